extension Library {
  /// The part of `pandas` with columns of a table, their index and what `.loc` and `.iloc` choose.
  static let pandasColumns = #"""
    import numpy as np
    import _native
    import math

    def _isText(column):
        return isinstance(column, list)

    def _column(values, n=None):
        """A column: an array of numbers or truth values, else a list of text with None for what is missing."""
        if isinstance(values, Series):
            values = values._data
        if isinstance(values, _Categories):
            return _Categories(values, values.categories, values.ordered)
        if isinstance(values, _Times):
            return _Times(values)
        if isinstance(values, (_dates.date, _dates.timedelta)) and n is not None:
            values = [values] * n
        kind = _native.kind_of(values)
        if kind in ("int", "float", "bool", "str", "numpy.float64", "numpy.int64") and n is not None:
            values = [values] * n
        if kind == "numpy.ndarray" and not (values.dtype == object and _isTime(values.tolist())):
            return values.reshape(len(values)) if values.ndim == 2 and values.shape[1] == 1 else values.copy()
        if kind.endswith("ndarray"):
            values = values.ravel().tolist()
        values = list(values)
        if _isTime(values):
            return _Times(values)
        if any([isinstance(v, (str, list, tuple, dict, _dates.date, _dates.time, set)) for v in values]):
            return values
        if any([v is None for v in values]):
            return np.array([math.nan if v is None else float(v) for v in values])
        return np.array(values)

    _idle = {"copy", "kind", "observed", "group_keys", "engine", "encoding", "sort", "errors", "verbose", "memory_usage", "show_counts",
             "level", "inplace", "engine_kwargs", "warn_singleton", "grid", "figsize", "layout", "color", "ax", "rot", "fontsize", "legend", "alpha"}

    def _plain(more, *idle):
        """Refuses keywords that would change the result and are not taken here."""
        for name, value in more.items():
            if name not in _idle and name not in idle and value is not None and not (name == "skipna" and value):
                raise NotImplementedError("the keyword " + name + "=" + repr(value) + " is not available here")

    def _sorted(column, places, isUp=True, key=None, na_position="last"):
        """Places in the order of what stands there; what is missing comes last."""
        bad = _missing(column)
        if key is not None:
            column = _column(key(Series(column)))
        if na_position == "first":
            return [i for i in places if bad[i]] + [i for i in _sorted(column, places, isUp) if not bad[i]]
        known = [i for i in places if not bad[i]]
        rank = (lambda i: column.categories.index(column[i])) if isinstance(column, _Categories) else (lambda i: column[i])
        return sorted(known, key=rank, reverse=not isUp) + [i for i in places if bad[i]]

    def _take(column, places):
        if isinstance(column, _Categories):
            return _Categories([column[i] for i in places], column.categories, column.ordered)
        if isinstance(column, _Times):
            return _Times([column[i] for i in places])
        return [column[i] for i in places] if _isText(column) else column[np.array(places, dtype=int)]

    def _missing(column):
        if _isText(column):
            return np.array([v is None for v in column])
        return np.isnan(column) if column.dtype == float else np.zeros(len(column), dtype=bool)

    def _dtype(column):
        if isinstance(column, _Categories):
            return "category"
        if isinstance(column, _Times):
            return column.kind
        if _isText(column):
            return "str" if all([v is None or isinstance(v, str) for v in column]) else "object"
        return str(column.dtype)

    class Interval:
        """The numbers between two, the right one among them."""
        def __init__(self, left, right, closed="right"):
            self.left, self.right, self.closed = left, right, closed

        mid = property(lambda self: (self.left + self.right) / 2)
        length = property(lambda self: self.right - self.left)

        def __contains__(self, v):
            return self.left < v <= self.right if self.closed == "right" else self.left <= v < self.right

