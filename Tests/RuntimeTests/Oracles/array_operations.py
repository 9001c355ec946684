"""Writes ../Arrays/ArrayOperationsExpected.swift: what NumPy gives for the cases of ArrayOperationCases.swift.

Inputs are drawn from RandomState by shape and dtype, so that both sides make the same ones. Python 3 with NumPy 2.
"""

import pathlib
import warnings

import numpy as np

warnings.simplefilter("ignore")


def f(*shape, seed=1):
    return np.array(np.random.RandomState(seed).randn(*shape)).round(3) * 2.0


def i(*shape, seed=2):
    return np.random.RandomState(seed).randint(-4, 5, shape)


def b(*shape, seed=3):
    return np.random.RandomState(seed).randint(0, 2, shape).astype(bool)


MAKERS = {"f": f, "i": i, "b": b}
BINARY = (
    "add subtract multiply divide floor_divide remainder power fmod maximum minimum fmax fmin arctan2 hypot copysign less less_equal "
    "greater greater_equal equal not_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift right_shift"
).split()
UNARY = (
    "negative positive absolute sign square sqrt cbrt reciprocal exp exp2 expm1 log log2 log10 log1p sin cos tan arctan sinh cosh tanh "
    "arcsinh floor ceil trunc rint degrees radians isnan isinf isfinite signbit logical_not invert"
).split()
SHAPES = [((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 3), (2, 1)), ((3,), (2, 1)), ((2, 3), ())]

cases = []


def case(name, make):
    try:
        value = repr(make())
    except Exception as error:
        value = "error " + type(error).__name__.lstrip("_").replace("UFuncBinaryResolutionError", "TypeError").replace(
            "UFuncNoLoopError", "TypeError").replace("UFuncOutputCastingError", "TypeError").replace("AxisError", "ValueError").replace(
            "UFuncTypeError", "TypeError")
    cases.append((name, value))


for name in BINARY:
    for left in "fib":
        for right in "fib":
            for a, c in SHAPES if (left, right) in (("f", "f"), ("i", "f"), ("i", "i")) else SHAPES[:1]:
                if left == right == "b" and name in (
                    "floor_divide", "remainder", "fmod", "power", "left_shift", "right_shift", "arctan2", "hypot", "copysign"):
                    continue  # int8 or float16 in NumPy
                if name == "arctan2" and a != c:
                    continue
                if name in ("power",) and (left, right) in (("f", "f"), ("f", "i"), ("i", "f")):
                    x = abs(MAKERS[left](*a))
                    case(f"{name} {left}{a} {right}{c}", lambda: np.power(x, MAKERS[right](*c, seed=5)).round(9))
                    continue
                case(f"{name} {left}{a} {right}{c}", lambda: getattr(np, name)(MAKERS[left](*a), MAKERS[right](*c, seed=5)))
for name in UNARY:
    for kind in "fib":
        if kind == "b" and getattr(np, name)(b(2)).dtype in (np.int8, np.float16) if name not in ("negative", "positive", "sign") else False:
            continue
        case(f"{name} {kind}", lambda: getattr(np, name)(MAKERS[kind](2, 4)))
for name in "sum prod max min mean var std any all count_nonzero".split():
    for kind in "fib":
        for axis in (None, 0, 1, -1, (0, 2), (1, 2), (0, 1, 2)):
            for keep in (False, True):
                function = getattr(np, name)
                case(f"{name} {kind} {axis} {keep}", lambda: function(MAKERS[kind](2, 3, 4), axis=axis, keepdims=keep))
                if not keep:
                    case(f"{name} {kind} {axis} view", lambda: function(MAKERS[kind](4, 3, 2).T[:, ::2], axis=axis))
for name in "argmax argmin cumsum cumprod sort diff median".split():
    for kind in "fi":
        for axis in (None, 0, 1, -1) if name not in ("diff",) else (0, 1, -1):
            case(f"{name} {kind} {axis}", lambda: getattr(np, name)(MAKERS[kind](3, 4), axis=axis))
for axis in (None, 0, 1):
    case(f"argsort {axis}", lambda: np.argsort(i(3, 4), axis=axis, kind="stable"))
PRODUCTS = [((2, 3), (3, 4)), ((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((5, 2, 3), (3, 4)), ((5, 2, 3), (5, 3, 2)), ((3,), (4, 3, 2)), ((2, 3), (2, 3)), ((2, 1), (1, 4)), ((0, 3), (3, 2)), ((2, 0), (0, 2))]
for a, c in PRODUCTS:
    for kind in "ib":
        case(f"matmul {kind}{a} {c}", lambda: np.matmul(MAKERS[kind](*a), MAKERS[kind](*c, seed=6)))
        case(f"dot {kind}{a} {c}", lambda: np.dot(MAKERS[kind](*a), MAKERS[kind](*c, seed=6)))
    case(f"matmul f{a} {c}", lambda: np.matmul(f(*a), f(*c, seed=6)))
    case(f"matmul fi{a} {c}", lambda: np.matmul(f(*a), i(*c, seed=6)))


def main():
    text = "\n".join(name + "\t" + value.replace("\n", "\\n") for name, value in cases)
    out = pathlib.Path(__file__).parent.parent / "Arrays" / "ArrayOperationsExpected.swift"
    out.write_text(
        "// swift-format-ignore-file\n// Written by Oracles/array_operations.py; NumPy " + np.__version__ + ".\n\n"
        'let arrayOperationsExpected = #"""\n' + text + '\n"""#\n')
    print(len(cases), "cases")


if __name__ == "__main__":
    main()
