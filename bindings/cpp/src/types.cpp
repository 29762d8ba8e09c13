// Value types that own objects, and the destructors that anchor the polymorphic types in this library.
#include "V2TIMCallback.h"
#include "V2TIMCommon.h"
#include "V2TIMCommunity.h"
#include "V2TIMConversation.h"
#include "V2TIMFriendship.h"
#include "V2TIMGroup.h"
#include "V2TIMMessage.h"

V2TIMBaseCallback::V2TIMBaseCallback() = default;
V2TIMBaseCallback::~V2TIMBaseCallback() = default;

V2TIMBaseObject::~V2TIMBaseObject() = default;
V2TIMUserInfo::~V2TIMUserInfo() = default;
V2TIMUserFullInfo::~V2TIMUserFullInfo() = default;
V2TIMGroupApplication::~V2TIMGroupApplication() = default;

// elemList copies its elements, so nothing is left to do here.
V2TIMMessage::V2TIMMessage() = default;
V2TIMMessage::V2TIMMessage(const V2TIMMessage &message) = default;
V2TIMMessage &V2TIMMessage::operator=(const V2TIMMessage &message) = default;
V2TIMMessage::~V2TIMMessage() = default;

// Properties that are never set.
bool V2TIMMessage::IsRead() const { return false; }
bool V2TIMMessage::IsPeerRead() const { return false; }
V2TIMBuffer V2TIMMessage::GetLocalCustomData() const { return V2TIMBuffer(); }
int V2TIMMessage::GetLocalCustomInt() const { return 0; }
bool V2TIMTopicInfo::IsInheritMessageReceiveOptionFromCommunity() { return false; }

namespace {

V2TIMMessage *copy(const V2TIMMessage *message) { return message ? new V2TIMMessage(*message) : nullptr; }

// Copies before it deletes: `from` may be a message that `to` owns.
void replace(V2TIMMessage *&to, const V2TIMMessage *from) {
    V2TIMMessage *fresh = copy(from);
    delete to;
    to = fresh;
}

} // namespace

V2TIMConversation::V2TIMConversation() = default;

V2TIMConversation::V2TIMConversation(const V2TIMConversation &conversation) { *this = conversation; }

V2TIMConversation &V2TIMConversation::operator=(const V2TIMConversation &conversation) {
    if (this == &conversation) return *this;
    type = conversation.type;
    conversationID = conversation.conversationID;
    userID = conversation.userID;
    groupID = conversation.groupID;
    groupType = conversation.groupType;
    showName = conversation.showName;
    faceUrl = conversation.faceUrl;
    unreadCount = conversation.unreadCount;
    recvOpt = conversation.recvOpt;
    replace(lastMessage, conversation.lastMessage);
    groupAtInfolist = conversation.groupAtInfolist;
    draftText = conversation.draftText;
    draftTimestamp = conversation.draftTimestamp;
    isPinned = conversation.isPinned;
    orderKey = conversation.orderKey;
    markList = conversation.markList;
    customData = conversation.customData;
    conversationGroupList = conversation.conversationGroupList;
    c2cReadTimestamp = conversation.c2cReadTimestamp;
    groupReadSequence = conversation.groupReadSequence;
    return *this;
}

V2TIMConversation::~V2TIMConversation() { delete lastMessage; }

V2TIMTopicInfo::V2TIMTopicInfo() = default;

V2TIMTopicInfo::V2TIMTopicInfo(const V2TIMTopicInfo &topicInfo) : V2TIMBaseObject(topicInfo) {
    *this = topicInfo;
}

V2TIMTopicInfo &V2TIMTopicInfo::operator=(const V2TIMTopicInfo &topicInfo) {
    if (this == &topicInfo) return *this;
    V2TIMBaseObject::operator=(topicInfo);
    topicID = topicInfo.topicID;
    topicName = topicInfo.topicName;
    topicFaceURL = topicInfo.topicFaceURL;
    introduction = topicInfo.introduction;
    notification = topicInfo.notification;
    isAllMuted = topicInfo.isAllMuted;
    selfMuteTime = topicInfo.selfMuteTime;
    customString = topicInfo.customString;
    recvOpt = topicInfo.recvOpt;
    draftText = topicInfo.draftText;
    unreadCount = topicInfo.unreadCount;
    replace(lastMessage, topicInfo.lastMessage);
    readSequence = topicInfo.readSequence;
    groupAtInfoList = topicInfo.groupAtInfoList;
    createTime = topicInfo.createTime;
    defaultPermissions = topicInfo.defaultPermissions;
    modifyFlag = topicInfo.modifyFlag;
    return *this;
}

V2TIMTopicInfo::~V2TIMTopicInfo() { delete lastMessage; }
