/* conflict.c: duties that one bearer cannot keep together. Comes in: the instances that stand at the end of
 * an instant; goes out: a finding for each new clash, with both articles, both places, the date and the facts
 * that triggered each. Obliged against forbidden, directly or through implied acts; obliged against obliged
 * through exclusion; permitted against forbidden and exempt against obliged, which is weaker, as a note. */
#include "run.h"

#include <string.h>

/* Calls `found` for the pattern itself and for all that it implies, until one is found. */
typedef bool (*pattern_test)(pact_run *r, const pattern *p, const void *context);

static bool any_implied(pact_run *r, const pattern *from, pattern_test test, const void *context)
{
    if (test(r, from, context))
        return true;
    for (uint32_t i = 0; i < r->program->implied_count; i++) {
        const implied_record *rule = &r->program->implied[i];
        if (rule->from != from->predicate)
            continue;
        pattern implied = pattern_imply(r, from, rule);
        if (test(r, &implied, context))
            return true;
    }
    return false;
}

static bool is_covered(pact_run *r, const pattern *p, const void *context)
{
    const pattern *ban = context;
    return p->predicate == ban->predicate && p->args[0] == ban->args[0] && /* the bearer's own act */
           pattern_covers(ban, p, r->program->predicate[p->predicate].params_count);
}

/* Two duties exclude each other when what one implies and what the other implies are declared exclusive. */
typedef struct exclusion {
    const pattern *other; /* the second duty */
    const pattern *first; /* what the first implies, while the second's implications are tried */
} exclusion;

/* What the duty leaves open can be done so that nothing is excluded. */
static bool is_named(const pact_run *r, const pattern *from, const excluded_record *x)
{
    for (uint32_t i = 0; i < x->args_count; i++) {
        const arg_record *a = &r->program->arg[x->args_first + i];
        if (a->form == ARG_VAR && a->value < ARGS_MAX &&
            (from->args[a->value] == NONE || from->args[a->value] == PATTERN_GUARD))
            return false;
    }
    return true;
}

static bool excludes_this(pact_run *r, const pattern *p, const void *context)
{
    const exclusion *e = context;
    for (uint32_t i = 0; i < r->program->excluded_count; i++) {
        const excluded_record *x = &r->program->excluded[i];
        const pattern *from = x->from == e->first->predicate ? e->first : x->from == p->predicate ? p : NULL;
        const pattern *to = from == e->first ? p : e->first;
        if (!from || x->to != to->predicate || !is_named(r, from, x))
            continue;
        pattern barred = pattern_exclude(r, from, x);
        if (pattern_covers(&barred, to, r->program->predicate[to->predicate].params_count))
            return true;
    }
    return false;
}

static bool excludes_some(pact_run *r, const pattern *p, const void *context)
{
    exclusion e = {.other = context, .first = p};
    return any_implied(r, e.other, excludes_this, &e);
}

static const uint32_t *binding_of(const pact_run *r, const instance *i)
{
    return r->entries.at[i->entry].binding;
}

/* One of its acts: for all bearers alike, or for one, who is then known wherever the act names its bearer. */
static pattern act_of(const pact_run *r, const instance *i, uint32_t act, uint32_t bearer)
{
    pattern p = pattern_of(r, &r->program->act[act], binding_of(r, i));
    return bearer == NONE ? p : pattern_named(&p, bearer);
}

/* A choice clashes only if each alternative does. */
static bool clashes(pact_run *r, const instance *duty, const instance *other, uint32_t bearer)
{
    const pact_program *p = r->program;
    const norm_record *a = &p->norm[duty->norm], *b = &p->norm[other->norm];
    for (uint32_t i = 0; i < a->acts_count; i++) {
        pattern mine = act_of(r, duty, a->acts_first + i, bearer);
        bool all = b->acts_count > 0;
        for (uint32_t k = 0; k < b->acts_count && all; k++) {
            pattern theirs = act_of(r, other, b->acts_first + k, bearer);
            all = any_implied(r, &mine, is_covered, &theirs);
        }
        bool any_of_bans = false; /* a ban on "p or q" is a ban on both: one suffices */
        for (uint32_t k = 0; k < b->acts_count && b->modality == PACT_MUST_NOT && !any_of_bans; k++) {
            pattern theirs = act_of(r, other, b->acts_first + k, bearer);
            any_of_bans = any_implied(r, &mine, is_covered, &theirs);
        }
        if (!all && !any_of_bans)
            return false;
    }
    return true;
}

/* ---- windows ---- */

/* Whether what is left of the duty's window reaches past the ban's: then there is a time to comply. */
static bool narrowed(const instance *duty, const instance *ban)
{
    return ban->window < (duty->deadline < duty->window ? duty->deadline : duty->window);
}

/* A norm that answers the breach of another is not in conflict with it. */
static bool answers(const pact_run *r, const norm_record *a, uint32_t other)
{
    return a->reacts_to != NONE && norm_refers(r, a->reacts_to, other);
}

/* ---- reporting ---- */

static const char *norm_text(pact_run *r, const instance *i)
{
    const norm_record *n = &r->program->norm[i->norm];
    return say(r, "%s %s", say_modality(n->modality), say_act(r, n, binding_of(r, i)));
}

static const char *article_of(pact_run *r, const instance *i)
{
    return say_cite(r, i->norm, binding_of(r, i));
}

