/* norm.c: the life cycle of norms. Comes in: what triggers emit, what happens at this instant, the clock;
 * goes out: bearer sets by state, breaches, the chronicle. In each round: fulfilment, discharge, violation,
 * the end of windows and of being bound, then new activations, which see the acts of the same instant. */
#include "run.h"

#include <string.h>

const uint64_t *instance_set(const pact_run *r, const instance *i, bearer_state state)
{
    return i->sets + (size_t)state * r->words[r->program->norm[i->norm].bearer];
}

static uint64_t *row(const pact_run *r, const instance *i, bearer_state state)
{
    return i->sets + (size_t)state * r->words[r->program->norm[i->norm].bearer];
}

/* A norm arises only once its own trigger has been looked at: what the trigger held for before is of another
 * state of the world. */
static void find_strata(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t g = 0; g < p->group_count; g++)
        for (uint32_t s = 0; s < p->group[g].steps_count; s++) {
            const block_record *b = &p->block[p->step[p->group[g].steps_first + s].block];
            for (uint32_t i = 0; i < b->norms_count; i++)
                r->norm_stratum[b->norms_first + i] = p->group[g].stratum;
        }
}

bool norm_init(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t most = 1;
    r->norm_entries = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_entries);
    r->norm_epoch = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_epoch);
    r->norm_touched = run_alloc(r, p->norm_count + 1);
    r->norm_bound = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_bound);
    r->norm_stirring = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_stirring);
    r->norm_stratum = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_stratum);
    for (uint32_t k = 0; k < p->kind_count; k++)
        most = r->words[k] > most ? r->words[k] : most;
    for (int i = 0; i < 6; i++)
        r->scratch[i] = run_alloc(r, most * sizeof **r->scratch);
    for (int i = 0; i < 5; i++)
        r->life_set[i] = run_alloc(r, most * sizeof **r->life_set);
    r->everything = run_alloc(r, (p->kind_count + 1) * sizeof *r->everything);
    for (uint32_t k = 0; k < p->kind_count && r->status == PACT_OK; k++) {
        r->everything[k] = run_alloc(r, r->words[k] * sizeof **r->everything);
        for (uint32_t id = 1; id < r->size[k] && r->everything[k]; id++)
            set_add(r->everything[k], id);
    }
    if (r->status != PACT_OK)
        return false;
    find_strata(r);
    for (uint32_t i = 0; i < p->norm_count; i++) {
        r->norm_entries[i] = NONE;
        r->requires |= p->norm[i].requires_block != NONE;
    }
    return true;
}

void norm_free(pact_run *r)
{
    for (uint32_t i = 0; r->norm_stirring && i < r->program->norm_count; i++)
        vector_free(&r->mem, &r->norm_stirring[i]);
}

void norm_trigger(pact_run *r, const block_record *block)
{
    for (uint32_t i = 0; i < block->norms_count; i++) {
        r->norm_epoch[block->norms_first + i]++;
        r->norm_touched[block->norms_first + i] = 1;
    }
}

/* ---- entries: norm x binding, by hash ---- */

static uint32_t entry_hash(uint32_t norm, const uint32_t *binding, uint32_t count)
{
    uint32_t hash = (2166136261u ^ norm) * 16777619u;
    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ binding[i]) * 16777619u;
    return hash ^ hash >> 15;
}

static uint32_t entry_probe(const pact_run *r, uint32_t norm, const uint32_t *binding)
{
    uint32_t count = r->program->norm[norm].bindings_count, mask = r->entry_slots - 1;
    uint32_t at = entry_hash(norm, binding, count) & mask;
    for (; r->entry_slot[at]; at = (at + 1) & mask) {
        const entry *e = &r->entries.at[r->entry_slot[at] - 1];
        if (e->norm == norm && !memcmp(e->binding, binding, count * sizeof *binding))
            break;
    }
    return at;
}

static bool entry_rehash(pact_run *r)
{
    uint32_t slots = r->entry_slots ? r->entry_slots * 2 : 64;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, slots * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    mem_resize(&r->mem, r->entry_slot, r->entry_slots * sizeof *fresh, 0);
    r->entry_slot = fresh;
    r->entry_slots = slots;
    for (uint32_t i = 0; i < r->entries.count; i++)
        fresh[entry_probe(r, r->entries.at[i].norm, r->entries.at[i].binding)] = i + 1;
    return true;
}

static entry *entry_of(pact_run *r, uint32_t norm, const uint32_t *binding)
{
    const norm_record *n = &r->program->norm[norm];
    if (r->entries.count * 2 >= r->entry_slots && !entry_rehash(r))
        return NULL;
    uint32_t at = entry_probe(r, norm, binding);
    if (r->entry_slot[at])
        return &r->entries.at[r->entry_slot[at] - 1];
    uint64_t *sets = run_alloc(r, ENTRY_SETS * (size_t)r->words[n->bearer] * sizeof *sets);
    entry *e = sets ? run_add(r, &r->entries) : NULL;
    if (!e)
        return NULL;
    *e = (entry){.norm = norm, .newest = NONE, .stands = NONE, .next = r->norm_entries[norm], .sets = sets};
    memcpy(e->binding, binding, n->bindings_count * sizeof *binding);
    r->norm_entries[norm] = r->entries.count - 1;
    r->entry_slot[at] = r->entries.count;
    return e;
}

/* Whether the trigger has just brought it to bear on all of these. */
static bool emitted(const pact_run *r, uint32_t norm, const uint32_t *binding, const uint64_t *set)
{
    uint32_t at = r->entry_slots ? r->entry_slot[entry_probe(r, norm, binding)] : 0;
    const entry *e = at ? &r->entries.at[at - 1] : NULL;
    bool all = e && e->epoch == r->norm_epoch[norm];
    for (uint32_t w = 0; all && w < r->words[r->program->norm[norm].bearer]; w++)
        all = !(set[w] & ~e->sets[w]);
    return all;
}

static bool note_emitted(pact_run *r, uint32_t entry_index)
{
    uint32_t *slot = run_add(r, &r->emitted);
    if (slot)
        *slot = entry_index;
    return slot != NULL;
}

static bool note_stirring(pact_run *r, entry *e)
{
    if (e->stirs)
        return true;
    uint32_t *slot = run_add(r, &r->norm_stirring[e->norm]);
    if (!slot)
        return false;
    *slot = (uint32_t)(e - r->entries.at);
    return e->stirs = true;
}

bool norm_emit(pact_run *r, uint32_t norm, const uint32_t *binding, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[norm].bearer];
    if (!set_any(set, words))
        return true;
    if (r->possibly) {
        r->differs |= !emitted(r, norm, binding, set);
        return true;
    }
    entry *e = entry_of(r, norm, binding);
    if (!e)
        return false;
    if (e->epoch != r->norm_epoch[norm]) {
        memset(e->sets, 0, words * sizeof *set);
        bool event = r->program->norm[norm].flags & NORM_EVENT;
        if (event ? !note_emitted(r, (uint32_t)(e - r->entries.at)) : !note_stirring(r, e))
            return false;
    }
    e->epoch = r->norm_epoch[norm];
    for (uint32_t w = 0; w < words; w++)
        e->sets[w] |= set[w];
    return true;
}

/* ---- who is bound ---- */

