# Long rows are computed several numbers at a time: edges, odd lengths, views, nan, infinities and both zeros.
import numpy as np

special = [0.0, -0.0, 0.3, -0.3, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.7, -0.7, 0.49999999999999994, 4503599627370495.5, -4503599627370495.5,
           4503599627370496.0, 9007199254740993.0, 1e300, -1e300, 5e-324, float("inf"), float("-inf"), float("nan"), 3.0, -3.0]
rng = np.random.RandomState(3)
long = np.concatenate([special, rng.randn(1000) * 100, special])


def digest(a):
    """All of an array's bits as one number, with a few elements."""
    total = 0
    for v in a.ravel().tolist():
        total = (total * 31 + sum(ord(c) for c in repr(v))) % 1000003
    return a.dtype, a.shape, total


for name in ["floor", "ceil", "trunc", "rint", "sign", "negative", "abs", "isnan", "isinf", "isfinite", "signbit", "degrees", "radians", "square"]:
    with np.errstate(all="ignore"):
        f = getattr(np, name)
        print(name, f(np.array(special)).tolist())
        print(digest(f(long)), digest(f(long[::-1])), digest(f(long[::3])), digest(f(long[:7])))
positive = np.abs(long[25:-25])
print(digest(np.sqrt(positive)), digest(np.sqrt(positive[::2])), np.sqrt(np.array([0.0, -0.0, 2.0, np.inf])).tolist())
whole = (rng.randn(77) * 50).astype(int)
for name in ["negative", "abs", "sign", "square", "invert", "logical_not", "isnan", "isfinite", "signbit"]:
    print(name, digest(getattr(np, name)(whole)), digest(getattr(np, name)(whole[::2])))
flags = whole > 3
print(digest(~flags), digest(np.logical_not(flags)), digest(flags & (whole < 20)), digest(flags[::2] | flags[1::2][:39].repeat(1)[:39].tolist()[0]))
print(flags.any(), flags.all(), (whole == 1000).any(), (whole < 1000).all(), np.zeros(700).any(), np.ones(700).all())
for place in [0, 3, 511, 512, 599]:
    a = np.zeros(600)
    a[place] = -0.0
    b = np.ones(600)
    b[place] = -0.0
    print(a.any(), b.all(), end=" ")
    a[place] = np.nan
    print(a.any(), a.all(), np.count_nonzero(a), end=" ")
    c = np.zeros(600, dtype=int)
    c[place] = 4
    print(c.any(), c.all(), (c > 0).any(), (c == 0).all(), c.astype(bool).sum(), np.count_nonzero(c))
print(np.array([]).any(), np.array([]).all(), np.any(np.zeros((0, 3)), axis=0).tolist(), np.all(np.array([[1.0, 0], [1, 2]]), axis=1).tolist())
print(np.any([[0, 0], [0, 2]], axis=0, keepdims=True).tolist())

finite = np.concatenate([rng.randn(500) * 1e3, [2147483647.5, -2147483648.5, 1e14, -1e14, 2251799813685247.5, -2251799813685247.9, 0.9, -0.9, -0.0]])
print(digest(finite.astype(int)), digest(finite.astype(np.int64)[::-1]), finite[-9:].astype(int).tolist())
print(np.array([4503599627370497.0, -9007199254740994.0, 1e18, 2.5] * 5).astype(int).tolist())
print(digest((finite[:500] * 3).astype(np.int32)), digest(np.abs(finite[:500]).astype(np.uint8)), digest(finite[:500].astype(np.int8)))
print(digest(flags.astype(float)), digest(flags.astype(np.float32)), digest(flags[::2].astype(float)), digest(whole.astype(float)), digest(flags.astype(int)))
print(digest(long[25:-25].astype(np.float32)), digest(long[25:-25].astype(np.float16)))
f = long[25:-25].astype(np.float32)
print(digest(f + f), digest(f * 1.1), digest(f[:999] / f[1:1000]), digest(np.maximum(f, 0)), digest(f[::3] - 0.1), digest(np.clip(f, -1.5, 3.3)))

