/* why.c: derivations, on demand. Comes in: an instance that stands, or a norm that does not; goes out: lines
 * down to articles and facts. Running pays nothing for them: the run is replayed to the instant in question,
 * and conditions are re-derived there one tuple at a time over the saturated world. */
#include "why.h"

#include <string.h>

static uint32_t level_of(const char *line)
{
    uint32_t level = 0;
    while (line[level] == ' ')
        level++;
    return level;
}

/* What was said just above is not said again; where a tree is drawn, under the same branch. */
static bool said(const reasons *out, const char *text, bool whole)
{
    uint32_t level = level_of(text);
    for (uint32_t i = out->count, looked = 0; i-- > 0 && looked < 16; looked++)
        if (!strcmp(out->at[i], text))
            return true;
        else if (whole && level_of(out->at[i]) < level)
            return false;
    return false;
}

static bool reasons_grow(pact_run *r, reasons *out)
{
    uint32_t room = out->room ? out->room * 2 : 8;
    const char **more = run_alloc(r, room * sizeof *more);
    reason_mark *marks = run_alloc(r, room * sizeof *marks);
    if (!more || !marks)
        return false;
    if (out->count) {
        memcpy(more, out->at, out->count * sizeof *more);
        memcpy(marks, out->marks, out->count * sizeof *marks);
    }
    out->at = more;
    out->marks = marks;
    out->room = room;
    return true;
}

bool reason_add(pact_run *r, reasons *out, int indent, const char *text)
{
    return reason_put(r, out, indent, reason_on(PACT_REASON_NOTE, PACT_NO_DATE, NONE), text);
}

bool reason_put(pact_run *r, reasons *out, int indent, reason_mark mark, const char *text)
{
    const char *line = say(r, "%*s%s", indent, "", text);
    uint32_t level = level_of(line);
    if (out->muted && level >= out->muted)
        return r->status == PACT_OK;
    out->muted = said(out, line, r->whole) ? level + 1 : 0;
    if (out->muted)
        return r->status == PACT_OK;
    if (out->count == out->room && !reasons_grow(r, out))
        return false;
    out->marks[out->count] = mark;
    out->at[out->count++] = line;
    return r->status == PACT_OK;
}

/* ---- telling ---- */

bool why_line(view *v, int indent, reason_mark mark, const char *text)
{
    return indent > DERIVATION_DEPTH || reason_put(v->r, v->out, indent, mark, text);
}

/* Where the view looks, or now: a day at any rate. */
reason_mark why_mark(const view *v, pact_reason_kind kind)
{
    return reason_on(kind, v->at->date == DATE_MIN ? PACT_NO_DATE : v->at->date, NONE);
}

reason_mark why_norm_mark(const view *v, uint32_t norm, int32_t date)
{
    const pact_program *p = v->r->program;
    const clause_record *c = &p->clause[p->norm[norm].clause];
    return reason_about(PACT_REASON_NORM, program_text(p, c->cite), date == DATE_MIN ? PACT_NO_DATE : date,
                        c->place);
}

static int32_t day_or_none(int32_t time)
{
    return time == NO_TIME ? PACT_NO_DATE : time_date(time);
}

/* The first tuple that matches, so that a reason names it whole. */
static void complete(const relation *rel, uint32_t *args)
{
    for (uint32_t i = 0; i < rel->arity; i++) {
        uint32_t given = args[i];
        for (uint32_t k = 1; given == NONE && k <= rel->size[i]; k++) { /* the unstated last */
            args[i] = k % rel->size[i];
            if (relation_matches(rel, args))
                break;
        }
    }
}

/* Binds the rule's head to the tuple; false when a named argument differs. */
bool view_bind_head(view *v, const rule_record *rule, const uint32_t *args)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < rule->heads_count; i++) {
        const arg_record *a = &p->arg[rule->heads_first + i];
        if (a->form == ARG_VAR)
            v->slot[a->value] = args[i];
        else if (a->form == ARG_ENTITY && p->entity[a->value].id != args[i])
            return false;
    }
    return true;
}

