// Conversations.
#import "V2TIMConversation.h"
#import "../arc.h"
#import "../fields.h"
#include "opentim.h"

@implementation V2TIMGroupAtInfo
@synthesize seq = _seq, atType = _atType;
@end

@implementation V2TIMConversation
OT_RELEASES_FIELDS(V2TIMConversation)
@synthesize type = _type, conversationID = _conversationID, userID = _userID, groupID = _groupID,
    groupType = _groupType, showName = _showName, faceUrl = _faceUrl, unreadCount = _unreadCount,
    recvOpt = _recvOpt, lastMessage = _lastMessage, groupAtInfolist = _groupAtInfolist,
    draftText = _draftText, draftTimestamp = _draftTimestamp, isPinned = _isPinned, orderKey = _orderKey,
    markList = _markList, customData = _customData, conversationGroupList = _conversationGroupList,
    c2cReadTimestamp = _c2cReadTimestamp, groupReadSequence = _groupReadSequence;
@end

@implementation V2TIMConversationOperationResult
OT_RELEASES_FIELDS(V2TIMConversationOperationResult)
@synthesize conversationID = _conversationID, resultCode = _resultCode, resultInfo = _resultInfo;
@end

// Setting a criterion makes it apply.
@implementation V2TIMConversationListFilter
OT_RELEASES_FIELDS(V2TIMConversationListFilter)
@synthesize type = _type, conversationGroup = _conversationGroup, markType = _markType,
    hasUnreadCount = _hasUnreadCount, hasGroupAtInfo = _hasGroupAtInfo;

- (void)setConversationGroup:(NSString *)conversationGroup {
    OT_SET(_conversationGroup, OT_GIVEN([conversationGroup copy]));
    if (conversationGroup) {
        _filterType |= TIM_FILTER_GROUP;
    } else {
        _filterType &= ~(uint32_t)TIM_FILTER_GROUP;
    }
}

- (void)setMarkType:(NSUInteger)markType {
    _markType = markType;
    _filterType |= TIM_FILTER_MARK;
}

- (void)setHasUnreadCount:(BOOL)hasUnreadCount {
    _hasUnreadCount = hasUnreadCount;
    _filterType |= TIM_FILTER_HAS_UNREAD;
}

- (void)setHasGroupAtInfo:(BOOL)hasGroupAtInfo {
    _hasGroupAtInfo = hasGroupAtInfo;
    _filterType |= TIM_FILTER_HAS_AT;
}
@end
