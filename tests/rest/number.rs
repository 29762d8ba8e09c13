//! Tests of numbers in messages: they come back as they were sent, or are refused.

use serde_json::{Value, json};

use super::{World, caller};

/// The content of a message from alice to bob as bob's devices read it and as REST v4 gives it.
fn sent(world: &World, random: u32, number: &str) -> Result<[String; 2], i32> {
    let body = format!(
        "{{\"From_Account\":\"alice\",\"To_Account\":\"bob\",\"MsgRandom\":{random},\"MsgBody\":\
         [{{\"MsgType\":\"TIMLocationElem\",\"MsgContent\":{{\"Latitude\":{number}}}}}]}}"
    );
    let send = world.service.rest(&world.admin, "v4/openim/sendmsg", &body);
    send.map_err(|error| error.code)?;
    let roam = json!({ "Operator_Account": "bob", "Peer_Account": "alice", "MaxCnt": 1, "MaxTime": 4_000_000_000_u64 });
    let history = json!({ "Conversation": "c2c_alice", "BeforeSeq": 0, "Count": 1 });
    let read = |path, body: Value| {
        let answer = world
            .service
            .rest(&caller("bob"), path, &body.to_string())
            .unwrap();
        let from = answer.split("\"Latitude\":").nth(1).unwrap();
        from.split('}').next().unwrap().to_string()
    };
    Ok([
        read("v4/openim/admin_getroammsg", roam),
        read("opentim/v1/history", history),
    ])
}

#[test]
fn a_double_comes_back_bit_for_bit() {
    let world = World::new(&["alice", "bob"]);
    // Random bits that form a number, from a simple generator.
    let mut bits = 88_172_645_463_325_252_u64;
    for random in 0..300 {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        let tiny = f64::from_bits(bits);
        let place = (bits % 360_000_000_000_000_000) as f64 / 1e15 - 180.0;
        let number = if tiny.is_finite() && random % 2 == 0 {
            tiny
        } else {
            place
        };
        let back = sent(&world, random, &format!("{number:?}")).unwrap();
        for back in back {
            let back: f64 = back.parse().unwrap();
            assert_eq!(
                back.to_bits(),
                number.to_bits(),
                "{number:?} came back as {back:?}"
            );
        }
    }
    let exact = [
        "22.217593310487498",
        "18446744073709551615",
        "-9223372036854775808",
        "0",
    ];
    for (random, number) in (1_000..).zip(exact) {
        assert_eq!(sent(&world, random, number).unwrap()[0], number);
    }
}

#[test]
fn a_whole_number_that_64_bits_do_not_hold_is_refused() {
    let world = World::new(&["alice", "bob"]);
    for number in [
        "18446744073709551616",
        "-9223372036854775809",
        "100000000000000000000000",
    ] {
        assert_eq!(sent(&world, 1, number), Err(90001), "{number}");
    }
    let as_text = sent(&world, 1, "\"18446744073709551616\"").unwrap();
    assert_eq!(as_text[0], "\"18446744073709551616\"");
}
