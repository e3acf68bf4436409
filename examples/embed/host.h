/* host.h: what every example needs before it begins: a program from a file of rules, and small change.
 *
 * These are a host's own helpers, not the library's: on an error they print a line and end the process, as
 * the library itself never would. */
#ifndef EXAMPLES_EMBED_HOST_H
#define EXAMPLES_EMBED_HOST_H

#include "compiler/compile.h"
#include "vm/pact.h"

/* Reads and compiles the rules in a file, with its modules of the standard library. Findings go to stderr. */
pact_program *rules_from(const char *path);

/* The status must be PACT_OK; else `what` is said to have failed. `world` may be NULL; it may know why. */
void check(pact_status status, const char *what, const pact_world *world);

uint32_t predicate(const pact_program *program, const char *name);  /* "attack" */
uint32_t state_named(pact_world *world, const char *name);          /* "italy" */
int32_t day(const char *text);                                      /* "1935-10-03" */
const char *date_text(int32_t date, char text[PACT_DATE_TEXT_MAX]); /* and back; returns its argument */

#endif
