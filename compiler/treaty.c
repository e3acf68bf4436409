/* treaty.c: treaties in time. Comes in: the lines of a treaty on signature, entry into force, term, renewal
 * and withdrawal; goes out: their dates, durations and conditions, and the statuses of stdlib/law.pact that
 * the law reads and writes. What follows from them is for the run to say, in vm/law.c. */
#include "ir.h"

#include <string.h>

static bool once(struct ir *ir, const node *n, bool given, const char *line)
{
    if (given)
        diag(ir->diags, P0202, n->span, "line", line);
    return !given;
}

static void read_duration(struct ir *ir, const node *line, const node *n, duration_decl *out)
{
    if (n)
        out->given = whole_duration(ir, n, &out->amount, &out->unit);
    out->at = line->span;
}

static void declare_signed(struct ir *ir, treaty_decl *t, const node *n)
{
    if (once(ir, n, t->signed_on != NO_TIME, "signed"))
        t->signed_on = time_of(kid(n, 0));
}

static void declare_in_force(struct ir *ir, treaty_decl *t, const node *n)
{
    if (t->from != NO_TIME || t->until != NO_TIME)
        diag(ir->diags, P0202, n->span, "treaty's time", t->name->text);
    check_interval(ir, kid(n, 0), kid(n, 1));
    t->from = kid(n, 0) ? time_of(kid(n, 0)) : t->from;
    t->until = kid(n, 1) ? time_of(kid(n, 1)) : t->until;
}

static void declare_renewal(struct ir *ir, treaty_decl *t, const node *n)
{
    if (!once(ir, n, t->renewal.given, "renews"))
        return;
    read_duration(ir, n, kid(n, 0), &t->renewal);
    read_duration(ir, n, kid(n, 1), &t->denounced);
    if (t->renewal.given && !t->renewal.amount)
        diag(ir->diags, P0315, n->span);
}

static void declare_withdrawal(struct ir *ir, treaty_decl *t, const node *n)
{
    if (!once(ir, n, t->notice.given, "withdrawal"))
        return;
    read_duration(ir, n, kid(n, 0), &t->notice);
    read_duration(ir, n, kid(n, 1), &t->delay);
}

static void declare_secret(struct ir *ir, treaty_decl *t, const node *n)
{
    if (!once(ir, n, t->secret, "secret"))
        return;
    t->secret = true;
    t->secret_until = time_of(kid(n, 0));
}

void declare_time(struct ir *ir, treaty_decl *t, node *n)
{
    switch (n->kind) {
    case NODE_SIGNED: declare_signed(ir, t, n); break;
    case NODE_IN_FORCE: declare_in_force(ir, t, n); break;
    case NODE_IN_FORCE_WHEN:
        if (once(ir, n, t->when, "in force when"))
            t->when = n;
        break;
    case NODE_LASTS:
        if (once(ir, n, t->term.given, "lasts"))
            read_duration(ir, n, kid(n, 0), &t->term);
        break;
    case NODE_RENEWS: declare_renewal(ir, t, n); break;
    case NODE_WITHDRAWAL: declare_withdrawal(ir, t, n); break;
    case NODE_POLITICAL: t->political = once(ir, n, t->political, "political") || t->political; break;
    case NODE_SECRET: declare_secret(ir, t, n); break;
    default: break;
    }
}

/* Where the lines of a treaty rest on one another. */
void check_time(struct ir *ir, const treaty_decl *t)
{
    bool enters = t->from != NO_TIME || t->when;
    if (t->when && t->from != NO_TIME)
        diag(ir->diags, P0309, t->when->span, "in force when", "in force from", "keep the one that is meant");
    if (t->term.given && !enters)
        diag(ir->diags, P0220, t->term.at, "lasts", "in force from", "a term runs from the entry into force");
    if (t->delay.given && !enters)
        diag(ir->diags, P0220, t->delay.at, "withdrawal … after", "in force from",
             "the time runs from the entry into force");
    if (t->renewal.given && !t->term.given)
        diag(ir->diags, P0220, t->renewal.at, "renews", "lasts", "what is renewed is a term: lasts 5 years");
}

/* ---- the words of the law ---- */

static const char *const word_names[] = {
#define LAW(word, name, first, second, text) name,
#include "../vm/law.def"
#undef LAW
};

/* ---- parties that facts make ---- */

static node *made(struct ir *ir, node_kind kind, span at, symbol *name, node *first, node *second)
{
    node *n = arena_alloc(ir->arena, sizeof *n + 2 * sizeof *n->kid);
    *n = (node){.kind = (uint8_t)kind, .kid_count = 2, .depth = 1, .span = at, .sym = name};
    n->kid[0] = first;
    n->kid[1] = second;
    return n;
}

/* `every state s where (…)`, `every neutral s`: of another set than that of all states also that it is in
 * it. */
static node *in_group(struct ir *ir, const node *group, symbol *name)
{
    node *set = kid(group, 0), *where = kid(group, 1);
    if (meaning_of(set->sym, MEANS_KIND) == ir->state && !kid(set, 0))
        return where ? where : made(ir, NODE_TRUE, group->span, NULL, NULL, NULL);
    node *who = made(ir, NODE_NAME, set->span, name, NULL, NULL),
         *in = made(ir, NODE_IN_SET, set->span, NULL, who, set);
    in->next = where; /* one list of parts */
    return where ? made(ir, NODE_AND, group->span, NULL, in, NULL) : in;
}

