/* emit_code.c: conditions as relational algebra. Comes in: a condition in normal form and the variables that
 * it ranges over; goes out: a block in which all variables but the last are loops, and the last is a set.
 * What mentions one free variable becomes rows, intersections and differences; what mentions none, a test. */
#include "emit.h"

#include <string.h>

static uint32_t gen_set(emitter *e, const cond *c, variable *x);
static void gen_branch(emitter *e, const cond *c, bool when, label *to);
static uint32_t gen_number(emitter *e, const expr *x);

/* What stands under `not`. */
static uint32_t gen_opposite(emitter *e, const cond *c, variable *x)
{
    e->negative = !e->negative;
    uint32_t s = gen_set(e, c, x);
    e->negative = !e->negative;
    return s;
}

static void branch_opposite(emitter *e, const cond *c, bool when, label *to)
{
    e->negative = !e->negative;
    gen_branch(e, c, when, to);
    e->negative = !e->negative;
}

/* ---- registers and instructions ---- */

static uint32_t limit_register(emitter *e, uint32_t n)
{
    if (n < 250)
        return n;
    if (!e->too_large)
        diag(e->ir->diags, P0604, e->at);
    e->too_large = true;
    return 0;
}

static uint32_t new_set(emitter *e, uint32_t kind)
{
    for (uint32_t i = e->free_sets.count; i-- > 0;)
        if (e->set_kinds.at[e->free_sets.at[i]] == kind) {
            uint32_t reg = e->free_sets.at[i];
            e->free_sets.at[i] = e->free_sets.at[--e->free_sets.count];
            return reg;
        }
    *array_add(e->ir->arena, &e->set_kinds) = kind;
    return limit_register(e, e->set_kinds.count - 1);
}

static void free_set(emitter *e, uint32_t reg)
{
    *array_add(e->ir->arena, &e->free_sets) = reg;
}

static uint32_t new_var(emitter *e, uint32_t kind)
{
    *array_add(e->ir->arena, &e->var_kinds) = kind;
    return limit_register(e, e->var_kinds.count - 1);
}

static uint32_t new_number(emitter *e)
{
    return limit_register(e, e->numbers++);
}

static uint32_t op(emitter *e, opcode code, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    *array_add(e->ir->arena, &e->code) = (code_record){CODE_WORD(code, a, b, c), d};
    *array_add(e->ir->arena, &e->origins) = (origin_record){emit_place(e, e->at)};
    return e->code.count - 1;
}

static void jump(emitter *e, opcode code, uint32_t a, uint32_t b, label *to)
{
    to->last = op(e, code, a, b, 0, to->last) + 1;
}

static void land(emitter *e, label *l)
{
    while (l->last) {
        uint32_t *d = &e->code.at[l->last - 1].d;
        l->last = *d;
        *d = e->code.count;
    }
}

/* Constants are loaded once, in front of the block: see finish. */
static uint32_t constant(emitter *e, entity_decl *entity)
{
    for (uint32_t i = 0; i < e->constant_count; i++)
        if (e->constants[i].entity == entity)
            return e->constants[i].reg;
    if (e->constant_count == sizeof e->constants / sizeof *e->constants)
        return limit_register(e, 255);
    e->constants[e->constant_count].entity = entity;
    return e->constants[e->constant_count++].reg = new_var(e, entity->kind->index);
}

static uint32_t term_register(emitter *e, const term *t)
{
    if (t->form == TERM_ENTITY)
        return constant(e, t->entity);
    return t->form == TERM_VARIABLE && t->var->reg ? t->var->reg - 1 : ANY_ARG;
}

static void hold(emitter *e, variable *v, uint32_t reg)
{
    v->reg = reg + 1;
    *array_add(e->ir->arena, &e->held) = v;
}

/* Under `not` what may be so takes the place of what certainly is. */
static uint32_t under_not(const emitter *e)
{
    return e->negative ? UNDER_NOT : 0;
}

static void reads(emitter *e, uint32_t relation)
{
    for (uint32_t i = 0; i < e->inputs.count; i++)
        if (e->inputs.at[i] == relation)
            return;
    *array_add(e->ir->arena, &e->inputs) = relation;
}

static void add_args(emitter *e, const uint32_t regs[ARGS_MAX])
{
    *array_add(e->ir->arena, &e->code) =
        (code_record){CODE_WORD(OP_ARGS, regs[0], regs[1], regs[2]),
                      regs[3] | regs[4] << 8 | regs[5] << 16 | regs[6] << 24};
    *array_add(e->ir->arena, &e->origins) = (origin_record){emit_place(e, e->at)};
}

/* The instruction and its ARGS word. The variable `x` and whatever is unbound stand as "any". */
static void op_tuple(emitter *e, opcode code, uint32_t a, uint32_t b, uint32_t c, uint32_t d,
                     const term *args, uint32_t count, const variable *x)
{
    uint32_t regs[ARGS_MAX];
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        regs[i] = i < count && !(args[i].form == TERM_VARIABLE && args[i].var == x)
                      ? term_register(e, &args[i])
                      : ANY_ARG;
    op(e, code, a, b, c, d);
    add_args(e, regs);
}

