// Elements of messages.
#import "V2TIMElem.h"
#import "../arc.h"
#import "../fields.h"

@implementation V2TIMElem
OT_RELEASES_FIELDS(V2TIMElem)

- (V2TIMElem *)nextElem {
    return _nextElem;
}

// Appending an element that is already in the chain would create a cycle.
- (void)appendElem:(V2TIMElem *)elem {
    V2TIMElem *last = self;
    while (last != elem && last->_nextElem) last = last->_nextElem;
    if (last != elem) OT_SET(last->_nextElem, elem);
}
@end

@implementation V2TIMTextElem
OT_RELEASES_FIELDS(V2TIMTextElem)
@synthesize text = _text;
@end

@implementation V2TIMCustomElem
OT_RELEASES_FIELDS(V2TIMCustomElem)
@synthesize data = _data, desc = _desc, extension = _extension;
@end

@implementation V2TIMImage
OT_RELEASES_FIELDS(V2TIMImage)
@synthesize uuid = _uuid, type = _type, size = _size, width = _width, height = _height, url = _url;
@end

@implementation V2TIMImageElem
OT_RELEASES_FIELDS(V2TIMImageElem)
@synthesize path = _path, imageList = _imageList;
@end

@implementation V2TIMSoundElem
OT_RELEASES_FIELDS(V2TIMSoundElem)
@synthesize path = _path, uuid = _uuid, dataSize = _dataSize, duration = _duration;
@end

@implementation V2TIMVideoElem
OT_RELEASES_FIELDS(V2TIMVideoElem)
@synthesize videoPath = _videoPath, snapshotPath = _snapshotPath, videoUUID = _videoUUID,
    videoSize = _videoSize, videoType = _videoType, duration = _duration, snapshotUUID = _snapshotUUID,
    snapshotSize = _snapshotSize, snapshotWidth = _snapshotWidth, snapshotHeight = _snapshotHeight;
@end

@implementation V2TIMFileElem
OT_RELEASES_FIELDS(V2TIMFileElem)
@synthesize path = _path, uuid = _uuid, filename = _filename, fileSize = _fileSize;
@end

@implementation V2TIMLocationElem
OT_RELEASES_FIELDS(V2TIMLocationElem)
@synthesize desc = _desc, longitude = _longitude, latitude = _latitude;
@end

@implementation V2TIMFaceElem
OT_RELEASES_FIELDS(V2TIMFaceElem)
@synthesize index = _index, data = _data;
@end

@implementation V2TIMMergerElem
OT_RELEASES_FIELDS(V2TIMMergerElem)
@synthesize layersOverLimit = _layersOverLimit, title = _title, abstractList = _abstractList;
@end

@implementation V2TIMGroupChangeInfo
OT_RELEASES_FIELDS(V2TIMGroupChangeInfo)
@synthesize type = _type, value = _value, key = _key, boolValue = _boolValue, intValue = _intValue,
    uint64Value = _uint64Value;
@end

@implementation V2TIMGroupMemberChangeInfo
OT_RELEASES_FIELDS(V2TIMGroupMemberChangeInfo)
@synthesize userID = _userID, muteTime = _muteTime;
@end

@implementation V2TIMGroupTipsElem
OT_RELEASES_FIELDS(V2TIMGroupTipsElem)
@synthesize groupID = _groupID, type = _type, opMember = _opMember, memberList = _memberList,
    groupChangeInfoList = _groupChangeInfoList, memberChangeInfoList = _memberChangeInfoList,
    memberCount = _memberCount;
@end
