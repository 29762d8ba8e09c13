//! Connections that end at once when they are shut down, on Windows.
//!
//! On Windows, shutting a socket down does not wake a thread that reads from it, so freeing a client would wait for
//! its server. Therefore the waiting read is cancelled as well; the next one finds the socket shut down.
#![expect(
    unsafe_code,
    reason = "cancelling what another thread waits for is a C function of Windows"
)]

use std::ffi::c_void;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::os::windows::io::{AsRawSocket, RawSocket};
use std::sync::{Arc, Weak};
use std::time::Duration;

use ureq::config::Config;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, RustlsConnector,
    ShutdownHandle, Transport,
};
use ureq::{Agent, Error, Timeout};

use super::names::Names;

#[link(name = "kernel32")]
unsafe extern "system" {
    fn CancelIoEx(file: RawSocket, overlapped: *mut c_void) -> i32;
}

/// An agent whose `shutdown` ends running requests at once.
pub(super) fn agent(config: Config, names: Names) -> Agent {
    let connector = ().chain(Tcp).chain(RustlsConnector::default());
    Agent::with_parts(config, connector, names)
}

#[derive(Debug)]
struct Tcp;

struct Socket(TcpStream);

impl ShutdownHandle for Socket {
    fn shutdown(&self) {
        // In this order: a read that begins between the two ends by itself. What fails is closed already.
        let _ = self.0.shutdown(Shutdown::Both);
        // SAFETY: the socket is open, for it is borrowed; a null pointer stands for all that it waits for.
        unsafe { CancelIoEx(self.0.as_raw_socket(), std::ptr::null_mut()) };
    }
}

impl Connector for Tcp {
    type Out = Connection;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _chained: Option<()>,
    ) -> Result<Option<Connection>, Error> {
        let stream = connect(details)?;
        stream.set_nodelay(details.config.no_delay())?;
        let config = details.config;
        let connection = Connection {
            socket: Arc::new(Socket(stream)),
            buffers: LazyBuffers::new(config.input_buffer_size(), config.output_buffer_size()),
        };
        let socket: Weak<Socket> = Arc::downgrade(&connection.socket);
        (details.register_shutdown)(socket)?;
        Ok(Some(connection))
    }
}

/// Connects to the first address that answers. Each address has its share of the time.
fn connect(details: &ConnectionDetails<'_>) -> Result<TcpStream, Error> {
    let mut last = Error::ConnectionFailed;
    for address in &details.addrs {
        let tried = match details.timeout.not_zero() {
            Some(time) => {
                let share = *time / u32::try_from(details.addrs.len()).unwrap_or(1);
                TcpStream::connect_timeout(address, share)
            }
            None => TcpStream::connect(address),
        };
        match tried {
            Ok(stream) => return Ok(stream),
            Err(error) => last = failed(error, Timeout::Connect),
        }
    }
    Err(last)
}

/// The time left; `None` means for ever.
fn left(timeout: NextTimeout) -> Result<Option<Duration>, Error> {
    if timeout.after.is_zero() {
        Err(Error::Timeout(timeout.reason))
    } else {
        Ok(timeout.not_zero().map(|time| *time))
    }
}

fn failed(error: io::Error, reason: Timeout) -> Error {
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Error::Timeout(reason),
        _ => Error::Io(error),
    }
}

/// An open connection.
struct Connection {
    socket: Arc<Socket>,
    buffers: LazyBuffers,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Connection").finish_non_exhaustive()
    }
}

impl Transport for Connection {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let mut stream = &self.socket.0;
        let timeout = timeout.for_write();
        stream.set_write_timeout(left(timeout)?)?;
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        stream
            .write_all(output)
            .map_err(|error| failed(error, timeout.reason))
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let mut stream = &self.socket.0;
        let timeout = timeout.for_read();
        stream.set_read_timeout(left(timeout)?)?;
        let got = stream
            .read(self.buffers.input_append_buf())
            .map_err(|error| failed(error, timeout.reason))?;
        self.buffers.input_appended(got);
        Ok(got > 0)
    }

    /// Whether the connection is open and has nothing to read: data that comes without a request is not an answer.
    fn is_open(&mut self) -> bool {
        let stream = &self.socket.0;
        let waits = |error: io::Error| error.kind() == ErrorKind::WouldBlock;
        stream.set_nonblocking(true).is_ok()
            && stream.peek(&mut [0]).is_err_and(waits)
            && stream.set_nonblocking(false).is_ok()
    }
}
