# Convolutional layers whose sums SciPy makes.
import numpy as np
from scipy import signal


class Layer:
    def forward(self, x):
        raise NotImplementedError

    def backward(self, grad, rate):
        raise NotImplementedError


class Conv(Layer):
    def __init__(self, shape, size, depth):
        channels, height, width = shape
        self.shape, self.depth, self.channels = shape, depth, channels
        self.kernels = np.random.randn(depth, channels, size, size) * 0.5
        self.biases = np.zeros((depth, height - size + 1, width - size + 1))

    def forward(self, x):
        self.x = x
        out = np.copy(self.biases)
        for i in range(self.depth):
            for j in range(self.channels):
                out[i] += signal.correlate2d(x[j], self.kernels[i, j], "valid")
        return out

    def backward(self, grad, rate):
        dk, dx = np.zeros_like(self.kernels), np.zeros(self.shape)
        for i in range(self.depth):
            for j in range(self.channels):
                dk[i, j] = signal.correlate2d(self.x[j], grad[i], "valid")
                dx[j] += signal.convolve2d(grad[i], self.kernels[i, j], "full")
        self.kernels -= rate * dk
        self.biases -= rate * grad
        return dx


class Flatten(Layer):
    def forward(self, x):
        self.shape = x.shape
        return x.reshape(-1, 1)

    def backward(self, grad, rate):
        return grad.reshape(self.shape)


class Dense(Layer):
    def __init__(self, n_in, n_out):
        self.W, self.b = np.random.randn(n_out, n_in) / np.sqrt(n_in), np.zeros((n_out, 1))

    def forward(self, x):
        self.x = x
        return self.W @ x + self.b

    def backward(self, grad, rate):
        dx = self.W.T @ grad
        self.W -= rate * grad @ self.x.T
        self.b -= rate * grad
        return dx


class Activation(Layer):
    def __init__(self, f, slope):
        self.f, self.slope = f, slope

    def forward(self, x):
        self.x = x
        return self.f(x)

    def backward(self, grad, rate):
        return np.multiply(grad, self.slope(self.x))


class Tanh(Activation):
    def __init__(self):
        super().__init__(np.tanh, lambda x: 1 - np.tanh(x) ** 2)


class Sigmoid(Activation):
    def __init__(self):
        sigmoid = lambda x: 1 / (1 + np.exp(-x))
        super(Sigmoid, self).__init__(sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x)))


np.random.seed(4)
net = [Conv((1, 6, 6), 3, 2), Tanh(), Flatten(), Dense(32, 2), Sigmoid()]
X = np.zeros((4, 1, 6, 6))
X[0, 0, 2, :], X[1, 0, :, 3], X[2, 0, 4, :], X[3, 0, :, 1] = 1, 1, 1, 1
Y = np.eye(2)[[0, 1, 0, 1]][..., None]
for epoch in range(12):
    total = 0
    for x, y in zip(X, Y):
        out = x
        for layer in net:
            out = layer.forward(out)
        total += np.mean(np.power(y - out, 2))
        grad = 2 * (out - y) / np.size(y)
        for layer in reversed(net):
            grad = layer.backward(grad, 0.5)
    if epoch % 4 == 3:
        print("%d/%d, error=%f" % (epoch + 1, 12, total / len(X)))
print(net[0].kernels[0, 0].round(4), [type(l).__name__ for l in net])
