import Foundation
import OpenTIM

private let lock = NSLock()

/// Writes a line, whole even if two tasks write at once.
func write(_ kind: String, _ fields: [String]) {
    let line = ([kind] + fields).joined(separator: "\t") + "\n"
    lock.withLock { FileHandle.standardOutput.write(Data(line.utf8)) }
}

func tell(_ event: Event) {
    switch event {
    case .connection(.kickedOffline): write("event", ["kicked"])
    case .connection: break
    case .conversation(let event): tell(event)
    case .message(let message): if let text = message.text { write("event", ["message", message.sender, text]) }
    }
}

private func tell(_ event: ConversationEvent) {
    switch event {
    case .syncStarted: write("event", ["sync_start"])
    case .syncFinished: write("event", ["sync_finish"])
    case .syncFailed: write("event", ["sync_failed"])
    case .new(let conversations): for one in conversations { write("event", ["new", one.id, String(one.unreadCount)]) }
    case .changed(let conversations):
        for one in conversations { write("event", ["changed", one.id, String(one.unreadCount)]) }
    case .deleted(let ids): write("event", ["deleted"] + ids)
    case .totalUnread(let count): write("event", ["total_unread", String(count)])
    default: break
    }
}
