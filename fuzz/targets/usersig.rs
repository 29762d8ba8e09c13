//! Fuzz target: UserSigs, as text and as JSON that is packed like a token. One token has a genuine signature, of one
//! user at one time. No other token is accepted with it.

use std::io::Write;
use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use opentim_core::model::UserId;
use opentim_server::usersig::Key;

const ISSUED: i64 = 1_700_000_000;
const EXPIRE: u32 = 1_000;

fn packed(json: &[u8]) -> String {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(json).expect("room");
    let packed = encoder.finish().expect("room");
    let text = STANDARD.encode(packed);
    text.replace('+', "*").replace('/', "-").replace('=', "_")
}

fn unpacked(token: &str) -> serde_json::Value {
    let text = token.replace('*', "+").replace('-', "/").replace('_', "=");
    let packed = STANDARD.decode(text).expect("base64");
    serde_json::from_reader(flate2::read::ZlibDecoder::new(packed.as_slice())).expect("JSON")
}

pub fn run(data: &[u8]) {
    static GENUINE: OnceLock<(Key, serde_json::Value)> = OnceLock::new();
    let alice = UserId::new("alice").expect("an id");
    let (key, signature) = GENUINE.get_or_init(|| {
        let key = Key::new(1_400_000_001, "a secret").expect("a key");
        let token = key.make(&alice, ISSUED, EXPIRE).expect("a token");
        let signature = unpacked(&token)["TLS.sig"].clone();
        (key, signature)
    });
    let (user, rest) = match data.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&data[..end], &data[end + 1..]),
        None => (b"alice".as_slice(), data),
    };
    let user = String::from_utf8_lossy(user);
    let mut tokens = vec![String::from_utf8_lossy(rest).into_owned(), packed(rest)];
    if let Ok(serde_json::Value::Object(mut fields)) = serde_json::from_slice(rest) {
        fields.insert("TLS.sig".into(), signature.clone());
        tokens.push(packed(
            serde_json::Value::Object(fields).to_string().as_bytes(),
        ));
    }
    for token in tokens {
        for now in [ISSUED, ISSUED + i64::from(EXPIRE), i64::MAX] {
            if let Ok(claims) = key.check(&user, &token, now) {
                let right = (alice.clone(), ISSUED, ISSUED + i64::from(EXPIRE));
                assert_eq!((claims.user, claims.issued, claims.expires), right);
                assert!(now == ISSUED && user == "alice" && claims.userbuf.is_none());
            }
        }
    }
}
