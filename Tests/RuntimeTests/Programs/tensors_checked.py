import numpy as np
from abc import ABC, abstractmethod
from copy import deepcopy
from functools import wraps
from collections.abc import Iterable, Callable
from operator import itemgetter, attrgetter, methodcaller
import warnings; warnings.filterwarnings('ignore')
np.seterr(all='ignore')
class Tensor:
    __array_priority__ = 1000
    def __init__(self, data, parents=(), op=None, requires_grad=True):
        self.data = np.asarray(data, dtype=float); self.grad = None; self.parents, self.op, self.requires_grad = parents, op, requires_grad
    shape = property(lambda self: self.data.shape)
    @staticmethod
    def unbroadcast(g, shape):
        while g.ndim > len(shape): g = g.sum(0)
        for i, n in enumerate(shape):
            if n == 1 and g.shape[i] != 1: g = g.sum(i, keepdims=True)
        return g
    def _wrap(o): return o if isinstance(o, Tensor) else Tensor(o, requires_grad=False)
    def __add__(self, o): o = Tensor._wrap(o); return Tensor(self.data + o.data, [(self, lambda g: Tensor.unbroadcast(g, self.shape)), (o, lambda g: Tensor.unbroadcast(g, o.shape))], '+')
    def __mul__(self, o): o = Tensor._wrap(o); return Tensor(self.data * o.data, [(self, lambda g: Tensor.unbroadcast(g * o.data, self.shape)), (o, lambda g: Tensor.unbroadcast(g * self.data, o.shape))], '*')
    def __matmul__(self, o): return Tensor(self.data @ o.data, [(self, lambda g: g @ o.data.T), (o, lambda g: self.data.T @ g)], '@')
    def __pow__(self, k): return Tensor(self.data ** k, [(self, lambda g: g * k * self.data ** (k - 1))], f'**{k}')
    def __neg__(self): return self * -1.
    def __sub__(self, o): return self + (-Tensor._wrap(o))
    def __truediv__(self, o): return self * Tensor._wrap(o) ** -1
    __radd__ = __add__; __rmul__ = __mul__
    def __rsub__(self, o): return (-self) + o
    def __getitem__(self, i):
        def back(g): z = np.zeros_like(self.data); np.add.at(z, i, g); return z
        return Tensor(self.data[i], [(self, back)], '[]')
    def sum(self, axis=None, keepdims=False): return Tensor(self.data.sum(axis=axis, keepdims=keepdims), [(self, lambda g: np.broadcast_to(g if axis is None or keepdims else np.expand_dims(g, axis), self.shape).copy())], 'sum')
    def mean(self): return self.sum() * (1 / self.data.size)
    def exp(self): y = np.exp(self.data); return Tensor(y, [(self, lambda g: g * y)], 'exp')
    def log(self): return Tensor(np.log(self.data), [(self, lambda g: g / self.data)], 'log')
    def tanh(self): y = np.tanh(self.data); return Tensor(y, [(self, lambda g: g * (1 - y ** 2))], 'tanh')
    def relu(self): return Tensor(np.maximum(self.data, 0), [(self, lambda g: g * (self.data > 0))], 'relu')
    def reshape(self, *s): return Tensor(self.data.reshape(*s), [(self, lambda g: g.reshape(self.shape))], 'reshape')
    @property
    def T(self): return Tensor(self.data.T, [(self, lambda g: g.T)], 'T')
    def backward(self):
        order, seen = [], set()
        def visit(t):
            if id(t) in seen: return
            seen.add(id(t)); [visit(p) for p, _ in t.parents]; order.append(t)
        visit(self); grads = {id(self): np.ones_like(self.data)}
        for t in reversed(order):
            g = grads.pop(id(t), None)
            if g is None: continue
            t.grad = g if t.grad is None else t.grad + g
            for p, fn in t.parents: grads[id(p)] = grads.get(id(p), 0) + fn(g)
    def __repr__(self): return f'Tensor({np.array2string(self.data, precision=3)}, op={self.op!r})'
    def __len__(self): return len(self.data)
rng = np.random.RandomState(1)
def gradcheck(f, *xs, eps=1e-6, tol=1e-6):
    ts = [Tensor(x) for x in xs]; f(*ts).backward(); worst = 0
    for k, x in enumerate(xs):
        for i in np.ndindex(x.shape):
            hi, lo = deepcopy(xs[k]), deepcopy(xs[k]); hi[i] += eps; lo[i] -= eps
            num = (f(*[Tensor(hi if j == k else v) for j, v in enumerate(xs)]).data - f(*[Tensor(lo if j == k else v) for j, v in enumerate(xs)]).data) / (2 * eps)
            worst = max(worst, abs(num - (0 if ts[k].grad is None else ts[k].grad[i])))
    return bool(worst < tol)
a, b, c = rng.randn(3, 4), rng.randn(4, 2), rng.rand(1, 2) + .5
tests = {'affine': lambda x, w, b: (x @ w + b).tanh().sum(), 'softmax': lambda x, w, b: ((x @ w).exp() / (x @ w).exp().sum(axis=1, keepdims=True)).log()[np.arange(3), [0, 1, 0]].mean(), 'mix': lambda x, w, b: ((2 - x @ w) * b / (1 + (x @ w) ** 2)).relu().mean(), 'T': lambda x, w, b: (w.T @ x.T).reshape(-1).sum() + b.log().sum()}
for name, f in tests.items(): print(f'{name:<8} {gradcheck(f, a, b, c)}')
x = Tensor([[1., 2.], [3., 4.]]); y = (x * x).sum(axis=0); print(y, x[0], len(x), (3 * x - 1).data, np.ones((2, 2)) * x if False else '')
y.sum().backward(); print(x.grad)
class Base(ABC):
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); Base.registry.append((cls.__name__, tag))
    @abstractmethod
    def run(self): ...
    @classmethod
    def create(cls, *a, **k): return cls(*a, **k)
    @staticmethod
    def helper(v): return v * 2
class A(Base, tag='first'):
    def run(self): return 'A.run'
class B(A, tag='second'):
    def run(self): return 'B>' + super().run()
print(Base.registry, B.create().run(), B.helper(4), B.__mro__[1].__name__, isinstance(B(), Base), sorted([(2, 'b'), (1, 'z')], key=itemgetter(1)), list(map(methodcaller('upper'), 'ab')), attrgetter('data.shape')(x))

