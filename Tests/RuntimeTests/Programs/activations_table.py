import numpy as np
x = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
activations = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0, z),
    "leaky": lambda z: np.where(z > 0, z, 0.01 * z),
    "step": lambda z: (z >= 0).astype(int),
}
for name, fn in activations.items():
    print(f"{name:>8}:", *[f"{v:7.4f}" for v in fn(x)])
print(np.sum(x * (x > 0)), x[x > 0].size, np.sign(x), np.abs(x), np.square(x), np.log1p(np.abs(x)))
