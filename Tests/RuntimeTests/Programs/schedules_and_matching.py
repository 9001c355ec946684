import numpy as np
from dataclasses import dataclass, field
from typing import Callable, ClassVar, Dict, List, Literal, Protocol, Union, overload, runtime_checkable
from enum import Enum, auto, unique
import functools, itertools, operator, sys, math
@runtime_checkable
class Schedule(Protocol):
    def __call__(self, step: int) -> float: ...
@dataclass(order=True)
class Trial:
    score: float
    name: str = field(compare=False)
    params: Dict[str, float] = field(default_factory=dict, compare=False, repr=False)
    count: ClassVar[int] = 0
    def __post_init__(self): type(self).count += 1
    @property
    def label(self) -> str: return f"{self.name}@{self.score:.3f}"
    @classmethod
    def make(cls, name, *, score=0.): return cls(score, name)
@dataclass(slots=True, kw_only=True)
class Hyper:
    lr: float = 1e-3
    decay: float = 0.9
    def __iter__(self): return iter((self.lr, self.decay))
@unique
class Act(Enum):
    RELU = auto(); TANH = auto(); GELU = 'gelu'
    @classmethod
    def _missing_(cls, value): return cls.RELU
    def fn(self):
        match self:
            case Act.RELU: return lambda x: np.maximum(x, 0)
            case Act.TANH: return np.tanh
            case _: return lambda x: x / (1 + np.exp(-1.702 * x))
def warmup_cosine(warm: int, total: int, peak: float = .1) -> Callable[[int], float]:
    def f(step):
        if step < warm: return peak * (step + 1) / warm
        t = (step - warm) / max(1, total - warm)
        return peak * .5 * (1 + math.cos(math.pi * t))
    return f
class Cyclic:
    def __init__(self, lo, hi, n): self.lo, self.hi, self.n = lo, hi, n
    def __call__(self, step): c = math.floor(1 + step / (2 * self.n)); x = abs(step / self.n - 2 * c + 1); return self.lo + (self.hi - self.lo) * max(0, 1 - x)
s = warmup_cosine(3, 10); c = Cyclic(.01, .1, 4)
print([round(s(i), 4) for i in range(10)], isinstance(c, Schedule), *map('{:.3f}'.format, map(c, range(9))))
trials = [Trial(.3, 'b'), Trial(.1, 'a', {'x': 1}), Trial.make('c', score=.2)]
print(sorted(trials), max(trials).label, Trial.count, Trial(.1, 'z') == Trial(.1, 'a'), trials[1].params)
h = Hyper(lr=.5); lr, decay = h; print(h, lr, decay)
print(Act('nope'), Act.GELU.value, Act['TANH'], [a.name for a in Act], Act.TANH.fn()(np.array([-1., 1])), Act(2) is Act.TANH, len(Act), Act.RELU in {Act.RELU: 1})
def describe(x):
    match x:
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [a, b, *rest] if rest: return f'{a},{b}+{len(rest)}'
        case {'op': 'dense', 'units': int(u), 'act': act}: return f'dense {u} {act}'
        case (int() | float()) as n if n > 10: return f'big {n}'
        case str(s): return s.upper()
        case Trial(score=sc, name='a'): return f'trial {sc}'
        case None | True: return 'singleton'
        case _: return '?'
for v in ([], [1], [1, 2, 3], {'op': 'dense', 'units': 4, 'act': 'relu'}, 42, 'hey', trials[1], None, 3.5): print(describe(v), end=' | ')
print()
class Maxout:
    def __init__(self, i, o, k=2, *, rng=np.random.default_rng(0)): self.W = rng.normal(0, .1, (k, i, o)); self.b = np.zeros((k, o))
    def forward(self, x): z = np.einsum('ni,kio->kno', x, self.W) + self.b[:, None]; self.arg, self.x = z.argmax(0), x; return np.take_along_axis(z, self.arg[None], 0)[0]
    def backward(self, g):
        gW = np.zeros_like(self.W)
        for k in range(len(self.W)): gk = g * (self.arg == k); gW[k] = self.x.T @ gk; self.b[k] -= .1 * gk.sum(0)
        self.W -= .1 * gW; return gW
m = Maxout(3, 2); x = np.linspace(-1, 1, 12).reshape(4, 3); out = m.forward(x); print(out.round(4), m.backward(out).shape, m.arg.tolist())
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(np.sum, float, lambda v: f'{v:.3f}')(out), functools.reduce(operator.mul, [1, 2, 3], 1), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.pairwise('abc')), list(itertools.islice(itertools.count(5, 5), 3)), list(itertools.compress('abcd', [1, 0, 1, 0])), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.product('ab', repeat=2))[:2], [list(g) for _, g in itertools.groupby([1, 1, 2])], list(itertools.chain([1], [2, 3])), list(itertools.dropwhile(lambda v: v < 2, [1, 2, 1])), list(itertools.tee([1, 2], 2)[1]), list(itertools.filterfalse(lambda v: v % 2, range(5))), list(itertools.repeat(0, 3)))
if (n := len(trials)) > 2: print(f'{n=}', f'{n:>5}|{n:<5}|{n:^5}|', f"{'x' if n else 'y'}", f'{out[0][0]:+.2e}', f'{1e6:,.0f}', f'{n!r}', f'{"nested"!s:>8}', f'{0.5:%}', f'{255:#x} {255:o} {5:08b}')
