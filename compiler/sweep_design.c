/* sweep_design.c: what the worlds of a sweep hold. Comes in: the parts of the command line; goes out:
 * variables, facts and axes, and from a number its world.
 *
 * Random draws follow from the seed, the number of the draw and their place in it alone: SplitMix64 (Steele,
 * Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014), started anew for each draw. */
#include "sweep.h"

#include "../vm/io/escape.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void sweep_show(FILE *to, const char *text)
{
    for (size_t left = strlen(text), took; left; left -= took, text += took) {
        escape_unit unit;
        took = escape_next(text, left, &unit);
        fwrite(unit.text, 1, unit.length, to);
    }
}

void sweep_wrong(sweep_design *d, const char *help, const char *format, ...)
{
    const sweep_where *w = &d->where;
    char place[512] = "", column[256] = "", message[1024];
    va_list values;
    if (w->file)
        snprintf(place, sizeof place, "%s:%u: ", w->file, w->line);
    if (w->file && w->column)
        snprintf(column, sizeof column, "column '%s': ", w->column);
    if (w->option)
        snprintf(place, sizeof place, w->text ? "%s '%s': " : "%s: ", w->option, w->text);
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    const char *const pieces[] = {place, column, message};
    fprintf(stderr, "pactc: ");
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        sweep_show(stderr, pieces[i]);
    fprintf(stderr, help ? "\n  help: " : "");
    sweep_show(stderr, help ? help : "");
    fprintf(stderr, "\n");
    d->wrong = true;
}

/* ---- reading the parts ---- */

static const char *const options[PART_FORMS] = {
    [PART_EACH] = "--each", [PART_SAY] = "--say",       [PART_GRID] = "--grid",   [PART_CHANCE] = "--chance",
    [PART_DRAW] = "--draw", [PART_RANDOM] = "--random", [PART_TABLE] = "--table", [PART_ASK] = "--ask"};

static sweep_axis *axis_new(sweep_design *d, sweep_part_form form, uint64_t count)
{
    sweep_axis *a = &d->axes[d->axis_count++];
    *a = (sweep_axis){.form = form, .count = count, .line = PACT_NOTHING};
    return a;
}

static bool has_axis(const sweep_design *d, sweep_part_form form)
{
    for (uint32_t i = 0; i < d->axis_count; i++)
        if (d->axes[i].form == form)
            return true;
    return false;
}

static bool whole_number(const char *text, uint64_t most, uint64_t *out)
{
    char *end;
    unsigned long long n = strtoull(text, &end, 10);
    *out = n;
    return *text >= '0' && *text <= '9' && !*end && n <= most && strlen(text) < 20;
}

/* "x: state", and no fact. */
static bool is_declaration(const char *text)
{
    const char *colon = strchr(text, ':');
    return colon && !strchr(text, '(') && (*text < '0' || *text > '9') && strncmp(text, "beginning:", 10);
}

static void read_declaration(sweep_design *d, const char *text)
{
    const char *colon = strchr(text, ':'), *kind = colon + 1 + strspn(colon + 1, " "), *known = NULL;
    size_t length = (size_t)(colon - text);
    while (length && text[length - 1] == ' ')
        length--;
    for (uint32_t i = 0; (known = pact_program_kind_name(d->program, i)) && strcmp(known, kind); i++)
        continue;
    if (!known)
        sweep_wrong(d, NULL, "there is no kind '%s'", kind);
    else if (sweep_variable_named(d, text, length))
        sweep_wrong(d, NULL, "'%.*s' is declared twice", (int)length, text);
    else
        sweep_variable_new(d, text, length, known);
}

/* A fact up to its '=', and where its values begin; NULL: it has none. */
static sweep_line *read_line(sweep_design *d, const sweep_part *part, bool ranges, const char **values)
{
    const char *equals = strchr(part->text, '=');
    sweep_line *line = &d->lines[d->line_count];
    *values = equals ? equals + 1 : NULL;
    *line = (sweep_line){.form = part->form, .axis = PACT_NOTHING, .column = PACT_NOTHING};
    if (!sweep_fact_read(d, part->text, equals ? (size_t)(equals - part->text) : strlen(part->text), ranges,
                         &line->fact))
        return NULL;
    d->line_count++;
    return line;
}

