import numpy as np
np.random.seed(5)
X = np.random.randn(10, 3); true_w = np.array([[1.0], [-2.0], [0.5]])
y = X.dot(true_w) + 0.01 * np.random.randn(10, 1)
w = np.zeros((3, 1)); batch_size = 4
for epoch in range(20):
    order = np.random.permutation(len(X))
    X_s, y_s = X[order], y[order]
    for start in range(0, len(X), batch_size):
        xb, yb = X_s[start:start + batch_size], y_s[start:start + batch_size]
        error = xb @ w - yb
        w -= 0.1 * (xb.T @ error) / len(xb)
    if (epoch + 1) % 10 == 0:
        print(epoch + 1, float(np.mean((X @ w - y) ** 2)).__class__.__name__, "%.6f" % np.mean((X @ w - y) ** 2))
print(w.round(4).T)
np.random.shuffle(X)
print(X[:2])
