//! The service in the app's own process.
//!
//! All clients of a process that name the same database file share one service; it closes when the last
//! of them goes. Another process that opens the file is refused by the file's lock.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};

use crate::model::{Error, Result, code};
use crate::process::PerProcess;
use crate::service::{Service, ServiceOptions};

/// A share in an open service.
#[derive(Clone, Debug)]
pub struct Embedded {
    opened: Arc<Opened>,
}

/// Fields drop in this order: the file is closed before it counts as closed.
#[derive(Debug)]
struct Opened {
    service: Service,
    _closed: Closed,
}

#[derive(Debug)]
struct Closed(PathBuf);

/// What is open in this process.
#[derive(Default)]
struct Open {
    services: Mutex<BTreeMap<PathBuf, Weak<Opened>>>,
    closed: Condvar,
}

static OPEN: PerProcess<Open> = PerProcess::new();

fn lock() -> MutexGuard<'static, BTreeMap<PathBuf, Weak<Opened>>> {
    let services = OPEN.get().services.lock();
    services.unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Closed {
    fn drop(&mut self) {
        lock().remove(&self.0);
        OPEN.get().closed.notify_all();
    }
}

impl Embedded {
    /// Opens the service on the file at `path`, or takes a share in the one that is open. Error 6019.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let path = canonical(path)?;
        let mut open = lock();
        while let Some(there) = open.get(&path) {
            if let Some(opened) = there.upgrade() {
                return Ok(Self { opened });
            }
            let closed = OPEN.get().closed.wait(open);
            open = closed.unwrap_or_else(PoisonError::into_inner);
        }
        let service = Service::open(path.as_path(), ServiceOptions::EMBEDDED)?;
        let opened = Arc::new(Opened {
            service,
            _closed: Closed(path.clone()),
        });
        open.insert(path, Arc::downgrade(&opened));
        Ok(Self { opened })
    }

    /// The service.
    pub(super) fn service(&self) -> &Service {
        &self.opened.service
    }
}

/// One name for one file, however it was written; its folder is made if need be.
fn canonical(path: &Path) -> Result<PathBuf> {
    let refuse = |why: &dyn std::fmt::Display| {
        Error::new(
            code::TIM_ERR_IO_OPERATION_FAILED,
            format!("{}: {why}", path.display()),
        )
    };
    let name = path
        .file_name()
        .ok_or_else(|| refuse(&"the path names no file"))?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder).map_err(|error| refuse(&error))?;
    Ok(folder
        .canonicalize()
        .map_err(|error| refuse(&error))?
        .join(name))
}
