/* clause.c: articles and their clauses. Comes in: trees; goes out: triggers with their norms and effects, and
 * the effects of acts themselves. A ban on "any other member" is one norm for each; a duty towards any is met
 * by one. */
#include "ir.h"

#include <string.h>

/* ---- acts ---- */

typedef struct norm_scope {
    scope *s;
    norm_decl *n;
    bool each;   /* objects are bound one by one: bans, permissions, exemptions */
    bool choice; /* the act is one of several */
} norm_scope;

static cond *object_condition(norm_scope *x, node *object, variable *v)
{
    kind_decl *k;
    cond *c;
    node *set = kid(object, 0), *where = kid(object, 2);
    if (!lower_set(x->s, set, &k, &c, v))
        return NULL;
    if (object->flag & OBJECT_OTHER && v->kind == x->n->bearer->kind)
        c = cond_and(x->s->ir, c,
                     cond_not(x->s->ir, cond_same(x->s->ir, term_variable(v), term_variable(x->n->bearer),
                                                  object->span)));
    c = cond_and(x->s->ir, c, lower_except(x->s, kid(object, 1), v));
    if (where)
        c = cond_and(x->s->ir, c, lower_cond(x->s, where));
    return c ? c : cond_new(x->s->ir, COND_TRUE, object->span);
}

/* The parts that mention the bearer go with the bearer, the others with the object. */
static void file_condition(norm_scope *x, cond *c)
{
    norm_decl *n = x->n;
    if (c->form == COND_AND) {
        for (uint32_t i = 0; i < c->kid_count; i++)
            file_condition(x, c->kids[i]);
        return;
    }
    cond **place = cond_mentions(c, n->bearer) ? &n->bearer_cond : &n->object_cond;
    *place = cond_and(x->s->ir, *place, c);
}

/* `every other member` as an object: a duty towards each. */
static bool may_be_every(norm_scope *x, const node *object)
{
    if (!x->each && !x->choice)
        return true;
    diag(x->s->ir->diags, P0309, object->span, source_words(x->s->ir, object->span),
         x->choice ? "a choice of acts" : "a ban, a permission, an exemption or a power",
         x->choice ? "write 'any …', or a clause for each act" : "write 'any …': it holds for each");
    return false;
}

static bool any_object(norm_scope *x, predicate_decl *p, uint32_t position, node *object, act_decl *act)
{
    kind_decl *k = set_kind(x->s, kid(object, 0));
    if (!k)
        return false;
    if (k != p->param[position].kind) {
        wrong_kind(x->s->ir, object->span, source_words(x->s->ir, kid(object, 0)->span), k,
                   p->param[position].kind);
        return false;
    }
    bool every = object->flag & OBJECT_EVERY;
    if (every && !may_be_every(x, object))
        return false;
    variable *v = scope_declare(x->s, object->sym, k, object->span);
    cond *c = object_condition(x, object, v);
    if (!c)
        return false;
    if (!x->each && !every) {
        act->args[position] = (struct act_arg){ARG_GUARD, term_variable(v), v, c};
        return true;
    }
    *array_add(x->s->ir->arena, &x->n->bindings) = v;
    act->args[position] = (struct act_arg){ARG_VAR, term_variable(v), NULL, NULL};
    file_condition(x, c);
    return true;
}

static bool act_object(norm_scope *x, predicate_decl *p, uint32_t position, node *object, act_decl *act)
{
    term t;
    p->tested |= 1u << position;
    if (object->kind == NODE_ANY_OBJECT)
        return any_object(x, p, position, object, act);
    if (!lower_term(x->s, object, p->param[position].kind, &t))
        return false;
    arg_form form = t.form == TERM_ENTITY ? ARG_ENTITY : t.var == x->n->bearer ? ARG_BEARER : ARG_VAR;
    act->args[position] = (struct act_arg){form, t, NULL, NULL};
    return true;
}

static bool place_object(norm_scope *x, predicate_decl *p, node *object, uint32_t role, uint32_t *taken,
                         act_decl *act, span at)
{
    bool amount = is_amount(object) || (object->kind == NODE_CALL && p->quantity);
    if (amount)
        return lower_amount(x->s, x->n, act, (prep)role, object);
    uint32_t position = role_position(p, (prep)role, *taken);
    if (position == NONE) {
        if (role)
            diag(x->s->ir->diags, P0204, at, p->base->text, prep_word((prep)role));
        else
            diag(x->s->ir->diags, P0203, at, p->base->text);
        return false;
    }
    *taken |= 1u << position;
    return act_object(x, p, position, object, act);
}

