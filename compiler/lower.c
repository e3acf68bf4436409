/* lower.c: conditions, expressions and names. Comes in: trees and declarations; goes out: typed conditions in
 * normal form. Every error says what was found, what was wanted, and names what may have been meant. */
#include "ir.h"

#include <string.h>

static const char *const preps[] = {"",        "against", "with", "at",   "about",
                                    "through", "on",      "to",   "from", "over"};

/* ---- names ---- */

const char *source_words(struct ir *ir, span at)
{
    const source *f = source_of(ir->sources, at.begin);
    if (!f)
        return "";
    uint32_t length = at.end - at.begin;
    char *text = arena_text(ir->arena, f->text + (at.begin - f->base), length), *to = text;
    bool space = false;
    for (const char *c = text; *c; c++) { /* one line: runs of white space become one space */
        bool white = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
        if (white && space)
            continue;
        space = white;
        *to++ = white ? ' ' : *c;
    }
    *to = 0;
    return text;
}

variable *scope_declare(scope *s, symbol *name, kind_decl *kind, span at)
{
    variable *v = arena_alloc(s->ir->arena, sizeof *v);
    *v = (variable){.name = name, .kind = kind, .at = at, .slot = NONE};
    for (uint32_t i = 0; name && i < s->count; i++)
        if (s->names[i].name == name) {
            diag(s->ir->diags, P0202, at, "variable", name->text);
            return v;
        }
    if (s->count == sizeof s->names / sizeof *s->names) {
        diag(s->ir->diags, P0206, at, "variables", (int)(sizeof s->names / sizeof *s->names));
        return v;
    }
    s->names[s->count].name = name;
    s->names[s->count++].term = term_variable(v);
    return v;
}

static const term *scope_find(const scope *s, const symbol *name)
{
    for (uint32_t i = s->count; i-- > 0;)
        if (s->names[i].name == name)
            return &s->names[i].term;
    return NULL;
}

static kind_decl *term_kind(const term *t)
{
    return t->form == TERM_VARIABLE ? t->var->kind : t->form == TERM_ENTITY ? t->entity->kind : NULL;
}

static void unknown_name(scope *s, const node *n)
{
    pact_finding *f = diag(s->ir->diags, P0201, n->span, "thing or variable", n->sym->text);
    nearest near = {.wrong = n->sym->text};
    for (uint32_t i = 0; i < s->count; i++)
        if (s->names[i].name)
            nearest_try(&near, s->names[i].name->text);
    if (near.best)
        diag_help(s->ir->diags, f, "did you mean '%s'?", near.best);
    else
        suggest(s->ir, f, n->sym, 1u << MEANS_ENTITY);
}

/* `any member a` as an argument: binds a variable where that is allowed. */
static bool lower_binder(scope *s, node *n, kind_decl *kind, term *out)
{
    kind_decl *k = set_kind(s, kid(n, 0));
    if (!k)
        return false;
    if (kind && k != kind) {
        diag(s->ir->diags, P0205, n->span, source_words(s->ir, kid(n, 0)->span), k->singular->text,
             kind->singular->text);
        return false;
    }
    if (!s->binds || !s->bound) {
        diag(s->ir->diags, P0305, n->span);
        return false;
    }
    variable *v = scope_declare(s, n->sym, k, n->span);
    *array_add(s->ir->arena, s->bound) = v;
    *out = term_variable(v);
    return true;
}

bool lower_term(scope *s, node *n, kind_decl *kind, term *out)
{
    if (n->kind == NODE_ANY)
        return lower_binder(s, n, kind, out);
    if (n->kind != NODE_NAME) {
        if (n->kind != NODE_ERROR)
            diag(s->ir->diags, P0301, n->span, source_words(s->ir, n->span), "no name", "a party to an act");
        return false;
    }
    const term *known = scope_find(s, n->sym);
    entity_decl *e = known ? NULL : meaning_of(n->sym, MEANS_ENTITY);
    if (!known && !e) {
        unknown_name(s, n);
        return false;
    }
    *out = known ? *known : term_entity(e);
    if (kind && term_kind(out) != kind) {
        diag(s->ir->diags, P0205, n->span, n->sym->text, term_kind(out)->singular->text,
             kind->singular->text);
        return false;
    }
    return true;
}

static bool is_word_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c & 0x80);
}

/* Where the word itself stands in a sentence, for the underline; the whole sentence if it is not found as
 * written. */
