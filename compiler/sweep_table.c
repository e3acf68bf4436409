/* sweep_table.c: a table of worlds, CSV with a header, by libcsv (RFC 4180, errors in quoting refused). Comes
 * in: a file; goes out: columns that are variables, facts, days or labels, and each row's cells as texts. */
#include "sweep.h"

#include "../vm/io/reader.h"
#include "session_world.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 20 }; /* wrong cells, at most */

typedef struct table_reader {
    sweep_design *design;
    sweep_table *table;
    struct csv_parser csv;
    uint32_t at, line, begun; /* lines: of the byte at hand, and where the row begins */
    uint32_t used, count, cells, cell_room, row_room;
    bool fresh, has_header, failed; /* fresh: no row has begun */
} table_reader;

static bool fail(table_reader *t, uint32_t line, const char *help, const char *format, const char *what)
{
    sweep_design *d = t->design;
    d->where = (sweep_where){.file = t->table->path, .line = line};
    sweep_wrong(d, help, format, what);
    t->failed = true;
    return false;
}

static bool room_for_cell(table_reader *t)
{
    if (t->cells < t->cell_room)
        return true;
    uint32_t room = t->cell_room * 2 + 1024;
    uint32_t *more = realloc(t->table->cells, room * sizeof *more);
    if (!more)
        return fail(t, t->line, NULL, "%s", "out of memory");
    t->table->cells = more;
    t->cell_room = room;
    return true;
}

static void on_cell(void *bytes, size_t length, void *user)
{
    table_reader *t = user;
    if (t->failed || !room_for_cell(t))
        return;
    t->table->cells[t->cells++] = t->used;
    t->count++;
    if (length)
        memcpy(t->table->text + t->used, bytes, length);
    t->table->text[t->used + length] = 0;
    if (length && memchr(bytes, 0, length))
        fail(t, t->line, NULL, "%s", "a cell holds a NUL byte");
    t->used += (uint32_t)length + 1;
}

/* ---- the header ---- */

static table_role role_of(const sweep_design *d, const char *header)
{
    uint32_t predicate = pact_program_find(d->program, header);
    if (!strcmp(header, "date"))
        return TABLE_DATE;
    if (!strcmp(header, "on"))
        return TABLE_ON;
    if (!strcmp(header, "label"))
        return TABLE_LABEL;
    bool bare = predicate != PACT_NOTHING && !pact_program_predicate(d->program, predicate).role_count;
    return strchr(header, '(') || bare ? TABLE_FACT : TABLE_VARIABLE;
}

/* "attacker", or with its kind "attacker: state". */
static bool take_variable(sweep_design *d, const char *header, uint32_t column)
{
    const char *colon = strchr(header, ':'), *kind = colon ? colon + 1 + strspn(colon + 1, " ") : NULL;
    size_t length = colon ? (size_t)(colon - header) : strlen(header);
    while (length && header[length - 1] == ' ')
        length--;
    if (sweep_variable_named(d, header, length)) {
        sweep_wrong(d, NULL, "the column '%s' stands twice", header);
        return false;
    }
    sweep_variable *v = sweep_variable_new(d, header, length, kind);
    if (!v)
        return false;
    v->of_table = true;
    v->column = column;
    return true;
}

static void take_header(table_reader *t)
{
    sweep_table *table = t->table;
    sweep_design *d = t->design;
    if (t->count > SWEEP_PARTS) {
        fail(t, t->begun, NULL, "%s", "more columns than a sweep can have");
        return;
    }
    for (uint32_t i = 0; i < t->count && !t->failed; i++) {
        const char *header =
            arena_text(&d->arena, table->text + table->cells[i], strlen(table->text + table->cells[i]));
        uint32_t *special[] = {
            [TABLE_DATE] = &table->date, [TABLE_ON] = &table->on, [TABLE_LABEL] = &table->label};
        d->where = (sweep_where){.file = table->path, .line = t->begun};
        table->headers[i] = header;
        table->roles[i] = role_of(d, header);
        for (uint32_t k = 0; k < i; k++)
            if (!strcmp(table->headers[k], header))
                fail(t, t->begun, NULL, "the column '%s' stands twice", header);
        if (table->roles[i] >= TABLE_DATE)
            *special[table->roles[i]] = i;
        else if (table->roles[i] == TABLE_VARIABLE && !t->failed)
            t->failed = !take_variable(d, header, i);
    }
    table->columns = t->count;
    t->used = t->cells = 0;
    t->has_header = true;
}

/* ---- rows ---- */

static void take_row(table_reader *t)
{
    sweep_table *table = t->table;
    if (t->count != table->columns) {
        char text[80];
        snprintf(text, sizeof text, "%u cells stand here, and the header has %u", t->count, table->columns);
        fail(t, t->begun, NULL, "%s", text);
        return;
    }
    if (table->rows == t->row_room) {
        t->row_room = t->row_room * 2 + 256;
        uint32_t *more = realloc(table->lines, t->row_room * sizeof *more);
        if (!more) {
            fail(t, t->begun, NULL, "%s", "out of memory");
            return;
        }
        table->lines = more;
    }
    table->lines[table->rows++] = t->begun;
}

static void on_row(int end, void *user)
{
    table_reader *t = user;
    (void)end;
    if (!t->failed && t->count && !t->has_header)
        take_header(t);
    else if (!t->failed && t->count)
        take_row(t);
    t->count = 0;
    t->fresh = true;
}

