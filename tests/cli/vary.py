#!/usr/bin/env python3
"""usage: vary.py order SEED | facts SEED | rename STATE… | unrelated STATE STATE < TEXT.pact
       vary.py told < REPORT.json

Another text that comes to the same: `order` puts declarations, the items of treaties and of their parties in another
order, `facts` what is said of one instant; `rename` calls these states otherwise, in a report as well;
`unrelated` adds a treaty between two that has nothing to do with the others. `told` is what a report tells of the law:
without the facts that the text itself gives, the places and the counts of steps.
"""
import json
import random
import re
import sys


def items_of(body):
    """What ends with a ';' or a closing '}', each with the space and comments before it, and what is left at the end."""
    items, depth, begin, at = [], 0, 0, 0
    while at < len(body):
        char = body[at]
        if char == '"':
            at = body.index('"', at + 1)
        elif char == "#":
            at = body.index("\n", at)
        depth += (char == "{") - (char == "}")
        if depth == 0 and char in ";}":
            items.append(body[begin:at + 1])
            begin = at + 1
        at += 1
    return items, body[begin:]


def says(item):
    """The words of an item, without the space and comments before it."""
    return re.sub(r"^(\s|#[^\n]*\n)*", "", item)


def inside(item, change):
    """The item with what stands between its outermost braces changed."""
    words = says(item)
    lead = len(item) - len(words)
    begin = item.index("{", lead) + 1
    return item[:begin] + change(item[begin:-1]) + item[-1]


def shuffled(body, rng):
    """A line begins with a line break, so that no comment swallows what comes to follow it."""
    items, tail = items_of(body)
    rng.shuffle(items)
    return "".join("\n" + item for item in items) + tail


def with_shuffled(pattern, items, rng):
    """The items; those that begin so with what stands between their braces in another order."""
    return [inside(item, lambda inner: shuffled(inner, rng)) if re.match(pattern, says(item)) else item for item in items]


def reordered_treaty(body, rng):
    items, tail = items_of(body)
    return shuffled("".join(with_shuffled(r"parties\s*\{", items, rng)) + tail, rng)


def reordered_scenario(body, rng):
    items, tail = items_of(body)
    return "".join(with_shuffled(r"\d{4}-\d\d-\d\d\S*:\s*\{", items, rng)) + tail


def reordered(text, seed):
    rng = random.Random(seed)
    items, tail = items_of(text)
    uses = [item for item in items if says(item).startswith("use ")]
    plays = [item for item in items if re.match(r"(scenario|world)\b", says(item))]
    others = [item for item in items if item not in uses and item not in plays]
    for i, item in enumerate(others):
        if re.match(r"treaty\b", says(item)):
            others[i] = inside(item, lambda inner: reordered_treaty(inner, rng))
    rng.shuffle(others)
    return "".join("\n" + item for item in uses + others + plays) + tail


def other_facts(text, seed):
    rng = random.Random(seed)
    items, tail = items_of(text)
    for i, item in enumerate(items):
        if re.match(r"(scenario|world)\b", says(item)):
            items[i] = inside(item, lambda inner: reordered_scenario(inner, rng))
    return "".join(items) + tail


def renamed(text, states):
    """To names that stand at the same place among all names and are as long: a report differs in the names alone."""
    return re.sub(r"\b(%s)\b" % "|".join(states), lambda m: m[1][:-1] + chr(ord(m[1][-1]) + 1), text)


UNRELATED = """
action zz_call/zz_calls/zz_called(s: state);
action zz_dance/zz_dances/zz_danced(s: state);
treaty zz_ball {
    in force from 1871-01-02;
    parties { %s; }
    article 1 { %s must zz_dance within 1 week; }
    article 2 { when any member a zz_calls then every member except a must zz_dance within 1 week; }
}
"""


def is_told(part):
    entry = isinstance(part, dict)
    return not entry or (part.get("kind") != "fact" and "zz_" not in str(part.get("article")))


def told(value):
    if isinstance(value, dict):
        return {key: told(part) for key, part in value.items() if key not in ("place", "places", "stats", "text")}
    if isinstance(value, list):
        return [told(part) for part in value if is_told(part)]
    return re.sub(r"\.pact:\d+", ".pact", value) if isinstance(value, str) else value


def main():
    what, words = sys.argv[1], sys.argv[2:]
    text = sys.stdin.read()
    if what == "order":
        text = reordered(text, int(words[0]))
    elif what == "facts":
        text = other_facts(text, int(words[0]))
    elif what == "told":
        text = json.dumps(told(json.loads(text)), indent=1) + "\n"
    elif what == "rename":
        text = renamed(text, words)
    elif what == "unrelated":
        text += UNRELATED % (", ".join(words), words[0])
    else:
        sys.exit(__doc__)
    sys.stdout.write(text)


main()
