import numpy as np

rng = np.random.RandomState(23)
X = rng.randn(120, 3)
X = (X - X.mean(axis=0)) / X.std(axis=0)
y = (X[:, 0] + X[:, 1] + 0.3 * rng.randn(120) > 0).astype(float)
X_train, X_test, y_train, y_test = X[:90], X[90:], y[:90], y[90:]
w = np.zeros(3)
b = 0.0
for epoch in range(40):
    order = rng.permutation(len(X_train))
    X_train, y_train = X_train[order], y_train[order]
    for start in range(0, len(X_train), 15):
        xb, yb = X_train[start:start + 15], y_train[start:start + 15]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        loss = -np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p))
        d = (p - yb) / len(yb)
        w -= 0.5 * (xb.T @ d)
        b -= 0.5 * d.sum()
print(loss, np.mean((X_test @ w + b > 0) == (y_test == 1)))
