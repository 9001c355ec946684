# What a program prints of an error is Python's own name and words for it.
import json
import math

import numpy as np

wrong = [
    lambda: range(1.5),
    lambda: [1, 2, 3].insert("a", 1),
    lambda: "abc".center("a"),
    lambda: hex("a"),
    lambda: (1,) * "a",
    lambda: "a" * [2],
    lambda: 1 in 5,
    lambda: 1 / 0,
    lambda: 1.0 / 0,
    lambda: 1.0 // 0,
    lambda: 1.0 % 0,
    lambda: 1 % 0,
    lambda: int(1.5, 2),
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 3, 4),
    lambda: "%c" % "ab",
    lambda: json.loads("[1,]"),
    lambda: json.loads("{'a': 1}"),
    lambda: b"\xff".decode(),
    lambda: "é".encode("ascii"),
    lambda: "abc".encode("unknown"),
    lambda: __import__("no_such_module"),
    lambda: np.ones(3).sum(axis=1),
    lambda: np.expand_dims(np.ones(2), 5),
    lambda: np.zeros(-1),
    lambda: np.ones((2, 2)).transpose(0),
    lambda: np.split(np.ones(5), 2),
    lambda: np.squeeze(np.ones((2, 3)), axis=0),
    lambda: len(np.array(5)),
    lambda: np.random.choice([], 1),
    lambda: np.random.choice(3, 5, replace=False),
    lambda: np.random.choice(3, p=[0.1, 0.9]),
    lambda: setattr(1, "x", 1),
    lambda: math.factorial(1.5),
]
for number, call in enumerate(wrong):
    try:
        print(number, call())
    except Exception as error:
        print(number, type(error).__name__, "|", error)

try:
    json.loads("")
except json.JSONDecodeError as error:
    print("JSON:", error, isinstance(error, ValueError))
try:
    np.ones(2).mean(axis=3)
except np.exceptions.AxisError as error:
    print("axis:", error, isinstance(error, ValueError))
try:
    import no_such_module
except ModuleNotFoundError as error:
    print("module:", error, isinstance(error, ImportError))
print(pow(3, -1, 7), pow(-5, -3, 11), pow(10**30 + 7, -1, 10**9 + 7))


class Plain:
    pass


def added():
    items = [1]
    items += 5


for call in [lambda: 1 | 1.0, lambda: 2.5 << 1, lambda: 3 ^ 1.5, lambda: reversed(5), lambda: list(Plain()), lambda: sum(5), added]:
    try:
        call()
    except TypeError as error:
        print(error)
