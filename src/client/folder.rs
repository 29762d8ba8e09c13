//! Folders: V2TIM's conversation groups. A folder is a preference: a conversation deleted from the list stays in
//! its folders, and is listed there again when it comes back.

use super::completer::Completer;
use super::device::Device;
use super::{Client, OperationResult};
use crate::api::contact::{
    ContactItem, ContactResult, ContactUpdateItem, CreateContactGroup, DelContactGroup,
    GroupContactItem, UpdateContactGroup, UpdateGroup,
};
use crate::model::{Error, Result};

/// `ContactOptType`: add to the folder, remove from it.
const PUT: u32 = 1;
const TAKE: u32 = 2;
/// `UpdateGroupType`: change the name, change the members.
const RENAME: u32 = 1;
const CHANGE: u32 = 2;

impl Client {
    /// V2TIM's `createConversationGroup`: creates a folder with conversations in it. Returns one result for each id.
    /// Errors: 6014; 6017 for an empty name or no ids; 50002 for a name that exists; 51006 for more than 100 ids;
    /// 51010 for a 21st folder; 51011 for a name of more than 32 bytes. In a result: 6017, 51007, 51008.
    pub fn create_folder(
        &self,
        name: String,
        ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| {
            check_name("group_name", &name)?;
            device.for_each_id(ids, |device, contact_item| {
                let item = GroupContactItem {
                    group_name: name,
                    contact_item,
                };
                let made = device.call(CreateContactGroup {
                    from_account: device.caller.user.clone(),
                    items: vec![item],
                })?;
                let results = made.group_result_item.into_iter();
                Ok(outcomes(results.flat_map(|folder| folder.result_item)))
            })
        });
    }

    /// V2TIM's `getConversationGroupList`: the folders' names as this device knows them, in the order in which the
    /// folders were created. Error: 6014.
    pub fn folders(&self, done: Completer<Vec<String>>) {
        self.run(done, |device| device.cache.read(|rows| rows.folder_names()));
    }

    /// V2TIM's `deleteConversationGroup`: deletes a folder, never a conversation. Errors: 6014, 51009.
    pub fn delete_folder(&self, name: String, done: Completer<()>) {
        self.run(done, move |device| {
            device.call(DelContactGroup {
                from_account: device.caller.user.clone(),
                group_name: vec![name],
            })?;
            Ok(())
        });
    }

    /// V2TIM's `renameConversationGroup`. Errors: 6014; 6017 for an empty name; 50002 for a name that exists; 51009;
    /// 51011.
    pub fn rename_folder(&self, old: String, new: String, done: Completer<()>) {
        self.run(done, move |device| {
            check_name("new_name", &new)?;
            device.update_folder(UpdateGroup {
                update_group_type: RENAME,
                old_group_name: old,
                new_group_name: Some(new),
                contact_update_item: Vec::new(),
            })?;
            Ok(())
        });
    }

    /// V2TIM's `addConversationsToGroup`. Returns one result for each id. If too many conversations are in folders,
    /// the one whose folders were changed longest ago is removed from all of them. Errors: 6014; 6017 for no ids;
    /// 51006 for more than 100; 51009. In a result: 6017, 51007, 51008.
    pub fn add_to_folder(
        &self,
        name: String,
        ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| device.change_folder(name, ids, PUT));
    }

    /// V2TIM's `deleteConversationsFromGroup`. Returns one result for each id. Errors: 6014; 6017 for no ids; 51006
    /// for more than 100; 51009. In a result: 6017.
    pub fn remove_from_folder(
        &self,
        name: String,
        ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| device.change_folder(name, ids, TAKE));
    }
}

impl Device {
    fn change_folder(
        &mut self,
        name: String,
        ids: Vec<String>,
        contact_opt_type: u32,
    ) -> Result<Vec<OperationResult>> {
        self.for_each_id(ids, |device, contacts| {
            let item = |contact_item: ContactItem| ContactUpdateItem {
                contact_opt_type,
                contact_item,
            };
            let results = device.update_folder(UpdateGroup {
                update_group_type: CHANGE,
                old_group_name: name,
                new_group_name: None,
                contact_update_item: contacts.into_iter().map(item).collect(),
            })?;
            Ok(outcomes(results.into_iter()))
        })
    }

    fn update_folder(&mut self, update: UpdateGroup) -> Result<Vec<ContactResult>> {
        let updated = self.call(UpdateContactGroup {
            from_account: self.caller.user.clone(),
            update_type: 1,
            update,
        })?;
        Ok(updated.update_group_result.contact_result_item)
    }
}

fn outcomes(results: impl Iterator<Item = ContactResult>) -> Vec<(i32, String)> {
    results
        .map(|item| (item.result_code, item.result_info))
        .collect()
}

/// Error 6017.
fn check_name(field: &str, name: &str) -> Result<()> {
    match name {
        "" => Err(Error::parameter(format!("{field}: is empty"))),
        _ => Ok(()),
    }
}
