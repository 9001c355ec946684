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
        kind = _native.kind_of(values)
        if kind in ("int", "float", "bool", "str", "numpy.float64", "numpy.int64") and n is not None:
            values = [values] * n
        if kind == "numpy.ndarray":
            return values.copy()
        if kind.endswith("ndarray"):
            values = values.ravel().tolist()
        values = list(values)
        if any([isinstance(v, str) for v in values]):
            return values
        if any([v is None for v in values]):
            return np.array([math.nan if v is None else float(v) for v in values])
        return np.array(values)

    def _take(column, places):
        return [column[i] for i in places] if _isText(column) else column[np.array(places, dtype=int)]

    def _missing(column):
        if _isText(column):
            return np.array([v is None for v in column])
        return np.isnan(column) if column.dtype == float else np.zeros(len(column), dtype=bool)

    def _dtype(column):
        return "str" if _isText(column) else str(column.dtype)

    def _number(v):
        return "NaN" if v != v else "%.6f" % v

    def _texts(column):
        """The elements as pandas prints them in one column."""
        if _isText(column):
            return ["NaN" if v is None else str(v) for v in column]
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
        return [text if text.startswith("-") else " " + text for text in texts]

    class _Rows:
        def __init__(self, owner, isLabel):
            self.owner = owner
            self.isLabel = isLabel

        def _places(self, key, n):
            """Places that a key stands for, and whether it is a single one."""
            index = self.owner.index
            if isinstance(key, Series):
                key = key._data
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
                    return [index.index(v) for v in values], False
                return [int(v) for v in values], False
            if self.isLabel:
                return [index.index(key)], True
            if not -n <= key < n:
                raise IndexError("single positional indexer is out-of-bounds")
            return [int(key) % n], True

        def __getitem__(self, key):
            owner = self.owner
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
            rows, columns = key if isinstance(key, tuple) else (key, slice(None))
            names = self._names(columns)[0]
            places = self._places(rows, len(self.owner))[0]
            for name in names:
                column = self.owner._data[name]
                for n, place in enumerate(places):
                    column[place] = value[n] if hasattr(value, "__len__") and not isinstance(value, str) else value

    class Index(list):
        def tolist(self):
            return list(self)

        values = property(lambda self: list(self))

        def __getitem__(self, place):
            if isinstance(place, int):
                return list.__getitem__(self, place)
            if isinstance(place, slice):
                return Index(list.__getitem__(self, place))
            chosen = np.asarray(place)
            return Index([list.__getitem__(self, int(p)) for p in (np.flatnonzero(chosen) if chosen.dtype == bool else chosen)]) if chosen.ndim else list.__getitem__(self, int(place))

        def __repr__(self):
            if all([isinstance(v, int) and not isinstance(v, bool) for v in self]):
                if len(self) and list(self) == list(range(self[0], self[0] + len(self))):
                    return "RangeIndex(start=%d, stop=%d, step=1)" % (self[0], self[0] + len(self))
                return "Index(" + repr(list(self)) + ", dtype='int64')"
            return "Index(" + repr(list(self)) + ", dtype='" + ("float64" if all([isinstance(v, float) for v in self]) else "str") + "')"
    """#
}
