//! What a client is made with.

use std::path::{Path, PathBuf};

use super::log::Log;
use crate::model::{Error, Result, UserId, code};
use crate::transport::Transport;

/// What a client is made with.
#[derive(Debug)]
pub struct Config {
    /// The app.
    pub sdk_app_id: u32,
    /// Where the device's files are.
    pub data_dir: PathBuf,
    /// Where the embedded service's file is.
    pub service_path: PathBuf,
    /// Which device this is, to the service.
    pub device_id: String,
    /// Where log lines go.
    pub log: Log,
}

impl Config {
    /// Checks and completes what a host gave. Makes `data_dir`, and the device id at the first time.
    ///
    /// Errors: 6017 for a value that breaks a rule, 7013 for a server that this version cannot reach,
    /// 6022 when the folder cannot be written.
    pub fn new(
        sdk_app_id: u32,
        data_dir: &str,
        server_url: Option<&str>,
        device_id: Option<&str>,
        log: Log,
    ) -> Result<Self> {
        if sdk_app_id == 0 {
            return Err(Error::parameter(
                "sdk_app_id: 0 given, an app has a number above 0",
            ));
        }
        if data_dir.is_empty() {
            return Err(Error::parameter("data_dir: is empty"));
        }
        // Whole, so that it stays the same folder when the host changes its working directory.
        let data_dir =
            std::path::absolute(data_dir).map_err(|error| io(Path::new(data_dir), &error))?;
        let service_path = service_path(sdk_app_id, &data_dir, server_url)?;
        std::fs::create_dir_all(&data_dir).map_err(|error| io(&data_dir, &error))?;
        let device_id = match device_id {
            Some("") => return Err(Error::parameter("device_id: is empty")),
            Some(given) => given.into(),
            None => kept_device_id(&data_dir.join("device_id"))?,
        };
        Ok(Self {
            sdk_app_id,
            data_dir,
            service_path,
            device_id,
            log,
        })
    }

    /// The file of one user's device. Another user, another app: another file, also where file names
    /// know no case.
    pub fn device_path(&self, user: &UserId) -> PathBuf {
        let mut name = format!("device_{}_", self.sdk_app_id);
        for byte in user.as_str().bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
                _ => name.push_str(&format!("%{byte:02x}")),
            }
        }
        self.data_dir.join(name + ".db")
    }

    /// The way to the service. Error 6019.
    pub fn connect(&self) -> Result<Transport> {
        Transport::embedded(&self.service_path)
    }
}

fn service_path(sdk_app_id: u32, data_dir: &Path, server_url: Option<&str>) -> Result<PathBuf> {
    match server_url {
        None | Some("") => Ok(data_dir.join(format!("service_{sdk_app_id}.db"))),
        Some(url) => match url.strip_prefix("embedded:") {
            Some("") => Err(Error::parameter(
                "server_url: embedded: is followed by no path",
            )),
            Some(path) => Ok(PathBuf::from(path)),
            None if url.starts_with("http://") || url.starts_with("https://") => Err(Error::new(
                code::TIM_ERR_SDK_INTERFACE_NOT_SUPPORT,
                format!("server_url: {url:?}: this version knows the embedded service only"),
            )),
            None => Err(Error::parameter(format!(
                "server_url: {url:?} begins with none of embedded:, http://, https://"
            ))),
        },
    }
}

/// The id kept in the file, made at the first time.
fn kept_device_id(path: &Path) -> Result<String> {
    if let Ok(kept) = std::fs::read_to_string(path)
        && !kept.trim().is_empty()
    {
        return Ok(kept.trim().into());
    }
    let made = format!("{:016x}{:016x}", super::random(), super::random());
    std::fs::write(path, &made).map_err(|error| io(path, &error))?;
    Ok(made)
}

fn io(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        code::TIM_ERR_IO_OPERATION_FAILED,
        format!("{}: {error}", path.display()),
    )
}
