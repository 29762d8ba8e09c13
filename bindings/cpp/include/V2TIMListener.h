// What the app is told without asking. Override what you need; everything else does nothing.
//
// Listeners may be made before main() and added before InitSDK. One that is added twice hears everything
// once. Events run on the library's own thread, in order, never beside each other or a callback. After
// Remove… has returned the listener is not called again (called from within an event: after that event).
#ifndef OPENTIM_V2TIM_LISTENER_H
#define OPENTIM_V2TIM_LISTENER_H

#include "V2TIMCommon.h"
#include "V2TIMCommunity.h"
#include "V2TIMConversation.h"
#include "V2TIMFriendship.h"
#include "V2TIMGroup.h"
#include "V2TIMMessage.h"
#include "V2TIMOfficialAccount.h"
#include "V2TIMSignaling.h"

// State of the connection and of the account. Of these, the first five fire yet. With the service in this
// process they fire, too: connecting, then success or failure, before each login's answer.
class TIM_API V2TIMSDKListener {
public:
    V2TIMSDKListener();
    virtual ~V2TIMSDKListener();

    // At each login, and when a connection was lost.
    virtual void OnConnecting();
    virtual void OnConnectSuccess();
    // The login failed; or a lost connection is not back yet, which is tried again without the app.
    virtual void OnConnectFailed(int error_code, const V2TIMString &error_message);
    // The service ended the login: somebody logged in as this device elsewhere, or an administrator ended it.
    // GetLoginStatus says logged out; log in again to come back.
    virtual void OnKickedOffline();
    // GetLoginStatus says logged out. Get a new UserSig and log in again.
    virtual void OnUserSigExpired();
    virtual void OnSelfInfoUpdated(const V2TIMUserFullInfo &info);
    virtual void OnUserStatusChanged(const V2TIMUserStatusVector &userStatusList);
    virtual void OnUserInfoChanged(const V2TIMUserFullInfoVector &userInfoList);
    virtual void OnAllReceiveMessageOptChanged(const V2TIMReceiveMessageOptInfo &receiveMessageOptInfo);
    // With a lower-case o, as in V2TIM.
    virtual void onExperimentalNotify(const V2TIMString &key, const V2TIMString &param);
};

// New messages, by kind: for apps that need no more than text and custom data.
class TIM_API V2TIMSimpleMsgListener {
public:
    V2TIMSimpleMsgListener();
    virtual ~V2TIMSimpleMsgListener();

    virtual void OnRecvC2CTextMessage(const V2TIMString &msgID, const V2TIMUserFullInfo &sender,
                                      const V2TIMString &text);
    virtual void OnRecvC2CCustomMessage(const V2TIMString &msgID, const V2TIMUserFullInfo &sender,
                                        const V2TIMBuffer &customData);
    virtual void OnRecvGroupTextMessage(const V2TIMString &msgID, const V2TIMString &groupID,
                                        const V2TIMGroupMemberFullInfo &sender, const V2TIMString &text);
    virtual void OnRecvGroupCustomMessage(const V2TIMString &msgID, const V2TIMString &groupID,
                                          const V2TIMGroupMemberFullInfo &sender,
                                          const V2TIMBuffer &customData);
};

DEFINE_POINT_VECTOR(V2TIMSimpleMsgListener)
typedef TXPV2TIMSimpleMsgListenerVector V2TIMSimpleMsgListenerVector;

// New messages as whole objects, and what becomes of them. Only OnRecvNewMessage fires yet.
class TIM_API V2TIMAdvancedMsgListener {
public:
    V2TIMAdvancedMsgListener();
    virtual ~V2TIMAdvancedMsgListener();

