/* Preloaded into a program, it keeps in the folder SURE what a power cut would
 * leave of the folder WATCHED: a file as it was when it was last synced. Writes
 * that nobody synced never get there.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int on_file(int);
typedef int on_name(const char *);
typedef int on_two(const char *, const char *);

static int real_rename(const char *from, const char *to)
{
    static on_two *next;
    if (!next)
        next = (on_two *)dlsym(RTLD_NEXT, "rename");
    return next(from, to);
}

static int real_unlink(const char *path)
{
    static on_name *next;
    if (!next)
        next = (on_name *)dlsym(RTLD_NEXT, "unlink");
    return next(path);
}

/* Writes into `to` where a watched path stands once it is sure; 0 if unwatched. */
static int sure_path(const char *path, char *to)
{
    const char *watched = getenv("WATCHED"), *sure = getenv("SURE");
    size_t length = watched ? strlen(watched) : 0;
    if (!length || !sure || strncmp(path, watched, length) || path[length] != '/')
        return 0;
    return snprintf(to, PATH_MAX, "%s%s", sure, path + length) < PATH_MAX;
}

/* Copies a whole file in one step: a cut during it leaves the copy before. */
static void keep(int file)
{
    char link[64], path[PATH_MAX], to[PATH_MAX], fresh[PATH_MAX + 8], data[65536];
    ssize_t length;
    int from, copy;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return;
    path[length] = 0;
    if (!sure_path(path, to))
        return;
    snprintf(fresh, sizeof fresh, "%s.part", getenv("SURE"));
    from = open(path, O_RDONLY); /* `file` itself may be for writing only */
    copy = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (from < 0 || copy < 0)
        abort();
    while ((length = read(from, data, sizeof data)) > 0)
        if (write(copy, data, (size_t)length) != length)
            abort();
    close(from);
    close(copy);
    if (length == 0)
        real_rename(fresh, to);
    else
        real_unlink(fresh); /* a folder */
}

int fsync(int file)
{
    static on_file *next;
    int answer;
    if (!next)
        next = (on_file *)dlsym(RTLD_NEXT, "fsync");
    answer = next(file);
    if (!answer)
        keep(file);
    return answer;
}

int fdatasync(int file)
{
    return fsync(file);
}

int rename(const char *from, const char *to)
{
    char sure_from[PATH_MAX], sure_to[PATH_MAX];
    int answer = real_rename(from, to);
    if (!answer && sure_path(from, sure_from) && sure_path(to, sure_to)
        && real_rename(sure_from, sure_to)) {
        int empty = open(sure_to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (empty >= 0) /* never synced: its name is there, its bytes are not */
            close(empty);
    }
    return answer;
}

int unlink(const char *path)
{
    char sure[PATH_MAX];
    int answer = real_unlink(path);
    if (!answer && sure_path(path, sure))
        real_unlink(sure);
    return answer;
}