        def __eq__(self, other): return isinstance(other, Interval) and (self.left, self.right) == (other.left, other.right)
        def __lt__(self, other): return (self.left, self.right) < (other.left, other.right)
        def __gt__(self, other): return (self.left, self.right) > (other.left, other.right)
        def __hash__(self): return hash((self.left, self.right))
        def __str__(self): return ("(" if self.closed == "right" else "[") + str(self.left) + ", " + str(self.right) + ("]" if self.closed == "right" else ")")
        def __repr__(self): return "Interval(" + str(self.left) + ", " + str(self.right) + ", closed=" + repr(self.closed) + ")"

    class _Categories(list):
        """A column whose elements are some of a few values."""
        def __init__(self, values, categories, ordered=False):
            def plain(v): return v.item() if hasattr(v, "item") else v
            list.__init__(self, [plain(v) for v in values])
            self.categories, self.ordered = [plain(c) for c in categories], ordered

        codes = property(lambda self: np.array([-1 if v is None else self.categories.index(v) for v in self]))

        def __repr__(self):
            return "[" + ", ".join([repr(v) if isinstance(v, str) else str(v) for v in self]) + "]\n" + self.kinds()

        __str__ = __repr__

        def kinds(self):
            """The last line that pandas prints of such a column."""
            first = self.categories[0] if self.categories else ""
            kind = "interval[float64, right]" if isinstance(first, Interval) else "str" if isinstance(first, str) else "int64" if isinstance(first, int) else "object"
            if isinstance(first, Interval) and all([isinstance(c.left, int) and isinstance(c.right, int) for c in self.categories]):
                kind = "interval[int64, right]"
            shown = [repr(c) if isinstance(c, str) else str(c) for c in self.categories]
            head = "Categories (" + str(len(self.categories)) + ", " + kind + "): ["
            lines, line = [], head
            for i, word in enumerate(shown):
                word += "]" if i == len(shown) - 1 else " < " if self.ordered else ", "
                if line.strip() and len(line.rstrip()) > len(head) and len(line + word.rstrip()) > 80:
                    lines.append(line.rstrip())
                    line = " " * len(head)
                line += word
            return "\n".join(lines + [line])

    def _number(v):
        return "NaN" if v != v else "%.6f" % v

    def _trimmed(v):
        """A number among other values: six digits behind the point at most."""
        text = ("%.6f" % v).rstrip("0")
        return text + "0" if text.endswith(".") else text

    def _texts(column):
        """The elements as pandas prints them in one column."""
        if isinstance(column, _Times):
            return column.texts()
        if _isText(column):
            return ["NaN" if v is None or v != v else _trimmed(v) if isinstance(v, float) else str(v) for v in column]
        if column.dtype != float:
            return [str(v) for v in column.tolist()]
        values = column.tolist()
        finite = [abs(v) for v in values if v == v and abs(v) != math.inf and v != 0]
        if finite and (max(finite) >= 1e15 or max(finite) / 1e6 > 1e9 or min(finite) < 1e-6 and max(finite) < 1e-3):
            return ["NaN" if v != v else "%.6e" % v for v in values]
        made = ["%.6f" % v if abs(v) != math.inf else str(v) for v in values]
        made = ["NaN" if text == "nan" else text for text in made]
        while all([text[-1] == "0" and "." in text and text[-2] != "." for text in made if "." in text]) and any(["." in text for text in made]):
            made = [text[:-1] if "." in text else text for text in made]
        return made

    def _signed(texts):
        """Numbers with a blank where there is no minus."""
        return texts if texts and all([text == "NaN" for text in texts]) else [text if text.startswith("-") else " " + text for text in texts]

    def _joined(indexes):
        """All labels of several indexes, sorted where they can be."""
        labels = list({v: None for index in indexes for v in index})
        try:
            return sorted(labels)
        except TypeError:
            return labels

    class _Rows:
        def __init__(self, owner, isLabel=False):
            self.owner = owner
            self.isLabel = isLabel

