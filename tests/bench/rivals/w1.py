"""W1 in numpy: every step over all persons at once. python3 w1.py tables.txt PERSONS REPLICATIONS
Prints CPU milliseconds per replication and months in work per person of each arm. Tables: see rivals.ts."""
import sys
import time

import numpy as np

S, ARMS, CYCLES, CLASSES, SEGMENTS, PAYERS, FOLLOW_UP = 8, 3, 120, 8, 4, 5, 6
PASSIVE, PREPARING, WAITING, INTERVENTION, SUPPORTED, REGULAR, STUDIES, EXITED = range(8)
NEVER = 10**6

numbers = np.fromstring(open(sys.argv[1]).read(), sep=" ")
n, replications = int(sys.argv[2]), int(sys.argv[3])
discount_step = numbers[0]
rows = numbers[1 : 1 + ARMS * S * 15 * CLASSES * S].reshape(ARMS, S * 15 * CLASSES, S)
cost = numbers[1 + rows.size :].reshape(ARMS, S, SEGMENTS, PAYERS)
cumulated = np.cumsum(rows, axis=2)
cumulated[:, :, -1] = 1.0
places = n // 100 * 20
person = np.arange(n)
row_class = person % 8
segment = person % SEGMENTS
leaves = ((person // 8 + 0.5) * 132 / (n / 8)).astype(int)
discount = discount_step ** np.arange(CYCLES)
cuts0, cuts1 = np.array([3, 9, 18]), np.array([6, 12])


def replication(rng):
    months = np.zeros(ARMS)
    total = np.zeros((ARMS, PAYERS))
    uniforms = rng.random((CYCLES, n))
    for a in range(ARMS):
        state = np.full(n, PASSIVE)
        since = np.full(n, -1)
        job = np.zeros(n, dtype=int)
        holds = np.zeros(n, dtype=bool)
        until = np.full(n, NEVER)
        joined = np.full(n, NEVER)
        for t in range(CYCLES):
            gone = leaves == t
            state[gone] = EXITED
            holds[gone] = False
            holds[holds & (state != INTERVENTION) & (until <= t)] = False
            p0 = np.where(since < 0, 0, 1 + np.searchsorted(cuts0, t - since, side="right"))
            in_job = (state == SUPPORTED) | (state == REGULAR)
            p1 = np.where(in_job, np.searchsorted(cuts1, t - job, side="right"), 0)
            table = cumulated[a][((state * 5 + p0) * 3 + p1) * CLASSES + row_class]
            to = (uniforms[t][:, None] >= table).sum(axis=1)
            to[state == EXITED] = EXITED
            to[(to == INTERVENTION) & (state != INTERVENTION) & ~holds] = PASSIVE
            moved = to != state
            to_job = moved & ((to == SUPPORTED) | (to == REGULAR))
            until[to_job & holds & (state == INTERVENTION)] = t + FOLLOW_UP
            holds[moved & ~to_job & (to != INTERVENTION)] = False
            job[to_job] = t
            joined[moved & (to == WAITING)] = t
            state = to
            free = places - holds.sum()
            if free > 0:
                line = np.flatnonzero(state == WAITING)
                first = line[np.argsort(joined[line], kind="stable")][:free]
                state[first] = INTERVENTION
                since[first] = t
                holds[first] = True
                until[first] = NEVER
            months[a] += ((state == SUPPORTED) | (state == REGULAR)).sum() / n
            total[a] += discount[t] * cost[a][state, segment].sum(axis=0) / n
    return months, total


began = time.process_time()
sums = sum(replication(np.random.default_rng(r))[0] for r in range(replications))
milliseconds = 1000 * (time.process_time() - began) / replications
print(f"{milliseconds:.6f}", *(f"{m:.6f}" for m in sums / replications))
