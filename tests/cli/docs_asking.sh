#!/usr/bin/env bash
# What docs/language.md shows of ask and why is what they print, of the README's example.
set -eu
cd "$SCRATCH"
PATH=$(dirname "$PACTC"):$PATH
export PATH
python3 - "$ROOT" <<'PY'
import pathlib, re, subprocess, sys
root = pathlib.Path(sys.argv[1])
example = re.search(r"```pact[^\n]*\n(.*?)```", (root / "README.md").read_text(), re.S)[1]
pathlib.Path("abyssinia.pact").write_text(example)
section = re.split(r"^## [0-9. ]*Asking\n", (root / "docs/language.md").read_text(), flags=re.M)[-1].split("\n## ")[0]
wrong = shown = 0
for block in re.findall(r"```\n(\$ .*?)```", section, re.S):
    for session in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, wanted = session.partition("\n")
        got = subprocess.run(["bash", "-c", command], capture_output=True, text=True).stdout
        shown += 1
        if wanted.strip() not in got:
            wrong = 1
            print(f"{command}\n--- the reference shows\n{wanted}--- it prints\n{got}")
if shown < 3:
    wrong = 1
    print(f"only {shown} commands found in the section on asking")
sys.exit(wrong)
PY
