//! UserSig tokens (TLSSigAPIv2), which prove a user's identity by a signature with the app's key.
//!
//! A token is a JSON object, deflated and encoded in base64 with `*`, `-` and `_` instead of `+`, `/` and `=`.

use base64::Engine;
use base64::alphabet::Alphabet;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::{PAD, STANDARD};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use hmac::{Hmac, Mac};
use serde::Deserialize;
use sha2::Sha256;

use opentim_core::model::{Error, Result, UserId, code};

#[cfg(test)]
mod tests;

/// The default validity of a token: 180 days, in seconds.
pub const DEFAULT_EXPIRE_SECONDS: u32 = 180 * 86_400;

/// The longest token, packed and unpacked, in bytes. More than any token needs; without a limit, a small token
/// could unpack to gigabytes.
const LIMIT: usize = 8 * 1024;

/// An app's key, which makes and checks the UserSigs of its users.
#[derive(Clone)]
pub struct Key {
    sdk_app_id: u32,
    // Keyed once; the secret itself is not kept.
    signer: Hmac<Sha256>,
}

/// The contents of a valid token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The user.
    pub user: UserId,
    /// The time at which it was made, in seconds of Unix time.
    pub issued: i64,
    /// The time at which it expires, in seconds of Unix time.
    pub expires: i64,
    /// The maker's own data, meant for services other than this one.
    pub userbuf: Option<Vec<u8>>,
}

/// The JSON inside. Other fields are not signed and are ignored.
#[derive(Debug, Deserialize)]
struct Envelope {
    #[serde(rename = "TLS.ver")]
    version: String,
    #[serde(rename = "TLS.identifier")]
    identifier: String,
    #[serde(rename = "TLS.sdkappid")]
    sdk_app_id: u64,
    #[serde(rename = "TLS.time")]
    time: i64,
    #[serde(rename = "TLS.expire")]
    expire: i64,
    #[serde(rename = "TLS.userbuf")]
    userbuf: Option<String>,
    #[serde(rename = "TLS.sig")]
    signature: String,
}

impl Key {
    /// The key of an app. The secret is used as text, even if it looks like hex.
    ///
    /// Fails with `ERR_INVALID_PARAMETERS` (6017) if it is empty.
    pub fn new(sdk_app_id: u32, secret: &str) -> Result<Self> {
        if secret.is_empty() {
            return Err(Error::parameter("key: is empty"));
        }
        let signer = Hmac::new_from_slice(secret.as_bytes())
            .map_err(|error| Error::internal(format!("key: {error}")))?;
        Ok(Self { sdk_app_id, signer })
    }

    /// The app that the key belongs to.
    pub fn sdk_app_id(&self) -> u32 {
        self.sdk_app_id
    }

    /// A token for a user, made at `issued` (seconds of Unix time) and valid for `expire_seconds`.
    pub fn make(&self, user: &UserId, issued: i64, expire_seconds: u32) -> Result<String> {
        self.make_with(user, issued, expire_seconds, None)
    }

    fn make_with(
        &self,
        user: &UserId,
        issued: i64,
        expire_seconds: u32,
        userbuf: Option<&[u8]>,
    ) -> Result<String> {
        let mut envelope = Envelope {
            version: "2.0".into(),
            identifier: user.to_string(),
            sdk_app_id: self.sdk_app_id.into(),
            time: issued,
            expire: expire_seconds.into(),
            userbuf: userbuf.map(|bytes| STANDARD.encode(bytes)),
            signature: String::new(),
        };
        let signature = self.signed(&envelope).finalize().into_bytes();
        envelope.signature = STANDARD.encode(signature);
        pack(envelope.json().as_bytes())
    }

    /// Checks that `token` belongs to `user` and is valid at `now` (seconds of Unix time).
    ///
    /// Errors, in the order of the checks:
    ///
    /// | code | when |
    /// |---:|---|
    /// | 70002 | the token is empty |
    /// | 7002, 7003 | `user` is not a valid user id |
    /// | 70003 | the token cannot be unpacked: it is cut, too long, or not base64 of a zlib stream |
    /// | 70005 | its contents are not the JSON of a TLSSigAPIv2 token |
    /// | 70014 | it is for another app |
    /// | 70013 | it belongs to another user |
    /// | 70009 | it is not signed with this app's key |
    /// | 70001 | it has expired |
    ///
    /// The errors before the check of the signature reveal nothing, since anybody can read the token. Only
    /// holders of a genuine token learn that it has expired.
    pub fn check(&self, user: &str, token: &str, now: i64) -> Result<Claims> {
        if token.is_empty() {
            let code = code::TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY;
            return Err(Error::new(code, "usersig: is empty"));
        }
        // This also protects the signature: an id without line breaks cannot imitate other signed lines.
        let user = UserId::new(user)?;
        let envelope = Envelope::read(&unpack(token)?)?;
        let userbuf = envelope.userbuf()?;
        self.check_names(&user, &envelope)?;
        self.check_signature(&envelope)?;
        let expires = envelope.time.saturating_add(envelope.expire);
        if expires <= now {
            return Err(Error::new(
                code::TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED,
                format!("usersig: was valid until {expires}, now it is {now} (Unix time)"),
            ));
        }
        Ok(Claims {
            user,
            issued: envelope.time,
            expires,
            userbuf,
        })
    }

