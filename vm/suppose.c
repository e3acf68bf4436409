/* suppose.c: what follows if states do what they owe. Comes in: the scenario's suppositions and the duties
 * that stand at the end of an instant; goes out: acts of complying states, all at once as one more instant of
 * the same moment, until nobody owes anything that it can do. A named state is what it is named to be,
 * whatever its group is; defiance goes before compliance.
 *
 * Of a choice a state does the first act that nothing forbids it. Acts whose amounts add up it does one after
 * the other, each for what the others leave to be done and allowed. Of duties that it cannot both keep it
 * does neither, and the run says so. Of a duty on any one of several the first by name performs. */
#include "run.h"

#include <string.h>

#define ROUNDS_MAX 1000 /* rounds of compliance in one moment: past them duties make duties without end */

/* Of the scenario, then of the claim that is judged; NULL past the last. */
static const supposition_record *nth(const pact_run *r, uint32_t i)
{
    const scenario_record *s = &r->program->scenario[r->scenario];
    const claim_record *c = r->setting.supposes ? &r->program->claim[r->setting.supposes - 1] : NULL;
    if (i < s->suppositions_count)
        return &r->program->supposition[s->suppositions_first + i];
    i -= s->suppositions_count;
    return c && i < c->suppositions_count ? &r->program->supposition[c->suppositions_first + i] : NULL;
}

bool suppose_any(const pact_run *r)
{
    return nth(r, 0) != NULL;
}

bool claim_supposes(const claim_record *c)
{
    return c->suppositions_count || c->choices_count;
}

bool suppose_with(pact_run *r, uint32_t claim)
{
    const claim_record *c = &r->program->claim[claim];
    r->setting.supposes = claim + 1;
    for (uint32_t i = 0; i < c->choices_count; i++) {
        uint32_t option = r->program->choice[c->choices_first + i].option;
        r->setting.option[r->program->option[option].reading] = option;
    }
    return suppose_init(r);
}

bool suppose_init(pact_run *r)
{
    if (!suppose_any(r) || r->complies)
        return true;
    r->complies = run_alloc(r, (r->program->kind_count + 1) * sizeof *r->complies);
    for (uint32_t k = 0; r->complies && k < r->program->kind_count; k++)
        r->complies[k] = run_alloc(r, r->words[k] * sizeof **r->complies);
    return r->status == PACT_OK;
}

/* ---- who complies ---- */

static bool apply(pact_run *r, const supposition_record *s)
{
    uint32_t kind = r->program->reg[r->program->block[s->block].sets_first].kind;
    if (!exec_block(r, s->block, NULL))
        return false;
    for (uint32_t w = 0; w < r->words[kind]; w++)
        r->complies[kind][w] =
            s->defies ? r->complies[kind][w] & ~r->set[0][w] : r->complies[kind][w] | r->set[0][w];
    return true;
}

/* By what holds so far at this instant: groups first, then names; of each compliance, then defiance. */
bool suppose_refresh(pact_run *r)
{
    const supposition_record *x;
    if (!suppose_any(r))
        return true;
    for (uint32_t k = 0; k < r->program->kind_count; k++)
        memset(r->complies[k], 0, r->words[k] * sizeof **r->complies);
    for (uint32_t turn = 0; turn < 4; turn++)
        for (uint32_t i = 0; (x = nth(r, i)) != NULL; i++)
            if ((x->named != 0) == (turn >= 2) && (x->defies != 0) == (turn & 1) && !apply(r, x))
                return false;
    return true;
}

/* ---- what one state does ---- */

static const uint32_t *binding_of(const pact_run *r, uint32_t index)
{
    return r->entries.at[r->instances.at[index].entry].binding;
}

static const norm_record *norm_of(const pact_run *r, uint32_t index)
{
    return &r->program->norm[r->instances.at[index].norm];
}

static uint32_t ban_against(pact_run *r, uint32_t duty, uint32_t which, uint32_t bearer, const pattern *act)
{
    uint32_t kind = norm_of(r, duty)->bearer;
    pattern named = pattern_named(act, bearer);
    for (uint32_t i = 0; i < r->alive.count; i++) {
        const instance *ban = &r->instances.at[r->alive.at[i]];
        const norm_record *n = &r->program->norm[ban->norm];
        r->work++;
        if (n->modality == PACT_MUST_NOT && n->bearer == kind && norm_binds(r, r->alive.at[i], bearer) &&
            conflict_bars(r, ban, act, bearer) &&
            !amount_agree(r, &r->instances.at[duty], ban, which, bearer) &&
            rank_standing(r, r->alive.at[i], bearer, &named) != STANDS_NOT)
            return r->alive.at[i];
    }
    return NONE;
}

