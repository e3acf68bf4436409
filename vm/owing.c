/* owing.c: to whom norms are owed. Comes in: a norm under a binding, a bearer, a breach, a performance; goes
 * out: the states that are wronged, and which of them have had repair. A breach is repaired when all have; it
 * remains a breach. */
#include "run.h"

#include <string.h>

static const relation *members_of(const pact_run *r, uint32_t treaty)
{
    return &r->relations[r->program->treaty[treaty].member];
}

static uint32_t treaty_of(const pact_run *r, const norm_record *n)
{
    return r->program->article[r->program->clause[n->clause].article].treaty;
}

static uint32_t state_kind(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    return p->dimension[p->relation[p->treaty[treaty_of(r, n)].member].dims_first].kind;
}

/* The one creditor that the clause names or infers: a state, else 0. */
uint32_t owing_sole(const pact_run *r, const norm_record *n, const uint32_t *binding)
{
    const pact_program *p = r->program;
    if (n->owed == OWED_ENTITY)
        return p->entity[n->creditor].kind == state_kind(r, n) ? p->entity[n->creditor].id : 0;
    if (n->owed == OWED_TREATY || n->creditor == NONE)
        return 0;
    return p->variable[n->bindings_first + n->creditor].kind == state_kind(r, n) ? binding[n->creditor] : 0;
}

/* What is owed to an organ, or to whoever is the bearer itself by chance, is owed to no state in particular:
 * the first wrongs none of them, the second all the others. */
void norm_creditors(const pact_run *r, const norm_record *n, const uint32_t *binding, uint32_t bearer,
                    uint64_t *out)
{
    const relation *members = members_of(r, n->owed == OWED_TREATY ? n->creditor : treaty_of(r, n));
    const uint64_t *bound = relation_row(members, NULL);
    uint32_t one = owing_sole(r, n, binding);
    memset(out, 0, members->words * sizeof *out);
    bearer = norm_binds_parties(r, n) ? bearer : 0;
    bool named = n->owed == OWED_BINDING || n->owed == OWED_ENTITY;
    if (one && one != bearer && (named || (bound && set_has(bound, one)))) {
        set_add(out, one);
        return;
    }
    if (!bound || (named && !one))
        return;
    memcpy(out, bound, members->words * sizeof *out);
    set_del(out, bearer);
    reserve_owed(r, n, out, members->words);
}

const char *owing_words(pact_run *r, const norm_record *n, const uint32_t *binding)
{
    const pact_program *p = r->program;
    switch ((owed_form)n->owed) {
    case OWED_BINDING:
        return say(r, " owed to %s",
                   say_entity(r, p->variable[n->bindings_first + n->creditor].kind, binding[n->creditor]));
    case OWED_ENTITY: return say(r, " owed to %s", program_text(p, p->entity[n->creditor].name));
    case OWED_TREATY:
        return say(r, " owed to the parties of %s", program_text(p, p->treaty[n->creditor].name));
    default: return "";
    }
}

/* ---- repair ---- */

static bool anything_repairs(const pact_run *r)
{
    for (uint32_t i = 0; i < r->program->norm_count; i++)
        if (r->program->norm[i].repairs != NONE)
            return true;
    return false;
}

bool owing_breached(pact_run *r, breach *b, const uint64_t *creditors)
{
    const norm_record *n = &r->program->norm[r->instances.at[b->instance].norm];
    uint32_t words = members_of(r, treaty_of(r, n))->words;
    if (!norm_binds_parties(r, n) || !anything_repairs(r))
        return true;
    b->unrepaired = run_alloc(r, words * sizeof *creditors);
    if (!b->unrepaired)
        return false;
    memcpy(b->unrepaired, creditors, words * sizeof *creditors);
    set_add(b->unrepaired, 0); /* so that a breach owed to nobody left is unrepaired still */
    return true;
}

/* What one performance repairs: the breaches of its bearer that it answers, towards whom it was owed. */
static bool repair(pact_run *r, uint32_t index, uint32_t bearer)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = members_of(r, treaty_of(r, n))->words;
    uint64_t *to = r->life_set[0], *who = r->life_set[1];
    norm_creditors(r, n, r->entries.at[i->entry].binding, bearer, to);
    for (uint32_t k = 0; k < r->breaches.count; k++) {
        breach *b = &r->breaches.at[k];
        const instance *of = &r->instances.at[b->instance];
        if (b->bearer != bearer || b->instant > i->opened || !b->unrepaired ||
            !set_any(b->unrepaired, words) || !norm_refers(r, n->repairs, of->norm))
            continue;
        for (uint32_t w = 0; w < words; w++)
            b->unrepaired[w] &= ~to[w];
        if (set_count(b->unrepaired, words) > 1)
            continue;
        memset(b->unrepaired, 0, words * sizeof *to);
        memset(who, 0, r->words[n->bearer] * sizeof *who);
        set_add(who, bearer);
        set_add(of->sets + (size_t)BEARER_REPAIRED * r->words[n->bearer], bearer);
        if (!norm_tell(r, PACT_REPAIRED, b->instance, who))
            return false;
    }
    return true;
}

bool owing_repaired_with(pact_run *r, uint32_t bearer)
{
    for (uint32_t k = r->opened_from; k < r->instances.count; k++) {
        const instance *i = &r->instances.at[k];
        const norm_record *n = &r->program->norm[i->norm];
        bool performed = set_has(instance_set(r, i, BEARER_FULFILLED), bearer) ||
                         set_has(instance_set(r, i, BEARER_LATE), bearer);
        if (n->repairs != NONE && norm_binds_parties(r, n) && performed && !repair(r, k, bearer))
            return false;
    }
    return true;
}

bool owing_repaired(pact_run *r, uint32_t index, const uint64_t *performers)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    uint32_t words = r->words[n->bearer];
    if (n->repairs == NONE || !norm_binds_parties(r, n))
        return true;
    for (uint32_t id = set_next(performers, words, 0); id != NONE; id = set_next(performers, words, id + 1))
        if (!repair(r, index, id))
            return false;
    return true;
}
