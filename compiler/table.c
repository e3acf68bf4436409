/* table.c: tables of facts, their columns and rows. Comes in: `table` declarations and their data files; goes
 * out: typed cells, each with its place, and the things that they declare. What the rows state is
 * table_facts.c's. */
#include "ir.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

/* ---- columns ---- */

static bool is_word(const node *n, const char *word)
{
    return n && !strcmp(n->sym->text, word);
}

static void column_wrong(struct ir *ir, const column_decl *c, span at, const char *why)
{
    diag(ir->diags, P0244, at, c->name->text, why);
}

static bool thing_column(struct ir *ir, column_decl *c, const node *type)
{
    c->kind = meaning_of(type->sym, MEANS_KIND);
    if (!c->kind) {
        pact_finding *f = diag(ir->diags, P0201, type->span, "kind", type->sym->text);
        suggest(ir, f, type->sym, 1u << MEANS_KIND);
        diag_note(ir->diags, f,
                  "a column holds number, date, text, 'title of' another column, or things of a kind; "
                  "a plural holds several in one cell");
    }
    c->form = COLUMN_THING;
    c->list = c->kind && c->kind->plural == type->sym && c->kind->singular != type->sym;
    return c->kind != NULL;
}

static bool column_type(struct ir *ir, column_decl *c, const node *type)
{
    if (is_word(type, "number"))
        c->form = COLUMN_NUMBER;
    else if (is_word(type, "date"))
        c->form = COLUMN_DATE;
    else if (is_word(type, "text") || is_word(type, "title"))
        c->form = COLUMN_TEXT;
    else
        return thing_column(ir, c, type);
    return true;
}

static void column_modifier(struct ir *ir, column_decl *c, const node *word)
{
    bool day = is_word(word, "first") || is_word(word, "last"),
         thing = is_word(word, "new") || is_word(word, "each");
    if (!day && !thing)
        column_wrong(ir, c, word->span, "before its type may stand 'new', 'each', 'first' or 'last'");
    else if (day && c->form != COLUMN_DATE)
        column_wrong(ir, c, word->span, "'first' and 'last' complete a date");
    else if (thing && c->form != COLUMN_THING)
        column_wrong(ir, c, word->span, "'new' and 'each' declare things of a kind");
    else if (is_word(word, "each") && c->list)
        column_wrong(ir, c, word->span, "'each' needs one thing in a cell");
    c->complete = is_word(word, "last") ? 1 : day ? -1 : 0;
    c->makes = thing;
    c->once = is_word(word, "each") && !c->list;
}

static uint32_t find_column(const table_decl *t, const symbol *name)
{
    for (uint32_t i = 0; i < t->columns.count; i++)
        if (t->columns.at[i].name == name)
            return i;
    return NONE;
}

/* `title of id`: only of things that the table declares. */
static void title_columns(struct ir *ir, table_decl *t)
{
    uint32_t i = 0;
    for_each_node (n, kid(t->syntax, 1)) {
        column_decl *c = &t->columns.at[i++];
        bool title = is_word(kid(n, 2), "title");
        uint32_t of = kid(n, 3) ? find_column(t, kid(n, 3)->sym) : NONE;
        if (title && of != NONE && t->columns.at[of].makes && !t->columns.at[of].list)
            c->titles = of;
        else if (title || kid(n, 3))
            column_wrong(ir, c, n->span,
                         "a title is 'title of' a column that declares one thing in each row");
    }
}

static bool read_columns(struct ir *ir, table_decl *t)
{
    uint32_t before = ir->diags->errors;
    for_each_node (n, kid(t->syntax, 1)) {
        column_decl c = {.name = n->sym, .header = n->sym->text, .at = n->span, .titles = NONE};
        if (kid(n, 0))
            c.header = kid(n, 0)->sym->text;
        if (find_column(t, n->sym) != NONE)
            diag(ir->diags, P0202, n->span, "column", n->sym->text);
        if (column_type(ir, &c, kid(n, 2)) && kid(n, 1))
            column_modifier(ir, &c, kid(n, 1));
        *array_add(ir->arena, &t->columns) = c;
    }
    title_columns(ir, t);
    return ir->diags->errors == before;
}

/* ---- cells ---- */

typedef struct cell_reader {
    struct ir *ir;
    table_decl *table;
} cell_reader;

static const char *cell_text(const cell_reader *r, const raw_cell *cell)
{
    return diag_text(r->ir->arena, "%.*s", cell->length < 60 ? (int)cell->length : 60, cell->text);
}

static void cell_wrong(const cell_reader *r, const raw_cell *cell, const char *wanted, const char *help)
{
    diag(r->ir->diags, P0243, cell->at, cell_text(r, cell), wanted, help);
}

