import numpy as np

class LinearRegression:
    def __init__(self, lr=0.05, n_iters=100, l2=0.1):
        self.lr = lr
        self.n_iters = n_iters
        self.l2 = l2
        self.weights = None
        self.bias = None

    def fit(self, X, y):
        n_samples, n_features = X.shape
        self.weights = np.zeros(n_features)
        self.bias = 0
        for _ in range(self.n_iters):
            y_pred = np.dot(X, self.weights) + self.bias
            cost = np.mean((y_pred - y) ** 2) + self.l2 * np.sum(self.weights ** 2)
            dw = (2 / n_samples) * np.dot(X.T, (y_pred - y)) + 2 * self.l2 * self.weights
            db = (2 / n_samples) * np.sum(y_pred - y)
            self.weights -= self.lr * dw
            self.bias -= self.lr * db
        return cost

np.random.seed(7)
X = np.random.randn(30, 4)
y = X @ np.array([1.0, -2.0, 0.5, 0.0]) + 0.7
print(LinearRegression().fit(X, y))
