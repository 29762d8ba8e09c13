//! REST v4 commands: a JSON body in, a JSON answer out. Used by servers for all requests, and by apps for the
//! service in their own process.

use std::sync::mpsc::channel;

use serde::Serialize;

use super::decode::decode;
use super::{Handle, Service};
use crate::api::Endpoint;
use crate::api::account::{
    AccountCheck, AccountDelete, AccountImport, Kick, Login, MultiaccountImport, NewSession,
};
#[cfg(feature = "server")]
use crate::api::console::{ListUsers, ReadFigures, ReadUser};
use crate::api::contact::{
    CreateContactGroup, DelContactGroup, GetContactGroup, MarkContact, SearchContactGroup,
    UpdateContactGroup,
};
use crate::api::conversation::{CleanUnread, SetReceiveOpt, SetRetention, Top};
use crate::api::deletion::{DeleteConversations, DeleteRecentContact, FindFloors};
#[cfg(feature = "server")]
use crate::api::device::ListDevices;
#[cfg(feature = "server")]
use crate::api::export::ExportUser;
use crate::api::feed::{Page, ReadFeed};
use crate::api::friend::{FriendAdd, FriendCheck, FriendDelete, FriendDeleteAll, FriendGet};
use crate::api::group::{AddGroupMember, CreateGroup, DeleteGroupMember, DestroyGroup, JoinGroup};
use crate::api::group_info::{
    GetGroupInfo, GetGroupMemberInfo, GetJoinedGroupList, ModifyGroupBaseInfo,
};
use crate::api::history::{AdminGetRoamMsg, ClearHistory, DeleteMessages, GroupMsgGetSimple};
use crate::api::message::{
    BatchSendMsg, History, ImportGroupMsg, ImportMsg, NewerHistory, SendGroupMsg, SendMsg,
};
use crate::api::recent::{AdminSetMsgRead, GetC2cUnreadMsgNum, GetList};
use crate::api::setting::ChangeSettings;
use crate::api::{Caller, Reply};
use crate::model::{Error, Result, code};

#[cfg(feature = "server")]
pub mod schema;

/// A command.
#[derive(Clone, Copy)]
pub struct Command {
    /// The path, without a leading slash.
    pub path: &'static str,
    /// Whether it may change anything.
    pub writes: bool,
    begin: Begin,
    /// The schemas of its request and answers.
    #[cfg(feature = "server")]
    pub form: schema::Form,
}

type Begin = fn(&Service, Caller, &[u8], Option<u64>, Done) -> Result<()>;
/// Receives the answer, on the committing thread.
type Done = Box<dyn FnOnce(Result<Answer>) + Send>;

/// An answer before it is turned into text, which needs no transaction.
pub type Answer = Box<dyn FnOnce() -> Result<String> + Send>;

/// All commands, with their handlers.
pub const COMMANDS: &[Command] = &[
    command::<NewSession>(),
    command::<Login>(),
    command::<AccountImport>(),
    command::<MultiaccountImport>(),
    command::<AccountCheck>(),
    command::<AccountDelete>(),
    command::<Kick>(),
    command::<FriendAdd>(),
    command::<FriendDelete>(),
    command::<FriendDeleteAll>(),
    command::<FriendGet>(),
    command::<FriendCheck>(),
    command::<CreateGroup>(),
    command::<DestroyGroup>(),
    command::<AddGroupMember>(),
    command::<DeleteGroupMember>(),
    command::<JoinGroup>(),
    command::<GetGroupInfo>(),
    command::<GetJoinedGroupList>(),
    command::<GetGroupMemberInfo>(),
    command::<ModifyGroupBaseInfo>(),
    command::<GroupMsgGetSimple>(),
    command::<SendMsg>(),
    command::<BatchSendMsg>(),
    command::<SendGroupMsg>(),
    command::<ImportMsg>(),
    command::<ImportGroupMsg>(),
    command::<History>(),
    command::<NewerHistory>(),
    command::<ClearHistory>(),
    command::<DeleteMessages>(),
    command::<AdminGetRoamMsg>(),
    command::<GetC2cUnreadMsgNum>(),
    command::<AdminSetMsgRead>(),
    command::<GetList>(),
    command::<DeleteRecentContact>(),
    command::<DeleteConversations>(),
    command::<FindFloors>(),
    command::<Top>(),
    command::<CleanUnread>(),
    command::<SetReceiveOpt>(),
    command::<SetRetention>(),
    command::<CreateContactGroup>(),
    command::<DelContactGroup>(),
    command::<UpdateContactGroup>(),
    command::<MarkContact>(),
    command::<SearchContactGroup>(),
    command::<GetContactGroup>(),
    command::<ReadFeed>(),
    command::<ChangeSettings>(),
    #[cfg(feature = "server")]
    command::<ReadFigures>(),
    #[cfg(feature = "server")]
    command::<ListUsers>(),
    #[cfg(feature = "server")]
    command::<ReadUser>(),
    #[cfg(feature = "server")]
    command::<ListDevices>(),
    #[cfg(feature = "server")]
    command::<ExportUser>(),
];

