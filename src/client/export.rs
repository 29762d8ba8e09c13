//! Export before delete: writes a conversation's history to a file, then deletes it. V2TIM has no such call. The
//! promises are in `docs/beyond.md`.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Client;
use super::completer::Completer;
use super::device::Device;
use super::session::Worker;
use crate::model::{ConversationId, Error, Result, code};
use crate::sqlite::private;

/// Messages fetched in one request; other calls run between two requests.
const PAGE: u32 = 200;
/// Messages read from the cache at a time.
const PIECE: u32 = 500;

impl Client {
    /// Writes the history to a new file at `path`, as one JSON message per line, oldest first. Deletes the
    /// conversation once the file is on disk. Completes with the number of messages written. Messages that arrive in
    /// the meantime are neither written nor deleted.
    ///
    /// Errors: 6014; 6017 for a malformed id or an empty path; 6022 if the file exists or cannot be written; network
    /// errors. After an error nothing was deleted, unless its message says that the file is written.
    pub fn export_and_delete(&self, id: String, path: String, done: Completer<u64>) {
        if let Err(error) = self.check_login() {
            return done.complete(Err(error));
        }
        self.queue.add(Box::new(move |worker| {
            match Export::new(&id, path, worker) {
                Ok(export) => export.go_on(worker, done),
                Err(error) => done.complete(Err(error)),
            }
        }));
    }
}

/// An export whose history is being fetched.
struct Export {
    id: ConversationId,
    path: PathBuf,
    /// The login that the export belongs to.
    login: u64,
    /// The next page lies below this seq; 0 before the first page.
    before: u64,
    /// The last seq to export and delete.
    floor: u64,
    /// How often the service had been restored from a copy when the export began.
    restores: u64,
}

impl Export {
    fn new(id: &str, path: String, worker: &mut Worker) -> Result<Self> {
        let id = ConversationId::new(id)?;
        if path.is_empty() {
            return Err(Error::parameter("path: is empty"));
        }
        let path = PathBuf::from(path);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(refused(&path, &ErrorKind::AlreadyExists.into()));
        }
        let login = worker.login_number();
        let device = worker.device_of(login)?;
        let known = device.cache.read(|rows| rows.newest_seq(&id))?;
        Ok(Self {
            id,
            path,
            login,
            before: 0,
            floor: known.unwrap_or(0),
            restores: device.restores,
        })
    }

    /// Fetches a page and queues the next one, behind the calls that are already waiting. After the last page, writes
    /// the file and deletes.
    fn go_on(mut self, worker: &mut Worker, done: Completer<u64>) {
        let result = match self.fetch(worker) {
            Ok(true) => {
                let job = move |worker: &mut Worker| self.go_on(worker, done);
                return worker.queue.clone().add(Box::new(job));
            }
            Ok(false) => self.finish(worker),
            Err(error) => Err(error),
        };
        if let Err(error) = &result {
            worker.end_login_if_fatal(error);
        }
        done.complete(result);
    }

    /// Fetches a page. Returns whether there may be older messages.
    fn fetch(&mut self, worker: &mut Worker) -> Result<bool> {
        let device = worker.device_of(self.login)?;
        device.check_restores(self.restores)?;
        let page = device.fetch(&self.id, self.before, PAGE)?;
        let (Some(newest), Some(oldest)) = (page.first(), page.last()) else {
            return Ok(false);
        };
        if self.before == 0 {
            // Everything readable up to here is fetched now; later messages count as new.
            self.floor = self.floor.max(newest.seq);
        }
        self.before = oldest.seq;
        Ok(page.len() == PAGE as usize && oldest.seq > 1)
    }

    fn finish(self, worker: &mut Worker) -> Result<u64> {
        let device = worker.device_of(self.login)?;
        device.check_restores(self.restores)?;
        let refuse = |error: io::Error| refused(&self.path, &error);
        let mut part = Part::create(&self.path).map_err(refuse)?;
        let count = self.write(device, &mut part)?;
        part.publish().map_err(refuse)?;
        let after = |error: Error| {
            let (path, why) = (self.path.display(), error.message);
            let message = format!("{path} is written, and the conversation is not deleted: {why}");
            Error::new(error.code, message)
        };
        device
            .delete(vec![self.id], Some(vec![self.floor]), true)
            .map_err(after)?;
        Ok(count)
    }

    fn write(&self, device: &mut Device, part: &mut Part) -> Result<u64> {
        let (mut after, mut count) = (0, 0);
        device.cache.read(|rows| {
            loop {
                let place = (after, self.floor);
                let messages = rows.messages_between(&self.id, place, PIECE)?;
                let Some(last) = messages.last() else {
                    return Ok(count);
                };
                after = last.seq;
                count += messages.len() as u64;
                for message in &messages {
                    serde_json::to_writer(&mut part.out, message)
                        .map_err(io::Error::from)
                        .and_then(|()| part.out.write_all(b"\n"))
                        .map_err(|error| refused(&self.path, &error))?;
                }
            }
        })
    }
}