/* ---- blocks ---- */

static void begin(emitter *e, variable *const *params, uint32_t count, span at)
{
    e->code.count = e->origins.count = e->set_kinds.count = e->var_kinds.count = e->inputs.count =
        e->free_sets.count = 0;
    e->held.count = 0;
    e->constant_count = e->numbers = 0;
    e->at = at;
    for (uint32_t i = 0; i < count; i++)
        hold(e, params[i], new_var(e, params[i]->kind->index));
}

static bool is_jump(opcode code)
{
    return code == OP_JUMP || code == OP_IF || code == OP_UNLESS || code == OP_EACH;
}

static void append_code(emitter *e, uint32_t loads)
{
    for (uint32_t i = 0; i < loads; i++) {
        add(e->b, code, CODE_WORD(OP_ENTITY, e->constants[i].reg, 0, 0), e->constants[i].entity->index);
        add(e->b, origin, emit_place(e, e->at));
    }
    for (uint32_t i = 0; i < e->code.count; i++) {
        code_record c = e->code.at[i];
        c.d += is_jump(CODE_OP(c.word)) ? loads : 0;
        *builder_add(e->b, &e->b->code) = c;
        *builder_add(e->b, &e->b->origin) = e->origins.at[i];
    }
}

static uint32_t finish(emitter *e, block_purpose purpose, uint32_t params, const clause_decl *clause,
                       const char *name)
{
    op(e, OP_HALT, 0, 0, 0, 0);
    block_record b = {.code_first = e->b->code.count,
                      .sets_first = e->b->reg.count,
                      .sets_count = e->set_kinds.count,
                      .numbers = e->numbers,
                      .params = params,
                      .inputs_first = e->b->input.count,
                      .inputs_count = e->inputs.count,
                      .purpose = purpose,
                      .clause = clause ? clause->index : NONE,
                      .name = emit_text(e, name)};
    append_code(e, e->constant_count);
    b.code_count = e->b->code.count - b.code_first;
    for (uint32_t i = 0; i < e->set_kinds.count; i++)
        add(e->b, reg, e->set_kinds.at[i]);
    b.vars_first = e->b->reg.count;
    b.vars_count = e->var_kinds.count;
    for (uint32_t i = 0; i < e->var_kinds.count; i++)
        add(e->b, reg, e->var_kinds.at[i]);
    for (uint32_t i = 0; i < e->inputs.count; i++)
        add(e->b, input, e->inputs.at[i]);
    for (uint32_t i = 0; i < e->held.count; i++)
        e->held.at[i]->reg = 0;
    *builder_add(e->b, &e->b->block) = b;
    return e->b->block.count - 1;
}

/* ---- loops ---- */

typedef struct loop {
    uint32_t set, var, start;
    label end;
} loop;

static loop loop_begin(emitter *e, uint32_t set, variable *v)
{
    loop l = {.set = set, .var = new_var(e, v->kind->index), .start = e->code.count};
    jump(e, OP_EACH, l.var, set, &l.end);
    hold(e, v, l.var);
    return l;
}

static void loop_end(emitter *e, loop *l, variable *v)
{
    op(e, OP_JUMP, 0, 0, 0, l->start);
    land(e, &l->end);
    v->reg = 0;
    free_set(e, l->set);
}

/* ---- sets ---- */

static uint32_t set_all(emitter *e, const variable *x)
{
    uint32_t s = new_set(e, x->kind->index);
    op(e, OP_ALL, s, 0, 0, 0);
    return s;
}

static uint32_t set_empty(emitter *e, const variable *x)
{
    uint32_t s = new_set(e, x->kind->index);
    op(e, OP_EMPTY, s, 0, 0, 0);
    return s;
}

static uint32_t count_of(const cond *c, const variable *x)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->arg_count; i++)
        n += c->args[i].form == TERM_VARIABLE && c->args[i].var == x;
    return n;
}

static uint32_t position_of(const cond *c, const variable *x)
{
    for (uint32_t i = 0; i < c->arg_count; i++)
        if (c->args[i].form == TERM_VARIABLE && c->args[i].var == x)
            return i;
    return 0;
}

static void row_into(emitter *e, uint32_t s, const cond *c, variable *x, bool keep_unstated)
{
    reads(e, c->relation);
    op_tuple(e, OP_ROW, s, position_of(c, x), keep_unstated | under_not(e), c->relation, c->args,
             c->arg_count, x);
}

static uint32_t row(emitter *e, const cond *c, variable *x, bool keep_unstated)
{
    uint32_t s = new_set(e, x->kind->index);
    row_into(e, s, c, x, keep_unstated);
    return s;
}

/* One by one: for what has no algebra of its own. */
static uint32_t set_by_test(emitter *e, const cond *c, variable *x)
{
    uint32_t out = set_empty(e, x), all = set_all(e, x);
    label no = {0};
    loop l = loop_begin(e, all, x);
    gen_branch(e, c, false, &no);
    op(e, OP_ADD, out, l.var, 0, 0);
    land(e, &no);
    loop_end(e, &l, x);
    return out;
}

