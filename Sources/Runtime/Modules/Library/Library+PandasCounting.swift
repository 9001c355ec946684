extension Library {
  /// The part of `pandas` that counts what comes together, and puts numbers into ranges.
  static let pandasCounting = #"""
    def _correlation(a, b, method):
        """How two columns go together where both are known."""
        known = ~(np.isnan(a) | np.isnan(b))
        a, b = a[known], b[known]
        if callable(method):
            return float(method(a, b))
        if method not in ("pearson", "spearman", "kendall"):
            raise ValueError("method must be either 'pearson', 'spearman', 'kendall', or a callable, " + repr(method) + " was supplied")
        with np.errstate(all="ignore"):
            if method == "kendall":
                rises, others = np.sign(a[:, None] - a), np.sign(b[:, None] - b)
                return (rises * others).sum() / 2 / np.sqrt((rises * rises).sum() / 2) / np.sqrt((others * others).sum() / 2)
            if method == "spearman":
                a, b = Series(a).rank()._data - (len(a) + 1) / 2, Series(b).rank()._data - (len(b) + 1) / 2
                return (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())
            return np.corrcoef(a, b)[0, 1]

    def _titled(table, index, columns, axis):
        """The table whose rows' labels as a whole have a name."""
        if columns is not None or axis in (1, "columns"):
            raise NotImplementedError("rename_axis names the rows' labels here, not the columns'")
        made = table.copy()
        made.index = Index(list(made.index), None, index) if isinstance(index, list) and len(index) > 1 else Index(list(made.index), index[0] if isinstance(index, list) else index)
        return made

    def _named(values, name):
        """The values as a list, and what they are called."""
        if isinstance(values, Series):
            return values.tolist(), values.name if values.name is not None else name
        return list(values.tolist() if hasattr(values, "tolist") else values), name

    def crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, normalize=False):
        """How often each pair of values comes."""
        if isinstance(index, list) and index and isinstance(index[0], (Series, list)):
            if len(index) > 1:
                raise NotImplementedError("crosstab counts one column against another here: join several in one first")
            index = index[0]
        across, colname = _named(columns, "col_0")
        down, rowname = _named(index, "row_0")
        rowname = rownames[0] if rownames is not None else rowname
        colname = colnames[0] if colnames is not None else colname
        rows, kinds = sorted(set(down)), sorted(set(across))
        if values is not None:
            data = list(values)
            def cell(r, k):
                chosen = [v for v, a, b in zip(data, down, across) if a == r and b == k]
                return np.nan if not chosen else getattr(Series(chosen), aggfunc)() if isinstance(aggfunc, str) else aggfunc(np.array(chosen))
        else:
            counts = {}
            for pair in zip(down, across):
                counts[pair] = counts.get(pair, 0) + 1
            def cell(r, k):
                return counts.get((r, k), 0)
        table = np.array([[cell(r, k) for k in kinds] for r in rows])
        if margins:
            table = np.vstack([np.hstack([table, table.sum(axis=1, keepdims=True)]), np.hstack([table.sum(axis=0), table.sum()])])
            rows, kinds = rows + ["All"], kinds + ["All"]
        if normalize:
            total = table.sum(axis=1, keepdims=True) if normalize == "index" else table.sum(axis=0, keepdims=True) if normalize == "columns" else table.sum()
            table = table / total
        made = DataFrame(table, index=rows, columns=kinds)
        made.index = Index(rows, rowname)
        made._across = colname
        return made

    def _rounded(value, digits):
        """A bound of a range as pandas writes it: a few digits behind the point."""
        if value == 0 or value != value or abs(value) == np.inf:
            return value
        whole = int(value)
        digits = -int(np.floor(np.log10(abs(value - whole)))) - 1 + digits if whole == 0 and value != whole else digits
        return round(value, digits)

    def _binned(values, edges, right, labels, include_lowest, precision, ordered=True):
        data = np.asarray(values._data if isinstance(values, Series) else values, dtype=float)
        places = np.searchsorted(np.asarray(edges, dtype=float), data, side="left" if right else "right")
        if include_lowest:
            places = np.where(data == edges[0], 1, places)
        bad = np.isnan(data) | (places == 0) | (places == len(edges))
        if labels is False:
            codes = np.where(bad, np.nan, places - 1.0) if bad.any() else places - 1
            return values._made(codes) if isinstance(values, Series) else codes
        if labels is None:
            kind = "right" if right else "left"
            shown = edges if all([isinstance(e, int) for e in edges]) else None
            for digits in range(precision, 20):
                shown = shown or [float(_rounded(e, digits)) for e in edges]
                if len(set(shown)) == len(edges) or digits == 19:
                    break
                shown = None
            if include_lowest and right:
                shown = [shown[0] - 10.0 ** -precision] + list(shown[1:])
            labels = [Interval(a, b, kind) for a, b in zip(shown, shown[1:])]
        elif len(labels) != len(edges) - 1:
            raise ValueError("Bin labels must be one fewer than the number of bin edges")
        column = _Categories([None if b else labels[p - 1] for p, b in zip(places.tolist(), bad.tolist())], labels, ordered)
        return values._made(column) if isinstance(values, Series) else Series(column)

    def cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates="raise", ordered=True):
        """Numbers as the ranges they lie in; of a number of bins equally wide ones."""
        if np.ndim(bins) == 0:
            data = np.asarray(x._data if isinstance(x, Series) else x, dtype=float)
            least, most = np.nanmin(data), np.nanmax(data)
            if least == most:
                least, most = least - 0.001 * abs(least) if least else -0.001, most + 0.001 * abs(most) if most else 0.001
                edges = np.linspace(least, most, bins + 1)
            else:
                edges = np.linspace(least, most, bins + 1)
                extra = (most - least) * 0.001
                if right:
                    edges[0] -= extra
                else:
                    edges[-1] += extra
            edges = edges.tolist()
        else:
            edges = [e.item() if hasattr(e, "item") else e for e in bins]
            if any([b < a for a, b in zip(edges, edges[1:])]):
                raise ValueError("bins must increase monotonically.")
        made = _binned(x, edges, right, labels, include_lowest, precision, ordered)
        made = made if isinstance(x, Series) else made._data
        return (made, np.array(edges)) if retbins else made

    def qcut(x, q, labels=None, retbins=False, precision=3, duplicates="raise"):
        """Numbers as ranges that hold equally many of them."""
        data = np.asarray(x._data if isinstance(x, Series) else x, dtype=float)
        shares = np.linspace(0, 1, q + 1) if np.ndim(q) == 0 else np.asarray(q)
        edges = np.quantile(data[~np.isnan(data)], shares).tolist()
        if len(set(edges)) < len(edges):
            if duplicates == "raise":
                raise ValueError("Bin edges must be unique: " + str(edges) + ".\nYou can drop duplicate edges by setting the 'duplicates' kwarg")
            edges = sorted(set(edges))
        made = _binned(x, edges, True, labels, True, precision)
        made = made if isinstance(x, Series) else made._data
        return (made, np.array(edges)) if retbins else made

    def factorize(values):
        return Series(list(values)).factorize()

    def unique(values):
        return Series(values).unique()

    def merge(left, right, **keywords):
        return left.merge(right, **keywords)

    def pivot_table(data, **keywords):
        return data.pivot_table(**keywords)

    def melt(frame, **keywords):
        return frame.melt(**keywords)

    def Categorical(values, categories=None, ordered=False):
        values = list(values)
        return _Categories(values, sorted(set(v for v in values if v is not None)) if categories is None else categories, ordered)

    def _from_codes(codes, categories=None, ordered=False, **more):
        _plain(more)
        names = list(categories)
        return _Categories([None if c < 0 else names[c] for c in np.asarray(codes).tolist()], names, ordered)

    Categorical.from_codes = _from_codes

    def notna(obj):
        return ~isna(obj) if hasattr(obj, "__len__") and not isinstance(obj, str) else not isna(obj)

    notnull = notna
    NA = np.nan

    def pivot(data, index=None, columns=None, values=None):
        return data.pivot(index=index, columns=columns, values=values)

    class _Group:
        """Settings of one kind: those of `display` are looked at, others kept."""
        def __init__(self, settings):
            object.__setattr__(self, "_settings", settings)

        def __getattr__(self, name):
            return self._settings.get(name)

        def __setattr__(self, name, value):
            self._settings[name] = value

    class _Options:
        """Settings of how tables are shown."""
        display = _Group(_display)

        def __getattr__(self, name):
            made = _Group({})
            object.__setattr__(self, name, made)
            return made

    options = _Options()

    def get_option(name):
        return _display.get(name.split(".")[-1])

    def reset_option(name):
        name = name.split(".")[-1]
        for key, value in _standard.items():
            if name in ("all", "display", key):
                _display[key] = value

    def set_option(*settings):
        for name, value in zip(settings[::2], settings[1::2]):
            _display[name.split(".")[-1]] = value

    class option_context:
        """Settings that hold in a `with`."""
        def __init__(self, *settings):
            self.settings = settings

        def __enter__(self):
            self.before = dict(_display)
            set_option(*self.settings)
            return self

        def __exit__(self, *details):
            _display.clear()
            _display.update(self.before)

    def read_pickle(path):
        import pickle
        with open(path, "rb") as f:
            return pickle.load(f)

    def read_json(path, orient=None, **more):
        _plain(more)
        import json
        if hasattr(path, "read"):
            data = json.load(path)
        else:
            with open(path) as f:
                data = json.load(f)
        return DataFrame(data) if isinstance(data, list) else DataFrame({n: list(c.values()) for n, c in data.items()}, index=[int(l) if l.isdigit() else l for l in next(iter(data.values()))])

    def json_normalize(data, sep="."):
        def flat(row, head=""):
            made = {}
            for key, value in row.items():
                made.update(flat(value, head + key + sep)) if isinstance(value, dict) else made.update({head + key: value})
            return made
        return DataFrame([flat(row) for row in ([data] if isinstance(data, dict) else data)])

    """#
}
