extension Library {
  /// The part of `pandas` with text column by column, rows by what stands in one of them.
  static let pandasGroups = #"""
    class _Text:
        """The methods of text, for each element: `names.str.lower()`."""
        def __init__(self, series):
            self._series = series

        def __getattr__(self, name):
            def each(*args, **keywords):
                return self._series._made([None if v is None else getattr(v, name)(*args, **keywords) for v in self._series])
            return each

        def contains(self, pat, case=True, flags=0, na=None, regex=True):
            """Whether each text has a part in it; `na` is the answer where there is none."""
            import re
            if regex:
                form = re.compile(pat, flags if case else flags | re.IGNORECASE)
                found = lambda v: form.search(v) is not None
            elif case:
                found = lambda v: pat in v
            else:
                found = lambda v: pat.upper() in v.upper()
            return self._series._made(np.array([found(v) if isinstance(v, str) else bool(na) for v in self._series]))

        def replace(self, old, new, regex=False):
            import re
            return self._series._made([None if v is None else re.sub(old, new, v) if regex else v.replace(old, new) for v in self._series])

        def extract(self, pat, flags=0, expand=True):
            """What the groups of a pattern find in each text: a table of them, or of a single group its column."""
            import re
            form = re.compile(pat, flags)
            found = [form.search(v) if isinstance(v, str) else None for v in self._series]
            columns = [[None if m is None else m.group(i + 1) for m in found] for i in range(form.groups)]
            if form.groups == 1 and not expand:
                return self._series._made(columns[0])
            names = {place: name for name, place in form.groupindex.items()}
            return DataFrame({names.get(i + 1, i): column for i, column in enumerate(columns)}, index=self._series.index)

        def len(self):
            return self._series._made(np.array([len(v) for v in self._series]))

        def __getitem__(self, key):
            return self._series._made([None if v is None else v[key] for v in self._series])

    class _IndexText:
        """The methods of text, for each label: `frame.columns.str.lower()`."""
        def __init__(self, index):
            self._index = index

        def __getattr__(self, name):
            def each(*args, **keywords):
                found = getattr(_Text(Series(list(self._index))), name)(*args, **keywords)
                return found._data if not _isText(found._data) else Index(found._data, self._index.name)
            return each

        def contains(self, *args, **keywords): return _Text(Series(list(self._index))).contains(*args, **keywords)._data
        def replace(self, *args, **keywords): return Index(list(_Text(Series(list(self._index))).replace(*args, **keywords)), self._index.name)

    class _Groups:
        """The rows of a table by what stands in some of its columns."""
        def __init__(self, frame, by, names, as_index=True, sort=True):
            self._frame, self._by, self._names, self._isIndex, self._isSorted = frame, by, names, as_index, sort
            self._rows = {}
            if not by:
                return
            labels = [Series(frame._data[b]) if isinstance(b, str) or b in frame._data else b for b in by]
            lines = zip(*[list(l) for l in labels]) if len(by) > 1 else [(v,) for v in labels[0]]
            for i, line in enumerate(lines):
                if all([v is not None and v == v for v in line]):
                    self._rows.setdefault(line if len(by) > 1 else line[0], []).append(i)
            self._keys = sorted(self._rows) if sort else list(self._rows)
            self._called = [b if isinstance(b, str) or b in frame._data else getattr(b, "name", None) for b in by]

        def _allOf(self, isObserved):
            """Groups by categories come in the categories' order; unless only observed ones are asked for, the empty ones too."""
            if len(self._by) != 1:
                return
            by = self._by[0]
            column = by._data if isinstance(by, Series) else self._frame._data.get(by)
            if isinstance(column, _Categories) and self._isSorted:
                self._keys = [c for c in column.categories if not isObserved or c in self._rows]
                for c in self._keys:
                    self._rows.setdefault(c, [])

        groups = property(lambda self: {k: Index([self._frame.index[i] for i in self._rows[k]]) for k in self._keys})
        ngroups = property(lambda self: len(self._keys))

        def __getitem__(self, key):
            return self._like(self._frame, key)

        def _like(self, frame, names):
            """The same groups of rows, of other columns."""
            made = _Groups(frame, [], names, self._isIndex, self._isSorted)
            made.__dict__.update({n: v for n, v in self.__dict__.items() if n not in ("_frame", "_names")})
            return made

