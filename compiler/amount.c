/* amount.c: quantities of acts, what acts require, and norms of groups. Comes in: parameters of type number,
 * amounts in facts and in clauses, subjects that owe together; goes out: what a predicate measures, what a
 * statement tells of it, what a norm asks. "must … at most N" is a ban on more than N. */
#include "ir.h"

#include <string.h>

void declare_quantity(struct ir *ir, predicate_decl *p, const node *param)
{
    if (p->class != CLASS_ACTION || p->ongoing || p->quantity || !p->param_count) {
        diag(ir->diags, P0340, param->span, param->sym->text,
             p->class != CLASS_ACTION ? "no action"
             : p->ongoing             ? "ongoing"
             : p->quantity            ? "measured already"
                                      : "without an agent in front of it");
        return;
    }
    p->quantity = param->sym;
    p->quantity_prep = param->flag;
    p->quantity_place = p->param_count;
}

bool is_amount(const node *n)
{
    return n->kind == NODE_AMOUNT || n->kind == NODE_NUMBER || n->kind == NODE_QUOTA ||
           n->kind == NODE_ARITHMETIC || n->kind == NODE_NEGATIVE;
}

static const measure_form forms[] = {MEASURE_EXACT, MEASURE_LEAST, MEASURE_ABOVE};

static bool more_than_nothing(scope *s, const expr *e, span at)
{
    number constant;
    if (e->is_date)
        diag(s->ir->diags, P0304, at, "exchanged");
    else if (expr_constant(e, &constant) && constant.num <= 0)
        diag(s->ir->diags, P0342, at);
    else
        return true;
    return false;
}

/* ---- in a condition ---- */

static bool ask_amount(scope *s, const predicate_decl *p, node *n)
{
    asked_amount *a = s->amount;
    if (!a || a->least) {
        diag(s->ir->diags, P0341, n->span, p->base->text, a ? "one amount" : "no amount of its own here");
        return false;
    }
    s->amount = NULL; /* a figure in it is no act */
    *a = (asked_amount){n->kind == NODE_AMOUNT ? forms[n->flag] : MEASURE_EXACT, NULL, n->span};
    a->least = lower_expr(s, n->kind == NODE_AMOUNT ? kid(n, 0) : n);
    s->amount = a;
    return a->least && more_than_nothing(s, a->least, n->span);
}

static expr *tally_of(struct ir *ir, const cond *done)
{
    expr *e = arena_alloc(ir->arena, sizeof *e);
    *e = (expr){.form = EXPR_TALLY,
                .at = done->at,
                .relation = done->relation,
                .args = done->args,
                .arg_count = done->arg_count};
    return e;
}

cond *with_amount(scope *s, cond *done, const asked_amount *amount, bool ever)
{
    if (!amount->least)
        return done;
    if (ever && amount->form == MEASURE_EXACT) {
        diag(s->ir->diags, P0309, amount->at, "an exact amount", "what was done in the course of time",
             "say 'at least' or 'at most': what is asked of is the total");
        return NULL;
    }
    cond *c = cond_new(s->ir, COND_COMPARE, done->at);
    c->compare = amount->form == MEASURE_EXACT   ? COMPARE_EQ
                 : amount->form == MEASURE_LEAST ? COMPARE_GE
                                                 : COMPARE_LE;
    c->left = tally_of(s->ir, done);
    c->right = amount->least;
    return cond_and(s->ir, done, c);
}

/* ---- in a statement ---- */

bool tell_amount(scope *s, const predicate_decl *p, node *n)
{
    expr *e;
    number value;
    if (!s->told)
        return ask_amount(s, p, n);
    if (!(e = lower_expr(s, n->kind == NODE_AMOUNT ? kid(n, 0) : n)))
        return false;
    if (!expr_constant(e, &value))
        diag(s->ir->diags, P0318, n->span);
    else if (value.num <= 0)
        diag(s->ir->diags, P0342, n->span);
    else {
        *s->told = value;
        return true;
    }
    return false;
}

bool amount_missing(struct ir *ir, const predicate_decl *p, number told, span at)
{
    if (!p->quantity || told.num > 0)
        return false;
    diag_help(ir->diags, diag(ir->diags, P0341, at, p->base->text, "an amount, and none is given"),
              "say how much: %s", p->quantity->text);
    return true;
}

/* ---- in a clause ---- */

