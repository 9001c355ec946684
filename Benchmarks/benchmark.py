#!/usr/bin/env python3
"""Longhand and its peers on the same workloads, in turns, in one sitting: medians, spread and ratios.

Usage: python3 Benchmarks/benchmark.py [--runs 5] [--only W1,W4] [--markdown]
Build first: swift build -c release --product longhand. Peers that are not installed are left out.
A row counts only if both sides end at the same loss (relative difference under 1e-6 in float64, 1e-2 in float32).
"""
import argparse
import importlib.util
import json
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LONGHAND = os.path.join(HERE, "..", ".build", "release", "longhand")
PEERS = [("numpy", "numpy"), ("pytorch", "torch"), ("jax", "jax")]
TOLERANCE = {"W1": 1e-6, "W2": 1e-6, "W3": 1e-6, "W4": 1e-2, "W5": 1e-2}


def longhand(workload):
    script = os.path.join(HERE, "workloads", workload.lower() + ".longhand")
    output = subprocess.run([LONGHAND, "run", script, "--json"], capture_output=True, text=True, check=True).stdout
    reports = [json.loads(line) for line in output.splitlines()]
    train = next(r for r in reports if r["report"] == "train")
    return train["seconds"], next(r for r in reports if r["report"] == "evaluate")["loss"]


def peer(name, workload):
    command = [sys.executable, os.path.join(HERE, "peers.py"), name, workload]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return result["seconds"], result["loss"]


def wall(command, **options):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, **options)
    return time.perf_counter() - start


def first_prompt():
    """Seconds from the start of the process to the bytes of its prompt, in a terminal of its own."""
    with tempfile.TemporaryDirectory() as state:
        start = time.perf_counter()
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(XDG_STATE_HOME=state, TERM="xterm", LANG="C.UTF-8")
            os.execv(LONGHAND, [LONGHAND])
        seen = b""
        while b"longhand> " not in seen and select.select([terminal], [], [], 5)[0]:
            seen += os.read(terminal, 65536)
        seconds = time.perf_counter() - start
        os.write(terminal, b"\x04")
        os.close(terminal)
        os.waitpid(pid, 0)
        return seconds


def spread(values):
    return f"{min(values) * 1000:.2f}–{max(values) * 1000:.2f}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--only", default="W1,W2,W3,W4,W5,W7,S")
    arguments = arguments.parse_args()
    chosen = arguments.only.split(",")
    peers = [name for name, module in PEERS if importlib.util.find_spec(module)]
    print(f"| workload | Longhand, ms (spread) | " + " | ".join(f"{p}, ms | ratio" for p in peers) + " | same result |")
    print("| --- | --- |" + " --- | --- |" * len(peers) + " --- |")
    for workload in [w for w in chosen if w in TOLERANCE]:
        ours, theirs, same = [], {p: [] for p in peers}, True
        for _ in range(arguments.runs):
            seconds, loss = longhand(workload)
            ours.append(seconds)
            for p in peers:
                peer_seconds, peer_loss = peer(p, workload)
                theirs[p].append(peer_seconds)
                same = same and abs(loss - peer_loss) <= TOLERANCE[workload] * abs(peer_loss)
        median = statistics.median(ours)
        cells = [f"{statistics.median(theirs[p]) * 1000:.1f} | {statistics.median(theirs[p]) / median:.1f}×" for p in peers]
        print(f"| {workload} | {median * 1000:.2f} ({spread(ours)}) | " + " | ".join(cells) + f" | {'yes' if same else 'NO'} |", flush=True)
    if "W7" in chosen:
        script = os.path.join(HERE, "workloads", "w7.py")
        ours = [wall([LONGHAND, "run", script]) for _ in range(arguments.runs)]
        theirs = [wall([sys.executable, script]) for _ in range(arguments.runs)]
        same = subprocess.run([LONGHAND, "run", script], capture_output=True).stdout == subprocess.run([sys.executable, script], capture_output=True).stdout
        print(f"\nW7, whole process: Longhand {statistics.median(ours) * 1000:.1f} ms ({spread(ours)}), CPython with NumPy "
              f"{statistics.median(theirs) * 1000:.1f} ms, {statistics.median(theirs) / statistics.median(ours):.1f}×, same output: {same}")
    if "S" in chosen:
        whole = [wall([LONGHAND, "-c", "1+1"]) for _ in range(25)]
        prompt = [first_prompt() for _ in range(25)]
        subprocess.run([LONGHAND, "-c", "1+1"], stdout=subprocess.DEVNULL)
        print(f"\nS: first prompt {statistics.median(prompt) * 1000:.1f} ms ({spread(prompt)}), `-c \"1+1\"` whole "
              f"{statistics.median(whole) * 1000:.1f} ms ({spread(whole)}), /bin/true {statistics.median([wall(['/bin/true']) for _ in range(25)]) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
