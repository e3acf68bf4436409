/* gen_treaty.c: clauses, organs and treaties, at random. Comes in: what the text is to have; goes out: its
 * treaties. */
#include "gen_parts.h"

/* ---- clauses ---- */

static const char *bind_any(gen *g, const char *name)
{
    static const char *const sets[] = {"member", "member", "member", "state", "calm"};
    put(g, "any %s %s", PICK(g, sets), name);
    g->vars[g->var_count++] = name;
    return name;
}

static void legal_trigger(gen *g)
{
    uint32_t t = below(g, 2);
    switch (below(g, 6)) {
    case 0: bind_any(g, "a"), put(g, " accedes to t%u", t); break;
    case 1: bind_any(g, "a"), put(g, " denounces t%u", t); break;
    case 2: bind_any(g, "a"), put(g, " is party to t%u", t); break;
    case 3: bind_any(g, "a"), put(g, " is under_notice to t%u", t); break;
    case 4: put(g, "t%u is in_force", t); break;
    default: put(g, "any state a dies"), g->vars[g->var_count++] = "a"; break;
    }
    put(g, " then ");
}

static void organ_trigger(gen *g)
{
    switch (below(g, 6)) {
    case 0:
    case 1:
    case 2: put(g, "%s rules on ", PICK(g, organs)), bind_any(g, "v"); break;
    case 3: put(g, "%s meets", PICK(g, organs)); break;
    case 4: put(g, "%s oversees ", PICK(g, organs)), bind_any(g, "v"); break;
    default: bind_any(g, "a"), put(g, " "), vote(g); break;
    }
    put(g, " then ");
}

static void trigger(gen *g)
{
    put(g, "when ");
    if (g->organs && chance(g, 20)) {
        organ_trigger(g);
        return;
    }
    if (g->times && chance(g, 15)) {
        legal_trigger(g);
        return;
    }
    switch (below(g, 13)) {
    case 0:
    case 1: bind_any(g, "a"), put(g, " hits "), bind_any(g, "v"), place(g); break;
    case 2: bind_any(g, "a"), put(g, " pushes against "), bind_any(g, "v"); break;
    case 3: bind_any(g, "a"), put(g, " pays"); break;
    case 4: bind_any(g, "a"), put(g, " gives to "), bind_any(g, "v"); break;
    case 5: bind_any(g, "a"), put(g, " ticks"); break;
    case 6:
    case 7:
        bind_any(g, "a"), put(g, " breaches ");
        article_ref(g);
        if (chance(g, 50))
            put(g, " against "), bind_any(g, "v");
        break;
    case 8: bind_any(g, "a"), put(g, " is calm"); break;
    case 9: bind_any(g, "a"), put(g, " is bound_up with "), bind_any(g, "v"); break;
    case 10: bind_any(g, "a"), put(g, " guards "), bind_any(g, "v"); break;
    case 11:
        bind_any(g, "a"), put(g, " has hit_once "), bind_any(g, "v"),
            put(g, " in last %u days", below(g, 12));
        break;
    default: condition(g, 1); break;
    }
    if (chance(g, 35))
        put(g, " and ("), condition(g, 1), put(g, ")");
    put(g, " then ");
}

/* Writes the subject; what names the bearer in later conditions comes into view. */
static void subject(gen *g)
{
    if (g->var_count && chance(g, 25)) {
        put(g, "%s", g->vars[below(g, (uint32_t)g->var_count)]);
        return;
    }
    if (chance(g, 15)) {
        put(g, "%s", PICK(g, states));
        return;
    }
    const char *n = fresh(g);
    put(g, "every %s %s", chance(g, 85) ? "member" : chance(g, 50) ? "calm" : "state", n);
    if (g->var_count && chance(g, 50))
        put(g, " except %s", g->vars[below(g, (uint32_t)g->var_count)]);
    g->vars[g->var_count++] = g->bearer = n;
    if (chance(g, 25))
        put(g, " where ("), condition(g, 0), put(g, ")");
}

/* Not by how norms stand: what denies that there is read before it is complete. */
void ended_by(gen *g)
{
    bool lives = g->lives;
    g->lives = false;
    condition(g, 0);
    g->lives = lives;
}

