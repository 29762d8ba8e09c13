//! Fuzz target: calls of the C interface with bad arguments, such as NULL, texts that are not UTF-8, ids of every form,
//! structs of other sizes, numbers out of range. Every call is answered exactly once, and no answer reports a fault of
//! the library or its file.

mod answers;
mod calls;

use std::ffi::{CString, c_char};
use std::path::PathBuf;
use std::ptr::{null, null_mut};
use std::sync::OnceLock;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use opentim::*;

use super::Input;
use answers::{ANSWERED, done, refused};

/// The state that all runs share: a client with the service in the process.
struct Shared {
    client: usize,
    directory: PathBuf,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let directory = super::directory().keep();
        let text = CString::new(directory.to_str().expect("a path")).expect("a path");
        let mut client = null_mut();
        // SAFETY: zeroes are a value of the struct; all pointers live as long as the call.
        unsafe {
            let mut config: tim_config = std::mem::zeroed();
            config.struct_size = size_of::<tim_config>();
            config.sdk_app_id = 1;
            config.data_dir = text.as_ptr();
            assert_eq!(tim_client_new(&raw const config, &raw mut client), 0);
        }
        let client = client.expose_provenance();
        Shared { client, directory }
    })
}

/// Texts that live as long as a call.
struct Texts(Vec<CString>);

impl Texts {
    /// A valid or invalid id or text, as the input decides.
    fn next(&mut self, input: &mut Input<'_>) -> *const c_char {
        let bytes: Vec<u8> = match input.byte() % 8 {
            0 => return null(),
            1 => b"c2c_bob".into(),
            2 => b"bob".into(),
            3 => b"group_team".into(),
            4 => b"team".into(),
            5 => vec![b'x'; usize::from(input.byte()) * 64],
            _ => input.some().into(),
        };
        self.keep(bytes)
    }

    fn keep(&mut self, mut bytes: Vec<u8>) -> *const c_char {
        bytes.retain(|byte| *byte != 0);
        self.0.push(CString::new(bytes).expect("no zeroes"));
        self.0.last().map_or(null(), |text| text.as_ptr())
    }

    fn list(&mut self, input: &mut Input<'_>) -> Vec<*const c_char> {
        (0..input.byte() % 5).map(|_| self.next(input)).collect()
    }

    /// The path of an export: in the directory, or in a directory that does not exist.
    fn path(&mut self, input: &mut Input<'_>) -> *const c_char {
        let name = match input.byte() % 4 {
            0 => return null(),
            1 => "export.json",
            2 => "missing/export.json",
            _ => "",
        };
        let path = shared().directory.join(name);
        let _ = std::fs::remove_file(&path);
        self.keep(path.to_str().expect("a path").into())
    }
}

pub fn run(data: &[u8]) {
    let client: *mut tim_client = std::ptr::with_exposed_provenance_mut(shared().client);
    let mut input = Input(data);
    let mut wanted = ANSWERED.load(Ordering::SeqCst);
    // SAFETY: the texts live for ever, and the client is never freed.
    unsafe {
        let (user, sig) = (c"alice".as_ptr(), c"any".as_ptr());
        tim_client_login(client, user, sig, Some(done), Some(refused), null_mut());
    }
    wanted += 1;
    while !input.is_empty() {
        wanted += calls::call(client, &mut input);
    }
    let begun = Instant::now();
    while ANSWERED.load(Ordering::SeqCst) < wanted {
        assert!(
            begun.elapsed() < Duration::from_secs(50),
            "a call is not answered"
        );
        std::thread::sleep(Duration::from_micros(50));
    }
    assert_eq!(ANSWERED.load(Ordering::SeqCst), wanted, "answered twice");
}
