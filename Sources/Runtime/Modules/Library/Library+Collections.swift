extension Library {
  /// The text of `collections`.
  static let collections = #"""
    import _mixins
    from _native import namedtuple

    class defaultdict(dict):
        def __init__(self, default_factory=None, *args, **kwargs):
            if default_factory is not None and not callable(default_factory):
                raise TypeError("first argument must be callable or None")
            self.default_factory = default_factory
            dict.__init__(self, *args, **kwargs)

        def __missing__(self, key):
            if self.default_factory is None:
                raise KeyError(key)
            value = self.default_factory()
            self[key] = value
            return value

        def copy(self):
            return defaultdict(self.default_factory, self)

        __copy__ = copy

        def __repr__(self):
            return "defaultdict(" + repr(self.default_factory) + ", " + repr(dict(self)) + ")"

    class OrderedDict(dict):
        def __repr__(self):
            return "OrderedDict(" + repr(list(self.items())) + ")" if self else "OrderedDict()"

        def move_to_end(self, key, last=True):
            value = self.pop(key)
            if last:
                self[key] = value
                return
            items = list(self.items())
            self.clear()
            self[key] = value
            for name, old in items:
                self[name] = old

        def popitem(self, last=True):
            if not self:
                raise KeyError("dictionary is empty")
            key = list(self)[-1 if last else 0]
            return key, self.pop(key)

        def copy(self):
            return OrderedDict(self)

        __copy__ = copy

    class Counter(dict):
        def __init__(self, iterable=None, **kwargs):
            dict.__init__(self)
            self.update(iterable, **kwargs)

        def __missing__(self, key):
            return 0

        def update(self, iterable=None, **kwargs):
            if iterable is not None:
                if isinstance(iterable, dict):
                    for key, count in iterable.items():
                        self[key] = self.get(key, 0) + count
                else:
                    for key in iterable:
                        self[key] = self.get(key, 0) + 1
            for key, count in kwargs.items():
                self[key] = self.get(key, 0) + count

        def subtract(self, iterable=None, **kwargs):
            if iterable is not None:
                if isinstance(iterable, dict):
                    for key, count in iterable.items():
                        self[key] = self.get(key, 0) - count
                else:
                    for key in iterable:
                        self[key] = self.get(key, 0) - 1
            for key, count in kwargs.items():
                self[key] = self.get(key, 0) - count

        def most_common(self, n=None):
            pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
            return pairs if n is None else pairs[:n]

        def elements(self):
            return iter([key for key, count in self.items() for _ in range(count)])

        def total(self):
            return sum(self.values())

        def copy(self):
            return Counter(self)

        __copy__ = copy

        def __add__(self, other):
            result = Counter()
            for key, count in self.items():
                if count + other[key] > 0:
                    result[key] = count + other[key]
            for key, count in other.items():
                if key not in self and count > 0:
                    result[key] = count
            return result

        def __sub__(self, other):
            result = Counter()
            for key, count in self.items():
                if count - other[key] > 0:
                    result[key] = count - other[key]
            for key, count in other.items():
                if key not in self and count < 0:
                    result[key] = -count
            return result

        def __and__(self, other):
            result = Counter()
            for key, count in self.items():
                if min(count, other[key]) > 0:
                    result[key] = min(count, other[key])
            return result

        def __or__(self, other):
            result = Counter()
            for key, count in self.items():
                if max(count, other[key]) > 0:
                    result[key] = max(count, other[key])
            for key, count in other.items():
                if key not in self and count > 0:
                    result[key] = count
            return result

        def __repr__(self):
            if not self:
                return "Counter()"
            return "Counter({" + ", ".join([repr(key) + ": " + repr(count) for key, count in self.most_common()]) + "})"

    class deque(list):
        def __init__(self, iterable=(), maxlen=None):
            list.__init__(self)
            self.maxlen = maxlen
            self.extend(iterable)

        def append(self, value):
            list.append(self, value)
            if self.maxlen is not None and len(self) > self.maxlen:
                list.pop(self, 0)

        def appendleft(self, value):
            if self.maxlen is not None and len(self) == self.maxlen:
                if not self.maxlen:
                    return
                list.pop(self)
            list.insert(self, 0, value)

        def extend(self, iterable):
            if self.maxlen is None:
                list.extend(self, iterable)
                return
            for value in list(iterable):
                self.append(value)

        def extendleft(self, iterable):
            for value in list(iterable):
                self.appendleft(value)

        def pop(self):
            if not self:
                raise IndexError("pop from an empty deque")
            return list.pop(self)

        def popleft(self):
            if not self:
                raise IndexError("pop from an empty deque")
            return list.pop(self, 0)

        def rotate(self, n=1):
            if self:
                n %= len(self)
                values = list(self)
                list.clear(self)
                list.extend(self, values[-n:] + values[:-n] if n else values)

        def copy(self):
            return deque(self, self.maxlen)

        __copy__ = copy

        def __repr__(self):
            end = "" if self.maxlen is None else ", maxlen=" + repr(self.maxlen)
            return "deque(" + repr(list(self)) + end + ")"

    class ChainMap:
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __repr__(self):
            return "ChainMap(" + ", ".join([repr(mapping) for mapping in self.maps]) + ")"

        def __getitem__(self, key):
            for mapping in self.maps:
                if key in mapping:
                    return mapping[key]
            raise KeyError(key)

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __contains__(self, key):
            return any([key in mapping for mapping in self.maps])

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __iter__(self):
            names = {}
            for mapping in reversed(self.maps):
                for key in mapping:
                    names[key] = None
            return iter(names)

        def keys(self):
            return list(iter(self))

        def items(self):
            return [(key, self[key]) for key in self]

        def __len__(self):
            return len(self.keys())

    class UserDict(_mixins.MutableMapping):
        """A dictionary to derive from, its items in `data`."""
        def __init__(self, dict=None, /, **entries):
            self.data = {}
            if dict is not None:
                self.update(dict)
            if entries:
                self.update(entries)

        def __len__(self): return len(self.data)
        def __getitem__(self, key):
            if key not in self.data and hasattr(self, "__missing__"):
                return self.__missing__(key)
            return self.data[key]
        def __setitem__(self, key, item): self.data[key] = item
        def __delitem__(self, key): del self.data[key]
        def __iter__(self): return iter(self.data)
        def __contains__(self, key): return key in self.data
        def __repr__(self): return repr(self.data)

    class UserList(_mixins.MutableSequence):
        """A list to derive from, its elements in `data`."""
        def __init__(self, initlist=None):
            self.data = [] if initlist is None else list(initlist)

        def __len__(self): return len(self.data)
        def __getitem__(self, i): return self.data[i]
        def __setitem__(self, i, item): self.data[i] = item
        def __delitem__(self, i): del self.data[i]
        def insert(self, i, item): self.data.insert(i, item)
        def __repr__(self): return repr(self.data)
        def __eq__(self, other): return self.data == (other.data if isinstance(other, UserList) else other)
        def __add__(self, other): return type(self)(self.data + list(other))
        def sort(self, **keywords): self.data.sort(**keywords)

    class UserString(_mixins.Sequence):
        """Text to derive from, itself in `data`."""
        def __init__(self, seq):
            self.data = seq.data if isinstance(seq, UserString) else str(seq)

        def __str__(self): return self.data
        def __repr__(self): return repr(self.data)
        def __len__(self): return len(self.data)
        def __hash__(self): return hash(self.data)
        def __getitem__(self, i): return type(self)(self.data[i])
        def __contains__(self, part): return str(part) in self.data
        def __eq__(self, other): return self.data == str(other)
        def __lt__(self, other): return self.data < str(other)
        def __add__(self, other): return type(self)(self.data + str(other))
        def __radd__(self, other): return type(self)(str(other) + self.data)
        def __mul__(self, n): return type(self)(self.data * n)
        def __mod__(self, values): return type(self)(self.data % values)

        def __getattr__(self, name):
            method = getattr(self.data, name)
            def call(*args, **keywords):
                found = method(*args, **keywords)
                return type(self)(found) if isinstance(found, str) else found
            return call
    """#
}
