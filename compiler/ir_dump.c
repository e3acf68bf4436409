/* ir_dump.c: the Norm IR as text, for `pactc dump --ir`: rules as head <- body, norms as tuples. */
#include "ir.h"

#include <string.h>

static const char *term_text(const struct ir *ir, const term *t)
{
    switch (t->form) {
    case TERM_VARIABLE:
        return t->var->name        ? t->var->name->text
               : t->var->is_bearer ? "bearer"
                                   : diag_text(ir->arena, "_%s", t->var->kind->singular->text);
    case TERM_ENTITY: return t->entity->name->text;
    default: return "*";
    }
}

static const char *tuple_text(const struct ir *ir, uint32_t relation, const term *args, uint32_t count)
{
    const char *text = diag_text(ir->arena, "[%s](", ir->relations.at[relation].name);
    for (uint32_t i = 0; i < count; i++)
        text = diag_text(ir->arena, "%s%s%s", text, i ? ", " : "", term_text(ir, &args[i]));
    return diag_text(ir->arena, "%s)", text);
}

static const char *cond_text(const struct ir *ir, const cond *c);

static const char *figure_text(const struct ir *ir, const expr *e)
{
    char digits[NUMBER_TEXT_MAX], date[DATE_TEXT_MAX];
    static const char *const over[] = {
        [EXPR_COUNT] = "count", [EXPR_SUM] = "sum", [EXPR_LEAST] = "least", [EXPR_GREATEST] = "greatest"};
    term v = term_variable(e->var);
    switch (e->form) {
    case EXPR_NUMBER:
        number_format(e->value, digits);
        date_format(e->is_date ? (int32_t)e->value.num : 0, date);
        return diag_text(ir->arena, "%s", e->is_date ? date : digits);
    case EXPR_TODAY: return "today";
    case EXPR_MONTHS:
        number_format(e->value, digits);
        return diag_text(ir->arena, "(%s + %s months)", figure_text(ir, e->left), digits);
    case EXPR_TALLY:
        return diag_text(ir->arena, "amount of %s", tuple_text(ir, e->relation, e->args, e->arg_count));
    case EXPR_CALL:
        return diag_text(ir->arena, "%s of %s", tuple_text(ir, e->relation, e->args, e->arg_count),
                         figure_text(ir, e->left));
    case EXPR_LIST:
        return diag_text(ir->arena, "%s%s%s", figure_text(ir, e->left), e->right ? ", " : "",
                         e->right ? figure_text(ir, e->right) : "");
    case EXPR_FIGURE: return tuple_text(ir, e->relation, e->args, e->arg_count);
    case EXPR_ARITHMETIC:
        return diag_text(ir->arena, "(%s %c %s)", figure_text(ir, e->left), e->operator,
                         figure_text(ir, e->right));
    default:
        return diag_text(ir->arena, "%s %s: %s%s%s", over[e->form], term_text(ir, &v),
                         e->where ? cond_text(ir, e->where) : "true", e->right ? " of " : "",
                         e->right ? figure_text(ir, e->right) : "");
    }
}

static const char *compare_text(const struct ir *ir, const cond *c)
{
    static const char *const signs[] = {"<", ">", "<=", ">=", "=", "!="};
    return diag_text(ir->arena, "%s %s %s", figure_text(ir, c->left), signs[c->compare],
                     figure_text(ir, c->right));
}

static const char *parts_text(const struct ir *ir, const cond *c, const char *glue)
{
    const char *text = "";
    for (uint32_t i = 0; i < c->kid_count; i++)
        text = diag_text(ir->arena, "%s%s%s", text, i ? glue : "", cond_text(ir, c->kids[i]));
    return diag_text(ir->arena, "(%s)", text);
}

static const char *quantifier_text(const struct ir *ir, const cond *c)
{
    term v = term_variable(c->var);
    return diag_text(ir->arena, "%s %s: %s", c->form == COND_SOME ? "some" : "every", term_text(ir, &v),
                     parts_text(ir, c, " => "));
}

static const char *cond_text(const struct ir *ir, const cond *c)
{
    switch (c->form) {
    case COND_TRUE: return "true";
    case COND_FALSE: return "false";
    case COND_AND: return parts_text(ir, c, " and ");
    case COND_OR: return parts_text(ir, c, " or ");
    case COND_NOT: return diag_text(ir->arena, "not %s", cond_text(ir, c->kids[0]));
    case COND_TUPLE: return tuple_text(ir, c->relation, c->args, c->arg_count);
    case COND_SAME:
        return diag_text(ir->arena, "%s = %s", term_text(ir, &c->args[0]), term_text(ir, &c->args[1]));
    case COND_SOME:
    case COND_EVERY: return quantifier_text(ir, c);
    default: return compare_text(ir, c);
    }
}

static const char *act_text(const struct ir *ir, const act_decl *a)
{
    const char *text = diag_text(ir->arena, "%s(", a->predicate->base->text);
    for (uint32_t i = 0; i < a->predicate->param_count; i++) {
        const struct act_arg *x = &a->args[i];
        const char *arg = x->form == ARG_BEARER  ? "bearer"
                          : x->form == ARG_GUARD ? diag_text(ir->arena, "any: %s", cond_text(ir, x->guard))
                                                 : term_text(ir, &x->term);
        text = diag_text(ir->arena, "%s%s%s", text, i ? ", " : "", arg);
    }
    return diag_text(ir->arena, "%s)", text);
}

