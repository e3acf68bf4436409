/* sweep.c: `pactc sweep`. Comes in: a program, a base world, a design; goes out: rows, world by world, the
 * same bytes whatever the number of threads.
 *
 * Threads take chunks of worlds in their order. A chunk's rows wait in a ring until those before it are
 * written; who is too far ahead waits, so that memory does not grow with the number of worlds. The program
 * and the design are shared and only read; worlds and runs are each thread's own. */
#include "sweep.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK_MOST = 32, RING = 256, THREADS_MAX = 256, LOOK_NS = 200000000 };

typedef struct sweep_chunk {
    sweep_text rows;
    bool ready;
} sweep_chunk;

typedef struct sweep_job {
    const session *session;
    const sweep_design *design;
    const sweep_questions *questions;
    const char *columns[4 * SWEEP_PARTS + 64];
    uint32_t column_count;
    bool json;
    sweep_shard shard;
    sweep_file file;
    sweep_sum sum;
    pthread_mutex_t lock; /* over all that follows */
    pthread_cond_t moved;
    sweep_chunk ring[RING];
    uint64_t chunk, chunks, taken, written; /* chunk: how many worlds are one */
    uint32_t at_work;
    bool stopped;
    const char *failure; /* why it stopped, or NULL */
} sweep_job;

static int caught_signal; /* 0: none */

static void catch_signal(int signal)
{
    __atomic_store_n(&caught_signal, signal, __ATOMIC_RELAXED);
}

static int caught(void)
{
    return __atomic_load_n(&caught_signal, __ATOMIC_RELAXED);
}

/* ---- one world ---- */

static bool goes_on(void *user)
{
    (void)user;
    return !caught();
}

static const char *status_word(pact_status status)
{
    switch (status) {
    case PACT_OK: return "done";
    case PACT_LIMIT: return "limit";
    case PACT_NOMEM: return "memory";
    case PACT_MISUSE: return "refused";
    default: return "stopped";
    }
}

static pact_status play(const sweep_job *j, const sweep_world *w, pact_run **run)
{
    pact_limits limits = session_limits(j->session);
    pact_status status = pact_run_on(w->names, &limits, NULL, run);
    if (status != PACT_OK)
        return status;
    session_choose(j->session, *run);
    pact_run_watch(*run, goes_on, NULL);
    status = sweep_world_say(w, pact_run_world(*run));
    return status == PACT_OK ? pact_run_until(*run, w->on) : status;
}

static void play_world(const sweep_job *j, uint64_t n, sweep_world *w, sweep_sheet *sheet)
{
    pact_run *run = NULL;
    bool consistent = sweep_world_make(j->design, n, w);
    pact_status status = w->no_memory ? PACT_NOMEM : PACT_OK;
    if (consistent && status == PACT_OK)
        status = play(j, w, &run);
    sweep_sheet_world(sheet, w, run, w->names, consistent ? status_word(status) : "contradiction");
    sheet->rows.no_memory |= w->no_memory;
    pact_run_free(run);
}

/* ---- threads ---- */

static void stop(sweep_job *j, const char *why)
{
    pthread_mutex_lock(&j->lock);
    j->failure = j->failure ? j->failure : why;
    j->stopped = true;
    pthread_cond_broadcast(&j->moved);
    pthread_mutex_unlock(&j->lock);
}

/* The next chunk, once there is room for it in the ring. */
static bool take_chunk(sweep_job *j, uint64_t *chunk)
{
    pthread_mutex_lock(&j->lock);
    while (!j->stopped && j->taken < j->chunks && j->taken >= j->written + RING)
        pthread_cond_wait(&j->moved, &j->lock);
    bool any = !j->stopped && j->taken < j->chunks;
    *chunk = any ? j->taken++ : 0;
    pthread_mutex_unlock(&j->lock);
    return any;
}

static bool write_rows(sweep_job *j, const sweep_text *rows)
{
    if (j->shard.of > 1 || j->shard.design)
        sweep_sum_add(&j->sum, rows->at, rows->count);
    return !rows->count || fwrite(rows->at, 1, rows->count, j->file.to) == rows->count;
}