void declare_consent(struct ir *ir, treaty_decl *t, const node *group)
{
    const node *set = kid(group, 0);
    const char *text = diag_text(ir->arena, "a party to %s", t->name->text);
    symbol *name = group->sym ? group->sym : ir->state->singular;
    if (t->consent) {
        diag_label(ir->diags,
                   diag(ir->diags, P0202, group->span, "'every' among the parties of", t->name->text),
                   t->consent->at, "first declared here");
        return;
    }
    node *kind = made(ir, NODE_NAME, set->span, ir->state->singular, NULL, NULL),
         *param = made(ir, NODE_PARAM, set->span, name, kind, NULL), *test = in_group(ir, group, name),
         *define =
             made(ir, NODE_DEFINE, group->span, symbol_intern(ir->names, text, strlen(text)), param, test);
    t->consent = predicate_new(ir, define, CLASS_DEFINE, NULL);
}

/* ---- what who is a party turns on ---- */

typedef struct early_search {
    struct ir *ir;
    bool more;
} early_search;

static void mark_early(void *user, const cond *c, bool negative)
{
    early_search *s = user;
    relation_decl *d = c->form == COND_TUPLE ? &s->ir->relations.at[c->relation] : NULL;
    (void)negative;
    if (!d || d->role != ROLE_DERIVED || d->early)
        return;
    d->early = s->more = true;
}

/* What happens is over as soon as it has begun; what comes of norms comes of who is bound. */
static void only_earlier(void *user, const cond *c, bool negative)
{
    struct ir *ir = user;
    relation_role role = c->form == COND_TUPLE ? ir->relations.at[c->relation].role : ROLE_STATE;
    (void)negative;
    if (role == ROLE_EVENT)
        diag(ir->diags, P0309, c->at, "an event", "who is a party, which lasts",
             "say what has happened ('has …'), or a status that the act begins");
    if (role == ROLE_BREACH || role == ROLE_BREACHED || role == ROLE_VIEW || role == ROLE_STANDING)
        diag(ir->diags, P0309, c->at, "what follows from norms", "who is a party, on whom they are binding",
             "let a clause end it: '… terminates this treaty for s'");
}

/* All that it reads is known before anything that follows from who is bound. */
void check_consents(struct ir *ir)
{
    early_search s = {ir, true};
    for (uint32_t i = 0; i < ir->treaties.count; i++)
        if (ir->treaties.at[i]->consent)
            ir->relations.at[ir->treaties.at[i]->consent->relation].early = true;
    while (s.more) {
        s.more = false;
        for (uint32_t i = 0; i < ir->rules.count; i++)
            if (ir->relations.at[ir->rules.at[i]->relation].early)
                cond_each(ir->rules.at[i]->body, mark_early, &s, false);
    }
    for (uint32_t i = 0; i < ir->rules.count; i++)
        if (ir->relations.at[ir->rules.at[i]->relation].early)
            cond_each(ir->rules.at[i]->body, only_earlier, ir, false);
}

void find_law_words(struct ir *ir)
{
    for (int i = 0; i < LAW_WORDS; i++) {
        predicate_decl *p =
            meaning_of(symbol_intern(ir->names, word_names[i], strlen(word_names[i])), MEANS_BASE);
        const source *from = p ? source_of(ir->sources, p->at.begin) : NULL;
        if (from && !strcmp(from->name, "std.law"))
            ir->law[i] = p;
    }
    if (ir->law[LAW_IN_FORCE])
        ir->law[LAW_IN_FORCE]->computed = true;
    predicate_decl *party = ir->law[LAW_PARTY];
    if (party) {
        kind_decl *kinds[] = {ir->state, ir->treaty};
        party->law = relation_new(ir, ROLE_PARTY, party->index, 2, kinds, "party");
    }
}

/* ---- what waits for all declarations ---- */

static bool of_this_treaty(const struct ir *ir, const treaty_decl *t, uint32_t refs)
{
    const reflist_decl *list = &ir->reflists.at[refs];
    for (uint32_t i = 0; i < list->refs.count; i++) {
        ir_ref r = list->refs.at[i];
        const treaty_decl *of = r.form == REF_TO_TREATY    ? ir->treaties.at[r.index]
                                : r.form == REF_TO_ARTICLE ? ir->articles.at[r.index]->treaty
                                                           : ir->clauses.at[r.index]->article->treaty;
        if (of != t || r.form == REF_TO_TREATY)
            return false;
    }
    return true;
}

/* A reservation is to articles of the text in which it stands; who reserved all of it would be no party. */
static void lower_reservation(struct ir *ir, treaty_decl *t, node *n)
{
    scope s = {.ir = ir, .treaty = t};
    node name = {.kind = NODE_NAME, .span = n->span, .sym = n->sym};
    term who;
    uint32_t refs = lower_refs(&s, kid(n, 0));
    if (!lower_term(&s, &name, ir->state, &who) || refs == NONE)
        return;
    if (!of_this_treaty(ir, t, refs))
        diag(ir->diags, P0221, n->span);
    else
        *array_add(ir->arena, &ir->reservations) = (reservation_decl){who.entity, refs, n->span};
}

/* `in force when` is asked from outside of the treaty, which is not in force yet: `has V` looks at
 * everything. */
void lower_treaty(struct ir *ir, treaty_decl *t)
{
    scope s = {.ir = ir};
    if (t->when)
        t->force = lower_cond(&s, kid(t->when, 0));
    if (t->secret)
        t->public = reading_relation(ir, "view", "public", t->at);
    for_each_node (n, kid(t->syntax, 1))
        if (n->kind == NODE_RESERVES)
            lower_reservation(ir, t, n);
}
