/* host.c: what a host reads of a run, and how it moves it. Comes in: a run on a world; goes out: its state at
 * the end of a day, facts, figures, standing norms, a copy of it, itself as it was. */
#include "world.h"
#include "run.h"

#include <string.h>

/* ---- vocabulary ---- */

uint32_t pact_program_predicate_count(const pact_program *p)
{
    return p->predicate_count;
}

pact_predicate pact_program_predicate(const pact_program *p, uint32_t predicate)
{
    if (predicate >= p->predicate_count)
        return (pact_predicate){0};
    const predicate_record *x = &p->predicate[predicate];
    return (pact_predicate){.name = program_text(p, x->base),
                            .third = program_text(p, x->third),
                            .kind = (pact_predicate_kind)x->class,
                            .ongoing = x->ongoing,
                            .measured = x->counted == COUNTED_AMOUNT,
                            .role_count = x->params_count};
}

static bool is_named(const pact_program *p, uint32_t text, const char *name)
{
    const char *own = program_text(p, text);
    return own && !strcmp(own, name);
}

uint32_t pact_program_find(const pact_program *p, const char *name)
{
    for (uint32_t i = 0; i < p->predicate_count; i++)
        if (is_named(p, p->predicate[i].base, name) || is_named(p, p->predicate[i].third, name))
            return i;
    return PACT_NOTHING;
}

const char *pact_program_role_kind(const pact_program *p, uint32_t predicate, uint32_t role)
{
    if (predicate >= p->predicate_count || role >= p->predicate[predicate].params_count)
        return NULL;
    return program_text(p, p->kind[p->param[p->predicate[predicate].params_first + role].kind].singular);
}

const char *pact_program_role_name(const pact_program *p, uint32_t predicate, uint32_t role)
{
    if (predicate >= p->predicate_count || role >= p->predicate[predicate].params_count)
        return NULL;
    return program_text(p, p->param[p->predicate[predicate].params_first + role].name);
}

const char *pact_program_kind_name(const pact_program *p, uint32_t kind)
{
    return kind < p->kind_count ? program_text(p, p->kind[kind].singular) : NULL;
}

uint32_t pact_program_source_count(const pact_program *p)
{
    return p->file_count;
}

const char *pact_program_source_name(const pact_program *p, uint32_t source)
{
    return source < p->file_count ? program_text(p, p->file[source].name) : NULL;
}

bool pact_number_parse(const char *text, size_t length, pact_number *out)
{
    number exact;
    if (!number_parse(text, length, &exact))
        return false;
    *out = (pact_number){exact.num, exact.den};
    return true;
}

bool pact_date_parse(const char *text, size_t length, int32_t *date, int32_t *minute)
{
    int32_t time;
    bool has_time;
    if (!time_parse(text, length, &time, &has_time))
        return false;
    *date = time_date(time);
    *minute = has_time ? time - *date * DAY_MINUTES : PACT_NO_DATE;
    return true;
}

/* ---- moving ---- */

pact_world *pact_run_world(pact_run *r)
{
    return r->world;
}

int32_t pact_run_date(const pact_run *r)
{
    return r->now == INT64_MIN ? PACT_NO_DATE : r->date;
}

/* Until the run stands where that many statements have been played. */
static pact_status play_statements(pact_run *r, uint32_t count)
{
    pact_status status = r->status;
    while (status == PACT_OK && r->next_statement < count) {
        status = pact_run_step(r, NULL);
        status = status == PACT_ROW ? PACT_OK : status;
    }
    return status;
}

/* Only what a host says can be moved by days. */
static pact_status check_day(pact_run *r, int32_t date)
{
    if (!r->world)
        return run_misuse(r, "the run is of a scenario, not of a world");
    return date < DATE_MIN || date > DATE_MAX ? run_misuse(r, "no day of the calendar: %d", (int)date)
                                              : PACT_OK;
}

pact_status pact_run_until(pact_run *r, int32_t date)
{
    pact_status day = check_day(r, date);
    if (day != PACT_OK)
        return day;
    if (r->now != INT64_MIN && moment_at((date + 1) * DAY_MINUTES, PHASE_END) < r->now)
        return run_misuse(r, "this day is over: the run stands at a later one");
    if (r->status != PACT_OK)
        return r->status;
    if (!world_mark(r->world, date))
        return PACT_NOMEM;
    return play_statements(r, r->world->last + 1);
}

/* ---- a run like it ---- */

/* Played anew on that world, which it takes: what is played twice comes out alike. */
static pact_status play_again(const pact_run *r, const pact_world *world, pact_run **out)
{
    pact_status status = pact_run_on(world, &r->limits, &r->mem.host, out);
    if (status != PACT_OK)
        return status;
    bool set = run_serves(*out, r);
    (*out)->stop = &(*out)->stopped;
    return set ? PACT_OK : (*out)->status;
}

