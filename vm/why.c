/* why.c: derivations, on demand. Comes in: an instance that stands, or a norm that does not; goes out: lines
 * down to articles and facts. Running pays nothing for them: the run is replayed to the instant in question,
 * and conditions are re-derived there one tuple at a time over the saturated world. */
#include "run.h"
#include "threshold.h"

#include <string.h>

#define REASONING_MAX 5000000 /* conditions looked at in one run's reasons: past that they are cut short */
#define DEPTH_MAX     12      /* levels of a derivation that are shown */
#define SLOTS         64

/* Where conditions are looked up (`at`), and where lines are written (`out` of run `r`). */
typedef struct view {
    pact_run *r, *at;
    uint32_t slot[SLOTS];
    reasons *out;
    bool asked;              /* an expectation, whose verdicts are told beside it */
    const lacking *supposed; /* a figure that is looked up as this, or NULL */
    const norm_record *norm; /* whose variables the first slots are, or NULL */
} view;

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

/* ---- looking up ---- */

static void tuple_args(const view *v, const node_record *n, uint32_t *args)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->args_count; i++) {
        const arg_record *a = &p->arg[n->args_first + i];
        args[i] = a->form == ARG_VAR      ? v->slot[a->value]
                  : a->form == ARG_ENTITY ? p->entity[a->value].id
                                          : NONE;
    }
}

/* An id that came through a slot of another kind cannot be in the relation. */
static bool args_in_range(const relation *rel, const uint32_t *args)
{
    for (uint32_t i = 0; i < rel->arity; i++)
        if (args[i] != NONE && args[i] >= rel->size[i])
            return false;
    return true;
}

static bool holds(view *v, uint32_t node);

static const node_record *child(const view *v, const node_record *n, uint32_t i)
{
    const pact_program *p = v->r->program;
    return &p->node[p->child[n->children_first + i].node];
}

static uint32_t child_index(const view *v, const node_record *n, uint32_t i)
{
    return v->r->program->child[n->children_first + i].node;
}

/* The first thing for which the quantified condition is (or is not) so, or NONE. Leaves the slot set to it.
 */
static uint32_t witness(view *v, const node_record *n)
{
    uint32_t size = v->at->size[n->b];
    for (uint32_t id = 1; id < size; id++) {
        v->slot[n->a] = id;
        bool found = n->form == COND_SOME ? holds(v, child_index(v, n, 0))
                                          : holds(v, child_index(v, n, 0)) && !holds(v, child_index(v, n, 1));
        if (found)
            return id;
    }
    return NONE;
}

/* ---- figures ---- */

static bool value(view *v, uint32_t node, number *out);

static bool is_supposed(const view *v, uint32_t which, const uint32_t *args)
{
    const lacking *s = v->supposed;
    return s && v->r->program->predicate[s->predicate].relation == which &&
           !memcmp(s->args, args, v->at->relations[which].arity * sizeof *args);
}

static bool figure_value(view *v, const node_record *n, number *out)
{
    uint32_t args[ARGS_MAX];
    tuple_args(v, n, args);
    if (is_supposed(v, n->a, args)) {
        *out = v->supposed->value;
        return true;
    }
    const number *found =
        args_in_range(&v->at->relations[n->a], args) ? figure_find(v->at, n->a, args) : NULL;
    *out = found ? *found : NUMBER_INT(0);
    return found != NULL;
}

static bool told(view *v, const node_record *n, number *out)
{
    uint32_t args[ARGS_MAX];
    tuple_args(v, n, args);
    return amount_told(v->at, n->a, args, out);
}

static bool months_later(view *v, const node_record *n, number *out)
{
    number from, months = program_number(v->r->program, n->a);
    return value(v, child_index(v, n, 0), &from) && number_months(from, months, out);
}

static bool calculated(view *v, const node_record *n, number *out)
{
    number a, b;
    if (!value(v, child_index(v, n, 0), &a) || !value(v, child_index(v, n, 1), &b))
        return false;
    switch ((node_form)n->form) {
    case VALUE_PLUS: return number_add(a, b, out);
    case VALUE_MINUS: return number_sub(a, b, out);
    case VALUE_TIMES: return number_mul(a, b, out);
    default: return number_div(a, b, out);
    }
}

/* One more member of a sum, or a better extreme. */
static bool take(const node_record *n, number one, bool begun, number *out)
{
    if (n->form == VALUE_SUM)
        return number_add(*out, one, out);
    if (!begun || number_compare(one, *out) == (n->form == VALUE_LEAST ? -1 : 1))
        *out = one;
    return true;
}

/* count, sum, least, greatest: over those for whom child 0 holds. */
static bool aggregated(view *v, const node_record *n, number *out)
{
    bool begun = false;
    *out = NUMBER_INT(0);
    for (uint32_t id = 1; id < v->at->size[n->b]; id++) {
        number one = NUMBER_INT(1);
        v->slot[n->a] = id;
        if (!holds(v, child_index(v, n, 0)))
            continue;
        if (n->form == VALUE_COUNT)
            out->num++;
        else if (value(v, child_index(v, n, 1), &one)) {
            if (!take(n, one, begun, out))
                return false;
            begun = true;
        } else if (n->form == VALUE_SUM)
            return false;
    }
    return begun || n->form == VALUE_COUNT || n->form == VALUE_SUM;
}

