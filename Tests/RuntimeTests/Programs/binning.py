import numpy as np

a = np.array([[1, 5, 3], [7, 2, 5]])
print(np.isin(a, [5, 2]))
print(np.isin(a, [5, 2], invert=True))
print(repr(np.isin(3, [1, 2])), np.isin([0.5, np.nan, -0.0], [0, np.nan]), np.isin([True, False], [1]))
print(a[np.isin(a, [1, 7])], np.isin([1, 2], []))

x = np.array([0.2, 6.4, 3.0, 1.6, -1.0, 10.0, 11.0])
bins = np.array([0.0, 1.0, 2.5, 4.0, 10.0])
print(np.digitize(x, bins), np.digitize(x, bins, right=True))
print(np.digitize(x, bins[::-1]), np.digitize(x, bins[::-1], right=True))
print(repr(np.digitize(2, [1, 2, 3])), np.digitize([[1, 2], [3, 4]], [2, 3]))

counts, edges = np.histogram([1, 2, 1, 4, 4.5, 0])
print(counts, edges)
print(np.histogram([1, 2, 1], bins=[0, 1, 2, 3]))
print(np.histogram(x, bins=4, range=(0, 8)))
print(np.histogram(a, bins=3, density=True))
print(np.histogram([], bins=2), np.histogram([3, 3], bins=3))
rng = np.random.RandomState(0)
counts, edges = np.histogram(rng.randn(1000), bins=20)
print(counts, counts.sum())
print(edges)
print(np.histogram(np.arange(0, 1.01, 0.1), bins=10)[0])
print(np.histogram([1, 2, np.nan, 9], bins=[1.0, 2.0, 9.0]))

print(np.interp([0, 1, 1.5, 2.72, 3.14], [1, 2, 3], [3, 2, 0]))
print(repr(np.interp(2.5, [1, 2, 3], [3, 2, 0])), np.interp([0.0, 9.0, np.nan], [1, 2], [3, 4], left=-1, right=99))
print(np.interp([[0.1, 0.2], [0.3, 0.9]], np.linspace(0, 1, 7), np.linspace(0, 1, 7) ** 2))
print(np.interp([1.0, 2.0], [1.5], [7.0]), np.interp(1, [1, 1, 2], [3, 4, 5]))

print(np.logspace(-3, 0, 4), np.logspace(0, 2, num=3), np.logspace(0, 3, 4, base=2))
print(np.logspace(-1, 1, 5), np.logspace(0, 1, 5, endpoint=False), len(np.logspace(0, 1)))
for call in [lambda: np.digitize([1], [1, 3, 2]), lambda: np.histogram([1], bins=0), lambda: np.interp(1, [], []),
             lambda: np.interp(1, [1, 2], [1]), lambda: np.histogram([1], bins=[2, 1]), lambda: np.histogram([np.inf])]:
    try:
        call()
    except ValueError:
        print('ValueError')
