import numpy as np

class Model:
    def __init__(self, sizes, seed=0):
        rng = np.random.RandomState(seed)
        self.W1 = rng.randn(sizes[0], sizes[1]) / np.sqrt(sizes[0])
        self.b1 = np.zeros(sizes[1])
        self.W2 = rng.randn(sizes[1], 1) / np.sqrt(sizes[1])
        self.b2 = np.zeros(1)
        self.vW1 = np.zeros_like(self.W1)
        self.vb1 = np.zeros_like(self.b1)
        self.vW2 = np.zeros_like(self.W2)
        self.vb2 = np.zeros_like(self.b2)

    def forward(self, X):
        self.X = X
        self.h = np.tanh(X @ self.W1 + self.b1)
        self.p = 1 / (1 + np.exp(-(self.h @ self.W2 + self.b2)))
        return self.p

    def backward(self, y):
        dz = (self.p - y) / len(y)
        self.dW2 = self.h.T @ dz
        self.db2 = dz.sum(axis=0)
        dh = dz @ self.W2.T
        da = dh * (1 - self.h ** 2)
        self.dW1 = self.X.T @ da
        self.db1 = da.sum(axis=0)

    def update(self, lr, beta=0.9):
        self.vW1 = beta * self.vW1 + self.dW1
        self.vb1 = beta * self.vb1 + self.db1
        self.vW2 = beta * self.vW2 + self.dW2
        self.vb2 = beta * self.vb2 + self.db2
        self.W1 -= lr * self.vW1
        self.b1 -= lr * self.vb1
        self.W2 -= lr * self.vW2
        self.b2 -= lr * self.vb2

def binary_cross_entropy(p, y):
    return -np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9))

rng = np.random.RandomState(5)
angle = rng.uniform(0, 2 * np.pi, 80)
radius = np.where(np.arange(80) < 40, 0.5, 1.5)
X = np.c_[radius * np.cos(angle), radius * np.sin(angle)]
y = (np.arange(80) >= 40).astype(float).reshape(-1, 1)
model = Model([2, 8])
for epoch in range(300):
    p = model.forward(X)
    loss = binary_cross_entropy(p, y)
    model.backward(y)
    model.update(lr=0.1)
print(loss)