static bool accept_matches(const pact_run *r, const accept_record *a, finding_code code, uint32_t first,
                           uint32_t second)
{
    bool same =
        a->code == NONE ? code == P0502 : !strcmp(program_text(r->program, a->code), finding_code_text(code));
    return same && (norm_refers(r, a->refs, first) || norm_refers(r, a->refs, second));
}

/* The reason for which some `accepts` takes such a finding, or NULL; what takes it has been of use. */
static const char *accepted_norms(pact_run *r, finding_code code, uint32_t first, uint32_t second)
{
    const pact_program *p = r->program;
    const char *reason = NULL;
    for (uint32_t a = 0; a < p->accept_count; a++)
        if (accept_matches(r, &p->accept[a], code, first, second)) {
            r->accept_used[a] = 1;
            reason = program_text(p, p->accept[a].reason);
        }
    return reason;
}

static bool label_both(pact_run *r, pact_finding *f, const instance *a, const instance *b)
{
    const pact_program *p = r->program;
    pact_label *labels = run_alloc(r, 2 * sizeof *labels);
    if (!labels)
        return false;
    labels[0] = (pact_label){program_place(p, p->norm[a->norm].place), norm_text(r, a)};
    labels[1] = (pact_label){program_place(p, p->norm[b->norm].place), norm_text(r, b)};
    f->labels = labels;
    f->label_count = 2;
    return true;
}

static bool derive_both(pact_run *r, pact_finding *f, uint32_t a, uint32_t b, uint32_t bearer)
{
    reasons notes = {0};
    if (!why_instance(r, a, bearer, 0, &notes) || !why_instance(r, b, bearer, 0, &notes))
        return false;
    f->notes = notes.at;
    f->note_count = notes.count;
    return true;
}

#define CONFLICTS_SHOWN 200 /* of one run; the others are counted */

static const char *clash_text(pact_run *r, const conflict *c, bool exclusive)
{
    const instance *a = &r->instances.at[c->first], *b = &r->instances.at[c->second];
    const char *who = say_set(r, r->program->norm[a->norm].bearer, c->bearers);
    if (c->link != NONE)
        return say(r, "%s between %s and %s for %s: %s", c->weaker ? "permission or exemption" : "conflict",
                   article_of(r, a), article_of(r, b), who, rank_text(r, &r->links.at[c->link]));
    if (c->weaker)
        return say(r, "%s and %s pull %s apart, and nothing ranks them", article_of(r, a), article_of(r, b),
                   who);
    if (c->narrowed)
        return say(r, "%s narrows the time in which %s can comply with %s", article_of(r, b), who,
                   article_of(r, a));
    uint32_t bearer = set_next(c->bearers, r->words[r->program->norm[a->norm].bearer], 0);
    const char *towards = rank_towards(r, c->first, c->second, bearer);
    if (towards)
        return say(r,
                   "conflict between %s and %s for %s towards %s: the later treaty does not bind %s (VCLT "
                   "30.4b, 30.5)",
                   article_of(r, a), article_of(r, b), who, towards, towards);
    return say(r, "conflict between %s and %s for %s: %s", article_of(r, a), article_of(r, b), who,
               exclusive ? "the two acts exclude each other"
                         : "the duty cannot be done without the forbidden act");
}

static bool report(pact_run *r, const conflict *c, bool exclusive)
{
    const instance *a = &r->instances.at[c->first], *b = &r->instances.at[c->second];
    finding_code code = c->link != NONE ? P0515 : c->weaker ? P0503 : c->narrowed ? P0507 : P0502;
    uint32_t article;
    if (r->is_case || r->searched || c->told)
        return true;
    const char *reason = accepted_norms(r, code, a->norm, b->norm);
    if (r->conflicts.count > CONFLICTS_SHOWN) {
        r->unshown += code == P0502 && !reason;
        r->unshown_notes += code != P0502 || reason;
        return true;
    }
    pact_finding *f = run_finding(r, code, NONE, clash_text(r, c, exclusive));
    uint32_t bearer = set_next(c->bearers, r->words[r->program->norm[a->norm].bearer], 0);
    if (!f || !label_both(r, f, a, b) || !derive_both(r, f, c->first, c->second, bearer))
        return false;
    f->accepted = reason;
    f->resolved_by = c->link == NONE ? NULL : rank_source(r, &r->links.at[c->link], &article);
    return true;
}

/* ---- the pairs ---- */

/* Of those who bear both, for whom it comes out so. */
static void keep_outcome(pact_run *r, uint32_t a, uint32_t b, rank_outcome wanted, uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[a].norm].bearer];
    if (!r->norm_yields && wanted == RANK_CONFLICT)
        return; /* nothing is ranked */
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (rank_outcome_of(r, a, b, id) != wanted)
            set_del(set, id);
}

static bool is_bound_anew(const pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    return index >= r->opened_from || i->fresh == r->instant || i->revived == r->instant;
}

/* Two that stood already, and were compared again because an amount has changed: for whom that was told. */
static void drop_known(const pact_run *r, const conflict *draft, uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[draft->first].norm].bearer];
    for (uint32_t i = 0; i < r->conflicts.count; i++) {
        const conflict *c = &r->conflicts.at[i];
        bool same = c->first == draft->first && c->second == draft->second && c->weaker == draft->weaker &&
                    c->narrowed == draft->narrowed;
        for (uint32_t w = 0; same && w < words; w++)
            set[w] &= ~c->bearers[w];
    }
}

