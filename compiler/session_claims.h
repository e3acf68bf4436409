/* session_claims.h: what came of the claims of a program, over all that was played. Owns its texts until
 * claims_forget. */
#ifndef PACTC_SESSION_CLAIMS_H
#define PACTC_SESSION_CLAIMS_H

#include "../vm/io/report.h"

typedef struct claims_told {
    pactio_report_claim *list;
    uint32_t count;
    pact_search *worlds; /* which texts belong to; or NULL */
} claims_told;

/* One scenario, or world, that was played to its end. */
typedef struct claims_play {
    const char *name;
    pact_run *run;
} claims_play;

/* Worlds that no scenario plays. `replays` plays a scenario that is put behind the text, and says whether the
 * claim, by number, is found in it and all that it expects holds; NULL: there is no text. */
typedef struct claims_search {
    const pact_run *like; /* not begun: whose readings are taken */
    pact_limits limits;
    uint64_t worlds; /* for each claim at most; 0: none */
    bool (*replays)(void *user, const char *text, const char *scenario, uint32_t claim);
    void *user;
} claims_search;

/* PACT_OK, PACT_NOMEM or PACT_INTERRUPTED. */
pact_status claims_tell(const pact_program *program, const claims_play *plays, uint32_t count,
                        const claims_search *search, claims_told *out);
void claims_forget(claims_told *told);

#endif
