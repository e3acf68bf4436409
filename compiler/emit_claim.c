/* emit_claim.c: claims and assumptions as records. Comes in: their conditions; goes out: code that asks
 * whether something refutes a claim, and, variable by variable, for which values; and a tree to say why. */
#include "emit.h"

/* For some values of the variables from number `from` on. */
static cond *for_some(struct ir *ir, const claim_decl *c, uint32_t from, cond *holds)
{
    for (uint32_t i = c->vars.count; i-- > from;) {
        cond *some = cond_new(ir, COND_SOME, holds->at);
        some->var = c->vars.at[i];
        some->kids = arena_alloc(ir->arena, sizeof *some->kids);
        some->kids[0] = holds;
        some->kid_count = 1;
        holds = some;
    }
    return holds;
}

static uint32_t emit_bounds(emitter *e, const claim_decl *c)
{
    uint32_t first = e->b->bound.count;
    cond *of = c->within.given ? c->trigger : c->found; /* what is awaited is remembered, by its values */
    for (uint32_t i = 0; of && i < c->vars.count; i++) {
        variable *v = c->vars.at[i];
        uint32_t block = emit_set_block(e, c->vars.at, i, for_some(e->ir, c, i + 1, of), v, "claim", c->at);
        add(e->b, bound, block, v->kind->index, emit_text(e, v->name->text));
    }
    return first;
}

static uint32_t emit_question(emitter *e, const claim_decl *c, cond *holds)
{
    return holds ? emit_query_block(e, NULL, 0, for_some(e->ir, c, 0, holds), c->at) : NONE;
}

/* Roles that some rule tests, or would by what the act implies; and whatever states do to states and
 * treaties. */
static uint32_t roles_of(const emitter *e, const predicate_decl *p)
{
    uint32_t roles = p->tested | 1;
    for (uint32_t i = 0; i < p->param_count; i++)
        roles |= (uint32_t)(p->param[i].kind == e->ir->state || p->param[i].kind == e->ir->treaty) << i;
    for (uint32_t k = 0; k < e->ir->implied.count; k++) {
        const implied_decl *d = &e->ir->implied.at[k];
        for (uint32_t a = 0; d->from == p && a < d->to->param_count; a++)
            for (uint32_t i = 0; i < p->param_count && d->to->tested >> a & 1; i++)
                roles |=
                    (uint32_t)(d->args[a].form == TERM_VARIABLE && d->args[a].var->name == p->param[i].name)
                    << i;
    }
    return roles;
}

static void emit_what_it_turns_on(emitter *e, const claim_decl *c, claim_record *r)
{
    r->figures = c->figures;
    r->made_first = e->b->made.count;
    r->made_count = c->made.count;
    for (uint32_t i = 0; i < c->made.count; i++)
        add(e->b, made, c->made.at[i]->index, roles_of(e, c->made.at[i]));
    r->stretches_first = e->b->stretch.count;
    r->stretches_count = c->stretches.count;
    for (uint32_t i = 0; i < c->stretches.count; i++)
        add(e->b, stretch, c->stretches.at[i] * DAY_MINUTES);
    r->waits_first = e->b->wait.count;
    r->waits_count = c->waits.count;
    for (uint32_t i = 0; i < c->waits.count; i++)
        add(e->b, wait, c->waits.at[i].amount, c->waits.at[i].unit);
}

static void emit_claim(emitter *e, const claim_decl *c)
{
    claim_record r = {.name = emit_text(e, c->name->text),
                      .title = emit_text(e, c->title),
                      .text = emit_text(e, c->text),
                      .form = c->form,
                      .block = c->within.given
                                   ? emit_query_block(e, c->vars.at, c->vars.count, c->found, c->at)
                                   : emit_question(e, c, c->found),
                      .within = c->within.given ? c->within.amount : NONE,
                      .unit = c->within.given ? c->within.unit : 0,
                      .trigger = emit_question(e, c, c->trigger),
                      .node = c->found ? emit_tree(e, c->vars.at, c->vars.count, c->found, c->at) : NONE,
                      .first = c->first,
                      .second = c->second,
                      .bearer = c->bearer ? c->bearer->index : NONE};
    r.supposed = emit_text(e, c->supposed);
    r.suppositions_first = emit_suppositions(e, &c->suppositions);
    r.suppositions_count = c->suppositions.count;
    r.choices_first = emit_choices(e, &c->choices);
    r.choices_count = c->choices.count;
    r.bounds_first = emit_bounds(e, c);
    r.bounds_count = e->b->bound.count - r.bounds_first;
    r.said = emit_text(e, c->said);
    emit_what_it_turns_on(e, c, &r);
    r.place = emit_place(e, c->at);
    *builder_add(e->b, &e->b->claim) = r;
}

static void emit_assumption(emitter *e, const assume_decl *a)
{
    uint32_t block = emit_query_block(e, NULL, 0, a->test, a->at);
    uint32_t tree = emit_tree(e, NULL, 0, a->test, a->at);
    add(e->b, assume, a->of ? a->of->index : NONE, block, tree, emit_text(e, a->text), emit_place(e, a->at));
}

void emit_claims(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->claims.count; i++)
        emit_claim(e, e->ir->claims.at[i]);
    for (uint32_t i = 0; i < e->ir->assumptions.count; i++)
        emit_assumption(e, &e->ir->assumptions.at[i]);
}
