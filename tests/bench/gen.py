"""usage: python3 gen.py OUTDIR     the worlds of W1, W2 and W3 as tables of integers

Everything comes from one splitmix64 stream for each workload, so that the files are the same bytes everywhere.
W1: w1_states (state, member, neutral) and w1_events (0, attacker, victim) or (1, who changes its neutrality, 0).
W2b, W2t: pairs of states with a pact of defence, nonaggression or neutrality, and (attacker, victim) of each attack;
in b they stand in blocs, in t they are random, so that every attack becomes a world war. W3: w3_states (year, state,
capability) and w3_pacts (year, who promised, to whom, defence, offence, neutrality, nonaggression), 1816 to 2012.
"""
import os
import sys

STATES = 195
MASK = (1 << 64) - 1


class Stream:
    """splitmix64 (Steele, Lea, Flood 2014)."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return (self.next() >> 11) % n

    def pair(self):
        """Two different states."""
        a, b = self.below(STATES), self.below(STATES - 1)
        return a, b + (b >= a)

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]


def write(folder, name, rows):
    with open(f"{folder}/{name}.csv", "w") as file:
        file.writelines(",".join(map(str, row)) + "\n" for row in rows)


def covenant(folder, attacks=100_000):
    r = Stream(1)
    member = [int(r.below(100) < 92) for _ in range(STATES)]
    neutral = [int(r.below(100) < 5) for _ in range(STATES)]
    events, now = [], list(neutral)
    for _ in range(attacks):
        if r.below(50) == 0:  # about 12 are neutral at a time
            those = [i for i in range(STATES) if now[i]]
            i = those[r.below(len(those))] if len(those) > 12 else r.below(STATES)
            now[i] ^= 1
            events.append((1, i, 0))
        events.append((0, *r.pair()))
    write(folder, "w1_states", [(i, member[i], neutral[i]) for i in range(STATES)])
    write(folder, "w1_events", events)


def pairs(r, count, used, fits=lambda a, b: True):
    found = []
    while len(found) < count:
        a, b = r.below(STATES), r.below(STATES)
        if a == b or not fits(a, b):
            continue
        pair = (min(a, b), max(a, b))
        if pair not in used:
            used.add(pair)
            found.append(pair)
    return found


def web(folder, work, r, defence, used, seed):
    attacks = Stream(seed)
    write(folder, f"{work}_defence", defence)
    write(folder, f"{work}_nonaggression", pairs(r, 400, used))
    write(folder, f"{work}_neutrality", pairs(r, 200, used))
    write(folder, f"{work}_attacks", [attacks.pair() for _ in range(2000)])


def random_web(folder):
    r, used = Stream(2), set()
    web(folder, "w2t", r, pairs(r, 1000, used), used, 22)


def circle(bloc):
    """The blocs that have ties with one another."""
    return bloc if bloc < 10 else 10 + (bloc - 10) // 2 if bloc < 20 else 15 + (bloc - 20) // 4


def web_of_blocs(folder):
    r, states = Stream(3), list(range(STATES))
    r.shuffle(states)
    bloc = {s: i % 24 for i, s in enumerate(states)}
    inside = [(a, b) for a in range(STATES) for b in range(a + 1, STATES) if bloc[a] == bloc[b]]
    r.shuffle(inside)
    defence = inside[:680]
    used = set(defence)
    defence += pairs(r, 1000 - len(defence), used, lambda a, b: circle(bloc[a]) == circle(bloc[b]))
    web(folder, "w2b", r, defence, used, 33)


def alliance(r, year, alive):
    """The years for which it stands, its kind and its members."""
    size = 2 + (r.below(4) if year < 1920 else r.below(28) if r.below(6) == 0 else r.below(3))
    members = set()
    while len(members) < min(size, len(alive)):
        members.add(alive[r.below(len(alive))])
    kind = r.below(10)
    return year, year + 5 + r.below(60), kind, sorted(members)


def promises(alliances, year):
    """By ordered pair: defence, offence, neutrality, nonaggression."""
    made = {}
    for begin, end, kind, members in alliances:
        for a in members if begin <= year <= end else ():
            for b in members:
                if a == b:
                    continue
                one = made.setdefault((a, b), [0, 0, 0, 0])
                one[0] |= kind <= 5 or kind == 9
                one[1] |= kind == 9
                one[2] |= kind == 7
                one[3] |= kind % 3 == 0 or kind in (6, 7, 8)
    return [(*pair, *map(int, one)) for pair, one in sorted(made.items())]


def history(folder):
    """23 states in 1816, 195 in 2012, few of them strong; alliances come and go."""
    r = Stream(4)
    states, pacts, alliances = [], [], []
    start = [1816 if i < 23 else 1816 + int(196 * ((i - 22) / (STATES - 23 + 1)) ** 0.6) for i in range(STATES)]
    for year in range(1816, 2013):
        alive = [i for i in range(STATES) if start[i] <= year]
        if r.below(100) < 55:
            alliances.append(alliance(r, year, alive))
        weight = [1000 // (1 + (i * 7919 % STATES)) + 1 + r.below(10) for i in alive]
        states += [(year, i, w * 1_000_000 // sum(weight)) for i, w in zip(alive, weight)]
        pacts += [(year, *row) for row in promises(alliances, year)]
    write(folder, "w3_states", states)
    write(folder, "w3_pacts", pacts)


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    covenant(folder)
    random_web(folder)
    web_of_blocs(folder)
    history(folder)


if __name__ == "__main__":
    main()