static void limit(gen *g, bool duty)
{
    uint32_t days = below(g, 12);
    switch (below(g, duty ? 9 : 4)) {
    case 0: put(g, " for %u days", days); break;
    case 1: put(g, " until "), date(g, 10 + (int)below(g, 50)); break;
    case 2: put(g, " until "), ended_by(g); break;
    case 3: break;
    case 4: put(g, " by "), date(g, 10 + (int)below(g, 50)); break;
    case 5: put(g, " before "), date(g, 10 + (int)below(g, 50)); break;
    case 6: put(g, " immediately"); break;
    default: put(g, " within %u days", days); break;
    }
}

/* What is owed to another treaty is not suspended against one: whether a party that accedes there ends that
 * is left open. From when, to whom, and what it makes good. */
static void bond(gen *g, bool duty)
{
    if (chance(g, 12))
        put(g, " after "), date(g, (int)below(g, 40));
    if (chance(g, 15))
        put(g, " owed to %s", !g->against && chance(g, 15) ? "t1" : who(g));
    if (duty && chance(g, 20))
        put(g, " repairing "), article_ref(g);
}

static void rank(gen *g)
{
    if (chance(g, 35))
        put(g, " notwithstanding "), refs(g);
    if (chance(g, 15))
        put(g, " subject to "), refs(g);
}

/* A power, or a norm that an organ bears. */
static void organ_norm(gen *g)
{
    static const char *const modals[] = {"must", "must not", "may", "should", "can", "can", "can"};
    const char *modal = PICK(g, modals);
    bool power = !strcmp(modal, "can"), state = power && chance(g, 30);
    int names = g->var_count;
    if (state)
        subject(g);
    else
        put(g, "%s", PICK(g, organs));
    put(g, " %s ", modal);
    if (state)
        act(g, USE_DUTY);
    else
        decision(g, USE_DUTY);
    if (chance(g, 40))
        limit(g, !strcmp(modal, "must") || !strcmp(modal, "should"));
    if (chance(g, 15))
        put(g, " unless "), ended_by(g);
    put(g, ";");
    g->var_count = names;
}

static void amount(gen *g)
{
    if (chance(g, 70))
        put(g, "%s", chance(g, 80) ? "3" : chance(g, 50) ? "1" : "2.5");
    else
        put(g, "[power(%s) * %u]", who(g), 1 + below(g, 2));
}

/* So much at one instant, in all, or at most. */
static bool quantity(gen *g, bool ban)
{
    uint32_t form = below(g, ban ? 2 : 4);
    put(g, "fund %s", form == 0 ? "" : form == 1 || form == 3 ? "at least " : "at most ");
    amount(g);
    if (chance(g, 75))
        put(g, " to "), object(g, USE_DUTY);
    return form == 2;
}

/* One of several acts, with an amount of its own or with none. */
static void alternative(gen *g)
{
    if (chance(g, 35)) {
        act(g, USE_DUTY);
        return;
    }
    put(g, "fund %s", chance(g, 25) ? "" : "at least ");
    amount(g);
    if (chance(g, 75))
        put(g, " to "), object(g, USE_DUTY);
}

static const char *period(gen *g)
{
    return chance(g, g->december ? 50 : 90) ? "month" : "year";
}

/* How often, or how much, in each month or year. */
static void quota(gen *g, bool ban)
{
    const char *least = ban || chance(g, 50) ? "at least" : "at most";
    if (chance(g, 30)) {
        put(g, "fund %s ", least);
        amount(g);
        if (chance(g, 75))
            put(g, " to "), object(g, USE_DUTY);
        put(g, " per %s", period(g));
        return;
    }
    switch (below(g, 4)) {
    case 0: put(g, "pay"); break;
    case 1: put(g, "give"), chance(g, 60) ? put(g, " to "), object(g, USE_DUTY) : (void)0; break;
    case 2: put(g, "hit "), object(g, USE_DUTY); break;
    default: put(g, "push against "), object(g, USE_DUTY); break;
    }
    put(g, " %s %u times per %s", least, 1 + below(g, 2), period(g));
}

