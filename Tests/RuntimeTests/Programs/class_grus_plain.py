# Plain Python in the style of Data Science from Scratch: type aliases, layers, optimizers, a progress loop.
import math
import random

Vector = list[float]
Matrix = list[list[float]]

def dot(v: Vector, w: Vector) -> float:
    assert len(v) == len(w), "vectors must be same length"
    return sum(v_i * w_i for v_i, w_i in zip(v, w))

class Layer:
    def forward(self, input):
        raise NotImplementedError
    def backward(self, gradient):
        raise NotImplementedError
    def params(self):
        return ()
    def grads(self):
        return ()

class Sigmoid(Layer):
    def forward(self, input: Vector) -> Vector:
        self.sigmoids = [1 / (1 + math.exp(-t)) for t in input]
        return self.sigmoids
    def backward(self, gradient):
        return [sig * (1 - sig) * grad for sig, grad in zip(self.sigmoids, gradient)]

class Linear(Layer):
    def __init__(self, input_dim: int, output_dim: int, init: str = 'normal') -> None:
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.w: Matrix = [[random.gauss(0, 1) for _ in range(input_dim)] for _ in range(output_dim)]
        self.b: Vector = [random.gauss(0, 1) for _ in range(output_dim)]
    def forward(self, input):
        self.input = input
        return [dot(input, self.w[o]) + self.b[o] for o in range(self.output_dim)]
    def backward(self, gradient):
        self.b_grad = gradient
        self.w_grad = [[self.input[i] * gradient[o] for i in range(self.input_dim)] for o in range(self.output_dim)]
        return [sum(self.w[o][i] * gradient[o] for o in range(self.output_dim)) for i in range(self.input_dim)]
    def params(self):
        return [self.w, self.b]
    def grads(self):
        return [self.w_grad, self.b_grad]

class Sequential(Layer):
    def __init__(self, layers) -> None:
        self.layers = layers
    def forward(self, input):
        for layer in self.layers:
            input = layer.forward(input)
        return input
    def backward(self, gradient):
        for layer in reversed(self.layers):
            gradient = layer.backward(gradient)
        return gradient
    def params(self):
        return (param for layer in self.layers for param in layer.params())
    def grads(self):
        return (grad for layer in self.layers for grad in layer.grads())

class Loss:
    def loss(self, predicted, actual) -> float: ...
    def gradient(self, predicted, actual): ...

class SSE(Loss):
    def loss(self, predicted, actual):
        return sum((p - a) ** 2 for p, a in zip(predicted, actual))
    def gradient(self, predicted, actual):
        return [2 * (p - a) for p, a in zip(predicted, actual)]

class GradientDescent:
    def __init__(self, learning_rate: float = 0.1) -> None:
        self.lr = learning_rate
    def step(self, layer: Layer) -> None:
        for param, grad in zip(layer.params(), layer.grads()):
            for i, g in enumerate(grad):
                if isinstance(g, list):
                    param[i] = [p - self.lr * x for p, x in zip(param[i], g)]
                else:
                    param[i] -= self.lr * g

random.seed(1)
xs = [[0., 0], [0., 1], [1., 0], [1., 1]]
ys = [[0.], [1.], [1.], [0.]]
net = Sequential([Linear(input_dim=2, output_dim=2), Sigmoid(), Linear(input_dim=2, output_dim=1)])
optimizer = GradientDescent(learning_rate=0.1)
loss = SSE()
for epoch in range(300):
    epoch_loss = 0.0
    for x, y in zip(xs, ys):
        predicted = net.forward(x)
        epoch_loss += loss.loss(predicted, y)
        gradient = loss.gradient(predicted, y)
        net.backward(gradient)
        optimizer.step(net)
    if epoch % 100 == 99:
        print(f"xor loss {epoch_loss:.8f}")
for param in net.params():
    print(len(param), type(param).__name__)
print(loss.loss([1], [2]), Loss().loss(1, 2), Vector, Matrix)
