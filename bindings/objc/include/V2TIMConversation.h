// Conversations, and the types of their lists, filters and results.
#import "V2TIMMessage.h"

NS_ASSUME_NONNULL_BEGIN

@interface V2TIMGroupAtInfo : NSObject {
  @package
    uint64_t _seq;
    V2TIMGroupAtType _atType;
}
@property(nonatomic, readonly) uint64_t seq;
@property(nonatomic, readonly) V2TIMGroupAtType atType;
@end

@interface V2TIMConversation : NSObject {
  @package
    V2TIMConversationType _type;
    NSString *_conversationID, *_userID, *_groupID, *_groupType, *_showName, *_faceUrl, *_draftText;
    int _unreadCount;
    V2TIMReceiveMessageOpt _recvOpt;
    V2TIMMessage *_lastMessage;
    NSArray<V2TIMGroupAtInfo *> *_groupAtInfolist;
    NSDate *_draftTimestamp;
    BOOL _isPinned;
    NSUInteger _orderKey, _c2cReadTimestamp, _groupReadSequence;
    NSArray<NSNumber *> *_markList;
    NSData *_customData;
    NSArray<NSString *> *_conversationGroupList;
}
@property(nonatomic, readonly) V2TIMConversationType type;
@property(nonatomic, readonly) NSString *conversationID; ///< "c2c_" + userID or "group_" + groupID.
@property(nonatomic, readonly, nullable) NSString *userID; ///< the peer; nil for a group
@property(nonatomic, readonly, nullable) NSString *groupID; ///< nil for C2C
@property(nonatomic, readonly, nullable) NSString *groupType; ///< "Work", "Public", "Meeting", "Community"
/// The group's name; for a user the first that exists of remark, nickname and ID.
@property(nonatomic, readonly, nullable) NSString *showName;
@property(nonatomic, readonly, nullable) NSString *faceUrl;
@property(nonatomic, readonly) int unreadCount;
@property(nonatomic, readonly) V2TIMReceiveMessageOpt recvOpt;
@property(nonatomic, readonly, nullable) V2TIMMessage *lastMessage; ///< nil if there is none
/// Unread messages that mention the user, oldest first.
@property(nonatomic, readonly) NSArray<V2TIMGroupAtInfo *> *groupAtInfolist;
@property(nonatomic, readonly, nullable) NSString *draftText;
/// The last change of the draft; nil if there is no draft.
@property(nonatomic, readonly, nullable) NSDate *draftTimestamp;
@property(nonatomic, readonly) BOOL isPinned;
@property(nonatomic, readonly) NSUInteger orderKey; ///< Larger values come first; not a time.
@property(nonatomic, readonly, nullable) NSArray<NSNumber *> *markList; ///< The marks that are set, ascending.
@property(nonatomic, readonly, nullable) NSData *customData; ///< UTF-8
/// The conversation groups that it is in.
@property(nonatomic, readonly, nullable) NSArray<NSString *> *conversationGroupList;
/// C2C: the time of the newest message that this user has read, UTC seconds; 0 if they have not read anything yet.
@property(nonatomic, readonly) NSUInteger c2cReadTimestamp;
/// Group: the seq of the newest message that this user has read; 0 if they have not read anything yet.
@property(nonatomic, readonly) NSUInteger groupReadSequence;
@end

/// Selects conversations: those that match every criterion that was set. A criterion that was never set does not
/// apply.
@interface V2TIMConversationListFilter : NSObject {
  @package
    V2TIMConversationType _type;
    uint32_t _filterType; // which of the other criteria were set: TIM_FILTER_*
    NSString *_conversationGroup;
    NSUInteger _markType;
    BOOL _hasUnreadCount, _hasGroupAtInfo;
}
@property(nonatomic, assign) V2TIMConversationType type; ///< V2TIM_UNKNOWN: any
/// In this conversation group; empty: in none. nil: does not apply.
@property(nonatomic, copy, nullable) NSString *conversationGroup;
@property(nonatomic, assign) NSUInteger markType; ///< With any of these marks; 0: without any.
@property(nonatomic, assign) BOOL hasUnreadCount; ///< NO: without unread messages
@property(nonatomic, assign) BOOL hasGroupAtInfo; ///< NO: without messages that mention the user
@end

/// The result for one conversation of a call with several. 0 is success.
@interface V2TIMConversationOperationResult : NSObject {
  @package
    NSString *_conversationID, *_resultInfo;
    NSInteger _resultCode;
}
@property(nonatomic, readonly) NSString *conversationID;
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly) NSString *resultInfo;
@end

NS_ASSUME_NONNULL_END
