# What keeps its dtype, and how numbers of few digits are shown.
import numpy as np

f = np.array([1.5, np.nan, 2.25, -4.0], dtype=np.float32)
for name in ("nansum", "nanmean", "nanstd", "nanvar", "nanmax"):
    found = getattr(np, name)(f)
    print(name, found, found.dtype)
print(np.nan_to_num(np.array([np.inf, np.nan, -1.0], dtype=np.float32)))
print(repr(np.nan_to_num(3)), np.nan_to_num(np.array([np.inf], dtype=np.float16)))
print(np.array([1234567.0, 1.0], dtype=np.float32), np.array([999999.0], dtype=np.float32))
print(np.array([1000.0], dtype=np.float16), np.array([123456.0, 2.0]))
print(np.degrees(np.array([1.0, 0.1], dtype=np.float32)), np.radians(np.array([90.0], dtype=np.float32)))
print(np.einsum("i,i", np.array([13, 0, -13], dtype=np.int8), np.array([13, 0, -13], dtype=np.int8)))
print(np.r_[np.array([1, 2], dtype=np.int32), 7].dtype, np.r_[np.array([1.0], dtype=np.float32), 7].dtype, np.r_[1, 2.5].dtype)
print(np.c_[np.zeros((2, 1, 3)), np.ones((2, 1, 3))].shape, np.c_[[1, 2], [3, 4]].tolist())
print(np.kron(3, 4), np.kron([1, 2], 3), np.kron([[1], [2]], [1, 10]).tolist(), np.kron(np.ones((1, 1, 2)), [[2], [3]]).shape)
a = np.arange(24).reshape(2, 3, 4)
print(np.trace(a), a.diagonal().tolist(), np.trace(a, offset=1), np.diagonal(a[0]))
print(np.median(a, axis=(0, 1)), np.median(a, axis=(1, 2), keepdims=True).shape, np.percentile(a, 25, axis=(0, 2)))
print(np.quantile(a, [0.5, 0.75], axis=(0, 1)).tolist())
print(np.select([f > 1], [f], 9).dtype, np.select([a > 20], [a], 0).sum())
print(np.heaviside([-1.0, 0.0, 2.0, np.nan], 0.5), repr(np.heaviside(np.float32(2), np.float32(1))))
print(max(np.array([[3, 1]])), min(np.array([[2.5]])))
