/* group.c: norms whose bearers owe together ("any member must"). Comes in: an instance of such a norm and
 * what happens to some of its bearers; goes out: the bearers to whom it happens. What one does counts for all
 * who still owe; who comes to bear it later joins the group that stands; the breach is that of each. */
#include "run.h"

bool is_group(const pact_run *r, const instance *i)
{
    return r->program->norm[i->norm].flags & NORM_GROUP;
}

static uint32_t words_of(const pact_run *r, const instance *i)
{
    return r->words[r->program->norm[i->norm].bearer];
}

void group_spread(const pact_run *r, const instance *i, uint64_t *doing)
{
    const uint64_t *active = instance_set(r, i, BEARER_ACTIVE), *owed = instance_set(r, i, BEARER_OWED);
    bool done = false;
    for (uint32_t w = 0; w < words_of(r, i); w++)
        done |= (doing[w] & (active[w] | owed[w])) != 0;
    for (uint32_t w = 0; w < words_of(r, i) && done; w++)
        doing[w] |= active[w] | owed[w];
}

void group_wronged(const pact_run *r, const instance *i, uint64_t *out)
{
    bool among = is_group(r, i) && norm_binds_parties(r, &r->program->norm[i->norm]);
    for (uint32_t w = 0; w < words_of(r, i) && among; w++)
        out[w] &= ~instance_set(r, i, BEARER_VIOLATED)[w];
}

bool group_barred(const pact_run *r, const instance *i, const uint64_t *barred)
{
    for (uint32_t w = 0; w < words_of(r, i) && is_group(r, i); w++)
        if (instance_set(r, i, BEARER_ACTIVE)[w] & ~barred[w])
            return false;
    return true;
}
