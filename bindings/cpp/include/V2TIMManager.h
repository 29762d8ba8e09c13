// The entry point: starts and stops the library, logs in, and gives access to the other managers.
#ifndef OPENTIM_V2TIM_MANAGER_H
#define OPENTIM_V2TIM_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMCommon.h"
#include "V2TIMCommunityManager.h"
#include "V2TIMConversationManager.h"
#include "V2TIMFriendshipManager.h"
#include "V2TIMGroupManager.h"
#include "V2TIMListener.h"
#include "V2TIMMessage.h"
#include "V2TIMMessageManager.h"
#include "V2TIMOfflinePushManager.h"
#include "V2TIMSignalingManager.h"

// The entry point. GetInstance() always returns the same object, valid until the process ends. Any thread may call
// any function. Before InitSDK every call answers ERR_SDK_NOT_INITIALIZED (6013), before login ERR_SDK_NOT_LOGGED_IN
// (6014). The service runs in this process, with its file below the configured folder, unless the experimental API
// "opentim.setServerURL", or else $OPENTIM_SERVER_URL, names a server: see server_url in opentim.h.
// CallExperimentalAPI has more such settings.
//
// Functions under `Not implemented yet` answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
class TIM_API V2TIMManager {
public:
    virtual ~V2TIMManager() {}

    static V2TIMManager *GetInstance();

    // Adds a listener. Add it before login, so that it receives the events of the login; it may be added before
    // InitSDK.
    virtual void AddSDKListener(V2TIMSDKListener *listener) = 0;
    virtual void RemoveSDKListener(V2TIMSDKListener *listener) = 0;
    // Starts the library. Returns false if it failed; the log has the reason. If it was already started with this
    // SDKAppID, it returns true and does nothing.
    virtual bool InitSDK(uint32_t sdkAppID, const V2TIMSDKConfig &config) = 0;
    // Stops the library. Waits for the running callback; pending calls end with ERR_SDK_COMM_INTERRUPT (7009).
    // Listeners stay added for the next InitSDK.
    virtual void UnInitSDK() = 0;
    // The version of OpenTIM, such as "0.1.0".
    virtual V2TIMString GetVersion() = 0;
    // The service's time in UTC seconds; 0 before InitSDK.
    virtual int64_t GetServerTime() = 0;
    // Logs in. `userSig` proves the identity of `userID`. The service in this process accepts any that is not empty.
    virtual void Login(const V2TIMString &userID, const V2TIMString &userSig, V2TIMCallback *callback) = 0;
    // Logs out. Wait for the answer before another user logs in.
    virtual void Logout(V2TIMCallback *callback) = 0;
    // Empty if nobody is logged in.
    virtual V2TIMString GetLoginUser() = 0;
    // V2TIM_STATUS_LOGOUT before InitSDK.
    virtual V2TIMLoginStatus GetLoginStatus() = 0;
    // Adds a listener for new text and custom messages.
    virtual void AddSimpleMsgListener(V2TIMSimpleMsgListener *listener) = 0;
    virtual void RemoveSimpleMsgListener(V2TIMSimpleMsgListener *listener) = 0;
    // Sends a text to a user, at most 12 KB. Returns the message's ID at once; the answer has the message as the
    // service stored it.
    virtual V2TIMString SendC2CTextMessage(const V2TIMString &text, const V2TIMString &userID,
                                           V2TIMSendCallback *callback) = 0;
    // Sends custom data, in the app's own format, as V2TIMCustomElem describes. It must be UTF-8, else
    // ERR_INVALID_PARAMETERS (6017).
    virtual V2TIMString SendC2CCustomMessage(const V2TIMBuffer &customData, const V2TIMString &userID,
                                             V2TIMSendCallback *callback) = 0;
    // Sends a text or custom data to a group. The message carries the priority.
    virtual V2TIMString SendGroupTextMessage(const V2TIMString &text, const V2TIMString &groupID,
                                             V2TIMMessagePriority priority, V2TIMSendCallback *callback) = 0;
    virtual V2TIMString SendGroupCustomMessage(const V2TIMBuffer &customData, const V2TIMString &groupID,
                                               V2TIMMessagePriority priority,
                                               V2TIMSendCallback *callback) = 0;
    // Accepted without effect: these events are not sent yet.
    virtual void AddGroupListener(V2TIMGroupListener *listener) = 0;
    virtual void RemoveGroupListener(V2TIMGroupListener *listener) = 0;
    // Creates a group. `groupType`: see V2TIMGroupInfo. If `groupID` is empty, the service creates one; the answer
    // has it. The creator is a member.
    virtual void CreateGroup(const V2TIMString &groupType, const V2TIMString &groupID,
                             const V2TIMString &groupName, V2TIMValueCallback<V2TIMString> *callback) = 0;
    // Joins a group. `message`, a text for the group's administrators, is not used yet.
    virtual void JoinGroup(const V2TIMString &groupID, const V2TIMString &message,
                           V2TIMCallback *callback) = 0;
    // Quits a group. The conversation stays until the app deletes it, as after DismissGroup.
    virtual void QuitGroup(const V2TIMString &groupID, V2TIMCallback *callback) = 0;
    // Dismisses a group. Only the owner may dismiss it. A Work group cannot be dismissed.
    virtual void DismissGroup(const V2TIMString &groupID, V2TIMCallback *callback) = 0;

