/* rows.h: the rows of a data file, CSV or JSON, each cell with its place in the file.
 *
 * A cell's text is borrowed: from the file, or from the arena. Every error is a diagnostic at the cell, the
 * row or the header that it concerns; what can be read is read, so that one run shows them all. */
#ifndef PACTC_ROWS_H
#define PACTC_ROWS_H

#include "diag.h"

typedef struct raw_cell {
    span at;
    const char *text;
    uint32_t length;       /* 0: the cell is empty, or not there */
    bool is_list;          /* a JSON list: its first item, and `more` the next */
    struct raw_cell *more; /* or NULL */
} raw_cell;

/* What the rows are read for: some columns of a file, by what its header calls them. */
typedef struct row_reader {
    arena *arena;
    diags *diags;
    const source *file;
    const char *table;         /* its name, for messages */
    const char *const *wanted; /* headers; the same may stand twice */
    const span *wanted_at;     /* where each was asked for */
    uint32_t wanted_count;
    void (*row)(void *user, const raw_cell *cells, span at); /* one cell for each that is wanted */
    void *user;
} row_reader;

/* Reads all rows; a file whose name ends in ".json" as a list of objects, any other as CSV with a header. The
 * arena must have a door. */
void rows_read(row_reader *r);

/* The two formats. Each gives back what its library holds also when memory ends. */
void rows_read_csv(row_reader *r);
void rows_read_json(row_reader *r);

/* Past this many errors nothing more would be shown: reading ends. */
static inline bool rows_given_up(const row_reader *r)
{
    return r->diags->errors >= DIAG_MAX;
}

static inline span rows_span(const row_reader *r, uint32_t begin, uint32_t end)
{
    return (span){r->file->base + begin, r->file->base + end};
}

#endif