/* false: no figure. */
static bool value(view *v, uint32_t node, number *out)
{
    const node_record *n = &v->r->program->node[node];
    switch ((node_form)n->form) {
    case VALUE_NUMBER: *out = program_number(v->r->program, n->a); return true;
    case VALUE_TODAY: *out = NUMBER_INT(v->at->date); return true;
    case VALUE_FIGURE: return figure_value(v, n, out);
    case VALUE_TALLY: return told(v, n, out);
    case VALUE_MONTHS: return months_later(v, n, out);
    case VALUE_PLUS:
    case VALUE_MINUS:
    case VALUE_TIMES:
    case VALUE_OVER: return calculated(v, n, out);
    default: return aggregated(v, n, out);
    }
}

static bool compare_holds(view *v, const node_record *n)
{
    number a, b;
    if (!value(v, child_index(v, n, 0), &a) || !value(v, child_index(v, n, 1), &b))
        return false;
    int order = number_compare(a, b);
    switch ((comparison)n->a) {
    case COMPARE_LT: return order < 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_GE: return order >= 0;
    case COMPARE_EQ: return order == 0;
    default: return order != 0;
    }
}

/* ---- conditions ---- */

static bool holds(view *v, uint32_t node)
{
    const node_record *n = &v->r->program->node[node];
    uint32_t args[ARGS_MAX];
    if (++v->r->reasoning > REASONING_MAX)
        return false;
    switch ((node_form)n->form) {
    case COND_TRUE: return true;
    case COND_FALSE: return false;
    case COND_AND:
        for (uint32_t i = 0; i < n->children_count; i++)
            if (!holds(v, child_index(v, n, i)))
                return false;
        return true;
    case COND_OR:
        for (uint32_t i = 0; i < n->children_count; i++)
            if (holds(v, child_index(v, n, i)))
                return true;
        return false;
    case COND_NOT: return !holds(v, child_index(v, n, 0));
    case COND_TUPLE:
        tuple_args(v, n, args);
        return args_in_range(&v->at->relations[n->a], args) &&
               relation_matches(&v->at->relations[n->a], args);
    case COND_SAME: tuple_args(v, n, args); return args[0] == args[1];
    case COND_COMPARE: return compare_holds(v, n);
    case COND_SOME: return witness(v, n) != NONE;
    case COND_EVERY: return witness(v, n) == NONE;
    default: return false;
    }
}

/* ---- telling ---- */

static bool tell(view *v, uint32_t node, bool wanted, int indent);

static bool tell_line(view *v, int indent, reason_mark mark, const char *text)
{
    return indent > DEPTH_MAX || reason_put(v->r, v->out, indent, mark, text);
}

/* Where the view looks, or now: a day at any rate. */
static reason_mark mark_of(const view *v, pact_reason_kind kind)
{
    return reason_on(kind, v->at->date == DATE_MIN ? PACT_NO_DATE : v->at->date, NONE);
}

