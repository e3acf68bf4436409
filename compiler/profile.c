/* profile.c: `pactc profile`. Comes in: the runs of all scenarios and worlds, each with its account; goes
 * out: a row for each article and rule, the dearest first: evaluations, instructions, norms, and the time
 * that they took. */
#include "sweep.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct profile_row {
    const char *name, *file;
    enum { ROW_ARTICLE, ROW_RULE, ROW_REST } kind;
    uint32_t line, order;
    uint64_t evaluations, steps, instances, time;
} profile_row;

typedef struct profile_table {
    profile_row *rows;
    uint32_t count;
    bool timed;
} profile_table;

static const char *const kinds[] = {[ROW_ARTICLE] = "article", [ROW_RULE] = "rule", [ROW_REST] = "rest"};

/* ---- summing ---- */

/* The costs of all runs of one program stand in the same order. */
static void add_run(const session *s, profile_table *t, pact_run *run)
{
    const pact_cost *costs = pact_run_costs(run);
    for (uint32_t i = 0; costs && i < t->count; i++) {
        profile_row *row = &t->rows[i];
        row->name = costs[i].name;
        row->kind = costs[i].article ? ROW_ARTICLE : ROW_RULE;
        row->order = i;
        row->line = costs[i].place.line;
        row->file = pact_program_source_name(session_program(s), costs[i].place.file);
        row->evaluations += costs[i].evaluations;
        row->steps += costs[i].steps;
        row->instances += costs[i].instances;
        row->time += costs[i].time;
    }
}

static int by_number(uint64_t a, uint64_t b)
{
    return (a < b) - (a > b);
}

static int by_steps(const void *left, const void *right)
{
    const profile_row *a = left, *b = right;
    int order = by_number(a->steps, b->steps);
    order = order ? order : by_number(a->evaluations, b->evaluations);
    return order ? order : -by_number(a->order, b->order);
}

static int by_time(const void *left, const void *right)
{
    const profile_row *a = left, *b = right;
    int order = by_number(a->time, b->time);
    return order ? order : by_steps(a, b);
}

/* Articles stand in it also where nothing of theirs was evaluated. */
static void leave_out_idle(profile_table *t)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < t->count; i++)
        if (t->rows[i].kind == ROW_ARTICLE || t->rows[i].evaluations)
            t->rows[kept++] = t->rows[i];
    t->count = kept;
}

/* Instants, the life of norms, conflicts, precedence: what is no article's own. */
static void add_rest(const session *s, profile_table *t)
{
    uint64_t all = session_play_time(s), own = 0;
    for (uint32_t i = 0; i < t->count; i++)
        own += t->rows[i].time;
    if (t->timed)
        t->rows[t->count++] = (profile_row){.name = "everything else",
                                            .kind = ROW_REST,
                                            .time = all > own ? all - own : 0,
                                            .order = UINT32_MAX};
}

static bool make_table(const session *s, profile_table *t)
{
    uint32_t runs = session_run_count(s);
    t->count = runs ? pact_run_cost_count(session_run(s, 0)) : 0;
    t->rows = calloc(t->count + 1, sizeof *t->rows);
    if (!t->rows)
        return false;
    for (uint32_t i = 0; i < runs; i++)
        add_run(s, t, session_run(s, i));
    leave_out_idle(t);
    add_rest(s, t);
    if (t->count)
        qsort(t->rows, t->count, sizeof *t->rows, t->timed ? by_time : by_steps);
    return true;
}

/* ---- showing ---- */

/* Of a definition the word once: "lawful_force: lawful_force". */
static const char *shown_name(const char *name, char *room, size_t size)
{
    const char *colon = strstr(name, ": ");
    size_t length = colon ? (size_t)(colon - name) : 0;
    if (!colon || length >= size || strlen(colon + 2) != length || memcmp(name, colon + 2, length) != 0)
        return name;
    memcpy(room, name, length);
    room[length] = 0;
    return room;
}

static void print_text(const profile_table *t)
{
    printf("%12s %14s %10s%s  %s\n", "evaluations", "instructions", "norms",
           t->timed ? "   microseconds" : "", "of");
    for (uint32_t i = 0; i < t->count; i++) {
        const profile_row *r = &t->rows[i];
        char room[256];
        if (r->kind == ROW_REST)
            printf("%12s %14s %10s", "", "", "");
        else
            printf("%12" PRIu64 " %14" PRIu64 " %10" PRIu64, r->evaluations, r->steps, r->instances);
        if (t->timed)
            printf(" %14" PRIu64, r->time / 1000);
        printf("  %s", r->kind == ROW_RULE ? "rule " : "");
        sweep_show(stdout, shown_name(r->name, room, sizeof room));
        if (r->line && r->file) {
            printf(" (");
            sweep_show(stdout, r->file);
            printf(":%u)", r->line);
        }
        printf("\n");
    }
}

static void print_row(const profile_row *r, bool timed, sweep_row *row)
{
    char room[256];
    sweep_cell_text(row, kinds[r->kind]);
    sweep_cell_text(row, shown_name(r->name, room, sizeof room));
    sweep_cell_text(row, r->line ? r->file : NULL);
    if (r->line)
        sweep_cell_number(row, r->line);
    else
        sweep_cell_text(row, NULL);
    sweep_cell_number(row, r->evaluations);
    sweep_cell_number(row, r->steps);
    sweep_cell_number(row, r->instances);
    if (timed)
        sweep_cell_number(row, r->time);
}

static bool print_rows(const profile_table *t, bool json)
{
    static const char *const columns[] = {"kind",        "name",         "file",  "line",
                                          "evaluations", "instructions", "norms", "nanoseconds"};
    sweep_text text = {0};
    sweep_row row = {.to = &text, .columns = columns, .column_count = t->timed ? 8 : 7, .json = json};
    for (uint32_t i = 0; !json && i < row.column_count; i++)
        sweep_cell_text(&row, columns[i]);
    for (uint32_t i = 0; i < t->count; i++)
        print_row(&t->rows[i], t->timed, &row);
    bool ok = !text.no_memory && (!text.count || fwrite(text.at, 1, text.count, stdout) == text.count);
    free(text.at);
    return ok;
}

int profile_run(session *s, const char *format, bool counts)
{
    profile_table t = {.timed = !counts};
    if (!session_play(s))
        return 2;
    bool ok = make_table(s, &t);
    if (!ok)
        fprintf(stderr, "pactc: out of memory\n");
    else if (!format || !strcmp(format, "text"))
        print_text(&t);
    else
        ok = print_rows(&t, !strcmp(format, "json"));
    free(t.rows);
    return ok && !fflush(stdout) ? 0 : 2;
}
