# Batches as named tuples, layers as generators of parameters, a training loop with callbacks.
from collections import namedtuple
from typing import Callable, Dict, Iterator, NamedTuple, Sequence, Tuple

import numpy as np

Tensor = np.ndarray
Batch = NamedTuple("Batch", [("inputs", Tensor), ("targets", Tensor)])
Result = namedtuple("Result", "epoch loss", defaults=[0.0])


class Linear:
    def __init__(self, n_in: int, n_out: int) -> None:
        self.params: Dict[str, Tensor] = {"w": np.random.randn(n_in, n_out), "b": np.random.randn(n_out)}
        self.grads: Dict[str, Tensor] = {}

    def forward(self, inputs: Tensor) -> Tensor:
        self.inputs = inputs
        return inputs @ self.params["w"] + self.params["b"]

    def backward(self, grad: Tensor) -> Tensor:
        self.grads = {"b": np.sum(grad, axis=0), "w": self.inputs.T @ grad}
        return grad @ self.params["w"].T


F = Callable[[Tensor], Tensor]


class Activation:
    params: Dict[str, Tensor] = {}
    grads: Dict[str, Tensor] = {}

    def __init__(self, f: F, f_prime: F) -> None:
        self.f, self.f_prime = f, f_prime

    def forward(self, inputs):
        self.inputs = inputs
        return self.f(inputs)

    def backward(self, grad):
        return self.f_prime(self.inputs) * grad


class Net:
    def __init__(self, *layers) -> None:
        self.layers = layers

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, grad: Tensor) -> Tensor:
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return grad

    def params_and_grads(self) -> Iterator[Tuple[Tensor, Tensor]]:
        for layer in self.layers:
            for name, param in layer.params.items():
                yield param, layer.grads[name]


class Batches:
    def __init__(self, size: int = 2, shuffle: bool = True) -> None:
        self.size, self.shuffle = size, shuffle

    def __call__(self, inputs: Tensor, targets: Tensor) -> Iterator[Batch]:
        starts = np.arange(0, len(inputs), self.size)
        if self.shuffle:
            np.random.shuffle(starts)
        for start in starts:
            yield Batch(inputs[start : start + self.size], targets[start : start + self.size])


def train(net: Net, inputs: Tensor, targets: Tensor, epochs: int, callbacks: Sequence[Callable] = ()) -> list:
    history = []
    for epoch in range(epochs):
        total = 0.0
        for batch in Batches()(inputs, targets):
            predicted = net.forward(batch.inputs)
            total += np.sum((predicted - batch.targets) ** 2)
            net.backward(2 * (predicted - batch.targets))
            for param, grad in net.params_and_grads():
                param -= 0.01 * grad
        history.append(Result(epoch, round(float(total), 5)))
        [callback(history[-1]) for callback in callbacks]
    return history


np.random.seed(2)
X, Y = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]), np.array([[1, 0], [0, 1], [0, 1], [1, 0]])
net = Net(Linear(2, 4), Activation(np.tanh, lambda x: 1 - np.tanh(x) ** 2), Linear(4, 2))
history = train(net, X, Y, 401, [lambda r: print(r) if r.epoch % 100 == 0 else None])
print(net.forward(X).round(3), min(history, key=lambda r: r.loss).epoch, Batch(1, 2), Batch._fields, Result(3))