static reason_mark norm_mark(const view *v, uint32_t norm, int32_t date)
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
static bool bind_head(view *v, const rule_record *rule, const uint32_t *args)
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
    for (uint32_t i = 0; i < p->rule_count && indent <= DEPTH_MAX; i++) {
        view inner = {.r = v->r, .at = v->at, .out = v->out};
        for (uint32_t k = 0; k < SLOTS; k++)
            inner.slot[k] = NONE; /* what the head does not bind may be anything */
        if (p->rule[i].relation != which || !bind_head(&inner, &p->rule[i], args) ||
            !holds(&inner, p->rule[i].node))
            continue;
        return tell(&inner, p->rule[i].node, true, indent);
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
        if (!tell_line(v, indent, reason_on(PACT_REASON_FACT, b->date, NONE),
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
    if (law && !tell_line(v, indent, mark_of(v, PACT_REASON_MEMBER), law))
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
        if (!tell_line(
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
        if (!tell_line(v, indent, reason_on(PACT_REASON_MEMBER, day_or_none(s->from), s->place),
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
    return node == NONE || v->at->times[treaty].entered != NONE || holds(&inner, node) ||
           tell(&inner, node, false, indent);
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
        !(tell_line(v, indent, mark_of(v, PACT_REASON_MEMBER), law_why_not_in_force(v->r, v->at, treaty)) &&
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
    return tell_line(
        v, indent, norm_mark(v, owed->norm, owed->opened_date),
        say(v->r, "complying with %s", say_cite(v->r, owed->norm, v->at->entries.at[owed->entry].binding)));
}

/* Of an act of an organ: how it was adopted, or that it was tried in vain. */
static bool tell_vote(view *v, const relation_record *x, const uint32_t *args, bool wanted, int indent)
{
    bool act = v->r->whole && (x->role == ROLE_EVENT || x->role == ROLE_HISTORY);
    const char *text = !act     ? NULL
                       : wanted ? power_adopted(v->at, x->of, args)
                                : power_tried(v->r, x->of, args);
    return !text || tell_line(v, indent, reason_on(PACT_REASON_VOTE, PACT_NO_DATE, NONE), text);
}

static bool tell_tuple(view *v, const node_record *n, bool wanted, int indent)
{
    uint32_t args[ARGS_MAX];
    const relation_record *x = &v->r->program->relation[n->a];
    const relation *rel = &v->at->relations[n->a];
    tuple_args(v, n, args);
    if (!args_in_range(rel, args))
        return true;
    if (x->role == ROLE_VIEW && v->asked)
        return true; /* its verdict says more */
    if (!wanted) {
        if (!tell_line(v, indent, mark_of(v, PACT_REASON_NOT_SO),
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
    if (!tell_line(v, indent, mark, event ? say(v->r, "on %s: %s", say_date(v->r, v->at->date), text) : text))
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
        if (holds(v, child_index(v, n, i)) != wanted)
            continue;
        if (!tell(v, child_index(v, n, i), wanted, indent))
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
    if (!by_witness || witness(v, n) == NONE)
        return tell_line(v, indent, mark_of(v, wanted ? PACT_REASON_FACT : PACT_REASON_NOT_SO),
                         say(v->r, "%s: %s", n->form == COND_SOME ? "nothing is so" : "all are so",
                             program_text(v->r->program, n->text)));
    if (n->form == COND_SOME)
        return tell(v, child_index(v, n, 0), true, indent);
    return tell(v, child_index(v, n, 0), true, indent) && tell(v, child_index(v, n, 1), false, indent);
}

static bool tell_not(view *v, const node_record *n, bool wanted, int indent)
{
    const node_record *inner = child(v, n, 0);
    uint32_t args[ARGS_MAX];
    if (inner->form != COND_SAME || wanted)
        return tell(v, child_index(v, n, 0), !wanted, indent);
    tuple_args(v, inner, args);
    return tell_line(v, indent, mark_of(v, PACT_REASON_NOT_SO),
                     say(v->r, "%s itself is excepted", say_entity(v->r, inner->b, args[0])));
}

/* That the two sides are dates shows where one is a day itself, and not reckoned with. */
static bool compares_days(const view *v, const node_record *n)
{
    const pact_program *p = v->r->program;
    bool days = false;
    for (uint32_t i = 0; i < 2; i++) {
        const node_record *side = child(v, n, i);
        days |= side->form == VALUE_TODAY || side->form == VALUE_MONTHS ||
                (side->form == VALUE_FIGURE && p->predicate[p->relation[side->a].of].dated);
    }
    return days;
}

static const char *side_words(view *v, const node_record *n, uint32_t side)
{
    number x;
    if (!value(v, child_index(v, n, side), &x))
        return "not given";
    return compares_days(v, n) && x.den == 1 ? say_date(v->r, (int32_t)x.num) : say_decimal(v->r, x);
}

/* Words of the text, and for whom the norm's variables in them stand. */
static const char *with_values(view *v, uint32_t text)
{
    const char *words = text == NONE ? "…" : program_text(v->r->program, text);
    return v->norm ? say(v->r, "%s%s", words, say_where(v->r, v->norm, v->slot, words)) : words;
}

static bool tell_compare(view *v, const node_record *n, bool wanted, int indent)
{
    const char *a = side_words(v, n, 0), *b = side_words(v, n, 1);
    return tell_line(
        v, indent, mark_of(v, wanted ? PACT_REASON_FACT : PACT_REASON_NOT_SO),
        say(v->r, "%s%s (%s against %s)", wanted ? "" : "not so: ", with_values(v, n->text), a, b));
}

static bool tell(view *v, uint32_t node, bool wanted, int indent)
{
    const node_record *n = &v->r->program->node[node];
    if (indent > DEPTH_MAX)
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

#define DERIVATIONS 200 /* replays of one run: past them reasons are left out, and that is said */

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
static pact_run *replay_to(pact_run *r, uint32_t instant)
{
    return r->quiet || instant == r->instant ? r : why_replay(r, instant);
}

static void bind_instance(view *v, const norm_record *n, const uint32_t *binding, uint32_t bearer)
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
    return tell_line(v, indent, reason_on(PACT_REASON_MEMBER, day_or_none(a->until), a->place),
                     say(v->r, "%s is in force%s%s (%s)", program_text(p, a->cite), from, until,
                         say_place(v->r, a->place)));
}

static bool tell_unbound(view *v, uint32_t norm, uint32_t bearer, int indent)
{
    const pact_program *p = v->r->program;
    uint32_t treaty = p->article[p->clause[p->norm[norm].clause].article].treaty;
    bool party;
    if (!tell_line(v, indent, mark_of(v, PACT_REASON_MEMBER), unbound_words(v, norm, bearer, &party)))
        return false;
    return party ? tell_article_time(v, norm, indent + 1) && tell_waiting(v, treaty, indent + 1)
                 : tell_member(v, treaty, bearer, indent + 1);
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
    return !over || (bound && set_has(bound, bearer)) || tell_unbound(&now, i->norm, bearer, indent);
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
    view v = {.r = r, .at = replay_to(r, i->opened), .out = out};
    if (!v.at)
        return false;
    int32_t deadline = norm_deadline(i);
    const char *by = deadline == PACT_NO_DATE ? "" : say(r, " by %s", say_date(r, deadline));
    if (!tell_line(&v, indent, norm_mark(&v, i->norm, i->opened_date),
                   say(r, "%s: %s %s %s%s%s, %s", say_cite(r, i->norm, binding),
                       say_entity(r, n->bearer, bearer), say_modality(n->modality), say_act(r, n, binding),
                       owing_words(r, n, binding), by, say_since(r, i->opened_date))))
        return false;
    if (!amount_why(r, i, bearer, indent + 1, out) || !amount_carried(r, i, indent + 1, out))
        return false;
    if (p->treaty[p->article[p->clause[n->clause].article].treaty].political &&
        !tell_line(&v, indent + 1, reason_on(PACT_REASON_NOTE, PACT_NO_DATE, NONE),
                   say(r, "%s binds only politically: what it asks is recommended",
                       program_text(p, p->treaty[p->article[p->clause[n->clause].article].treaty].name))))
        return false;
    const char *life = why_life(r, i, bearer);
    if (life && !tell_line(&v, indent + 1, reason_on(PACT_REASON_TIME, PACT_NO_DATE, NONE), life))
        return false;
    bind_instance(&v, n, binding, bearer);
    if (norm_binds_parties(r, n) &&
        !tell_member(&v, p->article[p->clause[n->clause].article].treaty, bearer, indent + 1))
        return false;
    return (n->trigger == NONE || tell(&v, n->trigger, true, indent + 1)) &&
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
static void bindings_asked(const pact_run *r, const norm_record *n, const pattern *asked, uint32_t *binding)
{
    const pact_program *p = r->program;
    const act_record *act = &p->act[n->acts_first];
    for (uint32_t i = 0; i < n->bindings_count; i++)
        binding[i] = NONE;
    for (uint32_t i = 0; i < act->args_count && act->predicate == asked->predicate; i++) {
        const arg_record *a = &p->arg[act->args_first + i];
        if (a->form == ARG_VAR && asked->args[i] < PATTERN_GUARD)
            binding[a->value] = asked->args[i];
    }
}

static bool fits(const pact_run *r, uint32_t e, const uint32_t *asked)
{
    bool fits = true;
    for (uint32_t i = 0; i < r->program->norm[r->entries.at[e].norm].bindings_count; i++)
        fits &= asked[i] == NONE || asked[i] == r->entries.at[e].binding[i];
    return fits;
}

/* The newest instance under such bindings, for whomever: its instant is where the bearer was missed. */
static uint32_t nearest_instance(const pact_run *r, uint32_t norm, const uint32_t *asked)
{
    uint32_t best = NONE;
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next) {
        if (fits(r, e, asked) && r->entries.at[e].newest != NONE &&
            (best == NONE || r->entries.at[e].newest > best))
            best = r->entries.at[e].newest;
    }
    return best;
}

/* Parts of a conjunction that are not so, those of one within it too. `first`: how many parts stand before
 * the first of them, of `seen` in all. */
static uint32_t failing(view *v, uint32_t node, uint32_t *seen, uint32_t *first)
{
    const node_record *n = &v->r->program->node[node];
    uint32_t count = 0;
    for (uint32_t i = 0; n->form == COND_AND && i < n->children_count; i++)
        count += failing(v, child_index(v, n, i), seen, first);
    if (n->form == COND_AND)
        return count;
    bool fails = !holds(v, node);
    if (fails && *first == NONE)
        *first = *seen;
    ++*seen;
    return fails;
}

static uint32_t failing_parts(view *v, uint32_t node)
{
    uint32_t seen = 0, first = NONE;
    return failing(v, node, &seen, &first);
}

/* Without an instance: the bindings that come nearest, one variable at a time; what brings nothing nearer
 * stays "anyone". */
static void nearest_bindings(view *v, const norm_record *n)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        if (v->slot[i] != NONE)
            continue;
        uint32_t best = NONE, fewest = failing_parts(v, n->trigger);
        for (uint32_t id = 1; id < v->at->size[p->variable[n->bindings_first + i].kind]; id++) {
            v->slot[i] = id;
            uint32_t count = failing_parts(v, n->trigger);
            if (count < fewest) {
                fewest = count;
                best = id;
            }
        }
        v->slot[i] = best;
    }
}

/* That the article is suspended or terminated, if that keeps the norm from arising; or NULL. */
static const char *told_of_bar(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked)
{
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, &r->program->norm[norm], asked, binding);
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next)
        if (fits(r, e, binding) && life_barred(r, &r->entries.at[e], bearer) != PACT_VERDICT_NO_RULE)
            return life_reason(r, norm, r->entries.at[e].binding, bearer);
    return life_reason(r, norm, NULL, bearer);
}

/* ---- the nearest miss ---- */

/* Whether the scenario has spoken of it by now: of two bindings alike, that is the one meant. */
static bool mentioned(const view *v, uint32_t kind, uint32_t id)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = p->scenario[v->at->scenario].statements_first; i < v->at->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        for (uint32_t k = 0; s->form != STATEMENT_EXPECT && k < s->args_count; k++) {
            const arg_record *a = &p->arg[s->args_first + k];
            if (a->form == ARG_ENTITY && p->entity[a->value].kind == kind && p->entity[a->value].id == id)
                return true;
        }
    }
    return false;
}

/* Lower is nearer: how many parts fail, then how late the first of them stands, as what happens is written
 * first. */
static uint32_t misfit(view *v, const norm_record *n)
{
    uint32_t seen = 0, first = NONE, count = failing(v, n->trigger, &seen, &first);
    return count * 1024 + (first < 1023 ? 1023 - first : 0);
}

/* Whether another variable of that kind stands for it. */
static bool bound_already(const view *v, const norm_record *n, uint32_t kind, uint32_t id)
{
    bool bound = false;
    for (uint32_t i = 0; i < n->bindings_count; i++)
        bound |= v->slot[i] == id && v->r->program->variable[n->bindings_first + i].kind == kind;
    return bound;
}

/* Every variable that is left gets the value that comes nearest, so that what is said is about somebody: of
 * those alike rather another than the bearer and whom other variables stand for, then whom the scenario
 * names. */
static void settle_bindings(view *v, const norm_record *n)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        uint32_t kind = p->variable[n->bindings_first + i].kind, best = NONE, least = UINT32_MAX;
        for (uint32_t id = 1; v->slot[i] == NONE && id < v->at->size[kind]; id++) {
            bool again =
                (kind == n->bearer && id == v->slot[n->bearer_slot]) || bound_already(v, n, kind, id);
            v->slot[i] = id;
            uint32_t here = misfit(v, n) * 4 + again * 2 + !mentioned(v, kind, id);
            v->slot[i] = NONE;
            best = here < least ? id : best;
            least = here < least ? here : least;
        }
        if (v->slot[i] == NONE)
            v->slot[i] = best;
    }
}

/* The same of all that is missing; that it does not bind there counts as one part. */
static uint32_t misfit_of(view *v, const norm_record *n, uint32_t far)
{
    return n->trigger == NONE ? far * 1024 : (far / 100) * 1024 + misfit(v, n);
}

/* How far the norm is from binding where the view looks; fills the slots with the bindings that come nearest.
 */
static uint32_t distance(view *v, uint32_t norm, uint32_t bearer, const uint32_t *binding)
{
    const norm_record *n = &v->r->program->norm[norm];
    const uint64_t *bound = norm_bound(v->at, n);
    uint32_t law = bound && set_has(bound, bearer) ? 0 : 100;
    bind_instance(v, n, binding, bearer);
    if (n->trigger == NONE)
        return law;
    if (v->r->whole)
        settle_bindings(v, n);
    else
        nearest_bindings(v, n);
    return law + failing_parts(v, n->trigger);
}

/* What an event triggers is looked for at every instant, the latest of the nearest: a day on which it
 * happened and something else was missing is nearer than one on which it did not. What a state triggers, now.
 */
static bool nearest_miss(view *v, uint32_t norm, uint32_t bearer, const uint32_t *binding, uint32_t *how_far)
{
    pact_run *r = v->r;
    bool event = r->program->norm[norm].flags & NORM_EVENT;
    uint32_t best = r->instant, least = UINT32_MAX;
    *how_far = UINT32_MAX;
    for (uint32_t k = event ? 1 : r->instant; k <= r->instant && r->reasoning <= REASONING_MAX; k++) {
        if (!(v->at = why_replay(r, k)))
            return false;
        uint32_t far = distance(v, norm, bearer, binding), fit = misfit_of(v, &r->program->norm[norm], far);
        best = fit <= least ? k : best;
        *how_far = fit <= least ? far : *how_far;
        least = fit <= least ? fit : least;
    }
    if (!(v->at = why_replay(r, best)))
        return false;
    distance(v, norm, bearer, binding);
    return true;
}

/* The view stands where the norm came nearest: where it bound others, else where least was missing. */
static bool find_miss(view *v, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *how_far)
{
    pact_run *r = v->r;
    const norm_record *n = &r->program->norm[norm];
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, n, asked, binding);
    uint32_t near = nearest_instance(r, norm, binding);
    if (near == NONE && r->whole)
        return nearest_miss(v, norm, bearer, binding, how_far);
    if (near != NONE) {
        v->at = replay_to(r, r->instances.at[near].opened);
        memcpy(binding, r->entries.at[r->instances.at[near].entry].binding, sizeof binding);
    }
    if (!v->at)
        return false;
    *how_far = distance(v, norm, bearer, binding);
    return true;
}

bool why_distance(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *out)
{
    view v = {.r = r, .at = r};
    return find_miss(&v, norm, bearer, asked, out);
}

/* Its condition is met where the view stands, and yet it does not bind. */
static bool tell_exception(view *v, const norm_record *n, int indent)
{
    if (n->unless_node == NONE || !holds(v, n->unless_node))
        return tell_line(v, indent, mark_of(v, PACT_REASON_NOTE),
                         say(v->r, "its condition was met on %s, and it asked for nothing then",
                             say_date(v->r, v->at->date)));
    return tell_line(v, indent, mark_of(v, PACT_REASON_FACT),
                     say(v->r, "its exception holds: unless %s", with_values(v, n->unless_words))) &&
           tell(v, n->unless_node, true, indent + 1);
}

/* To whom nothing is owed, of those whom the question is about; or NULL. */
static const char *told_of_reservation(pact_run *r, uint32_t norm, uint32_t bearer, const uint32_t *asked)
{
    const pact_program *p = r->program;
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next) {
        uint32_t state = fits(r, e, asked) ? reserve_withheld(r, e, bearer) : 0;
        const reservation_record *x = state ? reserve_of(r, norm, state) : NULL;
        if (x)
            return say(r, "%s reserves %s, and is owed nothing under it (VCLT 21)",
                       program_text(p, p->entity[x->entity].name), program_text(p, p->reflist[x->refs].cite));
    }
    return NULL;
}

