import numpy as np

rng = np.random.default_rng(seed=42)


def make_moons(n_samples: int = 100, noise: float = 0.1) -> tuple:
    """Two interleaving half circles."""
    n_out = n_samples // 2
    n_in = n_samples - n_out
    outer_x = np.cos(np.linspace(0, np.pi, n_out))
    outer_y = np.sin(np.linspace(0, np.pi, n_out))
    inner_x = 1 - np.cos(np.linspace(0, np.pi, n_in))
    inner_y = 1 - np.sin(np.linspace(0, np.pi, n_in)) - 0.5
    X = np.vstack([np.append(outer_x, inner_x), np.append(outer_y, inner_y)]).T
    y = np.hstack([np.zeros(n_out, dtype=int), np.ones(n_in, dtype=int)])
    X += rng.normal(scale=noise, size=X.shape)
    return X, y


X, y = make_moons(200, noise=0.15)
order = rng.permutation(len(X))
X, y = X[order], y[order]
split = int(0.8 * len(X))
X_train, X_val = X[:split], X[split:]
y_train, y_val = y[:split], y[split:]
print(f"{X_train.shape = }, {y_val.mean() = :.4f}")

mu, sigma = X_train.mean(axis=0), X_train.std(axis=0)
X_train = (X_train - mu) / sigma
X_val = (X_val - mu) / sigma

sizes = [2, 16, 8, 1]
weights = [rng.normal(0.0, np.sqrt(2.0 / m), size=(m, n)) for m, n in zip(sizes[:-1], sizes[1:])]
biases = [np.zeros((1, n)) for n in sizes[1:]]


def forward(x):
    activations, pre = [x], []
    for i, (W, b) in enumerate(zip(weights, biases)):
        z = activations[-1] @ W + b
        pre.append(z)
        a = np.maximum(z, 0) if i < len(weights) - 1 else 1 / (1 + np.exp(-z))
        activations.append(a)
    return activations, pre


def bce(p, t, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).mean()


batch_size, lr, l2 = 32, 0.1, 1e-4
history = {"loss": [], "val_acc": []}
for epoch in range(30):
    idx = rng.permutation(len(X_train))
    for start in range(0, len(idx), batch_size):
        batch = idx[start:start + batch_size]
        xb, tb = X_train[batch], y_train[batch, None]
        acts, pre = forward(xb)
        delta = (acts[-1] - tb) / len(xb)
        for layer in reversed(range(len(weights))):
            dW = acts[layer].T @ delta + l2 * weights[layer]
            db = delta.sum(axis=0, keepdims=True)
            if layer > 0:
                delta = (delta @ weights[layer].T) * (pre[layer - 1] > 0)
            weights[layer] -= lr * dW
            biases[layer] -= lr * db
    p_val = forward(X_val)[0][-1].ravel()
    history["loss"].append(bce(forward(X_train)[0][-1], y_train[:, None]))
    history["val_acc"].append(((p_val > 0.5) == y_val).mean())
    if (epoch + 1) % 10 == 0:
        print(f"epoch {epoch + 1:>3d} | loss {history['loss'][-1]:.6f} | val acc {history['val_acc'][-1]:.2%}")

tp = np.sum((p_val > 0.5) & (y_val == 1))
fp = np.sum((p_val > 0.5) & (y_val == 0))
fn = np.sum((p_val <= 0.5) & (y_val == 1))
tn = np.sum(~(p_val > 0.5) & (y_val == 0))
print(np.array([[tn, fp], [fn, tp]]))
print("best", max(history["val_acc"]), "at", int(np.argmax(history["val_acc"])))
print(rng.integers(0, 10, 5), rng.choice(["relu", "tanh"]) in ("relu", "tanh"))
