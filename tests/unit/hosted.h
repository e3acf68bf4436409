/* hosted.h: what unit tests share that play programs as a host would: a text to its program, and memory that
 * runs out. */
#ifndef TESTS_HOSTED_H
#define TESTS_HOSTED_H

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../../compiler/compile.h"

/* The caller's to free. */
static inline pact_program *program_of(const char *text)
{
    pactc_source source = {"t.pact", text, strlen(text)};
    pactc *c;
    pact_program *out;
    size_t size;
    assert_int_equal(pactc_compile(&source, NULL, &c), PACT_OK);
    const void *bytes = pactc_image(c, &size);
    assert_non_null(bytes);
    assert_int_equal(pact_program_load(bytes, size, NULL, &out), PACT_OK);
    pactc_free(c);
    return out;
}

/* For a pact_allocator: `user` is a size_t, how many more times there is memory. */
static inline void *scarce(void *user, void *block, size_t old_size, size_t size)
{
    size_t *left = user;
    (void)old_size;
    if (!size) {
        free(block);
        return NULL;
    }
    if (!*left)
        return NULL;
    --*left;
    return realloc(block, size);
}

#endif