static bool lower_act(norm_scope *x, node *n)
{
    struct ir *ir = x->s->ir;
    if (n->kind == NODE_CHOICE) {
        bool ok = true;
        x->choice = true;
        for_each_node (part, kid(n, 0))
            ok &= lower_act(x, part);
        return ok;
    }
    if (n->kind != NODE_ACT && n->kind != NODE_ACT_CALL)
        return false;
    predicate_decl *p = lower_predicate(ir, n->sym, n->span, MEANS_BASE, "action");
    if (!p)
        return false;
    if (p->class != CLASS_ACTION || !p->param_count) {
        diag(ir->diags, P0312, n->span, n->sym->text,
             p->class == CLASS_EVENT    ? "an event"
             : p->class == CLASS_STATUS ? "a status"
                                        : "no action");
        return false;
    }
    if (p->param[0].kind != x->n->bearer->kind) {
        wrong_kind(ir, n->span, "the bearer", x->n->bearer->kind, p->param[0].kind);
        return false;
    }
    act_decl act = {.predicate = p, .at = n->span};
    uint32_t taken = 1;
    bool ok = true;
    act.args = arena_alloc(ir->arena, p->param_count * sizeof *act.args);
    act.args[0].form = ARG_BEARER;
    if (n->kind == NODE_ACT_CALL) {
        uint32_t i = 1;
        for_each_node (arg, kid(n, 0)) {
            bool amount = p->quantity && is_amount(arg);
            uint32_t role = amount ? p->quantity_prep : i < p->param_count ? p->param[i].prep : 0;
            ok &= place_object(x, p, arg, role, &taken, &act, arg->span);
            i += !amount;
        }
    } else {
        if (kid(n, 0))
            ok = place_object(x, p, kid(n, 0), 0, &taken, &act, kid(n, 0)->span);
        for_each_node (role, kid(n, 1))
            ok &= place_object(x, p, kid(role, 0), role->flag, &taken, &act, role->span);
    }
    *array_add(ir->arena, &x->n->acts) = act;
    return ok;
}

/* ---- subject ---- */

/* States and organs act in law; a treaty or a place does not. */
static bool can_bear(struct ir *ir, const kind_decl *k, span at)
{
    if (k == ir->state || k == ir->organ)
        return true;
    diag(ir->diags, P0205, at, source_words(ir, at), a_noun(ir, k->singular->text), "a state or an organ");
    return false;
}

static bool named_subject(norm_scope *x, node *name)
{
    term t;
    if (!lower_term(x->s, name, NULL, &t))
        return false;
    kind_decl *k = t.form == TERM_ENTITY ? t.entity->kind : t.var->kind;
    if (!can_bear(x->s->ir, k, name->span))
        return false;
    x->n->bearer = scope_declare(x->s, NULL, k, name->span);
    x->n->bearer_cond = cond_same(x->s->ir, term_variable(x->n->bearer), t, name->span);
    return true;
}

static bool lower_subject(norm_scope *x, node *n)
{
    kind_decl *k;
    cond *in;
    if (!lower_group(x->s->ir, x->n, n))
        return false;
    if (n->flag == SUBJECT_NAME)
        return named_subject(x, kid(n, 0));
    if (!(k = set_kind(x->s, kid(n, 0))))
        return false;
    x->n->bearer = scope_declare(x->s, n->sym, k, n->span);
    x->n->bearer->is_bearer = true;
    if (!can_bear(x->s->ir, k, n->span))
        return false;
    bool ok = lower_set(x->s, kid(n, 0), &k, &in, x->n->bearer);
    in = cond_and(x->s->ir, in, lower_except(x->s, kid(n, 1), x->n->bearer));
    cond *where = kid(n, 2) ? lower_cond(x->s, kid(n, 2)) : NULL;
    x->n->bearer_cond = cond_and(x->s->ir, in, where);
    return ok && (!kid(n, 2) || where);
}

/* A text that binds only politically recommends what it says must be done, and can permit or empower nobody.
 */
static bool political_modality(struct ir *ir, const node *n, norm_decl *out)
{
    if (!out->clause->article->treaty->political)
        return true;
    if (out->modality == PACT_MUST)
        out->modality = PACT_SHOULD;
    if (out->modality == PACT_MUST_NOT)
        out->modality = PACT_SHOULD_NOT;
    if (out->modality == PACT_SHOULD || out->modality == PACT_SHOULD_NOT)
        return true;
    diag(ir->diags, P0320, n->span, out->modality == PACT_CAN ? "'can'" : "a permission or exemption");
    return false;
}

static bool text_modality(struct ir *ir, node *n, norm_decl *out)
{
    static const pact_modality modalities[] = {
        [MODAL_MUST] = PACT_MUST,     [MODAL_MUST_NOT] = PACT_MUST_NOT,
        [MODAL_MAY] = PACT_MAY,       [MODAL_NEED_NOT] = PACT_NEED_NOT,
        [MODAL_SHOULD] = PACT_SHOULD, [MODAL_SHOULD_NOT] = PACT_SHOULD_NOT,
        [MODAL_CAN] = PACT_CAN};
    out->modality = modalities[n->flag];
    ir->powers |= n->flag == MODAL_CAN;
    if (kid(n, 0)->flag != SUBJECT_NO)
        return true;
    if (n->flag != MODAL_MUST && n->flag != MODAL_MAY && n->flag != MODAL_SHOULD) {
        diag(ir->diags, P0309, n->span, "no …", "a negative or an exemption",
             "write 'every … must not' or 'every … need not'");
        return false;
    }
    out->modality = n->flag == MODAL_SHOULD ? PACT_SHOULD_NOT : PACT_MUST_NOT;
    return true;
}

