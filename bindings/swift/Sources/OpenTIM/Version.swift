import COpenTIM

/// The versions of the loaded library, and of the header that this module was built with.
public enum Version {
    /// The library's, `major.minor.patch`.
    public static var library: String { String(cString: tim_version()) }

    /// The header's, `major.minor.patch`.
    public static let header = TIM_VERSION

    /// The number of the library's ABI. It must equal `headerABI`; `Client.init` checks this.
    public static var libraryABI: UInt32 { tim_abi_version() }

    /// The number of the header's ABI.
    public static let headerABI = UInt32(TIM_ABI_VERSION)
}
