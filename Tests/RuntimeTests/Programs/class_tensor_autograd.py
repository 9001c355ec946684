# Tensors that know what they are made of, broadcasting undone on the way back.
import numpy as np
from typing import Callable, List, NamedTuple, Optional, Union

Arrayable = Union[float, list, np.ndarray]
Link = NamedTuple("Link", [("tensor", "Tensor"), ("back", Callable[[np.ndarray], np.ndarray])])


class Tensor:
    def __init__(self, data: Arrayable, requires_grad: bool = False, links: Optional[List[Link]] = None) -> None:
        self._data = np.asarray(data, dtype=np.float64)
        self.requires_grad, self.links = requires_grad, links or []
        self.grad: Optional[np.ndarray] = np.zeros_like(self._data) if requires_grad else None

    @property
    def data(self) -> np.ndarray:
        return self._data

    @data.setter
    def data(self, new: np.ndarray) -> None:
        self._data = new
        self.grad = np.zeros_like(new)

    @property
    def shape(self):
        return self._data.shape

    def __repr__(self) -> str:
        return f"Tensor({self._data.round(4)}, requires_grad={self.requires_grad})"

    def __add__(self, other): return make(self.data + lift(other).data, (self, lambda g: g), (lift(other), lambda g: g))
    def __mul__(self, other):
        other = lift(other)
        return make(self.data * other.data, (self, lambda g: g * other.data), (other, lambda g: g * self.data))
    def __matmul__(self, other): return make(self.data @ other.data, (self, lambda g: g @ other.data.T), (other, lambda g: self.data.T @ g))
    def __neg__(self): return self * -1.0
    def __sub__(self, other): return self + -lift(other)
    def __isub__(self, other):
        self.data = self.data - lift(other).data
        return self
    def __getitem__(self, index):
        def back(g):
            whole = np.zeros_like(self.data)
            whole[index] = g
            return whole
        return make(self.data[index], (self, back))
    __radd__ = __add__
    __rmul__ = __mul__

    def sum(self):
        return make(self.data.sum(), (self, lambda g: g * np.ones_like(self.data)))

    def tanh(self):
        t = np.tanh(self.data)
        return make(t, (self, lambda g: g * (1 - t * t)))

    def backward(self, grad: Optional[np.ndarray] = None) -> None:
        assert self.requires_grad, "backward on a tensor without gradient"
        grad = np.array(1.0) if grad is None else grad
        while grad.ndim > len(self.shape):
            grad = grad.sum(axis=0)
        for axis, size in enumerate(self.shape):
            if size == 1:
                grad = grad.sum(axis=axis, keepdims=True)
        self.grad = self.grad + grad
        for link in self.links:
            link.tensor.backward(link.back(grad))


def lift(value) -> Tensor:
    return value if isinstance(value, Tensor) else Tensor(value)


def make(data, *pairs) -> Tensor:
    links = [Link(t, f) for t, f in pairs if t.requires_grad]
    return Tensor(data, any(t.requires_grad for t, _ in pairs), links)


np.random.seed(0)
x = Tensor(np.random.randn(60, 3))
y = x @ Tensor([[-1.0], [3.0], [-2.0]]) + 5
w, b = Tensor(np.random.randn(3, 1), requires_grad=True), Tensor(np.zeros(1), requires_grad=True)
for epoch in range(30):
    total = 0.0
    for start in range(0, 60, 20):
        error = x[start : start + 20] @ w + b - y[start : start + 20]
        loss = (error * error).sum()
        loss.backward()
        w -= 0.01 * w.grad
        b -= 0.01 * b.grad
        total += float(loss.data)
    if epoch % 10 == 0:
        print(epoch, round(total, 6))
print(w, b)
h = (Tensor([[0.5, -1.0]], True).tanh() * 2).sum()
print(h, h.links[0].tensor.links[0].tensor.requires_grad)
try:
    lift([1.0]).backward()
except AssertionError as error:
    print("AssertionError:", error)
