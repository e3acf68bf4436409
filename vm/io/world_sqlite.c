/* world_sqlite.c: a world from an SQLite database. Comes in: its path, or a connection of the host's; goes
 * out: rows of cells, with table, row and column as their places. A database that is opened here is opened
 * read-only and not trusted: nothing is read but what a select reads, views end within a budget, and cells
 * have a largest size. A connection that is lent stays as it is: its limits and rights are the host's. */
#include "reader.h"

#ifdef PACT_SQLITE_EXTENSION /* calls the SQLite of whoever loads it, and is linked to none */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif
#include <stdlib.h>
#include <string.h>

typedef struct database {
    reader *r;
    sqlite3 *db;
    const char *path, *schema; /* "main", or what the host has attached under that name */
    bool lent;
} database;

static void give_back_database(void *held)
{
    sqlite3 *db = held;
    for (sqlite3_stmt *s = sqlite3_next_stmt(db, NULL); s; s = sqlite3_next_stmt(db, NULL))
        sqlite3_finalize(s);
    sqlite3_close(db);
}

static void give_back_statement(void *held)
{
    sqlite3_finalize(held);
}

/* A statement over a connection that is lent must go even if memory ends; else all go with the database. */
static void hold(database *d, sqlite3_stmt *s)
{
    if (!d->lent)
        return;
    d->r->held = s;
    d->r->give_back = give_back_statement;
}

static void let_go(database *d, sqlite3_stmt *s)
{
    sqlite3_finalize(s);
    if (d->lent)
        d->r->held = NULL;
}

/* What SQLite says of its last call; memory that has ended goes to the door. */
static void complain(database *d, pact_place at, int status)
{
    if ((status & 255) == SQLITE_NOMEM)
        longjmp(d->r->door, 1);
    if (status == SQLITE_INTERRUPT && !d->lent)
        reader_find(d->r, P0269, at, "this view takes too many steps");
    else
        reader_find(d->r, P0271, at, reader_print(d->r, "%s", sqlite3_errmsg(d->db)));
}

/* ---- what it may do ---- */

static int authorize(void *user, int action, const char *a, const char *b, const char *c, const char *e)
{
    (void)user, (void)a, (void)b, (void)c, (void)e;
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION ||
                   action == SQLITE_RECURSIVE
               ? SQLITE_OK
               : SQLITE_DENY;
}

static int stop(void *user)
{
    (void)user;
    return 1;
}

static void restrict_to_reading(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 0);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000000);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 100000);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_exec(db, "pragma cell_size_check = on; pragma mmap_size = 0", NULL, NULL, NULL);
    sqlite3_set_authorizer(db, authorize, NULL);
}

/* ---- rows ---- */

static void read_text(database *d, sqlite3_stmt *s, int column, pact_place at, cell *out)
{
    const char *text = (const char *)sqlite3_column_text(s, column);
    size_t size = (size_t)sqlite3_column_bytes(s, column);
    if (!text)
        longjmp(d->r->door, 1);
    if (size > READER_NAME || memchr(text, 0, size) || reader_bad_byte(text, size) < size) {
        at.column = out->column;
        reader_find(d->r, P0263, at, "a text in UTF-8 of no more than 1000 bytes");
        return;
    }
    out->text = reader_normal(d->r, text, size);
    out->type = size ? CELL_TEXT : CELL_NONE;
}

static void read_cell(database *d, sqlite3_stmt *s, int column, pact_place at, cell *out)
{
    int type = sqlite3_column_type(s, column);
    if (type == SQLITE_NULL)
        return;
    if (type == SQLITE_BLOB) {
        at.column = out->column;
        reader_find(d->r, P0263, at, "a text or a number, and no BLOB,");
        return;
    }
    read_text(d, s, column, at, out);
    if (out->type == CELL_TEXT && type != SQLITE_TEXT)
        out->type = type == SQLITE_FLOAT ? CELL_INEXACT : CELL_NUMBER;
}

static uint32_t row_number(sqlite3_stmt *s, bool numbered, uint32_t count)
{
    sqlite3_int64 id = numbered ? sqlite3_column_int64(s, 0) : count;
    return id > 0 && id < UINT32_MAX ? (uint32_t)id : count;
}

static void read_rows(database *d, sqlite3_stmt *s, bool numbered, rows *t, pact_place at)
{
    int status, columns = sqlite3_column_count(s) - numbered;
    cell *cells = reader_alloc(d->r, (size_t)columns * sizeof *cells);
    for (uint32_t count = 1; (status = sqlite3_step(s)) == SQLITE_ROW && !reader_gave_up(d->r); count++) {
        at.line = row_number(s, numbered, count);
        uint32_t errors = d->r->errors;
        for (int i = 0; i < columns; i++) {
            cells[i] = (cell){.column = (uint32_t)i + 1};
            read_cell(d, s, i + numbered, at, &cells[i]);
        }
        if (d->r->errors == errors)
            rows_row(t, cells, at);
    }
    if (status != SQLITE_ROW && status != SQLITE_DONE)
        complain(d, at, status);
}

