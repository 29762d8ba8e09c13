/* Output of the demos: lists, histories and results, in aligned columns. */
#ifndef OPENTIM_DEMO_SHOW_H
#define OPENTIM_DEMO_SHOW_H
#include "demo.h"
#ifdef __cplusplus
#include "demo.hpp"
#endif

/* ---- Columns. Chinese characters and emoji are two columns wide. */

static inline int demo_letter(const unsigned char *at, int *bytes) {
    *bytes = *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
    unsigned letter = *bytes == 1 ? *at : *at & (0x7Fu >> *bytes);
    for (int i = 1; i < *bytes; i++) letter = letter << 6 | (at[i] & 0x3Fu);
    if (letter == 0x200D || letter == 0xFE0F) return 0;
    bool is_chinese = (letter >= 0x2E80 && letter < 0xFE00) || (letter >= 0xFF00 && letter < 0xFF61);
    return is_chinese || letter >= 0x1F300 ? 2 : 1;
}

/* Prints text in the given number of columns: cut with "…" if it is longer, padded with blanks if `fill`. */
static inline void demo_cell(const char *text, int columns, bool fill) {
    const unsigned char *at;
    int bytes, full = 0, used = 0;
    if (!text) text = ""; /* the message is not a text */
    for (at = (const unsigned char *)text; *at; at += bytes) full += demo_letter(at, &bytes);
    for (at = (const unsigned char *)text; *at; at += bytes) {
        int width = demo_letter(at, &bytes);
        if (full > columns && used + width >= columns) break;
        if (*at == '\n') putchar(' ');
        else fwrite(at, 1, (size_t)bytes, stdout);
        used += width;
    }
    if (*at) printf("…"), used++;
    if (fill) printf("%*s", columns - used, "");
}

static inline void demo_list_head(void) {
    printf("\n   #  conversation     name              unread  last message%40s\n", "order");
}

static inline void demo_list_row(int row, const char *id, const char *name, uint64_t unread, const char *last,
                                 uint64_t order) {
    printf("  %2d  ", row);
    demo_cell(id, 17, true);
    demo_cell(name, 18, true);
    printf("%6d  ", (int)unread);
    demo_cell(last, 42, true);
    printf("  %8llu\n", (unsigned long long)order);
}

static inline void demo_history_line(size_t count, const char *newest, const char *sender) {
    printf("  history    %d message%s", (int)count, count == 1 ? "" : "s");
    if (count > 0) printf(", the newest from %s: ", sender), demo_cell(newest, 48, false);
    printf("\n");
}

static inline void demo_result_line(const char *id, int code, const char *message) {
    printf("  result     ");
    demo_cell(id, 17, true);
    if (code == 0) printf("deleted\n");
    else printf("%s (%d): %s\n", tim_error_name(code), code, message);
}

#ifndef __cplusplus
/* ---- Callbacks of demo.c that only print or count. */

static inline void demo_print_list(const tim_conversation *const *list, size_t count, uint64_t next_seq,
                                   bool is_finished, void *user_data) {
    (void)next_seq, (void)is_finished; /* a longer list has more pages */
    demo_list_head();
    for (size_t i = 0; i < count; i++)
        demo_list_row((int)i + 1, list[i]->conversation_id, list[i]->show_name, list[i]->unread_count,
                      list[i]->last_message ? list[i]->last_message->text : "", list[i]->order_key);
    printf("\n");
    demo_finish(user_data, count);
}

static inline void demo_print_history(const tim_message *const *messages, size_t count, void *user_data) {
    demo_history_line(count, count ? messages[0]->text : "", count ? messages[0]->sender : "");
    demo_finish(user_data, count);
}

static inline void demo_count_friends(const tim_friend_result *const *list, size_t count, void *user_data) {
    uint64_t succeeded = 0;
    for (size_t i = 0; i < count; i++) succeeded += list[i]->code == 0;
    demo_finish(user_data, succeeded);
}

#else
/* ---- The same for demo.cpp. */

inline size_t demo_print_list(const V2TIMConversationResult &page) {
    const V2TIMConversationVector &list = page.conversationList;
    demo_list_head();
    for (size_t i = 0; i < list.Size(); i++)
        demo_list_row(int(i) + 1, list[i].conversationID.CString(), list[i].showName.CString(),
                      uint64_t(list[i].unreadCount), list[i].lastMessage ? text_of(*list[i].lastMessage) : "",
                      list[i].orderKey);
    printf("\n");
    return list.Size();
}

inline size_t demo_print_history(const V2TIMMessageVector &messages) {
    size_t count = messages.Size();
    demo_history_line(count, count ? text_of(messages[0]) : "", count ? messages[0].sender.CString() : "");
    return count;
}
#endif
#endif