static bool record(pact_run *r, conflict draft, rank_outcome outcome, const uint64_t *both, bool exclusive)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[draft.first].norm].bearer];
    draft.bearers = run_alloc(r, words * sizeof *both);
    if (!draft.bearers)
        return false;
    memcpy(draft.bearers, both, words * sizeof *both);
    keep_outcome(r, draft.first, draft.second, outcome, draft.bearers);
    if (!is_bound_anew(r, draft.first) && !is_bound_anew(r, draft.second))
        drop_known(r, &draft, draft.bearers);
    if (!set_any(draft.bearers, words))
        return r->status == PACT_OK;
    draft.link = outcome == RANK_RESOLVED ? rank_link_of(r, draft.first, draft.second) : NONE;
    conflict *c = run_add(r, &r->conflicts);
    if (!c)
        return false;
    *c = draft;
    return report(r, c, exclusive);
}

/* What is resolved for some of them and what is not are told apart. */
static bool record_both(pact_run *r, const conflict *draft, const uint64_t *both, bool exclusive)
{
    return record(r, *draft, RANK_CONFLICT, both, exclusive) &&
           (!r->norm_yields || record(r, *draft, RANK_RESOLVED, both, exclusive));
}

/* Of those who bear both, who cannot do both, whichever way. */
static void keep_exclusive(pact_run *r, uint32_t a, uint32_t b, uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[a].norm].bearer];
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (!rank_exclusive(r, a, b, id))
            set_del(set, id);
}

/* Whether an act names its bearer as its object as well: whom it is done to then turns on who bears it. */
static bool is_reflexive(const pact_run *r, const instance *i)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const act_record *a = &p->act[n->acts_first + k];
        for (uint32_t at = 1; at < a->args_count; at++)
            if (p->arg[a->args_first + at].form == ARG_BEARER)
                return true;
    }
    return false;
}

/* Of those who bear both, for whom one cannot be kept with the other. */
static void keep_clashing(pact_run *r, const instance *first, const instance *second, uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[first->norm].bearer];
    if (!is_reflexive(r, first) && !is_reflexive(r, second)) {
        if (!clashes(r, first, second, NONE))
            memset(set, 0, words * sizeof *set);
        return;
    }
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (!clashes(r, first, second, id))
            set_del(set, id);
}

/* Records and reports a clash for those who bear both. */
static bool clash(pact_run *r, uint32_t a, uint32_t b, bool exclusive, bool weaker)
{
    const instance *first = &r->instances.at[a], *second = &r->instances.at[b];
    uint32_t words = r->words[r->program->norm[first->norm].bearer];
    uint64_t *both = r->scratch[4];
    for (uint32_t w = 0; w < words; w++)
        both[w] = instance_set(r, first, BEARER_ACTIVE)[w] & instance_set(r, second, BEARER_ACTIVE)[w];
    if (exclusive)
        keep_exclusive(r, a, b, both);
    else if (set_any(both, words)) {
        keep_clashing(r, first, second, both);
        amount_reconcile(r, first, 0, second, both);
    }
    if (!set_any(both, words) || !group_barred(r, first, both) || !group_barred(r, second, both))
        return true;
    conflict draft = {.first = a,
                      .second = b,
                      .date = r->date,
                      .narrowed = !exclusive && !weaker && narrowed(first, second),
                      .weaker = weaker};
    return record_both(r, &draft, both, exclusive);
}

bool conflict_is_answer(const pact_run *r, uint32_t a, uint32_t b)
{
    uint32_t x = r->instances.at[a].norm, y = r->instances.at[b].norm;
    return answers(r, &r->program->norm[x], y) || answers(r, &r->program->norm[y], x);
}

/* The first place of an act, from this one on, that whoever qualifies may fill, or NONE. */
static uint32_t open_object(const pact_program *p, const act_record *a, uint32_t from)
{
    for (uint32_t k = from; k < a->args_count; k++)
        if (p->arg[a->args_first + k].form == ARG_GUARD)
            return k;
    return NONE;
}

/* Whether it may be done towards any of several. What is asked in all may also be shared out among them,
 * which is reckoned for one place alone. */
static bool leaves_objects(const pact_program *p, const act_record *a)
{
    uint32_t first = open_object(p, a, 0);
    bool several = first != NONE && open_object(p, a, first + 1) != NONE;
    return first != NONE && (!several || a->measure == MEASURE_NONE);
}

/* Of its acts, of whom to do it to, or of who is to do it: one ban alone may leave the other. */
static bool leaves_choice(const pact_run *r, const norm_record *n)
{
    return n->modality == PACT_MUST && (n->acts_count > 1 || n->flags & NORM_GROUP ||
                                        leaves_objects(r->program, &r->program->act[n->acts_first]));
}

static bool try_pair(pact_run *r, uint32_t a, uint32_t b)
{
    const instance *first = &r->instances.at[a], *second = &r->instances.at[b];
    const norm_record *x = &r->program->norm[first->norm], *y = &r->program->norm[second->norm];
    if (x->bearer != y->bearer || answers(r, x, second->norm) || answers(r, y, first->norm))
        return true;
    if (x->modality == PACT_MAY && y->modality == PACT_NEED_NOT)
        return true; /* they agree */
    if (leaves_choice(r, x) && y->modality == PACT_MUST_NOT)
        return true; /* see try_choice */
    if (y->modality == PACT_MUST)
        return clash(r, a, b, true, false);
    bool weaker = x->modality == PACT_MAY || y->modality == PACT_NEED_NOT;
    return clash(r, a, b, false, weaker);
}

