import numpy as np

class Layer:
    def forward(self, inp):
        raise NotImplementedError
    def backward(self, grad, lr):
        raise NotImplementedError

class FullyConnected(Layer):
    def __init__(self, n_in, n_out):
        self.W = np.random.uniform(-0.7, 0.7, (n_in, n_out))
        self.b = np.zeros(n_out)

    def forward(self, inp):
        self.inp = inp
        return inp.dot(self.W) + self.b

    def backward(self, grad, lr):
        gW = self.inp.T.dot(grad)
        gb = grad.sum(0)
        gin = grad.dot(self.W.T)
        self.W -= lr * gW
        self.b -= lr * gb
        return gin

class Tanh(Layer):
    def forward(self, inp):
        self.out = np.tanh(inp)
        return self.out

    def backward(self, grad, lr):
        return grad * (1 - self.out ** 2)

class Huber:
    def __init__(self, delta=1.0):
        self.delta = delta

    def value(self, pred, target):
        e = pred - target
        small = np.abs(e) <= self.delta
        return np.mean(np.where(small, 0.5 * e ** 2, self.delta * (np.abs(e) - 0.5 * self.delta)))

    def grad(self, pred, target):
        e = pred - target
        small = np.abs(e) <= self.delta
        return np.where(small, e, self.delta * np.sign(e)) / e.size

np.random.seed(7)
x = np.linspace(-2, 2, 50).reshape(-1, 1)
t = np.sin(2 * x) + 0.1 * np.random.randn(50, 1)
t[10] += 4.0
layers = [FullyConnected(1, 10), Tanh(), FullyConnected(10, 1)]
loss_fn = Huber(0.5)
for step in range(100):
    out = x
    for layer in layers:
        out = layer.forward(out)
    loss = loss_fn.value(out, t)
    g = loss_fn.grad(out, t)
    for layer in reversed(layers):
        g = layer.backward(g, 0.1)
    if step % 25 == 0:
        print(step, loss)