    fn check_names(&self, user: &UserId, envelope: &Envelope) -> Result<()> {
        let (theirs, ours) = (envelope.sdk_app_id, self.sdk_app_id);
        if theirs != u64::from(ours) {
            return Err(Error::new(
                code::TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID,
                format!("usersig: is for the app {theirs}, this is the app {ours}"),
            ));
        }
        if envelope.identifier != user.as_str() {
            let theirs = &envelope.identifier;
            return Err(Error::new(
                code::TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID,
                format!("usersig: is of the user {theirs:?}, not of {user}"),
            ));
        }
        Ok(())
    }

    fn check_signature(&self, envelope: &Envelope) -> Result<()> {
        let Ok(signature) = STANDARD.decode(&envelope.signature) else {
            return Err(malformed("TLS.sig is not base64"));
        };
        // In constant time.
        self.signed(envelope).verify_slice(&signature).map_err(|_| {
            Error::new(
                code::TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY,
                format!(
                    "usersig: its signature was not made with the key of the app {}",
                    self.sdk_app_id
                ),
            )
        })
    }

    /// The signer, fed with the signed lines.
    fn signed(&self, envelope: &Envelope) -> Hmac<Sha256> {
        let mut lines = format!(
            "TLS.identifier:{}\nTLS.sdkappid:{}\nTLS.time:{}\nTLS.expire:{}\n",
            envelope.identifier, envelope.sdk_app_id, envelope.time, envelope.expire
        );
        if let Some(userbuf) = &envelope.userbuf {
            lines += &format!("TLS.userbuf:{userbuf}\n");
        }
        self.signer.clone().chain_update(lines)
    }
}

/// Without the secret.
impl std::fmt::Debug for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Key")
            .field("sdk_app_id", &self.sdk_app_id)
            .finish_non_exhaustive()
    }
}

impl Envelope {
    fn read(json: &[u8]) -> Result<Self> {
        // serde would accept an array and take its items for the fields, in their order.
        if json.trim_ascii_start().first() != Some(&b'{') {
            return Err(malformed("it is not an object"));
        }
        let envelope: Self =
            serde_json::from_slice(json).map_err(|error| malformed(&error.to_string()))?;
        match envelope.version.as_str() {
            "2.0" => Ok(envelope),
            other => Err(malformed(&format!("TLS.ver {other:?} is not \"2.0\""))),
        }
    }

    fn json(&self) -> String {
        let mut fields = serde_json::json!({
            "TLS.ver": self.version,
            "TLS.identifier": self.identifier,
            "TLS.sdkappid": self.sdk_app_id,
            "TLS.time": self.time,
            "TLS.expire": self.expire,
            "TLS.sig": self.signature,
        });
        if let (Some(userbuf), Some(fields)) = (&self.userbuf, fields.as_object_mut()) {
            fields.insert("TLS.userbuf".into(), userbuf.as_str().into());
        }
        fields.to_string()
    }

    fn userbuf(&self) -> Result<Option<Vec<u8>>> {
        let Some(text) = &self.userbuf else {
            return Ok(None);
        };
        match STANDARD.decode(text) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(_) => Err(malformed("TLS.userbuf is not base64")),
        }
    }
}

/// `ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED` (70003): the token cannot be unpacked.
fn unreadable(why: &str) -> Error {
    Error::new(
        code::TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED,
        format!("usersig: {why}"),
    )
}

/// `ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX` (70005): the token can be unpacked, but is not a TLSSigAPIv2
/// token.
fn malformed(why: &str) -> Error {
    Error::new(
        code::TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX,
        format!("usersig: is not the JSON of a TLSSigAPIv2 token: {why}"),
    )
}

/// The base64 variant of tokens, except for its padding.
fn letters() -> Result<GeneralPurpose> {
    let alphabet =
        Alphabet::new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-")
            .map_err(|error| Error::internal(format!("the alphabet of tokens: {error}")))?;
    Ok(GeneralPurpose::new(&alphabet, PAD))
}

/// Swaps `_`, the padding of tokens, and `=`, the padding of base64, which tokens do not use.
fn exchange_padding(text: &str) -> String {
    let exchanged = text.chars().map(|letter| match letter {
        '_' => '=',
        '=' => '_',
        other => other,
    });
    exchanged.collect()
}

fn pack(json: &[u8]) -> Result<String> {
    let mut deflated = Vec::with_capacity(LIMIT);
    let status = Compress::new(Compression::default(), true).compress_vec(
        json,
        &mut deflated,
        FlushCompress::Finish,
    );
    match status {
        Ok(Status::StreamEnd) => Ok(exchange_padding(&letters()?.encode(&deflated))),
        other => Err(Error::internal(format!("making a usersig: {other:?}"))),
    }
}

fn unpack(token: &str) -> Result<Vec<u8>> {
    if token.len() > LIMIT {
        let length = token.len();
        return Err(unreadable(&format!(
            "has {length} bytes, at most {LIMIT} are allowed"
        )));
    }
    let deflated = letters()?
        .decode(exchange_padding(token))
        .map_err(|_| unreadable("is cut, or not base64 with *, - and _ for +, / and ="))?;
    let mut json = Vec::with_capacity(LIMIT);
    let mut inflater = Decompress::new(true);
    let status = inflater.decompress_vec(&deflated, &mut json, FlushDecompress::Finish);
    let whole = usize::try_from(inflater.total_in()) == Ok(deflated.len());
    match status {
        Ok(Status::StreamEnd) if whole => Ok(json),
        Ok(Status::StreamEnd) => Err(unreadable("goes on after its end")),
        Ok(_) if json.len() >= LIMIT => Err(unreadable(&format!(
            "unpacks to more than the {LIMIT} bytes that are allowed"
        ))),
        Ok(_) => Err(unreadable("is cut: what it packs has no end")),
        Err(_) => Err(unreadable("is cut or damaged: it cannot be unpacked")),
    }
}
