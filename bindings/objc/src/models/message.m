// Messages, and the parameters and results of calls with them.
#import "V2TIMMessage.h"
#import "../fields.h"
#import "../reply.h"

@implementation V2TIMMessage
OT_RELEASES_FIELDS(V2TIMMessage)
@synthesize msgID = _msgID, timestamp = _timestamp, sender = _sender, nickName = _nickName,
    friendRemark = _friendRemark, nameCard = _nameCard, faceURL = _faceURL, groupID = _groupID,
    userID = _userID, seq = _seq, random = _random, status = _status, isSelf = _isSelf, isRead = _isRead,
    isPeerRead = _isPeerRead, needReadReceipt = _needReadReceipt,
    supportMessageExtension = _supportMessageExtension, isBroadcastMessage = _isBroadcastMessage,
    priority = _priority, groupAtUserList = _groupAtUserList, elemType = _elemType, textElem = _textElem,
    customElem = _customElem, imageElem = _imageElem, soundElem = _soundElem, videoElem = _videoElem,
    fileElem = _fileElem, locationElem = _locationElem, faceElem = _faceElem, mergerElem = _mergerElem,
    groupTipsElem = _groupTipsElem, cloudCustomData = _cloudCustomData,
    isExcludedFromUnreadCount = _isExcludedFromUnreadCount,
    isExcludedFromLastMessage = _isExcludedFromLastMessage,
    isExcludedFromContentModeration = _isExcludedFromContentModeration,
    customModerationConfigurationID = _customModerationConfigurationID, hasRiskContent = _hasRiskContent,
    disableCloudMessagePreHook = _disableCloudMessagePreHook,
    disableCloudMessagePostHook = _disableCloudMessagePostHook, offlinePushInfo = _offlinePushInfo,
    revokerInfo = _revokerInfo, revokeReason = _revokeReason, pinnerInfo = _pinnerInfo;

// Properties that OpenTIM does not keep yet.
- (NSData *)localCustomData {
    return nil;
}
- (void)setLocalCustomData:(NSData *)localCustomData {
    ot_not_there("-[V2TIMMessage setLocalCustomData:]");
}
- (int)localCustomInt {
    return 0;
}
- (void)setLocalCustomInt:(int)localCustomInt {
    ot_not_there("-[V2TIMMessage setLocalCustomInt:]");
}
@end

@implementation V2TIMMessageReceipt
OT_RELEASES_FIELDS(V2TIMMessageReceipt)
@synthesize msgID = _msgID, userID = _userID, isPeerRead = _isPeerRead, timestamp = _timestamp,
    groupID = _groupID, readCount = _readCount, unreadCount = _unreadCount;
@end

@implementation V2TIMMessageExtension
OT_RELEASES_FIELDS(V2TIMMessageExtension)
@synthesize extensionKey = _extensionKey, extensionValue = _extensionValue;
@end

@implementation V2TIMMessageExtensionResult
OT_RELEASES_FIELDS(V2TIMMessageExtensionResult)
@synthesize resultCode = _resultCode, resultInfo = _resultInfo, extension = _extension;
@end

@implementation V2TIMMessageReaction
OT_RELEASES_FIELDS(V2TIMMessageReaction)
@synthesize reactionID = _reactionID, totalUserCount = _totalUserCount, partialUserList = _partialUserList,
    reactedByMyself = _reactedByMyself;
@end

@implementation V2TIMMessageReactionResult
OT_RELEASES_FIELDS(V2TIMMessageReactionResult)
@synthesize resultCode = _resultCode, resultInfo = _resultInfo, msgID = _msgID, reactionList = _reactionList;
@end

@implementation V2TIMMessageReactionChangeInfo
OT_RELEASES_FIELDS(V2TIMMessageReactionChangeInfo)
@synthesize msgID = _msgID, reactionList = _reactionList;
@end

@implementation V2TIMOfflinePushInfo
OT_RELEASES_FIELDS(V2TIMOfflinePushInfo)
@synthesize title = _title, desc = _desc, ext = _ext, disablePush = _disablePush, iOSPushType = _iOSPushType,
    ignoreIOSBadge = _ignoreIOSBadge, iOSSound = _iOSSound, iOSInterruptionLevel = _iOSInterruptionLevel,
    enableIOSBackgroundNotification = _enableIOSBackgroundNotification, AndroidSound = _AndroidSound,
    AndroidOPPOChannelID = _AndroidOPPOChannelID, AndroidFCMChannelID = _AndroidFCMChannelID,
    AndroidXiaoMiChannelID = _AndroidXiaoMiChannelID, AndroidVIVOClassification = _AndroidVIVOClassification,
    AndroidVIVOCategory = _AndroidVIVOCategory, AndroidHuaWeiCategory = _AndroidHuaWeiCategory,
    AndroidOPPOCategory = _AndroidOPPOCategory, AndroidOPPONotifyLevel = _AndroidOPPONotifyLevel,
    AndroidHonorImportance = _AndroidHonorImportance, AndroidMeizuNotifyType = _AndroidMeizuNotifyType,
    AndroidHuaWeiImage = _AndroidHuaWeiImage, AndroidHonorImage = _AndroidHonorImage,
    AndroidFCMImage = _AndroidFCMImage, iOSImage = _iOSImage, HarmonyImage = _HarmonyImage,
    HarmonyCategory = _HarmonyCategory, ignoreHarmonyBadge = _ignoreHarmonyBadge,
    vendorParams = _vendorParams;
@end

@implementation V2TIMReceiveMessageOptInfo
OT_RELEASES_FIELDS(V2TIMReceiveMessageOptInfo)
@synthesize userID = _userID, startHour = _startHour, startMinute = _startMinute, startSecond = _startSecond,
    startTimeStamp = _startTimeStamp, duration = _duration, receiveOpt = _receiveOpt;
@end

@implementation V2TIMMessageSearchParam
OT_RELEASES_FIELDS(V2TIMMessageSearchParam)
@synthesize keywordList = _keywordList, keywordListMatchType = _keywordListMatchType,
    senderUserIDList = _senderUserIDList, messageTypeList = _messageTypeList,
    conversationID = _conversationID, searchTimePosition = _searchTimePosition,
    searchTimePeriod = _searchTimePeriod, pageIndex = _pageIndex, pageSize = _pageSize,
    searchCount = _searchCount, searchCursor = _searchCursor;
@end

@implementation V2TIMMessageSearchResultItem
OT_RELEASES_FIELDS(V2TIMMessageSearchResultItem)
@synthesize conversationID = _conversationID, messageCount = _messageCount, messageList = _messageList;
@end

@implementation V2TIMMessageSearchResult
OT_RELEASES_FIELDS(V2TIMMessageSearchResult)
@synthesize totalCount = _totalCount, messageSearchResultItems = _messageSearchResultItems,
    searchCursor = _searchCursor;
@end

@implementation V2TIMMessageListGetOption
OT_RELEASES_FIELDS(V2TIMMessageListGetOption)
@synthesize getType = _getType, userID = _userID, groupID = _groupID, count = _count,
    messageTypeList = _messageTypeList, lastMsg = _lastMsg, lastMsgSeq = _lastMsgSeq,
    getTimeBegin = _getTimeBegin, getTimePeriod = _getTimePeriod, messageSeqList = _messageSeqList;

- (instancetype)init {
    self = [super init];
    if (self) _getType = V2TIM_GET_CLOUD_OLDER_MSG;
    return self;
}
@end