/// Error 6022, with the path.
fn refused(path: &Path, error: &io::Error) -> Error {
    let path = path.display();
    let message = match error.kind() {
        ErrorKind::AlreadyExists => {
            format!("{path}: the file or {path}.part is there already, and neither is overwritten")
        }
        _ => format!("{path}: {error}"),
    };
    Error::new(code::TIM_ERR_IO_OPERATION_FAILED, message)
}

/// A file that is being written, under a temporary name beside its final one. Dropping it before [`Part::publish`]
/// removes it.
struct Part {
    out: BufWriter<File>,
    part: PathBuf,
    path: PathBuf,
}

impl Part {
    /// Creates a new file. An existing one belongs to someone else and is not overwritten.
    fn create(path: &Path) -> io::Result<Self> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        Ok(Self {
            out: BufWriter::new(private::create_new(&part)?),
            part,
            path: path.into(),
        })
    }

    /// Moves the complete file to its final name, once its bytes are on disk. When this returns, the name is on disk
    /// too.
    fn publish(mut self) -> io::Result<()> {
        self.out.flush()?;
        self.out.get_ref().sync_all()?;
        name(&self.part, &self.path)?;
        // Without the sync, the file is complete, but may be missing after a power loss.
        sync_directory(&self.path).inspect_err(|_| drop(fs::remove_file(&self.path)))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After `publish` there is nothing left to remove.
        let _ = fs::remove_file(&self.part);
    }
}

/// Moves a file to a name that no file has yet.
fn name(part: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(part, path) {
        Ok(()) => fs::remove_file(part).inspect_err(|_| drop(fs::remove_file(path))),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) => take_name(part, path),
    }
}

/// Does the same on file systems without hard links, as on many memory cards. It creates the name first, so that the
/// file replaced by the rename is our own.
fn take_name(part: &Path, path: &Path) -> io::Result<()> {
    private::create_new(path)?;
    fs::rename(part, path).inspect_err(|_| drop(fs::remove_file(path)))
}

#[cfg(unix)]
fn sync_directory(path: &Path) -> io::Result<()> {
    let directory = match path.parent() {
        Some(directory) if !directory.as_os_str().is_empty() => directory,
        _ => Path::new("."),
    };
    match File::open(directory)?.sync_all() {
        // Some file systems do not support syncing a directory.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        synced => synced,
    }
}

/// Other systems cannot sync directories: they write a file's names with the file.
#[cfg(not(unix))]
fn sync_directory(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_reserved_on_file_systems_without_hard_links() {
        let directory = tempfile::tempdir().unwrap();
        let (part, path) = (directory.path().join("a.part"), directory.path().join("a"));
        fs::write(&part, "new").unwrap();
        take_name(&part, &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert!(!part.exists());
        fs::write(&part, "newer").unwrap();
        let error = take_name(&part, &path).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"new");
        fs::remove_file(&path).unwrap();
        fs::remove_file(&part).unwrap();
        take_name(&part, &path).unwrap_err();
        assert!(!path.exists(), "what was taken for nothing is given back");
    }

    #[test]
    fn a_part_file_does_not_replace_a_newer_file_and_is_removed() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a");
        let mut part = Part::create(&path).unwrap();
        part.out.write_all(b"new").unwrap();
        fs::write(&path, "mine").unwrap();
        let error = part.publish().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
        drop(Part::create(&directory.path().join("b")).unwrap());
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
    }
}
