/* guard.c: what a norm leaves open and yet asks something of: "any other member", "any state s where (…)".
 * Comes in: who or what fills such roles; goes out: for whom that will do. The condition of a role may turn
 * on what fills the others: then it takes all of them, in the order of the roles, behind the value of its
 * own. */
#include "run.h"

#include <string.h>

static const arg_record *arg_of(const pact_run *r, const act_record *act, uint32_t role)
{
    return &r->program->arg[act->args_first + role];
}

static bool is_guarded(const pact_run *r, const act_record *act, uint32_t role)
{
    return arg_of(r, act, role)->form == ARG_GUARD;
}

static bool is_open(const uint32_t *values, uint32_t role)
{
    return values[role] == NONE || values[role] == PATTERN_GUARD;
}

static bool turns_on_others(const pact_run *r, const norm_record *n, const act_record *act, uint32_t role)
{
    return is_guarded(r, act, role) &&
           r->program->block[arg_of(r, act, role)->guard].params > n->bindings_count + 1;
}

static bool any_turns_on_others(const pact_run *r, const norm_record *n, const act_record *act)
{
    for (uint32_t k = 0; k < act->args_count; k++)
        if (turns_on_others(r, n, act, k))
            return true;
    return false;
}

bool guard_set(pact_run *r, const norm_record *n, const act_record *act, uint32_t role,
               const uint32_t *binding, const uint32_t *values)
{
    uint32_t params[2 * ARGS_MAX + 1], count = n->bindings_count;
    memcpy(params, binding, count * sizeof *params);
    params[count++] = values[role];
    for (uint32_t k = 0; k < act->args_count && turns_on_others(r, n, act, role); k++)
        if (k != role && is_guarded(r, act, k))
            params[count++] = values[k];
    return exec_block(r, arg_of(r, act, role)->guard, params);
}

static bool fits(pact_run *r, const norm_record *n, const act_record *act, uint32_t role,
                 const uint32_t *binding, uint32_t bearer, const uint32_t *values)
{
    return guard_set(r, n, act, role, binding, values) && set_has(r->set[0], bearer);
}

static uint32_t first_open(const pact_run *r, const act_record *act, const uint32_t *values)
{
    for (uint32_t k = 0; k < act->args_count; k++)
        if (is_guarded(r, act, k) && is_open(values, k))
            return k;
    return NONE;
}

bool guard_fits(pact_run *r, const norm_record *n, const act_record *act, uint32_t role,
                const uint32_t *binding, uint32_t bearer, const uint32_t *values)
{
    if (!turns_on_others(r, n, act, role) && !fits(r, n, act, role, binding, bearer, values))
        return false;
    for (uint32_t k = 0; first_open(r, act, values) == NONE && k < act->args_count; k++)
        if (turns_on_others(r, n, act, k) && !fits(r, n, act, k, binding, bearer, values))
            return false;
    return true;
}

static uint32_t size_of(const pact_run *r, const act_record *act, uint32_t role)
{
    const pact_program *p = r->program;
    return r->size[p->param[p->predicate[act->predicate].params_first + role].kind];
}

/* Whether what is still open can be filled. */
static bool can_be_filled(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                          uint32_t bearer, uint32_t *values)
{
    uint32_t role = first_open(r, act, values), was = role == NONE ? 0 : values[role];
    bool found = role == NONE;
    for (uint32_t id = 1; !found && r->status == PACT_OK && id < size_of(r, act, role); id++) {
        values[role] = id;
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        found = guard_fits(r, n, act, role, binding, bearer, values) &&
                can_be_filled(r, n, act, binding, bearer, values);
    }
    if (role != NONE)
        values[role] = was;
    return found;
}

bool guard_admits(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                  uint32_t bearer, const uint32_t *values)
{
    uint32_t copy[ARGS_MAX];
    memcpy(copy, values, act->args_count * sizeof *copy);
    for (uint32_t k = 0; k < act->args_count; k++) {
        if (!is_guarded(r, act, k) || is_open(values, k))
            continue;
        if (!values[k] || values[k] >= size_of(r, act, k) ||
            !guard_fits(r, n, act, k, binding, bearer, values))
            return false;
    }
    return !any_turns_on_others(r, n, act) || can_be_filled(r, n, act, binding, bearer, copy);
}

bool guard_filter(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                  const uint32_t *values, uint64_t *bearers)
{
    uint32_t words = r->words[n->bearer];
    if (any_turns_on_others(r, n, act)) {
        for (uint32_t id = set_next(bearers, words, 0); id != NONE; id = set_next(bearers, words, id + 1))
            if (!guard_admits(r, n, act, binding, id, values))
                set_del(bearers, id);
        return r->status == PACT_OK;
    }
    for (uint32_t k = 0; k < act->args_count; k++) {
        if (!is_guarded(r, act, k) || is_open(values, k))
            continue;
        if (!guard_set(r, n, act, k, binding, values))
            return false;
        for (uint32_t w = 0; w < words; w++)
            bearers[w] &= r->set[0][w];
    }
    return true;
}