bool norm_refers(const pact_run *r, uint32_t reflist, uint32_t norm)
{
    const pact_program *p = r->program;
    const reflist_record *list = &p->reflist[reflist];
    const clause_record *c = &p->clause[p->norm[norm].clause];
    for (uint32_t i = 0; i < list->refs_count; i++) {
        const ref_record *ref = &p->ref[list->refs_first + i];
        if ((ref->form == REF_TO_ARTICLE && ref->index == c->article) ||
            (ref->form == REF_TO_CLAUSE && ref->index == p->norm[norm].clause) ||
            (ref->form == REF_TO_TREATY && ref->index == p->article[c->article].treaty))
            return true;
    }
    return false;
}

static bool article_in_force(const pact_run *r, const article_record *a)
{
    int64_t at = law_time(r);
    return (a->from == NO_TIME || a->from <= at) && (a->until == NO_TIME || at < a->until);
}

static const treaty_record *treaty_of(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    return &p->treaty[p->article[p->clause[n->clause].article].treaty];
}

static const relation *members_of(const pact_run *r, const norm_record *n)
{
    return &r->relations[treaty_of(r, n)->member];
}

bool norm_article_in_force(const pact_run *r, uint32_t article)
{
    return article_in_force(r, &r->program->article[article]);
}

/* Parties are states; organs are bound by whatever text in force speaks of them. */
bool norm_binds_parties(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    return n->bearer == p->dimension[p->relation[treaty_of(r, n)->member].dims_first].kind;
}

const uint64_t *norm_bound(const pact_run *r, const norm_record *n)
{
    if (!article_in_force(r, &r->program->article[r->program->clause[n->clause].article]))
        return NULL;
    if (norm_binds_parties(r, n))
        return reserve_bound(r, n, relation_row(members_of(r, n), NULL));
    return relation_has(&r->relations[treaty_of(r, n)->in_force], NULL) ? r->everything[n->bearer] : NULL;
}

/* ---- moving bearers from state to state ---- */

/* While the clock stands still there is no telling. */
int32_t norm_deadline(const instance *i)
{
    return i->stopped == MOMENT_NEVER ? i->deadline_date : PACT_NO_DATE;
}

bool norm_tell(pact_run *r, pact_entry_kind kind, uint32_t instance_index, const uint64_t *bearers)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[instance_index].norm].bearer];
    uint64_t *copy = run_alloc(r, words * sizeof *copy);
    chronicle_entry *e = copy ? run_add(r, &r->chronicle) : NULL;
    if (!e)
        return false;
    memcpy(copy, bearers, words * sizeof *copy);
    *e = (chronicle_entry){.kind = (uint8_t)kind,
                           .date = r->date,
                           .instance = instance_index,
                           .bearers = copy,
                           .deadline = norm_deadline(&r->instances.at[instance_index])};
    return wake_moved(r, instance_index);
}

static bool note_recent(pact_run *r, uint32_t index)
{
    if (r->recent_date != r->date)
        r->recent.count = 0;
    r->recent_date = r->date;
    uint32_t *slot = run_add(r, &r->recent);
    if (slot)
        *slot = index;
    return slot != NULL;
}

/* Until the end of the date on which a duty becomes final, "is obliged" is still true: what reads that is
 * looked at again when the next begins. */
static bool recent(pact_run *r, instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *to = row(r, i, BEARER_RECENT);
    if (i->recent != r->date) {
        memset(to, 0, words * sizeof *to);
        if (!note_recent(r, (uint32_t)(i - r->instances.at)))
            return false;
    }
    i->recent = r->date;
    for (uint32_t w = 0; w < words; w++)
        to[w] |= set[w];
    bool is_read = r->program->view_count && r->program->norm[i->norm].modality == PACT_MUST;
    return !is_read || !set_any(set, words) || r->date >= DATE_MAX || timer_add(r, day_start(r->date + 1));
}

/* They are done with it at this instant, whose acts it still bears on: see norm_judge. */
static void ended(pact_run *r, instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *to = row(r, i, BEARER_ENDED);
    if (i->ended != r->instant)
        memset(to, 0, words * sizeof *to);
    i->ended = r->instant;
    for (uint32_t w = 0; w < words; w++)
        to[w] |= set[w];
}

/* They are no longer active under this norm and binding: it can fire for them again. */
static void release(pact_run *r, const instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = r->entries.at[i->entry].sets + ENTRY_ACTIVE * (size_t)words;
    for (uint32_t w = 0; w < words; w++)
        active[w] &= ~set[w];
}

/* Whoever ceases to stand under a norm can come under it again. */
static bool stands_in(bearer_state state)
{
    return state == BEARER_ACTIVE || state == BEARER_PENDING || state == BEARER_SUSPENDED;
}

/* Whether what ends so still bears on the acts of its instant: a duty that they meet, a permission under
 * which they are done, a ban whose condition they end or that is terminated with them (VCLT 70.1b). */
static bool bears_still(const pact_run *r, const instance *i, bearer_state from, pact_entry_kind kind)
{
    if (from != BEARER_ACTIVE && from != BEARER_OWED)
        return false;
    bool came_due = i->fresh == r->instant && i->opened < r->instant; /* at this instant: it never bound */
    if (r->program->norm[i->norm].modality == PACT_MUST_NOT)
        return (kind == PACT_EXPIRED || kind == PACT_TERMINATED) && !came_due;
    return kind != PACT_DISCHARGED && kind != PACT_SUSPENDED;
}

bool norm_move(pact_run *r, uint32_t index, const uint64_t *set, bearer_state from, bearer_state to,
               pact_entry_kind kind)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *source = row(r, i, from), *target = row(r, i, to), *moved = r->scratch[3];
    for (uint32_t w = 0; w < words; w++)
        moved[w] = set[w] & source[w];
    if (!set_any(moved, words))
        return true;
    for (uint32_t w = 0; w < words; w++) {
        source[w] &= ~moved[w];
        target[w] |= moved[w];
        row(r, i, BEARER_PERFORMING)[w] &= ~moved[w];
    }
    if (bears_still(r, i, from, kind))
        ended(r, i, moved);
    if (stands_in(from) && !stands_in(to))
        release(r, i, moved);
    bool bound = from == BEARER_ACTIVE || from == BEARER_OWED; /* neither suspended nor pending */
    if (bound && (kind == PACT_FULFILLED || kind == PACT_EXPIRED || kind == PACT_LATE) &&
        !recent(r, i, moved))
        return false;
    if (!norm_tell(r, kind, index, moved))
        return false;
    bool performed = to == BEARER_FULFILLED || to == BEARER_LATE;
    return !performed || (course_note_met(r, index) && owing_repaired(r, index, moved));
}

bool norm_end(pact_run *r, uint32_t index, const uint64_t *set, bearer_state to, pact_entry_kind kind)
{
    return norm_move(r, index, set, BEARER_ACTIVE, to, kind) &&
           norm_move(r, index, set, BEARER_PENDING, to, kind) &&
           norm_move(r, index, set, BEARER_SUSPENDED, to, kind);
}

/* ---- breaches ---- */

