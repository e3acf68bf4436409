/* gen.c: random treaties and worlds. Comes in: a seed; goes out: a text in pactlang. Whatever the language
 * has and the second opinion knows may come, in any combination; some texts do not compile, and are passed
 * over. */
#include "gen.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct gen {
    uint64_t state;
    char *text;
    size_t size, length;
    const char *vars[12]; /* states in view */
    int var_count, fresh, articles, treaty;
    bool against;       /* some are suspended against one */
    bool lives;         /* the text suspends, repairs, asks how norms stand */
    bool ranks;         /* some of its norms prevail over others */
    bool clashes;       /* it asks about conflicts */
    bool later;         /* so does the later of two treaties */
    bool organs;        /* there are organs that vote, and powers */
    bool doubts;        /* what is said may be in doubt */
    bool inside;        /* within an organ: its seats need no `of` */
    bool times;         /* its treaties have their own times, and parties that come and go */
    const char *bearer; /* of the norm that is written */
    uint32_t acts[3];   /* which most of its norms are about, where they are to meet */
} gen;

/* ---- chance: xorshift64*, after S. Vigna (2016) ---- */

static uint32_t below(gen *g, uint32_t n)
{
    g->state ^= g->state >> 12;
    g->state ^= g->state << 25;
    g->state ^= g->state >> 27;
    return (uint32_t)((g->state * 2685821657736338717ULL) >> 33) % n;
}

static bool chance(gen *g, uint32_t percent)
{
    return below(g, 100) < percent;
}

#define PICK(g, list) (list)[below(g, sizeof(list) / sizeof *(list))]

__attribute__((format(printf, 2, 3))) static void put(gen *g, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (g->length + 1 < g->size) {
        int n = vsnprintf(g->text + g->length, g->size - g->length, format, args);
        g->length += n > 0 ? (size_t)n : 0;
        if (g->length >= g->size)
            g->length = g->size - 1;
    }
    va_end(args);
}

/* ---- names ---- */

static const char *const states[] = {"p", "q", "r", "u"};

static const char *who(gen *g)
{
    return g->var_count && chance(g, 75) ? g->vars[below(g, (uint32_t)g->var_count)] : PICK(g, states);
}

static void date(gen *g, int day)
{
    static const int lengths[] = {31, 28, 31, 30};
    int month = 1;
    day++;
    while (month < 4 && day > lengths[month - 1])
        day -= lengths[month++ - 1];
    put(g, "1930-%02d-%02d", month, day);
}

static const char *fresh(gen *g)
{
    static const char *const names[] = {"n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9",
                                        "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"};
    return names[g->fresh++ % 20];
}

static const char *const organs[] = {"council", "council", "board"};

/* ---- acts ---- */

static void place(gen *g)
{
    if (chance(g, 40))
        put(g, " at %s", chance(g, 50) ? "a1" : "b1");
}

static void condition(gen *g, int depth);
static void ended_by(gen *g);

typedef enum use { USE_DUTY, USE_ASKED } use;

/* Where acts are compared, not towards the bearer itself. */
static const char *whom(gen *g)
{
    const char *name = who(g);
    return (g->ranks || g->clashes) && name == g->bearer ? PICK(g, states) : name;
}

static void object(gen *g, use u)
{
    int names = g->var_count;
    if (u == USE_ASKED || chance(g, 60)) {
        put(g, "%s", whom(g));
        return;
    }
    if (g->clashes || chance(g, 60)) {
        put(g, "any other member");
        return;
    }
    const char *n = fresh(g);
    put(g, "any %s %s", chance(g, 50) ? "state" : chance(g, 50) ? "other member" : "calm", n);
    if (chance(g, 50)) {
        g->vars[g->var_count++] = n;
        put(g, " where (");
        ended_by(g);
        put(g, ")");
    }
    g->var_count = names;
}

