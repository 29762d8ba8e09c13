import COpenTIM

/// Something that the library tells of.
public enum Event: Hashable, Sendable {
    case connection(ConnectionEvent)
    case conversation(ConversationEvent)
    /// A message of somebody else came that counts as unread.
    case message(Message)
}

extension Client {
    /// What the library tells of, in order. Each call makes a stream of its own, which hears everything from then on:
    /// have it before logging in, not to miss what a login tells. One of before the first login hears first how the
    /// connection stands.
    ///
    /// A stream is for one task, as every `AsyncStream`. It never keeps the library waiting: what is not taken yet
    /// waits in memory. It ends when the client is closed, after all that was told; it is at its end at once if the
    /// client is closed already. When the task that iterates is cancelled, or the stream is let go, the library is done
    /// with it.
    public func events() -> AsyncStream<Event> {
        stream { client, tell in
            [
                listenToConnection(client) { tell(.connection($0)) },
                listenToConversations(client) { tell(.conversation($0)) },
                listenToMessages(client) { tell(.message($0)) },
            ]
        }
    }

    /// As `events()`: what becomes of the connection and of the login.
    public func connectionEvents() -> AsyncStream<ConnectionEvent> { stream { [listenToConnection($0, $1)] } }

    /// As `events()`: what happens to conversations.
    public func conversationEvents() -> AsyncStream<ConversationEvent> { stream { [listenToConversations($0, $1)] } }

    /// As `events()`: messages of others that come in and count as unread.
    public func messages() -> AsyncStream<Message> { stream { [listenToMessages($0, $1)] } }

    private func stream<Element: Sendable>(
        _ listen: (_ client: OpaquePointer, _ tell: @escaping Sink<Element>.Tell) -> [UInt64]
    ) -> AsyncStream<Element> {
        let (stream, continuation) = AsyncStream<Element>.makeStream()
        let source = Source(continuation)
        let listeners = listen(handle.pointer) { source.continuation.yield($0) }
        continuation.onTermination = { [handle] _ in
            for listener in listeners { tim_client_remove_listener(handle.pointer, listener) }
        }
        return stream
    }
}

/// Ends its stream when nobody is left who puts something in.
private final class Source<Element: Sendable>: Sendable {
    let continuation: AsyncStream<Element>.Continuation

    init(_ continuation: AsyncStream<Element>.Continuation) { self.continuation = continuation }

    deinit { continuation.finish() }
}

/// The user_data of a listener: the library's, until it is done with the listener and calls `releaseSink`, once.
final class Sink<Event: Sendable>: Sendable {
    typealias Tell = @Sendable (Event) -> Void

    private let tell: Tell

    init(_ tell: @escaping Tell) { self.tell = tell }

    func handOver() -> UnsafeMutableRawPointer { Unmanaged.passRetained(self).toOpaque() }

    /// Tells the sink that is behind a user_data.
    static func tell(_ userData: UnsafeMutableRawPointer?, _ event: Event) {
        guard let userData else { return }
        Unmanaged<Sink>.fromOpaque(userData).takeUnretainedValue().tell(event)
    }
}

func releaseSink(_ userData: UnsafeMutableRawPointer?) {
    if let userData { Unmanaged<AnyObject>.fromOpaque(userData).release() }
}

/// Adding a listener to a client that is closed fails; then the library has released the sink.
private func listenToMessages(_ client: OpaquePointer, _ tell: @escaping Sink<Message>.Tell) -> UInt64 {
    var listener = tim_message_listener()
    listener.struct_size = MemoryLayout<tim_message_listener>.stride
    listener.user_data = Sink(tell).handOver()
    listener.free_user_data = releaseSink
    listener.on_new_message = { message, userData in
        if let message { Sink.tell(userData, Message(message.pointee)) }
    }
    return tim_client_add_message_listener(client, &listener)
}
