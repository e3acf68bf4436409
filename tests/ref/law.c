/* law.c: treaties in time. Comes in: the lines of treaties, and what is said and done of consent, notice,
 * death and succession; goes out: which treaty is in force and who is a party to it, now and at every instant
 * before. All of it is reckoned anew in each round from what stood when the instant began. */
#include "ref.h"

static membership *member_at(const world *w, const treaty_decl *t, uint32_t entity)
{
    return &w->accords[t->index].of[entity];
}

static bool is_state(const world *w, uint32_t entity)
{
    return w->ir->entities.at[entity]->kind == w->ir->state;
}

/* A tuple of one of the words of the law; the second argument may be NONE. */
static tuple law_tuple(const world *w, law_word word, uint32_t first, uint32_t second)
{
    tuple t = {.relation = w->ir->law[word] ? w->ir->law[word]->relation : NONE};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = i == 0 ? first : i == 1 ? second : UNSTATED;
    return t;
}

static bool law_holds(const world *w, law_word word, uint32_t first, uint32_t second)
{
    tuple t = law_tuple(w, word, first, second);
    return t.relation != NONE && tuple_in(&w->holding, &t, false);
}

static bool is_extinct(const world *w, uint32_t entity)
{
    return law_holds(w, LAW_EXTINCT, entity, UNSTATED);
}

/* ---- in force ---- */

static bool has_come(const world *w, int32_t minute)
{
    return minute != NO_TIME && minute <= w->now.minute;
}

static bool has_lapsed(const world *w, const treaty_decl *t)
{
    const accord *a = &w->accords[t->index];
    return has_come(w, t->until) || a->deserted != NONE || a->lapsed;
}

bool treaty_in_force(const world *w, const treaty_decl *t)
{
    return w->accords[t->index].entered && !has_lapsed(w, t) && !treaty_terminated(w, t, UNSTATED, NONE);
}

bool article_applies(const world *w, const article_decl *a)
{
    return treaty_in_force(w, a->treaty) && (a->from == NO_TIME || has_come(w, a->from)) &&
           !has_come(w, a->until);
}

bool some_in_force(const world *w, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        if ((entity == UNSTATED || w->ir->treaties.at[i]->entity->index == entity) &&
            treaty_in_force(w, w->ir->treaties.at[i]))
            return true;
    return false;
}

/* ---- parties ---- */

static bool within(const world *w, const party_decl *p)
{
    return (p->from == NO_TIME || has_come(w, p->from)) && !has_come(w, p->until);
}

/* A line that says until when: before that date only death ends it. */
static const party_decl *express_line(const world *w, const treaty_decl *t, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->parties.count; i++) {
        const party_decl *p = &w->ir->parties.at[i];
        if (p->treaty == t && p->entity->index == entity && p->until != NO_TIME && within(w, p))
            return p;
    }
    return NULL;
}

/* Bound, should the treaty be in force. */
static bool consents(const world *w, const treaty_decl *t, uint32_t entity)
{
    return (law_holds(w, LAW_PARTY, entity, t->entity->index) || express_line(w, t, entity) ||
            member_at(w, t, entity)->fits) &&
           !is_extinct(w, entity);
}

/* Whoever the condition of this treaty holds for, as far as it has been looked at. */
void follow_facts(world *w, uint32_t relation)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++) {
        const treaty_decl *t = w->ir->treaties.at[i];
        for (uint32_t e = 0; t->consent && t->consent->relation == relation && e < w->ir->entities.count;
             e++) {
            tuple one = {.relation = relation, .args = {e}};
            for (uint32_t k = 1; k < ARGS_MAX; k++)
                one.args[k] = UNSTATED;
            member_at(w, t, e)->fits = tuple_in(&w->derived, &one, false);
        }
    }
    follow_law(w);
}

bool is_party(const world *w, const treaty_decl *t, uint32_t entity)
{
    bool any = false;
    for (uint32_t e = 0; entity == UNSTATED && e < w->ir->entities.count && !any; e++)
        any = is_party(w, t, e);
    return entity == UNSTATED
               ? any
               : treaty_in_force(w, t) && consents(w, t, entity) && !treaty_terminated(w, t, entity, NONE);
}

