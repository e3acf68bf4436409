/* figures.c: expressions. Comes in: trees; goes out: typed figures, numbers and dates kept apart. A defined
 * figure is put in place of its use. */
#include "ir.h"

#include <string.h>

static expr *new_expr(scope *s, int form, span at)
{
    expr *e = arena_alloc(s->ir->arena, sizeof *e);
    e->form = form;
    e->at = at;
    return e;
}

static expr *lower_number(scope *s, number value, bool is_date, span at)
{
    expr *e = new_expr(s, EXPR_NUMBER, at);
    e->value = value;
    e->is_date = is_date;
    return e;
}

/* Expressions reckon in days. How many a month has is settled by the date that it is added to. */
static void refuse_duration(scope *s, const node *n)
{
    bool minutes = n->flag < UNIT_DAY;
    diag(s->ir->diags, P0309, n->span, source_words(s->ir, n->span),
         minutes ? "an expression" : "a figure that is no date",
         minutes ? "expressions reckon in days: hours count in 'within', 'for' and 'in last'"
                 : "months and years are added to a date, or taken from one: DATE + 6 months");
}

static expr *lower_duration(scope *s, node *n)
{
    static const int days[] = {[UNIT_DAY] = 1, [UNIT_WEEK] = 7};
    number value = value_of(n)->number;
    if (n->flag != UNIT_DAY && n->flag != UNIT_WEEK) {
        refuse_duration(s, n);
        return NULL;
    }
    if (!number_mul(value, NUMBER_INT(days[n->flag]), &value))
        return NULL;
    return lower_number(s, value, false, n->span);
}

#define EXPANSIONS_MAX 100000

/* A value define is put in place of its call: its params then stand for the arguments. */
static expr *expand_value(scope *s, predicate_decl *p, term *args, span at)
{
    scope inner = {.ir = s->ir, .treaty = p->inside};
    if (p->expanding) {
        diag(s->ir->diags, P0306, p->at, p->base->text);
        return NULL;
    }
    if (++s->ir->expansions > EXPANSIONS_MAX) {
        if (s->ir->expansions == EXPANSIONS_MAX + 1)
            diag(s->ir->diags, P0206, at, "uses of defined figures", EXPANSIONS_MAX);
        return NULL;
    }
    for (uint32_t i = 0; i < p->param_count; i++) {
        inner.names[inner.count].name = p->param[i].name;
        inner.names[inner.count++].term = args[i];
    }
    p->expanding = true;
    expr *e = lower_expr(&inner, kid(p->syntax, 2));
    p->expanding = false;
    if (e && e->is_date != p->is_date)
        diag(s->ir->diags, P0304, at, "mixed");
    return e;
}

expr *figure_expr(scope *s, const predicate_decl *p, const term *args, span at)
{
    expr *e = new_expr(s, EXPR_FIGURE, at);
    e->relation = p->relation;
    e->is_date = p->is_date;
    e->arg_count = (uint8_t)p->param_count;
    e->args = arena_alloc(s->ir->arena, p->param_count * sizeof *args);
    memcpy(e->args, args, p->param_count * sizeof *args);
    return e;
}

expr *number_expr(scope *s, number value, span at)
{
    return lower_number(s, value, false, at);
}

static expr *lower_figure(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "figure");
    term args[ARGS_MAX];
    if (!p)
        return NULL;
    bool is_test = p->external && p->external->result == NATIVE_BOOL;
    if ((p->class != CLASS_ATTRIBUTE && !p->is_value) || is_test) {
        diag(s->ir->diags, P0303, n->span);
        return NULL;
    }
    if (p->external && p->external->numbers)
        return external_call(s, p, kid(n, 0), n->span);
    if (!lower_call_args(s, p, kid(n, 0), args, n->span))
        return NULL;
    if (p->class == CLASS_DEFINE)
        return expand_value(s, p, args, n->span);
    return figure_expr(s, p, args, n->span);
}

static bool is_months(const node *n)
{
    return n->kind == NODE_DURATION && (n->flag == UNIT_MONTH || n->flag == UNIT_YEAR);
}

/* DATE + 6 months, 6 months + DATE, DATE - 1 year. */
static expr *lower_months(scope *s, node *n, node *date, const node *duration)
{
    uint32_t amount;
    duration_unit unit;
    expr *e = new_expr(s, EXPR_MONTHS, n->span);
    e->left = lower_expr(s, date);
    if (!e->left || !whole_duration(s->ir, duration, &amount, &unit))
        return NULL;
    if (!e->left->is_date) {
        refuse_duration(s, duration);
        return NULL;
    }
    int64_t months = (int64_t)amount * (unit == UNIT_YEAR ? 12 : 1);
    e->value = NUMBER_INT(n->flag == '-' ? -months : months);
    e->is_date = true;
    return e;
}

