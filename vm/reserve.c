/* reserve.c: reservations. Comes in: who reserved which articles; goes out: who is bound by a norm all the
 * same and, where the law of treaties is used, to whom nothing is owed under it (VCLT 21.1b: a reservation
 * modifies the provisions to the same extent for the other party in its relations with the reserving State).
 */
#include "run.h"

#include <string.h>

/* Two rows for each norm that somebody reserved: who did, and room for who is bound. */
bool reserve_init(pact_run *r)
{
    const pact_program *p = r->program;
    r->reserved = run_alloc(r, (p->norm_count + 1) * sizeof *r->reserved);
    for (uint32_t n = 0; n < p->norm_count && r->status == PACT_OK; n++)
        for (uint32_t i = 0; i < p->reservation_count; i++) {
            const entity_record *who = &p->entity[p->reservation[i].entity];
            if (!norm_refers(r, p->reservation[i].refs, n))
                continue;
            if (!r->reserved[n] &&
                !(r->reserved[n] = run_alloc(r, 2 * r->words[who->kind] * sizeof **r->reserved)))
                return false;
            set_add(r->reserved[n], who->id);
        }
    return r->status == PACT_OK;
}

const reservation_record *reserve_of(const pact_run *r, uint32_t norm, uint32_t state)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->reservation_count; i++)
        if (p->entity[p->reservation[i].entity].id == state && norm_refers(r, p->reservation[i].refs, norm))
            return &p->reservation[i];
    return NULL;
}

const uint64_t *reserve_bound(const pact_run *r, const norm_record *n, const uint64_t *members)
{
    uint64_t *reserved = r->reserved[n - r->program->norm];
    uint32_t words = r->words[n->bearer];
    if (!reserved || !members)
        return members;
    for (uint32_t w = 0; w < words; w++)
        reserved[words + w] = members[w] & ~reserved[w];
    return reserved + words;
}

static bool is_mutual(const pact_run *r, uint32_t norm)
{
    return r->reserved[norm] && r->program->reservation[0].mutual;
}

/* The parties to its treaty, or NULL: who is none of them has no reservation. */
static const uint64_t *parties_of(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    uint32_t treaty = p->article[p->clause[n->clause].article].treaty;
    return relation_row(&r->relations[p->treaty[treaty].member], NULL);
}

static bool is_reserved_by(const pact_run *r, uint32_t norm, uint32_t state)
{
    const uint64_t *parties = parties_of(r, &r->program->norm[norm]);
    return set_has(r->reserved[norm], state) && parties && set_has(parties, state);
}

uint32_t reserve_withholds(const pact_run *r, uint32_t norm, const uint32_t *binding)
{
    uint32_t one = is_mutual(r, norm) ? owing_sole(r, &r->program->norm[norm], binding) : 0;
    return one && is_reserved_by(r, norm, one) ? one : 0;
}

uint32_t reserve_withheld(const pact_run *r, uint32_t index, uint32_t bearer)
{
    const entry *e = &r->entries.at[index];
    uint32_t words = r->words[r->program->norm[e->norm].bearer];
    return set_has(e->sets + ENTRY_WITHHELD * (size_t)words, bearer)
               ? reserve_withholds(r, e->norm, e->binding)
               : 0;
}

void reserve_owed(const pact_run *r, const norm_record *n, uint64_t *creditors, uint32_t words)
{
    uint32_t norm = (uint32_t)(n - r->program->norm);
    const uint64_t *parties = is_mutual(r, norm) ? parties_of(r, n) : NULL;
    for (uint32_t w = 0; w < words && parties; w++)
        creditors[w] &= ~(r->reserved[norm][w] & parties[w]);
}
