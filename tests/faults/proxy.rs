//! Proxy between a device and its server, with the faults of a network.

use std::collections::VecDeque;
use std::io::{Result, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use super::random::Random;
use super::support::wire::{Message, is_closed};

/// A fault, or none, that a request meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Nothing,
    Delay,
    /// The connection is cut, and the server never receives the request.
    CutBefore,
    /// The server answers, and the connection is cut.
    CutAfter,
    CutInBody,
    /// As [`Self::CutAfter`], and from then on nothing listens.
    CutForGood,
    /// The server gets the request twice at about the same time.
    Twice,
    /// The server gets the request once more, later.
    Again,
    /// The answer is bytes that are not HTTP.
    Garbage,
    /// The answer is HTTP with a body that is not the server's.
    WrongBody,
    /// The answer is HTTP 502, as from a proxy that could not reach the server.
    BadGateway,
    /// The answer comes in pieces, in time.
    Drip,
    /// The answer comes in pieces, and not in time.
    SlowDrip,
    /// The answer comes after the device has stopped waiting.
    LateAnswer,
    /// The request reaches the server after the device has stopped waiting.
    LateRequest,
    /// The connection is cut, and so is every one on which the device repeats the request. The request reaches the
    /// server a while later.
    Stray,
    /// As [`Self::Stray`], but the request reaches the server when the test says so.
    Held,
}

/// The faults and their weights.
const WEIGHTS: [(Fault, u64); 14] = [
    (Fault::Delay, 20),
    (Fault::CutBefore, 12),
    (Fault::CutAfter, 14),
    (Fault::CutInBody, 10),
    (Fault::Twice, 10),
    (Fault::Again, 12),
    (Fault::Garbage, 5),
    (Fault::WrongBody, 4),
    (Fault::BadGateway, 5),
    (Fault::Drip, 5),
    (Fault::SlowDrip, 2),
    (Fault::LateAnswer, 3),
    (Fault::LateRequest, 2),
    (Fault::Stray, 14),
];

/// The longest delay of a stray request, in milliseconds.
const STRAYS: u64 = 400;

/// The path of the long poll.
pub const NEWS: &str = "/opentim/v1/sync";
/// The path of the search for a server before a login, which runs beside everything else.
const LOOK: &str = "/healthz";

/// A device's proxy, with an address for each server. Dropping it cuts all connections.
pub struct Proxy {
    /// The value that the device is configured with.
    pub url: String,
    shared: Arc<Shared>,
}

/// A route to a server, with the connection that is kept to it.
struct Way {
    server: String,
    stream: Option<TcpStream>,
}

struct Shared {
    /// How long the device waits for an answer.
    patience: Duration,
    plan: Mutex<Plan>,
    stopped: AtomicBool,
    /// Requests that still have to reach the server on connections of their own.
    pending: AtomicUsize,
    /// The server may have received something after the device was told that it failed.
    late: AtomicBool,
    /// Requests that reach the server when the test says so, each with its server.
    held: Mutex<Vec<(Message, String)>>,
    /// The path whose requests wait, and how many are waiting.
    gate: Mutex<(Option<String>, usize)>,
    /// The address of each route.
    own: Mutex<Vec<String>>,
    log: Box<dyn Fn(String) + Send + Sync>,
}

struct Plan {
    random: Random,
    /// The number of requests in a hundred that meet a fault.
    rate: u64,
    /// The faults of the next requests, other than long polls and searches for a server.
    script: VecDeque<Fault>,
}

impl Proxy {
    pub fn start(
        servers: &[String],
        patience: Duration,
        seed: u64,
        log: impl Fn(String) + Send + Sync + 'static,
    ) -> Self {
        let shared = Arc::new(Shared {
            patience,
            plan: Mutex::new(Plan {
                random: Random::new(seed),
                rate: 0,
                script: VecDeque::new(),
            }),
            stopped: AtomicBool::new(false),
            pending: AtomicUsize::new(0),
            late: AtomicBool::new(false),
            held: Mutex::default(),
            gate: Mutex::default(),
            own: Mutex::default(),
            log: Box::new(log),
        });
        let urls = servers.iter().map(|server| shared.listen(server));
        let url = urls.collect::<Vec<_>>().join(",");
        Self { url, shared }
    }

    /// From now on, `rate` of a hundred requests meet a fault.
    pub fn set_rate(&self, rate: u64) {
        self.shared.plan.lock().unwrap().rate = rate;
    }

    /// Sets the faults of the next requests, long polls excepted.
    pub fn script(&self, faults: &[Fault]) {
        self.shared.plan.lock().unwrap().script.extend(faults);
    }