static bool lower_modality(struct ir *ir, node *n, norm_decl *out)
{
    return text_modality(ir, n, out) && political_modality(ir, n, out);
}

/* ---- qualifiers ---- */

static bool is_duty(const norm_decl *n)
{
    return n->modality == PACT_MUST || n->modality == PACT_SHOULD;
}

static bool needs_duty(struct ir *ir, const norm_decl *n, const node *q, const char *word)
{
    if (is_duty(n))
        return true;
    diag(ir->diags, P0309, q->span, word, n->modality == PACT_MUST_NOT ? "must not" : "a permission",
         "say how long it holds with 'for' or 'until'");
    return false;
}

static void lower_within(struct ir *ir, norm_decl *n, const node *q)
{
    if (!needs_duty(ir, n, q, "within"))
        return;
    n->deadline = DEADLINE_WITHIN;
    whole_duration(ir, kid(q, 0), &n->amount, &n->unit);
}

typedef struct verdict_search {
    const struct ir *ir;
    bool found;
} verdict_search;

static void find_verdict(void *user, const cond *c, bool negative)
{
    verdict_search *s = user;
    (void)negative;
    s->found |= c->form == COND_TUPLE && s->ir->relations.at[c->relation].role == ROLE_VIEW;
}

bool expr_asks_verdict(const struct ir *ir, const expr *e)
{
    verdict_search s = {ir, false};
    if (!e)
        return false;
    cond_each(e->where, find_verdict, &s, false);
    return s.found || expr_asks_verdict(ir, e->left) || expr_asks_verdict(ir, e->right);
}

static void limit_by_date(norm_decl *n, int32_t time, bool exact)
{
    n->deadline = DEADLINE_DATE;
    n->date = time;
    n->unit = exact ? UNIT_MINUTE : UNIT_DAY;
}

static void limit_by_expr(scope *s, norm_decl *n, node *limit)
{
    n->deadline = DEADLINE_EXPR;
    n->unit = UNIT_DAY;
    n->deadline_expr = lower_expr(s, limit);
    if (n->deadline_expr && !n->deadline_expr->is_date)
        diag(s->ir->diags, P0304, limit->span, "exchanged");
    else if (n->deadline_expr && expr_mentions(n->deadline_expr, n->bearer))
        diag(s->ir->diags, P0314, limit->span);
    else if (n->deadline_expr && expr_asks_verdict(s->ir, n->deadline_expr))
        diag(s->ir->diags, P0309, limit->span, "a question of who is obliged", "a deadline",
             "let a clause start a status by it, and count that");
}

static void lower_by(scope *s, norm_decl *n, const node *q)
{
    node *limit = kid(q, 0);
    if (!needs_duty(s->ir, n, q, "by"))
        return;
    if (limit->kind == NODE_DATE)
        limit_by_date(n, value_of(limit)->time, limit->flag == 1);
    else
        limit_by_expr(s, n, limit);
}

static expr *day_before(struct ir *ir, expr *e)
{
    expr *one = arena_alloc(ir->arena, sizeof *one), *less = arena_alloc(ir->arena, sizeof *less);
    *one = (expr){.form = EXPR_NUMBER, .at = e->at, .value = NUMBER_INT(1)};
    *less = (expr){
        .form = EXPR_ARITHMETIC, .operator= '-', .is_date = true, .at = e->at, .left = e, .right = one};
    return less;
}

/* `before D` is by the day, or the minute, before; `before CONDITION` is a window whose end finds the duty
 * undone. */
static void lower_before(scope *s, norm_decl *n, const node *q)
{
    node *limit = kid(q, 0);
    if (!needs_duty(s->ir, n, q, "before"))
        return;
    if (limit->kind == NODE_DATE)
        limit_by_date(n, value_of(limit)->time - 1, limit->flag == 1);
    else if (limit->kind == NODE_AMOUNT) {
        limit_by_expr(s, n, kid(limit, 0));
        if (n->deadline_expr)
            n->deadline_expr = day_before(s->ir, n->deadline_expr);
    } else {
        n->window = WINDOW_COND;
        n->before = true;
        n->until = lower_cond(s, limit);
    }
}

static void lower_until(scope *s, norm_decl *n, const node *q)
{
    node *limit = kid(q, 0);
    n->window = limit->kind == NODE_DATE ? WINDOW_DATE : WINDOW_COND;
    if (limit->kind == NODE_DATE)
        n->window_date = value_of(limit)->time;
    else
        n->until = lower_cond(s, limit);
}

static void lower_for(struct ir *ir, norm_decl *n, const node *q)
{
    n->window = WINDOW_FOR;
    whole_duration(ir, kid(q, 0), &n->window_amount, &n->window_unit);
}

static void lower_unless(scope *s, norm_decl *n, const node *q)
{
    cond *c = lower_cond(s, kid(q, 0));
    n->unless = n->unless && c ? cond_join(s->ir, COND_OR, n->unless, c) : c;
}

