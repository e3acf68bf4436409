/* power.c: acts that need power. Comes in: the statements of an instant, with their ballots; goes out: which
 * of them happen, which are void and why. Power, adoption and veto are judged on the state before the instant
 * under the law of today: definitions are computed anew with nothing of the instant in them but the ballots
 * of the motion at hand, so that several motions of one instant do not mix. */
#include "run.h"

#include <string.h>

enum { SEAT, ORGAN }; /* positions in ballots and seats */

/* ---- what the program says ---- */

static uint32_t organ_kind(const pact_run *r)
{
    const pact_program *p = r->program;
    return p->vote_count ? p->param[p->predicate[p->vote[0].predicate].params_first + ORGAN].kind : NONE;
}

static uint32_t seat_kind(const pact_run *r)
{
    const pact_program *p = r->program;
    return p->param[p->predicate[p->vote[0].predicate].params_first + SEAT].kind;
}

static uint32_t agent_kind(const pact_program *p, const predicate_record *x)
{
    return p->param[x->params_first].kind;
}

static const organ_record *organ_of(const pact_run *r, uint32_t id)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->organ_count; i++)
        if (p->entity[p->organ[i].entity].id == id)
            return &p->organ[i];
    return NULL;
}

bool power_init(pact_run *r)
{
    const pact_program *p = r->program;
    r->power_named = run_alloc(r, p->predicate_count + 1);
    if (!r->power_named)
        return false;
    for (uint32_t i = 0; i < p->decision_count; i++)
        if (p->decision[i].act != NONE)
            r->power_named[p->decision[i].act] = 1;
    for (uint32_t i = 0; i < p->norm_count; i++)
        for (uint32_t k = 0; p->norm[i].modality == PACT_CAN && k < p->norm[i].acts_count; k++)
            r->power_named[p->act[p->norm[i].acts_first + k].predicate] = 1;
    return true;
}

/* ---- seats with dates ---- */

static bool within(int32_t from, int32_t until, int64_t at)
{
    return (from == NO_TIME || from <= at) && (until == NO_TIME || at < until);
}

static bool organ_stands(const pact_run *r, const organ_record *o)
{
    return o->treaty == NONE || relation_has(&r->relations[r->program->treaty[o->treaty].in_force], NULL);
}

/* Compared before exchanged, so that versions rise only on change. */
static bool seats_fill(pact_run *r, uint32_t which, int64_t at)
{
    const pact_program *p = r->program;
    relation *out = &r->relations[which];
    r->spare = relation_like(out);
    for (uint32_t i = 0; i < p->seat_count; i++) {
        const seat_record *s = &p->seat[i];
        const organ_record *o = &p->organ[s->organ];
        uint32_t ids[] = {p->entity[s->entity].id, p->entity[o->entity].id};
        if (s->seated == which && within(s->from, s->until, at) && organ_stands(r, o) &&
            !relation_put(&r->spare, &r->mem, ids))
            return run_fail(r, PACT_NOMEM);
    }
    relation_replace(out, &r->spare, &r->mem);
    return true;
}

bool power_seats(pact_run *r, int64_t at)
{
    for (uint32_t i = 0; i < r->program->relation_count; i++)
        if (r->program->relation[i].role == ROLE_SEATED && !seats_fill(r, i, at))
            return false;
    return true;
}

/* ---- ballots ---- */

static relation *ballots(pact_run *r, uint32_t vote)
{
    return &r->relations[r->program->predicate[r->program->vote[vote].predicate].relation];
}

static void ballots_clear(pact_run *r)
{
    for (uint32_t v = 0; v < r->program->vote_count; v++)
        relation_clear(ballots(r, v));
}

static bool ballot_put(pact_run *r, uint32_t vote, uint32_t seat, uint32_t organ)
{
    uint32_t ids[] = {seat, organ};
    return relation_put(ballots(r, vote), &r->mem, ids) || run_fail(r, PACT_NOMEM);
}

static bool no_seat(pact_run *r, const ballot_record *b, uint32_t organ)
{
    return run_finding(r, P0525, b->place,
                       say(r, "%s has no seat in %s on %s: its ballot does not count",
                           program_text(r->program, r->program->entity[b->entity].name),
                           say_entity(r, organ_kind(r), organ), say_date(r, r->date))) != NULL;
}

