/* sweep_fact.c: facts with holes. Comes in: "1914-08-03: attacks(germany, b)", "0.1..0.5 by 0.1"; goes out:
 * the predicate, its roles as entities or variables, when and how it is said, values as exact numbers. */
#include "sweep.h"

#include "../vm/number.h"
#include "diag.h"

#include <stdlib.h>
#include <string.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!is_letter(text[i]) && !(i && text[i] >= '0' && text[i] <= '9'))
            return false;
    return length > 0;
}

static const char *find(const char *text, size_t length, const char *what)
{
    size_t size = strlen(what);
    for (size_t i = 0; i + size <= length; i++)
        if (!memcmp(text + i, what, size))
            return text + i;
    return NULL;
}

static void trim(const char **text, size_t *length)
{
    while (*length && (**text == ' ' || **text == '\t'))
        (*text)++, (*length)--;
    while (*length && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
        (*length)--;
}

/* ---- names ---- */

bool sweep_entity(sweep_design *d, const char *kind, const char *name, size_t length, bool aloud,
                  uint32_t *out)
{
    const char *text = arena_text(&d->arena, name, length);
    nearest near = {.wrong = text};
    if (pact_world_entity(d->names, kind, text, out) == PACT_OK)
        return true;
    for (uint32_t i = 0; aloud && i < pact_world_entity_count(d->names); i++)
        if (!strcmp(pact_world_kind(d->names, i), kind))
            nearest_try(&near, pact_world_name(d->names, i));
    if (aloud)
        sweep_wrong(d,
                    near.best
                        ? diag_text(&d->arena, "did you mean '%s'?", near.best)
                        : diag_text(&d->arena,
                                    "declare it in the text or the world; a variable is one letter, or has "
                                    "its kind beside it: '%s: %s'",
                                    text, kind),
                    "no %s is named '%s'", kind, text);
    return false;
}

typedef struct named_entity {
    const char *name;
    uint32_t entity;
} named_entity;

static int by_name(const void *a, const void *b)
{
    return strcmp(((const named_entity *)a)->name, ((const named_entity *)b)->name);
}

const uint32_t *sweep_entities(sweep_design *d, const char *kind, uint32_t *count)
{
    uint32_t known = pact_world_entity_count(d->names);
    named_entity *list = arena_alloc(&d->arena, (known + 1) * sizeof *list);
    uint32_t *out = arena_alloc(&d->arena, (known + 1) * sizeof *out);
    *count = 0;
    for (uint32_t i = 0; i < known; i++)
        if (!strcmp(pact_world_kind(d->names, i), kind))
            list[(*count)++] = (named_entity){pact_world_name(d->names, i), i};
    qsort(list, *count, sizeof *list, by_name);
    for (uint32_t i = 0; i < *count; i++)
        out[i] = list[i].entity;
    return out;
}

/* ---- variables ---- */

sweep_variable *sweep_variable_named(sweep_design *d, const char *name, size_t length)
{
    for (uint32_t i = 0; i < d->variable_count; i++)
        if (strlen(d->variables[i].name) == length && !memcmp(d->variables[i].name, name, length))
            return &d->variables[i];
    return NULL;
}

sweep_variable *sweep_variable_new(sweep_design *d, const char *name, size_t length, const char *kind)
{
    uint32_t taken;
    if (!is_word(name, length)) {
        sweep_wrong(d, "a variable is a word", "'%.*s' is no name of a variable", (int)length, name);
        return NULL;
    }
    if (kind && sweep_entity(d, kind, name, length, false, &taken)) {
        sweep_wrong(d, "call the variable otherwise", "'%.*s' is a %s of the text or the world", (int)length,
                    name, kind);
        return NULL;
    }
    if (d->variable_count == SWEEP_VARIABLES) {
        sweep_wrong(d, NULL, "a sweep has at most %d variables", SWEEP_VARIABLES);
        return NULL;
    }
    sweep_variable *v = &d->variables[d->variable_count++];
    *v = (sweep_variable){.name = arena_text(&d->arena, name, length), .kind = kind};
    return v;
}

static bool takes_kind(sweep_design *d, sweep_variable *v, const char *kind)
{
    uint32_t taken;
    if (!v->kind && sweep_entity(d, kind, v->name, strlen(v->name), false, &taken)) {
        sweep_wrong(d, "call the column otherwise", "'%s' is a %s of the text or the world", v->name, kind);
        return false;
    }
    v->kind = v->kind ? v->kind : kind;
    if (!strcmp(v->kind, kind))
        return true;
    sweep_wrong(d, NULL, "'%s' is a %s, and a %s is wanted here", v->name, v->kind, kind);
    return false;
}

/* "x: state" names the kind; a letter alone is a variable as well. */
static bool read_variable(sweep_design *d, const char *text, size_t length, const char *kind, bool ranges,
                          sweep_role *out)
{
    const char *colon = memchr(text, ':', length), *word = text, *said = colon ? colon + 1 : kind;
    size_t size = colon ? (size_t)(colon - text) : length,
           said_size = colon ? length - size - 1 : strlen(kind);
    trim(&word, &size);
    trim(&said, &said_size);
    sweep_variable *v = sweep_variable_named(d, word, size);
    if (colon && (strlen(kind) != said_size || memcmp(kind, said, said_size))) {
        sweep_wrong(d, NULL, "'%.*s' is no %s, which is wanted here", (int)length, text, kind);
        return false;
    }
    if (!v && (!ranges || (!colon && size != 1)))
        return sweep_entity(d, kind, word, size, true, &out->index);
    v = v ? v : sweep_variable_new(d, word, size, kind);
    if (!v || !takes_kind(d, v, kind))
        return false;
    *out = (sweep_role){.form = ROLE_VARIABLE, .index = (uint32_t)(v - d->variables)};
    return true;
}

/* ---- one fact ---- */

static bool read_role(sweep_design *d, const char *text, size_t length, const char *kind, bool ranges,
                      sweep_fact *f, sweep_role *out)
{
    trim(&text, &length);
    if (!length || (length == 1 && *text == '_'))
        return true;
    if (length == 1 && *text == '*') {
        *out = (sweep_role){.form = ROLE_ALL};
        out->all = sweep_entities(d, kind, &out->all_count);
        f->has_all = true;
        return true;
    }
    if (sweep_entity(d, kind, text, length, false, &out->index)) {
        out->form = ROLE_ENTITY;
        return true;
    }
    return read_variable(d, text, length, kind, ranges, out);
}

static bool read_roles(sweep_design *d, const char *text, size_t length, bool ranges, sweep_fact *f)
{
    const char *end = text + length;
    uint32_t given = 0;
    while (text < end) {
        const char *comma = memchr(text, ',', (size_t)(end - text));
        size_t size = (size_t)((comma ? comma : end) - text);
        if (given == f->role_count) {
            sweep_wrong(d, NULL, "'%s' takes %u %s", pact_program_predicate(d->program, f->predicate).name,
                        (unsigned)f->role_count, f->role_count == 1 ? "entity" : "entities");
            return false;
        }
        if (!read_role(d, text, size, pact_program_role_kind(d->program, f->predicate, given), ranges, f,
                       &f->roles[given]))
            return false;
        given++;
        text += size + (comma != NULL);
    }
    return true;
}

static bool find_predicate(sweep_design *d, const char *text, size_t length, uint32_t *out)
{
    const char *name = arena_text(&d->arena, text, length);
    nearest near = {.wrong = name};
    *out = pact_program_find(d->program, name);
    if (*out != PACT_NOTHING)
        return true;
    for (uint32_t i = 0; i < pact_program_predicate_count(d->program); i++) {
        pact_predicate p = pact_program_predicate(d->program, i);
        nearest_try(&near, p.name);
        if (p.third)
            nearest_try(&near, p.third);
    }
    sweep_wrong(d,
                near.best ? diag_text(&d->arena, "did you mean '%s'?", near.best)
                          : "a fact is written as in attacks(germany, belgium)",
                "the text declares no predicate '%s'", name);
    return false;
}

/* "1914-08-03: ", "beginning: ", or nothing. */
static bool read_when(sweep_design *d, const char **text, size_t *length, bool *given, sweep_fact *f)
{
    static const char beginning[] = "beginning:";
    const char *at = *text, *paren = memchr(at, '(', *length);
    size_t head = paren ? (size_t)(paren - at) : *length, size = head;
    while (size && at[size - 1] != ':')
        size--;
    *given = size > 0;
    if (!size)
        return true;
    *text += size;
    *length -= size;
    f->when = WHEN_DATE;
    if (size == sizeof beginning - 1 && !memcmp(at, beginning, size)) {
        f->when = WHEN_BEGINNING;
        return true;
    }
    if (pact_date_parse(at, size - 1, &f->date, &f->minute))
        return true;
    sweep_wrong(d, "write 1914-08-03, 1914-08-03T05:00 or beginning before the colon", "'%.*s' is no date",
                (int)size - 1, at);
    return false;
}

static bool settle_form(sweep_design *d, pact_predicate p, bool negative, bool dated, sweep_fact *f)
{
    bool acts = p.kind == PACT_AN_ACTION || p.kind == PACT_AN_EVENT;
    if (p.kind == PACT_A_DEFINITION) {
        sweep_wrong(d, "say what its definition rests on", "'%s' is defined by the text, and cannot be said",
                    p.name);
        return false;
    }
    if (negative && (p.kind == PACT_A_FIGURE || (acts && !p.ongoing))) {
        sweep_wrong(d, NULL, "'not': '%s' is nothing that ends", p.name);
        return false;
    }
    if (!dated)
        f->when = acts ? WHEN_AT : WHEN_BEGINNING;
    f->form = negative                                            ? SAY_ENDS
              : p.kind == PACT_A_FIGURE                           ? SAY_FIGURE
              : acts && !(p.ongoing && f->when == WHEN_BEGINNING) ? SAY_HAPPENS
                                                                  : SAY_HOLDS;
    f->valued = f->form == SAY_FIGURE || (f->form == SAY_HAPPENS && p.measured);
    if (f->form == SAY_HAPPENS && f->when == WHEN_BEGINNING) {
        sweep_wrong(d, "leave 'beginning' out, or write a date", "'%s' happens: it needs a date", p.name);
        return false;
    }
    return true;
}

bool sweep_fact_read(sweep_design *d, const char *text, size_t length, bool ranges, sweep_fact *f)
{
    bool dated, negative;
    trim(&text, &length);
    *f = (sweep_fact){.text = arena_text(&d->arena, text, length), .minute = PACT_NO_DATE};
    if (!read_when(d, &text, &length, &dated, f))
        return false;
    trim(&text, &length);
    negative = length > 4 && !memcmp(text, "not ", 4);
    text += negative ? 4 : 0;
    length -= negative ? 4 : 0;
    const char *paren = memchr(text, '(', length), *name = text;
    size_t name_length = paren ? (size_t)(paren - text) : length;
    if (paren && text[length - 1] != ')') {
        sweep_wrong(d, "a fact is written as in attacks(germany, belgium)", "a ')' is missing");
        return false;
    }
    trim(&name, &name_length);
    if (!find_predicate(d, name, name_length, &f->predicate))
        return false;
    pact_predicate p = pact_program_predicate(d->program, f->predicate);
    f->role_count = p.role_count;
    return settle_form(d, p, negative, dated, f) &&
           (!paren || read_roles(d, paren + 1, length - (size_t)(paren - text) - 2, ranges, f));
}

/* ---- values ---- */

static const char *expected(const sweep_fact *f)
{
    return f->valued ? "write a number, such as 0.25, 25% or 17/2" : "write yes or no";
}

/* Empty: nothing is said. */
bool sweep_value_parse(const sweep_fact *f, const char *text, size_t length, sweep_value *out)
{
    static const char *const words[] = {"no", "yes", "false", "true", "0", "1", "FALSE", "TRUE"};
    trim(&text, &length);
    *out = (sweep_value){VALUE_NONE, {0, 1}};
    if (!length)
        return true;
    out->form = VALUE_NUMBERED;
    if (f->valued)
        return pact_number_parse(text, length, &out->number);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && !memcmp(words[i], text, length)) {
            out->form = i % 2 ? VALUE_YES : VALUE_NO;
            return true;
        }
    return false;
}