    // A message from somebody else, or from another device of this user. Elements other than texts and custom
    // ones do not come with it yet.
    virtual void OnRecvNewMessage(const V2TIMMessage &message);
    virtual void OnRecvC2CReadReceipt(const V2TIMMessageReceiptVector &receiptList);
    virtual void OnRecvMessageReadReceipts(const V2TIMMessageReceiptVector &receiptList);
    virtual void OnRecvMessageRevoked(const V2TIMString &msgID, const V2TIMUserFullInfo &operateUser,
                                      const V2TIMString &reason);
    virtual void OnRecvMessageModified(const V2TIMMessage &message);
    virtual void OnRecvMessageExtensionsChanged(const V2TIMString &msgID,
                                                const V2TIMMessageExtensionVector &extensions);
    virtual void OnRecvMessageExtensionsDeleted(const V2TIMString &msgID,
                                                const V2TIMStringVector &extensionKeys);
    virtual void OnRecvMessageReactionsChanged(const V2TIMMessageReactionChangeInfoVector &changeInfos);
    virtual void OnGroupMessagePinned(const V2TIMString &groupID, const V2TIMMessage &message, bool isPinned,
                                      const V2TIMGroupMemberInfo &opUser);
    // Deprecated: the form with the operator and the reason says more.
    virtual void OnRecvMessageRevoked(const V2TIMString &msgID);
};

// What happens in groups. None of these fires yet.
class TIM_API V2TIMGroupListener {
public:
    V2TIMGroupListener();
    virtual ~V2TIMGroupListener();

    virtual void OnMemberEnter(const V2TIMString &groupID, const V2TIMGroupMemberInfoVector &memberList);
    virtual void OnMemberLeave(const V2TIMString &groupID, const V2TIMGroupMemberInfo &member);
    virtual void OnMemberInvited(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                 const V2TIMGroupMemberInfoVector &memberList);
    virtual void OnMemberKicked(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                const V2TIMGroupMemberInfoVector &memberList);
    virtual void OnMemberInfoChanged(const V2TIMString &groupID,
                                     const V2TIMGroupMemberChangeInfoVector &v2TIMGroupMemberChangeInfoList);
    virtual void OnAllGroupMembersMuted(const V2TIMString &groupID, bool isMute);
    virtual void OnMemberMarkChanged(const V2TIMString &groupID, const V2TIMStringVector &memberIDList,
                                     uint32_t markType, bool enableMark);
    virtual void OnGroupCreated(const V2TIMString &groupID);
    virtual void OnGroupDismissed(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser);
    // The app took the group back.
    virtual void OnGroupRecycled(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser);
    virtual void OnGroupInfoChanged(const V2TIMString &groupID,
                                    const V2TIMGroupChangeInfoVector &changeInfos);
    virtual void OnGroupAttributeChanged(const V2TIMString &groupID,
                                         const V2TIMGroupAttributeMap &groupAttributeMap);
    virtual void OnGroupCounterChanged(const V2TIMString &groupID, const V2TIMString &key, int64_t newValue);
    virtual void OnReceiveJoinApplication(const V2TIMString &groupID, const V2TIMGroupMemberInfo &member,
                                          const V2TIMString &opReason);
    // An application to join was decided.
    virtual void OnApplicationProcessed(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                        bool isAgreeJoin, const V2TIMString &opReason);
    virtual void OnGrantAdministrator(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                      const V2TIMGroupMemberInfoVector &memberList);
    virtual void OnRevokeAdministrator(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                       const V2TIMGroupMemberInfoVector &memberList);
    // This user left the group, on this or another device.
    virtual void OnQuitFromGroup(const V2TIMString &groupID);
    virtual void OnReceiveRESTCustomData(const V2TIMString &groupID, const V2TIMBuffer &customData);
    // Deprecated, as the two that follow: see V2TIMCommunityListener.
    virtual void OnTopicCreated(const V2TIMString &groupID, const V2TIMString &topicID);
    virtual void OnTopicDeleted(const V2TIMString &groupID, const V2TIMStringVector &topicIDList);
    virtual void OnTopicChanged(const V2TIMString &groupID, const V2TIMTopicInfo &topicInfo);
};

// What happens in communities. None of these fires yet.
class TIM_API V2TIMCommunityListener {
public:
    V2TIMCommunityListener();
    virtual ~V2TIMCommunityListener();

