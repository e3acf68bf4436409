/* session_world.h: the worlds that the command line names, each a scenario beside those of the text.
 *
 * A world file owns its bytes, and, once read for a program, a world and what the reader found. */
#ifndef PACTC_SESSION_WORLD_H
#define PACTC_SESSION_WORLD_H

#include "../vm/io/world.h"

typedef struct world_file {
    const char *path; /* borrowed */
    char *name;       /* of its scenario: the file's, and of a folder with a '/' behind it */
    enum { WORLD_JSON, WORLD_CSV, WORLD_SQLITE } form;
    pactio_file *files; /* owned, with names and bytes; none for a database */
    uint32_t file_count;
    pact_world *world;
    pactio_reading *reading;
} world_file;

/* Reads the bytes. NULL, or why not: a text that lasts. */
const char *world_file_open(world_file *w, const char *path);

/* Makes a world of the program and says into it what the file says; `before` are read already, and their
 * sources keep their numbers. PACT_OK, PACT_MISUSE with findings in the reading, or PACT_NOMEM. */
pact_status world_file_read(world_file *w, const pact_program *program, const world_file *before,
                            uint32_t count);
void world_file_forget(world_file *w); /* what was read of it for a program */
void world_file_close(world_file *w);

/* session.c: a whole file, "-" for standard input, NUL-terminated and malloc's; NULL: errno says why not. */
char *session_read(const char *path, size_t *length);

#endif
