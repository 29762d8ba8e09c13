//! URL parameters: authentication, and a device's state.

use schemars::JsonSchema;
use serde::Deserialize;

use super::app::App;
use opentim_core::api::{Caller, ServiceSession};
use opentim_core::model::{Error, Result, UserId, code};

/// REST v4's parameters, and those of a device. Numbers are parsed from text, so that a malformed one gets its
/// own code.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct Query {
    /// The app's number.
    #[schemars(with = "u32")]
    pub(super) sdkappid: Option<String>,
    /// The caller: an administrator, or a user acting for themselves.
    #[schemars(with = "UserId")]
    pub(super) identifier: Option<String>,
    /// The caller's UserSig.
    #[schemars(with = "String")]
    pub(super) usersig: Option<String>,
    /// The calling device: 1 to 128 bytes of printable ASCII.
    #[schemars(
        with = "String",
        length(min = 1, max = 128),
        regex(pattern = "^[ -~]*$")
    )]
    device: Option<String>,
    /// The number of the device's login.
    #[schemars(with = "i64", range(min = 0))]
    session: Option<String>,
    /// The number of the request in the session. Numbers ascend, and a repeated one is carried out once. 0 for
    /// requests that only read; with a number, changes with lower numbers are refused from then on.
    #[schemars(with = "i64", range(min = 0))]
    request: Option<String>,
    /// The device's position in its change feed: the answer's `Feed` continues from there.
    #[schemars(with = "i64", range(min = 0))]
    since: Option<String>,
}

impl Query {
    /// Parses the query of a URL. Fails with `ERR_SVR_COMM_INVALID_HTTP_URL` (60002).
    pub(super) fn parse(query: Option<&str>) -> Result<Self> {
        let Some(query) = query else {
            return Ok(Self::default());
        };
        serde_urlencoded::from_str(query).map_err(|error| {
            Error::new(
                code::TIM_ERR_SVR_COMM_INVALID_HTTP_URL,
                format!("the address's parameters: {error}"),
            )
        })
    }

    /// Refuses a request to another app, with 60012 if it names none, otherwise with 60006.
    pub(super) fn check_app(&self, app: &App) -> Result<()> {
        let Some(given) = &self.sdkappid else {
            return Err(Error::new(
                code::TIM_ERR_SVR_COMM_SDKAPPID_MISS,
                "sdkappid: missing in the address",
            ));
        };
        match given.parse::<u32>() {
            Ok(given) if app.sdk_app_id() == given => Ok(()),
            _ => Err(Error::new(
                code::TIM_ERR_SVR_COMM_INVALID_SDKAPPID,
                format!("sdkappid: {given:?} is not this server's app"),
            )),
        }
    }

    /// The caller, whose user is authenticated. Fails with `ERR_SVR_COMM_INVALID_HTTP_URL` (60002).
    pub(super) fn caller(&self, app: &App, user: UserId) -> Result<Caller> {
        let admin = app.is_admin(&user);
        let session = match (
            number("session", &self.session)?,
            number("request", &self.request)?,
        ) {
            (Some(id), request) if id > 0 => Some(ServiceSession {
                id,
                request: request.unwrap_or(0),
            }),
            _ => None,
        };
        Ok(Caller {
            user,
            device: self.device()?,
            admin,
            session,
        })
    }

    fn device(&self) -> Result<String> {
        let Some(device) = self.device.as_deref() else {
            return Ok(String::new());
        };
        let printable = device.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
        if (1..=128).contains(&device.len()) && printable {
            return Ok(device.into());
        }
        Err(refuse(format!(
            "device: {device:?} is not 1 to 128 bytes of printable ASCII"
        )))
    }

    /// The device's position in its feed.
    pub(super) fn since(&self) -> Result<Option<u64>> {
        number("since", &self.since)
    }
}

fn number(field: &str, text: &Option<String>) -> Result<Option<u64>> {
    let Some(text) = text else { return Ok(None) };
    match text.parse::<u64>() {
        // The database's range.
        Ok(number) if i64::try_from(number).is_ok() => Ok(Some(number)),
        _ => Err(refuse(format!(
            "{field}: {text:?} is not a number from 0 to 9223372036854775807"
        ))),
    }
}

fn refuse(why: String) -> Error {
    Error::new(code::TIM_ERR_SVR_COMM_INVALID_HTTP_URL, why)
}