    virtual void OnCreateTopic(const V2TIMString &groupID, const V2TIMString &topicID);
    virtual void OnDeleteTopic(const V2TIMString &groupID, const V2TIMStringVector &topicIDList);
    virtual void OnChangeTopicInfo(const V2TIMString &groupID, const V2TIMTopicInfo &topicInfo);
    virtual void OnReceiveTopicRESTCustomData(const V2TIMString &topicID, const V2TIMBuffer &customData);
    virtual void OnCreatePermissionGroup(const V2TIMString &groupID,
                                         const V2TIMPermissionGroupInfo &permissionGroupInfo);
    virtual void OnDeletePermissionGroup(const V2TIMString &groupID,
                                         const V2TIMStringVector &permissionGroupIDList);
    virtual void OnChangePermissionGroupInfo(const V2TIMString &groupID,
                                             const V2TIMPermissionGroupInfo &permissionGroupInfo);
    virtual void OnAddMembersToPermissionGroup(const V2TIMString &groupID,
                                               const V2TIMString &permissionGroupID,
                                               const V2TIMStringVector &memberIDList);
    virtual void OnRemoveMembersFromPermissionGroup(const V2TIMString &groupID,
                                                    const V2TIMString &permissionGroupID,
                                                    const V2TIMStringVector &memberIDList);
    virtual void OnAddTopicPermission(const V2TIMString &groupID, const V2TIMString &permissionGroupID,
                                      const V2TIMStringToUint64Map &topicPermissionMap);
    virtual void OnDeleteTopicPermission(const V2TIMString &groupID, const V2TIMString &permissionGroupID,
                                         const V2TIMStringVector &topicIDList);
    virtual void OnModifyTopicPermission(const V2TIMString &groupID, const V2TIMString &permissionGroupID,
                                         const V2TIMStringToUint64Map &topicPermissionMap);
};

// The log, line by line, without texts of messages and signatures. Runs on any thread: be quick, and do not
// call the library back.
class TIM_API V2TIMLogListener {
public:
    V2TIMLogListener();
    virtual ~V2TIMLogListener();

    virtual void OnLog(V2TIMLogLevel logLevel, const V2TIMString &logContent);
};

// The list of conversations. Objects come complete. Events come before the answer of the call that causes
// them.
class TIM_API V2TIMConversationListener {
public:
    V2TIMConversationListener();
    virtual ~V2TIMConversationListener();

    // After login, before the list catches up with the server.
    virtual void OnSyncServerStart();
    // The list is up to date; what changed came as the events below.
    virtual void OnSyncServerFinish();
    // The list may be old.
    virtual void OnSyncServerFailed();
    // A first message, a group joined, or a deleted conversation that came back with a new message.
    virtual void OnNewConversation(const V2TIMConversationVector &conversationList);
    // Unread count, last message, draft, pin, marks, … changed. Never for a conversation that is deleted.
    virtual void OnConversationChanged(const V2TIMConversationVector &conversationList);
    // One event for all that a call, or another device, deleted; before the answer of the call itself.
    virtual void OnConversationDeleted(const V2TIMStringVector &conversationIDList);
    // Only after GetTotalUnreadMessageCount was called once.
    virtual void OnTotalUnreadMessageCountChanged(uint64_t totalUnreadCount);
    // Only after SubscribeUnreadMessageCountByFilter. `filter` is the one given there; what of it does not
    // count is as in a fresh one.
    virtual void OnUnreadMessageCountChangedByFilter(const V2TIMConversationListFilter &filter,
                                                     uint64_t totalUnreadCount);
    // Folders, here or on another device of the user's. The lists have those that are in the conversation
    // list.
    virtual void OnConversationGroupCreated(const V2TIMString &groupName,
                                            const V2TIMConversationVector &conversationList);
    // Its conversations stay.
    virtual void OnConversationGroupDeleted(const V2TIMString &groupName);
    virtual void OnConversationGroupNameChanged(const V2TIMString &oldName, const V2TIMString &newName);
    virtual void OnConversationsAddedToGroup(const V2TIMString &groupName,
                                             const V2TIMConversationVector &conversationList);
    // They are not deleted. `reason` 0: it was asked for; 1: over 1000 conversations in folders, the oldest
    // left.
    virtual void OnConversationsDeletedFromGroup(const V2TIMString &groupName,
                                                 const V2TIMConversationVector &conversationList,
                                                 uint32_t reason);
    // Deprecated: the form with the reason says more. That form calls this one unless the app overrides it:
    // an app hears once, whichever of the two it overrides, or both.
    virtual void OnConversationsDeletedFromGroup(const V2TIMString &groupName,
                                                 const V2TIMConversationVector &conversationList);
};