static bool breach_of(pact_run *r, uint32_t index, uint32_t bearer)
{
    const pact_program *p = r->program;
    const instance *i = &r->instances.at[index];
    breach *b = run_add(r, &r->breaches);
    if (!b)
        return false;
    *b = (breach){.instance = index, .bearer = bearer, .instant = r->instant, .date = r->date};
    norm_creditors(r, &p->norm[i->norm], r->entries.at[i->entry].binding, bearer, r->scratch[2]);
    if (norm_binds_parties(r, &p->norm[i->norm]))
        group_wronged(r, i, r->scratch[2]);
    rank_wronged(r, index, bearer, r->scratch[2]);
    if (!owing_breached(r, b, r->scratch[2]))
        return false;
    set_add(r->scratch[2], 0); /* so that a breach owed to nobody left is a breach still */
    for (uint32_t k = 0; k < p->reflist_count && norm_binds_parties(r, &p->norm[i->norm]); k++) {
        if (!norm_refers(r, k, i->norm) ||
            p->dimension[p->relation[p->reflist[k].breach].dims_first].kind != p->norm[i->norm].bearer)
            continue;
        if (!relation_insert(&r->relations[p->reflist[k].breach], &r->mem, &bearer, r->scratch[2]) ||
            !relation_insert(&r->relations[p->reflist[k].breached], &r->mem, &bearer, r->scratch[2]))
            return run_fail(r, PACT_NOMEM);
    }
    return !norm_binds_parties(r, &p->norm[i->norm]) || owing_repaired_with(r, bearer);
}

static bool breaches_of(pact_run *r, uint32_t index, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[index].norm].bearer];
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (!breach_of(r, index, id))
            return false;
    return true;
}

/* A duty not done in time: violated, and still owed while it can be done. */
static bool violate(pact_run *r, uint32_t index, const uint64_t *set, bool still_owed)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = row(r, i, BEARER_ACTIVE), *these = r->scratch[1];
    for (uint32_t w = 0; w < words; w++)
        these[w] = set[w] & active[w];
    if (!set_any(these, words))
        return true;
    for (uint32_t w = 0; w < words && still_owed; w++)
        row(r, i, BEARER_OWED)[w] |= these[w];
    return (still_owed || recent(r, i, these)) &&
           norm_move(r, index, these, BEARER_ACTIVE, BEARER_VIOLATED, PACT_VIOLATED) &&
           breaches_of(r, index, these) && amount_short(r, index);
}

/* ---- performance ---- */

/* What is looked for in a relation: a pattern, and the condition on each of its guarded objects. */
typedef struct sought {
    pattern of;
    uint32_t guard[ARGS_MAX]; /* block */
    const uint32_t *binding;
    uint32_t bindings;
} sought;

/* Adds to `out` who did it towards just these; a role that is the bearer's own is done by whoever fills it.
 */
static void add_doers(pact_run *r, const relation *rel, const sought *s, const uint32_t *ids, uint64_t *out)
{
    uint32_t one[ARGS_MAX], words = set_words(rel->size[0]);
    bool own = false;
    for (uint32_t k = 1; k < rel->arity; k++)
        own |= s->of.args[k] == PATTERN_BEARER;
    if (!own) {
        relation_slice(rel, ids, 0, r->scratch[2]);
        for (uint32_t w = 0; w < words; w++)
            out[w] |= r->scratch[2][w];
        return;
    }
    for (uint32_t id = 1; id < rel->size[0]; id++) {
        for (uint32_t k = 0; k < rel->arity; k++)
            one[k] = !k || s->of.args[k] == PATTERN_BEARER ? id : ids[k];
        if (relation_matches(rel, one))
            set_add(out, id);
    }
}

/* Those who did it towards just these, as far as each of these qualifies for them. */
static bool qualified(pact_run *r, const relation *rel, const sought *s, const uint32_t *ids, uint64_t *out)
{
    uint32_t words = set_words(rel->size[0]), params[ARGS_MAX + 1];
    uint64_t *doers = r->scratch[3];
    memset(doers, 0, words * sizeof *doers);
    add_doers(r, rel, s, ids, doers);
    memcpy(params, s->binding, s->bindings * sizeof *params);
    for (uint32_t k = 0; k < rel->arity; k++) {
        if (s->of.args[k] != PATTERN_GUARD)
            continue;
        params[s->bindings] = ids[k];
        if (!exec_block(r, s->guard[k], params))
            return false;
        for (uint32_t w = 0; w < words; w++)
            doers[w] &= r->set[0][w];
    }
    for (uint32_t w = 0; w < words; w++)
        out[w] |= doers[w];
    return true;
}

/* Of guarded objects ("any other member") each that somebody acted on is tried. */
static bool guarded(pact_run *r, const relation *rel, const sought *s, uint32_t *ids, uint32_t at,
                    uint64_t *out)
{
    while (at < rel->arity && s->of.args[at] != PATTERN_GUARD)
        at++;
    if (at == rel->arity)
        return qualified(r, rel, s, ids, out);
    for (uint32_t id = 1; id < rel->size[at]; id++) {
        ids[at] = id;
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (relation_matches(rel, ids) && !guarded(r, rel, s, ids, at + 1, out))
            return false;
    }
    ids[at] = NONE;
    return true;
}

static bool find_doers(pact_run *r, const relation *rel, const sought *s, uint64_t *out)
{
    uint32_t ids[ARGS_MAX];
    for (uint32_t k = 0; k < rel->arity; k++)
        ids[k] = s->of.args[k] >= PATTERN_GUARD ? NONE : s->of.args[k];
    return !rel->rows || guarded(r, rel, s, ids, 0, out);
}

static bool act_performers(pact_run *r, const relation *rel, const act_record *act, const uint32_t *binding,
                           uint32_t bindings, uint64_t *out)
{
    sought s = {.of = pattern_of(r, act, binding), .binding = binding, .bindings = bindings};
    for (uint32_t k = 0; k < act->args_count; k++)
        s.guard[k] = r->program->arg[act->args_first + k].guard;
    return find_doers(r, rel, &s, out);
}

/* Who is in the course of an ongoing act that implies this one: a blockade is force for as long as it lasts.
 */
static bool implied_courses(pact_run *r, const act_record *act, const uint32_t *binding, uint32_t bindings,
                            uint64_t *out)
{
    const pact_program *p = r->program;
    pattern asked = pattern_of(r, act, binding);
    for (uint32_t i = 0; i < p->implied_count; i++) {
        const implied_record *d = &p->implied[i];
        uint32_t course = p->predicate[d->from].course;
        sought s = {.binding = binding, .bindings = bindings};
        if (d->to != act->predicate || course == NONE || !pattern_reach_back(r, &asked, d, &s.of) ||
            s.of.args[0] != PATTERN_BEARER)
            continue;
        for (uint32_t k = 0; k < d->args_count; k++)
            if (asked.args[k] == PATTERN_GUARD && p->arg[d->args_first + k].value < ARGS_MAX)
                s.guard[p->arg[d->args_first + k].value] = p->arg[act->args_first + k].guard;
        if (!find_doers(r, &r->relations[course + 1], &s, out))
            return false;
    }
    return true;
}

