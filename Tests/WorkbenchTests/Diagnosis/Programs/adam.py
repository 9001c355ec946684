import numpy as np

np.random.seed(2)
X = np.random.randn(40, 2)
T = np.eye(2)[(X[:, 0] * X[:, 1] > 0).astype(int)]
params = {
    "W1": np.random.randn(2, 16) * 0.7, "b1": np.zeros(16),
    "W2": np.random.randn(16, 2) * 0.3, "b2": np.zeros(2),
}
m = {name: np.zeros_like(value) for name, value in params.items()}
v = {name: np.zeros_like(value) for name, value in params.items()}
alpha = 0.02

for t in range(1, 201):
    a = np.maximum(0, X @ params["W1"] + params["b1"])
    scores = a @ params["W2"] + params["b2"]
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))
    probs = exps / exps.sum(axis=1, keepdims=True)
    loss = -np.sum(T * np.log(probs)) / len(X)
    dscores = (probs - T) / len(X)
    da = dscores @ params["W2"].T
    da[a <= 0] = 0
    grads = {"W2": a.T @ dscores, "b2": dscores.sum(axis=0), "W1": X.T @ da, "b1": da.sum(axis=0)}
    for name in params:
        m[name] = 0.9 * m[name] + 0.1 * grads[name]
        v[name] = 0.999 * v[name] + 0.001 * grads[name] ** 2
        m_hat = m[name] / (1 - 0.9 ** t)
        v_hat = v[name] / (1 - 0.999 ** t)
        params[name] -= alpha * m_hat / (np.sqrt(v_hat) + 1e-8)
print(loss)
