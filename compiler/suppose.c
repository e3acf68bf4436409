/* suppose.c: what a scenario, or a claim, supposes. Comes in: trees; goes out: who complies or defies, as
 * sets, and options of readings. */
#include "ir.h"

static bool suppose_group(scope *s, const node *subject, supposition_decl *out)
{
    kind_decl *k = set_kind(s, kid(subject, 0));
    cond *in;
    if (!k)
        return false;
    out->var = scope_declare(s, subject->sym, k, subject->span);
    if (!lower_set(s, kid(subject, 0), &k, &in, out->var))
        return false;
    in = cond_and(s->ir, in, lower_except(s, kid(subject, 1), out->var));
    out->set = in ? in : cond_new(s->ir, COND_TRUE, subject->span);
    return true;
}

static bool suppose_names(scope *s, node *names, supposition_decl *out)
{
    out->named = true;
    for_each_node (n, names) {
        node *name = arena_alloc(s->ir->arena, sizeof *name);
        term who;
        *name = (node){.kind = NODE_NAME, .span = n->span, .sym = n->sym};
        if (!lower_term(s, name, out->var ? out->var->kind : NULL, &who))
            return false;
        out->var = out->var ? out->var : scope_declare(s, NULL, term_kind(&who), n->span);
        cond *same = cond_same(s->ir, term_variable(out->var), who, n->span);
        out->set = cond_join(s->ir, COND_OR, out->set, same);
    }
    return out->set != NULL;
}

static void suppose_who(struct ir *ir, const node *n, suppositions *out)
{
    supposition_decl d = {.defies = n->flag == 1, .at = n->span};
    scope s = {.ir = ir};
    node *who = kid(n, 0);
    bool group = who && who->kind == NODE_SUBJECT;
    if (who && (group ? suppose_group(&s, who, &d) : suppose_names(&s, who, &d)))
        *array_add(ir->arena, out) = d;
}

void lower_supposition(struct ir *ir, const node *n, suppositions *out, choices *readings)
{
    if (n->kind == NODE_SUPPOSE)
        suppose_who(ir, n, out);
    else
        suppose_reading(ir, n, readings);
}
