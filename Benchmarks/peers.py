"""The workloads of BENCHMARKS in NumPy, PyTorch, JAX and scikit-learn: each prints one JSON line with seconds and loss.

Usage: python3 peers.py PEER WORKLOAD
The seconds are those of the training loop alone, after one warm-up where the peer compiles.
"""
import json
import os
import sys
import time

import numpy as np


def digits():
    here = os.path.dirname(os.path.abspath(__file__))
    table = np.loadtxt(os.path.join(here, "..", "Lessons", "data", "digits.csv"), delimiter=",", skiprows=1)
    return table[:, :64] / 16, table[:, 64].astype(int)


def problem(name):
    """X, y, weights, activations, loss, optimizer, lr, batch, epochs, dtype."""
    if name == "W1":
        X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]), np.array([[0], [1], [1], [0.0]])
        np.random.seed(1)
        return X, y, [np.random.randn(2, 1)], ["sigmoid"], "bce", "sgd", 0.1, None, 10000, np.float64
    if name == "W2":
        X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]), np.array([[0], [1], [1], [0.0]])
        np.random.seed(2)
        W = [np.random.randn(2, 4), np.random.randn(4, 1)]
        return X, y, W, ["tanh", "sigmoid"], "bce", "sgd", 0.5, None, 10000, np.float64
    if name == "W3":
        i = np.arange(250)
        r = i / 250 * 5
        t = 1.75 * i / 250 * 2 * np.pi
        X = np.vstack([np.c_[r * np.sin(t), r * np.cos(t)], np.c_[r * np.sin(t + np.pi), r * np.cos(t + np.pi)]])
        y = np.vstack([np.ones((250, 1)), -np.ones((250, 1))])
        np.random.seed(3)
        W = [np.random.randn(2, 8) * 0.5, np.random.randn(8, 8) * 0.5, np.random.randn(8, 1) * 0.5]
        return X, y, W, ["tanh", "tanh", "tanh"], "mse", "sgd", 0.03, 10, 100, np.float64
    if name == "W4":
        X, y = digits()
        np.random.seed(4)
        W = [np.random.randn(64, 32) * 0.17, np.random.randn(32, 10) * 0.25]
        return X, y, W, ["relu", "softmax"], "cross_entropy", "adam", 0.001, 32, 50, np.float32
    if name == "W5":
        np.random.seed(5)
        X = np.random.rand(60000, 784)
        y = np.random.randint(0, 10, 60000)
        W = [np.random.randn(784, 128) * 0.05, np.random.randn(128, 10) * 0.125]
        return X, y, W, ["relu", "softmax"], "cross_entropy", "sgd", 0.01, 64, 1, np.float32
    raise SystemExit(f"no workload {name}")


def orders(n, batch, epochs):
    """The sample order of each epoch, as Longhand draws it from seed 0: a stream of its own for each epoch."""
    if batch is None:
        return [np.arange(n)] * epochs
    mask = (1 << 64) - 1

    def seed(epoch):
        if epoch == 0:
            return 0
        bits = epoch * 0x9E3779B97F4A7C15 & mask
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 & mask
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB & mask
        return (bits ^ bits >> 31) & 0xFFFFFFFF

    return [np.random.RandomState(seed(epoch)).permutation(n) for epoch in range(epochs)]


def evaluate(X, y, W, b, activations, loss):
    a = X.astype(np.float64)
    for w, c, f in zip(W, b, activations):
        z = a @ w + c
        a = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}.get(f, lambda z: z)(z)
    if loss == "bce":
        return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))
    if loss == "mse":
        return float(np.mean((a - y) ** 2))
    m = z.max(axis=1, keepdims=True)
    return float(np.mean(m[:, 0] + np.log(np.exp(z - m).sum(axis=1)) - z[np.arange(len(y)), y]))