/* out = who does at this instant what the norm speaks of; with `course`, also who is doing it already. */
static bool performers(pact_run *r, const instance *i, bool event, bool course, uint64_t *out)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    const uint32_t *binding = r->entries.at[i->entry].binding;
    memset(out, 0, r->words[n->bearer] * sizeof *out);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const act_record *act = &p->act[n->acts_first + k];
        const predicate_record *x = &p->predicate[act->predicate];
        if (event && !act_performers(r, &r->relations[x->relation], act, binding, n->bindings_count, out))
            return false;
        if (course && x->course != NONE &&
            !act_performers(r, &r->relations[x->course + 1], act, binding, n->bindings_count, out))
            return false;
        if (course && x->course == NONE && !implied_courses(r, act, binding, n->bindings_count, out))
            return false;
    }
    return true;
}

static bool ban_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = row(r, i, BEARER_ACTIVE), *broke = row(r, i, BEARER_BROKE), *fresh = r->scratch[1];
    bool over = r->judging && i->ended == r->instant;
    if (i->broke != r->instant)
        memset(broke, 0, words * sizeof *broke);
    i->broke = r->instant;
    for (uint32_t w = 0; w < words; w++) {
        fresh[w] = doing[w] & (active[w] | (over ? row(r, i, BEARER_ENDED)[w] : 0)) & ~broke[w];
        broke[w] |= fresh[w];
        row(r, i, BEARER_VIOLATED)[w] |= fresh[w]; /* the ban stands: it can be broken again */
    }
    return !set_any(fresh, words) ||
           (norm_tell(r, PACT_VIOLATED, index, fresh) && breaches_of(r, index, fresh));
}

/* A duty to keep up: who stops before the end violates it. */
static bool maintain_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = row(r, i, BEARER_ACTIVE), *performing = row(r, i, BEARER_PERFORMING),
             *stopped = r->scratch[2], *over = row(r, i, BEARER_OVERRIDDEN);
    for (uint32_t w = 0; w < words; w++) {
        stopped[w] = performing[w] & ~doing[w] & ~over[w];
        performing[w] = (performing[w] | doing[w]) & active[w] & ~stopped[w] & ~over[w];
    }
    if (!set_any(stopped, words))
        return true;
    memcpy(r->scratch[0], stopped, words * sizeof *stopped);
    return violate(r, index, r->scratch[0], true);
}

static bool duty_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *owed = row(r, i, BEARER_OWED), *late = r->scratch[1];
    for (uint32_t w = 0; w < words; w++)
        late[w] = doing[w] & owed[w];
    return norm_move(r, index, doing, BEARER_ACTIVE, BEARER_FULFILLED, PACT_FULFILLED) &&
           norm_move(r, index, late, BEARER_OWED, BEARER_LATE, PACT_LATE);
}

bool norm_binds(const pact_run *r, uint32_t index, uint32_t bearer)
{
    const instance *i = &r->instances.at[index];
    return (set_has(instance_set(r, i, BEARER_ACTIVE), bearer) ||
            set_has(instance_set(r, i, BEARER_OWED), bearer)) &&
           !set_has(instance_set(r, i, BEARER_OVERRIDDEN), bearer);
}

/* A ban that arises finds acts in course: who complies stops them, and has not broken it. */
static bool spare_complying(pact_run *r, uint32_t index, uint64_t *doing)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint64_t *all = r->scratch[5];
    uint32_t words = r->words[n->bearer];
    if (!r->complies || n->modality != PACT_MUST_NOT)
        return true;
    memcpy(all, doing, words * sizeof *all);
    if (!performers(r, i, true, false, doing))
        return false;
    for (uint32_t w = 0; w < words; w++)
        doing[w] |= all[w] & ~r->complies[n->bearer][w];
    return true;
}

/* A duty in each month or year is judged at its end, and stands, like a ban that is broken. */
static bool quota_acts(pact_run *r, uint32_t index, uint64_t *met)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    if (!amount_judged(r, i))
        return true;
    for (uint32_t w = 0; w < words; w++)
        met[w] = row(r, i, BEARER_ACTIVE)[w] & ~row(r, i, BEARER_OVERRIDDEN)[w] & ~met[w];
    return ban_acts(r, index, met);
}

/* What may be overridden or lifted waits until that is known. */
static bool may_yield(const pact_run *r, uint32_t index)
{
    return r->norm_yields && r->norm_yields[r->instances.at[index].norm];
}

static bool do_acts(pact_run *r, uint32_t index, bool opening)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    const uint64_t *over = row(r, &r->instances.at[index], BEARER_OVERRIDDEN);
    bool maintain = n->flags & NORM_MAINTAIN;
    uint64_t *doing = r->scratch[0];
    if (n->modality == PACT_MAY && n->measure != MEASURE_NONE)
        return amount_take(r, index);
    if (n->modality == PACT_MAY || n->modality == PACT_NEED_NOT || n->modality == PACT_CAN ||
        (n->modality == PACT_MUST_NOT && may_yield(r, index)))
        return true;
    if (n->measure != MEASURE_NONE
            ? !amount_done(r, index, doing)
            : !performers(r, &r->instances.at[index], !maintain, opening || maintain, doing))
        return false;
    if (opening && n->measure == MEASURE_NONE && !spare_complying(r, index, doing))
        return false;
    if (is_group(r, &r->instances.at[index]))
        group_spread(r, &r->instances.at[index], doing);
    if (n->modality == PACT_MUST_NOT)
        return ban_acts(r, index, doing);
    for (uint32_t w = 0; w < r->words[n->bearer]; w++)
        doing[w] &= ~over[w];
    if (n->modality == PACT_SHOULD_NOT)
        return true;
    if (n->period != PERIOD_ALL)
        return quota_acts(r, index, doing);
    return maintain ? maintain_acts(r, index, doing) : duty_acts(r, index, doing);
}

/* At this instant, also because what prevailed over it has ceased: acts in course count. */
static bool comes_to_bind(const pact_run *r, uint32_t index)
{
    return r->instances.at[index].fresh == r->instant || r->instances.at[index].rebound == r->instant;
}

/* The acts of the instant in which it arises or goes on wait where it may be overridden: see opening_acts. */
bool norm_acts(pact_run *r, uint32_t index, bool opening)
{
    return (opening && may_yield(r, index)) || do_acts(r, index, opening);
}

/* ---- conditions and clocks of a standing instance ---- */

static bool discharge(pact_run *r, uint32_t index)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    if (n->unless_block == NONE)
        return true;
    if (!exec_block(r, n->unless_block, r->entries.at[r->instances.at[index].entry].binding))
        return false;
    memcpy(r->scratch[0], r->set[0], r->words[n->bearer] * sizeof **r->set);
    return norm_end(r, index, r->scratch[0], BEARER_DISCHARGED, PACT_DISCHARGED);
}

/* Those for whom it is overridden as its time runs out have not failed in anything, nor done it: it ends. */
static bool end_overridden(pact_run *r, uint32_t index, const uint64_t *set)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *these = r->scratch[1], *over = row(r, i, BEARER_OVERRIDDEN);
    for (uint32_t w = 0; w < words; w++)
        these[w] = set[w] & over[w];
    if (!set_any(these, words))
        return true;
    if (!norm_move(r, index, these, BEARER_ACTIVE, BEARER_EXPIRED, PACT_EXPIRED))
        return false;
    for (uint32_t w = 0; w < words; w++)
        row(r, i, BEARER_RECENT)[w] &= ~these[w];
    return true;
}

