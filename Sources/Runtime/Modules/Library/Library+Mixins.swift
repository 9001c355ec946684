extension Library {
  /// The text of the classes of `collections.abc` that others derive from.
  static let mixins = #"""
    class Sized: pass
    class Iterable: pass
    class Container: pass
    class Callable: pass
    class Hashable: pass
    class Reversible(Iterable): pass
    class Collection(Sized, Iterable, Container): pass

    class Iterator(Iterable):
        def __iter__(self):
            return self

    class Generator(Iterator): pass

    class Sequence(Reversible, Collection):
        """What `__getitem__` and `__len__` are enough for."""

        def __iter__(self):
            i = 0
            try:
                while True:
                    yield self[i]
                    i += 1
            except IndexError:
                return

        def __contains__(self, value):
            for v in self:
                if v is value or v == value:
                    return True
            return False

        def __reversed__(self):
            for i in reversed(range(len(self))):
                yield self[i]

        def index(self, value, start=0, stop=None):
            for i in range(start, len(self) if stop is None else min(stop, len(self))):
                if self[i] is value or self[i] == value:
                    return i
            raise ValueError

        def count(self, value):
            return sum([1 for v in self if v is value or v == value])

    class MutableSequence(Sequence):
        """And with `__setitem__`, `__delitem__` and `insert`."""

        def append(self, value):
            self.insert(len(self), value)

        def extend(self, values):
            for v in list(values):
                self.append(v)

        def pop(self, index=-1):
            v = self[index]
            del self[index]
            return v

        def remove(self, value):
            del self[self.index(value)]

        def clear(self):
            while len(self):
                self.pop()

        def reverse(self):
            n = len(self)
            for i in range(n // 2):
                self[i], self[n - i - 1] = self[n - i - 1], self[i]

        def __iadd__(self, values):
            self.extend(values)
            return self

    class Mapping(Collection):
        """What `__getitem__`, `__iter__` and `__len__` are enough for."""

        def get(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                return default

        def __contains__(self, key):
            try:
                self[key]
            except KeyError:
                return False
            return True

        def keys(self):
            return [k for k in self]

        def values(self):
            return [self[k] for k in self]

        def items(self):
            return [(k, self[k]) for k in self]

        def __eq__(self, other):
            return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else NotImplemented

    class MutableMapping(Mapping):
        """And with `__setitem__` and `__delitem__`."""

        def pop(self, key, *default):
            try:
                value = self[key]
            except KeyError:
                if default:
                    return default[0]
                raise
            del self[key]
            return value

        def popitem(self):
            for key in self:
                value = self[key]
                del self[key]
                return key, value
            raise KeyError

        def clear(self):
            for key in list(self):
                del self[key]

        def update(self, other=(), **more):
            pairs = [(k, other[k]) for k in other.keys()] if hasattr(other, "keys") else list(other)
            for k, v in pairs + list(more.items()):
                self[k] = v

        def setdefault(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                self[key] = default
            return default
    """#
}
