import Foundation
import OpenTIM
import XCTest

final class ClientTests: Story {
    func testVersions() throws {
        XCTAssertEqual(Version.library, Version.header)
        XCTAssertEqual(Version.libraryABI, Version.headerABI)
    }

    func testLoggingInAndOut() async throws {
        let client = try device("alice").client
        XCTAssertEqual(client.loginStatus, .loggedOut)
        XCTAssertNil(client.loginUser)
        XCTAssertGreaterThan(try XCTUnwrap(client.serverTime), Date(timeIntervalSince1970: 1_600_000_000))
        try await client.login(userID: "alice", userSig: "sig")
        try await client.login(userID: "alice", userSig: "sig")
        XCTAssertEqual(client.loginStatus, .loggedIn)
        XCTAssertEqual(client.loginUser, "alice")
        await refused(.sdkInvalidOperation, "alice") { try await client.login(userID: "bob", userSig: "sig") }
        try await client.logout()
        XCTAssertEqual(client.loginStatus, .loggedOut)
        XCTAssertNil(client.loginUser)
        let longest = String(repeating: "l", count: 32)
        try await client.login(userID: longest, userSig: "sig")
        XCTAssertEqual(client.loginUser, longest)
    }

    func testLoginsThatAreRefused() async throws {
        let client = try device("alice").client
        await refused(.sdkCommTinyidEmpty, "user id") { try await client.login(userID: "", userSig: "sig") }
        await refused(.sdkCommInvalidIdentifier, "user id") { try await client.login(userID: "用户", userSig: "sig") }
        await refused(.invalidParameters, "user_id") { try await client.login(userID: "alice\0bob", userSig: "sig") }
        await refused(.svrAccountUsersigEmpty, "user_sig") { try await client.login(userID: "alice", userSig: "") }
        XCTAssertEqual(client.loginStatus, .loggedOut)
    }

    func testRest() async throws {
        let client = try await arrive("alice").client
        let answer = try await client.rest("v4/openim/sendmsg", body: #"{"From_Account":"bob","To_Account":"alice","#
            + #""MsgRandom":1,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}]}"#)
        XCTAssertTrue(answer.contains(#""ActionStatus":"OK""#), answer)
        await refused(.svrCommInvalidRes, "v4/no/such") { try await client.rest("v4/no/such", body: "{}") }
        await refused(.svrCommReqJsonParseFailed) { try await client.rest("v4/openim/sendmsg", body: "{") }
    }

    func testEachCallBeforeALogin() async throws {
        let client = try device("alice").client
        await eachCall(client, .sdkNotLoggedIn, get: .invalidConversation)
        await client.barrier()
    }

    func testEachCallOfAClosedClient() async throws {
        let client = try await arrive("alice").client
        client.close()
        client.close()
        await eachCall(client, .invalidSdkObject, get: .invalidSdkObject)
        await refused(.invalidSdkObject) { try await client.login(userID: "alice", userSig: "sig") }
        XCTAssertEqual(client.loginStatus, .loggedOut)
        XCTAssertNil(client.loginUser)
        XCTAssertNil(client.serverTime)
        await client.barrier()
        for await event in client.events() { XCTFail("a stream of a closed client has \(event)") }
        for await _ in client.messages() { XCTFail("a stream of a closed client has a message") }
    }

    /// Every function that needs a login is refused without one.
    private func eachCall(_ client: Client, _ code: TIMError.Code, get: TIMError.Code) async {
        await refused(code) { try await client.logout() }
        await refused(code) { try await client.rest("v4/openim/sendmsg", body: "{}") }
        await refused(code) { try await client.conversations() }
        await refused(code) { try await client.conversations(matching: .init()) }
        await refused(get) { try await client.conversation("c2c_bob") }
        await refused(code) { try await client.conversations(["c2c_bob"]) }
        await refused(code) { try await client.setDraft("draft", of: "c2c_bob") }
        await refused(code) { try await client.pin("c2c_bob") }
        await refused(code) { try await client.mark(["c2c_bob"], .star) }
        await refused(code) { try await client.setCustomData("data", of: ["c2c_bob"]) }
        await refused(code) { try await client.setReceiveOption(.notReceive, of: ["c2c_bob"]) }
        await refused(code) { try await client.setRetention(days: 7, of: "c2c_bob") }
        await refused(code) { try await client.deleteConversation("c2c_bob") }
        await refused(code) { try await client.deleteConversations(["c2c_bob"], clearMessages: true) }
        await refused(code) { try await client.deleteConversations(clearMessages: true).count }
        await refused(code) { try await client.clearHistory(of: "c2c_bob") }
        await refused(code) { try await client.exportAndDelete("c2c_bob", to: "/nowhere/to/be/found") }
        await refused(code) { try await client.createFolder("folder", with: ["c2c_bob"]) }
        await refused(code) { try await client.folders() }
        await refused(code) { try await client.renameFolder("folder", to: "other") }
        await refused(code) { try await client.addToFolder("folder", ["c2c_bob"]) }
        await refused(code) { try await client.removeFromFolder("folder", ["c2c_bob"]) }
        await refused(code) { try await client.deleteFolder("folder") }
        await refused(code) { try await client.addFriend("bob") }
        await refused(code) { try await client.deleteFriends(["bob"]) }
        await refused(code) { try await client.createGroup("name", type: "Work") }
        await refused(code) { try await client.joinGroup("team") }
        await refused(code) { try await client.quitGroup("team") }
        await refused(code) { try await client.dismissGroup("team") }
        await refused(code) { try await client.sendText("text", toUser: "bob") }
        await refused(code) { try await client.sendText("text", toGroup: "team") }
        await refused(code) { try await client.sendText("text", toGroup: "team", at: ["bob"]) }
        await refused(code) { try await client.sendCustom(CustomElement(), toUser: "bob") }
        await refused(code) { try await client.sendCustom(CustomElement(), toGroup: "team") }
        await refused(code) { try await client.history(of: "c2c_bob") }
        await refused(code) { try await client.deleteMessages([1], of: "c2c_bob") }
        await refused(code) { try await client.totalUnread() }
        await refused(code) { try await client.unread(matching: .init()) }
        await refused(code) { try await client.markRead("") }
        await refused(code) { try client.subscribeUnread(matching: .init()) }
        await refused(code) { try client.unsubscribeUnread(matching: .init()) }
    }
}