static bool deadline_passed(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    if (r->now < i->deadline || i->deadline == MOMENT_NEVER)
        return true;
    if (!end_overridden(r, index, row(r, i, BEARER_ACTIVE)))
        return false;
    for (uint32_t w = 0; w < words; w++)
        r->scratch[0][w] = row(r, i, BEARER_ACTIVE)[w] & ~row(r, i, BEARER_PERFORMING)[w];
    if (n->modality == PACT_MUST)
        return violate(r, index, r->scratch[0], r->now < i->window || i->window == MOMENT_NEVER);
    return norm_move(r, index, r->scratch[0], BEARER_ACTIVE, BEARER_EXPIRED, PACT_EXPIRED);
}

/* The window closes for `who`: what was kept is fulfilled, what was not done is violated. */
static bool close_window(pact_run *r, uint32_t index, const uint64_t *who)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *kept = r->scratch[1];
    for (uint32_t w = 0; w < words; w++) {
        row(r, i, BEARER_OWED)[w] &= ~who[w];
        row(r, i, BEARER_HELD)[w] &= ~who[w];
    }
    if (!end_overridden(r, index, who))
        return false;
    if (n->modality != PACT_MUST && n->modality != PACT_MUST_NOT)
        return norm_end(r, index, who, BEARER_EXPIRED, PACT_EXPIRED);
    if (!norm_move(r, index, who, BEARER_PENDING, BEARER_EXPIRED, PACT_EXPIRED) ||
        !norm_move(r, index, who, BEARER_SUSPENDED, BEARER_EXPIRED, PACT_EXPIRED))
        return false;
    bool once =
        n->modality == PACT_MUST && n->period == PERIOD_ALL; /* else it was kept or broken as it stood */
    bearer_state good = once ? BEARER_PERFORMING : BEARER_ACTIVE;
    for (uint32_t w = 0; w < words; w++)
        kept[w] = who[w] & row(r, i, good)[w] & ~row(r, i, BEARER_VIOLATED)[w];
    if (!norm_move(r, index, kept, BEARER_ACTIVE, BEARER_FULFILLED, PACT_FULFILLED))
        return false;
    if (once)
        return violate(r, index, who, false);
    for (uint32_t w = 0; w < words; w++)
        kept[w] = who[w] & row(r, i, BEARER_ACTIVE)[w];
    release(r, i, kept);
    for (uint32_t w = 0; w < words; w++) /* bans that were broken end as violated */
        row(r, i, BEARER_ACTIVE)[w] &= ~kept[w];
    return true;
}

static bool window_closes(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    if (n->window == WINDOW_FOR && i->stopped != MOMENT_NEVER)
        return true; /* its time does not run */
    if (i->window != MOMENT_NEVER && r->now >= i->window) {
        memset(r->scratch[0], 255, words * sizeof **r->scratch);
        return close_window(r, index, r->scratch[0]);
    }
    if (n->window_block == NONE)
        return true;
    if (!exec_block(r, n->window_block, r->entries.at[i->entry].binding))
        return false;
    memcpy(r->scratch[0], r->set[0], words * sizeof **r->set);
    return close_window(r, index, r->scratch[0]);
}

/* What its deadline and its window do by now. */
bool norm_runs_out(pact_run *r, uint32_t index)
{
    return deadline_passed(r, index) && window_closes(r, index);
}

/* At the start of a day what was permitted, exempt or recommended until then is so no longer, before any
 * clause asks. Duties and bans wait for what clauses do: a suspension may keep them. */
bool norm_windows(pact_run *r)
{
    bool known = false; /* whether what `unless` reads is of this day */
    for (uint32_t k = 0; k < r->alive.count && moment_phase(r->now) == PHASE_START; k++) {
        const instance *i = &r->instances.at[r->alive.at[k]];
        const norm_record *n = &r->program->norm[i->norm];
        if (n->modality == PACT_MUST || n->modality == PACT_MUST_NOT || i->window > r->now)
            continue;
        if (!known && n->unless_block != NONE && !(known = run_definitions(r)))
            return false;
        if (!discharge(r, r->alive.at[k]) || !window_closes(r, r->alive.at[k]))
            return false;
    }
    return true;
}

/* Who leaves is bound no more by what is judged last: the very act by which it leaves breaks no ban. What a
 * clause terminates is judged as it ends (VCLT 70.1b). */
static bool leave_bans(pact_run *r, uint32_t index, const uint64_t *gone)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *goers = r->scratch[1];
    if (r->program->norm[i->norm].modality != PACT_MUST_NOT)
        return true;
    for (uint32_t w = 0; w < words; w++)
        goers[w] = gone[w] & row(r, i, BEARER_ACTIVE)[w];
    if (!norm_move(r, index, goers, BEARER_ACTIVE, BEARER_TERMINATED, PACT_TERMINATED))
        return false;
    for (uint32_t w = 0; w < words && i->ended == r->instant; w++)
        row(r, i, BEARER_ENDED)[w] &= ~goers[w];
    return true;
}

/* Who is no longer bound is released from performing, and stays answerable for what it broke (VCLT 70.1). */
static bool leave(pact_run *r, uint32_t index)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    const uint64_t *bound = norm_bound(r, n);
    uint32_t words = r->words[n->bearer];
    uint64_t *gone = r->scratch[0];
    for (uint32_t w = 0; w < words; w++)
        gone[w] = ~(bound ? bound[w] : 0);
    return leave_bans(r, index, gone) && norm_end(r, index, gone, BEARER_TERMINATED, PACT_TERMINATED) &&
           norm_move(r, index, gone, BEARER_OWED, BEARER_TERMINATED, PACT_TERMINATED) &&
           norm_move(r, index, gone, BEARER_HELD, BEARER_TERMINATED, PACT_TERMINATED);
}

bool norm_is_alive(const pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    static const bearer_state standing[] = {BEARER_ACTIVE, BEARER_OWED, BEARER_PENDING, BEARER_SUSPENDED,
                                            BEARER_HELD};
    if (i->ended == r->instant && may_yield(r, index))
        return true;
    for (size_t s = 0; s < sizeof standing / sizeof *standing; s++)
        if (set_any(row(r, i, standing[s]), words))
            return true;
    return false;
}

/* ---- activation ---- */

/* Time runs from the instant, or from when a norm with `after` begins to bind. */
static moment hours_after(const pact_run *r, const norm_record *n, int64_t minutes)
{
    if (n->after != NO_TIME && moment_at(n->after, PHASE_START) > r->now)
        return moment_at(n->after + minutes, PHASE_END);
    return r->exact ? moment_at(moment_minutes(r->now) + minutes + 1, PHASE_END)
                    : moment_at(((int64_t)r->date + 1) * DAY_MINUTES + minutes, PHASE_END);
}

static void set_deadline(instance *i, int32_t last_day)
{
    i->deadline = day_end(last_day);
    i->deadline_date = last_day;
}

/* Of `within 7 days after D` D itself is no day of the seven; of `for 7 days` the first day is one. */
static int32_t days_after(const pact_run *r, const norm_record *n, uint32_t amount, uint32_t unit, bool last)
{
    int32_t out, from = r->date;
    if (n->after != NO_TIME && moment_at(n->after, PHASE_START) > r->now)
        from = time_date(n->after - last);
    return date_add(from, amount, (duration_unit)unit, &out) ? out : DATE_MAX;
}

