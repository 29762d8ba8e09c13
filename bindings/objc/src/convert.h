// Conversions between V2TIM's objects and the structs of the C API. Returned objects are autoreleased.
#import "V2TIMConversation.h"
#include "opentim.h"

// A text for the C API, valid until the caller's autorelease pool is drained; NULL for nil. An argument that cannot
// be passed becomes a text that the library refuses: a text that contains NUL, which would be truncated and name
// something else; one that is not Unicode; an object that is not a text.
const char *ot_c_text(NSString *text);
// The texts for the C API, in memory that the caller frees.
const char **ot_c_texts(NSArray *texts);

// The ID with "c2c_" or "group_" before it; nil for nil.
NSString *ot_c2c_id(NSString *user_id);
NSString *ot_group_id(NSString *group_id);
NSArray *ot_c2c_ids(NSArray *user_ids);

// Valid as long as `filter`, and until the caller's autorelease pool is drained.
tim_conversation_filter ot_c_filter(V2TIMConversationListFilter *filter);

NSString *ot_text(const char *bytes, size_t length);
NSArray<NSString *> *ot_texts(const char *const *from, size_t count);
V2TIMConversationListFilter *ot_filter(const tim_conversation_filter *from);
NSArray<V2TIMConversationOperationResult *> *ot_results(const tim_operation_result *const *from, size_t count);
V2TIMMessage *ot_message(const tim_message *from);
NSArray<V2TIMMessage *> *ot_messages(const tim_message *const *from, size_t count);
V2TIMConversation *ot_conversation(const tim_conversation *from);
NSArray<V2TIMConversation *> *ot_conversations(const tim_conversation *const *from, size_t count);

// Sets the values that the service gave to a sent message: seq, time and status.
void ot_note_sent(V2TIMMessage *message, const tim_message *sent);
