extension Library {
  /// The part of `pandas` with tables.
  static let pandasFrame = #"""
    class DataFrame:
        """A table: columns with names, all of one length."""
        def __init__(self, data=None, index=None, columns=None, dtype=None):
            self._data = {}
            if isinstance(data, DataFrame):
                data = {name: data._data[name] for name in data._data}
            if isinstance(data, dict):
                longest = max([len(v) for v in data.values() if hasattr(v, "__len__") and not isinstance(v, str)] or [1])
                for name in (columns if columns is not None else data):
                    self._data[name] = _column(data[name], longest)
            elif data is not None and len(data) and isinstance(data[0], dict):
                for name in data[0]:
                    self._data[name] = _column([row.get(name) for row in data])
            elif data is not None:
                rows = np.array(data) if _native.kind_of(data) == "numpy.ndarray" else data
                if _native.kind_of(rows) == "numpy.ndarray":
                    rows = rows.reshape(len(rows), -1)
                    names = list(range(rows.shape[1])) if columns is None else list(columns)
                    for j, name in enumerate(names):
                        self._data[name] = rows[:, j].copy()
                else:
                    rows = [list(r) if hasattr(r, "__len__") and not isinstance(r, str) else [r] for r in rows]
                    names = list(range(len(rows[0]))) if columns is None else list(columns)
                    for j, name in enumerate(names):
                        self._data[name] = _column([row[j] for row in rows])
            elif columns is not None:
                for name in columns:
                    self._data[name] = np.array([])
            lengths = set([len(c) for c in self._data.values()])
            if len(lengths) > 1:
                raise ValueError("All arrays must be of the same length")
            n = lengths.pop() if lengths else 0
            self.index = Index(range(n) if index is None else index)

        columns = property(lambda self: Index(list(self._data)))
        shape = property(lambda self: (len(self.index), len(self._data)))
        size = property(lambda self: len(self.index) * len(self._data))
        ndim = 2
        iloc = property(lambda self: _Rows(self, False))
        loc = property(lambda self: _Rows(self, True))
        empty = property(lambda self: not self.index or not self._data)
        dtypes = property(lambda self: _Kinds([_dtype(c) for c in self._data.values()], index=list(self._data)))
        T = property(lambda self: DataFrame(self.values.T, index=list(self._data), columns=self.index))

        def _set_columns(self, names):
            names = list(names)
            if len(names) != len(self._data):
                raise ValueError("Length mismatch: Expected axis has " + str(len(self._data)) + " elements, new values have " + str(len(names)) + " elements")
            self._data = dict(zip(names, self._data.values()))

        columns = columns.setter(lambda self, names: self._set_columns(names))

        @property
        def values(self):
            if any([_isText(c) for c in self._data.values()]):
                columns = [c if _isText(c) else c.tolist() for c in self._data.values()]
                return np.array([list(row) for row in zip(*columns)], dtype=object)
            return np.stack([c.astype(float) if any([d.dtype == float for d in self._data.values()]) else c for c in self._data.values()], axis=1)

        def to_numpy(self, dtype=None):
            return self.values if dtype is None else self.values.astype(dtype)

        def __len__(self):
            return len(self.index)

        def __iter__(self):
            return iter(list(self._data))

        def __contains__(self, name):
            return name in self._data

        def _made(self, data, index=None):
            made = DataFrame()
            made._data = data
            made.index = Index(self.index if index is None else index)
            return made

        def _taken(self, places):
            return self._made({name: _take(c, places) for name, c in self._data.items()}, [self.index[i] for i in places])

        def _missing_name(self, name):
            return KeyError(name)

        def __getitem__(self, key):
            if isinstance(key, Series) or (_native.kind_of(key) == "numpy.ndarray" and key.dtype == bool):
                return self._taken(_Rows(self, True)._places(key, len(self))[0])
            if isinstance(key, list):
                missing = [name for name in key if name not in self._data]
                if missing:
                    raise KeyError("[" + ", ".join([repr(m) for m in missing]) + "] not in index")
                return self._made({name: self._data[name] for name in key})
            if _native.kind_of(key) == "slice":
                return self._taken(list(range(len(self)))[key])
            if key not in self._data:
                raise KeyError(key)
            return Series(self._data[key], self.index, name=key)

        def __setitem__(self, key, value):
            if not self._data:
                self.index = list(range(len(value)))
            column = _column(value, len(self.index))
            if len(column) != len(self.index):
                raise ValueError("Length of values (" + str(len(column)) + ") does not match length of index (" + str(len(self.index)) + ")")
            self._data[key] = column

