"""Puts one wrong line into a right program after the other, and counts how often `check` has its caret on it.

    python3 Scripts/check-slips.py [PATH/TO/longhand]

The programs and the slips are those of Tests/WorkbenchTests/Checking; further-slips.txt holds those that no search was made for.
Ends with a line of figures and the slips that were missed.
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CASES = os.path.join(ROOT, "Tests/WorkbenchTests/Checking")
BINARY = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/longhand")
SECONDS = 60


def tried(case):
    """What check says of one slip: the line wanted, the line found, the slip's name found."""
    program, right, wrong, _ = case
    folder = "Checking" if os.path.exists(f"{CASES}/Programs/{program}.py") else "Diagnosis"
    with open(f"{CASES}/../{folder}/Programs/{program}.py") as file:
        text = file.read()
    place = text.index(right)
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(text[:place] + wrong + text[place + len(right):])
        file.flush()
        try:
            run = subprocess.run([BINARY, "--json", "-c", "check " + file.name], capture_output=True, text=True, timeout=SECONDS)
            report = json.loads(run.stdout.strip().split("\n")[-1])
        except (subprocess.TimeoutExpired, ValueError):
            report = {}
    return text[:place].count("\n") + 1, report.get("line"), report.get("slip")


cases = []
for name in ("slips.txt", "further-slips.txt"):
    with open(f"{CASES}/{name}") as file:
        cases += [[part.strip() for part in line.split(" |")] for line in file.read().strip().split("\n")]
with ThreadPoolExecutor(os.cpu_count()) as pool:
    results = list(pool.map(tried, cases))
missed = [(case, result) for case, result in zip(cases, results) if result[0] != result[1]]
named = [case for case, result in zip(cases, results) if case[3] and case[3] == result[2]]
for (program, right, wrong, _), (wanted, found, _) in missed:
    print(f"{program}: {right} -> {wrong}: line {wanted}, found {found}")
print(f"{len(cases) - len(missed)} of {len(cases)} wrong lines found, {len(named)} of {sum(bool(c[3]) for c in cases)} slips named")
