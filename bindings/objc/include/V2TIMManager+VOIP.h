// Push notifications of calls through Apple. OpenTIM sends no pushes.
#import "V2TIMManager.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

@interface V2TIMVOIPConfig : NSObject {
  @package
    NSData *_token;
    NSInteger _certificateID;
}
@property(nonatomic, copy, nullable) NSData *token;
@property(nonatomic, assign) NSInteger certificateID;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (VOIP)
- (void)setVOIP:(nullable V2TIMVOIPConfig *)config succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setVOIP(config:succ:fail:));
@end

NS_ASSUME_NONNULL_END
