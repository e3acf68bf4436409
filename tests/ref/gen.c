/* gen.c: random treaties and worlds. Comes in: a seed; goes out: a text in pactlang. Whatever the language
 * has and the second opinion knows may come, in any combination; some texts do not compile, and are passed
 * over. */
#include "gen.h"
#include "gen_parts.h"

/* ---- chance: xorshift64*, after S. Vigna (2016) ---- */

uint32_t below(gen *g, uint32_t n)
{
    g->state ^= g->state >> 12;
    g->state ^= g->state << 25;
    g->state ^= g->state >> 27;
    return (uint32_t)((g->state * 2685821657736338717ULL) >> 33) % n;
}

bool chance(gen *g, uint32_t percent)
{
    return below(g, 100) < percent;
}

void put(gen *g, const char *format, ...)
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

const char *const states[4] = {"p", "q", "r", "u"};

const char *who(gen *g)
{
    return g->var_count && chance(g, 75) ? g->vars[below(g, (uint32_t)g->var_count)] : PICK(g, states);
}

void date(gen *g, int day)
{
    static const int lengths[] = {31, 31, 28, 31, 30};
    int month = g->december ? 0 : 1;
    day++;
    while (month < 4 && day > lengths[month])
        day -= lengths[month++];
    if (month)
        put(g, "1930-%02d-%02d", month, day);
    else
        put(g, "1929-12-%02d", day);
}

const char *fresh(gen *g)
{
    static const char *const names[] = {"n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9",
                                        "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"};
    return names[g->fresh++ % 20];
}

const char *const organs[3] = {"council", "council", "board"};

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
    if (g->amounts)
        put(g, "action fund/funds/funded(a: state, n: number, to v: state)%s;\n", PICK(g, brings));
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

/* ---- a text ---- */

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
    g.reserves = chance(&g, 20);
    if (g.reserves && chance(&g, 60)) /* both ways by the law of treaties, which ranks them too */
        g.ranks = g.later = true;
    else
        g.later = g.ranks && chance(&g, 25);
    for (int i = 0; i < 3; i++)
        g.acts[i] = below(&g, 8);
    g.amounts = !g.ranks && chance(&g, 45);
    g.groups = !g.ranks && chance(&g, 45);
    g.supposes = chance(&g, 20);
    g.december = chance(&g, 20);
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
