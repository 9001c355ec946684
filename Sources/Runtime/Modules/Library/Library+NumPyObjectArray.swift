extension Library {
  /// The part of arrays of any values with the arrays themselves.
  static let numpyObjectArray = #"""
    class ndarray:
        """An array of text, or of values of any kind."""

        def __init__(self, items, shape, kind, width=None, at=None):
            # Views share the items of the array that they show: `at` says where theirs stand.
            self._store = items
            self._at = at
            self._shape = tuple(shape)
            self._kind = kind
            self._width = max([1] + [len(v) for v in items]) if width is None and kind == "U" else width

        @property
        def _items(self):
            return self._store if self._at is None else [self._store[i] for i in self._at]

        def _put(self, place, value):
            # Text is cut off where the array's width ends, as in NumPy.
            self._store[place if self._at is None else self._at[place]] = str(value)[:self._width] if self._kind == "U" else value

        @property
        def shape(self):
            return self._shape

        @shape.setter
        def shape(self, shape):
            self._shape = self._places().reshape(shape).shape

        @property
        def ndim(self):
            return len(self._shape)

        @property
        def size(self):
            return _count(self._shape)

        @property
        def dtype(self):
            return _DType(self._kind, self._width if self._kind == "U" else 0)

        @property
        def T(self):
            return self.transpose()

        def _places(self):
            return np.arange(_count(self._shape)).reshape(self._shape)

        def _of(self, places):
            items = self._items
            if isinstance(places, np.ndarray) and np.ndim(places):
                return ndarray([items[i] for i in places.ravel().tolist()], places.shape, self._kind, self._width)
            return self._one(items[int(places)])

        def _view(self, places):
            if not (isinstance(places, np.ndarray) and np.ndim(places)):
                return self._of(places)
            at = places.ravel().tolist()
            return ndarray(self._store, places.shape, self._kind, self._width, at if self._at is None else [self._at[i] for i in at])

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
            if isinstance(index, int) and len(self._shape) == 1 and self._at is None:
                return self._one(self._store[index])
            parts = index if isinstance(index, tuple) else (index,)
            isBasic = all([p is None or p is Ellipsis or isinstance(p, (int, slice, np.integer)) and not isinstance(p, bool) for p in parts])
            if isinstance(index, ndarray):
                index = np.array(index._items)
            return self._view(self._places()[index]) if isBasic else self._of(self._places()[index])

        def __setitem__(self, index, value):
            places = self._places()[np.array(index._items) if isinstance(index, ndarray) else index]
            if not (isinstance(places, np.ndarray) and np.ndim(places)):
                self._put(int(places), value)
                return
            if isinstance(value, ndarray) or _is_list(value):
                if isinstance(value, np.ndarray) and not isinstance(value, ndarray):
                    value = make(value, "O")
                elif not isinstance(value, ndarray):
                    value = make(value, self._kind)
                values = value._of(np.broadcast_to(value._places(), places.shape))._items
            else:
                values = [value] * _count(places.shape)
            for place, v in zip(places.ravel().tolist(), values):
                self._put(place, v)

        def __contains__(self, value):
            return value in self._items

        def _each(self, other, function):
            """The function's values of the elements side by side, and their shape."""
            if not (isinstance(other, ndarray) or _is_list(other)):
                return [function(a, other) for a in self._items], self._shape
            if not isinstance(other, ndarray):
                other = make(other, "O")
            if self._shape == other._shape:
                return [function(a, b) for a, b in zip(self._items, other._items)], self._shape
            shape = np.broadcast_shapes(self._shape, other._shape)
            mine = self._of(np.broadcast_to(self._places(), shape))
            others = other._of(np.broadcast_to(other._places(), shape))
            return [function(a, b) for a, b in zip(mine._items, others._items)], shape

        def _compare(self, other, function):
            items, shape = self._each(other, function)
            return np.array(items, dtype=bool).reshape(shape)

        def _map(self, other, function):
            items, shape = self._each(other, function)
            width = None
            if self._kind == "U":
                width = self._width + (other._width if isinstance(other, ndarray) else max([len(v) for v in other] + [0]) if _is_list(other) else len(other))
            return ndarray(items, shape, self._kind, width)

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
            items = self._items
            def body(places, indent):
                if np.ndim(places) == 0:
                    return quote(items[int(places)])
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
            return ndarray(self._store, self._places().reshape(*shape).shape, self._kind, self._width, self._at)

        def transpose(self, *axes):
            return self._view(self._places().transpose(*axes))

        def squeeze(self, axis=None):
            return self._view(self._places().squeeze(axis))

        def ravel(self):
            return self.reshape(-1)

        def flatten(self):
            return ndarray(list(self._items), (self.size,), self._kind, self._width)

        def copy(self):
            return ndarray(list(self._items), self._shape, self._kind, self._width)

        def tolist(self):
            if len(self._shape) == 1:
                return list(self._items)
            return [self[i].tolist() for i in range(len(self))]

        def item(self, *place):
            return self._items[0] if not place else self[place if len(place) > 1 else place[0]]

        def astype(self, dtype, copy=True):
            if _text_width(dtype) is not None:
                return make(self, "U", dtype)
            if dtype is object or dtype == "object" or dtype == "O":
                return make(self, "O")
            if isinstance(dtype, str) and dtype.startswith(("datetime64", "timedelta64", "M8", "m8", "<M8", "<m8")):
                from numpy._datetime import array
                return array(self.tolist(), dtype)
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
            for row in ([self] if len(self._shape) == 1 else [self[i] for i in range(len(self))]):
                if len(row._shape) > 1:
                    row.sort()
                    continue
                for i, v in enumerate(sorted(row._items)):
                    row._put(i, v)

        def argmax(self):
            return self._items.index(max(self._items))

        def fill(self, value):
            for i in range(self.size):
                self._put(i, value)

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in _functions:
                return _functions[name](*args, **keywords)
            if name.endswith("_like"):
                keywords = dict(keywords)
                keywords.update(zip(["fill_value", "dtype"] if name == "full_like" else ["dtype"], args[1:]))
                dtype = keywords.get("dtype", self.dtype if self._kind == "U" else object)
                if _text_width(dtype) is None:
                    fill = {"zeros_like": 0, "ones_like": 1, "empty_like": None}.get(name, keywords.get("fill_value"))
                    return ndarray([fill] * self.size, self._shape, "O") if self._kind == "O" and dtype is object else np.full(self._shape, fill or 0, dtype=dtype)
                fill = {"zeros_like": "", "ones_like": "1", "empty_like": ""}.get(name, keywords.get("fill_value"))
                width = _text_width(dtype) or self._width
                return ndarray([str(fill)[:width]] * self.size, self._shape, "U", width)
            if name in ("exp", "log", "sqrt", "abs", "absolute", "tanh", "square", "negative", "sign", "round", "maximum", "minimum"):
                return ndarray([function(v, *args[1:]) for v in self._items], self._shape, self._kind)
            if self._kind == "O" and not any(isinstance(v, (str, list, tuple, dict)) or _is_list(v) for v in self._items):
                plain = [np.array(a._items).reshape(a._shape) if isinstance(a, ndarray) else a for a in args]
                return function(*plain, **keywords)
            raise TypeError("np." + name + " does not take an array of " + ("text" if self._kind == "U" else "objects") + " here")

    """#
}
