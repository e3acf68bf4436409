/* search.c: worlds that no scenario plays. Comes in: a program, and what the compiler says that a claim turns
 * on; goes out: the smallest world that refutes or witnesses the claim, or how many were looked through in
 * vain. A world is a few statements: first none, then every one, then every two, until the budget of worlds
 * is spent; each is built by the calls that a host has, and played. It is counted and not timed, so that the
 * same text always comes to the same. Of things that no text tells apart one stands for all. */
#include "world.h"
#include "run.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { EVENTS_MAX = 4, OTHERS = 2, WAITS_MAX = 3 };

#define SOME_DAY   10958 /* 2000-01-02, where texts name no date: the day before it is taken */
#define STEPS_EACH 2000  /* that worlds may cost on the average: a long text is searched less far */

/* Things of one kind that no text tells apart; the last ones have no name of their own. */
typedef struct alike {
    uint32_t kind, count, used, *members; /* used: of them, in the world at hand */
} alike;

/* When: at the beginning, in the instant of the one before, or in one of its own. */
typedef enum when_said { FROM_THE_BEGINNING, WITH_THE_LAST, BY_ITSELF } when_said;

typedef struct said_so {
    uint32_t made, predicate; /* made: its number among those that are made up */
    uint32_t entities[ARGS_MAX];
    bool ends, barred; /* barred: by then an assumption has failed, and nothing later counts */
    when_said when;
    int32_t date;
} said_so;

struct pact_search {
    mem mem;
    arena arena;
    const pact_program *p;
    const pact_run *like; /* borrowed: readings, functions in C */
    pact_limits limits;
    alike *classes;
    uint32_t class_count, others, *other_kind; /* others have the numbers behind the program's entities */
    const char **other_name;
    pact_status status;

    /* the claim at hand */
    const claim_record *claim;
    uint32_t number;
    int32_t *days;
    uint32_t day_count;
    said_so said[EVENTS_MAX];
    uint32_t said_count, wanted;
    uint64_t budget, steps, stopped; /* budget: of worlds */
    bool over;                       /* found, or spent */
    pact_searched *out;
};

static void *search_alloc(pact_search *s, size_t size)
{
    void *block = arena_alloc(&s->arena, size ? size : 1);
    if (!block)
        s->status = PACT_NOMEM;
    return block;
}

static const char *text_of(pact_search *s, const char *format, ...) __attribute__((format(printf, 2, 3)));

static const char *text_of(pact_search *s, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = search_alloc(s, size < 0 ? 1 : (size_t)size + 1);
    if (!text)
        return "";
    va_start(args, format);
    vsnprintf(text, size < 0 ? 1 : (size_t)size + 1, format, args);
    va_end(args);
    return text;
}

/* ---- what no text tells apart ---- */

static void mark_args(const pact_program *p, uint32_t first, uint32_t count, uint8_t *named)
{
    for (uint32_t i = first; i < first + count; i++)
        if (p->arg[i].form == ARG_ENTITY)
            named[p->arg[i].value] = 1;
}

/* Blocks of expectations, and of what scenarios suppose, belong to scenarios. */
static void mark_code(const pact_program *p, const uint8_t *of_scenario, uint8_t *named)
{
    for (uint32_t b = 0; b < p->block_count; b++)
        for (uint32_t i = 0; i < p->block[b].code_count && !of_scenario[b]; i++) {
            const code_record *c = &p->code[p->block[b].code_first + i];
            if (CODE_OP(c->word) == OP_ENTITY)
                named[c->d] = 1;
        }
}

