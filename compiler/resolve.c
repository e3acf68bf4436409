/* resolve.c: what the files declare. Comes in: trees; goes out: kinds, entities in their order, predicates
 * with their relations, treaties, parties, articles. Names are looked up by what they may mean; order in the
 * text does not matter. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

typedef struct meaning {
    struct meaning *next;
    meaning_kind kind;
    void *decl;
    span at;
} meaning;

static const char *const kind_names[] = {"kind",   "thing",    "predicate", "verb",   "participle",
                                         "treaty", "scenario", "world",     "reading"};

void *meaning_of(const symbol *s, meaning_kind kind)
{
    for (const meaning *m = s ? s->meaning : NULL; m; m = m->next)
        if (m->kind == kind)
            return m->decl;
    return NULL;
}

static const meaning *meaning_record(const symbol *s, meaning_kind kind)
{
    for (const meaning *m = s->meaning; m; m = m->next)
        if (m->kind == kind)
            return m;
    return NULL;
}

bool declare_meaning(struct ir *ir, symbol *s, meaning_kind kind, void *decl, span at)
{
    const meaning *known = meaning_record(s, kind);
    if (known) {
        pact_finding *f = diag(ir->diags, P0202, at, kind_names[kind], s->text);
        diag_label(ir->diags, f, known->at, "first declared here");
        return false;
    }
    meaning *m = arena_alloc(ir->arena, sizeof *m);
    *m = (meaning){s->meaning, kind, decl, at};
    s->meaning = m;
    return true;
}

void suggest(struct ir *ir, pact_finding *f, const symbol *wrong, unsigned mask)
{
    nearest near = {.wrong = wrong->text};
    if (!diag_is_kept(ir->diags, f))
        return;
    for (uint32_t b = 0; b < ir->names->bucket_count; b++)
        for (const symbol *s = ir->names->bucket[b]; s; s = s->chain)
            for (const meaning *m = s->meaning; m; m = m->next)
                if (mask & 1u << m->kind)
                    nearest_try(&near, s->text);
    if (near.best)
        diag_help(ir->diags, f, "did you mean '%s'?", near.best);
}

uint32_t relation_new(struct ir *ir, relation_role role, uint32_t of, uint32_t arity, kind_decl *const *kinds,
                      const char *name)
{
    relation_decl *r = array_add(ir->arena, &ir->relations);
    *r = (relation_decl){
        .role = role, .of = of, .arity = arity, .since = NONE, .possible = NONE, .name = name};
    for (uint32_t i = 0; i < arity; i++)
        r->kind[i] = kinds[i];
    return ir->relations.count - 1;
}

/* ---- kinds and entities ---- */

static kind_decl *new_kind(struct ir *ir, symbol *singular, symbol *plural, span at)
{
    kind_decl *k = arena_alloc(ir->arena, sizeof *k);
    *k = (kind_decl){singular, plural, at, ir->kinds.count, 0};
    *array_add(ir->arena, &ir->kinds) = k;
    declare_meaning(ir, singular, MEANS_KIND, k, at);
    if (plural && plural != singular)
        declare_meaning(ir, plural, MEANS_KIND, k, at);
    return k;
}

static symbol *named_symbol(struct ir *ir, const char *text)
{
    return symbol_intern(ir->names, text, strlen(text));
}

static kind_decl *built_in(struct ir *ir, const char *singular, const char *plural)
{
    return new_kind(ir, named_symbol(ir, singular), named_symbol(ir, plural), SPAN_NONE);
}

static void declare_kind(struct ir *ir, const node *n)
{
    symbol *plural = kid(n, 0) ? kid(n, 0)->sym : NULL;
    kind_decl *known = meaning_of(n->sym, MEANS_KIND);
    bool built_in = known && (known == ir->state || known == ir->organ || known == ir->treaty);
    if (built_in && known->at.begin == 0) { /* the standard library may document it */
        known->at = n->span;
        return;
    }
    new_kind(ir, n->sym, plural, n->span);
}

