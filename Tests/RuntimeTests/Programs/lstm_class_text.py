# A class-based LSTM on characters, after the many that are on the web
import numpy as np


def sigmoid(x):
    return 1. / (1 + np.exp(-x))


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


class Param:
    def __init__(self, name, value):
        self.name = name
        self.v = value
        self.d = np.zeros_like(value)
        self.m = np.zeros_like(value)


class LSTM:
    def __init__(self, char_to_idx, idx_to_char, vocab_size, n_h=20, seq_len=10, epochs=2, lr=0.1):
        self.char_to_idx = char_to_idx
        self.idx_to_char = idx_to_char
        self.vocab_size = vocab_size
        self.n_h = n_h
        self.seq_len = seq_len
        self.epochs = epochs
        self.lr = lr
        z = n_h + vocab_size
        sd = 0.1
        self.params = {}
        for g in "fico":
            self.params["W" + g] = Param("W" + g, np.random.randn(n_h, z) * sd)
            self.params["b" + g] = Param("b" + g, np.ones((n_h, 1)) if g == "f" else np.zeros((n_h, 1)))
        self.params["Wv"] = Param("Wv", np.random.randn(vocab_size, n_h) * sd)
        self.params["bv"] = Param("bv", np.zeros((vocab_size, 1)))

    def all(self):
        return self.params.values()

    def clip(self):
        for p in self.all():
            np.clip(p.d, -1, 1, out=p.d)

    def step(self, x, h_prev, c_prev):
        P = self.params
        z = np.row_stack((h_prev, x)) if hasattr(np, "row_stack") and False else np.vstack((h_prev, x))
        f = sigmoid(np.dot(P["Wf"].v, z) + P["bf"].v)
        i = sigmoid(np.dot(P["Wi"].v, z) + P["bi"].v)
        c_bar = np.tanh(np.dot(P["Wc"].v, z) + P["bc"].v)
        c = f * c_prev + i * c_bar
        o = sigmoid(np.dot(P["Wo"].v, z) + P["bo"].v)
        h = o * np.tanh(c)
        v = np.dot(P["Wv"].v, h) + P["bv"].v
        return softmax(v), v, h, o, c, c_bar, i, f, z

    def back(self, y, y_hat, dh_next, dc_next, c_prev, z, c_bar, f, i, o, c, h):
        P = self.params
        dv = np.copy(y_hat)
        dv[y] -= 1
        P["Wv"].d += np.dot(dv, h.T)
        P["bv"].d += dv
        dh = np.dot(P["Wv"].v.T, dv) + dh_next
        do = dh * np.tanh(c) * o * (1 - o)
        dc = dh * o * (1 - np.tanh(c) ** 2) + dc_next
        dcb = dc * i * (1 - c_bar ** 2)
        di = dc * c_bar * i * (1 - i)
        df = dc * c_prev * f * (1 - f)
        dz = 0
        for g, d in zip("ofic", (do, df, di, dcb)):
            P["W" + g].d += np.dot(d, z.T)
            P["b" + g].d += d
            dz = dz + np.dot(P["W" + g].v.T, d)
        return dz[:self.n_h, :], f * dc

    def forward_backward(self, xs, ys, h_prev, c_prev):
        cache = {-1: (h_prev, c_prev)}
        steps = {}
        loss = 0
        for t in range(self.seq_len):
            x = np.zeros((self.vocab_size, 1))
            x[xs[t]] = 1
            steps[t] = self.step(x, *cache[t - 1])
            y_hat, v, h, o, c, *rest = steps[t]
            cache[t] = (h, c)
            loss += -np.log(y_hat[ys[t], 0])
        for p in self.all():
            p.d.fill(0)
        dh, dc = np.zeros_like(h_prev), np.zeros_like(c_prev)
        for t in reversed(range(self.seq_len)):
            y_hat, v, h, o, c, c_bar, i, f, z = steps[t]
            dh, dc = self.back(ys[t], y_hat, dh, dc, cache[t - 1][1], z, c_bar, f, i, o, c, h)
        return loss, *cache[self.seq_len - 1]

    def sample(self, h, c, n):
        x = np.zeros((self.vocab_size, 1))
        text = ""
        for t in range(n):
            y_hat, _, h, _, c, *_ = self.step(x, h, c)
            idx = np.random.choice(range(self.vocab_size), p=y_hat.ravel())
            x = np.zeros((self.vocab_size, 1))
            x[idx] = 1
            text += self.idx_to_char[idx]
        return text

    def train(self, data):
        smooth = -np.log(1.0 / self.vocab_size) * self.seq_len
        for epoch in range(self.epochs):
            h, c = np.zeros((self.n_h, 1)), np.zeros((self.n_h, 1))
            for j in range(len(data) // self.seq_len - 1):
                xs = [self.char_to_idx[ch] for ch in data[j * self.seq_len:(j + 1) * self.seq_len]]
                ys = [self.char_to_idx[ch] for ch in data[j * self.seq_len + 1:(j + 1) * self.seq_len + 1]]
                loss, h, c = self.forward_backward(xs, ys, h, c)
                smooth = smooth * 0.9 + loss * 0.1
                self.clip()
                for p in self.all():
                    p.m += p.d * p.d
                    p.v -= self.lr * p.d / np.sqrt(p.m + 1e-8)
            print("epoch", epoch, "\tloss", round(smooth, 6), repr(self.sample(h, c, 12)))


np.random.seed(4)
data = "the quick brown fox jumps over the lazy dog and the dog sleeps in the sun " * 4
chars = sorted(set(data))
model = LSTM({ch: i for i, ch in enumerate(chars)}, dict(enumerate(chars)), len(chars))
model.train(data)
print({name: p.v.shape for name, p in model.params.items()})
