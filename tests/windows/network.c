/* Tests of how a network fails on Windows: each kind of failure has its own code. */
#include "../c/check.h"

#include <winsock2.h>

static const char *directory;

/* A listener on a free port. Writes its address to `url`. */
static SOCKET listener(char *url, size_t size, int backlog) {
    struct sockaddr_in address = {.sin_family = AF_INET};
    int length = sizeof address;
    SOCKET made = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(made, (struct sockaddr *)&address, length) != 0 || listen(made, backlog) != 0 ||
        getsockname(made, (struct sockaddr *)&address, &length) != 0)
        check(false, "somebody listens");
    snprintf(url, size, "http://127.0.0.1:%d", ntohs(address.sin_port));
    return made;
}

static tim_client *device(const char *url, uint32_t timeout_ms) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = directory;
    config.server_url = url;
    config.request_timeout_ms = timeout_ms;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "a client of %s", url)) exit(1);
    return client;
}

static void login_fails(const char *url, int32_t code, const char *why) {
    tim_client *client = device(url, 1500);
    int32_t found = ASK(on_success, tim_client_login, client, "alice", "any");
    if (!check(found == code && last->text[0], "%s: the login ends with %d", why, (int)code))
        printf("# found: %d %s\n", (int)found, last->text);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "%s: nobody is logged in", why);
    tim_client_free(client);
}

static void silent(void) {
    char url[64];
    SOCKET listening = listener(url, sizeof url, 8);
    login_fails(url, TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT, "a server that says nothing");

    tim_client *client = device(url, 60000);
    reply *pending = expect("a login that hangs");
    tim_client_login(client, "alice", "any", on_success, on_error, pending);
    Sleep(300);
    check(answers(pending) == 0, "a login hangs");
    DWORD begun = GetTickCount();
    tim_client_free(client);
    check(answers(pending) == 1 && pending->code == TIM_ERR_SDK_COMM_INTERRUPT, "freeing the client ends it with 7009");
    check(GetTickCount() - begun < 30000, "long before its time is over");
    closesocket(listening);
}

/* A listener whose backlog is full does not answer at all, on the system below Wine. */
static void unreachable(void) {
    char url[64];
    struct sockaddr_in address;
    int length = sizeof address;
    SOCKET listening = listener(url, sizeof url, 1), waiting[8];
    u_long later = 1;
    getsockname(listening, (struct sockaddr *)&address, &length);
    for (int i = 0; i < 8; i++) {
        waiting[i] = socket(AF_INET, SOCK_STREAM, 0);
        ioctlsocket(waiting[i], FIONBIO, &later);
        connect(waiting[i], (struct sockaddr *)&address, length);
    }
    login_fails(url, TIM_ERR_SDK_NET_CONN_TIMEOUT, "nobody answers");
    for (int i = 0; i < 8; i++) closesocket(waiting[i]);
    closesocket(listening);
}

static DWORD WINAPI hang_up(void *listening) {
    SOCKET taken;
    while ((taken = accept(*(SOCKET *)listening, NULL, NULL)) != INVALID_SOCKET) {
        struct linger at_once = {1, 0};
        setsockopt(taken, SOL_SOCKET, SO_LINGER, (const char *)&at_once, sizeof at_once);
        closesocket(taken);
    }
    return 0;
}

static void reset(void) {
    char url[64];
    SOCKET listening = listener(url, sizeof url, 8);
    HANDLE thread = CreateThread(NULL, 0, hang_up, &listening, 0, NULL);
    login_fails(url, TIM_ERR_SDK_NET_RESET_BY_PEER, "a server that hangs up");
    closesocket(listening);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}

int main(int argc, char **argv) {
    WSADATA winsock;
    directory = argc > 1 ? argv[1] : ".";
    WSAStartup(MAKEWORD(2, 2), &winsock);
    login_fails("http://127.0.0.1:1", TIM_ERR_SDK_NET_CONN_REFUSE, "nobody listens");
    login_fails("http://no.such.host.invalid", TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED, "a name that nobody has");
    silent();
    unreachable();
    reset();
    return finish();
}