static void read_said(sweep_design *d, const sweep_part *part)
{
    const char *value;
    if (part->form == PART_EACH && is_declaration(part->text)) {
        read_declaration(d, part->text);
        return;
    }
    sweep_line *line = read_line(d, part, part->form == PART_EACH, &value);
    if (!line)
        return;
    line->value.form = VALUE_YES;
    if (value && sweep_value_read(d, &line->fact, value, strlen(value), &line->value) &&
        line->value.form == VALUE_NONE)
        sweep_wrong(d, NULL, "a value is missing");
    else if (!value && line->fact.valued)
        sweep_wrong(d, "write it as in power(germany)=0.25", "'%s' has a number, which is missing",
                    line->fact.text);
}

static void read_grid(sweep_design *d, const sweep_part *part, uint32_t axis)
{
    const char *values;
    sweep_line *line = read_line(d, part, false, &values);
    if (!line)
        return;
    if (!values || !*values) {
        sweep_wrong(d, "write it as in 'power(germany)=0.1..0.5 by 0.1' or 'ally(italy)=yes,no'",
                    "a grid has values, which are missing");
        return;
    }
    sweep_values_read(d, line, values);
    line->axis = axis;
    d->axes[axis].line = (uint32_t)(line - d->lines);
    d->axes[axis].count = line->value_count;
}

static void read_chance(sweep_design *d, const sweep_part *part)
{
    const char *chance;
    pact_number *p;
    sweep_line *line = read_line(d, part, false, &chance);
    if (!line)
        return;
    p = &line->value.number;
    line->value.form = VALUE_NUMBERED;
    if (line->fact.valued)
        sweep_wrong(d, "draw its number with --draw", "'%s' has a number: a chance is of what is so or not",
                    line->fact.text);
    else if (!chance || !pact_number_parse(chance, strlen(chance), p) || p->numerator < 0 ||
             p->numerator > p->denominator)
        sweep_wrong(d, "write it as in 'attacks(germany, belgium)=1/3' or '=5%'",
                    "a chance is a number from 0 to 1");
}

static void read_draw(sweep_design *d, const sweep_part *part)
{
    const char *values;
    sweep_line *line = read_line(d, part, false, &values);
    if (line && (!values || !*values))
        sweep_wrong(d, "write it as in 'power(germany)=1..10'", "the values to draw from are missing");
    else if (line)
        sweep_values_read(d, line, values);
}

static void read_random(sweep_design *d, const sweep_part *part, uint32_t axis)
{
    if (!whole_number(part->text, INT64_MAX, &d->axes[axis].count) || !d->axes[axis].count)
        sweep_wrong(d, NULL, "expected how many draws, a whole number from 1 on");
}

static void read_table(sweep_design *d, const sweep_part *part, uint32_t axis)
{
    if (sweep_table_read(d, part->text))
        d->axes[axis].count = d->table.rows;
}

static void read_table_facts(sweep_design *d)
{
    for (uint32_t i = 0; i < d->table.columns && !d->wrong; i++) {
        if (d->table.roles[i] != TABLE_FACT)
            continue;
        sweep_line *line = &d->lines[d->line_count];
        d->where = (sweep_where){.file = d->table.path, .line = 1, .column = d->table.headers[i]};
        if (d->line_count == SWEEP_PARTS)
            sweep_wrong(d, NULL, "more facts than a sweep can have");
        else if (sweep_fact_read(d, d->table.headers[i], strlen(d->table.headers[i]), false, &line->fact)) {
            line->form = PART_TABLE;
            line->column = i;
            d->line_count++;
        }
    }
}

