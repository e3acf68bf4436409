/* group.c: norms whose bearers owe together ("any member must"). Comes in: an instance of such a norm and
 * what happens to some of its bearers; goes out: the bearers to whom it happens. What one does or keeps
 * up counts for all who still owe; who comes to bear it later joins the group that stands; the breach is that
 * of each. */
#include "run.h"

bool is_group(const pact_run *r, const instance *i)
{
    return r->program->norm[i->norm].flags & NORM_GROUP;
}

static uint32_t words_of(const pact_run *r, const instance *i)
{
    return r->words[r->program->norm[i->norm].bearer];
}

static uint32_t of_one_time(const pact_run *r, uint32_t index, uint32_t opened)
{
    while (index != NONE && r->instances.at[index].opened != opened)
        index = r->instances.at[index].older;
    return index;
}

uint32_t group_first(const pact_run *r, const instance *i)
{
    return of_one_time(r, r->entries.at[i->entry].newest, i->opened);
}

uint32_t group_next(const pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    return of_one_time(r, i->older, i->opened);
}

/* Whether one of the group does it now, or has done it while others were suspended: these stand under
 * instances of their own. */
static bool is_done(const pact_run *r, const instance *i, const uint64_t *doing)
{
    uint64_t done = 0;
    for (uint32_t k = group_first(r, i); k != NONE; k = group_next(r, k)) {
        const instance *x = &r->instances.at[k];
        for (uint32_t w = 0; w < words_of(r, i); w++)
            done |= instance_set(r, x, BEARER_FULFILLED)[w] | instance_set(r, x, BEARER_LATE)[w] |
                    (doing[w] & (instance_set(r, x, BEARER_ACTIVE)[w] | instance_set(r, x, BEARER_OWED)[w]));
    }
    return done != 0;
}

void group_spread(const pact_run *r, const instance *i, uint64_t *doing)
{
    if (!is_done(r, i, doing))
        return;
    for (uint32_t w = 0; w < words_of(r, i); w++)
        doing[w] |= instance_set(r, i, BEARER_ACTIVE)[w] | instance_set(r, i, BEARER_OWED)[w];
}

/* Who is at what the group keeps up: also who was until this instant, at which its own window closed. */
static bool keeps_up(const pact_run *r, const instance *x)
{
    uint64_t at_it = 0;
    for (uint32_t w = 0; w < words_of(r, x); w++) {
        at_it |= instance_set(r, x, BEARER_PERFORMING)[w];
        if (x->ended == r->instant)
            at_it |= instance_set(r, x, BEARER_ENDED)[w] & instance_set(r, x, BEARER_FULFILLED)[w];
    }
    return at_it != 0;
}

bool group_is_kept_up(const pact_run *r, const instance *i)
{
    for (uint32_t k = is_group(r, i) ? group_first(r, i) : NONE; k != NONE; k = group_next(r, k))
        if (keeps_up(r, &r->instances.at[k]))
            return true;
    return false;
}

void group_keeping(const pact_run *r, const instance *i, uint64_t *out)
{
    bearer_state who = group_is_kept_up(r, i) ? BEARER_ACTIVE : BEARER_PERFORMING;
    for (uint32_t w = 0; w < words_of(r, i); w++)
        out[w] = instance_set(r, i, who)[w];
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
