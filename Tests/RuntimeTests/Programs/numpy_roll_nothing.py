import numpy as np

# No shifts beside one axis move nothing.
print(np.roll([1, 2, 3], (), (-1,)))
print(np.roll([1, 2, 3], 1, ()))
print(np.roll([[1, 2], [3, 4]], (1, 1), (0, 1)))
a = np.array([1, 2, 3])
b = np.roll(a, (), (0,))
b[0] = 9
print(a, b)
try:
    np.roll(63, (), (-1,))
except ValueError as error:
    print(error)
