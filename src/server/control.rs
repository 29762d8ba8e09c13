//! Socket of a running server beside its database file, for the commands that need the file. Only the file's owner may
//! use it.
//!
//! The client sends one line: `backup`, or `ask`, a command's path and its body. The server answers with a line, which is
//! the length of what follows or an error message, and then with a copy of the file, or the command's answer.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, Permissions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, unix::OwnedWriteHalf};
use tokio::sync::{Mutex, oneshot};
use tokio::time::timeout;
use tracing::{debug, info, warn};

use crate::answer::ending;
use crate::app::App;
use crate::operator;
use opentim_core::model::{Error, Result};
use opentim_core::service::rest::{self, Command};
use opentim_core::sqlite::again::again;

/// The longest time without progress.
const PATIENCE: Duration = Duration::from_secs(30);
/// The pause between two attempts to accept a connection.
const AGAIN: Duration = Duration::from_millis(100);
const PIECE: usize = 256 << 10;
/// The longest line that a client may send.
const LINE: u64 = 64 << 10;

/// The file's path with a suffix.
fn beside(data: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(data);
    name.push(what);
    name.into()
}

/// A connection to the server that has a database file.
#[derive(Debug)]
pub(super) struct Connection(UnixStream);

impl Connection {
    /// Connects to the server that has the file; `None` if none runs.
    pub(super) fn open(data: &Path) -> Option<Self> {
        let control = beside(data, ".control");
        again(|| UnixStream::connect(&control)).ok().map(Self)
    }

    /// Sends the line, and writes what the server answers.
    pub(super) fn ask(mut self, line: &str, to: &mut impl Write) -> std::io::Result<()> {
        self.0.write_all(line.as_bytes())?;
        self.0.write_all(b"\n")?;
        let mut reader = BufReader::new(self.0);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Ok(length) = line.trim().parse::<u64>() else {
            let said = line.trim().trim_start_matches("error: ");
            return Err(std::io::Error::other(format!("the server says: {said}")));
        };
        let copied = std::io::copy(&mut reader.take(length), to)?;
        if copied == length {
            Ok(())
        } else {
            Err(std::io::ErrorKind::UnexpectedEof.into())
        }
    }
}

/// The socket of a running server. Dropping it removes it.
#[derive(Debug)]
pub(super) struct Control {
    path: PathBuf,
}

impl Control {
    /// Listens beside the file, which this process has exclusively, so an existing socket is left from a killed
    /// server.
    pub(super) fn listen(data: &Path, app: &Arc<App>) -> Option<Self> {
        let path = beside(data, ".control");
        let (_, copy) = (std::fs::remove_file(&path), beside(data, ".backup"));
        remove(&copy);
        let only_owner = Permissions::from_mode(0o600);
        let listener = UnixListener::bind(&path)
            .and_then(|listener| std::fs::set_permissions(&path, only_owner).map(|()| listener));
        let listener = match listener {
            Ok(listener) => listener,
            Err(error) => {
                warn!(path = %path.display(), %error, "commands cannot ask the running server");
                return None;
            }
        };
        let app = Arc::clone(app);
        // Backups are made one after the other.
        let copy = Arc::new(Mutex::new(copy));
        tokio::spawn(async move {
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    // A signal, or no free file descriptor.
                    tokio::time::sleep(AGAIN).await;
                    continue;
                };
                let (app, copy) = (Arc::clone(&app), Arc::clone(&copy));
                tokio::spawn(async move {
                    if let Err(error) = serve(stream, &app, &copy).await {
                        warn!(%error, "an answer to a command was broken off");
                    }
                });
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
    stream: tokio::net::UnixStream,
    app: &Arc<App>,
    copy: &Mutex<PathBuf>,
) -> std::io::Result<()> {
    let (read, mut stream) = stream.into_split();
    let mut line = String::new();
    let mut reader = tokio::io::BufReader::new(read.take(LINE));
    timeout(PATIENCE, reader.read_line(&mut line)).await??;
    let mut words = line.trim_end().splitn(3, ' ');
    match (words.next(), words.next(), words.next()) {
        (Some("backup"), None, None) => {
            let copy = copy.lock().await;
            let sent = backup(&mut stream, app, &copy).await;
            remove(&copy);
            sent?;
        }
        (Some("ask"), Some(path), Some(body)) => {
            let text = match answer(app, path, body).await {
                Ok(text) => text,
                Err(error) => rest::refusal(path, &error),
            };
            debug!(path, "a command of the operator");
            let whole = format!("{}\n{text}", text.len());
            send(&mut stream, whole.as_bytes()).await?;
        }
        // A command that only looked whether a server runs.
        (Some(""), None, None) => return Ok(()),
        _ => send(&mut stream, b"error: only backup and ask can be asked\n").await?,
    }
    timeout(PATIENCE, stream.shutdown()).await?
}

async fn send(stream: &mut OwnedWriteHalf, bytes: &[u8]) -> std::io::Result<()> {
    for piece in bytes.chunks(PIECE) {
        timeout(PATIENCE, stream.write_all(piece)).await??;
    }
    Ok(())
}

/// The answer to a command that the file's owner asks.
async fn answer(app: &App, path: &str, body: &str) -> Result<String> {
    let (sender, answer) = oneshot::channel();
    let (command, caller) = (Command::find(path)?, operator()?);
    app.service
        .begin(command, caller, body.as_bytes(), None, |done| {
            let _ = sender.send(done);
        })?;
    answer.await.map_err(|_| ending())??()
}

async fn backup(stream: &mut OwnedWriteHalf, app: &Arc<App>, copy: &Path) -> std::io::Result<()> {
    let (made, path) = (Arc::clone(app), copy.to_path_buf());
    let made = tokio::task::spawn_blocking(move || made.service.storage().backup(&path)).await?;
    if let Err(Error { message, .. }) = made {
        let line = format!("error: {}\n", message.replace('\n', " "));
        return send(stream, line.as_bytes()).await;
    }
    let mut file = File::open(copy)?;
    let length = file.metadata()?.len();
    send(stream, format!("{length}\n").as_bytes()).await?;
    let mut piece = vec![0; PIECE];
    loop {
        let count = tokio::task::block_in_place(|| again(|| file.read(&mut piece)))?;
        let Some(bytes) = piece.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        send(stream, bytes).await?;
    }
    info!(bytes = length, "a backup was made");
    Ok(())
}