static span word_span(struct ir *ir, span at, const symbol *word)
{
    const source *f = source_of(ir->sources, at.begin);
    const char *text = f ? f->text - f->base : NULL;
    for (uint32_t i = at.begin; f && i + word->length <= at.end; i++) {
        bool begins = i == f->base || !is_word_byte(text[i - 1]);
        bool ends = i + word->length == f->base + f->length || !is_word_byte(text[i + word->length]);
        if (begins && ends && !memcmp(text + i, word->text, word->length))
            return (span){i, i + word->length};
    }
    return at;
}

predicate_decl *lower_predicate(struct ir *ir, symbol *name, span at, meaning_kind form, const char *as)
{
    predicate_decl *p = meaning_of(name, form);
    if (p)
        return p;
    static const char *const used[] = {[MEANS_BASE] = "",
                                       [MEANS_THIRD] = "its third person is '%s'",
                                       [MEANS_PARTICIPLE] = "its participle is '%s'"};
    predicate_decl *other = meaning_of(name, MEANS_BASE);
    other = other ? other : meaning_of(name, MEANS_THIRD);
    other = other ? other : meaning_of(name, MEANS_PARTICIPLE);
    pact_finding *f = diag(ir->diags, P0201, word_span(ir, at, name), as, name->text);
    const symbol *right = !other                ? NULL
                          : form == MEANS_BASE  ? other->base
                          : form == MEANS_THIRD ? other->third
                                                : other->participle;
    bool happens = other && (other->class == CLASS_EVENT || other->class == CLASS_ACTION);
    if (happens && !strcmp(as, "status"))
        diag_help(ir->diags, f, "'%s' happens: write '%s' or 'has %s'", other->base->text, other->third->text, other->participle->text);
    else if (right && form == MEANS_BASE)
        diag_help(ir->diags, f, "did you mean '%s'?", right->text);
    else if (right)
        diag_help(ir->diags, f, used[form], right->text);
    else if (other)
        diag_help(ir->diags, f, "'%s' is a status: write 'is %s'", name->text, name->text);
    else
        suggest(ir, f, name, 1u << form);
    return NULL;
}

/* ---- arguments ---- */

/* The position that a role of this preposition takes, or NONE. Without one: the first free position that has
 * none. */
static uint32_t role_position(const predicate_decl *p, prep role, uint32_t taken)
{
    for (uint32_t i = 1; i < p->param_count; i++)
        if (p->param[i].prep == role && !(taken >> i & 1))
            return i;
    return NONE;
}

static bool place_arg(scope *s, predicate_decl *p, node *arg, prep role, uint32_t *taken, term *args, span at)
{
    uint32_t i = role_position(p, role, *taken);
    if (i == NONE) {
        pact_finding *f = role ? diag(s->ir->diags, P0204, at, p->base->text, preps[role])
                               : diag(s->ir->diags, P0203, at, p->base->text);
        for (uint32_t k = 1; k < p->param_count; k++)
            diag_note(s->ir->diags, f, "it takes %s%s%s: %s", preps[p->param[k].prep],
                      p->param[k].prep ? " " : "", p->param[k].name->text, p->param[k].kind->singular->text);
        return false;
    }
    *taken |= 1u << i;
    if (arg->kind == NODE_CALL) {
        diag(s->ir->diags, P0301, arg->span, source_words(s->ir, arg->span), "a figure", "a party to an act");
        return false;
    }
    p->tested |= 1u << i;
    return lower_term(s, arg, p->param[i].kind, &args[i]);
}

bool lower_args(scope *s, predicate_decl *p, node *subject, node *object, node *roles, term *args)
{
    uint32_t taken = 1;
    bool ok = true;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        args[i] = (term){TERM_ANY, {NULL}};
    if (subject && !p->param_count) {
        diag(s->ir->diags, P0203, subject->span, p->base->text);
        return false;
    }
    if (subject)
        ok = lower_term(s, subject, p->param[0].kind, &args[0]);
    if (object)
        ok &= place_arg(s, p, object, PREP_NONE, &taken, args, object->span);
    for_each_node (role, roles)
        ok &= place_arg(s, p, kid(role, 0), role->flag, &taken, args, role->span);
    return ok;
}

