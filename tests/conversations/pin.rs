//! Tests of pins, at the service and on all devices.

use super::Team;
use super::support::code;

#[test]
fn a_pin_reaches_all_devices_and_asks_for_the_entry() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    phone.send("carol", "two");
    team.settle();
    let key = phone.conversation("c2c_bob").order_key;
    phone.pin_to("c2c_bob", true).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob"]);
    assert_eq!(laptop.until("changed c2c_bob"), ["changed c2c_bob"]);
    for device in [phone, laptop] {
        let bob = device.conversation("c2c_bob");
        assert!(bob.pinned && bob.order_key == key + (1 << 62));
        assert_eq!(device.list()[0], "c2c_bob");
    }
    phone.relogin("alice");
    assert!(phone.conversation("c2c_bob").pinned);
    phone.pin_to("c2c_bob", false).unwrap();
    laptop.wait("the pin's end", |laptop| {
        !laptop.conversation("c2c_bob").pinned
    });
    assert_eq!(phone.conversation("c2c_bob").order_key, key);
    assert_eq!(laptop.conversation("c2c_bob").order_key, key);
    assert_eq!(code(phone.pin_to("c2c_nobody", true)), 50002);
    assert_eq!(code(phone.pin_to("c2c_nobody", false)), 50002);
    assert_eq!(code(phone.pin_to("nobody", true)), 6017);
}
