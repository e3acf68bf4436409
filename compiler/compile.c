/* compile.c: the stages in their order, one function per arrow. Comes in: a source and a loader of modules;
 * goes out: findings and, without errors, an image. Memory that ends takes one jump to this door. */
#include "compile.h"

#include "emit.h"
#include "stdlib.h"

#include <string.h>

#define DEFAULT_MEMORY ((size_t)1 << 30)

struct pactc {
    mem mem;
    arena arena;
    jmp_buf door;
    symbols names;
    sources sources;
    diags diags;
    struct ir ir;
    const pactc_options *options;
    array(ast *) files;
    array(table_decl *) tables;
    program_builder builder;
    void *image; /* put together when it is asked for */
    size_t image_size;
};

/* ---- modules ---- */

static bool find_standard(const char *name, pactc_source *out)
{
    for (const struct stdlib_module *m = stdlib_modules; m->name; m++)
        if (!strcmp(m->name, name)) {
            *out = (pactc_source){m->name, m->text, m->length};
            return true;
        }
    return false;
}

static void suggest_module(pactc *c, pact_finding *f, const char *name)
{
    nearest near = {.wrong = name};
    const char *all = "";
    for (const struct stdlib_module *m = stdlib_modules; m->name; m++) {
        nearest_try(&near, m->name);
        all = diag_text(&c->arena, "%s%s%s", all, *all ? ", " : "", m->name);
    }
    if (near.best)
        diag_help(&c->diags, f, "did you mean '%s'?", near.best);
    else
        diag_help(&c->diags, f, "the standard library has %s; other modules are files beside the source",
                  all);
}

/* "std.security", or "pacts/web.pact" for `use pacts.web`. */
static const char *module_path(pactc *c, node *path, bool *standard)
{
    const char *text = "";
    *standard = !strcmp(path->sym->text, "std");
    for_each_node (n, path)
        text = diag_text(&c->arena, "%s%s%s", text, *text ? (*standard ? "." : "/") : "", n->sym->text);
    return *standard ? text : diag_text(&c->arena, "%s.pact", text);
}

static bool is_loaded(const pactc *c, const char *name)
{
    for (uint32_t i = 0; i < c->sources.files.count; i++)
        if (!strcmp(c->sources.files.at[i].name, name))
            return true;
    return false;
}

static void parse_source(pactc *c, const pactc_source *s, span used_at)
{
    uint32_t index;
    if (!source_add(&c->sources, s->name, s->text, s->length, &index)) {
        diag(&c->diags, P0601, used_at, s->name, "it is too large");
        return;
    }
    ast *tree = parse(&c->arena, &c->names, &c->sources, index, &c->diags);
    *array_add(&c->arena, &c->files) = tree;
}

static void load_module(pactc *c, const node *use)
{
    bool standard;
    pactc_source s;
    if (!kid(use, 0))
        return;
    const char *path = module_path(c, kid(use, 0), &standard);
    bool found =
        standard ? find_standard(path, &s) : c->options->load && c->options->load(c->options->user, path, &s);
    if (!found)
        suggest_module(c, diag(&c->diags, P0207, use->span, path), path);
    else if (!is_loaded(c, s.name))
        parse_source(c, &s, use->span);
}

/* ---- data of tables ---- */

static uint32_t find_source(const pactc *c, const char *name)
{
    for (uint32_t i = 0; i < c->sources.files.count; i++)
        if (!strcmp(c->sources.files.at[i].name, name))
            return i;
    return NONE;
}

static const pactc_facts *given_facts(const pactc *c, const char *table)
{
    for (uint32_t i = c->options->fact_count; i-- > 0;)
        if (!strcmp(c->options->facts[i].table, table))
            return &c->options->facts[i];
    return NULL;
}

/* A table's own file is looked for like a module, beside the source. */
static bool find_data(pactc *c, const node *table, pactc_source *out, bool *given)
{
    const pactc_facts *f = given_facts(c, table->sym->text);
    const node *file = kid(table, 2);
    *given = f != NULL;
    if (f)
        *out = f->file;
    else if (!file)
        diag_help(&c->diags, diag(&c->diags, P0240, table->span, table->sym->text, "it names no file"),
                  "write from \"FILE\" before its '{', or say --facts %s=FILE", table->sym->text);
    else if (!c->options->load || !c->options->load(c->options->user, file->sym->text, out))
        diag_help(&c->diags,
                  diag(&c->diags, P0240, file->span, table->sym->text,
                       diag_text(&c->arena, "'%s' cannot be read", file->sym->text)),
                  "the file is looked for beside the source");
    else
        return true;
    return f != NULL;
}

