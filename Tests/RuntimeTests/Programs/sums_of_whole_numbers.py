# Products whose last digits depend on the order of sums: whole numbers turned round, rows of 6, 7, 10 and 11.
import numpy as np
R = np.random.RandomState(3)
for n, m in ((7, 4), (4, 2), (9, 8)):
    A, v = R.randint(-9, 9, (n, m)), R.randn(n)
    print((A.T @ v).tolist(), A.T.dot(v).tolist(), (v @ A).tolist(), (A @ R.randn(m)).tolist())
for n, k in ((8, 6), (4, 7), (8, 10), (4, 11), (12, 30), (4, 102)):
    A, v = R.randn(n, k), R.randn(k)
    print((A @ v).tolist(), (A @ v.reshape(-1, 1)).reshape(-1).tolist())
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
y, W, V = np.array([[0, 1, 1, 0]]).T, R.randn(3, 7), R.randn(7, 1)
for _ in range(500):
    hidden = 1 / (1 + X.dot(W) ** 2)
    found = hidden.dot(V)
    W = W - 0.01 * X.T.dot((found - y).dot(V.T) * -2 * X.dot(W) * hidden ** 2)
    V = V - 0.05 * hidden.T.dot(found - y)
print(V.ravel().tolist())