/* Who has a seat, in `out`; nobody where the organ has none. */
static void seats_of(pact_run *r, uint32_t organ, uint64_t *out)
{
    const organ_record *o = organ_of(r, organ);
    uint32_t any[] = {NONE, organ};
    memset(out, 0, r->words[seat_kind(r)] * sizeof *out);
    if (o)
        relation_slice(&r->relations[o->seat], any, SEAT, out);
}

/* Whether the organ's text counts votes on it: without ballots it is no vote otherwise. */
static bool counts_votes(const pact_run *r, const organ_record *o, uint32_t predicate)
{
    for (uint32_t i = 0; o && i < o->decisions_count; i++) {
        const decision_record *d = &r->program->decision[o->decisions_first + i];
        if (!d->veto && (d->act == NONE || d->act == predicate))
            return true;
    }
    return false;
}

uint32_t power_ballots(pact_run *r, uint32_t predicate, uint32_t organ, ballot vote, ballot_record *out)
{
    const pact_program *p = r->program;
    const predicate_record *x = &p->predicate[predicate];
    uint64_t *seats = r->scratch[0];
    uint32_t count = 0;
    if (x->class != CLASS_ACTION || agent_kind(p, x) != organ_kind(r) ||
        !counts_votes(r, organ_of(r, organ), predicate))
        return 0;
    seats_of(r, organ, seats);
    for (uint32_t id = set_next(seats, r->words[seat_kind(r)], 1); id != NONE;
         id = set_next(seats, r->words[seat_kind(r)], id + 1))
        out[count++] = (ballot_record){
            .vote = vote, .entity = p->kind[seat_kind(r)].entities_first + id - 1, .place = NONE};
    return count;
}

/* Adds the ballots of one motion: those of seats as cast, and who is not listed is absent. */
static bool ballots_cast(pact_run *r, const statement_record *s, uint32_t organ, bool complain)
{
    const pact_program *p = r->program;
    uint32_t words = r->words[seat_kind(r)];
    uint64_t *left = r->scratch[0];
    if (!s->ballots_count && !counts_votes(r, organ_of(r, organ), s->of))
        return true;
    seats_of(r, organ, left);
    for (uint32_t i = 0; i < s->ballots_count; i++) {
        const ballot_record *b = &p->ballot[s->ballots_first + i];
        uint32_t id = p->entity[b->entity].id;
        bool seated = set_has(left, id);
        if (!seated && complain && !no_seat(r, b, organ))
            return false;
        if (seated && !ballot_put(r, b->vote, id, organ))
            return false;
        set_del(left, id);
    }
    for (uint32_t id = set_next(left, words, 1); id != NONE; id = set_next(left, words, id + 1))
        if (!ballot_put(r, BALLOT_ABSENT, id, organ))
            return false;
    return true;
}

static uint32_t agent_of(const pact_run *r, const statement_record *s)
{
    const arg_record *a = &r->program->arg[s->args_first];
    return s->args_count && a->form == ARG_ENTITY ? r->program->entity[a->value].id : 0;
}

static bool is_motion(const pact_run *r, const statement_record *s)
{
    const predicate_record *x = &r->program->predicate[s->of];
    return s->form == STATEMENT_HAPPENS && x->class == CLASS_ACTION &&
           agent_kind(r->program, x) == organ_kind(r) && agent_of(r, s);
}

/* All ballots of the instant are events of it, whatever became of the motions. */
bool power_say(pact_run *r, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (is_motion(r, &r->program->statement[i]) &&
            !ballots_cast(r, &r->program->statement[i], agent_of(r, &r->program->statement[i]), false))
            return false;
    return true;
}

/* ---- power ---- */

static pattern act_of(const pact_run *r, const statement_record *s)
{
    const pact_program *p = r->program;
    pattern out = {.predicate = s->of};
    for (uint32_t i = 0; i < s->args_count; i++) {
        const arg_record *a = &p->arg[s->args_first + i];
        out.args[i] = a->form == ARG_ENTITY ? p->entity[a->value].id : 0;
    }
    return out;
}

/* Whether what the power is for, or what that implies, is the act. */
static bool power_covers(const pact_run *r, const pattern *power, const pattern *act)
{
    const pact_program *p = r->program;
    uint32_t count = p->predicate[act->predicate].params_count;
    if (power->predicate == act->predicate && pattern_covers(power, act, count))
        return true;
    for (uint32_t i = 0; i < p->implied_count; i++) {
        if (p->implied[i].from != power->predicate || p->implied[i].to != act->predicate)
            continue;
        pattern reached = pattern_imply(r, power, &p->implied[i]);
        if (pattern_covers(&reached, act, count))
            return true;
    }
    return false;
}

