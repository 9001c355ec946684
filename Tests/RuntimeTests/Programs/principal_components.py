import numpy as np

np.random.seed(4)
m = 60
w1, w2 = 0.1, 0.3
noise = 0.1
angles = np.random.rand(m) * 3 * np.pi / 2 - 0.5
X = np.empty((m, 3))
X[:, 0] = np.cos(angles) + np.sin(angles)/2 + noise * np.random.randn(m) / 2
X[:, 1] = np.sin(angles) * 0.7 + noise * np.random.randn(m) / 2
X[:, 2] = X[:, 0] * w1 + X[:, 1] * w2 + noise * np.random.randn(m)
Xc = X - X.mean(axis=0)
C = Xc.T @ Xc / (m - 1)
print(C)

# Power iteration with deflation, as a network that learns by Oja's rule would find it.
def power(C, n=200):
    v = np.ones(C.shape[0]) / np.sqrt(C.shape[0])
    for _ in range(n):
        v = C @ v
        v /= np.linalg.norm(v)
    return v @ C @ v, v

l1, v1 = power(C)
l2, v2 = power(C - l1 * np.outer(v1, v1))
print(round(l1, 8), np.round(v1, 6))
print(round(l2, 8), np.round(v2, 6))
print("explained:", np.round(np.array([l1, l2]) / np.trace(C), 4))

w = np.random.randn(3); w /= np.linalg.norm(w)
eta = 0.02
for epoch in range(20):
    for i in np.random.permutation(m):
        yv = w @ Xc[i]
        w += eta * yv * (Xc[i] - yv * w)
print("oja aligned:", bool(abs(w @ v1) > 0.99))
Z = Xc @ np.c_[v1, v2]
print(Z.shape, Z[:3])
recon = Z @ np.c_[v1, v2].T + X.mean(axis=0)
print("error", np.mean(np.square(recon - X)).round(6))
A = np.array([[4., 1.], [2., 3.]])
print(np.linalg.inv(A), np.linalg.det(A), np.linalg.solve(A, np.array([1., 2.])))