def run_numpy(X, y, W, activations, loss, optimizer, lr, batch, epochs, dtype):
    X, W = X.astype(dtype), [w.astype(dtype) for w in W]
    T = y.astype(dtype) if loss != "cross_entropy" else np.eye(W[-1].shape[1], dtype=dtype)[y]
    b = [np.zeros(w.shape[1], dtype) for w in W]
    parameters = W + b
    m, v = [np.zeros_like(p) for p in parameters], [np.zeros_like(p) for p in parameters]
    order = orders(len(X), batch, epochs)
    step, size = 0, batch or len(X)
    start = time.perf_counter()
    for epoch in range(epochs):
        for first in range(0, len(X), size):
            if batch is None:
                x, t = X, T
            else:
                index = order[epoch][first:first + size]
                x, t = X[index], T[index]
            a = [x]
            for w, c, f in zip(W, b, activations):
                z = a[-1] @ w + c
                if f == "tanh":
                    a.append(np.tanh(z))
                elif f == "relu":
                    a.append(np.maximum(z, 0))
                elif f == "sigmoid":
                    a.append(1 / (1 + np.exp(-z)))
                else:
                    e = np.exp(z - z.max(axis=1, keepdims=True))
                    a.append(e / e.sum(axis=1, keepdims=True))
            n = len(x)
            d = (a[-1] - t) / n
            if loss == "mse":
                d = d * 2 / t.shape[1] * (1 - a[-1] ** 2)
            dW, db = [None] * len(W), [None] * len(W)
            for k in reversed(range(len(W))):
                dW[k], db[k] = a[k].T @ d, d.sum(axis=0)
                if k:
                    d = d @ W[k].T
                    d = d * (1 - a[k] ** 2) if activations[k - 1] == "tanh" else d * (a[k] > 0)
            step += 1
            for i, (p, g) in enumerate(zip(parameters, dW + db)):
                if optimizer == "sgd":
                    p -= lr * g
                else:
                    m[i] += 0.1 * (g - m[i])
                    v[i] += 0.001 * (g * g - v[i])
                    p -= (lr / (1 - 0.9 ** step)) * m[i] / (np.sqrt(v[i]) / np.sqrt(1 - 0.999 ** step) + 1e-8)
    return time.perf_counter() - start, evaluate(X, y, W, b, activations, loss)


def run_torch(X, y, W, activations, loss, optimizer, lr, batch, epochs, dtype):
    import torch
    kind = torch.float32 if dtype == np.float32 else torch.float64
    layers = []
    for w, f in zip(W, activations):
        layer = torch.nn.Linear(*w.shape).to(kind)
        with torch.no_grad():
            layer.weight.copy_(torch.tensor(w.T))
            layer.bias.zero_()
        layers.append(layer)
        if f in ("tanh", "relu"):
            layers.append(torch.nn.Tanh() if f == "tanh" else torch.nn.ReLU())
    net = torch.nn.Sequential(*layers)
    criterion = {"bce": torch.nn.BCEWithLogitsLoss, "mse": torch.nn.MSELoss, "cross_entropy": torch.nn.CrossEntropyLoss}[loss]()
    step = (torch.optim.SGD if optimizer == "sgd" else torch.optim.Adam)(net.parameters(), lr=lr)
    xs, ts = torch.tensor(X).to(kind), torch.tensor(y) if loss == "cross_entropy" else torch.tensor(y).to(kind)
    order = [torch.tensor(o) for o in orders(len(X), batch, epochs)]
    size = batch or len(X)
    start = time.perf_counter()
    for epoch in range(epochs):
        for first in range(0, len(X), size):
            index = order[epoch][first:first + size]
            x, t = (xs, ts) if batch is None else (xs[index], ts[index])
            step.zero_grad()
            criterion(net(x), t).backward()
            step.step()
    seconds = time.perf_counter() - start
    dense = [l for l in net if isinstance(l, torch.nn.Linear)]
    return seconds, evaluate(
        X, y, [l.weight.detach().numpy().T for l in dense], [l.bias.detach().numpy() for l in dense], activations, loss)


def jax_cost(jax, jnp, activations, loss):
    def cost(parameters, x, t):
        a = x
        for (w, c), f in zip(parameters, activations):
            z = a @ w + c
            a = jnp.tanh(z) if f == "tanh" else jax.nn.relu(z) if f == "relu" else z
        if loss == "bce":
            return jnp.mean(jax.nn.softplus(z) - z * t)
        if loss == "mse":
            return jnp.mean((a - t) ** 2)
        return jnp.mean(jax.nn.logsumexp(z, axis=1) - jnp.take_along_axis(z, t[:, None], axis=1)[:, 0])
    return cost


def run_jax(X, y, W, activations, loss, optimizer, lr, batch, epochs, dtype):
    import jax
    import jax.numpy as jnp
    if dtype == np.float64:
        jax.config.update("jax_enable_x64", True)
    parameters = [(jnp.array(w, dtype), jnp.zeros(w.shape[1], dtype)) for w in W]

    cost = jax_cost(jax, jnp, activations, loss)
    zeros = jax.tree.map(jnp.zeros_like, parameters)

    @jax.jit
    def advance(parameters, m, v, count, x, t):
        g = jax.grad(cost)(parameters, x, t)
        if optimizer == "sgd":
            return jax.tree.map(lambda p, g: p - lr * g, parameters, g), m, v
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        new = jax.tree.map(
            lambda p, m, v: p - lr * (m / (1 - 0.9 ** count)) / (jnp.sqrt(v / (1 - 0.999 ** count)) + 1e-8), parameters, m, v)
        return new, m, v

    xs = jnp.array(X, dtype)
    ts = jnp.array(y) if loss == "cross_entropy" else jnp.array(y, dtype)
    order, size = orders(len(X), batch, epochs), batch or len(X)
    m, v, count = zeros, zeros, 0
    for n in {size, len(X) % size} - {0}:
        jax.block_until_ready(advance(parameters, m, v, 1.0, xs[:n], ts[:n]))
    start = time.perf_counter()
    for epoch in range(epochs):
        for first in range(0, len(X), size):
            index = order[epoch][first:first + size]
            count += 1
            x, t = (xs, ts) if batch is None else (xs[index], ts[index])
            parameters, m, v = advance(parameters, m, v, float(count), x, t)
    jax.block_until_ready(parameters)
    seconds = time.perf_counter() - start
    return seconds, evaluate(X, y, [np.array(w) for w, _ in parameters], [np.array(c) for _, c in parameters], activations, loss)


