/* pattern.c: what an act asks for under a binding, and how patterns entail one another through the ontology.
 */
#include "run.h"

static uint32_t bound(const pact_program *p, const arg_record *a, const uint32_t *binding)
{
    switch ((arg_form)a->form) {
    case ARG_BEARER: return PATTERN_BEARER;
    case ARG_VAR: return binding[a->value];
    case ARG_ENTITY: return p->entity[a->value].id;
    case ARG_GUARD: return PATTERN_GUARD;
    default: return NONE;
    }
}

pattern pattern_of(const pact_run *r, const act_record *act, const uint32_t *binding)
{
    const pact_program *p = r->program;
    pattern out = {.predicate = act->predicate};
    for (uint32_t i = 0; i < act->args_count; i++)
        out.args[i] = bound(p, &p->arg[act->args_first + i], binding);
    return out;
}

static pattern carry(const pact_run *r, const pattern *from, uint32_t to, uint32_t args_first,
                     uint32_t args_count)
{
    const pact_program *p = r->program;
    pattern out = {.predicate = to};
    uint32_t from_count = p->predicate[from->predicate].params_count;
    for (uint32_t i = 0; i < args_count; i++) {
        const arg_record *a = &p->arg[args_first + i];
        bool known = (a->form == ARG_VAR && a->value < from_count) ||
                     (a->form == ARG_ENTITY && a->value < p->entity_count);
        out.args[i] = known ? bound(p, a, from->args) : NONE;
    }
    return out;
}

pattern pattern_imply(const pact_run *r, const pattern *from, const implied_record *rule)
{
    return carry(r, from, rule->to, rule->args_first, rule->args_count);
}

pattern pattern_exclude(const pact_run *r, const pattern *from, const excluded_record *rule)
{
    return carry(r, from, rule->to, rule->args_first, rule->args_count);
}

bool pattern_covers(const pattern *ban, const pattern *done, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (ban->args[i] != NONE && ban->args[i] != done->args[i] && ban->args[i] != PATTERN_OPEN &&
            done->args[i] != PATTERN_OPEN)
            return false;
    return true;
}

bool pattern_settles(const pattern *duty, const pattern *asked, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (asked->args[i] != NONE && duty->args[i] != asked->args[i] && duty->args[i] != PATTERN_OPEN &&
            asked->args[i] != PATTERN_OPEN)
            return false;
    return true;
}

bool pattern_reach_back(const pact_run *r, const pattern *ban, const implied_record *rule, pattern *out)
{
    const pact_program *p = r->program;
    *out = (pattern){.predicate = rule->from};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        out->args[i] = NONE;
    for (uint32_t i = 0; i < rule->args_count; i++) {
        const arg_record *a = &p->arg[rule->args_first + i];
        if (ban->args[i] == NONE)
            continue;
        if (a->form == ARG_ENTITY && a->value < p->entity_count && p->entity[a->value].id == ban->args[i])
            continue;
        if (a->form != ARG_VAR || a->value >= ARGS_MAX ||
            (out->args[a->value] != NONE && out->args[a->value] != ban->args[i]))
            return false;
        out->args[a->value] = ban->args[i];
    }
    return true;
}

bool pattern_reaches(const pact_run *r, const pattern *p, uint32_t *at, pattern *out)
{
    const pact_program *program = r->program;
    if (!*at) {
        *at = 1;
        *out = *p;
        return true;
    }
    while (*at <= program->implied_count) {
        const implied_record *rule = &program->implied[(*at)++ - 1];
        if (rule->from != p->predicate)
            continue;
        *out = pattern_imply(r, p, rule);
        return true;
    }
    return false;
}

pattern pattern_named(const pattern *p, uint32_t bearer)
{
    pattern out = *p;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        if (out.args[i] == PATTERN_BEARER)
            out.args[i] = bearer;
    return out;
}
