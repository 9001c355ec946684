import numpy as np

np.random.seed(8)
X = np.random.randn(60, 3)
y = np.tanh(X @ np.array([[1.0], [0.5], [-1.0]]))
W1 = np.random.randn(3, 6) * 0.5
W2 = np.random.randn(6, 1) * 0.5
v1 = np.zeros_like(W1)
v2 = np.zeros_like(W2)
for i in range(200):
    h = np.tanh(X @ W1)
    e = h @ W2 - y
    loss = np.mean(e ** 2)
    g2 = h.T @ (2 * e / 60)
    g1 = X.T @ ((2 * e / 60) @ W2.T * (1 - h ** 2))
    v1 = 0.9 * v1 - 0.05 * g1
    v2 = 0.9 * v2 - 0.05 * g2
    W1 += v1
    W2 += v2
print(loss)
