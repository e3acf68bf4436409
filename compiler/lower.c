/* lower.c: conditions. Comes in: trees and declarations; goes out: typed conditions in normal form. */
#include "ir.h"

#include <string.h>

/* ---- tests ---- */

static cond *happening(scope *s, predicate_decl *p, const term *args, span at)
{
    bool event = p->course == NONE && (p->class == CLASS_EVENT || p->class == CLASS_ACTION);
    s->event |= event && !s->negative;
    return cond_tuple(s->ir, course_relation(p), args, p->param_count, at);
}

static void add_question(scope *s, test_kind test, const term *bearer, const act_decl *act, uint32_t refs,
                         span at);

/* Of an act that may need power an expectation also asks what became of it. */
static void ask_acted(scope *s, predicate_decl *p, const term *args, span at)
{
    act_decl act = {.predicate = p, .at = at, .much = NUMBER_INT(0)};
    if (!s->questions || (!s->ir->seat && !s->ir->powers) || p->class != CLASS_ACTION)
        return;
    act.args = arena_alloc(s->ir->arena, ARGS_MAX * sizeof *act.args);
    for (uint32_t i = 1; i < p->param_count; i++) {
        arg_form form = args[i].form == TERM_ANY      ? ARG_ANY
                        : args[i].form == TERM_ENTITY ? ARG_ENTITY
                                                      : ARG_VAR;
        act.args[i] = (struct act_arg){form, args[i], NULL, NULL};
    }
    add_question(s, TEST_ACTED_, &args[0], &act, NONE, at);
}

static cond *lower_happens(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_THIRD, "verb");
    term args[ARGS_MAX];
    asked_amount amount = {0};
    s->amount = &amount;
    bool ok = p && lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args);
    s->amount = NULL;
    if (!ok)
        return NULL;
    ask_acted(s, p, args, n->span);
    return with_amount(s, happening(s, p, args, n->span), &amount, false);
}

/* One for each treaty whose clauses ask: see relation_decl.since. */
uint32_t history_relation(struct ir *ir, predicate_decl *p, const treaty_decl *since)
{
    kind_decl *kinds[ARGS_MAX];
    uint32_t of = since ? since->index : NONE;
    for (uint32_t i = 0; i < ir->relations.count; i++)
        if (ir->relations.at[i].role == ROLE_HISTORY && ir->relations.at[i].of == p->index &&
            ir->relations.at[i].since == of)
            return i;
    for (uint32_t i = 0; i < p->param_count; i++)
        kinds[i] = p->param[i].kind;
    uint32_t relation = relation_new(ir, ROLE_HISTORY, p->index, p->param_count, kinds,
                                     diag_text(ir->arena, "has %s", p->participle->text));
    ir->relations.at[relation].since = of;
    return relation;
}

/* Whole units only: a duration of half a day has no last day. */
bool whole_duration(struct ir *ir, const node *n, uint32_t *amount, duration_unit *unit)
{
    number v = value_of(n)->number;
    *unit = n->flag;
    if (v.den != 1 || v.num < 0 || v.num > 4000000) {
        diag(ir->diags, P0315, n->span);
        return false;
    }
    *amount = (uint32_t)v.num;
    return true;
}

static uint32_t window_relation(struct ir *ir, predicate_decl *p, const node *duration,
                                const treaty_decl *since)
{
    window_decl w = {.predicate = p, .since = since};
    kind_decl *kinds[ARGS_MAX];
    if (!whole_duration(ir, duration, &w.amount, &w.unit))
        return NONE;
    for (uint32_t i = 0; i < ir->windows.count; i++)
        if (ir->windows.at[i].predicate == p && ir->windows.at[i].amount == w.amount &&
            ir->windows.at[i].unit == w.unit && ir->windows.at[i].since == since)
            return ir->windows.at[i].relation;
    for (uint32_t i = 0; i < p->param_count; i++)
        kinds[i] = p->param[i].kind;
    w.relation = relation_new(
        ir, ROLE_WINDOW, ir->windows.count, p->param_count, kinds,
        diag_text(ir->arena, "has %s in last %s", p->participle->text, source_words(ir, duration->span)));
    ir->relations.at[w.relation].since = since ? since->index : NONE;
    *array_add(ir->arena, &ir->windows) = w;
    return w.relation;
}

