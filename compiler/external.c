/* external.c: functions in C. Comes in: their declarations; goes out: attributes whose figures C computes,
 * with how each role is passed and what is returned. */
#include "ir.h"

#include <string.h>

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

static uint32_t passed_by_index(struct ir *ir, node *params)
{
    uint32_t bits = 0, at = 0;
    for_each_node (n, params) {
        const node *form = kid(n, 1);
        if (is_word(form, "index"))
            bits |= 1u << at % 32;
        else if (form && !is_word(form, "name"))
            refuse(ir, form, "it is passed as name (a text) or as index (its number)");
        at++;
    }
    return bits;
}

static bool only_entities(struct ir *ir, node *params)
{
    for_each_node (n, params)
        if (is_word(kid(n, 0), "number") || is_word(kid(n, 0), "date")) {
            unsupported(ir, n->span, "a number or date as an argument of 'extern'");
            return false;
        }
    return true;
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
    if (!only_entities(ir, kid(n, 0)))
        return;
    external_decl *x = arena_alloc(ir->arena, sizeof *x);
    *x = (external_decl){.predicate = predicate_new(ir, n, CLASS_ATTRIBUTE, NULL),
                         .library = kid(n, 2)->sym->text,
                         .result = result_form(ir, result),
                         .by_index = passed_by_index(ir, kid(n, 0)),
                         .impure = impure,
                         .rows = rows,
                         .at = n->span};
    x->decimals = result_decimals(ir, result, x->result);
    x->predicate->external = x;
    x->predicate->is_value = true;
    x->predicate->is_date = x->result == NATIVE_DATE;
    *array_add(ir->arena, &ir->externals) = x;
}

/* A test is a figure that is 1 where it holds. */
cond *external_is_so(scope *s, predicate_decl *p, const term *args, span at)
{
    cond *c = cond_new(s->ir, COND_COMPARE, at);
    c->compare = COMPARE_EQ;
    c->left = figure_expr(s, p, args, at);
    c->right = number_expr(s, NUMBER_INT(1), at);
    return c;
}