/* Writes what is next in the ring, in order; whoever holds the lock writes. */
static void hand_over(sweep_job *j, uint64_t chunk, sweep_text rows)
{
    bool ok = true;
    pthread_mutex_lock(&j->lock);
    j->ring[chunk % RING] = (sweep_chunk){rows, true};
    while (ok && j->written < j->chunks && j->ring[j->written % RING].ready && !j->stopped) {
        sweep_chunk *next = &j->ring[j->written % RING];
        ok = write_rows(j, &next->rows);
        free(next->rows.at);
        *next = (sweep_chunk){0};
        j->written++;
    }
    pthread_cond_broadcast(&j->moved);
    pthread_mutex_unlock(&j->lock);
    if (!ok)
        stop(j, "the rows cannot be written");
}

static void play_chunk(sweep_job *j, uint64_t chunk, sweep_world *w, sweep_sheet *sheet)
{
    uint64_t first = j->shard.first + chunk * j->chunk,
             last = j->shard.last - first > j->chunk ? first + j->chunk : j->shard.last;
    sheet->rows = (sweep_text){0};
    for (uint64_t n = first; n < last && !caught(); n++)
        play_world(j, n, w, sheet);
    if (sheet->rows.no_memory || sheet->scratch.no_memory || caught()) {
        free(sheet->rows.at);
        stop(j, caught() ? NULL : "out of memory");
    } else
        hand_over(j, chunk, sheet->rows);
}

static void *work(void *user)
{
    sweep_job *j = user;
    uint64_t chunk;
    sweep_sheet sheet = {.design = j->design,
                         .questions = j->questions,
                         .columns = j->columns,
                         .column_count = j->column_count,
                         .json = j->json};
    sweep_world *w = calloc(1, sizeof *w);
    if (w && session_base(j->session, &w->names) == PACT_OK) {
        sheet.entity_count = pact_world_entity_count(w->names);
        sheet.standing = malloc(2 * (size_t)sheet.entity_count + 1);
    }
    if (!sheet.standing)
        stop(j, "out of memory");
    while (sheet.standing && take_chunk(j, &chunk))
        play_chunk(j, chunk, w, &sheet);
    if (w) {
        pact_world_free(w->names);
        sweep_world_free(w);
    }
    free(w);
    free(sheet.standing);
    free(sheet.scratch.at);
    pthread_mutex_lock(&j->lock);
    j->at_work--;
    pthread_cond_broadcast(&j->moved);
    pthread_mutex_unlock(&j->lock);
    return NULL;
}

/* ---- progress, on a terminal only ---- */

static uint64_t milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static void show_progress(const sweep_job *j, uint64_t began)
{
    uint64_t all = j->shard.last - j->shard.first, done = j->written * j->chunk,
             spent = milliseconds() - began;
    done = done < all ? done : all;
    uint64_t rate = spent ? (uint64_t)((wide)done * 1000 / spent) : 0,
             left = done ? (uint64_t)((wide)spent * (all - done) / done / 1000) : 0;
    fprintf(stderr, "\r\033[K%llu of %llu worlds, %llu%%, %llu a second", (unsigned long long)done,
            (unsigned long long)all, (unsigned long long)((wide)done * 100 / (all ? all : 1)),
            (unsigned long long)rate);
    if (done && left >= 60)
        fprintf(stderr, ", %llu min %llu s left", (unsigned long long)(left / 60),
                (unsigned long long)(left % 60));
    else if (done)
        fprintf(stderr, ", %llu s left", (unsigned long long)left);
    fflush(stderr);
}