/* One deadline and one window: of two, none may silently win. */
static bool one_limit(struct ir *ir, const norm_decl *n, const node *q)
{
    bool deadline =
        q->kind == NODE_WITHIN || q->kind == NODE_IMMEDIATELY || q->kind == NODE_BY || q->kind == NODE_BEFORE;
    bool window = q->kind == NODE_UNTIL || q->kind == NODE_FOR;
    bool taken = (deadline && (n->deadline != DEADLINE_NONE || n->before ||
                               (q->kind == NODE_BEFORE && n->window != WINDOW_NONE))) ||
                 (window && n->window != WINDOW_NONE);
    if (taken)
        diag(ir->diags, P0309, q->span, source_words(ir, q->span), "the limit before it",
             "keep the one that is meant");
    return !taken;
}

static void lower_repairing(scope *s, norm_decl *n, const node *q)
{
    if (n->repairs != NONE)
        diag(s->ir->diags, P0309, q->span, source_words(s->ir, q->span), "the repair before it",
             "write one clause for each article");
    else if (needs_duty(s->ir, n, q, "repairing"))
        n->repairs = lower_refs(s, kid(q, 0));
}

static void lower_qualifier(scope *s, norm_decl *n, const node *q)
{
    if (!one_limit(s->ir, n, q))
        return;
    switch (q->kind) {
    case NODE_WITHIN: lower_within(s->ir, n, q); break;
    case NODE_IMMEDIATELY:
        if (needs_duty(s->ir, n, q, "immediately")) {
            n->deadline = DEADLINE_WITHIN;
            n->amount = 0;
            n->unit = UNIT_DAY;
        }
        break;
    case NODE_BY: lower_by(s, n, q); break;
    case NODE_BEFORE: lower_before(s, n, q); break;
    case NODE_UNTIL: lower_until(s, n, q); break;
    case NODE_FOR: lower_for(s->ir, n, q); break;
    case NODE_UNLESS: lower_unless(s, n, q); break;
    case NODE_DEEMS: n->deems = true; break;
    case NODE_PER: lower_per(s->ir, n, q); break;
    case NODE_AFTER: lower_after(s->ir, n, q); break;
    case NODE_OWED_TO: lower_owed_to(s, n, q); break;
    case NODE_REPAIRING: lower_repairing(s, n, q); break;
    case NODE_NOTWITHSTANDING:
    case NODE_SUBJECT_TO: lower_rank(s, n, q); break;
    default: break;
    }
}

/* A duty to do an ongoing act, with an end: it must be kept up until then. */
static void find_maintenance(norm_decl *n)
{
    bool ongoing = n->acts.count > 0;
    for (uint32_t i = 0; i < n->acts.count; i++)
        ongoing &= n->acts.at[i].predicate->ongoing;
    n->maintain = n->modality == PACT_MUST && ongoing && n->window != WINDOW_NONE;
}

/* ---- the creditor: each of several; or the victim that the trigger binds; or the object of a ban ---- */

typedef struct victim {
    const struct ir *ir;
    variable *found;
} victim;

static void find_victim(void *user, const cond *c, bool negative)
{
    victim *v = user;
    if (c->form != COND_TUPLE || negative || v->found || c->arg_count < 2)
        return;
    relation_role role = v->ir->relations.at[c->relation].role;
    if ((role == ROLE_EVENT || role == ROLE_BREACH || role == ROLE_DERIVED || role == ROLE_STATE) &&
        c->args[1].form == TERM_VARIABLE && !c->args[1].var->is_bearer)
        v->found = c->args[1].var;
}

/* The state that `every other member` binds in a duty. */
static uint32_t each_of_several(const struct ir *ir, const norm_decl *n)
{
    for (uint32_t i = n->clause_vars; is_duty(n) && i < n->bindings.count; i++)
        if (n->bindings.at[i]->kind == ir->state)
            return i;
    return NONE;
}

static uint32_t creditor_of(struct ir *ir, const norm_decl *n, const cond *when)
{
    victim v = {ir, NULL};
    if (each_of_several(ir, n) != NONE)
        return each_of_several(ir, n);
    cond_each(when, find_victim, &v, false);
    if (!when && n->acts.count && n->acts.at[0].predicate->param_count > 1 &&
        n->acts.at[0].args[1].form == ARG_VAR)
        v.found = n->acts.at[0].args[1].term.var;
    for (uint32_t i = 0; v.found && i < n->bindings.count; i++)
        if (n->bindings.at[i] == v.found && v.found->kind == ir->state)
            return i;
    return NONE;
}

static void find_reaction(void *user, const cond *c, bool negative)
{
    struct {
        const struct ir *ir;
        uint32_t refs;
    } *found = user;
    const relation_decl *r = c->form == COND_TUPLE ? &found->ir->relations.at[c->relation] : NULL;
    if (r && !negative && (r->role == ROLE_BREACH || r->role == ROLE_BREACHED))
        found->refs = r->of;
}

