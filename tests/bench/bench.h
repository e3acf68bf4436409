/* bench.h: what the contenders in C share: tables of integers, a clock, sums, the line that they print. Comes
 * in: the folder that gen.py filled; goes out: `RESULT peer=… work=… ms=… items=… check=…`, which run reads.
 */
#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

#include <stdint.h>

enum { STATES = 195 };

/* The integers of DIR/NAME, row after row, owned by the caller; *rows of `columns` each. Ends the process
 * where there is no such file. */
int32_t *table_read(const char *dir, const char *name, uint32_t columns, uint32_t *rows);

double clock_ms(void); /* of the processor, so that what else the machine does does not count */

/* Of one attack, weighted by its number, so that whoever misses one of them comes to another sum. */
static inline int64_t weight_of(int64_t attack)
{
    return attack % 1009 + 1;
}

static inline int64_t pair_code(int64_t one, int64_t other)
{
    return one * 197 + other + 1;
}

void result_print(const char *peer, const char *work, double ms, int64_t items, const char *check);

#endif