/* An axis for each part that makes one, in their order. */
static void lay_axes(sweep_design *d, const sweep_options *o, uint32_t *axis)
{
    for (uint32_t i = 0; i < o->part_count; i++) {
        sweep_part_form form = o->parts[i].form;
        d->where = (sweep_where){.option = options[form], .text = o->parts[i].text};
        axis[i] = d->axis_count;
        if (!sweep_is_text(o->parts[i].text))
            sweep_wrong(d, NULL, "a byte in it is no UTF-8");
        if (form == PART_GRID ||
            ((form == PART_EACH || form == PART_RANDOM || form == PART_TABLE) && !has_axis(d, form)))
            axis_new(d, form, 1);
        else if (form == PART_RANDOM || form == PART_TABLE)
            sweep_wrong(d, NULL, "%s stands twice", options[form]);
    }
}

/* Tables first, since others use their columns; then what makes variables; then what uses them. */
static void read_parts(sweep_design *d, const sweep_options *o, const uint32_t *axis)
{
    static const int turn[PART_FORMS] = {
        [PART_TABLE] = 1,  [PART_EACH] = 2, [PART_SAY] = 3,   [PART_GRID] = 3,
        [PART_CHANCE] = 3, [PART_DRAW] = 3, [PART_RANDOM] = 3};
    for (int now = 1; now <= 3 && !d->wrong; now++)
        for (uint32_t i = 0; i < o->part_count && !d->wrong; i++) {
            const sweep_part *part = &o->parts[i];
            if (turn[part->form] != now)
                continue;
            d->where = (sweep_where){.option = options[part->form], .text = part->text};
            switch (part->form) {
            case PART_EACH:
            case PART_SAY: read_said(d, part); break;
            case PART_GRID: read_grid(d, part, axis[i]); break;
            case PART_CHANCE: read_chance(d, part); break;
            case PART_DRAW: read_draw(d, part); break;
            case PART_RANDOM: read_random(d, part, axis[i]); break;
            case PART_TABLE: read_table(d, part, axis[i]); break;
            default: break;
            }
        }
    read_table_facts(d);
}

/* ---- what only the whole shows ---- */

/* Whether a fact of --each names it: whoever attacks germany is another. */
static bool is_named(const sweep_design *d, uint32_t entity)
{
    for (uint32_t i = 0; i < d->line_count; i++)
        for (uint32_t k = 0; d->lines[i].form == PART_EACH && k < d->lines[i].fact.role_count; k++)
            if (d->lines[i].fact.roles[k].form == ROLE_ENTITY && d->lines[i].fact.roles[k].index == entity)
                return true;
    return false;
}

static void range_over(sweep_design *d, sweep_variable *v)
{
    uint32_t count;
    const uint32_t *all = sweep_entities(d, v->kind, &count);
    v->entities = arena_alloc(&d->arena, (count + 1) * sizeof *v->entities);
    for (uint32_t i = 0; i < count; i++)
        if (!is_named(d, all[i]))
            v->entities[v->count++] = all[i];
}

static void count_tuples(sweep_design *d)
{
    uint64_t count = 1;
    bool any = false;
    d->where = (sweep_where){.option = "--each"};
    for (uint32_t i = 0; i < d->variable_count; i++) {
        sweep_variable *v = &d->variables[i];
        uint32_t taken = 0;
        if (v->of_table)
            continue;
        any = true;
        range_over(d, v);
        for (uint32_t k = 0; k < i; k++)
            taken += !d->variables[k].of_table && !strcmp(d->variables[k].kind, v->kind);
        if (v->count <= taken)
            sweep_wrong(d, NULL, "there are %u entities of kind %s, too few for all variables of it",
                        v->count, v->kind);
        if (__builtin_mul_overflow(count, (uint64_t)(v->count > taken ? v->count - taken : 1), &count))
            sweep_wrong(d, NULL, "more worlds than can be counted");
    }
    for (uint32_t i = 0; i < d->axis_count; i++)
        if (d->axes[i].form == PART_EACH)
            d->axes[i].count = count;
    if (!any && has_axis(d, PART_EACH))
        sweep_wrong(
            d,
            "a variable is one letter, or has its kind beside it, as in attacks(a, victim: state); say "
            "with --say what is so in every world",
            "there is no variable in it");
}