static cond *lower_has(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_PARTICIPLE, "participle");
    term args[ARGS_MAX];
    asked_amount amount = {0};
    s->amount = &amount;
    bool ok = p && lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args);
    s->amount = NULL;
    if (!ok)
        return NULL;
    uint32_t relation =
        kid(n, 3) ? window_relation(s->ir, p, kid(n, 3), s->treaty) : history_relation(s->ir, p, s->treaty);
    if (relation == NONE)
        return NULL;
    ask_acted(s, p, args, n->span);
    cond *c = with_amount(s, cond_tuple(s->ir, relation, args, p->param_count, n->span), &amount, true);
    return c && n->flag == 1 ? cond_not(s->ir, c) : c;
}

static cond *lower_is(scope *s, node *n)
{
    if (names_reading(s, n))
        return lower_reading(s, n);
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "status");
    term args[ARGS_MAX];
    if (!p)
        return NULL;
    bool vote = is_ballot(s->ir, p); /* `is absent`, `is not_voting` */
    if (p->class != CLASS_STATUS && !vote && (p->class != CLASS_DEFINE || p->is_value)) {
        diag(s->ir->diags, P0301, n->span, n->sym->text,
             p->class == CLASS_ATTRIBUTE || p->is_value ? "a figure" : "something that happens", "a status");
        return NULL;
    }
    if (!lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args))
        return NULL;
    s->event |= vote && !s->negative && n->flag != 1;
    cond *c = cond_tuple(s->ir, p->law != NONE ? p->law : p->relation, args, p->param_count, n->span);
    return n->flag == 1 ? cond_not(s->ir, c) : c;
}

static cond *lower_call(scope *s, node *n)
{
    predicate_decl *p = meaning_of(n->sym, MEANS_BASE);
    p = p ? p : meaning_of(n->sym, MEANS_THIRD);
    term args[ARGS_MAX];
    if (!p && !(p = meaning_of(n->sym, MEANS_PARTICIPLE))) {
        lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "predicate");
        return NULL;
    }
    bool is_test = p->external && p->external->result == NATIVE_BOOL;
    if ((p->class == CLASS_ATTRIBUTE || p->is_value) && !is_test) {
        diag(s->ir->diags, P0302, n->span);
        return NULL;
    }
    if (is_test && p->external->numbers) {
        expr *call = external_call(s, p, kid(n, 0), n->span);
        return call ? external_is_so(s, call, n->span) : NULL;
    }
    asked_amount amount = {0};
    s->amount = &amount;
    bool ok = lower_call_args(s, p, kid(n, 0), args, n->span);
    s->amount = NULL;
    if (!ok)
        return NULL;
    if (is_test)
        return external_is_so(s, figure_expr(s, p, args, n->span), n->span);
    if (!meaning_of(n->sym, MEANS_BASE) && !meaning_of(n->sym, MEANS_THIRD))
        return with_amount(
            s, cond_tuple(s->ir, history_relation(s->ir, p, s->treaty), args, p->param_count, n->span),
            &amount, true);
    return with_amount(s, happening(s, p, args, n->span), &amount, false);
}

/* A rule that reads the date must be looked at when the date comes: at the constant it is compared with, and
 * the day after. Elsewhere the run tells the day from the figures, as they stand. */
bool turns_on_day(scope *s, const expr *today, const expr *other, span at)
{
    number date;
    if (s->asking || (!reads_today(today) && !reads_today(other)))
        return true;
    bool direct = today->form == EXPR_TODAY && !reads_today(other) && expr_constant(other, &date);
    if (!direct && other->form == EXPR_TODAY && today->form != EXPR_TODAY)
        return turns_on_day(s, other, today, at);
    if (!grows_evenly(today) || !grows_evenly(other)) {
        diag(s->ir->diags, P0309, at, "today",
             "a product, a divisor, months or a function of its own, in a condition of a rule",
             "let it stand alone: today >= DATE + 6 months");
        return false;
    }
    s->ir->turns |= !direct;
    if (!direct || date.den != 1 || date.num < DATE_MIN || date.num >= DATE_MAX)
        return true;
    *array_add(s->ir->arena, &s->ir->ticks) = (int32_t)date.num * DAY_MINUTES;
    *array_add(s->ir->arena, &s->ir->ticks) = ((int32_t)date.num + 1) * DAY_MINUTES;
    return true;
}

