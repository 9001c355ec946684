# Cases by value, by shape, by class; `match` and `case` as names beside them.
import numpy as np
from enum import Enum


class Mode(Enum):
    TRAIN = 1
    TEST = 2


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def activation(name):
    match name.lower():
        case "relu":
            return lambda z: np.maximum(z, 0)
        case "tanh" | "th":
            return np.tanh
        case "id":
            return lambda z: z
        case _:
            raise ValueError(f"unknown activation {name!r}")


def describe(layer):
    match layer:
        case ("dense", n): return f"dense with {n} units"
        case ("conv", k, (h, w)):
            return f"conv {k} of {h}x{w}"
        case ["dropout", p] if 0 <= p < 1:
            return f"dropout {p:.0%}"
        case ["stack", first, *others]:
            return f"stack of {first} and {others}"
        case [*_, "end"]:
            return "something that ends"
        case {"type": "pool", "size": size}:
            return f"pool {size}"
        case Mode.TRAIN | Mode.TEST as mode:
            return f"mode {mode.name}"
        case Point(0, y):
            return f"on the axis at {y}"
        case Point(x=px, y=py):
            return f"point {px}, {py}"
        case bool():
            return "truth"
        case int(n) | float(n):
            return f"number {n}"
        case None:
            return "nothing"
        case -1 | "x":
            return "never"
        case other:
            return f"? {other}"


for name in ("ReLU", "th", "ID", "x"):
    try:
        print(name, activation(name)(np.array([-1.0, 2.0])).round(4))
    except ValueError as error:
        print(error)
layers = [("dense", 3), ("conv", 8, (3, 3)), ["dropout", 0.25], ["dropout", 2], ["stack", 1, 2, 3], [1, "end"], {"type": "pool", "size": 2}]
for layer in layers + [Mode.TEST, Point(0, 4), Point(1, 2), True, 4, 2.5, -1, None, "x", ()]:
    print(describe(layer))
match = {"case": 1}
case = match["case"]
print(match, case)
match 1, case:
    case 1, 2:
        print("two")
    case a, b:
        print(a + b)
match [3, 4]:
    case []:
        print("empty")
match case:
    case 1:
        match match:
            case {"case": int(value)}:
                print("inner", value)
    case _:
        print("no")
