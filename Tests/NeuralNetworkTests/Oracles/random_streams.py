"""Writes ../Random/RandomStreamsExpected.swift: NumPy's RandomState and Python's random for several seeds.

Each line: generator, seed, call, numbers. The calls of a seed follow one another on one stream.
"""

import pathlib
import random

import numpy as np

lines = []


def add(generator, seed, call, values):
    lines.append("\t".join([generator, str(seed), call, " ".join(repr(x) for x in values)]))


for seed in [0, 1, 7, 42, 123, 2024, 2**31, 2**32 - 1]:
    r = np.random.RandomState(seed)
    add("numpy", seed, "randn 5", [float(x) for x in r.randn(5)])
    add("numpy", seed, "rand 3", [float(x) for x in r.rand(3)])
    add("numpy", seed, "uniform -2 3 3", [float(x) for x in r.uniform(-2, 3, 3)])
    add("numpy", seed, "normal 10 2 4", [float(x) for x in r.normal(10, 2, 4)])
    add("numpy", seed, "randint 0 10 8", [int(x) for x in r.randint(0, 10, 8)])
    add("numpy", seed, "randint -5 1099511627776 3", [int(x) for x in r.randint(-5, 2**40, 3)])
    add("numpy", seed, "randint 0 4294967296 3", [int(x) for x in r.randint(0, 2**32, 3)])
    add("numpy", seed, "permutation 9", [int(x) for x in r.permutation(9)])
    add("numpy", seed, "choice 7 5", [int(x) for x in r.choice(7, 5)])
    add("numpy", seed, "choice 7 5 distinct", [int(x) for x in r.choice(7, 5, replace=False)])
    add("numpy", seed, "choice 4 6 weighted", [int(x) for x in r.choice(4, 6, p=[0.1, 0.2, 0.3, 0.4])])
    add("numpy", seed, "choice 4 3 weighted distinct", [int(x) for x in r.choice(4, 3, replace=False, p=[0.1, 0.2, 0.3, 0.4])])
    add("numpy", seed, "randn 1", [float(x) for x in r.randn(1)])
    p = random.Random(seed)
    add("python", seed, "random 3", [p.random() for _ in range(3)])
    add("python", seed, "uniform -1 1 3", [p.uniform(-1, 1) for _ in range(3)])
    add("python", seed, "randint 1 6 8", [p.randint(1, 6) for _ in range(8)])
    add("python", seed, "randint 0 1099511627776 2", [p.randint(0, 2**40) for _ in range(2)])
    add("python", seed, "gauss 3", [p.gauss(0, 1) for _ in range(3)])
    add("python", seed, "normalvariate 3", [p.normalvariate(5, 2) for _ in range(3)])
    items = list(range(9))
    p.shuffle(items)
    add("python", seed, "shuffle 9", items)
    add("python", seed, "sample 10 4", p.sample(range(10), 4))
    add("python", seed, "sample 1000 4", p.sample(range(1000), 4))
    add("python", seed, "choices 5 weighted", p.choices(range(5), [1, 2, 3, 4, 5], k=6))
    add("python", seed, "random 1", [p.random()])

out = pathlib.Path(__file__).parent.parent / "Random" / "RandomStreamsExpected.swift"
out.write_text(
    "// swift-format-ignore-file\n// Written by Oracles/random_streams.py; NumPy " + np.__version__ + ".\n\n"
    'let randomStreamsExpected = #"""\n' + "\n".join(lines) + '\n"""#\n')
