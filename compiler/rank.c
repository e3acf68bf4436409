/* rank.c: what prevails over what. Comes in: `notwithstanding` and `subject to` on clauses, `this treaty
 * prevails over …`, the law of treaties where it is used; goes out: references on norms, claims of treaties,
 * a warning where ranks run in a circle. Who prevails in a run is libpact's rank.c to say. */
#include "ir.h"

#include <string.h>

/* ---- on a clause ---- */

bool lower_rank(scope *s, norm_decl *n, const node *q)
{
    uint32_t *place = q->kind == NODE_NOTWITHSTANDING ? &n->over : &n->under;
    const char *word = q->kind == NODE_NOTWITHSTANDING ? "notwithstanding" : "subject to";
    if (n->modality == PACT_SHOULD || n->modality == PACT_SHOULD_NOT) {
        diag(s->ir->diags, P0345, q->span, word);
        return false;
    }
    if (*place != NONE) {
        diag(s->ir->diags, P0309, q->span, word, "the one before it", "name all of them in one, with commas");
        return false;
    }
    *place = lower_refs(s, kid(q, 0));
    return *place != NONE;
}

/* ---- of a treaty ---- */

static void lower_claim(struct ir *ir, treaty_decl *t, article_decl *a, node *n)
{
    scope s = {.ir = ir, .treaty = t, .article = a};
    uint32_t over = kid(n, 0) ? lower_refs(&s, kid(n, 0)) : NONE;
    if (!kid(n, 0) || over != NONE)
        *array_add(ir->arena, &ir->prevails) = (prevail_decl){t, a, over, n->span};
}

static void claims_of(struct ir *ir, treaty_decl *t)
{
    for_each_node (item, kid(t->syntax, 1))
        if (item->kind == NODE_PREVAILS)
            lower_claim(ir, t, NULL, item);
    for (uint32_t i = 0; i < t->article_count; i++) {
        article_decl *a = ir->articles.at[t->article_first + i];
        for_each_node (n, kid(a->syntax, 4))
            if (n->kind == NODE_PREVAILS)
                lower_claim(ir, t, a, n);
    }
}

/* The law of treaties is used where the module that holds it is: its article 30 ranks successive treaties. */
static void find_later(struct ir *ir)
{
    bool used = false;
    for (uint32_t i = 0; i < ir->sources->files.count; i++)
        used |= !strcmp(ir->sources->files.at[i].name, "std.vclt");
    for (uint32_t i = 0; i < ir->articles.count && used; i++)
        if (!strcmp(ir->articles.at[i]->cite, "article 30 of vclt"))
            ir->later = ir->articles.at[i];
}

void lower_prevails(struct ir *ir)
{
    find_later(ir);
    for (uint32_t i = 0; i < ir->treaties.count; i++)
        claims_of(ir, ir->treaties.at[i]);
}

/* ---- circles ---- */

static bool refers(const struct ir *ir, uint32_t refs, const norm_decl *n)
{
    for (uint32_t i = 0; refs != NONE && i < ir->reflists.at[refs].refs.count; i++) {
        ir_ref ref = ir->reflists.at[refs].refs.at[i];
        if ((ref.form == REF_TO_ARTICLE && ref.index == n->clause->article->index) ||
            (ref.form == REF_TO_CLAUSE && ref.index == n->clause->index) ||
            (ref.form == REF_TO_TREATY && ref.index == n->clause->article->treaty->index))
            return true;
    }
    return false;
}

static bool says_over(const struct ir *ir, const norm_decl *a, const norm_decl *b)
{
    return refers(ir, a->over, b) || refers(ir, b->under, a);
}

static void note_circle(struct ir *ir, span one, span other, const char *first, const char *second)
{
    pact_finding *f = diag(ir->diags, P0346, one, first, second);
    diag_label(ir->diags, f, other, "and this one over it");
}

/* Whether they are said at one time: those in articles with dates of their own in the time of these. */
static bool said_together(const article_decl *a, const article_decl *b)
{
    return !a || !b ||
           ((a->until == NO_TIME || b->from == NO_TIME || b->from < a->until) &&
            (b->until == NO_TIME || a->from == NO_TIME || a->from < b->until));
}

/* Of two clauses, or treaties, that each claim to prevail over the other. */
static void claims_in_circle(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->prevails.count; i++)
        for (uint32_t k = i + 1; k < ir->prevails.count; k++) {
            const prevail_decl *a = &ir->prevails.at[i], *b = &ir->prevails.at[k];
            if (a->treaty != b->treaty && a->over == NONE && b->over == NONE &&
                said_together(a->article, b->article))
                note_circle(ir, a->at, b->at, a->treaty->name->text, b->treaty->name->text);
        }
}

void note_circles(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->norms.count; i++) {
        const norm_decl *a = ir->norms.at[i];
        for (uint32_t k = 0; (a->over != NONE || a->under != NONE) && k < ir->norms.count; k++) {
            const norm_decl *b = ir->norms.at[k];
            bool once = k > i || (b->over == NONE && b->under == NONE);
            if (once && a->clause != b->clause && says_over(ir, a, b) && says_over(ir, b, a))
                note_circle(ir, a->at, b->at, a->clause->cite, b->clause->cite);
        }
    }
    claims_in_circle(ir);
}
