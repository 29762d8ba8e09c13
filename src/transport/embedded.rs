//! The embedded service: the service in the app's own process.
//!
//! All clients of a process that name the same database file share one service. It closes with the last of them. The
//! file's lock refuses other processes that open the file.

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

/// The fields drop in this order, so that the file is closed before it counts as closed.
#[derive(Debug)]
struct Opened {
    service: Service,
    _closed: Closed,
}

#[derive(Debug)]
struct Closed(PathBuf);

/// The services that are open in this process.
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
    /// Opens the service on the file at `path`, or shares the one that is open. Error 6019.
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

/// One path for one file, however it was written. Creates its directory if it does not exist.
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
    let directory = match path.parent() {
        Some(directory) if !directory.as_os_str().is_empty() => directory,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(directory).map_err(|error| refuse(&error))?;
    Ok(directory
        .canonicalize()
        .map_err(|error| refuse(&error))?
        .join(name))
}
