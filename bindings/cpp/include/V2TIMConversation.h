// Conversations, and the types of their lists, filters and results.
#ifndef OPENTIM_V2TIM_CONVERSATION_H
#define OPENTIM_V2TIM_CONVERSATION_H

#include "V2TIMCommon.h"
#include "V2TIMGroup.h"
#include "V2TIMMessage.h"

struct TIM_API V2TIMConversation {
    V2TIMConversationType type = V2TIM_UNKNOWN;
    V2TIMString conversationID; // "c2c_" + userID or "group_" + groupID
    V2TIMString userID;         // the peer; empty for a group
    V2TIMString groupID;        // empty for C2C
    V2TIMString groupType;      // "Work", "Public", "Meeting", "Community" or "AVChatRoom"
    V2TIMString showName;       // the group's name, or the peer's remark, nickname or ID
    V2TIMString faceUrl;
    int unreadCount = 0;
    V2TIMReceiveMessageOpt recvOpt = V2TIM_RECEIVE_MESSAGE;
    V2TIMMessage *lastMessage = nullptr; // null if there is none; owned by this object, copied with it
    V2TIMGroupAtInfoVector groupAtInfolist; // unread messages that mention the user, oldest first
    V2TIMString draftText;
    uint64_t draftTimestamp = 0; // last change of the draft, UTC seconds
    bool isPinned = false;
    uint64_t orderKey = 0; // larger values come first; not a time
    V2TIMUInt64Vector markList; // the marks that are set, ascending
    V2TIMBuffer customData;     // UTF-8
    V2TIMStringVector conversationGroupList; // the conversation groups it is in
    // How far this user has read; 0 if they have not read anything yet. C2C: the time of the newest message that they
    // have read, UTC seconds. Group: the seq of that message.
    uint64_t c2cReadTimestamp = 0;
    uint64_t groupReadSequence = 0;

    V2TIMConversation();
    V2TIMConversation(const V2TIMConversation &conversation);
    V2TIMConversation &operator=(const V2TIMConversation &conversation);
    ~V2TIMConversation();
};
DEFINE_VECTOR(V2TIMConversation)
typedef TXV2TIMConversationVector V2TIMConversationVector;

// Selects conversations: those that match every criterion that applies.
struct V2TIMConversationListFilter {
    V2TIMConversationType type = V2TIM_UNKNOWN;                // V2TIM_UNKNOWN: any
    uint32_t filterType = V2TIM_CONVERSATION_FILTER_TYPE_NONE; // a criterion applies only if its bit is set here
    V2TIMString conversationGroup;                             // empty: in no conversation group
    uint64_t markType = 0;                                     // with any of these marks; 0: without any mark
    bool hasUnreadCount = false;                               // false: without unread messages
    bool hasGroupAtInfo = false;                               // false: without messages that mention the user
};

struct V2TIMConversationResult {
    uint64_t nextSeq = 0;    // pass it to get the next page
    bool isFinished = false; // true on the last page
    V2TIMConversationVector conversationList;
};

// The result for one conversation of a call with several. 0 is success.
struct V2TIMConversationOperationResult {
    V2TIMString conversationID;
    int resultCode = 0;
    V2TIMString resultInfo;
};
DEFINE_VECTOR(V2TIMConversationOperationResult)
typedef TXV2TIMConversationOperationResultVector V2TIMConversationOperationResultVector;

#endif
