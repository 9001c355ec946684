"""Prints random NumPy and Python expressions with what CPython makes of them. Usage: random_expressions.py SEED COUNT

Each is three lines and an empty one: the expression on one line, then `= ` and its repr (newlines as \\n), or `! ` and the exception's classes.
"""
import random, sys, warnings
import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
draw = random.Random(int(sys.argv[1]))


def number():
    return draw.choice(["0", "1", "2", "-1", "3", "0.5", "-2.5", "1e3", "1e-7", "0.1", "True", "10", "1/3", "7", "-0.0", "1e16"])


def shape():
    rank = draw.choice([1, 1, 2, 2, 2, 3])
    return tuple(draw.choice([1, 2, 3, 3, 4]) for _ in range(rank))


def literal():
    size = draw.randint(1, 4)
    kind = draw.choice(["int", "float", "bool", "mixed", "wild"])
    values = {
        "int": lambda: str(draw.randint(-20, 20)),
        "float": lambda: repr(round(draw.uniform(-10, 10), draw.randint(0, 6))),
        "bool": lambda: draw.choice(["True", "False"]),
        "mixed": number,
        "wild": lambda: draw.choice(["np.nan", "np.inf", "-np.inf", "1e-300", "1e300", "123456789.0", "0.0", "-1.5", "2.0"]),
    }[kind]
    row = lambda: "[" + ", ".join(values() for _ in range(size)) + "]"
    return "np.array(" + (row() if draw.random() < 0.5 else "[" + ", ".join(row() for _ in range(draw.randint(1, 3))) + "]") + ")"


def array(depth):
    if depth <= 0 or draw.random() < 0.2:
        s = shape()
        n = int(np.prod(s))
        return draw.choice([
            literal, literal, literal,
            lambda: f"np.arange({n}).reshape{s!r}",
            lambda: f"np.linspace({draw.randint(-3, 0)}, {draw.randint(1, 5)}, {n}).reshape{s!r}",
            lambda: f"np.ones({s!r})", lambda: f"np.zeros({s!r})", lambda: f"np.full({s!r}, {number()})",
            lambda: f"np.eye({draw.randint(1, 4)})", lambda: f"np.arange({draw.randint(1, 9)}) * 0.1",
            lambda: f"np.arange({draw.randint(-5, 5)}, {draw.randint(5, 20)}, {draw.randint(1, 4)})",
        ])()
    a = lambda: array(depth - 1)
    axis = lambda: draw.choice(["0", "1", "-1", "None", "2"])
    return draw.choice([
        lambda: f"np.{draw.choice(unary)}({a()})",
        lambda: f"({a()} {draw.choice(operators)} {a()})",
        lambda: f"({a()} {draw.choice(operators)} {number()})",
        lambda: f"({number()} {draw.choice(operators)} {a()})",
        lambda: f"(-{a()})", lambda: f"{a()}.T", lambda: f"{a()}[{index()}]", lambda: f"{a()}[{index()}]",
        lambda: f"np.{draw.choice(reductions)}({a()}, axis={axis()})",
        lambda: f"{a()}.{draw.choice(reductions)}(axis={axis()}, keepdims={draw.choice(['True', 'False'])})",
        lambda: f"np.{draw.choice(['argmax', 'argmin', 'sort', 'cumsum'])}({a()}, axis={draw.choice(['0', '-1', '1'])})",
        lambda: f"np.argsort({a()}, axis={draw.choice(['0', '-1', '1'])}, kind='stable')",
        lambda: f"{a()}.reshape({draw.choice(['-1', '2, -1', '-1, 1', '3, -1', '1, -1', '(-1, 2)'])})",
        lambda: f"np.where({a()} > {number()}, {a()}, {draw.choice([a, number])()})",
        lambda: f"np.{draw.choice(['maximum', 'minimum', 'power', 'add', 'multiply', 'divide', 'subtract'])}({a()}, {draw.choice([a, number])()})",
        lambda: f"np.clip({a()}, {draw.choice(['-1', '0', '0.5'])}, {draw.choice(['1', '2', '0.75'])})",
        lambda: f"({a()} @ {a()})", lambda: f"np.dot({a()}, {a()})", lambda: f"np.outer({a()}, {a()})",
        lambda: (lambda x: f"({x} @ {x}.T)")(a()), lambda: (lambda x: f"np.dot({x}.T, {x})")(a()),
        lambda: f"np.{draw.choice(['concatenate', 'stack', 'vstack', 'hstack'])}([{a()}, {a()}])",
        lambda: (lambda x: f"np.{draw.choice(['concatenate', 'stack'])}(({x}, {x}), axis={draw.choice(['0', '1', '-1'])})")(a()),
        lambda: f"np.round({a()} * 1.0, {draw.choice(['0', '1', '2', '3'])})",
        lambda: f"{a()}.astype({draw.choice(['int', 'float', 'bool'])})",
        lambda: f"np.squeeze({a()})", lambda: f"np.unique({a()})", lambda: f"{a()}.flatten()",
        lambda: f"np.pad({a()}, {draw.choice(['1', '(1, 0)', '((1, 0), (0, 2))'])})",
        lambda: f"np.transpose({a()})", lambda: f"np.{draw.choice(['zeros_like', 'ones_like', 'copy', 'isnan', 'ravel'])}({a()})",
        lambda: f"np.expand_dims({a()}, {draw.choice(['0', '1', '-1'])})", lambda: f"np.c_[{a()}, {a()}]",
        lambda: f"np.linalg.norm({a()}, axis={draw.choice(['0', '1', 'None'])})", lambda: f"np.repeat({a()}, 2, axis=0)",
        lambda: f"np.tile({a()}, 2)", lambda: f"np.diff({a()})", lambda: f"np.flip({a()})",
    ])()