static void measured_norm(gen *g)
{
    bool ban = chance(g, 25), cap = false, often = chance(g, 35), choice = !often && chance(g, 30);
    int names = g->var_count;
    subject(g);
    put(g, " must%s ", ban ? " not" : "");
    if (often)
        quota(g, ban);
    else if (choice)
        put(g, "("), alternative(g), put(g, " or "), alternative(g), put(g, ")");
    else
        cap = quantity(g, ban);
    if (chance(g, 70))
        limit(g, !often && !ban && !cap);
    if (chance(g, 20))
        put(g, " unless "), ended_by(g);
    if (g->lives)
        bond(g, !often && !ban && !cap);
    put(g, ";");
    g->var_count = names;
    g->bearer = NULL;
}

/* `any member m except a`, or of a total `every member m except a jointly`. */
static void group(gen *g, bool jointly)
{
    const char *n = fresh(g);
    put(g, "%s %s %s", jointly ? "every" : "any", chance(g, 85) ? "member" : "state", n);
    if (g->var_count && chance(g, 50))
        put(g, " except %s", g->vars[below(g, (uint32_t)g->var_count)]);
    g->vars[g->var_count++] = g->bearer = n;
    if (chance(g, 25))
        put(g, " where ("), condition(g, 0), put(g, ")");
    if (jointly)
        put(g, " jointly");
}

static void group_norm(gen *g)
{
    bool jointly = g->amounts && chance(g, 60);
    int names = g->var_count;
    group(g, jointly);
    put(g, " must ");
    if (jointly) {
        put(g, "fund at least "), amount(g);
        if (chance(g, 75))
            put(g, " to "), object(g, USE_DUTY);
    } else
        act(g, USE_DUTY);
    if (chance(g, 85))
        limit(g, true);
    if (chance(g, 25))
        put(g, " unless "), ended_by(g);
    if (g->lives)
        bond(g, true);
    put(g, ";");
    g->var_count = names;
    g->bearer = NULL;
}

static void norm(gen *g)
{
    if (g->groups && chance(g, 30)) {
        group_norm(g);
        return;
    }
    if (g->amounts && chance(g, g->clashes ? 70 : 35)) {
        measured_norm(g);
        return;
    }
    if (g->organs && chance(g, 25)) {
        organ_norm(g);
        return;
    }
    static const char *const modals[] = {"must", "must",     "must",   "must not",  "must not",
                                         "may",  "need not", "should", "should not"};
    const char *modal = PICK(g, modals);
    bool duty = !strcmp(modal, "must") || !strcmp(modal, "should");
    int names = g->var_count;
    subject(g);
    put(g, " %s ", modal);
    if (chance(g, 15))
        put(g, "("), act(g, USE_DUTY), put(g, " or "), act(g, USE_DUTY), put(g, ")");
    else
        act(g, duty ? USE_EACH : USE_DUTY);
    if (chance(g, 70))
        limit(g, duty);
    if (chance(g, 25))
        put(g, " unless "), ended_by(g);
    if (g->lives)
        bond(g, duty);
    if (g->ranks && strncmp(modal, "should", 6))
        rank(g);
    put(g, ";");
    g->var_count = names;
    g->bearer = NULL;
}

static void consequence(gen *g)
{
    static const char *const words[] = {"suspends", "suspends", "suspends",   "resumes",
                                        "resumes",  "resumes",  "discharges", "terminates"};
    put(g, "%s ", PICK(g, words)), refs(g);
    if (chance(g, 55)) {
        put(g, " for %s", who(g));
        if (g->against && chance(g, 60))
            put(g, " against %s", who(g));
    }
    put(g, ";");
}

static void legal_effect(gen *g)
{
    uint32_t t = below(g, 2);
    switch (below(g, 6)) {
    case 0:
    case 1: put(g, "starts party(%s, t%u);", who(g), t); break;
    case 2:
    case 3: put(g, "ends party(%s, t%u);", who(g), t); break;
    case 4: put(g, "starts under_notice(%s, t%u);", who(g), t); break;
    default: put(g, "ends under_notice(%s, t%u);", who(g), t); break;
    }
}

static void effect(gen *g)
{
    if (g->times && chance(g, 35)) {
        legal_effect(g);
        return;
    }
    if (g->lives && chance(g, 75)) {
        consequence(g);
        return;
    }
    put(g, "%s ", chance(g, 60) ? "starts" : "ends");
    if (chance(g, 60))
        put(g, "calm(%s);", who(g));
    else
        put(g, "bound_up(%s, %s);", who(g), who(g));
}

