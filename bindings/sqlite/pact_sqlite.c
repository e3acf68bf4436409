/* pact_sqlite.c: an extension of SQLite, by which a query asks treaty rules about a world that lies in
 * tables. Comes in: a connection; goes out: the tables pact_verdicts, pact_norms, pact_findings, which take
 * arguments. This file is what SQLite wants of a virtual table; what their rows are stands in the other two.
 */
#include "pact_sqlite.h"

#include <string.h>

SQLITE_EXTENSION_INIT1

typedef struct module {
    sqlite3_vtab base;
    const table *table;
    sqlite3 *db;
} module;

typedef struct cursor {
    sqlite3_vtab_cursor base;
    query query;
    sqlite3_value *given[QUERY_ARGUMENTS]; /* NULL where an argument is not */
} cursor;

static query *query_of(sqlite3_vtab_cursor *c)
{
    cursor *own = (cursor *)c;
    own->query.error = &c->pVtab->zErrMsg;
    return &own->query;
}

static const table *table_of(const sqlite3_vtab_cursor *c)
{
    return ((const module *)c->pVtab)->table;
}

/* It reads files that its argument names, so that no schema may call it behind a user's back. */
static int connect(sqlite3 *db, void *user, int count, const char *const *words, sqlite3_vtab **out,
                   char **error)
{
    const table *t = user;
    (void)count, (void)words, (void)error;
    int status = sqlite3_declare_vtab(db, t->columns);
    if (status != SQLITE_OK)
        return status;
    sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    module *m = sqlite3_malloc64(sizeof *m);
    if (!m)
        return SQLITE_NOMEM;
    *m = (module){.table = t, .db = db};
    *out = &m->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *m)
{
    sqlite3_free(m);
    return SQLITE_OK;
}

/* Arguments are equalities with hidden columns, and are handed on in the order of these; idxNum says which.
 * One whose other side is not known yet must wait for another order of the tables that are joined. */
static int best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    const table *t = ((const module *)base)->table;
    int at[QUERY_ARGUMENTS], given = 0;
    memset(at, -1, sizeof at);
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - t->hidden;
        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        at[argument] = i;
    }
    for (int argument = 0; argument < t->arguments; argument++)
        if (at[argument] >= 0) {
            info->idxNum |= 1 << argument;
            info->aConstraintUsage[at[argument]].argvIndex = ++given;
            info->aConstraintUsage[at[argument]].omit = 1;
        }
    info->estimatedCost = 1e6;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    cursor *c = sqlite3_malloc64(sizeof *c);
    if (!c)
        return SQLITE_NOMEM;
    *c = (cursor){.query.db = ((const module *)base)->db};
    *out = &c->base;
    return SQLITE_OK;
}

static void forget_arguments(cursor *c)
{
    for (int i = 0; i < QUERY_ARGUMENTS; i++) {
        sqlite3_value_free(c->given[i]);
        c->given[i] = NULL;
    }
}

static int close_cursor(sqlite3_vtab_cursor *c)
{
    query_close(query_of(c));
    forget_arguments((cursor *)c);
    sqlite3_free(c);
    return SQLITE_OK;
}

static bool keep_arguments(cursor *c, int given, sqlite3_value **values)
{
    forget_arguments(c);
    for (int i = 0; i < QUERY_ARGUMENTS; i++)
        if (given & 1 << i && !(c->given[i] = sqlite3_value_dup(*values++)))
            return false;
    return true;
}

static int filter(sqlite3_vtab_cursor *c, int given, const char *text, int count, sqlite3_value **values)
{
    query *q = query_of(c);
    (void)text, (void)count;
    q->first = q->second = q->third = 0;
    q->row = 0;
    q->done = false;
    return keep_arguments((cursor *)c, given, values) ? table_of(c)->begin(q, ((cursor *)c)->given)
                                                      : SQLITE_NOMEM;
}

static int next(sqlite3_vtab_cursor *c)
{
    query_of(c)->row++;
    return table_of(c)->next(query_of(c));
}

static int at_end(sqlite3_vtab_cursor *c)
{
    return query_of(c)->done;
}

/* A hidden column is what was given. */
static int column(sqlite3_vtab_cursor *c, sqlite3_context *out, int index)
{
    int argument = index - table_of(c)->hidden;
    if (argument < 0)
        table_of(c)->column(query_of(c), out, index);
    else if (((cursor *)c)->given[argument])
        sqlite3_result_value(out, ((cursor *)c)->given[argument]);
    return SQLITE_OK;
}

static int row_number(sqlite3_vtab_cursor *c, sqlite3_int64 *out)
{
    *out = query_of(c)->row;
    return SQLITE_OK;
}

/* Without xCreate a table is there by its name alone. */
static const sqlite3_module methods = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = at_end,
    .xColumn = column,
    .xRowid = row_number,
};

__attribute__((visibility("default"))) int sqlite3_pactsqlite_init(sqlite3 *db, char **error,
                                                                   const sqlite3_api_routines *api);

int sqlite3_pactsqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
    static const table *const tables[] = {&verdicts_table, &norms_table, &findings_table};
    int status = SQLITE_OK;
    SQLITE_EXTENSION_INIT2(api);
    (void)error;
    for (int i = 0; i < 3 && status == SQLITE_OK; i++) {
        union {
            const table *own;
            void *user;
        } t = {tables[i]};
        status = sqlite3_create_module_v2(db, t.own->name, &methods, t.user, NULL);
    }
    return status;
}
