/* whynot.c: why what is asked is not so. Comes in: an answer that is no; goes out: what it turns on, if it is
 * in doubt; each norm that could have given the verdict, the nearest first: what became of it, or why it did
 * not bind; then what would make it so (flip.c). */
#include "run.h"

#include <string.h>

#define NORMS_SHOWN 4
#define FACTS_MAX   24

/* ---- the norms that could have given the verdict ---- */

typedef struct near_norm {
    uint32_t norm, far;
} near_norm;

/* The nearest of them, at most `room`; those alike in the order of the program. */
static bool nearest_norms(pact_run *r, const question_record *q, near_norm *out, uint32_t room,
                          uint32_t *count)
{
    pattern asked = verdict_asked(r, q);
    *count = 0;
    for (uint32_t n = verdict_next_norm(r, q, 0); n != NONE; n = verdict_next_norm(r, q, n + 1)) {
        near_norm one = {.norm = n};
        uint32_t at = *count;
        if (!why_distance(r, n, asked.args[0], &asked, &one.far))
            return false;
        while (at && out[at - 1].far > one.far)
            at--;
        if (at == room)
            continue;
        *count += *count < room;
        memmove(out + at + 1, out + at, (*count - at - 1) * sizeof *out);
        out[at] = one;
    }
    return true;
}

static bool add_facts(pact_run *r, const question_record *q, uint32_t norm, lacking *facts, uint32_t *count)
{
    pattern asked = verdict_asked(r, q);
    uint32_t more;
    if (!why_lacking(r, norm, asked.args[0], &asked, facts + *count, FACTS_MAX - *count, &more))
        return false;
    *count += more;
    return true;
}

typedef struct arisen {
    uint32_t norm, instance;
} arisen;

static bool note_arisen(void *user, const answer *a)
{
    arisen *found = user;
    if (a->norm == found->norm && a->kind != PACT_VERDICT_NO_RULE)
        found->instance =
            found->instance == NONE || a->instance > found->instance ? a->instance : found->instance;
    return true;
}

/* What became of it for the bearer, if it arose; else why it did not. */
static bool explain_norm(pact_run *r, const question_record *q, uint32_t norm, const pattern *asked,
                         reasons *out)
{
    arisen found = {norm, NONE};
    if (!verdict_each(r, q, note_arisen, &found))
        return false;
    return found.instance == NONE ? why_not(r, norm, asked->args[0], asked, 0, out)
                                  : why_instance(r, found.instance, asked->args[0], 0, out);
}

static bool explain_test(pact_run *r, const question_record *q, reasons *out, lacking *facts, uint32_t *count)
{
    near_norm near[NORMS_SHOWN + 1];
    uint32_t norms;
    pattern asked = verdict_asked(r, q);
    answer a = verdict_answer(r, q);
    if (!nearest_norms(r, q, near, NORMS_SHOWN, &norms))
        return false;
    if (a.instance != NONE && !verdict_derive(r, q, &a, out))
        return false;
    for (uint32_t i = 0; i < norms; i++)
        if ((a.norm != near[i].norm || a.instance == NONE) && !explain_norm(r, q, near[i].norm, &asked, out))
            return false;
    for (uint32_t i = 0; i < norms; i++)
        if (!add_facts(r, q, near[i].norm, facts, count))
            return false;
    return true;
}

/* "no change was found …": how far that was looked for. */
static const char *none_found(pact_run *r)
{
    const pact_answer *a = r->answer;
    const char *law = "memberships and the dates of treaties are law, and were left as they are";
    return a->cut_short
               ? say(r,
                     "no change was found that would make it so within %u trials, where the search ended; %s",
                     a->tried, law)
               : say(r, "no change of one fact, or of two, was found that would make it so (%u tried); %s",
                     a->tried, law);
}

static bool tell_changes(pact_run *r, reasons *out)
{
    const pact_answer *a = r->answer;
    if (!a->change_count)
        return reason_put(r, out, 0, reason_on(PACT_REASON_CHANGE, PACT_NO_DATE, NONE), none_found(r));
    const char *smaller =
        a->change_size > 1 ? say(r, " (no smaller change found within %u trials)", a->tried) : "";
    reason_mark change = reason_on(PACT_REASON_CHANGE, PACT_NO_DATE, NONE);
    if (!reason_put(r, out, 0, change, say(r, "what would make it so%s:", smaller)))
        return false;
    for (uint32_t i = 0; i < a->change_count; i++)
        if (!reason_put(r, out, 1, change, a->changes[i].text) ||
            !reason_put(r, out, 2, change, a->changes[i].answer))
            return false;
    return true;
}

/* What it turns on, and what it would be in either case. */
static bool explain_doubt(pact_run *r, reasons *out)
{
    return r->turns == NONE ||
           (doubt_facts(r, r->turns, 0, out) && (!ask_test(r) || doubt_verdicts(r, r->turns, 0, out)));
}

/* A condition: its facts. */
static bool explain_condition(pact_run *r, reasons *out, lacking *facts, uint32_t *count)
{
    uint32_t node = r->program->expect[r->asked].node;
    return why_condition(r, node, out) && why_lacking_of(r, node, facts, FACTS_MAX, count);
}

bool why_not_so(pact_run *r, reasons *out)
{
    const question_record *q = ask_test(r);
    lacking facts[FACTS_MAX];
    uint32_t count = 0;
    if (r->answer->yes)
        return reason_add(r, out, 0, "it is so: 'pactc why' shows on what it rests");
    if (!explain_doubt(r, out))
        return false;
    bool ok = q ? explain_test(r, q, out, facts, &count) : explain_condition(r, out, facts, &count);
    return ok && flip_find(r, facts, count, r->answer) && tell_changes(r, out);
}

pact_status pact_run_why_not(pact_run *r)
{
    reasons lines = {0};
    if (!r->answer)
        return run_misuse(r, "the question has not been asked yet");
    r->whole = true;
    bool ok = r->status == PACT_OK && why_not_so(r, &lines);
    r->whole = false;
    return ok && ask_lines(r, &lines) ? PACT_OK : r->status;
}