/* A competence ends where a ban begins to which it is subject: what is done beyond it is void. Only what the
 * two say of one another counts; a treaty that prevails makes nothing void. */
uint32_t power_barred(pact_run *r, uint32_t power, uint32_t agent, const pattern *act)
{
    rank_level level;
    for (uint32_t i = 0; r->norm_yields && i < r->alive.count; i++) {
        const instance *ban = &r->instances.at[r->alive.at[i]];
        if (r->program->norm[ban->norm].bearer == r->program->norm[r->instances.at[power].norm].bearer &&
            rank_between(r, ban->norm, r->instances.at[power].norm, &level) > 0 && level == RANK_STATED &&
            rank_bans(r, r->alive.at[i], agent, act))
            return r->alive.at[i];
    }
    return NONE;
}

/* Whether it gives power for the act, be it one that a ban keeps it from. */
static bool instance_covers(const pact_run *r, const instance *i, const pattern *act)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    uint32_t agent = act->args[0];
    if (n->modality != PACT_CAN || n->bearer != agent_kind(p, &p->predicate[act->predicate]) ||
        !set_has(instance_set(r, i, BEARER_ACTIVE), agent))
        return false;
    const uint64_t *bound = norm_bound(r, n);
    for (uint32_t k = 0; bound && set_has(bound, agent) && k < n->acts_count; k++) {
        pattern power = pattern_of(r, &p->act[n->acts_first + k], r->entries.at[i->entry].binding);
        for (uint32_t a = 0; a < ARGS_MAX; a++)
            power.args[a] = power.args[a] == PATTERN_BEARER  ? agent
                            : power.args[a] == PATTERN_GUARD ? NONE
                                                             : power.args[a];
        if (power_covers(r, &power, act))
            return true;
    }
    return false;
}

static bool instance_empowers(pact_run *r, uint32_t index, const pattern *act)
{
    return instance_covers(r, &r->instances.at[index], act) &&
           power_barred(r, index, act->args[0], act) == NONE;
}

/* Whether some `can` of the organ's own text speaks of the act: then that alone gives the power. */
static bool conferred(const pact_run *r, const organ_record *o, uint32_t predicate)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->norm_count; i++) {
        const norm_record *n = &p->norm[i];
        if (n->modality != PACT_CAN || n->bearer != organ_kind(r) ||
            (o->treaty != NONE && p->article[p->clause[n->clause].article].treaty != o->treaty))
            continue;
        for (uint32_t k = 0; k < n->acts_count; k++)
            if (p->act[n->acts_first + k].predicate == predicate)
                return true;
    }
    return false;
}

/* Of each kind of line, those that name the act govern it; where none does, those that name none. */
static bool governs(const pact_run *r, const organ_record *o, const decision_record *d, uint32_t predicate)
{
    const pact_program *p = r->program;
    int64_t at = moment_date(r->now) * (int64_t)DAY_MINUTES;
    if (!within(d->from, d->until, at) || (d->act != NONE && d->act != predicate))
        return false;
    for (uint32_t i = 0; d->act == NONE && i < o->decisions_count; i++) {
        const decision_record *other = &p->decision[o->decisions_first + i];
        if (other->veto == d->veto && other->act == predicate && within(other->from, other->until, at))
            return false;
    }
    return true;
}

static bool has_procedure(const pact_run *r, const organ_record *o, uint32_t predicate)
{
    for (uint32_t i = 0; i < o->decisions_count; i++) {
        const decision_record *d = &r->program->decision[o->decisions_first + i];
        if (!d->veto && governs(r, o, d, predicate))
            return true;
    }
    return false;
}

static bool by_procedure(const pact_run *r, const organ_record *o, uint32_t predicate)
{
    return o && organ_stands(r, o) && has_procedure(r, o, predicate) && !conferred(r, o, predicate);
}

static bool has_power(pact_run *r, const pattern *act)
{
    bool organ = agent_kind(r->program, &r->program->predicate[act->predicate]) == organ_kind(r);
    const organ_record *o = organ ? organ_of(r, act->args[0]) : NULL;
    if (o && !organ_stands(r, o))
        return false;
    if (by_procedure(r, o, act->predicate))
        return true;
    for (uint32_t i = 0; i < r->alive.count; i++)
        if (instance_empowers(r, r->alive.at[i], act))
            return true;
    return false;
}