bool why_not(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, int indent, reasons *out)
{
    if (r->derivations++ >= DERIVATIONS || r->reasoning > REASONING_MAX)
        return reason_add(r, out, indent, "(its derivation is not shown: there are too many)");
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[norm];
    view v = {.r = r, .at = r, .out = out};
    uint32_t far;
    if (!find_miss(&v, norm, bearer, asked, &far))
        return false;
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, n, asked, binding);
    bool past = v.at->date != r->date || nearest_instance(r, norm, binding) != NONE;
    if (!tell_line(&v, indent, norm_mark(&v, norm, v.at->date),
                   say(r, "%s does not apply%s%s:", say_cite(r, norm, NULL), past ? " as of " : "",
                       past ? say_date(r, v.at->date) : "")))
        return false;
    const char *life = told_of_bar(r, norm, bearer, asked);
    if (life)
        return tell_line(&v, indent + 1, reason_on(PACT_REASON_TIME, PACT_NO_DATE, NONE), life);
    const uint64_t *bound = norm_bound(v.at, n);
    if (!bound || !set_has(bound, bearer))
        return tell_unbound(&v, norm, bearer, indent + 1);
    const char *reserved = told_of_reservation(r, norm, bearer, binding);
    if (reserved)
        return tell_line(&v, indent + 1, mark_of(&v, PACT_REASON_MEMBER), reserved);
    if (n->trigger == NONE || holds(&v, n->trigger))
        return !r->whole || tell_exception(&v, n, indent + 1);
    return tell(&v, n->trigger, false, indent + 1);
}