entity_decl *entity_new(struct ir *ir, const node *named, kind_decl *kind, bool by_party)
{
    entity_decl *e = arena_alloc(ir->arena, sizeof *e);
    const node *title = kid(named, 0);
    *e = (entity_decl){.name = named->sym,
                       .kind = kind,
                       .at = named->span,
                       .by_party = by_party,
                       .title = title ? title->sym->text : NULL};
    if (declare_meaning(ir, named->sym, MEANS_ENTITY, e, named->span))
        *array_add(ir->arena, &ir->entities) = e;
    return e;
}

entity_decl *declare_thing(struct ir *ir, symbol *name, kind_decl *kind, const symbol *cell, span at)
{
    entity_decl *e = meaning_of(name, MEANS_ENTITY);
    if (!e) {
        e = arena_alloc(ir->arena, sizeof *e);
        *e = (entity_decl){.name = name, .kind = kind, .at = at, .cell = cell};
        declare_meaning(ir, name, MEANS_ENTITY, e, at);
        *array_add(ir->arena, &ir->entities) = e;
    }
    if (e->kind != kind)
        diag_label(ir->diags, wrong_kind(ir, at, name->text, e->kind, kind), e->at, "declared here");
    else if (e->cell && e->cell != cell)
        diag_label(ir->diags, diag(ir->diags, P0246, at, cell->text, e->cell->text, name->text, cell->text),
                   e->at, "the other one");
    return e;
}

static kind_decl *find_kind(struct ir *ir, const node *name)
{
    kind_decl *k = meaning_of(name->sym, MEANS_KIND);
    if (!k)
        suggest(ir, diag(ir->diags, P0201, name->span, "kind", name->sym->text), name->sym, 1u << MEANS_KIND);
    return k;
}

static void declare_entities(struct ir *ir, const node *n)
{
    kind_decl *k = find_kind(ir, kid(n, 1));
    for_each_node (named, kid(n, 0))
        if (k)
            entity_new(ir, named, k, false);
}

/* ---- predicates ---- */

static void declare_params(struct ir *ir, predicate_decl *p, node *params)
{
    for_each_node (n, params) {
        if (p->param_count == ARGS_MAX) {
            diag(ir->diags, P0206, n->span, "parameters", ARGS_MAX);
            return;
        }
        if (p->external && is_number_param(n))
            continue; /* it is no role */
        if (!strcmp(kid(n, 0)->sym->text, "number") && !meaning_of(kid(n, 0)->sym, MEANS_KIND)) {
            declare_quantity(ir, p, n);
            continue;
        }
        kind_decl *k = find_kind(ir, kid(n, 0));
        for (uint32_t i = 0; i < p->param_count; i++)
            if (p->param[i].name == n->sym)
                diag(ir->diags, P0202, n->span, "parameter", n->sym->text);
        p->param[p->param_count++] = (param_decl){n->sym, k ? k : ir->state, n->flag};
    }
}

predicate_decl *predicate_new(struct ir *ir, const node *n, predicate_class class, treaty_decl *inside)
{
    predicate_decl *p = arena_alloc(ir->arena, sizeof *p);
    *p = (predicate_decl){.class = class,
                          .base = n->sym,
                          .at = n->span,
                          .index = ir->predicates.count,
                          .syntax = NULL,
                          .inside = inside,
                          .relation = NONE,
                          .course = NONE,
                          .law = NONE};
    p->syntax = arena_alloc(ir->arena, sizeof(node) + n->kid_count * sizeof(node *));
    memcpy(p->syntax, n, sizeof(node) + n->kid_count * sizeof(node *));
    *array_add(ir->arena, &ir->predicates) = p;
    declare_meaning(ir, n->sym, MEANS_BASE, p, n->span);
    return p;
}

