#ifndef PARCOURS_CSYSTEM_SHIM_H
#define PARCOURS_CSYSTEM_SHIM_H

/* Calls that glibc declares for GNU sources only, which Swift's import of it is not, or beside the standard headers. */
#if defined(__linux__)
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <sys/syscall.h>

long syscall(long number, ...);
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);

/* Swaps two paths of one file system; 0, or -1 with errno set (EINVAL where the file system can't). */
static inline int parcours_exchange(const char *one, const char *other) {
    return renameat2(-100 /* AT_FDCWD */, one, -100, other, 2 /* RENAME_EXCHANGE */);
}

/* Puts on disk what was written to the file system that a descriptor belongs to; 0, or -1 with errno set. */
static inline int parcours_flush(int descriptor) { return syncfs(descriptor); }

/* Opens a file for reading, by a path that the system never lets lead out of the folder; a descriptor, or -1 with errno set
   (EXDEV where the path or a link leads out or starts from the root, ENOSYS where the system is older than Linux 5.6). */
static inline int parcours_open_beneath(int folder, const char *path) {
    struct open_how how = {
        .flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

/* Gives the pages of the heap that hold nothing back to the system. */
static inline void parcours_trim_heap(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
#else
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static inline int parcours_exchange(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }
static inline int parcours_flush(int descriptor) { (void)descriptor; sync(); return 0; }
static inline int parcours_open_beneath(int folder, const char *path) {
    (void)folder, (void)path;
    errno = ENOSYS;
    return -1;
}
static inline void parcours_trim_heap(void) {}
#endif

#endif
