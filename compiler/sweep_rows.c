/* sweep_rows.c: rows as CSV (RFC 4180, lines ending in LF) or as JSON, one object a line; and files that are
 * wanted whole. Comes in: cells; goes out: text. */
#include "sweep.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- text ---- */

static bool reserve(sweep_text *t, size_t more)
{
    if (t->room - t->count >= more)
        return true;
    size_t room = (t->room + more) * 2;
    char *grown = t->no_memory ? NULL : realloc(t->at, room);
    t->no_memory |= !grown;
    if (!grown)
        return false;
    t->at = grown;
    t->room = room;
    return true;
}

void sweep_add(sweep_text *t, const char *bytes, size_t size)
{
    if (size && reserve(t, size)) {
        memcpy(t->at + t->count, bytes, size);
        t->count += size;
    }
}

void sweep_print(sweep_text *t, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int size = vsnprintf(NULL, 0, format, values);
    va_end(values);
    if (size < 0 || !reserve(t, (size_t)size + 1))
        return;
    va_start(values, format);
    vsnprintf(t->at + t->count, (size_t)size + 1, format, values);
    va_end(values);
    t->count += (size_t)size;
}

/* ---- cells ---- */

static void quote_json(sweep_text *t, const char *text)
{
    sweep_add(t, "\"", 1);
    for (; *text; text++)
        if (*text == '"' || *text == '\\')
            sweep_print(t, "\\%c", *text);
        else if ((unsigned char)*text < ' ')
            sweep_print(t, "\\u%04x", (unsigned char)*text);
        else
            sweep_add(t, text, 1);
    sweep_add(t, "\"", 1);
}

static void quote_csv(sweep_text *t, const char *text)
{
    bool plain = !text[strcspn(text, "\",\r\n")];
    sweep_add(t, "\"", !plain);
    for (; *text; text++) {
        sweep_add(t, "\"", *text == '"');
        sweep_add(t, text, 1);
    }
    sweep_add(t, "\"", !plain);
}

static void begin_cell(sweep_row *r)
{
    if (!r->json)
        sweep_add(r->to, ",", r->at > 0);
    else {
        sweep_add(r->to, r->at ? ", " : "{", r->at ? 2 : 1);
        quote_json(r->to, r->columns[r->at]);
        sweep_add(r->to, ": ", 2);
    }
}

static void end_cell(sweep_row *r)
{
    if (++r->at < r->column_count)
        return;
    sweep_add(r->to, r->json ? "}\n" : "\n", r->json ? 2 : 1);
    r->at = 0;
}

void sweep_cell_text(sweep_row *r, const char *text)
{
    begin_cell(r);
    if (r->json && text)
        quote_json(r->to, text);
    else if (r->json)
        sweep_add(r->to, "null", 4);
    else if (text)
        quote_csv(r->to, text);
    end_cell(r);
}

void sweep_cell_number(sweep_row *r, uint64_t number)
{
    begin_cell(r);
    sweep_print(r->to, "%llu", (unsigned long long)number);
    end_cell(r);
}

void sweep_cell_flag(sweep_row *r, bool flag)
{
    begin_cell(r);
    if (r->json)
        sweep_print(r->to, flag ? "true" : "false");
    else
        sweep_add(r->to, flag ? "1" : "0", 1);
    end_cell(r);
}

/* ---- the design's columns ---- */

uint32_t sweep_design_columns(const sweep_design *d, const char **columns)
{
    uint32_t count = 0;
    columns[count++] = "world";
    for (uint32_t i = 0; i < d->axis_count; i++) {
        const sweep_axis *a = &d->axes[i];
        if (a->form == PART_GRID)
            columns[count++] = d->lines[a->line].fact.text;
        else if (a->form == PART_TABLE)
            for (uint32_t k = 0; k < d->table.columns; k++)
                columns[count++] = d->table.headers[k];
        else if (a->form == PART_EACH)
            for (uint32_t k = 0; k < d->variable_count; k++) {
                columns[count] = d->variables[k].name;
                count += !d->variables[k].of_table;
            }
        else {
            columns[count++] = "draw";
            for (uint32_t k = 0; k < d->line_count; k++) {
                columns[count] = d->lines[k].fact.text;
                count += d->lines[k].form == PART_CHANCE || d->lines[k].form == PART_DRAW;
            }
        }
    }
    return count;
}

/* As a decimal where it is one of at most 18 places, else as a fraction. */
static void add_number(sweep_text *t, pact_number n)
{
    wide scale = 1, above = (wide)(n.numerator < 0 ? -(signed_wide)n.numerator : n.numerator);
    int places = 0;
    while (places < 18 && scale % (uint64_t)n.denominator) {
        scale *= 10;
        places++;
    }
    above = above * scale / (uint64_t)n.denominator;
    if (scale % (uint64_t)n.denominator || above >> 63)
        sweep_print(t, "%lld/%lld", (long long)n.numerator, (long long)n.denominator);
    else if (!places)
        sweep_print(t, "%lld", (long long)n.numerator);
    else
        sweep_print(t, "%s%llu.%0*llu", n.numerator < 0 ? "-" : "", (unsigned long long)(above / scale),
                    places, (unsigned long long)(above % scale));
}