/* Whom some text names otherwise than among the parties of a treaty. */
static void mark_named(const pact_program *p, const uint8_t *of_scenario, uint8_t *named)
{
    mark_code(p, of_scenario, named);
    for (uint32_t i = 0; i < p->norm_count; i++) {
        for (uint32_t k = 0; k < p->norm[i].acts_count; k++) {
            const act_record *a = &p->act[p->norm[i].acts_first + k];
            mark_args(p, a->args_first, a->args_count, named);
        }
        if (p->norm[i].owed == OWED_ENTITY)
            named[p->norm[i].creditor] = 1;
    }
    for (uint32_t i = 0; i < p->implied_count; i++)
        mark_args(p, p->implied[i].args_first, p->implied[i].args_count, named);
    for (uint32_t i = 0; i < p->excluded_count; i++)
        mark_args(p, p->excluded[i].args_first, p->excluded[i].args_count, named);
    for (uint32_t i = 0; i < p->reservation_count; i++)
        named[p->reservation[i].entity] = 1;
    for (uint32_t i = 0; i < p->seat_count; i++)
        named[p->seat[i].entity] = 1;
    for (uint32_t i = 0; i < p->treaty_count; i++)
        named[p->treaty[i].entity] = 1;
    for (uint32_t i = 0; i < p->organ_count; i++)
        named[p->organ[i].entity] = 1;
    for (uint32_t i = 0; i < p->claim_count; i++)
        if (p->claim[i].bearer != NONE)
            named[p->claim[i].bearer] = 1;
}

static bool has_line(const pact_program *p, uint32_t entity, const party_record *like)
{
    for (uint32_t i = 0; i < p->party_count; i++) {
        const party_record *y = &p->party[i];
        if (y->entity == entity && y->treaty == like->treaty && y->from == like->from &&
            y->until == like->until)
            return true;
    }
    return false;
}

/* Parties to the same treaties, for the same times. */
static bool same_parties(const pact_program *p, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < p->party_count; i++) {
        const party_record *y = &p->party[i];
        if ((y->entity == a && !has_line(p, b, y)) || (y->entity == b && !has_line(p, a, y)))
            return false;
    }
    return true;
}

static alike *class_of(pact_search *s, uint32_t entity, const uint8_t *named)
{
    for (uint32_t i = 0; i < s->class_count && !named[entity]; i++) {
        alike *c = &s->classes[i];
        if (c->kind == s->p->entity[entity].kind && !named[c->members[0]] &&
            same_parties(s->p, c->members[0], entity))
            return c;
    }
    alike *fresh = &s->classes[s->class_count];
    *fresh = (alike){.kind = s->p->entity[entity].kind};
    fresh->members = search_alloc(s, (s->p->entity_count + OTHERS) * sizeof *fresh->members);
    s->class_count += fresh->members != NULL;
    return fresh->members ? fresh : NULL;
}

static bool is_built_in(const pact_program *p, uint32_t kind)
{
    const char *name = program_text(p, p->kind[kind].singular);
    return !strcmp(name, "treaty") || !strcmp(name, "organ");
}

/* "state_1", but for what is named so already. */
static const char *name_other(pact_search *s, uint32_t other)
{
    const pact_program *p = s->p;
    const char *kind = program_text(p, p->kind[s->other_kind[other]].singular), *name = "";
    uint32_t turn = 1;
    for (uint32_t i = 0; i < other; i++)
        turn += s->other_kind[i] == s->other_kind[other];
    for (bool taken = true; taken && s->status == PACT_OK; turn += OTHERS) {
        name = text_of(s, "%s_%u", kind, (unsigned)turn);
        taken = false;
        for (uint32_t i = 0; i < p->entity_count; i++)
            taken |= !strcmp(program_text(p, p->entity[i].name), name);
    }
    return name;
}

/* Things that no text names at all: like those that are named, and party to nothing. */
static bool add_others(pact_search *s, const uint8_t *named)
{
    const pact_program *p = s->p;
    for (uint32_t kind = 0; kind < p->kind_count; kind++) {
        alike *c = NULL;
        if (is_built_in(p, kind))
            continue;
        for (uint32_t i = 0; i < s->class_count && !c; i++) {
            alike *one = &s->classes[i];
            bool party = false;
            for (uint32_t y = 0; y < p->party_count; y++)
                party |= p->party[y].entity == one->members[0];
            c = one->kind == kind && !party && !named[one->members[0]] ? one : NULL;
        }
        if (!c) {
            c = &s->classes[s->class_count];
            *c = (alike){.kind = kind, .members = search_alloc(s, OTHERS * sizeof *c->members)};
            if (!c->members)
                return false;
            s->class_count++;
        }
        for (uint32_t i = 0; i < OTHERS; i++, s->others++) {
            s->other_kind[s->others] = kind;
            s->other_name[s->others] = name_other(s, s->others);
            c->members[c->count++] = p->entity_count + s->others;
        }
    }
    return true;
}

