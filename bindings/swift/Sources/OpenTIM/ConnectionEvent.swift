import COpenTIM

/// Events of the connection to the service, and of the login.
public enum ConnectionEvent: Hashable, Sendable {
    /// The device is connecting: after the client is made, with a service in this process too, and after a connection
    /// was lost.
    case connecting
    /// The service can be reached, for the first time or again. Users can log in; a login uses this connection.
    case connected
    /// The service cannot be reached, with the reason. The device continues to try by itself, with a login or
    /// without.
    case connectFailed(TIMError)
    /// The service ended this login, because of another login as this device or by an administrator. Nobody is logged
    /// in now; running calls throw `.loginKickedOffByOther`.
    case kickedOffline
    /// The UserSig has expired. Nobody is logged in now: get a new UserSig and log in with it.
    case userSigExpired
}

/// Returns the listener's id; 0 if the client is closed.
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
