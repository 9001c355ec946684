"""Descriptors of a class's own, and what collections.abc gives to classes that derive from it."""
from collections.abc import Iterator, MutableMapping, Sequence


class NonNegative:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name[1:]} must be >= 0")
        setattr(obj, self.name, value)


class Optimizer:
    lr = NonNegative()
    decay = NonNegative()

    def __init__(self, lr, decay=0.0):
        self.lr, self.decay = lr, decay


o = Optimizer(0.1)
print(o.lr, o.decay, vars(o), type(Optimizer.lr).__name__)
for _ in range(3):
    o.lr *= 0.5
print(o.lr)
try:
    o.lr = -1
except ValueError as e:
    print(e)


class classproperty:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner=None):
        return self.function(owner)


class Layer:
    count = 3

    @classproperty
    def doubled(cls):
        return cls.count * 2


print(Layer.doubled, Layer().doubled)
layer = Layer()
layer.__dict__["doubled"] = 1
print(layer.doubled)


class Vector(Sequence):
    def __init__(self, *parts):
        self._parts = parts

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, i):
        return self._parts[i]


v = Vector(3, 4, 3)
print(list(v), 4 in v, 5 in v, v.index(4), v.count(3), list(reversed(v)), isinstance(v, Sequence), isinstance(3, Sequence))
try:
    v.index(9)
except ValueError:
    print("ValueError")


class Registry(MutableMapping):
    def __init__(self, **entries):
        self._entries = dict(entries)

    def __getitem__(self, key):
        return self._entries[key.lower()]

    def __setitem__(self, key, value):
        self._entries[key.lower()] = value

    def __delitem__(self, key):
        del self._entries[key.lower()]

    def __iter__(self):
        return iter(self._entries)

    def __len__(self):
        return len(self._entries)


r = Registry(relu=1)
r["TANH"] = 2
r.update(gelu=3)
print(dict(r), r.get("ReLU"), r.pop("gelu"), "tanh" in r, sorted(r.items()), r.setdefault("x", 9), len(r), r.get("no", 0), r.pop("no", None))


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(x * x for x in Countdown(4)), max(Countdown(2)), __doc__.split(",")[0])
