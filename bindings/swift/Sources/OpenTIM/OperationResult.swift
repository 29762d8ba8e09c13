import COpenTIM

/// The result for one conversation of a list.
public struct OperationResult: Hashable, Sendable {
    /// The id as it was given.
    public var conversationID: String
    /// The reason if it was refused; nil on success.
    public var error: TIMError?
}

extension OperationResult {
    init(_ from: tim_operation_result) {
        conversationID = String(from.conversation_id, from.conversation_id_length)
        error = from.code == 0 ? nil : TIMError(from.code, from.message)
    }
}