static void check_random(sweep_design *d, const sweep_options *o)
{
    bool drawn = false, random = has_axis(d, PART_RANDOM);
    for (uint32_t i = 0; i < d->line_count; i++)
        drawn |= d->lines[i].form == PART_CHANCE || d->lines[i].form == PART_DRAW;
    d->where = (sweep_where){.option = "--random"};
    if (drawn != random)
        sweep_wrong(d,
                    random ? "say what is drawn: --chance 'attacks(a, b)=5%' or --draw 'power(a)=1..10'"
                           : "say how many draws: --random 1000",
                    random ? "nothing is drawn" : "it is missing beside --chance and --draw");
    d->where = (sweep_where){.option = "--seed", .text = o->seed};
    d->seed = 1;
    if (o->seed && !random)
        sweep_wrong(d, NULL, "nothing is drawn");
    else if (o->seed && !whole_number(o->seed, UINT64_MAX, &d->seed))
        sweep_wrong(d, NULL, "expected a whole number from 0 on");
}

static void count_worlds(sweep_design *d)
{
    d->worlds = 1;
    d->where = (sweep_where){.option = "sweep"};
    for (uint32_t i = 0; i < d->axis_count; i++)
        if (__builtin_mul_overflow(d->worlds, d->axes[i].count, &d->worlds) || d->worlds > INT64_MAX) {
            sweep_wrong(d, NULL, "more worlds than can be counted");
            return;
        }
    if (!d->axis_count)
        sweep_wrong(d, "say what changes from world to world: --each, --grid, --random or --table",
                    "there is nothing to sweep over");
}

static bool read_day(sweep_design *d, const char *option, const char *text, int32_t *out)
{
    int32_t minute;
    *out = PACT_NO_DATE;
    d->where = (sweep_where){.option = option, .text = text};
    if (!text || (pact_date_parse(text, strlen(text), out, &minute) && minute == PACT_NO_DATE))
        return true;
    sweep_wrong(d, "write an ISO day, 1935-10-03", "it is no day");
    return false;
}

static void read_days(sweep_design *d, const sweep_options *o)
{
    bool of_table = d->table.path && (d->table.on != PACT_NOTHING || d->table.date != PACT_NOTHING);
    if (!read_day(d, "--at", o->at, &d->at) || !read_day(d, "--on", o->on, &d->on))
        return;
    d->where = (sweep_where){.option = "--on", .text = o->on};
    if (d->on == PACT_NO_DATE && d->at == PACT_NO_DATE && !of_table)
        sweep_wrong(d, "add --on DATE: questions are put at the end of this day", "on which day?");
    else if (d->on != PACT_NO_DATE && d->at != PACT_NO_DATE && d->on < d->at)
        sweep_wrong(d, NULL, "the day lies before that of --at");
}

static int32_t row_day(const sweep_table *t, uint64_t row, uint32_t column)
{
    int32_t day, minute;
    const char *text = t->path && column != PACT_NOTHING ? sweep_table_cell(t, row, column) : "";
    return *text && pact_date_parse(text, strlen(text), &day, &minute) ? day : PACT_NO_DATE;
}

/* When acts happen that have no date of their own, and when it is asked. */
static void days_of(const sweep_design *d, uint64_t row, int32_t *at, int32_t *on)
{
    int32_t date = row_day(&d->table, row, d->table.date), asked = row_day(&d->table, row, d->table.on);
    *on = asked != PACT_NO_DATE ? asked : d->on != PACT_NO_DATE ? d->on : date != PACT_NO_DATE ? date : d->at;
    *at = date != PACT_NO_DATE ? date : d->at != PACT_NO_DATE ? d->at : *on;
}

static void check_days(sweep_design *d)
{
    int32_t at, on;
    for (uint32_t row = 0; d->table.path && row < d->table.rows && !d->wrong; row++) {
        days_of(d, row, &at, &on);
        d->where = (sweep_where){.file = d->table.path, .line = d->table.lines[row]};
        if (on == PACT_NO_DATE)
            sweep_wrong(d, "fill the column date or on, or add --on DATE", "on which day?");
        else if (on < at)
            sweep_wrong(d, NULL, "the day on which it is asked lies before that on which it happens");
    }
}

