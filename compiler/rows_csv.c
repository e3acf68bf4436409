/* rows_csv.c: rows of a CSV file, by libcsv (RFC 4180, errors in quoting refused). Comes in: a file; goes
 * out: rows. libcsv does not say where a cell stands: it is given one byte at a time, so that a cell which it
 * hands over ends at the byte before. */
#include "rows.h"

#include <csv.h>

typedef struct csv_reader {
    row_reader *to;
    struct csv_parser csv;
    array(raw_cell) cells; /* of the row that is being read */
    uint32_t *column;      /* by wanted: the column of the file + 1, or 0 */
    raw_cell *row;         /* what is handed on */
    uint32_t at, start;    /* the byte at hand; where the cell that it lies in begins */
    uint32_t columns;      /* of the header */
    span header;
    bool has_header;
} csv_reader;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The cell without the blanks around it. At the beginning of a row the line ends before it are skipped. */
static span cell_span(const csv_reader *c)
{
    const char *text = c->to->file->text;
    uint32_t begin = c->start, end = c->at;
    while (begin < end &&
           (is_blank(text[begin]) || (!c->cells.count && (text[begin] == '\n' || text[begin] == '\r'))))
        begin++;
    while (end > begin && is_blank(text[end - 1]))
        end--;
    return rows_span(c->to, begin, end);
}

/* Plain cells are pieces of the file; what stood in quotes is copied, for libcsv takes its buffer again. */
static void on_cell(void *bytes, size_t length, void *user)
{
    csv_reader *c = user;
    span at = cell_span(c);
    const char *here = c->to->file->text + (at.begin - c->to->file->base);
    bool plain = at.begin == at.end || *here != '"';
    *array_add(c->to->arena, &c->cells) = (raw_cell){
        .at = at, .text = plain ? here : arena_text(c->to->arena, bytes, length), .length = (uint32_t)length};
    c->start = c->at + 1;
}

static bool same_text(const raw_cell *cell, const char *text)
{
    return cell->length == strlen(text) && !memcmp(cell->text, text, cell->length);
}

static void find_column(csv_reader *c, uint32_t wanted)
{
    row_reader *r = c->to;
    for (uint32_t i = 0; i < c->cells.count; i++) {
        if (!same_text(&c->cells.at[i], r->wanted[wanted]))
            continue;
        if (c->column[wanted]) {
            diag(r->diags, P0242, c->cells.at[i].at,
                 diag_text(r->arena, "the column '%s' stands twice", r->wanted[wanted]));
            return;
        }
        c->column[wanted] = i + 1;
    }
    if (c->column[wanted])
        return;
    nearest near = {.wrong = r->wanted[wanted]};
    for (uint32_t i = 0; i < c->cells.count; i++)
        nearest_try(&near, diag_text(r->arena, "%.*s", (int)c->cells.at[i].length, c->cells.at[i].text));
    pact_finding *f = diag(r->diags, P0241, r->wanted_at[wanted], r->file->name, r->wanted[wanted]);
    diag_label(r->diags, f, c->header, "its columns");
    if (near.best)
        diag_help(r->diags, f, "did you mean '%s'?", near.best);
}

static void take_header(csv_reader *c)
{
    c->has_header = true;
    c->columns = c->cells.count;
    c->header = span_join(c->cells.at[0].at, c->cells.at[c->cells.count - 1].at);
    for (uint32_t i = 0; i < c->to->wanted_count; i++)
        find_column(c, i);
}

static void take_row(csv_reader *c, span at)
{
    row_reader *r = c->to;
    if (c->cells.count != c->columns) {
        const char *why =
            diag_text(r->arena, "%u cells stand here, and the header has %u", c->cells.count, c->columns);
        diag_label(r->diags, diag(r->diags, P0242, at, why), c->header, "the header");
        return;
    }
    for (uint32_t i = 0; i < r->wanted_count; i++)
        c->row[i] = c->column[i] ? c->cells.at[c->column[i] - 1] : (raw_cell){.at = at};
    r->row(r->user, c->row, at);
}

static void on_row(int end, void *user)
{
    csv_reader *c = user;
    (void)end;
    if (c->cells.count && !c->has_header)
        take_header(c);
    else if (c->cells.count)
        take_row(c, span_join(c->cells.at[0].at, c->cells.at[c->cells.count - 1].at));
    c->cells.count = 0;
}

static void feed(csv_reader *c)
{
    const source *file = c->to->file;
    c->start = file->length >= 3 && !memcmp(file->text, "\xEF\xBB\xBF", 3) ? 3 : 0;
    bool ok = true;
    for (c->at = c->start; ok && c->at < file->length && !rows_given_up(c->to); c->at++)
        ok = csv_parse(&c->csv, file->text + c->at, 1, on_cell, on_row, c) == 1;
    uint32_t end = c->at;
    if (ok && csv_fini(&c->csv, on_cell, on_row, c) == 0) {
        if (!c->has_header)
            diag(c->to->diags, P0242, rows_span(c->to, 0, 0), "the file has no header");
        return;
    }
    span at = rows_span(c->to, c->start, end < c->start ? c->start : end);
    diag(c->to->diags, P0242, at,
         csv_error(&c->csv) == CSV_EPARSE
             ? "a quotation mark is not closed, or stands inside a cell without quotes"
             : csv_strerror(csv_error(&c->csv)));
}

/* Memory that ends jumps to the arena's door: it is stopped here, so that libcsv's buffer does not leak. */
void rows_read_csv(row_reader *r)
{
    jmp_buf *outer = r->arena->door, mine;
    csv_reader *c = arena_alloc(r->arena, sizeof *c);
    c->to = r;
    c->column = arena_alloc(r->arena, r->wanted_count * sizeof *c->column);
    c->row = arena_alloc(r->arena, r->wanted_count * sizeof *c->row);
    if (csv_init(&c->csv, CSV_STRICT | CSV_STRICT_FINI))
        arena_leave(r->arena);
    r->arena->door = &mine;
    if (setjmp(mine)) {
        r->arena->door = outer;
        csv_free(&c->csv);
        arena_leave(r->arena);
    }
    feed(c);
    r->arena->door = outer;
    csv_free(&c->csv);
}