// What happens to friends, folders of friends and followers. None of these fires yet.
class TIM_API V2TIMFriendshipListener {
public:
    V2TIMFriendshipListener();
    virtual ~V2TIMFriendshipListener();

    virtual void OnFriendApplicationListAdded(const V2TIMFriendApplicationVector &applicationList);
    virtual void OnFriendApplicationListDeleted(const V2TIMStringVector &userIDList);
    virtual void OnFriendApplicationListRead();
    virtual void OnFriendListAdded(const V2TIMFriendInfoVector &userIDList);
    virtual void OnFriendListDeleted(const V2TIMStringVector &userIDList);
    virtual void OnBlackListAdded(const V2TIMFriendInfoVector &infoList);
    virtual void OnBlackListDeleted(const V2TIMStringVector &userIDList);
    virtual void OnFriendInfoChanged(const V2TIMFriendInfoVector &infoList);
    virtual void OnFriendGroupCreated(const V2TIMString &groupName,
                                      const V2TIMFriendInfoVector &friendInfoList);
    virtual void OnFriendGroupDeleted(const V2TIMStringVector &groupNameList);
    virtual void OnFriendGroupNameChanged(const V2TIMString &oldGroupName, const V2TIMString &newGroupName);
    virtual void OnFriendsAddedToGroup(const V2TIMString &groupName,
                                       const V2TIMFriendInfoVector &friendInfoList);
    virtual void OnFriendsDeletedFromGroup(const V2TIMString &groupName,
                                           const V2TIMStringVector &friendIDList);
    virtual void OnOfficialAccountSubscribed(const V2TIMOfficialAccountInfo &info);
    virtual void OnOfficialAccountUnsubscribed(const V2TIMString &officialAccountID);
    virtual void OnOfficialAccountDeleted(const V2TIMString &officialAccountID);
    virtual void OnOfficialAccountInfoChanged(const V2TIMOfficialAccountInfo &info);
    virtual void OnMyFollowingListChanged(const V2TIMUserFullInfoVector &userInfoList, bool isAdd);
    virtual void OnMyFollowersListChanged(const V2TIMUserFullInfoVector &userInfoList, bool isAdd);
    virtual void OnMutualFollowersListChanged(const V2TIMUserFullInfoVector &userInfoList, bool isAdd);
};

// Invitations. None of these fires yet.
class TIM_API V2TIMSignalingListener {
public:
    V2TIMSignalingListener();
    virtual ~V2TIMSignalingListener();

    virtual void OnReceiveNewInvitation(const V2TIMString &inviteID, const V2TIMString &inviter,
                                        const V2TIMString &groupID, const V2TIMStringVector &inviteeList,
                                        const V2TIMString &data);
    virtual void OnInviteeAccepted(const V2TIMString &inviteID, const V2TIMString &invitee,
                                   const V2TIMString &data);
    virtual void OnInviteeRejected(const V2TIMString &inviteID, const V2TIMString &invitee,
                                   const V2TIMString &data);
    virtual void OnInvitationCancelled(const V2TIMString &inviteID, const V2TIMString &inviter,
                                       const V2TIMString &data);
    virtual void OnInvitationTimeout(const V2TIMString &inviteID, const V2TIMStringVector &inviteeList);
    virtual void OnInvitationModified(const V2TIMString &inviteID, const V2TIMString &data);
};

#endif