static bool has_cap(const node *act)
{
    const node *object = act->kind == NODE_ACT ? kid(act, 0) : NULL;
    bool cap = object && object->kind == NODE_AMOUNT && object->flag == 2;
    if (act->kind == NODE_CHOICE)
        for_each_node (part, kid(act, 0))
            cap |= has_cap(part);
    if (act->kind == NODE_ACT)
        for_each_node (role, kid(act, 1))
            cap |= (kid(role, 0)->kind == NODE_AMOUNT || kid(role, 0)->kind == NODE_QUOTA) &&
                   kid(role, 0)->flag == 2;
    return cap;
}

/* A call stands for a number here: nothing else is called. */
static bool may_be_amount(const node *object)
{
    return object && (is_amount(object) || object->kind == NODE_CALL);
}

bool act_has_amount(const node *act)
{
    bool has = act->kind == NODE_ACT && may_be_amount(kid(act, 0));
    if (act->kind == NODE_CHOICE || act->kind == NODE_ACT_CALL)
        for_each_node (part, kid(act, 0))
            has |= act->kind == NODE_CHOICE ? act_has_amount(part) : may_be_amount(part);
    if (act->kind == NODE_ACT)
        for_each_node (role, kid(act, 1))
            has |= may_be_amount(kid(role, 0));
    return has;
}

/* Of what forbids, exempts or empowers; and of what leaves a choice: a limit is no act that could be done. */
static bool refuse_cap(struct ir *ir, const node *act, bool choice)
{
    diag(ir->diags, P0309, act->span, "at most",
         choice ? "a duty to do one of several acts" : "what is forbidden, exempted or empowered",
         choice ? "write a clause of its own for each limit, 'must … at most N'"
                : "write 'must … at most N' for a limit, 'must not … at least N' for a ban from N on");
    return false;
}

bool cap_modality(struct ir *ir, norm_decl *n, const node *act)
{
    if (!has_cap(act))
        return true;
    if (n->modality == PACT_MAY)
        return true; /* permitted up to it */
    if (n->modality != PACT_MUST && n->modality != PACT_SHOULD)
        return refuse_cap(ir, act, false);
    if (act->kind == NODE_CHOICE)
        return refuse_cap(ir, act, true);
    n->modality = n->modality == PACT_MUST ? PACT_MUST_NOT : PACT_SHOULD_NOT;
    return true;
}

measure_form norm_measure(const norm_decl *n)
{
    measure_form found = MEASURE_NONE;
    for (uint32_t i = 0; i < n->acts.count && found == MEASURE_NONE; i++)
        found = n->acts.at[i].measure;
    return found;
}

static bool amount_value(scope *s, norm_decl *n, act_decl *act, node *what)
{
    number constant;
    act->amount_of = lower_expr(s, what);
    act->amount_text = source_words(s->ir, what->span);
    if (!act->amount_of)
        return false;
    if (act->amount_of->is_date)
        diag(s->ir->diags, P0304, what->span, "exchanged");
    else if (expr_constant(act->amount_of, &constant) && constant.num <= 0)
        diag(s->ir->diags, P0342, what->span);
    else if (expr_asks_verdict(s->ir, act->amount_of))
        diag(s->ir->diags, P0309, what->span, "a question of who is obliged", "an amount",
             "let a clause start a status by it, and count that");
    n->flags |= expr_mentions(act->amount_of, n->bearer) ? NORM_SHARES : 0;
    return true;
}

static bool lower_period(struct ir *ir, norm_decl *n, act_decl *act, const node *unit)
{
    const char *text = unit->sym->text;
    n->period = !strncmp(text, "year", 4)    ? PERIOD_YEAR
                : !strncmp(text, "month", 5) ? PERIOD_MONTH
                                             : PERIOD_ALL;
    if (n->period == PERIOD_ALL)
        diag(ir->diags, P0343, unit->span, text);
    act->amount_text =
        diag_text(ir->arena, "%s per %s", act->amount_text, n->period == PERIOD_YEAR ? "year" : "month");
    return n->period != PERIOD_ALL;
}

/* `at most 3 times per year`: of the act itself. */
static bool lower_quota(scope *s, norm_decl *n, act_decl *act, measure_form measure, node *how_often,
                        const node *unit)
{
    predicate_decl *p = act->predicate;
    if (p->quantity || act->measure != MEASURE_NONE) {
        diag(s->ir->diags, P0344, how_often->span, p->base->text);
        return false;
    }
    p->counted = true;
    act->measure = measure;
    if (!amount_value(s, n, act, how_often))
        return false;
    if (value_of(how_often)->number.den != 1)
        diag(s->ir->diags, P0343, how_often->span, act->amount_text);
    act->amount_text = diag_text(s->ir->arena, "%s times", act->amount_text);
    return lower_period(s->ir, n, act, unit);
}