/* The ban that stands in the way of that act of the duty, as it is filled in `act`; or NONE. */
static uint32_t forbidden(pact_run *r, uint32_t duty, uint32_t which, uint32_t bearer, const pattern *act)
{
    if (!amount_needed(r, duty, which, bearer, &r->rank_need))
        r->rank_need = NUMBER_INT(0);
    uint32_t ban = ban_against(r, duty, which, bearer, act);
    r->rank_need = NUMBER_INT(0);
    return ban;
}

/* Another duty of the same bearer, still to be done, that this act would make impossible; or NONE. */
static uint32_t rival(pact_run *r, uint32_t index, uint32_t bearer, const pattern *act)
{
    for (uint32_t i = 0; i < r->alive.count && r->program->excluded_count; i++) {
        uint32_t other = r->alive.at[i];
        r->work++;
        if (other != index && norm_of(r, other)->modality == PACT_MUST &&
            norm_of(r, other)->bearer == norm_of(r, index)->bearer && norm_binds(r, other, bearer) &&
            conflict_excludes(r, act, &r->instances.at[other], bearer) &&
            rank_standing(r, other, bearer, NULL) != STANDS_NOT)
            return other;
    }
    return NONE;
}

/* Fills what the duty leaves open, from this role on: a missing role stays unstated, "any other member"
 * becomes the first that qualifies and that nothing forbids. false: nobody does, or the run has ended. */
static bool settle_roles(pact_run *r, uint32_t index, uint32_t which, uint32_t bearer, uint32_t role,
                         pattern *p)
{
    const norm_record *n = norm_of(r, index);
    const act_record *act = &r->program->act[n->acts_first + which];
    while (role < act->args_count && p->args[role] != PATTERN_GUARD)
        role++;
    if (role == act->args_count)
        return true;
    uint32_t kind = r->program->param[r->program->predicate[act->predicate].params_first + role].kind;
    for (uint32_t id = 1; id < r->size[kind] && r->status == PACT_OK; id++) {
        p->args[role] = id;
        if (guard_fits(r, n, act, role, binding_of(r, index), bearer, p->args) &&
            forbidden(r, index, which, bearer, p) == NONE &&
            settle_roles(r, index, which, bearer, role + 1, p))
            return true;
    }
    p->args[role] = PATTERN_GUARD;
    return false;
}

/* What it did for another duty in this moment, and what nobody does beside this act; or NULL. */
static const supposed *done_instead(pact_run *r, uint32_t kind, uint32_t bearer, const pattern *act)
{
    for (uint32_t i = 0; i < r->supposed.count && r->program->excluded_count; i++) {
        const supposed *s = &r->supposed.at[i];
        const predicate_record *x = &r->program->predicate[s->predicate];
        pattern done = {.predicate = s->predicate};
        r->work++;
        if (s->ends || s->at != r->now || s->args[0] != bearer ||
            r->program->param[x->params_first].kind != kind)
            continue;
        memcpy(done.args, s->args, sizeof done.args);
        done.args[0] = PATTERN_BEARER;
        if (conflict_exclusive(r, act, &done))
            return s;
    }
    return NULL;
}

static bool is_for_an_amount(const pact_run *r, uint32_t index, uint32_t act)
{
    return r->program->act[norm_of(r, index)->acts_first + act].measure != MEASURE_NONE;
}

/* What is about to be done for another duty. */
static pattern deed_of(const supposed *s)
{
    pattern p = {.predicate = s->predicate};
    for (uint32_t k = 0; k < ARGS_MAX; k++)
        p.args[k] = s->args[k] ? s->args[k] : NONE;
    return p;
}

static bool is_counted(const pact_run *r, const pattern *act)
{
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, act, &at, &reached);)
        if (r->program->predicate[reached.predicate].counted)
            return true;
    return false;
}

