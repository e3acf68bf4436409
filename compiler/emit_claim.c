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
    for (uint32_t i = 0; c->found && i < c->vars.count; i++) {
        variable *v = c->vars.at[i];
        uint32_t block =
            emit_set_block(e, c->vars.at, i, for_some(e->ir, c, i + 1, c->found), v, "claim", c->at);
        add(e->b, bound, block, v->kind->index, emit_text(e, v->name->text));
    }
    return first;
}

static uint32_t emit_question(emitter *e, const claim_decl *c, cond *holds)
{
    return holds ? emit_query_block(e, NULL, 0, for_some(e->ir, c, 0, holds), c->at) : NONE;
}

static void emit_claim(emitter *e, const claim_decl *c)
{
    claim_record r = {.name = emit_text(e, c->name->text),
                      .title = emit_text(e, c->title),
                      .text = emit_text(e, c->text),
                      .form = c->form,
                      .block = emit_question(e, c, c->found),
                      .trigger = emit_question(e, c, c->trigger),
                      .node = c->found ? emit_tree(e, c->vars.at, c->vars.count, c->found, c->at) : NONE,
                      .first = c->first,
                      .second = c->second,
                      .bearer = c->bearer ? c->bearer->index : NONE};
    r.bounds_first = emit_bounds(e, c);
    r.bounds_count = e->b->bound.count - r.bounds_first;
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
