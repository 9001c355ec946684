# Draws from a softmax by inverse sampling: the place of a uniform number in the cumulative sums.
import numpy as np

np.random.seed(3)
chars = sorted(set("hello there"))
scores = np.random.randn(len(chars), 1)
p = np.exp(scores) / np.sum(np.exp(scores))
cdf = np.cumsum(p)
drawn = [int(np.searchsorted(cdf, np.random.rand())) for _ in range(400)]
counts = np.bincount(drawn, minlength=len(chars))
print(repr("".join(chars[i] for i in drawn[:20])))
print(counts, np.abs(counts / 400 - p.ravel()).max() < 0.1)

edges = np.array([1, 2, 2, 5])
print(np.searchsorted(edges, 2), np.searchsorted(edges, 2, side="right"), np.searchsorted(edges, [[0, 9], [5, 3]]))
print(np.searchsorted([0.5, np.nan], [np.nan, 0.5, 7.0]), np.searchsorted([0.5, np.nan], np.nan, "right"), np.searchsorted([], 1))
print(type(np.searchsorted(edges, 3)).__name__, np.searchsorted(edges, 1.5), np.searchsorted(edges, []).shape)

print("a=b=c".rpartition("="), "aaa".rpartition("aa"), "abc".rpartition("-"), "é-ü".rpartition("-"))
for pieces in ([1], [1, 2, 3]):
    try:
        print(list(zip([1, 2], pieces, strict=True)))
    except ValueError as error:
        print(error)
try:
    print(list(zip("ab", [1, 2], (None,), strict=True)))
except ValueError as error:
    print(error)
try:
    print((1, 2) + [3])
except TypeError as error:
    print(error)
