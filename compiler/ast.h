/* ast.h: the syntax tree. The grammar builds it and nothing else; every later stage only reads it.
 *
 * Nodes live in the compilation's arena. A child slot is a list linked by `next`. Spans are global byte
 * offsets (see source.h). Names are interned: two names are equal when their pointers are. */
#ifndef PACTC_AST_H
#define PACTC_AST_H

#include "../vm/date.h"
#include "../vm/mem.h"
#include "../vm/number.h"
#include "../vm/vocabulary.h"
#include "source.h"

typedef enum node_kind {
#define NODE(kind, kids) NODE_##kind,
#include "nodes.def"
#undef NODE
    NODE_KINDS
} node_kind;

/* An interned name or text. `meaning` belongs to resolve.c, `keyword` (a token's number or 0) to the grammar.
 */
typedef struct symbol {
    struct symbol *chain;
    uint32_t hash, length;
    void *meaning;
    uint32_t keyword;              /* its token, or 0 */
    bool clauses;                  /* some clause bears it: resolving's own */
    struct article_decl *articles; /* the first that it labels: resolving's own */
    char text[];
} symbol;

typedef enum prep {
    PREP_NONE,
    PREP_AGAINST,
    PREP_WITH,
    PREP_AT,
    PREP_ABOUT,
    PREP_THROUGH,
    PREP_ON,
    PREP_TO,
    PREP_FROM,
    PREP_OVER
} prep;
typedef enum modal {
    MODAL_MUST,
    MODAL_MUST_NOT,
    MODAL_MAY,
    MODAL_NEED_NOT,
    MODAL_SHOULD,
    MODAL_SHOULD_NOT,
    MODAL_CAN
} modal;
typedef enum subject_form {
    SUBJECT_EVERY,
    SUBJECT_JOINTLY,
    SUBJECT_ANY,
    SUBJECT_NO,
    SUBJECT_NAME
} subject_form;
typedef enum object_flag { OBJECT_OTHER = 1, OBJECT_EVERY = 2 } object_flag; /* `any other`, `every` */
typedef enum life { LIFE_SUSPENDS, LIFE_RESUMES, LIFE_DISCHARGES, LIFE_TERMINATES } life;
typedef enum ref_form { REF_ARTICLE, REF_THIS_ARTICLE, REF_TREATY, REF_THIS_TREATY } ref_form;
typedef enum verdict_test {
    TEST_OBLIGED,
    TEST_FORBIDDEN,
    TEST_PERMITTED,
    TEST_EMPOWERED,
    TEST_RECOMMENDED,
    TEST_EXEMPT,
    TEST_DISCOURAGED
} verdict_test;
typedef enum breach_test { BREACH_NOW, BREACH_EVER } breach_test;
typedef enum expectation {
    EXPECT_COND,
    EXPECT_UNKNOWN
} expectation; /* `because not X`: the NAME has flag 1 */

typedef struct node {
    uint8_t kind, kid_count, flag;
    uint32_t depth; /* 1 + the deepest child: bounds the recursion of every later stage */
    span span;
    struct node *next;
    symbol *sym;
    struct node *kid[];
} node;

/* What some nodes hold behind their kids: NUMBER and DURATION a number, DATE a time, AND, OR and CHOICE,
 * while the grammar builds them, the tail of their parts. */
typedef union node_value {
    number number;
    int32_t time;
    struct node *last;
} node_value;

static inline bool node_has_value(node_kind kind)
{
    return kind == NODE_NUMBER || kind == NODE_DURATION || kind == NODE_DATE || kind == NODE_AND ||
           kind == NODE_OR || kind == NODE_CHOICE;
}

/* Only for such nodes. */
static inline node_value *value_of(const node *n)
{
    union {
        struct node *const *kids;
        node_value *value;
    } behind = {n->kid + n->kid_count};
    return behind.value;
}

#define NODE_DEPTH_MAX 200 /* the deepest tree that is accepted */

/* Kids by position, in the order of nodes.def. NULL-safe. */
static inline node *kid(const node *n, unsigned i)
{
    return n && i < n->kid_count ? n->kid[i] : NULL;
}

#define for_each_node(it, list) for (node *it = (list); it; it = it->next)

const char *node_kind_name(node_kind kind);

/* Comments, in source order, for the formatter: `##` has doc set. */
typedef struct comment {
    span span;
    bool doc;
} comment;

typedef struct ast {
    node *file; /* NODE_FILE; its items are those of one source */
    array(comment) comments;
} ast;

/* One line per node, indented, for `pactc dump --ast`. */
void ast_dump(const node *n, int indent, void (*line)(void *user, const char *text), void *user);

#endif
