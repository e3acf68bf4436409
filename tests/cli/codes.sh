#!/bin/bash
# Each diagnostic has a golden file that shows it as it is printed.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
codes=$(grep -oE '^DIAG\(P0[0-9]{3}' vm/codes.def | cut -c6-)
[ "$(wc -l <<<"$codes")" -gt 100 ]
missing=0
for code in $codes; do
    grep -qs "\[$code\]" tests/golden/*.out tests/golden/*.err || { echo "no golden file shows $code" && missing=1; }
done
exit $missing