static uint32_t set_same(emitter *e, const cond *c, variable *x)
{
    const term *other = c->args[0].form == TERM_VARIABLE && c->args[0].var == x ? &c->args[1] : &c->args[0];
    if (other->form == TERM_VARIABLE && other->var == x)
        return set_all(e, x);
    uint32_t s = new_set(e, x->kind->index);
    op(e, OP_ONE, s, term_register(e, other), 0, 0);
    return s;
}

/* all where no part has jumped away, no one where one has */
static uint32_t set_if(emitter *e, const cond *c, variable *x)
{
    uint32_t s = set_empty(e, x);
    label no = {0};
    gen_branch(e, c, false, &no);
    op(e, OP_ALL, s, 0, 0, 0);
    land(e, &no);
    return s;
}

/* A figure of the set variable against a number that does not depend on it: one instruction for the whole
 * set. */
static bool compare_rows(emitter *e, uint32_t s, const cond *c, const variable *x)
{
    const expr *figure = c->left, *other = c->right;
    int way = c->compare;
    if (figure->form != EXPR_FIGURE || !expr_mentions(figure, x)) {
        static const uint8_t mirror[] = {[COMPARE_LT] = COMPARE_GT,
                                         [COMPARE_GT] = COMPARE_LT,
                                         [COMPARE_LE] = COMPARE_GE,
                                         [COMPARE_GE] = COMPARE_LE};
        if (way >= COMPARE_EQ)
            return false;
        figure = c->right;
        other = c->left;
        way = mirror[way];
    }
    uint32_t arity = figure->arg_count;
    if (figure->form != EXPR_FIGURE || way >= COMPARE_EQ || expr_mentions(other, x))
        return false;
    for (uint32_t i = 0; i < arity; i++)
        if ((figure->args[i].form == TERM_VARIABLE && figure->args[i].var == x) != (i == arity - 1))
            return false;
    reads(e, figure->relation);
    uint32_t n = gen_number(e, other);
    op_tuple(e, way == COMPARE_GT || way == COMPARE_GE ? OP_ABOVE : OP_BELOW, s, n,
             (way == COMPARE_GE || way == COMPARE_LE) | under_not(e), figure->relation, figure->args, arity,
             x);
    return true;
}

static void intersect(emitter *e, uint32_t s, const cond *c, variable *x)
{
    bool negative = c->form == COND_NOT;
    const cond *inner = negative ? c->kids[0] : c;
    if (negative && inner->form == COND_SAME && count_of(inner, x) == 1) {
        const term *other = position_of(inner, x) == 0 ? &inner->args[1] : &inner->args[0];
        op(e, OP_DEL, s, term_register(e, other), 0, 0);
        return;
    }
    if (c->form == COND_COMPARE && compare_rows(e, s, c, x))
        return;
    uint32_t t = negative ? gen_opposite(e, inner, x) : gen_set(e, inner, x);
    op(e, negative ? OP_ANDN : OP_AND, s, s, t, 0);
    free_set(e, t);
}

/* What narrows comes first, comparisons last, on what is left. */
static int turn_of(const cond *c, const variable *x)
{
    return c->form == COND_COMPARE ? 3
           : c->form == COND_NOT   ? 2
                                   : c->form != COND_TUPLE || count_of(c, x) != 1;
}

static uint32_t set_and(emitter *e, const cond *c, variable *x)
{
    uint32_t s = new_set(e, x->kind->index);
    label no = {0};
    bool begun = false, tested = false;
    for (uint32_t i = 0; i < c->kid_count; i++)
        if (!cond_mentions(c->kids[i], x)) {
            if (!tested)
                op(e, OP_EMPTY, s, 0, 0, 0); /* what stays if a test fails */
            tested = true;
            gen_branch(e, c->kids[i], false, &no);
        }
    for (int turn = 0; turn < 4; turn++)
        for (uint32_t i = 0; i < c->kid_count; i++) {
            const cond *k = c->kids[i];
            if (!cond_mentions(k, x) || turn_of(k, x) != turn)
                continue;
            if (!begun && turn == 0)
                row_into(e, s, k, x, false);
            else {
                if (!begun)
                    op(e, OP_ALL, s, 0, 0, 0);
                intersect(e, s, k, x);
            }
            begun = true;
        }
    if (!begun)
        op(e, OP_ALL, s, 0, 0, 0);
    land(e, &no);
    return s;
}

static uint32_t set_or(emitter *e, const cond *c, variable *x)
{
    uint32_t s = set_empty(e, x);
    for (uint32_t i = 0; i < c->kid_count; i++) {
        uint32_t t = gen_set(e, c->kids[i], x);
        op(e, OP_OR, s, s, t, 0);
        free_set(e, t);
    }
    return s;
}

/* Those of the quantified variable for which the condition can hold at all: its parts that need nothing
 * unbound. */
static uint32_t candidates(emitter *e, const cond *c, variable *v)
{
    uint32_t s = NONE, count = c->form == COND_AND ? c->kid_count : 1;
    for (uint32_t i = 0; i < count; i++) {
        const cond *k = c->form == COND_AND ? c->kids[i] : c;
        if (k->form != COND_TUPLE || count_of(k, v) != 1)
            continue;
        uint32_t t = row(e, k, v, false);
        if (s != NONE) {
            op(e, OP_AND, s, s, t, 0);
            free_set(e, t);
        } else
            s = t;
    }
    return s == NONE ? set_all(e, v) : s;
}

