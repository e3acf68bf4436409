/* amount.c: how much of an act a norm speaks of. Comes in: what was given, and done, at each instant; goes
 * out: what counts under an instance, whether that meets a duty or breaks a ban, and what room a limit
 * leaves. */
#include "life.h"

bool is_measured(const norm_decl *n)
{
    return norm_measure(n) != MEASURE_NONE;
}

bool act_is_measured(const norm_decl *n, uint32_t act)
{
    return n->acts.at[act].measure != MEASURE_NONE;
}

/* What a statement gives: two of one instant add up. */
void give(world *w, number amount, const tuple *t)
{
    *array_add(w->arena, &w->gifts) = (gift){*t, amount, w->instant};
}

/* ---- periods ---- */

static int32_t first_of(period_form period, int32_t day)
{
    int year, month, of_month;
    date_to_civil(day, &year, &month, &of_month);
    date_from_civil(year, period == PERIOD_MONTH ? month : 1, 1, &day);
    return day;
}

static int32_t last_of(period_form period, int32_t day)
{
    int32_t next = first_of(period, day);
    return date_add(next, 1, period == PERIOD_MONTH ? UNIT_MONTH : UNIT_YEAR, &next) ? next - 1 : DATE_MAX;
}

static bool of_this_period(const world *w, const norm_decl *n, int32_t day)
{
    return n->period == PERIOD_ALL || day >= first_of(n->period, day_at(w->now));
}

/* ---- what counts ---- */

static bool is_counted(world *w, const instance *i, uint32_t act, const tuple *t, uint32_t instant)
{
    const act_decl *a = &i->norm->acts.at[act];
    return instant == w->instant && is_deed(w, a, t, a->predicate->relation, i->bearer);
}

/* At this instant: what is done while it does not bind does not count. Of an act without a quantity, how
 * often: each once at an instant. */
static number sum_now(world *w, const instance *i, uint32_t act)
{
    const number once = NUMBER_INT(1);
    number sum = NUMBER_INT(0);
    bool fits = true, times = !i->norm->acts.at[act].predicate->quantity,
         ended = i->ended_in != NONE && i->ended_in != w->instant;
    if (i->pending || i->suspended || i->overridden || ended)
        return sum;
    take_values(i);
    for (uint32_t k = 0; !times && k < w->gifts.count; k++)
        if (is_counted(w, i, act, &w->gifts.at[k].what, w->gifts.at[k].instant))
            fits &= number_add(sum, w->gifts.at[k].amount, &sum);
    for (uint32_t k = 0; times && k < w->past.count; k++)
        if (is_counted(w, i, act, &w->past.at[k].what, w->past.at[k].instant))
            fits &= number_add(sum, once, &sum);
    if (!fits)
        w->refusal = "an amount that does not fit";
    return sum;
}

/* Since it arose, or in this period. */
static number sum_of_one(world *w, const instance *i, uint32_t act)
{
    number sum = sum_now(w, i, act);
    for (uint32_t k = 0; k < i->tallies.count; k++)
        if (i->tallies.at[k].act == act && i->tallies.at[k].instant != w->instant &&
            of_this_period(w, i->norm, i->tallies.at[k].day) &&
            !number_add(sum, i->tallies.at[k].amount, &sum))
            w->refusal = "an amount that does not fit";
    return sum;
}

/* At the end of an instant: who qualifies now does so for what is given now. */
void remember_amounts(world *w)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        for (uint32_t a = 0; a < i->norm->acts.count; a++) {
            number now = act_is_measured(i->norm, a) ? sum_now(w, i, a) : NUMBER_INT(0);
            if (now.num)
                *array_add(w->arena, &i->tallies) = (tally){day_at(w->now), w->instant, a, now};
        }
    }
}

/* What all bring who owe a total. */
static number sum_over(world *w, const instance *i, uint32_t act,
                       number (*of)(world *w, const instance *i, uint32_t act))
{
    number sum = of(w, i, act);
    for (uint32_t k = 0; i->norm->flags & NORM_JOINTLY && k < w->instances.count; k++)
        if (w->instances.at[k] != i && are_mates(w->instances.at[k], i) &&
            !number_add(sum, of(w, w->instances.at[k], act), &sum))
            w->refusal = "an amount that does not fit";
    take_values(i);
    return sum;
}

number sum_so_far(world *w, const instance *i, uint32_t act)
{
    return sum_over(w, i, act, sum_of_one);
}

/* ---- met, broken, used up ---- */

static bool is_nothing(number n)
{
    return number_compare(n, NUMBER_INT(0)) <= 0;
}

/* A duty is met; a ban is broken by what this instant brings. */
bool amount_is_done(world *w, const instance *i, uint32_t act)
{
    bool ban = i->norm->modality == PACT_MUST_NOT || i->norm->modality == PACT_SHOULD_NOT;
    number now = sum_over(w, i, act, sum_now), sum = sum_so_far(w, i, act),
           total = act ? i->amounts[act] : total_of(w, i);
    if (!ban && is_nothing(total))
        return true;
    if (ban && is_nothing(now))
        return false;
    switch (i->norm->acts.at[act].measure) {
    case MEASURE_EXACT: return number_compare(now, total) == 0;
    case MEASURE_LEAST: return number_compare(sum, total) >= 0;
    default: return number_compare(sum, total) > 0;
    }
}

