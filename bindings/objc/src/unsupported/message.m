// Methods for messages that OpenTIM does not implement yet.
#import "V2TIMManager+Message.h"
#import "../reply.h"

@implementation V2TIMManager (MessageUnsupported)
- (V2TIMMessage *)createImageMessage:(NSString *)imagePath {
    return ot_empty_message("-[V2TIMManager createImageMessage:]");
}
- (V2TIMMessage *)createSoundMessage:(NSString *)audioFilePath duration:(int)duration {
    return ot_empty_message("-[V2TIMManager createSoundMessage:duration:]");
}
- (V2TIMMessage *)createVideoMessage:(NSString *)videoFilePath type:(NSString *)type duration:(int)duration
    snapshotPath:(NSString *)snapshotPath {
    return ot_empty_message("-[V2TIMManager createVideoMessage:type:duration:snapshotPath:]");
}
- (V2TIMMessage *)createFileMessage:(NSString *)filePath fileName:(NSString *)fileName {
    return ot_empty_message("-[V2TIMManager createFileMessage:fileName:]");
}
- (V2TIMMessage *)createLocationMessage:(NSString *)desc longitude:(double)longitude
    latitude:(double)latitude {
    return ot_empty_message("-[V2TIMManager createLocationMessage:longitude:latitude:]");
}
- (V2TIMMessage *)createFaceMessage:(int)index data:(NSData *)data {
    return ot_empty_message("-[V2TIMManager createFaceMessage:data:]");
}
- (V2TIMMessage *)createMergerMessage:(NSArray<V2TIMMessage *> *)messageList title:(NSString *)title
    abstractList:(NSArray<NSString *> *)abstractList compatibleText:(NSString *)compatibleText {
    return ot_empty_message("-[V2TIMManager createMergerMessage:title:abstractList:compatibleText:]");
}
- (V2TIMMessage *)createForwardMessage:(V2TIMMessage *)message {
    return ot_empty_message("-[V2TIMManager createForwardMessage:]");
}
- (V2TIMMessage *)createTargetedGroupMessage:(V2TIMMessage *)message
    receiverList:(NSMutableArray<NSString *> *)receiverList {
    return ot_empty_message("-[V2TIMManager createTargetedGroupMessage:receiverList:]");
}
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startHour:(int32_t)startHour
    startMinute:(int32_t)startMinute startSecond:(int32_t)startSecond duration:(uint32_t)duration
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAllReceiveMessageOpt:startHour:startMinute:startSecond:duration:succ:fail:]", fail);
}
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startTimeStamp:(uint32_t)startTimeStamp
    duration:(uint32_t)duration succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAllReceiveMessageOpt:startTimeStamp:duration:succ:fail:]", fail);
}
- (void)getAllReceiveMessageOpt:(V2TIMReceiveMessageOptSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getAllReceiveMessageOpt:fail:]", fail);
}
- (void)revokeMessage:(V2TIMMessage *)msg succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager revokeMessage:succ:fail:]", fail);
}
- (void)modifyMessage:(V2TIMMessage *)msg completion:(V2TIMMessageModifyCompletion)completion {
    ot_not_completed("-[V2TIMManager modifyMessage:completion:]", completion);
}
- (void)deleteMessageFromLocalStorage:(V2TIMMessage *)msg succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteMessageFromLocalStorage:succ:fail:]", fail);
}
- (NSString *)insertGroupMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)groupID
    sender:(NSString *)sender succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager insertGroupMessageToLocalStorage:to:sender:succ:fail:]", fail);
    return nil;
}
- (NSString *)insertC2CMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)userID
    sender:(NSString *)sender succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager insertC2CMessageToLocalStorage:to:sender:succ:fail:]", fail);
    return nil;
}
- (void)findMessages:(NSArray<NSString *> *)messageIDList succ:(V2TIMMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager findMessages:succ:fail:]", fail);
}
- (void)searchLocalMessages:(V2TIMMessageSearchParam *)param succ:(V2TIMSearchMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchLocalMessages:succ:fail:]", fail);
}
- (void)searchCloudMessages:(V2TIMMessageSearchParam *)param succ:(V2TIMSearchMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchCloudMessages:succ:fail:]", fail);
}
- (void)sendMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager sendMessageReadReceipts:succ:fail:]", fail);
}
- (void)getMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList
    succ:(V2TIMMessageReadReceiptsSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageReadReceipts:succ:fail:]", fail);
}
- (void)getGroupMessageReadMemberList:(V2TIMMessage *)message
    filter:(V2TIMGroupMessageReadMembersFilter)filter nextSeq:(uint64_t)nextSeq count:(uint32_t)count
    succ:(V2TIMGroupMessageReadMemberListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupMessageReadMemberList:filter:nextSeq:count:succ:fail:]", fail);
}
- (void)setMessageExtensions:(V2TIMMessage *)message
    extensions:(NSArray<V2TIMMessageExtension *> *)extensions succ:(V2TIMMessageExtensionsSetSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setMessageExtensions:extensions:succ:fail:]", fail);
}
- (void)getMessageExtensions:(V2TIMMessage *)message succ:(V2TIMMessageExtensionsGetSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageExtensions:succ:fail:]", fail);
}
- (void)deleteMessageExtensions:(V2TIMMessage *)message keys:(NSArray<NSString *> *)keys
    succ:(V2TIMMessageExtensionsDeleteSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteMessageExtensions:keys:succ:fail:]", fail);
}
- (void)addMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addMessageReaction:reactionID:succ:fail:]", fail);
}
- (void)removeMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager removeMessageReaction:reactionID:succ:fail:]", fail);
}
- (void)getMessageReactions:(NSArray<V2TIMMessage *> *)messageList
    maxUserCountPerReaction:(uint32_t)maxUserCountPerReaction succ:(V2TIMGetMessageReactionsSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageReactions:maxUserCountPerReaction:succ:fail:]", fail);
}
- (void)getAllUserListOfMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID
    nextSeq:(uint32_t)nextSeq count:(uint32_t)count succ:(V2TIMGetMessageReactionUserListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getAllUserListOfMessageReaction:reactionID:nextSeq:count:succ:fail:]", fail);
}
- (void)translateText:(NSArray<NSString *> *)sourceTextList sourceLanguage:(NSString *)source
    targetLanguage:(NSString *)target
    completion:(void (^)(int code, NSString *desc, NSDictionary<NSString *, NSString *> *result))callback {
    ot_not_completed("-[V2TIMManager translateText:sourceLanguage:targetLanguage:completion:]", callback);
}
- (void)pinGroupMessage:(NSString *)groupID message:(V2TIMMessage *)message isPinned:(BOOL)isPinned
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager pinGroupMessage:message:isPinned:succ:fail:]", fail);
}
- (void)getPinnedGroupMessageList:(NSString *)groupID succ:(V2TIMPinnedMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getPinnedGroupMessageList:succ:fail:]", fail);
}
@end

