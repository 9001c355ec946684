# A small network whose weights SciPy finds.
import numpy as np
from scipy import optimize
from scipy.optimize import fmin_bfgs, minimize


class Network:
    def __init__(self, penalty=0.0001):
        self.shapes, self.penalty = [(2, 3), (3, 1)], penalty
        self.weights = [np.random.randn(*shape) for shape in self.shapes]

    def forward(self, X):
        self.h = 1 / (1 + np.exp(-X @ self.weights[0]))
        return 1 / (1 + np.exp(-self.h @ self.weights[1]))

    def get(self):
        return np.concatenate([w.ravel() for w in self.weights])

    def set(self, flat):
        n = self.weights[0].size
        self.weights = [flat[:n].reshape(2, 3), flat[n:].reshape(3, 1)]

    def cost(self, X, y):
        return 0.5 * np.sum((y - self.forward(X)) ** 2) / len(X) + self.penalty / 2 * sum(np.sum(w**2) for w in self.weights)

    def slopes(self, X, y):
        out = self.forward(X)
        d2 = (out - y) * out * (1 - out)
        d1 = d2 @ self.weights[1].T * self.h * (1 - self.h)
        parts = [X.T @ d1 / len(X) + self.penalty * self.weights[0], self.h.T @ d2 / len(X) + self.penalty * self.weights[1]]
        return np.concatenate([p.ravel() for p in parts])


class Trainer:
    def __init__(self, net):
        self.net, self.costs = net, []

    def both(self, flat, X, y):
        self.net.set(flat)
        return self.net.cost(X, y), self.net.slopes(X, y)

    def train(self, X, y):
        note = lambda flat: (self.net.set(flat), self.costs.append(self.net.cost(X, y)))
        return optimize.minimize(self.both, self.net.get(), jac=True, method="BFGS", args=(X, y), options={"maxiter": 200, "disp": False}, callback=note)


np.random.seed(0)
X, y = np.array([[3, 5], [5, 1], [10, 2]], dtype=float), np.array([[75.0], [82], [93]]) / 100
X /= X.max(axis=0)
net = Network()
trainer = Trainer(net)
found = trainer.train(X, y)
net.set(found.x)
print(found.success, net.forward(X).round(2).ravel(), trainer.costs[-1] < trainer.costs[0], round(float(found.fun), 4))
bowl = lambda p: (p[0] - 1) ** 2 + 10 * (p[1] + 2) ** 2 + 3
print(minimize(bowl, [0.0, 0.0]).x.round(4), round(float(minimize(bowl, [0.0, 0.0]).fun), 6))
print(np.round(minimize(bowl, [0.0, 0.0], method="Nelder-Mead").x, 3), fmin_bfgs(bowl, np.zeros(2), disp=False).round(4))
print(round(float(optimize.minimize_scalar(lambda t: (t - 0.3) ** 2, bounds=(0, 1), method="bounded").x), 4))