static void read_header(database *d, sqlite3_stmt *s, bool numbered, rows *t, pact_place at)
{
    int columns = sqlite3_column_count(s) - numbered;
    cell *names = reader_alloc(d->r, (size_t)columns * sizeof *names);
    for (int i = 0; i < columns; i++) {
        const char *name = sqlite3_column_name(s, i + numbered);
        if (!name)
            longjmp(d->r->door, 1);
        bool good = *name && reader_bad_byte(name, strlen(name)) == strlen(name);
        names[i] = (cell){.text = good ? reader_normal(d->r, name, strlen(name)) : "",
                          .column = (uint32_t)i + 1,
                          .type = good ? CELL_TEXT : CELL_NONE};
    }
    rows_header(t, names, (uint32_t)columns, at);
}

/* `form` takes the schema, then the table. */
static int prepare(database *d, const char *form, const char *table, sqlite3_stmt **out)
{
    char *sql = sqlite3_mprintf(form, d->schema, table);
    *out = NULL;
    if (!sql)
        longjmp(d->r->door, 1);
    int status = sqlite3_prepare_v2(d->db, sql, -1, out, NULL);
    sqlite3_free(sql);
    return status;
}

/* With the numbers of its rows, where it has such. */
static sqlite3_stmt *select_from(database *d, const char *table, bool *numbered, pact_place at)
{
    sqlite3_stmt *s;
    *numbered = prepare(d, "select rowid, * from \"%w\".\"%w\"", table, &s) == SQLITE_OK;
    if (*numbered)
        return s;
    int status = prepare(d, "select * from \"%w\".\"%w\"", table, &s);
    if (status != SQLITE_OK)
        complain(d, at, status);
    return s;
}

static void read_table(database *d, const char *table)
{
    bool numbered;
    pactio_file source = {.name = reader_print(d->r, "%s/%s", d->path, table)};
    pact_place at = {.file = reader_source_add(d->r, &source), .line = 1, .column = 1};
    rows t = {.r = d->r, .entities = !strcmp(table, "entities")};
    if (!d->lent)
        sqlite3_progress_handler(d->db, READER_STEPS, stop, NULL);
    sqlite3_stmt *s = select_from(d, table, &numbered, at);
    if (!s)
        return;
    hold(d, s);
    uint32_t errors = d->r->errors;
    read_header(d, s, numbered, &t, at);
    if (d->r->errors == errors)
        read_rows(d, s, numbered, &t, at);
    let_go(d, s);
}

/* ---- the database ---- */

static bool has_table(database *d, const char *table, int *status)
{
    sqlite3_stmt *s;
    *status = prepare(d, "select 1 from \"%w\".sqlite_schema where type in ('table', 'view') and name = %Q",
                      table, &s);
    if (*status == SQLITE_OK)
        *status = sqlite3_step(s);
    bool found = *status == SQLITE_ROW;
    *status = found || *status == SQLITE_DONE ? SQLITE_OK : *status;
    sqlite3_finalize(s);
    return found;
}

static void read_tables(database *d)
{
    static const char *const tables[] = {"entities", "facts", "events", "figures"};
    bool found = false;
    int status = SQLITE_OK;
    pactio_file whole = {.name = d->path};
    pact_place at = {.file = reader_source_add(d->r, &whole), .line = 1, .column = 1};
    for (int i = 0; i < 4 && status == SQLITE_OK; i++)
        if (has_table(d, tables[i], &status)) {
            read_table(d, tables[i]);
            found = true;
        }
    if (status != SQLITE_OK)
        complain(d, at, status);
    else if (!found)
        reader_find(d->r, P0271, at, "it has no table named entities, facts, events or figures");
}

static void read_database(reader *r, void *user)
{
    database d = {.r = r, .path = user, .schema = "main"};
    int status = sqlite3_open_v2(d.path, &d.db, SQLITE_OPEN_READONLY, NULL);
    if (!d.db)
        longjmp(r->door, 1);
    r->held = d.db;
    r->give_back = give_back_database;
    if (status == SQLITE_OK) {
        restrict_to_reading(d.db);
        read_tables(&d);
        return;
    }
    pactio_file whole = {.name = d.path};
    complain(&d, (pact_place){.file = reader_source_add(r, &whole), .line = 1, .column = 1}, status);
}

pact_status pactio_world_sqlite(pact_world *world, const char *path, const pact_allocator *allocator,
                                pactio_reading **out)
{
    union {
        const char *given;
        void *user;
    } name = {path};
    return reader_run(world, allocator, read_database, name.user, out);
}

static void read_lent(reader *r, void *user)
{
    database d = *(const database *)user;
    d.r = r;
    read_tables(&d);
}

pact_status pactio_world_tables(pact_world *world, struct sqlite3 *connection, const char *schema,
                                const pact_allocator *allocator, pactio_reading **out)
{
    database d = {.db = connection, .path = schema, .schema = schema, .lent = true};
    return reader_run(world, allocator, read_lent, &d, out);
}
