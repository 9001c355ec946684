"""Multi-class MLP, pure Python, after 'Data Science from Scratch' and Brownlee."""
import math
import random
from typing import List, Tuple
Vector = List[float]

def dot(v: Vector, w: Vector) -> float:
    return sum(v_i * w_i for v_i, w_i in zip(v, w))

def softmax(v: Vector) -> Vector:
    m = max(v)
    e = [math.exp(x - m) for x in v]
    s = sum(e)
    return [x / s for x in e]

def make_spiral(n: int, classes: int) -> Tuple[List[Vector], List[int]]:
    X, y = [], []
    for c in range(classes):
        for i in range(n):
            r = i / n
            t = c * 4 + 4 * r + random.gauss(0, .2)
            X.append([r * math.sin(t), r * math.cos(t)])
            y.append(c)
    return X, y

class MLP:
    def __init__(self, n_in, n_hidden, n_out):
        self.W1 = [[random.gauss(0, math.sqrt(2 / n_in)) for _ in range(n_in + 1)] for _ in range(n_hidden)]
        self.W2 = [[random.gauss(0, math.sqrt(2 / n_hidden)) for _ in range(n_hidden + 1)] for _ in range(n_out)]
    def forward(self, x):
        self.x = x + [1.0]
        self.h = [max(0.0, dot(w, self.x)) for w in self.W1] + [1.0]
        self.p = softmax([dot(w, self.h) for w in self.W2])
        return self.p
    def backward(self, y, lr):
        d2 = [p - (1.0 if k == y else 0.0) for k, p in enumerate(self.p)]
        d1 = [sum(d * w[j] for d, w in zip(d2, self.W2)) if self.h[j] > 0 else 0.0 for j in range(len(self.W1))]
        for d, w in zip(d2, self.W2):
            for j, h in enumerate(self.h):
                w[j] -= lr * d * h
        for d, w in zip(d1, self.W1):
            if d:
                for j, x in enumerate(self.x):
                    w[j] -= lr * d * x

random.seed(3)
X, y = make_spiral(50, 3)
net = MLP(2, 24, 3)
order = list(range(len(X)))
for epoch in range(1, 16):
    random.shuffle(order)
    loss = 0.0
    for i in order:
        p = net.forward(X[i])
        loss -= math.log(p[y[i]])
        net.backward(y[i], .05)
    if epoch % 5 == 0:
        acc = sum(max(range(3), key=net.forward(x).__getitem__) == t for x, t in zip(X, y)) / len(X)
        print(f"epoch {epoch:>3} loss {loss / len(X):.6f} acc {acc:.1%}")
