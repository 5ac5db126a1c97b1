/* Preloaded into a program, it lets the disk of the folder WATCHED refuse: the
 * program asks for it with `disk_fails_from`, and with `disk_is_well` for the end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int asked, first, code, for_ever, gone;

/* From the `call`th writing call on: that one alone, all from then on, or with the
 * reading ones as well. Counting begins anew. */
void disk_fails_from(int call, int error, int all, int reading)
{
    asked = 0;
    first = call;
    code = error;
    for_ever = all;
    gone = reading;
}

/* Returns how many writing calls there were since the last `disk_fails_from`. */
int disk_is_well(void)
{
    first = 0;
    return asked;
}

static int is_watched(const char *path)
{
    const char *watched = getenv("WATCHED");
    size_t length = watched ? strlen(watched) : 0;
    return length && !strncmp(path, watched, length);
}

static int is_ours(int file)
{
    char link[64], path[PATH_MAX];
    ssize_t got;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    got = readlink(link, path, sizeof path - 1);
    if (got < 0)
        return 0;
    path[got] = 0;
    return is_watched(path);
}

static int refuses(int ours)
{
    if (!first || !ours)
        return 0;
    asked++;
    if (asked < first || (asked > first && !for_ever))
        return 0;
    errno = code;
    return 1;
}

static int refuses_reading(int ours)
{
    if (!first || !gone || !ours || asked < first)
        return 0;
    errno = code;
    return 1;
}

#define NEXT(name) \
    static __typeof__(&name) next; \
    if (!next) \
        next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define WRITES(type, name, about, taken, given) \
    type name taken \
    { \
        NEXT(name); \
        return first && refuses(about) ? -1 : next given; \
    }

#define READS(type, name, taken, given) \
    type name taken \
    { \
        NEXT(name); \
        return first && refuses_reading(is_ours(file)) ? -1 : next given; \
    }

#define OPENS(name) \
    int name(const char *path, int how, ...) \
    { \
        mode_t mode = 0; \
        va_list more; \
        NEXT(name); \
        if (how & (O_CREAT | O_TMPFILE)) { \
            va_start(more, how); \
            mode = va_arg(more, mode_t); \
            va_end(more); \
        } \
        if (first && (how & O_ACCMODE) != O_RDONLY && refuses(is_watched(path))) \
            return -1; \
        if (first && refuses_reading(is_watched(path))) \
            return -1; \
        return next(path, how, mode); \
    }

WRITES(ssize_t, write, is_ours(file),
       (int file, const void *data, size_t size), (file, data, size))
WRITES(ssize_t, pwrite, is_ours(file),
       (int file, const void *data, size_t size, off_t at), (file, data, size, at))
WRITES(ssize_t, pwrite64, is_ours(file),
       (int file, const void *data, size_t size, off64_t at), (file, data, size, at))
WRITES(ssize_t, sendfile, is_ours(file),
       (int file, int from, off_t *at, size_t size), (file, from, at, size))
WRITES(ssize_t, sendfile64, is_ours(file),
       (int file, int from, off64_t *at, size_t size), (file, from, at, size))
WRITES(int, fsync, is_ours(file), (int file), (file))
WRITES(int, fdatasync, is_ours(file), (int file), (file))
WRITES(int, ftruncate, is_ours(file), (int file, off_t size), (file, size))
WRITES(int, ftruncate64, is_ours(file), (int file, off64_t size), (file, size))
WRITES(int, rename, is_watched(to), (const char *from, const char *to), (from, to))
/* A full disk deletes. */
WRITES(int, unlink, code != ENOSPC && is_watched(path), (const char *path), (path))
WRITES(int, unlinkat, code != ENOSPC && is_ours(file),
       (int file, const char *path, int how), (file, path, how))
WRITES(int, mkdir, is_watched(path), (const char *path, mode_t mode), (path, mode))
READS(ssize_t, read, (int file, void *data, size_t size), (file, data, size))
READS(ssize_t, pread, (int file, void *data, size_t size, off_t at),
      (file, data, size, at))
READS(ssize_t, pread64, (int file, void *data, size_t size, off64_t at),
      (file, data, size, at))
OPENS(open)
OPENS(open64)
