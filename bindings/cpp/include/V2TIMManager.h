// The entrance: start and stop the library, log in, and reach the other managers.
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

// The one entrance; GetInstance() always gives the same object, valid until the process ends. Any thread may
// call any function. Before InitSDK every call answers ERR_SDK_NOT_INITIALIZED (6013), before login
// ERR_SDK_NOT_LOGGED_IN (6014). The service lives in this process, its file below the configured folder, unless
// the experimental API "opentim.setServerURL", else $OPENTIM_SERVER_URL, names another place: see server_url in
// opentim.h. CallExperimentalAPI has more of such settings.
//
// Functions under `Not built yet` answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
class TIM_API V2TIMManager {
public:
    virtual ~V2TIMManager() {}

    static V2TIMManager *GetInstance();

    // Add it before Login, not to miss what that tells; before InitSDK, too.
    virtual void AddSDKListener(V2TIMSDKListener *listener) = 0;
    virtual void RemoveSDKListener(V2TIMSDKListener *listener) = 0;
    // False if it failed, the log says why; true and nothing else if it was done already with this SDKAppID.
    virtual bool InitSDK(uint32_t sdkAppID, const V2TIMSDKConfig &config) = 0;
    // Waits for the running callback; calls that are pending end with ERR_SDK_COMM_INTERRUPT (7009). Listeners
    // stay added, for the next InitSDK.
    virtual void UnInitSDK() = 0;
    // Of OpenTIM, such as "0.1.0".
    virtual V2TIMString GetVersion() = 0;
    // UTC seconds; 0 before InitSDK.
    virtual int64_t GetServerTime() = 0;
    // `userSig` proves who `userID` is; the service in this process takes any that is not empty.
    virtual void Login(const V2TIMString &userID, const V2TIMString &userSig, V2TIMCallback *callback) = 0;
    // Wait for the answer before somebody else logs in.
    virtual void Logout(V2TIMCallback *callback) = 0;
    // Empty if nobody is logged in.
    virtual V2TIMString GetLoginUser() = 0;
    // V2TIM_STATUS_LOGOUT before InitSDK.
    virtual V2TIMLoginStatus GetLoginStatus() = 0;
    // New messages, texts and custom ones.
    virtual void AddSimpleMsgListener(V2TIMSimpleMsgListener *listener) = 0;
    virtual void RemoveSimpleMsgListener(V2TIMSimpleMsgListener *listener) = 0;
    // At most 12 KB. Returns the message's ID at once; the answer has the message as the service keeps it.
    virtual V2TIMString SendC2CTextMessage(const V2TIMString &text, const V2TIMString &userID,
                                           V2TIMSendCallback *callback) = 0;
    // The same with data of the app's own, which is UTF-8 (6017), as V2TIMCustomElem has it.
    virtual V2TIMString SendC2CCustomMessage(const V2TIMBuffer &customData, const V2TIMString &userID,
                                             V2TIMSendCallback *callback) = 0;
    // The same two to a group. The priority goes with the message.
    virtual V2TIMString SendGroupTextMessage(const V2TIMString &text, const V2TIMString &groupID,
                                             V2TIMMessagePriority priority, V2TIMSendCallback *callback) = 0;
    virtual V2TIMString SendGroupCustomMessage(const V2TIMBuffer &customData, const V2TIMString &groupID,
                                               V2TIMMessagePriority priority,
                                               V2TIMSendCallback *callback) = 0;
    // Taken without effect: their events do not come yet.
    virtual void AddGroupListener(V2TIMGroupListener *listener) = 0;
    virtual void RemoveGroupListener(V2TIMGroupListener *listener) = 0;
    // `groupType`: see V2TIMGroupInfo. An empty `groupID` lets the service make one; the answer has it. The
    // creator is a member.
    virtual void CreateGroup(const V2TIMString &groupType, const V2TIMString &groupID,
                             const V2TIMString &groupName, V2TIMValueCallback<V2TIMString> *callback) = 0;
    // `message`, a word to the administrators, is not used yet.
    virtual void JoinGroup(const V2TIMString &groupID, const V2TIMString &message,
                           V2TIMCallback *callback) = 0;
    // The conversation stays until the app deletes it, as after DismissGroup.
    virtual void QuitGroup(const V2TIMString &groupID, V2TIMCallback *callback) = 0;
    // Only the owner may; nobody may dismiss a Work group.
    virtual void DismissGroup(const V2TIMString &groupID, V2TIMCallback *callback) = 0;

    // Not built yet
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

    // Never null, as the six that follow; valid until the process ends.
    virtual V2TIMMessageManager *GetMessageManager() = 0;
    virtual V2TIMGroupManager *GetGroupManager() = 0;
    virtual V2TIMCommunityManager *GetCommunityManager() = 0;
    virtual V2TIMConversationManager *GetConversationManager() = 0;
    virtual V2TIMFriendshipManager *GetFriendshipManager() = 0;
    virtual V2TIMOfflinePushManager *GetOfflinePushManager() = 0;
    virtual V2TIMSignalingManager *GetSignalingManager() = 0;

    // Before InitSDK; `param` is a const char *, null or "" for none, which leaves it to the variable:
    // "opentim.setServerURL"     OPENTIM_SERVER_URL      where the service is
    // "opentim.setCAFile"        OPENTIM_CA_FILE         PEM file of private authorities, for an https:// server
    // "opentim.setOfflineDelete" OPENTIM_OFFLINE_DELETE  "refuse" (the default) or "queue": what becomes of a
    //                                                    deletion without a connection
    // For more see tim_config in opentim.h. Every other name answers 7013.
    virtual void CallExperimentalAPI(const V2TIMString &api, const void *param,
                                     V2TIMValueCallback<V2TIMBaseObject> *callback) = 0;
};

#endif