static uint32_t reacts_to(struct ir *ir, const cond *when)
{
    struct {
        const struct ir *ir;
        uint32_t refs;
    } found = {ir, NONE};
    cond_each(when, find_reaction, &found, false);
    return found.refs;
}

/* ---- norms and clauses ---- */

static void new_clause(struct ir *ir, article_decl *a, node *n, span around)
{
    clause_decl *c = arena_alloc(ir->arena, sizeof *c);
    *c = (clause_decl){a, n->sym, a->cite, n->span, ir->clauses.count, around};
    if (n->sym)
        c->cite = text_join(ir->arena, "article ", a->label, ".", n->sym->text, " of ", a->treaty->name->text,
                            NULL);
    bool known = n->sym && n->sym->clauses; /* a name that no clause has borne needs no search */
    if (n->sym)
        n->sym->clauses = true;
    for (uint32_t i = 0; known && i < a->clause_count; i++)
        if (ir->clauses.at[a->clause_first + i]->name == n->sym) {
            pact_finding *f = diag(ir->diags, P0202, n->span, "clause", n->sym->text);
            diag_label(ir->diags, f, ir->clauses.at[a->clause_first + i]->at, "first declared here");
            break;
        }
    *array_add(ir->arena, &ir->clauses) = c;
    a->clause_count++;
}

/* Clauses come into being before any is lowered, so that references may look ahead. Lowering takes them in
 * the same order. */
static void declare_clauses(struct ir *ir, article_decl *a)
{
    a->clause_first = ir->clauses.count;
    for_each_node (n, kid(a->syntax, 4)) {
        if (n->kind != NODE_CLAUSE)
            continue;
        new_clause(ir, a, n, n->span);
        for_each_node (c, kid(n, 1))
            if (c->kind == NODE_NORM && c->sym)
                new_clause(ir, a, c, n->span);
    }
}

static clause_decl *take_clause(struct ir *ir)
{
    return ir->clauses.at[ir->next_clause++];
}

static norm_decl *new_norm(struct ir *ir, const trigger_decl *t, clause_decl *clause, const node *n)
{
    norm_decl *out = arena_alloc(ir->arena, sizeof *out);
    *out = (norm_decl){.clause = clause,
                       .at = n->span,
                       .reacts_to = NONE,
                       .creditor = NONE,
                       .repairs = NONE,
                       .after = NO_TIME,
                       .over = NONE,
                       .under = NONE,
                       .index = ir->norms.count,
                       .clause_vars = t->vars.count};
    for (uint32_t i = 0; i < t->vars.count; i++)
        *array_add(ir->arena, &out->bindings) = t->vars.at[i];
    return out;
}

static bool lower_one_norm(scope *s, trigger_decl *t, norm_decl *out, node *n, node *act)
{
    struct ir *ir = s->ir;
    norm_scope x = {s, out, !is_duty(out), false};
    bool ok = lower_subject(&x, kid(n, 0)) && lower_act(&x, act) && lower_requires(ir, out);
    for_each_node (q, kid(n, 2))
        if (ok)
            lower_qualifier(s, out, q);
    if (!ok || !amount_fits(ir, out))
        return false;
    if (out->bindings.count > ARGS_MAX)
        diag(ir->diags, P0206, n->span, "variables in one clause", ARGS_MAX);
    find_maintenance(out);
    check_after(ir, out, n->span);
    if (out->owed == OWED_INFERRED)
        out->creditor = creditor_of(ir, out, t->when);
    out->reacts_to = reacts_to(ir, t->when);
    *array_add(ir->arena, &ir->norms) = out;
    t->norm_count++;
    return true;
}

/* A ban or a permission holds for each of several acts: where one of them has an amount, that of another is
 * another, and each is a norm of its own. */
static bool lower_norm(scope *s, trigger_decl *t, clause_decl *clause, node *n, node *act)
{
    struct ir *ir = s->ir;
    uint32_t names = s->count;
    norm_decl *out = new_norm(ir, t, clause, n);
    s->binds = false;
    if (!lower_modality(ir, n, out) || !cap_modality(ir, out, act))
        return false;
    bool ok = true, each = act->kind == NODE_CHOICE && !is_duty(out) && act_has_amount(act);
    if (each)
        for_each_node (part, kid(act, 0))
            ok = ok && lower_norm(s, t, clause, n, part);
    else
        ok = lower_one_norm(s, t, out, n, act);
    s->count = names;
    return ok;
}