/* A figure that is missing was said to be; one that is no day of the calendar is said here: the duty then has
 * no deadline. */
static bool computed_deadline(pact_run *r, instance *i, const norm_record *n)
{
    number date = r->num[0].value;
    if (!r->num[0].known)
        return true;
    if (date.den == 1 && date.num >= DATE_MIN && date.num <= DATE_MAX) {
        set_deadline(i, (int32_t)date.num);
        return true;
    }
    return r->quiet || run_finding(r, P0510, n->place,
                                   say(r, "'by' comes to no day of the calendar: the duty has no deadline"));
}

/* What arises at the end of a day, out of a breach, cannot be done on that day, nor what binds from a later
 * day on before it: the first day on which it can is its last. */
void norm_leave_time(const pact_run *r, instance *i)
{
    moment from = i->begins > r->now ? i->begins : r->now;
    if (i->deadline <= from && i->deadline != MOMENT_NEVER)
        i->deadline = moment_phase(from) == PHASE_END
                          ? moment_at(moment_minutes(from) + DAY_MINUTES, PHASE_END)
                          : day_end(moment_date(from));
}

static bool find_deadline(pact_run *r, instance *i, const norm_record *n)
{
    i->deadline = i->window = MOMENT_NEVER;
    i->deadline_date = i->window_date = PACT_NO_DATE;
    if (n->deadline == DEADLINE_WITHIN && n->unit >= UNIT_DAY)
        set_deadline(i, days_after(r, n, n->amount, n->unit, true));
    else if (n->deadline == DEADLINE_WITHIN)
        i->deadline = hours_after(r, n, (int64_t)n->amount * (n->unit == UNIT_HOUR ? 60 : 1));
    else if (n->deadline == DEADLINE_DATE && n->unit < UNIT_DAY)
        i->deadline = moment_at((int64_t)n->date + 1, PHASE_END);
    else if (n->deadline == DEADLINE_DATE)
        set_deadline(i, time_date(n->date));
    else if (n->deadline == DEADLINE_EXPR) {
        if (!exec_block(r, n->deadline_block, r->entries.at[i->entry].binding))
            return false;
        return computed_deadline(r, i, n);
    }
    if (n->deadline == DEADLINE_WITHIN)
        norm_leave_time(r, i);
    if (i->deadline != MOMENT_NEVER)
        i->deadline_date = moment_date(i->deadline);
    return true;
}

static bool find_window(pact_run *r, instance *i, const norm_record *n)
{
    if (n->window == WINDOW_FOR && n->window_unit < UNIT_DAY)
        i->window = hours_after(r, n, (int64_t)n->window_amount * (n->window_unit == UNIT_HOUR ? 60 : 1));
    else if (n->window == WINDOW_FOR)
        i->window = day_start(days_after(r, n, n->window_amount, n->window_unit, false));
    else if (n->window == WINDOW_DATE)
        i->window = moment_at(n->window_date, PHASE_START);
    if (i->window != MOMENT_NEVER)
        i->window_date = moment_date(i->window);
    return timer_add(r, i->deadline) && timer_add(r, i->window) &&
           (n->after == NO_TIME || timer_add(r, i->begins));
}

/* A date that has passed when the duty would arise, or no time at all, asks nothing of anybody (VCLT 28). */
static bool date_passed(const pact_run *r, const norm_record *n, const instance *i)
{
    bool fixed = n->deadline == DEADLINE_DATE || n->deadline == DEADLINE_EXPR;
    moment from = i->begins > r->now ? i->begins : r->now;
    return (fixed && i->deadline <= from) ||
           ((n->window == WINDOW_DATE || n->window == WINDOW_FOR) && i->window <= from);
}

/* Whether those of `fresh` are of the group that stands under this binding: they come while others of it are
 * bound without a break or, with an event, at the same instant. */
static bool same_group(const pact_run *r, uint32_t entry_index, const uint64_t *fresh)
{
    const entry *e = &r->entries.at[entry_index];
    const norm_record *n = &r->program->norm[e->norm];
    size_t words = r->words[n->bearer];
    bool holds = false;
    if (!(n->flags & NORM_GROUP) || e->newest == NONE || r->instances.at[e->newest].stopped != MOMENT_NEVER)
        return false;
    for (size_t w = 0; w < words && !(n->flags & NORM_EVENT); w++)
        holds |= (e->sets[ENTRY_HOLDS * words + w] & ~fresh[w]) != 0;
    return holds || r->instances.at[e->newest].opened == r->instant ||
           (n->flags & NORM_EVENT &&
            set_any(row(r, &r->instances.at[e->newest], BEARER_ACTIVE), (uint32_t)words));
}

static bool tell_opening(pact_run *r, uint32_t index, const uint64_t *fresh)
{
    if (r->now < r->instances.at[index].begins)
        return norm_tell(r, PACT_PENDING, index, fresh);
    return norm_tell(r, PACT_ARISES, index, fresh) && norm_acts(r, index, true);
}

/* They join while the group still owes in time, also when an event comes again, which makes no second duty.
 */
static bool join_group(pact_run *r, uint32_t entry_index, uint64_t *fresh)
{
    uint32_t index = r->entries.at[entry_index].newest;
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    bearer_state where = r->now < i->begins ? BEARER_PENDING : BEARER_ACTIVE;
    if (!set_any(row(r, i, where), words))
        return true;
    if (!amount_open(r, i, fresh) || !set_any(fresh, words))
        return r->status == PACT_OK;
    for (uint32_t w = 0; w < words; w++) {
        row(r, i, where)[w] |= fresh[w];
        r->entries.at[entry_index].sets[ENTRY_ACTIVE * (size_t)words + w] |= fresh[w];
    }
    return tell_opening(r, index, fresh);
}

static bool activate(pact_run *r, uint32_t entry_index, uint64_t *fresh)
{
    uint32_t norm = r->entries.at[entry_index].norm;
    const norm_record *n = &r->program->norm[norm];
    size_t words = r->words[n->bearer];
    instance draft = {.norm = norm,
                      .entry = entry_index,
                      .older = r->entries.at[entry_index].newest,
                      .beside = r->entries.at[entry_index].stands,
                      .opened = r->instant,
                      .fresh = r->instant,
                      .stopped = MOMENT_NEVER,
                      .begins = n->after == NO_TIME ? INT64_MIN : moment_at(n->after, PHASE_START),
                      .opened_date = r->date,
                      .fresh_date = r->date,
                      .beaten = NONE,
                      .recent = PACT_NO_DATE};
    if (same_group(r, entry_index, fresh))
        return join_group(r, entry_index, fresh);
    if (!find_deadline(r, &draft, n) || !find_window(r, &draft, n))
        return false;
    if (date_passed(r, n, &draft))
        return true;
    if (!amount_open(r, &draft, fresh) || !set_any(fresh, (uint32_t)words))
        return r->status == PACT_OK;
    draft.sets = run_alloc(r, BEARER_STATES * words * sizeof *draft.sets);
    instance *i = draft.sets ? run_add(r, &r->instances) : NULL;
    uint32_t *alive = i ? run_add(r, &r->alive) : NULL;
    if (!alive || !wake_add(r, norm))
        return false;
    uint32_t index = r->instances.count - 1;
    *alive = index;
    *i = draft;
    r->entries.at[entry_index].newest = r->entries.at[entry_index].stands = index;
    memcpy(row(r, i, r->now < i->begins ? BEARER_PENDING : BEARER_ACTIVE), fresh, words * sizeof *fresh);
    for (size_t w = 0; w < words; w++)
        r->entries.at[entry_index].sets[ENTRY_ACTIVE * words + w] |= fresh[w];
    return tell_opening(r, index, fresh);
}