static void add_value(sweep_text *t, sweep_value value)
{
    if (value.form == VALUE_NUMBERED)
        add_number(t, value.number);
    else if (value.form != VALUE_NONE)
        sweep_print(t, value.form == VALUE_YES ? "yes" : "no");
}

/* As the option would write it: "attack(italy, ethiopia)". */
static void add_said(const sweep_design *d, const sweep_world *w, const sweep_said *s, sweep_text *t)
{
    uint32_t count = s->role_count;
    while (count && s->entities[count - 1] == PACT_NOTHING)
        count--;
    sweep_print(t, "%s(", pact_program_predicate(d->program, s->predicate).name);
    for (uint32_t i = 0; i < count; i++)
        sweep_print(t, "%s%s", i ? ", " : "",
                    s->entities[i] == PACT_NOTHING ? "_" : pact_world_name(w->names, s->entities[i]));
    sweep_add(t, ")", 1);
    sweep_add(t, "=", s->valued);
    if (s->valued)
        add_number(t, s->value);
}

/* What was drawn for '*'. */
static void add_all(const sweep_design *d, const sweep_world *w, uint32_t line, sweep_text *t)
{
    size_t before = t->count;
    for (uint32_t i = 0; i < w->said_count; i++) {
        const sweep_said *s = &w->said[i];
        if (s->line != line || (s->form == SAY_ENDS && d->lines[line].fact.form != SAY_ENDS))
            continue;
        sweep_add(t, "; ", t->count > before ? 2 : 0);
        add_said(d, w, s, t);
    }
}

static void line_cell(const sweep_design *d, const sweep_world *w, uint32_t line, sweep_text *scratch,
                      sweep_row *row)
{
    bool drawn = d->lines[line].form == PART_CHANCE || d->lines[line].form == PART_DRAW;
    scratch->count = 0;
    if (d->lines[line].fact.has_all && drawn)
        add_all(d, w, line, scratch);
    else
        add_value(scratch, d->lines[line].form == PART_GRID
                               ? d->lines[line].values[w->digits[d->lines[line].axis]]
                               : w->values[line]);
    sweep_add(scratch, "", 1);
    sweep_cell_text(row, !scratch->no_memory && *scratch->at ? scratch->at : NULL);
}

void sweep_design_cells(const sweep_design *d, const sweep_world *w, sweep_text *scratch, sweep_row *row)
{
    sweep_cell_number(row, w->number + 1);
    for (uint32_t i = 0; i < d->axis_count; i++) {
        const sweep_axis *a = &d->axes[i];
        if (a->form == PART_GRID)
            line_cell(d, w, a->line, scratch, row);
        else if (a->form == PART_TABLE)
            for (uint32_t k = 0; k < d->table.columns; k++) {
                const char *text = sweep_table_cell(&d->table, w->row, k);
                sweep_cell_text(row, *text ? text : NULL);
            }
        else if (a->form == PART_EACH) {
            for (uint32_t k = 0; k < d->variable_count; k++)
                if (!d->variables[k].of_table)
                    sweep_cell_text(row, pact_world_name(w->names, w->entities[k]));
        } else {
            sweep_cell_number(row, w->digits[i] + 1);
            for (uint32_t k = 0; k < d->line_count; k++)
                if (d->lines[k].form == PART_CHANCE || d->lines[k].form == PART_DRAW)
                    line_cell(d, w, k, scratch, row);
        }
    }
}

/* ---- files ---- */

bool sweep_file_open(sweep_file *f, const char *path)
{
    struct stat st;
    *f = (sweep_file){.path = path, .to = stdout};
    if (!path)
        return true;
    bool plain = stat(path, &st) || S_ISREG(st.st_mode); /* but not over a device */
    size_t size = strlen(path) + sizeof ".part";
    f->beside = plain ? malloc(size) : NULL;
    if (f->beside)
        snprintf(f->beside, size, "%s.part", path);
    f->to = plain && !f->beside ? NULL : fopen(f->beside ? f->beside : path, "wb");
    if (!f->to) {
        fprintf(stderr, "pactc: cannot write '%s'\n", path);
        free(f->beside);
    }
    return f->to != NULL;
}

bool sweep_file_close(sweep_file *f, bool keep)
{
    bool ok = !ferror(f->to) && !fflush(f->to);
    if (f->path)
        ok = !fclose(f->to) && ok;
    if (f->beside && keep && ok)
        ok = !rename(f->beside, f->path);
    if (f->beside && !(keep && ok))
        remove(f->beside);
    free(f->beside);
    if (keep && !ok)
        fprintf(stderr, "pactc: cannot write '%s'\n", f->path ? f->path : "standard output");
    return ok;
}
