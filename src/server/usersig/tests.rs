//! Tests of UserSigs: tokens of other makers, each refusal, and altered tokens.

use super::*;

const SECRET: &str = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const APP: u32 = 1_400_000_000;
const TIME: i64 = 1_700_000_000;

/// Made by the PyPI package: alice, 86400 seconds.
const ALICE: &str = "eJyrVgrxCdYrSy1SslJQMtIzUNJRAItkpqTmlWSmZUIkEnMyk1NhUsUp2YkFBZkpQAlDEwMogMqlVhRkFqUCZSzMTOCCJZm5ICFDczTFxZnpIMPN3HOzsrxyPA2i0spSspwNCr0q3bI8svN8Cj3DUos8zYoKvPzTwyvS0g2zbZVqAQj3Msk_";
/// Also by the PyPI package: user_001, 15552000 seconds. It contains a `*`.
const USER_001: &str = "eJyrVgrxCdYrSy1SslJQMtIzUNJRAItkpqTmlWSmZUIkSotTi*INDAxhssUp2YkFBZkpQDlDEwMogMqlVhRkFqWCZExNTY0Q4iWZuWBRczT1xZnpICssTJMCSiMiMnxCChxdk0q0Q0qjktOMLMMtjAIK8zIsTJK8Ml2ynTwNkypMbJVqAfS7MsE_";

fn key() -> Key {
    Key::new(APP, SECRET).unwrap()
}

fn user(id: &str) -> UserId {
    UserId::new(id).unwrap()
}

fn alice() -> String {
    key().make(&user("alice"), TIME, 86_400).unwrap()
}

fn json(token: &str) -> serde_json::Value {
    serde_json::from_slice(&unpack(token).unwrap()).unwrap()
}

fn repack(fields: &serde_json::Value) -> String {
    pack(fields.to_string().as_bytes()).unwrap()
}

fn refused(token: &str) -> Error {
    key().check("alice", token, TIME).unwrap_err()
}

#[test]
fn the_same_signatures_as_the_vendors_maker() {
    let rows: [(&str, u32, Option<&[u8]>, &str); 3] = [
        (
            "alice",
            86_400,
            None,
            "6GmjjJlI0ZfvdjC0qJyFjHknLqIVerI6rpJOgWxfg1k=",
        ),
        (
            "user_001",
            15_552_000,
            None,
            "85bPuXXhLTpAEbt+TuZcf29W82Pqnh84bJiDkBI1bx4=",
        ),
        (
            "alice",
            86_400,
            Some(b"abc"),
            "qdRjhuPJHvIaC5PbM2v8ZXrLRR6FaRWhETxgL9NraPM=",
        ),
    ];
    for (id, expire, userbuf, signature) in rows {
        let made = key().make_with(&user(id), TIME, expire, userbuf).unwrap();
        assert_eq!(json(&made)["TLS.sig"], signature, "{id}");
        let claims = key().check(id, &made, TIME).unwrap();
        assert_eq!(claims.userbuf.as_deref(), userbuf);
    }
}

#[test]
fn the_vendors_tokens_say_the_same_as_ours_and_hold() {
    for (id, expire, token) in [("alice", 86_400, ALICE), ("user_001", 15_552_000, USER_001)] {
        let made = key().make(&user(id), TIME, expire).unwrap();
        assert_eq!(json(token), json(&made));
        let claims = key().check(id, token, TIME).unwrap();
        assert_eq!(claims.user, user(id));
        assert_eq!(
            (claims.issued, claims.expires),
            (TIME, TIME + i64::from(expire))
        );
        assert_eq!(claims.userbuf, None);
    }
}

#[test]
fn the_secret_is_text_and_not_hex() {
    let upper = Key::new(APP, &SECRET.to_uppercase()).unwrap();
    let error = upper.check("alice", &alice(), TIME).unwrap_err();
    assert_eq!(error.code, 70009);
    let hexless = Key::new(
        APP,
        "not hex at all, and longer than a block of sha256 has bytes: more than 64",
    );
    let hexless = hexless.unwrap();
    let token = hexless.make(&user("alice"), TIME, 60).unwrap();
    assert!(hexless.check("alice", &token, TIME).is_ok());
    assert_eq!(Key::new(APP, "").unwrap_err().code, 6017);
}

#[test]
fn debug_output_keeps_the_secret() {
    assert_eq!(format!("{:?}", key()), "Key { sdk_app_id: 1400000000, .. }");
}