/* ---- which facts would have to be otherwise ---- */

typedef struct gather {
    lacking *out;
    uint32_t room, count, norm;
} gather;

static void gather_one(gather *g, const lacking *one)
{
    if (g->count == g->room)
        return;
    g->out[g->count] = *one;
    g->out[g->count++].norm = g->norm;
}

static void gather_tuple(view *v, const node_record *n, bool wanted, gather *g)
{
    const pact_program *p = v->r->program;
    const relation_record *x = &p->relation[n->a];
    lacking one = {.date = v->at->date, .ends = !wanted};
    bool history = x->role == ROLE_HISTORY && wanted,
         state = x->role == ROLE_STATE || x->role == ROLE_DERIVED;
    if ((!history && !state && (x->role != ROLE_EVENT || !wanted)) || x->of >= p->predicate_count)
        return;
    const predicate_record *of = &p->predicate[x->of];
    if (of->params_count != x->dims_count || of->class == CLASS_ATTRIBUTE || program_computes(p, x->of))
        return;
    tuple_args(v, n, one.args);
    one.predicate = x->of;
    for (uint32_t i = 0; i < x->dims_count; i++) {
        if (one.args[i] == NONE && i == 0)
            return;
        one.args[i] = one.args[i] == NONE ? 0 : one.args[i]; /* left unstated */
    }
    gather_one(g, &one);
}

