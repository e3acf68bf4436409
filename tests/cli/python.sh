#!/usr/bin/env bash
# The Python package: what it repeats of the headers, and what it says beside what pactc says.
set -eu
build=$(dirname "$PACTC")
[ -z "$SANITIZED" ] || { echo "skip: sanitized builds have no libraries to load" && exit 77; }
command -v python3 >/dev/null || { echo "skip: no python3" && exit 77; }
cd "$SCRATCH"
export PYTHONPATH=$ROOT/bindings/python PACT_LIBRARY_PATH=$build
python3 -W error -m unittest discover -s "$ROOT/bindings/python/tests"