static bool tell_rules(view *v, uint32_t which, const uint32_t *args, int indent)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < p->rule_count && indent <= DERIVATION_DEPTH; i++) {
        view inner = {.r = v->r, .at = v->at, .out = v->out};
        for (uint32_t k = 0; k < VIEW_SLOTS; k++)
            inner.slot[k] = NONE; /* what the head does not bind may be anything */
        if (p->rule[i].relation != which || !view_bind_head(&inner, &p->rule[i], args) ||
            !view_holds(&inner, p->rule[i].node))
            continue;
        return why_tell(&inner, p->rule[i].node, true, indent);
    }
    return true;
}

/* The norm's own creditor, where it names one, is the one in question. */
static bool wrongs(const pact_run *at, const instance *i, uint32_t whom)
{
    const norm_record *n = &at->program->norm[i->norm];
    return n->creditor == NONE || !whom || whom == NONE ||
           at->entries.at[i->entry].binding[n->creditor] == whom;
}

static bool tell_breach(view *v, const relation_record *x, const uint32_t *args, int indent)
{
    for (uint32_t i = v->at->breaches.count; i-- > 0;) {
        const breach *b = &v->at->breaches.at[i];
        const instance *n = &v->at->instances.at[b->instance];
        if (b->bearer != args[0] || !norm_refers(v->at, x->of, n->norm) || !wrongs(v->at, n, args[1]))
            continue;
        if (v->r->whole)
            return argue_breach(v->r, v->at, i, indent, v->out);
        const norm_record *norm = &v->r->program->norm[n->norm];
        if (!why_line(v, indent, reason_on(PACT_REASON_FACT, b->date, NONE),
                      say(v->r, "on %s: %s %s %s (%s)", say_date(v->r, b->date),
                          say_entity(v->r, norm->bearer, b->bearer),
                          norm->modality == PACT_MUST ? "had to" : say_modality(norm->modality),
                          say_act(v->r, norm, v->at->entries.at[n->entry].binding),
                          say_cite(v->r, n->norm, v->at->entries.at[n->entry].binding))))
            return false;
        return amount_carried(v->r, n, indent + 1, v->out);
    }
    return true;
}

static bool tell_member(view *v, uint32_t treaty, uint32_t id, int indent)
{
    const pact_program *p = v->r->program;
    const treaty_record *t = &p->treaty[treaty];
    const char *law = law_why_party(v->r, v->at, treaty, id);
    if (law && !why_line(v, indent, why_mark(v, PACT_REASON_MEMBER), law))
        return false;
    if (t->consent != NONE && relation_has(&v->at->relations[t->consent], &id) &&
        !tell_rules(v, t->consent, &id, indent + 1))
        return false;
    for (uint32_t i = 0; i < t->parties_count; i++) {
        const party_record *y = &p->party[t->parties_first + i];
        if (p->entity[y->entity].id != id)
            continue;
        const char *force = v->r->whole && t->from != NO_TIME ? say(v->r, "from its entry into force on %s",
                                                                    say_date(v->r, time_date(t->from)))
                                                              : "from its entry into force";
        const char *is = law ? "is listed as" : "is",
                   *from =
                       y->from == NO_TIME ? force : say(v->r, "from %s", say_date(v->r, time_date(y->from)));
        const char *until =
            y->until == NO_TIME ? "" : say(v->r, " until %s", say_date(v->r, time_date(y->until)));
        if (!why_line(
                v, indent,
                reason_on(PACT_REASON_MEMBER, day_or_none(y->from == NO_TIME ? t->from : y->from), y->place),
                say(v->r, "%s %s a party to %s %s%s (%s)", program_text(p, p->entity[y->entity].name), is,
                    program_text(p, t->name), from, until, say_place(v->r, y->place))))
            return false;
    }
    return true;
}

