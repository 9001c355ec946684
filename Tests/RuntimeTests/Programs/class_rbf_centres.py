# A network of bells on centres that k-means finds, its last layer by least squares and by steps.
import numpy as np


def k_means(x, k, rng, rounds=20):
    centres = rng.choice(np.squeeze(x), size=k, replace=False)
    for _ in range(rounds):
        nearest = np.argmin(np.abs(x[:, np.newaxis] - centres[np.newaxis, :]), axis=1)
        new = np.array([x[nearest == i].mean() if (nearest == i).any() else centres[i] for i in range(k)])
        if np.linalg.norm(new - centres) < 1e-6:
            break
        centres = new
    spread = np.array([x[nearest == i].std() if np.count_nonzero(nearest == i) > 1 else 0.0 for i in range(k)])
    spread[spread == 0] = spread[spread > 0].mean() if (spread > 0).any() else 1.0
    return centres, spread


class RBFNet(object):
    def __init__(self, k=4, lr=0.05, epochs=50, bell=lambda x, c, s: np.exp(-1 / (2 * s**2) * (x - c) ** 2), seed=1):
        self.k, self.lr, self.epochs, self.bell = k, lr, epochs, bell
        self.rng = np.random.RandomState(seed)
        self.w, self.b = self.rng.randn(k), self.rng.randn(1)

    def fit(self, X, y, verbose=False):
        self.centres, self.spread = k_means(X, self.k, self.rng)
        for epoch in range(self.epochs):
            total = 0.0
            for x, target in zip(X, y):
                a = np.array([self.bell(x, c, s) for c, s in zip(self.centres, self.spread)])
                out = a.T.dot(self.w) + self.b
                total += ((target - out).flatten() ** 2)[0]
                error = -(target - out).flatten()
                self.w = self.w - self.lr * a * error
                self.b = self.b - self.lr * error
            if verbose and epoch % 10 == 0:
                print("Loss: {0:.4f}".format(total))
        return self

    def design(self, X):
        return np.array([[self.bell(x, c, s) for c, s in zip(self.centres, self.spread)] for x in X])

    def predict(self, X):
        return self.design(X) @ self.w + self.b


rng = np.random.RandomState(0)
X = np.sort(rng.uniform(0.0, 1.0, 40))
y = np.sin(2 * np.pi * X) + rng.uniform(-0.1, 0.1, 40)
net = RBFNet(lr=1e-1, k=3, epochs=21).fit(X, y, verbose=True)
print(net.centres.round(5), net.spread.round(5), net.predict(X[:3]).round(5))
G = np.c_[net.design(X), np.ones(len(X))]
w = np.linalg.pinv(G) @ y
print(w.round(5), np.mean((G @ w - y) ** 2).round(7), np.allclose(w, np.linalg.lstsq(G, y, rcond=None)[0]))
