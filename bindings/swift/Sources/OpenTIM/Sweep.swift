import COpenTIM

extension Client {
    /// Deletes those conversations of the list that a filter means, in pieces of up to 100, each as
    /// `deleteConversations(_:clearMessages:)` does. What comes while it runs is not deleted. It begins at once,
    /// whether or not anybody looks at the sweep. V2TIM has no such function.
    ///
    /// ```swift
    /// let sweep = client.deleteConversations(matching: ConversationFilter(type: .group), clearMessages: true)
    /// for try await piece in sweep { print("\(piece.done) of \(piece.total)") }
    /// print(try await sweep.count)
    /// ```
    ///
    /// - Parameter clearMessages: true deletes the histories, too; false removes the list entries only.
    ///
    /// Errors, which the sweep throws, with nothing deleted: `.sdkNotLoggedIn`, `.invalidParameters`; after some
    /// pieces, which stay deleted: `.sdkCommInterrupt` (cancelled, or the client was closed) and those of
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

/// A deletion by filter that is under way: the sequence of its pieces, and how many there were in the end.
///
/// It ends by itself, or by `cancel()`, or when a task is cancelled that waits for a piece or for `count`; merely
/// leaving the loop does not end it. Whoever sees it end, with nil or an error, knows that nothing more of it is
/// deleted. Pieces wait in memory until they are taken; they are for one task, as an `AsyncStream` is; `count` is for
/// any number.
public struct Sweep: AsyncSequence, Sendable {
    /// What was deleted at once.
    public struct Piece: Hashable, Sendable {
        /// What became of each conversation of this piece.
        public var results: [OperationResult]
        /// How many conversations are done with it.
        public var done: UInt64
        /// How many there were when the sweep began.
        public var total: UInt64
    }

    /// Kept: a client that is closed would end its sweep.
    let client: Client
    /// 0 when it was refused.
    let number: UInt64
    let pieces: AsyncStream<Piece>
    let answer: Task<Result<UInt64, TIMError>, Never>

    /// How many conversations were deleted, once it has ended.
    public var count: UInt64 {
        get async throws(TIMError) {
            let result = await withTaskCancellationHandler { await answer.value } onCancel: { cancel() }
            return try result.get()
        }
    }

    /// Ends it before its next piece; what is deleted stays deleted. It then throws `.sdkCommInterrupt`, if it was not
    /// done by then. One that has ended already is left as it is.
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

/// The user_data of a sweep: the library's, until the answer.
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
