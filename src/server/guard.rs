//! Timeouts for stalled clients: those that do not read their answers, and those that send half of a request's
//! head. Both cost the server memory and a connection slot, and the client nothing.

use std::future::Future;
use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use opentim_core::lock::lock;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep_until};

/// The longest time for which a client may leave its answer unread.
const UNREAD: Duration = Duration::from_secs(30);
/// The same limit while the server shuts down.
const UNREAD_AT_THE_END: Duration = Duration::from_secs(1);
/// The time within which a head must be complete, from its first byte.
const HEAD: Duration = Duration::from_secs(15);

/// The state of a connection's requests.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// Whether a request is in progress, so that incoming bytes are its body.
    asked: AtomicBool,
    /// The time of the first byte of an incomplete head.
    begun: Mutex<Option<Instant>>,
}

impl Pace {
    /// Notes that a head is complete. The request is in progress until the returned value is dropped.
    pub(super) fn ask(self: &Arc<Self>) -> Asked {
        self.asked.store(true, Ordering::SeqCst);
        self.set(None);
        Asked(Arc::clone(self))
    }

    fn set(&self, begun: Option<Instant>) {
        *lock(&self.begun) = begun;
    }

    /// The time by which the current head must be complete. `came`: more of it has arrived.
    fn limit(&self, came: bool) -> Option<Instant> {
        if self.asked.load(Ordering::SeqCst) {
            return None;
        }
        let mut begun = lock(&self.begun);
        if came && begun.is_none() {
            *begun = Some(Instant::now());
        }
        begun.map(|begun| begun + HEAD)
    }
}

/// A request in progress.
pub(super) struct Asked(Arc<Pace>);

impl Drop for Asked {
    fn drop(&mut self) {
        self.0.asked.store(false, Ordering::SeqCst);
    }
}

/// A stream whose client must make progress.
pub(super) struct Guarded<S> {
    stream: S,
    pace: Arc<Pace>,
    stopping: watch::Receiver<bool>,
    reading: Alarm,
    writing: Alarm,
    /// The time since which nothing could be written.
    stuck: Option<Instant>,
}

impl<S> Guarded<S> {
    pub(super) fn new(stream: S, pace: Arc<Pace>, stopping: watch::Receiver<bool>) -> Self {
        Self {
            stream,
            pace,
            stopping,
            reading: Alarm::default(),
            writing: Alarm::default(),
            stuck: None,
        }
    }

    /// Passes on the result of a write, or fails if the client has not read for too long.
    fn written<T>(&mut self, context: &mut Context<'_>, done: Poll<Result<T>>) -> Poll<Result<T>> {
        if done.is_ready() {
            self.stuck = None;
            return done;
        }
        let stuck = *self.stuck.get_or_insert_with(Instant::now);
        let allowed = if *self.stopping.borrow() {
            UNREAD_AT_THE_END
        } else {
            UNREAD
        };
        if stuck.elapsed() >= allowed {
            return Poll::Ready(Err(Error::new(
                ErrorKind::TimedOut,
                "nobody reads the answer",
            )));
        }
        // Woken every second, to notice the shutdown too.
        self.writing
            .set(context, Instant::now() + UNREAD_AT_THE_END);
        Poll::Pending
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Guarded<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let done = Pin::new(&mut this.stream).poll_read(context, buffer);
        let came = done.is_ready() && buffer.filled().len() > before;
        let Some(limit) = this.pace.limit(came) else {
            return done;
        };
        if Instant::now() >= limit {
            return Poll::Ready(Err(Error::new(ErrorKind::TimedOut, "half a head")));
        }
        if done.is_pending() {
            this.reading.set(context, limit);
        }
        done
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Guarded<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.written(context, done)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_write_vectored(context, parts);
        this.written(context, done)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_flush(context);
        this.written(context, done)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        let this = self.get_mut();
        let done = Pin::new(&mut this.stream).poll_shutdown(context);
        this.written(context, done)
    }
}

/// Wakes a task at a given time.
#[derive(Default)]
struct Alarm(Option<Pin<Box<Sleep>>>);

impl Alarm {
    fn set(&mut self, context: &mut Context<'_>, at: Instant) {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep_until(at)));
        sleep.as_mut().reset(at);
        if sleep.as_mut().poll(context).is_ready() {
            context.waker().wake_by_ref();
        }
    }
}
