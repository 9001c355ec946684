extension Library {
  /// The part of `pandas` with columns of a table.
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

    # How tables are shown: what `pd.options.display` holds and is looked at.
    _standard = {"precision": 6, "float_format": None, "max_rows": 60, "min_rows": 10, "max_columns": 0, "width": 80}
    _display = dict(_standard)

    def _places(n):
        """The rows of n that are shown, and after how many there is a gap; no gap where all are."""
        most = _display["max_rows"]
        if not most or n <= most:
            return None, 0
        shown = most if not _display["min_rows"] else min(most, _display["min_rows"])
        half = shown // 2
        return list(range(half)) + list(range(n - half, n)), half

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
        form, digits = _display["float_format"], _display["precision"]
        if form is not None:
            return ["NaN" if v != v else form % v if isinstance(form, str) else form(v) for v in values]
        made = ["NaN" if v != v else "%.*f" % (digits, v) if abs(v) != math.inf else str(v) for v in values]
        while all([text[-1] == "0" and "." in text and text[-2] != "." for text in made if "." in text]) and any(["." in text for text in made]):
            made = [text[:-1] if "." in text else text for text in made]
        # Where a number would not be seen, or large ones would take much room.
        isSmall = any([0 < abs(v) < 10.0 ** -digits for v in values])
        isLong = max([len(text) + (0 if text.startswith("-") else 1) for text in made] or [0]) > digits + 6
        if isSmall or isLong and any([abs(v) > 1e6 for v in values]):
            return ["NaN" if v != v else "%.*e" % (digits, v) if abs(v) != math.inf else str(v) for v in values]
        return made

    def _signed(texts):
        """Numbers with a blank where there is no minus; as they are where the program says how numbers are written."""
        if _display["float_format"] is not None and any(["." in text for text in texts]):
            return texts
        return texts if texts and all([text == "NaN" for text in texts]) else [text if text.startswith("-") else " " + text for text in texts]

    def _joined(indexes):
        """All labels of several indexes, sorted where they can be."""
        labels = list({v: None for index in indexes for v in index})
        try:
            return sorted(labels)
        except TypeError:
            return labels

    """#
}
