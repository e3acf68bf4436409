/* diag.h: what the compiler has to say about a text.
 *
 * A diagnostic becomes a pact_finding, the record that a run's findings use too, so that each reporter is
 * written once. Codes, severities, messages and helps stand in vm/codes.def. Everything lives in the arena.
 */
#ifndef PACTC_DIAG_H
#define PACTC_DIAG_H

#include <stdarg.h>

#include "source.h"

typedef enum diag_code {
#define DIAG(code, severity, message, help) code,
#include "../vm/codes.def"
#undef DIAG
    DIAG_CODES
} diag_code;

typedef struct diags {
    arena *arena;
    const sources *sources;
    array(pact_finding *) list;
    uint32_t errors;
    uint32_t dropped;    /* errors past DIAG_MAX, counted and said, not kept */
    pact_finding *spare; /* diag.c's own: what stands for a finding that is not kept */
} diags;

#define DIAG_MAX 100

/* Reports `code` at `at`; the message's arguments follow. Returns the finding, to which the calls below add.
 * Past DIAG_MAX it returns a finding that is not kept. Never NULL. */
pact_finding *diag(diags *d, diag_code code, span at, ...);

/* Whether it will be shown: what is said of one that will not is lost labour. */
bool diag_is_kept(const diags *d, const pact_finding *f);

/* A further place, with what to say beside it (printf). The text beside the first place is set by diag_say.
 */
void diag_label(diags *d, pact_finding *f, span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_say(diags *d, pact_finding *f, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_note(diags *d, pact_finding *f, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_help(diags *d, pact_finding *f, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* printf into the arena. */
const char *diag_text(arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Texts one after another in the arena; the last is NULL. */
const char *text_join(arena *a, const char *first, ...);

/* Of `names`, the one nearest to `wrong` by edit distance (Damerau-Levenshtein, at most a third of its
 * length), or NULL. Equal ones: the first in byte order. */
typedef struct nearest {
    const char *wrong, *best;
    unsigned distance;
} nearest;
void nearest_try(nearest *n, const char *candidate);

/* Orders by file and place, then code, then message, and drops exact repeats: so that output does not depend
 * on the order of passes. */
void diag_sort(diags *d);

#endif
