//! Builds a configuration from settings, and collects their problems.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::field::{Config, Found};
use super::setting::{Setting, Settings, Sources, number};
use super::{environment, file};
use crate::tls::TlsFiles;
use crate::usersig::Key;
use opentim_core::model::UserId;
use opentim_core::storage::Location;

/// The shortest key: a shorter one could be guessed.
const MIN_KEY_BYTES: usize = 32;

/// The settings of a file and of the command line, which override it.
pub fn sources(path: Option<&Path>, options: &Settings) -> Sources {
    let mut sources = path.map_or_else(Sources::none, file::read);
    sources.settings.extend(options.clone());
    sources
}

/// The configuration of the settings, in `path` or elsewhere. `data`: whether to check that the database can be written.
pub fn config(
    sources: &mut Sources,
    warnings: &mut Vec<String>,
    path: Option<&Path>,
    data: bool,
) -> Option<Config> {
    // All fields are read before the first problem ends this, so that all problems are noted.
    let (key, admins, tls) = (key(sources), admins(sources), tls(sources));
    let beside = path.and_then(Path::parent).unwrap_or(Path::new(""));
    let storage = storage(sources, beside.join("opentim.db"));
    let found = Found::read(sources);
    if let Some(Location::File(path)) = storage.as_ref().filter(|_| data) {
        sources.problems.extend(environment::data_fault(path));
    }
    if let Some(Err(faults)) = tls.iter().flatten().next().map(crate::tls::load) {
        sources.problems.extend(faults);
    }
    if let Some(listen) = found.listen.filter(|listen| !listen.ip().is_loopback())
        && matches!(tls, Some(None))
    {
        warnings.push(format!(
            "listen: {listen} is on the network, and without tls_cert and tls_key whoever is on the way can read \
             everything"
        ));
    }
    if admins.as_ref().is_some_and(BTreeSet::is_empty) && found.open_accounts == Some(false) {
        let none = "admins: there are none, and open_accounts is false: nobody can make an account";
        warnings.push(none.into());
    }
    found.with(key?, admins?, storage?, tls?)
}

/// The app and its secret.
pub fn key(sources: &mut Sources) -> Option<Key> {
    let app = sources.need("sdk_app_id", number(1..=u32::MAX.into()));
    let secret = sources.need("key", secret);
    sources.note(Key::new(app?, &secret?).map_err(|error| error.message))
}

/// Parses the key. No message shows it.
fn secret(setting: &Setting) -> Result<String, String> {
    let text = setting.text()?;
    match text.len() {
        _ if text.trim() != text => Err("begins or ends with white space".into()),
        length if length < MIN_KEY_BYTES => Err(format!(
            "has {length} bytes, at least {MIN_KEY_BYTES} are needed"
        )),
        _ => Ok(text.into()),
    }
}

fn admins(sources: &mut Sources) -> Option<BTreeSet<UserId>> {
    let ids = sources.read("admins", "", Setting::list)?;
    let mut admins = BTreeSet::new();
    for id in &ids {
        let checked = |_: &Setting| UserId::new(id).map_err(|error| error.message);
        admins.extend(sources.need("admins", checked));
    }
    // A list without its invalid entries would be a different list.
    (admins.len() == ids.iter().collect::<BTreeSet<_>>().len()).then_some(admins)
}

fn storage(sources: &mut Sources, default: PathBuf) -> Option<Location> {
    let has_data = sources.has("data");
    let data = if has_data {
        sources.need("data", Setting::path)
    } else {
        Some(default)
    };
    if !sources.has("storage") {
        return data.map(Location::File);
    }
    // No message shows the address, since it may contain a password.
    let server = sources.need("storage", |setting| Location::database(setting.text()?));
    if has_data {
        let problem = "data: is given beside storage; there is but one database";
        return sources.note(Err(problem.into()));
    }
    server
}

/// `Some(None)`: both files are left out, which is valid.
fn tls(sources: &mut Sources) -> Option<Option<TlsFiles>> {
    let names = ["tls_cert", "tls_key"];
    let (given, missing) = match names.map(|name| sources.has(name)) {
        [false, false] => return Some(None),
        [true, true] => {
            let [cert, key] = names.map(|name| sources.need(name, Setting::path));
            return Some(Some(TlsFiles {
                cert: cert?,
                key: key?,
            }));
        }
        [true, false] => ("tls_cert", "tls_key"),
        [false, true] => ("tls_key", "tls_cert"),
    };
    sources.need(given, Setting::path);
    sources.note(Err(format!(
        "{missing}: is missing, while {given} is given; both are needed, or none"
    )))
}