/* Until all threads have ended; a signal ends them. */
static void watch(sweep_job *j)
{
    bool shown = isatty(STDERR_FILENO);
    uint64_t began = milliseconds();
    pthread_mutex_lock(&j->lock);
    while (j->at_work) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += LOOK_NS;
        until.tv_sec += until.tv_nsec / 1000000000;
        until.tv_nsec %= 1000000000;
        int waited = 0;
        while (j->at_work && waited != ETIMEDOUT)
            waited = pthread_cond_timedwait(&j->moved, &j->lock, &until);
        j->stopped |= caught() != 0;
        pthread_cond_broadcast(&j->moved);
        if (shown && j->at_work)
            show_progress(j, began);
    }
    pthread_mutex_unlock(&j->lock);
    if (shown)
        fprintf(stderr, "\r\033[K");
}

static void run_threads(sweep_job *j, uint32_t wanted)
{
    pthread_t threads[THREADS_MAX];
    uint32_t made = 0;
    j->at_work = wanted;
    while (made < wanted && !pthread_create(&threads[made], NULL, work, j))
        made++;
    if (made < wanted) {
        pthread_mutex_lock(&j->lock);
        j->at_work -= wanted - made;
        pthread_mutex_unlock(&j->lock);
        if (!made)
            stop(j, "no thread can be made");
    }
    watch(j);
    for (uint32_t i = 0; i < made; i++)
        pthread_join(threads[i], NULL);
}

/* ---- the command ---- */

static void head(sweep_job *j, bool sharded)
{
    char line[SWEEP_LINE];
    sweep_text names = {0};
    sweep_row row = {.to = &names, .columns = j->columns, .column_count = j->column_count};
    if (sharded) {
        sweep_shard_head(&j->shard, j->json, line);
        fputs(line, j->file.to);
    }
    for (uint32_t i = 0; !j->json && i < j->column_count; i++)
        sweep_cell_text(&row, j->columns[i]);
    if (sharded)
        sweep_sum_add(&j->sum, names.at, names.count);
    if (names.count)
        fwrite(names.at, 1, names.count, j->file.to);
    free(names.at);
}

static void tail(sweep_job *j, bool sharded)
{
    char line[SWEEP_LINE];
    sweep_shard_tail(&j->shard, &j->sum, j->json, line);
    if (sharded)
        fputs(line, j->file.to);
}

/* Of all that the rows follow from: two shards of one sweep have the same. */
static uint64_t design_sum(const session *s, const sweep_design *d, const sweep_options *o)
{
    sweep_sum sum = {0};
    const char *texts[] = {pact_version(),         o->at, o->on, o->seed, o->json ? "json" : "csv",
                           o->count ? "count" : ""};
    session_sum(s, (void (*)(void *, const void *, size_t))sweep_sum_add, &sum);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        sweep_sum_add(&sum, texts[i] ? texts[i] : "", strlen(texts[i] ? texts[i] : "") + 1);
    for (uint32_t i = 0; i < o->part_count; i++) {
        char form = (char)o->parts[i].form;
        sweep_sum_add(&sum, &form, 1);
        if (o->parts[i].form != PART_TABLE)
            sweep_sum_add(&sum, o->parts[i].text, strlen(o->parts[i].text) + 1);
    }
    for (uint32_t i = 0; i < d->table.columns; i++)
        sweep_sum_add(&sum, d->table.headers[i], strlen(d->table.headers[i]) + 1);
    for (uint32_t row = 0; row < d->table.rows; row++)
        for (uint32_t i = 0; i < d->table.columns; i++) {
            const char *cell = sweep_table_cell(&d->table, row, i);
            sweep_sum_add(&sum, cell, strlen(cell) + 1);
        }
    return sum.sum;
}

static bool take_shard(sweep_design *d, const session *s, const sweep_options *o, sweep_shard *out)
{
    *out = (sweep_shard){.which = 1, .of = 1};
    d->where = (sweep_where){.option = "--shard", .text = o->shard};
    if (o->shard && !sweep_shard_parse(o->shard, out)) {
        sweep_wrong(d, "write --shard 1/4 for the first of four", "expected K/N, with K from 1 to N");
        return false;
    }
    out->worlds = d->worlds;
    out->first = (uint64_t)((wide)d->worlds * (out->which - 1) / out->of);
    out->last = (uint64_t)((wide)d->worlds * out->which / out->of);
    out->design = o->shard ? design_sum(s, d, o) : 0;
    return true;
}

