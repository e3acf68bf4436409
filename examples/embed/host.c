/* host.c: the helpers of host.h. Comes in: a file of rules; goes out: a program, or a line on stderr. */
#include "host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    size_t room = 1 << 20; /* a file of rules is smaller */
    char *text = malloc(room);
    if (!file || !text)
        give_up(path, "cannot be read");
    *length = fread(text, 1, room, file);
    if (*length == room || ferror(file))
        give_up(path, "is too long, or no file");
    fclose(file);
    return text;
}

static void print_findings(const pactc *c)
{
    for (uint32_t i = 0; i < pactc_finding_count(c); i++) {
        const pact_finding *f = pactc_finding(c, i);
        const pact_place *at = f->label_count ? &f->labels[0].place : NULL;
        fprintf(stderr, "line %u: %s: %s\n", at ? at->line : 0, f->code, f->message);
    }
}

pact_program *rules_from(const char *path)
{
    pactc_source source = {.name = path};
    pactc *c;
    char *text = read_file(path, &source.length);
    source.text = text;
    check(pactc_compile(&source, NULL, &c), path, NULL);
    print_findings(c);

    size_t size;
    const void *image = pactc_image(c, &size); /* or kept in a file */
    pact_program *program;
    if (!image)
        give_up(path, "has errors");
    check(pact_program_load(image, size, NULL, &program), path, NULL);
    pactc_free(c); /* the program has a copy: the compilation and the text may go */
    free(text);
    return program;
}

void check(pact_status status, const char *what, const pact_world *world)
{
    static const char *const why[] = {"",        "a row",           "done",  "a limit is met", "no memory",
                                      "corrupt", "another version", "misuse"};
    if (status != PACT_OK)
        give_up(what, world && status == PACT_MISUSE ? pact_world_message(world) : why[status]);
}

uint32_t predicate(const pact_program *program, const char *name)
{
    uint32_t found = pact_program_find(program, name);
    if (found == PACT_NOTHING)
        give_up(name, "the rules have no such word");
    return found;
}

uint32_t state_named(pact_world *world, const char *name)
{
    uint32_t state;
    check(pact_world_entity(world, "state", name, &state), name, world);
    return state;
}

int32_t day(const char *text)
{
    int32_t date, minute;
    if (!pact_date_parse(text, strlen(text), &date, &minute) || minute != PACT_NO_DATE)
        give_up(text, "is no day");
    return date;
}

const char *date_text(int32_t date, char text[PACT_DATE_TEXT_MAX])
{
    pact_date_format(date, text);
    return text;
}
