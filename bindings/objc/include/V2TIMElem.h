// Elements of messages. OpenTIM sends and receives text and custom elements; the others are only declared.
#import "V2TIMManager.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMMessage;

typedef void (^V2TIMMessageListSucc)(NSArray<V2TIMMessage *> *msgs);

typedef void (^V2TIMDownLoadProgress)(NSInteger curSize, NSInteger totalSize);

/// An element of a message; elements form a chain.
@interface V2TIMElem : NSObject {
  @package
    V2TIMElem *_nextElem;
}
/// The element after this one.
- (nullable V2TIMElem *)nextElem;
/// Appends an element to the chain. A message with more than one element cannot be sent yet:
/// ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
- (void)appendElem:(V2TIMElem *)elem NS_SWIFT_NAME(appendElem(elem:));
@end

@interface V2TIMTextElem : V2TIMElem {
  @package
    NSString *_text;
}
@property(nonatomic, copy, nullable) NSString *text; ///< At most 12 KB in a message.
@end

/// Data in the app's own format.
@interface V2TIMCustomElem : V2TIMElem {
  @package
    NSData *_data;
    NSString *_desc, *_extension;
}
@property(nonatomic, copy, nullable) NSData *data;
@property(nonatomic, copy, nullable) NSString *desc;
@property(nonatomic, copy, nullable) NSString *extension;
@end

@interface V2TIMImage : NSObject {
  @package
    NSString *_uuid, *_url;
    V2TIMImageType _type;
    int _size, _width, _height;
}
@property(nonatomic, readonly, nullable) NSString *uuid;
@property(nonatomic, readonly) V2TIMImageType type;
@property(nonatomic, readonly) int size;
@property(nonatomic, readonly) int width;
@property(nonatomic, readonly) int height;
@property(nonatomic, readonly, nullable) NSString *url;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMImage (Unsupported)
- (void)downloadImage:(NSString *)path progress:(nullable V2TIMDownLoadProgress)progress
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadImage(path:progress:succ:fail:));
@end

@interface V2TIMImageElem : V2TIMElem {
  @package
    NSString *_path;
    NSArray<V2TIMImage *> *_imageList;
}
@property(nonatomic, readonly, nullable) NSString *path;
@property(nonatomic, readonly, nullable) NSArray<V2TIMImage *> *imageList;
@end

@interface V2TIMSoundElem : V2TIMElem {
  @package
    NSString *_path, *_uuid;
    int _dataSize, _duration;
}
@property(nonatomic, readonly, nullable) NSString *path;
@property(nonatomic, readonly, nullable) NSString *uuid;
@property(nonatomic, readonly) int dataSize;
@property(nonatomic, readonly) int duration;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMSoundElem (Unsupported)
- (void)getUrl:(nullable void (^)(NSString *_Nullable url))urlCallBack;
- (void)downloadSound:(NSString *)path progress:(nullable V2TIMDownLoadProgress)progress
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadSound(path:progress:succ:fail:));
- (void)convertVoiceToText:(NSString *)language
    completion:(nullable void (^)(int code, NSString *_Nullable desc, NSString *_Nullable result))callback
    NS_SWIFT_NAME(convertVoiceToText(language:completion:));
@end

@interface V2TIMVideoElem : V2TIMElem {
  @package
    NSString *_videoPath, *_snapshotPath, *_videoUUID, *_videoType, *_snapshotUUID;
    int _videoSize, _duration, _snapshotSize, _snapshotWidth, _snapshotHeight;
}
@property(nonatomic, readonly, nullable) NSString *videoPath;
@property(nonatomic, readonly, nullable) NSString *snapshotPath;
@property(nonatomic, readonly, nullable) NSString *videoUUID;
@property(nonatomic, readonly) int videoSize;
@property(nonatomic, readonly, nullable) NSString *videoType;
@property(nonatomic, readonly) int duration;
@property(nonatomic, readonly, nullable) NSString *snapshotUUID;
@property(nonatomic, readonly) int snapshotSize;
@property(nonatomic, readonly) int snapshotWidth;
@property(nonatomic, readonly) int snapshotHeight;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMVideoElem (Unsupported)
- (void)getVideoUrl:(nullable void (^)(NSString *_Nullable url))urlCallBack;
- (void)getSnapshotUrl:(nullable void (^)(NSString *_Nullable url))urlCallBack;
- (void)downloadVideo:(NSString *)path progress:(nullable V2TIMDownLoadProgress)progress
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadVideo(path:progress:succ:fail:));
- (void)downloadSnapshot:(NSString *)path progress:(nullable V2TIMDownLoadProgress)progress
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadSnapshot(path:progress:succ:fail:));
@end

