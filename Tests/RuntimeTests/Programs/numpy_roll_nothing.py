import numpy as np

# No shifts beside one axis move nothing.
print(np.roll([1, 2, 3], (), (-1,)))
print(np.roll([1, 2, 3], 1, ()))
print(np.roll([[1, 2], [3, 4]], (1, 1), (0, 1)))
