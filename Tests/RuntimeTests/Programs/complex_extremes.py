# The largest and the least of complex numbers: by real parts, then by imaginary ones.
import numpy as np

w = np.linalg.eig(np.array([[0, -1.0, 2], [1, 0, 0], [0.5, 1, 0]]))[0]
print(w.max().round(3), w.min().round(4), w.argmax(), np.sort(w).round(6), np.argsort(w), w.std().round(8), np.max(w).round(5), np.max(abs(w)).round(6), w.real.max().round(6))
z = np.array([[1 + 2j, 3 - 1j], [0j, 3 + 4j]])
print(z.max(axis=0), z.min(axis=1), z.argmax(axis=1), z.max(), np.sort(z, axis=1), z.trace(), z.diagonal(), z.swapaxes(0, 1))
print(z.var(), z.std(axis=0), z.nonzero(), z.cumsum(), np.min(z), np.amax(z, axis=1), np.argmin(z), np.sort(z, axis=None), np.argsort(z, axis=0))
z.sort(axis=0)
print(z)