/* ---- adoption and veto ---- */

static const char *names_of(pact_run *r, const uint64_t *set)
{
    uint32_t words = r->words[seat_kind(r)];
    const char *text = "";
    for (uint32_t id = set_next(set, words, 1); id != NONE; id = set_next(set, words, id + 1))
        text = say(r, "%s%s%s", text, *text ? ", " : "", say_entity(r, seat_kind(r), id));
    return text;
}

static void voters(pact_run *r, uint32_t vote, uint32_t organ, uint64_t *out)
{
    uint32_t any[] = {NONE, organ};
    relation_slice(ballots(r, vote), any, SEAT, out);
}

static reason_mark vote_mark(const pact_run *r, uint32_t place)
{
    return reason_on(PACT_REASON_VOTE, r->date, place);
}

static bool tell_ballots(pact_run *r, uint32_t organ, reasons *out)
{
    static const char *const words[BALLOT_KINDS] = {"in favour", "against", "abstaining", "absent",
                                                    "not voting"};
    for (uint32_t v = 0; v < BALLOT_KINDS; v++) {
        voters(r, v, organ, r->scratch[0]);
        uint32_t count = set_count(r->scratch[0], r->words[seat_kind(r)]);
        if (count && !reason_put(r, out, 1, vote_mark(r, NONE),
                                 say(r, "%s: %u (%s)", words[v], count, names_of(r, r->scratch[0]))))
            return false;
    }
    return true;
}

static bool tell_line(pact_run *r, const decision_record *d, const char *how, reasons *out)
{
    return reason_put(r, out, 1, vote_mark(r, d->place),
                      say(r, "%s: %s (%s)", how, program_text(r->program, d->text), say_place(r, d->place)));
}

static bool blame(pact_run *r, judgement *j, const uint64_t *set)
{
    uint32_t words = r->words[seat_kind(r)];
    j->blamed = run_alloc(r, words * sizeof *j->blamed);
    if (j->blamed)
        memcpy(j->blamed, set, words * sizeof *set);
    return j->blamed != NULL;
}

static void slots_of(const pattern *act, uint32_t *slots, uint32_t count)
{
    for (uint32_t i = 0; i + 1 < count; i++)
        slots[i] = act->args[i + 1];
}

/* One line of `adopts` that does the act suffices. */
static bool adopted(pact_run *r, const organ_record *o, const pattern *act, bool *yes)
{
    const pact_program *p = r->program;
    *yes = !has_procedure(r, o, act->predicate);
    for (uint32_t i = 0; i < o->decisions_count && !*yes; i++) {
        const decision_record *d = &p->decision[o->decisions_first + i];
        if (d->veto || !governs(r, o, d, act->predicate))
            continue;
        if (!exec_block(r, d->block, act->args + 1))
            return false;
        *yes = r->flag;
    }
    return true;
}

static bool rejected(pact_run *r, const organ_record *o, const pattern *act, judgement *j)
{
    const pact_program *p = r->program;
    j->outcome = ACT_REJECTED;
    j->reason = "not adopted";
    voters(r, BALLOT_NO, act->args[0], r->scratch[0]);
    if (!blame(r, j, r->scratch[0]) || !tell_ballots(r, act->args[0], &j->lines))
        return false;
    for (uint32_t i = 0; i < o->decisions_count; i++) {
        const decision_record *d = &p->decision[o->decisions_first + i];
        uint32_t slots[ARGS_MAX] = {0};
        if (d->veto || !governs(r, o, d, act->predicate))
            continue;
        slots_of(act, slots, p->predicate[act->predicate].params_count);
        if (!tell_line(r, d, "its rule is not met", &j->lines) ||
            !why_slots(r, d->node, slots, ARGS_MAX, false, 2, &j->lines))
            return false;
    }
    return true;
}