bool lower_call_args(scope *s, predicate_decl *p, node *args, term *out, span at)
{
    uint32_t i = 0;
    bool ok = true;
    for (uint32_t k = 0; k < ARGS_MAX; k++)
        out[k] = (term){TERM_ANY, {NULL}};
    for_each_node (n, args) {
        if (i == p->param_count) {
            diag(s->ir->diags, P0203, n->span, p->base->text);
            return false;
        }
        p->tested |= 1u << i;
        ok &= lower_term(s, n, p->param[i].kind, &out[i]);
        i++;
    }
    bool whole = p->class == CLASS_ATTRIBUTE || p->is_value;
    if (ok && whole && i < p->param_count) {
        diag_help(s->ir->diags, diag(s->ir->diags, P0303, at), "'%s' needs %u arguments", p->base->text,
                  p->param_count);
        return false;
    }
    return ok;
}

/* ---- sets ---- */

static treaty_decl *find_treaty(scope *s, const node *of, bool this_treaty, span at)
{
    if (!of) {
        if (!s->treaty)
            diag(s->ir->diags, P0213, at);
        (void)this_treaty;
        return s->treaty;
    }
    treaty_decl *t = meaning_of(of->sym, MEANS_TREATY);
    if (!t)
        suggest(s->ir, diag(s->ir->diags, P0201, of->span, "treaty", of->sym->text), of->sym,
                1u << MEANS_TREATY);
    return t;
}

static bool is_member_word(const symbol *sym)
{
    return !strcmp(sym->text, "member") || !strcmp(sym->text, "members");
}

/* A predicate of one argument is a set of those for which it holds; of two, "ally of france". */
static predicate_decl *set_predicate(scope *s, const node *set)
{
    predicate_decl *p = meaning_of(set->sym, MEANS_BASE);
    uint32_t want = kid(set, 0) ? 2 : 1;
    bool state = p && (p->class == CLASS_STATUS || (p->class == CLASS_DEFINE && !p->is_value) || p->ongoing);
    if (!state || p->param_count != want) {
        pact_finding *f = diag(s->ir->diags, P0201, set->span, "set", set->sym->text);
        nearest near = {.wrong = set->sym->text};
        nearest_try(&near, "member");
        if (near.best)
            diag_help(s->ir->diags, f, "did you mean 'member'?");
        else
            suggest(s->ir, f, set->sym, 1u << MEANS_KIND | 1u << MEANS_BASE);
        return NULL;
    }
    return p;
}

kind_decl *set_kind(scope *s, node *set)
{
    if (is_member_word(set->sym))
        return s->ir->state;
    kind_decl *k = kid(set, 0) ? NULL : meaning_of(set->sym, MEANS_KIND);
    predicate_decl *p = k ? NULL : set_predicate(s, set);
    return k ? k : p ? p->param[0].kind : NULL;
}

uint32_t course_relation(const predicate_decl *p)
{
    return p->course == NONE ? p->relation : p->course + 1;
}

/* The condition that `on` is in the set; NULL when it is all of its kind. */
bool lower_set(scope *s, node *set, kind_decl **kind, cond **restriction, variable *on)
{
    *restriction = NULL;
    *kind = set_kind(s, set);
    if (!*kind)
        return false;
    term args[ARGS_MAX] = {term_variable(on)};
    if (is_member_word(set->sym)) {
        treaty_decl *t = find_treaty(s, kid(set, 0), set->flag == 1, set->span);
        if (t)
            *restriction = cond_tuple(s->ir, t->member, args, 1, set->span);
        return t != NULL;
    }
    if (!kid(set, 0) && meaning_of(set->sym, MEANS_KIND))
        return true;
    predicate_decl *p = set_predicate(s, set);
    if (kid(set, 0) && !lower_term(s, kid(set, 0), p->param[1].kind, &args[1]))
        return false;
    *restriction = cond_tuple(s->ir, course_relation(p), args, p->param_count, set->span);
    return true;
}

cond *lower_except(scope *s, node *names, variable *v)
{
    cond *c = NULL;
    for_each_node (n, names) {
        term t;
        if (lower_term(s, n, v->kind, &t))
            c = cond_and(s->ir, c, cond_not(s->ir, cond_same(s->ir, term_variable(v), t, n->span)));
    }
    return c;
}

/* ---- references ---- */

static article_decl *find_article(scope *s, treaty_decl *t, const node *label)
{
    const char *text = label->sym ? label->sym->text : "";
    for (uint32_t i = 0; i < t->article_count; i++) {
        article_decl *a = s->ir->articles.at[t->article_first + i];
        if (!strcmp(a->label, text))
            return a;
    }
    diag(s->ir->diags, P0209, label->span, t->name->text, text);
    return NULL;
}

