/* Tests of files on Windows: names that are not ASCII, and files that others have open. */
#include "../c/check.h"

#include <windows.h>

#define FOLDER "数据 é 👋"
#define SECRET "the word is xyzzy"

static char data_dir[4096], exported[4200];
static tim_client *alice;

/* ---- The files as another program sees them: by Windows' own functions and UTF-16. The text lives until the next
   call. */

static const wchar_t *wide(const char *text) {
    static wchar_t made[4096];
    MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, made, 4096);
    return made;
}

static const char *in_data_dir(const char *name) {
    static char path[8192];
    snprintf(path, sizeof path, "%s/%s", data_dir, name);
    return path;
}

/* `share`: the access that others have meanwhile, 0 for none. */
static HANDLE open_file(const char *path, DWORD share) {
    return CreateFileW(wide(path), GENERIC_READ, share, NULL, OPEN_EXISTING, 0, NULL);
}

static bool holds(HANDLE file, const char *text) {
    DWORD size = GetFileSize(file, NULL), got = 0;
    size_t length = strlen(text);
    char *bytes = malloc(size + 1);
    bool found = false;
    SetFilePointer(file, 0, NULL, FILE_BEGIN);
    if (!ReadFile(file, bytes, size, &got, NULL) || got != size) check(false, "reading a file");
    for (DWORD i = 0; i + length <= got && !found; i++) found = memcmp(bytes + i, text, length) == 0;
    free(bytes);
    return found;
}

/* ---- The app. */

static const char device_file[] = "device_1400000001_alice.db";

static tim_client *open_here(void) {
    char server_url[4300];
    tim_config config = TIM_CONFIG_INIT;
    snprintf(server_url, sizeof server_url, "embedded:%s/服务.db", data_dir);
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = server_url;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "a client of the folder " FOLDER)) exit(1);
    return client;
}

static void come(void) {
    int from = journal_size();
    alice = open_here();
    listen_to(alice, "alice");
    log_in(alice, "alice");
    check(journal_wait(from, "alice finish") >= 0, "alice is logged in");
}

static void history_is(const char *id, const char *texts) {
    ASK(on_messages, tim_message_history, alice, id, 0, 20);
    check_text(last->text, texts, id);
}

static void names(void) {
    WIN32_FIND_DATAW entry;
    come();
    write_to(alice, "bob", "alice", SECRET);
    write_to(alice, "carol", "alice", "你好");
    write_to(alice, "dave", "alice", "to be exported 📦");
    check(journal_wait(0, "alice new c2c_dave 1") >= 0, "three people write");

    HANDLE search = FindFirstFileW(wide(in_data_dir("../*é*")), &entry);
    check(search != INVALID_HANDLE_VALUE && wcscmp(entry.cFileName, L"数据 é 👋") == 0, "the folder has its name");
    FindClose(search);
    check(GetFileAttributesW(wide(in_data_dir("服务.db"))) != INVALID_FILE_ATTRIBUTES, "and so has the service's file");

    check(ASK(on_number, tim_conversation_export_and_delete, alice, "c2c_dave", exported) == 0, "a history is exported");
    HANDLE file = open_file(exported, FILE_SHARE_READ);
    check(file != INVALID_HANDLE_VALUE && holds(file, "to be exported 📦"), "to a file with its name, in UTF-8");
    check(holds(file, "}\n") && !holds(file, "\r"), "its lines end with line feeds alone");
    CloseHandle(file);
    REFUSED(TIM_ERR_IO_OPERATION_FAILED, "历史.jsonl", on_number, tim_conversation_export_and_delete, alice, "c2c_carol",
            exported);
}

/* Virus scanners, indexers and backup programs read files while they are used, and let nobody delete them. */
static void read_by_others(void) {
    const char *names[] = {device_file, "device_1400000001_alice.db-wal", "服务.db", "服务.db-wal"};
    HANDLE held[4];
    for (int i = 0; i < 4; i++) {
        held[i] = open_file(in_data_dir(names[i]), FILE_SHARE_READ | FILE_SHARE_WRITE);
        check(held[i] != INVALID_HANDLE_VALUE, "another program reads %s", names[i]);
    }
    history_is("c2c_bob", SECRET);
    check(holds(held[0], SECRET) || holds(held[1], SECRET), "the device's files have the message");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "a conversation is deleted meanwhile");
    check(!holds(held[0], SECRET) && !holds(held[1], SECRET), "and is gone from the device's files");
    tim_client_free(alice);
    for (int i = 0; i < 4; i++) CloseHandle(held[i]);
    come();
    history_is("c2c_bob", "");
    history_is("c2c_carol", "你好");
    tim_client_free(alice);
}