def run_jax_fused(X, y, W, activations, loss, optimizer, lr, batch, epochs, dtype):
    """The whole training as one compiled loop over the batches; only for sgd, and for batches of one size."""
    import jax
    import jax.numpy as jnp
    if dtype == np.float64:
        jax.config.update("jax_enable_x64", True)
    size = batch or len(X)
    if optimizer != "sgd" or len(X) % size:
        raise SystemExit("not this workload")
    parameters = [(jnp.array(w, dtype), jnp.zeros(w.shape[1], dtype)) for w in W]
    xs, ts = jnp.array(X, dtype), jnp.array(y) if loss == "cross_entropy" else jnp.array(y, dtype)
    index = jnp.array(np.stack(orders(len(X), batch, epochs)).reshape(-1, size))
    cost = jax_cost(jax, jnp, activations, loss)

    @jax.jit
    def train(parameters):
        def step(parameters, i):
            x, t = (xs, ts) if batch is None else (xs[i], ts[i])
            return jax.tree.map(lambda p, g: p - lr * g, parameters, jax.grad(cost)(parameters, x, t)), None
        return jax.lax.scan(step, parameters, index)[0]

    jax.block_until_ready(train(parameters))
    start = time.perf_counter()
    parameters = jax.block_until_ready(train(parameters))
    seconds = time.perf_counter() - start
    return seconds, evaluate(X, y, [np.array(w) for w, _ in parameters], [np.array(c) for _, c in parameters], activations, loss)


def run_sklearn(X, y, W, activations, loss, optimizer, lr, batch, epochs, dtype):
    """First weights and order of the samples are its own: it has no other way; so its loss is not compared."""
    import warnings
    from sklearn.neural_network import MLPClassifier, MLPRegressor
    if len(W) < 2:
        raise SystemExit("not this workload")
    warnings.simplefilter("ignore")
    kind = MLPRegressor if loss == "mse" else MLPClassifier
    net = kind(
        hidden_layer_sizes=[w.shape[1] for w in W[:-1]], activation=activations[0], solver=optimizer, learning_rate_init=lr, alpha=0,
        momentum=0, batch_size=batch or len(X), max_iter=epochs, tol=0, n_iter_no_change=epochs + 1, random_state=0)
    X, y = X.astype(dtype), y.ravel()
    start = time.perf_counter()
    net.fit(X, y)
    return time.perf_counter() - start, None


def run_torch_layers(workload):
    """W9 and W10 in PyTorch: an epoch after a first one. Its weights are its own, so the loss is not compared."""
    import torch
    torch.manual_seed(0)
    if workload == "W9":
        X, y = digits()
        X, batch = torch.tensor(X.reshape(-1, 1, 8, 8), dtype=torch.float32), 32
        parts = torch.nn.Sequential(
            torch.nn.Conv2d(1, 8, 3), torch.nn.ReLU(), torch.nn.MaxPool2d(2), torch.nn.Flatten(), torch.nn.Linear(72, 10))
        net = parts
    elif workload == "W10":
        np.random.seed(10)
        X, batch = torch.tensor(np.random.rand(2048, 28, 28), dtype=torch.float32), 64
        y = np.random.randint(0, 10, 2048)
        parts = torch.nn.ModuleList([torch.nn.LSTM(28, 64, batch_first=True), torch.nn.Linear(64, 10)])
        net = lambda x: parts[1](parts[0](x)[0][:, -1])  # noqa: E731
    else:
        raise SystemExit("not this workload")
    y = torch.tensor(y)
    criterion, step = torch.nn.CrossEntropyLoss(), torch.optim.SGD(parts.parameters(), lr=0.05)
    for order in orders(len(X), batch, 2):
        start = time.perf_counter()
        for first in range(0, len(X), batch):
            index = order[first:first + batch]
            step.zero_grad()
            criterion(net(X[index]), y[index]).backward()
            step.step()
    return time.perf_counter() - start, None


RUNS = {"numpy": run_numpy, "pytorch": run_torch, "jax": run_jax, "jax-fused": run_jax_fused, "scikit-learn": run_sklearn}

if __name__ == "__main__":
    import resource
    peer, workload = sys.argv[1:3]
    if workload in ("W9", "W10") and peer == "pytorch":
        seconds, loss = run_torch_layers(workload)
    else:
        seconds, loss = RUNS[peer](*problem(workload))
    print(json.dumps({"seconds": seconds, "loss": loss, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
