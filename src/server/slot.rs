//! Connection slots: a total, and a limit for each address.

use opentim_core::lock::lock;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard};

/// The taken slots.
#[derive(Debug)]
pub(super) struct ConnectionSlots {
    most: usize,
    /// 0: no limit.
    most_for_one: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// The reason why there is no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Full {
    /// The total is reached.
    All,
    /// The address's limit is reached.
    Address,
}

impl Full {
    /// The error message for a refused connection.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::All => {
                "the server has as many connections as max_connections allows: try again later"
            }
            Self::Address => {
                "your address has as many connections as max_connections_per_address allows: close some"
            }
        }
    }
}

/// A slot, taken as long as this lives.
#[derive(Debug)]
pub(super) struct ConnectionSlot {
    slots: Arc<ConnectionSlots>,
    address: IpAddr,
}

impl ConnectionSlots {
    pub(super) fn new(most: usize, most_for_one: usize) -> Arc<Self> {
        Arc::new(Self {
            most,
            most_for_one,
            taken: Mutex::default(),
        })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        lock(&self.taken)
    }

    /// Takes a slot for one more connection of the address.
    pub(super) fn take(self: &Arc<Self>, address: IpAddr) -> Result<ConnectionSlot, Full> {
        let address = one(address);
        let mut taken = self.taken();
        if taken.all >= self.most {
            return Err(Full::All);
        }
        let of_one = taken.by_address.entry(address).or_default();
        if self.most_for_one > 0 && *of_one >= self.most_for_one {
            return Err(Full::Address);
        }
        *of_one += 1;
        taken.all += 1;
        let slots = Arc::clone(self);
        Ok(ConnectionSlot { slots, address })
    }
}

/// The client's address for counting: an IPv6 client has the whole /64 network.
fn one(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        address => address,
    }
}

impl Drop for ConnectionSlot {
    fn drop(&mut self) {
        let mut taken = self.slots.taken();
        taken.all = taken.all.saturating_sub(1);
        if let Some(of_one) = taken.by_address.get_mut(&self.address) {
            *of_one = of_one.saturating_sub(1);
            if *of_one == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn one_address_has_so_many_places_and_all_have_so_many() {
        let slots = ConnectionSlots::new(4, 2);
        let take = |text| slots.take(address(text));
        let first = take("192.0.2.1").unwrap();
        let _second = take("::ffff:192.0.2.1").unwrap();
        assert_eq!(take("192.0.2.1").unwrap_err(), Full::Address);
        let _third = take("2001:db8::1").unwrap();
        let _fourth = take("2001:db8::ffff:2").unwrap();
        drop(first);
        assert_eq!(take("2001:db8:0:0:5::").unwrap_err(), Full::Address);
        let _fifth = take("2001:db8:0:1::").unwrap();
        assert_eq!(take("192.0.2.9").unwrap_err(), Full::All);
        assert!(ConnectionSlots::new(9, 0).take(address("::1")).is_ok());
    }
}
