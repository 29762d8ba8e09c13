//! Tests against a reference model (plain maps, no SQL) beside two devices of one user, a device of a peer and a
//! service: whatever is done, in whatever order, all agree after every step.

use crate::support;

mod chance;
mod clearing;
mod compare;
mod effect;
mod groups;
mod kept;
mod late;

mod ops;
mod others;
mod play;
mod preferences;
mod reference;
mod rest;
mod told;
mod view;
mod world;

use std::io::Write;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use opentim_core::model::Filter;
use proptest::test_runner::{
    Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner,
};

use self::chance::{Weights, scenarios};
use self::compare::Checked;
use self::ops::{DEVICES, Op, Scenario, Step};
use self::play::Now;
use self::reference::Model;
use self::told::Told;
use self::view::{Before, View};
use self::world::World;

/// The number of scenarios of each test in CI.
const COUNT: u32 = 32;
/// The most steps of a scenario.
const STEPS: usize = 100;

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

/// Prints the line even if the test passes, so that every run can be repeated.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    since.as_secs() as i64
}

/// Plays all steps, and compares everything after each.
pub fn run(scenario: &Scenario) -> Checked {
    let mut run = Run {
        world: World::new(),
        model: Model::new(),
        begin: now(),
        thorough: scenario.thorough,
    };
    run.prepare();
    for (number, step) in scenario.steps.iter().enumerate() {
        let done = run.step(number, step);
        done.map_err(|why| format!("step {number}, {:?}: {why}", step.op))?;
    }
    run.end().map_err(|why| format!("at the end, {why}"))
}

/// The real system and the model, side by side.
struct Run {
    world: World,
    model: Model,
    begin: i64,
    thorough: bool,
}

impl Run {
    fn prepare(&mut self) {
        for at in 0..DEVICES.len() {
            self.model.views[at].logged_in = true;
            self.take_in(at, &Before::default());
            self.world.catch_up(at);
            self.world.events(at);
        }
    }

    fn step(&mut self, number: usize, step: &Step) -> Checked {
        let asking = self.model.asking();
        if let Op::Join { .. } | Op::Invite { .. } = step.op
            && asking.is_some()
        {
            self.wait_for_purge(); // A Meeting shows newcomers everything that is not purged yet.
        }
        let mut now = Now {
            step: number,
            begin: self.begin,
            sent: 0,
        };
        if self.model.waits_for_expiry(&step.op, self.begin) {
            return Ok(()); // Nobody can say when the service next looks for old messages.
        }
        if asking.is_none() && self.model.clone().play(&step.op, now).is_none() {
            return Ok(()); // The operation needs somebody who is logged in.
        }
        let views = self.model.views.iter();
        let before: Vec<_> = views.map(|view| (view.before(), view.logged_in)).collect();
        let outcome = self.world.play(&step.op, asking, now);
        now.sent = outcome.sent;
        let answer = self.model.play(&step.op, now).unwrap();
        if outcome.answer != answer {
            let device = outcome.answer;
            return Err(format!("answered {device:?}; model: {answer:?}"));
        }
        for (at, (before, was)) in before.iter().enumerate() {
            let logs_in = logs_in(&step.op, at, *was);
            let fresh = Before::default();
            let before = match step.op {
                Op::Fresh { at: other } if other == at => &fresh,
                _ => before,
            };
            if self.model.views[at].logged_in {
                let looked = self.look(at, before, logs_in, step);
                looked.map_err(|why| format!("{}: {why}", DEVICES[at].0))?;
            }
        }
        Ok(())
    }

    /// Makes a device take in the step, and compares what it reports and shows.
    fn look(&mut self, at: usize, before: &Before, logs_in: bool, step: &Step) -> Checked {
        let mut told = self.take_in(at, before);
        self.world.catch_up(at);
        if logs_in {
            // Once it is logged in and has caught up, it looks for messages that are too old, and reports them without
            // a call.
            self.world.catch_up(at);
            told.again = self.model.views[at].expire(self.begin, None);
        }
        if let Op::Retain {
            at: asked, which, ..
        } = step.op
            && asked == at
        {
            let id = ops::name(DEVICES[at].1, which);
            told.again = self.model.views[at].expire(self.begin, Some(&id));
        }
        compare::events(&self.world.events(at), &told, &self.model.views[at])?;
        if self.thorough {
            self.fetch_all(at);
        }
        compare::state(&self.world, &self.model, at, &step.filter, self.thorough)?;
        match step.op {
            Op::History { at: asked, which } if asked == at => {
                let id = ops::name(DEVICES[at].1, which);
                compare::history(&self.world, &self.model.views[at], at, &id)
            }
            _ => Ok(()),
        }
    }

