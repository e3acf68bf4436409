/* verify.c: the load-time verifier. Comes in: a program whose record indices are in range; goes out: NULL, or
 * what is wrong. Afterwards an instruction can touch only registers its block declares, rows of relations by
 * ids of the right kind, and jump only within its block, backwards only to an EACH (whose set shrinks) while
 * fuel bounds the rest. Also the tree nodes and statements, whose meaning depends on their form. */
#include "program.h"

/* Operand letters of opcodes.def, as characters. */
typedef struct op_shape {
    char a, b, c, d;
} op_shape;

#define OP(name, a, b, c, d, text) {#a[0], #b[0], #c[0], #d[0]},
static const op_shape op_shapes[OPCODES] = {
#include "opcodes.def"
};
#undef OP

#define OP(name, a, b, c, d, text) #name,
static const char *const op_names[OPCODES] = {
#include "opcodes.def"
};
#undef OP

const char *opcode_name(opcode op)
{
    return op < OPCODES ? op_names[op] : "?";
}

typedef struct check {
    const pact_program *p;
    const block_record *block;
    const code_record *code;
} check;

static bool set_ok(const check *c, uint32_t r)
{
    return r < c->block->sets_count;
}

static bool var_ok(const check *c, uint32_t r)
{
    return r < c->block->vars_count;
}

static uint32_t set_kind(const check *c, uint32_t r)
{
    return c->p->reg[c->block->sets_first + r].kind;
}

static uint32_t var_kind(const check *c, uint32_t r)
{
    return c->p->reg[c->block->vars_first + r].kind;
}

static bool operand_ok(const check *c, char letter, uint32_t value)
{
    switch (letter) {
    case 'S': return set_ok(c, value);
    case 'V': return var_ok(c, value);
    case 'N': return value < c->block->numbers;
    default: return true;
    }
}

/* Arguments against the kinds of dimensions: `skip` is the position that a set takes (or NONE). */
static bool args_ok(const check *c, uint32_t at, const dimension_record *dims, uint32_t count, uint32_t skip,
                    bool any)
{
    if (at + 1 >= c->block->code_count || CODE_OP(c->code[at + 1].word) != OP_ARGS || count > ARGS_MAX)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t r = code_arg(&c->code[at + 1], i);
        if (i == skip || (any && r == ANY_ARG))
            continue;
        if (!var_ok(c, r) || var_kind(c, r) != dims[i].kind)
            return false;
    }
    return true;
}

static bool relation_ok(const check *c, uint32_t at, const code_record *i, opcode op)
{
    const pact_program *p = c->p;
    if (i->d >= p->relation_count)
        return false;
    const relation_record *r = &p->relation[i->d];
    const dimension_record *dims = p->dimension + r->dims_first;
    uint32_t last = r->dims_count - 1, a = CODE_A(i->word), b = CODE_B(i->word);
    bool figure = r->role == ROLE_FIGURE;
    switch (op) {
    case OP_ROW:
        return !figure && b < r->dims_count && set_kind(c, a) == dims[b].kind &&
               args_ok(c, at, dims, r->dims_count, b, true);
    case OP_TEST: return !figure && args_ok(c, at, dims, r->dims_count, NONE, true);
    case OP_INSERT:
        return (r->role == ROLE_EVENT || r->role == ROLE_DERIVED) && r->dims_count &&
               set_kind(c, a) == dims[last].kind && args_ok(c, at, dims, r->dims_count, last, false);
    case OP_START:
    case OP_END:
        return r->role == ROLE_STATE && r->dims_count && set_kind(c, a) == dims[last].kind &&
               args_ok(c, at, dims, r->dims_count, last, false);
    case OP_MARK: return (r->role == ROLE_EVENT || r->role == ROLE_DERIVED) && !r->dims_count;
    case OP_FIGURE: return figure && args_ok(c, at, dims, r->dims_count, NONE, false);
    case OP_ABOVE:
    case OP_BELOW:
        return figure && r->dims_count && set_kind(c, a) == dims[last].kind &&
               args_ok(c, at, dims, r->dims_count, last, false);
    default: return false;
    }
}

