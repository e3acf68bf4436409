/* ast.c: names of the tree's nodes, and the tree as text. Comes in: a tree; goes out: one line per node, for
 * `pactc dump --ast` and for tests. Recursion is bounded by NODE_DEPTH_MAX. */
#include "ast.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name, *slots;
} kinds[] = {
#define NODE(kind, kids) {#kind, kids},
#include "nodes.def"
#undef NODE
};

#define LINE_MAX_BYTES 1024
#define TEXT_MAX_BYTES 160

typedef struct dump {
    void (*line)(void *user, const char *text);
    void *user;
} dump;

/* A line under construction; what does not fit is left out. */
typedef struct text {
    char bytes[LINE_MAX_BYTES];
    size_t length;
} text;

const char *node_kind_name(node_kind kind)
{
    return kind < NODE_KINDS ? kinds[kind].name : "?";
}

static void add(text *t, const char *piece, size_t length)
{
    if (length >= sizeof t->bytes - t->length)
        length = sizeof t->bytes - 1 - t->length;
    memcpy(t->bytes + t->length, piece, length);
    t->length += length;
    t->bytes[t->length] = 0;
}

static void add_text(text *t, const char *piece)
{
    add(t, piece, strlen(piece));
}

/* One line, whatever the symbol holds: control characters are escaped, long texts cut between characters. */
static void add_symbol(text *t, const symbol *s)
{
    char escaped[8];
    uint32_t end = s->length;
    if (end > TEXT_MAX_BYTES)
        for (end = TEXT_MAX_BYTES; ((unsigned char)s->text[end] & 0xC0) == 0x80; end--)
            ;
    add_text(t, " \"");
    for (uint32_t i = 0; i < end; i++) {
        unsigned char c = (unsigned char)s->text[i];
        int length = c < ' ' || c == 0x7F ? snprintf(escaped, sizeof escaped, "\\x%02X", c) : 0;
        add(t, length ? escaped : &s->text[i], length ? (size_t)length : 1);
    }
    add_text(t, end < s->length ? "…\"" : "\"");
}

static void add_value(text *t, const node *n)
{
    char digits[NUMBER_TEXT_MAX + DATE_TEXT_MAX];
    if (n->kind == NODE_NUMBER || n->kind == NODE_DURATION)
        number_format(value_of(n)->number, digits);
    else if (n->kind == NODE_DATE && n->flag)
        time_format(value_of(n)->time, digits);
    else if (n->kind == NODE_DATE)
        date_format(time_date(value_of(n)->time), digits);
    else
        return;
    add_text(t, " = ");
    add_text(t, digits);
}

static void dump_list(const dump *d, const node *n, int indent, const char *slot, int slot_length);

static void dump_node(const dump *d, const node *n, int indent, const char *slot, int slot_length)
{
    text t = {.length = 0};
    char piece[64];
    for (int i = 0; i < indent; i++)
        add_text(&t, "  ");
    add(&t, slot, (size_t)slot_length);
    add_text(&t, slot_length ? ": " : "");
    add_text(&t, node_kind_name(n->kind));
    if (n->sym)
        add_symbol(&t, n->sym);
    add_value(&t, n);
    if (n->flag)
        add(&t, piece, (size_t)snprintf(piece, sizeof piece, " flag %u", n->flag));
    add(&t, piece, (size_t)snprintf(piece, sizeof piece, " @%u..%u", n->span.begin, n->span.end));
    d->line(d->user, t.bytes);
    const char *slots = kinds[n->kind].slots;
    for (unsigned i = 0; i < n->kid_count; i++) {
        int length = (int)strcspn(slots, " ");
        dump_list(d, n->kid[i], indent + 1, slots, length);
        slots += length + (slots[length] == ' ');
    }
}

static void dump_list(const dump *d, const node *n, int indent, const char *slot, int slot_length)
{
    for (; n; n = n->next)
        dump_node(d, n, indent, slot, slot_length);
}

void ast_dump(const node *n, int indent, void (*line)(void *user, const char *text), void *user)
{
    dump d = {line, user};
    dump_node(&d, n, indent, "", 0);
}
