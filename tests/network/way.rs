//! Several addresses of one server, each a proxy that a test controls.

use std::io::{ErrorKind, Result, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::support::wire::{Message, is_closed};

/// The path of the long poll.
const NEWS: &str = "/opentim/v1/sync";

/// How often a condition is checked.
const LOOK: Duration = Duration::from_millis(2);

/// The behaviour of an address.
#[derive(Clone, Copy, Debug)]
pub enum Does {
    Pass,
    /// It is as good as absent: connections are cut at once, including existing ones.
    Cut,
    /// It gives the next call to the server, and is cut before it returns the answer.
    CutAfter,
    /// It accepts everything and never answers.
    Silence,
    /// It answers calls with this text. Long polls pass, since the address that they choose is random.
    Say(&'static str),
    /// It answers everything with this text.
    SayAlways(&'static str),
}

/// The addresses. Dropping them cuts all connections.
pub struct Ways {
    shared: Arc<Shared>,
    pub urls: Vec<String>,
}

struct Shared {
    server: String,
    does: Vec<Mutex<Does>>,
    /// The addresses that were asked to do something, in order.
    asked: Mutex<Vec<usize>>,
    /// How many connections were made.
    connections: AtomicUsize,
    /// How many long polls are waiting at the server.
    waiting: AtomicUsize,
    stopped: AtomicBool,
}

impl Ways {
    pub fn to(server: &str, count: usize) -> Self {
        let shared = Arc::new(Shared {
            server: server.into(),
            does: (0..count).map(|_| Mutex::new(Does::Pass)).collect(),
            asked: Mutex::default(),
            connections: AtomicUsize::new(0),
            waiting: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
        });
        let urls = (0..count).map(|way| listen(&shared, way)).collect();
        Self { shared, urls }
    }

    /// The value that a device is configured with.
    pub fn url(&self) -> String {
        self.urls.join(",")
    }

    pub fn tell(&self, way: usize, does: Does) {
        *self.shared.does[way % self.urls.len()].lock().unwrap() = does;
    }

    pub fn tell_all(&self, does: Does) {
        (0..self.urls.len()).for_each(|way| self.tell(way, does));
    }

    /// The address that was asked last.
    pub fn current(&self) -> usize {
        self.shared.asked.lock().unwrap().last().copied().unwrap()
    }

    /// The addresses that were asked since the last call, in order.
    pub fn asked(&self) -> Vec<usize> {
        std::mem::take(&mut *self.shared.asked.lock().unwrap())
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// Waits until the device is in its long poll.
    pub fn wait_until_quiet(&self) {
        while self.shared.waiting.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(LOOK);
        }
    }
}

impl Drop for Ways {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Connecting makes the listening threads check.
        for url in &self.urls {
            let _ = TcpStream::connect(url.trim_start_matches("http://"));
        }
    }
}

fn listen(shared: &Arc<Shared>, way: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let own = Arc::clone(shared);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (Ok(stream), false) = (stream, own.stopped.load(Ordering::SeqCst)) else {
                return;
            };
            let own = Arc::clone(&own);
            // An error here is a cut connection, which these proxies are made to produce.
            std::thread::spawn(move || own.serve(way, stream));
        }
    });
    url
}

impl Shared {
    fn does(&self, way: usize) -> Does {
        *self.does[way].lock().unwrap()
    }

    /// Whether the connections of this address are to end.
    fn is_cut(&self, way: usize) -> bool {
        self.stopped.load(Ordering::SeqCst) || matches!(self.does(way), Does::Cut)
    }

    fn serve(&self, way: usize, mut client: TcpStream) -> Result<()> {
        self.connections.fetch_add(1, Ordering::SeqCst);
        client.set_nodelay(true)?;
        let mut server = TcpStream::connect(&self.server)?;
        while !self.is_cut(way)
            && let Some(request) = Message::read(&mut client, || self.is_cut(way))?
        {
            let does = self.note(way, &request);
            match does {
                Does::Silence => {
                    while !self.is_cut(way) && !is_closed(&client) {
                        std::thread::sleep(LOOK);
                    }
                    break;
                }
                Does::Say(words) | Does::SayAlways(words) => {
                    client.write_all(words.as_bytes())?;
                    break;
                }
                Does::Pass | Does::Cut | Does::CutAfter => {}
            }
            let waits = usize::from(request.path() == NEWS);
            self.waiting.fetch_add(waits, Ordering::SeqCst);
            let answer = self.ask(way, &request, &client, &mut server);
            self.waiting.fetch_sub(waits, Ordering::SeqCst);
            let answer = answer?;
            if matches!(does, Does::CutAfter) {
                *self.does[way].lock().unwrap() = Does::Cut;
                break;
            }
            client.write_all(&answer.bytes)?;
        }
        client.shutdown(Shutdown::Both)
    }

    /// Asks the server while the device waits.
    fn ask(
        &self,
        way: usize,
        request: &Message,
        client: &TcpStream,
        server: &mut TcpStream,
    ) -> Result<Message> {
        server.write_all(&request.bytes)?;
        let answer = Message::read(server, || self.is_cut(way) || is_closed(client))?;
        answer.ok_or_else(|| ErrorKind::UnexpectedEof.into())
    }

    /// Notes a request, and returns what is done with it.
    fn note(&self, way: usize, request: &Message) -> Does {
        let (does, news) = (self.does(way), request.path() == NEWS);
        if !news {
            self.asked.lock().unwrap().push(way);
        }
        match does {
            Does::CutAfter | Does::Say(_) if news => Does::Pass,
            other => other,
        }
    }
}
