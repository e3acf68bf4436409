/* words.c: what the words of a text may hold. Comes in: bytes; goes out: valid UTF-8 for the scanner,
 * interned names and strings in Unicode's normal form C, and located errors for what people cannot see or a
 * file must not hold. ASCII, the common case, costs one test for every eight bytes. */
#include "grammar/syntax.h"

#include <string.h>
#include <utf8proc.h>

#include "pact.tab.h"

#define SHOWN_MAX 48 /* bytes of a word in a message */
#define MARKS_MAX 30 /* accents on one letter: UAX 15's stream-safe limit, which keeps normalising linear */

static bool is_plain(const char *text, size_t length)
{
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    uint64_t word;
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        memcpy(&word, text + i, 8);
        if ((word | (word - ones)) & highs)
            return false;
    }
    for (; i < length; i++)
        if (text[i] == 0 || text[i] & 0x80)
            return false;
    return true;
}

/* The length of the character at `at`, 0 when it is not valid UTF-8. */
static uint32_t decode(const char *text, uint32_t at, uint32_t length, int32_t *out)
{
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(length - at), out);
    return size > 0 ? (uint32_t)size : 0;
}

/* What is not UTF-8 is reported and becomes '_' in our copy, so that every later byte sequence is valid; NUL,
 * which flex reads slowly, becomes another control character. */
static void mend(parser *p)
{
    const char *text = p->file->text;
    uint32_t length = p->file->length, bad = UINT32_MAX, size;
    int32_t point;
    for (uint32_t i = 0; i <= length; i += size) {
        size = i < length ? decode(text, i, length, &point) : 1;
        if (size && bad != UINT32_MAX) {
            diag(p->diags, P0103, (span){p->file->base + bad, p->file->base + i});
            bad = UINT32_MAX;
        }
        if (!size) {
            bad = bad == UINT32_MAX ? i : bad;
            p->text[i] = '_';
            size = 1;
        } else if (i < length && !text[i]) {
            p->text[i] = 1;
        }
    }
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        memset(p->text, ' ', 3);
}

void words_prepare(parser *p)
{
    p->text = arena_alloc(p->arena, (size_t)p->file->length + 2);
    if (p->file->length)
        memcpy(p->text, p->file->text, p->file->length);
    if (!is_plain(p->file->text, p->file->length))
        mend(p);
}

/* ---- characters ---- */

static bool is_letter(int32_t point)
{
    utf8proc_category_t c = utf8proc_category(point);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO && !utf8proc_get_property(point)->ignorable;
}

static bool is_mark(int32_t point)
{
    utf8proc_category_t c = utf8proc_category(point);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME && !utf8proc_get_property(point)->ignorable;
}

static bool is_name_part(int32_t point)
{
    return point == '_' || is_letter(point) || is_mark(point) ||
           utf8proc_category(point) == UTF8PROC_CATEGORY_ND;
}

static bool is_invisible(int32_t point)
{
    utf8proc_category_t c = utf8proc_category(point);
    return c == UTF8PROC_CATEGORY_CF || c == UTF8PROC_CATEGORY_CC || utf8proc_get_property(point)->ignorable;
}

static bool is_control(int32_t point)
{
    return utf8proc_category(point) == UTF8PROC_CATEGORY_CC && point != '\t';
}

/* "'%'", "'×' (U+00D7)", or "U+200B" for what would not show. */
static const char *show(parser *p, int32_t point)
{
    utf8proc_category_t c = utf8proc_category(point);
    utf8proc_uint8_t bytes[5] = {0};
    bool shows = c >= UTF8PROC_CATEGORY_ND || (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO);
    if (!shows || c >= UTF8PROC_CATEGORY_ZS || is_invisible(point))
        return diag_text(p->arena, "U+%04X", (unsigned)point);
    utf8proc_encode_char(point, bytes);
    const char *text = (const char *)bytes;
    return point < 0x80 ? diag_text(p->arena, "'%s'", text)
                        : diag_text(p->arena, "'%s' (U+%04X)", text, (unsigned)point);
}

const char *words_shortened(parser *p, const char *text, size_t length)
{
    size_t end = length;
    if (length > SHOWN_MAX)
        for (end = SHOWN_MAX; end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80; end--)
            ;
    return diag_text(p->arena, "%.*s%s", (int)end, text, end < length ? "…" : "");
}

/* Past DIAG_MAX nothing is kept, so that nothing need be said. */
static void refuse(parser *p, diag_code code, uint32_t offset, uint32_t size, int32_t point)
{
    bool kept = p->diags->errors < DIAG_MAX;
    diag(p->diags, code, (span){offset, offset + size}, kept ? show(p, point) : "");
}

/* One error for a run: the next one that begins where this ended is silent. */
void words_bad_character(parser *p, span at)
{
    int32_t point = 0;
    if (p->bad_end != at.begin) {
        uint32_t size = decode(p->file->text, at.begin - p->file->base, p->file->length, &point);
        refuse(p, P0102, at.begin, size, point);
    }
    p->bad_end = at.end;
}

