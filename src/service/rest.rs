//! REST v4 in process: a command and a JSON body in, a JSON answer out.

use serde_json::{Map, Value};

use super::{Caller, Handle, Service};
use crate::api::Endpoint;
use crate::api::account::AccountImport;
use crate::api::conversation::{DelContactGroup, DeleteConversations, DeleteRecentContact, Top};
use crate::api::feed::ReadFeed;
use crate::api::friend::{FriendAdd, FriendDelete};
use crate::api::group::{AddGroupMember, CreateGroup, DeleteGroupMember, DestroyGroup, JoinGroup};
use crate::api::message::{History, ImportGroupMsg, ImportMsg, SendGroupMsg, SendMsg};
use crate::api::setting::ChangeSettings;
use crate::model::{Error, Result, code};

type Answer = fn(&Service, &Caller, &str) -> Result<Value>;

/// Every command, with what answers it.
const COMMANDS: &[(&str, Answer)] = &[
    command::<AccountImport>(),
    command::<FriendAdd>(),
    command::<FriendDelete>(),
    command::<CreateGroup>(),
    command::<DestroyGroup>(),
    command::<AddGroupMember>(),
    command::<DeleteGroupMember>(),
    command::<JoinGroup>(),
    command::<SendMsg>(),
    command::<SendGroupMsg>(),
    command::<ImportMsg>(),
    command::<ImportGroupMsg>(),
    command::<History>(),
    command::<DeleteRecentContact>(),
    command::<DeleteConversations>(),
    command::<Top>(),
    command::<DelContactGroup>(),
    command::<ReadFeed>(),
    command::<ChangeSettings>(),
];

const fn command<E: Endpoint>() -> (&'static str, Answer)
where
    Service: Handle<E>,
{
    (E::PATH, answer::<E>)
}

fn answer<E: Endpoint>(service: &Service, caller: &Caller, body: &str) -> Result<Value>
where
    Service: Handle<E>,
{
    let request: E = serde_json::from_str(body).map_err(|error| {
        let code = code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED;
        Error::new(code, format!("the body of {}: {error}", E::PATH))
    })?;
    let answer = service.handle(caller, request)?;
    serde_json::to_value(answer)
        .map_err(|error| Error::internal(format!("the answer of {}: {error}", E::PATH)))
}

impl Service {
    /// Answers `command` ("v4/openim/sendmsg") with REST v4's JSON of a success. A refusal is an error:
    /// 60009 for an unknown command, 60003 for a body that is not what the command takes, else the
    /// command's own.
    pub fn rest(&self, caller: &Caller, command: &str, body: &str) -> Result<String> {
        let path = command.trim_start_matches('/');
        let (_, answer) = COMMANDS
            .iter()
            .find(|(known, _)| *known == path)
            .ok_or_else(|| {
                Error::new(
                    code::TIM_ERR_SVR_COMM_INVALID_RES,
                    format!("there is no command {path:?}"),
                )
            })?;
        let mut fields = Map::new();
        fields.insert("ActionStatus".into(), "OK".into());
        fields.insert("ErrorCode".into(), 0.into());
        fields.insert("ErrorInfo".into(), "".into());
        if path.starts_with("v4/recentcontact/") {
            fields.insert("ErrorDisplay".into(), "".into());
        }
        if let Value::Object(own) = answer(self, caller, body)? {
            fields.extend(own);
        }
        Ok(Value::Object(fields).to_string())
    }
}