/* `starts at_war(a, v)`: a status changes for the clause's bindings. */
static rule_decl *lower_effect(scope *s, node *n, cond *when, const variables *vars)
{
    struct ir *ir = s->ir;
    node *atom = kid(n, 0);
    predicate_decl *p = lower_predicate(ir, atom->sym, atom->span, MEANS_BASE, "status");
    rule_decl *r = arena_alloc(ir->arena, sizeof *r);
    if (!p)
        return NULL;
    if ((p->class != CLASS_STATUS && !p->ongoing) || p->computed) {
        diag(ir->diags, P0301, atom->span, atom->sym->text,
             p->class == CLASS_DEFINE || p->computed ? "computed" : "no status",
             "a status that begins or ends");
        return NULL;
    }
    *r = (rule_decl){.relation = p->ongoing ? p->course : p->relation,
                     .form = n->kind == NODE_STARTS ? RULE_START : RULE_END,
                     .body = when,
                     .at = n->span,
                     .name = n->kind == NODE_STARTS ? "starts" : "ends"};
    if (!lower_call_args(s, p, kid(atom, 0), r->heads, atom->span))
        return NULL;
    for (uint32_t i = 0; i < p->param_count; i++)
        if (r->heads[i].form == TERM_ANY) {
            diag_help(ir->diags, diag(ir->diags, P0303, atom->span),
                      "a status begins for named things: give all %u arguments", p->param_count);
            return NULL;
        }
    for (uint32_t i = 0; i < vars->count; i++)
        *array_add(ir->arena, &r->vars) = vars->at[i];
    return r;
}

static void lower_consequence(scope *s, trigger_decl *t, node *n)
{
    s->binds = false;
    if (n->kind == NODE_NORM) {
        clause_decl *c = n->sym ? take_clause(s->ir) : t->clause;
        lower_norm(s, t, c, n, kid(n, 1));
    } else if (n->kind == NODE_STARTS || n->kind == NODE_ENDS || n->kind == NODE_LIFE) {
        article_decl *a = t->clause->article;
        if (a->treaty->political)
            diag(s->ir->diags, P0320, n->span, "what begins, ends or is done to articles");
        rule_decl *r = !t->when               ? NULL
                       : n->kind == NODE_LIFE ? lower_life(s, n, t->when, &t->vars)
                                              : lower_effect(s, n, t->when, &t->vars);
        if (r) {
            r->clause = t->clause;
            *array_add(s->ir->arena, &t->effects) = r;
        }
    }
}

typedef struct lint {
    struct ir *ir;
    bool event;
} lint;

/* In a clause that states trigger, an event under `not` is true at every instant but one. */
static void lint_event(void *user, const cond *c, bool negative)
{
    lint *l = user;
    relation_role role = c->form == COND_TUPLE ? l->ir->relations.at[c->relation].role : ROLE_CLOCK;
    if (negative && !l->event && (role == ROLE_EVENT || role == ROLE_BREACH))
        diag(l->ir->diags, P0401, c->at);
}

/* Whether it turns on an event, be it that none happens. */
static bool turns_on_event(const struct ir *ir, const cond *c)
{
    if (c->form == COND_TUPLE) {
        relation_role role = ir->relations.at[c->relation].role;
        return role == ROLE_EVENT || role == ROLE_BREACH;
    }
    bool found = false;
    for (uint32_t i = 0; i < c->kid_count; i++)
        found |= turns_on_event(ir, c->kids[i]);
    return found;
}

/* With an event in one branch of `or` and a state alone in another there is no telling at what occurrence it
 * fires. */
static const cond *uneven_branches(const struct ir *ir, const cond *c)
{
    const cond *found = NULL;
    for (uint32_t i = 0; i < c->kid_count && c->form != COND_NOT && c->form != COND_EVERY && !found; i++) {
        bool uneven = c->form == COND_OR && turns_on_event(ir, c->kids[i]) != turns_on_event(ir, c->kids[0]);
        found = uneven ? c : uneven_branches(ir, c->kids[i]);
    }
    return found;
}

/* A conjunct that is an event in any case settles when the clause fires. */
static void refuse_uneven(struct ir *ir, const cond *when)
{
    for (uint32_t i = 0; i < when->kid_count && when->form == COND_AND; i++)
        if (when->kids[i]->form != COND_NOT && turns_on_event(ir, when->kids[i]) &&
            !uneven_branches(ir, when->kids[i]))
            return;
    const cond *uneven = uneven_branches(ir, when);
    if (uneven)
        diag(ir->diags, P0309, uneven->at, "an event in one branch of 'or' and none in another",
             "what triggers a clause", "there is no telling at what occurrence it fires: write two clauses");
}

static void lower_clause(struct ir *ir, article_decl *a, node *n)
{
    scope s = {.ir = ir, .treaty = a->treaty, .article = a, .binds = true};
    trigger_decl *t = arena_alloc(ir->arena, sizeof *t);
    *t = (trigger_decl){.clause = take_clause(ir), .norm_first = ir->norms.count, .at = n->span};
    s.bound = &t->vars;
    ir->reads_computed = false;
    if (kid(n, 0) && !(t->when = lower_cond(&s, kid(n, 0)))) {
        for_each_node (c, kid(n, 1))
            if (c->kind == NODE_NORM && c->sym)
                take_clause(ir);
        return;
    }
    t->event = s.event;
    if (t->when)
        refuse_uneven(ir, t->when);
    if (t->vars.count > ARGS_MAX)
        diag(ir->diags, P0206, n->span, "variables in one clause", ARGS_MAX);
    for_each_node (c, kid(n, 1))
        lower_consequence(&s, t, c);
    lint l = {ir, t->event};
    cond_each(t->when, lint_event, &l, false);
    for (uint32_t i = 0; i < t->norm_count; i++)
        cond_each(ir->norms.at[t->norm_first + i]->unless, lint_event, &l, true);
    t->reads_computed = ir->reads_computed;
    *array_add(ir->arena, &ir->triggers) = t;
}