@implementation V2TIMMessage (Unsupported)
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

@implementation V2TIMImage (Unsupported)
- (void)downloadImage:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMImage downloadImage:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMSoundElem (Unsupported)
- (void)getUrl:(void (^)(NSString *url))urlCallBack { ot_no_url("-[V2TIMSoundElem getUrl:]", urlCallBack); }
- (void)downloadSound:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMSoundElem downloadSound:progress:succ:fail:]", fail);
}
- (void)convertVoiceToText:(NSString *)language
    completion:(void (^)(int code, NSString *desc, NSString *result))callback {
    ot_not_completed("-[V2TIMSoundElem convertVoiceToText:completion:]", callback);
}
@end

@implementation V2TIMVideoElem (Unsupported)
- (void)getVideoUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMVideoElem getVideoUrl:]", urlCallBack);
}
- (void)getSnapshotUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMVideoElem getSnapshotUrl:]", urlCallBack);
}
- (void)downloadVideo:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMVideoElem downloadVideo:progress:succ:fail:]", fail);
}
- (void)downloadSnapshot:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMVideoElem downloadSnapshot:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMFileElem (Unsupported)
- (void)getUrl:(void (^)(NSString *url))urlCallBack { ot_no_url("-[V2TIMFileElem getUrl:]", urlCallBack); }
- (void)downloadFile:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMFileElem downloadFile:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMMergerElem (Unsupported)
- (void)downloadMergerMessage:(V2TIMMessageListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMMergerElem downloadMergerMessage:fail:]", fail);
}
@end