static pact_status give_up(pact_run **out, pact_status status)
{
    if (status == PACT_OK || status == PACT_DONE)
        return PACT_OK;
    pact_run_free(*out);
    *out = NULL;
    return status;
}

pact_status pact_run_fork(const pact_run *r, pact_run **out)
{
    *out = NULL;
    if (!r->world)
        return PACT_MISUSE;
    pact_status status = play_again(r, r->world, out);
    while (status == PACT_OK &&
           ((*out)->instant < r->instant || (*out)->next_statement < r->next_statement)) {
        status = pact_run_step(*out, NULL);
        status = status == PACT_ROW ? PACT_OK : status;
    }
    return give_up(out, status);
}

/* The two change places, but for what points at itself. */
static void exchange(pact_run *a, pact_run *b)
{
    pact_run kept = *a;
    *a = *b;
    *b = kept;
    a->taken_back = b->taken_back + 1;
    a->arena.mem = &a->mem;
    b->arena.mem = &b->mem;
    a->world->run = a;
    b->world->run = b;
    a->stop = &a->stopped;
    b->stop = &b->stopped;
}

pact_status pact_run_undo(pact_run *r, int32_t date)
{
    pact_run *back;
    pact_status day = check_day(r, date);
    if (day != PACT_OK)
        return day;
    pact_status status = play_again(r, r->world, &back);
    if (status == PACT_OK) {
        world_cut(back->world, date);
        status = pact_run_until(back, date);
    }
    if (give_up(&back, status) != PACT_OK || !back)
        return status;
    exchange(r, back);
    pact_run_free(back);
    return PACT_OK;
}

/* ---- asking ---- */

uint32_t host_entities(const pact_run *r)
{
    return r->world ? r->world->named : r->program->entity_count;
}

bool host_ids(const pact_run *r, uint32_t predicate, const uint32_t *entities, uint32_t count, uint32_t *ids)
{
    const pact_program *p = r->program;
    if (predicate >= p->predicate_count || count > p->predicate[predicate].params_count)
        return false;
    uint32_t known = host_entities(r);
    for (uint32_t i = 0; i < ARGS_MAX; i++) {
        ids[i] = NONE;
        if (i >= count || entities[i] == PACT_NOTHING)
            continue;
        if (entities[i] >= known ||
            p->entity[entities[i]].kind != p->param[p->predicate[predicate].params_first + i].kind)
            return false;
        ids[i] = p->entity[entities[i]].id;
    }
    return true;
}

/* The status, the definition, what happens; of an ongoing act, what is in course. */
static const relation *told_in(const pact_run *r, uint32_t predicate)
{
    const predicate_record *x = &r->program->predicate[predicate];
    return &r->relations[x->course != NONE ? x->course : x->relation];
}

bool pact_run_holds(const pact_run *r, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    uint32_t ids[ARGS_MAX];
    if (!host_ids(r, predicate, entities, count, ids) ||
        r->program->predicate[predicate].class == CLASS_ATTRIBUTE)
        return false;
    return relation_matches(told_in(r, predicate), ids);
}

static bool computed(pact_run *r, uint32_t predicate, const uint32_t *ids, number *out)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->formula_count; i++)
        if (p->formula[i].predicate == predicate)
            return inquire_figure(r, p->formula[i].block, ids, out);
    return false;
}

bool pact_run_figure(pact_run *r, uint32_t predicate, const uint32_t *entities, uint32_t count,
                     pact_number *out)
{
    uint32_t ids[ARGS_MAX], class;
    const number *n = NULL;
    number value;
    if (!host_ids(r, predicate, entities, count, ids))
        return false;
    class = r->program->predicate[predicate].class;
    bool whole = count == r->program->predicate[predicate].params_count;
    for (uint32_t i = 0; i < ARGS_MAX; i++) {
        whole &= i >= count || ids[i] != NONE;
        ids[i] = ids[i] == NONE ? 0 : ids[i];
    }
    if (class == CLASS_ATTRIBUTE)
        n = figure_find(r, r->program->predicate[predicate].relation, ids);
    else if (class == CLASS_DEFINE && whole && computed(r, predicate, ids, &value))
        n = &value;
    if (n)
        *out = (pact_number){n->num, n->den};
    return n != NULL;
}

/* ---- norms that stand ---- */

uint32_t pact_run_norm_count(const pact_run *r)
{
    return r->instances.count;
}

static uint32_t host_entity(const pact_run *r, uint32_t kind, uint32_t id)
{
    return id == PATTERN_BEARER ? PACT_BEARER
           : id >= PATTERN_OPEN ? PACT_NOTHING
                                : world_number(r->program, r->world, kind, id);
}