/* What is called from libraries need not bear several threads: one, unless more are asked for. */
static bool take_threads(sweep_design *d, const session *s, const sweep_options *o, uint32_t *out)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    char *end = NULL;
    unsigned long asked = o->threads ? strtoul(o->threads, &end, 10) : 0;
    d->where = (sweep_where){.option = "--threads", .text = o->threads};
    if (o->threads && (*end || *o->threads < '0' || *o->threads > '9' || !asked || asked > THREADS_MAX)) {
        sweep_wrong(d, NULL, "expected a whole number from 1 to %d", THREADS_MAX);
        return false;
    }
    *out = asked                        ? (uint32_t)asked
           : session_calls_libraries(s) ? 1
           : online < 1                 ? 1
           : online > THREADS_MAX       ? THREADS_MAX
                                        : (uint32_t)online;
    return true;
}

static void catch_signals(bool on)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction catching = {.sa_handler = on ? catch_signal : SIG_DFL};
    sigemptyset(&catching.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        sigaction(signals[i], &catching, NULL);
}

static void free_ring(sweep_job *j)
{
    for (uint32_t i = 0; i < RING; i++)
        free(j->ring[i].rows.at);
    pthread_mutex_destroy(&j->lock);
    pthread_cond_destroy(&j->moved);
}

static int run_job(sweep_job *j, const sweep_options *o, uint32_t threads)
{
    uint64_t worlds = j->shard.last - j->shard.first;
    uint64_t even = worlds / threads / 8; /* so that no thread waits long for the last one */
    j->chunk = even < 1 ? 1 : even > CHUNK_MOST ? CHUNK_MOST : even;
    j->chunks = worlds / j->chunk + (worlds % j->chunk != 0);
    if (!sweep_file_open(&j->file, o->output))
        return 2;
    pthread_mutex_init(&j->lock, NULL);
    pthread_cond_init(&j->moved, NULL);
    catch_signals(true);
    head(j, o->shard != NULL);
    run_threads(j, threads);
    bool whole = !caught() && !j->failure;
    if (whole)
        tail(j, o->shard != NULL);
    else if (j->failure)
        fprintf(stderr, "pactc: %s\n", j->failure);
    bool written = sweep_file_close(&j->file, whole);
    free_ring(j);
    catch_signals(false);
    if (caught())
        raise(caught());
    return whole && written ? 0 : 2;
}

static int sweep(sweep_design *d, session *s, const sweep_options *o)
{
    sweep_questions questions;
    uint32_t threads;
    sweep_job *j = calloc(1, sizeof *j);
    int code = 2;
    if (j && sweep_design_read(d, o) && sweep_questions_read(d, s, o, &questions) &&
        take_shard(d, s, o, &j->shard) && take_threads(d, s, o, &threads)) {
        j->session = s;
        j->design = d;
        j->questions = &questions;
        j->json = o->json;
        j->column_count = sweep_question_columns(d, &questions, j->columns);
        code = run_job(j, o, threads);
    }
    if (!j)
        fprintf(stderr, "pactc: out of memory\n");
    free(j);
    return code;
}

int sweep_run(session *s, const sweep_options *o)
{
    volatile int code = 2;
    if (!session_prepare(s))
        return 2;
    sweep_design *d = calloc(1, sizeof *d);
    if (!d || session_base(s, &d->names) != PACT_OK) {
        fprintf(stderr, "pactc: out of memory\n");
        free(d);
        return 2;
    }
    mem_init(&d->mem, NULL, 0);
    arena_init(&d->arena, &d->mem);
    d->arena.door = &d->door;
    d->program = session_program(s);
    if (!setjmp(d->door))
        code = sweep(d, s, o);
    else
        fprintf(stderr, "pactc: out of memory\n");
    pact_world_free(d->names);
    sweep_table_free(&d->table);
    arena_free(&d->arena);
    free(d);
    return code;
}
