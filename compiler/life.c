/* life.c: what clauses do to the norms of articles, and what conditions ask about it. Comes in: trees; goes
 * out: effects on relations of (for whom, against whom), which a run takes as events. */
#include "ir.h"

static uint32_t life_relation(struct ir *ir, life_op op, uint32_t refs)
{
    static const char *const words[] = {"suspends", "resumes", "discharges", "terminates"};
    kind_decl *both[] = {ir->state, ir->state};
    for (uint32_t i = 0; i < ir->lives.count; i++)
        if (ir->lives.at[i].op == op && ir->lives.at[i].refs == refs)
            return ir->lives.at[i].relation;
    uint32_t relation = relation_new(ir, ROLE_LIFE, ir->lives.count, 2, both,
                                     diag_text(ir->arena, "%s %s", words[op], ir->reflists.at[refs].cite));
    *array_add(ir->arena, &ir->lives) = (life_decl){op, refs, relation};
    return relation;
}

rule_decl *lower_life(scope *s, node *n, cond *when, const variables *vars)
{
    static const life_op ops[] = {[LIFE_SUSPENDS] = LIFE_SUSPEND,
                                  [LIFE_RESUMES] = LIFE_RESUME,
                                  [LIFE_DISCHARGES] = LIFE_DISCHARGE,
                                  [LIFE_TERMINATES] = LIFE_TERMINATE};
    struct ir *ir = s->ir;
    rule_decl *r = arena_alloc(ir->arena, sizeof *r);
    *r = (rule_decl){.form = RULE_START, .body = when, .at = n->span, .name = "life"};
    uint32_t refs = lower_refs(s, kid(n, 0));
    bool ok = !kid(n, 1) || lower_term(s, kid(n, 1), ir->state, &r->heads[0]);
    ok &= !kid(n, 2) || lower_term(s, kid(n, 2), ir->state, &r->heads[1]);
    if (refs == NONE || !ok)
        return NULL;
    r->relation = life_relation(ir, ops[n->flag], refs);
    for (uint32_t i = 0; i < vars->count; i++)
        *array_add(ir->arena, &r->vars) = vars->at[i];
    return r;
}
