/* names.c: what names stand for. Comes in: names, arguments, sets and references of a tree; goes out: terms,
 * predicates, restrictions, lists of articles. Every error says what was found, what was wanted, and what may
 * have been meant. */
#include "ir.h"

#include <string.h>

const char *prep_word(prep p)
{
    static const char *const words[] = {"",        "against", "with", "at",   "about",
                                        "through", "on",      "to",   "from", "over"};
    return words[p];
}

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

const char *a_noun(struct ir *ir, const char *noun)
{
    return diag_text(ir->arena, "%s %s", strchr("aeio", *noun) ? "an" : "a", noun);
}

pact_finding *wrong_kind(struct ir *ir, span at, const char *what, const kind_decl *is,
                         const kind_decl *wanted)
{
    return diag(ir->diags, P0205, at, what, a_noun(ir, is->singular->text),
                a_noun(ir, wanted->singular->text));
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

const term *scope_find(const scope *s, const symbol *name)
{
    for (uint32_t i = s->count; i-- > 0;)
        if (s->names[i].name == name)
            return &s->names[i].term;
    return NULL;
}

bool scope_knows(const scope *s, const symbol *name)
{
    return scope_find(s, name) != NULL;
}

kind_decl *term_kind(const term *t)
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
    if (n->sym == s->past)
        diag_help(s->ir->diags, f,
                  "a name that 'some', 'every' or 'no' gives ends with its condition: 'any …' gives one that "
                  "lasts to the end of the clause");
    else if (near.best)
        diag_help(s->ir->diags, f, "did you mean '%s'?", near.best);
    else
        suggest(s->ir, f, n->sym, 1u << MEANS_ENTITY);
}

/* `any member a` as an argument: binds a variable where that is allowed. */
bool lower_binder(scope *s, node *n, kind_decl *kind, term *out)
{
    kind_decl *k = set_kind(s, kid(n, 0));
    if (!k)
        return false;
    if (kind && k != kind) {
        wrong_kind(s->ir, n->span, source_words(s->ir, kid(n, 0)->span), k, kind);
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
        wrong_kind(s->ir, n->span, n->sym->text, term_kind(out), kind);
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
        diag_help(ir->diags, f, "'%s' happens: write '%s' or 'has %s'", other->base->text, other->third->text,
                  other->participle->text);
    else if (right && form == MEANS_BASE)
        diag_help(ir->diags, f, "did you mean '%s'?", right->text);
    else if (right)
        diag_help(ir->diags, f, used[form], right->text);
    else if (other)
        diag_help(ir->diags, f, "'%s' is a status: write 'is %s'", name->text, name->text);
    else if (!strcmp(as, "status") && meaning_of(name, MEANS_ENTITY))
        diag_help(ir->diags, f, "things are compared by '=': write 'x = %s'", name->text);
    else
        suggest(ir, f, name, 1u << form);
    return NULL;
}

/* ---- arguments ---- */

/* The position that a role of this preposition takes, or NONE. Without one: the first free position that has
 * none. */
uint32_t role_position(const predicate_decl *p, prep role, uint32_t taken)
{
    for (uint32_t i = 1; i < p->param_count; i++)
        if (p->param[i].prep == role && !(taken >> i & 1))
            return i;
    return NONE;
}

bool place_arg(scope *s, predicate_decl *p, node *arg, prep role, uint32_t *taken, term *args, span at)
{
    if (p->quantity && role == p->quantity_prep && is_amount(arg))
        return tell_amount(s, p, arg);
    uint32_t i = role_position(p, role, *taken);
    if (i == NONE) {
        pact_finding *f = role ? diag(s->ir->diags, P0204, at, p->base->text, prep_word(role))
                               : diag(s->ir->diags, P0203, at, p->base->text);
        for (uint32_t k = 1; k < p->param_count; k++)
            diag_note(s->ir->diags, f, "it takes %s%s%s: %s", prep_word(p->param[k].prep),
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
        if (p->quantity && i == p->quantity_place && s->measure && n->sym == s->measure && !s->carried) {
            s->carried = true;
            continue;
        }
        if (p->quantity && i == p->quantity_place && is_amount(n)) {
            ok &= tell_amount(s, p, n);
            continue;
        }
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

treaty_decl *find_treaty(scope *s, const node *of, bool this_treaty, span at)
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
    if (p && p->seats && want == 1) {
        diag(s->ir->diags, P0225, set->span, set->sym->text, set->sym->text);
        return NULL;
    }
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

/* Inside their organ seats need no `of`; elsewhere they do. */
static predicate_decl *own_seats(const scope *s, const node *set)
{
    predicate_decl *p = kid(set, 0) || set->flag == 1 ? NULL : meaning_of(set->sym, MEANS_BASE);
    return p && p->seats && s->organ ? p : NULL;
}

kind_decl *set_kind(scope *s, node *set)
{
    if (is_member_word(set->sym) || own_seats(s, set))
        return s->ir->state;
    kind_decl *k = kid(set, 0) ? NULL : meaning_of(set->sym, MEANS_KIND);
    predicate_decl *p = k ? NULL : set_predicate(s, set);
    return k ? k : p ? p->param[0].kind : NULL;
}

uint32_t course_relation(const predicate_decl *p)
{
    return p->law != NONE ? p->law : p->course == NONE ? p->relation : p->course + 1;
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
    predicate_decl *seats = own_seats(s, set);
    if (seats) {
        args[1] = term_entity(s->organ->entity);
        *restriction = cond_tuple(s->ir, seats->relation, args, 2, set->span);
        return true;
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
    for (article_decl *a = label->sym ? label->sym->articles : NULL; a; a = a->namesake)
        if (a->treaty == t)
            return a;
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
    for (const article_decl *b = kid(a->syntax, 0)->sym->articles; b; b = b->namesake)
        if (b->treaty == a->treaty)
            *array_add(s->ir->arena, &list->refs) = (ir_ref){REF_TO_ARTICLE, b->index};
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
