#!/usr/bin/env python3
"""Runs `diagnose` over the zoo of ailing and healthy runs, with other seeds too, and runs every cure that it shows as tried.

    Scripts/diagnosis-zoo.py [--longhand .build/debug/longhand] [--seeds 3]

For each finding: how often it stood first and among the first three where it was the cause; for healthy runs, how many drew a
finding; for cures, how many came to the loss that was said. Status 1 where a promise is broken (90 %, 98 %, 5 %, all).
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ZOO = os.path.join(HERE, "Tests/WorkbenchTests/Diagnosis/Zoo")


def run(binary, lines):
    text = lines.replace("; ", "\n") + "\n"
    done = subprocess.run([binary, "run", "-", "--json", "--keep-going"], input=text, capture_output=True, text=True, timeout=600)
    return [json.loads(line) for line in done.stdout.splitlines() if line]


def diagnose(binary, lines):
    reports = [report for report in run(binary, lines + "; diagnose") if report["report"] == "diagnose"]
    return reports[-1]["findings"] if reports else []


def cure_holds(binary, lines, finding):
    """Whether the cure comes to the loss that the trial came to, and that is lower."""
    trained = [report for report in run(binary, lines + "; " + finding["cure"]) if report["report"] == "train"]
    tried = finding["tried"]
    return bool(trained) and trained[-1]["loss"] == tried["loss_after"] < tried["loss_before"]


def with_seed(lines, shift):
    """The same run, every seed moved on; nothing else changes."""
    return re.sub(r"seed=(\d+)", lambda found: f"seed={int(found[1]) + 10 * shift}", lines) if shift else lines


def read(name):
    with open(os.path.join(ZOO, name), encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--longhand", default=os.path.join(HERE, ".build/debug/longhand"))
    options.add_argument("--seeds", type=int, default=1, help="how many seeds of each run")
    given = options.parse_args()
    ailing = [(*line.split(" | ", 1), shift) for line in read("ailing.txt") for shift in range(given.seeds)]
    healthy = [(line, shift) for line in read("healthy.txt") for shift in range(given.seeds)]
    ailing = list(dict.fromkeys((cause, with_seed(lines, shift)) for cause, lines, shift in ailing))
    healthy = list(dict.fromkeys(with_seed(lines, shift) for lines, shift in healthy))

    def look(one):
        cause, lines = one
        found = diagnose(given.longhand, lines)
        cures = [finding for finding in found if finding["tried"]]
        return cause, lines, [finding["id"] for finding in found], [finding["id"] for finding in cures if not cure_holds(given.longhand, lines, finding)], len(cures)

    with ThreadPoolExecutor(2) as pool:
        sick = list(pool.map(look, ailing))
        well = list(pool.map(lambda lines: (lines, [finding["id"] for finding in diagnose(given.longhand, lines)]), healthy))

    table = collections.defaultdict(lambda: [0, 0, 0])
    for cause, lines, ids, broken, _ in sick:
        row = table[cause]
        row[0] += 1
        row[1] += ids[:1] == [cause]
        row[2] += cause in ids[:3]
        if ids[:1] != [cause]:
            print(f"{cause}: {', '.join(ids) or 'nothing'}: {lines}")
        for finding in broken:
            print(f"the cure of {finding} does not come to what was said: {lines}")
    for lines, ids in well:
        if ids:
            print(f"healthy: {', '.join(ids)}: {lines}")
    print(f"{'finding':26} runs  first  in three")
    for cause, row in table.items():
        print(f"{cause:26} {row[0]:4}  {row[1]:5}  {row[2]:8}")
    runs, first, three = (sum(row[place] for row in table.values()) for place in range(3))
    false = sum(1 for _, ids in well if ids)
    cures, broken = sum(one[4] for one in sick), sum(len(one[3]) for one in sick)
    print(f"{'all':26} {runs:4}  {first:5}  {three:8}   ({100 * first / runs:.1f} %, {100 * three / runs:.1f} %)")
    print(f"healthy: {len(well)} runs, {false} with a finding ({100 * false / len(well):.1f} %)")
    print(f"cures shown as tried: {cures}, of which {cures - broken} came to the loss that was said when they were run")
    sys.exit(first < 0.9 * runs or three < 0.98 * runs or false > 0.05 * len(well) or broken > 0)


if __name__ == "__main__":
    main()