static bool find_clause(scope *s, article_decl *a, const node *name, uint32_t *index)
{
    for (uint32_t i = 0; i < a->clause_count; i++)
        if (s->ir->clauses.at[a->clause_first + i]->name == name->sym) {
            *index = a->clause_first + i;
            return true;
        }
    diag(s->ir->diags, P0212, name->span, a->label, name->sym->text);
    return false;
}

/* All versions of an article that was amended count: they share the label. */
static void add_article(scope *s, reflist_decl *list, article_decl *a)
{
    for (uint32_t i = 0; i < a->treaty->article_count; i++) {
        article_decl *b = s->ir->articles.at[a->treaty->article_first + i];
        if (!strcmp(b->label, a->label))
            *array_add(s->ir->arena, &list->refs) = (ir_ref){REF_TO_ARTICLE, b->index};
    }
}

static bool lower_ref(scope *s, node *ref, reflist_decl *list, const char **cite)
{
    uint32_t clause;
    if (ref->kind == NODE_ERROR)
        return false;
    if (ref->flag == REF_TREATY || ref->flag == REF_THIS_TREATY) {
        treaty_decl *t = find_treaty(s, ref->flag == REF_TREATY ? kid(ref, 2) : NULL, true, ref->span);
        if (t)
            *array_add(s->ir->arena, &list->refs) = (ir_ref){REF_TO_TREATY, t->index};
        *cite = t ? diag_text(s->ir->arena, "treaty %s", t->name->text) : "";
        return t != NULL;
    }
    article_decl *a = s->article;
    if (ref->flag == REF_ARTICLE) {
        treaty_decl *t = find_treaty(s, kid(ref, 2), false, ref->span);
        a = t ? find_article(s, t, kid(ref, 0)) : NULL;
    } else if (!a)
        diag(s->ir->diags, P0213, ref->span);
    if (!a)
        return false;
    *cite = a->cite;
    if (!kid(ref, 1)) {
        add_article(s, list, a);
        return true;
    }
    if (!find_clause(s, a, kid(ref, 1), &clause))
        return false;
    *array_add(s->ir->arena, &list->refs) = (ir_ref){REF_TO_CLAUSE, clause};
    *cite = s->ir->clauses.at[clause]->cite;
    return true;
}

static bool same_refs(const reflist_decl *a, const reflist_decl *b)
{
    if (a->refs.count != b->refs.count)
        return false;
    for (uint32_t i = 0; i < a->refs.count; i++)
        if (a->refs.at[i].form != b->refs.at[i].form || a->refs.at[i].index != b->refs.at[i].index)
            return false;
    return true;
}

/* A list of references, one of each kind in the program; NONE after an error. */
uint32_t lower_refs(scope *s, node *refs)
{
    reflist_decl list = {.cite = ""};
    bool ok = true;
    for_each_node (ref, refs) {
        const char *cite = "";
        ok &= lower_ref(s, ref, &list, &cite);
        list.cite = *list.cite ? diag_text(s->ir->arena, "%s, %s", list.cite, cite) : cite;
    }
    if (!ok)
        return NONE;
    for (uint32_t i = 0; i < s->ir->reflists.count; i++)
        if (same_refs(&s->ir->reflists.at[i], &list))
            return i;
    kind_decl *both[] = {s->ir->state, s->ir->state};
    uint32_t index = s->ir->reflists.count;
    list.breach =
        relation_new(s->ir, ROLE_BREACH, index, 2, both, diag_text(s->ir->arena, "breaches %s", list.cite));
    list.breached = relation_new(s->ir, ROLE_BREACHED, index, 2, both,
                                 diag_text(s->ir->arena, "has breached %s", list.cite));
    *array_add(s->ir->arena, &s->ir->reflists) = list;
    return index;
}

/* ---- expressions ---- */

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