static bool is_bound(const term *t)
{
    return t->form == TERM_ENTITY || (t->form == TERM_VARIABLE && t->var->reg);
}

/* Whether it says of `v` and `x` that they stand in a relation, x last, and of nothing else unbound. */
static bool relates(const cond *c, const variable *v, const variable *x)
{
    if (c->form != COND_TUPLE || count_of(c, x) != 1 || count_of(c, v) != 1 ||
        position_of(c, x) + 1 != c->arg_count)
        return false;
    for (uint32_t i = 0; i + 1 < c->arg_count; i++)
        if (i != position_of(c, v) && !is_bound(&c->args[i]))
            return false;
    return true;
}

/* The one part that mentions x, if it relates it to v; the others come to `rest`, NULL where there are none.
 */
static cond *image_part(emitter *e, cond *c, const variable *v, const variable *x, cond **rest)
{
    cond *found = NULL;
    uint32_t count = c->form == COND_AND ? c->kid_count : 1;
    *rest = NULL;
    for (uint32_t i = 0; i < count; i++) {
        cond *k = c->form == COND_AND ? c->kids[i] : c;
        if (!cond_mentions(k, x)) {
            *rest = *rest ? cond_and(e->ir, *rest, k) : k;
            continue;
        }
        if (found || !relates(k, v, x))
            return NULL;
        found = k;
    }
    return found;
}

/* Some v of a set stands beside x: the union of rows, in one instruction. */
static bool set_image(emitter *e, const cond *c, variable *x, uint32_t *out)
{
    cond *rest, *part = image_part(e, c->kids[0], c->var, x, &rest);
    if (!part || (rest && !cond_mentions(rest, c->var)))
        return false;
    uint32_t from = rest ? gen_set(e, rest, c->var) : row(e, part, c->var, false);
    *out = new_set(e, x->kind->index);
    reads(e, part->relation);
    op_tuple(e, OP_IMAGE, *out, from, position_of(part, c->var) << 2 | under_not(e), part->relation,
             part->args, part->arg_count, x);
    free_set(e, from);
    return true;
}

static uint32_t set_some(emitter *e, const cond *c, variable *x)
{
    uint32_t image;
    if (set_image(e, c, x, &image))
        return image;
    uint32_t out = set_empty(e, x), from = candidates(e, c->kids[0], c->var);
    loop l = loop_begin(e, from, c->var);
    uint32_t t = gen_set(e, c->kids[0], x);
    op(e, OP_OR, out, out, t, 0);
    free_set(e, t);
    loop_end(e, &l, c->var);
    return out;
}

/* every v where a satisfies b: not some v where (a and not b). */
static const cond *every_as_some(emitter *e, const cond *c)
{
    cond *some = cond_new(e->ir, COND_SOME, c->at);
    some->var = c->var;
    some->kids = arena_alloc(e->ir->arena, sizeof *some->kids);
    some->kids[0] = cond_and(e->ir, cond_possibly(e->ir, c->kids[0]), cond_uncertain(e->ir, c->kids[1]));
    some->kid_count = 1;
    return some;
}

static uint32_t set_complement(emitter *e, uint32_t t, const variable *x)
{
    uint32_t s = set_all(e, x);
    op(e, OP_ANDN, s, s, t, 0);
    free_set(e, t);
    return s;
}

/* The set of x for which c holds, every other variable being bound. */
static uint32_t gen_set(emitter *e, const cond *c, variable *x)
{
    if (!cond_mentions(c, x))
        return set_if(e, c, x);
    switch (c->form) {
    case COND_TUPLE: return count_of(c, x) == 1 ? row(e, c, x, false) : set_by_test(e, c, x);
    case COND_SAME: return set_same(e, c, x);
    case COND_NOT: return set_complement(e, gen_opposite(e, c->kids[0], x), x);
    case COND_AND: return set_and(e, c, x);
    case COND_OR: return set_or(e, c, x);
    case COND_SOME: return set_some(e, c, x);
    case COND_EVERY: return set_complement(e, gen_opposite(e, every_as_some(e, c), x), x);
    case COND_COMPARE: {
        uint32_t s = set_all(e, x);
        if (compare_rows(e, s, c, x))
            return s;
        free_set(e, s);
        return set_by_test(e, c, x);
    }
    default: return set_if(e, c, x);
    }
}

/* ---- tests ---- */

static void branch_flag(emitter *e, bool when, label *to)
{
    jump(e, when ? OP_IF : OP_UNLESS, 0, 0, to);
}

static void branch_parts(emitter *e, const cond *c, bool when, label *to)
{
    bool any = (c->form == COND_OR) == when; /* any part decides for the jump */
    label stay = {0};
    for (uint32_t i = 0; i < c->kid_count; i++)
        gen_branch(e, c->kids[i], any ? when : !when, any ? to : &stay);
    if (!any)
        jump(e, OP_JUMP, 0, 0, to);
    land(e, &stay);
}