/* Two names compared are identity; anything else is figures. */
static cond *lower_compare(scope *s, node *n)
{
    node *left = kid(n, 0), *right = kid(n, 1);
    if (left->kind == NODE_NAME && right->kind == NODE_NAME &&
        (n->flag == COMPARE_EQ || n->flag == COMPARE_NE)) {
        term a, b;
        if (!lower_term(s, left, NULL, &a) || !lower_term(s, right, term_kind(&a), &b))
            return NULL;
        cond *c = cond_same(s->ir, a, b, n->span);
        return n->flag == COMPARE_NE ? cond_not(s->ir, c) : c;
    }
    cond *c = cond_new(s->ir, COND_COMPARE, n->span);
    c->compare = n->flag;
    c->left = lower_expr(s, left);
    c->right = lower_expr(s, right);
    if (c->left && c->right && c->left->is_date != c->right->is_date) {
        diag(s->ir->diags, P0304, n->span, "compared");
        return NULL;
    }
    return c->left && c->right && turns_on_day(s, c->left, c->right, n->span) ? c : NULL;
}

static cond *lower_in_set(scope *s, node *n)
{
    node *set = kid(n, 1);
    term t;
    kind_decl *k = set_kind(s, set);
    cond *c;
    variable *v = arena_alloc(s->ir->arena, sizeof *v);
    if (!k || !lower_term(s, kid(n, 0), k, &t) || !lower_set(s, set, &k, &c, v))
        return NULL;
    if (!c)
        return cond_new(s->ir, COND_TRUE, n->span);
    c->args[0] = t;
    c->at = n->span;
    return c;
}

/* some SET v where (c) / no … / every … satisfies. */
static cond *lower_quantifier(scope *s, node *n)
{
    uint32_t names = s->count;
    bool binds = s->binds;
    kind_decl *k = set_kind(s, kid(n, 0));
    if (!k)
        return NULL;
    cond *c = cond_new(s->ir, n->kind == NODE_EVERY ? COND_EVERY : COND_SOME, n->span), *in = NULL;
    s->binds = false;
    c->var = scope_declare(s, n->sym, k, n->span);
    bool ok = lower_set(s, kid(n, 0), &k, &in, c->var);
    node *where = n->kind == NODE_SOME ? kid(n, 2) : kid(n, 1),
         *must = n->kind == NODE_EVERY ? kid(n, 2) : NULL;
    if (n->kind == NODE_SOME)
        in = cond_and(s->ir, in, lower_except(s, kid(n, 1), c->var));
    cond *holds = where ? lower_cond(s, where) : NULL, *then = must ? lower_cond(s, must) : NULL;
    ok &= (!where || holds) && (!must || then);
    s->count = names;
    s->binds = binds;
    s->past = n->sym;
    if (!ok)
        return NULL;
    in = cond_and(s->ir, in, holds);
    c->kid_count = must ? 2 : 1;
    c->kids = arena_alloc(s->ir->arena, 2 * sizeof *c->kids);
    c->kids[0] = in ? in : cond_new(s->ir, COND_TRUE, n->span);
    c->kids[1] = then;
    return n->kind == NODE_NO ? cond_not(s->ir, c) : c;
}

/* ---- verdict tests ---- */

/* `any SET x` as an object of a question binds like a subject does. */
static node *as_binder(scope *s, node *object)
{
    if (object->kind != NODE_ANY_OBJECT || !object->sym || kid(object, 1) || kid(object, 2) || object->flag)
        return object;
    node *any = arena_alloc(s->ir->arena, sizeof *any + sizeof(node *));
    *any = *object;
    any->kind = NODE_ANY;
    any->kid_count = 1;
    any->kid[0] = kid(object, 0);
    return any;
}

static bool asked_object(scope *s, predicate_decl *p, node *object, prep role, uint32_t *taken, act_decl *out,
                         span at)
{
    term args[ARGS_MAX] = {{TERM_ANY, {NULL}}};
    object = as_binder(s, object);
    if (object->kind == NODE_QUOTA || object->kind == NODE_ANY_OBJECT) {
        bool often = object->kind == NODE_QUOTA;
        diag(s->ir->diags, P0309, object->span, source_words(s->ir, object->span), "a question",
             often ? "ask of the act: once more is what is asked about"
                   : "ask of 'some SET x', 'every SET x', or of one by name");
        return false;
    }
    if (!place_arg(s, p, object, role, taken, args, at))
        return false;
    for (uint32_t i = 1; i < p->param_count; i++)
        if (args[i].form != TERM_ANY)
            out->args[i] =
                (struct act_arg){args[i].form == TERM_ENTITY ? ARG_ENTITY : ARG_VAR, args[i], NULL, NULL};
    return true;
}

