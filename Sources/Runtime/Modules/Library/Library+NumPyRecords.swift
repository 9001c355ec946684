extension Library {
  /// The text of arrays of records: a row of values with names in each place.
  static let numpyRecords = #"""
    import numpy as np

    def _field(form):
        """The dtype of a field, the shape of each of its elements, and how it is written."""
        shape = ()
        if isinstance(form, tuple):
            form, shape = form
            shape = (shape,) if isinstance(shape, int) else tuple(shape)
        name = form if isinstance(form, str) else getattr(form, "str", None) if not isinstance(form, type) else None
        if form is str or isinstance(name, str) and name.lstrip("<|=>")[:1] in "USa" and name.lstrip("<|=>")[1:].isdigit():
            width = 0 if form is str else int(name.lstrip("<|=>")[1:])
            return "U", shape, "<U%d" % width, 4 * width
        if form is object or form == "O":
            return "O", shape, "O", 8
        kind = np.dtype(form)
        return kind, shape, {"bool": "?"}.get(kind.name, "<" + kind.kind + str(kind.itemsize)) if kind.itemsize > 1 or kind.name == "bool" else "|" + kind.kind + "1", kind.itemsize

    class RecordType:
        """The dtype of an array of records: its fields' names and dtypes."""
        kind, char, hasobject = "V", "V", False

        def __init__(self, fields):
            if isinstance(fields, RecordType):
                fields = fields.given
            if isinstance(fields, dict):
                fields = list(zip(fields["names"], fields["formats"]))
            if isinstance(fields, str):
                fields = [("f%d" % i, f.strip()) for i, f in enumerate(fields.split(","))]
            self.given = [(f[0], f[1] if len(f) == 2 else (f[1], f[2])) for f in fields]
            self._fields = {n: _field(f) for n, f in self.given}

        names = property(lambda self: tuple(self._fields))
        fields = property(lambda self: {n: (self[n], 0) for n in self._fields})
        itemsize = property(lambda self: sum([size * int(np.prod(shape)) for _, shape, _, size in self._fields.values()]))
        name = property(lambda self: "void%d" % (8 * self.itemsize))

        def __getitem__(self, name):
            kind = self._fields[name][0]
            return np.dtype(kind) if kind not in ("U", "O") else self._fields[name][2]

        def __len__(self):
            return len(self._fields)

        def __eq__(self, other):
            return isinstance(other, RecordType) and self._list() == other._list()

        def __hash__(self):
            return hash(str(self))

        def _list(self):
            return [(n, form) if not shape else (n, form, shape) for n, (_, shape, form, _) in self._fields.items()]

        def __str__(self): return repr(self._list())
        def __repr__(self): return "dtype(" + repr(self._list()) + ")"

    class void:
        """One record."""
        def __init__(self, owner, place):
            self.__dict__.update({"_owner": owner, "_place": place})

        dtype = property(lambda self: self._owner.dtype)

        def _name(self, key):
            return self._owner.dtype.names[key] if isinstance(key, int) else key

        def __getitem__(self, key):
            if isinstance(key, list):
                return void(self._owner[key], self._place)
            return self._owner[self._name(key)][self._place]

        def __setitem__(self, key, value):
            self._owner[self._name(key)][self._place] = value

        def __getattr__(self, name):
            if name in self._owner.dtype.names:
                return self[name]
            raise AttributeError("'numpy.void' object has no attribute '" + name + "'")

        def __len__(self): return len(self._owner.dtype)
        def __iter__(self): return iter([self[n] for n in self._owner.dtype.names])
        def item(self): return tuple([v.item() if hasattr(v, "item") and np.ndim(v) == 0 else v for v in self])
        tolist = item
        def __eq__(self, other): return self.item() == (other.item() if isinstance(other, void) else other)
        def __hash__(self): return hash(self.item())
        def __str__(self): return "(" + ", ".join(parts[0] for parts in self._owner[self._place:self._place + 1]._cells()) + ("," if len(self) == 1 else "") + ")"
        def __repr__(self): return "np.void(" + str(self) + ", dtype=" + str(self.dtype) + ")"

    def _written(column):
        """The text of each number of a row, all of them alike."""
        return np.array2string(column, separator="|", threshold=1000000000, max_line_width=1000000000)[1:-1].split("|")

    def _grouped(texts, shape):
        """Texts of elements as those of the small arrays that they stand in."""
        for n in shape[::-1]:
            texts = ["[" + ", ".join(texts[i:i + n]) + "]" for i in range(0, len(texts), n)]
        return texts

    class ndarray:
        """An array of records, each of its fields an array of its own."""
        def __init__(self, columns, dtype, length):
            self.__dict__.update({"_columns": columns, "dtype": dtype, "_length": length})

        shape = property(lambda self: (self._length,))
        size = property(lambda self: self._length)
        ndim = 1
        itemsize = property(lambda self: self.dtype.itemsize)
        nbytes = property(lambda self: self.dtype.itemsize * self._length)
        T = property(lambda self: self)

        def __len__(self):
            return self._length

        def __iter__(self):
            return iter([void(self, i) for i in range(self._length)])

        def _with(self, choose):
            columns = {n: choose(c) for n, c in self._columns.items()}
            return ndarray(columns, self.dtype, len(list(columns.values())[0]))

        def __getitem__(self, key):
            if isinstance(key, str):
                if key not in self._columns:
                    raise ValueError("no field of name " + key)
                return self._columns[key]
            if isinstance(key, list) and key and isinstance(key[0], str):
                return ndarray({n: self._columns[n] for n in key}, RecordType([f for f in self.dtype.given if f[0] in key]), self._length)
            if isinstance(key, (int, np.integer)):
                if not -self._length <= key < self._length:
                    raise IndexError("index %d is out of bounds for axis 0 with size %d" % (key, self._length))
                return void(self, int(key) % self._length)
            return self._with(lambda c: c[key])

        def __setitem__(self, key, value):
            if isinstance(key, str):
                self._columns[key][...] = value if not isinstance(value, str) else [value] * self._length
                return
            if isinstance(value, void):
                value = value.item()
            for j, name in enumerate(self.dtype.names):
                self._columns[name][key] = value[j] if isinstance(value, tuple) else [v[j] for v in value]

        def __getattr__(self, name):
            if name in self._columns:
                return self._columns[name]
            raise AttributeError("'numpy.ndarray' object has no attribute '" + name + "'")

        def copy(self): return self._with(lambda c: c.copy())
        def view(self, dtype=None): return self
        def ravel(self): return self
        def tolist(self): return [r.item() for r in self]
        def argsort(self, axis=-1, kind=None, order=None):
            names = [order] if isinstance(order, str) else list(order if order is not None else self.dtype.names)
            keys = [self._columns[n].tolist() for n in names]
            return np.array(sorted(range(self._length), key=lambda i: [k[i] for k in keys]), dtype=int)
        def sort(self, axis=-1, kind=None, order=None):
            made = self[self.argsort(order=order)]
            self.__dict__.update(made.__dict__)
        def __eq__(self, other): return np.array([a == b for a, b in zip(self.tolist(), other.tolist())], dtype=bool)
        __hash__ = None

        def _cells(self):
            """The text of each field's elements, all of one field alike."""
            made = []
            for name, column in self._columns.items():
                kind, shape = self.dtype._fields[name][:2]
                if kind in ("U", "O"):
                    made.append([repr(str(v)) if kind == "U" else repr(v) for v in column.tolist()])
                elif shape:
                    made.append(_grouped(_written(column.ravel()), shape))
                else:
                    made.append(_written(column))
            return made

        def _text(self, separator, indent):
            rows = ["(" + ", ".join(row) + ("," if len(row) == 1 else "") + ")" for row in zip(*self._cells())]
            lines, line = [], "["
            for i, row in enumerate(rows):
                word = row + (separator if i < len(rows) - 1 else "")
                if len(line) + len(word.rstrip()) + (1 if i == len(rows) - 1 else 0) > 75 and line.strip(" ["):
                    lines.append(line.rstrip())
                    line = " " * (indent + 1)
                line += word + (" " if i < len(rows) - 1 else "")
            return "\n".join(lines + [line]) + "]"

        def __str__(self): return self._text("", 0)
        def __repr__(self): return "array(" + self._text(",", 6) + ",\n      dtype=" + str(self.dtype) + ")"

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in ("sort", "argsort"):
                order = keywords.get("order", next((a for a in args[1:] if isinstance(a, (str, list)) and a not in ("quicksort", "mergesort", "stable", "heapsort")), None))
                places = self.argsort(order=order)
                return places if name == "argsort" else self[places]
            if name in ("array", "asarray", "copy"):
                return self.copy() if name != "asarray" else self
            if name in ("shape", "size", "ndim"):
                return getattr(self, name)
            if name == "concatenate":
                parts = args[0]
                return ndarray({n: np.concatenate([p[n] for p in parts]) for n in self.dtype.names}, self.dtype, sum([len(p) for p in parts]))
            raise TypeError("np." + name + " takes no array of records: choose a field first, a[" + repr(self.dtype.names[0]) + "]")

    recarray = ndarray

    def _column(kind, shape, values):
        if kind in ("U", "O"):
            return np.array([str(v) for v in values] if kind == "U" else values, dtype=str if kind == "U" else object)
        return np.array(values, dtype=kind).reshape((len(values),) + shape)

    def filled(count, dtype, value=0):
        """An array of records that hold nothing yet."""
        dtype = dtype if isinstance(dtype, RecordType) else RecordType(dtype)
        count = count[0] if isinstance(count, (tuple, list)) else count
        columns = {}
        for name, (kind, shape, _, _) in dtype._fields.items():
            columns[name] = np.array([""] * count, dtype=str) if kind == "U" else np.array([value] * count, dtype=object) if kind == "O" else np.full((count,) + shape, value, dtype=kind)
        return ndarray(columns, dtype, count)

    def make(values, dtype):
        """An array of records from tuples."""
        dtype = dtype if isinstance(dtype, RecordType) else RecordType(dtype)
        if isinstance(values, ndarray):
            return values.copy()
        rows = [v.item() if isinstance(v, void) else v for v in ([values] if isinstance(values, tuple) else list(values))]
        rows = [tuple(r) if isinstance(r, (tuple, list)) else (r,) * len(dtype) for r in rows]
        for r in rows:
            if len(r) != len(dtype):
                raise ValueError("could not assign tuple of length %d to structure with %d fields." % (len(r), len(dtype)))
        columns = {n: _column(kind, shape, [r[j] for r in rows]) for j, (n, (kind, shape, _, _)) in enumerate(dtype._fields.items())}
        return ndarray(columns, dtype, len(rows))

    def of_columns(names, columns):
        """An array of records from an array for each field."""
        def form(c):
            kinds = c.tolist()
            return "U%d" % max([len(v) for v in kinds] + [1]) if kinds and isinstance(kinds[0], str) else c.dtype
        dtype = RecordType([(n, form(c)) for n, c in zip(names, columns)])
        return ndarray(dict(zip(names, columns)), dtype, len(columns[0]) if columns else 0)
    """#
}
