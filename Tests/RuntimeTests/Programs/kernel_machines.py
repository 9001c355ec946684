# Perceptrons with kernels, nearest neighbours, and straight lines by formula and by steps.
import numpy as np
from scipy.spatial.distance import cdist


class KernelPerceptron:
    kernels = {
        "linear": lambda a, b: a @ b.T,
        "poly": lambda a, b, degree=3: (1 + a @ b.T) ** degree,
        "rbf": lambda a, b, gamma=1.0: np.exp(-gamma * cdist(a, b, "sqeuclidean")),
    }

    def __init__(self, kernel="rbf", epochs=10, **options):
        function = self.kernels[kernel]
        self.kernel, self.epochs = (lambda a, b: function(a, b, **options)), epochs

    def fit(self, X, y):
        self.X, self.y, self.alpha = X, y, np.zeros(len(X))
        K = self.kernel(X, X)
        self.mistakes = []
        for _ in range(self.epochs):
            wrong = 0
            for i in range(len(X)):
                if np.sign(np.sum(self.alpha * y * K[:, i])) != y[i]:
                    self.alpha[i] += 1
                    wrong += 1
            self.mistakes.append(wrong)
            if not wrong:
                break
        return self

    def predict(self, X):
        return np.sign(self.kernel(X, self.X) @ (self.alpha * self.y))


rng = np.random.RandomState(0)
X = rng.randn(60, 2)
y = np.where(np.hypot(*X.T) > 1.1, 1, -1)
for name, options in [("linear", {}), ("poly", {"degree": 2}), ("rbf", dict(gamma=2.0))]:
    model = KernelPerceptron(name, **options).fit(X, y)
    print(f"{name:<7}", model.mistakes, (model.predict(X) == y).mean().round(4), int(model.alpha.sum()))

D = cdist(X[:5], X)
nearest = np.argsort(D, axis=1, kind="stable")[:, 1:4]
votes = np.array([np.bincount((row + 1) // 2, minlength=2).argmax() for row in y[nearest]])
print(nearest[0], votes, np.take_along_axis(D, nearest, axis=1)[0].round(5))

t = np.linspace(0, 1, 12)
target = 2 * t - 0.5 + 0.05 * rng.randn(12)
A = np.vander(t, 2)
closed = np.linalg.inv(A.T @ A) @ A.T @ target
fit = np.polyfit(t, target, 1)
w = np.zeros(2)
for _ in range(4000):
    w -= 0.5 * A.T @ (A @ w - target) / len(t)
print(closed.round(6), np.allclose(closed, fit), np.allclose(w, closed, atol=1e-5), np.poly1d(fit)(2).round(5))
ridge = np.linalg.solve(A.T @ A + 0.1 * np.eye(2), A.T @ target)
print(ridge.round(6), np.corrcoef(t, target)[0, 1].round(6), np.linalg.cond(A).round(5))