for a in [rng.randn(7), rng.randn(8), rng.randn(9), rng.randn(31), rng.randn(33), rng.randn(100), -np.arange(64.0), np.arange(64.0), np.zeros(40), -np.zeros(40)]:
    print(a.argmax(), a.argmin(), a.max(), a.min(), np.signbit(a.max()), np.signbit(a.min()))
    a[len(a) // 2] = np.nan
    print(a.argmax(), a.argmin(), a.max(), a.min())
ties = np.array([1.0, 5, 5, 2, 5, 0, 0, 3] * 5)
print(ties.argmax(), ties.argmin(), ties[::-1].argmax(), ties[::-1].argmin(), np.array([np.inf] * 20).argmax(), np.array([-np.inf] * 20).argmax())
m = rng.randint(0, 6, (9, 40)).astype(float)
n = m.copy()
n[4, 7] = np.nan
n[6, 7] = np.nan
n[0, 9] = np.nan
for a in [m, n, m.T, m[:, ::2], m[::2], m.astype(int), m.astype(np.float32), m.reshape(3, 3, 40), n.reshape(9, 8, 5), m[:1], m[:, :1], m.reshape(1, 9, 40)]:
    for axis in range(a.ndim):
        print(np.argmax(a, axis=axis).ravel().tolist()[:12], np.argmin(a, axis).ravel().tolist()[-12:], np.argmax(a, axis, keepdims=True).shape, digest(a.max(axis)))
    print(np.argmax(a), np.argmin(a))

z = rng.randn(33, 5)
for pick in [np.where(z > 0, z, 0), np.where(z > 0, 1, -1), np.where(z > 0, 2.5, z), np.where(z > 0, z, -z), np.where(z > 0, z[0], z[:, :1]),
             np.where(z[0] > 0, z, 7), np.where(z.T > 0, z.T, 0.5), np.where([True, False, True], [1, 2, 3], 9), np.where(True, z, 0), np.where(z, 1.5, 2),
             np.where(z > 0, np.float32(1), np.float32(2)), np.where(z > 0, True, False), np.where(np.array([]) > 0, 1, 2), np.where(False, 1, 2.5)]:
    print(digest(pick))
print(np.clip(np.array([1.5, -1.5, 0.0, -0.0, np.nan]), -0.0, 0.0).tolist(), digest(np.clip(z, -0.0, 0.0)))
for low, high in [(-1, 1), (0, 0.5), (None, 0.2), (-0.3, None), (1, -1), (0, np.inf), (z[0], 1), (np.nan, 1)]:
    print(digest(np.clip(z, low, high)), digest(np.clip(z[:, ::-1], low, high)), digest(z[::2].clip(low, high)))
print(np.clip(long[:25], -2, 2).tolist(), np.clip(whole, -3, 5).tolist()[:20], np.clip(whole, -2.5, 5).dtype, np.clip(3.7, 0, 1), type(np.clip(np.float64(0.5), 0, 1)))
print(np.maximum(long[:25], 0.25).tolist(), np.minimum(0.25, long[:25]).tolist())
print(digest(np.maximum(long, long[::-1])), digest(np.minimum(long, long[::-1])))

print(z.reshape(-1).shape, z.reshape((5, 33)).shape, z.reshape(-1, 3).shape, z.reshape([165]).shape, z.ravel().shape, z.flatten().shape, z.T.ravel().tolist() == z.T.flatten().tolist())
v = z.ravel()
v[0] = 7
w = z.T.ravel()
w[1] = 8
u = z.copy()
u[0, 0] = 9
print(z[0, 0], z[0, 1] == 8, z.flatten()[0])
a = rng.randn(30, 30)
b = rng.randn(30, 3)
print(np.allclose(a @ np.linalg.inv(a), np.eye(30)), np.allclose(a @ np.linalg.solve(a, b), b), np.allclose(a @ np.linalg.solve(a, b[:, 0]), b[:, 0]))
print(np.linalg.inv([[2, 0], [0, 4]]).tolist(), np.linalg.solve([[0, 1], [2, 0]], [3, 8]).tolist(), np.linalg.solve(a.T, b[::-1]).shape)
big = np.ones((1024, 600))
big[5, 5] = 2
print(big.sum(), (big + big).max(), big.argmax(), big.astype(int).sum())
