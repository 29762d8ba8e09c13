import COpenTIM
import Foundation

/// A device of one user. Any number of them may live in a process.
///
/// **Calls.** Each function that is `async` makes one call of the library and returns with its answer, or throws a
/// `TIMError`. Calls are carried out in the order in which they are made, and what one changes is in the streams of
/// events (`events()`) before it returns. Cancelling the task does not take a call back: it is carried out and
/// answered. What can be ended is a `Sweep`.
///
/// **Threads.** Everything may be called from any thread, task and actor, also at once. Nothing of the app's runs on a
/// thread of the library's, but its `Log`: an answer continues the task that waits for it, where that task belongs.
/// Therefore there is nothing here for `tim_client_set_dispatcher`.
///
/// **Memory.** All values are copies. What the library holds for a call or a stream is released once, with the
/// answer and with the end of the stream.
///
/// **Text.** A text that goes in must not have a NUL inside, where nothing else is said: such a one is refused like any
/// other malformed text, and never cut. What comes out may have one.
///
/// **The end.** `close()`, or the last reference that goes, frees the client. Calls that wait then throw
/// `.sdkCommInterrupt`, streams end, later calls throw `.invalidSdkObject`. A call that waits keeps its client, and so
/// does a `Sweep`; a stream does not.
public final class Client: Sendable {
    let handle: Handle
    private let logNumber: UInt

    /// Makes a client, which begins to look for its server at once. No file is opened before somebody logs in.
    ///
    /// Errors: `.invalidParameters`, `.ioOperationFailed` (the data directory cannot be written),
    /// `.sdkInvalidOperation` (the library that is loaded has another ABI than the header).
    public init(_ configuration: Configuration) throws(TIMError) {
        guard Version.libraryABI == Version.headerABI else {
            let found = "the library's ABI is \(Version.libraryABI), this module was built for \(Version.headerABI)"
            throw TIMError(code: .sdkInvalidOperation, message: found)
        }
        let number = configuration.log.map { Logs.all.add($0) } ?? 0
        var made: OpaquePointer?
        let code = configuration.withC(number) { config in
            withUnsafePointer(to: config) { tim_client_new($0, &made) }
        }
        guard code == 0, let made else {
            Logs.all.remove(number)
            throw TIMError(code, tim_last_error())
        }
        handle = Handle(pointer: made)
        logNumber = number
    }

    deinit {
        close()
        Logs.all.remove(logNumber)
    }

    /// Frees the client: refuses new calls, lets the one that is under way finish (one that waits for a server ends at
    /// once), ends those that wait with `.sdkCommInterrupt`, closes the files, ends all streams.
    ///
    /// Blocks until all that is done; then nothing of the client is told any more. To have earlier calls carried out,
    /// wait for `logout()` first. A second time it does nothing.
    public func close() {
        tim_client_free(handle.pointer)
    }
}

/// A handle is a number that is never used twice, and a freed one is refused: it may go to any thread.
struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// Whether somebody is logged in.
public enum LoginStatus: Int32, Hashable, Sendable {
    case loggedIn = 1
    case loggingIn = 2
    case loggedOut = 3
}

extension Client {
    /// Logs in: opens the user's files, finishes what a crash interrupted, signs in at the service, begins to catch up
    /// with it (`ConversationEvent.syncStarted`, then `.syncFinished`). Logging in again as the same user is a success.
    ///
    /// A stream of connection events has heard `.connected` before this returns; where no server can be reached it hears
    /// `.connectFailed` before this throws, and the device goes on looking for one. After `.kickedOffline` and `.userSigExpired` nobody is logged in: log in anew.
    ///
    /// - Parameters:
    ///   - userID: 1 to 32 bytes of printable ASCII.
    ///   - userSig: what the app's server signed for this user; any text but an empty one for a service in this
    ///     process, where there is no secret to keep.
    ///
    /// Errors: `.sdkCommTinyidEmpty`, `.sdkCommInvalidIdentifier`, `.sdkAccountLoginInProcess`,
    /// `.sdkAccountLogoutInProcess`, `.sdkInvalidOperation` (somebody else is logged in), `.databaseOperateFailed` (a
    /// database file is corrupt, read-only, newer than this library or in use; it is not touched),
    /// `.ioOperationFailed`. Of the UserSig: `.svrAccountUsersigEmpty`, and from a server `.svrAccountUsersigExpired`,
    /// `.svrAccountUsersigCheckFailed`, `.svrAccountUsersigMismatchPublickey`, `.svrAccountUsersigMismatchId`,
    /// `.svrAccountUsersigMismatchSdkappid`. Of the network, which later calls may end with, too: `.sdkNetConnRefuse`,
    /// `.sdkNetConnTimeout`, `.sdkNetNetUnreach`, `.sdkNetHostGetaddrinfoFailed`, `.sdkNetResetByPeer`,
    /// `.sdkNetConnectReset`, `.sdkNetWaitSendTimeout` (not carried out), `.sdkNetWaitAckTimeout` (it may have been);
    /// `.sdkNetDisconnect` while the connection is known to be down; `.loginKickedOffByOther` once the service has
    /// ended this login.
    public func login(userID: String, userSig: String) async throws(TIMError) {
        try await perform { tim_client_login($0, bytes(userID), bytes(userSig), onSuccess, onError, $1) }
    }

    /// Logs out, after the calls made before it; closes the files.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.sdkAccountLoginInProcess`, `.sdkAccountLogoutInProcess`.
    public func logout() async throws(TIMError) {
        try await perform { tim_client_logout($0, onSuccess, onError, $1) }
    }

    /// Whether somebody is logged in; `.loggedOut` of a client that is closed.
    public var loginStatus: LoginStatus {
        LoginStatus(rawValue: tim_client_login_status(handle.pointer)) ?? .loggedOut
    }

    /// The id of the user who is logged in, if there is one.
    public var loginUser: String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            let length = tim_client_login_user(handle.pointer, buffer.baseAddress, buffer.count)
            return length == 0 ? nil : String(buffer.baseAddress, min(length, buffer.count - 1))
        }
    }

    /// The service's time, to the second; nil of a client that is closed.
    public var serverTime: Date? { date(tim_client_server_time(handle.pointer)) }

    /// Returns once everything that the library had to tell when this was called is told: events are in their streams,
    /// and tasks that waited go on. Of a client that is closed it returns at once.
    public func barrier() async {
        await withCheckedContinuation { task in
            tim_client_post(handle.pointer, onSuccess, Answer<Void> { _ in task.resume() }.handOver())
        }
    }

    /// Asks the service in REST v4's JSON, as the app's administrator where the service is in this process: import
    /// users, groups and messages, act for other users, change settings. Somebody must be logged in, whoever it is.
    ///
    /// - Parameters:
    ///   - command: `v4/openim/importmsg`, …
    ///   - body: its JSON.
    /// - Returns: the whole answer, a JSON.
    ///
    /// Errors: the command's own; `.sdkNotLoggedIn`, `.svrCommInvalidRes` (no such command),
    /// `.svrCommReqJsonParseFailed`.
    public func rest(_ command: String, body: String) async throws(TIMError) -> String {
        try await ask { tim_client_rest($0, bytes(command), bytes(body), onText, onError, $1) }
    }
}
