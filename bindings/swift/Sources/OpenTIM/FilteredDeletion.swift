import COpenTIM

extension Client {
    /// Deletes the conversations of the list that match a filter, in batches of up to 100, each as
    /// `deleteConversations(_:clearMessages:)` does. Messages and conversations that arrive while it runs are not
    /// deleted. It begins at once, even if nobody iterates over it. V2TIM has no such function.
    ///
    /// ```swift
    /// let deletion = client.deleteConversations(matching: ConversationFilter(type: .group), clearMessages: true)
    /// for try await batch in deletion { print("\(batch.done) of \(batch.total)") }
    /// print(try await deletion.count)
    /// ```
    ///
    /// - Parameter clearMessages: true deletes the histories too; false removes only the entries of the list.
    ///
    /// Errors, thrown by the deletion, with nothing deleted: `.sdkNotLoggedIn`, `.invalidParameters`; after some
    /// batches, which stay deleted: `.sdkCommInterrupt` (cancelled, or the client was closed) and those of
    /// `deleteConversations(_:clearMessages:)`.
    @discardableResult
    public func deleteConversations(
        matching filter: ConversationFilter = .init(), clearMessages: Bool
    ) -> FilteredDeletion {
        let (batches, batch) = AsyncStream<FilteredDeletion.Batch>.makeStream()
        let (ends, end) = AsyncStream<Result<UInt64, TIMError>>.makeStream()
        let number = filter.withC {
            let user = FilteredDeletionAnswer(batch) { result in
                end.yield(result)
                end.finish()
            }
            return tim_conversation_delete_by_filter(
                handle.pointer, $0, clearMessages, onProgress, onNumber, onError, user.handOver())
        }
        let answer = Task { () -> Result<UInt64, TIMError> in
            for await result in ends { return result }
            return .failure(TIMError(code: .sdkInternalError, message: "a deletion by filter ended without an answer"))
        }
        return FilteredDeletion(client: self, number: number, batches: batches, answer: answer)
    }
}

/// A running deletion by filter: the sequence of its batches, and the number of deleted conversations.
///
/// It ends by itself, or with `cancel()`, or when a task is cancelled that waits for a batch or for `count`; leaving
/// the loop does not end it. After it has ended, with nil or an error, it deletes nothing more. Batches wait in memory
/// until they are taken. They are for one task, like an `AsyncStream`; `count` is for any number of tasks.
public struct FilteredDeletion: AsyncSequence, Sendable {
    /// One batch of a deletion by filter.
    public struct Batch: Hashable, Sendable {
        /// The results, one for each conversation of this batch.
        public var results: [OperationResult]
        /// The number of conversations processed so far, including this batch.
        public var done: UInt64
        /// The number of conversations that matched when the deletion began.
        public var total: UInt64
    }

    /// Keeps the client alive: closing the client would end the deletion.
    let client: Client
    /// 0 if the deletion was refused.
    let number: UInt64
    let batches: AsyncStream<Batch>
    let answer: Task<Result<UInt64, TIMError>, Never>

    /// The number of deleted conversations, once the deletion has ended.
    public var count: UInt64 {
        get async throws(TIMError) {
            let result = await withTaskCancellationHandler { await answer.value } onCancel: { cancel() }
            return try result.get()
        }
    }

    /// Ends the deletion before its next batch; deleted conversations stay deleted. The deletion then throws
    /// `.sdkCommInterrupt`, unless it had already finished. Cancelling a deletion that has ended does nothing.
    public func cancel() {
        tim_client_cancel(client.handle.pointer, number)
    }

    public func makeAsyncIterator() -> Iterator { Iterator(deletion: self, batches: batches.makeAsyncIterator()) }

    public struct Iterator: AsyncIteratorProtocol {
        let deletion: FilteredDeletion
        var batches: AsyncStream<Batch>.Iterator

        /// The next batch, or nil at the end.
        public mutating func next() async throws(TIMError) -> Batch? {
            let batch = await withTaskCancellationHandler {
                await batches.next()
            } onCancel: { [deletion] in
                deletion.cancel()
            }
            if batch == nil { _ = try await deletion.count }
            return batch
        }
    }
}

/// The user_data of a deletion by filter. The library owns it until the answer.
private final class FilteredDeletionAnswer: Answer<UInt64> {
    let batch: AsyncStream<FilteredDeletion.Batch>.Continuation

    init(
        _ batch: AsyncStream<FilteredDeletion.Batch>.Continuation,
        _ give: @escaping (Result<UInt64, TIMError>) -> Void
    ) {
        self.batch = batch
        super.init(give)
    }

    deinit { batch.finish() }
}

private func onProgress(
    _ results: UnsafePointer<UnsafePointer<tim_operation_result>?>?, _ count: Int, _ done: UInt64, _ total: UInt64,
    _ userData: UnsafeMutableRawPointer?
) {
    guard let userData else { return }
    let deletion = Unmanaged<FilteredDeletionAnswer>.fromOpaque(userData).takeUnretainedValue()
    let results = values(results, count, OperationResult.init)
    deletion.batch.yield(FilteredDeletion.Batch(results: results, done: done, total: total))
}