        def _places(self, key, n):
            """Places that a key stands for, and whether it is a single one."""
            index = self.owner.index
            if callable(key):
                key = key(self.owner)
            if self.isLabel and isinstance(key, tuple) and index._levels is not None:
                places = [i for i, label in enumerate(index) if label[:len(key)] == key]
                if not places:
                    raise KeyError(key)
                return places, len(places) == 1 and len(key) == len(index._levels)
            if isinstance(key, Series):
                key = key._data
            if self.isLabel and (isinstance(key, (str, _dates.date)) or _native.kind_of(key) == "slice") and _isTime(index):
                return self._momentPlaces(key)
            if _native.kind_of(key) == "slice":
                if self.isLabel:
                    start = 0 if key.start is None else index.index(key.start)
                    stop = n if key.stop is None else index.index(key.stop) + 1
                    return list(range(start, stop)), False
                return list(range(n))[key], False
            if hasattr(key, "__len__") and not isinstance(key, str):
                values = key.tolist() if hasattr(key, "tolist") else list(key)
                if values and isinstance(values[0], bool):
                    return [i for i, v in enumerate(values) if v], False
                if self.isLabel:
                    return [index._place(v) for v in values], False
                return [int(v) for v in values], False
            if self.isLabel:
                places = [i for i, v in enumerate(index) if v == key] if index.count(key) > 1 else [index._place(key)]
                return places, len(places) == 1
            if not -n <= key < n:
                raise IndexError("single positional indexer is out-of-bounds")
            return [int(key) % n], True

        def _momentPlaces(self, key):
            """Places of a moment, or of all that lie in the month or year that a text names."""
            import re
            index = self.owner.index
            def span(key):
                first = Timestamp(key)
                if not isinstance(key, str) or len(_moment(key)) > 3:
                    return first, first
                year, month = re.fullmatch(r"\d{4}", key.strip()), re.fullmatch(r"\d{4}[-/]\d{1,2}", key.strip())
                last = first.replace(month=12, day=31) if year else _month(first, 0, True) if month else first
                return first, last + Timedelta(days=1) - Timedelta(1)
            isSlice = _native.kind_of(key) == "slice"
            first = None if isSlice and key.start is None else span(key.start if isSlice else key)[0]
            last = None if isSlice and key.stop is None else span(key.stop if isSlice else key)[1]
            places = [i for i, v in enumerate(index) if (first is None or v >= first) and (last is None or v <= last)]
            if not isSlice and not places:
                raise KeyError(key)
            return places, not isSlice and len(places) == 1 and index[places[0]] == first

        def _level(self, key):
            """The rows under one label of the first of several levels, without that level."""
            owner = self.owner
            places = [i for i, label in enumerate(owner.index) if label[0] == key]
            if not places:
                raise KeyError(key)
            made = owner._taken(places)
            rest = [label[1:] if len(label) > 2 else label[1] for label in made.index]
            made.index = Index(rest, None, owner.index._levels[1:]) if len(owner.index._levels) > 2 else Index(rest, owner.index._levels[1])
            return made

        def __getitem__(self, key):
            owner = self.owner
            if self.isLabel and owner.index._levels is not None and isinstance(key, (str, int, float, _dates.date)) and not isinstance(key, bool):
                return self._level(key)
            if self.isLabel and isinstance(owner, DataFrame) and owner.index._levels is not None and isinstance(key, tuple) and key in owner.index:
                key = (key, slice(None))
            if isinstance(owner, Series):
                places, single = self._places(key, len(owner))
                return owner._data[places[0]] if single else owner._taken(places)
            rows, columns = key if isinstance(key, tuple) else (key, slice(None))
            names, oneColumn = self._names(columns)
            places, oneRow = self._places(rows, len(owner))
            if oneColumn:
                series = owner[names[0]]
                return series._data[places[0]] if oneRow else series._taken(places)
            if oneRow:
                values = [owner._data[name][places[0]] for name in names]
                if any([isinstance(v, str) or v is None for v in values]):
                    values = [v.item() if hasattr(v, "item") else v for v in values]
                return Series(values, index=names, name=owner.index[places[0]])
            return owner[names]._taken(places)

