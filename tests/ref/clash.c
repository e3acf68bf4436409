/* clash.c: duties that one bearer cannot keep together. Comes in: the instances that stand at the end of an
 * instant; goes out: the pairs that conflict, which of them rank resolves and by what, and whether an
 * expectation about conflicts holds. */
#include "ref.h"

static bool is_ban(const instance *i)
{
    return i->norm->modality == PACT_MUST_NOT && i->stands;
}

static bool is_duty(const instance *i)
{
    return i->norm->modality == PACT_MUST && i->stands && i->stage == STAGE_ACTIVE;
}

/* The ban ends before the duty's time does. */
static bool is_narrowed(const instance *duty, const instance *ban)
{
    moment end = before(duty->deadline, duty->closes) ? duty->deadline : duty->closes;
    return before(ban->closes, end);
}

/* Whether the ban speaks of this way of doing what the duty asks. */
static bool is_met_by(world *w, const instance *duty, const instance *ban, const tuple *way)
{
    return is_ban(ban) && ban->bearer == duty->bearer && !answers(w, duty->norm, ban->norm) &&
           bars(w, ban, way) != NOT_SO;
}

/* Whether the ban, by itself, leaves no room for what is still due. */
static bool is_barred_by(world *w, const instance *duty, uint32_t act, const instance *ban, const tuple *way)
{
    room r;
    return is_met_by(w, duty, ban, way) && room_under(w, ban, duty, act, &r) && !is_room(w, r, duty, act);
}

/* What is left open is done to nobody in particular: only what bars it towards everybody bars that. */
static bool is_alternative(world *w, const instance *duty, uint32_t act, const tuple *way)
{
    const act_decl *a = &duty->norm->acts.at[act];
    take_values(duty);
    bool is = is_deed(w, a, way, a->predicate->relation, duty->bearer);
    for (uint32_t p = 1; is && p < a->predicate->param_count; p++)
        is = (a->args[p].form == ARG_ANY) == (way->args[p] == UNSTATED);
    return is;
}

static bool is_barred(world *w, const instance *duty, uint32_t act, const tuple *way)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (is_barred_by(w, duty, act, w->instances.at[k], way))
            return true;
    return false;
}

/* The ban that leaves the least room in this way; NULL: none speaks of it. */
static const instance *tightest(world *w, const instance *duty, uint32_t act, const tuple *way, room *least)
{
    const instance *by = NULL;
    for (uint32_t k = 0; k < w->instances.count; k++) {
        room r;
        if (is_met_by(w, duty, w->instances.at[k], way) && room_under(w, w->instances.at[k], duty, act, &r) &&
            (!by || is_tighter(r, *least)))
            by = w->instances.at[k], *least = r;
    }
    return by;
}

/* Of an amount: what all ways leave together, each limit counted once; false: as much as it will. */
static bool room_of(world *w, const instance *duty, uint32_t act, room *all)
{
    array(const instance *) counted = {0};
    *all = (room){NUMBER_INT(0), true};
    for (uint32_t k = 0; k < duty->ways.count; k++) {
        bool known = false;
        room one;
        if (!is_alternative(w, duty, act, &duty->ways.at[k]))
            continue;
        const instance *by = tightest(w, duty, act, &duty->ways.at[k], &one);
        if (!by)
            return false;
        for (uint32_t c = 0; c < counted.count; c++)
            known |= counted.at[c] == by;
        if (!known)
            *all = both_rooms(*all, one), *array_add(w->arena, &counted) = by;
    }
    return duty->ways.count && !duty->idle;
}

static bool several_limits(world *w, const instance *duty, uint32_t act)
{
    uint32_t ways = 0;
    bool limited = false;
    for (uint32_t k = 0; k < duty->ways.count; k++) {
        room one;
        bool is = is_alternative(w, duty, act, &duty->ways.at[k]);
        ways += is;
        limited |= is && tightest(w, duty, act, &duty->ways.at[k], &one) != NULL;
    }
    return ways > 1 && limited;
}

