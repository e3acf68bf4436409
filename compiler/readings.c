/* readings.c: switches of interpretation. Comes in: `reading NAME: OPTION, …;` and the tests and suppositions
 * that name one; goes out: a relation without arguments for each option, true in a run that takes it. A
 * reading is never unknown. `view` is built in: full, public. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

static void add_option(struct ir *ir, reading_decl *r, symbol *name, span at)
{
    for (uint32_t i = 0; i < r->options.count; i++)
        if (r->options.at[i].name == name)
            diag(ir->diags, P0202, at, "option", name->text);
    uint32_t relation = relation_new(ir, ROLE_READING, NONE, 0, NULL,
                                     diag_text(ir->arena, "%s is %s", r->name->text, name->text));
    *array_add(ir->arena, &r->options) = (reading_option){name, relation, NONE};
}

static reading_decl *new_reading(struct ir *ir, symbol *name, treaty_decl *t, span at)
{
    reading_decl *r = arena_alloc(ir->arena, sizeof *r);
    *r = (reading_decl){.name = name, .treaty = t, .at = at};
    if (declare_meaning(ir, name, MEANS_READING, r, at))
        *array_add(ir->arena, &ir->readings) = r;
    return r;
}

void declare_reading(struct ir *ir, treaty_decl *t, const node *n)
{
    reading_decl *r = new_reading(ir, n->sym, t, n->span);
    for_each_node (option, kid(n, 0))
        add_option(ir, r, option->sym, option->span);
}

static reading_decl *find_reading(struct ir *ir, symbol *name, span at)
{
    reading_decl *r = meaning_of(name, MEANS_READING);
    if (r || strcmp(name->text, "view") != 0)
        return r;
    r = new_reading(ir, name, NULL, at);
    add_option(ir, r, symbol_intern(ir->names, "full", 4), at);
    add_option(ir, r, symbol_intern(ir->names, "public", 6), at);
    return r;
}

uint32_t reading_relation(struct ir *ir, const char *reading, const char *option, span at)
{
    const reading_decl *r = find_reading(ir, symbol_intern(ir->names, reading, strlen(reading)), at);
    for (uint32_t i = 0; r && i < r->options.count; i++)
        if (!strcmp(r->options.at[i].name->text, option))
            return r->options.at[i].relation;
    return NONE;
}

static const reading_option *find_option(struct ir *ir, const reading_decl *r, const symbol *name, span at)
{
    nearest near = {.wrong = name->text};
    const char *known = "";
    for (uint32_t i = 0; i < r->options.count; i++) {
        const char *text = r->options.at[i].name->text;
        if (r->options.at[i].name == name)
            return &r->options.at[i];
        nearest_try(&near, text);
        known = diag_text(ir->arena, "%s%s%s", known, i ? ", " : "", text);
    }
    pact_finding *f = diag(ir->diags, P0351, at, r->name->text, name->text, known);
    if (near.best)
        diag_help(ir->diags, f, "did you mean '%s'?", near.best);
    return NULL;
}

bool names_reading(scope *s, const node *n)
{
    const node *subject = kid(n, 0);
    return subject && subject->kind == NODE_NAME && !kid(n, 1) && !kid(n, 2) &&
           !scope_knows(s, subject->sym) && find_reading(s->ir, subject->sym, n->span) != NULL;
}

cond *lower_reading(scope *s, const node *n)
{
    const reading_option *o =
        find_option(s->ir, find_reading(s->ir, kid(n, 0)->sym, n->span), n->sym, n->span);
    cond *c = o ? cond_tuple(s->ir, o->relation, NULL, 0, n->span) : NULL;
    return c && n->flag == 1 ? cond_not(s->ir, c) : c;
}

void suppose_reading(struct ir *ir, const node *n, choices *out)
{
    reading_decl *r = find_reading(ir, n->sym, n->span);
    if (!r) {
        suggest(ir, diag(ir->diags, P0201, n->span, "reading", n->sym->text), n->sym, 1u << MEANS_READING);
        return;
    }
    const reading_option *o = find_option(ir, r, kid(n, 0)->sym, n->span);
    if (o)
        *array_add(ir->arena, out) = o->relation;
}

static int reading_order(const void *a, const void *b)
{
    const reading_decl *x = *(reading_decl *const *)a, *y = *(reading_decl *const *)b;
    return strcmp(x->name->text, y->name->text);
}

void number_readings(struct ir *ir)
{
    uint32_t next = 0;
    if (ir->readings.count)
        qsort(ir->readings.at, ir->readings.count, sizeof *ir->readings.at, reading_order);
    for (uint32_t i = 0; i < ir->readings.count; i++)
        for (uint32_t k = 0; k < ir->readings.at[i]->options.count; k++) {
            reading_option *o = &ir->readings.at[i]->options.at[k];
            ir->relations.at[o->relation].of = o->index = next++;
        }
}
