/* This process's resources: open files and running threads. */
#ifndef OPENTIM_TESTS_PROCESS_H
#define OPENTIM_TESTS_PROCESS_H

#ifdef _WIN32
#include <windows.h>
#include <tlhelp32.h>
#include <winternl.h>

/* Counts this process's handles among all of the system that are of the same kind as a file opened here. */
static inline int open_files(void) {
    typedef struct { USHORT process, trace; UCHAR kind, flags; USHORT value; void *object; ULONG access; } handle;
    struct { ULONG count; handle handles[100000]; } *all = malloc(sizeof *all);
    HANDLE file = CreateFileA("NUL", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    int count = -1, kind = -1;
    if (NtQuerySystemInformation((SYSTEM_INFORMATION_CLASS)16, all, sizeof *all, NULL) != 0) all->count = 0;
    for (ULONG i = 0; i < all->count; i++)
        if (all->handles[i].process == GetCurrentProcessId() && all->handles[i].value == (USHORT)(size_t)file)
            kind = all->handles[i].kind;
    for (ULONG i = 0; i < all->count; i++)
        count += all->handles[i].process == GetCurrentProcessId() && all->handles[i].kind == kind;
    CloseHandle(file);
    free(all);
    return count;
}

static inline int running_threads(void) {
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    THREADENTRY32 thread = {.dwSize = sizeof thread};
    int count = 0;
    for (BOOL more = Thread32First(all, &thread); more; more = Thread32Next(all, &thread))
        count += thread.th32OwnerProcessID == GetCurrentProcessId();
    CloseHandle(all);
    return count;
}

#else
#include <dirent.h>

static inline int entries(const char *path) {
    int count = -2; /* "." and ".." */
    DIR *folder = opendir(path);
    while (folder && readdir(folder)) count++;
    if (folder) closedir(folder);
    return count;
}

static inline int open_files(void) { return entries("/proc/self/fd"); }
static inline int running_threads(void) { return entries("/proc/self/task"); }
#endif

#endif