static void act(gen *g, use u)
{
    if (g->organs && chance(g, 10)) {
        put(g, "report to %s", PICK(g, organs));
        return;
    }
    if (g->times && chance(g, 10)) {
        put(g, chance(g, 50) ? "accede to t%u" : "denounce t%u", below(g, 2));
        return;
    }
    switch ((g->ranks || g->clashes) && chance(g, 75) ? PICK(g, g->acts) : below(g, 8)) {
    case 0: put(g, "push against "), object(g, u); break;
    case 1: put(g, "hit "), object(g, u), place(g); break;
    case 2: put(g, "pay"); break;
    case 3:
        put(g, "give");
        if (chance(g, 75))
            put(g, " to "), object(g, u);
        break;
    case 4:
        put(g, "help "), object(g, u);
        if (chance(g, 50))
            put(g, " against %s", whom(g));
        break;
    case 5:
    case 6: put(g, "guard "), object(g, u); break;
    default: put(g, "block "), object(g, u); break;
    }
}

/* ---- conditions ---- */

static void article_ref(gen *g)
{
    int n = 1 + (int)below(g, 4);
    if (g->treaty >= 0 && chance(g, 70))
        put(g, "article %d", n);
    else
        put(g, "article %d of t%d", n, (int)below(g, 2));
    g->articles = n > g->articles ? n : g->articles;
}

static void refs(gen *g)
{
    for (uint32_t i = chance(g, 15) ? 2 : 1; i-- > 0; put(g, i ? ", " : ""))
        if (chance(g, 20))
            put(g, "treaty t%u", below(g, 2));
        else
            article_ref(g);
}

static void how_it_stands(gen *g)
{
    static const char *const words[] = {"active",     "active",   "pending",   "suspended",
                                        "suspended",  "violated", "fulfilled", "late",
                                        "discharged", "repaired", "expired",   "terminated"};
    switch (below(g, 4)) {
    case 0:
        put(g, "%s has%s fulfilled ", who(g), chance(g, 15) ? " not" : ""), article_ref(g);
        if (chance(g, 30))
            put(g, " against %s", who(g));
        break;
    case 1:
        article_ref(g);
        put(g, " is%s %s", chance(g, 15) ? " not" : "",
            chance(g, 30)   ? "in force"
            : chance(g, 50) ? "suspended"
                            : "terminated");
        break;
    default:
        put(g, "%s is%s %s under ", who(g), chance(g, 15) ? " not" : "",
            g->ranks && chance(g, 25) ? "overridden" : PICK(g, words));
        refs(g);
        break;
    }
}

/* What an organ does. */
static void decision(gen *g, use u)
{
    switch (below(g, 5)) {
    case 0: put(g, "meet"); break;
    case 1: put(g, "oversee "), object(g, u); break;
    default: put(g, "rule"), chance(g, u == USE_ASKED ? 85 : 100) ? put(g, " on "), object(g, u) : (void)0;
    }
}

static void vote(gen *g)
{
    static const char *const votes[] = {"favours", "favours",  "favours",   "opposes",
                                        "opposes", "abstains", "is absent", "is not_voting"};
    put(g, "%s", PICK(g, votes));
    if (!g->inside && chance(g, 50))
        put(g, " at %s", PICK(g, organs));
}

static void seats(gen *g)
{
    static const char *const groups[] = {"seat", "seat", "permanent", "elected"};
    put(g, "%s", PICK(g, groups));
    if (!g->inside)
        put(g, " of %s", PICK(g, organs));
}

/* Of organs. */
static void institutional(gen *g)
{
    switch (below(g, 7)) {
    case 0:
    case 1: put(g, "%s has%s ruled on %s", PICK(g, organs), chance(g, 20) ? " not" : "", who(g)); break;
    case 2: /* a vote is over at once: outside of rules of voting only triggers ask for it */
        put(g, g->inside ? "%s " : "%s in ", who(g)), g->inside ? vote(g) : seats(g);
        break;
    case 3: put(g, "%s in ", who(g)), seats(g); break;
    case 4: put(g, "%s has %s", who(g), chance(g, 50) ? "opposed" : "favoured"); break;
    case 5: put(g, "%s is empowered to ", PICK(g, organs)), decision(g, USE_ASKED); break;
    default: put(g, "%s is empowered to ", who(g)), act(g, USE_ASKED); break;
    }
}

