//! The addresses of an app's servers. Any server answers any request, so after a failure the next one is asked.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::model::{Error, Result};

/// The most addresses.
const MOST: usize = 16;

/// The addresses, as given.
#[derive(Clone, Debug)]
pub struct Addresses(Vec<String>);

impl Addresses {
    /// Parses "http://HOST:PORT,…" or "https://…". Error 6017.
    pub fn parse(text: &str) -> Result<Self> {
        let list: Vec<String> = text.split(',').map(|one| one.trim().into()).collect();
        let refused = |why: String| Err(Error::parameter(format!("server_url: {why}")));
        if list.len() > MOST {
            let count = list.len();
            return refused(format!("{count} addresses, and at most {MOST} are allowed"));
        }
        let schemes = ["http://", "https://"];
        let scheme = schemes.into_iter().find(|scheme| text.starts_with(scheme));
        for (at, one) in list.iter().enumerate() {
            if one.is_empty() {
                return refused(format!("in {text:?}, an address is empty"));
            }
            let host = scheme.and_then(|scheme| one.strip_prefix(scheme));
            if host.is_none_or(|host| host.trim_end_matches('/').is_empty()) {
                return refused(format!(
                    "{one:?} is not http:// or https:// and a host, the same for all addresses"
                ));
            }
            if list.iter().take(at).any(|other| is_same(other, one)) {
                return refused(format!("{one:?} is there twice"));
            }
        }
        Ok(Self(list))
    }
}

/// Whether two addresses are equal. Host names ignore case.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim_end_matches('/'), other.trim_end_matches('/'));
    one.eq_ignore_ascii_case(other)
}

impl fmt::Display for Addresses {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join(","))
    }
}

/// The address in use. All requests of a device go to the same address until it fails.
#[derive(Debug)]
pub(super) struct Route {
    addresses: Addresses,
    current: AtomicUsize,
}

impl Route {
    /// Begins at a random address, so that the devices of an app spread over its servers.
    pub(super) fn new(addresses: Addresses, chance: u64) -> Self {
        let first = chance % addresses.0.len().max(1) as u64;
        Self {
            addresses,
            current: AtomicUsize::new(first as usize),
        }
    }

    /// Begins at the current address of another route.
    pub(super) fn follow(&self, other: &Self) {
        let current = other.current.load(Ordering::SeqCst);
        self.current.store(current, Ordering::SeqCst);
    }

    /// The number of addresses.
    pub(super) fn len(&self) -> u32 {
        self.addresses.0.len() as u32
    }

    /// Each address once, the current one first.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, &str)> {
        let first = self.current.load(Ordering::SeqCst);
        let all = self.addresses.0.iter().map(String::as_str).enumerate();
        all.clone().skip(first).chain(all.take(first))
    }

    /// Records that an address failed: the next one is used from now on, unless another thread has moved on already.
    /// Returns whether the address has changed.
    pub(super) fn failed(&self, at: usize) -> bool {
        let next = (at + 1) % self.addresses.0.len();
        let (success, failure) = (Ordering::SeqCst, Ordering::SeqCst);
        let moved = self.current.compare_exchange(at, next, success, failure);
        next != at && moved.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        let error = Addresses::parse(text).unwrap_err();
        assert_eq!(error.code, 6017);
        error.message
    }

    #[test]
    fn a_list_is_all_of_one_kind_and_names_each_server_once() {
        let one = Addresses::parse("https://im.example.com").unwrap();
        assert_eq!(one.to_string(), "https://im.example.com");
        let two = Addresses::parse("http://a:1, http://b:1/").unwrap();
        assert_eq!(two.to_string(), "http://a:1,http://b:1/");
        assert!(refusal("http://a,https://b").contains("\"https://b\""));
        for gap in ["http://a,", "http://a, ,http://b", "http://a,,http://b"] {
            assert!(refusal(gap).contains("is empty"), "{gap}");
        }
        for none in ["http://", "http:///", "http://a,http://", "http://a,b:1"] {
            assert!(refusal(none).contains("is not http://"), "{none}");
        }
        assert!(refusal("http://a,embedded:b").contains("\"embedded:b\" is not"));
        assert!(refusal("http://a,http://b,http://A/").contains("\"http://A/\" is there twice"));
        let list = |count: u16| {
            let each: Vec<_> = (1..=count).map(|port| format!("http://a:{port}")).collect();
            each.join(",")
        };
        assert_eq!(Addresses::parse(&list(16)).unwrap().to_string(), list(16));
        assert!(refusal(&list(17)).contains("17 addresses, and at most 16"));
    }

    #[test]
    fn each_address_is_asked_once_and_one_that_failed_last() {
        let route = Route::new(Addresses::parse("http://a,http://b,http://c").unwrap(), 4);
        let hosts = || route.each().map(|(_, url)| &url[7..]).collect::<String>();
        assert_eq!(hosts(), "bca");
        assert!(route.failed(1));
        assert_eq!(hosts(), "cab");
        assert!(!route.failed(1), "others have moved on already");
        assert!(route.failed(2));
        assert_eq!(hosts(), "abc");
        let alone = Route::new(Addresses::parse("http://a").unwrap(), 4);
        assert!(!alone.failed(0));
    }
}