static bool act_has_no_way(world *w, const instance *duty, uint32_t act)
{
    room all;
    if (act_is_measured(duty->norm, act) && several_limits(w, duty, act))
        w->refusal = "limits towards several, of one amount";
    if (act_is_measured(duty->norm, act))
        return room_of(w, duty, act, &all) && !is_room(w, all, duty, act);
    for (uint32_t k = 0; k < duty->ways.count; k++)
        if (is_alternative(w, duty, act, &duty->ways.at[k]) && !is_barred(w, duty, act, &duty->ways.at[k]))
            return false;
    return true;
}

static bool has_no_way(world *w, const instance *duty)
{
    for (uint32_t k = 0; k < duty->norm->acts.count; k++)
        if (!act_has_no_way(w, duty, k))
            return false;
    return duty->ways.count && !duty->idle;
}

static bool bars_some(world *w, const instance *duty, const instance *ban)
{
    for (uint32_t a = 0; a < duty->norm->acts.count; a++)
        for (uint32_t k = 0; k < duty->ways.count; k++)
            if (is_alternative(w, duty, a, &duty->ways.at[k]) &&
                is_barred_by(w, duty, a, ban, &duty->ways.at[k]))
                return true;
    return false;
}

static bool exclude_each_other(world *w, const instance *a, const instance *b)
{
    for (uint32_t k = 0; k < a->ways.count; k++)
        for (uint32_t e = 0; e < b->ways.count; e++)
            if (!excludes(w, &a->ways.at[k], &b->ways.at[e]))
                return false;
    return a->ways.count && b->ways.count && !a->idle && !b->idle;
}

/* A group is torn only where each of it is, and for a total where all the room that they have does not come
 * to it. */
static bool all_barred(world *w, const instance *duty)
{
    room all = {NUMBER_INT(0), true};
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *i = w->instances.at[k];
        room one;
        if (!are_mates(i, duty) || !is_duty(i))
            continue;
        if (!(duty->norm->flags & NORM_JOINTLY)) {
            if (!has_no_way(w, i))
                return false;
            continue;
        }
        if (!room_of(w, i, 0, &one))
            return false;
        all = both_rooms(all, one);
    }
    return !(duty->norm->flags & NORM_JOINTLY) || !is_room(w, all, duty, 0);
}

/* Of a duty and a ban, or of two duties, each of which binds. */
static bool conflict(world *w, const instance *a, const instance *b)
{
    if (a == b || a->bearer != b->bearer || !is_duty(a) || a->overridden || b->overridden)
        return false;
    if (is_ban(b))
        return all_barred(w, a) && bars_some(w, a, b) && !is_narrowed(a, b);
    return a < b && is_duty(b) && !answers(w, a->norm, b->norm) && exclude_each_other(w, a, b);
}

static clash *clash_of(world *w, const instance *a, const instance *b)
{
    for (uint32_t k = 0; k < w->clashes.count; k++)
        if (w->clashes.at[k].first == a && w->clashes.at[k].second == b)
            return &w->clashes.at[k];
    return NULL;
}

/* At the end of an instant. */
void find_clashes(world *w)
{
    for (uint32_t i = 0; w->clashing && i < w->instances.count; i++)
        for (uint32_t k = 0; k < w->instances.count; k++) {
            const instance *a = w->instances.at[i], *b = w->instances.at[k];
            clash *c = clash_of(w, a, b);
            bool is = conflict(w, a, b);
            if (is && !c)
                *(c = array_add(w->arena, &w->clashes)) = (clash){a, b, NO_TIME, false};
            if (is && !c->stands)
                c->arose = day_at(w->now);
            if (c)
                c->stands = is;
        }
}

static bool is_about(const world *w, const statement_decl *d, const norm_decl *a, const norm_decl *b)
{
    return d->first == NONE || (refers_to(w, d->first, a) && refers_to(w, d->second, b)) ||
           (refers_to(w, d->first, b) && refers_to(w, d->second, a));
}

/* So far in the run; asked of a day, those that stand then or arose on it. */
bool conflict_holds(const world *w, const statement_decl *d)
{
    bool found = false;
    for (uint32_t k = 0; k < w->clashes.count; k++) {
        const clash *c = &w->clashes.at[k];
        bool then = d->exact != 2 || c->stands || c->arose == day_at(w->now);
        found |= then && is_about(w, d, c->first->norm, c->second->norm) &&
                 (!d->bearer || d->bearer->index == c->first->bearer);
    }
    return found == (d->expect == EXPECT_CONFLICT_);
}
