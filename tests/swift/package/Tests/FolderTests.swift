import OpenTIM
import XCTest

final class FolderTests: Story {
    func testAFolderFromItsBeginningToItsEnd() async throws {
        let alice = try await arrive("alice"), client = alice.client
        let tablet = try await arrive("tablet", as: "alice")
        // Each change is awaited before the next is made: several changes at once reach the tablet as their outcome.
        let both = [alice, tablet]
        try await alice.write("bob", to: "alice", "hello")
        try await alice.write("carol", to: "alice", "hello")
        let made = try await client.createFolder("工作", with: ["c2c_bob", "c2c_nobody", "bob"])
        XCTAssertEqual(codes(made), ["c2c_bob=0", "c2c_nobody=0", "bob=6017"])
        for device in both { await device.journal.expect("created 工作: c2c_bob 1") }
        let added = try await client.addToFolder("工作", ["c2c_carol"])
        XCTAssertEqual(codes(added), ["c2c_carol=0"])
        for device in both { await device.journal.expect("added to 工作: c2c_carol 1") }
        let removed = try await client.removeFromFolder("工作", ["c2c_bob", "c2c_dave", "carol"])
        XCTAssertEqual(codes(removed), ["c2c_bob=0", "c2c_dave=0", "carol=6017"])
        for device in both { await device.journal.expect("removed from 工作, asked: c2c_bob 1") }
        try await client.renameFolder("工作", to: "Arbeit 💼")
        for device in both { await device.journal.expect("renamed 工作 to Arbeit 💼") }
        let (names, of) = (try await client.folders(), try await client.conversation("c2c_carol").folders)
        XCTAssertEqual(names, ["Arbeit 💼"])
        XCTAssertEqual(of, ["Arbeit 💼"])
        try await client.deleteFolder("Arbeit 💼")
        for device in both { await device.journal.expect("folder deleted Arbeit 💼") }
        let (none, list) = (try await client.folders(), try await alice.list())
        XCTAssertEqual(none, [])
        XCTAssertEqual(list, ["c2c_carol", "c2c_bob"], "no conversation is deleted with it")
    }

    func testWhatIsRefused() async throws {
        let client = try await arrive("alice").client
        let bob = ["c2c_bob"], many = Array(repeating: "c2c_bob", count: 101), long = String(repeating: "n", count: 33)
        try await client.createFolder("work", with: Array(many.dropLast()))
        try await client.createFolder("play", with: bob)
        await refused(.svrConvInvalidParameters, "work") { try await client.createFolder("work", with: bob) }
        await refused(.invalidParameters, "group_name") { try await client.createFolder("", with: bob) }
        await refused(.invalidParameters, "group_name") { try await client.createFolder("a\0b", with: bob) }
        await refused(.invalidParameters) { try await client.createFolder("other", with: []) }
        await refused(.invalidParameters) { try await client.createFolder("other", with: ["\0"]) }
        await refused(.svrConvConvGroupNameExceedLength, "32") { try await client.createFolder(long, with: bob) }
        await refused(.svrConvConvMarkReqCountExceedLimit, "100") { try await client.createFolder("other", with: many) }
        await refused(.svrConvConvMarkReqCountExceedLimit, "100") { try await client.addToFolder("work", many) }
        await refused(.svrConvConvMarkReqCountExceedLimit, "100") { try await client.removeFromFolder("work", many) }
        await refused(.svrConvConvGroupNotExist, "other") { try await client.addToFolder("other", bob) }
        await refused(.svrConvConvGroupNotExist, "other") { try await client.removeFromFolder("other", bob) }
        await refused(.svrConvConvGroupNotExist, "other") { try await client.deleteFolder("other") }
        await refused(.svrConvConvGroupNotExist, "other") { try await client.renameFolder("other", to: "new") }
        await refused(.svrConvInvalidParameters, "play") { try await client.renameFolder("work", to: "play") }
        await refused(.svrConvConvGroupNameExceedLength) { try await client.renameFolder("work", to: long) }
        let names = try await client.folders()
        XCTAssertEqual(names, ["work", "play"])
        for number in 3...20 { try await client.createFolder("folder \(number)", with: bob) }
        await refused(.svrConvConvGroupTotalCountExceedLimit, "20") {
            try await client.createFolder("one more", with: bob)
        }
    }

    func testTooManyConversations() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("user0", to: "alice", "hello")
        try await client.createFolder("full", with: ["c2c_user0"])
        for hundred in 0..<10 {
            try await client.addToFolder("full", (1...100).map { "c2c_user\(hundred * 100 + $0)" })
        }
        await alice.journal.expect("removed from full, tooMany: c2c_user0 1")
    }
}
