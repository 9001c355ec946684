extension Library {
  /// The part of `pandas` with the labels of rows and columns.
  static let pandasIndex = #"""
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
