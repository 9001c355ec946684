import numpy as np

class LogisticRegression:
    def __init__(self, learning_rate=0.1, n_iters=200):
        self.learning_rate = learning_rate
        self.n_iters = n_iters
        self.weights = None
        self.bias = None

    def fit(self, X, y):
        n_samples, n_features = X.shape
        self.weights = np.zeros(n_features)
        self.bias = 0
        for _ in range(self.n_iters):
            linear_model = np.dot(X, self.weights) + self.bias
            y_predicted = self._sigmoid(linear_model)
            dw = (1 / n_samples) * np.dot(X.T, (y_predicted - y))
            db = (1 / n_samples) * np.sum(y_predicted - y)
            self.weights -= self.learning_rate * dw
            self.bias -= self.learning_rate * db

    def predict(self, X):
        p = self._sigmoid(np.dot(X, self.weights) + self.bias)
        return np.array([1 if i > 0.5 else 0 for i in p])

    def _sigmoid(self, x):
        return 1 / (1 + np.exp(-x))

rng = np.random.RandomState(3)
X = rng.randn(60, 2)
y = (X[:, 0] - 0.5 * X[:, 1] > 0.2).astype(int)
clf = LogisticRegression()
clf.fit(X, y)
print("accuracy", np.mean(clf.predict(X) == y))
