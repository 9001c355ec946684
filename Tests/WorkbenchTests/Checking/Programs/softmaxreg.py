import numpy as np

class SoftmaxRegression:
    def __init__(self, lr=0.5, epochs=50, l2=0.01):
        self.lr, self.epochs, self.l2 = lr, epochs, l2

    def _onehot(self, y, k):
        out = np.zeros((y.size, k))
        out[np.arange(y.size), y] = 1
        return out

    def _scores(self, X):
        return X @ self.theta.T

    def _probs(self, s):
        z = np.exp(s - np.max(s, axis=1).reshape(-1, 1))
        return z / np.sum(z, axis=1).reshape(-1, 1)

    def _cost(self, X, T):
        P = self._probs(self._scores(X))
        ce = -np.log(P[T == 1]).mean()
        return ce + self.l2 / 2 * np.sum(self.theta[:, 1:] ** 2)

    def _gradient(self, X, T):
        P = self._probs(self._scores(X))
        g = (P - T).T @ X / len(X)
        g[:, 1:] += self.l2 * self.theta[:, 1:]
        return g

    def fit(self, X, y):
        X = np.hstack([np.ones((len(X), 1)), X])
        k = y.max() + 1
        T = self._onehot(y, k)
        self.theta = np.zeros((k, X.shape[1]))
        self.history = []
        for _ in range(self.epochs):
            self.history.append(self._cost(X, T))
            self.theta -= self.lr * self._gradient(X, T)
        return self

rng = np.random.default_rng(5)
centers = np.array([[0, 2], [2, -1], [-2, -1]])
y = np.repeat(np.arange(3), 15)
X = centers[y] + rng.normal(size=(45, 2)) * 0.8
m = SoftmaxRegression().fit(X, y)
print(m.history[0], m.history[-1])
