import numpy as np

np.random.seed(6)
T, n_in, n_h, n_out = 5, 3, 4, 2
xs = np.random.randn(T, n_in)
ys = np.random.randn(T, n_out)
Wxh = np.random.randn(n_h, n_in) * 0.4
Whh = np.random.randn(n_h, n_h) * 0.4
Why = np.random.randn(n_out, n_h) * 0.4
bh = np.zeros(n_h)
by = np.zeros(n_out)

def forward(xs, h0):
    hs = {-1: h0}
    outs = {}
    loss = 0
    for t in range(T):
        hs[t] = np.tanh(Wxh @ xs[t] + Whh @ hs[t - 1] + bh)
        outs[t] = Why @ hs[t] + by
        loss += 0.5 * np.sum((outs[t] - ys[t]) ** 2)
    return loss, hs, outs

def backward(hs, outs):
    dWxh, dWhh, dWhy = np.zeros_like(Wxh), np.zeros_like(Whh), np.zeros_like(Why)
    dbh, dby = np.zeros_like(bh), np.zeros_like(by)
    dhnext = np.zeros(n_h)
    for t in reversed(range(T)):
        dy = outs[t] - ys[t]
        dWhy += np.outer(dy, hs[t])
        dby += dy
        dh = Why.T @ dy + dhnext
        dhraw = (1 - hs[t] ** 2) * dh
        dbh += dhraw
        dWxh += np.outer(dhraw, xs[t])
        dWhh += np.outer(dhraw, hs[t - 1])
        dhnext = Whh.T @ dhraw
    return dWxh, dWhh, dWhy, dbh, dby

lr = 0.05
for epoch in range(100):
    loss, hs, outs = forward(xs, np.zeros(n_h))
    dWxh, dWhh, dWhy, dbh, dby = backward(hs, outs)
    Wxh -= lr * dWxh
    Whh -= lr * dWhh
    Why -= lr * dWhy
    bh -= lr * dbh
    by -= lr * dby
print(loss)