bool norm_split(pact_run *r, uint32_t index, const uint64_t *set, uint32_t *out)
{
    uint32_t norm = r->instances.at[index].norm;
    size_t words = r->words[r->program->norm[norm].bearer];
    uint64_t *sets = run_alloc(r, BEARER_STATES * words * sizeof *sets);
    instance *fresh = sets ? run_add(r, &r->instances) : NULL;
    uint32_t *alive = fresh ? run_add(r, &r->alive) : NULL;
    if (!alive || !wake_add(r, norm))
        return false;
    instance *i = &r->instances.at[index];
    *out = *alive = r->instances.count - 1;
    *fresh = *i;
    fresh->beaten = NONE; /* it is ranked anew */
    fresh->sets = sets;
    i->older = i->beside = *out; /* the newest stays the newest: a group is joined there */
    if (i->recent == r->date && !note_recent(r, *out))
        return false;
    for (size_t at = 0; at < BEARER_STATES * words; at++) {
        sets[at] = i->sets[at] & set[at % words];
        i->sets[at] &= ~set[at % words];
    }
    return amount_split(r, i, fresh, set);
}

/* fresh = set without those for whom the `unless` or `until` condition holds already. */
static bool but_for_conditions(pact_run *r, const norm_record *n, const uint32_t *binding, uint64_t *fresh)
{
    const uint32_t blocks[] = {n->unless_block,
                               n->window_block}; /* a window that is closed already is none */
    for (int i = 0; i < 2; i++) {
        if (blocks[i] == NONE)
            continue;
        if (!exec_block(r, blocks[i], binding))
            return false;
        for (uint32_t w = 0; w < r->words[n->bearer]; w++)
            fresh[w] &= ~r->set[0][w];
    }
    return true;
}

static bool activate_but_for(pact_run *r, uint32_t index, uint64_t *set)
{
    const norm_record *n = &r->program->norm[r->entries.at[index].norm];
    return but_for_conditions(r, n, r->entries.at[index].binding, set) &&
           (!set_any(set, r->words[n->bearer]) || activate(r, index, set));
}