        def __delitem__(self, name):
            del self._data[name]

        def __getattr__(self, name):
            if name != "_data" and name in self.__dict__.get("_data", {}):
                return self[name]
            raise AttributeError("'DataFrame' object has no attribute '" + name + "'")

        def insert(self, loc, column, value, allow_duplicates=False):
            if column in self._data:
                raise ValueError("cannot insert " + str(column) + ", already exists")
            self[column] = value
            names = list(self._data)
            names.insert(loc, names.pop())
            self._data = {n: self._data[n] for n in names}

        def __array_function__(self, function, args, keywords):
            return function(*[a.to_numpy() if isinstance(a, (Series, DataFrame)) else a for a in args], **keywords)

        def pop(self, name):
            made = self[name]
            del self._data[name]
            return made

        def drop(self, labels=None, *, axis=0, columns=None, index=None, inplace=False):
            if columns is None and (axis == 1 or axis == "columns"):
                columns = labels
            if columns is not None:
                names = [columns] if isinstance(columns, str) else list(columns)
                for name in names:
                    if name not in self._data:
                        raise KeyError("[" + repr(name) + "] not found in axis")
                made = self._made({name: c for name, c in self._data.items() if name not in names})
            else:
                gone = index if index is not None else labels
                gone = list(gone) if hasattr(gone, "__len__") and not isinstance(gone, str) else [gone]
                made = self._taken([i for i, label in enumerate(self.index) if label not in gone])
            return self._changed(made, inplace)

        def _changed(self, made, inplace):
            if not inplace:
                return made
            self._data, self.index = made._data, made.index

        def head(self, n=5): return self._taken(list(range(len(self)))[:n])
        def tail(self, n=5): return self._taken(list(range(len(self)))[-n:])
        def copy(self, deep=True): return self._made({name: list(c) if _isText(c) else c.copy() for name, c in self._data.items()})
        def rename(self, columns=None, inplace=False): return self._changed(self._made({(columns or {}).get(n, n): c for n, c in self._data.items()}), inplace)
        def isnull(self): return self._made({name: _missing(c) for name, c in self._data.items()})
        isna = isnull

        def dropna(self, inplace=False, **more):
            bad = np.zeros(len(self), dtype=bool)
            for c in self._data.values():
                bad = bad | _missing(c)
            return self._changed(self._taken(np.where(~bad)[0].tolist()), inplace)

        def fillna(self, value, inplace=False):
            made = {}
            for name, c in self._data.items():
                new = value[name] if isinstance(value, (dict, Series)) and name in (value.index if isinstance(value, Series) else value) else None if isinstance(value, (dict, Series)) else value
                made[name] = c if new is None else Series(c).fillna(new)._data
            return self._changed(self._made(made), inplace)

        def reset_index(self, drop=False, inplace=False):
            return self._changed(self._made(dict(self._data), range(len(self))), inplace)

        def sort_values(self, by, ascending=True):
            names = [by] if isinstance(by, str) else list(by)
            return self._taken(sorted(range(len(self)), key=lambda i: tuple([self._data[n][i] for n in names]), reverse=not ascending))

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

        def sum(self, axis=0, **more): return self._each(lambda s: s.sum(), self._numeric())
        def mean(self, axis=0, **more): return self._each(lambda s: s.mean(), self._numeric())
        def std(self, axis=0, **more): return self._each(lambda s: s.std(), self._numeric())
        def var(self, axis=0, **more): return self._each(lambda s: s.var(), self._numeric())
        def median(self, axis=0, **more): return self._each(lambda s: s.median(), self._numeric())
        def min(self, axis=0, **more): return self._each(lambda s: s.min())
        def max(self, axis=0, **more): return self._each(lambda s: s.max())
        def count(self): return self._each(lambda s: s.count())
        def nunique(self): return self._each(lambda s: s.nunique())

        def _with(self, other, operation):
            made = {}
            for name, c in self._data.items():
                o = other[name] if isinstance(other, (Series, DataFrame)) else other
                made[name] = operation(c, o._data if isinstance(o, Series) else o)
            return self._made(made)

        def __add__(self, o): return self._with(o, lambda a, b: a + b)
        def __sub__(self, o): return self._with(o, lambda a, b: a - b)
        def __mul__(self, o): return self._with(o, lambda a, b: a * b)
        def __truediv__(self, o): return self._with(o, lambda a, b: a / b)

        def apply(self, function, axis=0):
            if axis == 1:
                return Series([function(self.iloc[i]) for i in range(len(self))], self.index)
            return self._each(function)