/* What a breach does to other articles: what it spares, and what it does not. */
static void consequence_of_breach(gen *g)
{
    put(g, "        when "), bind_any(g, "a"), put(g, " breaches "), refs(g);
    put(g, " then "), consequence(g);
}

static void clause(gen *g)
{
    g->var_count = 0;
    if (g->lives && chance(g, 12)) {
        consequence_of_breach(g);
        return;
    }
    if (chance(g, 20)) {
        norm(g);
        return;
    }
    trigger(g);
    if (chance(g, 15))
        put(g, "{ "), norm(g), put(g, " "), chance(g, 50) ? norm(g) : effect(g), put(g, " }");
    else if (chance(g, g->lives ? 35 : 15))
        effect(g);
    else
        norm(g);
}

/* Whoever something holds for: known before all that follows from who is bound. */
static void by_facts(gen *g)
{
    static const char *const facts[] = {"s is calm",
                                        "not s is calm",
                                        "s is bound_up",
                                        "s has hit_once",
                                        "s has paid in last 9 days",
                                        "not s has pushed",
                                        "s guards",
                                        "some state z where (s is bound_up with z or z has hit_once s)"};
    put(g, "    parties { every state s where (%s", PICK(g, facts));
    if (g->treaty && chance(g, 40))
        put(g, "%s party to t0", chance(g, 50) ? " and s is" : " and not s is");
    else if (chance(g, 40))
        put(g, " %s %s", chance(g, 50) ? "and" : "or", PICK(g, facts));
    put(g, "); %s}\n", chance(g, 30) ? "q; " : "");
}

static void parties(gen *g)
{
    if (!g->clashes && chance(g, 12)) {
        by_facts(g);
        return;
    }
    put(g, "    parties { ");
    for (int i = 0; i < 3; i++) {
        put(g, "%s", states[i]);
        if (g->clashes)
            ; /* who qualifies stays the same: conflicts arise with norms */
        else if (chance(g, 12))
            put(g, " from "), date(g, (int)below(g, 50));
        else if (chance(g, 15))
            put(g, " until "), date(g, 10 + (int)below(g, 50));
        put(g, "; ");
    }
    put(g, "}\n");
}

void duration(gen *g, uint32_t most)
{
    if (chance(g, 15))
        put(g, "1 month");
    else
        put(g, "%u days", 1 + below(g, most));
}

static void carries(gen *g)
{
    static const char *const counts[] = {"favours", "opposes", "is absent", "abstains"};
    switch (below(g, 6)) {
    case 0:
    case 1: put(g, "count of seat s where (s favours) >= %u", 1 + below(g, 3)); break;
    case 2: put(g, "count of seat s where (s %s) < %u", PICK(g, counts), 1 + below(g, 3)); break;
    case 3: put(g, "every seat s satisfies (s favours or s is absent)"); break;
    case 4: put(g, "some permanent s where (s favours)"); break;
    default: condition(g, 1); break;
    }
    if (chance(g, 20))
        put(g, " and ("), condition(g, 1), put(g, ")");
}

/* A line of voting: of some act, at some time. */
static void procedure(gen *g, const char *kind)
{
    put(g, "        %s", kind);
    g->var_count = 0;
    if (chance(g, 40)) {
        static const char *const acts[] = {" rules(x)", " rule", " meet", " oversees(x)"};
        uint32_t which = below(g, 4);
        put(g, "%s", acts[which]);
        if (which % 3 == 0)
            g->vars[g->var_count++] = "x";
    }
    if (chance(g, 15))
        put(g, chance(g, 50) ? " from " : " until "), date(g, (int)below(g, 40));
    g->inside = true;
    if (*kind == 'a')
        put(g, " if "), carries(g);
    else {
        put(g, " by %s y where (", chance(g, 60) ? "permanent" : "seat");
        g->vars[g->var_count++] = "y";
        if (chance(g, 75))
            put(g, "y opposes%s", chance(g, 30) && g->var_count > 1 ? " and y != x" : "");
        else
            condition(g, 0);
        put(g, ")");
    }
    g->inside = false;
    put(g, ";\n");
    g->var_count = 0;
}