/* Comparisons with what is missing are false, whichever way they point. */
static void branch_compare(emitter *e, const cond *c, bool when, label *to)
{
    uint32_t a = gen_number(e, c->left), b = gen_number(e, c->right);
    bool swap = c->compare == COMPARE_GT || c->compare == COMPARE_LE;
    bool inverse = c->compare == COMPARE_GE || c->compare == COMPARE_LE || c->compare == COMPARE_NE;
    bool equal = c->compare == COMPARE_EQ || c->compare == COMPARE_NE;
    label no = {0};
    e->negative ^= inverse;
    op(e, equal ? OP_EQUAL : OP_LESS, swap ? b : a, swap ? a : b, under_not(e), 0);
    e->negative ^= inverse;
    if (!inverse) {
        branch_flag(e, when, to);
        return;
    }
    branch_flag(e, true, when ? &no : to); /* a >= b is not (a < b), and both known */
    op(e, OP_KNOWN, a, b, under_not(e), 0);
    branch_flag(e, when, to);
    land(e, &no);
}

static void branch_same(emitter *e, const cond *c, bool when, label *to)
{
    if (c->args[0].form == TERM_ENTITY && c->args[1].form == TERM_ENTITY) {
        if ((c->args[0].entity == c->args[1].entity) == when)
            jump(e, OP_JUMP, 0, 0, to);
        return;
    }
    op(e, OP_SAME, term_register(e, &c->args[0]), term_register(e, &c->args[1]), 0, 0);
    branch_flag(e, when, to);
}

static void branch_some(emitter *e, const cond *c, bool when, label *to)
{
    uint32_t s = gen_set(e, c->kids[0], c->var);
    op(e, OP_ANY, s, 0, 0, 0);
    free_set(e, s);
    branch_flag(e, when, to);
}

/* Jumps to `to` if c is `when`; else goes on. All variables are bound. */
static void gen_branch(emitter *e, const cond *c, bool when, label *to)
{
    switch (c->form) {
    case COND_TRUE:
    case COND_FALSE:
        if ((c->form == COND_TRUE) == when)
            jump(e, OP_JUMP, 0, 0, to);
        break;
    case COND_TUPLE:
        reads(e, c->relation);
        op_tuple(e, OP_TEST, 0, 0, under_not(e), c->relation, c->args, c->arg_count, NULL);
        branch_flag(e, when, to);
        break;
    case COND_SAME: branch_same(e, c, when, to); break;
    case COND_NOT: branch_opposite(e, c->kids[0], !when, to); break;
    case COND_AND:
    case COND_OR: branch_parts(e, c, when, to); break;
    case COND_COMPARE: branch_compare(e, c, when, to); break;
    case COND_SOME: branch_some(e, c, when, to); break;
    case COND_EVERY: branch_opposite(e, every_as_some(e, c), !when, to); break;
    default: break;
    }
}

/* ---- numbers ---- */

static uint32_t number_constant(emitter *e, number n)
{
    return build(e->b, number, (uint32_t)n.num, (uint32_t)((uint64_t)n.num >> 32), (uint32_t)n.den,
                 (uint32_t)((uint64_t)n.den >> 32));
}

/* A figure over what may or may not be so is in doubt, where that makes a difference. */
static void doubt_figure(emitter *e, const expr *x, uint32_t out, uint32_t s)
{
    if (!x->where || !reads_plane(e->ir, x->where))
        return;
    uint32_t t = gen_opposite(e, x->where, x->var);
    op(e, OP_DOUBT, out, s, t, 0);
    free_set(e, t);
}

/* A figure of the variable, which stands in its last role alone. */
static bool is_figure_of(const expr *x, const variable *v)
{
    if (x->form != EXPR_FIGURE || !x->arg_count)
        return false;
    for (uint32_t i = 0; i < x->arg_count; i++) {
        bool own = x->args[i].form == TERM_VARIABLE && x->args[i].var == v;
        if (own != (i + 1 == x->arg_count) || (!own && !is_bound(&x->args[i])))
            return false;
    }
    return true;
}

/* sum, least, greatest: a loop over those for whom the condition holds. */
static uint32_t number_over(emitter *e, const expr *x)
{
    static const opcode ops[] = {
        [EXPR_SUM] = OP_PLUS, [EXPR_LEAST] = OP_LEAST, [EXPR_GREATEST] = OP_GREATEST};
    uint32_t out = new_number(e);
    uint32_t s = x->where ? gen_set(e, x->where, x->var) : set_all(e, x->var);
    if (x->form == EXPR_SUM)
        op(e, OP_NUMBER, out, 0, 0, number_constant(e, NUMBER_INT(0)));
    else
        op(e, OP_MISSING, out, 0, 0, 0);
    doubt_figure(e, x, out, s);
    if (x->form == EXPR_SUM && is_figure_of(x->right, x->var)) {
        reads(e, x->right->relation);
        op_tuple(e, OP_SUM, out, s, 0, x->right->relation, x->right->args, x->right->arg_count, x->var);
        free_set(e, s);
        return out;
    }
    loop l = loop_begin(e, s, x->var);
    op(e, ops[x->form], out, out, gen_number(e, x->right), 0);
    loop_end(e, &l, x->var);
    return out;
}