static expr *lower_duration(scope *s, node *n)
{
    static const int days[] = {[UNIT_DAY] = 1, [UNIT_WEEK] = 7};
    number value = value_of(n)->number;
    if (n->flag != UNIT_DAY && n->flag != UNIT_WEEK) {
        unsupported(s->ir, n->span, "reckoning with months, years, hours or minutes in an expression");
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

static expr *lower_figure(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "figure");
    term args[ARGS_MAX];
    if (!p)
        return NULL;
    if (p->class != CLASS_ATTRIBUTE && !p->is_value) {
        diag(s->ir->diags, P0303, n->span);
        return NULL;
    }
    if (!lower_call_args(s, p, kid(n, 0), args, n->span))
        return NULL;
    if (p->class == CLASS_DEFINE)
        return expand_value(s, p, args, n->span);
    expr *e = new_expr(s, EXPR_FIGURE, n->span);
    e->relation = p->relation;
    e->is_date = p->is_date;
    e->arg_count = (uint8_t)p->param_count;
    e->args = arena_alloc(s->ir->arena, p->param_count * sizeof *args);
    memcpy(e->args, args, p->param_count * sizeof *args);
    return e;
}

static expr *lower_arithmetic(scope *s, node *n)
{
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
        unsupported(s->ir, n->span, "a time of day in an expression");
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

/* ---- tests ---- */

static cond *happening(scope *s, predicate_decl *p, const term *args, span at)
{
    bool event = p->course == NONE && (p->class == CLASS_EVENT || p->class == CLASS_ACTION);
    s->event |= event && !s->negative;
    return cond_tuple(s->ir, course_relation(p), args, p->param_count, at);
}

static cond *lower_happens(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_THIRD, "verb");
    term args[ARGS_MAX];
    if (!p || !lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args))
        return NULL;
    return happening(s, p, args, n->span);
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
    if (w.unit < UNIT_DAY) {
        unsupported(ir, duration->span, "a window of hours or minutes");
        return NONE;
    }
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
    if (!p || !lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args))
        return NULL;
    uint32_t relation =
        kid(n, 3) ? window_relation(s->ir, p, kid(n, 3), s->treaty) : history_relation(s->ir, p, s->treaty);
    if (relation == NONE)
        return NULL;
    cond *c = cond_tuple(s->ir, relation, args, p->param_count, n->span);
    return n->flag == 1 ? cond_not(s->ir, c) : c;
}

static cond *lower_is(scope *s, node *n)
{
    predicate_decl *p = lower_predicate(s->ir, n->sym, n->span, MEANS_BASE, "status");
    term args[ARGS_MAX];
    if (!p)
        return NULL;
    if (p->class != CLASS_STATUS && (p->class != CLASS_DEFINE || p->is_value)) {
        diag(s->ir->diags, P0301, n->span, n->sym->text,
             p->class == CLASS_ATTRIBUTE || p->is_value ? "a figure" : "something that happens", "a status");
        return NULL;
    }
    if (!lower_args(s, p, kid(n, 0), kid(n, 1), kid(n, 2), args))
        return NULL;
    cond *c = cond_tuple(s->ir, p->relation, args, p->param_count, n->span);
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
    if (p->class == CLASS_ATTRIBUTE || p->is_value) {
        diag(s->ir->diags, P0302, n->span);
        return NULL;
    }
    if (!lower_call_args(s, p, kid(n, 0), args, n->span))
        return NULL;
    if (!meaning_of(n->sym, MEANS_BASE) && !meaning_of(n->sym, MEANS_THIRD))
        return cond_tuple(s->ir, history_relation(s->ir, p, s->treaty), args, p->param_count, n->span);
    return happening(s, p, args, n->span);
}

/* Constants only: numbers, dates, and arithmetic on them. */
bool expr_constant(const expr *e, number *out)
{
    number a, b;
    if (e->form == EXPR_NUMBER) {
        *out = e->value;
        return true;
    }
    if (e->form != EXPR_ARITHMETIC || !expr_constant(e->left, &a) || !expr_constant(e->right, &b))
        return false;
    switch (e->operator) {
    case '+': return number_add(a, b, out);
    case '-': return number_sub(a, b, out);
    case '*': return number_mul(a, b, out);
    default: return number_div(a, b, out);
    }
}

static bool reads_today(const expr *e)
{
    return e && (e->form == EXPR_TODAY || reads_today(e->left) || reads_today(e->right));
}

/* A rule that reads the date must be looked at when the date comes: at the constant it is compared with, and
 * the day after. */
