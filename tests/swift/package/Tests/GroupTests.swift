import OpenTIM
import XCTest

final class GroupTests: Story {
    func testGroups() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        let team = try await alice.client.createGroup("Das Team 团队", type: "Public", groupID: "team")
        XCTAssertEqual(team, "team")
        await alice.journal.expect("new group_team 0")
        let name = try await alice.client.conversation("group_team").showName
        XCTAssertEqual(name, "Das Team 团队")
        let made = try await alice.client.createGroup("Work", type: "Work")
        XCTAssertTrue(made.hasPrefix("@TGS#"), made)
        await refused(.svrGroupGroupidInUsed, "team") {
            try await bob.client.createGroup("Another", type: "Public", groupID: "team")
        }
        await refused(.svrGroupInvalidParameters, "Type") {
            try await alice.client.createGroup("x", type: "AVChatRoom")
        }
        await refused(.invalidParameters, "name") { try await alice.client.createGroup("\0", type: "Work") }
        await refused(.invalidParameters, "group_type") { try await alice.client.createGroup("x", type: "\0") }
        await refused(.invalidParameters, "group_id") {
            try await alice.client.createGroup("x", type: "Work", groupID: "\0")
        }

        try await bob.client.joinGroup("team")
        await bob.journal.expect("new group_team 0")
        await refused(.svrGroupAllreadyMember, "bob") { try await bob.client.joinGroup("team") }
        await refused(.svrGroupNotFound, "nowhere") { try await bob.client.joinGroup("nowhere") }
        await refused(.svrGroupPermissionDeny, made) { try await bob.client.joinGroup(made) }
        try await bob.client.quitGroup("team")
        await refused(.svrGroupPermissionDeny, "bob") { try await bob.client.quitGroup("team") }
        await refused(.svrGroupSuperNotAllowQuit, "alice") { try await alice.client.quitGroup("team") }
        await refused(.svrGroupPermissionDeny) { try await bob.client.dismissGroup("team") }
        try await alice.client.dismissGroup("team")
        await refused(.svrGroupNotFound, "team") { try await alice.client.dismissGroup("team") }
        await refused(.invalidParameters, "group_id") { try await alice.client.dismissGroup("team\0") }
        let list = try await alice.list()
        XCTAssertTrue(list.contains("group_team"), "the conversation stays")
    }
}
