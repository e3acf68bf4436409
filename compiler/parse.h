/* parse.h: from one source text to its tree, errors into diags. The only door of grammar/. */
#ifndef PACTC_PARSE_H
#define PACTC_PARSE_H

#include "ast.h"
#include "diag.h"

/* Interned names, one table per compilation, in the arena. */
typedef struct symbols {
    arena *arena;
    symbol **bucket;
    uint32_t bucket_count, count;
} symbols;

void symbols_init(symbols *s, arena *a);
symbol *symbol_intern(symbols *s, const char *text, size_t length);

/* The name that a piece of another text is, or its text, both in normal form C; NULL where it is no name. */
symbol *parse_name(arena *a, symbols *names, const char *text, size_t length);
symbol *parse_plain(arena *a, symbols *names, const char *text, size_t length);
/* Where the first byte stands that is no UTF-8; `length` where there is none. */
uint32_t parse_bad_byte(const char *text, uint32_t length);

/* Parses source number `index`. Always returns a tree (NODE_FILE), possibly with NODE_ERROR in it; errors are
 * in `d`. The arena must have a door. `base` is a NODE_FILE whose spans are global offsets. */
ast *parse(arena *a, symbols *names, const sources *s, uint32_t index, diags *d);

/* The same for a text that is one question: NODE_FILE holds one NODE_EXPECT, or a NODE_ERROR. */
ast *parse_question(arena *a, symbols *names, const sources *s, uint32_t index, diags *d);

/* One line per token, for `pactc dump --tokens`. */
void parse_tokens(arena *a, symbols *names, const sources *s, uint32_t index, diags *d,
                  void (*line)(void *user, const char *text), void *user);

#endif
