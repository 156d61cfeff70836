"""Compares proofs about policies with z3: reads questions as JSON lines, ends with 1 when a verdict differs.

A proof must be unsatisfiable, a witness satisfiable. What z3 does not settle in time is counted, and is no
difference; so is what we left undecided.
"""

import collections
import json
import sys

import z3

SECONDS = 20


def verdict(formula: str) -> str:
    solver = z3.Solver()
    solver.set("timeout", SECONDS * 1000)
    solver.from_string(formula)
    return str(solver.check())


def main() -> int:
    counts = collections.Counter()
    for line in sys.stdin:
        question = json.loads(line)
        wanted = {"proven": "unsat", "refuted": "sat"}.get(question["outcome"])
        found = verdict(question["formula"])
        if wanted is None or found == "unknown":
            counts["undecided by us" if wanted is None else "not settled by z3"] += 1
        elif found == wanted:
            counts[question["outcome"]] += 1
        else:
            counts["differ"] += 1
            print(json.dumps({**question, "z3": found}), file=sys.stderr)
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    return 1 if counts["differ"] else 0


sys.exit(main())
