import numpy as np
class Matrix:
    """pure python matrix class w/ operator overloads; network on top"""
    def __init__(self, rows): self.rows = [list(map(float, r)) for r in rows]
    @classmethod
    def zeros(cls, m, n): return cls([[0] * n for _ in range(m)])
    @classmethod
    def from_fn(cls, m, n, fn): return cls([[fn(i, j) for j in range(n)] for i in range(m)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    @shape.setter
    def shape(self, s):
        flat = [v for r in self.rows for v in r]; m, n = s
        self.rows = [flat[i * n:(i + 1) * n] for i in range(m)]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def _zip(self, o, f):
        if isinstance(o, Matrix): return Matrix([[f(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
        return Matrix([[f(a, o) for a in r] for r in self.rows])
    def __add__(self, o): return self._zip(o, lambda a, b: a + b)
    def __sub__(self, o): return self._zip(o, lambda a, b: a - b)
    def __mul__(self, o): return self._zip(o, lambda a, b: a * b)
    __rmul__ = __mul__
    def __truediv__(self, o): return self._zip(o, lambda a, b: a / b)
    def __getitem__(self, key):
        if isinstance(key, tuple): i, j = key; return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, v): i, j = key; self.rows[i][j] = v
    def __iter__(self): return (v for r in self.rows for v in r)
    def map(self, f): return Matrix([[f(v) for v in r] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __str__(self): return '\n'.join(' '.join(f'{v:8.4f}' for v in r) for r in self.rows)
    def __array__(self, dtype=None, copy=None): return np.array(self.rows, dtype=dtype)
import random, math
random.seed(10)
W1 = Matrix.from_fn(2, 3, lambda i, j: random.uniform(-1, 1)); W2 = Matrix.from_fn(3, 1, lambda *_: random.uniform(-1, 1))
X = Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]); Y = Matrix([[0], [1], [1], [1]])
sig = lambda v: 1 / (1 + math.exp(-v))
for ep in range(500):
    H = (X @ W1).map(sig); O = (H @ W2).map(sig)
    E = O - Y; dO = E * O.map(lambda o: o * (1 - o)); dH = (dO @ W2.T) * H.map(lambda h: h * (1 - h))
    W2 = W2 - 2.0 * (H.T @ dO); W1 = W1 - (X.T @ dH) * 2
    if ep % 100 == 0: print(ep, round(sum(e * e for e in E), 6))
print(O); print(W1.shape, W1[0, 1] == W1[0][1], np.asarray(W1).shape, np.dot(np.array(W2).T, np.ones((3, 1))).round(4), Matrix.zeros(1, 2) == Matrix([[0, 0]]))
W1.shape = (3, 2); print(W1.shape, max(W1), sorted(W2)[0])
try: X @ 3
except AttributeError as e: print(e)
