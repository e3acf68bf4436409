/* external.c: functions in C. Comes in: their declarations; goes out: attributes whose figures C computes,
 * with how each role is passed and what is returned. */
#include "ir.h"

#include <string.h>

static uint32_t list_length(const node *list)
{
    uint32_t count = 0;
    for_each_node (n, (node *)(uintptr_t)list)
        count += n != NULL;
    return count;
}

static bool is_word(const node *n, const char *word)
{
    return n && !strcmp(n->sym->text, word);
}

static void refuse(struct ir *ir, const node *n, const char *known)
{
    diag_help(ir->diags, diag(ir->diags, P0360, n->span, n->sym->text), "%s", known);
}

/* What a result of that type is in C. */
static native_form result_form(struct ir *ir, const node *result)
{
    const node *form = kid(result, 0);
    if (is_word(result, "date") && !form)
        return NATIVE_DATE;
    if (is_word(result, "bool") && !form)
        return NATIVE_BOOL;
    if (!is_word(result, "number"))
        refuse(ir, result,
               "a function returns a number, a date or a bool: number as integer, number as rational, "
               "number as double 3");
    else if (is_word(form, "integer"))
        return NATIVE_INTEGER;
    else if (is_word(form, "double"))
        return NATIVE_DOUBLE;
    else if (form && !is_word(form, "rational"))
        refuse(ir, form, "a number is returned as rational (two int64_t), as integer or as double 3");
    return NATIVE_RATIONAL;
}

enum { DECIMALS_MAX = 9 };

/* Of a double it is said to how many decimals it is rounded: what has no end in binary has one then. */
static uint32_t result_decimals(struct ir *ir, const node *result, native_form form)
{
    const node *decimals = kid(result, 1);
    if (!decimals) {
        if (form == NATIVE_DOUBLE)
            diag(ir->diags, P0361, result->span);
        return 0;
    }
    number n = value_of(decimals)->number;
    if (form != NATIVE_DOUBLE || n.den != 1 || n.num < 0 || n.num > DECIMALS_MAX) {
        diag(ir->diags, P0361, decimals->span);
        return 0;
    }
    return (uint32_t)n.num;
}

bool is_number_param(const node *param)
{
    return is_word(kid(param, 0), "number") || is_word(kid(param, 0), "date");
}

static passed_form passed_as(struct ir *ir, const node *param)
{
    static const char *const forms[] = {"name", "index", "rational", "integer", "double"};
    const node *form = kid(param, 1);
    bool day = is_word(kid(param, 0), "date"), counts = is_number_param(param);
    int from = day      ? PASSED_DATE
               : counts ? PASSED_RATIONAL
                        : PASSED_NAME,
        last = day      ? PASSED_NAME
               : counts ? PASSED_DOUBLE
                        : PASSED_INDEX;
    for (int i = from; form && i <= last; i++)
        if (is_word(form, forms[i]))
            return (passed_form)i;
    if (form)
        refuse(ir, form,
               day      ? "a date is passed as days since 1970-01-01"
               : counts ? "a number is passed as rational (two int64_t), as integer or as double"
                        : "it is passed as name (a text) or as index (its number)");
    return (passed_form)from;
}

static void pass_all(struct ir *ir, external_decl *x, node *params)
{
    for_each_node (n, params) {
        if (x->passed_count == ARGS_MAX) {
            diag(ir->diags, P0206, n->span, "parameters", ARGS_MAX);
            return;
        }
        x->passed[x->passed_count++] = (uint8_t)passed_as(ir, n);
        x->numbers |= is_number_param(n);
        if (x->numbers && x->rows) {
            diag(ir->diags, P0309, n->span, "rows", "a number or date as an argument",
                 "leave out 'rows': it is asked for each");
            return;
        }
    }
}

static bool is_marked(const node *n, const char *mark)
{
    return is_word(kid(n, 3), mark) || is_word(kid(n, 4), mark);
}

static void check_marks(struct ir *ir, const node *n)
{
    for (unsigned i = 3; i < 5; i++) {
        const node *mark = kid(n, i);
        if (mark && !is_word(mark, "impure") && !is_word(mark, "rows"))
            refuse(ir, mark,
                   "write 'extern impure' for a function whose answers change, 'extern rows' for one that "
                   "answers for many at once; others are asked once for each");
        else if (mark && i == 4 && is_word(kid(n, 3), mark->sym->text))
            refuse(ir, mark, "it is written once");
    }
}

void external_declare(struct ir *ir, node *n)
{
    node *result = kid(n, 1);
    bool impure = is_marked(n, "impure"), rows = is_marked(n, "rows");
    check_marks(ir, n);
    external_decl *x = arena_alloc(ir->arena, sizeof *x);
    *x = (external_decl){.predicate = predicate_new(ir, n, CLASS_ATTRIBUTE, NULL),
                         .library = kid(n, 2)->sym->text,
                         .result = result_form(ir, result),
                         .impure = impure,
                         .rows = rows,
                         .index = ir->externals.count,
                         .at = n->span};
    pass_all(ir, x, kid(n, 0));
    x->decimals = result_decimals(ir, result, x->result);
    x->predicate->external = x;
    x->predicate->is_value = true;
    x->predicate->is_date = x->result == NATIVE_DATE;
    *array_add(ir->arena, &ir->externals) = x;
}

/* The number at its place in the list of them, which grows to the right. */
static bool add_number(scope *s, passed_form form, node *n, expr **end)
{
    expr *e = lower_expr(s, n), *link = arena_alloc(s->ir->arena, sizeof *link);
    *link = (expr){.form = EXPR_LIST, .at = n->span, .left = e};
    if (e && e->is_date != (form == PASSED_DATE)) {
        diag(s->ir->diags, P0304, n->span, "mixed");
        return false;
    }
    if ((*end)->form == EXPR_LIST)
        (*end)->right = link;
    else
        (*end)->left = link;
    *end = link;
    return e != NULL;
}

expr *external_call(scope *s, predicate_decl *p, node *args, span at)
{
    const external_decl *x = p->external;
    term things[ARGS_MAX];
    uint32_t i = 0, thing = 0;
    bool ok = true;
    memset(things, 0, sizeof things);
    expr *e = figure_expr(s, p, things, at), *end = e;
    e->form = EXPR_CALL;
    for_each_node (n, args) {
        if (i == x->passed_count)
            break;
        if (x->passed[i] > PASSED_INDEX)
            ok &= add_number(s, (passed_form)x->passed[i], n, &end);
        else {
            ok &= lower_term(s, n, p->param[thing].kind, &e->args[thing]);
            thing++;
        }
        i++;
    }
    if (i < x->passed_count || list_length(args) != i) {
        diag_help(s->ir->diags, diag(s->ir->diags, P0303, at), "'%s' needs %u arguments", p->base->text,
                  x->passed_count);
        return NULL;
    }
    return ok ? e : NULL;
}

/* A test is a figure that is 1 where it holds. */
cond *external_is_so(scope *s, expr *figure, span at)
{
    cond *c = cond_new(s->ir, COND_COMPARE, at);
    c->compare = COMPARE_EQ;
    c->left = figure;
    c->right = number_expr(s, NUMBER_INT(1), at);
    return turns_on_day(s, figure, c->right, at) ? c : NULL;
}
