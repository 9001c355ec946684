import numpy as np
from abc import ABC, abstractmethod
from typing import Callable, Iterable, NamedTuple, Sequence, Union, Any
from functools import reduce, partial, wraps, lru_cache
import itertools as it
import operator as op
import time

Arrayable = Union[float, list, np.ndarray]

def ensure_array(a: Arrayable) -> np.ndarray:
    return a if isinstance(a, np.ndarray) else np.array(a)

class Dependency(NamedTuple):
    tensor: 'Tensor'
    grad_fn: Callable[[np.ndarray], np.ndarray]

def timed(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        t0 = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            wrapper.calls += 1
            wrapper.elapsed += time.perf_counter() - t0
    wrapper.calls = 0
    wrapper.elapsed = 0.0
    return wrapper

class Tensor:
    __array_priority__ = 1000
    _ids = it.count()

    def __init__(self, data, requires_grad=False, depends_on=None):
        self._data = ensure_array(data)
        self.requires_grad = requires_grad
        self.depends_on = depends_on or []
        self.id = next(self._ids)
        self.grad = None
        if requires_grad:
            self.zero_grad()

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, new):
        self._data = new
        self.grad = None

    @property
    def shape(self):
        return self._data.shape

    def zero_grad(self):
        self.grad = Tensor(np.zeros_like(self.data, dtype=np.float64))

    def __repr__(self):
        return f"Tensor({self.data!r}, requires_grad={self.requires_grad})"

    def backward(self, grad=None):
        assert self.requires_grad, "called backward on non-requires-grad tensor"
        if grad is None:
            if self.shape == ():
                grad = Tensor(1.0)
            else:
                raise RuntimeError("grad must be specified for non-0-tensor")
        self.grad.data = self.grad.data + grad.data if self.grad.data is not None else grad.data
        for dependency in self.depends_on:
            dependency.tensor.backward(Tensor(dependency.grad_fn(grad.data)))

    def sum(self):
        return Tensor(self.data.sum(), self.requires_grad,
                      [Dependency(self, lambda g: g * np.ones_like(self.data))] if self.requires_grad else [])

    def __add__(self, other): return _binary(self, ensure_tensor(other), op.add, lambda g, a, b: g, lambda g, a, b: g)
    def __mul__(self, other): return _binary(self, ensure_tensor(other), op.mul, lambda g, a, b: g * b, lambda g, a, b: g * a)
    def __sub__(self, other): return self + -ensure_tensor(other)
    def __neg__(self): return self * -1
    __radd__ = __add__
    __rmul__ = __mul__
    def __rsub__(self, other): return ensure_tensor(other) - self
    def __matmul__(self, other):
        return _binary(self, other, op.matmul, lambda g, a, b: g @ b.T, lambda g, a, b: a.T @ g)
    def __getitem__(self, idxs):
        def grad_fn(g):
            big = np.zeros_like(self.data)
            big[idxs] = g
            return big
        return Tensor(self.data[idxs], self.requires_grad, [Dependency(self, grad_fn)] if self.requires_grad else [])

def ensure_tensor(x): return x if isinstance(x, Tensor) else Tensor(x)

def unbroadcast(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for i, dim in enumerate(shape):
        if dim == 1:
            g = g.sum(axis=i, keepdims=True)
    return g

def _binary(t1, t2, f, g1, g2):
    deps = [Dependency(t, partial(lambda g, gf, t: unbroadcast(gf(g, t1.data, t2.data), t.shape), gf=gf, t=t))
            for t, gf in ((t1, g1), (t2, g2)) if t.requires_grad]
    return Tensor(f(t1.data, t2.data), any(map(op.attrgetter('requires_grad'), (t1, t2))), deps)

class Module(ABC):
    @abstractmethod
    def forward(self, x): ...
    def __call__(self, x): return self.forward(x)
    def parameters(self) -> Iterable[Tensor]:
        for v in vars(self).values():
            if isinstance(v, Tensor) and v.requires_grad: yield v
            elif isinstance(v, Module): yield from v.parameters()

class Linear(Module):
    def __init__(self, i, o, *, rng):
        self.w = Tensor(rng.standard_normal((i, o)) / np.sqrt(i), True)
        self.b = Tensor(np.zeros(o), True)
    def forward(self, x): return x @ self.w + self.b

class Regressor(Module):
    def __init__(self, rng):
        self.one = Linear(3, 4, rng=rng)
        self.two = Linear(4, 1, rng=rng)
    def forward(self, x): return self.two(self.one(x))

try:
    Module()
except TypeError as e:
    print("TypeError:", e)

rng = np.random.default_rng(0)
x = Tensor(rng.standard_normal((40, 3)))
y = Tensor(x.data @ np.array([[-1.], [3], [-2]]) + 0.5)
net = Regressor(rng)
print([p.shape for p in net.parameters()])

@timed
def step(lr):
    err = net(x) - y
    loss = (err * err).sum()
    for p in net.parameters(): p.zero_grad()
    loss.backward()
    for p in net.parameters():
        g = p.grad.data
        p.data = p.data - lr * g
    return loss.data

for epoch in range(100):
    l = step(0.002)
    if epoch % 20 == 0: print(epoch, f"{l:.6f}")
print(step.calls, step.__name__, step.elapsed >= 0)
t = Tensor([[1., 2], [3, 4]], requires_grad=True)
s = (t[0] * 3).sum(); s.backward(); print(t.grad.data, t)
try: t.backward()
except RuntimeError as e: print(e)
print(reduce(op.mul, range(1, 20)), list(it.accumulate([1, 2, 3, 4], op.mul)), Tensor._ids.__class__.__name__)

@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