        def _names(self, columns):
            names = self.owner.columns.tolist()
            if self.isLabel:
                if isinstance(columns, (str, int, float)) and not isinstance(columns, bool):
                    return [columns], True
                if _native.kind_of(columns) == "slice":
                    start = 0 if columns.start is None else names.index(columns.start)
                    stop = len(names) if columns.stop is None else names.index(columns.stop) + 1
                    return names[start:stop], False
                return list(columns), False
            if isinstance(columns, int):
                return [names[columns]], True
            if _native.kind_of(columns) == "slice":
                return names[columns], False
            return [names[int(i)] for i in columns], False

        def __setitem__(self, key, value):
            owner = self.owner
            if isinstance(owner, Series):
                if self.isLabel and not hasattr(key, "__len__") and _native.kind_of(key) != "slice" and key not in owner.index:
                    made = Series(list(owner) + [value], list(owner.index) + [key])
                    owner._data, owner.index = made._data, made.index
                    return
                owner._data = self._changed(owner._data, self._places(key, len(owner))[0], value, len(owner))
                return
            rows, columns = key if isinstance(key, tuple) else (key, slice(None))
            names, oneColumn = self._names(columns)
            if self.isLabel and not isinstance(rows, Series) and _native.kind_of(rows) != "slice" and not (hasattr(rows, "__len__") and not isinstance(rows, (str, tuple))) and rows not in owner.index and not _isTime(owner.index):
                # One row more.
                for name, c in list(owner._data.items()):
                    owner._data[name] = _column((list(c) if _isText(c) else c.tolist()) + [None])
                owner.index = Index(list(owner.index) + [rows], owner.index.name)
            places, oneRow = self._places(rows, len(owner))
            table = value if isinstance(value, DataFrame) else None
            for number, name in enumerate(names):
                if table is not None:
                    part = list(table._data[name] if name in table._data else table._data[list(table._data)[number]])
                elif isinstance(value, Series) and not oneColumn:
                    part = value[name] if oneRow else list(value)
                elif isinstance(value, np.ndarray) and value.ndim == 2:
                    part = value[:, number]
                elif hasattr(value, "__len__") and not isinstance(value, str) and not oneColumn and (oneRow or len(value) == len(names) != len(places)):
                    part = value[number] if not isinstance(value, dict) else value[name]
                else:
                    part = list(value) if isinstance(value, Series) else value
                owner._data[name] = self._changed(owner._data.get(name), places, part, len(owner))

        def _changed(self, column, places, value, n):
            """A column with other values at some places; one that cannot hold them is made again of all."""
            isMany = hasattr(value, "__len__") and not isinstance(value, (str, dict)) and not (len(places) == 1 and isinstance(value, (list, tuple)) and len(value) != 1)
            values = list(value) if isMany else [value] * len(places)
            if isMany and len(values) == n != len(places):
                values = [values[i] for i in places]
            if isMany and len(values) != len(places):
                raise ValueError("cannot set using a list-like indexer with a different length than the value")
            if column is None:
                column = [None] * n
            elements = list(column) if _isText(column) else column.tolist()
            for place, v in zip(places, values):
                elements[place] = None if v is NaT else v.item() if isinstance(v, np.generic) else v
            if isinstance(column, _Categories):
                return _Categories(elements, column.categories, column.ordered)
            made = _column(elements)
            if _isText(made) or _isText(column) or made.dtype == column.dtype:
                return made
            known = [v for v in elements if v is not None]
            if column.dtype.kind in "iu" and made.dtype.kind == "f" and len(places) < n and any([v is None or v != int(v) for v in elements]):
                bad = next((v for v in values if v is None or v != v or v != int(v)), None)
                if not any([m is None for m in elements if m is None]) and bad is not None:
                    raise TypeError("Invalid value '" + str(bad) + "' for dtype '" + str(column.dtype) + "'")
            return made.astype(column.dtype) if column.dtype.kind == "f" or column.dtype.kind in "iu" and all([v == int(v) for v in known]) and len(known) == n and made.dtype.kind != "b" else made

