// The default implementations of listeners, which do nothing, except for one deprecated form. They are here and not
// in the header, so that the parameters can have names there without warnings about unused parameters.
#include "V2TIMListener.h"

V2TIMSDKListener::V2TIMSDKListener() = default;
V2TIMSDKListener::~V2TIMSDKListener() = default;
void V2TIMSDKListener::OnConnecting() {}
void V2TIMSDKListener::OnConnectSuccess() {}
void V2TIMSDKListener::OnConnectFailed(int, const V2TIMString &) {}
void V2TIMSDKListener::OnKickedOffline() {}
void V2TIMSDKListener::OnUserSigExpired() {}
void V2TIMSDKListener::OnSelfInfoUpdated(const V2TIMUserFullInfo &) {}
void V2TIMSDKListener::OnUserStatusChanged(const V2TIMUserStatusVector &) {}
void V2TIMSDKListener::OnUserInfoChanged(const V2TIMUserFullInfoVector &) {}
void V2TIMSDKListener::OnAllReceiveMessageOptChanged(const V2TIMReceiveMessageOptInfo &) {}
void V2TIMSDKListener::onExperimentalNotify(const V2TIMString &, const V2TIMString &) {}

V2TIMSimpleMsgListener::V2TIMSimpleMsgListener() = default;
V2TIMSimpleMsgListener::~V2TIMSimpleMsgListener() = default;
void V2TIMSimpleMsgListener::OnRecvC2CTextMessage(const V2TIMString &, const V2TIMUserFullInfo &,
                                                  const V2TIMString &) {}
void V2TIMSimpleMsgListener::OnRecvC2CCustomMessage(const V2TIMString &, const V2TIMUserFullInfo &,
                                                    const V2TIMBuffer &) {}
void V2TIMSimpleMsgListener::OnRecvGroupTextMessage(const V2TIMString &, const V2TIMString &,
                                                    const V2TIMGroupMemberFullInfo &, const V2TIMString &) {}
void V2TIMSimpleMsgListener::OnRecvGroupCustomMessage(const V2TIMString &, const V2TIMString &,
                                                      const V2TIMGroupMemberFullInfo &, const V2TIMBuffer &) {
}