unary = ["exp", "sqrt", "abs", "square", "sign", "sin", "cos", "tanh", "log1p", "log", "floor", "ceil", "negative", "isnan"]
operators = ["+", "-", "*", "/", "**", "//", "%", ">", "<=", "==", "!="]
reductions = ["sum", "mean", "max", "min", "std", "var", "prod", "any", "all"]


def index():
    one = lambda: draw.choice([
        "0", "-1", "1", ":", "::-1", "1:", ":-1", "::2", "None", "...", "[0, 0]", "[1, -1, 0]", "2:0:-1", "[True, False]", "np.newaxis", "[]",
        "5", "np.array([0, 1])",
    ])
    return ", ".join(one() for _ in range(draw.choice([1, 1, 2, 2, 3])))


def scalar(depth):
    s = lambda: scalar(depth - 1) if depth > 0 else number()
    return draw.choice([
        lambda: f"({s()} {draw.choice(['+', '-', '*', '/', '//', '%'])} {s()})", lambda: f"(abs({s()}) ** {number()})", lambda: f"round({s()}, {draw.randint(0, 4)})", lambda: f"abs({s()})",
        lambda: f"float({s()})", lambda: f"int({s()})", lambda: f"divmod({s()}, {s()})[0]", lambda: f"max({s()}, {s()})",
        lambda: f"min([{s()}, {s()}])", lambda: f"sum([{s()}, {s()}, {s()}])", lambda: f"({s()} if {s()} else {s()})",
        lambda: f"({s()} and {s()})", lambda: f"(not {s()})", lambda: f"bool({s()})", lambda: f"pow(abs({s()}), {draw.choice(['2', '-1', '0.5', '3'])})",
    ])()


specs = [".3f", "8.2f", "e", ".2e", "g", ".4g", "<10", ">12.3f", "^9", "+.1f", "05", ",.2f", ".1%", "d", "", "_", "10.4g", "=+8.1f", "#.3g", "x"]


def text():
    return draw.choice([
        lambda: f"f'{{{scalar(1)}:{draw.choice(specs)}}}'".replace("''", '""'),
        lambda: f"'%{draw.choice(['.3f', 'd', 's', '5.1f', 'e', 'g', 'r', '-8.2f|', '+d', '05d', '.2e'])}' % {scalar(1)}",
        lambda: f"'{{:{draw.choice(specs)}}}'.format({scalar(1)})",
        lambda: f"str({array(1)})", lambda: f"f'{{{array(0)}}}'", lambda: f"repr({array(1)}.tolist())", lambda: f"str({scalar(2)})",
        lambda: f"str([{scalar(1)}, {array(0)}, ({scalar(1)},)])",
    ])()


def expression():
    return draw.choice([lambda: array(3), lambda: array(2), lambda: array(2), lambda: array(1), lambda: scalar(3), text])()


count = 0
while count < int(sys.argv[2]):
    code = expression()
    if len(code) > 400:
        continue
    try:
        result = eval(code, {"np": np})
        shown = repr(result)
        # What the language leaves out by agreement: other dtypes, integers beyond 64 bits, complex numbers.
        parts = result if isinstance(result, (list, tuple)) else [result]
        if any(isinstance(p, complex) for p in parts) or "dtype=" in shown and not any(d in shown for d in ("dtype=int64", "dtype=float64", "dtype=bool")):
            continue
        if "float16" in shown or "float32" in shown or "int8" in shown:
            continue
        if len(shown) > 3000 or any(isinstance(p, int) and abs(p) >= 2**63 for p in parts):
            continue
        line = "= " + shown.replace("\\", "\\\\").replace("\n", "\\n")
    except Exception as error:
        line = "! " + " ".join(c.__name__ for c in type(error).__mro__)
    print(f"{code}\n{line}\n")
    count += 1
