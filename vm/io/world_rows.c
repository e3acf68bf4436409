/* world_rows.c: facts as rows under headers. Comes in: the headers of a file or a table, then its rows, a
 * cell for each column; goes out: entities, and facts in draft. A column that is called like a figure of the
 * program gives that figure, as tables of data sets have them. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

enum {
    COLUMN_NONE,
    COLUMN_DATE,
    COLUMN_YEAR,
    COLUMN_STEP,
    COLUMN_FORM,
    COLUMN_PREDICATE,
    COLUMN_VALUE,
    COLUMN_UNTIL,
    COLUMN_DOUBT,
    COLUMN_KIND,
    COLUMN_NAME,
    COLUMN_FIGURE,
    COLUMN_BALLOT,
    COLUMN_ARG = COLUMN_BALLOT + BALLOTS
};

static const struct {
    const char *name;
    uint32_t column;
} words[] = {{"date", COLUMN_DATE},
             {"year", COLUMN_YEAR},
             {"step", COLUMN_STEP},
             {"form", COLUMN_FORM},
             {"predicate", COLUMN_PREDICATE},
             {"value", COLUMN_VALUE},
             {"until", COLUMN_UNTIL},
             {"doubt", COLUMN_DOUBT},
             {"yes", COLUMN_BALLOT},
             {"no", COLUMN_BALLOT + 1},
             {"abstain", COLUMN_BALLOT + 2},
             {"absent", COLUMN_BALLOT + 3},
             {"not_voting", COLUMN_BALLOT + 4},
             {"arg1", COLUMN_ARG},
             {"arg2", COLUMN_ARG + 1},
             {"arg3", COLUMN_ARG + 2},
             {"arg4", COLUMN_ARG + 3},
             {"arg5", COLUMN_ARG + 4},
             {"arg6", COLUMN_ARG + 5},
             {"arg7", COLUMN_ARG + 6}};

/* ---- headers ---- */

static uint32_t word_column(const rows *t, const char *name)
{
    if (t->entities)
        return !strcmp(name, "kind") ? COLUMN_KIND : !strcmp(name, "name") ? COLUMN_NAME : COLUMN_NONE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!strcmp(words[i].name, name))
            return words[i].column;
    return COLUMN_NONE;
}

static void no_column(rows *t, const cell *header, pact_place at)
{
    likely near = {.wrong = header->text};
    for (size_t i = 0; !t->entities && i < sizeof words / sizeof *words; i++)
        likely_try(&near, words[i].name);
    likely_help(t->r, reader_find(t->r, P0261, reader_cell(t->r, at, header), header->text), &near,
                t->entities
                    ? "its columns are kind and name"
                    : "columns are date, step, form, predicate, arg1 and so on, value, until, doubt, and the "
                      "names of figures; leave others out");
}

static void name_column(rows *t, const cell *header, uint32_t i, pact_place at)
{
    uint32_t found =
        header->type == CELL_NONE ? PACT_NOTHING : pact_program_find(t->r->program, header->text);
    t->column[i] = header->type == CELL_NONE ? COLUMN_NONE : word_column(t, header->text);
    if (t->column[i] == COLUMN_NONE && !t->entities && found != PACT_NOTHING &&
        pact_program_predicate(t->r->program, found).kind == PACT_A_FIGURE) {
        t->column[i] = COLUMN_FIGURE;
        t->figure[i] = found;
    }
    if (t->column[i] == COLUMN_NONE)
        no_column(t,
                  header->type == CELL_NONE ? &(cell){.text = "", .begin = header->begin, .end = header->end}
                                            : header,
                  at);
    for (uint32_t k = 0; k < i; k++)
        if (t->column[i] && t->column[k] == t->column[i] && t->figure[k] == t->figure[i]) {
            reader_find(t->r, P0270, reader_cell(t->r, at, header), header->text);
            return;
        }
}

static bool has_column(const rows *t, uint32_t column)
{
    for (uint32_t i = 0; i < t->count; i++)
        if (t->column[i] == column)
            return true;
    return false;
}

static void want_column(rows *t, uint32_t column, const char *name, pact_place at)
{
    if (has_column(t, column))
        return;
    t->broken = true;
    reader_help(t->r, reader_find(t->r, P0262, at, name),
                t->entities ? "the columns of entities are kind and name"
                            : "a row of facts has the columns predicate and arg1, or a figure and arg1");
}

