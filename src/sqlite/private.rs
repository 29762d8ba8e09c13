//! Files that only their owner can read, since they contain private messages.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

#[cfg(unix)]
use super::again::again;

/// Options for creating a file that others cannot read.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Creates a file; fails if it exists.
pub fn create_new(path: &Path) -> io::Result<File> {
    options().create_new(true).open(path)
}

/// Removes other users' permissions, which an earlier version or a copy may have left. Files that this process
/// may not change, and those on file systems without permissions, stay as they are.
pub fn tighten(path: &Path) {
    #[cfg(unix)]
    if let Ok(metadata) = again(|| std::fs::metadata(path)) {
        use std::os::unix::fs::PermissionsExt;
        let mut permissions = metadata.permissions();
        if permissions.mode() & 0o077 != 0 {
            permissions.set_mode(permissions.mode() & 0o700);
            let _ = std::fs::set_permissions(path, permissions);
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}
