/* pact_sqlite.h: what the virtual tables share: a table as SQLite sees it, and a query of it, which holds a
 * program, the world that lies in the connection's tables, and a run of it. */
#ifndef PACT_SQLITE_H
#define PACT_SQLITE_H

#include "../../vm/io/world.h"

#include <sqlite3ext.h>

enum { QUERY_ARGUMENTS = 12 };

/* One statement's look at a world: it is read once, when the first row is asked for. */
typedef struct query {
    sqlite3 *db;
    char **error; /* where SQLite takes a message from */

    sqlite3_value *source; /* the program that was asked for, and the schema of the world */
    char *schema;
    pact_program *program;
    pact_world *world;
    pactio_reading *reading;
    pact_run *run;

    /* Where it stands: a row's place in whatever the table counts. */
    uint32_t first, second, third;
    bool done;
    sqlite3_int64 row;

    /* pact_verdicts: what is asked, of whom. */
    pact_test test;
    uint32_t act, roles[PACT_ROLES], role_count; /* act: PACT_NOTHING for all */
    pact_verdict verdict;

    /* pact_norms: how the norm now stands for each entity, one more than pact_standing; 0: not at all. */
    unsigned char *standing, *breached;
    pact_norm norm;
    pact_act one;
} query;

/* A table: its columns as SQL declares them; those from `hidden` on are the arguments. */
typedef struct table {
    const char *name, *columns;
    int hidden, arguments;
    int date, schema;                                  /* which arguments these are */
    int (*begin)(query *q, sqlite3_value **arguments); /* sets the first row, or `done` */
    int (*next)(query *q);
    void (*column)(query *q, sqlite3_context *out, int column);
} table;

extern const table verdicts_table, norms_table, findings_table;

/* Sets the message, and returns SQLITE_ERROR. */
int query_fail(query *q, const char *format, ...) __attribute__((format(printf, 2, 3)));
int query_status(query *q, pact_status status);

/* Opens what the arguments name, unless the query has it open, and plays it to the end of that day; without a
 * date to the last day of which the world says something, or, with `whole`, to its end. */
int query_open(query *q, const table *t, sqlite3_value **arguments, bool whole);
void query_close(query *q);

/* The file or table that a place counts. */
const char *query_source(const query *q, uint32_t file);

/* The text of an argument; NULL where it is not given. */
const char *query_text(sqlite3_value *argument);

void result_text(sqlite3_context *out, const char *text);
void result_date(sqlite3_context *out, int32_t date);
void result_entity(sqlite3_context *out, const query *q, uint32_t entity);

#endif