static bool classify(pact_search *s)
{
    const pact_program *p = s->p;
    uint8_t *named = search_alloc(s, p->entity_count + 1), *of_scenario = search_alloc(s, p->block_count + 1);
    s->classes = search_alloc(s, (p->entity_count + p->kind_count + 1) * sizeof *s->classes);
    s->other_kind = search_alloc(s, (p->kind_count * OTHERS + 1) * sizeof *s->other_kind);
    s->other_name = search_alloc(s, (p->kind_count * OTHERS + 1) * sizeof *s->other_name);
    if (s->status != PACT_OK)
        return false;
    for (uint32_t i = 0; i < p->expect_count; i++)
        if (p->expect[i].block != NONE)
            of_scenario[p->expect[i].block] = 1;
    for (uint32_t i = 0; i < p->scenario_count; i++)
        for (uint32_t k = 0; k < p->scenario[i].suppositions_count; k++)
            of_scenario[p->supposition[p->scenario[i].suppositions_first + k].block] = 1;
    mark_named(p, of_scenario, named);
    for (uint32_t i = 0; i < p->entity_count; i++) {
        alike *c = class_of(s, i, named);
        if (!c)
            return false;
        c->members[c->count++] = i;
    }
    return add_others(s, named);
}

/* ---- one world ---- */

/* The numbers of the others in that world, which knows only those that are spoken of. */
static pact_status say_one(pact_search *s, pact_world *w, const said_so *one)
{
    const pact_program *p = s->p;
    uint32_t entities[ARGS_MAX], roles = p->predicate[one->predicate].params_count;
    const predicate_record *x = &p->predicate[one->predicate];
    pact_status status = one->when == FROM_THE_BEGINNING ? pact_world_on(w, PACT_NO_DATE)
                         : one->when == BY_ITSELF        ? pact_world_on(w, one->date)
                                                         : PACT_OK;
    for (uint32_t i = 0; i < roles && status == PACT_OK; i++) {
        entities[i] = one->entities[i];
        if (entities[i] == PACT_NOTHING || entities[i] < p->entity_count)
            continue;
        uint32_t other = entities[i] - p->entity_count;
        status = pact_world_add(w, program_text(p, p->kind[s->other_kind[other]].singular),
                                s->other_name[other], &entities[i]);
    }
    if (status != PACT_OK)
        return status;
    if (one->ends)
        return pact_world_ends(w, one->predicate, entities, roles);
    bool happens = (x->class == CLASS_ACTION || x->class == CLASS_EVENT) && one->when != FROM_THE_BEGINNING;
    return happens ? pact_world_happens(w, one->predicate, entities, roles)
                   : pact_world_holds(w, one->predicate, entities, roles);
}

static pact_status build_world(pact_search *s, pact_world **out)
{
    pact_status status = pact_world_new(s->p, PACT_NOTHING, &s->mem.host, out);
    for (uint32_t i = 0; i < s->said_count && status == PACT_OK; i++)
        status = say_one(s, *out, &s->said[i]);
    return status;
}

/* ---- what is shown of a world that was found ---- */

static const char *instant_text(pact_search *s, pact_run *r, uint32_t from, uint32_t to)
{
    const pact_program *p = r->program;
    const statement_record *first = &p->statement[from];
    char date[DATE_TEXT_MAX] = "";
    const char *text = "";
    for (uint32_t i = from; i < to; i++) {
        const char *fact = say_statement(r, &p->statement[i]);
        bool ends = p->statement[i].form == STATEMENT_ENDS;
        text = text_of(s, "%s%s%s%s;", text, *text ? " " : "", ends ? "ends " : "",
                       ends && !strncmp(fact, "ends: ", 6) ? fact + 6 : fact);
    }
    if (first->time == NO_TIME)
        return text_of(s, "    %s\n", text);
    date_format(time_date(first->time), date);
    return to - from == 1 ? text_of(s, "    %s: %s\n", date, text)
                          : text_of(s, "    %s: { %s }\n", date, text);
}

