import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

class LSTM:
    def __init__(self, n_in, n_h):
        rng = np.random.RandomState(7)
        self.n_h = n_h
        self.W = rng.randn(4 * n_h, n_in + n_h) * 0.3
        self.b = np.zeros(4 * n_h)
        self.V = rng.randn(1, n_h) * 0.5
        self.c_out = np.zeros(1)

    def forward(self, xs):
        H = self.n_h
        h = np.zeros(H)
        c = np.zeros(H)
        self.cache = []
        for x in xs:
            v = np.concatenate([x, h])
            z = self.W @ v + self.b
            i = sigmoid(z[:H])
            f = sigmoid(z[H:2 * H])
            g = np.tanh(z[2 * H:3 * H])
            o = sigmoid(z[3 * H:])
            c_prev = c
            c = f * c_prev + i * g
            tc = np.tanh(c)
            h = o * tc
            self.cache.append((v, i, f, g, o, c_prev, tc))
        self.h = h
        return self.V @ h + self.c_out

    def backward(self, dy):
        H = self.n_h
        self.dV = np.outer(dy, self.h)
        self.dc_out = dy
        self.dW = np.zeros_like(self.W)
        self.db = np.zeros_like(self.b)
        dh = self.V.T @ dy
        dc = np.zeros(H)
        for v, i, f, g, o, c_prev, tc in reversed(self.cache):
            do = dh * tc
            dc = dc + dh * o * (1 - tc ** 2)
            di = dc * g
            df = dc * c_prev
            dg = dc * i
            dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), dg * (1 - g ** 2), do * o * (1 - o)])
            self.dW += np.outer(dz, v)
            self.db += dz
            dv = self.W.T @ dz
            dh = dv[-H:]
            dc = dc * f

rng = np.random.RandomState(8)
xs = rng.randn(6, 2)
target = np.array([0.7])
net = LSTM(2, 3)
lr = 0.1
for step in range(50):
    y = net.forward(xs)
    loss = 0.5 * np.sum((y - target) ** 2)
    net.backward(y - target)
    net.W -= lr * net.dW
    net.b -= lr * net.db
    net.V -= lr * net.dV
    net.c_out -= lr * net.dc_out
print(loss)