/* `s is party to t`; either may be left out. */
bool some_party(const world *w, uint32_t entity, uint32_t treaty)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        if ((treaty == UNSTATED || w->ir->treaties.at[i]->entity->index == treaty) &&
            is_party(w, w->ir->treaties.at[i], entity))
            return true;
    return false;
}

bool ever_party(const world *w, const treaty_decl *t, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->parties.count; i++)
        if (w->ir->parties.at[i].treaty == t && w->ir->parties.at[i].entity->index == entity)
            return true;
    return member_at(w, t, entity)->ever;
}

/* The parties block and the status are one thing: its lines begin and end it at their dates, before what is
 * said; what ends first, so that who leaves and comes back on one day is back. */
static void begin_lines(world *w, moment m)
{
    for (int begins = 0; begins < 2; begins++)
        for (uint32_t i = 0; i < w->ir->parties.count; i++) {
            const party_decl *p = &w->ir->parties.at[i];
            tuple party = law_tuple(w, LAW_PARTY, p->entity->index, p->treaty->entity->index);
            bool first = w->instant == 1 && p->from == NO_TIME, dated = m.phase == PHASE_LAW;
            if (begins && (first || (dated && p->from == m.minute)))
                add_tuple(w, &w->held, &party);
            if (!begins && dated && p->until == m.minute)
                drop_tuple(&w->held, &party);
        }
}

/* ---- death and succession ---- */

static bool is_new(const world *w, law_word word, uint32_t first, uint32_t second)
{
    tuple t = law_tuple(w, word, first, second);
    return law_holds(w, word, first, second) && !tuple_in(&w->held, &t, false) &&
           !tuple_in(&w->succeeded, &t, false);
}

/* A succession takes place once, in the round that it begins in. */
static void end_successions(world *w)
{
    for (uint32_t i = 0; w->ir->law[LAW_SUCCESSOR] && i < w->holding.count; i++)
        if (w->holding.at[i].relation == w->ir->law[LAW_SUCCESSOR]->relation)
            add_tuple(w, &w->succeeded, &w->holding.at[i]);
}

/* What a predecessor is bound by; of one that died before, what it was a party to then. */
static bool leaves_to_heirs(const world *w, const treaty_decl *t, uint32_t entity)
{
    return is_extinct(w, entity) && !is_new(w, LAW_EXTINCT, entity, UNSTATED)
               ? member_at(w, t, entity)->estate
               : law_holds(w, LAW_PARTY, entity, t->entity->index) || express_line(w, t, entity) ||
                     member_at(w, t, entity)->fits;
}

static bool inherits(world *w, const treaty_decl *t, uint32_t entity)
{
    tuple party = law_tuple(w, LAW_PARTY, entity, t->entity->index);
    for (uint32_t p = 0; p < w->ir->entities.count; p++)
        if (is_new(w, LAW_SUCCESSOR, entity, p) && leaves_to_heirs(w, t, p) &&
            add_tuple(w, &w->holding, &party)) {
            add_tuple(w, &w->inherited, &party);
            return true;
        }
    return false;
}

/* A succession takes place at once, and through any number of heirs. */
static void succeed(world *w, const treaty_decl *t)
{
    for (bool more = true; more;) {
        more = false;
        for (uint32_t e = 0; e < w->ir->entities.count; e++)
            more |= is_state(w, e) && inherits(w, t, e);
    }
}

static void bury(world *w, const treaty_decl *t)
{
    for (uint32_t e = 0; e < w->ir->entities.count; e++) {
        tuple party = law_tuple(w, LAW_PARTY, e, t->entity->index);
        if (is_new(w, LAW_EXTINCT, e, UNSTATED))
            member_at(w, t, e)->estate =
                (tuple_in(&w->held, &party, false) || express_line(w, t, e) || member_at(w, t, e)->fitted) &&
                treaty_in_force(w, t);
        if (is_extinct(w, e))
            drop_tuple(&w->holding, &party);
    }
}

/* ---- who leaves ---- */

