//! Backup socket of a running server. The client sends the line `backup`; the server answers with a line, which
//! is the length of the copy or an error message, and the copy.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, Permissions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixListener;
use tokio::time::timeout;
use tracing::{info, warn};

use super::failed;
use crate::app::App;
use opentim_core::model::Result;
use opentim_core::sqlite::again::again;

const ASK: &[u8] = b"backup\n";
/// The longest time without progress.
const PATIENCE: Duration = Duration::from_secs(30);
/// The pause between two attempts to accept a connection.
const AGAIN: Duration = Duration::from_millis(100);
const PIECE: usize = 256 << 10;

/// The file's path with a suffix.
fn beside(data: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(data);
    name.push(what);
    name.into()
}

/// Asks the server that has the file for a copy. False if no server runs.
pub(super) fn ask(data: &Path, to: &Path) -> Result<bool> {
    let control = beside(data, ".control");
    let Ok(mut stream) = again(|| UnixStream::connect(&control)) else {
        return Ok(false);
    };
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(to);
    let mut file = file.map_err(|error| failed(to, &error))?;
    let received = stream
        .write_all(ASK)
        .and_then(|()| receive(stream, &mut file))
        .map_err(|error| failed(to, &error));
    if received.is_err() {
        // If the file cannot be removed, the caller still gets the error, so it is not taken for a backup.
        let _ = std::fs::remove_file(to);
    }
    received.map(|()| true)
}

fn receive(stream: UnixStream, file: &mut File) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let Ok(length) = line.trim().parse::<u64>() else {
        let said = line.trim().trim_start_matches("error: ");
        return Err(std::io::Error::other(format!("the server says: {said}")));
    };
    let copied = std::io::copy(&mut reader.take(length), file)?;
    if copied != length {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    file.sync_all()
}

/// The socket of a running server. Dropping it removes it.
#[derive(Debug)]
pub(crate) struct Control {
    path: PathBuf,
}

impl Control {
    /// Listens beside the file, which this process has exclusively, so an existing socket is left from a killed
    /// server.
    pub(crate) fn listen(data: &Path, app: &Arc<App>) -> Option<Self> {
        let path = beside(data, ".control");
        let (_, copy) = (std::fs::remove_file(&path), beside(data, ".backup"));
        remove(&copy);
        let only_owner = Permissions::from_mode(0o600);
        let listener = UnixListener::bind(&path)
            .and_then(|listener| std::fs::set_permissions(&path, only_owner).map(|()| listener));
        let listener = match listener {
            Ok(listener) => listener,
            Err(error) => {
                warn!(path = %path.display(), %error, "no backups while the server runs");
                return None;
            }
        };
        let app = Arc::clone(app);
        tokio::spawn(async move {
            // One after the other.
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    // A signal, or no free file descriptor.
                    tokio::time::sleep(AGAIN).await;
                    continue;
                };
                if let Err(error) = serve(stream, &app, &copy).await {
                    warn!(%error, "a backup was broken off");
                }
                remove(&copy);
            }
        });
        Some(Self { path })
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Removes a copy that was sent. Its contents are overwritten first, since its blocks on the disk are released.
fn remove(copy: &Path) {
    if let Ok(mut file) = OpenOptions::new().write(true).open(copy) {
        let length = file.metadata().map_or(0, |file| file.len());
        let _ = std::io::copy(&mut std::io::repeat(0).take(length), &mut file);
        let _ = file.sync_all();
    }
    let _ = std::fs::remove_file(copy);
}

async fn serve(
    mut stream: tokio::net::UnixStream,
    app: &Arc<App>,
    copy: &Path,
) -> std::io::Result<()> {
    let mut asked = [0; ASK.len()];
    timeout(PATIENCE, stream.read_exact(&mut asked)).await??;
    if asked != ASK {
        return timeout(
            PATIENCE,
            stream.write_all(b"error: only backup can be asked\n"),
        )
        .await?;
    }
    let (made, path) = (Arc::clone(app), copy.to_path_buf());
    let made = tokio::task::spawn_blocking(move || made.service.storage().backup(&path)).await?;
    if let Err(error) = made {
        let line = format!("error: {}\n", error.message.replace('\n', " "));
        return timeout(PATIENCE, stream.write_all(line.as_bytes())).await?;
    }
    let mut file = File::open(copy)?;
    let length = file.metadata()?.len();
    timeout(PATIENCE, stream.write_all(format!("{length}\n").as_bytes())).await??;
    let mut piece = vec![0; PIECE];
    loop {
        let count = tokio::task::block_in_place(|| again(|| file.read(&mut piece)))?;
        let Some(bytes) = piece.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        timeout(PATIENCE, stream.write_all(bytes)).await??;
    }
    timeout(PATIENCE, stream.shutdown()).await??;
    info!(bytes = length, "a backup was made");
    Ok(())
}
