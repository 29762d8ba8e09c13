// Live activities. OpenTIM sends no pushes.
#import "V2TIMManager.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

@interface V2TIMLiveActivityConfig : NSObject {
  @package
    NSString *_activityID;
    NSData *_token;
    int _businessID;
}
@property(nonatomic, copy, nullable) NSString *activityID;
@property(nonatomic, copy, nullable) NSData *token;
@property(nonatomic, assign) int businessID;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (LiveActivity)
- (void)setLiveActivity:(nullable V2TIMLiveActivityConfig *)config succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setLiveActivity(config:succ:fail:));
@end

NS_ASSUME_NONNULL_END