/* `sanction italy` in a question: named roles only; what is left out is left open. */
act_decl *lower_asked_act(scope *s, node *n, act_decl *out)
{
    if (n->kind == NODE_CHOICE) {
        diag(s->ir->diags, P0309, n->span, "a choice of acts", "a question",
             "ask of each: of neither alone is it owed where it may choose");
        return NULL;
    }
    if (n->kind != NODE_ACT && n->kind != NODE_ACT_CALL)
        return NULL;
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "action");
    uint32_t taken = 1;
    bool ok = true;
    if (!p)
        return NULL;
    if (p->class != CLASS_ACTION || !p->param_count) {
        diag(s->ir->diags, P0312, n->span, n->sym->text, p->class == CLASS_EVENT ? "an event" : "no action");
        return NULL;
    }
    *out = (act_decl){.predicate = p, .at = n->span, .much = NUMBER_INT(0)};
    out->args = arena_alloc(s->ir->arena, ARGS_MAX * sizeof *out->args);
    if (n->kind == NODE_ACT_CALL) {
        for_each_node (arg, kid(n, 0)) {
            uint32_t i = 1;
            while (i < p->param_count && taken >> i & 1)
                i++;
            bool much = p->quantity && is_amount(arg);
            uint32_t role = much ? p->quantity_prep : i < p->param_count ? p->param[i].prep : PREP_NONE;
            ok &= asked_object(s, p, arg, (prep)role, &taken, out, arg->span);
        }
        return ok ? out : NULL;
    }
    if (kid(n, 0))
        ok = asked_object(s, p, kid(n, 0), PREP_NONE, &taken, out, kid(n, 0)->span);
    for_each_node (role, kid(n, 1))
        ok &= asked_object(s, p, kid(role, 0), role->flag, &taken, out, role->span);
    return ok ? out : NULL;
}

/* Of a duty it is asked whether so much at the least is still owed; of what is forbidden or permitted, of so
 * much more at one time. */
static bool much_asked(scope *s, const asked_amount *amount, test_kind test, act_decl *out)
{
    bool duty = test == TEST_OBLIGED_ || test == TEST_RECOMMENDED_,
         other = test == TEST_FORBIDDEN_ || test == TEST_PERMITTED_ || test == TEST_DISCOURAGED_;
    if (!amount->least)
        return true;
    if (!duty && !other)
        diag(s->ir->diags, P0309, amount->at, "an amount", "a question of exemption or power",
             "neither has one");
    else if (amount->form != (duty ? MEASURE_LEAST : MEASURE_EXACT))
        diag(s->ir->diags, P0309, amount->at, source_words(s->ir, amount->at),
             duty ? "a question of what is owed" : "a question of what is allowed",
             duty ? "ask for 'at least N': whether so much is still owed"
                  : "ask for N: whether so much more may be done");
    else if (!expr_constant(amount->least, &out->much))
        diag(s->ir->diags, P0318, amount->at);
    else
        return true;
    return false;
}

static uint32_t view_relation(struct ir *ir, test_kind test, predicate_decl *p, uint32_t refs, number much)
{
    kind_decl *kinds[ARGS_MAX];
    static const char *const words[] = {"obliged to",  "forbidden to",   "permitted to", "recommended to",
                                        "exempt from", "advised not to", "empowered to"};
    for (uint32_t i = 0; i < ir->views.count; i++)
        if (ir->views.at[i].test == test && ir->views.at[i].predicate == p && ir->views.at[i].refs == refs &&
            !number_compare(ir->views.at[i].much, much))
            return ir->views.at[i].relation;
    for (uint32_t i = 0; i < p->param_count; i++)
        kinds[i] = p->param[i].kind;
    uint32_t relation = relation_new(ir, ROLE_VIEW, ir->views.count, p->param_count, kinds,
                                     diag_text(ir->arena, "%s %s", words[test], p->base->text));
    *array_add(ir->arena, &ir->views) = (view_decl){test, p, refs, relation, much};
    return relation;
}

