"""Puts one small fault after the other into the sources and counts how many the tests notice.

    python3 Scripts/mutate.py [--work FOLDER] [--only TEXT] | --check

All faults of mutations.txt go into one copy of the tree at once, each behind a number, so that it is built once; a run of the tests
chooses one by LONGHAND_MUTANT. Asked first are the tests that the fault's file names, then, where they notice nothing, all but those
that take long. With `--work` the copy stays, and is built quickly the next time; `--only` takes the faults whose file or text holds
something; `--check` only sees that every fault still has its place in the sources. Ends with a line of figures and the faults that nobody noticed. Building takes as long as `swift test`, the rest about
fifteen minutes.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Asked where a file's own tests notice nothing.
ALL = "LimitsTests|NeuralNetworkTests|LanguageTests|FilesTests|TablesTests|MarkupTests|RuntimeTests|WorkbenchTests|ExportTests|TutorialTests|TerminalTests"
SECONDS = 600
CHOICE = """#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The fault that this run has.
let mutant = getenv("LONGHAND_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
"""


def read_mutations(path):
    """(file, tests, pattern, right, wrong) of each line."""
    found = []
    file = tests = None
    for line in open(path, encoding="utf-8").read().split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            file, tests = [part.strip() for part in line.split(" : ", 1)]
            continue
        text, wrong = [part.strip() for part in line.split("  =>  ")]
        if "«" not in text:
            text = "«" + text + "»"
        before, rest = text.split("«")
        right, behind = rest.split("»")
        pattern = "".join(f"({source_pattern(part)})" for part in (before, right, behind))
        found.append((file, tests, pattern, right, wrong))
    return found


def source_pattern(text):
    return re.sub(r"(?:\\ )*⏎(?:\\ )*", lambda _: r"\s*\n\s*", re.escape(text))


def place(folder, mutation):
    """The file's path, its text, and the one place in it that the fault is for."""
    file, _, pattern, right, _ = mutation
    path = os.path.join(folder, "Sources", file)
    source = open(path, encoding="utf-8").read()
    places = list(re.finditer(pattern, source))
    if len(places) != 1:
        sys.exit(f"mutations.txt: {file} has `{right}` {len(places)} times, not once")
    return path, source, places[0].span(2)


def put_in(folder, mutations):
    """Writes the faults into the copy, each behind its number, counted from 1."""
    modules = set()
    for number, mutation in enumerate(mutations, 1):
        file, _, _, _, wrong = mutation
        path, source, (start, end) = place(folder, mutation)
        open(path, "w", encoding="utf-8").write(f"{source[:start]}(mutant == {number} ? ({wrong}) : ({source[start:end]})){source[end:]}")
        modules.add(file.split("/")[0])
    for module in modules:
        with open(os.path.join(folder, "Sources", module, "Mutant.swift"), "w") as file:
            file.write(CHOICE)


def build(folder):
    print("building", flush=True)
    run = subprocess.run(["swift", "build", "--build-tests"], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit("\n".join(line for line in run.stdout.split("\n") if "error:" in line) or run.stdout[-3000:] + run.stderr[-3000:])


def notices(folder, number, tests):
    """Whether a test fails, or the process does."""
    binary = os.path.join(folder, ".build/debug/longhandPackageTests.xctest")
    environment = dict(os.environ, LONGHAND_MUTANT=str(number))
    try:
        run = subprocess.run(
            [binary, "--testing-library", "swift-testing", "--filter", tests], cwd=folder, env=environment, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return True
    if b"Test run with" in run.stdout and b"Test run with 0 tests" in run.stdout:
        sys.exit(f"no test is named {tests}")
    return run.returncode != 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--work", help="the folder for the copy of the tree, which stays")
    parser.add_argument("--only", default="", help="faults whose file or text holds this")
    parser.add_argument("--check", action="store_true", help="only see that every fault has its place")
    options = parser.parse_args()
    mutations = read_mutations(os.path.join(ROOT, "Scripts/mutations.txt"))
    if options.check:
        for mutation in mutations:
            place(ROOT, mutation)
        return
    folder = os.path.abspath(options.work or tempfile.mkdtemp(prefix="longhand-mutants-"))
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        if name != ".build":
            path = os.path.join(folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    for name in os.listdir(ROOT):
        if name in (".build", ".git"):
            continue
        path, copy = os.path.join(ROOT, name), os.path.join(folder, name)
        shutil.copytree(path, copy, symlinks=True) if os.path.isdir(path) else shutil.copy2(path, copy)
    put_in(folder, mutations)
    build(folder)
    chosen = [(number, m) for number, m in enumerate(mutations, 1) if options.only in m[0] or options.only in m[3]]
    for tests in sorted({m[1] for _, m in chosen} | {ALL}):
        if notices(folder, 0, tests):
            sys.exit(f"{tests} fail without any fault")
    alive = []
    for number, (file, tests, _, right, wrong) in chosen:
        if notices(folder, number, tests):
            continue
        is_late = notices(folder, number, ALL)
        print(f"{file}: {right} -> {wrong}: {'only other tests notice' if is_late else 'NOBODY NOTICES'}", flush=True)
        if not is_late:
            alive.append(number)
    if not options.work:
        shutil.rmtree(folder)
    print(f"{len(chosen) - len(alive)} of {len(chosen)} faults noticed")
    sys.exit(1 if alive else 0)


main()
