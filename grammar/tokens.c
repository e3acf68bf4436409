/* tokens.c: the stream of tokens that the parser reads. Comes in: what flex cuts; goes out: the same, but
 * after a syntax error only what lets the parser take up again, the ';' or '}' at which the statement ends,
 * and at an early end of the text what closes the blocks that are open. So one mistake is one error. */
#include "grammar/syntax.h"

#include <stdio.h>

#include "pact.tab.h"
#define YYSTYPE PACT_STYPE
#define YYLTYPE PACT_LTYPE
#include "lex.pact.h"

int pact_lex(PACT_STYPE *value, PACT_LTYPE *at, parser *p);

/* ---- which blocks are open ---- */

static void note_header(parser *p, int token, span at)
{
    int last = p->last.token;
    if (!last || last == ';' || last == '{' || last == '}') {
        p->header = (open_block){at, token};
        p->header_size = 1;
    } else if (p->header_size == 1) {
        p->header.header = span_join(p->header.header, at);
        p->header_size = 2;
    }
}

static void note_token(parser *p, int token, symbol *sym, span at)
{
    if (token == '{')
        *array_add(p->arena, &p->blocks) = p->header;
    else if (token == '}')
        p->blocks.count -= p->blocks.count > 0;
    else
        note_header(p, token, at);
    p->before_last = p->last;
    p->last = (held_token){token, sym, at};
}

static const char *block_name(parser *p, const open_block *b)
{
    switch (b->word) {
    case TOK_TREATY:
    case TOK_ORGAN:
    case TOK_ARTICLE:
    case TOK_SCENARIO:
    case TOK_WORLD:
    case TOK_CLAIM:
        return words_shortened(p, p->file->text + (b->header.begin - p->file->base),
                               b->header.end - b->header.begin);
    case TOK_PARTIES: return "a list of parties";
    default: return "a block";
    }
}

/* Behind a string that is not closed the next word is wrong too. */
bool tokens_is_echo(const parser *p)
{
    return (p->ended && !p->asked) ||
           (p->quiet_end && (p->before_last.at.end == p->quiet_end || p->last.at.end == p->quiet_end));
}

/* ---- the end of the text ---- */

static void report_end(parser *p, span at)
{
    if (p->blocks.count) {
        const open_block *b = &p->blocks.at[p->blocks.count - 1];
        pact_finding *f = diag(p->diags, P0110, at, block_name(p, b));
        diag_label(p->diags, f, b->header, "this is not closed");
        diag_help(p->diags, f, "add the missing '}'");
    } else {
        diag(p->diags, P0110, at, "a statement");
    }
}

/* The first time, says what the end leaves open. Then closes it: one '}' for each block, or a ';'. */
static int end_of_text(parser *p, span *at)
{
    bool complete = !p->last.token || p->last.token == ';' || p->last.token == '}';
    at->begin = at->end = p->file->base + p->file->length;
    if (!p->ended && !p->asked && (p->blocks.count || (!complete && !p->skipping && !tokens_is_echo(p))))
        report_end(p, *at);
    p->ended = true;
    if (p->skipping)
        p->blocks.count = p->skip_level;
    int token = p->blocks.count ? '}' : complete && !p->skipping ? 0 : ';';
    p->skipping = false;
    note_token(p, token, NULL, *at);
    return token;
}

/* ---- after an error ---- */

/* The next token at which the broken statement ends. A block within it counts as a part of it. */
static int skip_statement(parser *p, PACT_STYPE *value, span *at)
{
    for (;;) {
        uint32_t open = p->blocks.count;
        int token = scan_lex(value, at, p->scanner);
        if (!token)
            return end_of_text(p, at);
        note_token(p, token, value->sym, *at);
        if (token == '}' && open > p->skip_level && p->blocks.count == p->skip_level) {
            p->after_block = true;
            token = ';';
        } else if ((token != ';' || open != p->skip_level) && (token != '}' || open > p->skip_level)) {
            continue;
        }
        p->skipping = false;
        return token;
    }
}