/* Whether a world would take it, tried with whatever entities there are. */
static void try_lines(sweep_design *d)
{
    for (uint32_t i = 0; i < d->line_count && !d->wrong; i++) {
        const sweep_line *line = &d->lines[i];
        sweep_said said = {.predicate = line->fact.predicate,
                           .form = line->fact.form,
                           .valued = line->fact.valued,
                           .role_count = line->fact.role_count,
                           .value = {1, 1}};
        sweep_world one = {.said = &said, .said_count = 1};
        said.date = line->fact.when == WHEN_BEGINNING ? PACT_NO_DATE : 0;
        said.minute = PACT_NO_DATE;
        for (uint32_t k = 0; k < said.role_count; k++) {
            uint32_t count = 0;
            const char *kind = pact_program_role_kind(d->program, said.predicate, k);
            const uint32_t *all = sweep_entities(d, kind, &count);
            bool given = line->fact.roles[k].form != ROLE_UNSTATED;
            said.entities[k] = given && count ? all[0] : PACT_NOTHING;
            if (line->fact.roles[k].form == ROLE_ENTITY)
                said.entities[k] = line->fact.roles[k].index;
        }
        d->where = (sweep_where){.option = options[line->form], .text = line->fact.text};
        if (sweep_world_say(&one, d->names) == PACT_MISUSE)
            sweep_wrong(d, NULL, "%s", pact_world_message(d->names));
    }
}

/* No two columns are called alike. */
static void check_columns(sweep_design *d)
{
    const char *columns[4 * SWEEP_PARTS];
    uint32_t count = sweep_design_columns(d, columns);
    d->where = (sweep_where){.option = "sweep"};
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (!strcmp(columns[i], columns[k]))
                sweep_wrong(d, NULL, "two columns would be called '%s'", columns[i]);
}

bool sweep_design_read(sweep_design *d, const sweep_options *o)
{
    uint32_t axis[SWEEP_PARTS] = {0};
    lay_axes(d, o, axis);
    if (!d->wrong)
        read_parts(d, o, axis);
    if (!d->wrong)
        count_tuples(d);
    if (!d->wrong)
        check_random(d, o);
    if (!d->wrong)
        read_days(d, o);
    if (!d->wrong && d->table.path)
        sweep_table_check(d);
    if (!d->wrong)
        check_days(d);
    if (!d->wrong)
        try_lines(d);
    if (!d->wrong)
        count_worlds(d);
    if (!d->wrong)
        check_columns(d);
    return !d->wrong;
}

/* ---- one world ---- */

#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