/* From `*at` on, the next of what the bearer is about to do; NULL past the last. */
static const supposed *next_planned(pact_run *r, uint32_t kind, uint32_t bearer, uint32_t *at)
{
    while (*at < r->supposed.count) {
        const supposed *s = &r->supposed.at[(*at)++];
        r->work++;
        if (s->args[0] == bearer && !s->ends && norm_of(r, s->instance)->bearer == kind)
            return s;
    }
    return NULL;
}

/* Whether both count for one of the two duties. */
static bool adds_up(pact_run *r, uint32_t index, uint32_t which, uint32_t bearer, const pattern *act)
{
    const supposed *s;
    uint32_t at = is_for_an_amount(r, index, which) ? r->supposed_done : r->supposed.count;
    while ((s = next_planned(r, norm_of(r, index)->bearer, bearer, &at))) {
        pattern deed = deed_of(s);
        if (s->measured &&
            (rank_counts(r, index, which, bearer, &deed) || rank_counts(r, s->instance, s->act, bearer, act)))
            return true;
    }
    return false;
}

/* Whether something else that it is about to do uses up the limit. */
static bool is_drawn_on(pact_run *r, const instance *limit, uint32_t bearer)
{
    const supposed *s;
    for (uint32_t at = r->supposed_done;
         (s = next_planned(r, r->program->norm[limit->norm].bearer, bearer, &at));) {
        pattern deed = deed_of(s);
        if (conflict_bars(r, limit, &deed, bearer))
            return true;
    }
    return false;
}

static bool share_limit(pact_run *r, uint32_t kind, uint32_t bearer, const pattern *act)
{
    for (uint32_t i = 0; i < r->alive.count && suppose_pending(r); i++) {
        const instance *limit = &r->instances.at[r->alive.at[i]];
        const norm_record *n = &r->program->norm[limit->norm];
        if (n->modality == PACT_MUST_NOT && n->bearer == kind &&
            program_measure(r->program, n) != MEASURE_NONE && norm_binds(r, r->alive.at[i], bearer) &&
            conflict_bars(r, limit, act, bearer) && is_drawn_on(r, limit, bearer))
            return true;
    }
    return false;
}

/* Whether it adds up with what the bearer is about to do: then it is seen to in the next round. */
static bool waits(pact_run *r, uint32_t index, uint32_t which, uint32_t bearer, const pattern *act)
{
    return is_counted(r, act) &&
           (adds_up(r, index, which, bearer, act) || share_limit(r, norm_of(r, index)->bearer, bearer, act));
}

/* Looked for from the latest on, and no further back than to the day on which the norm arose. */
static bool done_before(pact_run *r, uint32_t index, uint32_t bearer)
{
    int32_t since = r->instances.at[index].opened_date;
    for (uint32_t i = r->supposed.count; i-- > 0 && moment_date(r->supposed.at[i].at) >= since;) {
        const supposed *s = &r->supposed.at[i];
        r->work++;
        if (s->instance == index && s->args[0] == bearer && !s->ends)
            return true;
    }
    return false;
}

static bool cannot(pact_run *r, uint32_t index, uint32_t bearer, const char *why)
{
    const norm_record *n = norm_of(r, index);
    const char *text = say(r, "%s does not %s, though it complies: %s", say_entity(r, n->bearer, bearer),
                           say_act(r, n, binding_of(r, index)), why);
    for (uint32_t i = 0; i < r->findings.count; i++)
        if (!strcmp(r->findings.at[i]->message, text))
            return true;
    return r->quiet || r->is_case || run_finding(r, P0550, n->place, text) != NULL;
}

static bool will_do(pact_run *r, uint32_t index, uint32_t which, const pattern *act, uint32_t bearer)
{
    bool measured = is_for_an_amount(r, index, which);
    number amount = NUMBER_INT(0);
    if (measured && !amount_lacking(r, index, which, bearer, &amount))
        return false;
    if (measured && amount.num <= 0)
        return true; /* it has given its share */
    supposed *s = run_add(r, &r->supposed);
    if (!s)
        return false;
    *s = (supposed){.predicate = act->predicate, .instance = index, .act = which, .at = r->now};
    for (uint32_t k = 0; k < ARGS_MAX; k++)
        s->args[k] = act->args[k] == PATTERN_BEARER ? bearer : act->args[k] == NONE ? 0 : act->args[k];
    s->args[0] = bearer;
    s->measured = measured;
    s->amount = amount;
    return true;
}

