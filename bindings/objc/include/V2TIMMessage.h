// Messages, and the parameters and results of calls with them.
#import "V2TIMElem.h"

NS_ASSUME_NONNULL_BEGIN

/// The push notification of a message for a device that is offline. OpenTIM sends no pushes.
@interface V2TIMOfflinePushInfo : NSObject {
  @package
    NSString *_title, *_desc, *_ext, *_iOSSound, *_iOSInterruptionLevel, *_AndroidSound,
        *_AndroidOPPOChannelID, *_AndroidFCMChannelID, *_AndroidXiaoMiChannelID, *_AndroidVIVOCategory,
        *_AndroidHuaWeiCategory, *_AndroidOPPOCategory, *_AndroidHonorImportance, *_AndroidHuaWeiImage,
        *_AndroidHonorImage, *_AndroidFCMImage, *_iOSImage, *_HarmonyImage, *_HarmonyCategory, *_vendorParams;
    BOOL _disablePush, _ignoreIOSBadge, _enableIOSBackgroundNotification, _ignoreHarmonyBadge;
    V2TIMIOSOfflinePushType _iOSPushType;
    NSInteger _AndroidVIVOClassification, _AndroidOPPONotifyLevel, _AndroidMeizuNotifyType;
}
@property(nonatomic, copy, nullable) NSString *title;
@property(nonatomic, copy, nullable) NSString *desc;
@property(nonatomic, copy, nullable) NSString *ext;
@property(nonatomic, assign) BOOL disablePush;
@property(nonatomic, assign) V2TIMIOSOfflinePushType iOSPushType;
@property(nonatomic, assign) BOOL ignoreIOSBadge;
@property(nonatomic, copy, nullable) NSString *iOSSound;
@property(nonatomic, copy, nullable) NSString *iOSInterruptionLevel;
@property(nonatomic, assign) BOOL enableIOSBackgroundNotification;
@property(nonatomic, copy, nullable) NSString *AndroidSound;
@property(nonatomic, copy, nullable) NSString *AndroidOPPOChannelID;
@property(nonatomic, copy, nullable) NSString *AndroidFCMChannelID;
@property(nonatomic, copy, nullable) NSString *AndroidXiaoMiChannelID;
@property(nonatomic, assign) NSInteger AndroidVIVOClassification;
@property(nonatomic, copy, nullable) NSString *AndroidVIVOCategory;
@property(nonatomic, copy, nullable) NSString *AndroidHuaWeiCategory;
@property(nonatomic, copy, nullable) NSString *AndroidOPPOCategory;
@property(nonatomic, assign) NSInteger AndroidOPPONotifyLevel;
@property(nonatomic, copy, nullable) NSString *AndroidHonorImportance;
@property(nonatomic, assign) NSInteger AndroidMeizuNotifyType;
@property(nonatomic, copy, nullable) NSString *AndroidHuaWeiImage;
@property(nonatomic, copy, nullable) NSString *AndroidHonorImage;
@property(nonatomic, copy, nullable) NSString *AndroidFCMImage;
@property(nonatomic, copy, nullable) NSString *iOSImage;
@property(nonatomic, copy, nullable) NSString *HarmonyImage;
@property(nonatomic, copy, nullable) NSString *HarmonyCategory;
@property(nonatomic, assign) BOOL ignoreHarmonyBadge;
@property(nonatomic, copy, nullable) NSString *vendorParams;
@end

