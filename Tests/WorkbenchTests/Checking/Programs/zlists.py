import numpy as np

class Value:
    pass

def relu(x): return x * (x > 0)
def d_relu(x): return 1.0 * (x > 0)
def tanh(x): return np.tanh(x)
def d_tanh(x): return 1 - np.tanh(x) ** 2
def mse(y, t): return 0.5 * ((y - t) ** 2).sum(axis=1).mean()

class MLP:
    act = {'relu': (relu, d_relu), 'tanh': (tanh, d_tanh)}

    def __init__(self, dims, activation, seed=0):
        rng = np.random.RandomState(seed)
        self.ws = [rng.randn(i, o) * np.sqrt(1.0 / i) for i, o in zip(dims, dims[1:])]
        self.bs = [np.zeros(o) for o in dims[1:]]
        self.f, self.df = self.act[activation]

    def forward(self, x):
        self.zs, self.hs = [], [x]
        for k, (w, b) in enumerate(zip(self.ws, self.bs)):
            z = self.hs[-1] @ w + b
            self.zs.append(z)
            self.hs.append(self.f(z) if k < len(self.ws) - 1 else z)
        return self.hs[-1]

    def backward(self, t):
        n = t.shape[0]
        delta = (self.hs[-1] - t) / n
        gw, gb = [None] * len(self.ws), [None] * len(self.bs)
        for k in range(len(self.ws) - 1, -1, -1):
            gw[k] = self.hs[k].T @ delta
            gb[k] = delta.sum(0)
            if k > 0:
                delta = delta @ self.ws[k].T * self.df(self.zs[k - 1])
        return gw, gb

    def train(self, x, t, lr, epochs):
        for e in range(epochs):
            y = self.forward(x)
            gw, gb = self.backward(t)
            self.ws = [w - lr * g for w, g in zip(self.ws, gw)]
            self.bs = [b - lr * g for b, g in zip(self.bs, gb)]
            if e % 20 == 0:
                print(e, mse(y, t))

rng = np.random.RandomState(1)
x = rng.uniform(-1, 1, (40, 2))
t = np.stack([x[:, 0] * x[:, 1], x[:, 0] ** 2], axis=1)
MLP([2, 12, 8, 2], 'tanh').train(x, t, 0.2, 60)
