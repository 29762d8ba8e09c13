//! Checks of valid values against this machine.

use std::fs::OpenOptions;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

/// The reason why the database cannot be written at this path, if there is one. Leaves nothing behind, and
/// changes no existing file.
pub fn data_fault(data: &Path) -> Option<String> {
    let fault = |error: std::io::Error| Some(format!("data: {}: {error}", data.display()));
    if data.exists() {
        return OpenOptions::new()
            .write(true)
            .open(data)
            .err()
            .and_then(fault);
    }
    let folder = match data.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // SQLite writes other files beside the database, so the folder must be writable.
    let probe = folder.join(format!(".opentim-check-{}", std::process::id()));
    match OpenOptions::new().write(true).create_new(true).open(&probe) {
        Ok(_) => std::fs::remove_file(&probe).err().and_then(fault),
        Err(error) => Some(format!(
            "data: {}: nothing can be written in its folder: {error}",
            data.display()
        )),
    }
}

/// The reason why this address cannot be listened on, if there is one.
pub fn listen_fault(listen: SocketAddr) -> Option<String> {
    use std::io::ErrorKind;
    let error = TcpListener::bind(listen).err()?;
    let why = match error.kind() {
        ErrorKind::AddrInUse => "is taken, by a server that runs perhaps".into(),
        ErrorKind::PermissionDenied => {
            "is for root, or for who has the capability CAP_NET_BIND_SERVICE".into()
        }
        _ => error.to_string(),
    };
    Some(format!("listen: {listen}: {why}"))
}

/// Whether other users of the machine may read the file.
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}

/// Whether other users of the machine may read the file: unknown on this system.
#[cfg(not(unix))]
pub fn is_open_to_others(_path: &Path) -> bool {
    false
}