static const char *statements_text(pact_search *s, pact_run *r)
{
    const pact_program *p = r->program;
    const char *premise = program_text(p, s->claim->supposed),
               *text = premise ? text_of(s, "    %s\n", premise) : "";
    for (uint32_t i = 0, end; i < p->statement_count; i = end) {
        for (end = i + 1; end < p->statement_count && p->statement[end].instant == p->statement[i].instant &&
                          p->statement[i].time != NO_TIME;)
            end++;
        text = text_of(s, "%s%s", text, instant_text(s, r, i, end));
    }
    return text;
}

static const char *declared_text(pact_search *s, const pact_run *r)
{
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t i = s->p->entity_count; i < r->world->named; i++)
        text = text_of(s, "%s%s : %s;\n", text, program_text(p, p->entity[i].name),
                       program_text(p, p->kind[p->entity[i].kind].singular));
    return text;
}

/* What the claim says, of the values for which it was found: byte 1 + i stands for variable number i. */
static const char *said_of_values(pact_search *s, const pact_run *r)
{
    const char *said = program_text(s->p, s->claim->said), *text = "";
    while (said && *said) {
        size_t plain = 0;
        while (said[plain] && (unsigned char)said[plain] > ARGS_MAX)
            plain++;
        text = text_of(s, "%s%.*s", text, (int)plain, said);
        said += plain;
        if (!*said)
            break;
        uint32_t variable = (uint32_t)(unsigned char)*said++ - 1;
        if (variable < s->claim->bounds_count)
            text = text_of(s, "%s%s", text,
                           say_entity(r, s->p->bound[s->claim->bounds_first + variable].kind,
                                      r->claimed[s->number].ids[variable]));
    }
    return text;
}

static const char *clash_said(pact_search *s, pact_run *r)
{
    const claim_record *c = s->claim;
    for (uint32_t i = 0; i < r->conflicts.count; i++) {
        const conflict *k = &r->conflicts.at[i];
        uint32_t kind = s->p->norm[r->instances.at[k->first].norm].bearer;
        if (conflict_between(r, k, c->first, c->second, c->bearer))
            return text_of(s, "conflict between %s and %s for %s", instance_cite(r, k->first),
                           instance_cite(r, k->second),
                           say_entity(r, kind, set_next(k->bearers, r->words[kind], 0)));
    }
    return NULL;
}

static void show_world(pact_search *s, pact_run *r)
{
    const claim_record *c = s->claim;
    pact_searched *out = s->out;
    out->found = true;
    out->date = r->claimed[s->number].date;
    out->values = text_of(s, "%s", r->claimed[s->number].values);
    out->declared = declared_text(s, r);
    out->statements = statements_text(s, r);
    for (uint32_t i = 0; i < r->program->statement_count; i++)
        if (r->program->statement[i].time != NO_TIME)
            out->last = time_date(r->program->statement[i].time);
    out->expects = c->form == CLAIM_NEVER_CONFLICT ? clash_said(s, r)
                   : c->said == NONE               ? NULL
                   : c->form == CLAIM_WHENEVER     ? text_of(s, "not (%s)", said_of_values(s, r))
                                                   : said_of_values(s, r);
}

/* ---- playing it ---- */

static void count_world(pact_search *s, pact_run *r, pact_status status)
{
    const claimed *c = &r->claimed[s->number];
    s->out->met |= c->met;
    s->out->left_out += c->left_out && !c->found;
    s->stopped += status != PACT_ROW && status != PACT_DONE;
    if (c->found)
        show_world(s, r);
    s->over |= c->found;
}

static pact_status open_world(pact_search *s, pact_world **w, pact_run **r)
{
    pact_status status = build_world(s, w);
    if (status == PACT_OK)
        status = pact_run_on(*w, &s->limits, &s->mem.host, r);
    if (status != PACT_OK)
        return status;
    (*r)->searched = s->number + 1;
    return run_serves(*r, s->like) && suppose_with(*r, s->number) ? PACT_ROW : (*r)->status;
}

/* A run that meets its own limit, such as a chain without end, is counted; what ends the search is the host,
 * or memory. */