    /// Sends the held requests to the server. Returns the code of each answer.
    pub fn release(&self) -> Vec<i64> {
        let held = std::mem::take(&mut *self.shared.held.lock().unwrap());
        let answers = held.into_iter().map(|(request, server)| {
            let answer = self.shared.ask(&request, &mut Way::new(&server), || false);
            let answer = answer.expect("an answer to what was held");
            let body: serde_json::Value =
                serde_json::from_slice(&answer.bytes[answer.body..]).expect("JSON");
            body["ErrorCode"].as_i64().expect("a code")
        });
        answers.collect()
    }

    /// Makes requests of this path wait before they go to the server. With None, the waiting ones go.
    pub fn gate(&self, path: Option<&str>) {
        self.shared.gate.lock().unwrap().0 = path.map(Into::into);
    }

    /// How many requests wait.
    pub fn at_gate(&self) -> usize {
        self.shared.gate.lock().unwrap().1
    }

    /// Cuts all connections for good.
    pub fn close(&self) {
        self.shared.close();
    }

    /// Whether the server has received everything that it will receive.
    pub fn is_idle(&self) -> bool {
        self.shared.pending.load(Ordering::SeqCst) == 0
    }

    /// Whether the server may have received something after the device was told that it failed.
    pub fn was_late(&self) -> bool {
        self.shared.late.load(Ordering::SeqCst)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.close();
    }
}

impl Way {
    fn new(server: &str) -> Self {
        Self {
            server: server.into(),
            stream: None,
        }
    }
}

impl Plan {
    fn choose(&mut self, path: &str) -> Fault {
        let beside = [NEWS, LOOK].contains(&path);
        if let Some(fault) = self.script.front().copied().filter(|_| !beside) {
            self.script.pop_front();
            return fault;
        }
        if !self.random.percent(self.rate) {
            return Fault::Nothing;
        }
        let sum = WEIGHTS.iter().map(|(_, weight)| weight).sum();
        let mut at = self.random.below(sum);
        for (fault, weight) in WEIGHTS {
            if at < weight {
                return possible(fault, path);
            }
            at -= weight;
        }
        Fault::Nothing
    }
}