static bool norm_ok(const check *c, uint32_t at, const code_record *i)
{
    if (i->d >= c->p->norm_count)
        return false;
    const norm_record *n = &c->p->norm[i->d];
    if (set_kind(c, CODE_A(i->word)) != n->bearer || n->bindings_count > ARGS_MAX)
        return false;
    if (at + 1 >= c->block->code_count || CODE_OP(c->code[at + 1].word) != OP_ARGS)
        return false;
    for (uint32_t k = 0; k < n->bindings_count; k++) {
        uint32_t r = code_arg(&c->code[at + 1], k);
        if (!var_ok(c, r) || var_kind(c, r) != c->p->variable[n->bindings_first + k].kind)
            return false;
    }
    return true;
}

static bool jump_ok(const check *c, uint32_t at, const code_record *i, opcode op)
{
    if (i->d >= c->block->code_count || CODE_OP(c->code[i->d].word) == OP_ARGS)
        return false;
    if (op == OP_EACH)
        return i->d > at;
    return i->d > at || (op == OP_JUMP && CODE_OP(c->code[i->d].word) == OP_EACH);
}

/* Registers of one instruction must be of one kind, set beside set and variable beside set. */
static bool kinds_ok(const check *c, const code_record *i, const op_shape *s)
{
    uint32_t a = CODE_A(i->word), b = CODE_B(i->word), third = CODE_C(i->word);
    if (s->a == 'S' && s->b == 'S')
        return set_kind(c, a) == set_kind(c, b) && (s->c != 'S' || set_kind(c, a) == set_kind(c, third));
    if (s->a == 'S' && s->b == 'V')
        return set_kind(c, a) == var_kind(c, b);
    if (s->a == 'V' && s->b == 'S')
        return var_kind(c, a) == set_kind(c, b);
    if (s->a == 'V' && s->b == 'V')
        return var_kind(c, a) == var_kind(c, b);
    return true;
}

static bool instruction_ok(const check *c, uint32_t at)
{
    const code_record *i = &c->code[at];
    opcode op = CODE_OP(i->word);
    if (op >= OPCODES)
        return false;
    const op_shape *s = &op_shapes[op];
    if (!operand_ok(c, s->a, CODE_A(i->word)) || !operand_ok(c, s->b, CODE_B(i->word)) ||
        !operand_ok(c, s->c, CODE_C(i->word)) || !kinds_ok(c, i, s))
        return false;
    switch (s->d) {
    case 'R':
    case 'X':
    case 'F': return relation_ok(c, at, i, op);
    case 'M': return norm_ok(c, at, i);
    case 'J': return jump_ok(c, at, i, op);
    case 'E': return i->d < c->p->entity_count && c->p->entity[i->d].kind == var_kind(c, CODE_A(i->word));
    case 'K': return i->d < c->p->number_count;
    default: return true;
    }
}

static bool has_args(opcode op)
{
    char d = op_shapes[op].d;
    return d == 'R' || d == 'F' || d == 'M';
}

static bool block_ok(const pact_program *p, const block_record *b)
{
    check c = {p, b, p->code + b->code_first};
    if (!b->code_count || b->sets_count > 255 || b->vars_count > 255 || b->numbers > 255 ||
        b->params > b->vars_count)
        return false;
    if (CODE_OP(c.code[b->code_count - 1].word) != OP_HALT)
        return false;
    if ((b->purpose == BLOCK_SET && !b->sets_count) || (b->purpose == BLOCK_NUMBER && !b->numbers))
        return false;
    for (uint32_t at = 0; at < b->code_count; at++) {
        opcode op = CODE_OP(c.code[at].word);
        if (op == OP_ARGS || !instruction_ok(&c, at))
            return false;
        at += has_args(op);
    }
    return true;
}

/* ---- the records whose meaning depends on their form ---- */