static void close_world(pact_search *s, pact_world *w, pact_run *r, pact_status status)
{
    pact_run_free(r);
    pact_world_free(w);
    if (status == PACT_NOMEM || status == PACT_INTERRUPTED || status == PACT_MISUSE)
        s->status = status;
}

static bool play_world(pact_search *s)
{
    pact_world *w = NULL;
    pact_run *r = NULL;
    pact_status status = open_world(s, &w, &r);
    while (status == PACT_ROW && !r->claimed[s->number].found && !r->claimed[s->number].left_out)
        status = pact_run_step(r, NULL);
    s->out->worlds++;
    if (r) {
        s->steps += r->stats.steps + r->work;
        count_world(s, r, status);
    }
    close_world(s, w, r, status);
    s->over |= s->out->worlds == s->budget || s->steps / STEPS_EACH >= s->budget;
    return s->status == PACT_OK && !s->over;
}

/* Whether what is said so far breaks an assumption: then no world that goes on from it need be played. */
static bool find_barred(pact_search *s)
{
    pact_world *w = NULL;
    pact_run *r = NULL;
    if (!s->said_count || !s->p->assume_count)
        return true;
    pact_status status = open_world(s, &w, &r);
    while (status == PACT_ROW && r->next_statement < r->program->statement_count)
        status = pact_run_step(r, NULL);
    if (r)
        s->steps += r->stats.steps + r->work;
    s->said[s->said_count - 1].barred = status == PACT_ROW && r->claimed[s->number].left_out;
    close_world(s, w, r, status);
    return s->status == PACT_OK;
}

/* ---- every world of so many statements: each function returns false when the search is over ---- */

static bool next_statement(pact_search *s);

static bool said_already(const pact_search *s, const said_so *one)
{
    for (uint32_t i = 0; i + 1 < s->said_count; i++) {
        const said_so *x = &s->said[i];
        if (x->predicate == one->predicate && x->ends == one->ends && x->date == one->date &&
            x->when != BY_ITSELF && one->when != BY_ITSELF &&
            !memcmp(x->entities, one->entities, sizeof x->entities))
            return true;
    }
    return false;
}

/* Members of a class come in their order: the next one only after those before it have been spoken of. */
static bool fill_role(pact_search *s, uint32_t role)
{
    said_so *one = &s->said[s->said_count - 1];
    const predicate_record *x = &s->p->predicate[one->predicate];
    const made_record *made = &s->p->made[s->claim->made_first + one->made];
    if (role == x->params_count)
        return said_already(s, one) || next_statement(s);
    one->entities[role] = PACT_NOTHING;
    if (role && !(made->roles >> role & 1))
        return fill_role(s, role + 1);
    for (uint32_t i = 0; i < s->class_count; i++) {
        alike *c = &s->classes[i];
        uint32_t used = c->used, last = used < c->count ? used : c->count - 1;
        if (c->kind != s->p->param[x->params_first + role].kind)
            continue;
        for (uint32_t k = 0; k <= last; k++) {
            one->entities[role] = c->members[k];
            c->used = k == used ? used + 1 : used;
            bool on = fill_role(s, role + 1);
            c->used = used;
            if (!on)
                return false;
        }
    }
    return true;
}

static bool say_when(pact_search *s, uint32_t made, when_said when, int32_t date)
{
    said_so *one = &s->said[s->said_count++];
    *one = (said_so){.made = made,
                     .predicate = s->p->made[s->claim->made_first + made].predicate,
                     .when = when,
                     .date = date};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        one->entities[i] = PACT_NOTHING;
    bool on = fill_role(s, 0);
    s->said_count--;
    return on;
}

static bool say_on_days(pact_search *s, uint32_t made, int32_t after)
{
    for (uint32_t i = 0; i < s->day_count; i++)
        if ((after == PACT_NO_DATE || s->days[i] > after) && !say_when(s, made, BY_ITSELF, s->days[i]))
            return false;
    return true;
}

