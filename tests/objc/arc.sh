#!/bin/sh
# Checks the binding and an app that uses it with automatic reference counting. ARC cannot run here, because gcc's
# runtime, which Debian's GNUstep uses, has no support for it. So clang checks them for another runtime, with copies of
# gcc's headers in which the lines that ARC rejects are corrected. Each header is checked alone too. Run from anywhere.
set -u
cd "$(dirname "$0")/../.." || exit 1
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
gcc=$(gcc -print-file-name=include)
cp -r "$gcc/objc" "$copies/"
sed -i -e 's/return object->class_pointer;/return *(__unsafe_unretained Class *)(__bridge void *)object;/' \
    -e 's/Protocol \*\*/Protocol *__unsafe_unretained */' "$copies/objc/runtime.h"
flags="$(gnustep-config --objc-flags | sed 's/-MMD -MP//; s/-g //; s/-fobjc-exceptions//') -fblocks -fexceptions
    -Ibindings/objc/gnustep -idirafter $gcc -Iinclude -Ibindings/objc/include -Wall -Wextra -Wno-unused-parameter -Werror
    -Wno-unused-command-line-argument -fsyntax-only"
arc="-fobjc-arc -fobjc-runtime=gnustep-1.9 -I$copies"
failed=0

# check NAME FLAGS... -- FILE
check() {
    name=$1
    shift
    # shellcheck disable=SC2086
    if clang-14 $flags "$@"; then
        echo "ok - $name"
    else
        echo "not ok - $name"
        failed=1
    fi
}

# shellcheck disable=SC2086
check "the binding's sources with ARC" $arc bindings/objc/src/*.m bindings/objc/src/*/*.m

for header in bindings/objc/include/*.h; do
    check "$(basename "$header") alone" -fobjc-runtime=gcc -x objective-c "$header"
done
check "all headers in Objective-C++" -fobjc-runtime=gcc -x objective-c++ bindings/objc/include/OpenTIM.h

for module in OpenTIM ImSDK_Plus; do
    check "@import $module" -fobjc-runtime=gcc -fmodules -fmodules-cache-path="$copies/modules" -x objective-c - <<END
@import $module;
V2TIMManager *manager(void) { return [V2TIMManager sharedInstance]; }
END
done

# shellcheck disable=SC2086
check "an app with ARC" $arc -x objective-c - <<'END'
#import <ImSDK_Plus/ImSDK_Plus.h>

@interface ListController : NSObject <V2TIMConversationListener, V2TIMAdvancedMsgListener>
@property(nonatomic, strong) NSMutableArray<V2TIMConversation *> *rows;
@property(nonatomic, copy) V2TIMSucc afterwards;
@end

@implementation ListController
- (instancetype)init {
    if (self = [super init]) {
        _rows = [NSMutableArray array];
        [[V2TIMManager sharedInstance] addConversationListener:self];
        [[V2TIMManager sharedInstance] addAdvancedMsgListener:self];
    }
    return self;
}
- (void)reload {
    __weak ListController *weakSelf = self;
    [[V2TIMManager sharedInstance] getConversationList:0
        count:100
        succ:^(NSArray<V2TIMConversation *> *list, uint64_t nextSeq, BOOL isFinished) {
            [weakSelf.rows setArray:list];
            if (weakSelf.afterwards) weakSelf.afterwards();
        }
        fail:^(int code, NSString *desc) {
            NSLog(@"%d %@", code, desc);
        }];
}
- (void)removeRow:(V2TIMConversation *)conversation {
    [self.rows removeObject:conversation];
    [[V2TIMManager sharedInstance] deleteConversation:conversation.conversationID succ:nil fail:nil];
    [[V2TIMManager sharedInstance] pinConversation:conversation.conversationID isPinned:!conversation.isPinned
                                              succ:self.afterwards fail:nil];
}
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    NSIndexSet *gone = [self.rows indexesOfObjectsPassingTest:^BOOL(id row, NSUInteger index, BOOL *stop) {
        return [conversationIDList containsObject:((V2TIMConversation *)row).conversationID];
    }];
    [self.rows removeObjectsAtIndexes:gone];
}
- (void)onRecvNewMessage:(V2TIMMessage *)msg {
    if (msg.elemType == V2TIM_ELEM_TYPE_TEXT && !msg.isSelf) NSLog(@"%@: %@", msg.sender, msg.textElem.text);
}
- (void)send:(NSString *)text to:(NSString *)user {
    V2TIMMessage *message = [[V2TIMManager sharedInstance] createTextMessage:text];
    V2TIMOfflinePushInfo *push = [[V2TIMOfflinePushInfo alloc] init];
    push.title = text;
    push.AndroidOPPOChannelID = @"tuikit";
    [[V2TIMManager sharedInstance] sendMessage:message receiver:user groupID:nil priority:V2TIM_PRIORITY_DEFAULT
        onlineUserOnly:NO offlinePushInfo:push progress:nil succ:^{
            NSLog(@"%@ at %@", message.msgID, message.timestamp);
        } fail:nil];
}
@end
END

exit $failed
