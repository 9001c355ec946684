"""Single operations of the language and of NumPy, microseconds each: prints `name<TAB>microseconds`. Runs in Longhand and in CPython alike."""

import json
import math
import random
import re
import time

import numpy as np


def measure(name, function, count):
    function()
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(count):
            function()
        best = min(best, (time.perf_counter() - start) / count)
    print(name + "\t" + str(best * 1e6))


rng = np.random.RandomState(0)
z = rng.randn(64, 128)
y = rng.randint(0, 10, 64)
p = rng.rand(64, 10)
X = rng.randn(1000, 784)
idx = rng.permutation(1000)[:64]
W = rng.randn(784, 128)
h = rng.randn(64, 128)
xs = [float(v) for v in rng.randn(100)]
d = {"W%d" % i: rng.randn(10, 10) for i in range(4)}
s = "the quick brown fox jumps over the lazy dog " * 20


def f():
    g = z.copy()
    g[z <= 0] = 0
    return g


measure("relu mask", f, 200)
measure("maximum", lambda: np.maximum(0, z), 200)
measure("z>0", lambda: (z > 0) * h, 200)
measure("where", lambda: np.where(z > 0, z, 0.01 * z), 200)


def g():
    q = p.copy()
    q[range(64), y] -= 1
    return q


measure("p[range,y]-=1", g, 200)
measure("p[arange,y]", lambda: -np.log(p[np.arange(64), y]).mean(), 200)
measure("eye[y]", lambda: np.eye(10)[y], 200)
measure("X[idx]", lambda: X[idx], 100)
measure("argmax", lambda: (np.argmax(p, axis=1) == y).mean(), 200)
measure("softmax", lambda: (lambda e: e / e.sum(axis=1, keepdims=True))(np.exp(p - p.max(axis=1, keepdims=True))), 200)
measure("clip", lambda: np.clip(p, 1e-7, 1 - 1e-7), 200)
measure("bce", lambda: -np.mean(p * np.log(p) + (1 - p) * np.log(1 - p)), 200)
measure("sigmoid", lambda: 1 / (1 + np.exp(-z)), 100)
measure("tanh", lambda: np.tanh(z), 100)
measure("sum0", lambda: h.sum(axis=0, keepdims=True), 200)
measure("dense fwd", lambda: X[:64] @ W + 1.0, 20)
measure("dW", lambda: X[:64].T @ h, 20)
measure("shuffle", lambda: rng.permutation(1000), 50)
measure("randn", lambda: rng.randn(64, 64), 20)
measure("rand", lambda: rng.rand(64, 64), 20)
measure("choice", lambda: rng.choice(100, 10), 100)
measure("randint", lambda: rng.randint(0, 100, 1000), 50)
measure("zeros_like", lambda: np.zeros_like(z), 500)
measure("reshape", lambda: z.reshape(-1, 16), 1000)
measure("T", lambda: z.T, 1000)
measure("concat", lambda: np.concatenate([z, h], axis=1), 100)
measure("vstack", lambda: np.vstack([z, h]), 100)
measure("outer", lambda: np.outer(z[0], h[0]), 100)
measure("dot vec", lambda: np.dot(z[0], h[0]), 500)
measure("norm", lambda: np.linalg.norm(z), 200)
measure("std", lambda: z.std(axis=0), 100)
measure("var", lambda: z.var(), 100)
measure("mean", lambda: z.mean(), 200)
measure("argsort", lambda: np.argsort(z[0]), 200)
measure("unique", lambda: np.unique(y), 200)
measure("bincount", lambda: np.bincount(y), 200)
measure("add.at", lambda: np.add.at(np.zeros((10, 10)), y, p), 50)
measure("isnan any", lambda: np.isnan(z).any(), 200)
measure("allclose", lambda: np.allclose(z, h), 100)
measure("array(list)", lambda: np.array(xs), 200)
measure("tolist", lambda: z[0].tolist(), 500)
measure("pad", lambda: np.pad(X[0].reshape(28, 28), 1), 50)
measure("im2col slice", lambda: z[1:33, 2:66], 1000)
measure("tensordot", lambda: np.tensordot(z[:8, :8], h[:8, :8], axes=2), 50)
measure("einsum", lambda: np.einsum("ij,kj->ik", z, h), 20)
measure("repeat", lambda: np.repeat(z, 2, axis=0), 50)
measure("tile", lambda: np.tile(z[0], (10, 1)), 50)
measure("array_split", lambda: np.array_split(z, 4), 50)
measure("linspace", lambda: np.linspace(0, 1, 100), 200)
measure("meshgrid", lambda: np.meshgrid(xs, xs), 50)
measure("c_", lambda: np.c_[z[0], h[0]], 100)
measure("newaxis", lambda: z[:, None], 500)
measure("getitem row", lambda: z[3], 1000)
measure("setitem row", lambda: z.__setitem__(3, h[3]), 500)
measure("iter rows", lambda: [r for r in z], 20)
measure("float()", lambda: float(z[0, 0]), 1000)
measure("int loop idx", lambda: [z[i, i] for i in range(60)], 50)
measure("2d list", lambda: [[0.0] * 10 for _ in range(10)], 100)
measure("fmt", lambda: f"epoch {3:4d} loss {0.123456:.4f}", 500)
measure("%fmt", lambda: "epoch %d loss %.4f" % (3, 0.123456), 500)
measure(".format", lambda: "epoch {} loss {:.4f}".format(3, 0.123456), 500)
measure("str float", lambda: str(0.1234567), 1000)
measure("split", lambda: s.split(), 50)
measure("counter", lambda: {c: s.count(c) for c in set(s)}, 20)
measure("char idx", lambda: [s[i] for i in range(200)], 50)
measure("dict get", lambda: [d["W1"] for _ in range(100)], 50)
measure("dict upd", lambda: {k: v - 0.1 * v for k, v in d.items()}, 50)
measure("sum gen", lambda: sum(x * x for x in xs), 100)
measure("zip", lambda: [a * b for a, b in zip(xs, xs)], 100)
measure("enumerate", lambda: [i * v for i, v in enumerate(xs)], 100)
measure("append", lambda: (lambda l: [l.append(v) for v in xs])([]), 100)
measure("map lambda", lambda: list(map(lambda v: v * 2, xs)), 100)
measure("sorted key", lambda: sorted(xs, key=lambda v: -v), 50)
measure("max key", lambda: max(xs, key=abs), 50)
measure("join", lambda: " ".join([str(v) for v in range(100)]), 50)
measure("lower", lambda: s.lower(), 100)
measure("replace", lambda: s.replace("the", "a"), 100)
measure("isinstance", lambda: [isinstance(v, float) for v in xs], 50)
measure("print repr", lambda: repr(p[:5]), 50)