/* The line that gives the seat, with its dates. */
static bool tell_seat(view *v, uint32_t which, const uint32_t *args, int indent)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < p->seat_count; i++) {
        const seat_record *s = &p->seat[i];
        if (s->seated != which || p->entity[s->entity].id != args[0] ||
            p->entity[p->organ[s->organ].entity].id != args[1])
            continue;
        const char *from = s->from == NO_TIME ? "from the beginning"
                                              : say(v->r, "from %s", say_date(v->r, time_date(s->from)));
        const char *until =
            s->until == NO_TIME ? "" : say(v->r, " until %s", say_date(v->r, time_date(s->until)));
        if (!why_line(v, indent, reason_on(PACT_REASON_MEMBER, day_or_none(s->from), s->place),
                      say(v->r, "its seat is %s%s (%s)", from, until, say_place(v->r, s->place))))
            return false;
    }
    return true;
}

/* The condition on which the entry into force waits, if it does. */
static bool tell_waiting(view *v, uint32_t treaty, int indent)
{
    uint32_t node = v->r->program->treaty[treaty].force_node;
    view inner = {.r = v->r, .at = v->at, .out = v->out};
    return node == NONE || v->at->times[treaty].entered != NONE || view_holds(&inner, node) ||
           why_tell(&inner, node, false, indent);
}

static uint32_t treaty_of_id(const pact_program *p, uint32_t id)
{
    for (uint32_t i = 0; i < p->treaty_count; i++)
        if (p->entity[p->treaty[i].entity].id == id)
            return i;
    return NONE;
}

/* What the law of treaties has to say of a tuple. */
static bool tell_law(view *v, const relation_record *x, const uint32_t *args, int indent)
{
    const pact_program *p = v->r->program;
    bool party = x->role == ROLE_PARTY && args[0] != NONE && args[1] != NONE;
    uint32_t treaty = x->role == ROLE_MEMBER || x->role == ROLE_IN_FORCE ? x->of
                      : party                                            ? treaty_of_id(p, args[1])
                                                                         : NONE;
    if (treaty == NONE)
        return true;
    if (!relation_has(&v->at->relations[p->treaty[treaty].in_force], NULL) &&
        !(why_line(v, indent, why_mark(v, PACT_REASON_MEMBER), law_why_not_in_force(v->r, v->at, treaty)) &&
          tell_waiting(v, treaty, indent + 1)))
        return false;
    return x->role == ROLE_IN_FORCE || tell_member(v, treaty, args[0], indent);
}

/* What a complying state did, it did because it owed it: that duty is derived behind this one. */
static bool tell_cause(view *v, uint32_t predicate, const uint32_t *args, uint32_t instant, int indent)
{
    uint32_t instance_index = suppose_cause(v->at, predicate, args, instant);
    if (instance_index == NONE)
        return true;
    const instance *owed = &v->at->instances.at[instance_index];
    for (uint32_t i = 0; i < v->r->causes.count; i++)
        if (v->r->causes.at[i].instance == instance_index && v->r->causes.at[i].bearer == args[0])
            return true;
    cause *c = run_add(v->r, &v->r->causes);
    if (!c)
        return false;
    *c = (cause){instance_index, args[0]};
    return why_line(
        v, indent, why_norm_mark(v, owed->norm, owed->opened_date),
        say(v->r, "complying with %s", say_cite(v->r, owed->norm, v->at->entries.at[owed->entry].binding)));
}

/* Of an act of an organ: how it was adopted, or that it was tried in vain. */
static bool tell_vote(view *v, const relation_record *x, const uint32_t *args, bool wanted, int indent)
{
    bool act = v->r->whole && (x->role == ROLE_EVENT || x->role == ROLE_HISTORY);
    const char *text = !act     ? NULL
                       : wanted ? power_adopted(v->at, x->of, args)
                                : power_tried(v->r, x->of, args);
    return !text || why_line(v, indent, reason_on(PACT_REASON_VOTE, PACT_NO_DATE, NONE), text);
}

