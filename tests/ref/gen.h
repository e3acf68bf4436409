/* gen.h: random treaties and worlds. The same seed gives the same text, one statement to a line, so that a
 * text can be shrunk by leaving lines out. */
#ifndef REF_GEN_H
#define REF_GEN_H

#include <stddef.h>
#include <stdint.h>

/* Writes a text of at most `size` bytes with its NUL, and returns its length. */
size_t generate(uint64_t seed, char *text, size_t size);

#endif
