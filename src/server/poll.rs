//! Waiting for news: the change feed by long poll.

use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

use super::answer::ending;
use super::app::App;
use opentim_core::api::feed::{Page, ReadFeed};
use opentim_core::api::{Caller, Reply};
use opentim_core::model::Result;
use opentim_core::service::rest;

/// The longest wait that is granted: what is between may cut a connection that is silent for a minute.
const LONGEST: u32 = 60;

/// Answers once there is something after the number that the device named, or when its wait is over.
pub(super) async fn answer(app: &App, caller: Caller, body: &[u8]) -> Result<String> {
    let asked: ReadFeed = rest::request(body)?;
    // What is answered at once is like any other request; only waiting is free.
    let mut waited = false;
    if asked.wait == 0 || asked.since == 0 {
        app.admit(&caller.user)?;
        waited = true;
    } else {
        app.admit_wait(&caller.user)?;
    }
    let until = Instant::now() + Duration::from_secs(asked.wait.min(LONGEST).into());
    let _connected = app.service.hub().connect(&caller.user, &caller.device);
    // Before the first look, so that nothing happens unseen between looking and waiting.
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
        // A wait that ends without any is not looked at again: what a lost hint would have told, the next one finds.
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

/// Changes for other devices only move the number: worth an answer too, so that they are not looked at again.
fn has_news(page: &Page) -> bool {
    page.next != page.since || page.snapshot.is_some()
}
