import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

class LSTM:
    def __init__(self, H, D):
        z = H + D
        self.Wf, self.Wi, self.Wc, self.Wo = [np.random.randn(H, z) * 0.3 for _ in range(4)]
        self.bf, self.bi, self.bc, self.bo = [np.zeros((H, 1)) for _ in range(4)]
        self.Wv = np.random.randn(1, H) * 0.3
        self.H = H

    def forward(self, xs):
        h, C = np.zeros((self.H, 1)), np.zeros((self.H, 1))
        self.steps = []
        for x in xs:
            z = np.vstack((h, x))
            f = sigmoid(self.Wf @ z + self.bf)
            i = sigmoid(self.Wi @ z + self.bi)
            C_bar = np.tanh(self.Wc @ z + self.bc)
            C_prev = C
            C = f * C_prev + i * C_bar
            o = sigmoid(self.Wo @ z + self.bo)
            h = o * np.tanh(C)
            self.steps.append((z, f, i, C_bar, C_prev, C, o, h))
        return self.Wv @ h

    def backward(self, dv):
        dWf, dWi, dWc, dWo = [np.zeros_like(self.Wf) for _ in range(4)]
        dbf, dbi, dbc, dbo = [np.zeros_like(self.bf) for _ in range(4)]
        dWv = dv @ self.steps[-1][7].T
        dh = self.Wv.T @ dv
        dC = np.zeros((self.H, 1))
        for z, f, i, C_bar, C_prev, C, o, h in reversed(self.steps):
            do = dh * np.tanh(C)
            do = o * (1 - o) * do
            dC = dC + dh * o * (1 - np.tanh(C) ** 2)
            dC_bar = dC * i
            dC_bar = (1 - C_bar ** 2) * dC_bar
            di = dC * C_bar
            di = i * (1 - i) * di
            df = dC * C_prev
            df = f * (1 - f) * df
            dWf += df @ z.T
            dbf += df
            dWi += di @ z.T
            dbi += di
            dWc += dC_bar @ z.T
            dbc += dC_bar
            dWo += do @ z.T
            dbo += do
            dz = self.Wf.T @ df + self.Wi.T @ di + self.Wc.T @ dC_bar + self.Wo.T @ do
            dh = dz[:self.H, :]
            dC = f * dC
        return {'Wf': dWf, 'Wi': dWi, 'Wc': dWc, 'Wo': dWo, 'bf': dbf, 'bi': dbi, 'bc': dbc, 'bo': dbo, 'Wv': dWv}

np.random.seed(9)
net = LSTM(4, 1)
for epoch in range(10):
    total = 0
    for k in range(4):
        seq = np.sin(np.arange(k, k + 6) * 0.7).reshape(-1, 1, 1)
        out = net.forward(seq[:-1])
        loss = 0.5 * np.sum((out - seq[-1]) ** 2)
        total += loss
        grads = net.backward(out - seq[-1])
        for name, grad in grads.items():
            setattr(net, name, getattr(net, name) - 0.1 * grad)
print(total)