static uint32_t number_count(emitter *e, const expr *x)
{
    uint32_t out = new_number(e), s = x->where ? gen_set(e, x->where, x->var) : set_all(e, x->var);
    op(e, OP_COUNT, out, s, 0, 0);
    doubt_figure(e, x, out, s);
    free_set(e, s);
    return out;
}

/* It grows with each act, and shrinks with time where it looks back no further than a window or a treaty. */
static uint32_t number_told(emitter *e, const expr *x)
{
    const relation_decl *d = &e->ir->relations.at[x->relation];
    uint32_t out = new_number(e);
    const predicate_decl *p =
        d->role == ROLE_WINDOW ? e->ir->windows.at[d->of].predicate : e->ir->predicates.at[d->of];
    reads(e, x->relation);
    reads(e, p->relation);
    if (d->role == ROLE_WINDOW)
        reads(e, 0);
    if (d->since != NONE) {
        reads(e, e->ir->treaties.at[d->since]->member);
        reads(e, e->ir->treaties.at[d->since]->in_force);
    }
    op_tuple(e, OP_TALLY, out, 0, 0, x->relation, x->args, x->arg_count, NULL);
    return out;
}

/* Its things in variables, its numbers in numbers, in the order in which they are passed. */
static uint32_t number_called(emitter *e, const expr *x)
{
    const external_decl *c = external_of(e->ir, x);
    uint32_t regs[ARGS_MAX], thing = 0, out;
    const expr *l = x->left;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        regs[i] = ANY_ARG;
    for (uint32_t i = 0; i < c->passed_count; i++)
        if (c->passed[i] <= PASSED_INDEX)
            regs[i] = term_register(e, &x->args[thing++]);
        else {
            regs[i] = gen_number(e, l->left);
            l = l->right;
        }
    reads(e, x->relation);
    op(e, OP_CALL, out = new_number(e), 0, 0, c->index);
    add_args(e, regs);
    return out;
}

static uint32_t gen_number(emitter *e, const expr *x)
{
    uint32_t a, b, out;
    switch (x->form) {
    case EXPR_CALL: return number_called(e, x);
    case EXPR_NUMBER: op(e, OP_NUMBER, out = new_number(e), 0, 0, number_constant(e, x->value)); return out;
    case EXPR_TODAY:
        reads(e, 0);
        op(e, OP_TODAY, out = new_number(e), 0, 0, 0);
        return out;
    case EXPR_FIGURE:
        reads(e, x->relation);
        op_tuple(e, OP_FIGURE, out = new_number(e), 0, 0, x->relation, x->args,
                 e->ir->relations.at[x->relation].arity, NULL);
        return out;
    case EXPR_TALLY: return number_told(e, x);
    case EXPR_MONTHS:
        a = gen_number(e, x->left);
        op(e, OP_MONTHS, out = new_number(e), a, 0, number_constant(e, x->value));
        return out;
    case EXPR_ARITHMETIC:
        a = gen_number(e, x->left);
        b = gen_number(e, x->right);
        op(e,
           x->operator== '+'   ? OP_PLUS
           : x->operator== '-' ? OP_MINUS
           : x->operator== '*' ? OP_TIMES
                               : OP_OVER,
           out = new_number(e), a, b, 0);
        return out;
    case EXPR_COUNT: return number_count(e, x);
    default: return number_over(e, x);
    }
}

/* ---- enumerating variables ---- */

typedef struct search {
    emitter *e;
    const cond *part[64];
    bool done[64];
    uint32_t count;
    bool keep_unstated;
} search;

static void search_parts(search *s, const cond *c)
{
    if (!c)
        return;
    uint32_t count = c->form == COND_AND ? c->kid_count : 1;
    for (uint32_t i = 0; i < count; i++) {
        if (s->count == sizeof s->part / sizeof *s->part) {
            limit_register(s->e, 255);
            return;
        }
        s->part[s->count++] = c->form == COND_AND ? c->kids[i] : c;
    }
}

/* Whether the part mentions one of `vars` from `from` on, which are not bound yet. */
static bool waits(const cond *c, variable *const *vars, uint32_t from, uint32_t count)
{
    for (uint32_t i = from; i < count; i++)
        if (cond_mentions(c, vars[i]))
            return true;
    return false;
}

/* The candidates of vars[i]: exact for parts of which it is the last variable, a projection for other tuples.
 */
