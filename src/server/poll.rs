//! Long polls of the change feed.

use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

use super::answer::ending;
use super::app::App;
use opentim_core::api::feed::{Page, ReadFeed};
use opentim_core::api::{Caller, Reply};
use opentim_core::model::Result;
use opentim_core::service::rest;

/// The longest wait, in seconds. Intermediaries may drop connections that are silent for a minute.
const LONGEST: u32 = 60;

/// Answers once the feed has something after the device's number, or when the wait is over.
pub(super) async fn answer(app: &App, caller: Caller, body: &[u8]) -> Result<String> {
    let asked: ReadFeed = rest::request(body)?;
    // A request that is answered at once counts like any other; only waiting is free.
    let mut waited = false;
    if asked.wait == 0 || asked.since == 0 {
        app.admit(&caller.user)?;
        waited = true;
    } else {
        app.admit_wait(&caller.user)?;
    }
    let until = Instant::now() + Duration::from_secs(asked.wait.min(LONGEST).into());
    let _connected = app.service.hub().connect(&caller.user, &caller.device);
    // Subscribed before the first read, so that nothing is missed between reading and waiting.
    let mut news = app.service.watch(&caller.user);
    let mut stopping = app.stopping.clone();
    loop {
        news.borrow_and_update();
        let page = look(app, &caller, asked.since).await?;
        let over = Instant::now() >= until || *stopping.borrow_and_update();
        if over || has_news(&page) {
            if !waited {
                app.count(&caller.user);
            }
            return rest::page(page);
        }
        waited = true;
        // After a wait without a wake-up, the feed is not read again; the next long poll finds whatever a lost
        // wake-up would have reported.
        tokio::select! {
            _ = news.changed() => {}
            _ = stopping.changed() => return rest::page(page),
            () = sleep_until(until) => return rest::page(page),
        }
    }
}

async fn look(app: &App, caller: &Caller, since: u64) -> Result<Page> {
    let (sender, answer) = oneshot::channel();
    let done = |reply: Result<Reply<Page>>| {
        let _ = sender.send(reply);
    };
    app.service
        .begin_call(caller.clone(), ReadFeed::after(since), None, done);
    let reply = answer.await.map_err(|_| ending())??;
    Ok(reply.answer)
}

/// Changes for other devices only advance the number. That is worth an answer too, so that they are not read
/// again.
fn has_news(page: &Page) -> bool {
    page.next != page.since || page.snapshot.is_some()
}
