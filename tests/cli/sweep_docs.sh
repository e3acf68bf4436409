#!/usr/bin/env bash
# What docs/sweep.md shows of `pactc sweep` and `pactc merge` is what they print, of its treaty and its table.
set -eu
cd "$SCRATCH"
PATH=$(dirname "$PACTC"):$PATH
export PATH
python3 - "$ROOT" <<'PY'
import pathlib, re, subprocess, sys
text = (pathlib.Path(sys.argv[1]) / "docs/sweep.md").read_text()
pathlib.Path("guarantee.pact").write_text(re.search(r"```pact\n(.*?)```", text, re.S)[1])
for name, data in re.findall(r"```csv (\S+)\n(.*?)```", text, re.S):
    pathlib.Path(name).write_text(data)
wrong = shown = 0
for block in re.findall(r"```\n(\$ .*?)```", text, re.S):
    for session in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, wanted = session.partition("\n")
        done = subprocess.run(["bash", "-c", "set -o pipefail; " + command], capture_output=True, text=True)
        shown += 1
        # How often something is evaluated is the machine's own affair.
        plain = (lambda text: re.sub(r" *\b\d+", " N", text)) if " profile " in command else (lambda text: text)
        if plain(wanted) != plain(done.stdout) or done.returncode or done.stderr:
            wrong = 1
            print(f"{command}\n--- docs/sweep.md shows\n{wanted}--- it prints\n{done.stdout}{done.stderr}")
if shown < 7:
    wrong = 1
    print(f"only {shown} commands found")
sys.exit(wrong)
PY