void predicate_forms(struct ir *ir, predicate_decl *p, symbol *third, symbol *participle, span at)
{
    p->third = third;
    p->participle = participle;
    declare_meaning(ir, p->third, MEANS_THIRD, p, at);
    declare_meaning(ir, p->participle, MEANS_PARTICIPLE, p, at);
}

static void declare_happening(struct ir *ir, const node *n, predicate_class class)
{
    predicate_decl *p = predicate_new(ir, n, class, NULL);
    p->ongoing = n->flag == 1;
    predicate_forms(ir, p, kid(n, 0) ? kid(n, 0)->sym : p->base, kid(n, 1) ? kid(n, 1)->sym : p->base,
                    n->span);
}

static void declare_typed(struct ir *ir, predicate_decl *p, const node *type)
{
    static const char *const known[] = {"number", "date", NULL};
    int i = 0;
    while (known[i] && strcmp(known[i], type->sym->text))
        i++;
    if (!known[i])
        diag_help(ir->diags, diag(ir->diags, P0201, type->span, "type", type->sym->text),
                  "a figure is a number or a date");
    p->is_value = true;
    p->is_date = i == 1;
}

static void declare_define(struct ir *ir, const node *n, treaty_decl *inside)
{
    predicate_decl *p = predicate_new(ir, n, CLASS_DEFINE, inside);
    if (n->kind == NODE_DEFINE_VALUE)
        declare_typed(ir, p, kid(n, 1));
}

/* ---- treaties ---- */

int32_t time_of(const node *date)
{
    return date ? value_of(date)->time : NO_TIME;
}

void check_interval(struct ir *ir, const node *from, const node *until)
{
    char a[DATE_TEXT_MAX], b[DATE_TEXT_MAX];
    if (!from || !until || value_of(from)->time < value_of(until)->time)
        return;
    date_format(time_date(value_of(until)->time), a);
    date_format(time_date(value_of(from)->time), b);
    diag(ir->diags, P0211, span_join(from->span, until->span), a, b);
}

/* An article may stand in several versions, each with its own time. */
static void check_amendment(struct ir *ir, const article_decl *a, const article_decl *b)
{
    for (; b; b = b->namesake) {
        bool apart = (a->until != NO_TIME && b->from != NO_TIME && a->until <= b->from) ||
                     (b->until != NO_TIME && a->from != NO_TIME && b->until <= a->from);
        if (a->treaty == b->treaty && !apart) {
            pact_finding *f = diag(ir->diags, P0202, a->at, "article", a->label);
            diag_label(ir->diags, f, b->at, "first declared here");
            diag_help(ir->diags, f,
                      "versions of one article need times that do not overlap: article %s from D { … }",
                      a->label);
            return;
        }
    }
}

/* Articles are found by their labels, of which a long treaty has many. */
static void link_namesake(article_decl *a, symbol *label)
{
    if (!label->articles)
        label->articles = a;
    else
        label->articles->last->namesake = a;
    label->articles->last = a;
}

static void declare_article(struct ir *ir, treaty_decl *t, node *n)
{
    article_decl *a = arena_alloc(ir->arena, sizeof *a);
    const char *label = kid(n, 0)->sym ? kid(n, 0)->sym->text : "";
    *a = (article_decl){.treaty = t,
                        .label = label,
                        .title = kid(n, 1) ? kid(n, 1)->sym->text : NULL,
                        .at = kid(n, 0)->span,
                        .from = time_of(kid(n, 2)),
                        .until = time_of(kid(n, 3)),
                        .index = ir->articles.count,
                        .syntax = n,
                        .cite = diag_text(ir->arena, "article %s of %s", label, t->name->text)};
    check_interval(ir, kid(n, 2), kid(n, 3));
    if (kid(n, 0)->sym) {
        check_amendment(ir, a, kid(n, 0)->sym->articles);
        link_namesake(a, kid(n, 0)->sym);
    }
    *array_add(ir->arena, &ir->articles) = a;
    t->article_count++;
}

