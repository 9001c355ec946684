from __future__ import annotations
import functools, inspect, re, string, textwrap, sys, traceback
from collections import ChainMap, namedtuple, defaultdict
from contextlib import contextmanager, suppress
from typing import Protocol, TypeVar, Generic, ClassVar, Literal, Final

REGISTRY: dict[str, type] = {}
T = TypeVar("T")

def register(name: str | None = None):
    def deco(cls: type) -> type:
        REGISTRY[name or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()] = cls
        return cls
    return deco

class Layer(Protocol):
    def __call__(self, x: list[float]) -> list[float]: ...

class Base:
    n_created: ClassVar[int] = 0
    def __init_subclass__(cls, /, scale=1.0, **kw):
        super().__init_subclass__(**kw)
        cls.scale = scale
    def __new__(cls, *a, **k):
        Base.n_created += 1
        return super().__new__(cls)

@register()
class LeakyReLU(Base, scale=0.1):
    def __init__(self, slope: float = 0.01): self.slope = slope
    def __call__(self, x): return [v if v > 0 else self.slope * v for v in x]
    def __repr__(self): return f"{type(self).__name__}(slope={self.slope!r})"

@register("affine")
class Affine(Base):
    def __init__(self, w, b=0.0): self.w, self.b = w, b
    def __call__(self, x): return [self.w * v + self.b for v in x]

class Sequential(Generic[T]):
    def __init__(self, *layers: Layer): self.layers = layers
    def __call__(self, x): return functools.reduce(lambda a, f: f(a), self.layers, x)
    def __len__(self): return len(self.layers)
    def __getitem__(self, i): return self.layers[i]
    def __contains__(self, kind): return any(isinstance(l, kind) for l in self.layers)

net = Sequential(REGISTRY["affine"](2, b=-1), REGISTRY["leaky_re_l_u"](), Affine(10.0))
print(net([0.0, 1.0, -3.5]), len(net), net[1], Affine in net, LeakyReLU.scale, Affine.scale, Base.n_created)
print(sorted(REGISTRY), [l.__class__.__qualname__ for l in net])
print(inspect.signature(LeakyReLU.__init__), list(inspect.signature(Affine).parameters))

@contextmanager
def section(title, width=40):
    print(f" {title} ".center(width, "="))
    try:
        yield lambda *a: print(textwrap.indent(" ".join(map(str, a)), "    "))
    finally:
        print("=" * width)

with section("log") as log:
    log("hello", 3)
    log("multi\nline")

def check(fn):
    sig = inspect.signature(fn)
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        bound.apply_defaults()
        print(f"{fn.__name__}({', '.join(f'{k}={v!r}' for k, v in bound.arguments.items())})")
        return fn(*args, **kwargs)
    return inner

@check
def dense(x, units: int = 3, *, act: Literal["relu", "tanh"] = "relu"):
    """Apply a dense layer."""
    return units * x
print(dense(2), dense(1, act="tanh"), dense.__doc__, dense.__wrapped__.__name__)
with suppress(ZeroDivisionError):
    1 / 0
try:
    net(["a"])
except TypeError:
    et, ev, tb = sys.exc_info()
    print(et.__name__, "|", ev)
    print(traceback.format_exc().strip().splitlines()[-1])
cfg = ChainMap({"lr": .1}, {"lr": 1, "epochs": 5})
print(cfg["lr"], cfg["epochs"], string.Template("$who has $n epochs").substitute(who="net", n=cfg["epochs"]))
m = re.match(r"(?P<units>\d+)\s*-\s*(?P<act>\w+)", "16 - relu")
print(m.groupdict(), m.group(1), m.span("act"), re.findall(r"[A-Z]\w+", "Dense then ReLU"), re.sub(r"\b(\w)", lambda q: q.group(1).upper(), "deep nets"))
print("{:>8}|{:^8}|{:<8}|{!r:>10}|{:08.3f}|{:+d}|{:,}|{:x}|{:#b}|{:e}|{:%}|{:g}".format("a", "b", "c", "d", 3.14159, 5, 1234567, 255, 5, 12345.678, .256, 1e-7))
