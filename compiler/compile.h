/* compile.h: libpactc's door: from a source text, and the modules it uses, to a program's bytes.
 *
 * A compilation owns its findings, its sources' places and the image; it borrows the texts, which must
 * outlive it. Nothing here prints, exits or keeps global state; one thread at a time. */
#ifndef PACTC_COMPILE_H
#define PACTC_COMPILE_H

#include "../vm/pact.h"

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default) /* what is declared here is what the library exports */

const char *pactc_version(void); /* PACT_RELEASE of the library that runs */

typedef struct pactc_source {
    const char *name, *text;
    size_t length;
} pactc_source;

/* A question of one scenario, which then is played no further than that. */
typedef struct pactc_question {
    const char *text;     /* "britain must sanction italy" */
    const char *scenario; /* NULL: the only one, or an empty world where there is none */
    const char *date; /* an ISO day, after the end of which it is asked; NULL: the last day of the scenario */
    bool of_world;    /* it is put to a world of the host's (pact_world_ask), and to no scenario */
} pactc_question;

/* An entity of such a world, which the question may name without the text's declaring it. */
typedef struct pactc_thing {
    const char *kind, *name;
} pactc_thing;

/* The rows of a table, in the place of the file that its declaration names. */
typedef struct pactc_facts {
    const char *table;
    pactc_source file;
} pactc_facts;

typedef struct pactc_options {
    const pact_allocator *allocator; /* NULL: malloc's */
    size_t max_memory;               /* bytes; 0: the default of 1 GiB */
    /* Finds a module that is not of the standard library: `path` is relative to the source, "pacts/web.pact".
     * and the data of tables. Returns false when there is none; the text must live as long as the
     * compilation. NULL: no modules. */
    bool (*load)(void *user, const char *path, pactc_source *out);
    void *user;
    const pactc_question *question; /* or NULL */
    const pactc_facts *facts;       /* borrowed */
    uint32_t fact_count;
    const pactc_thing *things; /* borrowed, for a question of a world */
    uint32_t thing_count;
} pactc_options;

typedef struct pactc pactc;

/* Compiles; `options` may be NULL. PACT_OK also with errors in the text: see the findings. PACT_NOMEM, or
 * PACT_LIMIT when the memory limit was met: *out is then NULL. */
pact_status pactc_compile(const pactc_source *source, const pactc_options *options, pactc **out);
void pactc_free(pactc *c);

uint32_t pactc_finding_count(const pactc *c);
const pact_finding *pactc_finding(const pactc *c, uint32_t index);
uint32_t pactc_error_count(const pactc *c); /* with those that were dropped past 100 */
uint32_t pactc_dropped_count(const pactc *c);
uint32_t pactc_source_count(const pactc *c);
pactc_source pactc_source_at(const pactc *c, uint32_t index);

/* Which of the program's scenarios the question is put to. */
uint32_t pactc_asked_scenario(const pactc *c);

/* The program's bytes, owned by the compilation; NULL after an error in the text, or when memory ends. */
const void *pactc_image(pactc *c, size_t *size);

/* The same in pieces, without holding them together. false: an error in the text, or `write` refused. */
bool pactc_write(const pactc *c, bool (*write)(void *user, const void *bytes, size_t size), void *user);

typedef enum pactc_stage { PACTC_TOKENS, PACTC_AST, PACTC_IR } pactc_stage;

/* One stage as text, one line per call. Stages that errors kept from being reached give nothing. May run out
 * of memory. */
pact_status pactc_dump(pactc *c, pactc_stage stage, void (*line)(void *user, const char *text), void *user);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif

#endif