static uint32_t search_set(search *s, variable *const *vars, uint32_t i, uint32_t count)
{
    emitter *e = s->e;
    uint32_t set = NONE;
    for (int turn = 0; turn < 2; turn++) /* rows first: they narrow */
        for (uint32_t k = 0; k < s->count; k++) {
            const cond *c = s->part[k];
            bool tuple = c->form == COND_TUPLE && count_of(c, vars[i]) == 1,
                 last = !waits(c, vars, i + 1, count);
            if (s->done[k] || tuple != (turn == 0) || !cond_mentions(c, vars[i]) || (!tuple && !last))
                continue;
            s->done[k] = last;
            if (set != NONE || !tuple) {
                set = set == NONE ? set_all(e, vars[i]) : set;
                if (tuple) {
                    uint32_t t = row(e, c, vars[i], s->keep_unstated);
                    op(e, OP_AND, set, set, t, 0);
                    free_set(e, t);
                } else
                    intersect(e, set, c, vars[i]);
            } else
                set = row(e, c, vars[i], s->keep_unstated);
        }
    return set == NONE ? set_all(e, vars[i]) : set;
}

typedef void (*inner)(emitter *e, const void *context);

/* Loops over vars[i..], then the inside. */
static void search_vars(search *s, variable *const *vars, uint32_t i, uint32_t count, inner inside,
                        const void *context)
{
    if (i == count) {
        inside(s->e, context);
        return;
    }
    uint32_t set = search_set(s, vars, i, count);
    loop l = loop_begin(s->e, set, vars[i]);
    search_vars(s, vars, i + 1, count, inside, context);
    loop_end(s->e, &l, vars[i]);
}

/* What mentions no variable is tested before any loop. */
static void enumerate(emitter *e, const cond *c, variable *const *vars, uint32_t count, bool keep_unstated,
                      inner inside, const void *context)
{
    search s = {.e = e, .keep_unstated = keep_unstated};
    label no = {0};
    search_parts(&s, c);
    for (uint32_t k = 0; k < s.count; k++)
        if (!waits(s.part[k], vars, 0, count)) {
            gen_branch(e, s.part[k], false, &no);
            s.done[k] = true;
        }
    search_vars(&s, vars, 0, count, inside, context);
    land(e, &no);
}

/* ---- the blocks ---- */

static void insert_heads(emitter *e, const void *context)
{
    const rule_decl *r = context;
    static const opcode ops[] = {[RULE_DERIVE] = OP_INSERT,
                                 [RULE_KEEP_UNSTATED] = OP_INSERT,
                                 [RULE_START] = OP_START,
                                 [RULE_END] = OP_END};
    const relation_decl *d = &e->ir->relations.at[r->relation];
    if (!d->arity) {
        op(e, OP_MARK, 0, 0, 0, r->relation);
        return;
    }
    const term *last = &r->heads[d->arity - 1];
    uint32_t s = new_set(e, d->kind[d->arity - 1]->index), reg = term_register(e, last);
    if (reg == ANY_ARG) /* a role that the implied act does not fill: unstated */
        reg = new_var(e, d->kind[d->arity - 1]->index);
    op(e, OP_ONE, s, reg, 0, 0);
    term args[ARGS_MAX];
    memcpy(args, r->heads, sizeof args);
    for (uint32_t i = 0; i + 1 < d->arity; i++)
        if (args[i].form == TERM_ANY) {
            variable *unstated = arena_alloc(e->ir->arena, sizeof *unstated);
            unstated->kind = d->kind[i];
            unstated->reg = new_var(e, d->kind[i]->index) + 1;
            args[i] = term_variable(unstated);
        }
    op_tuple(e, ops[r->form], s, 0, 0, r->relation, args, d->arity - 1, NULL);
    free_set(e, s);
}

/* The last head is a set: one insertion for all of it. */
static void insert_set(emitter *e, const void *context)
{
    const rule_decl *r = context;
    uint32_t arity = e->ir->relations.at[r->relation].arity;
    variable *last = r->vars.at[arity - 1];
    uint32_t s = gen_set(e, r->body, last);
    op_tuple(e, OP_INSERT, s, 0, 0, r->relation, r->heads, arity - 1, NULL);
    free_set(e, s);
}

static bool in_heads(const rule_decl *r, const variable *v, uint32_t arity)
{
    for (uint32_t i = 0; i < arity; i++)
        if (r->heads[i].form == TERM_VARIABLE && r->heads[i].var == v)
            return true;
    return false;
}

/* A definition of two or more: the first heads are enumerated by what they narrow to, the last is the set. */
static void gen_definition(emitter *e, const rule_decl *r)
{
    uint32_t arity = r->vars.count;
    if (arity == 0) {
        enumerate(e, r->body, NULL, 0, false, insert_heads, r);
        return;
    }
    search s = {.e = e};
    search_parts(&s, r->body);
    for (uint32_t k = 0; k < s.count; k++) /* only what narrows the loops; the set tests it all */
        s.done[k] = s.part[k]->form != COND_TUPLE;
    search_vars(&s, r->vars.at, 0, arity - 1, insert_set, r);
}

uint32_t emit_rule_block(emitter *e, const rule_decl *r)
{
    uint32_t arity = e->ir->relations.at[r->relation].arity, count = 0;
    begin(e, NULL, 0, r->at);
    if (r->form == RULE_DERIVE)
        gen_definition(e, r);
    else {
        variable **vars = arena_alloc(e->ir->arena, (r->vars.count + 1) * sizeof *vars);
        for (uint32_t i = 0; i < r->vars.count; i++)
            if (in_heads(r, r->vars.at[i], arity))
                vars[count++] = r->vars.at[i];
        enumerate(e, r->body, vars, count, r->form == RULE_KEEP_UNSTATED, insert_heads, r);
    }
    return finish(e, r->form >= RULE_START ? BLOCK_EFFECT : BLOCK_RULE, 0, r->clause,
                  diag_text(e->ir->arena, "%s: %s", e->ir->relations.at[r->relation].name, r->name));
}

