/* world.c: worlds that a host builds by calls. Comes in: entities, facts, figures, dated events; goes out: a
 * program with one scenario, whose statements stand in order of time, for a run to own. */
#include "world.h"
#include "run.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { SLOTS_FIRST = 64 };

static pact_status misuse(pact_world *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

static pact_status misuse(pact_world *w, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vsnprintf(w->message, sizeof w->message, format, values);
    va_end(values);
    return PACT_MISUSE;
}

const char *pact_world_message(const pact_world *w)
{
    return w->message;
}

/* ---- its own sections ---- */

/* The program shows what the lists hold, wherever they have moved. */
static void show(pact_world *w)
{
    pact_program *p = &w->program;
    p->kind = w->kind.at, p->kind_count = w->kind.count;
    p->entity = w->entity.at, p->entity_count = w->entity.count;
    p->arg = w->arg.at, p->arg_count = w->arg.count;
    p->number = w->number.at, p->number_count = w->number.count;
    p->ballot = w->ballot.at, p->ballot_count = w->ballot.count;
    p->statement = w->statement.at, p->statement_count = w->statement.count;
    p->doubt = w->doubt.at, p->doubt_count = w->doubt.count;
    p->open = w->open.at, p->open_count = w->open.count;
    p->said = w->said.at;
    p->source = w->source.at;
    p->placed = w->placed.at;
    p->scenario = &w->scenario, p->scenario_count = 1;
    w->scenario.statements_first = 0;
    w->scenario.statements_count = w->statement.count;
    w->scenario.doubts_first = w->scenario.opens_first = 0;
    w->scenario.doubts_count = w->doubt.count;
    w->scenario.opens_count = w->open.count;
}

/* In a list that the program shows, which may move: memory may end before what it is for is told. */
#define make_room(w, list, more) (vector_reserve(&(w)->mem, list, more) && (show(w), true))

#define take(w, list, from, n)                                                                               \
    (vector_reserve(&(w)->mem, list, (n) + 1) &&                                                             \
     ((n) ? (void)memcpy((list)->at, (from), (size_t)(n) * sizeof *(list)->at) : (void)0,                    \
      (list)->count = (n), true))

static bool take_sections(pact_world *w, const pact_program *p)
{
    return take(w, &w->kind, p->kind, p->kind_count) && take(w, &w->entity, p->entity, p->entity_count) &&
           take(w, &w->arg, p->arg, p->arg_count) && take(w, &w->number, p->number, p->number_count) &&
           take(w, &w->ballot, p->ballot, p->ballot_count);
}

static pact_world *world_make(const pact_program *base, const pact_allocator *host, size_t limit)
{
    mem m;
    mem_init(&m, host, limit);
    pact_world *w = mem_resize(&m, NULL, 0, sizeof *w);
    if (!w)
        return NULL;
    w->mem = m;
    arena_init(&w->arena, &w->mem);
    w->base = base;
    w->program = *base;
    w->scenario = (scenario_record){.name = NONE, .title = NONE, .place = NONE};
    w->time = NO_TIME;
    w->last = w->place = NONE;
    return w;
}

void pact_world_free(pact_world *w)
{
    if (!w || w->run)
        return; /* a run's own goes with it */
    vector_free(&w->mem, &w->said);
    vector_free(&w->mem, &w->source);
    vector_free(&w->mem, &w->placed);
    vector_free(&w->mem, &w->kind);
    vector_free(&w->mem, &w->entity);
    vector_free(&w->mem, &w->arg);
    vector_free(&w->mem, &w->number);
    vector_free(&w->mem, &w->ballot);
    vector_free(&w->mem, &w->statement);
    vector_free(&w->mem, &w->doubt);
    vector_free(&w->mem, &w->open);
    vector_free(&w->mem, &w->handle);
    mem_resize(&w->mem, w->slot, w->slots * sizeof *w->slot, 0);
    arena_free(&w->arena);
    mem m = w->mem;
    mem_resize(&m, w, sizeof *w, 0);
}

/* The offset of a text of its own; NONE: no memory. */
static uint32_t keep_text(pact_world *w, const char *text)
{
    if (!make_room(w, &w->said, 1))
        return NONE;
    const char *copy = arena_text(&w->arena, text, strlen(text));
    if (!copy)
        return NONE;
    w->said.at[w->said.count++] = copy;
    w->program.said = w->said.at;
    return w->base->text_size + w->said.count - 1;
}

/* ---- entities ---- */

static uint32_t hash_of(uint32_t kind, const char *name)
{
    uint32_t hash = 2166136261u ^ kind;
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    return hash;
}

static const char *name_of(const pact_world *w, uint32_t entity)
{
    return program_text(&w->program, w->entity.at[entity].name);
}

/* Where it stands, or where it would. */
static uint32_t *slot_of(const pact_world *w, uint32_t kind, const char *name)
{
    uint32_t at = hash_of(kind, name) & (w->slots - 1);
    for (; w->slot[at]; at = (at + 1) & (w->slots - 1)) {
        const entity_record *e = &w->entity.at[w->slot[at] - 1];
        if (e->kind == kind && !strcmp(program_text(&w->program, e->name), name))
            break;
    }
    return &w->slot[at];
}

static bool index_entities(pact_world *w, uint32_t count)
{
    uint32_t slots = w->slots ? w->slots : SLOTS_FIRST;
    while (slots / 2 < count)
        slots *= 2;
    if (slots == w->slots)
        return true;
    uint32_t *fresh = mem_resize(&w->mem, NULL, 0, slots * sizeof *fresh);
    if (!fresh)
        return false;
    mem_resize(&w->mem, w->slot, w->slots * sizeof *w->slot, 0);
    w->slot = fresh;
    w->slots = slots;
    for (uint32_t i = 0; i < w->named; i++)
        *slot_of(w, w->entity.at[i].kind, name_of(w, i)) = i + 1;
    return true;
}

static uint32_t kind_named(const pact_world *w, const char *name)
{
    for (uint32_t k = 0; k < w->kind.count; k++)
        if (!strcmp(program_text(&w->program, w->kind.at[k].singular), name))
            return k;
    return NONE;
}

pact_status pact_world_entity(pact_world *w, const char *kind, const char *name, uint32_t *entity)
{
    uint32_t k = kind_named(w, kind), found = k == NONE ? 0 : *slot_of(w, k, name);
    *entity = found ? found - 1 : PACT_NOTHING;
    return k == NONE ? misuse(w, "no kind is named '%s'", kind)
           : found   ? PACT_OK
                     : misuse(w, "no %s is named '%s'", kind, name);
}

static pact_status add_entity(pact_world *w, uint32_t kind, const char *name, uint32_t *entity)
{
    uint32_t text;
    if (!index_entities(w, w->named + 1) || !make_room(w, &w->entity, 1) ||
        (text = keep_text(w, name)) == NONE)
        return PACT_NOMEM;
    *slot_of(w, kind, name) = w->named + 1;
    *entity = w->named++;
    w->entity.at[w->entity.count++] = (entity_record){.kind = kind, .name = text, .title = NONE};
    w->kind.at[kind].entities_count++;
    return PACT_OK;
}

static bool is_plain_text(const char *name)
{
    const unsigned char *at = (const unsigned char *)name;
    while (*at >= ' ' && *at != 127)
        at++;
    return *name && !*at;
}

pact_status pact_world_add(pact_world *w, const char *kind, const char *name, uint32_t *entity)
{
    uint32_t k = kind_named(w, kind);
    if (k != NONE && *slot_of(w, k, name))
        return pact_world_entity(w, kind, name, entity);
    *entity = PACT_NOTHING;
    if (k == NONE)
        return misuse(w, "no kind is named '%s'", kind);
    if (!strcmp(kind, "treaty") || !strcmp(kind, "organ"))
        return misuse(w, "'%s': %s comes from the text of a program", name,
                      *kind == 'o' ? "an organ" : "a treaty");
    if (w->run)
        return misuse(w, "'%s': a run that has been made takes no further %s", name, kind);
    if (!is_plain_text(name))
        return misuse(w, "a name is a text without control characters, and not empty");
    return add_entity(w, k, name, entity);
}

const char *pact_world_name(const pact_world *w, uint32_t entity)
{
    return entity < w->named ? name_of(w, entity) : NULL;
}

uint32_t pact_world_entity_count(const pact_world *w)
{
    return w->named;
}

const char *pact_world_kind(const pact_world *w, uint32_t entity)
{
    return entity < w->named ? program_text(&w->program, w->kind.at[w->entity.at[entity].kind].singular)
                             : NULL;
}

/* ---- a new one ---- */

/* What a scenario of the source says, but for its expectations. */
static bool take_scenario(pact_world *w, uint32_t scenario)
{
    const pact_program *p = w->base;
    const scenario_record *s = &p->scenario[scenario];
    w->scenario = *s;
    if (!take(w, &w->doubt, p->doubt + s->doubts_first, s->doubts_count) ||
        !take(w, &w->open, p->open + s->opens_first, s->opens_count))
        return false;
    for (uint32_t i = s->statements_first; i < s->statements_first + s->statements_count; i++) {
        const statement_record *one = &p->statement[i];
        if (one->form == STATEMENT_EXPECT)
            continue;
        if (!make_room(w, &w->statement, 1))
            return false;
        w->statement.at[w->statement.count] = *one;
        if (one->doubt != NONE)
            w->statement.at[w->statement.count].doubt -= s->doubts_first;
        w->statement.count++;
        w->instant = one->instant > w->instant ? one->instant : w->instant;
    }
    return true;
}

pact_status pact_world_new(const pact_program *program, uint32_t scenario, const pact_allocator *allocator,
                           pact_world **out)
{
    *out = NULL;
    if (scenario != PACT_NOTHING && scenario >= program->scenario_count)
        return PACT_MISUSE;
    pact_world *w = world_make(program, allocator, 0);
    if (!w)
        return PACT_NOMEM;
    w->named = program->entity_count;
    bool ok = take_sections(w, program) && index_entities(w, w->named) &&
              (scenario == PACT_NOTHING ? (w->scenario.name = keep_text(w, "")) != NONE
                                        : take_scenario(w, scenario));
    show(w);
    if (!ok) {
        pact_world_free(w);
        return PACT_NOMEM;
    }
    *out = w;
    return PACT_OK;
}

const pact_program *pact_world_program(const pact_world *w)
{
    return w->base;
}

/* ---- what it is called, and where it comes from ---- */

pact_status pact_world_call(pact_world *w, const char *name, const char *title)
{
    uint32_t own = keep_text(w, name), long_one = title ? keep_text(w, title) : NONE;
    if (own == NONE || (title && long_one == NONE))
        return PACT_NOMEM;
    w->scenario.name = own;
    w->scenario.title = long_one;
    return PACT_OK;
}

pact_status pact_world_source(pact_world *w, const char *name, uint32_t *file)
{
    uint32_t text;
    *file = w->base->file_count + w->source.count;
    if (!make_room(w, &w->source, 1) || (text = keep_text(w, name)) == NONE)
        return PACT_NOMEM;
    w->source.at[w->source.count++] = text;
    show(w);
    return PACT_OK;
}

pact_status pact_world_place(pact_world *w, const pact_place *at)
{
    w->place = NONE;
    if (!at || !at->line)
        return PACT_OK;
    if (at->file >= w->base->file_count + w->source.count)
        return misuse(w, "there is no source number %u", (unsigned)at->file);
    if (!make_room(w, &w->placed, 1))
        return PACT_NOMEM;
    w->place = w->base->place_count + w->placed.count;
    w->placed.at[w->placed.count++] = (place_record){at->file, at->begin, at->end, at->line, at->column};
    show(w);
    return PACT_OK;
}

/* ---- what is said ---- */

static int64_t turn_of(const statement_record *s)
{
    if (s->time == NO_TIME)
        return INT64_MIN;
    return (int64_t)s->time * 2 + (s->exact != 2);
}

/* In order of time, behind what was said of the same one. */
static bool insert(pact_world *w, statement_record one)
{
    uint32_t at = w->statement.count, first = w->run ? w->run->next_statement : 0;
    if (!make_room(w, &w->statement, 1))
        return false;
    while (at > first && turn_of(&w->statement.at[at - 1]) > turn_of(&one))
        at--;
    memmove(w->statement.at + at + 1, w->statement.at + at, (w->statement.count - at) * sizeof one);
    w->statement.at[at] = one;
    w->statement.count++;
    w->last = at;
    show(w);
    return true;
}

static pact_status stand_at(pact_world *w, int32_t time, bool exact)
{
    char text[DATE_TEXT_MAX];
    w->last = NONE;
    if (w->run && w->run->instant && (time == NO_TIME || moment_at(time, PHASE_SAY) <= w->run->now)) {
        date_format(w->run->date, text);
        return misuse(w, "the run stands at %s already: what is said must be later", text);
    }
    w->time = time;
    w->exact = exact;
    w->instant++;
    return PACT_OK;
}

pact_status pact_world_on(pact_world *w, int32_t date)
{
    if (date == PACT_NO_DATE)
        return stand_at(w, NO_TIME, false);
    if (date < DATE_MIN || date > DATE_MAX)
        return misuse(w, "no day of the calendar, which ends with the year 5999: %d", (int)date);
    return stand_at(w, date * DAY_MINUTES, false);
}

pact_status pact_world_at(pact_world *w, int32_t date, uint32_t minute)
{
    if (date < DATE_MIN || date > DATE_MAX || minute >= DAY_MINUTES)
        return misuse(w, "no minute of the calendar: day %d, minute %u", (int)date, (unsigned)minute);
    return stand_at(w, date * DAY_MINUTES + (int32_t)minute, true);
}

static bool goes_with(const predicate_record *x, statement_form form)
{
    switch (form) {
    case STATEMENT_HAPPENS: return x->class == CLASS_EVENT || x->class == CLASS_ACTION;
    case STATEMENT_HOLDS:
    case STATEMENT_ENDS: return x->class == CLASS_STATUS || x->course != NONE;
    case STATEMENT_FIGURE: return x->class == CLASS_ATTRIBUTE;
    default: return false;
    }
}

static pact_status check_predicate(pact_world *w, statement_form form, uint32_t predicate, bool measured)
{
    static const char *const words[] = {"happens", "holds", "ends", "is a figure"};
    const pact_program *p = w->base;
    if (predicate >= p->predicate_count)
        return misuse(w, "there is no predicate number %u", (unsigned)predicate);
    const predicate_record *x = &p->predicate[predicate];
    const char *name = program_text(p, x->base);
    if (program_computes(p, predicate))
        return misuse(w, "'%s' is computed, and cannot be stated", name);
    if (!goes_with(x, form))
        return misuse(w, "'%s' is nothing that %s", name, words[form]);
    if (form == STATEMENT_HAPPENS && w->time == NO_TIME)
        return misuse(w, "'%s' happens: it needs a date", name);
    if (form == STATEMENT_HAPPENS && (x->counted == COUNTED_AMOUNT) != measured)
        return misuse(w, measured ? "'%s' has no amount" : "'%s' needs an amount", name);
    return PACT_OK;
}

static pact_status check_entities(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    const pact_program *p = w->base;
    const predicate_record *x = &p->predicate[predicate];
    const char *name = program_text(p, x->base);
    if (count > x->params_count || (x->params_count && (!count || entities[0] == PACT_NOTHING)))
        return misuse(w, "'%s' takes %u entities, of which the first must be given", name,
                      (unsigned)x->params_count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t kind = p->param[x->params_first + i].kind;
        if (entities[i] == PACT_NOTHING)
            continue;
        if (entities[i] >= w->named)
            return misuse(w, "there is no entity number %u", (unsigned)entities[i]);
        if (w->entity.at[entities[i]].kind != kind)
            return misuse(w, "'%s' takes at place %u a thing of the kind '%s', and '%s' is none", name,
                          (unsigned)i + 1, program_text(p, p->kind[kind].singular), name_of(w, entities[i]));
    }
    return PACT_OK;
}

static bool add_args(pact_world *w, const uint32_t *entities, uint32_t count, uint32_t roles)
{
    if (!make_room(w, &w->arg, roles))
        return false;
    for (uint32_t i = 0; i < roles; i++)
        w->arg.at[w->arg.count++] =
            i < count && entities[i] != PACT_NOTHING
                ? (arg_record){.form = ARG_ENTITY, .value = entities[i], .guard = NONE}
                : (arg_record){.form = ARG_ANY, .guard = NONE};
    return true;
}

static bool add_number(pact_world *w, number value, uint32_t *index)
{
    if (!make_room(w, &w->number, 1))
        return false;
    *index = w->number.count;
    w->number.at[w->number.count++] =
        (number_record){(uint32_t)value.num, (uint32_t)((uint64_t)value.num >> 32), (uint32_t)value.den,
                        (uint32_t)((uint64_t)value.den >> 32)};
    return true;
}

static pact_status say_it(pact_world *w, statement_form form, uint32_t predicate, const uint32_t *entities,
                          uint32_t count, const pact_number *value)
{
    pact_status status = check_predicate(w, form, predicate, value != NULL);
    number exact = NUMBER_INT(0);
    if (status == PACT_OK)
        status = check_entities(w, predicate, entities, count);
    if (status == PACT_OK && value && !number_make(value->numerator, value->denominator, &exact))
        status = misuse(w, "a number needs a denominator other than 0, and terms that fit");
    if (status != PACT_OK)
        return status;
    uint32_t roles = w->base->predicate[predicate].params_count, amount = NONE;
    statement_record one = {.form = form,
                            .time = w->time,
                            .exact = w->exact,
                            .instant = w->time == NO_TIME ? 0 : w->instant,
                            .of = predicate,
                            .args_first = w->arg.count,
                            .args_count = roles,
                            .doubt = NONE,
                            .text = NONE,
                            .place = w->place};
    if (!add_args(w, entities, count, roles) || (value && !add_number(w, exact, &amount)))
        return PACT_NOMEM;
    one.figure = amount;
    return insert(w, one) ? PACT_OK : PACT_NOMEM;
}

pact_status pact_world_happens(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    return say_it(w, STATEMENT_HAPPENS, predicate, entities, count, NULL);
}

pact_status pact_world_amount(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count,
                              pact_number amount)
{
    return say_it(w, STATEMENT_HAPPENS, predicate, entities, count, &amount);
}

pact_status pact_world_holds(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    return say_it(w, STATEMENT_HOLDS, predicate, entities, count, NULL);
}

pact_status pact_world_ends(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    return say_it(w, STATEMENT_ENDS, predicate, entities, count, NULL);
}

pact_status pact_world_figure(pact_world *w, uint32_t predicate, const uint32_t *entities, uint32_t count,
                              pact_number value)
{
    return say_it(w, STATEMENT_FIGURE, predicate, entities, count, &value);
}

/* The ballots of one act stand together: those of the act said last are the last there are. */
pact_status pact_world_ballot(pact_world *w, uint32_t seat, pact_ballot vote)
{
    const pact_program *p = w->base;
    statement_record *s = w->last == NONE ? NULL : &w->statement.at[w->last];
    if (s && s->doubt != NONE)
        return misuse(w, "what is in doubt has no ballots");
    if (!s || s->form != STATEMENT_HAPPENS || p->vote_count != BALLOT_KINDS)
        return misuse(w, "a ballot belongs to an act of an organ, said just before");
    uint32_t kind = p->param[p->predicate[p->vote[0].predicate].params_first].kind;
    if (seat >= w->named || w->entity.at[seat].kind != kind || (uint32_t)vote >= BALLOT_KINDS)
        return misuse(w, "a ballot is cast by a %s", program_text(p, p->kind[kind].singular));
    if (!make_room(w, &w->ballot, 1))
        return PACT_NOMEM;
    if (!s->ballots_count)
        s->ballots_first = w->ballot.count;
    w->ballot.at[w->ballot.count++] = (ballot_record){.vote = vote, .entity = seat, .place = w->place};
    s->ballots_count++;
    show(w);
    return PACT_OK;
}

/* ---- what is in doubt ---- */

/* "alleged by japan", and then ", denied by china". */
static pact_status add_source(pact_world *w, doubt_record *d, const char *source)
{
    const char *before = program_text(&w->program, d->source);
    size_t room = strlen(before) + strlen(source) + 3;
    char *both = arena_alloc(&w->arena, room);
    if (!both)
        return PACT_NOMEM;
    snprintf(both, room, "%s, %s", before, source);
    uint32_t text = keep_text(w, both);
    d->source = text == NONE ? d->source : text;
    return text == NONE ? PACT_NOMEM : PACT_OK;
}

static pact_status add_doubt(pact_world *w, statement_record *s, const char *source)
{
    doubt_record d = {.text = NONE, .source = keep_text(w, source), .place = s->place};
    if (d.source == NONE || !make_room(w, &w->doubt, 1))
        return PACT_NOMEM;
    s->doubt = w->doubt.count;
    w->doubt.at[w->doubt.count++] = d;
    show(w);
    return PACT_OK;
}

pact_status pact_world_dispute(pact_world *w, const char *source)
{
    statement_record *s = w->last == NONE ? NULL : &w->statement.at[w->last];
    const char *why = source ? source : "disputed";
    bool fact = s && (s->form == STATEMENT_HAPPENS || s->form == STATEMENT_HOLDS);
    if (!fact)
        return misuse(w, "in doubt is whether something happened, or holds, that was said just before");
    if (s->ballots_count)
        return misuse(w, "an act with ballots cannot be in doubt");
    if (!is_plain_text(why))
        return misuse(w, "why it is in doubt is a text without control characters, and not empty");
    return s->doubt == NONE ? add_doubt(w, s, why) : add_source(w, &w->doubt.at[s->doubt], why);
}

static bool is_open(const pact_world *w, uint32_t predicate)
{
    for (uint32_t i = 0; i < w->open.count; i++)
        if (w->open.at[i].predicate == predicate)
            return true;
    return false;
}

pact_status pact_world_leave_open(pact_world *w, uint32_t predicate)
{
    const pact_program *p = w->base;
    if (predicate >= p->predicate_count)
        return misuse(w, "there is no predicate number %u", (unsigned)predicate);
    const predicate_record *x = &p->predicate[predicate];
    const char *name = program_text(p, x->base);
    if (w->run)
        return misuse(w, "'%s': what is left open is said before a run is made", name);
    if (x->class != CLASS_STATUS || p->relation[x->relation].possible == NONE)
        return misuse(
            w, "'%s' cannot be left open: only a status can that some scenario of the text leaves open",
            name);
    if (is_open(w, predicate))
        return PACT_OK;
    if (!make_room(w, &w->open, 1))
        return PACT_NOMEM;
    w->open.at[w->open.count++] = (open_record){.predicate = predicate, .place = w->place};
    show(w);
    return PACT_OK;
}

/* ---- of a run ---- */

static bool take_texts(pact_world *w, const pact_world *from)
{
    for (uint32_t i = 0; i < from->said.count; i++)
        if (keep_text(w, from->said.at[i]) == NONE)
            return false;
    return true;
}

/* Puts in order of names the entities of one kind that stand from `first` to the end. Heapsort: names differ.
 */
static void sift(const pact_world *w, uint32_t *at, uint32_t i, uint32_t count)
{
    for (uint32_t k = 2 * i + 1; k < count; i = k, k = 2 * i + 1) {
        if (k + 1 < count && strcmp(name_of(w, at[k]), name_of(w, at[k + 1])) < 0)
            k++;
        if (strcmp(name_of(w, at[i]), name_of(w, at[k])) >= 0)
            return;
        uint32_t moved = at[i];
        at[i] = at[k];
        at[k] = moved;
    }
}

static void sort_by_name(const pact_world *w, uint32_t *at, uint32_t count)
{
    for (uint32_t i = count / 2; i-- > 0;)
        sift(w, at, i, count);
    for (uint32_t n = count; n-- > 1;) {
        uint32_t last = at[n];
        at[n] = at[0];
        at[0] = last;
        sift(w, at, 0, n);
    }
}

/* The kind once more, at the end and by name; whoever is named by its old number has the new id. */
static bool arrange(pact_world *w, uint32_t kind)
{
    uint32_t count = w->kind.at[kind].entities_count, first = w->handle.count;
    if (count == w->base->kind[kind].entities_count)
        return true;
    if (!vector_reserve(&w->mem, &w->handle, count) || !vector_reserve(&w->mem, &w->entity, count))
        return false;
    for (uint32_t i = 0; i < w->named; i++)
        if (w->entity.at[i].kind == kind)
            w->handle.at[w->handle.count++] = i;
    sort_by_name(w, w->handle.at + first, count);
    w->kind.at[kind].entities_first = w->entity.count;
    for (uint32_t i = 0; i < count; i++) {
        entity_record *e = &w->entity.at[w->handle.at[first + i]];
        e->id = i + 1;
        w->entity.at[w->entity.count++] = *e;
    }
    return true;
}

static bool take_world(pact_world *w, const pact_world *from)
{
    if (!take(w, &w->kind, from->kind.at, from->kind.count) ||
        !take(w, &w->entity, from->entity.at, from->named) ||
        !take(w, &w->arg, from->arg.at, from->arg.count) ||
        !take(w, &w->number, from->number.at, from->number.count) ||
        !take(w, &w->ballot, from->ballot.at, from->ballot.count) ||
        !take(w, &w->statement, from->statement.at, from->statement.count) ||
        !take(w, &w->doubt, from->doubt.at, from->doubt.count) ||
        !take(w, &w->open, from->open.at, from->open.count) ||
        !take(w, &w->source, from->source.at, from->source.count) ||
        !take(w, &w->placed, from->placed.at, from->placed.count) || !take_texts(w, from))
        return false;
    w->named = w->tail = from->named;
    w->scenario = from->scenario;
    w->instant = from->instant;
    for (uint32_t k = 0; k < w->kind.count; k++)
        if (!arrange(w, k))
            return false;
    return index_entities(w, w->named);
}

pact_world *world_seal(const pact_world *from, const pact_allocator *host, size_t limit)
{
    pact_world *w = world_make(from->base, host, limit);
    if (w && !take_world(w, from)) {
        pact_world_free(w);
        return NULL;
    }
    if (w)
        show(w);
    return w;
}

/* A question at the end of that day, or, with NONE, nothing. */
static bool ask_at(pact_world *w, int32_t date, uint32_t expect)
{
    statement_record mark = {.form = STATEMENT_EXPECT,
                             .time = (date + 1) * DAY_MINUTES,
                             .exact = 2,
                             .instant = ++w->instant,
                             .of = expect,
                             .figure = NONE,
                             .doubt = NONE,
                             .text = NONE,
                             .place = NONE};
    return insert(w, mark);
}

bool world_mark(pact_world *w, int32_t date)
{
    return ask_at(w, date, NONE);
}

pact_status pact_world_ask(pact_world *w, int32_t date)
{
    uint32_t expect = 0;
    while (expect < w->base->expect_count && w->base->expect[expect].form != EXPECT_ASKED)
        expect++;
    if (expect == w->base->expect_count)
        return misuse(w, "the program was compiled without a question");
    if (date == PACT_NO_DATE)
        return misuse(w, "a question is put at the end of some day");
    pact_status status = pact_world_on(w, date);
    if (status != PACT_OK)
        return status;
    return ask_at(w, date, expect) ? PACT_OK : PACT_NOMEM;
}

void world_cut(pact_world *w, int32_t date)
{
    while (w->statement.count &&
           turn_of(&w->statement.at[w->statement.count - 1]) > (int64_t)(date + 1) * DAY_MINUTES * 2)
        w->statement.count--;
    show(w);
}

uint32_t world_number(const pact_program *p, const pact_world *w, uint32_t kind, uint32_t id)
{
    if (!id || id > p->kind[kind].entities_count)
        return PACT_NOTHING;
    uint32_t at = p->kind[kind].entities_first + id - 1;
    return w && at >= w->tail ? w->handle.at[at - w->tail] : at;
}
