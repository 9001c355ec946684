import numpy as np
def loss(w): return np.sum((w - np.array([3.0, -2.0])) ** 2)
def grad(w): return 2 * (w - np.array([3.0, -2.0]))
def run(optimizer, steps=50, lr=0.1):
    w = np.zeros(2); v = np.zeros_like(w); m = np.zeros_like(w)
    for t in range(1, steps + 1):
        g = grad(w)
        if optimizer == "sgd":
            w -= lr * g
        elif optimizer == "momentum":
            v = 0.9 * v + g
            w = w - lr * v
        elif optimizer == "adam":
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g ** 2
            mh, vh = m / (1 - 0.9 ** t), v / (1 - 0.999 ** t)
            w = w - lr * mh / (np.sqrt(vh) + 1e-8)
    return w
for name in ["sgd", "momentum", "adam"]:
    w = run(name)
    print(f"{name:<10}{w[0]:>10.5f}{w[1]:>10.5f}   loss={loss(w):.3e}")
