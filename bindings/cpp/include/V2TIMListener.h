// Listeners: the events that the app receives. Override the functions you need; the defaults do nothing.
//
// Listeners may be created before main() and added before InitSDK. A listener that is added twice receives each event
// once. Events run on the library's own thread, in order, and never at the same time as each other or as a callback.
// After Remove… has returned the listener is not called again. If Remove… is called from within an event, that holds
// after the event.
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

// Events of the connection, which begins with InitSDK, and of the login. Only the first five are sent so far. They
// are sent with the service in this process too. A listener that is added before the first login first receives the
// current state of the connection.
class TIM_API V2TIMSDKListener {
public:
    V2TIMSDKListener();
    virtual ~V2TIMSDKListener();

    // The device is connecting to the service: after InitSDK, and after a connection was lost.
    virtual void OnConnecting();
    virtual void OnConnectSuccess();
    // The service cannot be reached, with the reason. The device continues to try by itself, with a login or without.
    virtual void OnConnectFailed(int error_code, const V2TIMString &error_message);
    // The service ended the login: another login as this device took place, or an administrator ended it.
    // GetLoginStatus is V2TIM_STATUS_LOGOUT. Log in again to continue.
    virtual void OnKickedOffline();
    // The UserSig has expired. GetLoginStatus is V2TIM_STATUS_LOGOUT. Get a new UserSig and log in again.
    virtual void OnUserSigExpired();
    virtual void OnSelfInfoUpdated(const V2TIMUserFullInfo &info);
    virtual void OnUserStatusChanged(const V2TIMUserStatusVector &userStatusList);
    virtual void OnUserInfoChanged(const V2TIMUserFullInfoVector &userInfoList);
    virtual void OnAllReceiveMessageOptChanged(const V2TIMReceiveMessageOptInfo &receiveMessageOptInfo);
    // The name has a lower-case o, as in V2TIM.
    virtual void onExperimentalNotify(const V2TIMString &key, const V2TIMString &param);
};

// Receives new messages by kind, for apps that need only text and custom data.
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

// Receives new messages as complete objects, and changes of messages. Only OnRecvNewMessage is sent so far.
class TIM_API V2TIMAdvancedMsgListener {
public:
    V2TIMAdvancedMsgListener();
    virtual ~V2TIMAdvancedMsgListener();

    // A message from another user, or from another device of this user. Only text and custom elements are delivered
    // so far.
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
    // Deprecated: the form with the operator and the reason has more information.
    virtual void OnRecvMessageRevoked(const V2TIMString &msgID);
};

// Events of groups. None of these is sent yet.
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
    // The app's administrator recycled the group.
    virtual void OnGroupRecycled(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser);
    virtual void OnGroupInfoChanged(const V2TIMString &groupID,
                                    const V2TIMGroupChangeInfoVector &changeInfos);
    virtual void OnGroupAttributeChanged(const V2TIMString &groupID,
                                         const V2TIMGroupAttributeMap &groupAttributeMap);
    virtual void OnGroupCounterChanged(const V2TIMString &groupID, const V2TIMString &key, int64_t newValue);
    virtual void OnReceiveJoinApplication(const V2TIMString &groupID, const V2TIMGroupMemberInfo &member,
                                          const V2TIMString &opReason);
    // An application to join was accepted or refused.
    virtual void OnApplicationProcessed(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                        bool isAgreeJoin, const V2TIMString &opReason);
    virtual void OnGrantAdministrator(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                      const V2TIMGroupMemberInfoVector &memberList);
    virtual void OnRevokeAdministrator(const V2TIMString &groupID, const V2TIMGroupMemberInfo &opUser,
                                       const V2TIMGroupMemberInfoVector &memberList);
    // This user left the group, on this or another device.
    virtual void OnQuitFromGroup(const V2TIMString &groupID);
    virtual void OnReceiveRESTCustomData(const V2TIMString &groupID, const V2TIMBuffer &customData);
    // Deprecated, like the two that follow: see V2TIMCommunityListener.
    virtual void OnTopicCreated(const V2TIMString &groupID, const V2TIMString &topicID);
    virtual void OnTopicDeleted(const V2TIMString &groupID, const V2TIMStringVector &topicIDList);
    virtual void OnTopicChanged(const V2TIMString &groupID, const V2TIMTopicInfo &topicInfo);
};

// Events of communities. None of these is sent yet.
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

// Receives the log, line by line, without message texts and signatures. Runs on any thread. It must be quick, and
// must not call the library.
class TIM_API V2TIMLogListener {
public:
    V2TIMLogListener();
    virtual ~V2TIMLogListener();

    virtual void OnLog(V2TIMLogLevel logLevel, const V2TIMString &logContent);
};

// Events of the conversation list. The conversations in an event are complete. Events come before the answer of the
// call that causes them.
class TIM_API V2TIMConversationListener {
public:
    V2TIMConversationListener();
    virtual ~V2TIMConversationListener();

    // Sent after login, before the list is synchronised with the server.
    virtual void OnSyncServerStart();
    // The list is up to date. The changes were reported by the events below.
    virtual void OnSyncServerFinish();
    // Synchronisation failed, and the list may be out of date.
    virtual void OnSyncServerFailed();
    // New entries in the list: a first message, a joined group, or a deleted conversation that came back with a new
    // message.
    virtual void OnNewConversation(const V2TIMConversationVector &conversationList);
    // The unread count, last message, draft, pin, marks or another property changed. Never sent for a deleted
    // conversation.
    virtual void OnConversationChanged(const V2TIMConversationVector &conversationList);
    // One event for all conversations that a call, or another device, deleted. It comes before the answer of the
    // call.
    virtual void OnConversationDeleted(const V2TIMStringVector &conversationIDList);
    // Sent only after GetTotalUnreadMessageCount was called.
    virtual void OnTotalUnreadMessageCountChanged(uint64_t totalUnreadCount);
    // Sent only after SubscribeUnreadMessageCountByFilter was called. `filter` is the one that was given there;
    // criteria that do not apply have their default values.
    virtual void OnUnreadMessageCountChangedByFilter(const V2TIMConversationListFilter &filter,
                                                     uint64_t totalUnreadCount);
    // Changes of conversation groups, on this or another device of the user. The lists contain the conversations that
    // are in the conversation list.
    virtual void OnConversationGroupCreated(const V2TIMString &groupName,
                                            const V2TIMConversationVector &conversationList);
    // The conversations in the deleted conversation group stay.
    virtual void OnConversationGroupDeleted(const V2TIMString &groupName);
    virtual void OnConversationGroupNameChanged(const V2TIMString &oldName, const V2TIMString &newName);
    virtual void OnConversationsAddedToGroup(const V2TIMString &groupName,
                                             const V2TIMConversationVector &conversationList);
    // The conversations are not deleted. `reason` 0: the user asked for it; 1: more than 1000 conversations were in
    // conversation groups, and the oldest were removed.
    virtual void OnConversationsDeletedFromGroup(const V2TIMString &groupName,
                                                 const V2TIMConversationVector &conversationList,
                                                 uint32_t reason);
    // Deprecated: the form with the reason has more information. Its default calls this one, so an app that overrides
    // either form, or both, receives the event once.
    virtual void OnConversationsDeletedFromGroup(const V2TIMString &groupName,
                                                 const V2TIMConversationVector &conversationList);
};

// Events of friends, friend groups and followers. None of these is sent yet.
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

// Events of invitations. None of these is sent yet.
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
