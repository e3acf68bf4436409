/* query.c: what a query stands on. Comes in: a program, by its path or as a BLOB, and the tables of the
 * connection; goes out: a run of that world at the end of a day. What is wrong is the query's error, with all
 * that was found. */
#include "pact_sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

SQLITE_EXTENSION_INIT3

enum { SHOWN = 3, PROGRAM_MAX = 1 << 30 };

int query_fail(query *q, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    sqlite3_free(*q->error);
    *q->error = sqlite3_vmprintf(format, values);
    va_end(values);
    return *q->error ? SQLITE_ERROR : SQLITE_NOMEM;
}

int query_status(query *q, pact_status status)
{
    switch (status) {
    case PACT_OK:
    case PACT_DONE: return SQLITE_OK;
    case PACT_NOMEM: return SQLITE_NOMEM;
    case PACT_LIMIT: return query_fail(q, "pact: a limit of steps, rounds or memory was met");
    case PACT_INTERRUPTED: return SQLITE_INTERRUPT;
    default: return query_fail(q, "pact: this cannot be asked where the run stands");
    }
}

const char *query_text(sqlite3_value *argument)
{
    return argument ? (const char *)sqlite3_value_text(argument) : NULL;
}

/* ---- results ---- */

void result_text(sqlite3_context *out, const char *text)
{
    if (text)
        sqlite3_result_text(out, text, -1, SQLITE_TRANSIENT);
}

void result_date(sqlite3_context *out, int32_t date)
{
    char text[PACT_DATE_TEXT_MAX];
    if (date == PACT_NO_DATE)
        return;
    pact_date_format(date, text);
    result_text(out, text);
}

void result_entity(sqlite3_context *out, const query *q, uint32_t entity)
{
    result_text(out, pact_world_name(q->world, entity)); /* PACT_NOTHING has no name */
}

/* ---- the program ---- */

static int load(query *q, const void *bytes, size_t size, const char *name)
{
    pact_status status = pact_program_load(bytes, size, NULL, &q->program);
    if (status == PACT_VERSION)
        return query_fail(q, "pact: %s is a program of format %u, and format %u is wanted: build it again",
                          name, pact_format_of(bytes, size), pact_format());
    if (status == PACT_CORRUPT)
        return query_fail(q, "pact: %s is no compiled program, as 'pactc build' makes it", name);
    return query_status(q, status);
}

static int read_all(query *q, int file, size_t size, const char *name)
{
    char *bytes = sqlite3_malloc64(size + 1);
    size_t length = 0;
    ssize_t got = 1;
    if (!bytes)
        return SQLITE_NOMEM;
    while (length < size && (got = read(file, bytes + length, size - length)) > 0)
        length += (size_t)got;
    int status =
        got < 0 ? query_fail(q, "pact: %s: %s", name, strerror(errno)) : load(q, bytes, length, name);
    sqlite3_free(bytes);
    return status;
}

static int load_file(query *q, const char *path)
{
    struct stat st;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), status;
    if (file < 0)
        return query_fail(q, "pact: %s: %s", path, strerror(errno));
    if (fstat(file, &st))
        status = query_fail(q, "pact: %s: %s", path, strerror(errno));
    else if (!S_ISREG(st.st_mode) || st.st_size > PROGRAM_MAX)
        status = query_fail(q, "pact: %s is no compiled program", path);
    else
        status = read_all(q, file, (size_t)st.st_size, path);
    close(file);
    return status;
}

static int open_program(query *q)
{
    switch (sqlite3_value_type(q->source)) {
    case SQLITE_BLOB:
        return load(q, sqlite3_value_blob(q->source), (size_t)sqlite3_value_bytes(q->source), "this BLOB");
    case SQLITE_TEXT: return load_file(q, query_text(q->source));
    default: return query_fail(q, "pact: the first argument is a compiled program, its path or a BLOB");
    }
}

/* ---- the world ---- */

const char *query_source(const query *q, uint32_t file)
{
    const char *name = pact_program_source_name(q->program, file);
    return name ? name : pactio_source(q->reading, file - pactio_source_first(q->reading)).name;
}