def mlp():
    out = []
    for j in range(10):
        a = 0.0
        for i in range(20):
            a += xs[i] * xs[j + i]
        out.append(1 / (1 + math.exp(-a)))
    return out


measure("pure neuron", mlp, 20)
measure("random()", lambda: [random.random() for _ in range(100)], 50)
measure("uniform", lambda: [random.uniform(-1, 1) for _ in range(100)], 50)
measure("gauss", lambda: [random.gauss(0, 1) for _ in range(100)], 50)
measure("rshuffle", lambda: random.shuffle(list(range(100))), 50)


class A:
    def __init__(self):
        self.x = 1.0

    def m(self, v):
        return self.x + v

    @property
    def q(self):
        return self.x

    def __call__(self, v):
        return v

    def __add__(self, o):
        return self


a = A()
measure("method", lambda: [a.m(v) for v in xs], 50)
measure("property", lambda: [a.q for v in xs], 50)
measure("call", lambda: [a(v) for v in xs], 50)
measure("op", lambda: [a + a for v in xs], 50)
measure("init", lambda: [A() for v in xs], 50)
measure("try", lambda: 0, 100)

# Large arrays and long loops.
a = np.random.default_rng(0).random((512, 512))
b = a + 1
c = a.astype(np.float32)
i = (a * 100).astype(int)
m = a > 0.5
r = np.random.default_rng(1)
measure("add", lambda: a + b, 50)
measure("add f32", lambda: c + c, 50)
measure("add col", lambda: a + b[:, :1], 50)
measure("mul row", lambda: a * b[0], 50)
measure("int add", lambda: i + i, 50)
measure("int mod", lambda: i % 7, 20)
measure("compare", lambda: a > b, 50)
measure("large where", lambda: np.where(m, a, b), 20)
measure("mask", lambda: a[m], 20)
measure("sum", lambda: a.sum(), 50)
measure("large sum0", lambda: a.sum(0), 50)
measure("sum1", lambda: a.sum(axis=1), 50)
measure("max", lambda: a.max(), 50)
measure("argmax1", lambda: a.argmax(1), 20)
measure("cumsum", lambda: np.cumsum(a), 20)
measure("sort", lambda: np.sort(a.ravel()), 3)
measure("large unique", lambda: np.unique(i), 3)
measure("T copy", lambda: a.T.copy(), 20)
measure("exp", lambda: np.exp(a), 20)
measure("large tanh", lambda: np.tanh(a), 10)
measure("sqrt", lambda: np.sqrt(a), 20)
measure("pow", lambda: a**2, 20)
measure("pow1.7", lambda: a**1.7, 5)
measure("large concat", lambda: np.concatenate([a, b]), 20)
measure("stack", lambda: np.stack([a, b], -1), 5)
measure("large pad", lambda: np.pad(a, 2), 10)
measure("roll", lambda: np.roll(a, 3, 1), 10)
measure("random", lambda: r.random((512, 512)), 10)
measure("normal", lambda: r.normal(size=(256, 256)), 5)
measure("astype", lambda: a.astype(int), 20)
measure("large clip", lambda: np.clip(a, 0.2, 0.8), 20)
measure("large einsum", lambda: np.einsum("ij,ij->i", a, b), 10)
measure("matmul64", lambda: a[:64, :64] @ b[:64, :64], 200)
measure("svd", lambda: np.linalg.svd(a[:60, :60]), 2)
measure("inv", lambda: np.linalg.inv(a[:80, :80]), 5)
measure("small add", lambda: a[0, :4] + b[0, :4], 3000)
measure("small idx", lambda: a[3, 4], 5000)
measure("repr", lambda: repr(a[:20]), 10)
measure("large tolist", lambda: a.tolist(), 5)
measure("list->arr", lambda: np.array([[1.0, 2, 3]] * 300), 20)
measure("convolve", lambda: np.convolve(a[0], b[0]), 10)
measure("median", lambda: np.median(a, 0), 3)
measure("large outer", lambda: np.outer(a[0], b[0]), 20)
measure("fft", lambda: np.fft.fft(a[0]), 10)
measure("bool and", lambda: m & m, 50)
measure("isnan", lambda: np.isnan(a), 50)


def L():
    s = 0
    for k in range(10000):
        s += k * k % 7
    return s


measure("loop", L, 5)
measure("listcomp", lambda: [x * 2 for x in range(10000)], 10)
measure("dict", lambda: {x: x for x in range(5000)}, 10)
measure("str", lambda: ",".join([str(x) for x in range(3000)]), 10)
measure("large split", lambda: ("a b c " * 2000).split(), 5)
measure("large fmt", lambda: [f"{x:.3f}" for x in range(1000)], 10)
measure("sort list", lambda: sorted(range(5000, 0, -1)), 10)
measure("re", lambda: re.findall(r"\w+", "some words of text " * 100), 3)
measure("json", lambda: json.dumps(list(range(2000))), 5)