static void leave(world *w, const treaty_decl *t, uint32_t entity, tuples *from)
{
    tuple party = law_tuple(w, LAW_PARTY, entity, t->entity->index),
          notice = law_tuple(w, LAW_NOTICE, entity, t->entity->index);
    drop_tuple(from, &party);
    drop_tuple(from, &notice);
    member_at(w, t, entity)->noticed = false;
    member_at(w, t, entity)->leaves = NEVER;
}

static moment start_of(int32_t day)
{
    return (moment){day * DAY_MINUTES, PHASE_LAW};
}

static moment later(moment a, moment b)
{
    return before(a, b) ? b : a;
}

/* Midnight of the day that lies so much later; what is too far off never comes. */
static moment days_later(world *w, int32_t day, int64_t amount, duration_unit unit)
{
    if (unit < UNIT_DAY)
        w->refusal = "a term in hours";
    return unit >= UNIT_DAY && date_add(day, amount, unit, &day) ? start_of(day) : NEVER;
}

/* The end of the term after so many renewals. */
static moment end_of_term(world *w, const treaty_decl *t, uint32_t renewals)
{
    moment first = days_later(w, day_at(w->accords[t->index].entered_at), t->term.amount, t->term.unit);
    return before(first, NEVER) && renewals
               ? days_later(w, day_at(first), (int64_t)t->renewal.amount * renewals, t->renewal.unit)
               : first;
}

/* The end of the first term before which it is denounced in time. */
static moment by_term(world *w, const treaty_decl *t)
{
    const duration_decl *d = &t->denounced;
    for (uint32_t renewals = 0;; renewals++) {
        moment end = end_of_term(w, t, renewals), last = end;
        if (!before(end, NEVER))
            return NEVER;
        if (d->given)
            last = days_later(w, day_at(end), -(int64_t)d->amount, d->unit);
        if (!before(last, NEVER)) /* before the calendar begins */
            continue;
        if (d->given ? day_at(w->now) <= day_at(last) : before(w->now, end))
            return end;
    }
}

static moment by_notice(world *w, const treaty_decl *t)
{
    int32_t minutes = t->notice.unit == UNIT_HOUR ? 60 : 1;
    moment end, first = {INT32_MIN, PHASE_LAW};
    if (t->notice.unit < UNIT_DAY) {
        bool exact = w->now.phase == PHASE_STATED && w->exact;
        int32_t from = exact ? w->now.minute : (day_at(w->now) + 1) * DAY_MINUTES;
        end = (moment){from + (int32_t)t->notice.amount * minutes, PHASE_LAW};
    } else
        end = days_later(w, day_at(w->now), t->notice.amount, t->notice.unit);
    if (t->delay.given)
        first = days_later(w, day_at(w->accords[t->index].entered_at), t->delay.amount, t->delay.unit);
    return later(end, first);
}

/* When who denounces now leaves: of a notice and a term whichever ends earlier; before the entry into force
 * nobody is bound, and consent is taken back at once. What is express beats all that. */
static moment departure(world *w, const treaty_decl *t, uint32_t entity)
{
    const party_decl *line = express_line(w, t, entity);
    if (line)
        return (moment){line->until, PHASE_LAW};
    if (!w->accords[t->index].entered)
        return w->now;
    moment by_end = t->renewal.given ? by_term(w, t) : NEVER,
           notice = t->notice.given ? by_notice(w, t) : NEVER;
    return before(by_end, notice) ? by_end : notice;
}

static bool may_denounce(const world *w, const treaty_decl *t, uint32_t entity)
{
    return (t->notice.given || t->renewal.given) &&
           (w->accords[t->index].entered ? is_party(w, t, entity) : consents(w, t, entity));
}