/* ---- figures that would do ---- */

/* By how much the left side exceeds the right if the figure is that. */
static bool sides_apart(view *v, const node_record *n, lacking *what, number is, number *out)
{
    number a, b;
    what->value = is;
    v->supposed = what;
    bool ok = value(v, child_index(v, n, 0), &a) && value(v, child_index(v, n, 1), &b);
    v->supposed = NULL;
    return ok && number_sub(a, b, out);
}

/* One figure of a comparison that is not as wanted: where it turns. A date must be a whole day. */
static void gather_figure(view *v, const node_record *top, comparison asked, const node_record *leaf,
                          gather *g)
{
    const pact_program *p = v->r->program;
    const relation_record *x = &p->relation[leaf->a];
    lacking one = {.date = v->at->date, .figure = true, .predicate = x->of};
    view inner = *v; /* sums and counts leave their slots set */
    number apart[3];
    threshold t;
    if (program_computes(p, x->of))
        return;
    tuple_args(v, leaf, one.args);
    for (uint32_t i = 0; i < x->dims_count; i++)
        if (one.args[i] == NONE || one.args[i] >= v->at->relations[leaf->a].size[i])
            return;
    const number *was = figure_find(v->at, leaf->a, one.args);
    for (int i = 0; i < 3; i++)
        if (!sides_apart(&inner, top, &one, NUMBER_INT(i + 1), &apart[i]))
            return;
    if (!threshold_find(apart, asked, was, &t) || (p->predicate[x->of].dated && t.value.den != 1))
        return;
    one.value = t.value;
    one.bound = t.bound;
    one.asked = t.asked;
    gather_one(g, &one);
}