static void emit_bearers(emitter *e, const void *context)
{
    const norm_decl *n = context;
    cond everybody = {.form = COND_TRUE, .at = n->at};
    term args[ARGS_MAX];
    e->at = n->at;
    for (uint32_t i = 0; i < n->bindings.count; i++)
        args[i] = term_variable(n->bindings.at[i]);
    uint32_t s = gen_set(e, n->bearer_cond ? n->bearer_cond : &everybody, n->bearer);
    op_tuple(e, OP_EMIT, s, 0, 0, n->index, args, n->bindings.count, NULL);
    free_set(e, s);
}

/* Jumps away before the article's first day, or minute, and from its end on. */
static void in_article_time(emitter *e, const article_decl *a, label *lapsed)
{
    const int32_t times[] = {a->from, a->until};
    for (int i = 0; i < 2; i++) {
        if (times[i] == NO_TIME)
            continue;
        bool whole = times[i] % DAY_MINUTES == 0;
        uint32_t now = new_number(e), limit = new_number(e);
        reads(e, 0);
        op(e, whole ? OP_TODAY : OP_MINUTE, now, 0, 0, 0);
        op(e, OP_NUMBER, limit, 0, 0, number_constant(e, NUMBER_INT(whole ? time_date(times[i]) : times[i])));
        op(e, OP_LESS, now, limit, 0, 0);
        branch_flag(e, i == 0, lapsed);
    }
}

static void op_bindings(emitter *e, const variables *vars)
{
    term args[ARGS_MAX];
    for (uint32_t i = 0; i < vars->count; i++)
        args[i] = term_variable(vars->at[i]);
    op_tuple(e, OP_BIND, 0, 0, 0, 0, args, vars->count, NULL);
}

/* For each binding of the clause: its effects, and its norms for each of their objects. */
static void trigger_inside(emitter *e, const void *context)
{
    const trigger_decl *t = context;
    label lapsed = {0};
    if (t->effects.count) { /* a text brings about nothing before its time */
        reads(e, t->clause->article->treaty->in_force);
        op_tuple(e, OP_TEST, 0, 0, 0, t->clause->article->treaty->in_force, NULL, 0, NULL);
        branch_flag(e, false, &lapsed);
        in_article_time(e, t->clause->article, &lapsed);
    }
    if (t->effects.count && !t->event) /* each works once while its condition holds for these */
        op_bindings(e, &t->vars);
    for (uint32_t i = 0; i < t->effects.count; i++)
        insert_heads(e, t->effects.at[i]);
    land(e, &lapsed);
    for (uint32_t i = 0; i < t->norm_count; i++) {
        const norm_decl *n = e->ir->norms.at[t->norm_first + i];
        uint32_t objects = n->bindings.count - n->clause_vars;
        enumerate(e, n->object_cond, objects ? n->bindings.at + n->clause_vars : NULL, objects, false,
                  emit_bearers, n);
    }
    e->at = t->at;
}

uint32_t emit_trigger_block(emitter *e, const trigger_decl *t, uint32_t norm_first)
{
    begin(e, NULL, 0, t->at);
    enumerate(e, t->when, t->vars.at, t->vars.count, false, trigger_inside, t);
    uint32_t block = finish(e, BLOCK_TRIGGER, 0, t->clause, t->clause->cite);
    e->b->block.at[block].norms_first = norm_first;
    e->b->block.at[block].norms_count = t->norm_count;
    e->b->block.at[block].lasting = !t->event;
    return block;
}

uint32_t emit_set_block(emitter *e, variable *const *params, uint32_t count, const cond *c, variable *of,
                        const char *name, span at)
{
    begin(e, params, count, at);
    uint32_t out = new_set(e, of->kind->index), s = gen_set(e, c, of);
    op(e, OP_COPY, out, s, 0, 0);
    return finish(e, BLOCK_SET, count, NULL, name);
}

uint32_t emit_number_block(emitter *e, variable *const *params, uint32_t count, const expr *x,
                           const char *name, span at)
{
    begin(e, params, count, at);
    uint32_t out = new_number(e), n = gen_number(e, x);
    op(e, OP_LEAST, out, n, n, 0); /* a copy */
    return finish(e, BLOCK_NUMBER, count, NULL, name);
}

uint32_t emit_query_block(emitter *e, variable *const *params, uint32_t count, const cond *c, span at)
{
    label no = {0};
    begin(e, params, count, at);
    gen_branch(e, c, false, &no);
    op(e, OP_FLAG, 1, 0, 0, 0);
    op(e, OP_HALT, 0, 0, 0, 0);
    land(e, &no);
    op(e, OP_FLAG, 0, 0, 0, 0);
    return finish(e, BLOCK_QUERY, count, NULL, "query");
}
