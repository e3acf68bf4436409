/* performable.c: what acts require. Comes in: the duties that stand at the end of an instant; goes out: who
 * can perform them, and a note where one who owes cannot. The duty stands all the same. */
#include "run.h"

#include <string.h>

static bool each_able(pact_run *r, uint32_t index, uint64_t *out)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    size_t size = r->words[n->bearer] * sizeof *out;
    memset(out, 255, size);
    if (n->requires_block == NONE)
        return true;
    if (!exec_block(r, n->requires_block, r->entries.at[i->entry].binding))
        return false;
    memcpy(out, r->set[0], size);
    return true;
}

bool performable_alone(pact_run *r, uint32_t index, uint32_t bearer, bool *out)
{
    if (!each_able(r, index, r->scratch[4]))
        return false;
    *out = set_has(r->scratch[4], bearer);
    return true;
}

/* out = those of the bearers who can perform; of a group all can while some one can. */
static bool performable_by(pact_run *r, uint32_t index, uint64_t *out)
{
    const instance *i = &r->instances.at[index];
    if (!each_able(r, index, out))
        return false;
    if (is_group(r, i) && r->program->norm[i->norm].requires_block != NONE)
        group_spread(r, i, out);
    return true;
}

static const char *unable_text(pact_run *r, const instance *i, const uint64_t *set)
{
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t count = set_count(set, r->words[n->bearer]), first = set_next(set, r->words[n->bearer], 0);
    const char *who = say_entity(r, n->bearer, first);
    return say(
        r, "%s%s must %s under %s, which requires: %s", who,
        count > 1 ? say(r, " and %u more", count - 1) : "", say_act(r, n, r->entries.at[i->entry].binding),
        say_cite(r, i->norm, r->entries.at[i->entry].binding), program_text(r->program, n->requires_text));
}

#define UNABLE_SHOWN 200 /* of one run; the others are counted */

static bool tell_unable(pact_run *r, const instance *i, const uint64_t *set)
{
    if (r->unable_told++ >= UNABLE_SHOWN) {
        r->unshown_notes++;
        return true;
    }
    return run_finding(r, P0533, r->program->norm[i->norm].place, unable_text(r, i, set)) != NULL;
}

/* Says of each who owes and cannot, once while that lasts. */
static bool instance_unable(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *can = r->scratch[4], *fresh = r->scratch[5], any = 0;
    uint64_t *told = i->sets + (size_t)BEARER_UNABLE * words;
    if (!performable_by(r, index, can))
        return false;
    for (uint32_t w = 0; w < words; w++) {
        uint64_t owes = instance_set(r, i, BEARER_ACTIVE)[w] | instance_set(r, i, BEARER_OWED)[w];
        fresh[w] = owes & ~can[w] & ~told[w];
        told[w] = owes & ~can[w];
        any |= fresh[w];
    }
    return !any || tell_unable(r, i, fresh);
}

bool performable_pass(pact_run *r)
{
    for (uint32_t k = 0; k < r->alive.count && r->requires; k++) {
        const norm_record *n = &r->program->norm[r->instances.at[r->alive.at[k]].norm];
        if (n->requires_block != NONE && !instance_unable(r, r->alive.at[k]))
            return false;
    }
    return true;
}

/* Whether it is owed still, and cannot be done by this bearer now. */
bool performable_not(pact_run *r, uint32_t index, uint32_t bearer, bool *out)
{
    const instance *i = &r->instances.at[index];
    if (!performable_by(r, index, r->scratch[4]))
        return false;
    *out = !set_has(r->scratch[4], bearer) && (set_has(instance_set(r, i, BEARER_ACTIVE), bearer) ||
                                               set_has(instance_set(r, i, BEARER_OWED), bearer));
    return true;
}