/* A denunciation is void where the text has no line for it, and of who is no party. */
static void hear_notice(world *w, const treaty_decl *t, uint32_t entity)
{
    tuple notice = law_tuple(w, LAW_NOTICE, entity, t->entity->index),
          party = law_tuple(w, LAW_PARTY, entity, t->entity->index);
    membership *m = member_at(w, t, entity);
    if (!law_holds(w, LAW_NOTICE, entity, t->entity->index)) {
        m->noticed = false;
        m->leaves = NEVER;
        return;
    }
    if (m->recanted == w->instant) {
        leave(w, t, entity, &w->holding);
        return;
    }
    if (!m->noticed && (m->voided == w->instant || !may_denounce(w, t, entity))) {
        m->voided = w->instant; /* who becomes a party by a clause comes too late for it */
        drop_tuple(&w->holding, &notice);
        return;
    }
    if (!m->noticed && !w->accords[t->index].entered && !express_line(w, t, entity))
        m->recanted = w->instant;
    if (!m->noticed)
        m->noticed = true, m->leaves = departure(w, t, entity), add_law(w, m->leaves);
    if (before(w->now, m->leaves))
        return;
    add_tuple(w, &w->ended, &party); /* for the rest of the instant */
    leave(w, t, entity, &w->holding);
}

static bool some_to_come(const world *w, const treaty_decl *t)
{
    for (uint32_t i = 0; i < w->ir->parties.count; i++) {
        const party_decl *p = &w->ir->parties.at[i];
        if (p->treaty == t && p->from != NO_TIME && p->from > w->now.minute)
            return true;
    }
    return false;
}

static bool line_ends_now(const world *w, const treaty_decl *t, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->parties.count; i++) {
        const party_decl *p = &w->ir->parties.at[i];
        if (p->treaty == t && p->entity->index == entity && p->until == w->now.minute)
            return w->now.phase == PHASE_LAW;
    }
    return false;
}

static bool has_gone(const world *w, const treaty_decl *t, uint32_t entity)
{
    return member_at(w, t, entity)->was && !is_party(w, t, entity) && !line_ends_now(w, t, entity);
}

/* Of which, after somebody left, fewer than two parties remain, it ends for the last one too. */
void end_deserted(world *w)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++) {
        const treaty_decl *t = w->ir->treaties.at[i];
        uint32_t left = 0, gone = 0, were = 0;
        for (uint32_t e = 0; e < w->ir->entities.count; e++)
            left += is_party(w, t, e), gone += has_gone(w, t, e), were += member_at(w, t, e)->was;
        if (gone && !t->consent && left < 2 && were >= 2 && treaty_in_force(w, t) && !some_to_come(w, t))
            w->accords[i].deserted = w->instant, w->changed = true;
    }
}

/* ---- an instant ---- */

static void enter(world *w, const treaty_decl *t, moment m)
{
    w->accords[t->index].entered = true;
    w->accords[t->index].entered_at = m;
    if (t->term.given && !t->renewal.given)
        add_law(w, end_of_term(w, t, 0));
}

/* A term that has ended and is not renewed; a date of its own beats that. */
static void pass_term(world *w, const treaty_decl *t)
{
    accord *a = &w->accords[t->index];
    if (a->entered && t->term.given && !t->renewal.given && t->until == NO_TIME)
        a->lapsed |= !before(w->now, end_of_term(w, t, 0));
}

static void begin_treaty(world *w, const treaty_decl *t)
{
    accord *a = &w->accords[t->index];
    tuple is_signed = law_tuple(w, LAW_SIGNED, t->entity->index, UNSTATED);
    if (!a->entered && !t->when && (t->from == NO_TIME || has_come(w, t->from)))
        enter(w, t, t->from == NO_TIME ? w->now : start_of(time_date(t->from)));
    if (t->signed_on == w->now.minute && w->now.phase == PHASE_LAW)
        add_tuple(w, &w->begun, &is_signed);
    for (uint32_t e = 0; e < w->ir->entities.count; e++)
        if (a->of[e].noticed && !before(w->now, a->of[e].leaves))
            leave(w, t, e, &w->held);
    pass_term(w, t);
}

/* At the beginning lines make parties before anything is said. */
static void begin_parties(world *w, const treaty_decl *t)
{
    for (uint32_t e = 0; e < w->ir->entities.count; e++) {
        tuple party = law_tuple(w, LAW_PARTY, e, t->entity->index);
        member_at(w, t, e)->was |= treaty_in_force(w, t) && tuple_in(&w->held, &party, false);
    }
}