/* What was found in the tables: the first of it, and how much more. */
static int fail_by_findings(query *q)
{
    uint32_t count = pactio_finding_count(q->reading), dropped = pactio_dropped_count(q->reading);
    sqlite3_str *text = sqlite3_str_new(q->db);
    for (uint32_t i = 0; i < count && i < SHOWN; i++) {
        const pact_finding *f = pactio_finding(q->reading, i);
        const pact_place *at = &f->labels->place;
        sqlite3_str_appendf(text, "%s%s:%u:%u: %s [%s]", i ? "; " : "pact: ", query_source(q, at->file),
                            at->line, at->column, f->message, f->code);
    }
    if (count + dropped > SHOWN)
        sqlite3_str_appendf(text, "; and %u more", count + dropped - SHOWN);
    char *whole = sqlite3_str_finish(text);
    int status = whole ? query_fail(q, "%s", whole) : SQLITE_NOMEM;
    sqlite3_free(whole);
    return status;
}

static int open_world(query *q)
{
    pact_status status = pact_world_new(q->program, PACT_NOTHING, NULL, &q->world);
    if (status == PACT_OK)
        status = pactio_world_tables(q->world, q->db, q->schema, NULL, &q->reading);
    if (status == PACT_MISUSE)
        return fail_by_findings(q);
    if (status == PACT_OK)
        status = pact_world_call(q->world, q->schema, NULL);
    return query_status(q, status);
}

/* ---- the run ---- */

static int last_day(query *q, int32_t *date)
{
    *date = pactio_last_day(q->reading);
    return *date != PACT_NO_DATE ? SQLITE_OK
                                 : query_fail(q, "pact: on which day? the tables say nothing of any");
}

static int day_of(query *q, sqlite3_value *given, int32_t *date)
{
    int32_t minute;
    const char *text = query_text(given);
    if (!text)
        return last_day(q, date);
    if (pact_date_parse(text, strlen(text), date, &minute) && minute == PACT_NO_DATE)
        return SQLITE_OK;
    return query_fail(q, "pact: '%s' is not a day such as 1935-10-04", text);
}

/* A run goes on from where it stands; one that is further begins anew. */
static int play(query *q, int32_t date, bool whole)
{
    if (q->run && (pact_run_date(q->run) > date || whole)) {
        pact_run_free(q->run);
        q->run = NULL;
    }
    pact_status status = q->run ? PACT_OK : pact_run_on(q->world, NULL, NULL, &q->run);
    if (status == PACT_OK)
        status = whole ? pact_run_all(q->run) : pact_run_until(q->run, date);
    return query_status(q, status);
}

/* ---- all of it ---- */

void query_close(query *q)
{
    pact_run_free(q->run);
    pactio_reading_free(q->reading);
    pact_world_free(q->world);
    pact_program_free(q->program);
    sqlite3_value_free(q->source);
    sqlite3_free(q->schema);
    sqlite3_free(q->standing);
    *q = (query){.db = q->db, .error = q->error};
}

static bool same_value(sqlite3_value *a, sqlite3_value *b)
{
    int size = sqlite3_value_bytes(a);
    return sqlite3_value_type(a) == sqlite3_value_type(b) && size == sqlite3_value_bytes(b) &&
           (!size || !memcmp(sqlite3_value_blob(a), sqlite3_value_blob(b), (size_t)size));
}

/* Joined to rows of another table, a query asks again and again, of the same world: as its statement sees it.
 */
static int open_both(query *q, sqlite3_value *source, const char *schema)
{
    if (q->reading && same_value(q->source, source) && !strcmp(q->schema, schema))
        return SQLITE_OK;
    query_close(q);
    q->source = sqlite3_value_dup(source);
    q->schema = sqlite3_mprintf("%s", schema);
    if (!q->source || !q->schema)
        return SQLITE_NOMEM;
    int status = open_program(q);
    return status == SQLITE_OK ? open_world(q) : status;
}

int query_open(query *q, const table *t, sqlite3_value **arguments, bool whole)
{
    const char *schema = query_text(arguments[t->schema]);
    int32_t date = PACT_NO_DATE;
    if (!arguments[0])
        return query_fail(q, "pact: %s('program.pactb', …): the program is missing", t->name);
    int status = open_both(q, arguments[0], schema ? schema : "main");
    whole = whole && !query_text(arguments[t->date]);
    if (status == SQLITE_OK && !whole)
        status = day_of(q, arguments[t->date], &date);
    status = status == SQLITE_OK ? play(q, date, whole) : status;
    if (status != SQLITE_OK) {
        query_close(q);
        return status;
    }
    return SQLITE_OK;
}