/* One byte at a time: libcsv does not say where a row begins. */
static void feed(table_reader *t, const char *text, size_t size)
{
    bool ok = true;
    size_t at = size >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3) ? 3 : 0;
    t->line = 1;
    t->fresh = true;
    for (; ok && !t->failed && at < size; at++) {
        if (t->fresh && text[at] != '\n' && text[at] != '\r') {
            t->begun = t->line;
            t->fresh = false;
        }
        ok = csv_parse(&t->csv, text + at, 1, on_cell, on_row, t) == 1;
        t->line += text[at] == '\n';
    }
    ok = ok && csv_fini(&t->csv, on_cell, on_row, t) == 0;
    if (!ok && !t->failed)
        fail(t, t->begun, NULL, "%s",
             csv_error(&t->csv) == CSV_EPARSE
                 ? "a quotation mark is not closed, or stands inside a cell without quotes"
                 : csv_strerror(csv_error(&t->csv)));
    if (!t->failed && !t->has_header)
        fail(t, 1, NULL, "%s", "the file has no header");
    if (!t->failed && !t->table->rows)
        fail(t, t->line, "each row is a world", "%s", "the table has no rows");
}

bool sweep_is_text(const char *text)
{
    return reader_bad_byte(text, strlen(text)) == strlen(text);
}

static bool parse(table_reader *t, const char *text, size_t size)
{
    size_t bad = reader_bad_byte(text, size);
    uint32_t line = 1;
    for (size_t i = 0; i < bad && bad < size; i++)
        line += text[i] == '\n';
    if (bad < size)
        return fail(t, line, "save the file as UTF-8", "%s", "a byte here is no UTF-8");
    t->table->text = malloc(size * 2 + 2);
    if (!t->table->text || csv_init(&t->csv, CSV_STRICT | CSV_STRICT_FINI))
        return fail(t, 1, NULL, "%s", "out of memory");
    feed(t, text, size);
    csv_free(&t->csv);
    return !t->failed;
}

bool sweep_table_read(sweep_design *d, const char *path)
{
    size_t size;
    char *text = session_read(path, &size);
    table_reader t = {.design = d, .table = &d->table};
    d->table = (sweep_table){.path = path, .date = PACT_NOTHING, .on = PACT_NOTHING, .label = PACT_NOTHING};
    if (!text) {
        sweep_wrong(d, NULL, "cannot read '%s': %s", path, strerror(errno));
        return false;
    }
    bool ok = parse(&t, text, size);
    free(text);
    return ok;
}

const char *sweep_table_cell(const sweep_table *t, uint64_t row, uint32_t column)
{
    return t->text + t->cells[row * t->columns + column];
}

void sweep_table_free(sweep_table *t)
{
    free(t->text);
    free(t->lines);
    free(t->cells);
}

/* ---- what the cells hold, once all that reads them is known ---- */

static bool check_variable(sweep_design *d, const sweep_variable *v, const char *text)
{
    uint32_t entity;
    if (*text && pact_world_entity(d->names, v->kind, text, &entity) == PACT_OK)
        return true;
    if (*text)
        return sweep_entity(d, v->kind, text, strlen(text), true, &entity);
    sweep_wrong(d, NULL, "the name of a %s is missing", v->kind);
    return false;
}

static bool check_day(sweep_design *d, const char *text)
{
    int32_t day, minute;
    if (!*text || (pact_date_parse(text, strlen(text), &day, &minute) && minute == PACT_NO_DATE))
        return true;
    sweep_wrong(d, "write an ISO day, 1935-10-03", "'%s' is no day", text);
    return false;
}

static bool check_cell(sweep_design *d, uint32_t row, uint32_t column)
{
    sweep_table *t = &d->table;
    const char *text = sweep_table_cell(t, row, column);
    sweep_value value;
    d->where = (sweep_where){.file = t->path, .line = t->lines[row], .column = t->headers[column]};
    switch (t->roles[column]) {
    case TABLE_DATE:
    case TABLE_ON: return check_day(d, text);
    case TABLE_LABEL: return true;
    case TABLE_VARIABLE:
        for (uint32_t i = 0; i < d->variable_count; i++)
            if (d->variables[i].of_table && d->variables[i].column == column)
                return check_variable(d, &d->variables[i], text);
        return false;
    case TABLE_FACT:
        for (uint32_t i = 0; i < d->line_count; i++)
            if (d->lines[i].form == PART_TABLE && d->lines[i].column == column)
                return sweep_value_read(d, &d->lines[i].fact, text, strlen(text), &value);
    }
    return false;
}

static bool check_columns(sweep_design *d)
{
    for (uint32_t i = 0; i < d->variable_count; i++)
        if (d->variables[i].of_table && !d->variables[i].kind) {
            const char *name = d->variables[i].name;
            d->where = (sweep_where){.file = d->table.path, .line = 1};
            sweep_wrong(
                d,
                "a column is date, on, label, a fact such as power(germany), or a name that --say or --each "
                "uses; where only --ask uses it, write its kind too, as in 'x: state'",
                "nothing uses the column '%s'", name);
        }
    return !d->wrong;
}

bool sweep_table_check(sweep_design *d)
{
    uint32_t shown = 0;
    if (!check_columns(d))
        return false;
    for (uint32_t row = 0; row < d->table.rows && shown < SHOWN; row++)
        for (uint32_t i = 0; i < d->table.columns && shown < SHOWN; i++)
            shown += !check_cell(d, row, i);
    return !shown;
}