impl Shared {
    /// Listens for a server, and returns the address.
    fn listen(self: &Arc<Self>, server: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let url = format!("http://{address}");
        self.own.lock().unwrap().push(address);
        let (own, server) = (Arc::clone(self), server.to_string());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), false) = (stream, own.stopped.load(Ordering::SeqCst)) else {
                    return;
                };
                let (own, way) = (Arc::clone(&own), Way::new(&server));
                std::thread::spawn(move || {
                    // An error here is a cut connection, which this proxy is made to produce.
                    let _ = own.serve(stream, way);
                });
            }
        });
        url
    }

    /// Stops listening. Returns when nothing listens any more.
    fn close(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        for address in self.own.lock().unwrap().iter() {
            // The listening threads check whenever somebody connects.
            while TcpStream::connect(address).is_ok() {
                sleep(Duration::from_millis(1));
            }
        }
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn below(&self, limit: u64) -> u64 {
        self.plan.lock().unwrap().random.below(limit)
    }

    fn serve(self: &Arc<Self>, mut client: TcpStream, mut way: Way) -> Result<()> {
        client.set_nodelay(true)?;
        while let Some(request) = Message::read(&mut client, || self.is_stopped())? {
            let path = request.path();
            let fault = self.plan.lock().unwrap().choose(&path);
            if fault != Fault::Nothing {
                (self.log)(format!("{fault:?}: {path}"));
            }
            let on = self.treat(fault, &request, &mut client, &mut way)?;
            if !on {
                return client.shutdown(Shutdown::Both);
            }
        }
        Ok(())
    }

    /// A device asks each server once more when a connection breaks. All of these requests break too.
    fn cut_again(&self) {
        let mut plan = self.plan.lock().unwrap();
        for _ in 1..2 * self.own.lock().unwrap().len() {
            plan.script.push_front(Fault::CutBefore);
        }
    }

    /// Whether the connection stays open.
    fn treat(
        self: &Arc<Self>,
        fault: Fault,
        request: &Message,
        client: &mut TcpStream,
        way: &mut Way,
    ) -> Result<bool> {
        match fault {
            Fault::CutBefore => return Ok(false),
            Fault::Stray => {
                self.late.store(true, Ordering::SeqCst);
                let wait = Duration::from_millis(self.below(STRAYS));
                self.send_beside(request, way, wait);
                self.cut_again();
                return Ok(false);
            }
            Fault::Held => {
                let held = (request.clone(), way.server.clone());
                self.held.lock().unwrap().push(held);
                self.cut_again();
                return Ok(false);
            }
            Fault::Delay => sleep(Duration::from_millis(1 + self.below(8))),
            Fault::Twice => self.send_beside(request, way, Duration::ZERO),
            Fault::Again => {
                self.send_beside(request, way, Duration::from_millis(self.below(250)));
            }
            Fault::LateRequest => {
                self.late.store(true, Ordering::SeqCst);
                let wait = self.patience + Duration::from_millis(50 + self.below(100));
                self.send_beside(request, way, wait);
                while !is_closed(client) {
                    sleep(Duration::from_millis(5));
                }
                return Ok(false);
            }
            Fault::Garbage | Fault::WrongBody | Fault::BadGateway if self.below(2) == 0 => {
                client.write_all(nonsense(fault))?;
                return Ok(false);
            }
            _ if !self.passes(&request.path()) => return Ok(false),
            _ => {}
        }
        let answer = self.exchange(request, client, way)?;
        self.give(fault, &answer, client)
    }

    /// Waits at the gate. False if the proxy has stopped.
    fn passes(&self, path: &str) -> bool {
        let waits = |gate: &(Option<String>, usize)| gate.0.as_deref() == Some(path);
        let mut gate = self.gate.lock().unwrap();
        if !waits(&gate) {
            return true;
        }
        gate.1 += 1;
        while waits(&gate) && !self.is_stopped() {
            drop(gate);
            sleep(Duration::from_millis(1));
            gate = self.gate.lock().unwrap();
        }
        gate.1 -= 1;
        !self.is_stopped()
    }

    /// Gives the answer to the device.
    fn give(&self, fault: Fault, answer: &Message, client: &mut TcpStream) -> Result<bool> {
        let bytes = &answer.bytes;
        match fault {
            Fault::CutAfter => return Ok(false),
            Fault::CutForGood => {
                self.close();
                return Ok(false);
            }
            Fault::CutInBody => {
                client.write_all(&bytes[..(answer.body + bytes.len()) / 2])?;
                return Ok(false);
            }
            Fault::Garbage | Fault::WrongBody | Fault::BadGateway => {
                client.write_all(nonsense(fault))?;
                return Ok(false);
            }
            Fault::Drip => self.drip(bytes, client, self.patience / 4)?,
            Fault::SlowDrip => self.drip(bytes, client, self.patience * 2)?,
            Fault::LateAnswer => {
                sleep(self.patience + self.patience / 4);
                client.write_all(bytes)?;
            }
            _ => client.write_all(bytes)?,
        }
        Ok(true)
    }

    /// Sends the bytes in ten pieces over `time`.
    fn drip(&self, bytes: &[u8], client: &mut TcpStream, time: Duration) -> Result<()> {
        for piece in bytes.chunks(bytes.len() / 10 + 1) {
            client.write_all(piece)?;
            sleep(time / 10);
        }
        Ok(())
    }

    /// Asks the server while the device waits.
    fn exchange(&self, request: &Message, client: &TcpStream, way: &mut Way) -> Result<Message> {
        let answer = self.ask(request, way, || self.is_stopped() || is_closed(client));
        if answer.is_err() {
            way.stream = None;
            // The request or its duplicate may still be on its way.
            self.late.fetch_or(request.path() != NEWS, Ordering::SeqCst);
        }
        answer
    }

    fn ask(
        &self,
        request: &Message,
        way: &mut Way,
        abandoned: impl Fn() -> bool,
    ) -> Result<Message> {
        let stream = match &mut way.stream {
            Some(stream) => stream,
            none => none.insert(TcpStream::connect(&way.server)?),
        };
        stream.set_nodelay(true)?;
        stream.write_all(&request.bytes)?;
        let answer = Message::read(stream, abandoned)?;
        answer.ok_or_else(|| std::io::ErrorKind::UnexpectedEof.into())
    }

    /// Sends a request to the server on a connection of its own, after a while.
    fn send_beside(self: &Arc<Self>, request: &Message, way: &Way, after: Duration) {
        if request.path() == NEWS {
            return; // It changes nothing, and would only wait.
        }
        self.pending.fetch_add(1, Ordering::SeqCst);
        let (own, request) = (Arc::clone(self), request.clone());
        let mut way = Way::new(&way.server);
        std::thread::spawn(move || {
            sleep(after);
            let answer = own.ask(&request, &mut way, || own.is_stopped());
            let said = answer.map(|answer| {
                String::from_utf8_lossy(&answer.bytes[answer.body..])
                    .chars()
                    .take(120)
                    .collect::<String>()
            });
            (own.log)(format!("beside: {}: {said:?}", request.path()));
            own.pending.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

/// The fault for this path: some paths are spared some faults.
fn possible(fault: Fault, path: &str) -> Fault {
    match fault {
        // A device's long poll lasts half a minute, longer than a scenario.
        Fault::LateRequest | Fault::Stray if path == NEWS => Fault::CutBefore,
        _ => fault,
    }
}

fn nonsense(fault: Fault) -> &'static [u8] {
    match fault {
        Fault::Garbage => b"\x16\x03\x01 nothing of the kind\r\n\r\n",
        Fault::WrongBody => b"HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n<html></html>",
        _ => b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 4\r\n\r\nsad\n",
    }
}
