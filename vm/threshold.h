/* threshold.h: the value of one figure at which a comparison comes out as wanted. Pure, exact, safe from any
 * thread. */
#ifndef PACT_THRESHOLD_H
#define PACT_THRESHOLD_H

#include "number.h"
#include "vocabulary.h"

/* What is asked of a figure: that it be `asked` (at least, more than, …) `bound`; `value` is one that will
 * do, the nearest that is written as the figures around it are. */
typedef struct threshold {
    comparison asked;
    number bound, value;
} threshold;

/* `apart`: by how much the left side exceeds the right when the figure is 1, 2 and 3; `asked`: what must hold
 * between the sides; `was`: the figure as it is, or NULL. false: the figure does not enter in a way that can
 * be solved exactly, or what comes out does not fit. */
bool threshold_find(const number apart[3], comparison asked, const number *was, threshold *out);

comparison comparison_not(comparison asked); /* what holds where that does not */

#endif
