import numpy as np
np.random.seed(42)
relu = lambda z: np.maximum(0, z)
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
def one_hot(y, k): return np.eye(k)[y]
sizes = [2, 16, 8, 3]
params = {f"W{i}": np.random.randn(m, n) * np.sqrt(2 / m) for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:]), 1)}
params |= {f"b{i}": np.zeros((1, n)) for i, n in enumerate(sizes[1:], 1)}
cache = {}
def forward(X, params, L=3):
    A = X
    cache["A0"] = A
    for l in range(1, L + 1):
        Z = A @ params[f"W{l}"] + params["b" + str(l)]
        A = relu(Z) if l < L else softmax(Z)
        cache["Z%d" % l], cache["A{}".format(l)] = Z, A
    return A
def backward(Y, L=3):
    grads, m = {}, Y.shape[0]
    dZ = (cache[f"A{L}"] - Y) / m
    for l in reversed(range(1, L + 1)):
        grads[f"W{l}"] = cache[f"A{l-1}"].T.dot(dZ)
        grads[f"b{l}"] = np.sum(dZ, axis=0, keepdims=True)
        if l > 1: dZ = (dZ @ params[f"W{l}"].T) * (cache[f"Z{l-1}"] > 0)
    return grads
N = 40
X, y = np.zeros((N * 3, 2)), np.zeros(N * 3, dtype=int)
for j in range(3):
    ix = range(N * j, N * (j + 1))
    r, t = np.linspace(0.0, 1, N), np.linspace(j * 4, (j + 1) * 4, N) + np.random.randn(N) * 0.2
    X[ix], y[ix] = np.c_[r * np.sin(t), r * np.cos(t)], j
Y = one_hot(y, 3)
m_, v_ = {k: np.zeros_like(p) for k, p in params.items()}, {k: np.zeros_like(p) for k, p in params.items()}
history, best, wait = [], (float("inf"), None), 0
for epoch in range(1, 61):
    perm = np.random.permutation(len(X)); total = 0.0
    for s in range(0, len(X), 32):
        idx = perm[s:s + 32]
        P = forward(X[idx], params)
        total += -np.sum(Y[idx] * np.log(P + 1e-12))
        g = backward(Y[idx])
        norm = np.sqrt(sum(np.sum(q ** 2) for q in g.values()))
        if norm > 5: g = {k: q * 5 / norm for k, q in g.items()}
        for k in params:
            m_[k] = 0.9 * m_[k] + 0.1 * g[k]; v_[k] = 0.999 * v_[k] + 0.001 * g[k] ** 2
            params[k] -= 0.02 * (m_[k] / (1 - 0.9 ** epoch)) / (np.sqrt(v_[k] / (1 - 0.999 ** epoch)) + 1e-8)
    loss = total / len(X); history.append(loss)
    if loss < best[0] - 1e-3: best, wait = (loss, epoch), 0
    else:
        wait += 1
        if wait >= 15: print("stop", epoch); break
    if epoch % 10 == 0 or epoch == 1:
        acc = (forward(X, params).argmax(1) == y).mean()
        print(f"epoch {epoch:>3d} | loss {loss:8.4f} | acc {acc:6.1%}", "%.2e" % norm)
pred = forward(X, params).argmax(axis=1)
conf = np.zeros((3, 3), int)
for t_, p_ in zip(y, pred): conf[t_, p_] += 1
print(conf, np.trace(conf) / conf.sum(), (round(best[0], 6), best[1]), len(history), sep="\n")
prec = np.diag(conf) / conf.sum(0); rec = np.diag(conf) / conf.sum(1)
print("%-8s%8s%8s" % ("class", "prec", "rec")); [print("%-8d%8.3f%8.3f" % (c, p, r)) for c, (p, r) in enumerate(zip(prec, rec))]
print(np.corrcoef(X.T).round(3), np.cov(X, rowvar=False).round(3), np.convolve(history, np.ones(5) / 5, mode="valid")[:3].round(4), sep="\n")
eps, worst = 1e-5, 0
P = forward(X, params); g = backward(Y)
for k in params:
    it = np.nditer(params[k], flags=["multi_index"])
    while not it.finished:
        i = it.multi_index; old = params[k][i]
        params[k][i] = old + eps; up = -np.mean(np.sum(Y * np.log(forward(X, params)), axis=1))
        params[k][i] = old - eps; dn = -np.mean(np.sum(Y * np.log(forward(X, params)), axis=1))
        params[k][i] = old
        worst = max(worst, abs((up - dn) / (2 * eps) - g[k][i])); it.iternext()
print("gradient check", worst < 1e-6)
