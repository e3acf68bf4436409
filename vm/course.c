/* course.c: bans that something may lift, against the acts of an instant and those in course. Comes in: who
 * does what a ban speaks of; goes out: who breaks it, and towards whom. From instant to instant it is
 * remembered which act in course met which duty, and which a ban did not hold against: that one breaks it
 * when the excuse ceases. */
#include "run.h"

#include <string.h>

static bool same_deed(const pact_run *r, const pattern *a, const pattern *b)
{
    uint32_t count = r->program->predicate[a->predicate].params_count;
    return a->predicate == b->predicate && !memcmp(a->args, b->args, count * sizeof *a->args);
}

static bool in_course(const pact_run *r, const pattern *deed)
{
    return relation_has(&r->relations[r->program->predicate[deed->predicate].course + 1], deed->args);
}

/* ---- the deeds that come to an act: these themselves, and what implies them ---- */

typedef bool (*deed_visit)(pact_run *r, const pattern *deed, bool course, void *context); /* false: enough */

static bool implies(const pact_program *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < p->implied_count; i++)
        if (p->implied[i].from == from && p->implied[i].to == to)
            return true;
    return false;
}

/* What is there only because something else that is done implies it. Where two acts imply each other neither
 * is but a shadow. */
static bool shadow(pact_run *r, const pattern *act, bool course)
{
    const pact_program *p = r->program;
    pattern given = *act, by;
    for (uint32_t i = 0; i < p->predicate[act->predicate].params_count; i++)
        given.args[i] = given.args[i] ? given.args[i] : NONE;
    for (uint32_t i = 0; i < p->implied_count; i++) {
        const implied_record *rule = &p->implied[i];
        r->work++;
        const predicate_record *x = &p->predicate[rule->from];
        if (rule->to != act->predicate || (course && x->course == NONE) || implies(p, rule->to, rule->from) ||
            !pattern_reach_back(r, &given, rule, &by))
            continue;
        if (relation_matches(&r->relations[course ? x->course + 1 : x->relation], by.args))
            return true;
    }
    return false;
}

static bool matches(const pattern *asked, const uint32_t *args, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (asked->args[i] != NONE && asked->args[i] != args[i])
            return false;
    return true;
}

static bool deeds_in(pact_run *r, const pattern *asked, bool course, deed_visit visit, void *context)
{
    const predicate_record *x = &r->program->predicate[asked->predicate];
    const relation *rel = &r->relations[course ? x->course + 1 : x->relation];
    pattern done = {.predicate = asked->predicate};
    for (uint32_t row = 0; row < rel->rows; row++) {
        const uint64_t *bits = rel->bits + (size_t)row * rel->words;
        relation_key_args(rel, row, done.args);
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        for (uint32_t id = set_next(bits, rel->words, 0); id != NONE;
             id = set_next(bits, rel->words, id + 1)) {
            done.args[rel->arity - 1] = id;
            if (matches(asked, done.args, rel->arity) && !shadow(r, &done, course) &&
                !visit(r, &done, course, context))
                return false;
        }
    }
    return true;
}

static bool deeds_of(pact_run *r, const pattern *act, bool events, deed_visit visit, void *context)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i <= p->implied_count; i++) {
        pattern asked = *act;
        if (i < p->implied_count &&
            (p->implied[i].to != act->predicate || !pattern_reach_back(r, act, &p->implied[i], &asked)))
            continue;
        const predicate_record *x = &p->predicate[asked.predicate];
        if (x->params_count && ((events && !deeds_in(r, &asked, false, visit, context)) ||
                                (x->course != NONE && !deeds_in(r, &asked, true, visit, context))))
            return false;
    }
    return true;
}

/* ---- duties met by what is in course ---- */

bool course_note_met(pact_run *r, uint32_t index)
{
    if (!r->norm_yields || r->program->norm[r->instances.at[index].norm].modality != PACT_MUST)
        return true;
    uint32_t *slot = run_add(r, &r->met_now);
    if (slot)
        *slot = index;
    return slot != NULL;
}

typedef struct meeting {
    uint32_t duty, bearer;
} meeting;

static bool add_met(pact_run *r, const pattern *deed, bool course, void *context)
{
    const meeting *m = context;
    for (uint32_t i = 0; i < r->performances.count && course; i++)
        if (r->performances.at[i].duty == m->duty && same_deed(r, &r->performances.at[i].deed, deed))
            return true;
    performance *fresh = course ? run_add(r, &r->performances) : NULL;
    if (fresh)
        *fresh = (performance){*deed, m->duty, m->bearer};
    return fresh || !course;
}

static bool add_act(pact_run *r, const pattern *act, void *context)
{
    return deeds_of(r, act, false, add_met, context);
}

static void met_by(pact_run *r, uint32_t index, uint32_t bearer)
{
    const instance *i = &r->instances.at[index];
    meeting m = {index, bearer};
    for (uint32_t k = 0; k < r->program->norm[i->norm].acts_count; k++)
        rank_each_act(r, i, k, bearer, add_act, &m);
}

/* Which acts in course meet duties at this instant; what is over is forgotten. */
bool course_remember_met(pact_run *r)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->performances.count; i++)
        if (in_course(r, &r->performances.at[i].deed))
            r->performances.at[kept++] = r->performances.at[i];
    r->performances.count = kept;
    for (uint32_t k = 0; k < r->met_now.count && r->status == PACT_OK; k++) {
        const instance *i = &r->instances.at[r->met_now.at[k]];
        uint32_t words = r->words[r->program->norm[i->norm].bearer];
        const uint64_t *done = instance_set(r, i, BEARER_FULFILLED), *late = instance_set(r, i, BEARER_LATE);
        for (uint32_t id = set_next(instance_set(r, i, BEARER_ENDED), words, 0); id != NONE;
             id = set_next(instance_set(r, i, BEARER_ENDED), words, id + 1))
            if (set_has(done, id) || set_has(late, id))
                met_by(r, r->met_now.at[k], id);
    }
    return r->status == PACT_OK;
}