/* `contribute at most 1000 per year`. */
void lower_per(struct ir *ir, norm_decl *n, const node *q)
{
    act_decl *act = &n->acts.at[0]; /* of a duty to do one of several acts it is refused: see amount_fits */
    if (act->measure == MEASURE_NONE || act->measure == MEASURE_EXACT || n->period != PERIOD_ALL)
        diag(ir->diags, P0309, q->span, "per", "an act without 'at least N' or 'at most N'",
             "of acts without an amount write 'at most 3 times per year'");
    else
        lower_period(ir, n, act, kid(q, 0));
}

bool lower_amount(scope *s, norm_decl *n, act_decl *act, prep role, node *object)
{
    const predicate_decl *p = act->predicate;
    if (object->kind == NODE_QUOTA)
        return lower_quota(s, n, act, forms[object->flag], kid(object, 0), kid(object, 1));
    if (!p->quantity || role != p->quantity_prep) {
        diag_help(s->ir->diags, diag(s->ir->diags, P0341, object->span, p->base->text, "no amount here"),
                  p->quantity
                      ? "it takes its amount elsewhere"
                      : "declare it with a parameter of type number: action contribute(s: state, n: number)");
        return false;
    }
    if (act->measure != MEASURE_NONE) {
        diag(s->ir->diags, P0203, object->span, p->base->text);
        return false;
    }
    act->measure = object->kind == NODE_AMOUNT ? forms[object->flag] : MEASURE_EXACT;
    return amount_value(s, n, act, object->kind == NODE_AMOUNT ? kid(object, 0) : object);
}

/* One of the group must, or all together: of a ban or a permission it could mean "each" and "some one". */
bool lower_group(struct ir *ir, norm_decl *n, const node *subject)
{
    static const char *const modals[] = {"must", "must not", "may", "need not", "should", "should not"};
    if (subject->flag != SUBJECT_ANY && subject->flag != SUBJECT_JOINTLY)
        return true;
    n->flags |= subject->flag == SUBJECT_ANY ? NORM_ANY_ONE : NORM_JOINTLY;
    if (n->modality == PACT_MUST)
        return true;
    diag(ir->diags, P0309, subject->span, subject->flag == SUBJECT_ANY ? "any …" : "jointly",
         modals[n->modality], "write 'every' for each of them, 'no' to forbid it to all");
    return false;
}

/* A quota recurs: it has no deadline of its own, and each bearer has its own. */
static bool quota_fits(struct ir *ir, const norm_decl *n)
{
    bool one = n->modality == PACT_MUST || n->modality == PACT_MUST_NOT || n->modality == PACT_MAY;
    if (!one || n->deadline != DEADLINE_NONE || n->before || n->flags & (NORM_ANY_ONE | NORM_JOINTLY)) {
        diag(ir->diags, P0309, n->at, "a quota",
             !one                                       ? "such a modal"
             : n->flags & (NORM_ANY_ONE | NORM_JOINTLY) ? "a group"
                                                        : "a deadline",
             "each bearer owes it, in every calendar year or month: say how long with 'until'");
        return false;
    }
    return true;
}

/* A permission ends at an amount; an exemption or a power has none: how much is not owed, or void, is for the
 * duty, or for a ban, to say. */
static bool permits_up_to(struct ir *ir, const norm_decl *n)
{
    bool exempt = n->modality == PACT_NEED_NOT, may = n->modality == PACT_MAY;
    if (!exempt && n->modality != PACT_CAN && (!may || norm_measure(n) == MEASURE_ABOVE))
        return true;
    diag(ir->diags, P0309, n->at, "an amount",
         may      ? "a permission without 'at most'"
         : exempt ? "an exemption"
                  : "a power",
         may      ? "write 'may … at most N': what goes beyond is not permitted by it"
         : exempt ? "write the duty with what is owed of it, 'must … at least N', and 'unless' for when not"
                  : "a ban to which the power is subject limits it: 'must … at most N'");
    return false;
}

/* What is owed together is one total, and what is owed in each year is owed again: neither is a choice that
 * is made once. */