/* Everybody whom some line names; scratch 1 gathers them. */
static bool vetoers(pact_run *r, const organ_record *o, const pattern *act, judgement *j)
{
    const pact_program *p = r->program;
    uint32_t words = r->words[seat_kind(r)];
    memset(r->scratch[1], 0, words * sizeof *r->scratch[1]);
    for (uint32_t i = 0; i < o->decisions_count; i++) {
        const decision_record *d = &p->decision[o->decisions_first + i];
        if (!d->veto || !governs(r, o, d, act->predicate))
            continue;
        if (!exec_block(r, d->block, act->args + 1))
            return false;
        bool any = set_any(r->set[0], words);
        for (uint32_t w = 0; w < words; w++)
            r->scratch[1][w] |= r->set[0][w];
        if (any && (!tell_line(r, d, "blocked", &j->lines)))
            return false;
    }
    return true;
}

static bool vetoed(pact_run *r, const organ_record *o, const pattern *act, judgement *j)
{
    if (!vetoers(r, o, act, j))
        return false;
    if (!set_any(r->scratch[1], r->words[seat_kind(r)]))
        return true;
    j->outcome = ACT_VETOED;
    return blame(r, j, r->scratch[1]) && (j->reason = say(r, "vetoed by %s", names_of(r, j->blamed))) &&
           reason_put(r, &j->lines, 1, vote_mark(r, NONE), "it was adopted but for them") &&
           tell_ballots(r, act->args[0], &j->lines);
}

static bool judge_votes(pact_run *r, const statement_record *s, const organ_record *o, const pattern *act,
                        judgement *j)
{
    bool yes;
    ballots_clear(r);
    if (!ballots_cast(r, s, act->args[0], true) || !run_definitions(r))
        return false;
    if (j->outcome != ACT_VALID || !o)
        return true;
    if (!adopted(r, o, act, &yes))
        return false;
    return yes ? vetoed(r, o, act, j) : rejected(r, o, act, j);
}

/* ---- judging ---- */

/* What some `can` or a line of voting names, and whatever an organ does of which a text says how it acts. */
static bool needed(const pact_run *r, const pattern *act)
{
    bool organ = agent_kind(r->program, &r->program->predicate[act->predicate]) == organ_kind(r);
    return r->power_named[act->predicate] || (organ && organ_of(r, act->args[0]));
}

bool power_unasked(pact_run *r, const pattern *act)
{
    bool organ = agent_kind(r->program, &r->program->predicate[act->predicate]) == organ_kind(r);
    const organ_record *o = organ ? organ_of(r, act->args[0]) : NULL;
    return !needed(r, act) || (has_power(r, act) && !(o && has_procedure(r, o, act->predicate)));
}

static bool needs_power(const pact_run *r, const statement_record *s)
{
    pattern act = act_of(r, s);
    return s->form == STATEMENT_HAPPENS && needed(r, &act);
}

static bool judge(pact_run *r, uint32_t statement)
{
    const statement_record *s = &r->program->statement[statement];
    pattern act = act_of(r, s);
    judgement j = {.statement = statement, .instant = r->instant, .date = r->date, .act = act};
    if (!has_power(r, &act)) {
        j.outcome = ACT_NO_POWER;
        j.reason = "no power";
    }
    if (is_motion(r, s) && !judge_votes(r, s, organ_of(r, act.args[0]), &act, &j))
        return false;
    judgement *slot = run_add(r, &r->judgements);
    if (slot)
        *slot = j;
    return slot != NULL;
}

bool power_needed(const pact_run *r, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (needs_power(r, &r->program->statement[i]))
            return true;
    return false;
}

bool power_judge(pact_run *r, uint32_t first, uint32_t end)
{
    if (!power_needed(r, first, end))
        return true;
    if (!run_definitions(r))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (needs_power(r, &r->program->statement[i]) && !judge(r, i))
            return false;
    ballots_clear(r);
    return true;
}

static const judgement *adopted_act(const pact_run *r, uint32_t predicate, const uint32_t *args)
{
    uint32_t count = r->program->predicate[predicate].params_count;
    for (uint32_t i = r->judgements.count; i-- > 0;) {
        const judgement *j = &r->judgements.at[i];
        if (j->outcome == ACT_VALID && j->act.predicate == predicate &&
            !memcmp(j->act.args, args, count * sizeof *args))
            return j;
    }
    return NULL;
}