/* An event fires at each occurrence, but not again while an instance of the same binding is active. */
static bool event_entry(pact_run *r, uint32_t index, const uint64_t *bound)
{
    entry *e = &r->entries.at[index];
    const norm_record *n = &r->program->norm[e->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *fired = e->sets + ENTRY_FIRED * (size_t)words, *set = r->scratch[4];
    if (e->epoch != r->norm_epoch[e->norm])
        return true;
    if (e->fired != r->instant)
        memset(fired, 0, words * sizeof *fired);
    e->fired = r->instant;
    for (uint32_t w = 0; w < words; w++)
        set[w] = e->sets[w] & (bound ? bound[w] : 0) & ~fired[w] & ~e->sets[ENTRY_ACTIVE * (size_t)words + w];
    if (!set_any(set, words))
        return true;
    life_bars(r, e, set, r->scratch[5]);
    for (uint32_t w = 0; w < words; w++) {
        fired[w] |= set[w];
        set[w] &= ~r->scratch[5][w];
    }
    return !set_any(set, words) || activate_but_for(r, index, set);
}

static bool lapse_one(pact_run *r, uint32_t index, const uint64_t *ceased)
{
    instance *i = &r->instances.at[index];
    uint64_t *owed = r->scratch[1];
    for (uint32_t w = 0; w < r->words[r->program->norm[i->norm].bearer]; w++) {
        owed[w] = row(r, i, BEARER_OWED)[w] & ceased[w];
        row(r, i, BEARER_OWED)[w] &= ~ceased[w], row(r, i, BEARER_HELD)[w] &= ~ceased[w];
    }
    /* what was broken and still owed is owed to the end of the day, too */
    return wake_moved(r, index) && recent(r, i, owed) &&
           norm_end(r, index, ceased, BEARER_EXPIRED, PACT_EXPIRED);
}

/* Of what the entry began; what is over is left out of it from then on. */
static bool lapse(pact_run *r, uint32_t entry_index, const uint64_t *ceased)
{
    uint32_t *link = &r->entries.at[entry_index].stands;
    while (*link != NONE) {
        uint32_t index = *link;
        if (norm_is_alive(r, index)) {
            if (!lapse_one(r, index, ceased))
                return false;
            link = &r->instances.at[index].beside;
        } else
            *link = r->instances.at[index].beside;
    }
    return true;
}

/* A state fires when it becomes true, once per unbroken interval; when it ceases, what it began lapses. */
static bool state_entry(pact_run *r, uint32_t index, const uint64_t *bound)
{
    entry *e = &r->entries.at[index];
    const norm_record *n = &r->program->norm[e->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *holds = e->sets + ENTRY_HOLDS * (size_t)words, *set = r->scratch[4], *ceased = r->scratch[5];
    bool emitted = e->epoch == r->norm_epoch[e->norm];
    for (uint32_t w = 0; w < words; w++)
        set[w] = (emitted ? e->sets[w] : 0) & (bound ? bound[w] : 0) & ~holds[w];
    life_bars(r, e, set, r->scratch[0]);
    for (uint32_t w = 0; w < words; w++) {
        uint64_t raw = emitted ? e->sets[w] : 0, target = raw & (bound ? bound[w] : 0);
        set[w] &= ~r->scratch[0][w]; /* it fires for them when the article works again */
        ceased[w] = holds[w] & ~raw;
        holds[w] = target & (holds[w] | ~r->scratch[0][w]);
    }
    if (set_any(ceased, words) && !lapse(r, index, ceased))
        return false;
    if (!set_any(set, words))
        return true;
    return activate_but_for(r, index, set);
}

/* Who is bound; of what is withheld nobody, and for whom it would have arisen is kept. */
static const uint64_t *who_may(pact_run *r, uint32_t norm, uint32_t entry_index, const uint64_t *bound)
{
    const entry *e = &r->entries.at[entry_index];
    uint32_t words = r->words[r->program->norm[norm].bearer];
    if (!reserve_withholds(r, norm, e->binding))
        return bound;
    for (uint32_t w = 0; w < words && bound; w++)
        e->sets[ENTRY_WITHHELD * (size_t)words + w] |= e->sets[ENTRY_EMITTED * (size_t)words + w] & bound[w];
    return NULL;
}

/* What the trigger has emitted of this norm at this instant, the newest binding first. It is kept: who comes
 * to be bound within the instant is bound by it. */
static bool event_entries(pact_run *r, uint32_t norm)
{
    const uint64_t *bound = norm_bound(r, &r->program->norm[norm]);
    uint32_t kept = 0, count = r->emitted.count, *at = r->emitted.at;
    if (!count)
        return true;
    for (uint32_t i = 0; i < count; i++)
        if (r->entries.at[at[i]].norm != norm) {
            uint32_t other = at[i];
            at[i] = at[kept];
            at[kept++] = other;
        }
    sort_numbers(at + kept, count - kept);
    for (uint32_t i = count; i-- > kept;)
        if ((i + 1 == count || at[i] != at[i + 1]) && !event_entry(r, at[i], who_may(r, norm, at[i], bound)))
            return false;
    return true;
}

static bool ascends(const numbers *list)
{
    for (uint32_t i = 1; i < list->count; i++)
        if (list->at[i - 1] > list->at[i])
            return false;
    return true;
}

/* Those alone that the trigger emits, or for which it held when last looked at, the newest binding first: of
 * all others nothing ceases and nothing begins. */
static bool state_entries(pact_run *r, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    const uint64_t *bound = norm_bound(r, n);
    numbers *list = &r->norm_stirring[norm];
    uint32_t kept = 0, words = r->words[n->bearer];
    if (!ascends(list))
        sort_numbers(list->at, list->count);
    for (uint32_t i = list->count; i-- > 0;)
        if (!state_entry(r, list->at[i], who_may(r, norm, list->at[i], bound)))
            return false;
    for (uint32_t i = 0; i < list->count; i++) {
        entry *e = &r->entries.at[list->at[i]];
        e->stirs = e->epoch == r->norm_epoch[norm] || set_any(e->sets + ENTRY_HOLDS * (size_t)words, words);
        if (e->stirs)
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
    return true;
}

static uint64_t bound_version(const pact_run *r, const norm_record *n)
{
    return (members_of(r, n)->version + r->relations[treaty_of(r, n)->in_force].version) * 2 +
           article_in_force(r, &r->program->article[r->program->clause[n->clause].article]) + 1;
}

static bool norm_activations(pact_run *r, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    uint64_t version = bound_version(r, n) + r->lives.count * 2;
    if (!r->norm_touched[norm] && version == r->norm_bound[norm])
        return true; /* of an event that was told: who came to be bound at that instant is bound by it */
    r->norm_touched[norm] = 0;
    r->norm_bound[norm] = version;
    return n->flags & NORM_EVENT ? event_entries(r, norm) : state_entries(r, norm);
}

/* What was to bind from a date on begins to. */
static bool begin(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    if (!set_any(row(r, i, BEARER_PENDING), words) || r->now < i->begins)
        return true;
    i->fresh = r->stirred = r->instant;
    i->fresh_date = r->date;
    return norm_move(r, index, row(r, i, BEARER_PENDING), BEARER_PENDING, BEARER_ACTIVE, PACT_ARISES);
}

/* Whether somebody breaks a ban is judged last: what ends at this instant bans nothing done at it. */
static bool instance_pass(pact_run *r, uint32_t index)
{
    bool ban = r->program->norm[r->instances.at[index].norm].modality == PACT_MUST_NOT;
    if (!begin(r, index))
        return false;
    bool opening = comes_to_bind(r, index); /* a later round may tell on whom it acts */
    return (ban || norm_acts(r, index, opening)) && discharge(r, index) && life_pass(r, index) &&
           norm_runs_out(r, index) && leave(r, index) && (!ban || norm_acts(r, index, opening));
}

/* Acts of the instant in which what may be overridden comes to bind, once it is known whether it is. */
static bool opening_acts(pact_run *r)
{
    for (uint32_t i = 0; i < r->alive.count && r->norm_yields; i++)
        if (may_yield(r, r->alive.at[i]) && comes_to_bind(r, r->alive.at[i]) &&
            !do_acts(r, r->alive.at[i], true))
            return false;
    return true;
}

bool norm_pass(pact_run *r, uint32_t stratum)
{
    uint32_t few[WAKE_FEW], count = wake_look(r, stratum, few);
    bool all = count == NONE;
    count = all ? r->alive.count : count;
    r->work += count + r->program->norm_count;
    if (r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t index = all ? r->alive.at[i] : few[i];
        if (r->norm_stratum[r->instances.at[index].norm] > stratum || !wake_take(r, index) ||
            (!all && !norm_is_alive(r, index)))
            continue;
        if (!instance_pass(r, index) || !wake_passed(r, index))
            return false;
    }
    return true;
}

/* Then what arises. */
bool norm_arise(pact_run *r, uint32_t stratum)
{
    uint32_t kept = 0;
    for (uint32_t norm = 0; norm < r->program->norm_count; norm++)
        if (r->norm_stratum[norm] <= stratum && !norm_activations(r, norm))
            return false;
    if (!rank_pass(r) || !opening_acts(r))
        return false;
    if (!wake_some_died(r))
        return true;
    for (uint32_t i = 0; i < r->alive.count; i++)
        if (!wake_is_restless(r, r->alive.at[i]) || norm_is_alive(r, r->alive.at[i]))
            r->alive.at[kept++] = r->alive.at[i];
    r->alive.count = kept;
    return true;
}

/* ---- bans that may be lifted ---- */

static bool judge(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *doing = r->scratch[0];
    bool course = i->fresh == r->instant || i->beaten != NONE;
    bool measured = r->program->norm[i->norm].measure != MEASURE_NONE;
    if (measured ? !amount_done(r, index, doing) : !performers(r, i, true, course, doing))
        return false;
    if (is_group(r, i))
        group_spread(r, i, doing);
    for (uint32_t id = set_next(doing, words, 0); id != NONE; id = set_next(doing, words, id + 1))
        if (!course_breaks(r, index, id))
            set_del(doing, id);
    return r->status == PACT_OK && ban_acts(r, index, doing);
}

/* Everything that may lift a ban has arisen, be it by this very instant. */
bool norm_judge(pact_run *r, uint32_t turn)
{
    if (!r->norm_yields)
        return true;
    if (!course_remember_met(r))
        return false;
    r->judging = JUDGES_ACTS;
    for (uint32_t i = 0; i < r->alive.count && r->status == PACT_OK; i++)
        if (r->program->norm[r->instances.at[r->alive.at[i]].norm].modality == PACT_MUST_NOT &&
            r->norm_yields[r->instances.at[r->alive.at[i]].norm] == turn)
            judge(r, r->alive.at[i]);
    r->judging = JUDGES_NOTHING;
    return r->status == PACT_OK;
}

/* Duties that nothing has decided yet, suspended ones and those to come among them. */
bool norm_finish(pact_run *r)
{
    static const bearer_state open[] = {BEARER_ACTIVE, BEARER_PENDING, BEARER_SUSPENDED};
    for (uint32_t i = 0; i < r->alive.count; i++) {
        const instance *x = &r->instances.at[r->alive.at[i]];
        const norm_record *n = &r->program->norm[x->norm];
        for (size_t s = 0; s < sizeof open / sizeof *open && n->modality == PACT_MUST; s++) {
            for (uint32_t w = 0; w < r->words[n->bearer]; w++)
                r->scratch[0][w] = row(r, x, open[s])[w] & ~row(r, x, BEARER_OVERRIDDEN)[w];
            if (set_any(r->scratch[0], r->words[n->bearer]) &&
                !norm_tell(r, PACT_OPEN, r->alive.at[i], r->scratch[0]))
                return false;
        }
    }
    return true;
}
