/* escape.c: decides which characters may be shown as they are, and writes them.
 *
 * In come strings of any bytes; out go bytes for the sink. Hidden are controls, line separators and format
 * characters without a shape of their own, among them all bidirectional controls (Boucher and Anderson,
 * "Trojan Source", 2021). */
#include "escape.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* The joiners stay: scripts and emoji need them. So do the signs that Arabic and Syriac write before a
 * number. */
static bool is_hidden(utf8proc_int32_t character)
{
    switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    case UTF8PROC_CATEGORY_CF:
        return character != 0x200C && character != 0x200D &&
               utf8proc_get_property(character)->boundclass != UTF8PROC_BOUNDCLASS_PREPEND;
    default: return false;
    }
}

/* The bytes of the character that begins `text`, or 0 when there is none. */
static size_t decode(const char *text, size_t length, utf8proc_int32_t *character)
{
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, character);

    return size > 0 ? (size_t)size : 0;
}

static void spell(escape_unit *unit, const char *format, unsigned value)
{
    unit->length = (unsigned)snprintf(unit->text, sizeof unit->text, format, value);
    unit->width = unit->length;
}

size_t escape_next(const char *text, size_t length, escape_unit *unit)
{
    utf8proc_int32_t character;
    size_t size;

    if (*text >= ' ' && *text <= '~') { /* most texts are mostly this */
        unit->text[0] = *text;
        unit->length = unit->width = 1;
        return 1;
    }
    size = decode(text, length, &character);
    if (size == 0) {
        spell(unit, "\\x%02X", (unsigned char)*text);
        return 1;
    }
    if (is_hidden(character)) {
        spell(unit, "\\u{%X}", (unsigned)character);
        return size;
    }
    memcpy(unit->text, text, size);
    unit->length = (unsigned)size;
    unit->width = (unsigned)utf8proc_charwidth(character);
    return size;
}

size_t escape_width(const char *text, size_t length)
{
    escape_unit unit;
    size_t width = 0;

    for (size_t at = 0; at < length; width += unit.width)
        at += escape_next(text + at, length - at, &unit);
    return width;
}

bool escape_is_valid(const char *text, size_t length)
{
    utf8proc_int32_t character;

    for (size_t at = 0, size; at < length; at += size) {
        size = decode(text + at, length - at, &character);
        if (size == 0)
            return false;
    }
    return true;
}

char *escape_repair(const char *text, size_t *length)
{
    utf8proc_int32_t character;
    size_t out = 0, size;
    char *copy = malloc(*length * 3 + 1);

    for (size_t at = 0; copy && at < *length; at += size ? size : 1) {
        size = decode(text + at, *length - at, &character);
        memcpy(copy + out, size ? text + at : "\xEF\xBF\xBD", size ? size : 3);
        out += size ? size : 3;
    }
    if (copy)
        copy[out] = '\0';
    *length = out;
    return copy;
}

void writer_init(writer *w, const pactio_report_sink *sink, bool color)
{
    w->sink = sink;
    w->color = color;
    w->failed = false;
    w->used = 0;
}

bool writer_end(writer *w)
{
    if (!w->failed && w->used > 0)
        w->failed = !w->sink->write(w->sink->user, w->buffer, w->used);
    w->used = 0;
    return !w->failed;
}

void writer_bytes(writer *w, const char *bytes, size_t size)
{
    while (size > 0 && !w->failed) {
        size_t part = sizeof w->buffer - w->used;

        if (part > size)
            part = size;
        memcpy(w->buffer + w->used, bytes, part);
        w->used += part;
        bytes += part;
        size -= part;
        if (w->used == sizeof w->buffer)
            writer_end(w);
    }
}

void writer_blanks(writer *w, size_t count)
{
    while (count-- > 0 && !w->failed)
        writer_bytes(w, " ", 1);
}

void writer_text(writer *w, const char *text)
{
    size_t length = strlen(text);
    escape_unit unit;

    for (size_t at = 0; at < length && !w->failed;) {
        at += escape_next(text + at, length - at, &unit);
        writer_bytes(w, unit.text, unit.length);
    }
}

static void write_number(writer *w, unsigned number)
{
    char digits[16];

    writer_bytes(w, digits, (size_t)snprintf(digits, sizeof digits, "%u", number));
}

void writer_print(writer *w, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    while (*format) {
        size_t plain = strcspn(format, "%");

        writer_bytes(w, format, plain);
        format += plain;
        if (*format == '\0')
            break;
        if (format[1] == 's')
            writer_text(w, va_arg(arguments, const char *));
        else
            write_number(w, va_arg(arguments, unsigned));
        format += 2;
    }
    va_end(arguments);
}

/* Above U+FFFF JSON spells a character as a surrogate pair (RFC 8259, section 7). */
static void write_json_escape(writer *w, unsigned character)
{
    char text[16];
    int size;

    if (character < 0x10000)
        size = snprintf(text, sizeof text, "\\u%04x", character);
    else
        size = snprintf(text, sizeof text, "\\u%04x\\u%04x", 0xD7C0 + (character >> 10),
                        0xDC00 + (character & 0x3FF));
    writer_bytes(w, text, (size_t)size);
}

void writer_json(writer *w, const char *bytes, size_t size)
{
    utf8proc_int32_t character;

    for (size_t at = 0, step; at < size && !w->failed; at += step) {
        step = decode(bytes + at, size - at, &character);
        if (step > 0 && character >= 0x7F && is_hidden(character))
            write_json_escape(w, (unsigned)character);
        else
            writer_bytes(w, bytes + at, step ? step : 1);
        step += step == 0;
    }
}

void writer_paint(writer *w, writer_style style)
{
    static const char *const codes[] = {
        [STYLE_PLAIN] = "\033[0m",      [STYLE_BOLD] = "\033[1m",    [STYLE_ERROR] = "\033[1;31m",
        [STYLE_WARNING] = "\033[1;33m", [STYLE_NOTE] = "\033[1;32m", [STYLE_GUTTER] = "\033[1;34m",
    };

    if (w->color)
        writer_bytes(w, codes[style], strlen(codes[style]));
}