/* Whether a limit bars any amount at all, or one time more. */
bool is_used_up(world *w, const instance *i)
{
    number sum = sum_so_far(w, i, 0), more = NUMBER_INT(0);
    if (norm_measure(i->norm) == MEASURE_EXACT)
        return false;
    if (!i->norm->acts.at[0].predicate->quantity && norm_measure(i->norm) == MEASURE_LEAST)
        more = NUMBER_INT(1);
    return number_add(sum, more, &sum) && number_compare(sum, i->amounts[0]) >= 0;
}

/* ---- room ---- */

static number left_of(world *w, const instance *i, uint32_t act)
{
    number left = act ? i->amounts[act] : total_of(w, i), sum = sum_so_far(w, i, act);
    if (!number_sub(left, sum, &left))
        w->refusal = "an amount that does not fit";
    return left;
}

/* A ban on just so much leaves room for all else. */
bool room_under(world *w, const instance *ban, const instance *duty, uint32_t act, room *out)
{
    *out = (room){NUMBER_INT(0), true};
    if (!is_measured(ban->norm))
        return true;
    if (ban->norm->period != PERIOD_ALL && ban->norm->period != duty->norm->period)
        return false; /* another year comes */
    if (norm_measure(ban->norm) == MEASURE_EXACT) {
        *out = (room){ban->amounts[0], false};
        return duty->norm->acts.at[act].measure == MEASURE_EXACT &&
               !number_compare(ban->amounts[0], duty->amounts[act]);
    }
    *out = (room){left_of(w, ban, 0), norm_measure(ban->norm) == MEASURE_ABOVE};
    return true;
}

/* Of what has no amount: any at all, or once. */
bool is_room(world *w, room r, const instance *duty, uint32_t act)
{
    const act_decl *a = &duty->norm->acts.at[act];
    bool times = !a->predicate->quantity;
    number due = NUMBER_INT(0);
    if (a->measure == MEASURE_NONE && times)
        due = NUMBER_INT(1);
    else if (a->measure == MEASURE_NONE)
        return number_compare(r.most, due) > 0;
    else
        due = a->measure == MEASURE_EXACT ? duty->amounts[act] : left_of(w, duty, act);
    int order = number_compare(due, r.most);
    return (a->measure == MEASURE_LEAST && is_nothing(due)) || order < 0 || (order == 0 && r.itself);
}

bool is_tighter(room a, room b)
{
    int order = number_compare(a.most, b.most);
    return order < 0 || (order == 0 && !a.itself && b.itself);
}

room both_rooms(room a, room b)
{
    room sum = {NUMBER_INT(0), a.itself && b.itself};
    number_add(a.most, b.most, &sum.most);
    return sum;
}

/* What one who complies gives: of an amount what it lacks of its own; where any will do, 1. */
number lacking(world *w, const instance *i, uint32_t act)
{
    const act_decl *a = &i->norm->acts.at[act];
    number sum = NUMBER_INT(0), left;
    if (!a->predicate->quantity || a->measure == MEASURE_NONE)
        return NUMBER_INT(0); /* of any amount it is not reckoned how much */
    left = i->amounts[act];
    sum = sum_of_one(w, i, act);
    if (a->measure == MEASURE_LEAST && !number_sub(left, sum, &left))
        w->refusal = "an amount that does not fit";
    return left;
}

/* ---- quotas: duties of each month or year ---- */

bool is_quota_duty(const norm_decl *n)
{
    return n->period != PERIOD_ALL && n->modality == PACT_MUST;
}

/* A period is judged at its end, if the scenario has something to say or to ask when it begins. */
void await_period(world *w, const instance *i)
{
    int32_t last = last_of(i->norm->period, day_at(w->now));
    if (i->norm->period == PERIOD_ALL || w->next == w->scenario->statements.count)
        return;
    add_law(w, end_of_day(last));
    add_law(w, (moment){(last + 1) * DAY_MINUTES, PHASE_LAW});
}

/* The next begins. */
void turn_period(world *w, instance *i)
{
    if (i->norm->period != PERIOD_ALL && w->now.phase == PHASE_LAW &&
        w->now.minute == first_of(i->norm->period, day_at(w->now)) * DAY_MINUTES)
        await_period(w, i);
}

/* Of a period that it stood for as a whole. */
void judge_period(world *w, instance *i)
{
    int32_t today = day_at(w->now);
    if (w->now.phase != PHASE_AFTER || today != last_of(i->norm->period, today) ||
        before(w->now, end_of_day(today)) || i->judged_in == w->instant)
        return;
    i->judged_in = w->instant;
    if (i->whole_from <= first_of(i->norm->period, today) &&
        number_compare(sum_so_far(w, i, 0), i->amounts[0]) < 0)
        violate(w, i);
    take_values(i);
}
