/* Preloaded into a program, it keeps in the folder SURE what the disk would hold of
 * the folder WATCHED if the power were cut: the bytes of each file and the names in
 * each folder as they were when it was last synced, each under its inode's number.
 * What nobody synced never gets there.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 4096

typedef int on_file(int);

/* Held open for ever, so that no number is given to another file; and never closed,
 * because that would take away SQLite's locks. */
static struct { ino_t number; int file; } held[MOST];

static int is_watched(int file)
{
    char link[64], path[PATH_MAX];
    const char *watched = getenv("WATCHED");
    size_t length = watched ? strlen(watched) : 0;
    ssize_t got;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    got = readlink(link, path, sizeof path - 1);
    if (got < 0 || !length || !getenv("SURE"))
        return 0;
    path[got] = 0;
    return !strncmp(path, watched, length) && (!path[length] || path[length] == '/');
}

static int reading(int file, ino_t number)
{
    char link[64];
    int at = 0;
    while (at < MOST && held[at].number && held[at].number != number)
        at++;
    if (at == MOST)
        abort();
    if (!held[at].number) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        held[at].number = number;
        held[at].file = open(link, O_RDONLY | O_CLOEXEC);
    }
    if (held[at].file < 0)
        abort();
    return held[at].file;
}

static void keep_bytes(int from, FILE *to)
{
    char data[65536];
    off_t at = 0;
    ssize_t length;
    while ((length = pread(from, data, sizeof data, at)) > 0) {
        if (fwrite(data, 1, (size_t)length, to) != (size_t)length)
            abort();
        at += length;
    }
    if (length < 0)
        abort();
}

static void keep_names(int file, FILE *to)
{
    char link[64];
    struct dirent *one;
    struct stat about;
    DIR *folder;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    folder = opendir(link);
    if (!folder)
        abort();
    while ((one = readdir(folder)))
        if (strcmp(one->d_name, ".") && strcmp(one->d_name, "..")
            && !fstatat(dirfd(folder), one->d_name, &about, AT_SYMLINK_NOFOLLOW))
            fprintf(to, "%c %ju %s\n", S_ISDIR(about.st_mode) ? 'd' : 'f',
                    (uintmax_t)about.st_ino, one->d_name);
    closedir(folder);
}

/* Written whole before it counts: a cut meanwhile leaves what was kept before. */
static void keep(int file)
{
    char fresh[PATH_MAX], kept[PATH_MAX];
    struct stat about;
    FILE *to;
    if (!is_watched(file) || fstat(file, &about))
        return;
    snprintf(fresh, sizeof fresh, "%s/part", getenv("SURE"));
    snprintf(kept, sizeof kept, "%s/%ju", getenv("SURE"), (uintmax_t)about.st_ino);
    to = fopen(fresh, "w");
    if (!to)
        abort();
    if (S_ISDIR(about.st_mode)) {
        reading(file, about.st_ino);
        keep_names(file, to);
    } else
        keep_bytes(reading(file, about.st_ino), to);
    if (fclose(to) || rename(fresh, kept))
        abort();
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