static bool tell_tuple(view *v, const node_record *n, bool wanted, int indent)
{
    uint32_t args[ARGS_MAX];
    const relation_record *x = &v->r->program->relation[n->a];
    const relation *rel = &v->at->relations[n->a];
    view_args(v, n, args);
    if (!view_in_range(rel, args))
        return true;
    if (x->role == ROLE_VIEW && v->asked)
        return true; /* its verdict says more */
    if (!wanted) {
        if (!why_line(v, indent, why_mark(v, PACT_REASON_NOT_SO),
                      say(v->r, "not so: %s", say_tuple(v->r, n->a, args))))
            return false;
        return tell_vote(v, x, args, false, indent + 1) && tell_law(v, x, args, indent + 1);
    }
    if (x->role != ROLE_VIEW)
        complete(rel, args);
    if (x->role == ROLE_MEMBER || x->role == ROLE_PARTY)
        return tell_law(v, x, args, indent);
    if (x->role == ROLE_SEATED)
        return tell_seat(v, n->a, args, indent);
    bool event = x->role == ROLE_EVENT || x->role == ROLE_BREACH;
    const char *text = say_tuple(v->r, n->a, args);
    reason_mark mark = reason_on(PACT_REASON_FACT, event ? v->at->date : PACT_NO_DATE, NONE);
    if (v->r->whole)
        text = say(v->r, "%s%s", text, argue_place(v->r, v->at, n->a, args, &mark));
    if (!why_line(v, indent, mark, event ? say(v->r, "on %s: %s", say_date(v->r, v->at->date), text) : text))
        return false;
    if (x->role == ROLE_BREACH || x->role == ROLE_BREACHED)
        return tell_breach(v, x, args, indent + 1);
    if (!tell_vote(v, x, args, true, indent + 1))
        return false;
    if ((x->role == ROLE_EVENT || x->role == ROLE_HISTORY) &&
        !tell_cause(v, x->of, args, x->role == ROLE_EVENT ? v->at->instant : NONE, indent + 1))
        return false;
    return tell_rules(v, n->a, args, indent + 1);
}

static bool tell_children(view *v, const node_record *n, bool wanted, bool all, int indent)
{
    for (uint32_t i = 0; i < n->children_count; i++) {
        if (view_holds(v, view_child(v, n, i)) != wanted)
            continue;
        if (!why_tell(v, view_child(v, n, i), wanted, indent))
            return false;
        if (!all)
            return true;
    }
    return true;
}

/* For a quantifier: the one that makes it so, or the condition as written. */
static bool tell_quantifier(view *v, const node_record *n, bool wanted, int indent)
{
    bool by_witness = (n->form == COND_SOME) == wanted;
    if (!by_witness || view_witness(v, n) == NONE)
        return why_line(v, indent, why_mark(v, wanted ? PACT_REASON_FACT : PACT_REASON_NOT_SO),
                        say(v->r, "%s: %s", n->form == COND_SOME ? "nothing is so" : "all are so",
                            program_text(v->r->program, n->text)));
    if (n->form == COND_SOME)
        return why_tell(v, view_child(v, n, 0), true, indent);
    return why_tell(v, view_child(v, n, 0), true, indent) && why_tell(v, view_child(v, n, 1), false, indent);
}

static bool tell_not(view *v, const node_record *n, bool wanted, int indent)
{
    const node_record *inner = view_node(v, n, 0);
    uint32_t args[ARGS_MAX];
    if (inner->form != COND_SAME || wanted)
        return why_tell(v, view_child(v, n, 0), !wanted, indent);
    view_args(v, inner, args);
    return why_line(v, indent, why_mark(v, PACT_REASON_NOT_SO),
                    say(v->r, "%s itself is excepted", say_entity(v->r, inner->b, args[0])));
}

/* A day, or one so many days before or after it. */
static bool is_day(const view *v, const node_record *n)
{
    const pact_program *p = v->r->program;
    switch (n->form) {
    case VALUE_TODAY:
    case VALUE_MONTHS: return true;
    case VALUE_NUMBER: return n->b;
    case VALUE_FIGURE: return p->predicate[p->relation[n->a].of].dated;
    case VALUE_CALL: return p->external[n->a].result == NATIVE_DATE;
    case VALUE_PLUS: return is_day(v, view_node(v, n, 0)) || is_day(v, view_node(v, n, 1));
    case VALUE_MINUS: return is_day(v, view_node(v, n, 0)) && !is_day(v, view_node(v, n, 1));
    default: return false;
    }
}