/* ---- which norms can clash with any: by the predicates of their acts alone ---- */

typedef struct touched {
    uint8_t *barred, *reached,
        *owed; /* by predicate: some norm bars it; some duty or permission, some duty comes to it */
} touched;

static bool is_bar(const norm_record *n)
{
    return n->modality == PACT_MUST_NOT || n->modality == PACT_NEED_NOT;
}

/* Calls it for all that the norm's acts come to; true where it says so of one. */
static bool reaches(const pact_program *p, const norm_record *n, const touched *t,
                    bool (*is_so)(const pact_program *p, const norm_record *n, const touched *t,
                                  uint32_t predicate))
{
    for (uint32_t k = 0; k < n->acts_count; k++) {
        uint32_t act = p->act[n->acts_first + k].predicate;
        if (is_so(p, n, t, act))
            return true;
        for (uint32_t i = 0; i < p->implied_count; i++)
            if (p->implied[i].from == act && is_so(p, n, t, p->implied[i].to))
                return true;
    }
    return false;
}

static bool touch(const pact_program *p, const norm_record *n, const touched *t, uint32_t predicate)
{
    (void)p;
    t->reached[predicate] = 1;
    t->owed[predicate] |= n->modality == PACT_MUST;
    return false;
}

static bool meets(const pact_program *p, const norm_record *n, const touched *t, uint32_t predicate)
{
    bool met = t->barred[predicate];
    for (uint32_t e = 0; e < p->excluded_count && n->modality == PACT_MUST && !met; e++)
        met = (p->excluded[e].from == predicate && t->owed[p->excluded[e].to]) ||
              (p->excluded[e].to == predicate && t->owed[p->excluded[e].from]);
    return met;
}

static bool bars_reached(const pact_program *p, const norm_record *n, const touched *t)
{
    for (uint32_t k = 0; k < n->acts_count; k++)
        if (t->reached[p->act[n->acts_first + k].predicate])
            return true;
    return false;
}

bool conflict_init(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t count = p->predicate_count + 1;
    touched t = {run_alloc(r, count), run_alloc(r, count), run_alloc(r, count)};
    r->may_clash = run_alloc(r, p->norm_count + 1);
    if (r->status != PACT_OK)
        return false;
    for (uint32_t i = 0; i < p->norm_count; i++) {
        const norm_record *n = &p->norm[i];
        for (uint32_t k = 0; k < n->acts_count && is_bar(n); k++)
            t.barred[p->act[n->acts_first + k].predicate] = 1;
        if (n->modality == PACT_MUST || n->modality == PACT_MAY)
            reaches(p, n, &t, touch);
    }
    for (uint32_t i = 0; i < p->norm_count; i++) {
        r->may_clash[i] =
            is_bar(&p->norm[i]) ? bars_reached(p, &p->norm[i], &t) : reaches(p, &p->norm[i], &t, meets);
        r->has_choices |= r->may_clash[i] && leaves_choice(r, &p->norm[i]);
    }
    return true;
}

/* ---- which pairs can clash: instances filed under the predicates of their acts ---- */

typedef struct filed {
    uint32_t instance, predicate, object;
    uint32_t next, alike; /* of the same predicate; of those that may have its object too */
} filed;

enum { OBJECTS = 1024 }; /* lists by predicate and object: a power of two */

typedef struct files {
    uint32_t *head;            /* by predicate: of list, + 1 */
    uint32_t objects[OBJECTS]; /* by predicate and object: of list, + 1 */
    array(filed) list;
    uint32_t fresh_from;
    bool fresh;     /* something new is filed */
    bool by_object; /* what is filed meets only acts that it covers */
    pair_found found;
} files;

/* New, or bound again because what prevailed over it ceased, or with more or less left to do or to use up. */
static bool is_fresh(const pact_run *r, const files *f, uint32_t index)
{
    return index >= f->fresh_from || r->instances.at[index].fresh == r->instant ||
           r->instances.at[index].revived == r->instant || r->instances.at[index].drawn == r->instant;
}

/* To whom or what an act is done: the second role, as far as it is the same for all bearers. */
static uint32_t object_of(const pact_run *r, const pattern *p)
{
    bool named = r->program->predicate[p->predicate].params_count > 1 && p->args[1] < PATTERN_OPEN;
    return named ? p->args[1] : NONE;
}

static uint32_t *objects_at(files *f, uint32_t predicate, uint32_t object)
{
    return &f->objects[(predicate * 2654435761u ^ object) & (OBJECTS - 1)];
}

static bool file(pact_run *r, files *f, uint32_t predicate, uint32_t object, uint32_t index)
{
    filed *slot = run_add(r, &f->list);
    if (!slot)
        return false;
    uint32_t *alike = objects_at(f, predicate, object);
    *slot = (filed){index, predicate, object, f->head[predicate], *alike};
    f->head[predicate] = *alike = f->list.count;
    return true;
}

