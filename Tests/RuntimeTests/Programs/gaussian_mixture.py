# Clouds told apart by expectation and maximisation.
import numpy as np


def gaussian(X, mu, sigma):
    d = len(mu)
    sign, logdet = np.linalg.slogdet(sigma)
    deviation = X - mu
    return np.exp(-0.5 * (d * np.log(2 * np.pi) + logdet + np.sum(deviation @ np.linalg.inv(sigma) * deviation, axis=1)))


class GMM:
    def __init__(self, k, seed=0):
        self.k, self.rng = k, np.random.RandomState(seed)

    def fit(self, X, rounds=30, tol=1e-6):
        n, d = X.shape
        self.mu = X[self.rng.choice(n, self.k, replace=False)]
        self.sigma = np.array([np.cov(X.T) + 1e-6 * np.eye(d)] * self.k)
        self.pi = np.full(self.k, 1 / self.k)
        self.history = []
        for _ in range(rounds):
            p = np.stack([w * gaussian(X, m, s) for w, m, s in zip(self.pi, self.mu, self.sigma)], axis=1)
            self.history.append(np.log(p.sum(axis=1)).sum())
            r = p / p.sum(axis=1, keepdims=True)
            counts = r.sum(axis=0)
            self.pi = counts / n
            self.mu = (r.T @ X) / counts[:, None]
            for j in range(self.k):
                dev = X - self.mu[j]
                self.sigma[j] = (r[:, j, None] * dev).T @ dev / counts[j] + 1e-6 * np.eye(d)
            if len(self.history) > 1 and abs(self.history[-1] - self.history[-2]) < tol:
                break
        return r.argmax(axis=1)


np.random.seed(12)
a = np.random.multivariate_normal([0, 0], [[1, 0.75], [0.75, 1]], 40)
b = np.random.multivariate_normal([4, 1], [[0.5, -0.2], [-0.2, 0.4]], size=30)
X = np.vstack((a, b)).astype(np.float32)
model = GMM(2, seed=3)
labels = model.fit(X.astype(float))
order = np.argsort(model.mu[:, 0])
print(model.mu[order].round(4), model.pi[order].round(4), model.sigma[order].round(4))
print(len(model.history) <= 30, all(np.diff(model.history) > -1e-9), np.bincount(labels)[order], X.dtype, round(model.history[-1], 4))
