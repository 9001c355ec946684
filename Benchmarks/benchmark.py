#!/usr/bin/env python3
"""Longhand and its peers on the same workloads, in turns, in one sitting: medians, spread and ratios.

Usage: python3 Benchmarks/benchmark.py [--runs 5] [--only W1,W4,...] [--cpus 0,1]
       python3 Benchmarks/benchmark.py --check OLD [--runs 15] [--only W1,W6,S,...]
Build first: swift build -c release --product longhand && swift build -c release --product engine-benchmark
Peers that are not installed are left out. A row counts only if both sides end at the same loss (relative
difference under 1e-6 in float64, 1e-2 in float32). Parts: W1 to W7, W9 and W10 (layers), W11 (a table), O (single operations), S (start), memory, growth.
Everything runs on the same two processors (--cpus names them). The environment is passed on as it is, and what in it
bears on speed is printed first, with the machine and the peers' versions, threads and kernels.
--check compares this build with another (the folder that holds its longhand and engine-benchmark), run by run in turns.
"""
import argparse
import ctypes
import datetime
import glob
import importlib.metadata
import importlib.util
import json
import os
import platform
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", ".build", "release")
LONGHAND, ENGINE = os.path.join(BUILD, "longhand"), os.path.join(BUILD, "engine-benchmark")
PEERS = [("numpy", "numpy"), ("pytorch", "torch"), ("jax", "jax"), ("jax-fused", "jax"), ("scikit-learn", "sklearn")]
TOLERANCE = {"W1": 1e-6, "W2": 1e-6, "W3": 1e-6, "W4": 1e-2, "W5": 1e-2}


def longhand(script):
    """Seconds of the training loop, the loss after it, the process's peak memory in bytes."""
    process = subprocess.Popen([LONGHAND, "run", script, "--json"], stdout=subprocess.PIPE, text=True)
    reports = [json.loads(line) for line in process.stdout]
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{script} failed")
    train = next(r for r in reports if r["report"] == "train")
    loss = next((r["loss"] for r in reports if r["report"] == "evaluate"), train["loss"])
    return train["seconds"], loss, usage.ru_maxrss * 1024


def peer(name, workload):
    """Seconds, loss and peak memory; nothing where the peer has no such workload."""
    result = subprocess.run([sys.executable, os.path.join(HERE, "peers.py"), name, workload], capture_output=True, text=True)
    if result.returncode:
        if "not this workload" in result.stderr:
            return None
        raise SystemExit(result.stderr)
    result = json.loads(result.stdout)
    return result["seconds"], result["loss"], result["peak"]