/// A message. Check elemType; the property of that type is not nil.
@interface V2TIMMessage : NSObject {
  @package
    NSString *_msgID, *_sender, *_nickName, *_friendRemark, *_nameCard, *_faceURL, *_groupID, *_userID,
        *_customModerationConfigurationID, *_revokeReason;
    NSDate *_timestamp;
    uint64_t _seq, _random;
    V2TIMMessageStatus _status;
    BOOL _isSelf, _isRead, _isPeerRead, _needReadReceipt, _supportMessageExtension, _isBroadcastMessage,
        _isExcludedFromUnreadCount, _isExcludedFromLastMessage, _isExcludedFromContentModeration,
        _hasRiskContent, _disableCloudMessagePreHook, _disableCloudMessagePostHook;
    V2TIMMessagePriority _priority;
    NSMutableArray<NSString *> *_groupAtUserList;
    V2TIMElemType _elemType;
    V2TIMTextElem *_textElem;
    V2TIMCustomElem *_customElem;
    V2TIMImageElem *_imageElem;
    V2TIMSoundElem *_soundElem;
    V2TIMVideoElem *_videoElem;
    V2TIMFileElem *_fileElem;
    V2TIMLocationElem *_locationElem;
    V2TIMFaceElem *_faceElem;
    V2TIMMergerElem *_mergerElem;
    V2TIMGroupTipsElem *_groupTipsElem;
    NSData *_cloudCustomData;
    V2TIMOfflinePushInfo *_offlinePushInfo;
    V2TIMUserFullInfo *_revokerInfo;
    V2TIMGroupMemberFullInfo *_pinnerInfo;
}
@property(nonatomic, readonly, nullable) NSString *msgID; ///< nil until it is sent.
@property(nonatomic, readonly, nullable) NSDate *timestamp;
@property(nonatomic, readonly, nullable) NSString *sender;
@property(nonatomic, readonly, nullable) NSString *nickName;
@property(nonatomic, readonly, nullable) NSString *friendRemark;
@property(nonatomic, readonly, nullable) NSString *nameCard;
@property(nonatomic, readonly, nullable) NSString *faceURL;
@property(nonatomic, readonly, nullable) NSString *groupID; ///< nil in C2C
/// The peer in C2C, for the user's own messages too; nil in a group.
@property(nonatomic, readonly, nullable) NSString *userID;
/// The message's number in the conversation, from the service; 0 until it is sent.
@property(nonatomic, readonly) uint64_t seq;
@property(nonatomic, readonly) uint64_t random;
@property(nonatomic, readonly) V2TIMMessageStatus status;
@property(nonatomic, readonly) BOOL isSelf;
@property(nonatomic, readonly) BOOL isRead; ///< Not implemented yet: NO.
@property(nonatomic, readonly) BOOL isPeerRead; ///< Not implemented yet: NO.
@property(nonatomic, assign) BOOL needReadReceipt;
@property(nonatomic, assign) BOOL supportMessageExtension;
@property(nonatomic, readonly) BOOL isBroadcastMessage;
@property(nonatomic, readonly) V2TIMMessagePriority priority;
/// The users that it mentions ("@"), in a group.
@property(nonatomic, readonly, nullable) NSMutableArray<NSString *> *groupAtUserList;
@property(nonatomic, readonly) V2TIMElemType elemType;
@property(nonatomic, readonly, nullable) V2TIMTextElem *textElem;
@property(nonatomic, readonly, nullable) V2TIMCustomElem *customElem;
@property(nonatomic, readonly, nullable) V2TIMImageElem *imageElem;
@property(nonatomic, readonly, nullable) V2TIMSoundElem *soundElem;
@property(nonatomic, readonly, nullable) V2TIMVideoElem *videoElem;
@property(nonatomic, readonly, nullable) V2TIMFileElem *fileElem;
@property(nonatomic, readonly, nullable) V2TIMLocationElem *locationElem;
@property(nonatomic, readonly, nullable) V2TIMFaceElem *faceElem;
@property(nonatomic, readonly, nullable) V2TIMMergerElem *mergerElem;
@property(nonatomic, readonly, nullable) V2TIMGroupTipsElem *groupTipsElem;
@property(nonatomic, copy, nullable) NSData *localCustomData;
@property(nonatomic, assign) int localCustomInt;
@property(nonatomic, copy, nullable) NSData *cloudCustomData;
@property(nonatomic, assign) BOOL isExcludedFromUnreadCount;
@property(nonatomic, assign) BOOL isExcludedFromLastMessage;
@property(nonatomic, assign) BOOL isExcludedFromContentModeration;
@property(nonatomic, copy, nullable) NSString *customModerationConfigurationID;
@property(nonatomic, readonly) BOOL hasRiskContent;
@property(nonatomic, assign) BOOL disableCloudMessagePreHook;
@property(nonatomic, assign) BOOL disableCloudMessagePostHook;
@property(nonatomic, readonly, nullable) V2TIMOfflinePushInfo *offlinePushInfo;
@property(nonatomic, readonly, nullable) V2TIMUserFullInfo *revokerInfo;
@property(nonatomic, readonly, nullable) NSString *revokeReason;
@property(nonatomic, readonly, nullable) V2TIMGroupMemberFullInfo *pinnerInfo;
@end

@interface V2TIMMessageReceipt : NSObject {
  @package
    NSString *_msgID, *_userID, *_groupID;
    BOOL _isPeerRead;
    time_t _timestamp;
    int _readCount, _unreadCount;
}
@property(nonatomic, readonly, nullable) NSString *msgID;
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) BOOL isPeerRead;
@property(nonatomic, readonly) time_t timestamp;
@property(nonatomic, readonly, nullable) NSString *groupID;
@property(nonatomic, readonly) int readCount;
@property(nonatomic, readonly) int unreadCount;
@end

@interface V2TIMMessageExtension : NSObject {
  @package
    NSString *_extensionKey, *_extensionValue;
}
@property(nonatomic, copy, nullable) NSString *extensionKey;
@property(nonatomic, copy, nullable) NSString *extensionValue;
@end

@interface V2TIMMessageExtensionResult : NSObject {
  @package
    int32_t _resultCode;
    NSString *_resultInfo;
    V2TIMMessageExtension *_extension;
}
@property(nonatomic, readonly) int32_t resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly, nullable) V2TIMMessageExtension *extension;
@end

@interface V2TIMMessageReaction : NSObject {
  @package
    NSString *_reactionID;
    uint32_t _totalUserCount;
    NSArray<V2TIMUserInfo *> *_partialUserList;
    BOOL _reactedByMyself;
}
@property(nonatomic, readonly, nullable) NSString *reactionID;
@property(nonatomic, readonly) uint32_t totalUserCount;
@property(nonatomic, readonly, nullable) NSArray<V2TIMUserInfo *> *partialUserList;
@property(nonatomic, readonly) BOOL reactedByMyself;
@end