#[test]
fn each_refusal_has_its_code() {
    let other_app = Key::new(APP + 1, SECRET).unwrap();
    let other_key = Key::new(APP, &SECRET.replace('5', "6")).unwrap();
    let bobs = key().make(&user("bob"), TIME, 60).unwrap();
    let alice = alice();
    let cases = [
        ("", 70002, "is empty"),
        (&bobs, 70013, "is of the user \"bob\", not of alice"),
        (
            &other_app.make(&user("alice"), TIME, 60).unwrap(),
            70014,
            "for the app 1400000001",
        ),
        (
            &other_key.make(&user("alice"), TIME, 60).unwrap(),
            70009,
            "not made with the key",
        ),
        (&alice[..alice.len() - 4], 70003, "cut"),
        (&alice[..9], 70003, "cut"),
        ("garbage!", 70003, "not base64"),
        ("garbage0", 70003, "cannot be unpacked"),
        (&ALICE.replace('_', "="), 70003, "not base64"),
        (&"A".repeat(LIMIT + 1), 70003, "at most 8192"),
        (&pack(b"[]").unwrap(), 70005, "TLSSigAPIv2"),
        (&pack(b"\xff{").unwrap(), 70005, "TLSSigAPIv2"),
    ];
    for (token, code, sentence) in cases {
        let error = refused(token);
        assert_eq!(error.code, code, "{token}: {error}");
        assert!(error.message.contains(sentence), "{error}");
    }
}

#[test]
fn every_cut_token_is_refused() {
    let whole = alice();
    for length in 1..whole.len() {
        assert_eq!(refused(&whole[..length]).code, 70003, "{length}");
        assert_eq!(refused(&whole[length..]).code, 70003, "{length}");
    }
}

#[test]
fn it_holds_up_to_its_last_second() {
    let check = |now| key().check("alice", ALICE, now);
    assert!(check(TIME + 86_399).is_ok());
    let error = check(TIME + 86_400).unwrap_err();
    assert_eq!(error.code, 70001);
    assert!(
        error
            .message
            .contains("until 1700086400, now it is 1700086400"),
        "{error}"
    );
    // A clock that is behind the maker's.
    assert!(check(TIME - 60).is_ok());
}

#[test]
fn an_expired_token_of_another_key_is_not_called_expired() {
    let other = Key::new(APP, &SECRET.replace('5', "6")).unwrap();
    let token = other.make(&user("alice"), 0, 1).unwrap();
    assert_eq!(refused(&token).code, 70009);
}

#[test]
fn times_beyond_all_measure_do_not_wrap() {
    let mut envelope = Envelope::read(&unpack(ALICE).unwrap()).unwrap();
    for (time, expire, holds) in [(i64::MAX, i64::MAX, true), (i64::MIN, i64::MIN, false)] {
        (envelope.time, envelope.expire) = (time, expire);
        envelope.signature = STANDARD.encode(key().signed(&envelope).finalize().into_bytes());
        let token = pack(envelope.json().as_bytes()).unwrap();
        assert_eq!(key().check("alice", &token, TIME).is_ok(), holds, "{time}");
    }
}

#[test]
fn a_user_id_cannot_bring_lines_of_its_own() {
    let id = "alice\nTLS.sdkappid:1400000000";
    let error = key().check(id, ALICE, TIME).unwrap_err();
    assert_eq!(error.code, 7003);
    assert_eq!(key().check("", ALICE, TIME).unwrap_err().code, 7002);
}

