#!/usr/bin/env python3
"""usage: shuffle.py SEED < treaty.pact     the same text with the items of each treaty in another order

An item is what stands between the braces of a treaty up to a ';' or a closing '}'; comments go with what follows.
"""
import random
import sys


def items_of(body):
    """The items, each with what stands before it, and what is left at the end."""
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


def shuffled(text, seed):
    head, _, rest = text.partition("\ntreaty ")
    title, _, rest = rest.partition("{")
    items, _ = items_of("{" + rest)
    body = items[0][1:-1]
    inner, tail = items_of(body)
    random.Random(seed).shuffle(inner)
    return head + "\ntreaty " + title + "{" + "".join(inner) + tail + "}" + rest[len(body) + 1:]


sys.stdout.write(shuffled(sys.stdin.read(), int(sys.argv[1])))
