//! Friends: adding and deleting.

use super::Client;
use super::completer::Completer;
use crate::api::ItemResult;
use crate::api::friend::{
    ADD_BOTH, DELETE_BOTH, DELETE_SINGLE, FriendAdd, FriendDelete, FriendItem,
};
use crate::model::{Error, UserId};

impl Client {
    /// V2TIM's `addFriend`: makes two users each other's friends. Errors: 6014, 7002, 7003, 30001, 30003.
    pub fn add_friend(&self, user: String, remark: String, done: Completer<()>) {
        self.run(done, move |device| {
            UserId::new(&user)?;
            let item = FriendItem {
                to_account: user,
                remark: Some(remark),
            };
            let results = device.call(FriendAdd {
                from_account: device.caller.user.clone(),
                items: vec![item],
                add_type: Some(ADD_BOTH.into()),
            })?;
            match results
                .result_item
                .into_iter()
                .find(|result| result.result_code != 0)
            {
                Some(refused) => Err(Error::new(refused.result_code, refused.result_info)),
                None => Ok(()),
            }
        });
    }

    /// V2TIM's `deleteFromFriendList`: returns one result for each user. Conversations stay. Errors: 6014; 6017 for
    /// no users.
    pub fn delete_friends(&self, users: Vec<String>, both: bool, done: Completer<Vec<ItemResult>>) {
        self.run(done, move |device| {
            if users.is_empty() {
                return Err(Error::parameter(
                    "user_ids: none given, at least 1 is needed",
                ));
            }
            let delete_type = if both { DELETE_BOTH } else { DELETE_SINGLE };
            let results = device.call(FriendDelete {
                from_account: device.caller.user.clone(),
                to_account: users,
                delete_type: Some(delete_type.into()),
            })?;
            Ok(results.result_item)
        });
    }
}
