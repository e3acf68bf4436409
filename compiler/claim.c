/* claim.c: claims, and what they assume. Comes in: trees; goes out: for each claim the condition that refutes
 * it at an instant, or witnesses it, over the variables that its `any` binds. */
#include "ir.h"

#include <string.h>

/* It holds for some values of these variables. */
static void check_variables(struct ir *ir, const claim_decl *c)
{
    if (c->vars.count > ARGS_MAX)
        diag(ir->diags, P0206, c->at, "variables in one claim", ARGS_MAX);
}

/* Its last day is included, as in a duty. */
static bool lower_within(struct ir *ir, claim_decl *c, const node *duration)
{
    c->within = (duration_decl){.given = true, .at = duration->span};
    return whole_duration(ir, duration, &c->within.amount, &c->within.unit);
}

/* A missing figure makes what should follow uncertain, and that will not do. */
static void lower_whenever(scope *s, claim_decl *c, node *body)
{
    if (body->flag == 1) {
        diag(s->ir->diags, P0309, body->span, "eventually", "a run that comes to an end",
             "say by when: 'then within 1 year …'");
        return;
    }
    if (kid(body, 2) && !lower_within(s->ir, c, kid(body, 2)))
        return;
    c->form = CLAIM_WHENEVER;
    c->trigger = lower_cond(s, kid(body, 0));
    s->binds = false;
    cond *then = lower_cond(s, kid(body, 1));
    if (c->trigger && then)
        c->found = c->within.given ? cond_uncertain(s->ir, then)
                                   : cond_and(s->ir, c->trigger, cond_uncertain(s->ir, then));
}

static bool lower_never_conflict(scope *s, claim_decl *c, node *body)
{
    term bearer = {TERM_ANY, {NULL}};
    c->form = CLAIM_NEVER_CONFLICT;
    if (!kid(body, 0))
        return true;
    c->first = lower_refs(s, kid(body, 0));
    c->second = lower_refs(s, kid(body, 1));
    if (kid(body, 2) && !lower_term(s, kid(body, 2), s->ir->state, &bearer))
        return false;
    c->bearer = bearer.entity;
    return c->first != NONE && c->second != NONE;
}

static bool lower_body(scope *s, claim_decl *c, node *body)
{
    switch (body->kind) {
    case NODE_WHENEVER: lower_whenever(s, c, body); break;
    case NODE_NEVER:
    case NODE_SOME_WORLD:
        c->form = body->kind == NODE_NEVER ? CLAIM_NEVER : CLAIM_SOME_WORLD;
        c->found = lower_cond(s, kid(body, 0));
        break;
    case NODE_NEVER_CONFLICT: return lower_never_conflict(s, c, body);
    default: break;
    }
    return c->found != NULL;
}

/* ---- what it comes to, for given values of its variables ---- */

/* A part of the text, and what stands in its place. */
typedef struct filled {
    span at;
    const char *with;
} filled;

typedef struct filling {
    struct ir *ir;
    const claim_decl *claim;
    array(filled) parts; /* in the order of the text */
} filling;

static const char *mark_of(const filling *f, const symbol *name)
{
    for (uint32_t i = 0; name && i < f->claim->vars.count; i++)
        if (f->claim->vars.at[i]->name == name)
            return diag_text(f->ir->arena, "%c", (int)i + 1);
    return NULL;
}

static void add_part(filling *f, uint32_t begin, uint32_t end, const char *with)
{
    uint32_t at = f->parts.count;
    array_add(f->ir->arena, &f->parts);
    for (; at && f->parts.at[at - 1].at.begin > begin; at--)
        f->parts.at[at] = f->parts.at[at - 1];
    f->parts.at[at] = (filled){{begin, end}, with};
}

/* Names of variables, and binders with their sets; of `any SET x where (C)` the C remains. */
static void fill(filling *f, const node *n)
{
    bool binder = n->kind == NODE_ANY || n->kind == NODE_ANY_OBJECT;
    const char *mark = n->kind == NODE_NAME || binder ? mark_of(f, n->sym) : NULL;
    if (mark) {
        add_part(f, n->span.begin, n->span.end, mark);
        return;
    }
    if (n->kind == NODE_ANY_WHERE) {
        add_part(f, n->span.begin, kid(n, 1)->span.begin, "(");
        add_part(f, kid(n, 1)->span.end, n->span.end, ")");
        fill(f, kid(n, 1));
        return;
    }
    for (unsigned i = 0; i < n->kid_count; i++)
        for_each_node (part, n->kid[i])
            fill(f, part);
}

static const char *said_with_marks(struct ir *ir, const claim_decl *c, const node *n)
{
    filling f = {.ir = ir, .claim = c};
    const char *text = "";
    uint32_t from = n->span.begin;
    fill(&f, n);
    for (uint32_t i = 0; i < f.parts.count; i++) {
        span before = {from, f.parts.at[i].at.begin};
        text = text_join(ir->arena, text, source_words(ir, before), f.parts.at[i].with, NULL);
        from = f.parts.at[i].at.end;
    }
    span rest = {from, n->span.end};
    return text_join(ir->arena, text, source_words(ir, rest), NULL);
}

static void lower_assumption(struct ir *ir, const claim_decl *of, node *n)
{
    scope s = {.ir = ir};
    cond *test = lower_cond(&s, kid(n, 0));
    if (test)
        *array_add(ir->arena, &ir->assumptions) =
            (assume_decl){of, test, source_words(ir, kid(n, 0)->span), n->span};
}

static void lower_premise(struct ir *ir, claim_decl *c, const node *n)
{
    const char *words = source_words(ir, n->span);
    lower_supposition(ir, n, &c->suppositions, &c->choices);
    c->supposed = c->supposed ? text_join(ir->arena, c->supposed, " ", words, NULL) : words;
}

static void refuse_twice(struct ir *ir, const node *n)
{
    for (uint32_t i = 0; i < ir->claims.count; i++)
        if (ir->claims.at[i]->name == n->sym)
            diag_label(ir->diags, diag(ir->diags, P0202, n->span, "claim", n->sym->text),
                       ir->claims.at[i]->at, "first declared here");
}

static void lower_claim(struct ir *ir, node *n)
{
    claim_decl *c = arena_alloc(ir->arena, sizeof *c);
    scope s = {.ir = ir, .binds = true, .bound = &c->vars};
    *c = (claim_decl){.name = n->sym,
                      .title = kid(n, 0) ? kid(n, 0)->sym->text : NULL,
                      .text = source_words(ir, kid(n, 2)->span),
                      .at = kid(n, 2)->span,
                      .index = ir->claims.count,
                      .first = NONE,
                      .second = NONE};
    refuse_twice(ir, n);
    for_each_node (premise, kid(n, 1))
        if (premise->kind == NODE_ASSUME)
            lower_assumption(ir, c, premise);
        else if (premise->kind != NODE_ERROR)
            lower_premise(ir, c, premise);
    if (!lower_body(&s, c, kid(n, 2)))
        return;
    check_variables(ir, c);
    if (c->found)
        c->said = said_with_marks(ir, c, kid(kid(n, 2), c->form == CLAIM_WHENEVER ? 1 : 0));
    *array_add(ir->arena, &ir->claims) = c;
}

void lower_claims(struct ir *ir, ast **files, uint32_t count)
{
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0))
            if (n->kind == NODE_CLAIM)
                lower_claim(ir, n);
            else if (n->kind == NODE_ASSUME)
                lower_assumption(ir, NULL, n);
}