static void gather_from(view *v, uint32_t node, bool wanted, int depth, gather *g);

/* Each figure below `node`, of a sum those of the first eight that are in it. */
static void gather_figures(view *v, const node_record *top, comparison asked, uint32_t node, gather *g)
{
    const node_record *n = &v->r->program->node[node];
    switch ((node_form)n->form) {
    case VALUE_FIGURE: gather_figure(v, top, asked, n, g); return;
    case VALUE_PLUS:
    case VALUE_MINUS:
    case VALUE_TIMES:
    case VALUE_OVER:
        gather_figures(v, top, asked, child_index(v, n, 0), g);
        gather_figures(v, top, asked, child_index(v, n, 1), g);
        return;
    case VALUE_SUM:
    case VALUE_LEAST:
    case VALUE_GREATEST:
        for (uint32_t id = 1, seen = 0; id < v->at->size[n->b] && seen < 8; id++) {
            v->slot[n->a] = id;
            if (!holds(v, child_index(v, n, 0)))
                continue;
            seen++;
            gather_figures(v, top, asked, child_index(v, n, 1), g);
        }
        return;
    default: return;
    }
}

/* A count against a number: whoever would have to be counted, or not, the first eight. */
static void gather_counted(view *v, const node_record *top, comparison asked, int side, int depth, gather *g)
{
    const node_record *n = child(v, top, (uint32_t)side);
    number a, b;
    if (n->form != VALUE_COUNT || !value(v, child_index(v, top, 0), &a) ||
        !value(v, child_index(v, top, 1), &b))
        return;
    bool rises =
        asked == COMPARE_GT || asked == COMPARE_GE || (asked >= COMPARE_EQ && number_compare(a, b) < 0);
    bool more = rises == (side == 0);
    for (uint32_t id = 1, seen = 0; id < v->at->size[n->b] && seen < 8; id++) {
        v->slot[n->a] = id;
        if (holds(v, child_index(v, n, 0)) == more)
            continue;
        seen++;
        gather_from(v, child_index(v, n, 0), more, depth + 1, g);
    }
}

static void gather_compare(view *v, const node_record *n, bool wanted, int depth, gather *g)
{
    comparison asked = wanted ? (comparison)n->a : comparison_not((comparison)n->a);
    for (int side = 0; side < 2; side++) {
        gather_figures(v, n, asked, child_index(v, n, (uint32_t)side), g);
        gather_counted(v, n, asked, side, depth, g);
    }
}

static void gather_rules(view *v, const node_record *n, int depth, gather *g)
{
    const pact_program *p = v->r->program;
    uint32_t args[ARGS_MAX];
    tuple_args(v, n, args);
    for (uint32_t i = 0; i < p->rule_count && depth < DEPTH_MAX; i++) {
        view inner = {.r = v->r, .at = v->at};
        for (uint32_t k = 0; k < SLOTS; k++)
            inner.slot[k] = NONE;
        if (p->rule[i].relation == n->a && bind_head(&inner, &p->rule[i], args))
            gather_from(&inner, p->rule[i].node, true, depth + 1, g);
    }
}

/* The literals that keep the condition from being as wanted. */
static void gather_from(view *v, uint32_t node, bool wanted, int depth, gather *g)
{
    const node_record *n = &v->r->program->node[node];
    if (depth > DEPTH_MAX || holds(v, node) == wanted)
        return;
    switch ((node_form)n->form) {
    case COND_AND:
    case COND_OR:
        for (uint32_t i = 0; i < n->children_count; i++)
            gather_from(v, child_index(v, n, i), wanted, depth + 1, g);
        return;
    case COND_NOT: gather_from(v, child_index(v, n, 0), !wanted, depth + 1, g); return;
    case COND_TUPLE:
        gather_tuple(v, n, wanted, g);
        if (wanted)
            gather_rules(v, n, depth, g);
        return;
    case COND_COMPARE: gather_compare(v, n, wanted, depth, g); return;
    case COND_SOME:
        for (uint32_t id = 1; wanted && id < v->at->size[n->b] && id <= 8; id++) {
            v->slot[n->a] = id;
            gather_from(v, child_index(v, n, 0), true, depth + 1, g);
        }
        return;
    default: return;
    }
}

/* Nothing that can be stated is missing for the nearest bindings: another value of one variable is taken,
 * that for which least is missing, if it can be stated. */
