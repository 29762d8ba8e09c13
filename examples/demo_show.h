/* What the demos show: columns that line up, and how often a phrase stands in raw files. */
#ifndef OPENTIM_DEMO_SHOW_H
#define OPENTIM_DEMO_SHOW_H

/* ---- Columns: Chinese and emoji are two wide. */

static inline int demo_letter(const unsigned char *at, int *bytes) {
    *bytes = *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
    unsigned letter = *bytes == 1 ? *at : *at & (0x7Fu >> *bytes);
    for (int i = 1; i < *bytes; i++) letter = letter << 6 | (at[i] & 0x3Fu);
    if (letter == 0x200D || letter == 0xFE0F) return 0;
    return (letter >= 0x2E80 && letter < 0xFE00) || (letter >= 0xFF00 && letter < 0xFF61) || letter >= 0x1F300 ? 2 : 1;
}

/* Prints text in so many columns, cut with "…" where it is longer; filled up with blanks if `fill`. */
static inline void demo_cell(const char *text, int columns, bool fill) {
    const unsigned char *at;
    int bytes, full = 0, used = 0;
    if (!text) text = ""; /* of a message that is not text */
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
    printf("\n   #  conversation     name              unread  last message                                   order\n");
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

/* ---- Raw files. Reading a database's files behind its back is for demos only. */

static const char *demo_phrase;
static uint64_t demo_hits;

static inline int demo_search_file(const char *path, const struct stat *info, int type, struct FTW *walk) {
    (void)walk;
    if (type != FTW_F) return 0;
    FILE *file = fopen(path, "rb");
    if (!file) return errno == ENOENT ? 0 : -1; /* a log may have gone meanwhile */
    size_t length = strlen(demo_phrase), size = (size_t)info->st_size;
    char *bytes = (char *)malloc(size + 1);
    size = bytes ? fread(bytes, 1, size, file) : 0;
    for (size_t at = 0; at + length <= size; at++) demo_hits += memcmp(bytes + at, demo_phrase, length) == 0;
    fclose(file);
    free(bytes);
    return 0;
}

/* How often a phrase stands in the bytes of all files of a directory. */
static inline uint64_t demo_search(const char *directory, const char *phrase) {
    demo_phrase = phrase;
    demo_hits = 0;
    if (nftw(directory, demo_search_file, 16, FTW_PHYS) != 0) perror(directory), exit(1);
    return demo_hits;
}

/* The same on Alice's phone and at the service, in a line. Returns what is on the phone. */
static inline uint64_t demo_show_files(const char *phone, const char *service, const char *phrase) {
    uint64_t on_phone = demo_search(phone, phrase), at_service = demo_search(service, phrase);
    printf("  raw files  \"%s\": %d on Alice's phone, %d at the service\n", phrase, (int)on_phone, (int)at_service);
    return on_phone;
}

/* Whether a phrase leaves all files of a directory within a second. */
static inline bool demo_gone(const char *directory, const char *phrase) {
    struct timespec moment = {0, 10 * 1000 * 1000};
    for (int i = 0; i < 100 && demo_search(directory, phrase) > 0; i++) nanosleep(&moment, NULL);
    return demo_search(directory, phrase) == 0;
}
#endif
