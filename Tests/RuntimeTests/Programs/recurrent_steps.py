# Cells of recurrent nets, stepped and checked: axes of time in front and at the end.
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=0))
    return e / e.sum(axis=0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def rnn_forward(x, a0, parameters):
    n_x, m, T_x = x.shape
    n_y, n_a = parameters["Wya"].shape
    a, y, caches = np.zeros((n_a, m, T_x)), np.zeros([n_y, m, T_x]), []
    a_next = a0
    for t in range(T_x):
        a_prev = a_next
        a_next = np.tanh(parameters["Waa"] @ a_prev + np.dot(parameters["Wax"], x[:, :, t]) + parameters["ba"])
        a[:, :, t], y[:, :, t] = a_next, softmax(np.matmul(parameters["Wya"], a_next) + parameters["by"])
        caches.append((a_next, a_prev, x[:, :, t]))
    return a, y, caches


def rnn_backward(da, caches, parameters):
    (a1, a0, x1), T = caches[0], len(caches)
    grads = {k: np.zeros_like(parameters[k]) for k in ("Wax", "Waa", "ba")}
    dx, carried = np.zeros(x1.shape + (T,)), np.zeros_like(a1)
    for t in reversed(range(T)):
        a_next, a_prev, xt = caches[t]
        dz = (1 - a_next**2) * (da[:, :, t] + carried)
        dx[:, :, t] = parameters["Wax"].T @ dz
        grads["Wax"] += dz @ xt.T
        grads["Waa"] += dz @ a_prev.T
        grads["ba"] += np.sum(dz, axis=1, keepdims=True)
        carried = parameters["Waa"].T @ dz
    return dx, carried, grads


np.random.seed(1)
P = dict(Wax=np.random.randn(5, 3), Waa=np.random.randn(5, 5), Wya=np.random.randn(2, 5), ba=np.random.randn(5, 1), by=np.random.randn(2, 1))
x, a0 = np.random.randn(3, 4, 6), np.random.randn(5, 4)
a, y, caches = rnn_forward(x, a0, P)
print("a[4][1] = ", a[4][1].round(6))
print("y[1][3] =", y[1][3].round(6), y.shape, len(caches))
da = np.random.randn(*a.shape)
dx, da0, grads = rnn_backward(da, caches, P)
for name, g in grads.items():
    i = (1, 0)
    kept = P[name][i]
    losses = []
    for h in (1e-5, -1e-5):
        P[name][i] = kept + h
        losses.append(np.sum(rnn_forward(x, a0, P)[0] * da))
    P[name][i] = kept
    print(f"{name}: {g[i]:.6f} {abs(g[i] - (losses[0] - losses[1]) / 2e-5) < 1e-5}")


class LSTM:
    """Gates stacked in one matrix, in the order i, f, o, g."""

    def __init__(self, n_in, n, seed=0):
        rng = np.random.RandomState(seed)
        self.W, self.b, self.n = rng.randn(4 * n, n_in + n) * 0.3, np.zeros((4 * n, 1)), n
        self.b[n : 2 * n] = 1.0

    def __call__(self, steps):
        h = c = np.zeros((self.n, 1))
        for s in steps:
            z = self.W @ np.vstack([s, h]) + self.b
            i, f, o, g = np.split(z, 4)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            yield h.ravel()


cell = LSTM(2, 3)
series = [np.array([[np.sin(t)], [np.cos(t)]]) for t in range(5)]
for h in cell(series):
    print(h.round(6))