/* One that met a duty stays excused while it lasts, as far as that duty prevails. */
static bool met_a_duty(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *deed)
{
    for (uint32_t i = 0; i < r->performances.count; i++)
        if (r->performances.at[i].bearer == bearer && same_deed(r, &r->performances.at[i].deed, deed) &&
            rank_excuses(r, r->performances.at[i].duty, ban, bearer, deed))
            return true;
    return false;
}

/* ---- whether a ban is broken ---- */

typedef struct trial {
    uint32_t ban, bearer;
    bool breaks;
    const uint64_t *creditors;
    uint64_t *owed; /* if not NULL: all that are wronged by some deed come in, and none ends the trial */
} trial;

static const excuse *excuse_of(const pact_run *r, const trial *t, const pattern *deed)
{
    for (uint32_t i = 0; i < r->excuses.count; i++) {
        const excuse *e = &r->excuses.at[i];
        if (e->ban == t->ban && e->bearer == t->bearer && same_deed(r, &e->deed, deed))
            return e;
    }
    return NULL;
}

/* What is in course is judged when the ban comes to bind, and when what excused it has ceased. */
static bool try_deed(pact_run *r, const pattern *deed, bool course, void *context)
{
    trial *t = context;
    const excuse *e = course ? excuse_of(r, t, deed) : NULL;
    bool fresh = r->instances.at[t->ban].fresh == r->instant;
    if (course && ((!fresh && !e) || met_a_duty(r, t->ban, t->bearer, deed) ||
                   relation_has(&r->relations[r->program->predicate[deed->predicate].relation], deed->args)))
        return true;
    r->judging = e ? JUDGES_COURSE : JUDGES_ACTS;
    if (t->owed)
        rank_towards_whom(r, t->ban, t->bearer, deed, t->creditors, t->owed);
    else
        t->breaks = rank_holds(r, t->ban, t->bearer, deed);
    r->judging = JUDGES_ACTS;
    return !t->breaks;
}

static void try_all(pact_run *r, trial *t)
{
    const instance *i = &r->instances.at[t->ban];
    for (uint32_t k = 0; k < r->program->norm[i->norm].acts_count && !t->breaks; k++) {
        pattern named = rank_act(r, i, k, t->bearer);
        deeds_of(r, &named, true, try_deed, t);
    }
}

/* Nothing is above it that could excuse the bearer. */
static bool is_absolute(const pact_run *r, const instance *i, uint32_t bearer)
{
    for (uint32_t k = 0; k < r->performances.count; k++)
        if (r->performances.at[k].bearer == bearer)
            return false;
    return i->beaten == NONE;
}

bool course_breaks(pact_run *r, uint32_t ban, uint32_t bearer)
{
    trial t = {.ban = ban, .bearer = bearer};
    if (is_absolute(r, &r->instances.at[ban], bearer))
        return true;
    try_all(r, &t);
    return t.breaks;
}

void course_wronged(pact_run *r, uint32_t ban, uint32_t bearer, const uint64_t *creditors, uint64_t *out)
{
    trial t = {.ban = ban, .bearer = bearer, .creditors = creditors, .owed = out};
    try_all(r, &t);
}

/* ---- what is excused while it is in course ---- */

static bool keep_excuse(pact_run *r, const pattern *deed, bool course, void *context)
{
    const trial *t = context;
    r->judging = JUDGES_COURSE;
    bool holds = rank_holds(r, t->ban, t->bearer, deed);
    r->judging = JUDGES_NOTHING;
    if (!course || (!met_a_duty(r, t->ban, t->bearer, deed) && holds))
        return true;
    excuse *e = run_add(r, &r->excuses);
    if (e)
        *e = (excuse){*deed, t->ban, t->bearer};
    return e != NULL;
}

static bool keep_excuses(pact_run *r, uint32_t ban)
{
    const instance *i = &r->instances.at[ban];
    const norm_record *n = &r->program->norm[i->norm];
    const uint64_t *active = instance_set(r, i, BEARER_ACTIVE);
    for (uint32_t id = set_next(active, r->words[n->bearer], 0); id != NONE;
         id = set_next(active, r->words[n->bearer], id + 1)) {
        trial t = {.ban = ban, .bearer = id};
        for (uint32_t k = 0; k < n->acts_count && !is_absolute(r, i, id); k++) {
            pattern named = rank_act(r, i, k, id);
            if (!deeds_of(r, &named, false, keep_excuse, &t))
                return false;
        }
    }
    return true;
}

static bool anything_in_course(const pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->predicate_count; i++)
        if (p->predicate[i].course != NONE && r->relations[p->predicate[i].course + 1].rows)
            return true;
    return false;
}

/* Once the instant has come to rest. */
bool course_remember(pact_run *r)
{
    if (!r->norm_yields)
        return true;
    r->excuses.count = 0;
    for (uint32_t k = 0; k < r->alive.count && anything_in_course(r); k++) {
        uint32_t index = r->alive.at[k], norm = r->instances.at[index].norm;
        if (r->norm_yields[norm] && r->program->norm[norm].modality == PACT_MUST_NOT &&
            !keep_excuses(r, index))
            return false;
    }
    return r->status == PACT_OK;
}
