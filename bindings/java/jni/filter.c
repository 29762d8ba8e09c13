#include "jni_glue.h"

void packet_filter(packet *to, const tim_conversation_filter *filter) {
    packet_int(to, filter->type);
    packet_int(to, (int32_t)filter->filter_type);
    packet_c_text(to, filter->conversation_group);
    packet_long(to, filter->mark_type);
    packet_flag(to, filter->has_unread_count);
    packet_flag(to, filter->has_group_at_info);
}

tim_conversation_filter filter_of(jint type, jint criteria, const text *group, jlong marks, jboolean has_unread,
                                  jboolean has_at) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.type = type;
    filter.filter_type = (uint32_t)criteria;
    filter.conversation_group = group->c;
    filter.mark_type = (uint64_t)marks;
    filter.has_unread_count = has_unread;
    filter.has_group_at_info = has_at;
    return filter;
}
