/* syntax.h: what the files of grammar/ share, and nobody else sees.
 *
 * Text goes through words.c (what a word holds), pact.l (where words begin and end), tokens.c (the stream
 * that the parser reads, and where it takes up again after an error), pact.y (which sentences there are) and
 * tree.c (nodes). Everything lives in the arena of the parse, which has a door. */
#ifndef PACT_SYNTAX_H
#define PACT_SYNTAX_H

#include "compiler/parse.h"

/* A list under construction: appending costs the same at any length. */
typedef struct list {
    node *first, *last;
} list;

typedef struct pair {
    node *first, *second;
} pair;

/* A '{' that is not closed yet. `header` is the first two words of what it belongs to, as in "article 16". */
typedef struct open_block {
    span header;
    int word; /* the first of them, a token */
} open_block;

/* A token held back, to be read again. */
typedef struct held_token {
    int token;
    symbol *sym;
    span at;
} held_token;

typedef struct parser {
    arena *arena;
    symbols *names;
    const source *file;
    diags *diags;
    ast *tree;
    list items;    /* the finished items of the file: they survive when parsing is given up */
    char *text;    /* our copy of the text, for flex to write in; two NULs follow it */
    void *scanner; /* flex's state */

    /* words.c */
    uint32_t bad_end; /* where the last unacceptable character ended: a run of them is one error */

    /* tokens.c */
    array(open_block) blocks;
    open_block header;    /* of the statement that is being read */
    uint32_t header_size; /* its words so far, up to 2 */
    held_token last;      /* the parser's lookahead */
    held_token before_last;
    uint32_t quiet_end; /* an error that was reported ends here: a syntax error right behind it is its echo */
    uint32_t skip_level; /* while skipping: how many blocks stay open */
    bool skipping;
    bool asked;       /* the text is one question, without a ';' */
    bool begun;       /* and what stands in front of it was given */
    bool ended;       /* the text ended too early, which was reported; what is open is being closed */
    bool after_block; /* a block was skipped: a ';' behind it belongs to it */
    bool semicolon;   /* a missing ';' is to be supplied, and then `held` */
    held_token held;

    /* tree.c */
    bool too_deep; /* reported */
} parser;

/* ---- words.c: results are tokens; 0 means none, read on ---- */

void words_prepare(parser *p); /* fills p->text; reports what is not UTF-8 */
int words_name(parser *p, const char *text, size_t length, span at, symbol **out);
int words_string(parser *p, const char *text, size_t length, span at, symbol **out);
void words_bad_character(parser *p, span at);
/* For a message: a word, or the beginning of a long one. */
const char *words_shortened(parser *p, const char *text, size_t length);

/* ---- tokens.c ---- */

/* After a syntax error at p->last: chooses where the parser takes up again. `semicolon_fits`: the grammar
 * would take one here. True when only a ';' was forgotten, at the end of the line before. */
bool tokens_recover(parser *p, bool semicolon_fits);
bool tokens_is_echo(const parser *p); /* a syntax error at p->last would be no news */
void tokens_report_depth(parser *p, span at);

/* ---- pact.y ---- */

void keywords_add(symbols *names);
const char *token_text(int token); /* "'must'", "a name": as messages show it */

/* ---- tree.c ---- */

node *tree_node(parser *p, node_kind kind, span at, symbol *sym, unsigned flag, unsigned kid_count,
                node *const kids[]);
node *tree_join(parser *p, node_kind kind, span at, node *left, node *right); /* AND, OR, CHOICE: flat */
node *tree_number(parser *p, span at, symbol *text, bool percentage);
node *tree_label(parser *p, span at, symbol *text); /* an article's number, which need not fit */
node *tree_date(parser *p, span at, symbol *text);
node *tree_duration(parser *p, span at, symbol *count, symbol *unit);
node *tree_negated(parser *p, span at, unsigned negated, node *inner);

static inline list list_of(node *only)
{
    return (list){only, only};
}

static inline list list_add(list l, node *next)
{
    if (!l.first)
        return list_of(next);
    l.last->next = next;
    l.last = next;
    return l;
}

static inline list list_join(list l, list more)
{
    if (!l.first)
        return more;
    l.last->next = more.first;
    return (list){l.first, more.last};
}

#endif
