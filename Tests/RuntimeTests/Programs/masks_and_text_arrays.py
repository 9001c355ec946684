import numpy as np
a = np.ma.masked_array([1, 2, 3], mask=[0, 1, 0]); print(a, a.mean(), a.sum(), a.max(), a.filled(0), a.compressed(), a.count(), a[1], a[0], a + 1)
m = np.ma.masked_where(np.array([[1., 5.], [7., 2.]]) > 4, np.array([[1., 5.], [7., 2.]])); print(m, m.mean(), m.mean(axis=0), m.filled(-1), m.std(), m.T.shape)
print(np.ma.masked_invalid([1., np.nan, np.inf]), np.ma.filled(np.ma.array([1., 2.], mask=[False, True]), -np.inf), np.ma.is_masked(m), np.ma.masked_equal([1, 2, 1], 1))
b = np.ma.array([1., 2., 3.]); b[1] = np.ma.masked; print(b, b.min(), b * 2)
print(np.char.upper(['a', 'b']), np.char.add(['a', 'b'], ['c', 'd']), np.char.add(['a', 'b'], 'x'), np.char.str_len(['abc', 'd']), np.char.replace(['aa'], 'a', 'b'), np.char.startswith(['ab', 'c'], 'a'), np.char.multiply(['a'], 3), np.char.zfill(['7'], 3))
from sklearn.datasets import make_gaussian_quantiles, make_s_curve, make_swiss_roll

X, y = make_gaussian_quantiles(mean=None, cov=0.5, n_samples=12, n_features=2, n_classes=2, shuffle=True, random_state=3)
print(X[:3], y)
print(make_swiss_roll(8, noise=0.1, random_state=1)[0][0], make_s_curve(8, noise=0.1, random_state=1)[1][:2])
print(np.take([1, 2, 3], [-1, 5], mode="clip"), np.take([1, 2, 3], [-1, 5], mode="wrap"))
