/* session_act.c: a question of an act, as the compiler reads it. Comes in: a compilation with a question;
 * goes out: who is asked about, and what it is to do, by names, for programs that were compiled without it.
 */
#include "ir.h"
#include "session.h"

#include <stdlib.h>
#include <string.h>

bool session_is_act(pactc *c)
{
    return asked_act(pactc_ir(c)) != NULL;
}

bool session_act_copy(pactc *c, session_act *out)
{
    const question_decl *q = asked_act(pactc_ir(c));
    const predicate_decl *p = q->act.predicate;
    out->test = (pact_test)q->test;
    out->count = p->param_count;
    out->predicate = strdup(p->base->text);
    bool ok = out->predicate != NULL;
    for (uint32_t i = 0; i < p->param_count; i++) {
        const struct act_arg *arg = &q->act.args[i];
        if (arg->form == ARG_ENTITY)
            ok &= (out->names[i] = strdup(arg->term.entity->name->text)) != NULL;
    }
    return ok;
}

void session_act_free(session_act *a)
{
    for (uint32_t i = 0; i < PACT_ROLES; i++)
        free(a->names[i]);
    free(a->predicate);
}