static bool relation_record_ok(const pact_program *p, uint32_t r)
{
    const relation_record *x = &p->relation[r];
    if (x->dims_count > ARGS_MAX || (x->role == ROLE_CLOCK) != (r == 0))
        return false;
    switch ((relation_role)x->role) {
    case ROLE_HISTORY:
        return x->of < p->predicate_count && p->relation[p->predicate[x->of].relation].role == ROLE_EVENT &&
               p->relation[p->predicate[x->of].relation].dims_first == x->dims_first &&
               p->relation[p->predicate[x->of].relation].dims_count == x->dims_count;
    case ROLE_WINDOW:
        return x->of < p->window_count && p->window[x->of].relation == r &&
               p->predicate[p->window[x->of].predicate].params_count == x->dims_count;
    case ROLE_MEMBER: return x->of < p->treaty_count && x->dims_count == 1;
    case ROLE_IN_FORCE: return x->of < p->treaty_count && !x->dims_count;
    case ROLE_BREACH:
    case ROLE_BREACHED: return x->of < p->reflist_count && x->dims_count == 2;
    case ROLE_VIEW:
        return x->of < p->view_count && p->view[x->of].relation == r &&
               p->predicate[p->view[x->of].predicate].params_count == x->dims_count;
    default: return true;
    }
}

/* A predicate's params are its relations' dimensions, kind by kind. */
static bool same_kinds(const pact_program *p, const predicate_record *x, uint32_t relation)
{
    if (relation == NONE)
        return true;
    const relation_record *r = &p->relation[relation];
    if (r->dims_count != x->params_count)
        return false;
    for (uint32_t i = 0; i < r->dims_count; i++)
        if (p->dimension[r->dims_first + i].kind != p->param[x->params_first + i].kind)
            return false;
    return true;
}

static bool predicate_ok(const pact_program *p, const predicate_record *x)
{
    static const uint8_t roles[] = {ROLE_STATE, ROLE_EVENT, ROLE_EVENT, ROLE_FIGURE, ROLE_DERIVED};
    if (!same_kinds(p, x, x->relation) || !same_kinds(p, x, x->course))
        return false;
    if (p->relation[x->relation].role != roles[x->class] || (x->class == CLASS_ACTION && !x->params_count))
        return false;
    return x->course == NONE ||
           (x->course + 1 < p->relation_count && p->relation[x->course].role == ROLE_STATE &&
            p->relation[x->course + 1].role == ROLE_DERIVED && same_kinds(p, x, x->course + 1));
}

static bool entity_ok(const pact_program *p, uint32_t e)
{
    const entity_record *x = &p->entity[e];
    const kind_record *k = &p->kind[x->kind];
    return e >= k->entities_first && e - k->entities_first < k->entities_count &&
           x->id == e - k->entities_first + 1 && x->name != NONE;
}

static bool arg_ok(const pact_program *p, const arg_record *a, uint32_t kind, const norm_record *n)
{
    switch ((arg_form)a->form) {
    case ARG_ANY: return true;
    case ARG_BEARER: return n && n->bearer == kind;
    case ARG_ENTITY: return a->value < p->entity_count && p->entity[a->value].kind == kind;
    case ARG_VAR:
        return n && a->value < n->bindings_count && p->variable[n->bindings_first + a->value].kind == kind;
    case ARG_GUARD: return n && a->guard != NONE;
    case ARG_FORMS: break;
    }
    return false;
}

/* A block that an instance runs takes the norm's bindings, and perhaps one variable more, as its first
 * variables. */
static bool instance_block_ok(const pact_program *p, const norm_record *n, uint32_t block, uint32_t purpose,
                              uint32_t extra)
{
    if (block == NONE)
        return true;
    const block_record *b = &p->block[block];
    if (b->purpose != purpose || b->params != n->bindings_count + (extra != NONE) ||
        b->vars_count < b->params)
        return false;
    for (uint32_t i = 0; i < n->bindings_count; i++)
        if (p->reg[b->vars_first + i].kind != p->variable[n->bindings_first + i].kind)
            return false;
    if (extra != NONE && p->reg[b->vars_first + n->bindings_count].kind != extra)
        return false;
    return purpose != BLOCK_SET || p->reg[b->sets_first].kind == n->bearer;
}