/* Under its acts and, with `reach`, under all that they imply. */
static bool file_instance(pact_run *r, files *f, uint32_t index, bool reach)
{
    const pact_program *p = r->program;
    const instance *x = &r->instances.at[index];
    const norm_record *n = &p->norm[x->norm];
    f->fresh |= is_fresh(r, f, index);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        pattern act = pattern_of(r, &p->act[n->acts_first + k], binding_of(r, x));
        if (!file(r, f, act.predicate, object_of(r, &act), index))
            return false;
        for (uint32_t i = 0; reach && i < p->implied_count; i++)
            if (p->implied[i].from == act.predicate && !file(r, f, p->implied[i].to, NONE, index))
                return false;
    }
    return true;
}

/* In one attempt each pair comes up once, when one of the two is new. */
static bool try_one(pact_run *r, files *f, uint32_t index, uint32_t other)
{
    if (r->tried.at[other] == r->tries || other == index ||
        (!is_fresh(r, f, index) && !is_fresh(r, f, other)))
        return true;
    r->tried.at[other] = r->tries;
    return f->found(r, index, other);
}

/* Everything filed under the predicate. */
static bool try_filed(pact_run *r, files *f, uint32_t predicate, uint32_t index)
{
    for (uint32_t at = f->head[predicate]; at; at = f->list.at[at - 1].next)
        if (!try_one(r, f, index, f->list.at[at - 1].instance))
            return false;
    return true;
}

/* From `at` on, the next of its list that is of this predicate and object; 0: none. */
static uint32_t next_alike(const files *f, uint32_t at, uint32_t predicate, uint32_t object)
{
    while (at && (f->list.at[at - 1].predicate != predicate || f->list.at[at - 1].object != object))
        at = f->list.at[at - 1].alike;
    return at;
}

/* What covers an act names its object, or none: the two lists, in the order of the one that holds all. */
static bool try_covering(pact_run *r, files *f, const pattern *act, uint32_t index)
{
    uint32_t predicate = act->predicate, object = object_of(r, act);
    if (act->args[1] == PATTERN_BEARER) /* another one for each */
        return try_filed(r, f, predicate, index);
    uint32_t named = next_alike(f, *objects_at(f, predicate, object), predicate, object);
    uint32_t any = object == NONE ? 0 : next_alike(f, *objects_at(f, predicate, NONE), predicate, NONE);
    while (named || any) {
        uint32_t at = named > any ? named : any;
        if (!try_one(r, f, index, f->list.at[at - 1].instance))
            return false;
        if (at == named)
            named = next_alike(f, f->list.at[at - 1].alike, predicate, object);
        else
            any = next_alike(f, f->list.at[at - 1].alike, predicate, NONE);
    }
    return true;
}

/* What one act, or what it implies, comes to, against what is filed. */
static bool try_reached(pact_run *r, files *f, uint32_t index, const pattern *reached, bool exclusions)
{
    const pact_program *p = r->program;
    if (!exclusions)
        return f->by_object ? try_covering(r, f, reached, index) : try_filed(r, f, reached->predicate, index);
    for (uint32_t e = 0; e < p->excluded_count; e++)
        if ((p->excluded[e].from == reached->predicate && !try_filed(r, f, p->excluded[e].to, index)) ||
            (p->excluded[e].to == reached->predicate && !try_filed(r, f, p->excluded[e].from, index)))
            return false;
    return true;
}

/* All that the acts of `index` come to, against what is filed: bans and exemptions there, or, over
 * exclusions, duties. */
static bool try_reach(pact_run *r, files *f, uint32_t index, bool exclusions)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[r->instances.at[index].norm];
    r->tries++;
    for (uint32_t k = 0; k < n->acts_count; k++) {
        pattern act = pattern_of(r, &p->act[n->acts_first + k], binding_of(r, &r->instances.at[index]));
        for (uint32_t i = 0; i < p->implied_count; i++) {
            if (p->implied[i].from != act.predicate)
                continue;
            pattern reached = pattern_imply(r, &act, &p->implied[i]);
            if (!try_reached(r, f, index, &reached, exclusions))
                return false;
        }
        if (!try_reached(r, f, index, &act, exclusions))
            return false;
    }
    return true;
}

static uint32_t modality_of(const pact_run *r, uint32_t index)
{
    return r->program->norm[r->instances.at[index].norm].modality;
}

/* Duties and permissions against what bars or lifts them. */
static bool pairs_with_bars(pact_run *r, files *f)
{
    for (uint32_t i = 0; i < r->alive.count; i++) {
        uint32_t m = modality_of(r, r->alive.at[i]);
        if ((m == PACT_MUST_NOT || m == PACT_NEED_NOT) && !file_instance(r, f, r->alive.at[i], false))
            return false;
    }
    for (uint32_t i = 0; i < r->alive.count && f->list.count; i++) {
        uint32_t m = modality_of(r, r->alive.at[i]);
        bool new = f->fresh || is_fresh(r, f, r->alive.at[i]);
        if (new && (m == PACT_MUST || m == PACT_MAY) && !try_reach(r, f, r->alive.at[i], false))
            return false;
    }
    return true;
}

/* Duties against duties that exclude them: each is filed after it was tried, so that a pair comes up once. */
static bool pairs_of_duties(pact_run *r, files *f)
{
    for (uint32_t i = 0; i < r->alive.count && r->program->excluded_count; i++) {
        uint32_t index = r->alive.at[i];
        if (modality_of(r, index) == PACT_MUST &&
            (!try_reach(r, f, index, true) || !file_instance(r, f, index, true)))
            return false;
    }
    return true;
}

