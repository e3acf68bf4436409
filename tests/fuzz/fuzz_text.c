/* fuzz_text.c: throws arbitrary bytes at the compiler as a source text (libFuzzer). Comes in: a text; goes
 * out: nothing, for whatever it holds, the compiler must end with a tree and findings, in bounded time and
 * memory. */
#include "compiler/parse.h"

#include <stdlib.h>

#define MEMORY_MAX ((size_t)512 << 20)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void discard(void *user, const char *text)
{
    (void)user;
    (void)text;
}

static void compile(arena *a, const char *text, size_t size)
{
    symbols names;
    sources all = {.arena = a};
    diags found = {.arena = a, .sources = &all};
    uint32_t index;
    symbols_init(&names, a);
    if (!source_add(&all, "fuzz", text, size, &index))
        return;
    const ast *tree = parse(a, &names, &all, index, &found);
    ast_dump(tree->file, 0, discard, NULL);
    diag_sort(&found);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    mem memory;
    arena all;
    jmp_buf door;
    mem_init(&memory, NULL, MEMORY_MAX);
    arena_init(&all, &memory);
    all.door = &door;
    if (setjmp(door) == 0)
        compile(&all, (const char *)bytes, size);
    arena_free(&all);
    if (memory.used)
        abort();
    return 0;
}
