import numpy as np

class Network:
    def __init__(self, n_in, n_hidden, n_out, lr=0.1):
        rng = np.random.RandomState(3)
        self.W1 = rng.randn(n_in, n_hidden) * 0.5
        self.b1 = np.zeros(n_hidden)
        self.W2 = rng.randn(n_hidden, n_out) * 0.5
        self.b2 = np.zeros(n_out)
        self.lr = lr

    def forward(self, X):
        self.X = X
        self.z1 = X @ self.W1 + self.b1
        self.a1 = np.maximum(0, self.z1)
        self.z2 = self.a1 @ self.W2 + self.b2
        e = np.exp(self.z2 - self.z2.max(axis=1, keepdims=True))
        self.probs = e / e.sum(axis=1, keepdims=True)
        return self.probs

    def loss(self, y):
        n = len(y)
        return -np.mean(np.log(self.probs[np.arange(n), y]))

    def backward(self, y):
        n = len(y)
        dz2 = self.probs.copy()
        dz2[np.arange(n), y] -= 1
        dz2 /= n
        self.dW2 = self.a1.T @ dz2
        self.db2 = dz2.sum(axis=0)
        da1 = dz2 @ self.W2.T
        dz1 = da1 * (self.z1 > 0)
        self.dW1 = self.X.T @ dz1
        self.db1 = dz1.sum(axis=0)

    def step(self):
        self.W1 -= self.lr * self.dW1
        self.b1 -= self.lr * self.db1
        self.W2 -= self.lr * self.dW2
        self.b2 -= self.lr * self.db2

rng = np.random.RandomState(0)
X = rng.randn(30, 4)
y = rng.randint(0, 3, 30)
net = Network(4, 8, 3)
losses = []
for epoch in range(200):
    net.forward(X)
    losses.append(net.loss(y))
    net.backward(y)
    net.step()
print(losses[-1])