static bool file_pass(pact_run *r, bool (*pass)(pact_run *, files *), uint32_t fresh_from, pair_found found)
{
    files f = {.fresh_from = fresh_from, .found = found, .by_object = found == try_pair};
    size_t heads = (r->program->predicate_count + 1) * sizeof *f.head;
    f.head = mem_resize(&r->mem, NULL, 0, heads);
    uint32_t more = r->instances.count - r->tried.count;
    bool ok = (f.head && vector_reserve(&r->mem, &r->tried, more)) || run_fail(r, PACT_NOMEM);
    r->tried.count = ok ? r->instances.count : r->tried.count;
    ok = ok && pass(r, &f);
    mem_resize(&r->mem, f.head, heads, 0);
    vector_free(&r->mem, &f.list);
    return ok;
}

enum { BANS_MAX = 256 }; /* that one choice is reported against */

typedef struct bars {
    uint32_t ban[BANS_MAX], count;
    bool fresh; /* one of them is new */
} bars;

static void add_ban(bars *b, uint32_t ban)
{
    for (uint32_t i = 0; i < b->count; i++)
        if (b->ban[i] == ban)
            return;
    if (b->count < BANS_MAX)
        b->ban[b->count++] = ban;
}

bool conflict_bars(pact_run *r, const instance *ban, const pattern *act, uint32_t bearer)
{
    const norm_record *x = &r->program->norm[ban->norm];
    pattern mine = bearer == NONE ? *act : pattern_named(act, bearer);
    for (uint32_t k = 0; k < x->acts_count; k++) {
        pattern theirs = act_of(r, ban, x->acts_first + k, bearer);
        if (any_implied(r, &mine, is_covered, &theirs))
            return true;
    }
    return false;
}

bool conflict_exclusive(pact_run *r, const pattern *a, const pattern *b)
{
    return any_implied(r, a, excludes_some, b);
}

bool conflict_excludes(pact_run *r, const pattern *act, const instance *duty, uint32_t bearer)
{
    const norm_record *n = &r->program->norm[duty->norm];
    pattern mine = pattern_named(act, bearer);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        pattern theirs = act_of(r, duty, n->acts_first + k, bearer);
        if (!conflict_exclusive(r, &mine, &theirs))
            return false;
    }
    return true;
}

/* Of `among` those whom this ban keeps from that act of the duty, as it is filled in `mine`. */
static void barred_by(pact_run *r, uint32_t duty, uint32_t act, const instance *ban, const pattern *mine,
                      const uint64_t *among, uint64_t *out)
{
    const instance *i = &r->instances.at[duty];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    bool each = is_reflexive(r, i) || is_reflexive(r, ban), all = !each && conflict_bars(r, ban, mine, NONE);
    for (uint32_t w = 0; w < words; w++)
        out[w] = each || all ? among[w] & instance_set(r, ban, BEARER_ACTIVE)[w] : 0;
    for (uint32_t id = each ? set_next(out, words, 0) : NONE; id != NONE; id = set_next(out, words, id + 1))
        if (!conflict_bars(r, ban, mine, id))
            set_del(out, id);
    if (set_any(out, words))
        amount_reconcile(r, i, act, ban, out);
}

/* Those of `among` for whom one alternative of a choice is barred, and by what. */
static void barred(pact_run *r, uint32_t duty, uint32_t act, const pattern *mine, const uint64_t *among,
                   uint64_t *out, bars *found)
{
    const norm_record *n = &r->program->norm[r->instances.at[duty].norm];
    uint64_t *these = r->scratch[3];
    for (uint32_t i = 0; i < r->alive.count; i++) {
        const instance *other = &r->instances.at[r->alive.at[i]];
        const norm_record *x = &r->program->norm[other->norm];
        if (x->modality != PACT_MUST_NOT || x->bearer != n->bearer || answers(r, n, other->norm) ||
            answers(r, x, r->instances.at[duty].norm))
            continue;
        barred_by(r, duty, act, other, mine, among, these);
        if (!set_any(these, r->words[n->bearer]))
            continue;
        for (uint32_t w = 0; w < r->words[n->bearer]; w++)
            out[w] |= these[w];
        add_ban(found, r->alive.at[i]);
        found->fresh |= other->fresh == r->instant;
    }
}

static bool told_before(const pact_run *r, const bars *found, uint32_t at)
{
    for (uint32_t i = 0; i < at; i++)
        if (r->instances.at[found->ban[i]].norm == r->instances.at[found->ban[at]].norm)
            return true;
    return false;
}

/* Those for whom the ban has a part in it. */
static void keep_touched(pact_run *r, uint32_t duty, uint32_t ban, uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[duty].norm].bearer];
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (!rank_touches(r, duty, ban, id))
            set_del(set, id);
}

/* One record for each ban, so that any of them can be asked about; of bans that differ in their object alone
 * one is told. */