static void lower_article(struct ir *ir, article_decl *a)
{
    for_each_node (n, kid(a->syntax, 4)) {
        if (n->kind == NODE_CLAUSE)
            lower_clause(ir, a, n);
        else if (n->kind == NODE_NOT_EXPRESSED)
            *array_add(ir->arena, &ir->gaps) = (gap_decl){a, kid(n, 0)->sym->text, n->span};
    }
}

/* ---- what acts themselves bring about ---- */

static void declare_params_in(scope *s, predicate_decl *p, variables *vars)
{
    for (uint32_t i = 0; i < p->param_count; i++)
        *array_add(s->ir->arena, vars) = scope_declare(s, p->param[i].name, p->param[i].kind, p->at);
}

static cond *own_tuple(struct ir *ir, const predicate_decl *p, uint32_t relation, const variables *vars)
{
    term args[ARGS_MAX];
    for (uint32_t i = 0; i < vars->count; i++)
        args[i] = term_variable(vars->at[i]);
    return cond_tuple(ir, relation, args, p->param_count, p->at);
}

static void add_rule(struct ir *ir, const rule_decl *r)
{
    rule_decl *copy = arena_alloc(ir->arena, sizeof *copy);
    *copy = *r;
    *array_add(ir->arena, &ir->rules) = copy;
}

/* p implies q: whenever p happens q happens; while p is in course q is; what p begins, if it is but an event,
 * q begins. */
static void imply(struct ir *ir, predicate_decl *p, predicate_decl *q, const term *args,
                  const variables *vars, span at)
{
    rule_decl r = {.relation = q->relation,
                   .form = RULE_KEEP_UNSTATED,
                   .vars = *vars,
                   .body = own_tuple(ir, p, p->relation, vars),
                   .at = at,
                   .name = "implies"};
    memcpy(r.heads, args, sizeof r.heads);
    add_rule(ir, &r);
    if (q->ongoing && p->ongoing) {
        r.relation = q->course + 1;
        r.body = own_tuple(ir, p, p->course + 1, vars);
        add_rule(ir, &r);
    } else if (q->ongoing) {
        r.relation = q->course;
        r.form = RULE_START;
        add_rule(ir, &r);
    }
}

/* What an act implies is done in its own amount: more or less would be another act. What it excludes it
 * excludes in any amount. */
static bool carries_amount(struct ir *ir, const predicate_decl *q, const node *n, bool carried)
{
    bool implies = n->kind == NODE_IMPLIES;
    if (!q->quantity || carried == implies)
        return true;
    diag_help(ir->diags,
              diag(ir->diags, P0341, n->span, q->base->text,
                   implies ? "the amount of the act that implies it" : "no amount here"),
              implies ? "declare that act with a parameter of type number, and name it: implies %s(…, n, …)"
                      : "who does the one cannot do the other, however much of it: leave it out of '%s'",
              q->base->text);
    return false;
}

static void lower_implication(scope *s, predicate_decl *p, node *n, const variables *vars)
{
    struct ir *ir = s->ir;
    node *atom = kid(n, 0);
    predicate_decl *q = lower_predicate(ir, atom->sym, atom->span, MEANS_BASE, "action");
    implied_decl d = {.from = p, .to = q, .at = n->span};
    uint32_t tested = q ? q->tested : 0; /* to imply is not to test */
    s->measure = p->quantity;
    s->carried = false;
    bool ok =
        q && lower_call_args(s, q, kid(atom, 0), d.args, atom->span) && carries_amount(ir, q, n, s->carried);
    s->measure = NULL;
    if (q)
        q->tested = tested;
    if (!ok)
        return;
    if (q->class != CLASS_ACTION && q->class != CLASS_EVENT) {
        diag(ir->diags, P0301, atom->span, atom->sym->text, "no act", "something implied or excluded");
        return;
    }
    if (n->kind == NODE_EXCLUDES) {
        *array_add(ir->arena, &ir->excluded) = d;
        return;
    }
    *array_add(ir->arena, &ir->implied) = d;
    imply(ir, p, q, d.args, vars, n->span);
}

static void lower_effects(struct ir *ir, predicate_decl *p)
{
    scope s = {.ir = ir};
    variables vars = {0};
    uint32_t tested = p->tested;
    bool sound = true;
    declare_params_in(&s, p, &vars);
    for_each_node (n, kid(p->syntax, 3)) {
        if (n->kind == NODE_IMPLIES || n->kind == NODE_EXCLUDES)
            lower_implication(&s, p, n, &vars);
        else if (n->kind == NODE_REQUIRES)
        sound &= p->requires = check_requires(&s, n) && sound;
        else
        {
            rule_decl *r = lower_effect(&s, n, own_tuple(ir, p, p->relation, &vars), &vars);
            if (r)
                add_rule(ir, r);
        }
    }
    p->tested = tested;
    if (p->ongoing) {
        rule_decl r = {.relation = p->course + 1,
                       .form = RULE_KEEP_UNSTATED,
                       .vars = vars,
                       .body = own_tuple(ir, p, p->course, &vars),
                       .at = p->at,
                       .name = p->base->text};
        for (uint32_t i = 0; i < vars.count; i++)
            r.heads[i] = term_variable(vars.at[i]);
        add_rule(ir, &r);
    }
}