/* Of the law of treaties. */
static void legal(gen *g)
{
    const char *not = chance(g, 15) ? " not" : "";
    uint32_t t = below(g, 2);
    switch (below(g, 9)) {
    case 0:
    case 1: put(g, "%s is%s party to t%u", who(g), not, t); break;
    case 2: put(g, "%s is%s under_notice to t%u", who(g), not, t); break;
    case 3: put(g, "%s is%s extinct", who(g), not ); break;
    case 4: put(g, "%s is%s successor to %s", who(g), not, who(g)); break;
    case 5: put(g, "t%u is%s signed", t, not ); break;
    case 6: put(g, "t%u is%s in_force", t, not ); break;
    case 7: put(g, "%s has%s acceded to t%u", who(g), not, t); break;
    default: {
        const char *n = fresh(g);
        put(g, "%s treaty %s where (%s is party to %s and %s != t%u)", chance(g, 70) ? "some" : "no", n,
            who(g), n, n, t);
        break;
    }
    }
}

static void quantified(gen *g, int depth)
{
    static const char *const sets[] = {"state", "member of t0", "calm", "member of t1", "state"};
    const char *n = fresh(g), *set = PICK(g, sets);
    uint32_t form = below(g, 4);
    if (g->var_count >= 11)
        return;
    if (form == 3)
        put(g, "count of %s %s where (", set, n);
    else
        put(g, "%s %s %s %s (",
            form == 0   ? "some"
            : form == 1 ? "no"
                        : "every",
            set, n, form == 2 ? "satisfies" : "where");
    g->vars[g->var_count++] = n;
    condition(g, depth - 1);
    g->var_count--;
    put(g, ")");
    if (form == 3)
        put(g, " %s %u", chance(g, 50) ? ">=" : "<", 1 + below(g, 3));
}

static void atom(gen *g, int depth)
{
    if (g->lives && chance(g, 12)) {
        how_it_stands(g);
        return;
    }
    if (g->organs && chance(g, 15)) {
        institutional(g);
        return;
    }
    if (g->times && chance(g, 12)) {
        legal(g);
        return;
    }
    switch (below(g, depth > 0 ? 20 : 17)) {
    case 0:
    case 1: put(g, "%s is%s calm", who(g), chance(g, 30) ? " not" : ""); break;
    case 2:
    case 3: put(g, "%s is%s bound_up with %s", who(g), chance(g, 30) ? " not" : "", who(g)); break;
    case 4: put(g, "%s has%s pushed against %s", who(g), chance(g, 30) ? " not" : "", who(g)); break;
    case 5:
        put(g, "%s has%s hit_once %s in last %u days", who(g), chance(g, 20) ? " not" : "", who(g),
            below(g, 9));
        break;
    case 6: put(g, "%s in member of t%u", who(g), below(g, 2)); break;
    case 7: put(g, "%s %s %s", who(g), chance(g, 40) ? "=" : "!=", who(g)); break;
    case 8: put(g, "power(%s) %s %u", who(g), chance(g, 50) ? ">=" : "<", below(g, 4)); break;
    case 9:
        put(g, "power(%s) %s power(%s) + %u", who(g), chance(g, 50) ? ">" : "!=", who(g), below(g, 2));
        break;
    case 10: put(g, "%s is%s strong", who(g), chance(g, 20) ? " not" : ""); break;
    case 11: put(g, "%s is%s linked %s", who(g), chance(g, 20) ? " not" : "", who(g)); break;
    case 12: put(g, "%s guards %s", who(g), who(g)); break;
    case 13:
        put(g, "%s has%s breached ", who(g), chance(g, 15) ? " not" : "");
        article_ref(g);
        if (chance(g, 30))
            put(g, " against %s", who(g));
        break;
    case 14:
        put(g, "today %s ", chance(g, 50) ? ">=" : "<");
        date(g, (int)below(g, 60));
        break;
    case 15: put(g, "%s has%s paid", who(g), chance(g, 30) ? " not" : ""); break;
    case 16: put(g, "t%u in force", below(g, 2)); break;
    case 17:
        put(g, "%s is %s ", who(g),
            chance(g, 50)   ? "obliged to"
            : chance(g, 50) ? "forbidden to"
                            : "permitted to");
        act(g, USE_ASKED);
        break;
    default: quantified(g, depth); break;
    }
}