/// A token with an altered field of the JSON is never accepted, whoever packed it.
#[test]
fn a_changed_field_is_refused() {
    let cases = [
        ("TLS.ver", serde_json::json!("1.0"), 70005),
        ("TLS.ver", serde_json::json!(2.0), 70005),
        ("TLS.identifier", serde_json::json!("bob"), 70013),
        ("TLS.sdkappid", serde_json::json!(APP + 1), 70014),
        ("TLS.sdkappid", serde_json::json!(APP.to_string()), 70005),
        ("TLS.time", serde_json::json!(TIME + 1), 70009),
        ("TLS.time", serde_json::json!(1e300), 70005),
        ("TLS.expire", serde_json::json!(86_401), 70009),
        ("TLS.userbuf", serde_json::json!("YWJj"), 70009),
        ("TLS.userbuf", serde_json::json!(""), 70009),
        ("TLS.userbuf", serde_json::json!("\n"), 70005),
        ("TLS.sig", serde_json::json!(""), 70009),
        ("TLS.sig", serde_json::json!("AAAA"), 70009),
        ("TLS.sig", serde_json::json!("*"), 70005),
    ];
    for (name, value, code) in cases {
        let mut fields = json(ALICE);
        fields[name] = value;
        assert_eq!(
            refused(&repack(&fields)).code,
            code,
            "{name}: {}",
            fields[name]
        );
    }
    for name in [
        "TLS.ver",
        "TLS.identifier",
        "TLS.sdkappid",
        "TLS.time",
        "TLS.expire",
        "TLS.sig",
    ] {
        let mut fields = json(ALICE);
        fields.as_object_mut().unwrap().remove(name);
        assert_eq!(refused(&repack(&fields)).code, 70005, "{name}");
    }
    let twice = json(ALICE)
        .to_string()
        .replacen('{', "{\"TLS.ver\":\"2.0\",", 1);
    assert_eq!(refused(&pack(twice.as_bytes()).unwrap()).code, 70005);
}

#[test]
fn a_token_packed_as_an_array_is_refused_though_it_is_signed() {
    let fields = json(&alice());
    let names = [
        "ver",
        "identifier",
        "sdkappid",
        "time",
        "expire",
        "userbuf",
        "sig",
    ];
    let values = names.map(|name| fields[format!("TLS.{name}")].clone());
    let array = serde_json::json!(values).to_string();
    for array in [array.clone(), format!(" {array}")] {
        assert_eq!(refused(&pack(array.as_bytes()).unwrap()).code, 70005);
    }
}

/// Replaces every letter by every other. It holds for these tokens, but not in general: a deflated stream can encode
/// the same in two ways, and a token that unpacks to the same bytes is the same token.
#[test]
fn a_changed_letter_is_refused() {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_+/= ";
    for (id, token) in [("alice", ALICE), ("user_001", USER_001)] {
        for at in 0..token.len() {
            for letter in alphabet
                .chars()
                .filter(|letter| !token[at..].starts_with(*letter))
            {
                let changed = format!("{}{letter}{}", &token[..at], &token[at + 1..]);
                assert!(key().check(id, &changed, TIME).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn nothing_may_follow_the_end() {
    let mut bytes = letters().unwrap().decode(exchange_padding(ALICE)).unwrap();
    bytes.extend([0; 3]);
    let longer = exchange_padding(&letters().unwrap().encode(&bytes));
    assert!(refused(&longer).message.contains("after its end"));
    assert_eq!(refused(&format!("{ALICE}AAAA")).code, 70003);
    assert_eq!(refused(&format!("{ALICE}{ALICE}")).code, 70003);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = |size| {
        let mut deflated = Vec::with_capacity(1 << 20);
        let zeros = vec![b' '; size];
        let mut deflater = Compress::new(Compression::best(), true);
        let status = deflater.compress_vec(&zeros, &mut deflated, FlushCompress::Finish);
        assert_eq!(status.unwrap(), Status::StreamEnd);
        exchange_padding(&letters().unwrap().encode(deflated))
    };
    // As text, it is within the limit.
    let token = bomb(4 << 20);
    assert!(token.len() < LIMIT, "{}", token.len());
    let error = refused(&token);
    assert_eq!(error.code, 70003);
    assert!(
        error.message.contains("unpacks to more than the 8192"),
        "{error}"
    );
    assert_eq!(refused(&bomb(LIMIT)).code, 70005);
    assert_eq!(refused(&bomb(LIMIT + 1)).code, 70003);
}

#[test]
fn other_makers_may_write_it_otherwise() {
    let fields = json(ALICE);
    let mut lines: Vec<String> = fields
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| format!("\n  {name:?} :\t{value}"))
        .collect();
    lines.reverse();
    let spaced = format!("{{{}, \"other\": null}}\n", lines.join(","));
    for level in [
        Compression::none(),
        Compression::fast(),
        Compression::best(),
    ] {
        let mut deflated = Vec::with_capacity(LIMIT);
        Compress::new(level, true)
            .compress_vec(spaced.as_bytes(), &mut deflated, FlushCompress::Finish)
            .unwrap();
        let token = exchange_padding(&letters().unwrap().encode(deflated));
        assert!(key().check("alice", &token, TIME).is_ok(), "{level:?}");
    }
}
