/* rows.c: chooses how a data file is read. Comes in: a file and the columns that are wanted; goes out: its
 * rows, or why there are none. */
#include "rows.h"

#include "parse.h"

static bool is_json(const char *name)
{
    size_t length = strlen(name);
    return length >= 5 && !strcmp(name + length - 5, ".json");
}

void rows_read(row_reader *r)
{
    uint32_t bad = parse_bad_byte(r->file->text, r->file->length);
    if (bad < r->file->length)
        diag(r->diags, P0103, rows_span(r, bad, bad + 1));
    else if (is_json(r->file->name))
        rows_read_json(r);
    else
        rows_read_csv(r);
}