static void condition(gen *g, int depth)
{
    uint32_t parts = chance(g, 70) ? 1 : 2;
    const char *join = chance(g, 50) ? " and " : " or ";
    for (uint32_t i = 0; i < parts; i++) {
        if (i)
            put(g, "%s", join);
        if (depth > 0 && chance(g, 15)) {
            put(g, "%s(", chance(g, 50) ? "not " : "");
            condition(g, depth - 1);
            put(g, ")");
        } else
            atom(g, depth);
    }
}

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
static void ended_by(gen *g)
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

static void norm(gen *g)
{
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
        act(g, USE_DUTY);
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

static void clause(gen *g)
{
    g->var_count = 0;
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

static void parties(gen *g)
{
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

static void duration(gen *g, uint32_t most)
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

static void organ(gen *g, const char *name)
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
        old = chance(g, 15);
        put(g, "    in force when %s(", old ? "" : "today >= 1930-01-01 and ");
        g->treaty = -1;
        condition(g, 1);
        g->treaty = number;
        put(g, ")");
    } else if ((enters = chance(g, 70)))
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

static void treaty(gen *g, int number, int articles)
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
    else if (chance(g, 60)) {
        put(g, "    in force from ");
        date(g, (int)below(g, 20));
        if (chance(g, 20))
            put(g, " until "), date(g, 30 + (int)below(g, 40));
        put(g, ";\n");
    }
    parties(g);
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

/* ---- declarations ---- */

static void declarations(gen *g)
{
    static const char *const brings[] = {"",
                                         "",
                                         "",
                                         " starts bound_up(a, v)",
                                         " ends bound_up(a, v)",
                                         " starts calm(v)",
                                         " ends calm(v)",
                                         " ends calm(a)"};
    if (g->later)
        put(g, "use std.vclt;\n");
    put(g, "kind place/places;\na1, b1 : place;\np, q, r, u : state;\n");
    put(g, "status calm(s: state);\nstatus bound_up(a: state, with b: state);\n");
    put(g, "attribute power(s: state): number;\nevent tick/ticks/ticked(s: state);\n");
    put(g, "action push/pushes/pushed(a: state, against v: state)%s;\n", PICK(g, brings));
    put(g, "action hit/hits/hit_once(a: state, v: state, at w: place) implies push(a, v)%s;\n",
        PICK(g, brings));
    put(g, "action pay/pays/paid(s: state)%s;\n", chance(g, 20) ? " ends calm(s)" : "");
    put(g, "action give/gives/given(a: state, to v: state)%s%s;\n",
        chance(g, 20)   ? " implies pay(a)"
        : chance(g, 20) ? " implies push(v, a)"
                        : "",
        PICK(g, brings));
    put(g, "action help/helps/helped(a: state, v: state, against b: state)%s%s;\n",
        chance(g, 50) ? " implies push(a, b)" : "",
        (!g->ranks && !g->clashes) || chance(g, 40) ? ""
        : chance(g, 50)                             ? " excludes push(a, v)"
                                                    : " excludes give(a, b)");
    put(g, "ongoing action guard/guards/guarded(a: state, v: state);\n");
    put(g, "ongoing action block/blocks/blocked(a: state, v: state)%s;\n",
        chance(g, 40)   ? " implies guard(a, v)"
        : chance(g, 50) ? " implies push(a, v)"
                        : "");
    if (g->organs) {
        put(g, "action meet/meets/met(o: organ);\n");
        put(g, "action rule/rules/ruled(o: organ, on s: state)%s;\n",
            chance(g, 30)   ? " starts calm(s)"
            : chance(g, 30) ? " implies meet(o)"
                            : "");
        put(g, "ongoing action oversee/oversees/overseen(o: organ, s: state);\n");
        put(g, "action report/reports/reported(s: state, to o: organ);\n");
    }
    if (g->times) {
        put(g, "action accede/accedes/acceded(s: state, to t: treaty) starts party(s, t);\n");
        put(g, "action denounce/denounces/denounced(s: state, t: treaty) starts under_notice(s, t);\n");
        put(g, "action revoke_notice/revokes_notice/revoked_notice(s: state, to t: treaty) ends "
               "under_notice(s, t);\n");
        put(g, "event die/dies/died(s: state) starts extinct(s);\n");
        put(g, "action succeed/succeeds/succeeded(s: state, to p: state) starts successor(s, p);\n");
    }
    put(g, "define strong(s: state) if power(s) >= 2");
    if (chance(g, 30))
        put(g, " or s is calm");
    put(g, ";\ndefine linked(x: state, y: state) if x is bound_up with y%s;\n",
        chance(g, 60) ? " or some state z where (linked(x, z) and z is bound_up with y)" : "");
}

/* ---- scenarios ---- */

/* Where acts are excused, one ongoing act of each state: which of several met a duty is not kept track of. */
static void ongoing(gen *g, const char *word)
{
    uint32_t by = below(g, 4), to = below(g, 4);
    bool block = g->ranks ? g->acts[0] % 2 : chance(g, 50);
    put(g, "%s%s %s %s;", word, states[by], block ? "blocks" : "guards",
        states[g->ranks ? (by + 1) % 4 : to]);
}

static void legal_statement(gen *g)
{
    const char *s = PICK(g, states);
    uint32_t t = below(g, 2);
    switch (below(g, 11)) {
    case 0:
    case 1: put(g, "%s accedes to t%u;", s, t); break;
    case 2:
    case 3:
    case 4: put(g, "%s denounces t%u;", s, t); break;
    case 5: put(g, "%s revokes_notice to t%u;", s, t); break;
    case 6: put(g, "%s dies;", s); break;
    case 7: put(g, "%s succeeds to %s;", s, PICK(g, states)); break;
    case 8: put(g, "%s is party to t%u;", s, t); break;
    case 9: put(g, "ends %s is party to t%u;", s, t); break;
    default: put(g, "t%u is signed;", t); break;
    }
}

static void ballots(gen *g)
{
    static const char *const votes[] = {"yes", "yes", "no", "abstain", "absent", "not voting"};
    put(g, " {");
    for (uint32_t i = 0; i < 4; i++)
        if (chance(g, 60))
            put(g, " %s %s;", PICK(g, votes), states[i]);
    put(g, " }");
}

static void motion(gen *g)
{
    const char *o = PICK(g, organs);
    switch (below(g, 5)) {
    case 0: put(g, "%s meets", o); break;
    case 1: put(g, "%s oversees %s", o, PICK(g, states)); break;
    default: put(g, "%s rules on %s", o, PICK(g, states)); break;
    }
    if (chance(g, 85))
        ballots(g);
    else
        put(g, ";");
}

/* What somebody says of it. */
static void in_doubt(gen *g)
{
    switch (below(g, 3)) {
    case 0: put(g, "disputed "); break;
    case 1: put(g, "alleged by %s: ", PICK(g, states)); break;
    default: put(g, "denied by %s: ", PICK(g, states)); break;
    }
    const char *s = PICK(g, states);
    switch (below(g, g->times ? 10 : 7)) {
    case 0: put(g, "%s hits %s", s, PICK(g, states)), place(g); break;
    case 1: put(g, "%s pushes against %s", s, PICK(g, states)); break;
    case 2: put(g, "%s gives to %s", s, PICK(g, states)); break;
    case 3: put(g, "%s guards %s", s, PICK(g, states)); break;
    case 4: put(g, "%s is calm", s); break;
    case 5: put(g, "%s is bound_up with %s", s, PICK(g, states)); break;
    case 6: put(g, "%s ticks", s); break;
    case 7: put(g, "%s accedes to t%u", s, below(g, 2)); break;
    case 8: put(g, "%s denounces t%u", s, below(g, 2)); break;
    default: put(g, "%s dies", s); break;
    }
    put(g, ";");
}

static void statement(gen *g)
{
    if (g->doubts && chance(g, 14)) {
        in_doubt(g);
        return;
    }
    if (g->organs && chance(g, 35)) {
        if (chance(g, 10))
            put(g, "%s reports to %s;", PICK(g, states), PICK(g, organs));
        else if (chance(g, 5))
            put(g, "ends %s oversees %s;", PICK(g, organs), PICK(g, states));
        else
            motion(g);
        return;
    }
    if (g->times && chance(g, 30)) {
        legal_statement(g);
        return;
    }
    switch (below(g, 16)) {
    case 0:
    case 1: put(g, "%s pushes against %s;", PICK(g, states), PICK(g, states)); break;
    case 2:
    case 3:
    case 4:
        put(g, "%s hits %s", PICK(g, states), PICK(g, states));
        place(g);
        put(g, ";");
        break;
    case 5: put(g, "%s pays;", PICK(g, states)); break;
    case 6: put(g, "%s gives to %s;", PICK(g, states), PICK(g, states)); break;
    case 7: put(g, "%s helps %s against %s;", PICK(g, states), PICK(g, states), PICK(g, states)); break;
    case 8:
    case 9: ongoing(g, ""); break;
    case 10:
    case 11: ongoing(g, "ends "); break;
    case 12: put(g, "%s%s is calm;", chance(g, 40) ? "ends " : "", PICK(g, states)); break;
    case 13:
        put(g, "%s%s is bound_up with %s;", chance(g, 30) ? "ends " : "", PICK(g, states), PICK(g, states));
        break;
    case 14: put(g, "power(%s) = %u;", PICK(g, states), below(g, 4)); break;
    default: put(g, "%s ticks;", PICK(g, states)); break;
    }
}

static void undated(gen *g)
{
    if (g->doubts && chance(g, 15)) {
        put(g, "    open calm;\n");
        return;
    }
    if (g->doubts && chance(g, 15)) {
        put(g, "    disputed %s is bound_up with %s;\n", PICK(g, states), PICK(g, states));
        return;
    }
    if (g->times && chance(g, 15)) {
        put(g, "    %s is party to t%u;\n", PICK(g, states), below(g, 2));
        return;
    }
    switch (below(g, 4)) {
    case 0: put(g, "    %s is calm;\n", PICK(g, states)); break;
    case 1: put(g, "    %s is bound_up with %s;\n", PICK(g, states), PICK(g, states)); break;
    case 2: put(g, "    "), ongoing(g, ""), put(g, "\n"); break;
    default: put(g, "    power(%s) = %u;\n", PICK(g, states), below(g, 4)); break;
    }
}

/* What became of a motion. */
static void outcome(gen *g)
{
    put(g, "%s ", PICK(g, organs));
    switch (below(g, 3)) {
    case 0: put(g, "is empowered to "), decision(g, USE_ASKED); return;
    case 1: put(g, "is %s to ", chance(g, 50) ? "obliged" : "forbidden"), decision(g, USE_ASKED); return;
    default: put(g, "has ruled on %s", PICK(g, states)); break;
    }
    if (!g->doubts && chance(g, 50)) {
        put(g, " because %s", chance(g, 50) ? "void" : "vetoed");
        if (chance(g, 60))
            put(g, " by %s", PICK(g, states));
    }
}

static void question(gen *g)
{
    static const char *const tests[] = {"is obliged to",   "is obliged to",   "is obliged to",
                                        "is forbidden to", "is permitted to", "is recommended to",
                                        "is exempt from"};
    if (g->doubts && chance(g, 20))
        put(g, "not ");
    if (g->organs && chance(g, 30)) {
        outcome(g);
        return;
    }
    if (chance(g, 30)) {
        atom(g, 1);
        return;
    }
    put(g, "%s %s ", PICK(g, states), PICK(g, tests));
    act(g, USE_ASKED);
    if (chance(g, 60))
        put(g, " under article %u of t%u", 1 + below(g, 4), below(g, 2));
}

static void conflict(gen *g)
{
    put(g, "%sconflict", chance(g, 70) ? "no " : "");
    if (chance(g, 75))
        put(g, " between article %u of t%u and article %u of t%u", 1 + below(g, 4), below(g, 2),
            1 + below(g, 4), below(g, 2));
    else
        put(g, " between treaty t0 and treaty t1");
    if (chance(g, 40))
        put(g, " for %s", PICK(g, states));
}

static void expectation(gen *g, int day)
{
    put(g, "    expect ");
    if (day >= 0)
        put(g, "on "), date(g, day), put(g, ": ");
    if (g->clashes && chance(g, 60))
        conflict(g);
    else if (g->doubts && chance(g, 25)) {
        static const char *const names[] = {"calm", "bound_up", "hit", "push", "guard", "pay"};
        put(g, "unknown ("), question(g), put(g, ")");
        if (chance(g, 60))
            put(g, " because %s", PICK(g, names));
    } else {
        question(g);
        if (g->doubts && chance(g, 15))
            put(g, " because %sunknown", chance(g, 20) ? "not " : "");
    }
    put(g, ";\n");
}

static void scenario(gen *g)
{
    put(g, "scenario s {\n");
    for (uint32_t i = below(g, 5); i-- > 0;)
        undated(g);
    int day = (int)below(g, 10);
    for (uint32_t i = 4 + below(g, 9); i-- > 0;) {
        put(g, "    ");
        date(g, day);
        put(g, ": ");
        bool block = chance(g, 20);
        if (block)
            put(g, "{ ");
        for (uint32_t k = block ? 2 + below(g, 2) : 1; k-- > 0;)
            statement(g), put(g, k ? " " : "");
        put(g, block ? " }\n" : "\n");
        for (uint32_t k = below(g, 3); k-- > 0;)
            expectation(g, -1);
        day += chance(g, 30) ? 0 : 1 + (int)below(g, 6);
    }
    for (uint32_t i = 20; i-- > 0;)
        expectation(g, (int)below(g, 75));
    put(g, "}\n");
}

size_t generate(uint64_t seed, char *text, size_t size)
{
    gen g = {.state = seed * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL,
             .text = text,
             .size = size,
             .treaty = -1};
    for (int i = 0; i < 4; i++)
        below(&g, 2);
    g.lives = chance(&g, 60);
    g.against = chance(&g, 50);
    g.ranks = chance(&g, 45);
    g.clashes = chance(&g, 30);
    g.later = g.ranks && chance(&g, 25);
    for (int i = 0; i < 3; i++)
        g.acts[i] = below(&g, 8);
    g.times = chance(&g, 50);
    g.organs = chance(&g, 40);
    g.doubts = chance(&g, 25);
    declarations(&g);
    treaty(&g, 0, 4);
    treaty(&g, 1, 4);
    if (g.organs)
        organ(&g, "board");
    scenario(&g);
    text[g.length] = 0;
    return g.length;
}
