extension Library {
  /// The part of `pandas` with one column with its index.
  static let pandasSeries = #"""
    class Series:
        """One column with its index."""
        def __init__(self, data=None, index=None, dtype=None, name=None):
            if isinstance(data, dict):
                index = list(data) if index is None else index
                data = [data[key] for key in index]
            self._data = _column([] if data is None else data, None if index is None else len(index))
            if dtype is not None:
                self._data = self._data.astype(dtype)
            self.index = Index(range(len(self._data)) if index is None else index)
            self.name = name

        def _made(self, data):
            return Series(data, self.index, name=self.name)

        def _taken(self, places):
            return Series(_take(self._data, places), [self.index[i] for i in places], name=self.name)

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
        iloc = property(lambda self: _Rows(self, False))
        loc = property(lambda self: _Rows(self, True))

        def to_numpy(self, dtype=None):
            data = np.array(self._data, dtype=object) if _isText(self._data) else self._data
            return data if dtype is None else data.astype(dtype)

        def __array_function__(self, function, args, keywords):
            args = [a.to_numpy() if isinstance(a, (Series, DataFrame)) else a for a in args]
            result = function(*args, **keywords)
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

        def _with(self, other, operation):
            other = other._data if isinstance(other, Series) else other
            if _isText(self._data):
                others = other if isinstance(other, list) else [other] * len(self)
                return self._made([operation(a, b) for a, b in zip(self._data, others)])
            return self._made(operation(self._data, other))

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
        def __eq__(self, o): return self._with(o, lambda a, b: a == b)
        def __ne__(self, o): return self._with(o, lambda a, b: a != b)
        def __lt__(self, o): return self._with(o, lambda a, b: a < b)
        def __le__(self, o): return self._with(o, lambda a, b: a <= b)
        def __gt__(self, o): return self._with(o, lambda a, b: a > b)
        def __ge__(self, o): return self._with(o, lambda a, b: a >= b)
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
        def quantile(self, q=0.5): return np.percentile(self._known(), q * 100)
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
            if _isText(self._data):
                return self._made(np.array([dtype(v) if callable(dtype) else float(v) for v in self._data]))
            return self._made(self._data.astype(dtype))
        def fillna(self, value):
            if _isText(self._data):
                return self._made([value if v is None else v for v in self._data])
            return self._made(np.where(_missing(self._data), value, self._data))
        def dropna(self):
            return self._taken(np.where(~_missing(self._data))[0].tolist())
        def map(self, function):
            if isinstance(function, dict):
                return self._made([function.get(v) for v in self])
            return self._made([function(v) for v in self])
        apply = map
        def replace(self, old, new=None):
            table = old if isinstance(old, dict) else {old: new}
            return self._made([table.get(v, v) for v in self])
        def isin(self, values):
            return self._made(np.array([v in values for v in self]))
        def unique(self):
            found = []
            for v in self:
                if v not in found:
                    found.append(v)
            return StringArray(found) if _isText(self._data) else np.array(found)
        def nunique(self):
            return len([v for v in self.unique() if v is not None and v == v])
        def value_counts(self, normalize=False):
            counts = {}
            for v in self:
                if v is not None and v == v:
                    counts[v] = counts.get(v, 0) + 1
            keys = sorted(counts, key=lambda k: -counts[k])
            total = sum(counts.values())
            made = Series([counts[k] / total if normalize else counts[k] for k in keys], index=keys, name="proportion" if normalize else "count")
            made._head = self.name
            return made
        def rolling(self, window, min_periods=None, center=False): return _Rolling(self, window, window if min_periods is None else min_periods)
        def ewm(self, com=None, span=None, halflife=None, alpha=None, adjust=True): return _Weighted(self, 2.0 / (span + 1) if span is not None else 1.0 / (1 + com) if com is not None else alpha, adjust)
        def to_string(self, index=True): return str(self)
        def sort_index(self): return self._taken(sorted(range(len(self)), key=lambda i: self.index[i]))
        def where(self, cond, other=np.nan): return self._made(np.where(cond._data if isinstance(cond, Series) else cond, self._data, other))
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
        def diff(self, periods=1): return self._made(np.concatenate([np.full(periods, np.nan), self._data[periods:] - self._data[:-periods]]))
        def shift(self, periods=1): return self._made(np.concatenate([np.full(periods, np.nan), self._data[:-periods]]))
        def between(self, left, right): return self._made((self._data >= left) & (self._data <= right))
        def any(self): return bool(np.any(self._data))
        def all(self): return bool(np.all(self._data))
        def idxmax(self): return self.index[int(np.argmax(self._data))]
        def idxmin(self): return self.index[int(np.argmin(self._data))]
        def argmax(self): return int(np.argmax(self._data))
        def nlargest(self, n=5): return self.sort_values(ascending=False).head(n)
        def nsmallest(self, n=5): return self.sort_values().head(n)
        def corr(self, other): return np.corrcoef(self._data, other._data)[0, 1]
        def items(self): return zip(self.index, iter(self))
        def keys(self): return self.index
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
        def groupby(self, by): return DataFrame({"_": self._data, "by": by._data}).groupby("by")["_"]

        @property
        def str(self):
            return _Text(self)

        def sort_values(self, ascending=True):
            order = sorted(range(len(self)), key=lambda i: self._data[i], reverse=not ascending)
            return self._taken(order)
        def reset_index(self, drop=False):
            return Series(self._data, name=self.name)

        def __repr__(self):
            texts = _texts(self._data)
            labels = [str(i) for i in self.index]
            if len(texts) > 60:
                texts, labels = _texts(_take(self._data, list(range(5)) + list(range(len(texts) - 5, len(texts))))), labels[:5] + labels[-5:]
                gap = 5
            else:
                gap = None
            texts = [" " + t for t in texts] if _isText(self._data) else _signed(texts)
            wide, most = max([len(l) for l in labels] or [0]), max([len(t) for t in texts] or [0])
            lines = [l.ljust(wide) + "   " + t.rjust(most) for l, t in zip(labels, texts)]
            if gap:
                lines.insert(gap, " " * wide + "   " + ("..." if most > 3 else "..").center(most))
            end = []
            if self.name is not None:
                end.append("Name: " + str(self.name))
            if gap:
                end.append("Length: " + str(len(self)))
            end.append("dtype: " + self.dtype)
            if not len(self):
                return "Series([], " + ", ".join(end) + ")"
            head = [str(self._head)] if hasattr(self, "_head") and self._head is not None else [str(self._by)] if hasattr(self, "_by") else []
            return "\n".join(head + lines + [", ".join(end)])
    """#
}
