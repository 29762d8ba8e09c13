// From V2TIM's objects to the C interface's structs and back. Objects that are given are autoreleased.
#import "V2TIMConversation.h"
#include "opentim.h"

// A text for the C interface, valid as long as the caller's autorelease pool; NULL for nil. What cannot go, a text
// with a NUL inside, which would arrive shortened and name somebody else, one that is no Unicode, or something that
// is no text at all, becomes a text that the library refuses.
const char *ot_c_text(NSString *text);
// All of them, in memory to be freed.
const char **ot_c_texts(NSArray *texts);

// "c2c_" and "group_" before an ID; nil for nil.
NSString *ot_c2c_id(NSString *user_id);
NSString *ot_group_id(NSString *group_id);
NSArray *ot_c2c_ids(NSArray *user_ids);

// Valid as long as `filter` and the caller's autorelease pool.
tim_conversation_filter ot_c_filter(V2TIMConversationListFilter *filter);

NSString *ot_text(const char *bytes, size_t length);
NSArray<NSString *> *ot_texts(const char *const *from, size_t count);
V2TIMConversationListFilter *ot_filter(const tim_conversation_filter *from);
NSArray<V2TIMConversationOperationResult *> *ot_results(const tim_operation_result *const *from, size_t count);
V2TIMMessage *ot_message(const tim_message *from);
NSArray<V2TIMMessage *> *ot_messages(const tim_message *const *from, size_t count);
V2TIMConversation *ot_conversation(const tim_conversation *from);
NSArray<V2TIMConversation *> *ot_conversations(const tim_conversation *const *from, size_t count);

// What the service has given a message that was sent: its place, time and state.
void ot_note_sent(V2TIMMessage *message, const tim_message *sent);
