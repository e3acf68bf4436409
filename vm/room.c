/* room.c: what limits leave together of a duty for so much that may be done towards several. Comes in: the
 * duty, one of its acts, whom it may be done to; goes out: for whom there is room enough, be it in parts.
 *
 * Limits are of two kinds: on what goes to one, and on all that goes to anybody. So there is room where what
 * is due is within the sum of the first and within each of the second. */
#include "run.h"

#include <string.h>

/* How much may still be done. */
typedef struct room {
    number much;
    bool ends;  /* else there is no limit */
    bool below; /* less than `much`, not so much itself */
} room;

static room tighter(room a, room b)
{
    if (!a.ends || !b.ends)
        return a.ends ? a : b;
    int order = number_compare(a.much, b.much);
    return order < 0 || (!order && a.below) ? a : b;
}

static void narrow(pact_run *r, const instance *duty, const instance *ban, uint32_t bearer, room *in)
{
    room one = {.ends = true};
    if (amount_room(r, duty, ban, bearer, &one.much, &one.below))
        *in = tighter(*in, one);
}

/* What can be done towards one; and, of what is limited for all of them, what is left of that. */
static void room_towards(pact_run *r, uint32_t duty, const pattern *act, uint32_t at, uint32_t bearer,
                         room *one, room *all)
{
    const instance *i = &r->instances.at[duty];
    pattern anybody = *act;
    anybody.args[at] = NONE;
    for (uint32_t k = 0; k < r->alive.count; k++) {
        const instance *ban = &r->instances.at[r->alive.at[k]];
        const norm_record *x = &r->program->norm[ban->norm];
        if (x->modality != PACT_MUST_NOT || x->bearer != r->program->norm[i->norm].bearer ||
            !set_has(instance_set(r, ban, BEARER_ACTIVE), bearer) ||
            conflict_is_answer(r, duty, r->alive.at[k]) || !conflict_bars(r, ban, act, bearer))
            continue;
        narrow(r, i, ban, bearer, conflict_bars(r, ban, &anybody, bearer) ? all : one);
    }
}

static bool is_enough(const room *in, number need)
{
    int order = in->ends ? number_compare(need, in->much) : -1;
    return order < 0 || (!order && !in->below);
}

/* Both together, done by different hands or towards different ones. */
static bool widen(pact_run *r, const norm_record *n, room *sum, const room *one)
{
    sum->ends &= one->ends;
    sum->below |= one->below;
    return !sum->ends || number_add(sum->much, one->much, &sum->much) || amount_overflowed(r, n->place);
}

static bool room_of(pact_run *r, uint32_t duty, const act_record *act, uint32_t at, uint32_t bearer,
                    room *out)
{
    const instance *i = &r->instances.at[duty];
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    const uint32_t *binding = r->entries.at[i->entry].binding;
    uint32_t kind = p->param[p->predicate[act->predicate].params_first + at].kind;
    room sum = {.ends = true, .much = NUMBER_INT(0)}, all = {.ends = false};
    for (uint32_t id = 1; id < r->size[kind]; id++) {
        pattern mine = pattern_of(r, act, binding);
        room one = {.ends = false};
        mine.args[at] = id;
        if (!guard_set(r, n, act, at, binding, mine.args))
            return false;
        if (!set_has(r->set[0], bearer))
            continue;
        room_towards(r, duty, &mine, at, bearer, &one, &all);
        if (!widen(r, n, &sum, &one))
            return false;
    }
    *out = tighter(sum, all);
    return true;
}

/* Of a duty that all owe together what all may do together counts. */
static bool joint_room(pact_run *r, uint32_t duty, const act_record *act, uint32_t at, uint64_t *barred)
{
    const instance *i = &r->instances.at[duty];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    const uint64_t *active = instance_set(r, i, BEARER_ACTIVE);
    room sum = {.ends = true, .much = NUMBER_INT(0)}, one;
    number need;
    for (uint32_t id = set_next(active, words, 0); id != NONE; id = set_next(active, words, id + 1))
        if (!room_of(r, duty, act, at, id, &one) || !widen(r, n, &sum, &one))
            return false;
    if (!amount_due_together(r, i, &need))
        return amount_overflowed(r, n->place);
    if (is_enough(&sum, need))
        memset(barred, 0, words * sizeof *barred);
    return true;
}

bool room_together(pact_run *r, uint32_t duty, uint32_t which, uint32_t at, uint64_t *barred)
{
    const norm_record *n = &r->program->norm[r->instances.at[duty].norm];
    const act_record *act = &r->program->act[n->acts_first + which];
    uint32_t words = r->words[n->bearer];
    number need;
    room one;
    if (act->measure != MEASURE_LEAST || !set_any(barred, words))
        return true;
    if (n->flags & NORM_JOINTLY)
        return joint_room(r, duty, act, at, barred);
    for (uint32_t id = set_next(barred, words, 0); id != NONE; id = set_next(barred, words, id + 1)) {
        if (!room_of(r, duty, act, at, id, &one))
            return false;
        if (!amount_needed(r, duty, which, id, &need))
            return amount_overflowed(r, n->place);
        if (is_enough(&one, need))
            set_del(barred, id);
    }
    return true;
}
