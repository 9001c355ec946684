"""A convolutional network in classes, in float32 from end to end."""
from typing import List, Optional, Tuple
import numpy as np

DTYPE = np.float32


def im2col(x, kh, kw, stride=1, pad=0):
    n, c, h, w = x.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    img = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], 'constant')
    col = np.zeros((n, c, kh, kw, oh, ow), dtype=x.dtype)
    for y in range(kh):
        y_max = y + stride * oh
        for xx in range(kw):
            x_max = xx + stride * ow
            col[:, :, y, xx, :, :] = img[:, :, y:y_max:stride, xx:x_max:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1)


def col2im(col, shape, kh, kw, stride=1, pad=0):
    n, c, h, w = shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    col = col.reshape(n, oh, ow, c, kh, kw).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((n, c, h + 2 * pad + stride - 1, w + 2 * pad + stride - 1), dtype=col.dtype)
    for y in range(kh):
        for x in range(kw):
            img[:, :, y:y + stride * oh:stride, x:x + stride * ow:stride] += col[:, :, y, x, :, :]
    return img[:, :, pad:h + pad, pad:w + pad]


class Layer:
    def params(self) -> List[np.ndarray]:
        return []

    def forward(self, x: np.ndarray) -> np.ndarray:
        raise NotImplementedError

    def backward(self, d: np.ndarray) -> np.ndarray:
        raise NotImplementedError


class Conv(Layer):
    def __init__(self, rng, cin, cout, k, pad=0):
        self.W = (rng.standard_normal((cout, cin, k, k)) * np.sqrt(2 / (cin * k * k))).astype(DTYPE)
        self.b = np.zeros(cout, dtype=DTYPE)
        self.k, self.pad = k, pad

    def forward(self, x):
        self.shape = x.shape
        n, c, h, w = x.shape
        oh, ow = h + 2 * self.pad - self.k + 1, w + 2 * self.pad - self.k + 1
        self.col = im2col(x, self.k, self.k, 1, self.pad)
        out = self.col @ self.W.reshape(len(self.W), -1).T + self.b
        return out.reshape(n, oh, ow, -1).transpose(0, 3, 1, 2)

    def backward(self, d):
        d = d.transpose(0, 2, 3, 1).reshape(-1, len(self.W))
        self.db = d.sum(axis=0)
        self.dW = (self.col.T @ d).T.reshape(self.W.shape)
        return col2im(d @ self.W.reshape(len(self.W), -1), self.shape, self.k, self.k, 1, self.pad)

    def params(self):
        return [(self.W, self.dW), (self.b, self.db)]


class ReLU(Layer):
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, d):
        return d * self.mask


class MaxPool(Layer):
    def __init__(self, k=2):
        self.k = k

    def forward(self, x):
        n, c, h, w = x.shape
        k = self.k
        self.x = x.reshape(n, c, h // k, k, w // k, k)
        self.out = self.x.max(axis=(3, 5))
        return self.out

    def backward(self, d):
        mask = self.x == self.out[:, :, :, None, :, None]
        dx = mask * d[:, :, :, None, :, None] / mask.sum(axis=(3, 5), keepdims=True)
        n, c, h, k, w, _ = self.x.shape
        return dx.reshape(n, c, h * k, w * k).astype(DTYPE)


class Flatten(Layer):
    def forward(self, x):
        self.shape = x.shape
        return x.reshape(len(x), -1)

    def backward(self, d):
        return d.reshape(self.shape)


class Dense(Layer):
    def __init__(self, rng, nin, nout):
        self.W = (rng.standard_normal((nin, nout)) * np.sqrt(2 / nin)).astype(DTYPE)
        self.b = np.zeros(nout, dtype=DTYPE)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, d):
        self.dW = self.x.T @ d
        self.db = d.sum(0)
        return d @ self.W.T

    def params(self):
        return [(self.W, self.dW), (self.b, self.db)]


class Net:
    def __init__(self, *layers: Layer):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, y) -> Tuple[np.float32, np.ndarray]:
        z = self(x)
        z = z - z.max(axis=1, keepdims=True)
        p = np.exp(z)
        p /= p.sum(axis=1, keepdims=True)
        n = len(y)
        loss = -np.log(p[np.arange(n), y]).mean()
        p[range(n), y] -= 1
        return loss, p / n

    def step(self, x, y, lr: Optional[float] = None):
        loss, d = self.loss(x, y)
        for layer in reversed(self.layers):
            d = layer.backward(d)
        for layer in self.layers:
            for p, g in layer.params():
                p -= (lr or 0.1) * g
        return loss


rng = np.random.default_rng(0)
x = rng.random((12, 1, 8, 8)).astype(DTYPE)
y = np.arange(12) % 3
x[y == 1, :, :4] += 1
x[y == 2, :, :, :4] += 1
net = Net(Conv(rng, 1, 4, 3, pad=1), ReLU(), MaxPool(), Conv(rng, 4, 6, 3), ReLU(), Flatten(), Dense(rng, 24, 3))
for epoch in range(12):
    loss = net.step(x, y, 0.1)
    if epoch % 4 == 0:
        print(f"epoch {epoch}: {loss:.3f} {type(loss).__name__} {loss.dtype}")
out = net(x)
print(out.dtype, out.shape, out.argmax(axis=1), (out.argmax(1) == y).mean())
print([layer.W.dtype.name for layer in net.layers if hasattr(layer, "W")], sum(p.size for l in net.layers for p, _ in l.params()))