/* did: whether it does, or has nothing left to do. */
static bool comply(pact_run *r, uint32_t index, uint32_t bearer, bool *did)
{
    const pact_program *p = r->program;
    const norm_record *n = norm_of(r, index);
    const char *why = "nobody towards whom it could do it is left";
    *did = false;
    if (n->flags & NORM_JOINTLY && !(n->flags & NORM_SHARES))
        return cannot(r, index, bearer, "its own share is not said");
    if (n->period != PERIOD_ALL)
        return cannot(r, index, bearer, "a quota does not say when in its time each act is done");
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const act_record *act = &p->act[n->acts_first + k];
        pattern mine = pattern_of(r, act, binding_of(r, index));
        bool able = settle_roles(r, index, k, bearer, 0, &mine);
        if (r->status != PACT_OK)
            return false;
        uint32_t ban = able ? forbidden(r, index, k, bearer, &mine) : NONE;
        if (ban != NONE)
            why = say(r, "%s forbids it", instance_cite(r, ban));
        if (!able || ban != NONE)
            continue;
        pattern named = pattern_named(&mine, bearer);
        if (!power_unasked(r, &named)) {
            why = "it has no power to do it, or a vote is to be taken";
            continue;
        }
        uint32_t other = rival(r, index, bearer, &mine);
        const supposed *instead = done_instead(r, n->bearer, bearer, &mine);
        if (other == NONE && !instead)
            return *did = true, waits(r, index, k, bearer, &named) || will_do(r, index, k, &mine, bearer);
        why = instead
                  ? say(r, "it has complied with %s, which excludes it", instance_cite(r, instead->instance))
                  : say(r, "it cannot keep %s too, and does neither", instance_cite(r, other));
    }
    return cannot(r, index, bearer, why);
}

static bool comply_all(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = norm_of(r, index);
    const uint64_t *complies = r->complies[n->bearer];
    bool one = n->flags & NORM_ANY_ONE;
    for (uint32_t id = set_next(complies, r->words[n->bearer], 0); id != NONE;
         id = set_next(complies, r->words[n->bearer], id + 1)) {
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (!norm_binds(r, index, id) || set_has(instance_set(r, i, BEARER_PERFORMING), id) ||
            group_is_kept_up(r, i))
            continue;
        bool able, did = true;
        if (!performable_alone(r, index, id, &able))
            return false;
        if (!able && one)
            continue; /* another of the group may be */
        if (!able && !cannot(r, index, id, "what the act requires is not so"))
            return false;
        if (able && !done_before(r, index, id) && !comply(r, index, id, &did))
            return false;
        if (one && did)
            return true; /* else another of the group */
    }
    return true;
}

/* ---- ongoing acts that have become forbidden are stopped ---- */

static bool stop(pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t ban)
{
    supposed *s = run_add(r, &r->supposed);
    if (!s)
        return false;
    *s = (supposed){.predicate = predicate, .instance = ban, .ends = true};
    memcpy(s->args, args, sizeof s->args);
    return true;
}

/* The ban that the act falls under, for its agent; or NONE. */
static uint32_t banned_by(pact_run *r, uint32_t predicate, const uint32_t *args)
{
    const predicate_record *x = &r->program->predicate[predicate];
    pattern act = {.predicate = predicate}, named;
    memcpy(act.args, args, sizeof act.args);
    named = act;
    act.args[0] = PATTERN_BEARER;
    for (uint32_t i = 0; i < r->alive.count; i++) {
        const norm_record *n = norm_of(r, r->alive.at[i]);
        r->work++;
        if (n->modality == PACT_MUST_NOT &&
            program_measure(r->program, n) == MEASURE_NONE && /* a limit counts beginnings */
            n->bearer == r->program->param[x->params_first].kind && norm_binds(r, r->alive.at[i], args[0]) &&
            conflict_bars(r, &r->instances.at[r->alive.at[i]], &act, args[0]) &&
            rank_standing(r, r->alive.at[i], args[0], &named) != STANDS_NOT)
            return r->alive.at[i];
    }
    return NONE;
}