void organ(gen *g, const char *name)
{
    put(g, "    organ %s {\n        permanent %s, %s", name, PICK(g, states), PICK(g, states));
    if (chance(g, 20))
        put(g, " until "), date(g, 10 + (int)below(g, 40));
    put(g, ";\n        elected %s", PICK(g, states));
    if (chance(g, 40))
        put(g, " from "), date(g, (int)below(g, 30));
    put(g, ";\n");
    if (chance(g, 35))
        put(g, "        ordinary every %s;\n",
            chance(g, 60)   ? "member of t0"
            : chance(g, 50) ? "calm"
                            : "state");
    for (uint32_t i = chance(g, 85) ? 1 + below(g, 2) : 0; i-- > 0;)
        procedure(g, "adopts");
    if (chance(g, 45))
        procedure(g, "vetoed");
    put(g, "    }\n");
}

/* When it begins, how long it lasts, how it is left. */
static void own_time(gen *g, int number)
{
    bool enters = true, until = false, old = false; /* of old: renewed for centuries, it takes its time */
    if (chance(g, 30))
        put(g, "    signed "), date(g, (int)below(g, 30)), put(g, ";\n");
    if (chance(g, 35)) {
        old = !g->amounts && chance(g, 15);
        put(g, "    in force when %s(", old ? "" : "today >= 1930-01-01 and ");
        g->treaty = -1;
        condition(g, 1);
        g->treaty = number;
        put(g, ")");
    } else if ((enters = g->amounts || chance(g, 70)))
        put(g, "    in force from "), date(g, (int)below(g, 20)), until = chance(g, 8);
    else
        put(g, "    # always in force");
    if (until)
        put(g, " until "), date(g, 30 + (int)below(g, 40));
    put(g, enters ? ";\n" : "\n");
    bool lasts = enters && chance(g, 45);
    if (lasts)
        put(g, "    lasts "), duration(g, 40), put(g, ";\n");
    if (lasts && !old && chance(g, 65)) {
        put(g, "    renews every "), duration(g, 20);
        if (chance(g, 60))
            put(g, " unless denounced "), duration(g, 10), put(g, " before");
        put(g, ";\n");
    }
    if (chance(g, 55)) {
        put(g, "    withdrawal on ");
        if (chance(g, 10))
            put(g, "%u hours", below(g, 60));
        else if (chance(g, 10))
            put(g, "0 days");
        else
            duration(g, 20);
        put(g, " notice");
        if (enters && chance(g, 30))
            put(g, " after "), duration(g, 40);
        put(g, ";\n");
    }
}

/* Of this treaty alone. */
static void reservation(gen *g)
{
    put(g, "    %s reserves article %u", PICK(g, states), 1 + below(g, 4));
    if (chance(g, 30))
        put(g, ", article %u", 1 + below(g, 4));
    put(g, ";\n");
}

static void reading(gen *g)
{
    put(g, "    reading sense: narrow, wide%s;\n", chance(g, 50) ? ", literal" : "");
    g->readings = 1;
    if (chance(g, 40))
        put(g, "    reading scope: here, anywhere;\n"), g->readings = 2;
}

void treaty(gen *g, int number, int articles)
{
    g->treaty = number;
    put(g, "treaty t%d {\n", number);
    if (g->later && !g->times && chance(g, 75))
        put(g, "    signed "), date(g, (int)below(g, 20)), put(g, ";\n");
    if (g->ranks && !g->later && chance(g, 20)) {
        put(g, "    this treaty prevails over ");
        if (chance(g, 50))
            put(g, "every other treaty");
        else
            refs(g);
        put(g, ";\n");
    }
    if (g->times)
        own_time(g, number);
    else if (g->amounts || chance(g, 60)) { /* else months since the year 1 are counted */
        put(g, "    in force from ");
        date(g, (int)below(g, 20));
        if (chance(g, 20))
            put(g, " until "), date(g, 30 + (int)below(g, 40));
        put(g, ";\n");
    }
    parties(g);
    while (g->reserves && chance(g, 50))
        reservation(g);
    if (number == 0 && chance(g, 25))
        reading(g);
    if (g->organs && number == 0)
        organ(g, "council");
    for (int i = 1; i <= articles; i++) {
        put(g, "    article %d", i);
        bool dated = chance(g, 8);
        if (dated)
            put(g, chance(g, 50) ? " from " : " until "), date(g, 5 + (int)below(g, 50));
        put(g, " { ");
        clause(g);
        put(g, " }\n");
    }
    put(g, "}\n");
    g->treaty = -1;
    g->var_count = 0;
}
