#import "V2TIMManager+Conversation.h"
#import "convert.h"
#import "events.h"
#import "listeners.h"

typedef id<V2TIMConversationListener> Listener;
typedef const tim_conversation *const *Conversations;

static void tell(SEL method, void (^call)(Listener listener)) { ot_tell(ot_conversation_listeners(), method, call); }

static void on_sync_start(void *user_data) {
    tell(@selector(onSyncServerStart), ^(Listener listener) {
        [listener onSyncServerStart];
    });
}

static void on_sync_finish(void *user_data) {
    tell(@selector(onSyncServerFinish), ^(Listener listener) {
        [listener onSyncServerFinish];
    });
}

static void on_sync_failed(void *user_data) {
    tell(@selector(onSyncServerFailed), ^(Listener listener) {
        [listener onSyncServerFailed];
    });
}

static void on_new(Conversations list, size_t count, void *user_data) {
    tell(@selector(onNewConversation:), ^(Listener listener) {
        [listener onNewConversation:ot_conversations(list, count)];
    });
}

static void on_changed(Conversations list, size_t count, void *user_data) {
    tell(@selector(onConversationChanged:), ^(Listener listener) {
        [listener onConversationChanged:ot_conversations(list, count)];
    });
}

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    tell(@selector(onConversationDeleted:), ^(Listener listener) {
        [listener onConversationDeleted:ot_texts(ids, count)];
    });
}

static void on_total_unread(uint64_t total, void *user_data) {
    tell(@selector(onTotalUnreadMessageCountChanged:), ^(Listener listener) {
        [listener onTotalUnreadMessageCountChanged:total];
    });
}

static void on_unread_by_filter(const tim_conversation_filter *filter, uint64_t total, void *user_data) {
    tell(@selector(onUnreadMessageCountChangedByFilter:totalUnreadCount:), ^(Listener listener) {
        [listener onUnreadMessageCountChangedByFilter:ot_filter(filter) totalUnreadCount:total];
    });
}

static void on_group_created(const char *name, Conversations list, size_t count, void *user_data) {
    tell(@selector(onConversationGroupCreated:conversationList:), ^(Listener listener) {
        [listener onConversationGroupCreated:[NSString stringWithUTF8String:name]
                            conversationList:ot_conversations(list, count)];
    });
}

static void on_group_deleted(const char *name, void *user_data) {
    tell(@selector(onConversationGroupDeleted:), ^(Listener listener) {
        [listener onConversationGroupDeleted:[NSString stringWithUTF8String:name]];
    });
}

static void on_group_renamed(const char *old_name, const char *new_name, void *user_data) {
    tell(@selector(onConversationGroupNameChanged:newName:), ^(Listener listener) {
        [listener onConversationGroupNameChanged:[NSString stringWithUTF8String:old_name]
                                         newName:[NSString stringWithUTF8String:new_name]];
    });
}

static void on_added_to_group(const char *name, Conversations list, size_t count, void *user_data) {
    tell(@selector(onConversationsAddedToGroup:conversationList:), ^(Listener listener) {
        [listener onConversationsAddedToGroup:[NSString stringWithUTF8String:name]
                             conversationList:ot_conversations(list, count)];
    });
}

// A listener that implements both forms is called once.
static void on_deleted_from_group(const char *name, Conversations list, size_t count, uint32_t reason,
                                  void *user_data) {
    SEL whole = @selector(onConversationsDeletedFromGroup:conversationList:reason:);
    tell(whole, ^(Listener listener) {
        [listener onConversationsDeletedFromGroup:[NSString stringWithUTF8String:name]
                                 conversationList:ot_conversations(list, count)
                                           reason:reason];
    });
    tell(@selector(onConversationsDeletedFromGroup:conversationList:), ^(Listener listener) {
        if ([listener respondsToSelector:whole]) return;
        [listener onConversationsDeletedFromGroup:[NSString stringWithUTF8String:name]
                                 conversationList:ot_conversations(list, count)];
    });
}

void ot_listen_to_conversations(tim_client *client) {
    tim_conversation_listener calls = TIM_CONVERSATION_LISTENER_INIT;
    calls.on_sync_server_start = on_sync_start;
    calls.on_sync_server_finish = on_sync_finish;
    calls.on_sync_server_failed = on_sync_failed;
    calls.on_new_conversation = on_new;
    calls.on_conversation_changed = on_changed;
    calls.on_conversations_deleted = on_deleted;
    calls.on_total_unread_changed = on_total_unread;
    calls.on_unread_changed_by_filter = on_unread_by_filter;
    calls.on_conversation_group_created = on_group_created;
    calls.on_conversation_group_deleted = on_group_deleted;
    calls.on_conversation_group_renamed = on_group_renamed;
    calls.on_conversations_added_to_group = on_added_to_group;
    calls.on_conversations_deleted_from_group = on_deleted_from_group;
    tim_client_add_conversation_listener(client, &calls);
}
