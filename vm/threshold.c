/* threshold.c: the figure at which a comparison turns. Comes in: by how much its two sides are apart for
 * three values of that figure; goes out: the bound, exactly, and the nearest value beyond it.
 *
 * Where the figure is added, subtracted, or multiplied by what does not depend on it, the distance of the
 * sides is a line, which two points give and a third confirms. Where it is what something is divided by, the
 * distance times the figure is one. Anything else is given up. */
#include "threshold.h"

comparison comparison_not(comparison asked)
{
    static const comparison other[COMPARISONS] = {
        [COMPARE_LT] = COMPARE_GE, [COMPARE_GT] = COMPARE_LE, [COMPARE_LE] = COMPARE_GT,
        [COMPARE_GE] = COMPARE_LT, [COMPARE_EQ] = COMPARE_NE, [COMPARE_NE] = COMPARE_EQ};
    return other[asked];
}

/* Read from right to left. */
static comparison mirrored(comparison asked)
{
    static const comparison other[COMPARISONS] = {
        [COMPARE_LT] = COMPARE_GT, [COMPARE_GT] = COMPARE_LT, [COMPARE_LE] = COMPARE_GE,
        [COMPARE_GE] = COMPARE_LE, [COMPARE_EQ] = COMPARE_EQ, [COMPARE_NE] = COMPARE_NE};
    return other[asked];
}

/* Where the line through the values at 1, 2 and 3 is 0, and how steep it is. */
static bool root_of(const number at[3], number *slope, number *root)
{
    number second, back;
    if (!number_sub(at[1], at[0], slope) || !number_sub(at[2], at[1], &second) ||
        number_compare(*slope, second) || !slope->num || !number_div(at[0], *slope, &back))
        return false;
    return number_sub(NUMBER_INT(1), back, root);
}

static bool divides(const number apart[3], number *slope, number *root)
{
    number times[3];
    for (int i = 0; i < 3; i++)
        if (!number_mul(apart[i], NUMBER_INT(i + 1), &times[i]))
            return false;
    return root_of(times, slope, root) && root->num > 0;
}

/* The places behind the point of both; 9: more, or none that end. */
static int places_of(number a, number b)
{
    int64_t scale = 1;
    for (int places = 0; places < 9; places++, scale *= 10)
        if (scale % a.den == 0 && scale % b.den == 0)
            return places;
    return 9;
}

/* The least step between figures that are written like these. */
static number step_of(number bound, const number *was)
{
    int places = places_of(bound, was ? *was : bound);
    number step = NUMBER_INT(1);
    for (int i = 0; i < (places == 9 ? 2 : places); i++)
        step.den *= 10;
    return step;
}

static bool value_beyond(threshold *t, const number *was)
{
    number step = step_of(t->bound, was);
    switch (t->asked) {
    case COMPARE_GT:
    case COMPARE_NE: return number_add(t->bound, step, &t->value);
    case COMPARE_LT: return number_sub(t->bound, step, &t->value);
    default: t->value = t->bound; return true;
    }
}

bool threshold_find(const number apart[3], comparison asked, const number *was, threshold *out)
{
    number slope;
    bool line = root_of(apart, &slope, &out->bound), positive;
    if (!line && !divides(apart, &slope, &out->bound))
        return false;
    out->asked = slope.num > 0 ? asked : mirrored(asked);
    positive = value_beyond(out, was) && (line || out->value.num > 0);
    return positive;
}