static void lower_define(struct ir *ir, predicate_decl *p)
{
    scope s = {.ir = ir, .treaty = p->inside};
    rule_decl r = {.relation = p->relation, .form = RULE_DERIVE, .at = p->at, .name = p->base->text};
    declare_params_in(&s, p, &r.vars);
    for (uint32_t i = 0; i < r.vars.count; i++)
        r.heads[i] = term_variable(r.vars.at[i]);
    if (p->is_value) {
        p->expanding = true;
        expr *value = lower_expr(&s, kid(p->syntax, 2));
        p->expanding = false;
        if (value)
            *array_add(ir->arena, &ir->formulas) = (formula_decl){p, r.vars, value};
        return;
    }
    r.body = lower_cond(&s, kid(p->syntax, 1));
    if (r.body)
        add_rule(ir, &r);
}

/* ---- closure of the ontology ---- */

static bool known_implication(const struct ir *ir, const implied_decl *d)
{
    for (uint32_t i = 0; i < ir->implied.count; i++) {
        const implied_decl *k = &ir->implied.at[i];
        bool same = k->from == d->from && k->to == d->to;
        for (uint32_t a = 0; same && a < d->to->param_count; a++)
            same = k->args[a].form == d->args[a].form &&
                   (k->args[a].form != TERM_ENTITY || k->args[a].entity == d->args[a].entity) &&
                   (k->args[a].form != TERM_VARIABLE || k->args[a].var->name == d->args[a].var->name);
        if (same)
            return true;
    }
    return false;
}

static uint32_t param_of(const predicate_decl *p, const variable *v)
{
    for (uint32_t i = 0; i < p->param_count; i++)
        if (p->param[i].name == v->name)
            return i;
    return 0;
}

#define IMPLIED_MAX 10000 /* implications, declared and derived */

static void close_implications(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->implied.count; i++)
        for (uint32_t k = 0; k < ir->implied.count; k++) {
            implied_decl first = ir->implied.at[i], then = ir->implied.at[k],
                         both = {.from = first.from, .to = then.to, .closed = true, .at = first.at};
            if (first.to != then.from)
                continue;
            if (ir->implied.count >= IMPLIED_MAX) { /* a closure cut short would make wrong verdicts */
                diag(ir->diags, P0206, first.at, "implications, declared and derived,", IMPLIED_MAX);
                return;
            }
            for (uint32_t a = 0; a < then.to->param_count; a++)
                both.args[a] = then.args[a].form == TERM_VARIABLE
                                   ? first.args[param_of(then.from, then.args[a].var)]
                                   : then.args[a];
            if (both.from != both.to && !known_implication(ir, &both))
                *array_add(ir->arena, &ir->implied) = both;
        }
}

/* ---- acknowledged findings ---- */

static void lower_accepts(struct ir *ir, node *n, treaty_decl *t)
{
    scope s = {.ir = ir, .treaty = t};
    uint32_t refs = lower_refs(&s, kid(n, 0));
    if (refs != NONE)
        *array_add(ir->arena, &ir->accepts) =
            (accept_decl){n->sym, refs, kid(n, 1)->sym->text, n->span, false};
}

void lower(struct ir *ir, ast **files, uint32_t count)
{
    for (uint32_t i = 0; i < ir->predicates.count; i++)
        if (ir->predicates.at[i]->class == CLASS_EVENT || ir->predicates.at[i]->class == CLASS_ACTION)
            lower_effects(ir, ir->predicates.at[i]);
    close_implications(ir);
    for (uint32_t i = 0; i < ir->articles.count; i++)
        declare_clauses(ir, ir->articles.at[i]);
    lower_prevails(ir);
    for (uint32_t i = 0; i < ir->articles.count; i++)
        lower_article(ir, ir->articles.at[i]);
    for (uint32_t i = 0; i < ir->treaties.count; i++)
        lower_treaty(ir, ir->treaties.at[i]);
    note_circles(ir);
    for (uint32_t i = 0; i < ir->predicates.count; i++)
        if (ir->predicates.at[i]->class == CLASS_DEFINE && !ir->predicates.at[i]->seats)
            lower_define(ir, ir->predicates.at[i]);
    lower_organs(ir);
    check_consents(ir);
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0)) {
            if (n->kind == NODE_ACCEPTS)
                lower_accepts(ir, n, NULL);
            if (n->kind == NODE_TREATY)
                for_each_node (item, kid(n, 1))
                    if (item->kind == NODE_ACCEPTS)
                        lower_accepts(ir, item, meaning_of(n->sym, MEANS_TREATY));
        }
}
