# Text that is evaluated and run: activations chosen by name, formulas that are typed in, programs in a table.
import math


def relu(z):
    return max(0.0, z)


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def activate(name, z):
    return eval(name)(z)


print([activate(name, -1.0) for name in ("relu", "sigmoid", "math.tanh")])
formula = "w * x + b"
w, b = 3, 1
print([eval(formula) for x in range(4)])
print(eval(formula, {"w": 2, "x": 10, "b": -1}), eval("sum(v) / len(v)", {"v": [1, 2, 3, 6]}))
print(eval("x ** 2", {"__builtins__": None}, {"x": 7}), eval(" 1 + 2 "))
square = eval("lambda t: t * t + w")
w = 100
print(square(3))

exec("steps = 3\nfor i in range(steps):\n    w -= 10")
print(steps, w, i)
space = {"rate": 0.5}
exec("def update(value, slope):\n    return value - rate * slope", space)
print(space["update"](2.0, 1.0), sorted(name for name in space if not name.startswith("__")))
exec("rate = 0.25\nnote = 'halved'", space)
print(space["update"](2.0, 1.0), space["note"])


def scoped(x):
    y = 4
    exec("y = x * 2")
    inner = {}
    exec("z = x + y", globals(), {**locals(), "inner": inner})
    return y, eval("x + y"), [eval("k * 2") for k in range(3)]


print(scoped(5), "z" in globals())
code = compile("total = sum(values)\nprint('total', total)", "<table>", "exec")
for values in ([1, 2], [3, 4, 5]):
    exec(code)
print(eval(compile("total * 2", "<table>", "eval")), type(code).__name__)
names = {}
exec("a = 1\nb = a + 1", {}, names)
print(names)
globals()["made"] = 42
print(made, __import__("math").floor(2.7))
for wrong in ("1 +", "undefined_name", "1 / 0"):
    try:
        eval(wrong)
    except Exception as error:
        print(type(error).__name__)
try:
    exec(3)
except TypeError as error:
    print(error)
