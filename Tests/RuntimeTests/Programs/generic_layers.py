import numpy as np
def init(sizes, seed=1):
    np.random.seed(seed)
    return [{"W": np.random.randn(a, b) * np.sqrt(2.0 / a), "b": np.zeros(b)} for a, b in zip(sizes[:-1], sizes[1:])]
def relu(z): return np.maximum(0, z)
def forward(layers, x):
    cache = [x]
    for i, layer in enumerate(layers):
        z = cache[-1] @ layer["W"] + layer["b"]
        cache.append(relu(z) if i < len(layers) - 1 else z)
    return cache
def backward(layers, cache, y):
    grads = [None] * len(layers)
    delta = 2 * (cache[-1] - y) / y.size
    for i in reversed(range(len(layers))):
        grads[i] = (cache[i].T @ delta, delta.sum(axis=0))
        if i > 0:
            delta = (delta @ layers[i]["W"].T) * (cache[i] > 0)
    return grads
layers = init([3, 5, 2])
x = np.random.randn(4, 3); y = np.random.randn(4, 2)
for step in range(101):
    cache = forward(layers, x)
    for layer, (dW, db) in zip(layers, backward(layers, cache, y)):
        layer["W"] -= 0.1 * dW
        layer["b"] -= 0.1 * db
    if step % 50 == 0:
        print(step, "%.8f" % ((cache[-1] - y) ** 2).mean())
print(sum(l["W"].size + l["b"].size for l in layers), [l["W"].shape for l in layers])
