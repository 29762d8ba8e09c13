//! Proxy between the servers and their PostgreSQL, and failures of PostgreSQL itself.

use std::io::{Read, Result, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use super::random::Random;
use super::support::{root, server::storage};

/// The number of commits in a hundred that lose their connection while something else fails.
const LOST_COMMITS: u64 = 3;

/// One database, with a proxy in front of it.
pub struct Database {
    /// PostgreSQL's own address.
    address: String,
    shared: Arc<Shared>,
}

struct Shared {
    socket: PathBuf,
    /// The open connections.
    open: Mutex<Vec<TcpStream>>,
    /// The source of faults for commits, once something has failed.
    random: Mutex<Option<Random>>,
}

impl Database {
    /// Puts a proxy in front of the directory's database, if that is in PostgreSQL.
    pub fn before(directory: &Path) -> Option<Self> {
        let address = storage::address(directory)?;
        let name = address.rsplit_once('/')?.1;
        let cluster = std::env::var_os("OPENTIM_TEST_CLUSTER").expect("the cluster's directory");
        let shared = Arc::new(Shared {
            socket: Path::new(&cluster).join(".s.PGSQL.5432"),
            open: Mutex::default(),
            random: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = listener.local_addr().unwrap();
        std::fs::write(
            directory.join("storage"),
            format!("postgres://postgres@{proxy}/{name}"),
        )
        .unwrap();
        let own = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A PostgreSQL that is down refuses connections.
                let _ = own.serve(stream);
            }
        });
        Some(Self { address, shared })
    }

    /// Makes something fail for a while.
    pub fn fail(&self, random: &mut Random) {
        *self.shared.random.lock().unwrap() = Some(Random::new(random.next()));
        match random.below(100) {
            0..25 => control("restart"),
            25..65 => self.shared.cut(),
            _ => self.exhaust(Duration::from_millis(random.below(200))),
        }
        *self.shared.random.lock().unwrap() = None;
    }

    /// Takes all connections that PostgreSQL allows, for a while, and cuts those of the servers.
    fn exhaust(&self, time: Duration) {
        let mut taken = Vec::new();
        self.shared.cut();
        while let Ok(client) = postgres::Client::connect(&self.address, postgres::NoTls) {
            taken.push(client);
        }
        sleep(time);
    }
}

/// Stops PostgreSQL at once, as a power failure would, and starts it again.
fn control(what: &str) {
    let done = Command::new(root().join("tests/postgres/control.sh"))
        .arg(what)
        .status()
        .unwrap();
    assert!(done.success(), "PostgreSQL: {what}");
}

impl Shared {
    fn serve(self: &Arc<Self>, server: TcpStream) -> Result<()> {
        let database = UnixStream::connect(&self.socket)?;
        server.set_nodelay(true)?;
        let mut open = self.open.lock().unwrap();
        open.retain(|stream| stream.peer_addr().is_ok());
        open.push(server.try_clone()?);
        drop(open);
        let (from, to) = (server.try_clone()?, database.try_clone()?);
        let own = Arc::clone(self);
        std::thread::spawn(move || {
            let _ = own.ask(&from, &to);
            end(&from, &to);
        });
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut &database, &mut &server);
            end(&server, &database);
        });
        Ok(())
    }

    /// Forwards what the server sends to the database.
    fn ask(&self, mut server: &TcpStream, mut database: &UnixStream) -> Result<()> {
        let mut buffer = [0; 16_384];
        loop {
            let count = server.read(&mut buffer)?;
            let said = &buffer[..count];
            let lost = said.windows(6).any(|word| word == b"COMMIT") && self.loses();
            if count == 0 || lost && self.chance(50) {
                return Ok(()); // The commit never reaches the database.
            }
            database.write_all(said)?;
            if lost {
                return Ok(()); // The answer never reaches the server.
            }
        }
    }

    fn loses(&self) -> bool {
        self.chance(LOST_COMMITS)
    }

    fn chance(&self, percent: u64) -> bool {
        let mut random = self.random.lock().unwrap();
        random
            .as_mut()
            .is_some_and(|random| random.percent(percent))
    }

    fn cut(&self) {
        for stream in self.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

fn end(server: &TcpStream, database: &UnixStream) {
    let _ = server.shutdown(Shutdown::Both);
    let _ = database.shutdown(Shutdown::Both);
}
