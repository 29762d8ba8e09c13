import COpenTIM

/// An event of the library.
public enum Event: Hashable, Sendable {
    case connection(ConnectionEvent)
    case conversation(ConversationEvent)
    /// A message from another user that counts as unread.
    case message(Message)
}

extension Client {
    /// The events of the library, in order. Each call makes a new stream, which receives all events from then on. To
    /// receive the events of a login, make the stream before it. A stream made before the first login first receives
    /// the state of the connection.
    ///
    /// A stream is for one task, like every `AsyncStream`. It never blocks the library: events that were not taken
    /// yet wait in memory. It ends after all events when the client is closed, and at once if the client is already
    /// closed. When the iterating task is cancelled, or the stream is released, the library removes the stream's
    /// listener.
    public func events() -> AsyncStream<Event> {
        stream { client, tell in
            [
                listenToConnection(client) { tell(.connection($0)) },
                listenToConversations(client) { tell(.conversation($0)) },
                listenToMessages(client) { tell(.message($0)) },
            ]
        }
    }

    /// Like `events()`: events of the connection and of the login.
    public func connectionEvents() -> AsyncStream<ConnectionEvent> { stream { [listenToConnection($0, $1)] } }

    /// Like `events()`: events of conversations.
    public func conversationEvents() -> AsyncStream<ConversationEvent> { stream { [listenToConversations($0, $1)] } }

    /// Like `events()`: messages from other users that count as unread.
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

/// Ends its stream when its last producer is released.
private final class Source<Element: Sendable>: Sendable {
    let continuation: AsyncStream<Element>.Continuation

    init(_ continuation: AsyncStream<Element>.Continuation) { self.continuation = continuation }

    deinit { continuation.finish() }
}

/// The user_data of a listener. The library owns it until it has removed the listener and calls `releaseSink`, once.
final class Sink<Event: Sendable>: Sendable {
    typealias Tell = @Sendable (Event) -> Void

    private let tell: Tell

    init(_ tell: @escaping Tell) { self.tell = tell }

    func handOver() -> UnsafeMutableRawPointer { Unmanaged.passRetained(self).toOpaque() }

    /// Passes an event to the sink of a user_data.
    static func tell(_ userData: UnsafeMutableRawPointer?, _ event: Event) {
        guard let userData else { return }
        Unmanaged<Sink>.fromOpaque(userData).takeUnretainedValue().tell(event)
    }
}

func releaseSink(_ userData: UnsafeMutableRawPointer?) {
    if let userData { Unmanaged<AnyObject>.fromOpaque(userData).release() }
}

/// Adding a listener to a closed client fails, and the library has then released the sink.
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