/* Hours run from the end of a day that has no minute. */
static bool last_day(const wait_record *w, int32_t day, int32_t *out)
{
    bool hours = w->unit < UNIT_DAY;
    uint32_t in_day = w->unit == UNIT_HOUR ? DAY_MINUTES / 60 : DAY_MINUTES;
    return date_add(day, hours ? (w->amount + in_day - 1) / in_day : w->amount,
                    hours ? UNIT_DAY : (duration_unit)w->unit, out);
}

/* After deadlines and windows that what was said on that day may have begun. */
static bool say_after_waits(pact_search *s, uint32_t made, int32_t day)
{
    uint32_t count = s->claim->waits_count < WAITS_MAX ? s->claim->waits_count : WAITS_MAX;
    for (uint32_t i = 0; i < count; i++) {
        int32_t last;
        if (last_day(&s->p->wait[s->claim->waits_first + i], day, &last) && last < DATE_MAX &&
            !say_when(s, made, BY_ITSELF, last + 1))
            return false;
    }
    return true;
}

static bool is_state(const predicate_record *x)
{
    return x->class == CLASS_STATUS || x->course != NONE;
}

static bool say_made(pact_search *s, uint32_t made)
{
    const predicate_record *x = &s->p->predicate[s->p->made[s->claim->made_first + made].predicate];
    const said_so *last = s->said_count ? &s->said[s->said_count - 1] : NULL;
    bool begins = !last || last->when == FROM_THE_BEGINNING;
    if (begins && is_state(x) && (!last || made >= last->made) &&
        !say_when(s, made, FROM_THE_BEGINNING, PACT_NO_DATE))
        return false;
    if (last && last->barred)
        return begins || made < last->made || say_when(s, made, WITH_THE_LAST, last->date);
    if (begins)
        return say_on_days(s, made, PACT_NO_DATE);
    return (made < last->made || say_when(s, made, WITH_THE_LAST, last->date)) &&
           say_when(s, made, BY_ITSELF, last->date) && say_after_waits(s, made, last->date) &&
           say_on_days(s, made, last->date);
}

/* What began may end: in an instant of its own, on the same day or on a later one. */
static bool end_one(pact_search *s, const said_so *begun)
{
    const said_so *last = &s->said[s->said_count - 1];
    int32_t from = last->date;
    if (begun->ends || last->barred || !is_state(&s->p->predicate[begun->predicate]))
        return true;
    for (uint32_t i = 0; i <= s->day_count; i++) {
        int32_t date = i == s->day_count ? from : s->days[i];
        if (date == PACT_NO_DATE || (i < s->day_count && from != PACT_NO_DATE && date <= from))
            continue;
        said_so *one = &s->said[s->said_count++];
        *one = *begun;
        one->ends = true;
        one->barred = false;
        one->when = BY_ITSELF;
        one->date = date;
        bool on = next_statement(s);
        s->said_count--;
        if (!on)
            return false;
    }
    return true;
}

static bool next_statement(pact_search *s)
{
    uint32_t count = s->said_count;
    if (count == s->wanted)
        return play_world(s);
    if (!find_barred(s))
        return false;
    for (uint32_t i = 0; i < s->claim->made_count; i++)
        if (!say_made(s, i))
            return false;
    for (uint32_t i = 0; i < count; i++)
        if (!end_one(s, &s->said[i]))
            return false;
    return true;
}

/* ---- one claim ---- */

/* One day of each stretch between the dates that the texts name: its first; of the first stretch, the day
 * before them all, which comes last. */
static bool find_days(pact_search *s)
{
    const claim_record *c = s->claim;
    s->day_count = 0;
    s->days = search_alloc(s, (c->stretches_count + 2) * sizeof *s->days);
    if (!s->days)
        return false;
    for (uint32_t i = 0; i < c->stretches_count; i++)
        s->days[s->day_count++] = time_date(s->p->stretch[c->stretches_first + i].at);
    int32_t first = s->day_count ? s->days[0] : SOME_DAY;
    if (first > DATE_MIN)
        s->days[s->day_count++] = first - 1;
    return true;
}

