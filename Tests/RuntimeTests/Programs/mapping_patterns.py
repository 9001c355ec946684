import numpy as np
from dataclasses import dataclass, field
import dataclasses
from typing import Any, Union, Literal, ClassVar, TypeVar, Generic, Sequence, overload, Final

T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
    def __bool__(self): return len(self.items) > 0

@dataclass(order=True)
class Op:
    priority: int
    name: str = field(compare=False)
    kwargs: dict[str, Any] = field(default_factory=dict, compare=False)
    count: ClassVar[int] = 0
    def __post_init__(self):
        type(self).count += 1

def build(spec):
    match spec:
        case {'type': 'dense', 'units': int(u), **rest}:
            return f'Dense({u}) rest={rest}'
        case {'type': 'conv', 'filters': f, 'kernel': (kh, kw)}:
            return f'Conv({f}, {kh}x{kw})'
        case {'type': 'conv', 'filters': f, 'kernel': int() as k}:
            return f'Conv({f}, {k}x{k})'
        case ['seq', *layers]:
            return [build(l) for l in layers]
        case 'relu' | 'tanh' as act:
            return f'Act<{act}>'
        case (a, b) if a == b:
            return 'pair'
        case Op(priority=p, name=n):
            return f'Op {n} {p}'
        case float() | int():
            return 'num'
        case None:
            return 'none'
        case _:
            raise TypeError(f'unknown spec: {spec!r}')

print(build(['seq', {'type': 'dense', 'units': 4, 'act': 'relu', 'bias': False}, 'relu', {'type': 'conv', 'filters': 8, 'kernel': 3}, {'type': 'conv', 'filters': 8, 'kernel': (3, 5)}]))
print(build((2, 2)), build(Op(1, 'x')), build(3.5), build(None))
try:
    build({'type': 'rnn'})
except TypeError as e:
    print(e)
s: Stack[int] = Stack()
s.push(1); s.push(2)
while s:
    print(s.pop(), end=' ')
print()
ops = [Op(3, 'c'), Op(1, 'a', {'x': 1}), Op(2, 'b')]
print(sorted(ops)[0], Op.count, ops[0] > ops[1], min(ops).kwargs)
print([f.name for f in dataclasses.fields(Op)], dataclasses.astuple(ops[1]), dataclasses.is_dataclass(Op))

@dataclass(slots=True, kw_only=True)
class Hyper:
    lr: float = 1e-3
    beta: tuple[float, float] = (0.9, 0.999)
    mode: Literal['train', 'eval'] = 'train'
h = Hyper(lr=3e-4)
print(h, h == Hyper(lr=0.0003))
try:
    Hyper(0.1)
except TypeError as e:
    print(e)

class Param:
    """descriptor"""
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, obj, typ=None):
        return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, v):
        if v <= 0: raise ValueError(f'{self.name[1:]} must be > 0')
        setattr(obj, self.name, v)
class Opt:
    lr = Param()
    def __init__(self, lr): self.lr = lr
o = Opt(.1); o.lr *= 2; print(o.lr, vars(o))
try: o.lr = -1
except ValueError as e: print('bad:', e)

