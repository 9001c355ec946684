import numpy as np
np.random.seed(10)
def f(w): return np.sum(np.tanh(w) ** 2) + w[0, 0] * w[1, 2]
def analytic(w):
    t = np.tanh(w)
    g = 2 * t * (1 - t**2)
    g[0, 0] += w[1, 2]; g[1, 2] += w[0, 0]
    return g
w = np.random.randn(2, 3)
num = np.zeros_like(w)
eps = 1e-5
for idx in [(i, j) for i in range(2) for j in range(3)]:
    old = w[idx]
    w[idx] = old + eps; fp = f(w)
    w[idx] = old - eps; fm = f(w)
    w[idx] = old
    num[idx] = (fp - fm) / (2 * eps)
an = analytic(w)
rel = np.abs(num - an) / np.maximum(np.abs(num) + np.abs(an), 1e-12)
print("max rel err < 1e-6:", bool(rel.max() < 1e-6))
print(an)
print(np.linalg.norm(an), an.T.shape, an.mean(), an.std())
assert np.allclose(num, an), "gradients differ"
try:
    np.dot(np.ones((2, 3)), np.ones((2, 3)))
except ValueError as e:
    print("caught", type(e).__name__)
