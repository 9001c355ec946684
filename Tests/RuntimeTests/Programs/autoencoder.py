import numpy as np
np.random.seed(42)

activations = {
    'sigmoid': (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)),
    'tanh': (np.tanh, lambda a: 1 - a ** 2),
    'relu': (lambda z: np.maximum(z, 0), lambda a: (a > 0).astype(float)),
    'linear': (lambda z: z, lambda a: np.ones_like(a)),
}

def build(*sizes, act='tanh', out='linear'):
    layers = []
    for i, (n_in, n_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        kind = out if i == len(sizes) - 2 else act
        layers.append({'W': np.random.uniform(-1, 1, (n_in, n_out)) / np.sqrt(n_in), 'b': np.zeros((1, n_out)), 'act': kind})
    return layers

def forward(net, x):
    values = [x]
    for layer in net:
        f, _ = activations[layer['act']]
        values.append(f(values[-1] @ layer['W'] + layer['b']))
    return values

def train(net, X, epochs=300, lr=0.1, verbose=100, **options):
    noise = options.pop('noise', 0.0)
    assert not options, f"unknown options: {list(options)}"
    losses = []
    for e in range(epochs):
        corrupted = X + noise * np.random.randn(*X.shape)
        values = forward(net, corrupted)
        delta = 2 * (values[-1] - X) / X.size
        losses.append(((values[-1] - X) ** 2).mean())
        for layer, a_in, a_out in reversed(list(zip(net, values, values[1:]))):
            dz = delta * activations[layer['act']][1](a_out)
            delta = dz @ layer['W'].T
            layer['W'] -= lr * a_in.T @ dz
            layer['b'] -= lr * dz.sum(0, keepdims=True)
        if verbose and (e + 1) % verbose == 0:
            print(f"epoch {e + 1:>4} | loss {losses[-1]:.6f}")
    return losses

t = np.linspace(0, 2 * np.pi, 24, endpoint=False)
X = np.stack([np.sin(t), np.cos(t), np.sin(t) * np.cos(t), np.ones_like(t) * 0.5], axis=1)
for act in activations:
    net = build(4, 6, 2, 6, 4, act=act)
    losses = train(net, X, epochs=200, lr=0.5, verbose=None, noise=0.01)
    print('{:<8s} first {:.4f} last {:.4f} smaller: {}'.format(act, losses[0], losses[-1], losses[-1] < losses[0]))
net = build(4, 8, 2, 8, 4)
train(net, X, epochs=400, lr=0.5)
code = forward(net, X)[2]
print(code.shape, code[:3])
print([(l['W'].shape, l['act']) for l in net])
try:
    train(net, X, epoch=3, momentum=2)
except (AssertionError, TypeError) as error:
    print(type(error).__name__, error)
