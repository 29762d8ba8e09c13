// Conversations, and what lists and changes of them are made of.
#import "V2TIMMessage.h"

NS_ASSUME_NONNULL_BEGIN

typedef NS_ENUM(NSInteger, V2TIMConversationType) {
    V2TIM_UNKNOWN = 0,
    V2TIM_C2C = 1,
    V2TIM_GROUP = 2,
};

typedef NS_ENUM(NSInteger, V2TIMGroupAtType) {
    V2TIM_AT_ME = 1,
    V2TIM_AT_ALL = 2,
    V2TIM_AT_ALL_AT_ME = 3,
};

/// Marks are bits; an app's own are 1 << n with 32 <= n < 64.
typedef NS_ENUM(NSInteger, V2TIMConversationMarkType) {
    V2TIM_CONVERSATION_MARK_TYPE_STAR = 1,
    V2TIM_CONVERSATION_MARK_TYPE_UNREAD = 2,
    V2TIM_CONVERSATION_MARK_TYPE_FOLD = 4,
    V2TIM_CONVERSATION_MARK_TYPE_HIDE = 8,
};

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
/// The group's name or the peer's remark, else nick, else ID.
@property(nonatomic, readonly, nullable) NSString *showName;
@property(nonatomic, readonly, nullable) NSString *faceUrl;
@property(nonatomic, readonly) int unreadCount;
@property(nonatomic, readonly) V2TIMReceiveMessageOpt recvOpt;
@property(nonatomic, readonly, nullable) V2TIMMessage *lastMessage; ///< nil if there is none
/// Unread messages that speak to the user, the oldest first.
@property(nonatomic, readonly) NSArray<V2TIMGroupAtInfo *> *groupAtInfolist;
@property(nonatomic, readonly, nullable) NSString *draftText;
/// last change of the draft; nil without one
@property(nonatomic, readonly, nullable) NSDate *draftTimestamp;
@property(nonatomic, readonly) BOOL isPinned;
@property(nonatomic, readonly) NSUInteger orderKey; ///< Larger comes first; not a time.
@property(nonatomic, readonly, nullable) NSArray<NSNumber *> *markList; ///< Each mark that it has, ascending.
@property(nonatomic, readonly, nullable) NSData *customData; ///< UTF-8
/// The folders that it is in.
@property(nonatomic, readonly, nullable) NSArray<NSString *> *conversationGroupList;
/// C2C: how far the user himself has read, UTC seconds; 0 if he has not yet.
@property(nonatomic, readonly) NSUInteger c2cReadTimestamp;
/// Group: the seq up to which he has read; 0 if he has not yet.
@property(nonatomic, readonly) NSUInteger groupReadSequence;
@end

/// Which conversations are meant: those for which each criterion that was set holds. One that was never set
/// does not count.
@interface V2TIMConversationListFilter : NSObject {
  @package
    V2TIMConversationType _type;
    uint32_t _filterType; // which of the others were set: TIM_FILTER_*
    NSString *_conversationGroup;
    NSUInteger _markType;
    BOOL _hasUnreadCount, _hasGroupAtInfo;
}
@property(nonatomic, assign) V2TIMConversationType type; ///< V2TIM_UNKNOWN: any
/// In this folder; empty: in none. nil does not count.
@property(nonatomic, copy, nullable) NSString *conversationGroup;
@property(nonatomic, assign) NSUInteger markType; ///< With any of these marks; 0: without any.
@property(nonatomic, assign) BOOL hasUnreadCount; ///< NO: without unread messages
@property(nonatomic, assign) BOOL hasGroupAtInfo; ///< NO: without any that speak to the user
@end

/// What became of one conversation in a call about several. 0 is success.
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
