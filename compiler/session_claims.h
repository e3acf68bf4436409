/* session_claims.h: what came of the claims of a program, over all that was played. Owns its texts until
 * claims_forget. */
#ifndef PACTC_SESSION_CLAIMS_H
#define PACTC_SESSION_CLAIMS_H

#include "../vm/io/report.h"

typedef struct claims_told {
    pactio_report_claim *list;
    uint32_t count;
} claims_told;

/* One scenario, or world, that was played to its end. */
typedef struct claims_play {
    const char *name;
    const pact_run *run;
} claims_play;

/* false: no memory. */
bool claims_tell(const pact_program *program, const claims_play *plays, uint32_t count, claims_told *out);
void claims_forget(claims_told *told);

#endif
