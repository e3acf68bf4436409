"""usage: python3 gen_rules.py OUTDIR NRULES     the same rules as Lua and as pactlang, five lines a rule

Writes OUTDIR/rules.lua and OUTDIR/rules.pact: rule i speaks of one of 40 covenants, of the capability that a
member needs, of one of five acts and of a number of days. In rules.pact each covenant is a treaty.
"""
import os
import sys

ACTS = ["sanction", "cut_trade", "assist", "enter_war", "consult"]
COVENANTS = 40


def parameters(i):
    """Of rule i: covenant, least capability, act, days."""
    return i * 7919 % COVENANTS, 1000 + i * 104729 % 9000, ACTS[i % 5], 30 + i % 300


def lua(i):
    c, k, a, d = parameters(i)
    return f"""rule("r{i}", function(w, a, v, m)
  if w.attack(a, v) and w.member(v, {c}) and w.member(m, {c})
     and not (w.neutral(m) or w.capability(m) < {k} or m == a or m == v) then
    oblige(m, "{a}", a, {d})
  end end)
"""


def pact(i):
    c, k, a, d = parameters(i)
    return f"""r{i}: when any state a attacks any member v
  then every member m
    except a, v
    where (not (m is neutral or capability(m) < {k}))
    must {a} a within {d} days;
"""


DECLARATIONS = """status neutral(s: state);
attribute capability(s: state): number;
action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(s: state, t: state);
action cut_trade/cuts_trade/cut_trade(s: state, t: state);
action assist/assists/assisted(s: state, t: state);
action enter_war/enters_war/entered_war(s: state, t: state);
action consult/consults/consulted(s: state, t: state);
"""


def treaty(c, rules):
    parties = ", ".join(f"party{(c + p) % COVENANTS}" for p in range(5))
    body = "".join(pact(i) for i in rules if parameters(i)[0] == c)
    return f'treaty covenant{c} "Covenant {c}" {{\nparties {{ {parties}; }}\narticle {c} {{\n{body}}}\n}}\n'


def main():
    out, rules = sys.argv[1], range(int(sys.argv[2]))
    os.makedirs(out, exist_ok=True)
    with open(f"{out}/rules.lua", "w") as file:
        file.write("local rule, oblige = rule, oblige\n" + "".join(map(lua, rules)))
    with open(f"{out}/rules.pact", "w") as file:
        file.write(DECLARATIONS + "".join(treaty(c, rules) for c in range(COVENANTS)))


if __name__ == "__main__":
    main()
