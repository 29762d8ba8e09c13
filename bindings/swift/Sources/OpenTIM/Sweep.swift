import COpenTIM

extension Client {
    /// Deletes the conversations of the list that match a filter, in pieces of up to 100, each as
    /// `deleteConversations(_:clearMessages:)` does. Messages and conversations that arrive while it runs are not
    /// deleted. It begins at once, even if the sweep is not iterated. V2TIM has no such function.
    ///
    /// ```swift
    /// let sweep = client.deleteConversations(matching: ConversationFilter(type: .group), clearMessages: true)
    /// for try await piece in sweep { print("\(piece.done) of \(piece.total)") }
    /// print(try await sweep.count)
    /// ```
    ///
    /// - Parameter clearMessages: true deletes the histories too; false removes only the entries of the list.
    ///
    /// Errors, thrown by the sweep, with nothing deleted: `.sdkNotLoggedIn`, `.invalidParameters`; after some pieces,
    /// which stay deleted: `.sdkCommInterrupt` (cancelled, or the client was closed) and those of
    /// `deleteConversations(_:clearMessages:)`.
    @discardableResult
    public func deleteConversations(matching filter: ConversationFilter = .init(), clearMessages: Bool) -> Sweep {
        let (pieces, piece) = AsyncStream<Sweep.Piece>.makeStream()
        let (ends, end) = AsyncStream<Result<UInt64, TIMError>>.makeStream()
        let number = filter.withC {
            let user = SweepAnswer(piece) { result in
                end.yield(result)
                end.finish()
            }
            return tim_conversation_delete_by_filter(
                handle.pointer, $0, clearMessages, onProgress, onNumber, onError, user.handOver())
        }
        let answer = Task { () -> Result<UInt64, TIMError> in
            for await result in ends { return result }
            return .failure(TIMError(code: .sdkInternalError, message: "a sweep ended without an answer"))
        }
        return Sweep(client: self, number: number, pieces: pieces, answer: answer)
    }
}

/// A running deletion by filter: the sequence of its pieces, and the number of deleted conversations.
///
/// It ends by itself, or with `cancel()`, or when a task is cancelled that waits for a piece or for `count`; leaving
/// the loop does not end it. After it has ended, with nil or an error, it deletes nothing more. Pieces wait in memory
/// until they are taken. They are for one task, like an `AsyncStream`; `count` is for any number of tasks.
public struct Sweep: AsyncSequence, Sendable {
    /// One batch of a deletion by filter.
    public struct Piece: Hashable, Sendable {
        /// The results, one for each conversation of this piece.
        public var results: [OperationResult]
        /// The number of conversations processed so far, including this piece.
        public var done: UInt64
        /// The number of conversations that matched when the sweep began.
        public var total: UInt64
    }

    /// Keeps the client alive: closing the client would end the sweep.
    let client: Client
    /// 0 if the deletion was refused.
    let number: UInt64
    let pieces: AsyncStream<Piece>
    let answer: Task<Result<UInt64, TIMError>, Never>

    /// The number of deleted conversations, once the sweep has ended.
    public var count: UInt64 {
        get async throws(TIMError) {
            let result = await withTaskCancellationHandler { await answer.value } onCancel: { cancel() }
            return try result.get()
        }
    }

    /// Ends the sweep before its next piece; deleted conversations stay deleted. The sweep then throws
    /// `.sdkCommInterrupt`, unless it had already finished. Cancelling a sweep that has ended does nothing.
    public func cancel() {
        tim_client_cancel(client.handle.pointer, number)
    }

    public func makeAsyncIterator() -> Iterator { Iterator(sweep: self, pieces: pieces.makeAsyncIterator()) }

    public struct Iterator: AsyncIteratorProtocol {
        let sweep: Sweep
        var pieces: AsyncStream<Piece>.Iterator

        /// The next piece, or nil at the end.
        public mutating func next() async throws(TIMError) -> Piece? {
            let piece = await withTaskCancellationHandler {
                await pieces.next()
            } onCancel: { [sweep] in
                sweep.cancel()
            }
            if piece == nil { _ = try await sweep.count }
            return piece
        }
    }
}

/// The user_data of a sweep. The library owns it until the answer.
private final class SweepAnswer: Answer<UInt64> {
    let piece: AsyncStream<Sweep.Piece>.Continuation

    init(_ piece: AsyncStream<Sweep.Piece>.Continuation, _ give: @escaping (Result<UInt64, TIMError>) -> Void) {
        self.piece = piece
        super.init(give)
    }

    deinit { piece.finish() }
}

private func onProgress(
    _ results: UnsafePointer<UnsafePointer<tim_operation_result>?>?, _ count: Int, _ done: UInt64, _ total: UInt64,
    _ userData: UnsafeMutableRawPointer?
) {
    guard let userData else { return }
    let sweep = Unmanaged<SweepAnswer>.fromOpaque(userData).takeUnretainedValue()
    let results = values(results, count, OperationResult.init)
    sweep.piece.yield(Sweep.Piece(results: results, done: done, total: total))
}
