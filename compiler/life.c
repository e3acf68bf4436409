/* life.c: what clauses do to the norms of articles, what conditions ask about their state, to whom they are
 * owed and from when. Comes in: trees; goes out: effects on relations of (for whom, against whom), which a
 * run takes as events; conditions; qualifiers. */
#include "ir.h"

#include <string.h>

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

/* ---- tests ---- */

static const char *const words[] = {[STANDING_ACTIVE] = "active",        [STANDING_PENDING] = "pending",
                                    [STANDING_SUSPENDED] = "suspended",  [STANDING_FULFILLED] = "fulfilled",
                                    [STANDING_VIOLATED] = "violated",    [STANDING_LATE] = "late",
                                    [STANDING_REPAIRED] = "repaired",    [STANDING_DISCHARGED] = "discharged",
                                    [STANDING_EXPIRED] = "expired",      [STANDING_TERMINATED] = "terminated",
                                    [STANDING_OVERRIDDEN] = "overridden"};

/* STANDING_WORDS after an error. */
static standing_word find_word(struct ir *ir, const node *n, bool of_article)
{
    const char *known = "";
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (of_article && i != STANDING_SUSPENDED && i != STANDING_TERMINATED)
            continue;
        if (!strcmp(words[i], n->sym->text))
            return (standing_word)i;
        known = diag_text(ir->arena, "%s%s%s", known, *known ? ", " : "", words[i]);
    }
    diag(ir->diags, of_article ? P0331 : P0330, n->span, n->sym->text, known);
    return STANDING_WORDS;
}

static uint32_t standing_relation(struct ir *ir, standing_word word, uint32_t refs, bool of_article)
{
    kind_decl *both[] = {ir->state, ir->state};
    const char *cite = ir->reflists.at[refs].cite;
    for (uint32_t i = 0; i < ir->standings.count; i++) {
        const standing_decl *d = &ir->standings.at[i];
        if (d->word == word && d->refs == refs && d->of_article == of_article)
            return d->relation;
    }
    const char *name = word == STANDING_IN_FORCE ? diag_text(ir->arena, "%s is in force", cite)
                       : of_article              ? diag_text(ir->arena, "%s is %s", cite, words[word])
                                                 : diag_text(ir->arena, "%s under %s", words[word], cite);
    uint32_t relation = relation_new(ir, ROLE_STANDING, ir->standings.count, of_article ? 0 : 2, both, name);
    *array_add(ir->arena, &ir->standings) = (standing_decl){word, of_article, refs, relation};
    return relation;
}

static cond *asked(scope *s, node *n, uint32_t relation, const term *args, uint32_t count)
{
    cond *c = cond_tuple(s->ir, relation, args, count, n->span);
    return n->flag == 1 ? cond_not(s->ir, c) : c;
}

cond *lower_is_under(scope *s, node *n)
{
    term args[2] = {{TERM_ANY, {NULL}}, {TERM_ANY, {NULL}}};
    standing_word word = find_word(s->ir, n, false);
    bool ok = lower_term(s, kid(n, 0), s->ir->state, &args[0]);
    uint32_t refs = lower_refs(s, kid(n, 1));
    if (!ok || refs == NONE || word == STANDING_WORDS)
        return NULL;
    return asked(s, n, standing_relation(s->ir, word, refs, false), args, 2);
}

cond *lower_has_fulfilled(scope *s, node *n)
{
    term args[2] = {{TERM_ANY, {NULL}}, {TERM_ANY, {NULL}}};
    bool ok = lower_term(s, kid(n, 0), s->ir->state, &args[0]);
    uint32_t refs = lower_refs(s, kid(n, 1));
    if (kid(n, 2))
        ok &= lower_term(s, kid(n, 2), s->ir->state, &args[1]);
    if (!ok || refs == NONE)
        return NULL;
    return asked(s, n, standing_relation(s->ir, STANDING_FULFILLED, refs, false), args, 2);
}

cond *lower_article_is(scope *s, node *n)
{
    standing_word word = find_word(s->ir, n, true);
    uint32_t refs = lower_refs(s, kid(n, 0));
    if (refs == NONE || word == STANDING_WORDS)
        return NULL;
    return asked(s, n, standing_relation(s->ir, word, refs, true), NULL, 0);
}

cond *lower_article_in_force(scope *s, node *n)
{
    uint32_t refs = lower_refs(s, kid(n, 0));
    if (refs == NONE)
        return NULL;
    return asked(s, n, standing_relation(s->ir, STANDING_IN_FORCE, refs, true), NULL, 0);
}

/* ---- qualifiers ---- */

static void owed_to_name(scope *s, norm_decl *n, const node *to, const term *t)
{
    struct ir *ir = s->ir;
    kind_decl *k = term_kind(t);
    treaty_decl *treaty = k == ir->treaty ? meaning_of(to->sym, MEANS_TREATY) : NULL;
    if (treaty) {
        n->owed = OWED_TREATY;
        n->creditor = treaty->index;
    } else if (k != ir->state && k != ir->organ)
        diag(ir->diags, P0332, to->span, to->sym->text, a_noun(ir, k->singular->text));
    else if (t->form == TERM_ENTITY) {
        n->owed = OWED_ENTITY;
        n->creditor = t->entity->index;
    } else {
        n->owed = OWED_BINDING;
        for (uint32_t i = 0; i < n->bindings.count; i++)
            n->creditor = n->bindings.at[i] == t->var ? i : n->creditor;
        if (n->creditor == NONE)
            diag(ir->diags, P0332, to->span, to->sym->text, "the bearer itself");
    }
}

void lower_owed_to(scope *s, norm_decl *n, const node *q)
{
    term t;
    node *to = kid(q, 0);
    if (n->owed != OWED_INFERRED)
        diag(s->ir->diags, P0309, q->span, source_words(s->ir, q->span), "the creditor before it",
             "name one: a state, an organ, or a treaty for all its parties");
    else if (lower_term(s, to, NULL, &t))
        owed_to_name(s, n, to, &t);
}

void lower_after(struct ir *ir, norm_decl *n, const node *q)
{
    const node *date = kid(q, 0);
    int32_t time = value_of(date)->time;
    if (n->after != NO_TIME)
        diag(ir->diags, P0309, q->span, source_words(ir, q->span), "the limit before it",
             "keep the one that is meant");
    else if (time_date(time) >= DATE_MAX)
        diag(ir->diags, P0333, q->span);
    else
        n->after = date->flag == 1 ? time + 1 : (time_date(time) + 1) * DAY_MINUTES;
}

void check_after(struct ir *ir, const norm_decl *n, span at)
{
    bool by_day = n->deadline == DEADLINE_DATE && n->unit >= UNIT_DAY;
    int64_t last = by_day ? ((int64_t)time_date(n->date) + 1) * DAY_MINUTES - 1 : n->date;
    bool late = (n->deadline == DEADLINE_DATE && last < n->after) ||
                (n->window == WINDOW_DATE && n->window_date <= n->after);
    if (n->after != NO_TIME && late)
        diag(ir->diags, P0333, at);
}