/* ---- normal form C ---- */

static bool marks_fit(parser *p, const char *text, uint32_t length, span at)
{
    uint32_t marks = 0, size;
    int32_t point;
    for (uint32_t i = 0; i < length; i += size ? size : 1) {
        size = decode(text, i, length, &point);
        marks = utf8proc_get_property(point)->combining_class ? marks + 1 : 0;
        if (marks > MARKS_MAX) {
            refuse(p, P0102, at.begin, at.end - at.begin, point);
            return false;
        }
    }
    return true;
}

static symbol *intern_normal(parser *p, const char *text, size_t length, span at)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    if (is_plain(text, length) || !marks_fit(p, text, (uint32_t)length, at))
        return symbol_intern(p->names, text, length);
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    utf8proc_ssize_t size = (utf8proc_ssize_t)length,
                     room = utf8proc_decompose(bytes, size, NULL, 0, options);
    if (room <= 0)
        return symbol_intern(p->names, text, length);
    utf8proc_int32_t *points = arena_alloc(p->arena, ((size_t)room + 1) * sizeof *points);
    utf8proc_decompose(bytes, size, points, room, options);
    size = utf8proc_reencode(points, room, options);
    return symbol_intern(p->names, size < 0 ? text : (const char *)points, size < 0 ? length : (size_t)size);
}

/* ---- names and strings ---- */

/* A name with other than ASCII in it. One that begins with what no name begins with is no word at all. */
int words_name(parser *p, const char *text, size_t length, span at, symbol **out)
{
    uint32_t end = (uint32_t)length, size;
    int32_t point;
    for (uint32_t i = 0; i < end; i += size) {
        size = decode(text, i, end, &point);
        if (!size)
            return 0;
        if (i == 0 && !is_letter(point) && point != '_') {
            words_bad_character(p, (span){at.begin, at.end});
            return 0;
        }
        if (!is_name_part(point)) {
            refuse(p, is_invisible(point) ? P0109 : P0102, at.begin + i, size, point);
            break;
        }
    }
    *out = intern_normal(p, text, length, at);
    return TOK_NAME;
}

/* Copies `text` without its escapes; returns the length. */
static size_t unescape(parser *p, const char *text, size_t length, uint32_t offset, char *to)
{
    char *start = to;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\\' || i + 1 == length) {
            *to++ = text[i];
            continue;
        }
        char c = text[++i];
        if (c != 'n' && c != '"' && c != '\\') {
            char shown[2] = {c & 0x80 || c < ' ' ? '?' : c, 0};
            diag(p->diags, P0112, (span){offset + (uint32_t)i - 1, offset + (uint32_t)i + 1}, shown);
        }
        *to++ = c == 'n' ? '\n' : c;
    }
    return (size_t)(to - start);
}

static void refuse_controls(parser *p, const char *text, uint32_t length, uint32_t offset)
{
    uint32_t size;
    int32_t point;
    for (uint32_t i = 0; i < length; i += size ? size : 1) {
        size = decode(text, i, length, &point);
        if (size && is_control(point)) {
            words_bad_character(p, (span){offset + i, offset + i + size});
            return;
        }
    }
}

/* `text` begins with a quote and ends with one unless it is not closed. */
int words_string(parser *p, const char *text, size_t length, span at, symbol **out)
{
    bool plain = true, escapes = false;
    for (size_t i = 1; i < length; i++) {
        plain &= (unsigned char)text[i] >= ' ' && (unsigned char)text[i] < 0x7F;
        escapes |= text[i] == '\\';
    }
    if (!plain)
        refuse_controls(p, text, (uint32_t)length, at.begin);
    text++;
    length--;
    if (escapes) {
        char *copy = arena_alloc(p->arena, length + 1);
        length = unescape(p, text, length, at.begin + 1, copy);
        text = copy;
    }
    *out = plain ? symbol_intern(p->names, text, length) : intern_normal(p, text, length, at);
    return TOK_STRING;
}

/* ---- pieces of other texts ---- */

symbol *parse_plain(arena *a, symbols *names, const char *text, size_t length)
{
    diags quiet = {.arena = a};
    parser p = {.arena = a, .names = names, .diags = &quiet};
    return intern_normal(&p, text, length, SPAN_NONE);
}

symbol *parse_name(arena *a, symbols *names, const char *text, size_t length)
{
    uint32_t size, end = (uint32_t)length;
    int32_t point;
    for (uint32_t i = 0; i < end; i += size) {
        size = decode(text, i, end, &point);
        if (!size || !(i ? is_name_part(point) : is_letter(point) || point == '_'))
            return NULL;
    }
    return length ? parse_plain(a, names, text, length) : NULL;
}

uint32_t parse_bad_byte(const char *text, uint32_t length)
{
    uint32_t size, i = 0;
    int32_t point;
    if (is_plain(text, length))
        return length;
    while (i < length && (size = decode(text, i, length, &point)) > 0)
        i += size;
    return i;
}
