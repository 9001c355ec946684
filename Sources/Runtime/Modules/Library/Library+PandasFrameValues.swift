extension Library {
  /// A table's rows chosen by conditions, its cells filled and computed with.
  static let pandasFrameValues = #"""
        def copy(self, deep=True): return self._made({name: _column(c) for name, c in self._data.items()})

        def rename(self, mapper=None, columns=None, index=None, axis=None, inplace=False):
            if mapper is not None:
                columns, index = (mapper, index) if axis in (1, "columns") else (columns, mapper)
            def name(table, n):
                return table(n) if callable(table) else (table or {}).get(n, n)
            made = self._made({name(columns, n): c for n, c in self._data.items()}, Index([name(index, l) for l in self.index], self.index.name))
            return self._changed(made, inplace)

        def add_prefix(self, prefix): return self._made({prefix + str(n): c for n, c in self._data.items()})
        def add_suffix(self, suffix): return self._made({str(n) + suffix: c for n, c in self._data.items()})
        def filter(self, items=None, like=None, regex=None, axis=1):
            import re
            return self._made({n: c for n, c in self._data.items() if (items is None or n in items) and (like is None or like in str(n)) and (regex is None or re.search(regex, str(n)))})

        def assign(self, **columns):
            made = self.copy()
            for name, value in columns.items():
                made[name] = value(made) if callable(value) else value
            return made

        def pipe(self, function, *args, **keywords): return function(self, *args, **keywords)

        def query(self, expr, inplace=False, **more):
            """The rows for which a condition on the columns holds."""
            return self._changed(self[_condition(expr, self)], inplace)

        def eval(self, expr, inplace=False, **more):
            """The value of an expression in the columns; `name = expression` adds a column."""
            import re
            match = re.match(r"\s*(\w+)\s*=(?!=)(.*)", expr)
            if match is None:
                return _condition(expr, self)
            made = self.copy()
            made[match.group(1)] = _condition(match.group(2), self)
            return self._changed(made, inplace)

        def replace(self, to_replace=None, value=None, inplace=False):
            made = {}
            for name, c in self._data.items():
                table = to_replace[name] if isinstance(to_replace, dict) and isinstance(to_replace.get(name), dict) else to_replace
                isOther = isinstance(to_replace, dict) and to_replace and all([isinstance(v, dict) for v in to_replace.values()]) and name not in to_replace
                made[name] = c if isOther else Series(c).replace(table, value)._data
            return self._changed(self._made(made), inplace)
        def isnull(self): return self._made({name: _missing(c) for name, c in self._data.items()})
        isna = isnull

        notnull = notna = lambda self: self._made({name: ~_missing(c) for name, c in self._data.items()})

        def dropna(self, axis=0, how="any", subset=None, thresh=None, inplace=False):
            if axis in (1, "columns"):
                return self._changed(self._made({n: c for n, c in self._data.items() if not (_missing(c).all() if how == "all" else _missing(c).any())}), inplace)
            chosen = [subset] if isinstance(subset, str) else list(self._data) if subset is None else list(subset)
            table = np.stack([_missing(self._data[n]) for n in chosen])
            bad = table.all(axis=0) if how == "all" else table.any(axis=0)
            if thresh is not None:
                bad = (~table).sum(axis=0) < thresh
            return self._changed(self._taken(np.where(~bad)[0].tolist()), inplace)

        def fillna(self, value, inplace=False):
            made = {}
            for name, c in self._data.items():
                new = value[name] if isinstance(value, (dict, Series)) and name in (value.index if isinstance(value, Series) else value) else None if isinstance(value, (dict, Series)) else value
                made[name] = c if new is None else Series(c).fillna(new)._data
            return self._changed(self._made(made), inplace)

        def reset_index(self, drop=False, inplace=False):
            data = {}
            if not drop:
                for level in range(self.index.nlevels):
                    labels = self.index.get_level_values(level)
                    name = labels.name
                    if name is None:
                        name = "level_" + str(level) if self.index.nlevels > 1 else "index" if "index" not in self._data else "level_0"
                    data[name] = _column(list(labels))
            data.update(self._data)
            made = self._made(data)
            made.index = Index(range(len(self)))
            return self._changed(made, inplace)

        def sort_values(self, by, axis=0, ascending=True, inplace=False, ignore_index=False, key=None, na_position="last", **more):
            _plain(more)
            names = list(by) if isinstance(by, list) or isinstance(by, tuple) and by not in self._data else [by]
            ways = ascending if isinstance(ascending, (list, tuple)) else [ascending] * len(names)
            order = list(range(len(self)))
            for name, isUp in list(zip(names, ways))[::-1]:
                column = self._data[name] if name in self._data else self.index.get_level_values(name)
                order = _sorted(column, order, isUp, key, na_position)
            made = self._taken(order)
            if ignore_index:
                made.index = Index(range(len(made)))
            return self._changed(made, inplace)

        def sample(self, n=None, frac=None, random_state=None, replace=False):
            generator = np.random if random_state is None else np.random.RandomState(random_state)
            count = n if n is not None else 1 if frac is None else int(round(frac * len(self)))
            return self._taken(generator.choice(len(self), size=count, replace=replace).tolist())

        def astype(self, dtype):
            return self._made({n: Series(c).astype(dtype[n] if isinstance(dtype, dict) and n in dtype else dtype)._data if not isinstance(dtype, dict) or n in dtype else c for n, c in self._data.items()})

        def _numeric(self):
            return [name for name, c in self._data.items() if not _isText(c)]

        def _each(self, function, names=None):
            names = list(self._data) if names is None else names
            return Series([function(self[name]) for name in names], index=names)

        def _along(self, function, axis, names):
            if axis in (1, "columns"):
                table = np.stack([self._data[n].astype(float) if self._data[n].dtype != bool else self._data[n] for n in self._numeric()], axis=1)
                rows = [function(Series(row)) for row in table]
                whole = all([self._data[n].dtype.kind in "biu" for n in self._numeric()]) and all([r == int(r) for r in rows if r == r])
                return Series(np.array(rows).astype(int) if whole and function in (_sum, _min, _max) else np.array(rows), self.index)
            return self._each(function, names)

        def _numbers(self, function, axis, numeric_only):
            texts = [n for n in self._data if _isText(self._data[n])]
            if texts and not numeric_only and axis not in (1, "columns"):
                raise TypeError("Cannot perform reduction with string dtype: column " + repr(texts[0]) + " holds text; numeric_only=True passes it over")
            return self._along(function, axis, self._numeric())

        def sum(self, axis=0, numeric_only=False, **more): return _plain(more) or self._along(_sum, axis, self._numeric() if numeric_only else None)
        def mean(self, axis=0, numeric_only=False, **more): return _plain(more) or self._numbers(lambda s: s.mean(), axis, numeric_only)
        def std(self, axis=0, ddof=1, numeric_only=False, **more): return _plain(more) or self._numbers(lambda s: s.std(ddof=ddof), axis, numeric_only)
        def var(self, axis=0, ddof=1, numeric_only=False, **more): return _plain(more) or self._numbers(lambda s: s.var(ddof=ddof), axis, numeric_only)
        def median(self, axis=0, numeric_only=False, **more): return _plain(more) or self._numbers(lambda s: s.median(), axis, numeric_only)
        def quantile(self, q=0.5, numeric_only=False): return self._numbers(lambda s: s.quantile(q), 0, numeric_only).rename(q)
        def skew(self, axis=0, numeric_only=False): return self._numbers(lambda s: s.skew(), 0, numeric_only)
        def min(self, axis=0, numeric_only=False, **more): return _plain(more) or self._along(_min, axis, self._numeric() if numeric_only else None)
        def max(self, axis=0, numeric_only=False, **more): return _plain(more) or self._along(_max, axis, self._numeric() if numeric_only else None)
        def count(self, axis=0): return self._each(lambda s: s.count())
        def abs(self): return self._made({n: np.abs(c) for n, c in self._data.items()})
        def clip(self, lower=None, upper=None): return self._made({n: np.clip(c, lower, upper) for n, c in self._data.items()})
        def cumsum(self): return self._made({n: np.cumsum(c) for n, c in self._data.items()})

        def agg(self, func):
            if isinstance(func, dict):
                if any([isinstance(f, (list, tuple)) for f in func.values()]):
                    labels = list({v: None for v in [f for several in func.values() for f in (several if isinstance(several, (list, tuple)) else [several])]})
                    return DataFrame({n: [getattr(self[n], l)() if l in (several if isinstance(several, (list, tuple)) else [several]) else np.nan for l in labels] for n, several in func.items()}, index=labels)
                return Series([self[n].agg(f) for n, f in func.items()], index=list(func))
            if isinstance(func, (list, tuple)):
                return DataFrame({n: [self[n].agg(f) for f in func] for n in self._data}, index=[f if isinstance(f, str) else f.__name__ for f in func])
            return self._each(lambda s: s.agg(func))

        aggregate = agg

        def value_counts(self, subset=None, normalize=False):
            names = list(self._data) if subset is None else [subset] if isinstance(subset, str) else list(subset)
            rows = list(zip(*[list(self[n]) for n in names]))
            counts = {}
            for row in rows:
                counts[row] = counts.get(row, 0) + 1
            keys = sorted(sorted(counts), key=lambda k: -counts[k])
            return Series([counts[k] / len(rows) if normalize else counts[k] for k in keys], index=Index(keys, None, names), name="proportion" if normalize else "count")
        def nunique(self): return self._each(lambda s: s.nunique())

        def _with(self, other, operation):
            """An operation on each column with a number, with the column of the same name, or with an array's column."""
            made = {}
            table = np.asarray(other) if not isinstance(other, (Series, DataFrame, str)) and hasattr(other, "__len__") else None
            for i, (name, c) in enumerate(self._data.items()):
                o = other[name] if isinstance(other, (Series, DataFrame)) else other if table is None else table[:, i] if table.ndim == 2 else table[i]
                made[name] = operation(self[name], o)._data
            return self._made(made)

        def __eq__(self, o): return self._with(o, lambda a, b: a == b)
        def __ne__(self, o): return self._with(o, lambda a, b: a != b)
        def __lt__(self, o): return self._with(o, lambda a, b: a < b)
        def __le__(self, o): return self._with(o, lambda a, b: a <= b)
        def __gt__(self, o): return self._with(o, lambda a, b: a > b)
        def __ge__(self, o): return self._with(o, lambda a, b: a >= b)
        def __hash__(self): return id(self)
        def __radd__(self, o): return self._with(o, lambda a, b: b + a)
        def __rsub__(self, o): return self._with(o, lambda a, b: b - a)
        def __rmul__(self, o): return self._with(o, lambda a, b: b * a)
        def __rtruediv__(self, o): return self._with(o, lambda a, b: b / a)
        def __pow__(self, o): return self._with(o, lambda a, b: a ** b)
        def __neg__(self): return self._with(-1, lambda a, b: a * b)
        def __invert__(self): return self._made({n: ~c for n, c in self._data.items()})
        def __and__(self, o): return self._with(o, lambda a, b: a & b)
        def __or__(self, o): return self._with(o, lambda a, b: a | b)
        def __matmul__(self, o): return self.dot(o)
        def dot(self, other):
            found = self.to_numpy().astype(float) @ (other.to_numpy() if isinstance(other, (Series, DataFrame)) else np.asarray(other))
            if np.ndim(found) == 1:
                return Series(found, self.index)
            return DataFrame(found, index=self.index, columns=list(other.columns) if isinstance(other, DataFrame) else None)

        def __add__(self, o): return self._with(o, lambda a, b: a + b)
        def __sub__(self, o): return self._with(o, lambda a, b: a - b)
        def __mul__(self, o): return self._with(o, lambda a, b: a * b)
        def __truediv__(self, o): return self._with(o, lambda a, b: a / b)

        def apply(self, function, axis=0, args=(), **keywords):
            if axis in (1, "columns"):
                found = [function(self.iloc[i], *args, **keywords) for i in range(len(self))]
                if found and isinstance(found[0], Series):
                    return self._made({n: _column([f[n] for f in found]) for n in found[0].index})
                return Series(found, self.index)
            found = {n: function(self[n], *args, **keywords) for n in self._data}
            if found and isinstance(list(found.values())[0], Series):
                first = list(found.values())[0]
                return self._made({n: s._data for n, s in found.items()}, first.index)
            return Series(list(found.values()), index=list(found))

        def map(self, function): return self._made({n: Series(c).map(function)._data for n, c in self._data.items()})
        applymap = map

        def between_time(self, start_time, end_time, **more): return _between(self, start_time, end_time, **more)
        def resample(self, rule, on=None, **more): return _plain(more) or _resampled(self, rule, None, on)

        def groupby(self, by=None, axis=0, as_index=True, sort=True, observed=True, **more):
            _plain(more)
            by = list(by) if isinstance(by, (list, tuple)) else [by]
            for name in by:
                if isinstance(name, str) and name not in self._data:
                    raise KeyError(name)
            groups = _Groups(self, by, None, as_index, sort)
            groups._allOf(observed)
            return groups
    """#
}