static void declare_titem(struct ir *ir, treaty_decl *t, node *n)
{
    switch (n->kind) {
    case NODE_PREVAILS: break; /* see rank.c */
    case NODE_DEFINE:
    case NODE_DEFINE_VALUE: declare_define(ir, n, t); break;
    case NODE_ARTICLE: declare_article(ir, t, n); break;
    case NODE_READING: declare_reading(ir, t, n); break;
    case NODE_ORGAN: organ_declare(ir, t, n); break;
    default: declare_time(ir, t, n); break;
    }
}

static void declare_treaty(struct ir *ir, node *n)
{
    treaty_decl *t = arena_alloc(ir->arena, sizeof *t);
    *t = (treaty_decl){.name = n->sym,
                       .title = kid(n, 0) ? kid(n, 0)->sym->text : NULL,
                       .at = n->span,
                       .index = ir->treaties.count,
                       .signed_on = NO_TIME,
                       .secret_until = NO_TIME,
                       .public = NONE,
                       .from = NO_TIME,
                       .until = NO_TIME,
                       .syntax = n,
                       .article_first = ir->articles.count};
    *array_add(ir->arena, &ir->treaties) = t;
    if (declare_meaning(ir, n->sym, MEANS_TREATY, t, n->span))
        t->entity = entity_new(ir, n, ir->treaty, false);
    t->member = relation_new(ir, ROLE_MEMBER, t->index, 1, &ir->state,
                             diag_text(ir->arena, "member of %s", n->sym->text));
    t->in_force =
        relation_new(ir, ROLE_IN_FORCE, t->index, 0, NULL, diag_text(ir->arena, "%s in force", n->sym->text));
    for_each_node (item, kid(n, 1))
        declare_titem(ir, t, item);
    check_time(ir, t);
}

/* "9" before "10", "16" before "16.1": runs of digits by their value, everything else by bytes. */
static int label_order(const char *a, const char *b)
{
    while (*a && *b) {
        bool digits = *a >= '0' && *a <= '9' && *b >= '0' && *b <= '9';
        size_t x = digits ? strspn(a, "0123456789") : 1, y = digits ? strspn(b, "0123456789") : 1;
        int order = digits && x != y ? (x < y ? -1 : 1) : memcmp(a, b, x);
        if (order)
            return order;
        a += x;
        b += y;
    }
    return (*a != 0) - (*b != 0);
}