    class Index(list):
        """The labels of rows or columns, which may have a name; of several levels each label is a tuple."""
        def __init__(self, values=(), name=None, names=None):
            list.__init__(self, values.tolist() if isinstance(values, np.ndarray) else [v.item() if isinstance(v, np.generic) else v for v in values])
            self.name = values.name if name is None and isinstance(values, Index) else name
            self.names = names if names is not None else getattr(values, "_levels", None) if isinstance(values, Index) else None
            self._levels = self.names
            self.freq = values.freq if isinstance(values, Index) else None
            self._kind = None
            self._order = values._order if isinstance(values, Index) else None
            if self.names is None:
                self.names = [self.name]

        def tolist(self):
            return list(self)

        to_list = tolist
        values = property(lambda self: np.array(list(self), dtype=object) if any([isinstance(v, str) for v in self]) else np.array(list(self)))
        size = property(lambda self: len(self))
        shape = property(lambda self: (len(self),))
        nlevels = property(lambda self: len(self._levels) if self._levels is not None else 1)
        is_unique = property(lambda self: len(set(self)) == len(self))

        def to_numpy(self):
            return self.values

        def _taken(self, places):
            made = Index([list.__getitem__(self, i) for i in places], self.name, self._levels)
            if self.freq is not None and len(places) and list(places) == list(range(places[0], places[0] + len(places))):
                made.freq = self.freq
            return made

        def _place(self, label):
            if label not in self:
                raise KeyError(label)
            return self.index(label)

        def __getattr__(self, name):
            """One part of labels that are moments: `index.month`."""
            if name in _partsOfTime or name in _saidOfTime or name in ("days", "seconds"):
                if _isTime(self):
                    found = _timePart(self, name)
                    if name in _saidOfTime:
                        return found
                    made = Index(found.tolist(), self.name)
                    made._kind = str(found.dtype)
                    return made
            raise AttributeError("'Index' object has no attribute '" + name + "'")

        def __array_function__(self, function, args, keywords):
            result = function(*[np.array(list(a)) if isinstance(a, Index) else a for a in args], **keywords)
            return Index(result.tolist(), self.name) if isinstance(result, np.ndarray) and np.ndim(result) == 1 and len(result) == len(self) and function.__name__ in _elementwise else result

