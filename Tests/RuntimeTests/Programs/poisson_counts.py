# Poisson counts of the old and the new generator, one by one and by the array.
import numpy as np
np.random.seed(3)
print(np.random.poisson(), np.random.poisson(4), np.random.poisson(250.5), np.random.poisson(0))
print(np.random.poisson(3.5, 12), np.random.poisson([0.5, 5, 50], (2, 3)), np.random.poisson(lam=12, size=5).dtype)
total = 0
for _ in range(2000):
    total += np.random.poisson(6) - np.random.poisson(20)
print(total, type(np.random.poisson(2)).__name__, np.random.rand())
state = np.random.RandomState(8)
print(state.poisson(9.99, 6), state.poisson(10.01, 6), state.poisson(1e6, 3))
rng = np.random.default_rng(1)
print(rng.poisson(3), rng.poisson(40, 8), rng.poisson(np.array([1.0, 30.0])), rng.random())
for lam in (-1, float("nan")):
    try:
        np.random.poisson(lam)
    except ValueError as error:
        print(error)