static bool record_choice(pact_run *r, uint32_t duty, const bars *found, const uint64_t *barred_all)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[duty].norm].bearer];
    uint64_t *both = r->scratch[5];
    for (uint32_t i = 0; i < found->count; i++) {
        for (uint32_t w = 0; w < words; w++)
            both[w] = barred_all[w] & instance_set(r, &r->instances.at[found->ban[i]], BEARER_ACTIVE)[w];
        keep_touched(r, duty, found->ban[i], both);
        conflict draft = {.first = duty,
                          .second = found->ban[i],
                          .date = r->date,
                          .narrowed = narrowed(&r->instances.at[duty], &r->instances.at[found->ban[i]]),
                          .told = told_before(r, found, i)};
        if (!record_both(r, &draft, both, false))
            return false;
    }
    return true;
}

/* For whom an act is barred, of `fits`, those for whom it can be done so; `any`: for whom it can be done
 * somehow. */
typedef struct objects {
    uint32_t duty, which;
    uint64_t *fits, *bad, *any, *out;
    bars *found;
} objects;

static bool filling_barred(pact_run *r, const objects *o, const act_record *act, const pattern *mine)
{
    const instance *i = &r->instances.at[o->duty];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    memcpy(o->fits, instance_set(r, i, BEARER_ACTIVE), words * sizeof *o->fits);
    memset(o->bad, 0, words * sizeof *o->bad);
    if (!guard_filter(r, n, act, binding_of(r, i), mine->args, o->fits))
        return false;
    if (set_any(o->fits, words))
        barred(r, o->duty, o->which, mine, o->fits, o->bad, o->found);
    for (uint32_t w = 0; w < words; w++) {
        o->out[w] &= ~o->fits[w] | o->bad[w];
        o->any[w] |= o->fits[w];
    }
    return true;
}

/* Every way to fill the places from `at` on. */
static bool each_filling(pact_run *r, const objects *o, const act_record *act, uint32_t at, pattern *mine)
{
    const pact_program *p = r->program;
    if (at == NONE)
        return filling_barred(r, o, act, mine);
    for (uint32_t id = 1; id < r->size[p->param[p->predicate[act->predicate].params_first + at].kind]; id++) {
        mine->args[at] = id;
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (!each_filling(r, o, act, open_object(p, act, at + 1), mine))
            return false;
    }
    mine->args[at] = PATTERN_GUARD;
    return true;
}

/* For whom the act is barred towards each object that qualifies for them, be it by different bans. */
static bool objects_barred(pact_run *r, uint32_t duty, uint32_t which, uint64_t *out, bars *found)
{
    const instance *i = &r->instances.at[duty];
    const norm_record *n = &r->program->norm[i->norm];
    const act_record *act = &r->program->act[n->acts_first + which];
    uint32_t at = open_object(r->program, act, 0), words = r->words[n->bearer];
    objects o = {duty, which, r->scratch[0], r->scratch[1], r->scratch[2], out, found};
    pattern mine = pattern_of(r, act, binding_of(r, i));
    memset(out, 255, words * sizeof *out);
    memset(o.any, 0, words * sizeof *o.any);
    if (!each_filling(r, &o, act, at, &mine))
        return false;
    for (uint32_t w = 0; w < words; w++)
        out[w] &= o.any[w];
    return open_object(r->program, act, at + 1) != NONE || room_together(r, duty, which, at, out);
}

/* Those bearers of the duty for whom each alternative is barred, be it by different bans. */
static bool choice_barred(pact_run *r, uint32_t duty, uint64_t *both, bars *found)
{
    const instance *i = &r->instances.at[duty];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *one = r->scratch[4];
    memcpy(both, instance_set(r, i, BEARER_ACTIVE), words * sizeof *both);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const act_record *act = &r->program->act[n->acts_first + k];
        pattern mine = act_of(r, i, n->acts_first + k, NONE);
        memset(one, 0, words * sizeof *one);
        if (!leaves_objects(r->program, act))
            barred(r, duty, k, &mine, instance_set(r, i, BEARER_ACTIVE), one, found);
        else if (!objects_barred(r, duty, k, one, found))
            return false;
        for (uint32_t w = 0; w < words; w++)
            both[w] &= one[w];
    }
    return set_any(both, words) && group_barred(r, i, both);
}

/* Told for those who had a way out until now; for all, where the duty or a ban is new. */
static bool try_choice(pact_run *r, uint32_t duty)
{
    const instance *i = &r->instances.at[duty];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *both = run_alloc(r, words * sizeof *both),
             *known = i->sets + (size_t)BEARER_BARRED * words; /* when last looked at */
    bars found = {.fresh = i->fresh == r->instant};
    if (!both)
        return false;
    if (!choice_barred(r, duty, both, &found))
        memset(both, 0, words * sizeof *both);
    for (uint32_t w = 0; w < words; w++) {
        uint64_t now = both[w];
        both[w] &= found.fresh ? ~UINT64_C(0) : ~known[w];
        known[w] = now;
    }
    return r->status == PACT_OK && (!set_any(both, words) || record_choice(r, duty, &found, both));
}

bool conflict_stands(pact_run *r, const conflict *c, uint32_t bearer)
{
    const instance *a = &r->instances.at[c->first], *b = &r->instances.at[c->second];
    const norm_record *n = &r->program->norm[a->norm];
    uint64_t *both = r->scratch[5];
    bars found = {0};
    if (c->date == r->date)
        return true;
    memcpy(both, instance_set(r, a, BEARER_ACTIVE), r->words[n->bearer] * sizeof *both);
    bool choice = leaves_choice(r, n) && r->program->norm[b->norm].modality == PACT_MUST_NOT;
    if (choice && !choice_barred(r, c->first, both, &found))
        return false;
    for (uint32_t w = 0; w < r->words[n->bearer]; w++)
        both[w] &= c->bearers[w] & instance_set(r, b, BEARER_ACTIVE)[w];
    keep_outcome(r, c->first, c->second, c->link == NONE ? RANK_CONFLICT : RANK_RESOLVED, both);
    return bearer == NONE ? set_any(both, r->words[n->bearer]) : set_has(both, bearer);
}