        date = property(lambda self: np.array([v.date() for v in self], dtype=object))
        time = property(lambda self: np.array([v.time() for v in self], dtype=object))
        def strftime(self, date_format): return Index([v.strftime(date_format) for v in self], self.name)
        def day_name(self): return Index([v.day_name() for v in self], self.name)
        def month_name(self): return Index([v.month_name() for v in self], self.name)
        def normalize(self): return Index([v.normalize() for v in self], self.name)
        def to_pydatetime(self): return np.array([v.to_pydatetime() for v in self], dtype=object)
        def isocalendar(self): return _Moments(Series(list(self), self)).isocalendar()
        def shift(self, periods=1, freq=None):
            count, rule = _rule(self.freq if freq is None else freq)
            return Index([_next(v, count * periods, rule) for v in self], self.name)
        def _moved(self, other, operation):
            return Index([operation(v, o) for v, o in zip(self, other if hasattr(other, "__len__") else [other] * len(self))], self.name)
        def __add__(self, other): return self._moved(other, lambda a, b: a + b)
        def __sub__(self, other): return self._moved(other, lambda a, b: a - b)
        def __radd__(self, other): return self._moved(other, lambda a, b: b + a)
        def __rsub__(self, other): return self._moved(other, lambda a, b: b - a)
        def __mul__(self, other): return self._moved(other, lambda a, b: a * b)
        __rmul__ = __mul__
        def __truediv__(self, other): return self._moved(other, lambda a, b: a / b)
        def __floordiv__(self, other): return self._moved(other, lambda a, b: a // b)
        def __mod__(self, other): return self._moved(other, lambda a, b: a % b)
        def __pow__(self, other): return self._moved(other, lambda a, b: a ** b)
        def _compared(self, other, operation):
            other = Timestamp(other) if isinstance(other, str) and _isTime(self) else other
            return np.array([operation(v, o) for v, o in zip(self, other if hasattr(other, "__len__") and not isinstance(other, str) else [other] * len(self))], dtype=bool)
        def __gt__(self, other): return self._compared(other, lambda a, b: a > b)
        def __lt__(self, other): return self._compared(other, lambda a, b: a < b)
        def __ge__(self, other): return self._compared(other, lambda a, b: a >= b)
        def __le__(self, other): return self._compared(other, lambda a, b: a <= b)

        def get_loc(self, label):
            if label not in self:
                raise KeyError(label)
            return self.index(label)

        def drop(self, labels):
            gone = list(labels) if hasattr(labels, "__len__") and not isinstance(labels, str) else [labels]
            for label in gone:
                if label not in self:
                    raise KeyError(repr([label]) + " not found in axis")
            return Index([v for v in self if v not in gone], self.name)

        def isin(self, values):
            return np.array([v in values for v in self], dtype=bool)

        def difference(self, other):
            return Index(sorted([v for v in self if v not in list(other)]), self.name)

        def intersection(self, other):
            return Index([v for v in self if v in list(other)], self.name)

        def union(self, other):
            return Index(sorted(set(list(self) + list(other))), self.name)

        def map(self, function):
            return Index([function.get(v) if isinstance(function, dict) else function(v) for v in self], self.name)

        def unique(self):
            return Index(list({v: None for v in self}), self.name)

        dtype = property(lambda self: _dtype(_column(list(self))))
        empty = property(lambda self: len(self) == 0)
        ndim = 1
        is_monotonic_increasing = property(lambda self: all([a <= b for a, b in zip(list(self), list(self)[1:])]))
        is_monotonic_decreasing = property(lambda self: all([a >= b for a, b in zip(list(self), list(self)[1:])]))
        has_duplicates = property(lambda self: len(set(self)) < len(self))

        def min(self): return min(list(self))
        def max(self): return max(list(self))
        def argmin(self): return list(self).index(min(list(self)))
        def argmax(self): return list(self).index(max(list(self)))
        def nunique(self): return len(set(self))
        def to_series(self): return Series(list(self), index=self)
        def to_list(self): return list(self)
        def astype(self, dtype): return Index([dtype(v) if callable(dtype) else str(v) if dtype == "str" else float(v) if "float" in dtype else int(v) for v in self], self.name)
        def sort_values(self, ascending=True): return Index(sorted(list(self), reverse=not ascending), self.name)
        def rename(self, name): return Index(list(self), name)
        set_names = rename
        def equals(self, other): return isinstance(other, Index) and list(self) == list(other)
        def duplicated(self): return np.array([v in list(self)[:i] for i, v in enumerate(self)], dtype=bool)
        def drop_duplicates(self): return Index(list({v: None for v in self}), self.name)
        def delete(self, loc): return Index([v for i, v in enumerate(self) if i != loc % len(self)], self.name)
        def value_counts(self): return Series(list(self)).value_counts()
        def symmetric_difference(self, other): return Index(sorted(set(self) ^ set(other)), self.name)
        def get_indexer(self, target): return np.array([list(self).index(v) if v in list(self) else -1 for v in target])
        def isna(self): return np.array([v is None or v != v for v in self], dtype=bool)
        isnull = isna
        def notna(self): return ~self.isna()

        def get_level_values(self, level):
            if self._levels is None:
                return Index(self, self.name)
            place = self.names.index(level) if level in self.names else level
            return Index([v[place] if isinstance(v, tuple) else v for v in self], self.names[place])

        def _isPlain(self):
            """Whether it only counts the rows."""
            return self.name is None and self._levels is None and list(self) == list(range(len(self)))

        def _columns(self):
            """The labels as the texts of each level, and what the levels are called."""
            if self._levels is None:
                plain = list(self)
                texts = _Times(plain).texts() if _isTime(plain) else _texts(np.array(plain)) if plain and all([isinstance(v, float) for v in plain]) else [str(v) for v in self]
                return [texts], ["" if self.name is None else str(self.name)]
            made = []
            for level in range(len(self._levels)):
                texts = []
                for i, label in enumerate(self):
                    isSame = level < len(self._levels) - 1 and i > 0 and self[i - 1][:level + 1] == label[:level + 1]
                    texts.append("" if isSame else str(label[level]))
                made.append(texts)
            return made, ["" if n is None else str(n) for n in self._levels]

        @property
        def str(self):
            return _IndexText(self)

        def __getitem__(self, place):
            if isinstance(place, int):
                return list.__getitem__(self, place)
            if isinstance(place, slice):
                return self._taken(list(range(len(self)))[place])
            chosen = np.asarray(place)
            return Index([list.__getitem__(self, int(p)) for p in (np.flatnonzero(chosen) if chosen.dtype == bool else chosen)]) if chosen.ndim else list.__getitem__(self, int(place))

        def __repr__(self):
            end = "" if self.name is None else ", name=" + repr(self.name)
            if self._levels is not None:
                rows = [repr(v) for v in self]
                return "MultiIndex([" + (",\n            ").join(rows) + "],\n           names=" + repr(list(self._levels)) + ")"
            if _isTime(self):
                moments = _Times(list(self))
                shown = [repr(t) if t != "NaT" else t for t in moments.texts()]
                freq = ", freq=" + (repr(self.freq) if self.freq is not None else "None")
                return self._wrapped("TimedeltaIndex([" if moments.isSpan else "DatetimeIndex([", shown, "dtype='" + moments.kind + "'" + end + freq + ")")
            if self._kind is not None:
                return self._wrapped("Index([", [str(v) for v in self], "dtype='" + self._kind + "'" + end + ")")
            if all([isinstance(v, int) and not isinstance(v, bool) for v in self]):
                if len(self) and list(self) == list(range(self[0], self[0] + len(self))):
                    return "RangeIndex(start=%d, stop=%d, step=1" % (self[0], self[0] + len(self)) + end + ")"
                return "Index(" + repr(list(self)) + ", dtype='int64'" + end + ")"
            return self._wrapped("Index([", [repr(v) for v in self], "dtype='" + ("float64" if all([isinstance(v, float) for v in self]) else "str") + "'" + end + ")")

        def _wrapped(self, head, shown, end):
            """The labels in lines of at most 80 letters."""
            name = head[:head.index("(")]
            indent = " " * (len(name) + 2)
            isCut = len(shown) > 100
            first, last = (shown[:10], shown[-10:]) if isCut else ([], shown)
            if not shown:
                return name + "([], " + end
            if (len(", ".join(last)) >= 80 or isCut) and not shown[0].startswith(("'", '"')):
                wide = max([len(v) for v in first + last])
                first, last = [v.rjust(wide) for v in first], [v.rjust(wide) for v in last]
            text, line = "", "\n" + indent
            def put(word, line, width):
                if len(line.rstrip()) + len(word.rstrip()) >= width:
                    return line.rstrip(), "\n" + indent + word
                return "", line + word
            for word in first:
                done, line = put(word + ", ", line, 80)
                text += done
            if isCut:
                text += line.rstrip() + "\n" + indent + "..."
                line = "\n" + indent
            for word in last[:-1]:
                done, line = put(word + ", ", line, 80)
                text += done
            done, line = put(last[-1], line, 78)
            text += done + line + "],"
            isLong = len(text) > 80 or len(name + "([" + text[len(indent) + 1:].lstrip() + " " + end) > 80
            if isCut:
                end = end.replace(", freq", ", length=%d, freq" % len(shown)) if ", freq" in end else end[:-1] + ", length=%d)" % len(shown)
            return name + "([" + text[len(indent) + 1:].lstrip() + ("\n" + " " * (len(name) + 1) if isLong else " ") + end
    """#
}
