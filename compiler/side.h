/* side.h: a scenario under every reading, side by side. */
#ifndef PACTC_SIDE_H
#define PACTC_SIDE_H

#include "../vm/pact.h"

/* Takes what depends on a reading: a verdict of `told`, and how it comes out otherwise, as a text that lives
 * for the call. */
typedef void (*side_found)(void *user, const pact_verdict *told, const char *text);

/* Plays the scenario of `told`, a run that has ended, once more under each other option of each reading, and
 * compares verdict by verdict. `limits` are those of each run. Returns the status of the first run that could
 * not end, else PACT_DONE. */
pact_status side_by_side(const pact_program *program, uint32_t scenario, const pact_limits *limits,
                         const pact_run *told, side_found found, void *user);

#endif