@interface V2TIMFileElem : V2TIMElem {
  @package
    NSString *_path, *_uuid, *_filename;
    int _fileSize;
}
@property(nonatomic, readonly, nullable) NSString *path;
@property(nonatomic, readonly, nullable) NSString *uuid;
@property(nonatomic, readonly, nullable) NSString *filename;
@property(nonatomic, readonly) int fileSize;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMFileElem (Unsupported)
- (void)getUrl:(nullable void (^)(NSString *_Nullable url))urlCallBack;
- (void)downloadFile:(NSString *)path progress:(nullable V2TIMDownLoadProgress)progress
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadFile(path:progress:succ:fail:));
@end

@interface V2TIMLocationElem : V2TIMElem {
  @package
    NSString *_desc;
    double _longitude, _latitude;
}
@property(nonatomic, copy, nullable) NSString *desc;
@property(nonatomic, assign) double longitude;
@property(nonatomic, assign) double latitude;
@end

@interface V2TIMFaceElem : V2TIMElem {
  @package
    int _index;
    NSData *_data;
}
@property(nonatomic, assign) int index;
@property(nonatomic, copy, nullable) NSData *data;
@end

@interface V2TIMMergerElem : V2TIMElem {
  @package
    BOOL _layersOverLimit;
    NSString *_title;
    NSArray<NSString *> *_abstractList;
}
@property(nonatomic, readonly) BOOL layersOverLimit;
@property(nonatomic, readonly, nullable) NSString *title;
@property(nonatomic, readonly, nullable) NSArray<NSString *> *abstractList;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMMergerElem (Unsupported)
- (void)downloadMergerMessage:(nullable V2TIMMessageListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(downloadMergerMessage(succ:fail:));
@end

@interface V2TIMGroupChangeInfo : NSObject {
  @package
    V2TIMGroupInfoChangeType _type;
    NSString *_value, *_key;
    BOOL _boolValue;
    uint32_t _intValue;
    uint64_t _uint64Value;
}
@property(nonatomic, readonly) V2TIMGroupInfoChangeType type;
@property(nonatomic, readonly, nullable) NSString *value;
@property(nonatomic, readonly, nullable) NSString *key;
@property(nonatomic, readonly) BOOL boolValue;
@property(nonatomic, readonly) uint32_t intValue;
@property(nonatomic, readonly) uint64_t uint64Value;
@end

@interface V2TIMGroupMemberChangeInfo : NSObject {
  @package
    NSString *_userID;
    uint32_t _muteTime;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) uint32_t muteTime;
@end

@interface V2TIMGroupTipsElem : V2TIMElem {
  @package
    NSString *_groupID;
    V2TIMGroupTipsType _type;
    V2TIMGroupMemberInfo *_opMember;
    NSArray<V2TIMGroupMemberInfo *> *_memberList;
    NSArray<V2TIMGroupChangeInfo *> *_groupChangeInfoList;
    NSArray<V2TIMGroupMemberChangeInfo *> *_memberChangeInfoList;
    uint32_t _memberCount;
}
@property(nonatomic, readonly, nullable) NSString *groupID;
@property(nonatomic, readonly) V2TIMGroupTipsType type;
@property(nonatomic, readonly, nullable) V2TIMGroupMemberInfo *opMember;
@property(nonatomic, readonly, nullable) NSArray<V2TIMGroupMemberInfo *> *memberList;
@property(nonatomic, readonly, nullable) NSArray<V2TIMGroupChangeInfo *> *groupChangeInfoList;
@property(nonatomic, readonly, nullable) NSArray<V2TIMGroupMemberChangeInfo *> *memberChangeInfoList;
@property(nonatomic, readonly) uint32_t memberCount;
@end

NS_ASSUME_NONNULL_END