/* Who leaves at an instant was a party for what happened at it. */
static void note_parties(world *w)
{
    while (w->parties_then.count <= w->instant)
        *array_add(w->arena, &w->parties_then) =
            arena_alloc(w->arena, w->ir->treaties.count * (w->ir->entities.count + 1) + 1);
    bool *then = w->parties_then.at[w->instant];
    for (uint32_t i = 0; i < w->ir->treaties.count; i++) {
        const treaty_decl *t = w->ir->treaties.at[i];
        *then++ |= treaty_in_force(w, t);
        for (uint32_t e = 0; e < w->ir->entities.count; e++) {
            bool is = is_party(w, t, e);
            *then++ |= is;
            member_at(w, t, e)->ever |= is;
        }
    }
}

/* What the date of an instant brings, before anything is said. */
void begin_law(world *w, moment m)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        for (uint32_t e = 0; e < w->ir->entities.count; e++)
            w->accords[i].of[e].was = is_party(w, w->ir->treaties.at[i], e),
            w->accords[i].of[e].fitted = w->accords[i].of[e].fits;
    w->now = m;
    begin_lines(w, m);
    for (uint32_t i = 0; i < w->ir->treaties.count; i++) {
        begin_treaty(w, w->ir->treaties.at[i]);
        if (w->instant == 1)
            begin_parties(w, w->ir->treaties.at[i]);
    }
    note_parties(w);
}

/* Once statuses have changed: who is a party follows at once. */
void follow_law(world *w)
{
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        succeed(w, w->ir->treaties.at[i]), bury(w, w->ir->treaties.at[i]);
    end_successions(w);
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        for (uint32_t e = 0; e < w->ir->entities.count; e++)
            hear_notice(w, w->ir->treaties.at[i], e);
    end_deserted(w);
    note_parties(w);
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        for (uint32_t e = 0; e < w->ir->entities.count; e++)
            w->accords[i].of[e].was = is_party(w, w->ir->treaties.at[i], e);
}

/* What enters into force by a condition, when all else of the instant is over: all on one state of the world.
 */
bool enter_by_condition(world *w)
{
    bool *enters = arena_alloc(w->arena, w->ir->treaties.count + 1), any = false;
    for (uint32_t i = 0; i < w->ir->treaties.count; i++) {
        const treaty_decl *t = w->ir->treaties.at[i];
        enters[i] = t->force && !w->accords[i].entered && !has_come(w, t->until) && holds(w, t->force);
    }
    for (uint32_t i = 0; i < w->ir->treaties.count; i++)
        if (enters[i])
            enter(w, w->ir->treaties.at[i], w->now), any = true;
    return any;
}

/* ---- before ---- */

static const bool *then(const world *w, const treaty_decl *t, uint32_t instant)
{
    return w->parties_then.at[instant] + t->index * (w->ir->entities.count + 1);
}

bool was_in_force(const world *w, const treaty_decl *t, uint32_t instant)
{
    return *then(w, t, instant);
}

bool was_party(const world *w, const treaty_decl *t, uint32_t entity, uint32_t instant)
{
    return then(w, t, instant)[1 + entity];
}

/* The instants that the lines of treaties make, and nobody bound yet. */
void prepare_law(world *w)
{
    const struct ir *ir = w->ir;
    w->accords = arena_alloc(w->arena, (ir->treaties.count + 1) * sizeof *w->accords);
    for (uint32_t i = 0; i < ir->treaties.count; i++) {
        w->accords[i] = (accord){.deserted = NONE};
        w->accords[i].of = arena_alloc(w->arena, (ir->entities.count + 1) * sizeof(membership));
        for (uint32_t e = 0; e < ir->entities.count; e++)
            w->accords[i].of[e] = (membership){.leaves = NEVER};
        const int32_t dates[] = {ir->treaties.at[i]->from, ir->treaties.at[i]->until,
                                 ir->treaties.at[i]->signed_on};
        for (uint32_t k = 0; k < 3; k++)
            add_law(w, (moment){dates[k], PHASE_LAW});
    }
    for (uint32_t i = 0; i < ir->parties.count; i++) {
        add_law(w, (moment){ir->parties.at[i].from, PHASE_LAW});
        add_law(w, (moment){ir->parties.at[i].until, PHASE_LAW});
    }
}