@interface V2TIMMessageReactionResult : NSObject {
  @package
    int32_t _resultCode;
    NSString *_resultInfo, *_msgID;
    NSArray<V2TIMMessageReaction *> *_reactionList;
}
@property(nonatomic, readonly) int32_t resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly, nullable) NSString *msgID;
@property(nonatomic, readonly, nullable) NSArray<V2TIMMessageReaction *> *reactionList;
@end

@interface V2TIMMessageReactionChangeInfo : NSObject {
  @package
    NSString *_msgID;
    NSArray<V2TIMMessageReaction *> *_reactionList;
}
@property(nonatomic, readonly, nullable) NSString *msgID;
@property(nonatomic, readonly, nullable) NSArray<V2TIMMessageReaction *> *reactionList;
@end

/// How messages of a user are received. startHour and the properties after it are not used yet.
@interface V2TIMReceiveMessageOptInfo : NSObject {
  @package
    NSString *_userID;
    NSInteger _startHour, _startMinute, _startSecond, _startTimeStamp, _duration;
    V2TIMReceiveMessageOpt _receiveOpt;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) NSInteger startHour;
@property(nonatomic, readonly) NSInteger startMinute;
@property(nonatomic, readonly) NSInteger startSecond;
@property(nonatomic, readonly) NSInteger startTimeStamp;
@property(nonatomic, readonly) NSInteger duration;
@property(nonatomic, readonly) V2TIMReceiveMessageOpt receiveOpt;
@end

@interface V2TIMMessageSearchParam : NSObject {
  @package
    NSArray<NSString *> *_keywordList, *_senderUserIDList;
    V2TIMKeywordListMatchType _keywordListMatchType;
    NSArray<NSNumber *> *_messageTypeList;
    NSString *_conversationID, *_searchCursor;
    NSUInteger _searchTimePosition, _searchTimePeriod, _pageIndex, _pageSize, _searchCount;
}
@property(nonatomic, copy, nullable) NSArray<NSString *> *keywordList;
@property(nonatomic, assign) V2TIMKeywordListMatchType keywordListMatchType;
@property(nonatomic, copy, nullable) NSArray<NSString *> *senderUserIDList;
@property(nonatomic, copy, nullable) NSArray<NSNumber *> *messageTypeList;
@property(nonatomic, copy, nullable) NSString *conversationID;
@property(nonatomic, assign) NSUInteger searchTimePosition;
@property(nonatomic, assign) NSUInteger searchTimePeriod;
@property(nonatomic, assign) NSUInteger pageIndex;
@property(nonatomic, assign) NSUInteger pageSize;
@property(nonatomic, assign) NSUInteger searchCount;
@property(nonatomic, copy, nullable) NSString *searchCursor;
@end

@interface V2TIMMessageSearchResultItem : NSObject {
  @package
    NSString *_conversationID;
    NSUInteger _messageCount;
    NSArray<V2TIMMessage *> *_messageList;
}
@property(nonatomic, readonly, nullable) NSString *conversationID;
@property(nonatomic, readonly) NSUInteger messageCount;
@property(nonatomic, readonly, nullable) NSArray<V2TIMMessage *> *messageList;
@end

@interface V2TIMMessageSearchResult : NSObject {
  @package
    NSUInteger _totalCount;
    NSArray<V2TIMMessageSearchResultItem *> *_messageSearchResultItems;
    NSString *_searchCursor;
}
@property(nonatomic, readonly) NSUInteger totalCount;
@property(nonatomic, readonly, nullable) NSArray<V2TIMMessageSearchResultItem *> *messageSearchResultItems;
@property(nonatomic, readonly, nullable) NSString *searchCursor;
@end

/// Selects a part of a history: see getHistoryMessageList:.
@interface V2TIMMessageListGetOption : NSObject {
  @package
    V2TIMMessageGetType _getType;
    NSString *_userID, *_groupID;
    NSUInteger _count, _lastMsgSeq, _getTimeBegin, _getTimePeriod;
    NSArray<NSNumber *> *_messageTypeList, *_messageSeqList;
    V2TIMMessage *_lastMsg;
}
@property(nonatomic, assign) V2TIMMessageGetType getType;
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *groupID;
@property(nonatomic, assign) NSUInteger count;
@property(nonatomic, copy, nullable) NSArray<NSNumber *> *messageTypeList;
/// A message of an earlier page; this page begins after it.
@property(nonatomic, strong, nullable) V2TIMMessage *lastMsg;
/// The seq of a group's message; the page begins with it. lastMsg takes precedence.
@property(nonatomic, assign) NSUInteger lastMsgSeq;
@property(nonatomic, assign) NSUInteger getTimeBegin;
@property(nonatomic, assign) NSUInteger getTimePeriod;
@property(nonatomic, copy, nullable) NSArray<NSNumber *> *messageSeqList;
@end

NS_ASSUME_NONNULL_END