        def __getattr__(self, name):
            if name.startswith("_") or name not in self.__dict__["_frame"]._data:
                raise AttributeError("'DataFrameGroupBy' object has no attribute '" + name + "'")
            return self[name]

        def __iter__(self):
            return iter([(k, self._part(k)) for k in self._keys])

        def __len__(self):
            return len(self._keys)

        def _part(self, key):
            part = self._frame._taken(self._rows[key])
            return part if self._names is None else part[self._names]

        def get_group(self, key):
            return self._part(key)

        def _index(self):
            made = Index(self._keys, self._called[0]) if len(self._by) == 1 else Index(self._keys, None, self._called)
            made.freq = getattr(self, "_freq", None)
            return made

        def _framed(self, data):
            """A table of what was made of each group; the groups' labels as its index, or as columns before the others."""
            made = DataFrame()
            if self._isIndex:
                made._data = data
                made.index = self._index()
                return made
            for place, name in enumerate(self._called):
                made._data[name] = _column([k[place] if len(self._by) > 1 else k for k in self._keys])
            made._data.update(data)
            made.index = Index(range(len(self._keys)))
            return made

        def size(self):
            counts = [len(self._rows[k]) for k in self._keys]
            return Series(counts, index=self._index()) if self._isIndex else self._framed({"size": np.array(counts)})

        def _others(self):
            return [n for n in self._frame._data if not any([isinstance(b, type(n)) and b == n for b in self._by])]

        def _one(self, name, function):
            if isinstance(function, str):
                if function == "size":
                    return np.array([len(self._rows[k]) for k in self._keys])
                parts = [self._frame[name]._taken(self._rows[k]) for k in self._keys]
                if function in ("first", "last"):
                    known = [part.dropna() for part in parts]
                    return _column([(p.iloc[0] if function == "first" else p.iloc[len(p) - 1]) if len(p) else None for p in known])
                return _column([getattr(part, function)() for part in parts])
            return _column([function(self._frame[name]._taken(self._rows[k])) for k in self._keys])

        def _called_as(self, function):
            return function if isinstance(function, str) else function.__name__

        def agg(self, func=None, **named):
            if func is None:
                return self._framed({made: self._one(*(pair if isinstance(pair, tuple) else (self._names, pair))) for made, pair in named.items()})
            if isinstance(self._names, str):
                if isinstance(func, (list, tuple)):
                    return self._framed({self._called_as(f): self._one(self._names, f) for f in func})
                if not self._isIndex:
                    return self._framed({self._names: self._one(self._names, func)})
                return Series(self._one(self._names, func), index=self._index(), name=None if getattr(self, "_isNameless", False) else self._names)
            if isinstance(func, dict):
                if any([isinstance(f, (list, tuple)) for f in func.values()]):
                    table = {}
                    for name, several in func.items():
                        for f in several if isinstance(several, (list, tuple)) else [several]:
                            table[(name, self._called_as(f))] = self._one(name, f)
                    return self._framed(table)
                return self._framed({name: self._one(name, f) for name, f in func.items()})
            names = self._names if self._names is not None else self._others()
            if isinstance(func, (list, tuple)):
                return self._framed({(name, self._called_as(f)): self._one(name, f) for name in names for f in func})
            return self._framed({name: self._one(name, func) for name in names})

        aggregate = agg

        def _numbers(self, function, numeric_only):
            if self._names is not None:
                return self.agg(function)
            texts = [n for n in self._others() if _isText(self._frame._data[n])]
            if texts and not numeric_only:
                raise TypeError("agg function failed [how->" + function + ",dtype->str]: column " + repr(texts[0]) + " holds text; numeric_only=True passes it over")
            return self._like(self._frame[[n for n in self._frame._data if n not in texts or n in self._by]], None).agg(function)

        def mean(self, numeric_only=False): return self._numbers("mean", numeric_only)
        def std(self, numeric_only=False): return self._numbers("std", numeric_only)
        def var(self, numeric_only=False): return self._numbers("var", numeric_only)
        def median(self, numeric_only=False): return self._numbers("median", numeric_only)
        def sum(self, numeric_only=False): return self._numbers("sum", True) if numeric_only else self.agg("sum")
        def min(self, numeric_only=False): return self.agg("min")
        def max(self, numeric_only=False): return self.agg("max")
        def count(self): return self.agg("count")
        def nunique(self): return self.agg("nunique")
        def first(self): return self.agg(lambda s: s.iloc[0])
        def last(self): return self.agg(lambda s: s.iloc[len(s) - 1])
        def head(self, n=5): return self._frame._taken(sorted([i for k in self._keys for i in self._rows[k][:n]]))