/* Both sides are days, or neither is. */
static bool compares_days(const view *v, const node_record *n)
{
    return is_day(v, view_node(v, n, 0)) || is_day(v, view_node(v, n, 1));
}

static const char *side_words(view *v, const node_record *n, uint32_t side)
{
    number x;
    if (!view_value(v, view_child(v, n, side), &x))
        return "not given";
    return compares_days(v, n) && x.den == 1 ? say_date(v->r, (int32_t)x.num) : say_decimal(v->r, x);
}

/* Words of the text, and for whom the norm's variables in them stand. */
const char *why_values(view *v, uint32_t text)
{
    const char *words = text == NONE ? "…" : program_text(v->r->program, text);
    return v->norm ? say(v->r, "%s%s", words, say_where(v->r, v->norm, v->slot, words)) : words;
}

static bool tell_compare(view *v, const node_record *n, bool wanted, int indent)
{
    const char *a = side_words(v, n, 0), *b = side_words(v, n, 1);
    return why_line(
        v, indent, why_mark(v, wanted ? PACT_REASON_FACT : PACT_REASON_NOT_SO),
        say(v->r, "%s%s (%s against %s)", wanted ? "" : "not so: ", why_values(v, n->text), a, b));
}

bool why_tell(view *v, uint32_t node, bool wanted, int indent)
{
    const node_record *n = &v->r->program->node[node];
    if (indent > DERIVATION_DEPTH)
        return true;
    switch ((node_form)n->form) {
    case COND_AND: return tell_children(v, n, wanted, wanted || v->r->whole, indent);
    case COND_OR: return tell_children(v, n, wanted, !wanted, indent);
    case COND_NOT: return tell_not(v, n, wanted, indent);
    case COND_TUPLE: return tell_tuple(v, n, wanted, indent);
    case COND_SAME: return true; /* goes without saying */
    case COND_COMPARE: return tell_compare(v, n, wanted, indent);
    case COND_SOME:
    case COND_EVERY: return tell_quantifier(v, n, wanted, indent);
    default: return true;
    }
}

/* ---- replay ---- */

/* A run of the same scenario that stands at the end of that instant; NULL after run_fail. It is told each
 * time whom it heeds: the run may have been taken back, and be another since; its host may have gone. */
pact_run *why_replay(pact_run *r, uint32_t instant)
{
    if (r->replay && r->replay->instant > instant) {
        pact_run_free(r->replay);
        r->replay = NULL;
    }
    pact_status status = PACT_OK;
    bool fresh = !r->replay;
    if (fresh)
        status = pact_run_new(r->program, r->scenario, &r->limits, &r->mem.host, &r->replay);
    if (r->replay)
        r->replay->quiet = true;
    if (status == PACT_OK && fresh && !run_serves(r->replay, r))
        status = r->replay->status;
    if (status == PACT_OK)
        run_heeds(r->replay, r);
    while (status == PACT_OK && r->replay->instant < instant) {
        status = pact_run_step(r->replay, NULL);
        status = status == PACT_ROW ? PACT_OK : status;
    }
    if (status != PACT_OK) {
        run_fail(r, status == PACT_DONE ? PACT_LIMIT : status);
        return NULL;
    }
    return r->replay;
}

/* The run itself where it will do. */
pact_run *why_run_at(pact_run *r, uint32_t instant)
{
    return r->quiet || instant == r->instant ? r : why_replay(r, instant);
}

void view_bind(view *v, const norm_record *n, const uint32_t *binding, uint32_t bearer)
{
    v->norm = n;
    memcpy(v->slot, binding, n->bindings_count * sizeof *binding);
    v->slot[n->bearer_slot] = bearer;
}