bool sweep_value_read(sweep_design *d, const sweep_fact *f, const char *text, size_t length, sweep_value *out)
{
    if (sweep_value_parse(f, text, length, out))
        return true;
    sweep_wrong(d, expected(f), "expected %s for '%s', found '%.*s'", f->valued ? "a number" : "yes or no",
                f->text, (int)length, text);
    return false;
}

static bool add_value(sweep_design *d, sweep_line *line, uint32_t *room, sweep_value value)
{
    if (line->value_count == SWEEP_VALUES) {
        sweep_wrong(d, NULL, "more than %u values", SWEEP_VALUES);
        return false;
    }
    if (line->value_count == *room) {
        *room = *room * 2 + 16;
        sweep_value *more = arena_alloc(&d->arena, *room * sizeof *more);
        if (line->value_count)
            memcpy(more, line->values, line->value_count * sizeof *more);
        line->values = more;
    }
    line->values[line->value_count++] = value;
    return true;
}

/* "0.1..0.5 by 0.1": each step is added exactly. */
static bool read_range(sweep_design *d, sweep_line *line, uint32_t *room, const char *text, size_t length)
{
    const char *dots = find(text, length, ".."), *by = find(text, length, " by "),
               *end = by ? by : text + length;
    sweep_value from, to, step = {VALUE_NUMBERED, {1, 1}};
    if (!sweep_value_read(d, &line->fact, text, (size_t)(dots - text), &from) ||
        !sweep_value_read(d, &line->fact, dots + 2, end > dots + 2 ? (size_t)(end - dots - 2) : 0, &to) ||
        (by && !sweep_value_read(d, &line->fact, by + 4, (size_t)(text + length - by - 4), &step)))
        return false;
    number at = {from.number.numerator, from.number.denominator},
           last = {to.number.numerator, to.number.denominator},
           one = {step.number.numerator, step.number.denominator};
    if (!line->fact.valued || from.form != VALUE_NUMBERED || to.form != VALUE_NUMBERED ||
        number_compare(one, NUMBER_INT(0)) <= 0 || number_compare(at, last) > 0) {
        sweep_wrong(d, "write it as in 0.1..0.5 by 0.1", "'%.*s' is no range of numbers, from less to more",
                    (int)length, text);
        return false;
    }
    while (number_compare(at, last) <= 0) {
        if (!add_value(d, line, room, (sweep_value){VALUE_NUMBERED, {at.num, at.den}}))
            return false;
        if (!number_add(at, one, &at)) {
            sweep_wrong(d, NULL, "a number of '%.*s' does not fit", (int)length, text);
            return false;
        }
    }
    return true;
}

bool sweep_values_read(sweep_design *d, sweep_line *line, const char *text)
{
    uint32_t room = 0;
    for (const char *end = text; *end; text = end + 1) {
        sweep_value one;
        end = text + strcspn(text, ",");
        size_t length = (size_t)(end - text);
        const char *trimmed = text;
        trim(&trimmed, &length);
        if (find(trimmed, length, "..")) {
            if (!read_range(d, line, &room, trimmed, length))
                return false;
            continue;
        }
        if (!length) {
            sweep_wrong(d, expected(&line->fact), "a value is missing");
            return false;
        }
        if (!sweep_value_read(d, &line->fact, trimmed, length, &one) || !add_value(d, line, &room, one))
            return false;
    }
    return line->value_count > 0;
}