        def value_counts(self, normalize=False):
            labels, counts = [], []
            for k in self._keys:
                found = self._part(k).value_counts(normalize=normalize)
                labels += [(k if isinstance(k, tuple) else (k,)) + (v,) for v in found.index]
                counts += list(found)
            return Series(counts, index=Index(labels, None, self._called + [self._names]), name="proportion" if normalize else "count")

        def describe(self):
            made = {name: [] for name in ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]}
            for k in self._keys:
                for name, value in self._part(k).describe().items():
                    made[name].append(value)
            return self._framed({name: np.array(column) for name, column in made.items()})

        def transform(self, function):
            names = [self._names] if isinstance(self._names, str) else self._names or self._others()
            made = {}
            for name in names:
                column = [None] * len(self._frame)
                for k in self._keys:
                    part = self._frame[name]._taken(self._rows[k])
                    found = getattr(part, function)() if isinstance(function, str) else function(part)
                    for place, i in enumerate(self._rows[k]):
                        column[i] = found._data[place] if isinstance(found, Series) else found
                made[name] = _column(column)
            return Series(made[self._names], self._frame.index, name=self._names) if isinstance(self._names, str) else self._frame._made(made)

        def cumsum(self): return self.transform(lambda s: s.cumsum())
        def cumprod(self): return self.transform(lambda s: s.cumprod())
        def cummax(self): return self.transform(lambda s: s.cummax())
        def cummin(self): return self.transform(lambda s: s.cummin())
        def shift(self, periods=1): return self.transform(lambda s: s.shift(periods))
        def diff(self, periods=1): return self.transform(lambda s: s.diff(periods))
        def rank(self, **more): return _plain(more) or self.transform(lambda s: s.rank())
        def pct_change(self): return self.transform(lambda s: s.pct_change())
        def ffill(self): return self.transform(lambda s: s.ffill())
        def bfill(self): return self.transform(lambda s: s.bfill())
        def prod(self): return self.agg(lambda s: s.prod())
        def sem(self): return self._numbers("sem", False)
        def skew(self): return self._numbers("skew", False)
        def all(self): return self.agg("all")
        def any(self): return self.agg("any")
        def idxmax(self): return self.agg("idxmax")
        def idxmin(self): return self.agg("idxmin")
        def quantile(self, q=0.5): return self.agg(lambda s: s.quantile(q))
        def nth(self, n): return self._frame._taken(sorted([self._rows[k][n] for k in self._keys if -len(self._rows[k]) <= n < len(self._rows[k])]))
        def tail(self, n=5): return self._frame._taken(sorted([i for k in self._keys for i in self._rows[k][-n:]]))
        def pipe(self, function, *args, **keywords): return function(self, *args, **keywords)
        indices = property(lambda self: {k: np.array(self._rows[k]) for k in self._keys})

        def cumcount(self, ascending=True):
            made = [0] * len(self._frame)
            for k in self._keys:
                for place, i in enumerate(self._rows[k]):
                    made[i] = place if ascending else len(self._rows[k]) - 1 - place
            return Series(np.array(made), self._frame.index)

        def ngroup(self):
            made = [0] * len(self._frame)
            for number, k in enumerate(self._keys):
                for i in self._rows[k]:
                    made[i] = number
            return Series(np.array(made), self._frame.index)

        def filter(self, function):
            return self._frame._taken(sorted([i for k in self._keys if function(self._part(k)) for i in self._rows[k]]))

        def sample(self, n=1, frac=None, random_state=None):
            return concat([self._part(k).sample(n=None if frac is not None else n, frac=frac, random_state=random_state) for k in self._keys])

        def apply(self, function):
            found = [function(self._part(k)) for k in self._keys]
            if found and isinstance(found[0], DataFrame):
                return concat(found)
            if found and isinstance(found[0], Series):
                return self._framed({name: _column([f[name] for f in found]) for name in found[0].index})
            return Series(found, index=self._index(), name=self._names if isinstance(self._names, str) else None)
    """#
}
