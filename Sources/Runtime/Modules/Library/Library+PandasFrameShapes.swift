extension Library {
  /// A table in other shapes: turned, joined, taken apart.
  static let pandasFrameShapes = #"""
        def pivot_table(self, values=None, index=None, columns=None, aggfunc="mean", fill_value=None, margins=False):
            """A table of what is made of the values, with the labels of one column down and of another across."""
            down = list(index) if isinstance(index, (list, tuple)) else [index]
            names = [values] if isinstance(values, str) else list(values) if values is not None else sorted([n for n in self._numeric() if n not in down and n != columns])
            if columns is None:
                groups = self.groupby(down)
                made = groups[names].agg(aggfunc)
                return made
            across = sorted(set(v for v in self[columns] if v is not None and v == v))
            made, rows = {}, None
            for name in names:
                groups = self.groupby(down + [columns])[name]
                cells = groups.agg(aggfunc)
                found = dict(zip(cells.index, cells._data))
                rows = sorted(set(k[:-1] if len(down) > 1 else k[0] for k in found))
                for a in across:
                    column = [found.get((r if len(down) > 1 else (r,)) + (a,), np.nan if fill_value is None else fill_value) for r in rows]
                    made[a if isinstance(values, str) else (name, a)] = _column(column)
            table = DataFrame()
            table._data = made
            table.index = Index(rows, down[0]) if len(down) == 1 else Index(rows, None, down)
            table._across = columns if isinstance(values, str) else (None, columns)
            return table

        def pivot(self, *, columns, index, values):
            return self.pivot_table(values=values, index=index, columns=columns, aggfunc=lambda s: s.iloc[0])

        def merge(self, right, how="inner", on=None, left_on=None, right_on=None, suffixes=("_x", "_y"), **more):
            """The rows of two tables that have the same keys, side by side."""
            _plain(more)
            keys = [on] if isinstance(on, str) else list(on) if on is not None else None
            lefts = keys or ([left_on] if isinstance(left_on, str) else list(left_on) if left_on is not None else [n for n in self._data if n in right._data])
            rights = keys or ([right_on] if isinstance(right_on, str) else list(right_on) if right_on is not None else lefts)
            places = {}
            for j, key in enumerate(zip(*[list(right[n]) for n in rights])):
                places.setdefault(key, []).append(j)
            pairs, used = [], set()
            for i, key in enumerate(zip(*[list(self[n]) for n in lefts])):
                for j in places.get(key, [None] if how in ("left", "outer") else []):
                    pairs.append((i, j))
                    used.add(j)
            if how in ("right", "outer"):
                pairs += [(None, j) for j in range(len(right)) if j not in used]
            def picked(column, found):
                return _column([None if p is None else column[p] for p in found]) if any([p is None for p in found]) else _take(column, found)
            data = {}
            for name, c in self._data.items():
                left = picked(c, [i for i, j in pairs])
                if name in lefts and lefts == rights and any([i is None for i, j in pairs]):
                    left = _column([c[i] if i is not None else right._data[name][j] for i, j in pairs])
                data[name + suffixes[0] if name in right._data and name not in rights else name] = left
            for name, c in right._data.items():
                if name in rights and lefts == rights:
                    continue
                data[name + suffixes[1] if name in self._data else name] = picked(c, [j for i, j in pairs])
            made = DataFrame()
            made._data = data
            made.index = Index(range(len(pairs)))
            return made

        def join(self, other, how="left"):
            made = self.copy()
            for name, c in other._data.items():
                place = {label: i for i, label in enumerate(other.index)}
                made[name] = _column([c[place[l]] if l in place else None for l in self.index])
            return made

        def melt(self, id_vars=None, value_vars=None, var_name="variable", value_name="value"):
            ids = [id_vars] if isinstance(id_vars, str) else list(id_vars or [])
            names = list(value_vars) if value_vars is not None else [n for n in self._data if n not in ids]
            data = {n: _column(list(self[n]) * len(names)) for n in ids}
            data[var_name] = _column([n for n in names for _ in range(len(self))])
            data[value_name] = _column([v for n in names for v in self[n]])
            return DataFrame(data)

        def unstack(self): return Series([v for n in self._data for v in self[n]], index=Index([(n, l) for n in self._data for l in self.index], None, [None, self.index.name]))
        def stack(self, **more):
            _plain(more, "future_stack")
            pairs = [(l, n, self._data[n][i]) for i, l in enumerate(self.index) for n in self._data]
            across = self.__dict__.get("_across")
            return Series([v for _, _, v in pairs], index=Index([(l, n) for l, n, _ in pairs], None, [self.index.name, across if isinstance(across, str) else None])).dropna()
        def _rowwise(self, other, axis, operation):
            if axis in (0, "index") and isinstance(other, Series):
                return self._made({n: operation(self[n], other._data)._data for n in self._data})
            return self._with(other, operation)

        def add(self, other, axis="columns", **more): return _plain(more) or self._rowwise(other, axis, lambda a, b: a + b)
        def sub(self, other, axis="columns", **more): return _plain(more) or self._rowwise(other, axis, lambda a, b: a - b)
        def mul(self, other, axis="columns", **more): return _plain(more) or self._rowwise(other, axis, lambda a, b: a * b)
        def div(self, other, axis="columns", **more): return _plain(more) or self._rowwise(other, axis, lambda a, b: a / b)
        subtract, multiply, divide, truediv = sub, mul, div, div
        def pow(self, other): return self._with(other, lambda a, b: a ** b)
        def eq(self, other): return self._with(other, lambda a, b: a == b)
        def ne(self, other): return self._with(other, lambda a, b: a != b)
        def gt(self, other): return self._with(other, lambda a, b: a > b)
        def lt(self, other): return self._with(other, lambda a, b: a < b)
        def ge(self, other): return self._with(other, lambda a, b: a >= b)
        def le(self, other): return self._with(other, lambda a, b: a <= b)

        def _columns_by(self, function):
            return self._made({n: function(self[n])._data for n in self._data})

        def ffill(self, **more): return _plain(more) or self._columns_by(lambda s: s.ffill())
        def bfill(self, **more): return _plain(more) or self._columns_by(lambda s: s.bfill())
        def interpolate(self, *args, **more): return _plain(more) or self._columns_by(lambda s: s if _isText(s._data) else s.interpolate())
        def diff(self, periods=1): return self._columns_by(lambda s: s.diff(periods))
        def shift(self, periods=1, fill_value=None): return self._columns_by(lambda s: s.shift(periods) if fill_value is None else s.shift(periods).fillna(fill_value))
        def pct_change(self, periods=1): return self._columns_by(lambda s: s.pct_change(periods))
        def rank(self, **more): return _plain(more) or self._columns_by(lambda s: s.rank())
        def cumprod(self): return self._columns_by(lambda s: s.cumprod())
        def cummax(self): return self._columns_by(lambda s: s.cummax())
        def cummin(self): return self._columns_by(lambda s: s.cummin())
        def where(self, cond, other=np.nan):
            def column(i, n):
                if isinstance(cond, DataFrame):
                    return cond._data[n]
                return np.asarray(cond)[:, i] if np.ndim(cond) == 2 else np.asarray(cond)
            return self._made({n: self[n].where(column(i, n), other[n] if isinstance(other, DataFrame) else other)._data for i, n in enumerate(self._data)})
        def mask(self, cond, other=np.nan): return self.where(~cond if isinstance(cond, (Series, DataFrame)) else ~np.asarray(cond), other)
        def transform(self, function): return self._columns_by(lambda s: getattr(s, function)() if isinstance(function, str) else function(s))
        def idxmin(self, axis=0): return self._each(lambda s: s.idxmin()) if axis in (0, "index") else self._labels(lambda row: np.nanargmin(row))
        def prod(self, axis=0, numeric_only=False): return self._along(lambda s: s.prod(), axis, self._numeric() if numeric_only else None)
        product = prod
        def kurt(self, numeric_only=False): return self._numbers(lambda s: s.kurt(), 0, numeric_only)
        kurtosis = kurt
        def sem(self, numeric_only=False): return self._numbers(lambda s: s.sem(), 0, numeric_only)
        def get(self, key, default=None): return self[key] if key in self._data else default
        def take(self, indices, axis=0): return self._taken([int(i) for i in indices]) if axis in (0, "index") else self[[list(self._data)[int(i)] for i in indices]]
        def first_valid_index(self): return next((l for i, l in enumerate(self.index) if not all([_missing(c)[i] for c in self._data.values()])), None)

        def squeeze(self, axis=None):
            if len(self._data) == 1:
                found = self[list(self._data)[0]]
                return found._data[0] if len(self) == 1 else found
            return self.iloc[0] if len(self) == 1 else self

        def reindex(self, labels=None, index=None, columns=None, fill_value=np.nan, **more):
            _plain(more)
            made, labels = self, labels if index is None else index
            if labels is not None:
                old = list(self.index)
                made = made._made({n: _column([c[old.index(l)] if l in old else fill_value for l in labels]) for n, c in made._data.items()}, list(labels))
            if columns is not None:
                made = made._made({n: made._data[n] if n in made._data else np.full(len(made), fill_value) for n in columns})
            return made

        def set_axis(self, labels, axis=0):
            made = self.copy()
            if axis in (1, "columns"):
                made.columns = labels
            else:
                made.index = Index(labels)
            return made

        def explode(self, column):
            rows = [(i, v) for i, cell in enumerate(self._data[column]) for v in (cell if isinstance(cell, (list, tuple)) else [cell])]
            made = self._taken([i for i, _ in rows])
            made._data[column] = _column([v for _, v in rows])
            return made

        def hist(self, column=None, bins=10, **more):
            import matplotlib.pyplot as plt
            names = [column] if isinstance(column, str) else self._numeric() if column is None else column
            for n in names:
                plt.hist(self._data[n], bins=bins, label=n)

        def boxplot(self, column=None, by=None, **more):
            import matplotlib.pyplot as plt
            names = [column] if isinstance(column, str) else self._numeric() if column is None else column
            plt.boxplot([self._data[n] for n in names])

        def to_json(self, path=None, orient="columns", **more):
            _plain(more)
            import json
            table = self.to_dict("records") if orient == "records" else {str(n): {str(l): v for l, v in zip(self.index, Series(c).tolist())} for n, c in self._data.items()}
            text = json.dumps(table, separators=(",", ":"), default=lambda v: v.item())
            if path is None:
                return text
            with open(path, "w") as f:
                f.write(text)

        def to_pickle(self, path, **more):
            import pickle
            with open(path, "wb") as f:
                pickle.dump(self, f)

        def from_dict(data, orient="columns", columns=None):
            return DataFrame(data, columns=columns) if orient == "columns" else DataFrame(list(data.values()), index=list(data), columns=columns)

        def from_records(data, columns=None, index=None):
            return DataFrame(list(data), columns=columns, index=index)

        from_dict, from_records = staticmethod(from_dict), staticmethod(from_records)

        @property
        def style(self):
            return self

        axes = property(lambda self: [self.index, self.columns])
        attrs = property(lambda self: {})

        def nsmallest(self, n, columns): return self.sort_values(columns).head(n)
        def isin(self, values): return self._made({n: np.array([v in values for v in self[n]], dtype=bool) for n in self._data})
        def equals(self, other): return isinstance(other, DataFrame) and list(self._data) == list(other._data) and all([list(self[n]) == list(other[n]) for n in self._data])
        def memory_usage(self, index=True, deep=False):
            sizes = [132] if index else []
            return Series(sizes + [len(c) * (8 if _isText(c) else c.dtype.itemsize) for c in self._data.values()], index=(["Index"] if index else []) + list(self._data))
        def to_markdown(self, index=True):
            raise NotImplementedError("to_markdown() needs the package tabulate; print(df) shows the table")
        def corrwith(self, other): return self._each(lambda s: s.corr(other))
        def cov(self):
            names = self._numeric()
            return DataFrame(np.atleast_2d(np.cov(np.stack([self._data[n].astype(float) for n in names]))), columns=names, index=names)

        def round(self, decimals=0):
            return self._made({n: c if _isText(c) or c.dtype != float else np.round(c, decimals) for n, c in self._data.items()})

        def corr(self, method="pearson", *, numeric_only=False):
            texts = [n for n in self._data if _isText(self._data[n])]
            if texts and not numeric_only:
                raise ValueError("could not convert string to float: " + repr(Series(self._data[texts[0]]).iloc[0]) + ": corr(numeric_only=True) passes columns of text over")
            names = self._numeric()
            table = np.ones((len(names), len(names)))
            for i, a in enumerate(names):
                for j in range(i):
                    table[i, j] = table[j, i] = self[a].corr(self[names[j]], method)
            return DataFrame(table, columns=names, index=names)

        def any(self, axis=0, **more): return _plain(more) or (self._each(lambda s: s.any()) if axis in (0, "index") else bool(self.to_numpy().any()) if axis is None else Series(np.any(self.to_numpy(), axis=1), self.index))
        def all(self, axis=0, **more): return _plain(more) or (self._each(lambda s: s.all()) if axis in (0, "index") else bool(self.to_numpy().all()) if axis is None else Series(np.all(self.to_numpy(), axis=1), self.index))
        def idxmax(self, axis=0): return self._each(lambda s: s.idxmax()) if axis in (0, "index") else self._labels(lambda row: np.nanargmax(row))
    """#
}
