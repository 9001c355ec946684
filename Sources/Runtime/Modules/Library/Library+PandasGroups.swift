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

        def contains(self, part, case=True, na=None, regex=True):
            import re
            return self._series._made(np.array([v is not None and re.search(part, v) is not None for v in self._series]))

        def replace(self, old, new, regex=False):
            import re
            return self._series._made([None if v is None else re.sub(old, new, v) if regex else v.replace(old, new) for v in self._series])

        def extract(self, pattern, expand=True):
            import re
            found = [None if v is None else re.search(pattern, v) for v in self._series]
            return self._series._made([None if m is None else m.group(1) for m in found])

        def len(self):
            return self._series._made(np.array([len(v) for v in self._series]))

        def __getitem__(self, key):
            return self._series._made([None if v is None else v[key] for v in self._series])

    class _Groups:
        """The rows of a table by what stands in one column."""
        def __init__(self, frame, by, names):
            self._frame, self._by, self._names = frame, by, names
            self._rows = {}
            for i, v in enumerate(Series(frame._data[by])):
                if v is not None and v == v:
                    self._rows.setdefault(v, []).append(i)
            self._keys = sorted(self._rows)

        def __getitem__(self, key):
            return _Groups(self._frame, self._by, key)

        def __iter__(self):
            return iter([(k, self._frame._taken(self._rows[k])) for k in self._keys])

        def __len__(self):
            return len(self._keys)

        def get_group(self, key):
            return self._frame._taken(self._rows[key])

        def size(self):
            return Series([len(self._rows[k]) for k in self._keys], index=self._keys)

        def _named(self, made):
            made._by = self._by
            return made

        def agg(self, function):
            def one(series):
                return getattr(series, function)() if isinstance(function, str) else function(series)
            if isinstance(self._names, str):
                return self._named(Series([one(self._frame[self._names]._taken(self._rows[k])) for k in self._keys], index=self._keys, name=self._names))
            names = self._names if self._names is not None else [n for n in self._frame._numeric() if n != self._by]
            made = DataFrame()
            made._data = {n: np.array([one(self._frame[n]._taken(self._rows[k])) for k in self._keys]) for n in names}
            made.index = Index(self._keys)
            return self._named(made)

        def mean(self, **more): return self.agg("mean")
        def sum(self, **more): return self.agg("sum")
        def std(self, **more): return self.agg("std")
        def median(self, **more): return self.agg("median")
        def min(self, **more): return self.agg("min")
        def max(self, **more): return self.agg("max")
        def count(self): return self.agg("count")
        def nunique(self): return self.agg("nunique")
        def apply(self, function): return Series([function(self._frame._taken(self._rows[k])) for k in self._keys], index=self._keys)
    """#
}
