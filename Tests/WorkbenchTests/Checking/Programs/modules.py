import numpy as np

class Linear:
    def __init__(self, fan_in, fan_out, rng):
        self.W = rng.randn(fan_in, fan_out) * np.sqrt(2.0 / fan_in)
        self.b = np.zeros(fan_out)

    def __call__(self, x):
        self.inp = x
        return x @ self.W + self.b

    def backward(self, d):
        self.dW = self.inp.T @ d
        self.db = d.sum(axis=0)
        return d @ self.W.T

    def params(self):
        return [(self.W, self.dW), (self.b, self.db)]

class ReLU:
    def __call__(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, d):
        return d * self.mask

    def params(self):
        return []

class SoftmaxCrossEntropy:
    def __call__(self, logits, labels):
        shifted = logits - logits.max(axis=1, keepdims=True)
        self.p = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
        self.labels = labels
        return -np.log(self.p[np.arange(len(labels)), labels]).mean()

    def backward(self):
        d = self.p.copy()
        d[np.arange(len(d)), self.labels] -= 1
        return d / len(d)

class Sequential:
    def __init__(self, *layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def backward(self, d):
        for layer in self.layers[::-1]:
            d = layer.backward(d)

    def step(self, lr):
        for layer in self.layers:
            for value, grad in layer.params():
                value -= lr * grad

rng = np.random.RandomState(9)
points = rng.uniform(-1, 1, (90, 2))
quadrant = (points[:, 0] > 0).astype(int) + 2 * (points[:, 1] > 0).astype(int)
net = Sequential(Linear(2, 16, rng), ReLU(), Linear(16, 4, rng))
criterion = SoftmaxCrossEntropy()
for epoch in range(150):
    logits = net(points)
    loss = criterion(logits, quadrant)
    net.backward(criterion.backward())
    net.step(0.5)
print("loss", loss, "accuracy", (net(points).argmax(axis=1) == quadrant).mean())
