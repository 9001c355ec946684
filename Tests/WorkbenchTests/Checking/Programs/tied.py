import numpy as np

class AutoEncoder:
    def __init__(self, n_visible, n_hidden):
        rng = np.random.RandomState(5)
        bound = np.sqrt(6. / (n_visible + n_hidden))
        self.W = rng.uniform(-bound, bound, size=(n_visible, n_hidden))
        self.hbias = np.zeros(n_hidden)
        self.vbias = np.zeros(n_visible)

    def encode(self, x):
        return 1 / (1 + np.exp(-(np.dot(x, self.W) + self.hbias)))

    def decode(self, h):
        return 1 / (1 + np.exp(-(np.dot(h, self.W.T) + self.vbias)))

    def train_step(self, x, lr):
        h = self.encode(x)
        xr = self.decode(h)
        cost = -np.mean(np.sum(x * np.log(xr) + (1 - x) * np.log(1 - xr), axis=1))
        L_h2 = xr - x
        L_h1 = np.dot(L_h2, self.W) * h * (1 - h)
        L_W = np.dot(x.T, L_h1) + np.dot(L_h2.T, h)
        L_vbias = np.mean(L_h2, axis=0)
        L_hbias = np.mean(L_h1, axis=0)
        self.W -= lr * L_W / len(x)
        self.hbias -= lr * L_hbias
        self.vbias -= lr * L_vbias
        return cost

data = np.array([[1, 1, 0, 0, 0], [1, 0, 1, 0, 0], [0, 0, 0, 1, 1], [0, 0, 1, 1, 1], [0, 0, 0, 0, 1], [1, 1, 1, 0, 0]])
ae = AutoEncoder(5, 3)
for epoch in range(100):
    c = ae.train_step(data, 0.5)
    if epoch % 25 == 0:
        print("cost", c)
