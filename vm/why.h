/* why.h: what the files that explain share: a view of a run's world, with the variables of a condition bound.
 * A view lives on the stack of the call that explains, and owns nothing. */
#ifndef PACT_WHY_H
#define PACT_WHY_H

#include "run.h"

#define VIEW_SLOTS       64
#define REASONING_MAX    5000000 /* conditions looked at in one run's reasons: past that they are cut short */
#define DERIVATIONS      200     /* replays of one run: past them reasons are left out, and that is said */
#define DERIVATION_DEPTH 12      /* levels of a derivation that are shown */

/* Where conditions are looked up (`at`), and where lines are written (`out` of run `r`). */
typedef struct view {
    pact_run *r, *at;
    uint32_t slot[VIEW_SLOTS];
    reasons *out;
    bool asked;              /* an expectation, whose verdicts are told beside it */
    const lacking *supposed; /* a figure that is looked up as this, or NULL */
    const norm_record *norm; /* whose variables the first slots are, or NULL */
} view;

/* condition.c */
bool view_holds(view *v, uint32_t node);
bool view_value(view *v, uint32_t node, number *out);                /* false: there is no such figure */
void view_args(const view *v, const node_record *n, uint32_t *args); /* of a tuple, NONE where it is free */
bool view_in_range(const relation *rel, const uint32_t *args);
const node_record *view_node(const view *v, const node_record *n, uint32_t i); /* child number i */
uint32_t view_child(const view *v, const node_record *n, uint32_t i);          /* its index */
uint32_t view_witness(view *v, const node_record *n);

/* why.c */
void view_bind(view *v, const norm_record *n, const uint32_t *binding, uint32_t bearer);
bool view_bind_head(view *v, const rule_record *rule,
                    const uint32_t *args);           /* false: it cannot derive that */
pact_run *why_run_at(pact_run *r, uint32_t instant); /* r itself where it will do */
reason_mark why_mark(const view *v, pact_reason_kind kind);
reason_mark why_norm_mark(const view *v, uint32_t norm, int32_t date);
bool why_line(view *v, int indent, reason_mark mark, const char *text);
bool why_tell(view *v, uint32_t node, bool wanted, int indent); /* why it holds, or (not wanted) does not */
bool why_unbound_lines(view *v, uint32_t norm, uint32_t bearer, int indent);
const char *why_values(view *v, uint32_t text); /* with the figures that it names */

/* miss.c */
bool miss_find(view *v, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *how_far);
uint32_t miss_failing(view *v, uint32_t node); /* how many parts of a condition do not hold */

#endif
