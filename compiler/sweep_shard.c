/* sweep_shard.c: the lines around the rows of one shard. Comes in: which shard it is, of what; goes out: a
 * line before its rows, and one behind them with their sum, so that a cut or changed shard is known. In JSON
 * each is an object, and a comment in CSV. */
#include "sweep.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* FNV-1a (Fowler, Noll, Vo): against accidents, not against malice. */
void sweep_sum_add(sweep_sum *s, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    uint64_t sum = s->bytes ? s->sum : UINT64_C(14695981039346656037);
    for (size_t i = 0; i < size; i++)
        sum = (sum ^ at[i]) * UINT64_C(1099511628211);
    s->sum = size ? sum : s->sum;
    s->bytes += size;
}

void sweep_shard_head(const sweep_shard *s, bool json, char line[SWEEP_LINE])
{
    snprintf(line, SWEEP_LINE,
             json ? "{\"pactc sweep\": \"shard %" PRIu32 " of %" PRIu32 ", worlds %" PRIu64 " to %" PRIu64
                    " of %" PRIu64 ", design %016" PRIx64 "\"}\n"
                  : "# pactc sweep: shard %" PRIu32 " of %" PRIu32 ", worlds %" PRIu64 " to %" PRIu64
                    " of %" PRIu64 ", design %016" PRIx64 "\n",
             s->which, s->of, s->first + 1, s->last, s->worlds, s->design);
}

void sweep_shard_tail(const sweep_shard *s, const sweep_sum *sum, bool json, char line[SWEEP_LINE])
{
    snprintf(line, SWEEP_LINE,
             json ? "{\"pactc sweep\": \"end of shard %" PRIu32 " of %" PRIu32 ", %" PRIu64
                    " bytes, sum %016" PRIx64 "\"}\n"
                  : "# pactc sweep: end of shard %" PRIu32 " of %" PRIu32 ", %" PRIu64
                    " bytes, sum %016" PRIx64 "\n",
             s->which, s->of, sum->bytes, sum->sum);
}

bool sweep_shard_parse(const char *text, sweep_shard *out)
{
    char rest;
    *out = (sweep_shard){.of = 1, .which = 1};
    return strspn(text, "0123456789/") == strlen(text) && strlen(text) < 16 &&
           sscanf(text, "%" SCNu32 "/%" SCNu32 "%c", &out->which, &out->of, &rest) == 2 && out->which &&
           out->which <= out->of && out->of <= 1000000;
}
