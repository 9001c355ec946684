extension Library {
  /// The part of `pandas` with one column with its index.
  static let pandasSeries = #"""
    class Series:
        """One column with its index."""
        def __init__(self, data=None, index=None, dtype=None, name=None):
            if isinstance(data, dict):
                index = list(data) if index is None else index
                data = [data[key] for key in index]
            if isinstance(data, Series):
                index, name = data.index if index is None else index, data.name if name is None else name
            self._data = _column([] if data is None else data, None if index is None else len(index))
            if dtype is not None:
                self._data = self._data.astype(dtype)
            self.index = Index(range(len(self._data)) if index is None else index)
            self.name = name

        def _made(self, data):
            return Series(data, self.index, name=self.name)

        def _taken(self, places):
            return Series(_take(self._data, places), self.index._taken(places), name=self.name)

        def __len__(self):
            return len(self._data)

        def __iter__(self):
            return iter(self._data if _isText(self._data) else self._data.tolist())

        def __getattr__(self, name):
            if not name.startswith("_"):
                for i, key in enumerate(self.index):
                    if key == name:
                        return self._data[i]
            raise AttributeError("'Series' object has no attribute '" + name + "'")

        values = property(lambda self: self.to_numpy())
        shape = property(lambda self: (len(self),))
        size = property(lambda self: len(self))
        dtype = property(lambda self: _dtype(self._data))
        ndim = 1
        empty = property(lambda self: len(self) == 0)
        is_unique = property(lambda self: len(set(self)) == len(self))
        T = property(lambda self: self)
        cat = property(lambda self: _Category(self))
        dt = property(lambda self: _Moments(self))
        iloc = property(lambda self: _Rows(self, False))
        loc = property(lambda self: _Rows(self, True))
        at = loc
        iat = iloc

        def to_numpy(self, dtype=None):
            data = np.array(self._data, dtype=object) if _isText(self._data) else self._data
            return data if dtype is None else data.astype(dtype)

        def __array_function__(self, function, args, keywords):
            result = function(*[_bare(a) for a in args], **keywords)
            if isinstance(result, np.ndarray) and np.ndim(result) == 1 and len(result) == len(self) and function.__name__ in _elementwise:
                return self._made(result)
            return result

        def tolist(self):
            return list(iter(self))

        to_list = tolist

        def __getitem__(self, key):
            if isinstance(key, Series) or hasattr(key, "__len__") and not isinstance(key, str):
                return self._taken(_Rows(self, True)._places(key, len(self))[0])
            if _native.kind_of(key) == "slice":
                return self._taken(list(range(len(self)))[key])
            if key in self.index:
                return self._data[self.index.index(key)]
            raise KeyError(key)

        def _onto(self, index):
            """The same values by the labels of another index; what has no value there is missing."""
            if len(self) == len(index) and list(self.index) == list(index) or len(set(self.index)) < len(self):
                return self
            places = {label: i for i, label in enumerate(self.index)}
            if all([label in places for label in index]):
                return Series(_take(self._data, [places[label] for label in index]), index, name=self.name)
            values = list(self._data) if _isText(self._data) else self._data.tolist()
            return Series([values[places[label]] if label in places else None for label in index], index, name=self.name)

        def _with(self, other, operation):
            if isinstance(other, Series) and list(self.index) != list(other.index) and len(set(self.index)) == len(self) and len(set(other.index)) == len(other):
                both = Index(_joined([self.index, other.index]))
                return self._onto(both)._with(other._onto(both)._data, operation)
            other = other._data if isinstance(other, Series) else other
            if isinstance(self._data, _Times) or isinstance(other, _Times):
                return self._moved(other, operation)
            if _isText(self._data):
                others = other if isinstance(other, list) else other.tolist() if isinstance(other, np.ndarray) else [other] * len(self)
                return self._made([operation(a, b) for a, b in zip(self._data, others)])
            return self._made(operation(self._data, other))

        def _compared(self, other, operation):
            if isinstance(other, Series) and list(self.index) != list(other.index):
                raise ValueError("Can only compare identically-labeled Series objects")
            return self._with(other, operation)

        def _moved(self, other, operation):
            """An operation on moments or spans of time; what is missing stays so, and compares as false."""
            if isinstance(other, str):
                other = Timestamp(other)
            values = list(self._data) if _isText(self._data) else self._data.tolist()
            others = list(other) if isinstance(other, list) else other.tolist() if isinstance(other, np.ndarray) else [other] * len(self)
            made = [None if a is None or b is None else operation(a, b) for a, b in zip(values, others)]
            if any([isinstance(v, (bool, np.bool_)) for v in made]):
                return self._made(np.array([v is not None and bool(v) for v in made], dtype=bool))
            return self._made(made)

        def between_time(self, start_time, end_time, **more): return _between(self, start_time, end_time, **more)

        def resample(self, rule, **more):
            _plain(more)
            name = self.name if self.name is not None else "_"
            frame = DataFrame({name: self._data})
            frame.index = self.index
            groups = _resampled(frame, rule, name)
            groups._isNameless = self.name is None
            return groups

        def __add__(self, o): return self._with(o, lambda a, b: a + b)
        def __radd__(self, o): return self._with(o, lambda a, b: b + a)
        def __sub__(self, o): return self._with(o, lambda a, b: a - b)
        def __rsub__(self, o): return self._with(o, lambda a, b: b - a)
        def __mul__(self, o): return self._with(o, lambda a, b: a * b)
        def __rmul__(self, o): return self._with(o, lambda a, b: b * a)
        def __truediv__(self, o): return self._with(o, lambda a, b: a / b)
        def __rtruediv__(self, o): return self._with(o, lambda a, b: b / a)
        def __pow__(self, o): return self._with(o, lambda a, b: a ** b)
        def __neg__(self): return self._made(-self._data)
        def __eq__(self, o): return self._compared(o, lambda a, b: a == b)
        def __ne__(self, o): return self._compared(o, lambda a, b: a != b)
        def __lt__(self, o): return self._compared(o, lambda a, b: a < b)
        def __le__(self, o): return self._compared(o, lambda a, b: a <= b)
        def __gt__(self, o): return self._compared(o, lambda a, b: a > b)
        def __ge__(self, o): return self._compared(o, lambda a, b: a >= b)
        def __and__(self, o): return self._with(o, lambda a, b: a & b)
        def __or__(self, o): return self._with(o, lambda a, b: a | b)
        def __invert__(self): return self._made(~self._data)
        def __hash__(self): return id(self)

        def _known(self):
            if _isText(self._data):
                raise TypeError("this column holds text, not numbers: `.map({...})` or pd.get_dummies makes numbers of it")
            return self._data[~_missing(self._data)]

        def sum(self): return self._known().sum()
        def mean(self): return self._known().mean()
        def std(self, ddof=1): return self._known().std(ddof=ddof)
        def var(self, ddof=1): return self._known().var(ddof=ddof)
        def median(self): return np.median(self._known())
        def min(self): return min([v for v in self._data if v is not None]) if _isText(self._data) else self._known().min()
        def max(self): return max([v for v in self._data if v is not None]) if _isText(self._data) else self._known().max()
        def quantile(self, q=0.5):
            if hasattr(q, "__len__"):
                return Series([np.percentile(self._known(), p * 100) for p in q], index=list(q), name=self.name)
            return np.percentile(self._known(), q * 100)
        def sem(self): return self.std() / self.count() ** 0.5
        def count(self): return int((~_missing(self._data)).sum())
        def abs(self): return self._made(np.abs(self._data))
        def isnull(self): return self._made(_missing(self._data))
        isna = isnull
        def notnull(self): return self._made(~_missing(self._data))
        notna = notnull
        def copy(self, deep=True): return self._made(list(self._data) if _isText(self._data) else self._data.copy())
        def head(self, n=5): return self._taken(list(range(len(self)))[:n])
        def tail(self, n=5): return self._taken(list(range(len(self)))[-n:])
        def astype(self, dtype):
            if dtype is str or dtype == "str":
                return self._made([str(v) for v in self])
            if isinstance(dtype, str) and dtype.startswith("datetime64"):
                return to_datetime(self)
            if dtype == "category":
                return self._made(_Categories(list(self), sorted(set(v for v in self if v is not None and v == v))))
            if isinstance(self._data, _Categories):
                return self._made(np.array(list(self)).astype(dtype))
            if dtype is object or dtype == "object":
                return self.copy()
            if _isText(self._data):
                return self._made(np.array([dtype(v) if callable(dtype) else float(v) for v in self._data]))
            return self._made(self._data.astype(dtype))
        def _changed(self, made, inplace):
            if not inplace:
                return made
            self._data, self.index = made._data, made.index
        def fillna(self, value=None, inplace=False):
            if isinstance(value, Series):
                made = _column([o if m else v for v, o, m in zip(self._data, value._data, _missing(self._data))])
            elif _isText(self._data):
                made = [value if v is None else v for v in self._data]
            else:
                made = np.where(_missing(self._data), value, self._data)
            return self._changed(self._made(made), inplace)
        def _filled(self, order):
            made, last, bad = list(self._data), None, _missing(self._data)
            for i in order:
                last = last if bad[i] else made[i]
                made[i] = last
            return self._made(_column(made))
        def ffill(self): return self._filled(list(range(len(self))))
        def bfill(self): return self._filled(list(range(len(self)))[::-1])
        def interpolate(self):
            bad = _missing(self._data)
            at = np.arange(len(self))
            made = np.interp(at, at[~bad], self._data[~bad])
            made[:np.flatnonzero(~bad)[0]] = np.nan
            return self._made(made)
        def dropna(self, inplace=False):
            return self._changed(self._taken(np.where(~_missing(self._data))[0].tolist()), inplace)
        def map(self, function, na_action=None):
            if isinstance(function, Series):
                function = dict(zip(function.index, function))
            if isinstance(function, dict):
                return self._made([function.get(v) for v in self])
            return self._made([None if v is None and na_action == "ignore" else np.nan if v is None else function(v) for v in self] if na_action == "ignore" or not _isText(self._data) else [function(np.nan if v is None else v) for v in self])
        def apply(self, function, args=(), **keywords):
            found = [function(v, *args, **keywords) for v in self]
            return DataFrame({n: _column([f[n] for f in found]) for n in found[0].index}, index=self.index) if found and isinstance(found[0], Series) else self._made(found)
        def agg(self, function):
            if isinstance(function, (list, tuple)):
                return Series([self.agg(f) for f in function], index=[f if isinstance(f, str) else f.__name__ for f in function], name=self.name)
            return getattr(self, function)() if isinstance(function, str) else function(self)
        def replace(self, to_replace=None, value=None, inplace=False, regex=False):
            old, new = to_replace, value
            if regex:
                import re
                return self._changed(self._made([re.sub(old, new, v) if isinstance(v, str) else v for v in self]), inplace)
            if isinstance(old, dict):
                table = old
            elif isinstance(old, (list, tuple)):
                table = dict(zip(old, new if isinstance(new, (list, tuple)) else [new] * len(old)))
            else:
                table = {old: new}
            def changed(v):
                if v != v or v is None:
                    for key in table:
                        if key is None or key != key:
                            return table[key]
                    return v
                return table.get(v, v)
            return self._changed(self._made([changed(v) for v in self]), inplace)
        def rename(self, index=None, inplace=False):
            if callable(index) or isinstance(index, dict):
                return Series(self._data, Index([index(l) if callable(index) else index.get(l, l) for l in self.index], self.index.name), name=self.name)
            return Series(self._data, self.index, name=index)
        def add(self, o): return self + o
        def sub(self, o): return self - o
        def mul(self, o): return self * o
        def div(self, o): return self / o
        def pow(self, o): return self ** o
        def eq(self, o): return self == o
        def ne(self, o): return self != o
        def gt(self, o): return self > o
        def lt(self, o): return self < o
        def ge(self, o): return self >= o
        def le(self, o): return self <= o
        def prod(self): return self._known().prod()
        product = prod
        subtract, multiply, divide, truediv = sub, mul, div, div
        def floordiv(self, o): return self // o
        def mod(self, o): return self % o
        def __floordiv__(self, o): return self._with(o, lambda a, b: a // b)
        def __mod__(self, o): return self._with(o, lambda a, b: a % b)
        def __rpow__(self, o): return self._with(o, lambda a, b: b ** a)
        def __rand__(self, o): return self._with(o, lambda a, b: a & b)
        def __ror__(self, o): return self._with(o, lambda a, b: a | b)
        def __xor__(self, o): return self._with(o, lambda a, b: a ^ b)
        def __abs__(self): return self.abs()
        def dot(self, other): return self._data @ (other._data if isinstance(other, Series) else other.to_numpy() if isinstance(other, DataFrame) else np.asarray(other))
        def __matmul__(self, other): return self.dot(other)
        def argmin(self): return int(np.argmin(self._data))
        def argsort(self): return self._made(np.argsort(self._data, kind="stable"))
        def cummax(self): return self._made(np.maximum.accumulate(self._data))
        def cummin(self): return self._made(np.minimum.accumulate(self._data))
        def cov(self, other): return np.cov(self._data, other._data)[0, 1]
        def kurt(self):
            x = self._known().astype(float)
            n = len(x)
            d = x - x.mean()
            m2, m4 = (d ** 2).sum(), (d ** 4).sum()
            return n * (n + 1) * (n - 1) * m4 / ((n - 2) * (n - 3) * m2 ** 2) - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))
        kurtosis = kurt
        def pop(self, item):
            value, place = self[item], list(self.index).index(item)
            kept = self._taken([i for i in range(len(self)) if i != place])
            self._data, self.index = kept._data, kept.index
            return value
        def drop(self, labels=None, *, index=None, inplace=False, **more):
            _plain(more)
            gone = labels if index is None else index
            gone = list(gone) if hasattr(gone, "__len__") and not isinstance(gone, str) else [gone]
            missing = [l for l in gone if l not in list(self.index)]
            if missing:
                raise KeyError(repr(missing) + " not found in axis")
            return self._changed(self._taken([i for i, l in enumerate(self.index) if l not in gone]), inplace)
        def take(self, indices): return self._taken([int(i) for i in indices])
        def repeat(self, repeats): return self._taken(np.repeat(np.arange(len(self)), repeats).tolist())
        def squeeze(self): return self._data[0] if len(self) == 1 else self
        def pipe(self, function, *args, **keywords): return function(self, *args, **keywords)
        def transform(self, function): return getattr(self, function)() if isinstance(function, str) else self.apply(function)
        aggregate = lambda self, function: self.agg(function)
        def filter(self, items=None, like=None): return self._taken([i for i, l in enumerate(self.index) if (items is None or l in items) and (like is None or like in str(l))])
        def reindex(self, index=None, fill_value=np.nan):
            old = list(self.index)
            return Series([self._data[old.index(l)] if l in old else fill_value for l in index], index=list(index), name=self.name)
        def searchsorted(self, value, side="left"): return np.searchsorted(self._data, value, side)
        def add_prefix(self, prefix): return Series(self._data, [prefix + str(l) for l in self.index], name=self.name)
        def add_suffix(self, suffix): return Series(self._data, [str(l) + suffix for l in self.index], name=self.name)
        def first_valid_index(self): return next((l for l, m in zip(self.index, _missing(self._data)) if not m), None)
        def last_valid_index(self): return next((l for l, m in list(zip(self.index, _missing(self._data)))[::-1] if not m), None)
        def autocorr(self, lag=1): return np.corrcoef(self._data[lag:], self._data[:-lag])[0, 1]
        def explode(self):
            rows = [(i, v) for i, cell in enumerate(self._data) for v in (cell if isinstance(cell, (list, tuple)) else [cell])]
            return Series(_column([v for _, v in rows]), self.index._taken([i for i, _ in rows]), name=self.name)
        def to_csv(self, path=None, index=True, header=True, **more): return self.to_frame().to_csv(path, index=index, header=header, **more)
        def to_json(self, **more):
            _plain(more)
            import json
            return json.dumps({str(l): v for l, v in zip(self.index, self)}, separators=(",", ":"))
        def memory_usage(self, index=True, deep=False): return len(self) * 8 + (132 if index else 0)
        nbytes = property(lambda self: len(self) * 8)
        hasnans = property(lambda self: bool(_missing(self._data).any()))
        is_monotonic_increasing = property(lambda self: all([a <= b for a, b in zip(list(self), list(self)[1:])]))
        is_monotonic_decreasing = property(lambda self: all([a >= b for a, b in zip(list(self), list(self)[1:])]))
        array = property(lambda self: self.to_numpy())
        axes = property(lambda self: [self.index])
        dtypes = property(lambda self: self.dtype)
        def transpose(self): return self
        def skew(self):
            x = self._known().astype(float)
            n = len(x)
            d = x - x.mean()
            m2, m3 = (d ** 2).sum(), (d ** 3).sum()
            return n * (n - 1) ** 0.5 / (n - 2) * (m3 / m2 ** 1.5)
        def factorize(self):
            kinds = [k for k in self.unique() if k is not None]
            return np.array([-1 if v is None else kinds.index(v) for v in self]), Index(kinds)
        def rank(self, ascending=True):
            values = list(self._data)
            return self._made(np.array([sum(1 for w in values if (w < v if ascending else w > v)) + (values.count(v) + 1) / 2 for v in values]))
        def cumprod(self): return self._made(np.cumprod(self._data))
        def pct_change(self, periods=1): return self._made(np.concatenate([np.full(periods, np.nan), self._data[periods:] / self._data[:-periods] - 1]))
        def duplicated(self): return self._made(np.array([v in list(self)[:i] for i, v in enumerate(self)], dtype=bool))
        def equals(self, other): return isinstance(other, Series) and list(self) == list(other)
        def unstack(self, level=-1, fill_value=None):
            """The last level of the labels across."""
            rows, across = [], sorted(set(l[-1] for l in self.index))
            for label in self.index:
                row = label[:-1] if len(label) > 2 else label[0]
                if row not in rows:
                    rows.append(row)
            found = dict(zip(self.index, self._data))
            made = DataFrame()
            made._data = {a: _column([found.get((r if isinstance(r, tuple) else (r,)) + (a,), np.nan if fill_value is None else fill_value) for r in rows]) for a in across}
            made.index = Index(rows, self.index.names[0]) if len(self.index.names) == 2 else Index(rows, None, self.index.names[:-1])
            made._across = self.index.names[-1]
            return made
        def isin(self, values):
            return self._made(np.array([v in values for v in self]))
        def unique(self):
            found = list({v: None for v in self})
            if isinstance(self._data, _Categories):
                return _Categories(found, [c for c in self._data.categories if c in found], self._data.ordered)
            return StringArray(found) if _isText(self._data) else np.array(found)
        def nunique(self):
            return len([v for v in self.unique() if v is not None and v == v])
        def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
            if bins is not None:
                return cut(self, bins, include_lowest=True).value_counts(normalize, sort, ascending)
            data = self._data
            counts = {c: 0 for c in data.categories} if isinstance(data, _Categories) else {}
            for v in self:
                if v is not None and v == v:
                    counts[v] = counts.get(v, 0) + 1
                elif not dropna:
                    counts[np.nan] = counts.get(np.nan, 0) + 1
            keys = sorted(counts, key=lambda k: counts[k] if ascending else -counts[k]) if sort else list(counts)
            total = sum(counts.values())
            index = Index(keys, self.name)
            if isinstance(data, _Categories):
                index._order = data.categories
            return Series([counts[k] / total if normalize else counts[k] for k in keys], index=index, name="proportion" if normalize else "count")
        def rolling(self, window, min_periods=None, center=False): return _Rolling(self, window, window if min_periods is None else min_periods)
        def expanding(self, min_periods=1): return _Rolling(self, len(self), min_periods)
        def ewm(self, com=None, span=None, halflife=None, alpha=None, adjust=True): return _Weighted(self, 2.0 / (span + 1) if span is not None else 1.0 / (1 + com) if com is not None else alpha, adjust)
        def to_string(self, index=True): return str(self)
        def sort_index(self, ascending=True, inplace=False):
            order = self.index._order
            return self._changed(self._taken(sorted(range(len(self)), key=lambda i: order.index(self.index[i]) if order else self.index[i], reverse=not ascending)), inplace)
        def where(self, cond, other=np.nan):
            kept = cond(self) if callable(cond) else cond
            kept, other = kept._data if isinstance(kept, Series) else kept, other._data if isinstance(other, Series) else other
            if _isText(self._data) or isinstance(other, (str, list)) or other is None:
                others = other if isinstance(other, list) else [other] * len(self)
                return self._made([v if k else None if o is None or o != o else o for v, k, o in zip(self, kept, others)])
            return self._made(np.where(kept, self._data, other))
        def mask(self, cond, other=np.nan):
            cond = cond(self) if callable(cond) else cond
            return self.where(~(cond._data if isinstance(cond, Series) else np.asarray(cond)), other)
        def get(self, key, default=None): return self[key] if key in list(self.index) else default
        def item(self): return list(self)[0]
        def plot(self, *args, title=None, label=None, **keywords):
            import matplotlib.pyplot as plt
            plt.plot(list(self.index) if all([isinstance(i, (int, float)) for i in self.index]) else list(range(len(self))), self._data, label=label)
            if title is not None:
                plt.title(title)
            return plt.gca()
        def hist(self, bins=10, **keywords):
            import matplotlib.pyplot as plt
            plt.hist(self._data, bins=bins)
            return plt.gca()
        def round(self, decimals=0): return self._made(np.round(self._data, decimals))
        def clip(self, lower=None, upper=None): return self._made(np.clip(self._data, lower, upper))
        def cumsum(self): return self._made(np.cumsum(self._data))
        def diff(self, periods=1): return self - self.shift(periods)
        def shift(self, periods=1, fill_value=None):
            n, data = len(self), list(self._data) if _isText(self._data) else self._data.tolist()
            if periods == 0:
                return self.copy()
            fill = (None if _isText(self._data) else np.nan) if fill_value is None else fill_value
            gap = [fill] * min(abs(periods), n)
            return self._made(_column(gap + data[:max(n - periods, 0)] if periods > 0 else data[-periods:] + gap))
        def between(self, left, right): return self._made((self._data >= left) & (self._data <= right))
        def any(self): return bool(np.any(self._data))
        def all(self): return bool(np.all(self._data))
        def idxmax(self): return self.index[int(np.nanargmax(self._data))]
        def idxmin(self): return self.index[int(np.nanargmin(self._data))]
        def argmax(self): return int(np.argmax(self._data))
        def nlargest(self, n=5): return self.sort_values(ascending=False).head(n)
        def nsmallest(self, n=5): return self.sort_values().head(n)
        def corr(self, other, method="pearson"):
            return _correlation(self._data.astype(float), other._data.astype(float), method)
        def items(self): return zip(self.index, iter(self))
        def keys(self): return self.index
        def rename_axis(self, mapper=None, *, index=None, axis=0): return _titled(self, mapper if index is None else index, None, axis)
        def xs(self, key): return self.loc[key]
        def to_dict(self): return dict(zip(self.index, iter(self)))
        def to_frame(self, name=None): return DataFrame({self.name if name is None else name: self._data}, index=self.index)
        def sample(self, n=None, frac=None, random_state=None):
            generator = np.random if random_state is None else np.random.RandomState(random_state)
            return self._taken(generator.choice(len(self), size=n if n is not None else int(round((frac or 1) * len(self))), replace=False).tolist())
        def drop_duplicates(self):
            return self._taken([i for i, v in enumerate(self) if v not in list(self)[:i]])
        def mode(self):
            counts = self.value_counts()
            return Series(sorted([k for k in counts.index if counts[k] == counts._data[0]]))
        def describe(self):
            names = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]
            values = [float(self.count()), self.mean(), self.std(), self.min(), self.quantile(0.25), self.quantile(0.5), self.quantile(0.75), self.max()]
            return Series(np.array(values).astype(float), index=names, name=self.name)
        def groupby(self, by=None, level=None, **more):
            _plain(more)
            labels = self.index.get_level_values(level) if level is not None else by
            name = self.name if self.name is not None else "_"
            frame = DataFrame({name: self._data})
            frame.index = self.index
            labels = Series(list(labels), self.index, name=labels.name if isinstance(labels, (Series, Index)) else None)
            return _Groups(frame, [labels], name)

        @property
        def str(self):
            return _Text(self)

        def sort_values(self, axis=0, ascending=True, inplace=False, ignore_index=False, key=None, na_position="last", **more):
            _plain(more)
            made = self._taken(_sorted(self._data, list(range(len(self))), ascending, key, na_position))
            if ignore_index:
                made.index = Index(range(len(made)))
            return self._changed(made, inplace)
        def reset_index(self, drop=False, name=None, inplace=False):
            if drop:
                return Series(self._data, name=self.name)
            frame = DataFrame()
            frame._data = {(name if name is not None else self.name if self.name is not None else 0): self._data}
            frame.index = self.index
            return frame.reset_index()

        def __repr__(self):
            texts, index = _texts(self._data), self.index
            gap = None
            places, half = _places(len(texts))
            if half:
                texts, index, gap = _texts(_take(self._data, places)), self.index._taken(places), half
            texts = texts if isinstance(self._data, _Times) else [" " + t for t in texts] if _isText(self._data) else _signed(texts)
            levels, called = index._columns()
            hasNames = any([c != "" for c in called])
            sides = []
            for column, name in zip(levels, called):
                wide = max([len(l) for l in column + ([name] if len(called) > 1 else [])] or [0])
                sides.append([name.ljust(wide)] + [l.ljust(wide) for l in column])
            labels = ["  ".join(parts) for parts in zip(*sides)]
            most = max([len(t) for t in texts] or [0])
            lines = [l + "   " + t.rjust(most) for l, t in zip(labels[1:], texts)]
            if gap:
                lines.insert(gap, " " * len(labels[0]) + "   " + ("..." if most > 3 else "..").center(most))
            end = []
            if self.index.freq is not None:
                end.append("Freq: " + self.index.freq)
            if self.name is not None:
                end.append("Name: " + str(self.name))
            if gap:
                end.append("Length: " + str(len(self)))
            end.append("dtype: " + self.dtype)
            if not len(self):
                return "Series([], " + ", ".join(end) + ")"
            head = [labels[0].rstrip() if len(levels) == 1 else labels[0]] if hasNames else []
            tail = [self._data.kinds()] if isinstance(self._data, _Categories) else []
            return "\n".join(head + lines + [", ".join(end)] + tail)

        __str__ = __repr__

    class _Category:
        """What a column of few values knows of them."""
        def __init__(self, series):
            data = series._data
            self._series, self._data = series, data if isinstance(data, _Categories) else _Categories(list(data), sorted(set(data)))

        categories = property(lambda self: Index(self._data.categories))
        codes = property(lambda self: self._series._made(self._data.codes))
        ordered = property(lambda self: self._data.ordered)

        def rename_categories(self, names):
            table = names if isinstance(names, dict) else dict(zip(self._data.categories, names))
            return self._series._made(_Categories([table.get(v, v) for v in self._data], [table.get(c, c) for c in self._data.categories], self._data.ordered))
    """#
}