static bool known_conflict(const pact_run *r, const case_conflict *c)
{
    for (uint32_t i = 0; i < r->conflicts.count; i++) {
        const conflict *k = &r->conflicts.at[i];
        if (r->instances.at[k->first].norm == c->first && r->instances.at[k->second].norm == c->second)
            return true;
    }
    return false;
}

static bool kept(const pact_run *r, const case_conflict *c)
{
    for (uint32_t i = 0; i < r->case_conflicts.count; i++)
        if (r->case_conflicts.at[i].first == c->first && r->case_conflicts.at[i].second == c->second)
            return true;
    return false;
}

/* What clashes in this completion, for the run that it completes. */
bool keep_case_conflicts(pact_run *r, const pact_run *done)
{
    for (uint32_t i = 0; i < done->conflicts.count; i++) {
        const conflict *k = &done->conflicts.at[i];
        case_conflict c = {done->instances.at[k->first].norm, done->instances.at[k->second].norm, k->date,
                           NULL};
        if (k->weaker || k->narrowed || kept(r, &c))
            continue;
        const pact_program *p = r->program;
        c.text = say(r, "between %s and %s for %s on %s, if %s",
                     say_cite(r, c.first, done->entries.at[done->instances.at[k->first].entry].binding),
                     say_cite(r, c.second, done->entries.at[done->instances.at[k->second].entry].binding),
                     say_set(r, p->norm[c.first].bearer, k->bearers), say_date(r, k->date),
                     doubt_assumed(r, done));
        case_conflict *slot = run_add(r, &r->case_conflicts);
        if (!slot)
            return false;
        *slot = c;
    }
    return true;
}

/* Clashes that the account of the run does not have, since it takes what is in doubt as not so. */
static bool case_findings(pact_run *r)
{
    for (uint32_t i = 0; i < r->case_conflicts.count; i++) {
        const case_conflict *c = &r->case_conflicts.at[i];
        pact_finding *f = known_conflict(r, c) ? NULL
                                               : run_finding(r, P0502, r->program->norm[c->first].place,
                                                             say(r, "conflict %s", c->text));
        if (f)
            f->date = c->date;
        if (f)
            f->accepted = accepted_norms(r, P0502, c->first, c->second);
    }
    return r->status == PACT_OK;
}

bool conflict_finish(pact_run *r)
{
    if (r->is_case)
        return true;
    if (!case_findings(r))
        return false;
    if (r->unshown && !run_finding(r, P0508, NONE, say(r, "%u further conflicts are not shown", r->unshown)))
        return false;
    return !r->unshown_notes ||
           run_finding(r, P0509, NONE,
                       say(r, "%u further notes and accepted conflicts are not shown", r->unshown_notes));
}

static uint64_t block_version(const pact_run *r, uint32_t block)
{
    const block_record *b = &r->program->block[block];
    uint64_t sum = 0;
    for (uint32_t i = 0; i < b->inputs_count; i++)
        sum += relation_versions(r, r->program->input[b->inputs_first + i].relation);
    return sum;
}

/* What is left to choose from turns on who stands under what, and on what the objects must be. */
static uint64_t choice_version(const pact_run *r)
{
    const pact_program *p = r->program;
    uint64_t sum = 1 + (uint64_t)r->chronicle.count + r->lives.count + r->rank_changes;
    for (uint32_t i = 0; i < p->norm_count; i++)
        for (uint32_t k = 0; leaves_choice(r, &p->norm[i]) && k < p->norm[i].acts_count; k++) {
            const act_record *a = &p->act[p->norm[i].acts_first + k];
            for (uint32_t at = open_object(p, a, 0); at != NONE; at = open_object(p, a, at + 1))
                sum += block_version(r, p->arg[a->args_first + at].guard);
        }
    return sum;
}

static bool choices(pact_run *r)
{
    uint64_t version = r->has_choices ? choice_version(r) : r->choices_seen;
    if (version == r->choices_seen)
        return true;
    r->choices_seen = version;
    for (uint32_t i = 0; i < r->alive.count; i++) {
        uint32_t norm = r->instances.at[r->alive.at[i]].norm;
        if (r->may_clash[norm] && leaves_choice(r, &r->program->norm[norm]) && !try_choice(r, r->alive.at[i]))
            return false;
    }
    return true;
}

static bool anything_new(const pact_run *r)
{
    for (uint32_t i = r->opened_from; i < r->instances.count; i++)
        if (r->may_clash[r->instances.at[i].norm])
            return true;
    return r->stirred == r->instant;
}

bool conflict_pairs(pact_run *r, uint32_t fresh_from, pair_found found)
{
    return file_pass(r, pairs_with_bars, fresh_from, found) &&
           file_pass(r, pairs_of_duties, fresh_from, found);
}

bool conflict_pass(pact_run *r)
{
    return choices(r) && (!anything_new(r) || conflict_pairs(r, r->opened_from, try_pair));
}
