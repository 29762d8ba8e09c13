/* The demos' directories, and searching raw files for phrases. */
#ifndef OPENTIM_DEMO_FILES_H
#define OPENTIM_DEMO_FILES_H

static const char *demo_chats, *demo_directory; /* the chats to import; the directory of all other files */
static bool demo_keep;
static char demo_alices_phone[4096], demo_bobs_phone[4096], demo_service[4096], demo_server_url[4200];

/* Creates the directory that the user named, or a temporary one, after checking that there are chats to import. A
 * named directory may exist if it is empty, and is kept. */
static inline void demo_make_directory(const char *named, const char *chats) {
    static char temporary[] = "/tmp/opentim-demo-XXXXXX";
    demo_chats = chats;
    demo_keep = named != NULL;
    if (access(chats, R_OK) != 0) perror(chats), exit(1);
    if (named) rmdir(named);
    demo_directory = !named ? mkdtemp(temporary) : mkdir(named, 0700) == 0 ? named : NULL;
    if (!demo_directory) perror(named ? named : temporary), exit(1);
    snprintf(demo_alices_phone, sizeof demo_alices_phone, "%s/alices_phone", demo_directory);
    snprintf(demo_bobs_phone, sizeof demo_bobs_phone, "%s/bobs_phone", demo_directory);
    snprintf(demo_service, sizeof demo_service, "%s/service", demo_directory);
    snprintf(demo_server_url, sizeof demo_server_url, "embedded:%s/service.db", demo_service);
}

static inline int demo_remove_one(const char *path, const struct stat *info, int type, struct FTW *walk) {
    (void)info, (void)type, (void)walk;
    return remove(path);
}

static inline void demo_remove_directory(void) {
    if (!demo_keep) nftw(demo_directory, demo_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* ---- Reading a database's files without the database is for demos only. */

static const char *demo_phrase;
static uint64_t demo_hits;

static inline int demo_search_file(const char *path, const struct stat *info, int type, struct FTW *walk) {
    (void)walk;
    if (type != FTW_F) return 0;
    FILE *file = fopen(path, "rb");
    if (!file) return errno == ENOENT ? 0 : -1; /* a log may have been removed meanwhile */
    size_t length = strlen(demo_phrase), size = (size_t)info->st_size;
    char *bytes = (char *)malloc(size + 1);
    size = bytes ? fread(bytes, 1, size, file) : 0;
    for (size_t at = 0; at + length <= size; at++)
        if (memcmp(bytes + at, demo_phrase, length) == 0) demo_hits++;
    fclose(file);
    free(bytes);
    return 0;
}

/* The number of occurrences of a phrase in the bytes of all files of a directory. */
static inline uint64_t demo_search(const char *directory, const char *phrase) {
    demo_phrase = phrase;
    demo_hits = 0;
    if (nftw(directory, demo_search_file, 16, FTW_PHYS) != 0) perror(directory), exit(1);
    return demo_hits;
}

typedef enum demo_place { NOWHERE, ON_PHONE, AT_SERVICE, EVERYWHERE } demo_place;

/* Prints the number of occurrences of a phrase in the files of Alice's phone and of the service. */
static inline demo_place demo_where(const char *phrase) {
    int on_phone = (int)demo_search(demo_alices_phone, phrase);
    int at_service = (int)demo_search(demo_service, phrase);
    printf("  raw files  \"%s\": %d on Alice's phone, %d at the service\n", phrase, on_phone, at_service);
    if (on_phone > 0) return at_service > 0 ? EVERYWHERE : ON_PHONE;
    return at_service > 0 ? AT_SERVICE : NOWHERE;
}

/* Whether a phrase disappears from all files, including those of Bob's phone, within a second. */
static inline bool demo_gone(const char *phrase) {
    struct timespec moment = {0, 10 * 1000 * 1000};
    for (int i = 0; i < 100 && demo_search(demo_directory, phrase) > 0; i++) nanosleep(&moment, NULL);
    return demo_search(demo_directory, phrase) == 0;
}
#endif