/* "1902-07" or "1938": the first or the last day of it. */
static bool complete_date(const raw_cell *cell, int which, int32_t *date)
{
    char text[12] = "";
    bool year = cell->length == 4, month = cell->length == 7;
    int32_t time;
    bool has_time;
    if (!which || (!year && !month))
        return false;
    memcpy(text, cell->text, cell->length);
    strcat(text, year ? "-01-01" : "-01");
    if (!time_parse(text, 10, &time, &has_time))
        return false;
    *date = time_date(time);
    return which < 0 ||
           (date_add(*date, 1, year ? UNIT_YEAR : UNIT_MONTH, date) && date_add(*date, -1, UNIT_DAY, date));
}

static void date_cell(const cell_reader *r, const column_decl *c, const raw_cell *raw, table_cell *out)
{
    bool has_time = false;
    int32_t date;
    if (complete_date(raw, c->complete, &date)) {
        out->time = date * DAY_MINUTES;
        out->count = 1;
    } else if (time_parse(raw->text, raw->length, &out->time, &has_time) && !has_time)
        out->count = 1;
    else
        cell_wrong(
            r, raw, "date",
            c->complete
                ? "write the year, the month or the day: 1914, 1914-08 or 1914-08-04"
                : "write the whole day, 1914-08-04; 'first date' or 'last date' in the table completes "
                  "a year or a month");
}

static symbol *alias_of(const table_decl *t, const symbol *text)
{
    for_each_node (item, kid(t->syntax, 3))
        if (item->kind == NODE_ALIASES)
            for_each_node (n, kid(item, 0))
                if (kid(n, 0)->sym == text)
                    return n->sym;
    return NULL;
}

/* "United Kingdom" gives United_Kingdom, and of the kind pact "1350" gives pact_1350. */
static symbol *made_name(struct ir *ir, const kind_decl *k, const raw_cell *cell)
{
    size_t length = strlen(k->singular->text);
    char *name = arena_alloc(ir->arena, length + cell->length + 2), *to = name;
    bool any = false;
    if (cell->text[0] >= '0' && cell->text[0] <= '9') {
        memcpy(to, k->singular->text, length);
        to += length;
        *to++ = '_';
    }
    for (uint32_t i = 0; i < cell->length; i++) {
        char c = cell->text[i];
        bool keep = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
        any |= keep;
        if (keep || to == name || to[-1] != '_')
            *to++ = keep ? c : '_';
    }
    return any ? parse_name(ir->arena, ir->names, name, (size_t)(to - name)) : NULL;
}

