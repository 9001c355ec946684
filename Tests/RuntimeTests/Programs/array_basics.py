import numpy as np
a = np.arange(12).reshape(3, 4)
print(a, a.shape, a.ndim, a.size, a.dtype)
print(a[1, 2], a[1], a[:, 1], a[-1, -2:], a[::2, ::-1])
print(a[a > 5], a[[0, 2]], a[[0, 1], [1, 2]])
b = a[1:]
b[0, 0] = 100
print(a)
c = a.copy(); c[:] = 0
print(a.sum(), a.sum(axis=0), a.mean(axis=1, keepdims=True))
print(np.array([1.0, 2.5, -3]), np.array([[1, 2], [3, 4]]) * 2.5)
print(np.zeros((2, 2)), np.ones(3), np.eye(2), np.full((2,), 7))
print(np.linspace(0, 1, 5), np.arange(0, 1, 0.25))
x = np.array([1, 2, 3])
print(x + 1, x * x, x / 2, x ** 2, x % 2, -x, x > 1, x == [1, 0, 3])
x[0] = 9.7
print(x, x.dtype, x.astype(float), x.tolist())
print(np.dot([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.array([1, 2]) @ np.array([[1], [2]]))
print(np.maximum([1, 5], [3, 2]), np.where(a > 5, 1, 0), np.clip(x, 2, 5))
print(np.argmax(a), np.argmin(a, axis=1), np.argsort([3, 1, 2]), np.cumsum([1, 2, 3]))
print(np.concatenate([[1, 2], [3]]), np.vstack([[1, 2], [3, 4]]), np.hstack([[1], [2]]), np.stack([[1, 2], [3, 4]], axis=1))
print(np.allclose([1.0], [1.0 + 1e-9]), np.array_equal([1, 2], [1, 2]), np.unique([3, 1, 3]))
print(np.float64(0.5), [np.float64(0.5), np.int64(3)], a[0, 0], [a[0, 1]], (x.sum(),), [x.mean() > 1])
print(repr(a), repr(x.mean()), repr(np.array([])), x.max(), [x.max()])
print(np.std([1, 2, 3, 4]), np.var([1, 2]), np.linalg.norm([3, 4]), np.sqrt(2), np.exp([0, 1]))
print(a.T.shape, x[:, np.newaxis].shape, x[None].shape, a.flatten()[:3], a.ravel().shape, np.squeeze([[1]]))
for row in a:
    print(row, end=";")
print()
total = 0.0
for v in np.array([0.5, 1.5]):
    total += v
print(total, type(total), len(a), 5 in a, list(x), tuple(x))
i, j = np.meshgrid([1, 2], [3, 4])
print(i, j, np.pad([1, 2], 1), np.round([1.25, 2.675], 1))
a += 1; a[0] *= 2; a[:, 0] -= 5
print(a)
print(f"{x.mean():.3f} {x[0]:d} {np.float64(2):5.1f} %.2f %d" % (x.mean(), x[1]))
print(np.isnan([np.nan, 1]), np.inf, np.pi, np.nan, a.min(), a.max(axis=0), a.any(), (a > -100).all())
print(np.random.seed(0), np.random.rand(2), np.random.randn(2), np.random.randint(0, 10, 5), np.random.choice([1, 2, 3], 3))
print(np.random.permutation(5), np.random.uniform(-1, 1, (1, 2)), np.random.normal(0, 1, 2), np.random.random(2))
