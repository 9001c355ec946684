import numpy as np

class Logistic:
    def __init__(self, inputs):
        self.w = np.zeros(inputs)
        self.b = 0.0
        self.history = []

    def fit(self, X, y, epochs, rate):
        for epoch in range(epochs):
            total = 0.0
            for x, t in zip(X, y):
                p = 1 / (1 + np.exp(-(self.w @ x + self.b)))
                total -= t * np.log(p) + (1 - t) * np.log(1 - p)
                dw = (p - t) * x
                db = p - t
                self.w -= rate * dw; self.b -= rate * db
            self.history.append(total / len(X))

rng = np.random.RandomState(17)
X = rng.randn(40, 2)
y = (X[:, 0] - X[:, 1] + 0.8 * rng.randn(40) > 0).astype(float)
model = Logistic(2)
model.fit(X, y, 30, 0.1)
print(model.history[0], model.history[-1])
