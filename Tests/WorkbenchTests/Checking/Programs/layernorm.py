import numpy as np

def layernorm(x, g, b):
    mean = x.mean(axis=-1, keepdims=True)
    std = np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5)
    norm = (x - mean) / std
    return g * norm + b, norm, std

rng = np.random.default_rng(6)
X = rng.normal(size=(30, 4)) * 2
Y = np.sin(X[:, :2])
p = [rng.normal(size=(4, 8)) * 0.5, np.zeros(8), np.ones(8), np.zeros(8), rng.normal(size=(8, 2)) * 0.5, np.zeros(2)]
m = [np.zeros_like(v) for v in p]
v = [np.zeros_like(w) for w in p]
for t in range(1, 201):
    A, a, g, b, C, c = p
    h = X @ A + a
    o, norm, std = layernorm(h, g, b)
    e = np.tanh(o)
    out = e @ C + c
    loss = ((out - Y) ** 2).sum() / len(X)

    d_out = 2 * (out - Y) / len(X)
    grad_C = e.T @ d_out
    grad_c = d_out.sum(axis=0)
    d_e = d_out @ C.T
    d_o = d_e * (1 - e ** 2)
    grad_g = (d_o * norm).sum(axis=0)
    grad_b = d_o.sum(axis=0)
    d_norm = d_o * g
    d_h = (d_norm - d_norm.mean(axis=-1, keepdims=True) - norm * (d_norm * norm).mean(axis=-1, keepdims=True)) / std
    grad_A = X.T @ d_h
    grad_a = d_h.sum(axis=0)

    grads = [grad_A, grad_a, grad_g, grad_b, grad_C, grad_c]
    for i in range(len(p)):
        m[i] = 0.9 * m[i] + 0.1 * grads[i]
        v[i] = 0.999 * v[i] + 0.001 * grads[i] ** 2
        p[i] = p[i] - 0.02 * (m[i] / (1 - 0.9 ** t)) / (np.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8)
    if t % 50 == 0:
        print(t, loss)