static void load_table(pactc *c, node *n)
{
    table_decl *t = arena_alloc(&c->arena, sizeof *t);
    pactc_source s;
    *t = (table_decl){.name = n->sym, .at = n->span, .syntax = n, .source = NONE};
    *array_add(&c->arena, &c->tables) = t;
    if (!find_data(c, n, &s, &t->given))
        return;
    t->source = find_source(c, s.name);
    if (t->source == NONE && !source_add(&c->sources, s.name, s.text, s.length, &t->source)) {
        diag(&c->diags, P0601, n->span, s.name, "it is too large");
        t->source = NONE;
    }
}

/* Facts given for no table would be passed over in silence. */
static void check_given(pactc *c)
{
    for (uint32_t i = 0; i < c->options->fact_count; i++) {
        bool found = false;
        for (uint32_t k = 0; k < c->tables.count; k++)
            found |= !strcmp(c->tables.at[k]->name->text, c->options->facts[i].table);
        if (!found)
            diag(&c->diags, P0201, SPAN_NONE, "table", c->options->facts[i].table);
    }
}

/* Each file once, in the order in which they are met. */
static void parse_all(pactc *c, const pactc_source *text)
{
    parse_source(c, text, SPAN_NONE);
    for (uint32_t f = 0; f < c->files.count; f++)
        for_each_node (n, kid(c->files.at[f]->file, 0))
            if (n->kind == NODE_USE)
                load_module(c, n);
            else if (n->kind == NODE_TABLE)
                load_table(c, n);
    check_given(c);
}

/* The law of treaties has words of its own, which every text with a treaty knows. */
static void load_law(pactc *c)
{
    static const char name[] = "std.law";
    bool treaties = false;
    pactc_source s;
    for (uint32_t f = 0; f < c->files.count; f++)
        for_each_node (n, kid(c->files.at[f]->file, 0))
            treaties |= n->kind == NODE_TREATY;
    if (treaties && !is_loaded(c, name) && find_standard(name, &s))
        parse_source(c, &s, SPAN_NONE);
}

/* ---- lints that were accepted ---- */

static bool inside(const struct ir *ir, const accept_decl *a, const pact_label *at)
{
    const reflist_decl *list = &ir->reflists.at[a->refs];
    for (uint32_t i = 0; i < list->refs.count; i++) {
        ir_ref r = list->refs.at[i];
        span where = r.form == REF_TO_ARTICLE  ? ir->articles.at[r.index]->syntax->span
                     : r.form == REF_TO_CLAUSE ? ir->clauses.at[r.index]->at
                                               : ir->treaties.at[r.index]->syntax->span;
        pact_place p = source_place(ir->sources, where);
        if (p.file == at->place.file && p.begin <= at->place.begin && at->place.end <= p.end)
            return true;
    }
    return false;
}

static void accept_lints(pactc *c)
{
    for (uint32_t i = 0; i < c->ir.accepts.count; i++) {
        accept_decl *a = &c->ir.accepts.at[i];
        for (uint32_t k = 0; a->code && k < c->diags.list.count; k++) {
            pact_finding *f = c->diags.list.at[k];
            if (f->severity != PACT_ERROR && !strcmp(f->code, a->code->text) && f->label_count &&
                inside(&c->ir, a, f->labels)) {
                f->accepted = a->reason;
                a->used = true;
            }
        }
    }
}

/* What a run can find is left to the runs; a lint that is accepted must be there. */
static void check_accepts(pactc *c)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->ir.accepts.count; i++) {
        accept_decl a = c->ir.accepts.at[i];
        bool of_run = !a.code || !strncmp(a.code->text, "P05", 3);
        if (!of_run && !a.used)
            diag(&c->diags, P0403, a.at);
        if (of_run)
            c->ir.accepts.at[kept++] = a;
    }
    c->ir.accepts.count = kept;
}

/* ---- a question ---- */

/* A source of its own, named "question", so that errors show where they are in it. */
static void ask(pactc *c)
{
    const pactc_question *q = c->options->question;
    uint32_t index;
    if (!source_add(&c->sources, "question", q->text, strlen(q->text), &index)) {
        diag(&c->diags, P0601, SPAN_NONE, "question", "it is too large");
        return;
    }
    c->ir.asks_world = q->of_world;
    ast *tree = parse_question(&c->arena, &c->names, &c->sources, index, &c->diags);
    lower_question(&c->ir, kid(tree->file, 0), q->scenario, q->date);
}

/* ---- the stages ---- */