static int article_order(const void *a, const void *b)
{
    const article_decl *x = *(article_decl *const *)a, *y = *(article_decl *const *)b;
    int order = label_order(x->label, y->label);
    if (order || x->from != y->from)
        return order ? order : x->from < y->from ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static int treaty_order(const void *a, const void *b)
{
    const treaty_decl *x = *(treaty_decl *const *)a, *y = *(treaty_decl *const *)b;
    int order = strcmp(x->name->text, y->name->text);
    return order ? order : x->index < y->index ? -1 : x->index > y->index;
}

/* Treaties by name, articles by label: what a run tells does not depend on the order in which they are
 * written. */
static void sort_treaties(struct ir *ir)
{
    article_decl **sorted = arena_alloc(ir->arena, (ir->articles.count + 1) * sizeof *sorted);
    uint32_t next = 0;
    if (ir->treaties.count)
        qsort(ir->treaties.at, ir->treaties.count, sizeof *ir->treaties.at, treaty_order);
    for (uint32_t i = 0; i < ir->treaties.count; i++) {
        treaty_decl *t = ir->treaties.at[i];
        if (t->article_count)
            qsort(&ir->articles.at[t->article_first], t->article_count, sizeof *ir->articles.at,
                  article_order);
        for (uint32_t k = 0; k < t->article_count; k++)
            sorted[next + k] = ir->articles.at[t->article_first + k];
        t->index = i;
        t->article_first = next;
        next += t->article_count;
        ir->relations.at[t->member].of = ir->relations.at[t->in_force].of = i;
    }
    for (uint32_t i = 0; i < next; i++) {
        ir->articles.at[i] = sorted[i];
        sorted[i]->index = i;
    }
}

/* Parties come after all other declarations, so that a state declared anywhere keeps its own. */
static void declare_group(struct ir *ir, treaty_decl *t, const node *g)
{
    check_interval(ir, kid(g, 1), kid(g, 2));
    for_each_node (named, kid(g, 0)) {
        entity_decl *e = meaning_of(named->sym, MEANS_ENTITY);
        e = e ? e : entity_new(ir, named, ir->state, true);
        if (e->kind != ir->state)
            wrong_kind(ir, named->span, named->sym->text, e->kind, ir->state);
        else
            *array_add(ir->arena, &ir->parties) =
                (party_decl){t, e, time_of(kid(g, 1)), time_of(kid(g, 2)), named->span};
        t->party_count++;
    }
}

/* An article that only says what it does not express needs nobody to bind. */
static bool has_clauses(const struct ir *ir, const treaty_decl *t)
{
    for (uint32_t i = 0; i < t->article_count; i++)
        for_each_node (n, kid(ir->articles.at[t->article_first + i]->syntax, 4))
            if (n->kind == NODE_CLAUSE)
                return true;
    return false;
}

static void declare_parties(struct ir *ir, treaty_decl *t)
{
    t->of = kid(t->syntax, 2) ? find_kind(ir, kid(t->syntax, 2)) : NULL;
    for_each_node (item, kid(t->syntax, 1))
        if (item->kind == NODE_PARTIES)
            for_each_node (g, kid(item, 0)) {
                if (g->kind == NODE_GROUP)
                    declare_group(ir, t, g);
                if (g->kind == NODE_GROUP_EVERY)
                    declare_consent(ir, t, g);
            }
    bool somebody = t->party_count || t->consent;
    if (!somebody && has_clauses(ir, t) && !t->when) /* by a condition: those that consented by then */
        diag(ir->diags, P0210, t->at, t->name->text);
}

/* ---- all of it ---- */

static void declare_item(struct ir *ir, node *n)
{
    switch (n->kind) {
    case NODE_KIND: declare_kind(ir, n); break;
    case NODE_EVENT: declare_happening(ir, n, CLASS_EVENT); break;
    case NODE_ACTION: declare_happening(ir, n, CLASS_ACTION); break;
    case NODE_STATUS: predicate_new(ir, n, CLASS_STATUS, NULL); break;
    case NODE_ATTRIBUTE: declare_typed(ir, predicate_new(ir, n, CLASS_ATTRIBUTE, NULL), kid(n, 1)); break;
    case NODE_DEFINE:
    case NODE_DEFINE_VALUE: declare_define(ir, n, NULL); break;
    case NODE_EXTERN: external_declare(ir, n); break;
    case NODE_ORGAN: organ_declare(ir, NULL, n); break;
    case NODE_TREATY: declare_treaty(ir, n); break;
    case NODE_WORLD:
    case NODE_TABLE: declare_meaning(ir, n->sym, MEANS_WORLD, n, n->span); break;
    default: break;
    }
}

static void lay_out(struct ir *ir, predicate_decl *p)
{
    static const relation_role roles[] = {ROLE_STATE, ROLE_EVENT, ROLE_EVENT, ROLE_FIGURE, ROLE_DERIVED};
    kind_decl *kinds[ARGS_MAX];
    declare_params(ir, p, kid(p->syntax, p->class == CLASS_EVENT || p->class == CLASS_ACTION ? 2 : 0));
    for (uint32_t i = 0; i < p->param_count; i++)
        kinds[i] = p->param[i].kind;
    if (p->class == CLASS_ACTION && !p->param_count)
        diag(ir->diags, P0312, p->at, p->base->text, "an action without an agent");
    p->relation = relation_new(ir, roles[p->class], p->index, p->param_count, kinds, p->base->text);
    if (p->ongoing) {
        p->course = relation_new(ir, ROLE_STATE, p->index, p->param_count, kinds,
                                 diag_text(ir->arena, "%s (as stated)", p->base->text));
        relation_new(ir, ROLE_DERIVED, p->index, p->param_count, kinds,
                     diag_text(ir->arena, "%s (in course)", p->base->text));
    }
}

static int entity_order(const void *a, const void *b)
{
    const entity_decl *x = *(entity_decl *const *)a, *y = *(entity_decl *const *)b;
    if (x->kind != y->kind)
        return x->kind->index < y->kind->index ? -1 : 1;
    return strcmp(x->name->text, y->name->text);
}

/* Kinds by name, so that no number depends on the order of declarations. */
static int kind_order(const void *a, const void *b)
{
    const kind_decl *x = *(kind_decl *const *)a, *y = *(kind_decl *const *)b;
    return strcmp(x->singular->text, y->singular->text);
}

static void sort_entities(struct ir *ir)
{
    if (ir->kinds.count)
        qsort(ir->kinds.at, ir->kinds.count, sizeof *ir->kinds.at, kind_order);
    for (uint32_t i = 0; i < ir->kinds.count; i++)
        ir->kinds.at[i]->index = i;
    if (ir->entities.count)
        qsort(ir->entities.at, ir->entities.count, sizeof *ir->entities.at, entity_order);
    for (uint32_t i = 0; i < ir->entities.count; i++) {
        ir->entities.at[i]->index = i;
        ir->entities.at[i]->kind->entity_count++;
    }
}

/* What a world of the host's declares, unless the text has something of that name. */
static void declare_named(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->named.count; i++) {
        const named_thing *t = &ir->named.at[i];
        kind_decl *k = meaning_of(named_symbol(ir, t->kind), MEANS_KIND);
        symbol *word = parse_name(ir->arena, ir->names, t->name, strlen(t->name));
        if (k && word && !meaning_of(word, MEANS_ENTITY))
            declare_thing(ir, word, k, NULL, SPAN_NONE);
    }
}