V2TIMAdvancedMsgListener::V2TIMAdvancedMsgListener() = default;
V2TIMAdvancedMsgListener::~V2TIMAdvancedMsgListener() = default;
void V2TIMAdvancedMsgListener::OnRecvNewMessage(const V2TIMMessage &) {}
void V2TIMAdvancedMsgListener::OnRecvC2CReadReceipt(const V2TIMMessageReceiptVector &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageReadReceipts(const V2TIMMessageReceiptVector &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageRevoked(const V2TIMString &, const V2TIMUserFullInfo &,
                                                    const V2TIMString &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageModified(const V2TIMMessage &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageExtensionsChanged(const V2TIMString &,
                                                              const V2TIMMessageExtensionVector &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageExtensionsDeleted(const V2TIMString &,
                                                              const V2TIMStringVector &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageReactionsChanged(const V2TIMMessageReactionChangeInfoVector &) {}
void V2TIMAdvancedMsgListener::OnGroupMessagePinned(const V2TIMString &, const V2TIMMessage &, bool,
                                                    const V2TIMGroupMemberInfo &) {}
void V2TIMAdvancedMsgListener::OnRecvMessageRevoked(const V2TIMString &) {}

V2TIMGroupListener::V2TIMGroupListener() = default;
V2TIMGroupListener::~V2TIMGroupListener() = default;
void V2TIMGroupListener::OnMemberEnter(const V2TIMString &, const V2TIMGroupMemberInfoVector &) {}
void V2TIMGroupListener::OnMemberLeave(const V2TIMString &, const V2TIMGroupMemberInfo &) {}
void V2TIMGroupListener::OnMemberInvited(const V2TIMString &, const V2TIMGroupMemberInfo &,
                                         const V2TIMGroupMemberInfoVector &) {}
void V2TIMGroupListener::OnMemberKicked(const V2TIMString &, const V2TIMGroupMemberInfo &,
                                        const V2TIMGroupMemberInfoVector &) {}
void V2TIMGroupListener::OnMemberInfoChanged(const V2TIMString &, const V2TIMGroupMemberChangeInfoVector &) {}
void V2TIMGroupListener::OnAllGroupMembersMuted(const V2TIMString &, bool) {}
void V2TIMGroupListener::OnMemberMarkChanged(const V2TIMString &, const V2TIMStringVector &, uint32_t, bool) {
}
void V2TIMGroupListener::OnGroupCreated(const V2TIMString &) {}
void V2TIMGroupListener::OnGroupDismissed(const V2TIMString &, const V2TIMGroupMemberInfo &) {}
void V2TIMGroupListener::OnGroupRecycled(const V2TIMString &, const V2TIMGroupMemberInfo &) {}
void V2TIMGroupListener::OnGroupInfoChanged(const V2TIMString &, const V2TIMGroupChangeInfoVector &) {}
void V2TIMGroupListener::OnGroupAttributeChanged(const V2TIMString &, const V2TIMGroupAttributeMap &) {}
void V2TIMGroupListener::OnGroupCounterChanged(const V2TIMString &, const V2TIMString &, int64_t) {}
void V2TIMGroupListener::OnReceiveJoinApplication(const V2TIMString &, const V2TIMGroupMemberInfo &,
                                                  const V2TIMString &) {}
void V2TIMGroupListener::OnApplicationProcessed(const V2TIMString &, const V2TIMGroupMemberInfo &, bool,
                                                const V2TIMString &) {}
void V2TIMGroupListener::OnGrantAdministrator(const V2TIMString &, const V2TIMGroupMemberInfo &,
                                              const V2TIMGroupMemberInfoVector &) {}
void V2TIMGroupListener::OnRevokeAdministrator(const V2TIMString &, const V2TIMGroupMemberInfo &,
                                               const V2TIMGroupMemberInfoVector &) {}
void V2TIMGroupListener::OnQuitFromGroup(const V2TIMString &) {}
void V2TIMGroupListener::OnReceiveRESTCustomData(const V2TIMString &, const V2TIMBuffer &) {}
void V2TIMGroupListener::OnTopicCreated(const V2TIMString &, const V2TIMString &) {}
void V2TIMGroupListener::OnTopicDeleted(const V2TIMString &, const V2TIMStringVector &) {}
void V2TIMGroupListener::OnTopicChanged(const V2TIMString &, const V2TIMTopicInfo &) {}

V2TIMCommunityListener::V2TIMCommunityListener() = default;
V2TIMCommunityListener::~V2TIMCommunityListener() = default;
void V2TIMCommunityListener::OnCreateTopic(const V2TIMString &, const V2TIMString &) {}
void V2TIMCommunityListener::OnDeleteTopic(const V2TIMString &, const V2TIMStringVector &) {}
void V2TIMCommunityListener::OnChangeTopicInfo(const V2TIMString &, const V2TIMTopicInfo &) {}
void V2TIMCommunityListener::OnReceiveTopicRESTCustomData(const V2TIMString &, const V2TIMBuffer &) {}
void V2TIMCommunityListener::OnCreatePermissionGroup(const V2TIMString &, const V2TIMPermissionGroupInfo &) {}
void V2TIMCommunityListener::OnDeletePermissionGroup(const V2TIMString &, const V2TIMStringVector &) {}
void V2TIMCommunityListener::OnChangePermissionGroupInfo(const V2TIMString &,
                                                         const V2TIMPermissionGroupInfo &) {}
void V2TIMCommunityListener::OnAddMembersToPermissionGroup(const V2TIMString &, const V2TIMString &,
                                                           const V2TIMStringVector &) {}
void V2TIMCommunityListener::OnRemoveMembersFromPermissionGroup(const V2TIMString &, const V2TIMString &,
                                                                const V2TIMStringVector &) {}
void V2TIMCommunityListener::OnAddTopicPermission(const V2TIMString &, const V2TIMString &,
                                                  const V2TIMStringToUint64Map &) {}
void V2TIMCommunityListener::OnDeleteTopicPermission(const V2TIMString &, const V2TIMString &,
                                                     const V2TIMStringVector &) {}
void V2TIMCommunityListener::OnModifyTopicPermission(const V2TIMString &, const V2TIMString &,
                                                     const V2TIMStringToUint64Map &) {}

V2TIMLogListener::V2TIMLogListener() = default;
V2TIMLogListener::~V2TIMLogListener() = default;
void V2TIMLogListener::OnLog(V2TIMLogLevel, const V2TIMString &) {}

V2TIMConversationListener::V2TIMConversationListener() = default;
V2TIMConversationListener::~V2TIMConversationListener() = default;
void V2TIMConversationListener::OnSyncServerStart() {}
void V2TIMConversationListener::OnSyncServerFinish() {}
void V2TIMConversationListener::OnSyncServerFailed() {}
void V2TIMConversationListener::OnNewConversation(const V2TIMConversationVector &) {}
void V2TIMConversationListener::OnConversationChanged(const V2TIMConversationVector &) {}
void V2TIMConversationListener::OnConversationDeleted(const V2TIMStringVector &) {}
void V2TIMConversationListener::OnTotalUnreadMessageCountChanged(uint64_t) {}
void V2TIMConversationListener::OnUnreadMessageCountChangedByFilter(const V2TIMConversationListFilter &,
                                                                    uint64_t) {}
void V2TIMConversationListener::OnConversationGroupCreated(const V2TIMString &,
                                                           const V2TIMConversationVector &) {}
void V2TIMConversationListener::OnConversationGroupDeleted(const V2TIMString &) {}
void V2TIMConversationListener::OnConversationGroupNameChanged(const V2TIMString &, const V2TIMString &) {}
void V2TIMConversationListener::OnConversationsAddedToGroup(const V2TIMString &,
                                                            const V2TIMConversationVector &) {}
// The library calls only this form. So an app that overrides either form, or both, receives the event once.
void V2TIMConversationListener::OnConversationsDeletedFromGroup(
    const V2TIMString &groupName, const V2TIMConversationVector &conversationList, uint32_t) {
    OnConversationsDeletedFromGroup(groupName, conversationList);
}
void V2TIMConversationListener::OnConversationsDeletedFromGroup(const V2TIMString &,
                                                                const V2TIMConversationVector &) {}

V2TIMFriendshipListener::V2TIMFriendshipListener() = default;
V2TIMFriendshipListener::~V2TIMFriendshipListener() = default;
void V2TIMFriendshipListener::OnFriendApplicationListAdded(const V2TIMFriendApplicationVector &) {}
void V2TIMFriendshipListener::OnFriendApplicationListDeleted(const V2TIMStringVector &) {}
void V2TIMFriendshipListener::OnFriendApplicationListRead() {}
void V2TIMFriendshipListener::OnFriendListAdded(const V2TIMFriendInfoVector &) {}
void V2TIMFriendshipListener::OnFriendListDeleted(const V2TIMStringVector &) {}
void V2TIMFriendshipListener::OnBlackListAdded(const V2TIMFriendInfoVector &) {}
void V2TIMFriendshipListener::OnBlackListDeleted(const V2TIMStringVector &) {}
void V2TIMFriendshipListener::OnFriendInfoChanged(const V2TIMFriendInfoVector &) {}
void V2TIMFriendshipListener::OnFriendGroupCreated(const V2TIMString &, const V2TIMFriendInfoVector &) {}
void V2TIMFriendshipListener::OnFriendGroupDeleted(const V2TIMStringVector &) {}
void V2TIMFriendshipListener::OnFriendGroupNameChanged(const V2TIMString &, const V2TIMString &) {}
void V2TIMFriendshipListener::OnFriendsAddedToGroup(const V2TIMString &, const V2TIMFriendInfoVector &) {}
void V2TIMFriendshipListener::OnFriendsDeletedFromGroup(const V2TIMString &, const V2TIMStringVector &) {}
void V2TIMFriendshipListener::OnOfficialAccountSubscribed(const V2TIMOfficialAccountInfo &) {}
void V2TIMFriendshipListener::OnOfficialAccountUnsubscribed(const V2TIMString &) {}
void V2TIMFriendshipListener::OnOfficialAccountDeleted(const V2TIMString &) {}
void V2TIMFriendshipListener::OnOfficialAccountInfoChanged(const V2TIMOfficialAccountInfo &) {}
void V2TIMFriendshipListener::OnMyFollowingListChanged(const V2TIMUserFullInfoVector &, bool) {}
void V2TIMFriendshipListener::OnMyFollowersListChanged(const V2TIMUserFullInfoVector &, bool) {}
void V2TIMFriendshipListener::OnMutualFollowersListChanged(const V2TIMUserFullInfoVector &, bool) {}

V2TIMSignalingListener::V2TIMSignalingListener() = default;
V2TIMSignalingListener::~V2TIMSignalingListener() = default;
void V2TIMSignalingListener::OnReceiveNewInvitation(const V2TIMString &, const V2TIMString &,
                                                    const V2TIMString &, const V2TIMStringVector &,
                                                    const V2TIMString &) {}
void V2TIMSignalingListener::OnInviteeAccepted(const V2TIMString &, const V2TIMString &,
                                               const V2TIMString &) {}
void V2TIMSignalingListener::OnInviteeRejected(const V2TIMString &, const V2TIMString &,
                                               const V2TIMString &) {}
void V2TIMSignalingListener::OnInvitationCancelled(const V2TIMString &, const V2TIMString &,
                                                   const V2TIMString &) {}
void V2TIMSignalingListener::OnInvitationTimeout(const V2TIMString &, const V2TIMStringVector &) {}
void V2TIMSignalingListener::OnInvitationModified(const V2TIMString &, const V2TIMString &) {}
