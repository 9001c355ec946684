import numpy as np

np.set_printoptions(precision=6, suppress=True)
turn = np.array([[0.0, -1.0], [1.0, 0.0]])
w, v = np.linalg.eig(turn)
print(w, w.dtype, v)
cycle = np.roll(np.eye(4), 1, axis=1)
w, v = np.linalg.eig(cycle)
print(np.sort_complex(w.round(6)), np.allclose(cycle @ v, v * w), np.abs(w))
for seed in range(6):
    a = np.random.RandomState(seed).randn(5, 5)
    w, v = np.linalg.eig(a)
    print(w, np.allclose(a @ v, v * w), np.allclose(np.sum(w).real, np.trace(a)), np.linalg.norm(np.abs(v), axis=0))
reservoir = np.random.RandomState(1).rand(20, 20) - 0.5
radius = np.max(np.abs(np.linalg.eigvals(reservoir)))
print(round(radius, 8), round(np.max(np.abs(np.linalg.eigvals(reservoir * 0.9 / radius))), 8))
print(np.linalg.eigvals(np.array([[2.0, 1.0], [0.0, 3.0]])), np.roots([1, 0, 1]))
