import OpenTIM
import XCTest

final class FriendTests: Story {
    func testFriends() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob"), client = alice.client
        try await client.addFriend("bob", remark: "Bobby 👋")
        try await client.addFriend("carol")
        await refused(.svrFriendshipInvalidParameters, "own friend") { try await client.addFriend("alice") }
        await refused(.sdkCommTinyidEmpty) { try await client.addFriend("") }
        await refused(.invalidParameters, "user_id") { try await client.addFriend("bob\0") }
        await refused(.invalidParameters, "remark") { try await client.addFriend("bob", remark: "\0") }
        try await alice.write("bob", to: "alice", "hello")
        let name = try await client.conversation("c2c_bob").showName
        XCTAssertEqual(name, "Bobby 👋")

        func ended(_ results: [FriendResult]) -> [String] {
            results.map { "\($0.userID)=\($0.error?.code.rawValue ?? 0)" }
        }
        let mine = try await client.deleteFriends(["bob", "nobody", "", "bob", "carol"], onBothSides: false)
        XCTAssertEqual(ended(mine), ["bob=0", "nobody=31704", "=7002", "bob=31704", "carol=0"])
        XCTAssertEqual(mine.map { $0.error?.message.isEmpty }, [nil, false, false, false, nil])
        let list = try await alice.list()
        XCTAssertEqual(list, ["c2c_bob"], "the conversation stays")
        let his = try await bob.client.deleteFriends(["alice"])
        XCTAssertEqual(ended(his), ["alice=0"])
        try await client.addFriend("bob")
        try await client.deleteFriends(["bob"])
        let gone = try await bob.client.deleteFriends(["alice"])
        XCTAssertEqual(ended(gone), ["alice=31704"])
        await refused(.invalidParameters) { try await client.deleteFriends([]) }
        await refused(.invalidParameters) { try await client.deleteFriends(["\0"]) }
    }
}