static bool thing_cell(const cell_reader *r, const column_decl *c, const raw_cell *raw, table_thing *out)
{
    struct ir *ir = r->ir;
    symbol *text = parse_plain(ir->arena, ir->names, raw->text, raw->length),
           *name = alias_of(r->table, text);
    if (!name)
        name = parse_name(ir->arena, ir->names, raw->text, raw->length);
    if (!name)
        name = made_name(ir, c->kind, raw);
    *out = (table_thing){.name = name, .at = raw->at};
    if (!name) {
        cell_wrong(r, raw, "name",
                   diag_text(ir->arena, "give it one in the table: \"%s\" as NAME;", cell_text(r, raw)));
        return false;
    }
    if (c->makes)
        declare_thing(ir, name, c->kind, text, raw->at);
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The next of "a; b;c", or of a JSON list; false at the end. */
static bool next_item(const raw_cell **list, uint32_t *from, raw_cell *item)
{
    while (*list) {
        const raw_cell *raw = *list;
        uint32_t begin = *from, end = begin;
        while (end < raw->length && (raw->is_list || raw->text[end] != ';'))
            end++;
        *from = end + 1;
        if (*from > raw->length) {
            *list = raw->more;
            *from = 0;
        }
        while (begin < end && is_blank(raw->text[begin]))
            begin++;
        while (end > begin && is_blank(raw->text[end - 1]))
            end--;
        bool as_written = raw->at.end - raw->at.begin == raw->length;
        span at = as_written ? (span){raw->at.begin + begin, raw->at.begin + end} : raw->at;
        *item = (raw_cell){.at = at, .text = raw->text + begin, .length = end - begin};
        if (end > begin)
            return true;
    }
    return false;
}

static void things_cell(const cell_reader *r, const column_decl *c, const raw_cell *raw, table_cell *out)
{
    array(table_thing) things = {0};
    table_thing one;
    raw_cell item;
    uint32_t from = 0;
    if (!c->list) {
        if (thing_cell(r, c, raw, &one)) {
            out->things = arena_alloc(r->ir->arena, sizeof one);
            out->things[0] = one;
            out->count = 1;
        }
        return;
    }
    for (const raw_cell *list = raw; next_item(&list, &from, &item);)
        if (thing_cell(r, c, &item, &one))
            *array_add(r->ir->arena, &things) = one;
    out->things = things.at;
    out->count = things.count;
}

static void typed_cell(const cell_reader *r, const column_decl *c, const raw_cell *raw, table_cell *out)
{
    *out = (table_cell){.at = raw->at};
    if (raw->is_list && !c->list) {
        cell_wrong(r, raw, "single value", "a column whose type is a plural holds several");
        return;
    }
    if (!raw->length && !raw->more)
        return;
    switch (c->form) {
    case COLUMN_THING: things_cell(r, c, raw, out); break;
    case COLUMN_DATE: date_cell(r, c, raw, out); break;
    case COLUMN_NUMBER:
        out->count = number_parse(raw->text, raw->length, &out->number);
        if (!out->count)
            cell_wrong(r, raw, "number that fits", "numbers are exact: 12, -3, 0.25, 25%, 2/3");
        break;
    case COLUMN_TEXT:
        out->text = parse_plain(r->ir->arena, r->ir->names, raw->text, raw->length);
        out->count = 1;
        break;
    }
}

/* ---- rows ---- */

static void give_title(struct ir *ir, const table_cell *thing, const table_cell *title)
{
    entity_decl *e = thing->count ? meaning_of(thing->things[0].name, MEANS_ENTITY) : NULL;
    if (!e || !e->cell || !title->count) /* what the text declares keeps its own */
        return;
    if (e->title && strcmp(e->title, title->text->text) != 0)
        diag(ir->diags, P0247, title->at,
             diag_text(ir->arena, "the title of %s is '%s' elsewhere", e->name->text, e->title));
    e->title = title->text->text;
}

static void take_row(void *user, const raw_cell *raw, span at)
{
    const cell_reader *r = user;
    table_decl *t = r->table;
    uint32_t first = t->cells.count;
    for (uint32_t i = 0; i < t->columns.count; i++)
        typed_cell(r, &t->columns.at[i], &raw[i], array_add(r->ir->arena, &t->cells));
    for (uint32_t i = 0; i < t->columns.count; i++)
        if (t->columns.at[i].titles != NONE)
            give_title(r->ir, &t->cells.at[first + t->columns.at[i].titles], &t->cells.at[first + i]);
    *array_add(r->ir->arena, &t->rows) = at;
}

static int by_name_then_place(const void *a, const void *b)
{
    const table_thing *const *x = a, *const *y = b;
    int order = strcmp((*x)->name->text, (*y)->name->text);
    return order ? order : (*x)->at.begin < (*y)->at.begin ? -1 : (*x)->at.begin > (*y)->at.begin;
}

/* Each row names another thing. */
static void check_once(struct ir *ir, const table_decl *t, uint32_t column)
{
    const char *kind = t->columns.at[column].kind->singular->text;
    table_thing **all = arena_alloc(ir->arena, (t->rows.count + 1) * sizeof *all);
    uint32_t count = 0;
    for (uint32_t i = 0; i < t->rows.count; i++) {
        const table_cell *cell = &t->cells.at[(size_t)i * t->columns.count + column];
        if (cell->count)
            all[count++] = cell->things;
    }
    if (count)
        qsort(all, count, sizeof *all, by_name_then_place);
    for (uint32_t i = 1; i < count; i++)
        if (all[i]->name == all[i - 1]->name)
            diag_label(ir->diags, diag(ir->diags, P0245, all[i]->at, all[i]->name->text, kind, kind),
                       all[i - 1]->at, "it stands here too");
}

static void read_rows(struct ir *ir, table_decl *t)
{
    cell_reader cells = {ir, t};
    const char **wanted = arena_alloc(ir->arena, t->columns.count * sizeof *wanted);
    span *at = arena_alloc(ir->arena, t->columns.count * sizeof *at);
    for (uint32_t i = 0; i < t->columns.count; i++) {
        wanted[i] = t->columns.at[i].header;
        at[i] = t->columns.at[i].at;
    }
    row_reader r = {.arena = ir->arena,
                    .diags = ir->diags,
                    .file = &ir->sources->files.at[t->source],
                    .table = t->name->text,
                    .wanted = wanted,
                    .wanted_at = at,
                    .wanted_count = t->columns.count,
                    .row = take_row,
                    .user = &cells};
    rows_read(&r);
    for (uint32_t i = 0; i < t->columns.count; i++)
        if (t->columns.at[i].once)
            check_once(ir, t, i);
}

void read_tables(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->tables.count; i++) {
        table_decl *t = ir->tables.at[i];
        if (read_columns(ir, t) && t->source != NONE)
            read_rows(ir, t);
    }
}
