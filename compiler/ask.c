/* ask.c: a question from outside the text. Comes in: its tree, and the names of a scenario and of a day; goes
 * out: one more expectation of that scenario, the last. What the scenario says after that day, and what it
 * expects, are left out: they have no bearing on the answer. */
#include "ir.h"

#include <string.h>

/* "abyssinia, corfu_as_war, corfu_incident" */
static const char *scenario_names(struct ir *ir)
{
    const char *text = "";
    for (uint32_t i = 0; i < ir->scenarios.count; i++)
        text = diag_text(ir->arena, "%s%s%s", text, i ? ", " : "", ir->scenarios.at[i]->name->text);
    return text;
}

static scenario_decl *empty_world(struct ir *ir)
{
    scenario_decl *s = arena_alloc(ir->arena, sizeof *s);
    s->name = symbol_intern(ir->names, "", 0);
    *array_add(ir->arena, &ir->scenarios) = s;
    return s;
}

static scenario_decl *find_scenario(struct ir *ir, const char *name)
{
    nearest near = {.wrong = name ? name : ""};
    if (ir->asks_world)
        return empty_world(ir);
    for (uint32_t i = 0; name && i < ir->scenarios.count; i++) {
        if (!strcmp(ir->scenarios.at[i]->name->text, name))
            return ir->scenarios.at[i];
        nearest_try(&near, ir->scenarios.at[i]->name->text);
    }
    if (name) {
        pact_finding *f = diag(ir->diags, P0201, SPAN_NONE, "scenario", name);
        if (near.best)
            diag_help(ir->diags, f, "did you mean '%s'?", near.best);
        return NULL;
    }
    if (ir->scenarios.count > 1) {
        diag(ir->diags, P0606, SPAN_NONE, scenario_names(ir));
        return NULL;
    }
    return ir->scenarios.count ? ir->scenarios.at[0] : empty_world(ir);
}

static int32_t day_of(const statement_decl *d)
{
    return d->time == NO_TIME ? INT32_MIN : time_date(d->time - (d->exact == 2));
}

static int32_t last_day(const scenario_decl *s)
{
    int32_t last = INT32_MIN;
    for (uint32_t i = 0; i < s->statements.count; i++)
        if (day_of(&s->statements.at[i]) > last)
            last = day_of(&s->statements.at[i]);
    return last;
}

static bool asked_day(struct ir *ir, const scenario_decl *s, const char *date, int32_t *day)
{
    bool has_time = false;
    int32_t time;
    *day = last_day(s);
    if (!date && *day == INT32_MIN) {
        diag(ir->diags, P0607, SPAN_NONE);
        return false;
    }
    if (!date)
        return true;
    if (!time_parse(date, strlen(date), &time, &has_time) || has_time) {
        diag(ir->diags, P0608, SPAN_NONE, date);
        return false;
    }
    *day = time_date(time);
    return true;
}

static void leave_out(scenario_decl *s, int32_t after)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->statements.count; i++)
        if (s->statements.at[i].form != STATEMENT_EXPECT && day_of(&s->statements.at[i]) <= after)
            s->statements.at[kept++] = s->statements.at[i];
    s->statements.count = kept;
}

void lower_question(struct ir *ir, node *asked, const char *scenario, const char *date)
{
    questions tests = {0};
    scope s = {.ir = ir, .questions = &tests, .asking = true};
    scenario_decl *to = find_scenario(ir, scenario);
    int32_t day = INT32_MIN;
    bool ok = to && asked_day(ir, to, date, &day);
    cond *test = asked && asked->kind == NODE_EXPECT ? lower_cond(&s, kid(asked, 1)) : NULL;
    if (!ok || !test)
        return;
    leave_out(to, day);
    ir->asked = to;
    *array_add(ir->arena, &to->statements) = (statement_decl){.form = STATEMENT_EXPECT,
                                                              .time = (day + 1) * DAY_MINUTES,
                                                              .exact = 2,
                                                              .order = UINT32_MAX,
                                                              .text = source_words(ir, asked->span),
                                                              .at = asked->span,
                                                              .expect = EXPECT_ASKED,
                                                              .test = test,
                                                              .questions = tests,
                                                              .first = NONE,
                                                              .second = NONE,
                                                              .resolved = NONE,
                                                              .because = NONE};
}

/* What is asked, where it is the verdict on one act, whatever the article. */
const question_decl *asked_act(const struct ir *ir)
{
    if (!ir->asked || !ir->asked->statements.count)
        return NULL;
    const statement_decl *d = &ir->asked->statements.at[ir->asked->statements.count - 1];
    if (d->expect != EXPECT_ASKED || d->test->form != COND_TUPLE || d->questions.count != 1)
        return NULL;
    const question_decl *q = &d->questions.at[0];
    return q->refs == NONE && q->test < TEST_EMPOWERED_ ? q : NULL;
}
