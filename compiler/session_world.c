/* session_world.c: the worlds of --world. Comes in: a path to JSON, CSV, a folder of CSV files or an SQLite
 * database; goes out: a world of the program, with what the reader found. */
#include "session_world.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && !strcmp(name + length - tail, ending);
}

/* ---- reading ---- */

static bool add_file(world_file *w, const char *path)
{
    size_t length;
    pactio_file *more = realloc(w->files, (w->file_count + 1) * sizeof *more);
    if (!more)
        return false;
    w->files = more;
    char *name = strdup(path), *bytes = name ? session_read(path, &length) : NULL;
    if (!bytes) {
        free(name);
        return false;
    }
    w->files[w->file_count++] = (pactio_file){name, bytes, length};
    return true;
}

static int is_csv(const struct dirent *d)
{
    return d->d_name[0] != '.' && ends_in(d->d_name, ".csv");
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool add_in_folder(world_file *w, const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (!path)
        return false;
    snprintf(path, size, "%s%s%s", folder, ends_in(folder, "/") ? "" : "/", name);
    bool ok = add_file(w, path);
    int error = errno;
    free(path);
    errno = error;
    return ok;
}

/* All its CSV files are one world. */
static const char *open_folder(world_file *w, const char *path)
{
    struct dirent **list;
    int count = scandir(path, &list, is_csv, by_name), error = errno;
    bool ok = count >= 0;
    for (int i = 0; i < count; i++) {
        ok = ok && add_in_folder(w, path, list[i]->d_name);
        error = ok ? error : errno;
        free(list[i]);
    }
    if (count >= 0)
        free(list);
    return !ok ? strerror(error) : count ? NULL : "there is no .csv file in this folder";
}

/* The last part of the path; of a folder with its '/'. */
static char *name_of(const char *path, bool folder)
{
    size_t end = strlen(path);
    while (folder && end > 1 && path[end - 1] == '/')
        end--;
    size_t begin = end;
    while (begin && path[begin - 1] != '/')
        begin--;
    char *out = malloc(end - begin + 2);
    if (!out)
        return NULL;
    memcpy(out, path + begin, end - begin);
    memcpy(out + (end - begin), "/", 2);
    if (!folder)
        out[end - begin] = 0;
    return out;
}

const char *world_file_open(world_file *w, const char *path)
{
    struct stat st;
    *w = (world_file){.path = path};
    if (stat(path, &st))
        return strerror(errno);
    bool folder = S_ISDIR(st.st_mode);
    w->name = name_of(path, folder);
    if (!w->name)
        return strerror(ENOMEM);
    w->form = ends_in(path, ".json")            ? WORLD_JSON
              : folder || ends_in(path, ".csv") ? WORLD_CSV
                                                : WORLD_SQLITE;
    if (folder)
        return open_folder(w, path);
    if (w->form != WORLD_SQLITE)
        return add_file(w, path) ? NULL : strerror(errno);
    return ends_in(path, ".db") || ends_in(path, ".sqlite") || ends_in(path, ".sqlite3")
               ? NULL
               : "a world is a .json or .csv file, a folder of .csv files, or a .db, .sqlite or .sqlite3 "
                 "database";
}

/* ---- a world of a program ---- */

static pact_status name_sources(pact_world *world, const world_file *before, uint32_t count)
{
    uint32_t file;
    pact_status status = PACT_OK;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < pactio_source_count(before[i].reading) && status == PACT_OK; k++)
            status = pact_world_source(world, pactio_source(before[i].reading, k).name, &file);
    return status;
}

static pact_status read_world(world_file *w)
{
    switch (w->form) {
    case WORLD_JSON: return pactio_world_json(w->world, w->files, NULL, &w->reading);
    case WORLD_CSV: return pactio_world_csv(w->world, w->files, w->file_count, NULL, &w->reading);
    case WORLD_SQLITE: break;
    }
    return pactio_world_sqlite(w->world, w->path, NULL, &w->reading);
}

pact_status world_file_read(world_file *w, const pact_program *program, const world_file *before,
                            uint32_t count)
{
    pact_status status = pact_world_new(program, PACT_NOTHING, NULL, &w->world), found;
    if (status == PACT_OK)
        status = name_sources(w->world, before, count);
    if (status != PACT_OK)
        return status;
    found = read_world(w);
    if (w->reading)
        status = pact_world_call(w->world, w->name, pactio_title(w->reading));
    return status == PACT_OK ? found : status;
}

void world_file_forget(world_file *w)
{
    pactio_reading_free(w->reading);
    pact_world_free(w->world);
    w->reading = NULL;
    w->world = NULL;
}

void world_file_close(world_file *w)
{
    world_file_forget(w);
    for (uint32_t i = 0; i < w->file_count; i++) {
        free((void *)(uintptr_t)w->files[i].name);
        free((void *)(uintptr_t)w->files[i].bytes);
    }
    free(w->files);
    free(w->name);
}
