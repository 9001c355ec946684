import numpy as np
data = "hello world"
chars = sorted(list(set(data)))
to_ix = {ch: i for i, ch in enumerate(chars)}
ix_to = {i: ch for i, ch in enumerate(chars)}
print('data has %d characters, %d unique.' % (len(data), len(chars)))
np.random.seed(0)
H, V = 4, len(chars)
Wxh = np.random.randn(H, V) * 0.01; Whh = np.random.randn(H, H) * 0.01; Why = np.random.randn(V, H) * 0.01
bh = np.zeros((H, 1)); by = np.zeros((V, 1))
h = np.zeros((H, 1)); loss = 0
xs, hs, ps = {}, {}, {}
hs[-1] = np.copy(h)
for t in range(len(data) - 1):
    xs[t] = np.zeros((V, 1)); xs[t][to_ix[data[t]]] = 1
    hs[t] = np.tanh(np.dot(Wxh, xs[t]) + np.dot(Whh, hs[t - 1]) + bh)
    y = np.dot(Why, hs[t]) + by
    ps[t] = np.exp(y) / np.sum(np.exp(y))
    loss += -np.log(ps[t][to_ix[data[t + 1]], 0])
print("loss: %.6f" % loss, "".join(ix_to[int(np.argmax(ps[t]))] for t in ps)[:0])
dWhy = np.zeros_like(Why)
for t in reversed(range(len(data) - 1)):
    dy = np.copy(ps[t]); dy[to_ix[data[t + 1]]] -= 1
    dWhy += np.dot(dy, hs[t].T)
for dparam in [dWhy]:
    np.clip(dparam, -5, 5, out=dparam)
print(dWhy.shape, "%.8f" % abs(dWhy.sum()), "%.8f" % np.abs(dWhy).max())
