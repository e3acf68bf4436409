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

/* Whether one of the group does it now, or has done it while others were suspended: these stand under
 * instances of their own. */
static bool group_does(const pact_run *r, const instance *i, const uint64_t *doing)
{
    bool done = false;
    for (uint32_t k = r->entries.at[i->entry].newest; k != NONE; k = r->instances.at[k].older) {
        const instance *x = &r->instances.at[k];
        for (uint32_t w = 0; w < words_of(r, i) && x->opened == i->opened; w++) {
            done |=
                (doing[w] & (instance_set(r, x, BEARER_ACTIVE)[w] | instance_set(r, x, BEARER_OWED)[w])) != 0;
            done |=
                x != i && (instance_set(r, x, BEARER_FULFILLED)[w] | instance_set(r, x, BEARER_LATE)[w]) != 0;
        }
    }
    return done;
}

void group_spread(const pact_run *r, const instance *i, uint64_t *doing)
{
    const uint64_t *active = instance_set(r, i, BEARER_ACTIVE), *owed = instance_set(r, i, BEARER_OWED);
    bool done = group_does(r, i, doing);
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