/* ---- the two questions ---- */

/* What a clause did to the instance, for the bearer; or NULL. */
const char *why_life(pact_run *r, const instance *i, uint32_t bearer)
{
    const uint32_t *binding = r->entries.at[i->entry].binding;
    const life_event *e = set_has(instance_set(r, i, BEARER_DISCHARGED), bearer)
                              ? life_last(r, LIFE_DISCHARGE, i->norm, binding, bearer)
                              : NULL;
    if (set_has(instance_set(r, i, BEARER_PENDING), bearer))
        return say(r, "it binds from %s on", say_date(r, moment_date(i->begins)));
    if (!e || e->instant <= i->opened)
        return life_reason(r, i->norm, binding, bearer);
    return say(r, "%s was discharged on %s by %s", say_entity(r, r->program->norm[i->norm].bearer, bearer),
               say_date(r, e->date), program_text(r->program, r->program->clause[e->clause].cite));
}

/* Why that norm does not bind the bearer where the view looks. */
static const char *unbound_words(view *v, uint32_t norm, uint32_t bearer, bool *party)
{
    const pact_program *p = v->r->program;
    const norm_record *n = &p->norm[norm];
    const article_record *a = &p->article[p->clause[n->clause].article];
    const char *who = say_entity(v->r, n->bearer, bearer), *day = say_date(v->r, v->at->date);
    const char *treaty = program_text(p, p->treaty[a->treaty].name);
    const uint64_t *members = relation_row(&v->at->relations[p->treaty[a->treaty].member], NULL);
    *party = true;
    if (!relation_has(&v->at->relations[p->treaty[a->treaty].in_force], NULL))
        return law_why_not_in_force(v->r, v->at, a->treaty);
    if (members && set_has(members, bearer) && reserve_of(v->r, norm, bearer))
        return say(v->r, "%s reserves %s", who,
                   program_text(p, p->reflist[reserve_of(v->r, norm, bearer)->refs].cite));
    if (members && set_has(members, bearer))
        return say(v->r, "%s was not in force on %s", program_text(p, a->cite), day);
    *party = false;
    return say(v->r, "%s was not a party to %s on %s", who, treaty, day);
}

/* An article's own dates, where it is they that keep it from being in force. */
static bool tell_article_time(view *v, uint32_t norm, int indent)
{
    const pact_program *p = v->r->program;
    const article_record *a = &p->article[p->clause[p->norm[norm].clause].article];
    if (norm_article_in_force(v->at, p->clause[p->norm[norm].clause].article) ||
        (a->from == NO_TIME && a->until == NO_TIME))
        return true;
    const char *from = a->from == NO_TIME ? "" : say(v->r, " from %s", say_date(v->r, time_date(a->from))),
               *until =
                   a->until == NO_TIME ? "" : say(v->r, " until %s", say_date(v->r, time_date(a->until)));
    return why_line(v, indent, reason_on(PACT_REASON_MEMBER, day_or_none(a->until), a->place),
                    say(v->r, "%s is in force%s%s (%s)", program_text(p, a->cite), from, until,
                        say_place(v->r, a->place)));
}

/* What would make it a party and is not so, of a text whose parties facts make. */
static bool tell_not_made(view *v, uint32_t treaty, uint32_t bearer, int indent)
{
    const pact_program *p = v->r->program;
    uint32_t consent = p->treaty[treaty].consent;
    for (uint32_t i = 0; i < p->rule_count && consent != NONE && indent <= DERIVATION_DEPTH; i++) {
        view inner = {.r = v->r, .at = v->at, .out = v->out};
        for (uint32_t k = 0; k < VIEW_SLOTS; k++)
            inner.slot[k] = NONE;
        if (p->rule[i].relation == consent && view_bind_head(&inner, &p->rule[i], &bearer) &&
            !view_holds(&inner, p->rule[i].node))
            return why_tell(&inner, p->rule[i].node, false, indent);
    }
    return true;
}

