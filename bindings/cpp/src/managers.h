// The managers behind V2TIMManager's getters, and what they share. They live until the process ends.
#ifndef OPENTIM_CPP_MANAGERS_H
#define OPENTIM_CPP_MANAGERS_H

#include "V2TIMManager.h"
#include "convert.h"
#include "reply.h"

namespace opentim {

V2TIMConversationManager *conversation_manager();
V2TIMMessageManager *message_manager();
V2TIMGroupManager *group_manager();
V2TIMFriendshipManager *friendship_manager();

// The listener kinds (see registry.h) of V2TIMSDKListener and V2TIMConversationListener.
uint64_t register_sdk_listener(tim_client *client, void *user_data, tim_free_fn free_user_data);
uint64_t register_conversation_listener(tim_client *client, void *user_data, tim_free_fn free_user_data);

// Sends a text or a custom element, for SendMessage and V2TIMManager's four shorter calls.
V2TIMString send_c2c(const V2TIMElem &elem, const V2TIMString &user_id, V2TIMSendCallback *callback);
V2TIMString send_group(const V2TIMElem &elem, const V2TIMString &group_id, const V2TIMStringVector &at_users,
                       V2TIMMessagePriority priority, V2TIMSendCallback *callback);

// Creates a group, for V2TIMManager's CreateGroup and V2TIMGroupManager's.
void create_group(const V2TIMString &type, const V2TIMString &id, const V2TIMString &name,
                  V2TIMValueCallback<V2TIMString> *callback);

} // namespace opentim

#endif
