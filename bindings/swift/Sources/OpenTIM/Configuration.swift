import COpenTIM

/// What a `Client` is made with. Everything is copied.
public struct Configuration: Sendable {
    /// Where the service is.
    public enum Service: Hashable, Sendable {
        /// In this process, its file in the data directory.
        case inProcess
        /// In this process, its file at a path; clients that name the same file share it.
        case file(String)
        /// A server on the network: `https://HOST` or `https://HOST:PORT`, with TLS; `http://…` without, for loopback
        /// and trusted networks only: whoever listens in reads messages and signatures. Up to 16 servers of one app, of
        /// which the next is asked when one fails, stand with commas between.
        case server(String)
    }

    /// What becomes of a deletion while there is no connection to a server on the network.
    public enum OfflineDeletion: Int32, Hashable, Sendable {
        /// It is refused with `.sdkNetDisconnect`, and changes nothing.
        case refuse = 0
        /// It succeeds: the entry goes at once, the server is told once there is a connection again.
        case queue = 1
    }

    /// The app's number, above 0.
    public var sdkAppID: UInt32
    /// The folder for this device's files; made if need be. Two clients with the same user need one each.
    public var dataDirectory: String
    public var service: Service
    /// Which device this is; nil: made once and kept in the data directory.
    public var deviceID: String?
    /// How long each step of a request over the network may take (connecting, at most 10 s; sending; waiting for the
    /// answer; receiving it), in whole milliseconds; nil: 30 s. Then the call ends with `.sdkNetConnTimeout`,
    /// `.sdkNetWaitSendTimeout` or `.sdkNetWaitAckTimeout`.
    public var requestTimeout: Duration?
    /// A file of certificates (PEM) of the private authorities that an `https://` server's certificate may be signed
    /// by, instead of the well-known ones; nil: the well-known ones.
    public var certificateFile: String?
    public var offlineDeletion: OfflineDeletion
    /// The least grave lines that `log` takes.
    public var logLevel: LogLevel
    /// Kept until the client is gone; therefore it must not keep the client.
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
    /// The same in C, valid during `body`; `logNumber` is that of its log.
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

    /// 0 means the default; a time-out that is given is at least 1.
    private var milliseconds: UInt32 {
        guard let requestTimeout else { return 0 }
        return UInt32(exactly: (requestTimeout / .milliseconds(1)).rounded()).map { max(1, $0) }
            ?? (requestTimeout < .zero ? 1 : .max)
    }
}
