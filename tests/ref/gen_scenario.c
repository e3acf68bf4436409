/* gen_scenario.c: a scenario, at random. Comes in: what the text is to have; goes out: statements,
 * expectations. */
#include "gen_parts.h"

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

static void gift(gen *g)
{
    static const char *const amounts[] = {"1", "2", "2", "3", "4", "5", "0.5", "1.5"};
    put(g, "%s funds %s", PICK(g, states), PICK(g, amounts));
    if (chance(g, 85))
        put(g, " to %s", PICK(g, states));
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
    if (g->amounts && chance(g, 30)) {
        gift(g);
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

/* Why not, or why so: of some question in the expectation. */
static void reason(gen *g)
{
    static const char *const words[] = {
        "not_bound",  "not_triggered", "exempt",  "recommended", "discharged", "fulfilled", "expired",
        "terminated", "suspended",     "pending", "overridden",  "not_loaded", "vetoed",    "void"};
    put(g, " because %s%s", chance(g, 40) ? "not " : "", PICK(g, words));
}

/* true: it asks for a verdict. */
static bool question(gen *g)
{
    static const char *const tests[] = {"is obliged to",   "is obliged to",   "is obliged to",
                                        "is forbidden to", "is permitted to", "is recommended to",
                                        "is exempt from"};
    if (g->doubts && chance(g, 20))
        put(g, "not ");
    if (g->organs && chance(g, 30)) {
        outcome(g);
        return false;
    }
    if (chance(g, 30)) {
        atom(g, 1);
        return false;
    }
    put(g, "%s %s ", PICK(g, states), PICK(g, tests));
    act(g, USE_ASKED);
    if (chance(g, 60))
        put(g, " under article %u of t%u", 1 + below(g, 4), below(g, 2));
    return true;
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
        bool asks = question(g);
        if (asks && chance(g, 15))
            put(g, chance(g, 50) ? " and " : " or "), question(g);
        if (g->doubts && chance(g, 15))
            put(g, " because %sunknown", chance(g, 20) ? "not " : "");
        else if (asks && chance(g, 30))
            reason(g);
    }
    put(g, ";\n");
}

static void supposition(gen *g)
{
    static const char *const sets[] = {"state", "state", "member of t0", "member of t1", "calm"};
    for (uint32_t i = 1 + below(g, 2); i-- > 0;)
        if (chance(g, 60))
            put(g, "    suppose every %s %s;\n", PICK(g, sets), chance(g, 80) ? "complies" : "defies");
        else
            put(g, "    suppose %s %s;\n", PICK(g, states), chance(g, 60) ? "complies" : "defies");
}

void scenario(gen *g)
{
    put(g, "scenario s {\n");
    if (g->supposes)
        supposition(g);
    if (g->readings && chance(g, 60))
        put(g, "    suppose sense is %s;\n", chance(g, 70) ? "wide" : "narrow");
    if (g->readings > 1 && chance(g, 50))
        put(g, "    suppose scope is anywhere;\n");
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