/* "attack, invade and 3 others" */
static const char *made_text(pact_search *s)
{
    const claim_record *c = s->claim;
    const char *text = "";
    uint32_t shown = c->made_count > 8 ? 7 : c->made_count;
    for (uint32_t i = 0; i < shown; i++)
        text = text_of(s, "%s%s%s", text, i ? ", " : "",
                       program_text(s->p, s->p->predicate[s->p->made[c->made_first + i].predicate].base));
    return shown < c->made_count ? text_of(s, "%s and %u others", text, (unsigned)(c->made_count - shown))
                                 : text;
}

static const char *things_text(pact_search *s)
{
    const pact_program *p = s->p;
    for (uint32_t k = 0; k < p->kind_count; k++)
        if (!strcmp(program_text(p, p->kind[k].singular), "state"))
            return text_of(s, "the %u named states and up to %u others", (unsigned)p->kind[k].entities_count,
                           OTHERS);
    return "what is named and up to two others of each kind";
}

static const char *scope_text(pact_search *s)
{
    const pact_searched *o = s->out;
    const char *text = text_of(s, "%llu world%s", (unsigned long long)o->worlds, o->worlds == 1 ? "" : "s");
    if (!s->claim->made_count || !o->worlds)
        return text_of(s, "%s in which nothing happens", text);
    text = o->whole ? text_of(s, "%s, every one of up to %u statement%s", text, (unsigned)o->events,
                              o->events == 1 ? "" : "s")
                    : text_of(s, "%s, every one of up to %u statement%s and some of %u", text,
                              (unsigned)o->events, o->events == 1 ? "" : "s", (unsigned)o->events + 1);
    text = text_of(s, "%s (%s), among %s, on %u day%s", text, made_text(s), things_text(s),
                   (unsigned)s->day_count, s->day_count == 1 ? "" : "s");
    if (o->left_out)
        text = text_of(s, "%s; assumptions leave out %llu in whole or in part", text,
                       (unsigned long long)o->left_out);
    return s->stopped ? text_of(s, "%s; %llu of them met a limit", text, (unsigned long long)s->stopped)
                      : text;
}

static void search_levels(pact_search *s)
{
    pact_searched *out = s->out;
    for (s->wanted = 0; s->wanted <= EVENTS_MAX && !s->over && s->status == PACT_OK; s->wanted++) {
        uint64_t before = out->worlds;
        if (!next_statement(s))
            break;
        out->events = s->wanted;
        if (s->wanted == EVENTS_MAX || out->worlds == before || !s->claim->made_count) {
            out->whole = true;
            break;
        }
    }
}

pact_status pact_search_claim(pact_search *s, uint32_t claim, uint64_t worlds, pact_searched *out)
{
    *out = (pact_searched){.date = PACT_NO_DATE, .last = PACT_NO_DATE, .values = "", .scope = ""};
    if (claim >= s->p->claim_count)
        return PACT_MISUSE;
    s->claim = &s->p->claim[claim];
    s->number = claim;
    s->out = out;
    s->budget = worlds;
    s->steps = s->stopped = 0;
    s->over = false;
    if (s->claim->figures) {
        out->figures = true;
        return s->status;
    }
    if (worlds && find_days(s))
        search_levels(s);
    if (worlds && s->status == PACT_OK)
        out->scope = scope_text(s);
    return s->status;
}

/* ---- its life ---- */

pact_status pact_search_new(const pact_program *program, const pact_run *like, const pact_limits *limits,
                            const pact_allocator *allocator, pact_search **out)
{
    mem m;
    *out = NULL;
    if (like->program->reading_count != program->reading_count)
        return PACT_MISUSE;
    mem_init(&m, allocator, 0);
    pact_search *s = mem_resize(&m, NULL, 0, sizeof *s);
    if (!s)
        return PACT_NOMEM;
    s->mem = m;
    arena_init(&s->arena, &s->mem);
    s->p = program;
    s->like = like;
    s->limits = limits ? *limits : (pact_limits){0};
    s->limits.steps = s->limits.steps ? s->limits.steps : like->limits.steps;
    if (!classify(s)) {
        pact_search_free(s);
        return PACT_NOMEM;
    }
    *out = s;
    return PACT_OK;
}

void pact_search_free(pact_search *s)
{
    if (!s)
        return;
    arena_free(&s->arena);
    mem m = s->mem;
    mem_resize(&m, s, sizeof *s, 0);
}
