extension Library {
  /// The part of arrays of any values with the arrays themselves.
  static let numpyObjectArray = #"""
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

    """#
}