/* Files that another program has exclusively, or that cannot be written: TIM_ERR_DATABASE_OPERATE_FAILED (6019), and
   afterwards all data is there. */
static void kept_from_us(const char *name, bool read_only) {
    HANDLE held = read_only ? NULL : open_file(in_data_dir(name), 0);
    if (read_only) SetFileAttributesW(wide(in_data_dir(name)), FILE_ATTRIBUTE_READONLY);
    alice = open_here();
    int32_t code = ASK(on_success, tim_client_login, alice, "alice", "sig");
    if (!check(code == TIM_ERR_DATABASE_OPERATE_FAILED && strstr(last->text, name), "%s is %s: the login ends with 6019",
               name, read_only ? "read-only" : "another program's alone"))
        printf("# found: %d %s\n", (int)code, last->text);
    tim_client_free(alice);
    if (held) CloseHandle(held);
    SetFileAttributesW(wide(in_data_dir(name)), FILE_ATTRIBUTE_NORMAL);
    come();
    history_is("c2c_carol", "你好");
    tim_client_free(alice);
}

/* A log that is mapped into another program's memory cannot be truncated on Windows. It is truncated at the next
   opening. */
static void mapped_by_others(void) {
    come();
    int from = journal_size();
    write_to(alice, "bob", "alice", SECRET);
    check(journal_wait(from, "alice new c2c_bob 1") >= 0, "bob writes again");
    HANDLE log = open_file(in_data_dir("device_1400000001_alice.db-wal"), FILE_SHARE_READ | FILE_SHARE_WRITE);
    HANDLE mapping = CreateFileMappingW(log, NULL, PAGE_READONLY, 0, 0, NULL);
    void *view = MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
    check(view != NULL, "another program maps the device's log");
    int32_t code = ASK(on_success, tim_conversation_delete, alice, "c2c_bob");
    check(code == 0 || code == TIM_ERR_DATABASE_OPERATE_FAILED, "a deletion meanwhile ends with 0 or 6019: %d %s",
          (int)code, last->text);
    check(journal_wait(from, "alice deleted c2c_bob") >= 0, "the entry is gone, and its event was told");
    UnmapViewOfFile(view);
    CloseHandle(mapping);
    CloseHandle(log);
    tim_client_free(alice);
    come();
    HANDLE file = open_file(in_data_dir(device_file), FILE_SHARE_READ | FILE_SHARE_WRITE);
    log = open_file(in_data_dir("device_1400000001_alice.db-wal"), FILE_SHARE_READ | FILE_SHARE_WRITE);
    check(!holds(file, SECRET) && !holds(log, SECRET), "the files opened anew have nothing of it");
    CloseHandle(file);
    CloseHandle(log);
    history_is("c2c_carol", "你好");
    tim_client_free(alice);
}

/* A file that the library has left open could not be opened exclusively now. */
static void nothing_is_left_open(void) {
    const char *names[] = {device_file, "服务.db", "device_id"};
    for (int i = 0; i < 3; i++) {
        HANDLE file = open_file(in_data_dir(names[i]), 0);
        check(file != INVALID_HANDLE_VALUE, "once all clients are freed, %s is nobody's", names[i]);
        CloseHandle(file);
    }
}

int main(int argc, char **argv) {
    snprintf(data_dir, sizeof data_dir, "%s/" FOLDER, argc > 1 ? argv[1] : ".");
    snprintf(exported, sizeof exported, "%s/历史.jsonl", argc > 1 ? argv[1] : ".");
    names();
    read_by_others();
    kept_from_us(device_file, false);
    kept_from_us(device_file, true);
    kept_from_us("服务.db", false);
    mapped_by_others();
    nothing_is_left_open();
    return finish();
}