const fn command<E: Handle>() -> Command {
    Command {
        path: E::PATH,
        writes: E::WRITES,
        begin: begin::<E>,
        #[cfg(feature = "server")]
        form: schema::form::<E>(),
    }
}

impl std::fmt::Debug for Command {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.path)
    }
}

impl Command {
    /// The command with this path, with or without a leading slash, or `ERR_SVR_COMM_INVALID_RES` (60009).
    pub fn find(path: &str) -> Result<Self> {
        let path = path.trim_start_matches('/');
        let found = COMMANDS.iter().find(|command| command.path == path);
        found.copied().ok_or_else(|| {
            Error::new(
                code::TIM_ERR_SVR_COMM_INVALID_RES,
                format!("there is no command {path:?}"),
            )
        })
    }
}

fn begin<E: Handle>(
    service: &Service,
    caller: Caller,
    body: &[u8],
    since: Option<u64>,
    done: Done,
) -> Result<()> {
    let request: E = request(body)?;
    service.begin_call(caller, request, since, |reply| {
        done(reply.map(|reply| Box::new(move || render::<E>(reply)) as Answer));
    });
    Ok(())
}

/// Parses a body into a request. Fails with 60003 if the body is not JSON, otherwise with the command's code
/// for the field.
pub fn request<E: Endpoint>(body: &[u8]) -> Result<E> {
    decode(E::PATH, body)
}

/// The text of an answer that is a page of the feed.
pub fn page(page: Page) -> Result<String> {
    render::<ReadFeed>(Reply {
        answer: page,
        page: None,
    })
}

/// The fields of every successful answer, besides the command's own.
#[derive(Serialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
struct Success<A> {
    #[cfg_attr(feature = "server", schemars(extend("enum" = ["OK", "SomeError"])))]
    action_status: &'static str,
    #[cfg_attr(feature = "server", schemars(extend("const" = 0)))]
    error_code: i32,
    error_info: &'static str,
    #[cfg_attr(feature = "server", schemars(with = "String"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    error_display: Option<&'static str>,
    #[serde(flatten)]
    answer: A,
    /// The changes for the calling device; present if the URL has `since`.
    #[cfg_attr(feature = "server", schemars(with = "Page"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    feed: Option<Page>,
}

/// The answer to a refused request.
#[derive(Serialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
struct Refusal<'a> {
    #[cfg_attr(feature = "server", schemars(extend("const" = "FAIL")))]
    action_status: &'static str,
    /// The error code.
    #[cfg_attr(feature = "server", schemars(extend("not" = {"const": 0})))]
    error_code: i32,
    /// The error message: the field, the value, the rule.
    error_info: &'a str,
    #[cfg_attr(feature = "server", schemars(with = "String"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    error_display: Option<&'static str>,
}

fn render<E: Handle>(reply: Reply<E::Answer>) -> Result<String> {
    let success = Success {
        action_status: E::status(&reply.answer),
        error_code: 0,
        error_info: "",
        error_display: has_display(E::PATH).then_some(""),
        answer: reply.answer,
        feed: reply.page,
    };
    serde_json::to_string(&success)
        .map_err(|error| Error::internal(format!("the answer of {}: {error}", E::PATH)))
}

/// Whether the command's answers have a field `ErrorDisplay`.
fn has_display(path: &str) -> bool {
    path.starts_with("v4/recentcontact/")
}

/// REST v4's answer to a refused request.
pub fn refusal(path: &str, error: &Error) -> String {
    let refusal = Refusal {
        action_status: "FAIL",
        error_code: error.code,
        error_info: &error.message,
        error_display: has_display(path.trim_start_matches('/')).then_some(""),
    };
    // Two strings and a number can always be serialized.
    serde_json::to_string(&refusal).unwrap_or_default()
}

impl Service {
    /// Starts answering a command with REST v4's JSON. With `since`, a field `Feed` holds the feed from there.
    /// Fails at once with 60003 if the body is not JSON, or with the command's code for a malformed field.
    /// Other refusals are passed to `done`, which runs on the committing thread and should only pass its
    /// argument on.
    pub fn begin(
        &self,
        command: Command,
        caller: Caller,
        body: &[u8],
        since: Option<u64>,
        done: impl FnOnce(Result<Answer>) + Send + 'static,
    ) -> Result<()> {
        (command.begin)(self, caller, body, since, Box::new(done))
    }

    /// Answers `path` (for example `v4/openim/sendmsg`) with REST v4's JSON for a success. Errors: 60009 for an
    /// unknown command, 60003 for a body that is not JSON, otherwise the command's own.
    pub fn rest(&self, caller: &Caller, path: &str, body: &str) -> Result<String> {
        let (sender, answer) = channel();
        let command = Command::find(path)?;
        self.begin(
            command,
            caller.clone(),
            body.as_bytes(),
            None,
            move |done| {
                let _ = sender.send(done);
            },
        )?;
        self.commits.wait_for(&answer)??()
    }
}

#[cfg(test)]
mod tests;