static void norm_act(const pact_run *r, const instance *i, uint32_t act, pact_act *out)
{
    const pact_program *p = r->program;
    pattern one = pattern_of(r, &p->act[act], r->entries.at[i->entry].binding);
    const predicate_record *x = &p->predicate[one.predicate];
    *out = (pact_act){.predicate = one.predicate, .role_count = x->params_count};
    for (uint32_t k = 0; k < x->params_count; k++)
        out->entities[k] = host_entity(r, p->param[x->params_first + k].kind, one.args[k]);
}

pact_status pact_run_norm(pact_run *r, uint32_t index, pact_norm *out)
{
    const pact_program *p = r->program;
    if (index >= r->instances.count)
        return run_misuse(r, "%u norms have arisen", (unsigned)r->instances.count);
    const instance *i = &r->instances.at[index];
    const norm_record *n = &p->norm[i->norm];
    *out = (pact_norm){.modality = (pact_modality)n->modality,
                       .article = instance_cite(r, index),
                       .since = i->opened_date,
                       .deadline = norm_deadline(i),
                       .act_count = n->acts_count};
    return out->article ? PACT_OK : r->status;
}

pact_status pact_run_norm_act(const pact_run *r, uint32_t index, uint32_t act, pact_act *out)
{
    if (index >= r->instances.count || act >= r->program->norm[r->instances.at[index].norm].acts_count)
        return PACT_MISUSE;
    norm_act(r, &r->instances.at[index], r->program->norm[r->instances.at[index].norm].acts_first + act, out);
    return PACT_OK;
}

/* The row that answers to the standing; false: there is none of that name. */
static bool standing_state(pact_standing standing, bearer_state *out)
{
    static const bearer_state states[] = {[PACT_IS_ACTIVE] = BEARER_ACTIVE,
                                          [PACT_IS_OWED] = BEARER_OWED,
                                          [PACT_IS_PENDING] = BEARER_PENDING,
                                          [PACT_IS_SUSPENDED] = BEARER_SUSPENDED,
                                          [PACT_IS_FULFILLED] = BEARER_FULFILLED,
                                          [PACT_IS_VIOLATED] = BEARER_VIOLATED,
                                          [PACT_IS_DISCHARGED] = BEARER_DISCHARGED,
                                          [PACT_IS_EXPIRED] = BEARER_EXPIRED,
                                          [PACT_IS_TERMINATED] = BEARER_TERMINATED,
                                          [PACT_IS_OVERRIDDEN] = BEARER_OVERRIDDEN,
                                          [PACT_IS_LATE] = BEARER_LATE};
    bool known = (uint32_t)standing < sizeof states / sizeof *states;
    *out = known ? states[standing] : BEARER_ACTIVE;
    return known;
}

uint32_t pact_run_norm_next(const pact_run *r, uint32_t index, pact_standing standing, uint32_t after)
{
    bearer_state state;
    if (index >= r->instances.count || !standing_state(standing, &state))
        return PACT_NOTHING;
    const instance *i = &r->instances.at[index];
    uint32_t kind = r->program->norm[i->norm].bearer;
    uint32_t known = host_entities(r);
    uint32_t from = after < known ? r->program->entity[after].id + 1 : 0;
    uint32_t id =
        from / 64 < r->words[kind] ? set_next(instance_set(r, i, state), r->words[kind], from) : NONE;
    return id == NONE ? PACT_NOTHING : world_number(r->program, r->world, kind, id);
}

/* ---- sets ---- */

pact_set pact_run_norm_set(const pact_run *r, uint32_t index, pact_standing standing)
{
    bearer_state state;
    if (index >= r->instances.count || !standing_state(standing, &state))
        return (pact_set){0};
    const instance *i = &r->instances.at[index];
    uint32_t kind = r->program->norm[i->norm].bearer;
    return (pact_set){instance_set(r, i, state), r->words[kind], kind};
}

pact_set pact_run_row(const pact_run *r, uint32_t predicate, const uint32_t *entities, uint32_t count)
{
    uint32_t ids[ARGS_MAX];
    if (!host_ids(r, predicate, entities, count, ids) ||
        r->program->predicate[predicate].class == CLASS_ATTRIBUTE ||
        count + 1 != r->program->predicate[predicate].params_count)
        return (pact_set){0};
    for (uint32_t i = 0; i < count; i++)
        if (ids[i] == NONE)
            return (pact_set){0};
    const relation *rel = told_in(r, predicate);
    const uint64_t *row = relation_row(rel, ids);
    uint32_t first = r->program->predicate[predicate].params_first;
    return row ? (pact_set){row, rel->words, r->program->param[first + count].kind} : (pact_set){0};
}

uint32_t pact_run_bit(const pact_run *r, uint32_t kind, uint32_t bit)
{
    if (kind >= r->program->kind_count || !bit || bit >= r->size[kind])
        return PACT_NOTHING;
    return world_number(r->program, r->world, kind, bit);
}
