//! Files for their owner only: what somebody wrote to somebody is nobody else's.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

#[cfg(unix)]
use super::again::again;

/// How a new file is made that others cannot read.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A new file; an error where there is one.
pub fn create_new(path: &Path) -> io::Result<File> {
    options().create_new(true).open(path)
}

/// Takes from others what an earlier version, or a copy, has let them do. A file whose rights are somebody else's to
/// change, or that is on a file system without them, stays as it is.
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