const char *power_adopted(pact_run *r, uint32_t predicate, const uint32_t *args)
{
    static const char *const words[BALLOT_KINDS] = {"in favour", "against", "abstaining", "absent",
                                                    "not voting"};
    const pact_program *p = r->program;
    const judgement *j = adopted_act(r, predicate, args);
    const statement_record *s = j ? &p->statement[j->statement] : NULL;
    const char *text = "";
    for (uint32_t v = 0; s && v < BALLOT_KINDS; v++) {
        const char *names = "";
        uint32_t count = 0;
        for (uint32_t i = s->ballots_first; i < s->ballots_first + s->ballots_count; i++)
            if (p->ballot[i].vote == v) {
                names = say(r, "%s%s%s", names, count ? ", " : "",
                            program_text(p, p->entity[p->ballot[i].entity].name));
                count++;
            }
        text =
            count ? say(r, "%s%s%u %s (%s)", text, *text ? "; " : "adopted: ", count, words[v], names) : text;
    }
    return *text ? text : NULL;
}

const char *power_tried(pact_run *r, uint32_t predicate, const uint32_t *args)
{
    for (uint32_t i = r->judgements.count; i-- > 0;) {
        const judgement *j = &r->judgements.at[i];
        bool same = j->outcome != ACT_VALID && j->act.predicate == predicate;
        for (uint32_t k = 0; same && k < r->program->predicate[predicate].params_count; k++)
            same = args[k] == NONE || args[k] == j->act.args[k];
        if (same)
            return say(r, "it was tried on %s: %s (%s)", say_date(r, j->date), j->reason,
                       say_place(r, r->program->statement[j->statement].place));
    }
    return NULL;
}

const char *power_void(const pact_run *r, uint32_t statement)
{
    for (uint32_t i = r->judgements.count; i-- > 0 && r->judgements.at[i].instant == r->instant;)
        if (r->judgements.at[i].statement == statement)
            return r->judgements.at[i].outcome == ACT_VALID ? NULL : r->judgements.at[i].reason;
    return NULL;
}

/* ---- who is empowered, as a relation ---- */

bool power_view(pact_run *r, uint32_t predicate, relation *out)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->organ_count; i++) {
        if (agent_kind(p, &p->predicate[predicate]) != organ_kind(r) ||
            !by_procedure(r, &p->organ[i], predicate))
            continue;
        pattern all = {.predicate = predicate};
        for (uint32_t a = 0; a < ARGS_MAX; a++)
            all.args[a] = a ? NONE : p->entity[p->organ[i].entity].id;
        if (!view_put(r, out, &all))
            return false;
    }
    return true;
}

/* ---- answers ---- */

static bool name_blamed(pact_run *r, const judgement *j, pact_verdict *v)
{
    uint32_t words = j->blamed ? r->words[seat_kind(r)] : 0,
             count = j->blamed ? set_count(j->blamed, words) : 0;
    const char **names = run_alloc(r, (count + 1) * sizeof *names);
    if (!names)
        return false;
    for (uint32_t id = count ? set_next(j->blamed, words, 1) : NONE; id != NONE;
         id = set_next(j->blamed, words, id + 1))
        names[v->by_count++] = say_entity(r, seat_kind(r), id);
    v->by = names;
    return true;
}

static const judgement *latest(const pact_run *r, const pattern *asked)
{
    uint32_t count = r->program->predicate[asked->predicate].params_count;
    for (uint32_t i = r->judgements.count; i-- > 0;)
        if (r->judgements.at[i].act.predicate == asked->predicate &&
            pattern_covers(asked, &r->judgements.at[i].act, count))
            return &r->judgements.at[i];
    return NULL;
}

/* The powers that a ban keeps from the act: which ban, and why it stands. */
static bool tell_barred(pact_run *r, const pattern *asked, int indent, reasons *out, bool *told)
{
    for (uint32_t i = 0; i < r->alive.count; i++) {
        uint32_t power = r->alive.at[i], agent = asked->args[0];
        uint32_t ban =
            instance_covers(r, &r->instances.at[power], asked) ? power_barred(r, power, agent, asked) : NONE;
        if (ban == NONE)
            continue;
        *told = true;
        if (!reason_add(r, out, indent,
                        say(r, "the power of %s ends where %s forbids the act", instance_cite(r, power),
                            instance_cite(r, ban))) ||
            !why_instance(r, ban, agent, indent + 1, out))
            return false;
    }
    return true;
}

