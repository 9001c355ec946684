import numpy as np

rng_seed = 7
np.random.seed(rng_seed)
X = np.random.uniform(-3, 3, size=(256, 1))
Y = np.sin(X) + 0.1 * np.random.normal(size=X.shape)

def init(n_in, n_out):
    limit = np.sqrt(6 / (n_in + n_out))
    return np.random.uniform(-limit, limit, (n_in, n_out))

params = {'W1': init(1, 16), 'b1': np.zeros(16), 'W2': init(16, 1), 'b2': np.zeros(1)}
m = {k: np.zeros_like(v) for k, v in params.items()}
v = {k: np.zeros_like(p) for k, p in params.items()}
beta1, beta2, eps, lr = 0.9, 0.999, 1e-8, 0.01
t = 0
history = []
for epoch in range(1, 31):
    perm = np.random.permutation(len(X))
    total = 0.0
    for start in range(0, len(X), 50):
        idx = perm[start:start + 50]
        xb, yb = X[idx], Y[idx]
        h = np.tanh(xb @ params['W1'] + params['b1'])
        out = h @ params['W2'] + params['b2']
        err = out - yb
        total += float((err ** 2).sum())
        dout = 2 * err / len(xb)
        g = {}
        g['W2'] = h.T @ dout
        g['b2'] = dout.sum(axis=0)
        dh = dout @ params['W2'].T * (1 - h ** 2)
        g['W1'] = xb.T @ dh
        g['b1'] = dh.sum(0)
        t += 1
        for key in params:
            m[key] = beta1 * m[key] + (1 - beta1) * g[key]
            v[key] = beta2 * v[key] + (1 - beta2) * g[key] ** 2
            mhat = m[key] / (1 - beta1 ** t)
            vhat = v[key] / (1 - beta2 ** t)
            params[key] -= lr * mhat / (np.sqrt(vhat) + eps)
    history.append(total / len(X))
    if epoch % 10 == 0:
        print(f"epoch {epoch:>3}: mse = {history[-1]:.5f}  best={min(history):.5f}")
print(np.round(params['W1'], 3))
print(params['b2'].shape, params['W2'].T.shape, t)
