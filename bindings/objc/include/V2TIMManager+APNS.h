// Push notifications through Apple. OpenTIM sends no pushes.
#import "V2TIMManager.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

@interface V2TIMAPNSConfig : NSObject {
  @package
    NSData *_token;
    int _businessID;
    BOOL _isTPNSToken;
}
@property(nonatomic, copy, nullable) NSData *token;
@property(nonatomic, assign) int businessID;
@property(nonatomic, assign) BOOL isTPNSToken;
@end

@protocol V2TIMAPNSListener <NSObject>
@optional
- (uint32_t)onSetAPPUnreadCount;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (APNS)
- (void)setAPNSListener:(nullable id<V2TIMAPNSListener>)apnsListener
    NS_SWIFT_NAME(setAPNSListener(apnsListener:));
- (void)setAPNS:(nullable V2TIMAPNSConfig *)config succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setAPNS(config:succ:fail:));
@end

NS_ASSUME_NONNULL_END
