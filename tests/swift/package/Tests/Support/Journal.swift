import OpenTIM
import XCTest

/// The events of a client, as lines, in order.
actor Journal {
    private(set) var lines: [String] = []
    private(set) var isFinished = false
    private var seen = 0

    init(_ events: AsyncStream<Event>) {
        Task { await take(events) }
    }

    private func take(_ events: AsyncStream<Event>) async {
        for await event in events { lines.append(contentsOf: words(event)) }
        isFinished = true
    }

    /// Waits for a line after the lines that were waited for before.
    func expect(_ line: String, file: StaticString = #filePath, line number: UInt = #line) async {
        let found = await until { self.lines[self.seen...].contains(line) }
        XCTAssertTrue(found, "waited for '\(line)', found \(lines[seen...])", file: file, line: number)
        if let place = lines[seen...].firstIndex(of: line) { seen = place + 1 }
    }

    func finish() async -> Bool { await until { self.isFinished } }

    func count(_ line: String) -> Int { lines.count { $0 == line } }

    private func until(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<12_000 where !condition() { try? await Task.sleep(for: .milliseconds(10)) }
        return condition()
    }
}

private func words(_ event: Event) -> [String] {
    switch event {
    case .connection(.connecting): ["connecting"]
    case .connection(.connected): ["connected"]
    case .connection(.connectFailed(let error)): ["not connected \(error.code.rawValue)"]
    case .connection(.kickedOffline): ["kicked"]
    case .connection(.userSigExpired): ["expired"]
    case .conversation(let event): words(event)
    case .message(let message): ["message \(message.sender) \(message.text ?? "-")"]
    }
}

private func words(_ event: ConversationEvent) -> [String] {
    switch event {
    case .syncStarted: ["sync started"]
    case .syncFinished: ["sync finished"]
    case .syncFailed: ["sync failed"]
    case .new(let list): list.map { "new \(words($0))" }
    case .changed(let list): list.map { "changed \(words($0))" }
    case .deleted(let ids): ["deleted \(ids.joined(separator: " "))"]
    case .totalUnread(let count): ["total unread \(count)"]
    case .unread(let count, let filter): ["unread \(count) of \(filter.type.map { "\($0)" } ?? "any")"]
    case .folderCreated(let name, let list): ["created \(name): \(words(list))"]
    case .folderDeleted(let name): ["folder deleted \(name)"]
    case .folderRenamed(let name, let new): ["renamed \(name) to \(new)"]
    case .addedToFolder(let name, let list): ["added to \(name): \(words(list))"]
    case .removedFromFolder(let name, let list, let reason): ["removed from \(name), \(reason): \(words(list))"]
    }
}

private func words(_ list: [Conversation]) -> String { list.map(words).joined(separator: " ") }

private func words(_ conversation: Conversation) -> String { "\(conversation.id) \(conversation.unreadCount)" }