bool why_unbound_lines(view *v, uint32_t norm, uint32_t bearer, int indent)
{
    const pact_program *p = v->r->program;
    uint32_t treaty = p->article[p->clause[p->norm[norm].clause].article].treaty;
    bool party;
    if (!why_line(v, indent, why_mark(v, PACT_REASON_MEMBER), unbound_words(v, norm, bearer, &party)))
        return false;
    return party ? tell_article_time(v, norm, indent + 1) && tell_waiting(v, treaty, indent + 1)
                 : tell_member(v, treaty, bearer, indent + 1) && tell_not_made(v, treaty, bearer, indent + 1);
}

const char *why_unbound(pact_run *r, uint32_t norm, uint32_t bearer)
{
    view v = {.r = r, .at = r};
    bool party;
    return unbound_words(&v, norm, bearer, &party);
}

/* Whose norm was terminated, and who is not bound now: why it is not. */
static bool tell_termination(view *v, const instance *i, uint32_t bearer, int indent)
{
    view now = {.r = v->r, .at = v->r, .out = v->out};
    const uint64_t *bound = norm_bound(v->r, &v->r->program->norm[i->norm]);
    bool over = set_has(instance_set(v->r, i, BEARER_TERMINATED), bearer);
    return !over || (bound && set_has(bound, bearer)) || why_unbound_lines(&now, i->norm, bearer, indent);
}

static bool why_one(pact_run *r, uint32_t index, uint32_t bearer, int indent, reasons *out)
{
    if (r->derivations++ >= DERIVATIONS || r->reasoning > REASONING_MAX)
        return reason_add(r, out, indent, "(its derivation is not shown: there are too many)");
    if (r->whole)
        return argue_instance(r, index, bearer, indent, out);
    const pact_program *p = r->program;
    const instance *i = &r->instances.at[index];
    const norm_record *n = &p->norm[i->norm];
    const uint32_t *binding = r->entries.at[i->entry].binding;
    view v = {.r = r, .at = why_run_at(r, i->opened), .out = out};
    if (!v.at)
        return false;
    int32_t deadline = norm_deadline(i);
    const char *by = deadline == PACT_NO_DATE ? "" : say(r, " by %s", say_date(r, deadline));
    if (!why_line(&v, indent, why_norm_mark(&v, i->norm, i->opened_date),
                  say(r, "%s: %s %s %s%s%s, %s", say_cite(r, i->norm, binding),
                      say_entity(r, n->bearer, bearer), say_modality(n->modality), say_act(r, n, binding),
                      owing_words(r, n, binding), by, say_since(r, i->opened_date))))
        return false;
    if (!amount_why(r, i, bearer, indent + 1, out) || !amount_carried(r, i, indent + 1, out))
        return false;
    if (p->treaty[p->article[p->clause[n->clause].article].treaty].political &&
        !why_line(&v, indent + 1, reason_on(PACT_REASON_NOTE, PACT_NO_DATE, NONE),
                  say(r, "%s binds only politically: what it asks is recommended",
                      program_text(p, p->treaty[p->article[p->clause[n->clause].article].treaty].name))))
        return false;
    const char *life = why_life(r, i, bearer);
    if (life && !why_line(&v, indent + 1, reason_on(PACT_REASON_TIME, PACT_NO_DATE, NONE), life))
        return false;
    view_bind(&v, n, binding, bearer);
    if (norm_binds_parties(r, n) &&
        !tell_member(&v, p->article[p->clause[n->clause].article].treaty, bearer, indent + 1))
        return false;
    return (n->trigger == NONE || why_tell(&v, n->trigger, true, indent + 1)) &&
           (life || tell_termination(&v, i, bearer, indent + 1));
}

/* And behind it the duties whose performance led to it, the nearest first. */
bool why_instance(pact_run *r, uint32_t index, uint32_t bearer, int indent, reasons *out)
{
    uint32_t from = r->causes.count;
    bool ok = why_one(r, index, bearer, indent, out);
    for (uint32_t i = from; ok && i < r->causes.count; i++)
        ok = why_one(r, r->causes.at[i].instance, r->causes.at[i].bearer, indent, out);
    r->causes.count = from;
    return ok;
}

