"""Writes ../Arrays/ArrayPrintingExpected.swift: str and repr by NumPy of random arrays under random print options.

A line holds dtype|options|shape|elements, str and repr, with line ends written as \\n. Floats stand as bit patterns.
"""

import pathlib
import random

import numpy as np

random.seed(2026)
SPECIALS = [0.0, -0.0, 1.0, float("nan"), float("inf"), -float("inf"), 0.5, 1e-5, 123.456]


def floats(count):
    scale = 10.0 ** random.randint(-300, 300)
    power = random.randint(0, 9)
    digits = random.randint(0, 3)
    small = 10.0 ** random.randint(-5, -2)
    return random.choice([
        lambda: [random.gauss(0, 1) for _ in range(count)],
        lambda: [random.gauss(0, 1) * 10 ** random.uniform(-12, 12) for _ in range(count)],
        lambda: [float(random.randint(-100, 100)) for _ in range(count)],
        lambda: [round(random.uniform(-10, 10), digits) for _ in range(count)],
        lambda: [random.random() * small for _ in range(count)],
        lambda: [random.choice(SPECIALS) for _ in range(count)],
        lambda: [random.uniform(0, 10) ** power for _ in range(count)],
        lambda: [random.random() * scale for _ in range(count)],
    ])()


def options():
    o = {}
    if random.random() < 0.3: o["precision"] = random.randint(0, 12)
    if random.random() < 0.2: o["suppress"] = True
    if random.random() < 0.15: o["linewidth"] = random.choice([20, 40, 100, 10])
    if random.random() < 0.15: o["threshold"] = random.choice([5, 10, 50])
    if random.random() < 0.1: o["floatmode"] = random.choice(["fixed", "unique", "maxprec", "maxprec_equal"])
    if random.random() < 0.05: o["sign"] = random.choice("+ ")
    if random.random() < 0.05: o["edgeitems"] = random.choice([1, 2])
    return o


def line():
    shape = tuple(random.choice([1, 1, 2, 3, 4, 5, 7, 12, 0]) for _ in range(random.choice([0, 1, 1, 1, 2, 2, 2, 3])))
    count = int(np.prod(shape)) if shape else 1
    kind = random.choice("ffffiib")
    if kind == "f":
        array = np.array(floats(count), dtype=float).reshape(shape)
        elements = ",".join(str(x) for x in array.ravel().view(np.uint64))
    elif kind == "i":
        size = 10 ** random.randint(0, 17)
        array = np.array([random.randint(-size, size) for _ in range(count)], dtype=np.int64).reshape(shape)
        elements = ",".join(str(x) for x in array.ravel())
    else:
        array = np.array([random.random() < 0.5 for _ in range(count)], dtype=bool).reshape(shape)
        elements = ",".join("1" if x else "0" for x in array.ravel())
    chosen = options()
    with np.printoptions(**chosen):
        texts = [str(array).replace("\n", "\\n"), repr(array).replace("\n", "\\n")]
    head = "|".join([kind, ",".join(f"{k}={v}" for k, v in chosen.items()), ",".join(map(str, shape)), elements])
    return "\t".join([head] + texts)


def main():
    out = pathlib.Path(__file__).parent.parent / "Arrays" / "ArrayPrintingExpected.swift"
    out.write_text(
        "// swift-format-ignore-file\n// Written by Oracles/array_printing.py; NumPy " + np.__version__ + ".\n\n"
        'let arrayPrintingExpected = #"""\n' + "\n".join(line() for _ in range(200)) + '\n"""#\n')


if __name__ == "__main__":
    main()
