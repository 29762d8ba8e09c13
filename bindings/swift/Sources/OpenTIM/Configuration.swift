import COpenTIM

/// The configuration of a `Client`, which copies it.
public struct Configuration: Sendable {
    /// The location of the service.
    public enum Service: Hashable, Sendable {
        /// In this process, with its file in the data directory.
        case inProcess
        /// In this process, with its file at the given path. Clients that name the same file share it.
        case file(String)
        /// A server on the network: `https://HOST` or `https://HOST:PORT` with TLS. `http://…` is without TLS, for
        /// loopback and trusted networks only: eavesdroppers can read messages and signatures. Up to 16 servers of
        /// one app may be given, separated by commas; if one fails, the next is used.
        case server(String)
    }

    /// How deletions without a connection to a server on the network are handled.
    public enum OfflineDeletion: Int32, Hashable, Sendable {
        /// The deletion is refused with `.sdkNetDisconnect`, and changes nothing.
        case refuse = 0
        /// The deletion succeeds: the entry is removed at once, and the server receives the deletion when there is a
        /// connection again.
        case queue = 1
    }

    /// The app's number, above 0.
    public var sdkAppID: UInt32
    /// The folder for this device's files; created if it does not exist. Two clients of the same user need a folder
    /// each.
    public var dataDirectory: String
    public var service: Service
    /// The device id; nil: created once and kept in the data directory.
    public var deviceID: String?
    /// The time limit for each step of a request over the network (connecting, at most 10 s; sending; waiting for the
    /// answer; receiving it), in whole milliseconds; nil: 30 s. After it the call throws `.sdkNetConnTimeout`,
    /// `.sdkNetWaitSendTimeout` or `.sdkNetWaitAckTimeout`.
    public var requestTimeout: Duration?
    /// A PEM file with certificates of private authorities, which replace the well-known ones for an `https://`
    /// server; nil: the well-known ones.
    public var certificateFile: String?
    public var offlineDeletion: OfflineDeletion
    /// The minimum level of the lines that `log` receives.
    public var logLevel: LogLevel
    /// Receives the log. Kept until the client is freed; therefore it must not keep the client alive.
    public var log: Log?

    public init(
        sdkAppID: UInt32, dataDirectory: String, service: Service = .inProcess, deviceID: String? = nil,
        requestTimeout: Duration? = nil, certificateFile: String? = nil, offlineDeletion: OfflineDeletion = .refuse,
        logLevel: LogLevel = .none, log: Log? = nil
    ) {
        self.sdkAppID = sdkAppID
        self.dataDirectory = dataDirectory
        self.service = service
        self.deviceID = deviceID
        self.requestTimeout = requestTimeout
        self.certificateFile = certificateFile
        self.offlineDeletion = offlineDeletion
        self.logLevel = logLevel
        self.log = log
    }
}

extension Configuration {
    /// The configuration in C, valid during `body`. `logNumber` is the number of its log.
    func withC<Result>(_ logNumber: UInt, _ body: (tim_config) -> Result) -> Result {
        withTexts([dataDirectory, url, deviceID, certificateFile]) { texts, _ in
            var config = tim_config()
            config.struct_size = MemoryLayout<tim_config>.stride
            config.sdk_app_id = sdkAppID
            config.data_dir = texts[0]
            config.server_url = texts[1]
            config.device_id = texts[2]
            config.ca_file = texts[3]
            config.request_timeout_ms = milliseconds
            config.offline_delete = offlineDeletion.rawValue
            config.log_level = logLevel.rawValue
            config.log = log == nil ? nil : onLog
            config.log_user_data = UnsafeMutableRawPointer(bitPattern: logNumber)
            return body(config)
        }
    }

    private var url: String? {
        switch service {
        case .inProcess: nil
        case .file(let path): "embedded:\(path)"
        case .server(let url): url
        }
    }

    /// 0 means the default, so a given time-out is at least 1.
    private var milliseconds: UInt32 {
        guard let requestTimeout else { return 0 }
        return UInt32(exactly: (requestTimeout / .milliseconds(1)).rounded()).map { max(1, $0) }
            ?? (requestTimeout < .zero ? 1 : .max)
    }
}