/* A state that only a parties block names may be a misspelling of one that is named elsewhere. */
static void note_misspellings(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->entities.count && ir->entities.count <= 1000; i++) {
        const entity_decl *e = ir->entities.at[i];
        nearest near = {.wrong = e->name->text};
        if (!e->by_party || e->name->length < 5)
            continue;
        for (uint32_t k = 0; k < ir->entities.count; k++)
            if (k != i && ir->entities.at[k]->kind == e->kind && (!ir->entities.at[k]->by_party || k < i))
                nearest_try(&near, ir->entities.at[k]->name->text);
        if (near.best && near.distance == 1)
            diag(ir->diags, P0208, e->at, e->name->text, near.best);
    }
}

void declare_files(struct ir *ir, ast **files, uint32_t count)
{
    relation_new(ir, ROLE_CLOCK, NONE, 0, NULL, "the clock");
    ir->state = built_in(ir, "state", "states");
    ir->organ = built_in(ir, "organ", "organs");
    ir->treaty = built_in(ir, "treaty", "treaties");
    organs_prepare(ir, files, count);
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0))
            declare_item(ir, n);
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0))
            if (n->kind == NODE_ENTITIES)
                declare_entities(ir, n);
    read_tables(ir);
    sort_treaties(ir);
    for (uint32_t i = 0; i < ir->treaties.count; i++)
        declare_parties(ir, ir->treaties.at[i]);
    organs_declare_seats(ir);
    declare_named(ir);
    sort_entities(ir);
    note_misspellings(ir);
    for (uint32_t i = 0; i < ir->predicates.count; i++)
        lay_out(ir, ir->predicates.at[i]);
    find_law_words(ir);
}