static void gather_elsewhere(view *v, const norm_record *n, gather *g)
{
    const pact_program *p = v->r->program;
    uint32_t fewest = UINT32_MAX, which = NONE, value_of_it = NONE;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        uint32_t kept = v->slot[i];
        for (uint32_t id = 1; id < v->at->size[p->variable[n->bindings_first + i].kind]; id++) {
            v->slot[i] = id;
            uint32_t missing = id == kept ? UINT32_MAX : failing_parts(v, n->trigger);
            if (missing < fewest)
                gather_from(v, n->trigger, true, 0, g);
            if (missing < fewest && g->count) {
                fewest = missing;
                which = i;
                value_of_it = id;
            }
            g->count = 0;
        }
        v->slot[i] = kept;
    }
    if (which == NONE)
        return;
    v->slot[which] = value_of_it;
    gather_from(v, n->trigger, true, 0, g);
}

bool why_lacking(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, lacking *out,
                 uint32_t room, uint32_t *count)
{
    const norm_record *n = &r->program->norm[norm];
    view v = {.r = r, .at = r};
    gather g = {out, room, 0, norm};
    uint32_t far;
    *count = 0;
    if (!find_miss(&v, norm, bearer, asked, &far))
        return false;
    if (far < 100 && n->trigger != NONE)
        gather_from(&v, n->trigger, true, 0, &g);
    if (far < 100 && n->trigger != NONE && !holds(&v, n->trigger) && !g.count)
        gather_elsewhere(&v, n, &g);
    if (far < 100 && n->unless_node != NONE)
        gather_from(&v, n->unless_node, false, 0, &g);
    *count = g.count;
    return true;
}

bool why_lacking_of(pact_run *r, uint32_t node, lacking *out, uint32_t room, uint32_t *count)
{
    view v = {.r = r, .at = r};
    gather g = {out, room, 0, NONE};
    gather_from(&v, node, true, 0, &g);
    *count = g.count;
    return r->status == PACT_OK;
}

/* A treaty that renews itself is in force by its latest renewal. */
static bool tell_renewal(view *v, uint32_t treaty, int indent)
{
    const treaty_time *t = &v->at->times[treaty];
    if (!v->r->whole || !t->renewals || t->term == INT64_MAX)
        return true;
    const char *name = program_text(v->r->program, v->r->program->treaty[treaty].name);
    return tell_line(v, indent, mark_of(v, PACT_REASON_MEMBER),
                     say(v->r, "%s has been renewed: its term runs until %s", name,
                         say_date(v->r, time_date((int32_t)t->term))));
}

bool why_trigger(pact_run *r, pact_run *at, const instance *i, uint32_t bearer, int indent, reasons *out)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    view v = {.r = r, .at = at, .out = out};
    bind_instance(&v, n, r->entries.at[i->entry].binding, bearer);
    if (norm_binds_parties(r, n) &&
        !(tell_member(&v, p->article[p->clause[n->clause].article].treaty, bearer, indent) &&
          tell_renewal(&v, p->article[p->clause[n->clause].article].treaty, indent + 1)))
        return false;
    return (n->trigger == NONE || tell(&v, n->trigger, true, indent)) &&
           (why_life(r, i, bearer) || tell_termination(&v, i, bearer, indent));
}

bool why_untrue(pact_run *r, uint32_t node, int indent, reasons *out)
{
    view v = {.r = r, .at = r, .out = out, .asked = true};
    return holds(&v, node) || tell(&v, node, false, indent);
}

bool why_condition(pact_run *r, uint32_t node, reasons *out)
{
    view v = {.r = r, .at = why_replay(r, r->instant), .out = out};
    return v.at && tell(&v, node, holds(&v, node), 0);
}

/* The statuses in the top conjunction: what stands there as a membership lasts with the treaty. */
static const char *state_words(view *v, const node_record *n, const char *text)
{
    uint32_t args[ARGS_MAX];
    for (uint32_t i = 0; n->form == COND_AND && i < n->children_count; i++)
        text = state_words(v, child(v, n, i), text);
    if (n->form != COND_TUPLE || v->r->program->relation[n->a].role == ROLE_MEMBER)
        return text;
    tuple_args(v, n, args);
    return say(v->r, "%s%s%s", text, *text ? " and " : "", say_tuple(v->r, n->a, args));
}

const char *why_state(pact_run *r, const instance *i)
{
    const norm_record *n = &r->program->norm[i->norm];
    view v = {.r = r, .at = r};
    bind_instance(&v, n, r->entries.at[i->entry].binding, NONE);
    return n->trigger == NONE ? "" : state_words(&v, &r->program->node[n->trigger], "");
}

bool why_slots(pact_run *r, uint32_t node, const uint32_t *slots, uint32_t count, bool wanted, int indent,
               reasons *out)
{
    view v = {.r = r, .at = r, .out = out};
    if (r->quiet)
        return true;
    memcpy(v.slot, slots, count * sizeof *slots);
    return tell(&v, node, wanted, indent);
}
