/* A real server for tests in C and C++: a separate process on a free port, in the test's directory. The program is
   $OPENTIM_SERVER. Only the main thread calls these functions. */
#ifndef OPENTIM_TESTS_SERVER_H
#define OPENTIM_TESTS_SERVER_H

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t server_process;
static const char *server_program, *server_folder;
static char server_url[64]; /* http://127.0.0.1:PORT */

static inline void server_fails(const char *what) {
    printf("not ok - the server: %s\n", what);
    exit(1);
}

/* The child: runs in its folder, ends when the test ends, and writes its standard output into a pipe. */
static inline void server_become(const char *address, int output) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setenv("OPENTIM_LISTEN", address, 1);
    setenv("OPENTIM_OPEN_ACCOUNTS", "true", 1);
    setenv("OPENTIM_RATE_PER_SECOND", "0", 1);
    setenv("OPENTIM_LOG_LEVEL", "error", 1);
    dup2(output, 1);
    if (chdir(server_folder) == 0) execl(server_program, server_program, (char *)NULL);
    _exit(1);
}

static inline void server_start(const char *address) {
    int ends[2];
    char line[128] = "";
    if (pipe(ends) != 0) server_fails("no pipe");
    fflush(stdout);
    server_process = fork();
    if (server_process == 0) server_become(address, ends[1]);
    close(ends[1]);
    FILE *output = fdopen(ends[0], "r");
    if (!output || !fgets(line, sizeof line, output)) server_fails("does not listen");
    if (sscanf(line, "listening on %63s", server_url) != 1) server_fails(line);
    fclose(output);
}

/* Writes a configuration, whose administrator is "administrator", and starts the server. */
static inline void server_begin(const char *folder) {
    char command[8192];
    server_folder = folder;
    server_program = getenv("OPENTIM_SERVER");
    if (!server_program) server_fails("OPENTIM_SERVER names no program");
    snprintf(command, sizeof command, "cd '%s' && '%s' init >init.txt", folder, server_program);
    if (system(command) != 0) server_fails("init failed");
    server_start("127.0.0.1:0");
}

/* A UserSig that is valid for this many seconds. It lives until the next call. */
static inline const char *server_signature(const char *user, int seconds) {
    static char signature[1024];
    char command[8192];
    snprintf(command, sizeof command, "cd '%s' && '%s' usersig --user %s --expire %d", server_folder, server_program,
             user, seconds);
    FILE *output = popen(command, "r");
    if (!output || !fgets(signature, sizeof signature, output) || pclose(output) != 0) server_fails("no UserSig");
    signature[strcspn(signature, "\n")] = '\0';
    return signature;
}

/* Ends the process at once, as a power failure would. */
static inline void server_kill(void) {
    kill(server_process, SIGKILL);
    waitpid(server_process, NULL, 0);
}

/* Starts it again at the same address. */
static inline void server_restart(void) {
    char address[64];
    snprintf(address, sizeof address, "%s", server_url + strlen("http://"));
    server_start(address);
}

/* A server that accepts connections and never answers. Writes its address to `url`, and returns its socket. */
static inline int silent_server(char *url, size_t size) {
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    int listening = socket(AF_INET, SOCK_STREAM, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listening < 0 || bind(listening, (struct sockaddr *)&address, length) != 0 || listen(listening, 8) != 0 ||
        getsockname(listening, (struct sockaddr *)&address, &length) != 0)
        server_fails("no socket");
    snprintf(url, size, "http://127.0.0.1:%d", (int)ntohs(address.sin_port));
    return listening;
}

#endif
