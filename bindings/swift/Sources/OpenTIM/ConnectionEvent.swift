import COpenTIM

/// What becomes of the connection to the service, and of the login.
public enum ConnectionEvent: Hashable, Sendable {
    /// The device looks for the service: once the client is made, also for a service in this process, and when a
    /// connection was lost.
    case connecting
    /// The service is there, or there again. Who logs in may do so now; a login uses that connection.
    case connected
    /// The service cannot be reached. The device tries again by itself, whether somebody is logged in or not. With what
    /// is in the way.
    case connectFailed(TIMError)
    /// The service ended this login, because somebody logged in as this device elsewhere or because an administrator
    /// ended it. Nobody is logged in now; calls that were under way throw `.loginKickedOffByOther`.
    case kickedOffline
    /// The UserSig is too old. Nobody is logged in now: get a new one and log in with it.
    case userSigExpired
}

/// Returns the listener's number, 0 when the client is closed.
func listenToConnection(_ client: OpaquePointer, _ tell: @escaping Sink<ConnectionEvent>.Tell) -> UInt64 {
    typealias Event = Sink<ConnectionEvent>
    var listener = tim_sdk_listener()
    listener.struct_size = MemoryLayout<tim_sdk_listener>.stride
    listener.user_data = Sink(tell).handOver()
    listener.free_user_data = releaseSink
    listener.on_connecting = { Event.tell($0, .connecting) }
    listener.on_connect_success = { Event.tell($0, .connected) }
    listener.on_connect_failed = { Event.tell($2, .connectFailed(TIMError($0, $1))) }
    listener.on_kicked_offline = { Event.tell($0, .kickedOffline) }
    listener.on_user_sig_expired = { Event.tell($0, .userSigExpired) }
    return tim_client_add_sdk_listener(client, &listener)
}