static bool act_ok(const pact_program *p, const act_record *a, const norm_record *n)
{
    const predicate_record *x = &p->predicate[a->predicate];
    if (a->args_count != x->params_count || x->class != CLASS_ACTION)
        return false;
    for (uint32_t i = 0; i < a->args_count; i++) {
        const arg_record *g = &p->arg[a->args_first + i];
        uint32_t kind = p->param[x->params_first + i].kind;
        if (!arg_ok(p, g, kind, n))
            return false;
        if (g->form == ARG_GUARD && !instance_block_ok(p, n, g->guard, BLOCK_SET, kind))
            return false;
    }
    return !n || (a->args_count && p->arg[a->args_first].form == ARG_BEARER);
}

static bool norm_record_ok(const pact_program *p, const norm_record *n)
{
    if (n->bindings_count > ARGS_MAX || !n->acts_count)
        return false;
    for (uint32_t i = 0; i < n->acts_count; i++)
        if (!act_ok(p, &p->act[n->acts_first + i], n))
            return false;
    if ((n->deadline == DEADLINE_EXPR) != (n->deadline_block != NONE) ||
        (n->window == WINDOW_COND) != (n->window_block != NONE))
        return false;
    if (n->creditor != NONE &&
        (n->creditor >= n->bindings_count || p->variable[n->bindings_first + n->creditor].kind != n->bearer))
        return false;
    if ((n->trigger != NONE && p->node[n->trigger].form >= CONDITIONS) || n->bearer_slot > ARGS_MAX ||
        p->treaty[p->article[p->clause[n->clause].article].treaty].member == NONE)
        return false;
    return p->dimension[p->relation[p->treaty[p->article[p->clause[n->clause].article].treaty].member]
                            .dims_first]
                   .kind == n->bearer &&
           instance_block_ok(p, n, n->deadline_block, BLOCK_NUMBER, NONE) &&
           instance_block_ok(p, n, n->window_block, BLOCK_SET, NONE) &&
           instance_block_ok(p, n, n->unless_block, BLOCK_SET, NONE);
}

static bool statement_ok(const pact_program *p, const statement_record *s)
{
    if (s->form == STATEMENT_EXPECT)
        return s->of < p->expect_count;
    if (s->of >= p->predicate_count)
        return false;
    const predicate_record *x = &p->predicate[s->of];
    if (s->args_count != x->params_count || (s->form == STATEMENT_FIGURE) != (s->figure != NONE) ||
        x->class == CLASS_DEFINE || (s->form == STATEMENT_FIGURE) != (x->class == CLASS_ATTRIBUTE))
        return false;
    bool state = x->class == CLASS_STATUS || x->course != NONE;
    if ((s->form == STATEMENT_HAPPENS && x->class != CLASS_EVENT && x->class != CLASS_ACTION) ||
        ((s->form == STATEMENT_HOLDS || s->form == STATEMENT_ENDS) && !state))
        return false;
    for (uint32_t i = 0; i < s->args_count; i++)
        if (p->arg[s->args_first + i].form > ARG_ENTITY ||
            !arg_ok(p, &p->arg[s->args_first + i], p->param[x->params_first + i].kind, NULL))
            return false;
    return true;
}

#define SLOTS_MAX 64

static bool slot_arg_ok(const pact_program *p, const arg_record *a)
{
    return a->form == ARG_ANY || (a->form == ARG_VAR && a->value < SLOTS_MAX) ||
           (a->form == ARG_ENTITY && a->value < p->entity_count);
}

