/* gen_condition.c: acts and conditions, at random. Comes in: the names in view; goes out: a piece of a
 * sentence. */
#include "gen_parts.h"

/* ---- acts ---- */

void place(gen *g)
{
    if (chance(g, 40))
        put(g, " at %s", chance(g, 50) ? "a1" : "b1");
}

/* Where acts are compared, not towards the bearer itself. */
static const char *whom(gen *g)
{
    const char *name = who(g);
    return (g->ranks || g->clashes) && name == g->bearer ? PICK(g, states) : name;
}

void object(gen *g, use u)
{
    int names = g->var_count;
    if (u == USE_ASKED || chance(g, 60)) {
        put(g, "%s", whom(g));
        return;
    }
    if (g->clashes || chance(g, 60)) {
        put(g, "%s other member", u == USE_EACH && chance(g, 25) ? "every" : "any");
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

void act(gen *g, use u)
{
    if (g->organs && chance(g, 10)) {
        put(g, "report to %s", PICK(g, organs));
        return;
    }
    if (g->times && chance(g, 10)) {
        put(g, chance(g, 50) ? "accede to t%u" : "denounce t%u", below(g, 2));
        return;
    }
    if (g->amounts && chance(g, 25)) {
        put(g, "fund");
        if (chance(g, 75))
            put(g, " to "), object(g, u);
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

void article_ref(gen *g)
{
    int n = 1 + (int)below(g, 4);
    if (g->treaty >= 0 && chance(g, 70))
        put(g, "article %d", n);
    else
        put(g, "article %d of t%d", n, (int)below(g, 2));
    g->articles = n > g->articles ? n : g->articles;
}

void refs(gen *g)
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
void decision(gen *g, use u)
{
    switch (below(g, 5)) {
    case 0: put(g, "meet"); break;
    case 1: put(g, "oversee "), object(g, u); break;
    default: put(g, "rule"), chance(g, u == USE_ASKED ? 85 : 100) ? put(g, " on "), object(g, u) : (void)0;
    }
}

void vote(gen *g)
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

static void interpretation(gen *g)
{
    static const char *const senses[] = {"narrow", "wide"}, *const scopes[] = {"here", "anywhere"};
    const char *not = chance(g, 20) ? " not" : "";
    if (g->readings > 1 && chance(g, 40))
        put(g, "scope is%s %s", not, PICK(g, scopes));
    else
        put(g, "sense is%s %s", not, PICK(g, senses));
}

void atom(gen *g, int depth)
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
    if (g->readings && chance(g, 10)) {
        interpretation(g);
        return;
    }
    if (g->amounts && chance(g, 6)) {
        put(g, "%s has%s funded to %s", who(g), chance(g, 20) ? " not" : "", who(g));
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

void condition(gen *g, int depth)
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
