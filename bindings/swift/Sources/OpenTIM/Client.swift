import COpenTIM
import Foundation

/// One installation of a user's app. A process may have any number of clients.
///
/// **Calls.** Each `async` function makes one call of the library, and returns its answer or throws a `TIMError`.
/// Calls are carried out in the order in which they are made. The events that a call causes are in the streams
/// (`events()`) before the call returns. Cancelling the task does not cancel the call: it is carried out and
/// answered. Only a `FilteredDeletion` can be cancelled.
///
/// **Threads.** Everything may be called from any thread, task and actor, concurrently. Apart from `Log`, none of the
/// app's code runs on a thread of the library: an answer resumes the waiting task in its own context. Therefore there
/// is no counterpart of `tim_client_set_dispatcher`.
///
/// **Memory.** All values are copies. Objects that the library holds for a call or a stream are released once, with
/// the answer or at the end of the stream.
///
/// **Text.** A text passed to the library must not contain NUL, unless stated otherwise. Such a text is refused like
/// any other malformed text, and never truncated. A text from the library may contain NUL.
///
/// **The end.** `close()`, or releasing the last reference, frees the client. Waiting calls then throw
/// `.sdkCommInterrupt`, streams end, and later calls throw `.invalidSdkObject`. A waiting call keeps its client
/// alive, and so does a `FilteredDeletion`; a stream does not.
public final class Client: Sendable {
    let handle: Handle
    private let logNumber: UInt

    /// Makes a client, which begins to connect to its server at once. No file is opened before a user logs in.
    ///
    /// Errors: `.invalidParameters`, `.ioOperationFailed` (the data directory cannot be written),
    /// `.sdkInvalidOperation` (the ABI of the loaded library is not the header's).
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

    /// Frees the client: refuses new calls, lets the running call finish (a call that waits for a server ends at
    /// once), ends waiting calls with `.sdkCommInterrupt`, closes the files, and ends all streams.
    ///
    /// Blocks until this is done. The client sends no events after that. To have earlier calls carried out, wait for
    /// `logout()` first. Closing a second time does nothing.
    public func close() {
        tim_client_free(handle.pointer)
    }
}

/// A handle is a number that is never used twice, and the library refuses freed handles. So it may be passed to any
/// thread.
struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// Whether a user is logged in.
public enum LoginStatus: Int32, Hashable, Sendable {
    case loggedIn = 1
    case loggingIn = 2
    case loggedOut = 3
}

extension Client {
    /// Logs in: opens the user's files, completes work that a crash interrupted, signs in at the service, and begins
    /// to synchronise with it (`ConversationEvent.syncStarted`, then `.syncFinished`). Logging in again as the same
    /// user succeeds.
    ///
    /// A stream of connection events receives `.connected` before this returns. If no server can be reached, it
    /// receives `.connectFailed` before this throws, and the device continues to try. After `.kickedOffline` and
    /// `.userSigExpired` nobody is logged in: log in again.
    ///
    /// - Parameters:
    ///   - userID: 1 to 32 bytes of printable ASCII.
    ///   - userSig: the signature that the app's server created for this user. A service in this process accepts any
    ///     text that is not empty.
    ///
    /// Errors: `.sdkCommTinyidEmpty`, `.sdkCommInvalidIdentifier`, `.sdkAccountLoginInProcess`,
    /// `.sdkAccountLogoutInProcess`, `.sdkInvalidOperation` (another user is logged in), `.databaseOperateFailed` (a
    /// database file is corrupt, read-only, newer than this library or in use; it is not touched),
    /// `.ioOperationFailed`. Of the UserSig: `.svrAccountUsersigEmpty`, and from a server
    /// `.svrAccountUsersigExpired`, `.svrAccountUsersigCheckFailed`, `.svrAccountUsersigMismatchPublickey`,
    /// `.svrAccountUsersigMismatchId`, `.svrAccountUsersigMismatchSdkappid`. Of the network, which later calls may
    /// throw too: `.sdkNetConnRefuse`, `.sdkNetConnTimeout`, `.sdkNetNetUnreach`, `.sdkNetHostGetaddrinfoFailed`,
    /// `.sdkNetResetByPeer`, `.sdkNetConnectReset`, `.sdkNetWaitSendTimeout` (not carried out),
    /// `.sdkNetWaitAckTimeout` (may have been carried out); `.sdkNetDisconnect` while the connection is known to be
    /// down; `.loginKickedOffByOther` once the service has ended this login.
    public func login(userID: String, userSig: String) async throws(TIMError) {
        try await perform { tim_client_login($0, bytes(userID), bytes(userSig), onSuccess, onError, $1) }
    }

    /// Logs out after the calls made before it, and closes the files.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.sdkAccountLoginInProcess`, `.sdkAccountLogoutInProcess`.
    public func logout() async throws(TIMError) {
        try await perform { tim_client_logout($0, onSuccess, onError, $1) }
    }

    /// Whether a user is logged in; `.loggedOut` if the client is closed.
    public var loginStatus: LoginStatus {
        LoginStatus(rawValue: tim_client_login_status(handle.pointer)) ?? .loggedOut
    }

    /// The id of the logged-in user; nil if nobody is logged in.
    public var loginUser: String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            let length = tim_client_login_user(handle.pointer, buffer.baseAddress, buffer.count)
            return length == 0 ? nil : String(buffer.baseAddress, min(length, buffer.count - 1))
        }
    }

    /// The service's time, to the second; nil if the client is closed.
    public var serverTime: Date? { date(tim_client_server_time(handle.pointer)) }

    /// Returns once all events and answers that the library had queued at the time of the call are delivered: events
    /// are in their streams, and waiting tasks resume. Returns at once if the client is closed.
    public func barrier() async {
        await withCheckedContinuation { task in
            tim_client_post(handle.pointer, onSuccess, Answer<Void> { _ in task.resume() }.handOver())
        }
    }

    /// Sends a REST v4 command to the service. If the service is in this process, the command runs as the app's
    /// administrator: it can import users, groups and messages, act for other users, and change settings. A user
    /// must be logged in.
    ///
    /// - Parameters:
    ///   - command: `v4/openim/importmsg`, …
    ///   - body: the command's JSON.
    /// - Returns: the whole answer, as JSON.
    ///
    /// Errors: the command's own; `.sdkNotLoggedIn`, `.svrCommInvalidRes` (no such command),
    /// `.svrCommReqJsonParseFailed`.
    public func rest(_ command: String, body: String) async throws(TIMError) -> String {
        try await ask { tim_client_rest($0, bytes(command), bytes(body), onText, onError, $1) }
    }
}
