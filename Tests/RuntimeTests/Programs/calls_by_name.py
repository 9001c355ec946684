# Arguments by name, to functions of one's own, methods, classes and built-in functions, again and again from one place.
import numpy as np


def f(a, b=2, *, c=3):
    return a, b, c


def plain(a, b=2, c=3):
    return a, b, c


def star(*args, sep=" ", **rest):
    return args, sep, rest


def only(a, /, b):
    return a, b


def count(n, step=1):
    i = 0
    while i < n:
        yield i
        i += step


class Layer:
    made = 0

    def __init__(self, inputs, outputs=1, activation="relu"):
        Layer.made += 1
        self.inputs, self.outputs, self.activation = inputs, outputs, activation

    def forward(self, x, training=False, scale=1):
        return x * scale, training, self.activation

    @staticmethod
    def make(inputs, outputs):
        return Layer(inputs=inputs, outputs=outputs)

    @classmethod
    def named(cls, activation="tanh", inputs=4):
        return cls(inputs, activation=activation)

    def __call__(self, x, times=2):
        return x * times


def told(x):
    print("told", x, end="; ")
    return x


for round in range(3):
    print(f(1, c=round), f(a=round, b=5), plain(c=told(1), a=told(2)), plain(told(7), c=round), star(1, 2, sep="-"), star(k=round, sep="+"), only(1, b=round))
    print(list(count(n=7, step=2 + round)), list(count(5, step=2)))
    layer = Layer(3, activation="sigmoid")
    print(layer.forward(2, training=True), layer.forward(x=2, scale=round), Layer(outputs=2, inputs=1).outputs, Layer.make(outputs=9, inputs=8).outputs)
    print(Layer.named(inputs=round).activation, Layer.named(activation="x").inputs, layer(3, times=round), layer(x=3))
    forward = layer.forward
    print(forward(1, scale=round), forward(x=5, training=round))
    print(sorted([3, 1, 2], reverse=True), sorted(["bb", "a"], key=len), max([1, -5, 3], key=abs), min("b", "abc", key=len), max(4, 9, 2, key=lambda v: -v))
    print(max([], default=round), sum([1, 2], start=round), int("11", base=2 + round), round if round else 0)
    x = np.arange(6.0).reshape(2, 3)
    print(x.sum(axis=round % 2).tolist(), np.sum(x, axis=1, keepdims=True).tolist(), x.max(axis=0).tolist(), np.mean(a=x, axis=0).tolist())
    print(np.zeros(shape=(1, 2)).tolist(), np.linspace(0, 1, num=3).tolist(), np.array([1, 2], dtype=float).tolist(), "a-b-c".split("-", maxsplit=1))
    print("{a} {b:.1f}".format(a=1, b=round), dict(a=1, b=round), list(enumerate("ab", start=round)), end="!\n", sep=" | ")


def which(g, *arguments):
    return g(4, b=5)


print([which(g) for g in (f, plain, only, lambda a, b: a * b, f, lambda b, a=1: b if a else 0) if g is not None and g.__code__.co_argcount != 2 or g in (only,)])


def depth(n, f):
    return f(n, f=depth(n - 1, f=f)) if n else 0


print(depth(4, f=lambda n, f: n * 10 + f))


def recursive(a, b=0):
    return a if a <= 0 else recursive(b=a, a=recursive(a=a - 1, b=told(a))) if a % 2 else recursive(a - 2, b=1)


print(recursive(3, b=9))

for wrong in [lambda: f(1, d=2), lambda: plain(1, a=2), lambda: plain(b=1), lambda: only(a=1, b=2), lambda: Layer(outputs=2), lambda: layer.forward(scale=1),
              lambda: Layer(1, self=3), lambda: max([1], keys=abs), lambda: sorted(reverse=True)]:
    try:
        print(wrong())
    except TypeError:
        print("TypeError", end=" ")
print()
counts = {"a": 3, "b": 7, "c": 5}
print(max(counts, key=counts.get), sorted(counts, key=counts.get, reverse=True), list(map(counts.get, "abx")), min(counts.items(), key=lambda item: item[1]))
print(list(map("-".join, ["ab", "cd"])), list(map(layer.forward, [1, 2])), sorted([3, 1], key=[1, 2, 3].index), max([[1], [0, 5]], key=sum))
print(max(2, 2.5), max(2.5, 2), min(0.0, -0.0), max(1.0, float("nan")), max(float("nan"), 1.0), min(True, 0), max("a", "b"), max((1, 2), (1, 3)))


class Step:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        print("add", end=" ")
        return Step(self.value + other.value) if isinstance(other, Step) else NotImplemented

    def __radd__(self, other):
        print("radd", end=" ")
        return Step(other + self.value) if isinstance(other, int) else NotImplemented

    def __mul__(self, other, extra=1):
        return Step(self.value * (other.value if isinstance(other, Step) else other))


class Other:
    def __radd__(self, other):
        return "reflected"


class Derived(Step):
    def __radd__(self, other):
        return "derived"


a = Step(2)
for b in [Step(3), 4, Other(), Derived(1), Step(0), "x", Step(6)]:
    try:
        result = a + b
        print(result.value if isinstance(result, Step) else result, end=" ")
    except TypeError as error:
        print(error, end=" ")
print((1 + a).value, (a * 3).value, (a * a).value)
Step.__add__ = lambda self, other: "changed"
print(a + a, [a + v for v in (1, a)])


def adder(a, b=10):
    def inner(c, d=1):
        return a + b + c + d

    return inner


def kept(first, second, third=3):
    return lambda: (first, second, third)


class Node:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, set(parents), 0
        self.back = lambda: None

    def __add__(self, other):
        out = Node(self.value + other.value, (self, other))

        def back():
            self.grad += out.grad
            other.grad += out.grad

        out.back = back
        return out


for i in range(3):
    print(adder(i)(2), adder(i, 5)(2, 3), adder(i, b=1)(d=4, c=i), kept(1, i)(), kept(i, second=2)(), kept(third=i, first=1, second=2)())
    a, b = Node(i), Node(value=2)
    c = a + b + a
    c.grad = 1
    c.back()
    for p in c.parents:
        p.back()
    print(c.value, a.grad, b.grad, len(c.parents))
for wrong in [lambda: adder(), lambda: adder(1, 2, 3), lambda: kept(1), lambda: kept(1, 2, 3, 4), lambda: kept(first=1), lambda: adder(1, c=2)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
grid = [[1, 2, 3], (4, 5), np.array([6.5, 7.5]), "ab", {"k": 8, 0: 9}]
for i, j in [(0, 2), (0, -1), (1, 0), (2, 1), (2, -2), (3, 1), (4, "k"), (4, 0), (-5, 1)]:
    print(grid[i][j], end=" ")
for i, j in [(0, 3), (9, 0), (1, 2), (2, 5), (3, 7), (4, "z")]:
    try:
        print(grid[i][j])
    except (IndexError, KeyError) as error:
        print(type(error).__name__, end=" ")
deep = [[[i * j * k for k in range(3)] for j in range(3)] for i in range(3)]
print(sum(deep[i][j][k] for i in range(3) for j in range(3) for k in range(3)), deep[2][1][-1], deep[-1][-1][-1])
print(int("42"), int("-7"), int("+5"), int(" 12 "), int("1_000"), int("0"), int("-0"), int("99999999999999999999"), float("inf"), float(" -2.5 "), float("1e5"), float("1_0.5"), float(".5"), float("5."))
for text in ["", "x", "1.5", "1__0", "_1", "0x10", "--1", "+ 1"]:
    try:
        print(int(text))
    except ValueError as error:
        print(error)
