/* rows_json.c: rows of a JSON file, a list of objects of plain values. Comes in: a file; goes out: rows. Here
 * stands what lists and objects are; strings, numbers and words are read one at a time by jansson, which so
 * holds never more than one, and of which each place is known. Numbers keep their text: they are exact. */
#include "rows.h"

#include <jansson.h>

typedef struct json_reader {
    row_reader *to;
    raw_cell *row;
    bool *known; /* by wanted: some object had it */
    uint32_t at;
    json_t *value; /* what jansson holds */
    bool failed;
} json_reader;

static bool fail(json_reader *j, uint32_t begin, uint32_t end, const char *why)
{
    if (!j->failed)
        diag(j->to->diags, P0242, rows_span(j->to, begin, end), why);
    j->failed = true;
    return false;
}

/* The next character that is no white space; 0 at the end. */
static char peek(json_reader *j)
{
    const source *f = j->to->file;
    while (j->at < f->length && strchr(" \t\r\n", f->text[j->at]) && f->text[j->at])
        j->at++;
    return j->at < f->length ? f->text[j->at] : 0;
}

static bool take(json_reader *j, char c)
{
    if (peek(j) != c)
        return false;
    j->at++;
    return true;
}

static bool want(json_reader *j, char c)
{
    uint32_t next = peek(j) ? j->at + 1 : j->at;
    return take(j, c) || fail(j, j->at, next, diag_text(j->to->arena, "'%c' is expected here", c));
}

static const char *text_of(json_reader *j, uint32_t begin, uint32_t *length)
{
    const char *here = j->to->file->text + begin;
    *length = j->at - begin;
    if (json_is_string(j->value)) {
        *length = (uint32_t)json_string_length(j->value);
        return arena_text(j->to->arena, json_string_value(j->value), *length);
    }
    if (json_is_boolean(j->value)) {
        *length = 1;
        return json_is_true(j->value) ? "1" : "0";
    }
    *length = json_is_null(j->value) ? 0 : *length;
    return here;
}

/* A string, a number, true (1), false (0) or null (absent). */
static bool scalar(json_reader *j, raw_cell *out)
{
    const source *f = j->to->file;
    json_error_t error;
    char c = peek(j);
    uint32_t begin = j->at, length;
    if (c == '{' || c == '[' || !c)
        return fail(j, begin, begin + (c != 0), "a string, a number, true, false or null is expected here");
    j->value = json_loadb(f->text + begin, f->length - begin,
                          JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK | JSON_DECODE_INT_AS_REAL, &error);
    if (!j->value)
        return fail(j, begin, begin + 1, diag_text(j->to->arena, "%s", error.text));
    j->at = begin + (uint32_t)error.position;
    const char *text = text_of(j, begin, &length);
    *out = (raw_cell){.at = rows_span(j->to, begin, j->at), .text = text, .length = length};
    json_decref(j->value);
    j->value = NULL;
    return true;
}

static bool list(json_reader *j, raw_cell *out)
{
    uint32_t begin = j->at;
    raw_cell *last = NULL;
    want(j, '[');
    *out = (raw_cell){.at = rows_span(j->to, begin, j->at), .is_list = true};
    if (take(j, ']'))
        return true;
    do {
        raw_cell *item = last ? arena_alloc(j->to->arena, sizeof *item) : out;
        if (!scalar(j, item))
            return false;
        item->is_list = true;
        if (last)
            last->more = item;
        last = item;
    } while (take(j, ','));
    return want(j, ']');
}

static bool same_text(const raw_cell *cell, const char *text)
{
    return cell->length == strlen(text) && !memcmp(cell->text, text, cell->length);
}

static bool member(json_reader *j, bool *seen)
{
    raw_cell key, value;
    bool twice = false;
    if (peek(j) != '"')
        return fail(j, j->at, j->at + (peek(j) != 0), "a name in quotes is expected here");
    if (!scalar(j, &key) || !want(j, ':') || !(peek(j) == '[' ? list(j, &value) : scalar(j, &value)))
        return false;
    for (uint32_t i = 0; i < j->to->wanted_count; i++)
        if (same_text(&key, j->to->wanted[i])) {
            twice |= seen[i];
            seen[i] = j->known[i] = true;
            j->row[i] = value;
        }
    if (twice)
        diag(j->to->diags, P0242, key.at, "the same name stands twice in one object");
    return true;
}

static bool object(json_reader *j, bool *seen)
{
    row_reader *r = j->to;
    uint32_t begin = (peek(j), j->at);
    if (!want(j, '{'))
        return false;
    memset(seen, 0, r->wanted_count);
    for (uint32_t i = 0; i < r->wanted_count; i++)
        j->row[i] = (raw_cell){.at = rows_span(r, begin, begin + 1)};
    if (!take(j, '}')) {
        do
            if (!member(j, seen))
                return false;
        while (take(j, ','));
        if (!want(j, '}'))
            return false;
    }
    r->row(r->user, j->row, rows_span(r, begin, j->at));
    return !rows_given_up(r);
}

static void objects(json_reader *j)
{
    row_reader *r = j->to;
    bool *seen = arena_alloc(r->arena, r->wanted_count + 1), any = false;
    if (r->file->length >= 3 && !memcmp(r->file->text, "\xEF\xBB\xBF", 3))
        j->at = 3;
    if (!want(j, '['))
        return;
    if (!take(j, ']')) {
        do
            if (!object(j, seen))
                return;
        while ((any = true) && take(j, ','));
        if (!want(j, ']'))
            return;
    }
    if (peek(j))
        fail(j, j->at, r->file->length, "nothing may follow the list");
    for (uint32_t i = 0; any && i < r->wanted_count; i++)
        if (!j->known[i])
            diag(r->diags, P0241, r->wanted_at[i], r->file->name, r->wanted[i]);
}

/* Memory that ends jumps to the arena's door: it is stopped here, so that jansson's value does not leak. */
void rows_read_json(row_reader *r)
{
    jmp_buf *outer = r->arena->door, mine;
    json_reader *j = arena_alloc(r->arena, sizeof *j);
    j->to = r;
    j->row = arena_alloc(r->arena, r->wanted_count * sizeof *j->row);
    j->known = arena_alloc(r->arena, r->wanted_count);
    r->arena->door = &mine;
    if (setjmp(mine)) {
        r->arena->door = outer;
        json_decref(j->value);
        arena_leave(r->arena);
    }
    objects(j);
    r->arena->door = outer;
}