static uint64_t mix(uint64_t z)
{
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static uint64_t next(uint64_t *state)
{
    return mix(*state += GOLDEN);
}

/* Entity number `at` of those that the variables before have left, in order of names. */
static uint32_t pick(const sweep_design *d, const sweep_world *w, uint32_t variable, uint64_t at)
{
    const sweep_variable *v = &d->variables[variable];
    for (uint32_t i = 0;; i++) {
        bool taken = false;
        for (uint32_t k = 0; k < variable; k++)
            taken |= !d->variables[k].of_table && w->entities[k] == v->entities[i];
        if (!taken && !at--)
            return v->entities[i];
    }
}

/* Tuples in order of names: the first variable changes slowest. */
static void take_tuple(const sweep_design *d, uint64_t n, sweep_world *w)
{
    uint64_t at[SWEEP_VARIABLES];
    for (uint32_t i = d->variable_count; i-- > 0;) {
        uint32_t taken = 0;
        if (d->variables[i].of_table)
            continue;
        for (uint32_t k = 0; k < i; k++)
            taken += !d->variables[k].of_table && !strcmp(d->variables[k].kind, d->variables[i].kind);
        at[i] = n % (d->variables[i].count - taken);
        n /= d->variables[i].count - taken;
    }
    for (uint32_t i = 0; i < d->variable_count; i++)
        if (!d->variables[i].of_table)
            w->entities[i] = pick(d, w, i, at[i]);
}

static void take_row(const sweep_design *d, uint64_t row, sweep_world *w)
{
    for (uint32_t i = 0; i < d->variable_count; i++)
        if (d->variables[i].of_table)
            pact_world_entity(w->names, d->variables[i].kind,
                              sweep_table_cell(&d->table, row, d->variables[i].column), &w->entities[i]);
}

static sweep_said *say_more(sweep_world *w)
{
    if (w->said_count == w->said_room) {
        uint32_t room = w->said_room * 2 + 64;
        sweep_said *more = realloc(w->said, room * sizeof *more);
        w->no_memory |= !more;
        if (!more)
            return NULL;
        w->said = more;
        w->said_room = room;
    }
    return &w->said[w->said_count++];
}

static void say(const sweep_design *d, sweep_world *w, uint32_t line, const uint32_t *entities,
                sweep_value value)
{
    const sweep_fact *f = &d->lines[line].fact;
    w->values[line] = value;
    if (value.form == VALUE_NONE || (value.form == VALUE_NO && f->form != SAY_HOLDS))
        return;
    sweep_said *said = say_more(w);
    if (!said)
        return;
    *said = (sweep_said){.predicate = f->predicate,
                         .role_count = f->role_count,
                         .line = line,
                         .form = value.form == VALUE_NO ? SAY_ENDS : f->form,
                         .valued = f->valued,
                         .value = value.number,
                         .date = f->when == WHEN_BEGINNING ? PACT_NO_DATE
                                 : f->when == WHEN_AT      ? w->at
                                                           : f->date,
                         .minute = f->minute};
    memcpy(said->entities, entities, sizeof said->entities);
}

/* What this line says of one tuple. A draw takes one number of the stream, whatever comes of it. */
static void say_tuple(const sweep_design *d, sweep_world *w, uint32_t which, const uint32_t *entities,
                      uint64_t *stream)
{
    const sweep_line *line = &d->lines[which];
    sweep_value value = line->value;
    wide drawn = line->form == PART_CHANCE || line->form == PART_DRAW ? next(stream) : 0;
    if (line->form == PART_GRID)
        value = line->values[w->digits[line->axis]];
    else if (line->form == PART_DRAW)
        value = line->values[(drawn * line->value_count) >> 64];
    else if (line->form == PART_CHANCE)
        value.form = drawn * (uint64_t)line->value.number.denominator <
                             (wide)(uint64_t)line->value.number.numerator << 64
                         ? VALUE_YES
                         : VALUE_NO;
    else if (line->form == PART_TABLE) {
        const char *text = sweep_table_cell(&d->table, w->row, line->column);
        sweep_value_parse(&line->fact, text, strlen(text), &value);
    }
    say(d, w, which, entities, value);
}

static bool differ(const sweep_fact *f, const uint32_t *entities)
{
    for (uint32_t i = 0; i < f->role_count; i++)
        for (uint32_t k = 0; k < f->role_count; k++)
            if (i != k && f->roles[i].form == ROLE_ALL && entities[i] == entities[k])
                return false;
    return true;
}

/* The next tuple of what '*' stands for; false: there is none. */
static bool next_tuple(const sweep_fact *f, uint32_t *at)
{
    for (uint32_t i = f->role_count; i-- > 0;) {
        if (f->roles[i].form != ROLE_ALL)
            continue;
        if (++at[i] < f->roles[i].all_count)
            return true;
        at[i] = 0;
    }
    return false;
}

static void say_line(const sweep_design *d, sweep_world *w, uint32_t which, uint64_t *stream)
{
    const sweep_fact *f = &d->lines[which].fact;
    uint32_t at[PACT_ROLES] = {0}, entities[PACT_ROLES];
    for (uint32_t i = 0; i < f->role_count; i++)
        if (f->roles[i].form == ROLE_ALL && !f->roles[i].all_count)
            return;
    do {
        for (uint32_t i = 0; i < PACT_ROLES; i++) {
            const sweep_role *role = &f->roles[i];
            entities[i] = role->form == ROLE_ENTITY     ? role->index
                          : role->form == ROLE_VARIABLE ? w->entities[role->index]
                          : role->form == ROLE_ALL      ? role->all[at[i]]
                                                        : PACT_NOTHING;
        }
        if (differ(f, entities))
            say_tuple(d, w, which, entities, stream);
    } while (next_tuple(f, at));
}

static int by_number(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* By time and subject. */
static int by_subject(const sweep_said *a, const sweep_said *b)
{
    int order = by_number(a->date, b->date);
    order = order ? order : by_number(a->minute, b->minute);
    order = order ? order : by_number(a->predicate, b->predicate);
    for (uint32_t i = 0; !order && i < a->role_count; i++)
        order = by_number(a->entities[i], b->entities[i]);
    return order;
}

static int by_saying(const void *left, const void *right)
{
    const sweep_said *a = left, *b = right;
    int order = by_subject(a, b);
    order = order ? order : by_number(a->form, b->form);
    order = order ? order : by_number(a->value.numerator, b->value.numerator);
    order = order ? order : by_number(a->value.denominator, b->value.denominator);
    return order ? order : by_number(a->line, b->line);
}

/* What is said twice is said once, but that amounts add up; false: two things are said of one. */
static bool settle(sweep_world *w)
{
    bool ok = true;
    if (w->said_count)
        qsort(w->said, w->said_count, sizeof *w->said, by_saying);
    for (uint32_t i = 1; i < w->said_count; i++) {
        sweep_said *a = &w->said[i - 1], *b = &w->said[i];
        if (by_subject(a, b))
            continue;
        bool same = a->value.numerator == b->value.numerator && a->value.denominator == b->value.denominator;
        b->again = a->form == b->form && same && !(b->valued && b->form == SAY_HAPPENS);
        ok &= a->form == b->form && (b->form != SAY_FIGURE || same);
    }
    return ok;
}

bool sweep_world_make(const sweep_design *d, uint64_t n, sweep_world *w)
{
    uint64_t stream = 0, rest = n;
    w->number = n;
    w->said_count = 0;
    w->row = 0;
    for (uint32_t i = d->axis_count; i-- > 0; rest /= d->axes[i].count) {
        w->digits[i] = rest % d->axes[i].count;
        if (d->axes[i].form == PART_EACH)
            take_tuple(d, w->digits[i], w);
        else if (d->axes[i].form == PART_TABLE)
            take_row(d, w->row = w->digits[i], w);
        else if (d->axes[i].form == PART_RANDOM)
            stream = mix(mix(d->seed + GOLDEN) + GOLDEN * (w->digits[i] + 1));
    }
    days_of(d, w->row, &w->at, &w->on);
    for (uint32_t i = 0; i < d->line_count; i++)
        say_line(d, w, i, &stream);
    return settle(w);
}

static pact_status say_one(const sweep_said *s, pact_world *to)
{
    switch (s->form) {
    case SAY_HAPPENS:
        return s->valued ? pact_world_amount(to, s->predicate, s->entities, s->role_count, s->value)
                         : pact_world_happens(to, s->predicate, s->entities, s->role_count);
    case SAY_HOLDS: return pact_world_holds(to, s->predicate, s->entities, s->role_count);
    case SAY_ENDS: return pact_world_ends(to, s->predicate, s->entities, s->role_count);
    case SAY_FIGURE: break;
    }
    return pact_world_figure(to, s->predicate, s->entities, s->role_count, s->value);
}

pact_status sweep_world_say(const sweep_world *w, pact_world *to)
{
    pact_status status = PACT_OK;
    for (uint32_t i = 0; i < w->said_count && status == PACT_OK; i++) {
        const sweep_said *s = &w->said[i], *before = i ? s - 1 : NULL;
        if (!before || before->date != s->date || before->minute != s->minute)
            status = s->minute == PACT_NO_DATE ? pact_world_on(to, s->date)
                                               : pact_world_at(to, s->date, (uint32_t)s->minute);
        if (status == PACT_OK && !s->again)
            status = say_one(s, to);
    }
    return status;
}

void sweep_world_free(sweep_world *w)
{
    free(w->said);
}