    /// Lends the model one of its views.
    fn with_view<T>(&mut self, at: usize, work: impl FnOnce(&Model, &mut View) -> T) -> T {
        let mut view = std::mem::take(&mut self.model.views[at]);
        let done = work(&self.model, &mut view);
        self.model.views[at] = view;
        done
    }

    fn take_in(&mut self, at: usize, before: &Before) -> Told {
        self.with_view(at, |model, view| view.take_in(model, before))
    }

    fn fetch_all(&mut self, at: usize) {
        self.with_view(at, |model, view| {
            let ids = (0..ops::WELL_FORMED).map(|which| ops::name(DEVICES[at].1, which));
            ids.for_each(|id| view.fetch(model, &id));
        });
    }

    /// Waits until messages that nobody can read any more are gone from the service's files.
    fn wait_for_purge(&self) {
        let gone = self.model.gone().into_iter();
        gone.for_each(|text| self.world.inner.wait_until_purged(text));
    }

    /// The end: all devices log in, and all histories and files are compared.
    fn end(mut self) -> Checked {
        for (at, (name, user)) in DEVICES.iter().enumerate() {
            let away = !self.model.views[at].logged_in;
            if away {
                self.model.views[at].logged_in = true;
                let login = self.world.device(at).login(user);
                login.map_err(|error| error.to_string())?;
                self.world.catch_up(at);
            }
            self.take_in(at, &Before::default());
            self.world.catch_up(at);
            if away {
                self.model.views[at].expire(self.begin, None);
            }
            self.fetch_all(at);
            let state = compare::state(&self.world, &self.model, at, &Filter::default(), true);
            state.map_err(|why| format!("{name}: {why}"))?;
        }
        self.wait_for_purge();
        compare::erased(&self.world, &self.model)
    }
}

/// Whether the operation logs a device in, which may have been logged in before.
fn logs_in(op: &Op, device: usize, was: bool) -> bool {
    match *op {
        Op::Login { at } => at == device && !was,
        Op::Reopen { at } => at == device && was,
        Op::Fresh { at } => at == device,
        Op::RestartService => was,
        _ => false,
    }
}

fn check(name: &str, weights: Weights) {
    let count = setting("OPENTIM_MODEL_COUNT").map_or(COUNT, |count| count as u32);
    let seed = setting("OPENTIM_MODEL_SEED").unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        u64::from(since.subsec_nanos()) ^ since.as_secs() << 30
    });
    say(&format!(
        "{name}: OPENTIM_MODEL_SEED={seed} OPENTIM_MODEL_COUNT={count}"
    ));
    let mut runner = TestRunner::new(Config {
        cases: count,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: u32::MAX,
        max_shrink_time: 120_000,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/model/regressions.txt"
        )))),
        ..Config::default()
    });
    let begun = Instant::now();
    let steps = std::cell::Cell::new(0);
    let outcome = runner.run(&scenarios(weights, STEPS), |scenario| {
        steps.set(steps.get() + scenario.steps.len());
        run(&scenario).map_err(TestCaseError::fail)
    });
    say(&format!(
        "{name}: {} steps in {} s",
        steps.get(),
        begun.elapsed().as_secs()
    ));
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(why, scenario)) => {
            let steps: Vec<&Op> = scenario.steps.iter().map(|step| &step.op).collect();
            panic!("{why}\nthorough: {}, {steps:#?}", scenario.thorough);
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn all_agree_whatever_is_done() {
    check(
        "everything",
        Weights {
            messages: 30,
            deletions: 18,
            preferences: 20,
            groups: 16,
            lives: 10,
        },
    );
}

#[test]
fn all_agree_while_much_is_deleted_and_devices_come_and_go() {
    check(
        "deletions",
        Weights {
            messages: 34,
            deletions: 30,
            preferences: 4,
            groups: 12,
            lives: 18,
        },
    );
}

#[test]
fn all_agree_on_preferences() {
    check(
        "preferences",
        Weights {
            messages: 20,
            deletions: 10,
            preferences: 50,
            groups: 10,
            lives: 8,
        },
    );
}

#[test]
fn all_agree_on_groups() {
    check(
        "groups",
        Weights {
            messages: 30,
            deletions: 16,
            preferences: 6,
            groups: 36,
            lives: 8,
        },
    );
}
