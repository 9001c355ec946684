extension Library {
  /// The text of what `numpy` makes of text and of values of any kind: arrays of two kinds that are lists with a shape.
  static let numpyObjects = #"""
    import numpy as np

    class _DType:
        """The element type of text (`<U3`) or of any values (`object`)."""

        def __init__(self, kind, width=0):
            self.kind = kind
            self.char = kind
            self.width = width
            self.itemsize = 4 * width if kind == "U" else 8
            self.name = "str%d" % (32 * width) if kind == "U" else "object"
            self.str = "<U%d" % width if kind == "U" else "|O"
            self.type = str if kind == "U" else object

        def __str__(self):
            return self.str if self.kind == "U" else "object"

        def __repr__(self):
            return "dtype('" + (self.str if self.kind == "U" else "O") + "')"

        def __eq__(self, other):
            if isinstance(other, _DType):
                return self.kind == other.kind and self.width == other.width
            if self.kind == "U":
                return other == self.str
            return other is object or other == "object" or other == "O"

        def __ne__(self, other):
            return not self == other

        def __hash__(self):
            return hash(self.str)

    class str_(str):
        """Text as an array of text gives it."""

        def __repr__(self):
            return "np.str_(" + str.__repr__(self) + ")"

        def item(self):
            return str(self)

    def _is_list(value):
        return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and np.ndim(value) > 0)

    def _shape_of(value, depth=0):
        """The shape that all lists side by side agree on."""
        if not _is_list(value) or depth > 6:
            return ()
        shapes = [_shape_of(v, depth + 1) for v in value]
        if not shapes:
            return (0,)
        common = shapes[0]
        for shape in shapes[1:]:
            n = 0
            while n < len(common) and n < len(shape) and common[n] == shape[n]:
                n += 1
            common = common[:n]
        return (len(shapes),) + common

    def _flat(value, depth):
        if depth == 0:
            return [value]
        return [leaf for v in value for leaf in _flat(v, depth - 1)]

    def _has_text(values):
        for v in values:
            if isinstance(v, str):
                return True
        return False

    def make(value, kind=None):
        """An array of text or of any values: kind is `U`, `O` or None for what suits."""
        if isinstance(value, ndarray):
            items, shape = list(value._items), value.shape
        elif isinstance(value, np.ndarray):
            items, shape = value.ravel().tolist(), value.shape
        else:
            if hasattr(value, "__iter__") and not isinstance(value, (str, list, tuple, dict)):
                value = list(value)
            shape = _shape_of(value)
            items = _flat(value, len(shape))
            if kind != "O" and any(_is_list(v) for v in items):
                raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                                 + str(len(shape)) + " dimensions. The detected shape was " + str(shape) + " + inhomogeneous part.")
        if kind is None:
            kind = "O" if any(v is None for v in items) else "U"
        least = 1
        if kind == "U":
            # A number among text takes the width that any number of its kind could.
            for v in items:
                if not isinstance(v, str):
                    least = max(least, 5 if isinstance(v, bool) else 21 if isinstance(v, int) else 32)
            items = [str(v) for v in items]
        made = ndarray(items, shape, kind)
        made._least = least
        return made

    def _count(shape):
        n = 1
        for s in shape:
            n *= s
        return n

    class ndarray:
        """An array of text, or of values of any kind."""

        def __init__(self, items, shape, kind):
            self._items = items
            self._shape = tuple(shape)
            self._kind = kind
            self._least = 1

        @property
        def shape(self):
            return self._shape

        @property
        def ndim(self):
            return len(self._shape)

        @property
        def size(self):
            return len(self._items)

        @property
        def dtype(self):
            return _DType(self._kind, max([len(v) for v in self._items] + [self._least]) if self._kind == "U" else 0)

        @property
        def T(self):
            return self.transpose()

        def _places(self):
            return np.arange(len(self._items)).reshape(self._shape)

        def _of(self, places):
            if isinstance(places, np.ndarray) and np.ndim(places):
                return ndarray([self._items[i] for i in places.ravel().tolist()], places.shape, self._kind)
            return self._one(self._items[int(places)])

        def _one(self, item):
            return str_(item) if self._kind == "U" else item

        def __len__(self):
            if not self._shape:
                raise TypeError("len() of unsized object")
            return self._shape[0]

        def __iter__(self):
            for i in range(len(self)):
                yield self[i]

        def __getitem__(self, index):
            if isinstance(index, int) and len(self._shape) == 1:
                return self._one(self._items[index])
            return self._of(self._places()[index])

        def __setitem__(self, index, value):
            places = self._places()[index]
            if not (isinstance(places, np.ndarray) and np.ndim(places)):
                self._items[int(places)] = str(value) if self._kind == "U" else value
                return
            places = places.ravel().tolist()
            values = value._items if isinstance(value, ndarray) else list(value) if _is_list(value) else [value] * len(places)
            for place, v in zip(places, values * (len(places) if len(values) == 1 else 1)):
                self._items[place] = v

        def __contains__(self, value):
            return value in self._items

        def _each(self, other, function):
            if isinstance(other, (ndarray, np.ndarray, list, tuple)) and np.ndim(other if not isinstance(other, ndarray) else self._places()) > 0:
                others = other._items if isinstance(other, ndarray) else make(other, "O")._items if not isinstance(other, np.ndarray) else [v for v in other.ravel()]
                if len(others) == 1:
                    others = others * len(self._items)
                if len(others) != len(self._items):
                    raise ValueError("operands could not be broadcast together with shapes " + str(self._shape) + " and " + str((len(others),)))
            else:
                others = [other] * len(self._items)
            return [function(a, b) for a, b in zip(self._items, others)]

        def _compare(self, other, function):
            return np.array(self._each(other, function), dtype=bool).reshape(self._shape)

        def _map(self, other, function):
            return ndarray(self._each(other, function), self._shape, self._kind)

        def __eq__(self, other):
            return self._compare(other, lambda a, b: a == b)

        def __ne__(self, other):
            return self._compare(other, lambda a, b: a != b)

        def __lt__(self, other):
            return self._compare(other, lambda a, b: a < b)

        def __le__(self, other):
            return self._compare(other, lambda a, b: a <= b)

        def __gt__(self, other):
            return self._compare(other, lambda a, b: a > b)

        def __ge__(self, other):
            return self._compare(other, lambda a, b: a >= b)

        def __add__(self, other):
            return self._map(other, lambda a, b: a + b)

        def __radd__(self, other):
            return self._map(other, lambda a, b: b + a)

        def __sub__(self, other):
            return self._map(other, lambda a, b: a - b)

        def __rsub__(self, other):
            return self._map(other, lambda a, b: b - a)

        def __mul__(self, other):
            return self._map(other, lambda a, b: a * b)

        def __rmul__(self, other):
            return self._map(other, lambda a, b: b * a)

        def __truediv__(self, other):
            return self._map(other, lambda a, b: a / b)

        def __rtruediv__(self, other):
            return self._map(other, lambda a, b: b / a)

        def __pow__(self, other):
            return self._map(other, lambda a, b: a ** b)

        def __neg__(self):
            return ndarray([-a for a in self._items], self._shape, self._kind)

        def __hash__(self):
            raise TypeError("unhashable type: 'numpy.ndarray'")

        def _text(self, separator, indent):
            def quote(v):
                return "list(" + repr(v) + ")" if isinstance(v, list) else repr(v)
            def body(places, indent):
                if np.ndim(places) == 0:
                    return quote(self._items[int(places)])
                parts = [body(p, indent + 1) for p in places]
                if np.ndim(places) > 1:
                    return "[" + (separator.rstrip() + "\n" * (np.ndim(places) - 1) + " " * (indent + 1)).join(parts) + "]"
                text, line = "", ""
                for i, part in enumerate(parts):
                    word = part + (separator.rstrip() if i < len(parts) - 1 else "")
                    if line and indent + 1 + len(line) + 1 + len(word) > 74:
                        text += line + "\n" + " " * (indent + 1)
                        line = word
                    else:
                        line += (" " if line else "") + word
                return "[" + text + line + "]"
            return body(self._places(), indent)

        def __str__(self):
            return self._text(" ", 0)

        def __repr__(self):
            return "array(" + self._text(", ", 6) + ", dtype=" + (repr(self.dtype.str) if self._kind == "U" else "object") + ")"

        def reshape(self, *shape):
            return ndarray(self._items, self._places().reshape(*shape).shape, self._kind)

        def transpose(self, *axes):
            return self._of(self._places().transpose(*axes))

        def ravel(self):
            return ndarray(self._items, (len(self._items),), self._kind)

        def flatten(self):
            return ndarray(list(self._items), (len(self._items),), self._kind)

        def copy(self):
            return ndarray(list(self._items), self._shape, self._kind)

        def tolist(self):
            if len(self._shape) == 1:
                return list(self._items)
            return [self[i].tolist() for i in range(len(self))]

        def item(self, *place):
            return self._items[0] if not place else self[place if len(place) > 1 else place[0]]

        def astype(self, dtype, copy=True):
            if dtype is str or dtype == "str":
                return make(self, "U")
            if dtype is object or dtype == "object" or dtype == "O":
                return make(self, "O")
            kind = np.dtype(dtype).kind
            convert = int if kind in "iu" else float if kind == "f" else bool
            return np.array([convert(v) if isinstance(v, str) else v for v in self._items], dtype=dtype).reshape(self._shape)

        def sum(self, axis=None):
            total = self._items[0]
            for v in self._items[1:]:
                total = total + v
            return total

        def mean(self, axis=None):
            return self.sum() / len(self._items)

        def max(self):
            return self._one(max(self._items))

        def min(self):
            return self._one(min(self._items))

        def any(self):
            return any(self._items)

        def all(self):
            return all(self._items)

        def argsort(self, axis=-1, kind=None):
            return np.array(sorted(range(len(self._items)), key=lambda i: self._items[i]))

        def sort(self, axis=-1):
            self._items.sort()

        def argmax(self):
            return self._items.index(max(self._items))

        def fill(self, value):
            self._items[:] = [value] * len(self._items)

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in _functions:
                return _functions[name](*args, **keywords)
            if name in ("exp", "log", "sqrt", "abs", "absolute", "tanh", "square", "negative", "sign", "round", "maximum", "minimum"):
                return ndarray([function(v, *args[1:]) for v in self._items], self._shape, self._kind)
            if self._kind == "O" and not any(isinstance(v, (str, list, tuple, dict)) or _is_list(v) for v in self._items):
                plain = [np.array(a._items).reshape(a._shape) if isinstance(a, ndarray) else a for a in args]
                return function(*plain, **keywords)
            raise TypeError("np." + name + " does not take an array of " + ("text" if self._kind == "U" else "objects") + " here")

    def _unique(values, return_index=False, return_inverse=False, return_counts=False, axis=None):
        items = values._items
        chosen = sorted(set(items))
        result = [ndarray(chosen, (len(chosen),), values._kind)]
        if return_index:
            result.append(np.array([items.index(v) for v in chosen]))
        if return_inverse:
            place = {v: i for i, v in enumerate(chosen)}
            result.append(np.array([place[v] for v in items]))
        if return_counts:
            result.append(np.array([items.count(v) for v in chosen]))
        return result[0] if len(result) == 1 else tuple(result)

    def _concatenate(arrays, axis=0):
        arrays = [a if isinstance(a, ndarray) else make(a) for a in arrays]
        if arrays[0].ndim == 1:
            items = [v for a in arrays for v in a._items]
            return ndarray(items, (len(items),), arrays[0]._kind)
        offset, places, items = 0, [], []
        for a in arrays:
            places.append(a._places() + offset)
            items += a._items
            offset += len(a._items)
        places = np.concatenate(places, axis=axis)
        return ndarray([items[i] for i in places.ravel().tolist()], places.shape, arrays[0]._kind)

    def _shuffle(values):
        places = np.arange(len(values))
        np.random.shuffle(places)
        shuffled = values[places]
        values._items[:] = shuffled._items

    def _isin(values, others, assume_unique=False, invert=False):
        known = set(others._items if isinstance(others, ndarray) else others)
        return np.array([(v in known) != invert for v in values._items], dtype=bool).reshape(values.shape)

    def _where(condition, a, b):
        condition = np.asarray(condition.to_numpy() if hasattr(condition, "to_numpy") else condition)
        shape = np.broadcast_shapes(condition.shape, np.shape(a) if _is_list(a) or isinstance(a, ndarray) else (), np.shape(b) if _is_list(b) or isinstance(b, ndarray) else ())
        def items(v):
            if isinstance(v, ndarray):
                return v._of(np.broadcast_to(v._places(), shape))._items
            return np.broadcast_to(np.asarray(v), shape).ravel().tolist() if _is_list(v) and not any(isinstance(w, str) for w in v) else make(v)._items if _is_list(v) else None
        lefts, rights = items(a), items(b)
        chosen = [(a if lefts is None else lefts[i]) if c else (b if rights is None else rights[i]) for i, c in enumerate(np.broadcast_to(condition, shape).ravel().tolist())]
        made = make(chosen)
        return ndarray(made._items, shape, "U")

    _functions = {
        "unique": _unique, "concatenate": _concatenate, "shuffle": _shuffle, "isin": _isin, "in1d": _isin, "where": _where,
        "permutation": lambda v: v[np.random.permutation(len(v))],
        "choice": lambda v, size=None, replace=True, p=None: v[np.random.choice(len(v), size, replace, p)],
        "append": lambda a, b, axis=None: _concatenate([a, b if isinstance(b, ndarray) or _is_list(b) else [b]]),
        "hstack": lambda arrays: _concatenate(arrays, 1 if arrays[0].ndim > 1 else 0),
        "vstack": lambda arrays: _concatenate([make(a) if not isinstance(a, ndarray) else a.reshape(1, -1) if a.ndim == 1 else a for a in arrays]),
        "array": lambda v, dtype=None, **more: v.copy() if dtype is None else v.astype(dtype),
        "asarray": lambda v, dtype=None, **more: v if dtype is None else v.astype(dtype),
        "copy": lambda v: v.copy(), "shape": lambda v: v.shape, "size": lambda v: v.size, "ndim": lambda v: v.ndim,
        "sort": lambda v, axis=-1: ndarray(sorted(v._items), v.shape, v._kind), "argsort": lambda v, **more: v.argsort(),
        "array_equal": lambda a, b: np.shape(a) == np.shape(b) and bool(np.all(a == b)),
        "sum": lambda v, axis=None, **more: v.sum(axis), "mean": lambda v, axis=None, **more: v.mean(axis),
        "max": lambda v, **more: v.max(), "min": lambda v, **more: v.min(), "argmax": lambda v, **more: v.argmax(),
        "reshape": lambda v, shape, **more: v.reshape(shape), "ravel": lambda v: v.ravel(), "transpose": lambda v, axes=None: v.transpose(),
        "take": lambda v, indices, axis=None: v[np.asarray(indices)], "flip": lambda v, axis=None: v[::-1],
        "repeat": lambda v, n, axis=None: v[np.repeat(np.arange(len(v)), n)], "tile": lambda v, n: v[np.tile(np.arange(len(v)), n)],
    }
    """#
}
