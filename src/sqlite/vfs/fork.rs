//! Fork safety: in a child that fork() made, SQLite's global mutexes are free and what they guard is whole.
//!
//! A child has copies of the parent's mutexes, but of its threads only the one that called fork(). A mutex that
//! another thread held at that moment would stay locked in the child for ever, and a call there that needs it would
//! never be answered. So the thread that forks takes all of them first, and gives them back in parent and child.

use std::ffi::c_int;
use std::sync::atomic::{AtomicPtr, Ordering};

use rusqlite::ffi::{self, sqlite3_mutex};

/// In the order in which SQLite takes one while it holds another.
const NESTED: [c_int; 9] = [
    ffi::SQLITE_MUTEX_STATIC_OPEN,
    ffi::SQLITE_MUTEX_STATIC_VFS1,
    ffi::SQLITE_MUTEX_STATIC_VFS2,
    ffi::SQLITE_MUTEX_STATIC_VFS3,
    ffi::SQLITE_MUTEX_STATIC_PRNG,
    ffi::SQLITE_MUTEX_STATIC_MAIN,
    ffi::SQLITE_MUTEX_STATIC_LRU,
    ffi::SQLITE_MUTEX_STATIC_PMEM,
    ffi::SQLITE_MUTEX_STATIC_MEM,
];

/// Those mutexes, which SQLite keeps for the life of the process.
static MUTEXES: [AtomicPtr<sqlite3_mutex>; NESTED.len()] =
    [const { AtomicPtr::new(std::ptr::null_mut()) }; NESTED.len()];

/// Makes every later fork() take the mutexes. To be called once in a process, after SQLite is initialised; false if
/// the system refuses.
pub(super) fn guard() -> bool {
    for (kind, mutex) in NESTED.iter().zip(&MUTEXES) {
        // SAFETY: SQLite is initialised, and has a mutex for each of these constants.
        mutex.store(
            unsafe { ffi::sqlite3_mutex_alloc(*kind) },
            Ordering::Release,
        );
    }
    // SAFETY: the functions are there for the life of the process: the library is never unloaded.
    unsafe { libc::pthread_atfork(Some(take), Some(give_back), Some(give_back)) == 0 }
}

unsafe extern "C" fn take() {
    for mutex in &MUTEXES {
        // SAFETY: the mutexes live as long as the process, and a null pointer is a mutex that does nothing. No thread
        // forks while it holds one: neither SQLite nor anything of ours that it calls does.
        unsafe { ffi::sqlite3_mutex_enter(mutex.load(Ordering::Acquire)) }
    }
}

unsafe extern "C" fn give_back() {
    for mutex in MUTEXES.iter().rev() {
        // SAFETY: this thread, or in a child the one that it is a copy of, has taken it in `take`.
        unsafe { ffi::sqlite3_mutex_leave(mutex.load(Ordering::Acquire)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    /// Forks while another thread holds this mutex: whether it is free in the child.
    fn is_free_in_a_child(kind: c_int) -> bool {
        let (holds, held) = mpsc::channel();
        let holder = std::thread::spawn(move || {
            // SAFETY: SQLite is initialised and has this mutex; it is given back by the thread that took it.
            unsafe {
                let mutex = ffi::sqlite3_mutex_alloc(kind);
                ffi::sqlite3_mutex_enter(mutex);
                holds.send(()).unwrap();
                // Long enough for the fork to come meanwhile. If it comes later, the test passes without a proof.
                std::thread::sleep(Duration::from_millis(100));
                ffi::sqlite3_mutex_leave(mutex);
            }
        });
        held.recv().unwrap();
        let mut status = 0;
        // SAFETY: the child calls nothing that could wait for a thread it does not have, and ends without the
        // parent's clean-up.
        unsafe {
            match libc::fork() {
                0 => {
                    let free =
                        ffi::sqlite3_mutex_try(ffi::sqlite3_mutex_alloc(kind)) == ffi::SQLITE_OK;
                    libc::_exit(i32::from(free));
                }
                child => assert_eq!(libc::waitpid(child, &raw mut status, 0), child),
            }
        }
        holder.join().unwrap();
        libc::WIFEXITED(status) && libc::WEXITSTATUS(status) == 1
    }

    #[test]
    fn a_child_finds_every_mutex_of_sqlite_free() {
        crate::sqlite::vfs::name(crate::sqlite::Durability::Full).unwrap();
        for kind in NESTED {
            assert!(is_free_in_a_child(kind), "mutex {kind}");
        }
    }
}
