/* sweep_merge.c: `pactc merge`. Comes in: the shards of one sweep, in any order; goes out: the bytes that the
 * sweep would have written without shards. Nothing is written before all are known to be there and whole. */
#include "sweep.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct merge_file {
    const char *path;
    FILE *from;
    bool json;
    sweep_shard shard;
    long begin;         /* of the rows, in the file */
    size_t names, rows; /* bytes of the line with the names of the columns, and of what follows */
} merge_file;

static bool wrong(const char *path, const char *what)
{
    fprintf(stderr, "pactc: %s: %s\n", path, what);
    return false;
}

/* ---- the lines around ---- */

static bool read_head(merge_file *m)
{
    char line[SWEEP_LINE], again[SWEEP_LINE];
    sweep_shard *s = &m->shard;
    if (!fgets(line, sizeof line, m->from))
        return false;
    m->json = *line == '{';
    const char *at = strstr(line, "shard ");
    if (!at || sscanf(at,
                      "shard %" SCNu32 " of %" SCNu32 ", worlds %" SCNu64 " to %" SCNu64 " of %" SCNu64
                      ", design %" SCNx64,
                      &s->which, &s->of, &s->first, &s->last, &s->worlds, &s->design) != 6)
        return false;
    s->first--;
    sweep_shard_head(s, m->json, again);
    m->begin = (long)strlen(line);
    return !strcmp(line, again) && s->which && s->which <= s->of;
}

/* The sum of `size` bytes from the beginning of the rows on. */
static bool sum_rows(merge_file *m, size_t size, sweep_sum *sum)
{
    char piece[1 << 16];
    *sum = (sweep_sum){0};
    if (fseek(m->from, m->begin, SEEK_SET))
        return false;
    while (size) {
        size_t got = fread(piece, 1, size < sizeof piece ? size : sizeof piece, m->from);
        if (!got)
            return false;
        sweep_sum_add(sum, piece, got);
        size -= got;
    }
    return true;
}

/* The last line must be the one that belongs to what stands before it. */
static bool read_tail(merge_file *m)
{
    char end[SWEEP_LINE + 1], again[SWEEP_LINE];
    sweep_sum sum;
    if (fseek(m->from, 0, SEEK_END))
        return false;
    long size = ftell(m->from), back = size - m->begin < SWEEP_LINE ? size - m->begin : SWEEP_LINE;
    if (back < 2 || fseek(m->from, size - back, SEEK_SET) ||
        fread(end, 1, (size_t)back, m->from) != (size_t)back)
        return false;
    end[back] = 0;
    char *line = end + back - 1;
    while (line > end && line[-1] != '\n')
        line--;
    m->rows = (size_t)(size - m->begin) - strlen(line);
    if (!sum_rows(m, m->rows, &sum))
        return false;
    sweep_shard_tail(&m->shard, &sum, m->json, again);
    return !strcmp(line, again);
}

/* The names of the columns stand once, in the shard that comes first. */
static bool read_names(merge_file *m)
{
    int c = 0;
    if (m->json)
        return true;
    if (fseek(m->from, m->begin, SEEK_SET))
        return false;
    while (c != '\n' && m->names < m->rows && (c = getc(m->from)) != EOF)
        m->names++;
    m->rows -= m->names;
    return c == '\n';
}

static bool open_shard(merge_file *m, const char *path)
{
    m->path = path;
    m->from = fopen(path, "rb");
    if (!m->from)
        return wrong(path, strerror(errno));
    if (!read_head(m))
        return wrong(path, "this is no shard of a sweep; 'pactc sweep --shard 1/4' writes one");
    if (!read_tail(m) || !read_names(m))
        return wrong(path, "this shard is cut short, or was changed: write it again");
    return true;
}

/* ---- all of them ---- */

static bool is_one_sweep(const merge_file *a, const merge_file *b)
{
    const sweep_shard *s = &a->shard, *t = &b->shard;
    if (s->design != t->design || s->of != t->of || s->worlds != t->worlds || a->json != b->json) {
        fprintf(stderr,
                "pactc: %s and %s are shards of different sweeps: text, worlds, options and numbers of "
                "shards must "
                "be the same\n",
                a->path, b->path);
        return false;
    }
    if (s->which == t->which)
        fprintf(stderr, "pactc: shard %u of %u is there twice: %s and %s\n", s->which, s->of, a->path,
                b->path);
    return s->which != t->which;
}

static int by_place(const void *a, const void *b)
{
    const sweep_shard *s = &((const merge_file *)a)->shard, *t = &((const merge_file *)b)->shard;
    return (s->which > t->which) - (s->which < t->which);
}

static bool check_all(merge_file *all, uint32_t count)
{
    bool ok = true;
    for (uint32_t i = 1; i < count; i++)
        ok = ok && is_one_sweep(&all[0], &all[i]);
    qsort(all, count, sizeof *all, by_place);
    for (uint32_t i = 1; i < count && ok; i++)
        ok = is_one_sweep(&all[i - 1], &all[i]);
    for (uint32_t i = 0, want = 1; ok && want <= all[0].shard.of; want++) {
        if (i < count && all[i].shard.which == want) {
            i++;
            continue;
        }
        fprintf(stderr, "pactc: shard %u of %u is missing\n", want, all[0].shard.of);
        return false;
    }
    return ok;
}

static bool copy(merge_file *m, bool names, FILE *to)
{
    char piece[1 << 16];
    size_t left = m->rows + (names ? m->names : 0);
    if (fseek(m->from, m->begin + (names ? 0 : (long)m->names), SEEK_SET))
        return false;
    while (left) {
        size_t got = fread(piece, 1, left < sizeof piece ? left : sizeof piece, m->from);
        if (!got || fwrite(piece, 1, got, to) != got)
            return false;
        left -= got;
    }
    return true;
}

static int write_all(merge_file *all, uint32_t count, const char *output)
{
    sweep_file file;
    bool ok = true;
    if (!sweep_file_open(&file, output))
        return 2;
    for (uint32_t i = 0; i < count && ok; i++)
        if (!(ok = copy(&all[i], !i, file.to)))
            wrong(all[i].path, "cannot be copied");
    return sweep_file_close(&file, ok) && ok ? 0 : 2;
}

int sweep_merge(char *const *paths, int count, const char *output)
{
    merge_file *all = calloc((size_t)count, sizeof *all);
    bool ok = all != NULL;
    if (!all)
        fprintf(stderr, "pactc: out of memory\n");
    for (int i = 0; i < count && ok; i++)
        ok = open_shard(&all[i], paths[i]);
    int code = ok && check_all(all, (uint32_t)count) ? write_all(all, (uint32_t)count, output) : 2;
    for (int i = 0; i < count && all; i++)
        if (all[i].from)
            fclose(all[i].from);
    free(all);
    return code;
}
