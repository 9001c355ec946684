import copy
from dataclasses import dataclass, field, asdict
from enum import Enum, auto
from abc import ABC, abstractmethod
from typing import List, Dict, Optional, Tuple, NamedTuple, Union, Any, Callable
from types import SimpleNamespace
import heapq
import bisect
import contextlib
import numpy as np

Vector = List[float]

@dataclass
class Config:
    lr: float = 0.1
    layers: List[int] = field(default_factory=lambda: [2, 3, 1])

    def size(self) -> int:
        return sum(self.layers)

c = Config()
d = copy.deepcopy(c)
d.layers.append(4)
s = copy.copy(c)
s.layers.append(9)
print(c, d, s, c.size(), asdict(d))

class Kind(Enum):
    RELU = auto()
    TANH = auto()

print(Kind.RELU, Kind.TANH.value, [k.name for k in Kind])

class Layer(ABC):
    @abstractmethod
    def forward(self, x): ...

class Double(Layer):
    def forward(self, x):
        return 2 * x

print(Double().forward(3))
try:
    Layer()
except TypeError as e:
    print("cannot:", type(e).__name__)

class Cache(NamedTuple):
    x: np.ndarray
    y: Optional[float] = None

print(Cache(1), Cache(1, 2).y)
ns = SimpleNamespace(a=1, b="x")
ns.c = 3
print(ns, ns.a + ns.c)
h = []
for v in [5, 1, 4, 2]:
    heapq.heappush(h, v)
print([heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [1, 5, 3]))
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3))
weights = {"W": np.zeros(2), "b": [0.0]}
snapshot = copy.deepcopy(weights)
weights["W"] += 1
weights["b"][0] = 5
print(snapshot, weights)
with contextlib.suppress(ZeroDivisionError):
    1 / 0
print("after")
def apply(f: Callable[[float], float], x: Union[int, float]) -> Any:
    return f(x)
print(apply(lambda v: v + 1, 2))
