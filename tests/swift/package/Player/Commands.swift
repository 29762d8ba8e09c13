import OpenTIM

struct UnknownCommand: Error {
    let words: [String]
}

/// Carries out the command of a line, and returns the rows of its answer.
func carryOut(_ words: [String], _ client: Client) async throws -> [[String]] {
    let arguments = Array(words.dropFirst())
    if let rows = try await list(words[0], arguments, client) { return rows }
    try await change(words[0], arguments, client)
    return []
}

/// Commands whose answers have rows.
private func list(_ command: String, _ given: [String], _ client: Client) async throws -> [[String]]? {
    switch (command, given.count) {
    case ("list", 0): try await client.conversations(count: 100).conversations.map(row)
    case ("get", 1): [row(try await client.conversation(given[0]))]
    case ("in_folder", 1):
        try await client.conversations(matching: ConversationFilter(folder: given[0])).conversations.map(row)
    case ("delete_list", 1...):
        try await client.deleteConversations(Array(given[1...]), clearMessages: given[0] == "clear").map(row)
    case ("mark", 2...):
        try await client.mark(
            Array(given[2...]), ConversationMarks(rawValue: UInt64(given[0]) ?? 0), given[1] == "1"
        ).map(row)
    case ("unread", 0): [[String(try await client.totalUnread())]]
    case ("folder_create", 1...): try await client.createFolder(given[0], with: Array(given[1...])).map(row)
    case ("folder_list", 0): try await client.folders().map { [$0] }
    case ("history", 1): try await client.history(of: "c2c_" + given[0]).map(row)
    case ("history_group", 1): try await client.history(of: "group_" + given[0]).map(row)
    case ("add_friend", 1): [try await friend(client, given[0])]
    case ("delete_friend", 1):
        try await client.deleteFriends(given).map { [$0.userID, String($0.error?.code.rawValue ?? 0)] }
    case ("create_group", 3): [[try await client.createGroup(given[2], type: given[0], groupID: given[1])]]
    default: nil
    }
}

/// Commands that only succeed or fail.
private func change(_ command: String, _ given: [String], _ client: Client) async throws {
    switch (command, given.count) {
    case ("login", 2): try await client.login(userID: given[0], userSig: given[1])
    case ("logout", 0): try await client.logout()
    case ("send", 2): try await client.sendText(given[1], toUser: given[0])
    case ("send_group", 2): try await client.sendText(given[1], toGroup: given[0])
    case ("delete", 1): try await client.deleteConversation(given[0])
    case ("pin", 2): try await client.pin(given[0], given[1] == "1")
    case ("draft", 2): try await client.setDraft(given[1], of: given[0])
    case ("clean", 1): try await client.markRead(given[0])
    case ("folder_delete", 1): try await client.deleteFolder(given[0])
    case ("clear_history", 1): try await client.clearHistory(of: "c2c_" + given[0])
    case ("join_group", 1): try await client.joinGroup(given[0])
    case ("quit_group", 1): try await client.quitGroup(given[0])
    case ("dismiss_group", 1): try await client.dismissGroup(given[0])
    default: throw UnknownCommand(words: [command] + given)
    }
}

private func friend(_ client: Client, _ user: String) async throws -> [String] {
    try await client.addFriend(user)
    return [user, "0"]
}

private func row(_ conversation: Conversation) -> [String] {
    [
        conversation.id, String(conversation.unreadCount), conversation.isPinned ? "1" : "0", conversation.draftText,
        conversation.lastMessage?.text ?? "",
    ]
}

private func row(_ message: Message) -> [String] { [message.sender, message.text ?? ""] }

private func row(_ result: OperationResult) -> [String] {
    [result.conversationID, String(result.error?.code.rawValue ?? 0), result.error?.message ?? ""]
}