static void add_question(scope *s, test_kind test, const term *bearer, const act_decl *act, uint32_t refs,
                         span at)
{
    if (!s->questions || bearer->form != TERM_ENTITY)
        return;
    for (uint32_t i = 1; i < ARGS_MAX; i++)
        if (act->args[i].form == ARG_VAR)
            return;
    question_decl *q = array_add(s->ir->arena, s->questions);
    *q = (question_decl){test, source_words(s->ir, at), bearer->entity, *act, refs, at};
    q->act.args[0] = (struct act_arg){ARG_ENTITY, *bearer, NULL, NULL}; /* the question's own array */
}

static cond *lower_verdict(scope *s, node *n)
{
    static const test_kind tests[] = {
        [TEST_OBLIGED] = TEST_OBLIGED_,     [TEST_FORBIDDEN] = TEST_FORBIDDEN_,
        [TEST_PERMITTED] = TEST_PERMITTED_, [TEST_RECOMMENDED] = TEST_RECOMMENDED_,
        [TEST_EXEMPT] = TEST_EXEMPT_,       [TEST_DISCOURAGED] = TEST_DISCOURAGED_,
        [TEST_EMPOWERED] = TEST_EMPOWERED_};
    act_decl act;
    asked_amount amount = {0};
    term bearer, args[ARGS_MAX];
    uint32_t refs = kid(n, 2) ? lower_refs(s, kid(n, 2)) : NONE;
    s->amount = &amount;
    bool ok = lower_asked_act(s, kid(n, 1), &act) && much_asked(s, &amount, tests[n->flag], &act);
    s->amount = NULL;
    if (!ok || !lower_term(s, kid(n, 0), act.predicate->param[0].kind, &bearer) ||
        (kid(n, 2) && refs == NONE))
        return NULL;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        args[i] = act.args[i].form == ARG_ANY ? (term){TERM_ANY, {NULL}} : act.args[i].term;
    args[0] = bearer;
    add_question(s, tests[n->flag], &bearer, &act, refs, n->span);
    uint32_t relation = view_relation(s->ir, tests[n->flag], act.predicate, refs, act.much);
    return cond_tuple(s->ir, relation, args, act.predicate->param_count, n->span);
}

static cond *lower_breaches(scope *s, node *n)
{
    term args[ARGS_MAX] = {{TERM_ANY, {NULL}}, {TERM_ANY, {NULL}}};
    bool ok = lower_term(s, kid(n, 0), s->ir->state, &args[0]);
    uint32_t refs = lower_refs(s, kid(n, 1));
    if (kid(n, 2))
        ok &= lower_term(s, kid(n, 2), s->ir->state, &args[1]);
    if (!ok || refs == NONE)
        return NULL;
    const reflist_decl *list = &s->ir->reflists.at[refs];
    s->event |= n->flag == BREACH_NOW && !s->negative;
    return cond_tuple(s->ir, n->flag == BREACH_NOW ? list->breach : list->breached, args, 2, n->span);
}

static cond *lower_in_force(scope *s, node *n)
{
    node *name = kid(n, 0);
    if (n->kind == NODE_REF_IN_FORCE) {
        if (name->flag != REF_TREATY && name->flag != REF_THIS_TREATY)
            return lower_article_in_force(s, n);
        treaty_decl *t = find_treaty(s, name->flag == REF_TREATY ? kid(name, 2) : NULL, true, n->span);
        cond *c = t ? cond_tuple(s->ir, t->in_force, NULL, 0, n->span) : NULL;
        return c && n->flag == 1 ? cond_not(s->ir, c) : c;
    }
    term bound;
    bool varies =
        name->kind == NODE_ANY ||
        (name->kind == NODE_NAME && !meaning_of(name->sym, MEANS_TREATY) && scope_find(s, name->sym));
    if (varies && s->ir->law[LAW_IN_FORCE])
        return lower_term(s, name, s->ir->treaty, &bound)
                   ? cond_tuple(s->ir, s->ir->law[LAW_IN_FORCE]->relation, &bound, 1, n->span)
                   : NULL;
    if (name->kind != NODE_NAME) {
        if (name->kind != NODE_ERROR)
            diag(s->ir->diags, P0301, name->span, source_words(s->ir, name->span), "no name", "a treaty");
        return NULL;
    }
    treaty_decl *t = find_treaty(s, name, false, n->span);
    return t ? cond_tuple(s->ir, t->in_force, NULL, 0, n->span) : NULL;
}

