//! Groups: creating, joining, quitting, dismissing.

use super::Client;
use super::completer::Completer;
use crate::api::group::{CreateGroup, DeleteGroupMember, DestroyGroup, JoinGroup};
use crate::model::GroupId;

impl Client {
    /// V2TIM's `createGroup`: creates a group that the user owns. If the id is empty, the service chooses one.
    /// Errors: 6014, 8501, 10004, 10015, 10021.
    pub fn create_group(
        &self,
        group_type: String,
        id: String,
        name: String,
        done: Completer<String>,
    ) {
        self.run(done, move |device| {
            let group_id = if id.is_empty() {
                None
            } else {
                Some(GroupId::new(&id)?)
            };
            let created = device.call(CreateGroup {
                owner_account: Some(device.caller.user.clone()),
                group_type,
                group_id,
                name,
                introduction: None,
                notification: None,
                face_url: None,
                member_list: Vec::new(),
            })?;
            Ok(created.group_id.to_string())
        });
    }

    /// V2TIM's `joinGroup`. Errors: 6014, 8501, 10007, 10010, 10013.
    pub fn join_group(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            device.call(JoinGroup {
                group_id: GroupId::new(&id)?,
            })?;
            Ok(())
        });
    }

    /// V2TIM's `quitGroup`. The conversation stays. Errors: 6014, 8501, 10007, 10009, 10010.
    pub fn quit_group(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            let members = vec![device.caller.user.clone()];
            device.call(DeleteGroupMember {
                group_id: GroupId::new(&id)?,
                members,
            })?;
            Ok(())
        });
    }

    /// V2TIM's `dismissGroup`. The members' conversations stay. Errors: 6014, 8501, 10007, 10010.
    pub fn dismiss_group(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            device.call(DestroyGroup {
                group_id: GroupId::new(&id)?,
            })?;
            Ok(())
        });
    }
}