def wall(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def first_prompt(program=LONGHAND):
    """Seconds from the start of the process to the bytes of its prompt, in a terminal of its own."""
    with tempfile.TemporaryDirectory() as state:
        start = time.perf_counter()
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(XDG_STATE_HOME=state, TERM="xterm", LANG="C.UTF-8")
            os.execv(program, [program])
        seen = b""
        while b"longhand> " not in seen and select.select([terminal], [], [], 5)[0]:
            seen += os.read(terminal, 65536)
        seconds = time.perf_counter() - start
        os.write(terminal, b"\x04")
        os.close(terminal)
        os.waitpid(pid, 0)
        return seconds


def pin(wanted):
    """Keeps this process, and so all it starts, to the processors wanted: by default the first two that it may use."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned: this system cannot"
    chosen = [int(c) for c in wanted.split(",")] if wanted else sorted(os.sched_getaffinity(0))[:2]
    os.sched_setaffinity(0, chosen)
    return "pinned to " + ", ".join(map(str, chosen))


def processor():
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as lines:
            for line in lines:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def openblas():
    """NumPy's BLAS as it will run: its version, kernel and threads, as it says itself."""
    import numpy
    for path in glob.glob(os.path.join(os.path.dirname(numpy.__file__), "..", "numpy.libs", "*openblas*")):
        library = ctypes.CDLL(path)
        for prefix, suffix in (("scipy_", "64_"), ("scipy_", ""), ("", "64_"), ("", "")):
            try:
                config, core, threads = (getattr(library, f"{prefix}openblas_get_{what}{suffix}")
                                         for what in ("config", "corename", "num_threads"))
            except AttributeError:
                continue
            config.restype = core.restype = ctypes.c_char_p
            return f"{' '.join(config().decode().split()[:2])}, kernel {core().decode()}, threads {threads()}"
    return "BLAS unknown"


def conditions(pinning):
    """What a reader must know to believe the figures."""
    print(f"{datetime.date.today()}, {processor()}, {pinning}, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}")
    for package in ("numpy", "torch", "jax", "scikit-learn"):
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            print(f"- {package}: not installed, left out")
            continue
        detail = ""
        if package == "numpy":
            detail = ", " + openblas()
        elif package == "torch":
            code = "import torch; print(torch.get_num_threads(), torch.backends.cpu.get_cpu_capability())"
            threads, capability = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
            detail = f", threads {threads}, kernels {capability}"
        print(f"- {package} {version}{detail}")
    names = ("LONGHAND_", "OMP_", "OPENBLAS_", "MKL_", "GOTO_", "XLA_", "JAX_", "TORCH_", "KMP_")
    for name in sorted(n for n in os.environ if n.startswith(names)):
        print(f"- {name}={os.environ[name]}")
    print(flush=True)


def check(old, chosen, runs):
    """The other build and this one in turns: the minimum of each, their ratio, and the middle half of the ratios of neighbours."""
    builds = [os.path.abspath(old), BUILD]
    one = dict(os.environ, LONGHAND_THREADS="1")

    def engine(build, *arguments):
        output = subprocess.run(
            [os.path.join(build, "engine-benchmark"), *arguments], capture_output=True, text=True, check=True, env=one).stdout
        if arguments[0] == "product":
            return {f"W6 {r['size']} {r['type']}": r["milliseconds"] for r in map(json.loads, output.splitlines())}
        return {arguments[0]: float(output.split()[1])}

    def started(build):
        program = os.path.join(build, "longhand")
        return {"-c 1+1": wall([program, "-c", "1+1"]) * 1e3, "first prompt": first_prompt(program) * 1e3}

    def source(build):
        return {"W7": wall([os.path.join(build, "longhand"), "run", os.path.join(HERE, "workloads", "w7.py")]) * 1e3}

    def trained(workload):
        script = os.path.join(HERE, "workloads", workload.lower() + ".longhand")

        def run(build):
            output = subprocess.run(
                [os.path.join(build, "longhand"), "run", script, "--json"], capture_output=True, text=True, check=True, env=one).stdout
            return {workload: next(r for r in map(json.loads, output.splitlines()) if r["report"] == "train")["seconds"] * 1e3}
        return run

    times = {"W1": "20", "W2": "10", "W3": "5", "W4": "1", "W5": "1"}
    parts = {w: lambda build, w=w: engine(build, w, times[w]) for w in times}
    parts.update({w: trained(w) for w in ("W9", "W10")})
    parts.update({"W6": lambda build: engine(build, "product", "5"), "W7": source, "S": started})
    print("One thread, milliseconds: the least of each build; ratio above 1: this build is faster\n")
    print("| | other | this | ratio | middle half of the runs' ratios |\n| --- | --- | --- | --- | --- |")
    for part in (p for p in parts if p in chosen):
        found = {}
        for turn in range(runs):
            # Who goes first changes from turn to turn.
            pair = [None, None]
            for side in ((0, 1) if turn % 2 == 0 else (1, 0)):
                pair[side] = parts[part](builds[side])
            for name in pair[0]:
                found.setdefault(name, []).append((pair[0][name], pair[1][name]))
        for name, pairs in found.items():
            least = [min(p[side] for p in pairs) for side in (0, 1)]
            low, _, high = statistics.quantiles([a / b for a, b in pairs], n=4) if len(pairs) > 1 else [pairs[0][0] / pairs[0][1]] * 3
            print(f"| {name} | {least[0]:.3f} | {least[1]:.3f} | {least[0] / least[1]:.2f} | {low:.2f}–{high:.2f} |", flush=True)


def text(values, digits=2):
    """Median and spread in milliseconds."""
    return f"{statistics.median(values) * 1000:.{digits}f} ({min(values) * 1000:.{digits}f}–{max(values) * 1000:.{digits}f})"


def ratio(theirs, ours):
    return f"{statistics.median(theirs) / statistics.median(ours):.1f}×"


def training(chosen, runs):
    peers = [name for name, module in PEERS if importlib.util.find_spec(module)]
    print("Training loops, milliseconds: median (spread); ratio to Longhand\n")
    print("| | Longhand | " + " | ".join(peers) + " | same result |")
    print("| --- | --- |" + " --- |" * len(peers) + " --- |")
    for workload in [w for w in TOLERANCE if w in chosen]:
        script = os.path.join(HERE, "workloads", workload.lower() + ".longhand")
        ours, theirs, isSame = [], {p: [] for p in peers}, True
        for _ in range(runs):
            seconds, loss, _ = longhand(script)
            ours.append(seconds)
            for p in peers:
                found = peer(p, workload) if theirs[p] is not None else None
                if found is None:
                    theirs[p] = None
                    continue
                theirs[p].append(found[0])
                if found[1] is not None:
                    isSame = isSame and abs(loss - found[1]) <= TOLERANCE[workload] * abs(found[1])
        cells = [f"{text(theirs[p])} {ratio(theirs[p], ours)}" if theirs[p] else "" for p in peers]
        print(f"| {workload} | {text(ours)} | " + " | ".join(cells) + f" | {'yes' if isSame else 'NO'} |", flush=True)


def products(runs):
    code = """
import json, sys, time, numpy as np
shapes = [(n, n, n) for n in (64, 256, 1024, 2048)] + [(1024, 1024, 1), (1, 1024, 1024), (1024, 32, 1024), (512, 512, 10)]
for rows, inner, columns in shapes:
    for kind, name in ((np.float64, "Double"), (np.float32, "Float")):
        a = (np.arange(rows * inner) * 7 % 11 - 5).astype(kind).reshape(rows, inner)
        b = (np.arange(inner * columns) * 5 % 13 - 6).astype(kind).reshape(inner, columns)
        best, times = 9, max(1, 1000000 // (rows * inner * columns))
        for _ in range(5):
            start = time.perf_counter()
            for _ in range(times):
                c = a @ b
            best = min(best, (time.perf_counter() - start) / times)
        size = str(rows) if rows == inner == columns else f"{rows}×{inner}×{columns}"
        print(json.dumps({"size": size, "type": name, "milliseconds": best * 1e3, "sum": float(np.abs(c).sum(dtype=np.float64))}))
"""
    rows = {}
    for _ in range(runs):
        for side, command, threads in (
                ("ours", [ENGINE, "product", "5"], None), ("numpy", [sys.executable, "-c", code], None),
                ("numpy, one thread", [sys.executable, "-c", code], "1")):
            environment = dict(os.environ, **({"OPENBLAS_NUM_THREADS": threads} if threads else {}))
            for line in subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.splitlines():
                found = json.loads(line)
                row = rows.setdefault((found["size"], found["type"]), {})
                row.setdefault(side, []).append(found["milliseconds"] / 1000)
                row.setdefault("sums", set()).add(found["sum"])
    print("\nW6, matrix products, best of 5 in each run, milliseconds\n\n| | Longhand | NumPy as it comes | NumPy, one thread | same |")
    print("| --- | --- | --- | --- | --- |")
    for (size, kind), row in rows.items():
        ours = row["ours"]
        print(f"| {size} {kind} | {text(ours, 4)} | {text(row['numpy'], 4)} {ratio(row['numpy'], ours)} | {text(row['numpy, one thread'], 4)} "
              f"{ratio(row['numpy, one thread'], ours)} | {'yes' if len(row['sums']) == 1 else 'NO'} |", flush=True)


def layers(chosen, runs):
    """Convolution and LSTM beside PyTorch with all its threads; first weights differ, so only the time is compared."""
    if not importlib.util.find_spec("torch"):
        return
    print("\nConvolution (W9) and LSTM (W10), one epoch, milliseconds: median (spread); ratio to Longhand\n")
    print("| | Longhand | pytorch |\n| --- | --- | --- |")
    for workload in [w for w in ("W9", "W10") if w in chosen]:
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(longhand(os.path.join(HERE, "workloads", workload.lower() + ".longhand"))[0])
            theirs.append(peer("pytorch", workload)[0])
        print(f"| {workload} | {text(ours)} | {text(theirs)} {ratio(theirs, ours)} |", flush=True)


def program(runs):
    script = os.path.join(HERE, "workloads", "w7.py")
    with tempfile.NamedTemporaryFile("w", suffix=".py") as empty:
        empty.write("import numpy as np\n")
        empty.flush()
        both = {"ours": [LONGHAND, "run"], "theirs": [sys.executable]}
        whole, bare = ({side: [] for side in both} for _ in range(2))
        for _ in range(runs):
            for side, command in both.items():
                whole[side].append(wall(command + [script]))
                bare[side].append(wall(command + [empty.name]))
    outputs = {subprocess.run(command + [script], capture_output=True, check=True).stdout for command in both.values()}
    loops = {side: [w - statistics.median(bare[side]) for w in whole[side]] for side in both}
    print("\nW7, the program as source text, milliseconds\n\n| | Longhand | CPython with NumPy | ratio |\n| --- | --- | --- | --- |")
    print(f"| whole process | {text(whole['ours'])} | {text(whole['theirs'])} | {ratio(whole['theirs'], whole['ours'])} |")
    print(f"| less a process that only imports | {text(loops['ours'])} | {text(loops['theirs'])} | {ratio(loops['theirs'], loops['ours'])} |")
    print(f"\nThe same output: {'yes' if len(outputs) == 1 else 'NO'}", flush=True)


def write_table(path):
    """60,000 × 785 whole numbers as MNIST's CSV has them: a class and 784 pixels, four of five of them 0."""
    import numpy as np
    random = np.random.default_rng(0)
    with open(path, "w") as file:
        file.write("label," + ",".join(f"pixel{i}" for i in range(784)) + "\n")
        for _ in range(60):
            rows = random.integers(0, 256, (1000, 785)) * (random.random((1000, 785)) < 0.2)
            rows[:, 0] = random.integers(0, 10, 1000)
            file.write("\n".join(",".join(map(str, row)) for row in rows.tolist()) + "\n")


def measured(command):
    """Wall seconds, processor seconds, peak memory in bytes, and what is printed last."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read().split()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, float(printed[-1])


def table(runs):
    """Whole processes, which read the table and add its numbers up."""
    loadtxt = "import numpy as np; a = np.loadtxt(FILE, delimiter=',', skiprows=1); print(a.sum())"
    pandas = "import pandas as pd; a = pd.read_csv(FILE).to_numpy(float); print(a.sum())"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.csv")
        write_table(path)
        script = os.path.join(folder, "table.longhand")
        with open(script, "w") as file:
            file.write(f"data {path}\nprint(X.sum() + y.sum())\n")
        programs = {"Longhand": [LONGHAND, "run", script]}
        for name, code in (("np.loadtxt", loadtxt), ("pandas", pandas)):
            if importlib.util.find_spec(name.split(".")[0].replace("np", "numpy")):
                programs[name] = [sys.executable, "-c", code.replace("FILE", repr(path))]
        found = {name: [] for name in programs}
        for _ in range(runs):
            for name, command in programs.items():
                found[name].append(measured(command))
    size = 60000 * 785 * 8
    ours = [f[0] for f in found["Longhand"]]
    print("\nW11, a table of 60,000 × 785 from CSV, whole processes, seconds\n")
    print("| | wall | ratio | processor | peak memory by the float64 table |\n| --- | --- | --- | --- | --- |")
    for name, rows in found.items():
        wall_times = [r[0] for r in rows]
        print(f"| {name} | {statistics.median(wall_times):.2f} ({min(wall_times):.2f}–{max(wall_times):.2f}) | {ratio(wall_times, ours)} | "
              f"{statistics.median(r[1] for r in rows):.2f} | {max(r[2] for r in rows) / size:.2f} |")
    print(f"\nThe same numbers: {'yes' if len({r[3] for rows in found.values() for r in rows}) == 1 else 'NO'}", flush=True)


def operations(runs):
    """Single operations in one process each, in turns: the least of each, and where CPython with NumPy is quicker."""
    script = os.path.join(HERE, "workloads", "operations.py")
    best = {}
    for _ in range(runs):
        for name, command in (("Longhand", [LONGHAND, "run", script]), ("CPython", [sys.executable, script])):
            output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            for line in output.splitlines():
                operation, time_taken = line.split("\t")
                times = best.setdefault(operation, {})
                times[name] = min(times.get(name, 1e9), float(time_taken))
    ratios = sorted((times["CPython"] / times["Longhand"], operation) for operation, times in best.items())
    quicker = sum(r >= 1 for r, _ in ratios)
    print(f"\nO, {len(ratios)} single operations beside CPython with NumPy: {quicker} are at least as quick, median {statistics.median(r for r, _ in ratios):.1f}×, "
          "the slowest:\n")
    print("| operation | Longhand, µs | CPython, µs | ratio |\n| --- | --- | --- | --- |")
    for r, operation in ratios[:20]:
        print(f"| {operation} | {best[operation]['Longhand']:.2f} | {best[operation]['CPython']:.2f} | {r:.2f}× |")
    sys.stdout.flush()


def start():
    pairs = [(first_prompt(), wall([LONGHAND, "-c", "1+1"]), wall(["/bin/true"])) for _ in range(25)]
    prompt, whole, true = zip(*pairs)
    # A child begins with its parent's peak, so a small parent asks.
    ask = ("import os, sys; child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, "
           "file_actions=[(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]); print(os.wait4(child, 0)[2].ru_maxrss)")
    resident = int(subprocess.run([sys.executable, "-S", "-E", "-c", ask, LONGHAND, "-c", "1+1"], capture_output=True, text=True, check=True).stdout)
    print("\nS, milliseconds\n\n| first prompt | `longhand -c \"1+1\"` | `/bin/true` | resident |\n| --- | --- | --- | --- |")
    print(f"| {text(prompt)} | {text(whole)} | {text(true)} | {resident / 1024:.0f} MiB |", flush=True)


def memory():
    data = 60000 * 784 * 8
    ours = longhand(os.path.join(HERE, "workloads", "w5.longhand"))[2]
    cells = [f"Longhand {ours / data:.2f}"]
    for name, module in PEERS:
        if importlib.util.find_spec(module) and (found := peer(name, "W5")):
            cells.append(f"{name} {found[2] / data:.2f}")
    print(f"\nPeak memory in W5, as multiples of the data in float64 ({data / 2**20:.0f} MiB): " + ", ".join(cells), flush=True)


def growth(runs):
    """Time of a step by width, depth, batch and samples: one of them doubled, the others kept."""
    base = {"width": 64, "depth": 2, "batch": 32, "samples": 1024}
    print("\nGrowth: microseconds a step, one thing changed at a time from width 64, 2 hidden layers, batch 32, 1,024 samples\n")
    print("| | ×¼ | ×½ | ×1 | ×2 | ×4 |\n| --- | --- | --- | --- | --- | --- |")
    for what in base:
        cells = []
        for factor in (0.25, 0.5, 1, 2, 4):
            sizes = dict(base, **{what: max(1, int(base[what] * factor))})
            hidden = " -> ".join(f"{sizes['width']} relu" for _ in range(sizes["depth"]))
            steps = max(1, sizes["samples"] // sizes["batch"])
            with tempfile.NamedTemporaryFile("w", suffix=".longhand") as script:
                script.write(f"X = np.random.rand({sizes['samples']}, {sizes['width']})\ny = np.random.rand({sizes['samples']}, 1)\n"
                             f"data X y\nnet {sizes['width']} -> {hidden} -> 1\noptimizer sgd lr=0.001\n"
                             f"train {max(1, 2000 // steps)} batch={sizes['batch']}\n")
                script.flush()
                times = [longhand(script.name)[0] / (max(1, 2000 // steps) * steps) for _ in range(runs)]
            cells.append(f"{statistics.median(times) * 1e6:.1f}")
        print(f"| {what} | " + " | ".join(cells) + " |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int)
    arguments.add_argument("--only", default="W1,W2,W3,W4,W5,W6,W7,W9,W10,W11,O,S,memory,growth")
    arguments.add_argument("--cpus")
    arguments.add_argument("--check", metavar="OLD")
    arguments = arguments.parse_args()
    chosen = arguments.only.split(",")
    pinning = pin(arguments.cpus)
    if arguments.check:
        return check(arguments.check, chosen, arguments.runs or 15)
    arguments.runs = arguments.runs or 5
    conditions(pinning)
    if any(w in TOLERANCE for w in chosen):
        training(chosen, arguments.runs)
    if "W9" in chosen or "W10" in chosen:
        layers(chosen, arguments.runs)
    for name, part in (("W6", lambda: products(arguments.runs)), ("W7", lambda: program(max(arguments.runs, 9))),
                       ("W11", lambda: table(arguments.runs)), ("O", lambda: operations(arguments.runs)), ("S", start),
                       ("memory", memory), ("growth", lambda: growth(3))):
        if name in chosen:
            part()


if __name__ == "__main__":
    main()
