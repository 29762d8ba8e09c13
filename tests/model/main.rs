//! A reference model (plain maps, no SQL) beside two devices of one user, a peer's and a service: whatever is
//! done, in whatever order, all agree after every step.

#[path = "../support/mod.rs"]
mod support;

mod compare;
mod kept;
mod model;
mod ops;
mod play;
mod view;
mod world;

use std::io::Write;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use proptest::test_runner::{
    Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner,
};

use compare::Checked;
use model::Model;
use ops::{Op, Scenario, Step, Weights, scenarios};
use play::Now;
use world::World;

/// Scenarios of each test in CI.
const COUNT: u32 = 24;
/// The most steps of a scenario.
const STEPS: usize = 60;

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

/// Says it also where the test passes, so that every run can be repeated.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    since.as_secs() as i64
}

/// Does all steps, and looks at everything after each.
pub fn run(scenario: &Scenario) -> Checked {
    let mut world = World::new();
    let mut model = Model::new();
    let begin = now();
    for at in 0..model.views.len() {
        model.views[at].logged_in = true;
        let before = model.views[at].before();
        take_in(&mut model, at, &before);
        world.catch_up(at);
        world.events(at);
    }
    for (number, step) in scenario.steps.iter().enumerate() {
        let done = one(
            &mut world,
            &mut model,
            number,
            step,
            begin,
            scenario.thorough,
        );
        done.map_err(|why| format!("step {number}, {:?}: {why}", step.op))?;
    }
    end(&world, &mut model)
}

fn take_in(model: &mut Model, at: usize, before: &view::Before) -> view::Told {
    let mut view = std::mem::take(&mut model.views[at]);
    let told = view.take_in(model, before);
    model.views[at] = view;
    told
}

fn one(
    world: &mut World,
    model: &mut Model,
    number: usize,
    step: &Step,
    begin: i64,
    thorough: bool,
) -> Checked {
    let op = &step.op;
    let asking = model.asking();
    if let Op::Join { .. } | Op::Invite { .. } = op {
        // A Meeting shows newcomers what is still there: what is not any more shall be gone.
        model
            .gone()
            .into_iter()
            .for_each(|text| world.inner.wait_until_purged(text));
    }
    let mut now = Now {
        step: number,
        begin,
        sent: 0,
    };
    let mut before: Vec<view::Before> = model.views.iter().map(view::View::before).collect();
    if let Op::Fresh { at } = op {
        before[*at] = view::Before::default();
    }
    if asking.is_none() && model.clone().play(op, now).is_none() {
        return Ok(()); // It takes somebody who is logged in.
    }
    let outcome = world.play(op, asking, now);
    now.sent = outcome.sent;
    let answer = model.play(op, now).unwrap();
    if outcome.answer != answer {
        return Err(format!("answered {:?}; model: {answer:?}", outcome.answer));
    }
    for at in 0..model.views.len() {
        if !model.views[at].logged_in {
            continue;
        }
        let told = take_in(model, at, &before[at]);
        world.catch_up(at);
        let name = ops::DEVICES[at].0;
        let checked = compare::events(&world.events(at), &told, &model.views[at]);
        checked.map_err(|why| format!("{name}: {why}"))?;
        if thorough {
            fetch_all(model, at);
        }
        let checked = compare::state(world, model, at, &step.filter, thorough);
        checked.map_err(|why| format!("{name}: {why}"))?;
        if let Op::History { at: asked, which } = op
            && *asked == at
        {
            let id = ops::name(ops::DEVICES[at].1, *which);
            compare::history(world, &model.views[at], at, &id)?;
        }
    }
    Ok(())
}

fn fetch_all(model: &mut Model, at: usize) {
    let mut view = std::mem::take(&mut model.views[at]);
    for which in 0..ops::WELL_FORMED {
        view.fetch(model, &ops::name(&view.user.clone(), which));
    }
    model.views[at] = view;
}

/// At the end all devices log in, and a fresh one beside them; all histories are read, and all files.
fn end(world: &World, model: &mut Model) -> Checked {
    for at in 0..model.views.len() {
        let before = model.views[at].before();
        if !model.views[at].logged_in {
            model.views[at].logged_in = true;
            world
                .device(at)
                .login(ops::DEVICES[at].1)
                .map_err(|error| error.to_string())?;
        }
        take_in(model, at, &before);
        world.catch_up(at);
        fetch_all(model, at);
        let checked = compare::state(world, model, at, &Default::default(), true);
        checked.map_err(|why| format!("at the end, {}: {why}", ops::DEVICES[at].0))?;
    }
    compare::erased(world, model)
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
        max_shrink_iters: 400,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/model/regressions.txt",
        ))),
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
            notes: 20,
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
            notes: 4,
            groups: 12,
            lives: 18,
        },
    );
}

#[test]
fn all_agree_on_what_is_noted() {
    check(
        "notes",
        Weights {
            messages: 20,
            deletions: 10,
            notes: 50,
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
            notes: 6,
            groups: 36,
            lives: 8,
        },
    );
}