/* Why there is no power: each text that would give it, and what is missing. */
static bool tell_no_power(pact_run *r, const pattern *asked, int indent, reasons *out)
{
    const pact_program *p = r->program;
    bool organ = agent_kind(p, &p->predicate[asked->predicate]) == organ_kind(r), told = false;
    const organ_record *o = organ ? organ_of(r, asked->args[0]) : NULL;
    if (o && !organ_stands(r, o))
        return reason_add(r, out, indent,
                          say(r, "%s was not in force on %s", program_text(p, p->treaty[o->treaty].name),
                              say_date(r, r->date)));
    if (!tell_barred(r, asked, indent, out, &told) || told)
        return r->status == PACT_OK;
    for (uint32_t n = 0; n < p->norm_count; n++)
        for (uint32_t k = 0; p->norm[n].modality == PACT_CAN && k < p->norm[n].acts_count; k++)
            if (p->act[p->norm[n].acts_first + k].predicate == asked->predicate &&
                p->norm[n].bearer == agent_kind(p, &p->predicate[asked->predicate])) {
                told = true;
                if (!why_not(r, n, asked->args[0], asked, indent, out))
                    return false;
            }
    return told || reason_add(r, out, indent, "no text gives this power");
}

/* Of an act of this day. */
static bool tell_powerless(pact_run *r, const judgement *j, reasons *out)
{
    if (has_power(r, &j->act))
        return reason_add(r, out, 1, "the power came with it: what counts is the state before the instant");
    return tell_no_power(r, &j->act, 1, out);
}

/* What became of the latest such act: nothing to say where there was none, or where it is valid. */
static bool acted(pact_run *r, const judgement *j, pact_verdict *v, reasons *out, bool *answered)
{
    *answered = j && j->outcome != ACT_VALID;
    if (!*answered)
        return true;
    v->kind = j->outcome == ACT_VETOED ? PACT_VERDICT_VETOED : PACT_VERDICT_VOID;
    if (!name_blamed(r, j, v) ||
        !reason_put(r, out, 0,
                    reason_on(PACT_REASON_VOTE, j->date, r->program->statement[j->statement].place),
                    say(r, "on %s: %s: %s", say_date(r, j->date),
                        say_statement(r, &r->program->statement[j->statement]), j->reason)))
        return false;
    for (uint32_t i = 0; i < j->lines.count; i++)
        if (!reason_put(r, out, 0, j->lines.marks[i], j->lines.at[i]))
            return false;
    return j->outcome != ACT_NO_POWER || j->date != r->date || tell_powerless(r, j, out);
}

/* The organ's own rules give the power: the lines that govern the act. */
static bool tell_procedure(pact_run *r, const organ_record *o, uint32_t predicate, reasons *out)
{
    const pact_program *p = r->program;
    const char *name = program_text(p, p->entity[o->entity].name);
    if (!reason_put(r, out, 0, vote_mark(r, NONE), say(r, "%s acts by its own rules of voting", name)))
        return false;
    for (uint32_t i = 0; i < o->decisions_count; i++) {
        const decision_record *d = &p->decision[o->decisions_first + i];
        if (governs(r, o, d, predicate) && !tell_line(r, d, d->veto ? "it can be blocked" : "its rule", out))
            return false;
    }
    return true;
}

static bool tell_power(pact_run *r, const pattern *asked, reasons *out)
{
    bool organ = agent_kind(r->program, &r->program->predicate[asked->predicate]) == organ_kind(r);
    const organ_record *o = organ ? organ_of(r, asked->args[0]) : NULL;
    return !by_procedure(r, o, asked->predicate) || tell_procedure(r, o, asked->predicate, out);
}

/* The view answers: what the question leaves open may be anything. */
static bool is_empowered(const pact_run *r, uint32_t refs, const pattern *asked)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->view_count; i++)
        if (p->view[i].test == TEST_EMPOWERED_ && p->view[i].predicate == asked->predicate &&
            p->view[i].refs == refs)
            return relation_matches(&r->relations[p->view[i].relation], asked->args);
    return false;
}

bool power_answer(pact_run *r, const question_record *q, const pattern *asked, pact_verdict *v, reasons *out,
                  bool *answered)
{
    *answered = true;
    if (q->test == TEST_ACTED_)
        return acted(r, latest(r, asked), v, out, answered);
    bool can = is_empowered(r, q->refs, asked);
    v->kind = can ? PACT_VERDICT_EMPOWERED
              : needed(r, asked)
                  ? PACT_VERDICT_VOID
                  : PACT_VERDICT_NO_RULE; /* what needs no power is not void for the want of it */
    return can ? tell_power(r, asked, out) : tell_no_power(r, asked, 0, out);
}
