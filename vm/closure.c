/* closure.c: questions as plain functions in C, by libffi. Comes in: a run, a predicate or a test of an act;
 * goes out: a function pointer of the predicate's own signature. */
#include "run.h"

#include <ffi.h>
#include <string.h>

struct pact_closure {
    pact_run *run;
    pact_question *question; /* NULL: whether something holds */
    pact_test test;
    uint32_t predicate, count;
    ffi_cif cif;
    ffi_type *args[ARGS_MAX];
    ffi_closure *closure;
    void (*function)(void);
};

static bool ask(const pact_closure *c, const uint32_t *entities)
{
    bool so;
    return pact_question_ask(c->question, entities, NULL, &so) == PACT_OK && so;
}

static void answer_call(ffi_cif *cif, void *result, void **args, void *user)
{
    const pact_closure *c = user;
    uint32_t entities[ARGS_MAX];
    for (unsigned i = 0; i < cif->nargs; i++)
        memcpy(&entities[i], args[i], sizeof *entities);
    *(ffi_arg *)result =
        c->question ? ask(c, entities) : pact_run_holds(c->run, c->predicate, entities, c->count);
}

void pact_closure_free(pact_closure *c)
{
    if (!c)
        return;
    if (c->closure)
        ffi_closure_free(c->closure);
    pact_question_free(c->question);
    mem_resize(&c->run->mem, c, sizeof *c, 0);
}

static bool make(pact_closure *c)
{
    void *code;
    c->closure = ffi_closure_alloc(sizeof *c->closure, &code);
    for (uint32_t i = 0; i < c->count; i++)
        c->args[i] = &ffi_type_uint32;
    if (!c->closure || ffi_prep_cif(&c->cif, FFI_DEFAULT_ABI, c->count, &ffi_type_uint8, c->args) != FFI_OK ||
        ffi_prep_closure_loc(c->closure, &c->cif, answer_call, c, code) != FFI_OK)
        return false;
    memcpy(&c->function, &code, sizeof code);
    return true;
}

static pact_status closure_new(pact_run *r, pact_closure draft, pact_closure **out)
{
    pact_closure *c = mem_resize(&r->mem, NULL, 0, sizeof *c);
    if (!c) {
        pact_question_free(draft.question);
        return PACT_NOMEM;
    }
    *c = draft;
    c->run = r;
    c->count = r->program->predicate[c->predicate].params_count;
    if (!make(c)) {
        pact_closure_free(c);
        return PACT_NOMEM;
    }
    *out = c;
    return PACT_OK;
}

pact_status pact_closure_holds(pact_run *r, uint32_t predicate, uint32_t roles, pact_closure **out)
{
    *out = NULL;
    if (predicate >= r->program->predicate_count || r->program->predicate[predicate].params_count != roles ||
        r->program->predicate[predicate].class == CLASS_ATTRIBUTE)
        return run_misuse(r, "this is no such question, or has not so many roles");
    return closure_new(r, (pact_closure){.predicate = predicate}, out);
}

pact_status pact_closure_ask(pact_run *r, pact_test test, uint32_t act, uint32_t roles, pact_closure **out)
{
    *out = NULL;
    if (act >= r->program->predicate_count || r->program->predicate[act].params_count != roles ||
        r->program->predicate[act].class != CLASS_ACTION || (uint32_t)test > PACT_ADVISED_AGAINST)
        return run_misuse(r, "this is no such question, or has not so many roles");
    pact_question *question;
    pact_status status = pact_question_new(r, test, act, &question);
    return status != PACT_OK
               ? status
               : closure_new(r, (pact_closure){.question = question, .test = test, .predicate = act}, out);
}

void (*pact_closure_function(const pact_closure *c))(void)
{
    return c->function;
}
