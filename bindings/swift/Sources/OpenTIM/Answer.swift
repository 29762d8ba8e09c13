// Delivers answers of the C API to the tasks that wait for them.
import COpenTIM

/// The user_data of a call, for answers of any type. The library owns it from the call to the answer: exactly one of
/// the two callbacks runs, exactly once, and takes it back.
class Pending {
    func fail(_ error: TIMError) {}

    /// Hands it over to the library.
    final func handOver() -> UnsafeMutableRawPointer { Unmanaged.passRetained(self).toOpaque() }

    /// Takes it back from the library.
    static func take(_ userData: UnsafeMutableRawPointer?) -> Pending? {
        userData.map { Unmanaged<Pending>.fromOpaque($0).takeRetainedValue() }
    }
}

/// The user_data of a call that is answered with a `Value`.
class Answer<Value: Sendable>: Pending {
    let give: (Result<Value, TIMError>) -> Void

    init(_ give: @escaping (Result<Value, TIMError>) -> Void) { self.give = give }

    override func fail(_ error: TIMError) { give(.failure(error)) }
}

private func answer<Value: Sendable>(_ userData: UnsafeMutableRawPointer?, _ value: Value) {
    (Pending.take(userData) as! Answer<Value>?)?.give(.success(value))
}

func onError(_ code: Int32, _ message: UnsafePointer<CChar>?, _ userData: UnsafeMutableRawPointer?) {
    Pending.take(userData)?.fail(TIMError(code, message))
}

func onSuccess(_ userData: UnsafeMutableRawPointer?) { answer(userData, ()) }

func onNumber(_ value: UInt64, _ userData: UnsafeMutableRawPointer?) { answer(userData, value) }

func onText(_ text: UnsafePointer<CChar>?, _ length: Int, _ userData: UnsafeMutableRawPointer?) {
    answer(userData, String(text, length))
}

func onTexts(
    _ list: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int, _ userData: UnsafeMutableRawPointer?
) { answer(userData, texts(list, count)) }

func onResults(
    _ results: UnsafePointer<UnsafePointer<tim_operation_result>?>?, _ count: Int,
    _ userData: UnsafeMutableRawPointer?
) { answer(userData, values(results, count, OperationResult.init)) }

func onFriendResults(
    _ results: UnsafePointer<UnsafePointer<tim_friend_result>?>?, _ count: Int, _ userData: UnsafeMutableRawPointer?
) { answer(userData, values(results, count, FriendResult.init)) }

func onConversation(_ conversation: UnsafePointer<tim_conversation>?, _ userData: UnsafeMutableRawPointer?) {
    if let conversation { answer(userData, Conversation(conversation.pointee)) }
}

func onConversations(
    _ list: UnsafePointer<UnsafePointer<tim_conversation>?>?, _ count: Int, _ userData: UnsafeMutableRawPointer?
) { answer(userData, values(list, count, Conversation.init)) }

func onPage(
    _ list: UnsafePointer<UnsafePointer<tim_conversation>?>?, _ count: Int, _ nextSeq: UInt64, _ isFinished: Bool,
    _ userData: UnsafeMutableRawPointer?
) {
    let conversations = values(list, count, Conversation.init)
    answer(userData, ConversationPage(conversations: conversations, next: nextSeq, isFinished: isFinished))
}

func onMessage(_ message: UnsafePointer<tim_message>?, _ userData: UnsafeMutableRawPointer?) {
    if let message { answer(userData, Message(message.pointee)) }
}

func onMessages(
    _ list: UnsafePointer<UnsafePointer<tim_message>?>?, _ count: Int, _ userData: UnsafeMutableRawPointer?
) { answer(userData, values(list, count, Message.init)) }

extension Client {
    /// Makes a call, passing it the client and a user_data, and waits for its answer.
    func ask<Value: Sendable>(
        _ call: (_ client: OpaquePointer, _ userData: UnsafeMutableRawPointer) -> Void
    ) async throws(TIMError) -> Value {
        let result: Result<Value, TIMError> = await withCheckedContinuation { task in
            call(handle.pointer, Answer<Value> { task.resume(returning: $0) }.handOver())
        }
        return try result.get()
    }

    /// Makes a call whose answer has no value, and waits for its answer.
    func perform(
        _ call: (_ client: OpaquePointer, _ userData: UnsafeMutableRawPointer) -> Void
    ) async throws(TIMError) {
        let _: Void = try await ask(call)
    }

    /// Makes a call that returns 0 or a code at once.
    func check(_ call: (_ client: OpaquePointer) -> Int32) throws(TIMError) {
        let code = call(handle.pointer)
        if code != 0 { throw TIMError(code, tim_last_error()) }
    }
}
