/* bench.c: see bench.h. Comes in: files of integers between commas; goes out: arrays, and lines on stdout. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void give_up(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why);
    exit(2);
}

int32_t *table_read(const char *dir, const char *name, uint32_t columns, uint32_t *rows)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *file = fopen(path, "rb");
    size_t room = 1024, count = 0;
    int32_t *all = malloc(room * sizeof *all);
    if (!file || !all)
        give_up(path, "cannot be read");
    for (int32_t one; fscanf(file, "%d%*[,\n]", &one) == 1;) {
        if (count == room)
            all = realloc(all, (room *= 2) * sizeof *all);
        if (!all)
            give_up(path, "no memory");
        all[count++] = one;
    }
    fclose(file);
    *rows = (uint32_t)(count / columns);
    return all;
}

double clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

void result_print(const char *peer, const char *work, double ms, int64_t items, const char *check)
{
    printf("RESULT peer=%s work=%s ms=%.4f items=%lld check=%s\n", peer, work, ms, (long long)items, check);
}
