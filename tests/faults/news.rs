//! Tests of a message that comes during a deletion which does not cover it: the device reports it once.

use std::path::Path;

use opentim_core::client::OfflineDelete;
use opentim_core::model::{Filter, Result};

use super::direct::Alone;
use super::fence::patient;
use super::proxy::Fault;
use super::support::{Device, count_in_files};

const DELETE: &str = "/opentim/v1/conversation/delete";

/// A deletion whose floor comes from what the device has.
type Remove = fn(&Device, &str, &Path) -> Result<()>;

fn delete(phone: &Device, id: &str, _: &Path) -> Result<()> {
    phone.delete(id)
}

fn entry(phone: &Device, id: &str, _: &Path) -> Result<()> {
    phone.delete_list(&[id], false).map(drop)
}

fn by_filter(phone: &Device, _: &str, _: &Path) -> Result<()> {
    let deleted = phone.call(|client, done| {
        client.delete_by_filter(Filter::default(), true, Box::new(|_| ()), done);
    });
    deleted.map(drop)
}

fn export(phone: &Device, id: &str, file: &Path) -> Result<()> {
    let (id, path) = (id.to_string(), file.to_string_lossy().into_owned());
    let exported = phone.call(|client, done| client.export_and_delete(id, path, done));
    exported.map(drop)
}

/// Makes a message arrive while the deletion is on its way, and checks that it is reported.
fn meets(alone: &Alone, peer: &str, remove: impl FnOnce() -> Result<()> + Send) {
    let new = format!("<new {peer}>");
    std::thread::scope(|scope| {
        let removing = scope.spawn(remove);
        alone.wait(|own| own.phone.proxy.at_gate() > 0);
        alone.post(peer, &new);
        alone.phone.proxy.gate(None);
        removing.join().unwrap().unwrap();
    });
    told(alone, peer);
}

fn told(alone: &Alone, peer: &str) {
    let (new, id) = (format!("<new {peer}>"), format!("c2c_{peer}"));
    let phone = &alone.phone;
    alone.wait(|own| own.phone.answers() && own.phone.device().list().contains(&id));
    let conversation = phone.device().conversation(&id);
    assert_eq!(conversation.unread, 1, "{peer}");
    assert!(conversation.last_message.is_some(), "{peer}");
    // Everything that was reported before comes before this.
    phone.device().events();
    assert!(phone.seen.knows(&new).is_some(), "{peer}: it was not told");
    assert_eq!(phone.seen.twice(), [""; 0], "{peer}");
}

#[test]
fn messages_above_the_floor_of_a_deletion_are_reported_once() {
    for switch in [false, true] {
        for offline in [OfflineDelete::Refuse, OfflineDelete::Queue] {
            let alone = patient(switch, offline);
            let directory = tempfile::tempdir().unwrap();
            let mut ways: Vec<(&str, Remove)> = vec![("filter", by_filter), ("export", export)];
            if offline == OfflineDelete::Queue {
                ways.extend([("delete", delete as Remove), ("entry", entry)]);
            }
            for (peer, remove) in ways {
                alone.receive(peer, &format!("<old {peer}>"));
                let (device, id) = (alone.phone.device(), format!("c2c_{peer}"));
                alone.phone.proxy.gate(Some(DELETE));
                let file = directory.path().join(peer);
                meets(&alone, peer, || remove(device, &id, &file));
                let kept = count_in_files(directory.path(), "export", &format!("<new {peer}>"));
                assert_eq!(kept, 0, "what is told is news");
            }
        }
    }
}

#[test]
fn messages_above_the_floor_of_a_queued_deletion_are_reported_once() {
    for (peer, remove) in [("delete", delete as Remove), ("entry", entry)] {
        for restart in [false, true] {
            let mut alone = patient(true, OfflineDelete::Queue);
            let id = format!("c2c_{peer}");
            alone.receive(peer, &format!("<old {peer}>"));
            alone.wait(|own| own.phone.answers());
            alone.phone.proxy.script(&[Fault::Held]);
            alone.phone.proxy.gate(Some(DELETE));
            remove(alone.phone.device(), &id, Path::new("")).unwrap();
            if restart {
                alone.phone.restart();
                let signature = alone.host.signature("alice");
                let device = alone.phone.device();
                device.login_with("alice", &signature).unwrap();
            }
            meets(&alone, peer, || Ok(()));
        }
    }
}
