/* world_csv.c: a world as CSV, by libcsv (RFC 4180, errors in quoting refused). Comes in: files with headers;
 * goes out: rows of cells with their places. libcsv does not say where a cell stands: it is given one byte at
 * a time, so that a cell which it hands over ends at the byte before. */
#include "reader.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

typedef struct csv_reader {
    rows t;
    const char *text;
    uint32_t size, file;
    struct csv_parser csv;
    cell *cells; /* of the row that is being read */
    uint32_t count, room;
    uint32_t at, start; /* the byte at hand; where the cell that it lies in begins */
    pact_place header;
    bool has_header;
} csv_reader;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Where the cell stands, without the blanks around it. Before a row the line ends are skipped. */
static void find_cell(const csv_reader *c, cell *out)
{
    uint32_t begin = c->start, end = c->at;
    while (begin < end && (is_blank(c->text[begin]) || (!c->count && strchr("\r\n", c->text[begin]))))
        begin++;
    while (end > begin && is_blank(c->text[end - 1]))
        end--;
    out->begin = begin;
    out->end = end;
}

static void on_cell(void *bytes, size_t length, void *user)
{
    csv_reader *c = user;
    if (c->count == c->room) {
        cell *more = reader_alloc(c->t.r, (c->room * 2 + 16) * sizeof *more);
        if (c->count)
            memcpy(more, c->cells, c->count * sizeof *more);
        c->cells = more;
        c->room = c->room * 2 + 16;
    }
    cell *out = &c->cells[c->count];
    *out = (cell){.type = length ? CELL_TEXT : CELL_NONE};
    find_cell(c, out);
    c->count++;
    out->text = reader_normal(c->t.r, length ? bytes : "", length);
    if (memchr(out->text, 0, length)) {
        reader_find(c->t.r, P0260, reader_place(c->t.r, c->file, out->begin, out->end),
                    "a cell holds a NUL byte");
        out->type = CELL_NONE;
    }
    c->start = c->at + 1;
}

static void take_row(csv_reader *c, pact_place at)
{
    reader *r = c->t.r;
    if (!c->has_header) {
        rows_header(&c->t, c->cells, c->count, at);
        c->has_header = true;
        c->header = at;
    } else if (c->count != c->t.count)
        reader_label(
            r,
            reader_find(r, P0260, at,
                        reader_print(r, "%u cells stand here, and the header has %u", c->count, c->t.count)),
            c->header, "the header");
    else
        rows_row(&c->t, c->cells, at);
}

static void on_row(int end, void *user)
{
    csv_reader *c = user;
    (void)end;
    if (c->count)
        take_row(c, reader_mark(c->t.r, c->file, c->cells[0].begin, c->cells[c->count - 1].end));
    c->count = 0;
}

static void feed(csv_reader *c)
{
    reader *r = c->t.r;
    c->start = c->size >= 3 && !memcmp(c->text, "\xEF\xBB\xBF", 3) ? 3 : 0;
    bool ok = true;
    for (c->at = c->start; ok && c->at < c->size && !reader_gave_up(r); c->at++)
        ok = csv_parse(&c->csv, c->text + c->at, 1, on_cell, on_row, c) == 1;
    uint32_t end = c->at;
    if (ok && csv_fini(&c->csv, on_cell, on_row, c) == 0) {
        if (!c->has_header)
            reader_find(r, P0260, reader_place(r, c->file, 0, 0), "the file has no header");
        return;
    }
    if (csv_error(&c->csv) == CSV_ENOMEM)
        longjmp(r->door, 1);
    uint32_t begin = c->start < end ? c->start : end;
    reader_find(r, P0260, reader_place(r, c->file, begin, end),
                csv_error(&c->csv) == CSV_EPARSE
                    ? "a quotation mark is not closed, or stands inside a cell without quotes"
                    : csv_strerror(csv_error(&c->csv)));
}

static void give_back_parser(void *csv)
{
    csv_free(csv);
}

static bool has_entities(const char *name)
{
    const char *slash = strrchr(name, '/');
    return !strcmp(slash ? slash + 1 : name, "entities.csv");
}

static void read_file(reader *r, const pactio_file *file)
{
    csv_reader *c = reader_alloc(r, sizeof *c);
    *c = (csv_reader){.t = {.r = r, .entities = has_entities(file->name)},
                      .text = file->bytes,
                      .size = (uint32_t)file->size};
    c->file = reader_source_add(r, file);
    if (c->file == PACT_NOTHING)
        return;
    if (csv_init(&c->csv, CSV_STRICT | CSV_STRICT_FINI))
        longjmp(r->door, 1);
    r->held = &c->csv;
    r->give_back = give_back_parser;
    feed(c);
    r->held = NULL;
    csv_free(&c->csv);
}

typedef struct csv_files {
    const pactio_file *files;
    uint32_t count;
} csv_files;

static void read_files(reader *r, void *user)
{
    const csv_files *all = user;
    for (uint32_t i = 0; i < all->count; i++)
        read_file(r, &all->files[i]);
}

pact_status pactio_world_csv(pact_world *world, const pactio_file *files, uint32_t count,
                             const pact_allocator *allocator, pactio_reading **out)
{
    csv_files all = {files, count};
    return reader_run(world, allocator, read_files, &all, out);
}
