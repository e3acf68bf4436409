/* gen_parts.h: what the parts of the generator share: the text that is written, and chance. */
#ifndef GEN_PARTS_H
#define GEN_PARTS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct gen {
    uint64_t state;
    char *text;
    size_t size, length;
    const char *vars[12]; /* states in view */
    int var_count, fresh, articles, treaty;
    bool against;       /* some are suspended against one */
    bool lives;         /* the text suspends, repairs, asks how norms stand */
    bool ranks;         /* some of its norms prevail over others */
    bool clashes;       /* it asks about conflicts */
    bool later;         /* so does the later of two treaties */
    bool organs;        /* there are organs that vote, and powers */
    bool doubts;        /* what is said may be in doubt */
    bool inside;        /* within an organ: its seats need no `of` */
    bool amounts;       /* some acts have an amount, or are counted */
    bool groups;        /* some of its norms are owed together */
    bool supposes;      /* states comply, or defy */
    bool december;      /* it begins in the year before */
    bool reserves;      /* parties reserve articles */
    int readings;       /* how many the first treaty names; known from then on */
    bool times;         /* its treaties have their own times, and parties that come and go */
    const char *bearer; /* of the norm that is written */
    uint32_t acts[3];   /* which most of its norms are about, where they are to meet */
} gen;

/* ---- gen.c ---- */

uint32_t below(gen *g, uint32_t n);
bool chance(gen *g, uint32_t percent);
__attribute__((format(printf, 2, 3))) void put(gen *g, const char *format, ...);
const char *who(gen *g);
void date(gen *g, int day);
const char *fresh(gen *g);
extern const char *const states[4], *const organs[3];

#define PICK(g, list) (list)[below(g, sizeof(list) / sizeof *(list))]

/* ---- gen_condition.c ---- */

typedef enum use { USE_DUTY, USE_EACH, USE_ASKED } use; /* USE_EACH: of one duty alone, not a choice */

void place(gen *g);
void condition(gen *g, int depth);
void act(gen *g, use u);
void object(gen *g, use u);
void article_ref(gen *g);
void refs(gen *g);
void decision(gen *g, use u);
void vote(gen *g);
void atom(gen *g, int depth);

/* ---- gen_treaty.c ---- */

void organ(gen *g, const char *name);
void treaty(gen *g, int number, int articles);
void ended_by(gen *g);
void duration(gen *g, uint32_t most);

/* ---- gen_scenario.c ---- */

void scenario(gen *g);

#endif