/* What is overridden, why the other prevails, and what that is. */
bool why_overridden(pact_run *r, uint32_t link, uint32_t bearer, const char *owed_to, reasons *out)
{
    const rank_link *l = &r->links.at[link];
    const char *cite = instance_cite(r, l->above);
    const char *text =
        owed_to ? say(r, "overridden by %s of the later treaty, but still owed to %s: no party to it", cite,
                      owed_to)
                : say(r, "overridden by %s, which prevails: %s", cite, rank_text(r, l));
    return why_instance(r, l->below, bearer, 0, out) &&
           reason_put(r, out, 1, reason_about(PACT_REASON_RANK, cite, PACT_NO_DATE, NONE), text) &&
           why_instance(r, l->above, bearer, 1, out);
}

/* What the question says about the bindings; NONE where it says nothing. */

/* A treaty that renews itself is in force by its latest renewal. */
static bool tell_renewal(view *v, uint32_t treaty, int indent)
{
    const treaty_time *t = &v->at->times[treaty];
    if (!v->r->whole || !t->renewals || t->term == INT64_MAX)
        return true;
    const char *name = program_text(v->r->program, v->r->program->treaty[treaty].name);
    return why_line(v, indent, why_mark(v, PACT_REASON_MEMBER),
                    say(v->r, "%s has been renewed: its term runs until %s", name,
                        say_date(v->r, time_date((int32_t)t->term))));
}

bool why_trigger(pact_run *r, pact_run *at, const instance *i, uint32_t bearer, int indent, reasons *out)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    view v = {.r = r, .at = at, .out = out};
    view_bind(&v, n, r->entries.at[i->entry].binding, bearer);
    if (norm_binds_parties(r, n) &&
        !(tell_member(&v, p->article[p->clause[n->clause].article].treaty, bearer, indent) &&
          tell_renewal(&v, p->article[p->clause[n->clause].article].treaty, indent + 1)))
        return false;
    return (n->trigger == NONE || why_tell(&v, n->trigger, true, indent)) &&
           (why_life(r, i, bearer) || tell_termination(&v, i, bearer, indent));
}

bool why_untrue(pact_run *r, uint32_t node, int indent, reasons *out)
{
    view v = {.r = r, .at = r, .out = out, .asked = true};
    return view_holds(&v, node) || why_tell(&v, node, false, indent);
}

bool why_condition(pact_run *r, uint32_t node, reasons *out)
{
    view v = {.r = r, .at = why_replay(r, r->instant), .out = out};
    return v.at && why_tell(&v, node, view_holds(&v, node), 0);
}

/* The statuses in the top conjunction: what stands there as a membership lasts with the treaty. */
static const char *state_words(view *v, const node_record *n, const char *text)
{
    uint32_t args[ARGS_MAX];
    for (uint32_t i = 0; n->form == COND_AND && i < n->children_count; i++)
        text = state_words(v, view_node(v, n, i), text);
    if (n->form != COND_TUPLE || v->r->program->relation[n->a].role == ROLE_MEMBER)
        return text;
    view_args(v, n, args);
    return say(v->r, "%s%s%s", text, *text ? " and " : "", say_tuple(v->r, n->a, args));
}

const char *why_state(pact_run *r, const instance *i)
{
    const norm_record *n = &r->program->norm[i->norm];
    view v = {.r = r, .at = r};
    view_bind(&v, n, r->entries.at[i->entry].binding, NONE);
    return n->trigger == NONE ? "" : state_words(&v, &r->program->node[n->trigger], "");
}

bool why_slots(pact_run *r, uint32_t node, const uint32_t *slots, uint32_t count, bool wanted, int indent,
               reasons *out)
{
    view v = {.r = r, .at = r, .out = out};
    if (r->quiet)
        return true;
    memcpy(v.slot, slots, count * sizeof *slots);
    return why_tell(&v, node, wanted, indent);
}
