import numpy as np

class Dense:
    def __init__(self, n_in, n_out):
        self.weights = np.random.randn(n_in, n_out) * 0.3
        self.bias = np.zeros((1, n_out))

    def forward(self, x):
        self.x = x
        return np.dot(x, self.weights) + self.bias

    def backward(self, grad_output, lr):
        grad_weights = np.dot(self.x.T, grad_output)
        grad_bias = grad_output.sum(axis=0, keepdims=True)
        grad_input = np.dot(grad_output, self.weights.T)
        self.weights -= lr * grad_weights
        self.bias -= lr * grad_bias
        return grad_input

class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, grad_output, lr):
        grad = grad_output * self.out * (1 - self.out)
        return grad

def mse(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)

def mse_prime(y_true, y_pred):
    return 2 * (y_pred - y_true) / y_true.size

np.random.seed(4)
X = np.random.randn(12, 3)
Y = np.sin(X.sum(axis=1, keepdims=True))
network = [Dense(3, 5), Sigmoid(), Dense(5, 1)]
for epoch in range(500):
    output = X
    for layer in network:
        output = layer.forward(output)
    error = mse(Y, output)
    grad = mse_prime(Y, output)
    for layer in reversed(network):
        grad = layer.backward(grad, 0.1)
print("error", error)