        def groupby(self, by, **more):
            return _Groups(self, by[0] if isinstance(by, list) else by, None)

        def round(self, decimals=0):
            return self._made({n: c if _isText(c) or c.dtype != float else np.round(c, decimals) for n, c in self._data.items()})

        def corr(self, numeric_only=False):
            names = self._numeric()
            with np.errstate(all="ignore"):
                table = np.corrcoef(np.stack([self._data[n].astype(float) for n in names]))
            made = DataFrame(np.atleast_2d(table), columns=names)
            made.index = Index(names)
            return made

        def any(self, axis=0): return self._each(lambda s: s.any())
        def all(self, axis=0): return self._each(lambda s: s.all())
        def idxmax(self): return self._each(lambda s: s.idxmax())
        def items(self): return iter([(name, self[name]) for name in self._data])
        def keys(self): return self.columns
        def mode(self): return DataFrame({n: self[n].mode()._data[:1] for n in self._data})
        def nlargest(self, n, columns): return self.sort_values(columns, ascending=False).head(n)

        def set_index(self, keys, inplace=False):
            keys = keys[0] if isinstance(keys, list) and len(keys) == 1 else keys
            made = self._made({n: c for n, c in self._data.items() if n != keys}, Series(self._data[keys]).tolist())
            made._by = keys
            return self._changed(made, inplace)

        def select_dtypes(self, include=None, exclude=None):
            def fits(c, kinds):
                for k in kinds if isinstance(kinds, (list, tuple)) else [kinds]:
                    text = k if isinstance(k, str) else getattr(k, "__name__", str(k))
                    if _isText(c) and text in ("object", "str") or not _isText(c) and (text == "number" and c.dtype != bool or c.dtype.name.startswith(text) or text == "bool" and c.dtype == bool):
                        return True
                return False
            return self._made({n: c for n, c in self._data.items() if (include is None or fits(c, include)) and (exclude is None or not fits(c, exclude))})

        def duplicated(self):
            rows = [tuple(c[i] for c in self._data.values()) for i in range(len(self))]
            return Series(np.array([row in rows[:i] for i, row in enumerate(rows)]), self.index)

        def drop_duplicates(self, inplace=False):
            kept = [i for i, d in enumerate(self.duplicated()) if not d]
            return self._changed(self._taken(kept), inplace)

        def itertuples(self, index=True, name="Pandas"):
            from collections import namedtuple
            Row = namedtuple(name, (["Index"] if index else []) + [str(n) for n in self._data])
            columns = [c if _isText(c) else c.tolist() for c in self._data.values()]
            return iter([Row(*(([self.index[i]] if index else []) + [c[i] for c in columns])) for i in range(len(self))])

        def info(self):
            print("<class 'pandas.DataFrame'>")
            n = len(self)
            print("RangeIndex: %d entries, %d to %d" % (n, 0, n - 1))
            print("Data columns (total %d column%s):" % (len(self._data), "" if len(self._data) == 1 else "s"))
            wide = max([len(str(name)) for name in self._data] + [6])
            digits = max(len(str(len(self._data) - 1)) + 1, 3)
            counts = ["%d non-null" % (~_missing(c)).sum() for c in self._data.values()]
            most = max([len(c) for c in counts] + [14])
            kinds = [_dtype(c) for c in self._data.values()]
            print(" #".ljust(digits) + "  " + "Column".ljust(wide) + "  " + "Non-Null Count".ljust(most) + "  " + "Dtype".ljust(max(len(k) for k in kinds + ["Dtype"])))
            print("---".ljust(digits) + "  " + "------".ljust(wide) + "  " + "--------------".ljust(most) + "  " + "-----".ljust(max(len(k) for k in kinds + ["Dtype"])))
            for i, name in enumerate(self._data):
                print((" " + str(i)).ljust(digits) + "  " + str(name).ljust(wide) + "  " + counts[i].ljust(most) + "  " + kinds[i].ljust(max(len(k) for k in kinds + ["Dtype"])))
            print("dtypes: " + ", ".join("%s(%d)" % (k, kinds.count(k)) for k in sorted(set(kinds))))

        def iterrows(self):
            return iter([(label, self.iloc[i]) for i, label in enumerate(self.index)])

