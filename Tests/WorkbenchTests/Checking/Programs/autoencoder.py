import numpy as np

class Autoencoder:
    def __init__(self, n_visible, n_hidden, lr=0.05):
        gen = np.random.default_rng(12)
        self.We = gen.standard_normal((n_visible, n_hidden)) * 0.4
        self.be = np.zeros(n_hidden)
        self.Wd = gen.standard_normal((n_hidden, n_visible)) * 0.4
        self.bd = np.zeros(n_visible)
        self.lr = lr
        self.history = []

    def encode(self, x):
        return np.tanh(x @ self.We + self.be)

    def decode(self, code):
        return code @ self.Wd + self.bd

    def fit(self, x, steps):
        n = x.shape[0]
        for _ in range(steps):
            code = self.encode(x)
            out = self.decode(code)
            residual = out - x
            self.history.append(0.5 * np.sum(residual ** 2) / n)
            g_out = residual / n
            g_Wd = code.T @ g_out
            g_bd = g_out.sum(0)
            g_code = g_out @ self.Wd.T
            g_pre = g_code * (1 - code * code)
            g_We = x.T @ g_pre
            g_be = g_pre.sum(0)
            self.Wd = self.Wd - self.lr * g_Wd
            self.bd = self.bd - self.lr * g_bd
            self.We = self.We - self.lr * g_We
            self.be = self.be - self.lr * g_be
        return self

rng = np.random.default_rng(3)
latent = rng.standard_normal((50, 2))
mixing = rng.standard_normal((2, 5))
samples = latent @ mixing
samples = samples / samples.std()
model = Autoencoder(5, 2, lr=0.2).fit(samples, 300)
print("reconstruction", model.history[0], "->", model.history[-1])