/* Where a ';' would do, and the unexpected word begins a line, only the ';' was forgotten. */
static bool begins_line(const parser *p, span at)
{
    const char *text = p->file->text;
    for (uint32_t i = at.begin - p->file->base; i > 0; i--)
        if (text[i - 1] == '\n')
            return true;
        else if (text[i - 1] != ' ' && text[i - 1] != '\t')
            return false;
    return false;
}

bool tokens_recover(parser *p, bool semicolon_fits)
{
    int token = p->last.token;
    if (p->ended || token == ';' || token == '}' || !token)
        return false;
    if (semicolon_fits && token != '{' && begins_line(p, p->last.at)) {
        p->semicolon = true;
        p->held = p->last;
        return true;
    }
    p->skipping = true;
    p->skip_level = p->blocks.count - (token == '{');
    return false;
}

static int supplied(parser *p, PACT_STYPE *value, span *at)
{
    int token = p->semicolon ? ';' : p->held.token;
    *at = p->held.at;
    value->sym = p->held.sym;
    if (p->semicolon)
        at->end = at->begin;
    else
        p->held.token = 0;
    p->semicolon = false;
    note_token(p, token, value->sym, *at);
    return token;
}

int pact_lex(PACT_STYPE *value, PACT_LTYPE *at, parser *p)
{
    value->sym = NULL;
    if (p->asked && !p->begun) {
        p->begun = true;
        *at = (span){p->file->base, p->file->base};
        return TOK_ASKED;
    }
    if (p->held.token)
        return supplied(p, value, at);
    if (p->skipping)
        return skip_statement(p, value, at);
    int token = p->ended ? 0 : scan_lex(value, at, p->scanner);
    if (p->after_block && token == ';')
        token = scan_lex(value, at, p->scanner);
    p->after_block = false;
    if (!token)
        return end_of_text(p, at);
    note_token(p, token, value->sym, *at);
    return token;
}

void tokens_report_depth(parser *p, span at)
{
    if (!p->too_deep)
        diag(p->diags, P0108, at, NODE_DEPTH_MAX);
    p->too_deep = true;
}

/* ---- the doors of parse.h ---- */

static void open_text(parser *p, const sources *s, uint32_t index)
{
    p->file = &s->files.at[index];
    p->tree = arena_alloc(p->arena, sizeof *p->tree);
    keywords_add(p->names);
    words_prepare(p);
    if (scan_lex_init_extra(p, &p->scanner) ||
        !scan__scan_buffer(p->text, (yy_size_t)p->file->length + 2, p->scanner))
        longjmp(*p->arena->door, 1);
}

static ast *parse_text(arena *a, symbols *names, const sources *s, uint32_t index, diags *d, bool asked)
{
    parser p = {.arena = a, .names = names, .diags = d, .asked = asked};
    uint32_t errors = d->errors;
    open_text(&p, s, index);
    span all = {p.file->base, p.file->base + p.file->length};
    if (pact_parse(&p)) {
        if (d->errors == errors)
            diag(d, P0110, (span){all.end, all.end}, "a statement");
        p.items = list_add(p.items, tree_node(&p, NODE_ERROR, p.last.at, NULL, 0, 0, NULL));
    }
    p.tree->file = tree_node(&p, NODE_FILE, all, NULL, 0, 1, &p.items.first);
    return p.tree;
}

ast *parse(arena *a, symbols *names, const sources *s, uint32_t index, diags *d)
{
    return parse_text(a, names, s, index, d, false);
}

ast *parse_question(arena *a, symbols *names, const sources *s, uint32_t index, diags *d)
{
    return parse_text(a, names, s, index, d, true);
}

void parse_tokens(arena *a, symbols *names, const sources *s, uint32_t index, diags *d,
                  void (*line)(void *user, const char *text), void *user)
{
    parser p = {.arena = a, .names = names, .diags = d};
    PACT_STYPE value;
    span at;
    char text[200];
    open_text(&p, s, index);
    for (int token; (token = scan_lex(&value, &at, p.scanner)) != 0;) {
        const char *written = p.file->text + (at.begin - p.file->base);
        int length = (int)(at.end - at.begin > 80 ? 80 : at.end - at.begin);
        snprintf(text, sizeof text, "%u..%u %s %.*s", at.begin - p.file->base, at.end - p.file->base,
                 token_text(token), length, written);
        line(user, text);
    }
}