        def describe(self):
            rows = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]
            made = {}
            for name in self._numeric():
                s = self[name]
                made[name] = np.array([float(s.count()), s.mean(), s.std(), s.min(), s.quantile(0.25), s.quantile(0.5), s.quantile(0.75), s.max()]).astype(float)
            return self._made(made, rows)

        def to_csv(self, path, index=True, sep=",", header=True, **more):
            with open(path, "w") as f:
                if header:
                  f.write(sep.join(([""] if index else []) + [str(n) for n in self._data]) + "\n")
                for i, label in enumerate(self.index):
                    cells = [self._data[n][i] for n in self._data]
                    f.write(sep.join(([str(label)] if index else []) + ["" if v is None or v != v else str(v) for v in cells]) + "\n")

        def to_dict(self, orient="dict"):
            if orient == "records":
                return [{n: c[i] for n, c in self._data.items()} for i in range(len(self))]
            if orient == "list":
                return {n: Series(c).tolist() for n, c in self._data.items()}
            return {n: dict(zip(self.index, Series(c).tolist())) for n, c in self._data.items()}

        def to_string(self, index=True, **more):
            if index:
                return str(self)
            heads = [str(n) for n in self._data]
            cells = [[t for t in _texts(c)] for c in self._data.values()]
            wide = [max([len(t) for t in column] + [len(h)]) for h, column in zip(heads, cells)]
            lines = [" ".join([h.rjust(w) for h, w in zip(heads, wide)])]
            for i in range(len(self)):
                lines.append(" ".join([column[i].rjust(w) for column, w in zip(cells, wide)]))
            return "\n".join(lines)

        def plot(self, *args, x=None, y=None, kind="line", title=None, **keywords):
            import matplotlib.pyplot as plt
            across = list(self._data[x]) if x is not None else list(range(len(self)))
            names = [y] if isinstance(y, str) else y if y is not None else [n for n in self._numeric() if n != x]
            for n in names:
                if kind == "scatter":
                    plt.scatter(across, self._data[n], label=n)
                else:
                    plt.plot(across, self._data[n], label=n)
            plt.legend()
            if title is not None:
                plt.title(title)
            return plt.gca()

        def rolling(self, window, min_periods=None):
            frame = self
            class Windows:
                def mean(self):
                    return frame._made({n: frame[n].rolling(window, min_periods).mean()._data for n in frame._numeric()})
            return Windows()

        def sort_index(self):
            return self._taken(sorted(range(len(self)), key=lambda i: self.index[i]))

        def to_records(self):
            return [tuple(row) for row in self.itertuples()]

        def __repr__(self):
            n = len(self)
            shown = self
            if n > 60:
                shown = self._taken(list(range(5)) + list(range(n - 5, n)))
            if not self._data or not n:
                return "Empty DataFrame\nColumns: [" + ", ".join([str(c) for c in self._data]) + "]\nIndex: []"
            labels = [str(l) for l in shown.index]
            wide = max([len(l) for l in labels])
            if n > 60:
                wide = max(wide, 2)
            rows = getattr(self, "_by", None)
            across = str(getattr(self, "_across", ""))
            wide = max(wide, len(across), len(str(rows)) if rows is not None else 0)
            columns = []
            for name, c in shown._data.items():
                head = str(name) if _isText(c) else " " + str(name)
                cells = [" " + text for text in _texts(c)] if _isText(c) else _signed(_texts(c))
                most = max([len(cell) for cell in cells] + [len(head)])
                cells = [head.rjust(most)] + [cell.rjust(most) for cell in cells]
                if n > 60:
                    cells.insert(6, ("..." if most > 3 else "..").rjust(most))
                columns.append(cells)
            labels = [across.ljust(wide)] + ([str(rows).ljust(wide)] if rows is not None else []) + [l.ljust(wide) for l in labels]
            if rows is not None:
                columns = [[cells[0], " " * len(cells[0])] + cells[1:] for cells in columns]
            if n > 60:
                labels.insert(6, "..".ljust(wide))
            isCut = False
            widths = [wide] + [len(cells[0]) for cells in columns]
            excess = sum(widths) + len(columns) - 80 + 1
            if excess > 1:
                while excess > 0 and len(widths) > 1:
                    middle = int(round(len(widths) / 2.0))
                    excess -= widths[middle] + 1
                    widths = widths[:middle] + widths[middle + 1:]
                half = max(len(widths) - 1, 2) // 2
                isCut = 2 * half < len(columns)
                if isCut:
                    columns = columns[:half] + [["..."] * len(labels)] + columns[-half:]
            lines = [labels[i] + "".join([(" " if cells[0] != "..." else "  ") + cells[i] for cells in columns]) for i in range(len(labels))]
            end = "\n\n[" + str(n) + " rows x " + str(len(self._data)) + " columns]" if n > 60 or isCut else ""
            return "\n".join(lines) + end
    """#
}