/* Children stand before their parents, so that trees have no cycle. */
static bool node_ok(const pact_program *p, uint32_t at)
{
    static const uint8_t children[NODE_FORMS] = {0, 0, 255, 255, 1, 0, 0, 2, 1, 2, 0,
                                                 0, 0, 2,   2,   2, 2, 1, 2, 2, 2};
    const node_record *n = &p->node[at];
    if (children[n->form] != 255 && n->children_count != children[n->form])
        return false;
    for (uint32_t i = 0; i < n->children_count; i++) {
        uint32_t to = p->child[n->children_first + i].node;
        bool of_value = n->form == COND_COMPARE || (n->form >= VALUE_PLUS && n->form <= VALUE_OVER) ||
                        (n->form >= VALUE_SUM && i == 1);
        if (to >= at || (p->node[to].form >= CONDITIONS) != of_value)
            return false;
    }
    for (uint32_t i = 0; i < n->args_count; i++)
        if (!slot_arg_ok(p, &p->arg[n->args_first + i]))
            return false;
    switch ((node_form)n->form) {
    case COND_TUPLE:
        return n->a < p->relation_count && p->relation[n->a].dims_count == n->args_count &&
               p->relation[n->a].role != ROLE_FIGURE;
    case VALUE_FIGURE:
        return n->a < p->relation_count && p->relation[n->a].dims_count == n->args_count &&
               p->relation[n->a].role == ROLE_FIGURE;
    case COND_SAME: return n->args_count == 2 && n->b < p->kind_count;
    case COND_COMPARE: return n->a < COMPARISONS;
    case VALUE_NUMBER: return n->a < p->number_count;
    case COND_SOME:
    case COND_EVERY:
    case VALUE_COUNT:
    case VALUE_SUM:
    case VALUE_LEAST:
    case VALUE_GREATEST: return n->a < SLOTS_MAX && n->b < p->kind_count;
    default: return true;
    }
}

static bool ref_ok(const pact_program *p, const ref_record *r)
{
    uint32_t limit[] = {p->article_count, p->clause_count, p->treaty_count};
    return r->index < limit[r->form];
}

static bool rule_ok(const pact_program *p, const rule_record *r)
{
    if (r->heads_count != p->relation[r->relation].dims_count || r->slots > SLOTS_MAX ||
        p->node[r->node].form >= CONDITIONS)
        return false;
    for (uint32_t i = 0; i < r->heads_count; i++)
        if (!slot_arg_ok(p, &p->arg[r->heads_first + i]))
            return false;
    return true;
}

static bool expect_ok(const pact_program *p, const expect_record *e)
{
    if (e->node != NONE && p->node[e->node].form >= CONDITIONS)
        return false;
    if (e->form == EXPECT_TRUE)
        return e->block != NONE && p->block[e->block].purpose == BLOCK_QUERY && !p->block[e->block].params;
    return (e->first == NONE) == (e->second == NONE) && (e->form == EXPECT_NO_CONFLICT || e->first != NONE);
}

#define ALL_OK(section, call)                                                                                \
    for (uint32_t i = 0; i < p->section##_count; i++)                                                        \
        if (!(call))                                                                                         \
            return "a " #section " is malformed";

const char *program_check_code(const pact_program *p)
{
    if (!p->relation_count)
        return "there is no clock";
    ALL_OK(relation, relation_record_ok(p, i))
    ALL_OK(predicate, predicate_ok(p, &p->predicate[i]))
    ALL_OK(entity, entity_ok(p, i))
    ALL_OK(treaty, p->relation[p->treaty[i].member].role == ROLE_MEMBER &&
                       p->relation[p->treaty[i].in_force].role == ROLE_IN_FORCE)
    ALL_OK(party, p->entity[p->party[i].entity].kind ==
                      p->dimension[p->relation[p->treaty[p->party[i].treaty].member].dims_first].kind)
    ALL_OK(reflist, p->relation[p->reflist[i].breach].role == ROLE_BREACH &&
                        p->relation[p->reflist[i].breached].role == ROLE_BREACHED)
    ALL_OK(ref, ref_ok(p, &p->ref[i]))
    ALL_OK(norm, norm_record_ok(p, &p->norm[i]))
    ALL_OK(implied, p->implied[i].args_count == p->predicate[p->implied[i].to].params_count)
    ALL_OK(excluded, p->excluded[i].args_count == p->predicate[p->excluded[i].to].params_count)
    ALL_OK(statement, statement_ok(p, &p->statement[i]))
    ALL_OK(expect, expect_ok(p, &p->expect[i]))
    ALL_OK(question, act_ok(p, &p->act[p->question[i].act], NULL))
    ALL_OK(node, node_ok(p, i))
    ALL_OK(rule, rule_ok(p, &p->rule[i]))
    ALL_OK(output, p->relation[p->output[i].relation].role == ROLE_DERIVED ||
                       p->relation[p->output[i].relation].role == ROLE_EVENT)
    ALL_OK(block, block_ok(p, &p->block[i]))
    return NULL;
}
