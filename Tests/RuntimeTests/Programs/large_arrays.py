# Sorting, masks and sums of arrays that are large enough for their quick ways.
import numpy as np

rng = np.random.RandomState(3)
for n in (10, 255, 256, 1000):
    a = rng.randn(n)
    i = rng.randint(-50, 50, n)
    print(n, np.all(np.diff(np.sort(a)) >= 0), np.sort(a)[[0, n // 2, -1]], np.sort(i)[[0, n // 2, -1]])
    print(np.array_equal(a[np.argsort(a)], np.sort(a)), np.argsort(i, kind="stable")[:8], np.argsort(-i, kind="stable")[:8])
    values, first, inverse, counts = np.unique(i, return_index=True, return_inverse=True, return_counts=True)
    print(len(values), first[:6], inverse[:6], counts[:6], np.array_equal(values[inverse], i))

a = rng.randn(600)
a[::7] = np.nan
a[3::50] = -0.0
a[4::50] = 0.0
a[10], a[11] = np.inf, -np.inf
s = np.sort(a, kind="stable")
print(np.isnan(s).sum(), s[:2], s[~np.isnan(s)][-2:], np.signbit(s[s == 0]).astype(int))
print(np.argsort(a, kind="stable")[-5:], np.isnan(np.sum(a)), np.median(a[~np.isnan(a)]))
big = np.array([1, 3, 0, 2, 2**62] * 60, dtype=np.uint64) - np.uint64(2)
print(np.sort(big)[[0, 60, 120, 180, 240, -1]], np.unique(big), np.argsort(big, kind="stable")[:3])
small = np.array([1, 3, 2], dtype=np.uint64) - np.uint64(2)
print(np.sort(small))
m = rng.randn(40, 300).astype(np.float32)
print(np.sort(m, axis=1)[2, :3], np.sort(m, axis=0)[0, :3], np.median(m, axis=1)[:3], np.percentile(m, 25, axis=1)[:2])
print(np.sort(rng.rand(500) > 0.5).sum(), np.sort(np.array([3, 1, 2] * 200, dtype=np.int8))[[0, 199, 200, 599]])

# Masks of the whole array.
z = rng.randn(30, 20)
g = z.copy()
g[z <= 0] = 0
print(g.sum(), (g == np.maximum(z, 0)).all(), g[g > 1].shape, z[z > 2])
g[g > 1] = g[g > 1] * 2
print(g.max(), g[z > 5], g[np.zeros((30, 20), bool)].dtype)
w = np.arange(6, dtype=np.int8).reshape(2, 3)
w[w > 2] = 7.9
print(w, w[w == 7])
try:
    w[w > 2] = 300
except OverflowError as error:
    print("OverflowError")
b = z > 0
b[b] = False
print(b.any(), b.dtype)
t = z.T
t[t > 0] = -1
print((z > 0).any(), z.T[z.T < -1].size)
view = z[::2]
view[view < 0] = 5
print(z[0, 0], (z[1] < 0).all(), view[view == 5].size)
try:
    z[np.ones((3, 3), bool)] = 1
except IndexError as error:
    print(error)
for value in ([1, 2], np.arange(3)):
    try:
        w[w > 2] = value
        print(w)
    except ValueError as error:
        print("ValueError")

# Rows that are picked, places that are added to as often as they are named.
X = rng.randn(50, 4, 3)
rows = rng.randint(0, 50, 9)
print(X[rows].shape, np.array_equal(X[rows][4], X[rows[4]]), X[rows][:, 0].sum() == X[rows, 0].sum(), X[[]].shape)
c = np.zeros((5, 3))
np.add.at(c, [0, 0, 2, 0], np.ones((4, 3)))
np.add.at(c, ([1, 1], [0, 0]), [0.5, 2])
np.add.at(c, 4, 1)
print(c)
k = np.zeros(4, dtype=int)
np.add.at(k, [1, 1, 3], 1)
np.subtract.at(k, [0, 0], 2)
print(k)

# Sums of products, whichever axes are summed.
A, B = rng.randn(5, 6), rng.randn(7, 6)
print(np.allclose(np.einsum("ij,kj->ik", A, B), A @ B.T), np.allclose(np.einsum("ij->j", A), A.sum(0)), np.allclose(np.einsum("ij,ij->", A, A), (A * A).sum()))
print(np.allclose(np.einsum("ij,ij->i", A, A), (A * A).sum(1)), np.allclose(np.einsum("bij,bjk->bik", X[:, :, :2], X[:, :2]), X[:, :, :2] @ X[:, :2]))
print(np.einsum("ii", A[:, :5]) == np.trace(A[:, :5]), np.einsum("ij->ji", A).shape, np.einsum("i,j->ij", A[0], B[0]).shape)

for f in (np.isnan, np.isinf, np.isfinite, np.signbit):
    print(f(np.array([1.0, -0.0, np.nan, -np.inf, np.inf])), f(a[:40].reshape(8, 5).T)[0])
x, y = np.array([1.0, np.nan, -0.0, 0.0, 2.0] * 3), np.array([np.nan, 1.0, 0.0, -0.0, 3.0] * 3)
for f in (np.maximum, np.minimum):
    print(f(x, y)[:5], np.signbit(f(x, y))[2:4], f(x, 1.5)[:5])
print(np.fmax(x, y)[[0, 1, 4]], np.fmin(x, 1.5)[:5])
print(np.clip(x, -1, 0.5)[:5], np.clip(np.array([np.nan, np.inf, -np.inf]), 0, 1))

# Words and parts of texts.
text = "  the  quick\tbrown\nfox \x1c jumps "
print(text.split(), text.split(None, 2), text.split(maxsplit=0), text.split(" ")[:4], "".split(), "   ".split(), "a b".split(None, 5))
word = "naïve café — naïve"
print(word.split(), word.split("ï"), word.count("naïve"), word.replace("é", "e"), word.split(" ", 1), "aaaa".count("aa"), "aaaa".replace("aa", "b", 1))
print("a\u3000b\xa0c".split(), "x--y--z".split("--"), "%5.1f%% of %s, %-4d|" % (12.345, "café — 5", 7), "|{:>6}|{:^7.2f}|".format("é", 1.5))
for n in (31, 32, 33, 100):
    v = rng.randint(0, 9, n) * 1.0
    print(np.argmax(v), np.argmin(v), np.argmax(-v), v[np.argmax(v)] == v.max())
    v[n // 2] = np.nan
    print(np.argmax(v), np.argmin(v), np.argmax(np.stack([v, v[::-1]]), axis=1), np.argmax(v[: n // 2]))