static void compile(pactc *c, const pactc_source *text)
{
    schedule order = {0};
    parse_all(c, text);
    load_law(c);
    struct ir *ir = &c->ir;
    *ir = (struct ir){.arena = &c->arena, .names = &c->names, .sources = &c->sources, .diags = &c->diags};
    for (uint32_t i = 0; i < c->tables.count; i++)
        *array_add(ir->arena, &ir->tables) = c->tables.at[i];
    for (uint32_t i = 0; i < c->options->thing_count; i++)
        *array_add(ir->arena, &ir->named) =
            (named_thing){c->options->things[i].kind, c->options->things[i].name};
    ir->files = c->files.at;
    ir->file_count = c->files.count;
    declare_files(ir, c->files.at, c->files.count);
    lower(ir, c->files.at, c->files.count);
    lower_scenarios(ir, c->files.at, c->files.count);
    lower_claims(ir, c->files.at, c->files.count);
    if (c->options->question)
        ask(c);
    find_what_claims_turn_on(ir);
    note_waiting_circles(ir);
    lay_out_planes(ir);
    stratify(ir, &order);
    accept_lints(c);
    check_accepts(c);
    if (!c->diags.errors)
        emit(ir, &order, &c->builder);
    diag_sort(&c->diags);
}

static void set_up(pactc *c)
{
    symbols_init(&c->names, &c->arena);
    c->sources = (sources){.arena = &c->arena, .next_base = 1};
    c->diags = (diags){.arena = &c->arena, .sources = &c->sources};
}

pact_status pactc_compile(const pactc_source *text, const pactc_options *options, pactc **out)
{
    static const pactc_options defaults;
    mem m;
    *out = NULL;
    if (!options)
        options = &defaults;
    mem_init(&m, options->allocator, options->max_memory ? options->max_memory : DEFAULT_MEMORY);
    pactc *c = mem_resize(&m, NULL, 0, sizeof *c);
    if (!c)
        return PACT_NOMEM;
    c->mem = m;
    c->options = options;
    arena_init(&c->arena, &c->mem);
    c->arena.door = &c->door;
    if (setjmp(c->door)) {
        pactc_free(c);
        return PACT_NOMEM;
    }
    set_up(c);
    compile(c, text);
    *out = c;
    return PACT_OK;
}

struct ir *pactc_ir(pactc *c)
{
    return &c->ir;
}

const char *pactc_version(void)
{
    return PACT_RELEASE;
}

void pactc_free(pactc *c)
{
    if (!c)
        return;
    builder_free(&c->builder);
    mem_resize(&c->mem, c->image, c->image_size, 0);
    arena_free(&c->arena);
    mem m = c->mem;
    mem_resize(&m, c, sizeof *c, 0);
}

/* ---- what came of it ---- */

uint32_t pactc_finding_count(const pactc *c)
{
    return c->diags.list.count;
}

const pact_finding *pactc_finding(const pactc *c, uint32_t index)
{
    return index < c->diags.list.count ? c->diags.list.at[index] : NULL;
}

uint32_t pactc_error_count(const pactc *c)
{
    return c->diags.errors;
}

uint32_t pactc_dropped_count(const pactc *c)
{
    return c->diags.dropped;
}

uint32_t pactc_source_count(const pactc *c)
{
    return c->sources.files.count;
}

pactc_source pactc_source_at(const pactc *c, uint32_t index)
{
    const source *s = &c->sources.files.at[index];
    return (pactc_source){s->name, s->text, s->length};
}

uint32_t pactc_asked_scenario(const pactc *c)
{
    uint32_t i = 0;
    while (i + 1 < c->ir.scenarios.count && c->ir.scenarios.at[i] != c->ir.asked)
        i++;
    return i;
}

bool pactc_write(const pactc *c, bool (*write)(void *user, const void *bytes, size_t size), void *user)
{
    return !c->diags.errors && program_write(&c->builder, write, user);
}

typedef struct cursor {
    char *at;
} cursor;

static bool copy_piece(void *user, const void *bytes, size_t size)
{
    cursor *to = user;
    memcpy(to->at, bytes, size);
    to->at += size;
    return true;
}

const void *pactc_image(pactc *c, size_t *size)
{
    if (c->diags.errors)
        return NULL;
    if (!c->image) {
        *size = program_size(&c->builder);
        c->image = mem_resize_raw(&c->mem, NULL, 0, *size);
        c->image_size = c->image ? *size : 0;
        cursor to = {c->image};
        if (c->image)
            program_write(&c->builder, copy_piece, &to);
    }
    *size = c->image_size;
    return c->image;
}

pact_status pactc_dump(pactc *c, pactc_stage stage, void (*line)(void *user, const char *text), void *user)
{
    if (setjmp(c->door))
        return PACT_NOMEM;
    if (stage == PACTC_TOKENS && c->sources.files.count) {
        diags quiet = {.arena = &c->arena, .sources = &c->sources};
        parse_tokens(&c->arena, &c->names, &c->sources, 0, &quiet, line, user);
    } else if (stage == PACTC_AST && c->files.count)
        ast_dump(c->files.at[0]->file, 0, line, user);
    else if (stage == PACTC_IR && !c->diags.errors)
        ir_dump(&c->ir, line, user);
    return PACT_OK;
}
