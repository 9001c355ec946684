# Grids, places, parts: the less usual names for them.
import numpy as np

print(np.mgrid[0:2, 0:3], np.mgrid[0:1:0.25])
y, x = np.ogrid[0:3, 0:2]
print(y.shape, x.shape, (y * 10 + x).tolist())
print(np.s_[1:3, ::2], np.arange(12).reshape(3, 4)[np.s_[1:, ::2]])
a = np.arange(16).reshape(4, 4)
print(a[np.ix_([0, 2], [1, 3])], a[np.ix_([True, False, True, False], [0])])
print(np.diag_indices(3), np.tril_indices(3), np.triu_indices(3, 1), np.triu_indices_from(a, 2))
b = a.copy()
b[np.diag_indices(4)] = 0
b[np.tril_indices(4, -1)] = -1
print(b)
print(np.ravel_multi_index(([0, 1], [2, 3]), (4, 4)), np.ravel_multi_index((3, 1), (4, 4)), np.unravel_index(13, (4, 4)))
print(np.sort(np.partition([7, 1, 5, 3], 1)[:2]), sorted(np.argpartition([7, 1, 5, 3], 1)[:2].tolist()))
print(np.choose([0, 1, 1], [[1, 2, 3], [4, 5, 6]]), np.compress([True, False, True], a, axis=0), np.resize([1, 2, 3], (2, 4)))
print(np.trim_zeros([0, 0, 1, 2, 0]), np.rollaxis(np.ones((2, 3, 4)), 2).shape, np.atleast_3d([1, 2]).shape)
c, d = np.broadcast_arrays([1, 2, 3], [[1], [2]])
print(c.shape, d.tolist(), np.broadcast_shapes((3, 1), (1, 4)))
e = np.arange(5)
np.putmask(e, e > 2, -e)
print(e, np.setxor1d([1, 2, 3], [2, 3, 4]), np.array_equiv([1, 1], 1), np.fromiter((i * i for i in range(4)), float))
print(np.nanargmax([1, np.nan, 3]), np.nanmedian([1, np.nan, 3]), np.trapezoid([1, 4, 9], dx=0.5), np.fromstring("1 2.5", sep=" "))
print(np.gcd(12, 18), np.lcm([4, 6], 10), np.spacing(1.0), np.nextafter(1.0, 2.0) > 1, np.isscalar(3), np.isscalar(np.float64(3)), np.isscalar([3]))
print(np.result_type(np.float32, np.int64), np.promote_types("int32", "float32"), np.can_cast("int32", "int64"), np.euler_gamma)
print(a.flat[5], a.strides, a.T.flags["C_CONTIGUOUS"], a[1:].base is a, a.compress([0, 1, 0, 1], axis=1).tolist())
a.flat[0] = 99
print(a[0], a.view().shape)
w = np.lib.stride_tricks.sliding_window_view(np.arange(6), 3)
print(w, np.lib.stride_tricks.as_strided(np.arange(6), (2, 3), (8, 8)))
mesh = np.meshgrid(np.arange(2), np.arange(3), sparse=True)
print([m.shape for m in mesh], np.histogram2d([0, 1, 1], [0, 0, 1], bins=2)[0])
p = np.poly1d([1, -3, 2])
print(p(2), p.order, np.sort(p.roots), p.deriv().c, (p * p).c, p)
v = np.vectorize(lambda t: t > 0.5, otypes=[float])
print(v([0.2, 0.7]), v([]), np.frompyfunc(lambda m, n: m + n, 2, 1)([1, 2], 10))
it = np.nditer(np.array([1.0, 2.0]), op_flags=["readwrite"])
print([float(it[0])], np.empty(2, dtype=object), np.full((1, 2), None, dtype=object))