static bool choice_fits(struct ir *ir, const norm_decl *n)
{
    bool joint = n->flags & NORM_JOINTLY;
    if (n->acts.count < 2 || (!joint && n->period == PERIOD_ALL))
        return true;
    diag(ir->diags, P0309, n->at, joint ? "jointly" : "a quota", "a duty to do one of several acts",
         joint ? "what is owed together is one total, of one act: write a clause for each act"
               : "it is owed in every calendar year or month: write a clause for each act");
    return false;
}

bool amount_fits(struct ir *ir, const norm_decl *n)
{
    if (!choice_fits(ir, n))
        return false;
    if (n->flags & NORM_JOINTLY && norm_measure(n) != MEASURE_LEAST) {
        diag(
            ir->diags, P0309, n->at, "jointly", "an act without 'at least'",
            "what is owed together is a total: 'jointly must … at least N'; for any one of them write 'any'");
        return false;
    }
    if (norm_measure(n) == MEASURE_NONE)
        return true;
    if (n->period != PERIOD_ALL && !quota_fits(ir, n))
        return false;
    return permits_up_to(ir, n);
}

/* ---- what acts require ---- */

/* An error in it is told once, where it stands. */
bool check_requires(scope *s, const node *n)
{
    uint32_t names = s->count;
    bool ok = lower_cond(s, kid(n, 0)) != NULL;
    s->count = names;
    return ok;
}

static term act_term(struct ir *ir, const norm_decl *n, const act_decl *a, uint32_t i, bool *some)
{
    const struct act_arg *x = &a->args[i];
    *some = x->form == ARG_ANY || x->form == ARG_GUARD;
    if (x->form == ARG_BEARER)
        return term_variable(n->bearer);
    if (x->form == ARG_ANY) {
        variable *v = arena_alloc(ir->arena, sizeof *v);
        *v = (variable){.kind = a->predicate->param[i].kind, .at = a->at, .slot = NONE};
        return term_variable(v);
    }
    return x->term;
}

/* Some value of a role that the act leaves open will do, of "any" one that qualifies. */
static cond *some_value(struct ir *ir, const struct act_arg *x, term t, cond *c)
{
    if (!cond_mentions(c, t.var))
        return c;
    cond *some = cond_new(ir, COND_SOME, c->at);
    some->var = t.var;
    some->kids = arena_alloc(ir->arena, sizeof *some->kids);
    some->kids[0] = x->form == ARG_GUARD ? cond_and(ir, c, x->guard) : c;
    some->kid_count = 1;
    return some;
}

static cond *act_requires(struct ir *ir, const norm_decl *n, const act_decl *a, const char **text)
{
    const predicate_decl *p = a->predicate;
    scope s = {.ir = ir};
    bool some[ARGS_MAX];
    cond *c = NULL;
    for (uint32_t i = 0; i < p->param_count; i++) {
        s.names[s.count].name = p->param[i].name;
        s.names[s.count++].term = act_term(ir, n, a, i, &some[i]);
    }
    for_each_node (part, kid(p->syntax, 3))
        if (part->kind == NODE_REQUIRES) {
            c = cond_and(ir, c, lower_cond(&s, kid(part, 0)));
            *text = diag_text(ir->arena, "%s%s%s", *text, **text ? " and " : "",
                              source_words(ir, kid(part, 0)->span));
        }
    for (uint32_t i = 0; c && i < p->param_count; i++)
        if (a->args[i].form == ARG_GUARD && guard_turns_on_others(a, i))
            c = cond_and(ir, c, a->args[i].guard); /* before any of them is some value */
    for (uint32_t i = 0; c && i < p->param_count; i++)
        if (some[i])
            c = some_value(ir, &a->args[i], s.names[i].term, c);
    return c;
}

/* Of a choice it is enough to be able to do one. */
bool lower_requires(struct ir *ir, norm_decl *n)
{
    const char *text = "";
    cond *any = NULL;
    for (uint32_t i = 0; i < n->acts.count && n->modality == PACT_MUST; i++) {
        const char *one = "";
        if (!n->acts.at[i].predicate->requires)
            return true;
        cond *c = act_requires(ir, n, &n->acts.at[i], &one);
        if (!c)
            return true;
        any = any ? cond_join(ir, COND_OR, any, c) : c;
        text = diag_text(ir->arena, "%s%s%s", text, i ? ", or " : "", one);
    }
    n->requires = any;
    n->requires_text = any ? text : NULL;
    return true;
}
