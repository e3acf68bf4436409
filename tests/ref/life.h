/* life.h: what the three files share that unfold a scenario: norms, how they arise, instants. */
#ifndef LIFE_H
#define LIFE_H

#include "ref.h"

/* ---- life.c: one norm ---- */

void finish(world *w, instance *i, stage s, pact_entry_kind kind);
moment end_of_day(int32_t day);
void end_today(world *w, instance *i);
void violate(world *w, instance *i);
void violate_towards(world *w, instance *i, const creditors *owed);
bool stands(const instance *i);
bool binds(const instance *i);
bool has_come(const world *w, moment m);
bool window_over(world *w, const instance *i);
void perform(world *w, instance *i);
void pass_deadline(world *w, instance *i);
void release(world *w, instance *i);
void follow_bond(world *w, instance *i);
void pass_time(world *w, instance *i);
bool is_free(world *w, const instance *i);
void leave_bond(world *w, instance *i);
void come_due(world *w, instance *i);
void live(world *w, instance *i);
void judge_ban(world *w, instance *i);

/* ---- amount.c ---- */

void give(world *w, number amount, const tuple *t);
number lacking(world *w, const instance *i, uint32_t act);
bool amount_is_done(world *w, const instance *i, uint32_t act);
void remember_amounts(world *w);
bool is_quota_duty(const norm_decl *n);
void await_period(world *w, const instance *i);
void turn_period(world *w, instance *i);
void judge_period(world *w, instance *i);

/* ---- group.c ---- */

bool join(world *w, instance *i);
void fulfil(world *w, const instance *by);
bool is_kept(const world *w, const instance *of);
void break_off(world *w, instance *of);
void end_kept(world *w, const instance *of);
bool some_in_course(world *w, const instance *of);
void owe_outside(const world *w, const instance *i, creditors *c);
void perform_groups(world *w, const trigger_decl *t); /* NULL: of all */
bool lacks_share(world *w, const instance *i);
number total_of(world *w, const instance *of);
bool in_course(world *w, const instance *i);

/* ---- suppose.c ---- */

bool comply(world *w);
bool complies(world *w, uint32_t state);
void open_instant(world *w, moment m, bool exact);

/* ---- arise.c ---- */

/* Steps of an instant's order, of one stratum. */
typedef struct range {
    uint32_t first, end;
} range;

void run_trigger(world *w, const trigger_decl *t);
void judge_waiting(world *w, range steps);
void clause_found(world *w, void *user);

#endif