static expr *lower_arithmetic(scope *s, node *n)
{
    if ((n->flag == '+' || n->flag == '-') && is_months(kid(n, 1)))
        return lower_months(s, n, kid(n, 0), kid(n, 1));
    if (n->flag == '+' && is_months(kid(n, 0)))
        return lower_months(s, n, kid(n, 1), kid(n, 0));
    static const char *const words[] = {
        ['+'] = "added", ['-'] = "subtracted", ['*'] = "multiplied", ['/'] = "divided"};
    expr *e = new_expr(s, EXPR_ARITHMETIC, n->span);
    e->operator=(char) n->flag;
    e->left = lower_expr(s, kid(n, 0));
    e->right = lower_expr(s, kid(n, 1));
    if (!e->left || !e->right)
        return NULL;
    bool a = e->left->is_date, b = e->right->is_date;
    bool ok = n->flag == '+' ? !(a && b) : n->flag == '-' ? a || !b : !a && !b;
    if (!ok)
        diag(s->ir->diags, P0304, n->span, words[n->flag]);
    e->is_date = n->flag == '+' ? a || b : n->flag == '-' ? a && !b : false;
    return ok ? e : NULL;
}

/* count of, sum of, least of, greatest of: over a set, with a condition. */
static expr *lower_aggregate(scope *s, node *n, int form, node *of, node *set, node *where)
{
    uint32_t names = s->count;
    bool binds = s->binds;
    kind_decl *k = set_kind(s, set);
    if (!k)
        return NULL;
    expr *e = new_expr(s, form, n->span);
    s->binds = false;
    e->var = scope_declare(s, n->sym, k, n->span);
    cond *in = NULL;
    bool ok = lower_set(s, set, &k, &in, e->var);
    cond *holds = where ? lower_cond(s, where) : NULL;
    ok &= !where || holds;
    e->where = cond_and(s->ir, in, holds);
    e->right = of ? lower_expr(s, of) : NULL;
    ok &= !of || e->right;
    e->is_date = e->right && e->right->is_date;
    s->count = names;
    s->binds = binds;
    return ok ? e : NULL;
}

static expr *lower_negative(scope *s, node *n)
{
    expr *e = new_expr(s, EXPR_ARITHMETIC, n->span);
    e->operator= '-';
    e->left = lower_number(s, NUMBER_INT(0), false, n->span);
    e->right = lower_expr(s, kid(n, 0));
    if (e->right && e->right->is_date)
        diag(s->ir->diags, P0304, n->span, "negated");
    return e->right && !e->right->is_date ? e : NULL;
}

static expr *lower_date(scope *s, node *n)
{
    if (n->flag == 1)
        diag(s->ir->diags, P0309, n->span, source_words(s->ir, n->span), "an expression",
             "expressions reckon in days: write the day");
    return lower_number(s, NUMBER_INT(time_date(value_of(n)->time)), true, n->span);
}

expr *lower_expr(scope *s, node *n)
{
    expr *e;
    switch (n->kind) {
    case NODE_NUMBER: return lower_number(s, value_of(n)->number, false, n->span);
    case NODE_DATE: return lower_date(s, n);
    case NODE_DURATION: return lower_duration(s, n);
    case NODE_CALL: return lower_figure(s, n);
    case NODE_ARITHMETIC: return lower_arithmetic(s, n);
    case NODE_NEGATIVE: return lower_negative(s, n);
    case NODE_TODAY:
        e = new_expr(s, EXPR_TODAY, n->span);
        e->is_date = true;
        return e;
    case NODE_COUNT: return lower_aggregate(s, n, EXPR_COUNT, NULL, kid(n, 0), kid(n, 1));
    case NODE_SUM: return lower_aggregate(s, n, EXPR_SUM, kid(n, 0), kid(n, 1), kid(n, 2));
    case NODE_LEAST: return lower_aggregate(s, n, EXPR_LEAST, kid(n, 0), kid(n, 1), kid(n, 2));
    case NODE_GREATEST: return lower_aggregate(s, n, EXPR_GREATEST, kid(n, 0), kid(n, 1), kid(n, 2));
    case NODE_ERROR: return NULL;
    default: diag(s->ir->diags, P0303, n->span); return NULL;
    }
}

/* Constants only: numbers, dates, and arithmetic on them. */
bool expr_constant(const expr *e, number *out)
{
    number a, b;
    if (e->form == EXPR_NUMBER) {
        *out = e->value;
        return true;
    }
    if (e->form == EXPR_MONTHS)
        return expr_constant(e->left, &a) && number_months(a, e->value, out);
    if (e->form != EXPR_ARITHMETIC || !expr_constant(e->left, &a) || !expr_constant(e->right, &b))
        return false;
    switch (e->operator) {
    case '+': return number_add(a, b, out);
    case '-': return number_sub(a, b, out);
    case '*': return number_mul(a, b, out);
    default: return number_div(a, b, out);
    }
}

/* Whether it grows evenly with the days, so that the day on which a comparison turns can be told. */
bool grows_evenly(const expr *e)
{
    if (!reads_today(e))
        return true;
    if (e->form == EXPR_MONTHS || e->form == EXPR_CALL ||
        (e->operator== '*' && reads_today(e->left) && reads_today(e->right)) ||
        (e->operator== '/' && reads_today(e->right)))
        return false;
    return (!e->left || grows_evenly(e->left)) && (!e->right || grows_evenly(e->right));
}

bool reads_today(const expr *e)
{
    return e && (e->form == EXPR_TODAY || reads_today(e->left) || reads_today(e->right));
}
