/* stdlib.h: the modules of stdlib/ as texts. The build turns each stdlib/NAME.pact into the module
 * "std.NAME". Constant for the life of the process. */
#ifndef PACTC_STDLIB_H
#define PACTC_STDLIB_H

struct stdlib_module {
    const char *name; /* "std.security" */
    const char *text; /* with a NUL behind it, which `length` does not count */
    unsigned long length;
};

/* In byte order of their names; the last has a NULL name. */
extern const struct stdlib_module stdlib_modules[];

#endif
