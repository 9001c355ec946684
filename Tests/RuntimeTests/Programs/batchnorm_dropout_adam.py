"""Layers with BatchNorm, Dropout and Adam as classes with an abstract base."""
from abc import ABC, abstractmethod
import numpy as np


class Layer(ABC):
    @abstractmethod
    def forward(self, X, training=True): ...

    @abstractmethod
    def backward(self, dout): ...

    @property
    def parameters(self):
        return {}

    @property
    def gradients(self):
        return {}

    def __repr__(self):
        shapes = ", ".join(f"{k}{v.shape}" for k, v in self.parameters.items())
        return f"{self.__class__.__name__}({shapes})"


class Linear(Layer):
    def __init__(self, n_in, n_out):
        limit = np.sqrt(6 / (n_in + n_out))
        self.W = np.random.uniform(-limit, limit, (n_in, n_out))
        self.b = np.zeros(n_out)

    def forward(self, X, training=True):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        self.dW = self.X.T @ dout
        self.db = np.sum(dout, axis=0)
        return dout @ self.W.T

    @property
    def parameters(self):
        return {"W": self.W, "b": self.b}

    @property
    def gradients(self):
        return {"W": self.dW, "b": self.db}


class BatchNorm(Layer):
    def __init__(self, n, momentum=0.9, eps=1e-5):
        self.gamma, self.beta = np.ones(n), np.zeros(n)
        self.running_mean, self.running_var = np.zeros(n), np.ones(n)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, training=True):
        if training:
            mu, var = X.mean(axis=0), X.var(axis=0)
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
        else:
            mu, var = self.running_mean, self.running_var
        self.xhat = (X - mu) / np.sqrt(var + self.eps)
        self.var, self.m = var, X.shape[0]
        return self.gamma * self.xhat + self.beta

    def backward(self, dout):
        self.dgamma = np.sum(dout * self.xhat, axis=0)
        self.dbeta = dout.sum(axis=0)
        dx = dout * self.gamma
        return (1. / self.m) / np.sqrt(self.var + self.eps) * (self.m * dx - dx.sum(axis=0) - self.xhat * np.sum(dx * self.xhat, axis=0))

    @property
    def parameters(self):
        return {"gamma": self.gamma, "beta": self.beta}

    @property
    def gradients(self):
        return {"gamma": self.dgamma, "beta": self.dbeta}


class ReLU(Layer):
    def forward(self, X, training=True):
        self.mask = (X > 0).astype(np.int8)
        return X * self.mask

    def backward(self, dout):
        return dout * self.mask


class Dropout(Layer):
    def __init__(self, p):
        self.p = p

    def forward(self, X, training=True):
        if not training:
            return X
        self.mask = np.random.binomial(1, 1 - self.p, size=X.shape) / (1 - self.p)
        return X * self.mask

    def backward(self, dout):
        return dout * self.mask


class Adam:
    def __init__(self, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def step(self, layers):
        self.t += 1
        for i, layer in enumerate(layers):
            for key, p in layer.parameters.items():
                g = layer.gradients[key]
                k = (i, key)
                self.m[k] = self.beta1 * self.m.get(k, 0) + (1 - self.beta1) * g
                self.v[k] = self.beta2 * self.v.get(k, 0) + (1 - self.beta2) * g * g
                mh = self.m[k] / (1 - self.beta1 ** self.t)
                vh = self.v[k] / (1 - self.beta2 ** self.t)
                p -= self.lr * mh / (np.sqrt(vh) + self.eps)


class Sequential:
    def __init__(self, *layers):
        self.layers = list(layers)

    def __call__(self, X, training=True):
        for layer in self.layers:
            X = layer.forward(X, training)
        return X

    def __len__(self):
        return len(self.layers)

    def __getitem__(self, i):
        return self.layers[i]

    def backward(self, d):
        for layer in self.layers[::-1]:
            d = layer.backward(d)


try:
    Layer()
except TypeError as e:
    print(str(e)[:38])
np.random.seed(11)
X = np.random.randn(64, 5)
y = (np.sin(X[:, 0]) + X[:, 1] > 0).astype(int)
model = Sequential(Linear(5, 16), BatchNorm(16), ReLU(), Dropout(0.2), Linear(16, 2))
opt = Adam(lr=0.01)
print(model[0], model[1], len(model))
for epoch in range(1, 41):
    scores = model(X)
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    d = p.copy()
    d[np.arange(len(y)), y] -= 1
    model.backward(d / len(y))
    opt.step(model.layers)
    if epoch % 10 == 0:
        acc = (model(X, training=False).argmax(axis=1) == y).mean()
        print("Epoch {:>3d} | loss {:.6f} | acc {:.2%}".format(epoch, loss, acc))
print(model[1].running_mean[:3].round(6), model[2].mask.dtype)
