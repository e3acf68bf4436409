/* planes.c: second planes. Comes in: which statuses some scenario leaves open; goes out: beside each of them,
 * and beside every definition that reads one, a relation for what may be so. Elsewhere there is no doubt, and
 * no second plane. */
#include "ir.h"

static void add_plane(struct ir *ir, uint32_t relation)
{
    relation_decl r = ir->relations.at[relation];
    if (r.possible != NONE)
        return;
    uint32_t plane = relation_new(ir, ROLE_POSSIBLE, relation, r.arity, r.kind,
                                  diag_text(ir->arena, "possibly %s", r.name));
    ir->relations.at[relation].possible = plane;
}

typedef struct plane_search {
    const struct ir *ir;
    bool found;
} plane_search;

static void find_plane(void *user, const cond *c, bool negative)
{
    plane_search *s = user;
    (void)negative;
    s->found |= c->form == COND_TUPLE && s->ir->relations.at[c->relation].possible != NONE;
}

bool reads_plane(const struct ir *ir, const cond *c)
{
    plane_search s = {ir, false};
    cond_each(c, find_plane, &s, false);
    return s.found;
}

/* Parties and seats are read as they stand, not in two planes. */
static void refuse_plane(struct ir *ir, const predicate_decl *p, const char *name)
{
    if (p && ir->relations.at[p->relation].possible != NONE)
        diag(ir->diags, P0354, p->at, name);
}

static void refuse_planes(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->treaties.count; i++)
        refuse_plane(ir, ir->treaties.at[i]->consent, "parties");
    for (uint32_t i = 0; i < ir->predicates.count; i++)
        if (ir->predicates.at[i]->seats && ir->predicates.at[i] != ir->seat)
            refuse_plane(ir, ir->predicates.at[i], ir->predicates.at[i]->base->text);
}

void lay_out_planes(struct ir *ir)
{
    bool more = false;
    for (uint32_t i = 0; i < ir->scenarios.count; i++)
        for (uint32_t k = 0; k < ir->scenarios.at[i]->opens.count; k++) {
            add_plane(ir, ir->scenarios.at[i]->opens.at[k].predicate->relation);
            more = true;
        }
    while (more) {
        more = false;
        for (uint32_t i = 0; i < ir->rules.count; i++) {
            const rule_decl *r = ir->rules.at[i];
            bool definition = r->form == RULE_DERIVE && ir->relations.at[r->relation].role == ROLE_DERIVED;
            if (!definition || ir->relations.at[r->relation].possible != NONE || !reads_plane(ir, r->body))
                continue;
            add_plane(ir, r->relation);
            more = true;
        }
    }
    refuse_planes(ir);
}