void rows_header(rows *t, const cell *cells, uint32_t count, pact_place at)
{
    bool figures = false;
    t->count = count;
    t->column = reader_alloc(t->r, count * sizeof *t->column);
    t->figure = reader_alloc(t->r, count * sizeof *t->figure);
    for (uint32_t i = 0; i < count && !reader_gave_up(t->r); i++) {
        name_column(t, &cells[i], i, at);
        figures |= t->column[i] == COLUMN_FIGURE;
    }
    if (t->entities) {
        want_column(t, COLUMN_KIND, "kind", at);
        want_column(t, COLUMN_NAME, "name", at);
    } else if (!figures)
        want_column(t, COLUMN_PREDICATE, "predicate", at);
    t->figures_only = figures && !has_column(t, COLUMN_PREDICATE);
}

/* ---- rows ---- */

/* Names with ';' between them, or alone. */
static void take_votes(rows *t, const cell *c, pact_ballot vote, draft *d)
{
    const char *at = c->text, *end;
    for (; c->type != CELL_NONE && *at; at = *end ? end + 1 : end) {
        while (*at == ' ')
            at++;
        end = at + strcspn(at, ";");
        const char *last = end;
        while (last > at && last[-1] == ' ')
            last--;
        if (last == at)
            continue;
        vote_cell *v = reader_alloc(t->r, sizeof *v);
        *v = (vote_cell){.next = d->votes, .vote = vote, .seat = *c};
        v->seat.text = reader_text(t->r, at, (size_t)(last - at));
        d->votes = v;
    }
}

/* The first day of a year. */
static cell day_of_year(rows *t, const cell *year)
{
    cell out = *year;
    if (year->type != CELL_NONE)
        out.text = reader_print(t->r, "%s%s-01-01", &"0000"[strlen(year->text) < 4 ? strlen(year->text) : 4],
                                year -> text);
    return out;
}

static void take_date(rows *t, draft *d, cell date)
{
    if (d->date.type != CELL_NONE && date.type != CELL_NONE)
        reader_find(t->r, P0270, reader_cell(t->r, d->at, &date), "date");
    else if (date.type != CELL_NONE)
        d->date = date;
}

static void take_cell(rows *t, draft *d, uint32_t column, const cell *c)
{
    switch (column) {
    case COLUMN_DATE: take_date(t, d, *c); return;
    case COLUMN_YEAR: take_date(t, d, day_of_year(t, c)); return;
    case COLUMN_STEP: d->step = *c; return;
    case COLUMN_FORM: d->form = *c; return;
    case COLUMN_PREDICATE: d->predicate = *c; return;
    case COLUMN_VALUE: d->value = *c; return;
    case COLUMN_UNTIL: d->until = *c; return;
    case COLUMN_DOUBT: d->doubt = *c; return;
    default: break;
    }
    if (column >= COLUMN_BALLOT && column < COLUMN_ARG)
        take_votes(t, c, (pact_ballot)(column - COLUMN_BALLOT), d);
    else if (column >= COLUMN_ARG) {
        d->roles[column - COLUMN_ARG] = *c;
        if (c->type != CELL_NONE && d->role_count <= column - COLUMN_ARG)
            d->role_count = column - COLUMN_ARG + 1;
    }
}

/* The same row with a figure's column in the place of predicate and value. */
static void take_figure(rows *t, const draft *row, uint32_t predicate, const cell *value)
{
    draft d = *row;
    d.form = d.until = d.doubt = (cell){0};
    d.predicate = *value;
    d.predicate.text = pact_program_predicate(t->r->program, predicate).name;
    d.value = *value;
    d.votes = NULL;
    world_fact(t->r, &d);
}

static bool is_entity(rows *t, const draft *d)
{
    if (!cell_is(&d->form, "entity"))
        return false;
    world_entity(t->r, d->at, &d->predicate, &d->roles[0]);
    return true;
}

static void entity_row(rows *t, const cell *cells, pact_place at)
{
    cell kind = {0}, name = {0};
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->column[i] == COLUMN_KIND)
            kind = cells[i];
        else if (t->column[i] == COLUMN_NAME)
            name = cells[i];
    }
    world_entity(t->r, at, &kind, &name);
}

void rows_row(rows *t, const cell *cells, pact_place at)
{
    draft d = {.at = at};
    bool any = false;
    if (t->broken)
        return;
    if (t->entities) {
        entity_row(t, cells, at);
        return;
    }
    for (uint32_t i = 0; i < t->count; i++)
        if (t->column[i] != COLUMN_FIGURE)
            take_cell(t, &d, t->column[i], &cells[i]);
    for (uint32_t i = 0; i < t->count; i++)
        if (t->column[i] == COLUMN_FIGURE && cells[i].type != CELL_NONE) {
            take_figure(t, &d, t->figure[i], &cells[i]);
            any = true;
        }
    any |= t->figures_only;
    if ((!any || d.predicate.type != CELL_NONE) && !is_entity(t, &d))
        world_fact(t->r, &d);
}