static bool stop_banned(pact_run *r, uint32_t predicate)
{
    const predicate_record *x = &r->program->predicate[predicate];
    const relation *course = &r->relations[x->course];
    const uint64_t *complies = r->complies[r->program->param[x->params_first].kind];
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < course->rows; row++) {
        const uint64_t *bits = course->bits + (size_t)row * course->words;
        relation_key_args(course, row, args);
        for (uint32_t id = set_next(bits, course->words, 0); id != NONE;
             id = set_next(bits, course->words, id + 1)) {
            args[course->arity - 1] = id;
            uint32_t ban = set_has(complies, args[0]) ? banned_by(r, predicate, args) : NONE;
            if (ban != NONE && !stop(r, predicate, args, ban))
                return false;
        }
    }
    return true;
}

/* ---- the round ---- */

bool suppose_collect(pact_run *r)
{
    const pact_program *p = r->program;
    if (!suppose_any(r))
        return true;
    if (!suppose_refresh(r))
        return false;
    for (uint32_t i = 0; i < r->alive.count; i++)
        if (norm_of(r, r->alive.at[i])->modality == PACT_MUST && !comply_all(r, r->alive.at[i]))
            return false;
    for (uint32_t i = 0; i < p->predicate_count; i++)
        if (p->predicate[i].course != NONE && p->predicate[i].params_count && !stop_banned(r, i))
            return false;
    return true;
}

bool suppose_pending(const pact_run *r)
{
    return r->supposed_done < r->supposed.count;
}

static bool act_out(pact_run *r, uint32_t index)
{
    supposed *s = &r->supposed.at[index];
    const predicate_record *x = &r->program->predicate[s->predicate];
    chronicle_entry *e = run_add(r, &r->chronicle);
    if (!e)
        return false;
    *e = (chronicle_entry){.kind = PACT_COMPLIES, .date = r->date, .instance = NONE, .statement = index};
    s->instant = r->instant;
    s->at = r->now;
    if (s->ends) {
        state_remove(r, x->course, s->args);
        return true;
    }
    if (s->measured && !amount_deliver(r, s->predicate, s->args, s->amount))
        return false;
    return (relation_put(&r->relations[x->relation], &r->mem, s->args) &&
            (x->course == NONE || relation_put(&r->relations[x->course], &r->mem, s->args))) ||
           run_fail(r, PACT_NOMEM);
}

const char *suppose_text(pact_run *r, uint32_t index)
{
    const supposed *s = &r->supposed.at[index];
    const char *act = say_tuple(r, r->program->predicate[s->predicate].relation, s->args);
    char amount[NUMBER_TEXT_MAX];
    if (s->measured)
        number_format(s->amount, amount);
    return say(r, "%s%s%s%s", s->ends ? "ends: " : "", act, s->measured ? ", " : "",
               s->measured ? amount : "");
}

static bool endless(pact_run *r)
{
    uint32_t first = r->supposed.count > 6 ? r->supposed.count - 6 : 0;
    const char *chain = "";
    for (uint32_t i = first; i < r->supposed.count; i++)
        chain = say(r, "%s%s%s (%s)", chain, i > first ? " ⇒ " : "", suppose_text(r, i),
                    instance_cite(r, r->supposed.at[i].instance));
    run_finding(
        r, P0551, norm_of(r, r->supposed.at[r->supposed.count - 1].instance)->place,
        say(r, "compliance makes new duties without end, %d rounds in one moment: … %s", ROUNDS_MAX, chain));
    return run_fail(r, PACT_LIMIT);
}

/* All who comply act at once, as one more instant of the same moment. */
bool suppose_act(pact_run *r)
{
    if (++r->supposed_rounds > ROUNDS_MAX)
        return endless(r);
    while (suppose_pending(r))
        if (!act_out(r, r->supposed_done++))
            return false;
    return true;
}

/* The duty that made somebody do this at that instant (NONE: ever), or NONE. */
uint32_t suppose_cause(const pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t instant)
{
    uint32_t count = r->program->predicate[predicate].params_count;
    for (uint32_t i = 0; i < r->supposed_done; i++) {
        const supposed *s = &r->supposed.at[i];
        if (s->predicate == predicate && (instant == NONE || s->instant == instant) && !s->ends &&
            !memcmp(s->args, args, count * sizeof *args))
            return s->instance;
    }
    return NONE;
}