static void dump_limits(const struct ir *ir, const norm_decl *n, void (*line)(void *, const char *),
                        void *user)
{
    static const char *const units[] = {"minutes", "hours", "days", "weeks", "months", "years"};
    char date[DATE_TEXT_MAX];
    if (n->deadline == DEADLINE_WITHIN)
        line(user, diag_text(ir->arena, "  within %u %s", n->amount, units[n->unit]));
    if (n->deadline == DEADLINE_EXPR)
        line(user, diag_text(ir->arena, "  by     %s", figure_text(ir, n->deadline_expr)));
    date_format(time_date(n->date), date);
    if (n->deadline == DEADLINE_DATE)
        line(user, diag_text(ir->arena, "  by     %s", date));
    date_format(time_date(n->window_date), date);
    if (n->window == WINDOW_DATE)
        line(user, diag_text(ir->arena, "  until  %s", date));
    if (n->window == WINDOW_FOR)
        line(user, diag_text(ir->arena, "  for    %u %s", n->window_amount, units[n->window_unit]));
    time_format(n->after, date);
    if (n->after != NO_TIME)
        line(user, diag_text(ir->arena, "  from   %s", date));
}

static void dump_owing(const struct ir *ir, const norm_decl *n, void (*line)(void *, const char *),
                       void *user)
{
    const char *to = n->owed == OWED_BINDING  ? n->bindings.at[n->creditor]->name->text
                     : n->owed == OWED_ENTITY ? ir->entities.at[n->creditor]->name->text
                     : n->owed == OWED_TREATY ? ir->treaties.at[n->creditor]->name->text
                                              : NULL;
    if (to)
        line(user, diag_text(ir->arena, "  owed to %s", to));
    if (n->repairs != NONE)
        line(user, diag_text(ir->arena, "  repairing %s", ir->reflists.at[n->repairs].cite));
}

/* Of several acts each amount is said to be that of its own. */
static void dump_amounts(const struct ir *ir, const norm_decl *n, void (*line)(void *, const char *),
                         void *user)
{
    static const char *const measures[] = {"", "", "at least ", "more than "};
    for (uint32_t i = 0; i < n->acts.count; i++) {
        const act_decl *a = &n->acts.at[i];
        const char *name = n->acts.count > 1 ? diag_text(ir->arena, "of %s ", a->predicate->base->text) : "";
        if (a->amount_of)
            line(user, diag_text(ir->arena, "  amount %s%s%s", name,
                                 n->modality == PACT_MAY ? "at most " : measures[a->measure],
                                 figure_text(ir, a->amount_of)));
    }
}

static void dump_norm(const struct ir *ir, const trigger_decl *t, const norm_decl *n,
                      void (*line)(void *, const char *), void *user)
{
    static const char *const modals[] = {"must",   "must not",   "may", "need not",
                                         "should", "should not", "can"};
    const char *acts = "";
    for (uint32_t i = 0; i < n->acts.count; i++)
        acts = diag_text(ir->arena, "%s%s%s", acts, i ? " or " : "", act_text(ir, &n->acts.at[i]));
    line(user, diag_text(ir->arena, "norm %u: %s%s", n->index, n->clause->cite,
                         t->event ? ", on an event" : ", while it holds"));
    if (t->when)
        line(user, diag_text(ir->arena, "  when   %s", cond_text(ir, t->when)));
    if (n->object_cond)
        line(user, diag_text(ir->arena, "  object %s", cond_text(ir, n->object_cond)));
    if (n->bearer_cond)
        line(user, diag_text(ir->arena, "  bearer %s", cond_text(ir, n->bearer_cond)));
    line(user,
         diag_text(ir->arena, "  %s %s%s%s%s", modals[n->modality], acts,
                   n->flags & NORM_ANY_ONE ? ", any one of them" : "",
                   n->flags & NORM_JOINTLY ? ", jointly" : "", n->deems ? ", as it deems necessary" : ""));
    dump_amounts(ir, n, line, user);
    if (n->unless)
        line(user, diag_text(ir->arena, "  unless %s", cond_text(ir, n->unless)));
    if (n->until)
        line(user, diag_text(ir->arena, "  until  %s", cond_text(ir, n->until)));
    dump_limits(ir, n, line, user);
    dump_owing(ir, n, line, user);
}

static void dump_decision(const struct ir *ir, const decision_decl *d, void (*line)(void *, const char *),
                          void *user)
{
    const char *act = d->act ? d->act->base->text : "anything";
    term seat = term_variable(d->seat);
    line(user,
         d->seat ? diag_text(ir->arena, "organ %s: %s is vetoed by %s when %s", d->organ->entity->name->text,
                             act, term_text(ir, &seat), cond_text(ir, d->test))
                 : diag_text(ir->arena, "organ %s: %s is adopted when %s", d->organ->entity->name->text, act,
                             cond_text(ir, d->test)));
}

void ir_dump(const struct ir *ir, void (*line)(void *user, const char *text), void *user)
{
    static const char *const arrows[] = {"<-", "<-", "starts when", "ends when"};
    for (uint32_t i = 0; i < ir->rules.count; i++) {
        const rule_decl *r = ir->rules.at[i];
        const char *head = tuple_text(ir, r->relation, r->heads, ir->relations.at[r->relation].arity);
        line(user, diag_text(ir->arena, "rule %s %s %s", head, arrows[r->form], cond_text(ir, r->body)));
    }
    for (uint32_t i = 0; i < ir->triggers.count; i++)
        for (uint32_t k = 0; k < ir->triggers.at[i]->norm_count; k++)
            dump_norm(ir, ir->triggers.at[i], ir->norms.at[ir->triggers.at[i]->norm_first + k], line, user);
    for (uint32_t i = 0; i < ir->decisions.count; i++)
        dump_decision(ir, &ir->decisions.at[i], line, user);
}
