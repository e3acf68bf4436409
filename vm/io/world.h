/* world.h: worlds read from files, over the world calls of pact.h: docs/world.md says the formats.
 *
 * A reader says into a world of the host's what a file says; what is wrong with the file is a list of
 * findings, which every reporter shows. The world must not be used from another thread meanwhile; readers
 * keep no state and are otherwise safe from any thread. A reading lives until pactio_reading_free, and
 * everything that it returns lives as long; the bytes of JSON and CSV are borrowed until then, since findings
 * point into them, and names are copied. `allocator` may be NULL, for malloc's; what jansson, libcsv and
 * SQLite need comes from malloc, or where the process told them.
 *
 * PACT_OK: all of it was said. PACT_MISUSE: there are errors among the findings, and the world may hold a
 * part of what the file says: free it. PACT_NOMEM: likewise, and *out is NULL. */
#ifndef PACTIO_WORLD_H
#define PACTIO_WORLD_H

#include "../pact.h"

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default) /* what is declared here is what the library exports */

/* `name` is what findings and verdicts call it: "abyssinia.json". */
typedef struct pactio_file {
    const char *name;
    const void *bytes; /* NULL for a table of a database */
    size_t size;
} pactio_file;

typedef struct pactio_reading pactio_reading;

/* A document of docs/pact-world-1.schema.json. */
pact_status pactio_world_json(pact_world *world, const pactio_file *file, const pact_allocator *allocator,
                              pactio_reading **out);

/* CSV with headers, RFC 4180: one file, or several that are one world. A file named entities.csv, in whatever
 * folder, has a row for each entity, any other a row for each fact. */
pact_status pactio_world_csv(pact_world *world, const pactio_file *files, uint32_t count,
                             const pact_allocator *allocator, pactio_reading **out);

/* The tables or views `entities`, `facts`, `events` and `figures` of an SQLite database, which is opened
 * read-only. */
pact_status pactio_world_sqlite(pact_world *world, const char *path, const pact_allocator *allocator,
                                pactio_reading **out);

/* The same tables or views of a connection that the host has open, as one of its statements sees them:
 * `schema` is "main", "temp", or the name under which a database is attached. Its limits, authorizer and
 * progress handler stay the host's. */
struct sqlite3;
pact_status pactio_world_tables(pact_world *world, struct sqlite3 *connection, const char *schema,
                                const pact_allocator *allocator, pactio_reading **out);

void pactio_reading_free(pactio_reading *reading);

/* In order of place. Past 100 errors they are counted and not kept. */
uint32_t pactio_finding_count(const pactio_reading *reading);
const pact_finding *pactio_finding(const pactio_reading *reading, uint32_t index); /* NULL past the end */
uint32_t pactio_dropped_count(const pactio_reading *reading);

/* What pact_place.file counts for these findings, and for what was said: the first of its sources, how many
 * there are, each. A table is a source named "world.db/facts", without bytes; its lines are rowids (of a
 * view, rows as they come), its columns those of the table. */
uint32_t pactio_source_first(const pactio_reading *reading);
uint32_t pactio_source_count(const pactio_reading *reading);
pactio_file pactio_source(const pactio_reading *reading, uint32_t index);

const char *pactio_title(const pactio_reading *reading); /* of a JSON world, or NULL */
int32_t pactio_last_day(const pactio_reading *reading);  /* that something is said of; or PACT_NO_DATE */

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
