#!/usr/bin/env bash
# libpact in one pact.c and pact.h: it compiles alone without a warning, gives what pact.h declares and nothing else,
# and plays as the library does.
set -eu -o pipefail
cd "$SCRATCH"
[ -z "$SANITIZED" ] || { echo "skip: the ordinary build does it" && exit 77; }
"$ROOT/packages/amalgamate" .
mkdir alone && cp pact.c pact.h alone
for cc in gcc clang; do
    ! command -v $cc >/dev/null || $cc -std=gnu11 -Wall -Wextra -Werror -O1 -c -o $cc.o alone/pact.c
done
objects=(*.o)
[ -e "${objects[0]}" ]

"${CC:-gcc}" -fpreprocessed -dD -E -P alone/pact.h 2>/dev/null | grep -oE '\bpact_[a-z0-9_]+\(' | tr -d '(' | sort -u >declared
[ "$(wc -l <declared)" -gt 50 ]
for object in "${objects[@]}"; do
    nm -g --defined-only -P "$object" | awk '{print $1}' | sort -u | diff declared -
done

cat >host.c <<'C'
#include "alone/pact.h"
#include <stdio.h>

int main(void)
{
    static char bytes[1 << 22];
    size_t size = fread(bytes, 1, sizeof bytes, stdin);
    pact_program *program;
    if (pact_program_load(bytes, size, NULL, &program) != PACT_OK)
        return 1;
    for (uint32_t i = 0; i < pact_program_scenario_count(program); i++) {
        pact_run *run;
        if (pact_run_new(program, i, NULL, NULL, &run) != PACT_OK || pact_run_all(run) != PACT_DONE)
            return 2;
        pact_stats stats = pact_run_stats(run);
        printf("scenario %s: %u expectation%s hold%s\n", pact_program_scenario_name(program, i),
               stats.expectations_held, stats.expectations == 1 ? "" : "s", stats.expectations == 1 ? "s" : "");
        for (uint32_t k = 0; pact_run_finding(run, k); k++)
            if (pact_run_finding(run, k)->expectation)
                return 3;
        pact_run_free(run);
    }
    pact_program_free(program);
    return 0;
}
C
"${CC:-gcc}" -std=c11 -Wall -Wextra -Werror -o host host.c "${objects[0]}" -lffi
for example in covenant munich; do
    "$PACTC" build -o example.pactb "$ROOT/examples/$example.pact"
    ./host <example.pactb >out
    "$PACTC" test "$ROOT/examples/$example.pact" | grep '^scenario' | diff - out
    [ -s out ]
done