static bool tick(scope *s, const expr *today, const expr *other, span at)
{
    number date;
    if (s->asking || (!reads_today(today) && !reads_today(other)))
        return true;
    bool direct = today->form == EXPR_TODAY && !reads_today(other) && expr_constant(other, &date);
    if (!direct && other->form == EXPR_TODAY && today->form != EXPR_TODAY)
        return tick(s, other, today, at);
    if (!direct || date.den != 1 || date.num < DATE_MIN || date.num >= DATE_MAX) {
        unsupported(s->ir, at, "'today' in a rule, but for a comparison with a date,");
        return false;
    }
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
    return c->left && c->right && tick(s, c->left, c->right, n->span) ? c : NULL;
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
    if (object->kind != NODE_ANY_OBJECT || !object->sym || kid(object, 1) || kid(object, 2) ||
        object->flag == 1)
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
    if (object->kind == NODE_AMOUNT || object->kind == NODE_ANY_OBJECT) {
        unsupported(s->ir, object->span,
                    object->kind == NODE_AMOUNT ? "an amount in a question"
                                                : "'any' without a name in a question");
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
        unsupported(s->ir, n->span, "a choice of acts in a question");
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
    *out = (act_decl){.predicate = p, .at = n->span};
    out->args = arena_alloc(s->ir->arena, ARGS_MAX * sizeof *out->args);
    if (n->kind == NODE_ACT_CALL) {
        for_each_node (arg, kid(n, 0)) {
            uint32_t i = 1;
            while (i < p->param_count && taken >> i & 1)
                i++;
            ok &= asked_object(s, p, arg, i < p->param_count ? (prep)p->param[i].prep : PREP_NONE, &taken,
                               out, arg->span);
        }
        return ok ? out : NULL;
    }
    if (kid(n, 0))
        ok = asked_object(s, p, kid(n, 0), PREP_NONE, &taken, out, kid(n, 0)->span);
    for_each_node (role, kid(n, 1))
        ok &= asked_object(s, p, kid(role, 0), role->flag, &taken, out, role->span);
    return ok ? out : NULL;
}

static uint32_t view_relation(struct ir *ir, test_kind test, predicate_decl *p, uint32_t refs)
{
    kind_decl *kinds[ARGS_MAX];
    static const char *const words[] = {"obliged to", "forbidden to", "permitted to", "recommended to",
                                        "exempt from"};
    for (uint32_t i = 0; i < ir->views.count; i++)
        if (ir->views.at[i].test == test && ir->views.at[i].predicate == p && ir->views.at[i].refs == refs)
            return ir->views.at[i].relation;
    for (uint32_t i = 0; i < p->param_count; i++)
        kinds[i] = p->param[i].kind;
    uint32_t relation = relation_new(ir, ROLE_VIEW, ir->views.count, p->param_count, kinds,
                                     diag_text(ir->arena, "%s %s", words[test], p->base->text));
    *array_add(ir->arena, &ir->views) = (view_decl){test, p, refs, relation};
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
    static const test_kind tests[] = {[TEST_OBLIGED] = TEST_OBLIGED_,
                                      [TEST_FORBIDDEN] = TEST_FORBIDDEN_,
                                      [TEST_PERMITTED] = TEST_PERMITTED_,
                                      [TEST_RECOMMENDED] = TEST_RECOMMENDED_,
                                      [TEST_EXEMPT] = TEST_EXEMPT_};
    act_decl act;
    if (n->flag == TEST_EMPOWERED) {
        unsupported(s->ir, n->span, "'is empowered to'");
        return NULL;
    }
    term bearer, args[ARGS_MAX];
    uint32_t refs = kid(n, 2) ? lower_refs(s, kid(n, 2)) : NONE;
    if (!lower_asked_act(s, kid(n, 1), &act) ||
        !lower_term(s, kid(n, 0), act.predicate->param[0].kind, &bearer) || (kid(n, 2) && refs == NONE))
        return NULL;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        args[i] = act.args[i].form == ARG_ANY ? (term){TERM_ANY, {NULL}} : act.args[i].term;
    args[0] = bearer;
    add_question(s, tests[n->flag], &bearer, &act, refs, n->span);
    uint32_t relation = view_relation(s->ir, tests[n->flag], act.predicate, refs);
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
        if (name->flag != REF_TREATY && name->flag != REF_THIS_TREATY) {
            unsupported(s->ir, n->span, "'article … is in force'");
            return NULL;
        }
        treaty_decl *t = find_treaty(s, name->flag == REF_TREATY ? kid(name, 2) : NULL, true, n->span);
        cond *c = t ? cond_tuple(s->ir, t->in_force, NULL, 0, n->span) : NULL;
        return c && n->flag == 1 ? cond_not(s->ir, c) : c;
    }
    treaty_decl *t = name->kind == NODE_NAME ? find_treaty(s, name, false, n->span) : NULL;
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
    case NODE_REF_IS: unsupported(s->ir, n->span, "a status of an article"); return NULL;
    case NODE_IS_UNDER: unsupported(s->ir, n->span, "'is … under …'"); return NULL;
    case NODE_HAS_FULFILLED: unsupported(s->ir, n->span, "'has fulfilled'"); return NULL;
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