    // Not implemented yet
    virtual void GetUsersInfo(const V2TIMStringVector &userIDList,
                              V2TIMValueCallback<V2TIMUserFullInfoVector> *callback) = 0;
    virtual void SetSelfInfo(const V2TIMUserFullInfo &info, V2TIMCallback *callback) = 0;
    virtual void SubscribeUserInfo(const V2TIMStringVector &userIDList, V2TIMCallback *callback) = 0;
    virtual void UnsubscribeUserInfo(const V2TIMStringVector &userIDList, V2TIMCallback *callback) = 0;
    virtual void GetUserStatus(const V2TIMStringVector &userIDList,
                               V2TIMValueCallback<V2TIMUserStatusVector> *callback) = 0;
    virtual void SetSelfStatus(const V2TIMUserStatus &status, V2TIMCallback *callback) = 0;
    virtual void SubscribeUserStatus(const V2TIMStringVector &userIDList, V2TIMCallback *callback) = 0;
    virtual void UnsubscribeUserStatus(const V2TIMStringVector &userIDList, V2TIMCallback *callback) = 0;

    // Never null, like the six that follow; valid until the process ends.
    virtual V2TIMMessageManager *GetMessageManager() = 0;
    virtual V2TIMGroupManager *GetGroupManager() = 0;
    virtual V2TIMCommunityManager *GetCommunityManager() = 0;
    virtual V2TIMConversationManager *GetConversationManager() = 0;
    virtual V2TIMFriendshipManager *GetFriendshipManager() = 0;
    virtual V2TIMOfflinePushManager *GetOfflinePushManager() = 0;
    virtual V2TIMSignalingManager *GetSignalingManager() = 0;

    // Changes a setting, before InitSDK. `param` is a const char *. Null or "" removes the setting, so that the
    // environment variable applies:
    // "opentim.setServerURL"     OPENTIM_SERVER_URL      the address of the service
    // "opentim.setCAFile"        OPENTIM_CA_FILE         PEM file of private authorities, for an https:// server
    // "opentim.setOfflineDelete" OPENTIM_OFFLINE_DELETE  "refuse" (the default) or "queue": how deletions without a
    //                                                    connection are handled
    // See tim_config in opentim.h for details. Every other name answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
    virtual void CallExperimentalAPI(const V2TIMString &api, const void *param,
                                     V2TIMValueCallback<V2TIMBaseObject> *callback) = 0;
};

#endif