/* `any SET x where (…)` at the top of a trigger: a binder with its condition. */
static cond *lower_any_where(scope *s, node *n)
{
    term t;
    node *set = kid(n, 0);
    kind_decl *k;
    cond *in;
    if (!s->binds || !s->bound) {
        diag(s->ir->diags, P0310, n->span);
        return NULL;
    }
    if (!lower_binder(s, n, NULL, &t) || !lower_set(s, set, &k, &in, t.var))
        return NULL;
    cond *c = lower_cond(s, kid(n, 1));
    return c ? cond_and(s->ir, in, c) : NULL;
}

/* The sets of binders that a test bound: `any member a attacks …` also says that a is a member. */
static cond *with_binder_sets(scope *s, node *test, cond *c)
{
    for (unsigned i = 0; c && i < test->kid_count; i++)
        for_each_node (n, test->kid[i]) {
            node *any = n->kind == NODE_ROLE ? kid(n, 0) : n;
            if (!any || (any->kind != NODE_ANY && any->kind != NODE_ANY_OBJECT) || !any->sym)
                continue;
            term t;
            kind_decl *k;
            cond *in;
            node name = {.kind = NODE_NAME, .span = any->span, .sym = any->sym};
            if (lower_term(s, &name, NULL, &t) && t.form == TERM_VARIABLE &&
                lower_set(s, kid(any, 0), &k, &in, t.var) && in)
                c = cond_and(s->ir, c, in);
        }
    return c;
}

/* `and` and `or` in one node, so that long chains cost what they hold. */
static cond *lower_parts(scope *s, node *n, node_form form)
{
    cond *c = cond_new(s->ir, form, n->span);
    uint32_t count = 0;
    bool ok = true, binds = s->binds;
    for_each_node (part, kid(n, 0))
        count++;
    c->kids = arena_alloc(s->ir->arena, count * sizeof *c->kids);
    s->binds = binds && form == COND_AND;
    for_each_node (part, kid(n, 0)) {
        cond *k = lower_cond(s, part);
        ok &= k != NULL;
        c->kids[c->kid_count++] = k;
    }
    s->binds = binds;
    return ok ? c : NULL;
}

static cond *lower_negation(scope *s, node *n)
{
    bool binds = s->binds, negative = s->negative;
    s->binds = false;
    s->negative = !negative;
    cond *c = lower_cond(s, kid(n, 0));
    s->binds = binds;
    s->negative = negative;
    return c ? cond_not(s->ir, c) : NULL;
}

static cond *lower_test(scope *s, node *n)
{
    switch (n->kind) {
    case NODE_TRUE: return cond_new(s->ir, COND_TRUE, n->span);
    case NODE_FALSE: return cond_new(s->ir, COND_FALSE, n->span);
    case NODE_COMPARE: return lower_compare(s, n);
    case NODE_IN_SET: return lower_in_set(s, n);
    case NODE_EXPR_IN_FORCE:
    case NODE_REF_IN_FORCE: return lower_in_force(s, n);
    case NODE_HAPPENS: return with_binder_sets(s, n, lower_happens(s, n));
    case NODE_HAS: return with_binder_sets(s, n, lower_has(s, n));
    case NODE_IS: return with_binder_sets(s, n, lower_is(s, n));
    case NODE_VERDICT: return with_binder_sets(s, n, lower_verdict(s, n));
    case NODE_BREACHES: return with_binder_sets(s, n, lower_breaches(s, n));
    case NODE_CALL: return with_binder_sets(s, n, lower_call(s, n));
    case NODE_REF_IS: return lower_article_is(s, n);
    case NODE_IS_UNDER: return with_binder_sets(s, n, lower_is_under(s, n));
    case NODE_HAS_FULFILLED: return with_binder_sets(s, n, lower_has_fulfilled(s, n));
    case NODE_ERROR: return NULL;
    default: diag(s->ir->diags, P0302, n->span); return NULL;
    }
}

cond *lower_cond(scope *s, node *n)
{
    switch (n->kind) {
    case NODE_AND: return lower_parts(s, n, COND_AND);
    case NODE_OR: return lower_parts(s, n, COND_OR);
    case NODE_NOT: return lower_negation(s, n);
    case NODE_SOME:
    case NODE_NO:
    case NODE_EVERY: return lower_quantifier(s, n);
    case NODE_ANY_WHERE: return lower_any_where(s, n);
    default: return lower_test(s, n);
    }
}
