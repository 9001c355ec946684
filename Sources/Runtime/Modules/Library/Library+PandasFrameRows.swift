extension Library {
  /// A table's rows and labels, what describes it, and how it is written.
  static let pandasFrameRows = #"""
        def _labels(self, function):
            """For each row the name of a column."""
            return Series([list(self._data)[int(function(row))] for row in self.to_numpy()], self.index)
        def items(self): return iter([(name, self[name]) for name in self._data])
        def keys(self): return self.columns
        def rename_axis(self, mapper=None, *, index=None, columns=None, axis=0): return _titled(self, mapper if index is None else index, columns, axis)
        def xs(self, key, axis=0): return self.loc[key] if axis in (0, "index") else self[key]
        def mode(self): return DataFrame({n: self[n].mode()._data[:1] for n in self._data})
        def nlargest(self, n, columns): return self.sort_values(columns, ascending=False).head(n)

        def set_index(self, keys, inplace=False):
            keys = keys[0] if isinstance(keys, list) and len(keys) == 1 else keys
            if isinstance(keys, list):
                made = self._made({n: c for n, c in self._data.items() if n not in keys}, list(zip(*[Series(self._data[k]).tolist() for k in keys])))
                made.index = Index(list(made.index), None, keys)
                return self._changed(made, inplace)
            made = self._made({n: c for n, c in self._data.items() if n != keys}, Series(self._data[keys]).tolist())
            made.index = Index(made.index, keys)
            return self._changed(made, inplace)

        def select_dtypes(self, include=None, exclude=None):
            def fits(c, kinds):
                for k in kinds if isinstance(kinds, (list, tuple)) else [kinds]:
                    text = k if isinstance(k, str) else getattr(k, "__name__", str(k))
                    if _isText(c) and text in ("object", "str") or not _isText(c) and (text == "number" and c.dtype != bool or c.dtype.name.startswith(text) or text == "bool" and c.dtype == bool):
                        return True
                return False
            return self._made({n: c for n, c in self._data.items() if (include is None or fits(c, include)) and (exclude is None or not fits(c, exclude))})

        def duplicated(self, subset=None, keep="first"):
            names = [subset] if isinstance(subset, str) else list(self._data) if subset is None else list(subset)
            rows = list(zip(*[list(self._data[n]) for n in names]))
            seen, found = set(), [False] * len(rows)
            for i in range(len(rows)) if keep == "first" else range(len(rows) - 1, -1, -1):
                found[i] = rows[i] in seen
                seen.add(rows[i])
            if keep is False:
                found = [rows.count(row) > 1 for row in rows]
            return Series(np.array(found, dtype=bool), self.index)

        def drop_duplicates(self, subset=None, keep="first", inplace=False, ignore_index=False):
            made = self._taken([i for i, d in enumerate(self.duplicated(subset, keep)) if not d])
            if ignore_index:
                made.index = Index(range(len(made)))
            return self._changed(made, inplace)

        def itertuples(self, index=True, name="Pandas"):
            from collections import namedtuple
            Row = namedtuple(name, (["Index"] if index else []) + [str(n) for n in self._data])
            columns = [c if _isText(c) else c.tolist() for c in self._data.values()]
            return iter([Row(*(([self.index[i]] if index else []) + [c[i] for c in columns])) for i in range(len(self))])

        def info(self, verbose=None, memory_usage=None, show_counts=None, **more):
            print("<class 'pandas.DataFrame'>")
            n = len(self)
            isPlain = self.index._isPlain()
            print(("RangeIndex: %d entries" if isPlain else "Index: %d entries") % n + (", %s to %s" % (self.index[0], self.index[n - 1]) if n else ""))
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
            bytes = sum([n * (1 if k in ("category", "bool", "uint8", "int8") else 8 if _isText(c) else c.dtype.itemsize) for k, c in zip(kinds, self._data.values())]) + (132 if isPlain else 8 * n)
            for unit in ("bytes", "KB", "MB", "GB"):
                if bytes < 1024:
                    break
                bytes /= 1024.0
            print("memory usage: %.1f%s %s" % (bytes, "+" if "object" in kinds else "", unit))

        def iterrows(self):
            return iter([(label, self.iloc[i]) for i, label in enumerate(self.index)])

        def describe(self, percentiles=None, include=None, exclude=None):
            if include is not None and include != "number" or not self._numeric():
                return self._described(include)
            rows = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]
            made = {}
            for name in [n for n in self._numeric() if self._data[n].dtype != bool]:
                s = self[name]
                made[name] = np.array([float(s.count()), s.mean(), s.std(), s.min(), s.quantile(0.25), s.quantile(0.5), s.quantile(0.75), s.max()]).astype(float)
            return self._made(made, rows)

        def _described(self, include):
            """The same of text: how many, how many kinds, the one that comes most often."""
            texts = [n for n, c in self._data.items() if _isText(c)]
            names = list(self._data) if include == "all" else texts
            mixed = include == "all" and len(texts) < len(names)
            rows = ["count", "unique", "top", "freq"] + (["mean", "std", "min", "25%", "50%", "75%", "max"] if mixed else [])
            made = {}
            for name in names:
                s = self[name]
                if name in texts:
                    counts = s.value_counts()
                    made[name] = [s.count(), len(counts), counts.index[0], counts._data[0]] + [None] * (7 if mixed else 0)
                else:
                    d = s.describe()
                    made[name] = [d["count"], None, None, None] + [d[r] for r in rows[4:]]
            table = DataFrame(index=rows)
            table._data = {n: [v if isinstance(v, str) or v is None else v for v in c] if n in texts else _column(c) for n, c in made.items()}
            table.index = Index(rows)
            return table

        def to_csv(self, path=None, sep=",", na_rep="", float_format=None, columns=None, header=True, index=True, index_label=None, mode="w", **more):
            _plain(more)
            import io
            def cell(v):
                if v is None or v != v:
                    return na_rep
                if float_format is not None and isinstance(v, (float, np.floating)):
                    return float_format % v if isinstance(float_format, str) else float_format(v)
                return _quoted(str(v), sep)
            names = list(self._data) if columns is None else list(columns)
            isNamed = isinstance(path, str) or hasattr(path, "__fspath__")
            with (io.StringIO() if path is None else open(path, mode) if isNamed else _Kept(path)) as f:
                if header:
                    label = index_label if index_label is not None else self.index.name if self.index.name is not None else ""
                    heads = header if isinstance(header, list) else names
                    f.write(sep.join(([str(label)] if index else []) + [str(n) for n in heads]) + "\n")
                labels = _Times(list(self.index)).texts() if _isTime(self.index) else [str(label) for label in self.index]
                columns = {n: [None if t == "NaT" else t for t in c.texts()] if isinstance(c, _Times) else c for n, c in self._data.items()}
                for i, label in enumerate(labels):
                    f.write(sep.join(([label] if index else []) + [cell(columns[n][i]) for n in names]) + "\n")
                if path is None:
                    return f.getvalue()

        def to_dict(self, orient="dict"):
            if orient == "records":
                columns = [(n, Series(c).tolist()) for n, c in self._data.items()]
                return [{n: c[i] for n, c in columns} for i in range(len(self))]
            if orient == "list":
                return {n: Series(c).tolist() for n, c in self._data.items()}
            return {n: dict(zip(self.index, Series(c).tolist())) for n, c in self._data.items()}

        def to_string(self, index=True, **more):
            _plain(more)
            if index:
                return str(self)
            heads = [str(n) if _isText(c) else " " + str(n) for n, c in self._data.items()]
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
            return _Columnwise(frame, lambda s: s.rolling(window, min_periods))

        def expanding(self, min_periods=1): return _Columnwise(self, lambda s: s.expanding(min_periods))
        def ewm(self, **how): return _Columnwise(self, lambda s: s.ewm(**how))

        def sort_index(self, axis=0, ascending=True):
            if axis in (1, "columns"):
                return self._made({n: self._data[n] for n in sorted(self._data, reverse=not ascending)})
            return self._taken(sorted(range(len(self)), key=lambda i: self.index[i], reverse=not ascending))

        def to_records(self):
            return [tuple(row) for row in self.itertuples()]

        def __repr__(self):
            n = len(self)
            shown = self
            places, half = _places(n)
            if half:
                shown = self._taken(places)
            if not self._data or not n:
                return "Empty DataFrame\nColumns: [" + ", ".join([str(c) for c in self._data]) + "]\nIndex: [" + ", ".join([str(i) for i in self.index]) + "]"
            levels, called = shown.index._columns()
            across = getattr(self, "_across", "")
            across = list(across) if isinstance(across, tuple) else [across]
            depth = max([len(name) if isinstance(name, tuple) else 1 for name in self._data])
            across = ["" if a is None else str(a) for a in across] + [""] * (depth - len(across))
            hasNames = any([c != "" for c in called])
            columns, previous = [], None
            for name, c in shown._data.items():
                heads = list(name) if isinstance(name, tuple) else [name]
                texts = [str(h) for h in heads]
                if depth > 1 and previous is not None and previous[0] == heads[0]:
                    texts[0] = ""
                previous = heads
                cells = _texts(c) if isinstance(c, _Times) else [" " + text for text in _texts(c)] if _isText(c) else _signed(_texts(c))
                isBare = len(cells) > 0 and all([cell == "NaN" for cell in cells])
                texts = [t if _isText(c) or depth > 1 or isBare else " " + t for t in texts]
                most = max([len(cell) for cell in cells] + [len(t) for t in texts])
                cells = [t.rjust(most) for t in texts] + ([" " * most] if hasNames else []) + [cell.rjust(most) for cell in cells]
                if half:
                    cells.insert(half + depth + (1 if hasNames else 0), ("..." if most > 3 else "..").rjust(most))
                columns.append(cells)
            sides = []
            for place, (texts, name) in enumerate(zip(levels, called)):
                top = across if place == 0 else [""] * depth
                wide = max([len(t) for t in texts + top + [name]] + ([2] if half else []))
                lines = [t.ljust(wide) for t in top] + ([name.ljust(wide)] if hasNames else []) + [t.ljust(wide) for t in texts]
                if half:
                    lines.insert(half + depth + (1 if hasNames else 0), "..".ljust(wide))
                sides.append(lines)
            labels = [" ".join(parts) for parts in zip(*sides)]
            isCut = False
            widths = [len(labels[0])] + [len(cells[0]) for cells in columns]
            excess = sum(widths) + len(columns) - (_display["width"] or 80) + 1
            if excess > 0 and _display["max_columns"] == 0:
                # Room for the column of dots.
                excess += 5
                while excess > 0 and len(widths) > 1:
                    middle = int(round(len(widths) / 2.0))
                    excess -= widths[middle] + 1
                    widths = widths[:middle] + widths[middle + 1:]
                half = max(len(widths) - 1, 2) // 2
                isCut = 2 * half < len(columns)
                if isCut:
                    columns = columns[:half] + [["..."] * len(labels)] + columns[-half:]
            lines = [labels[i] + "".join([(" " if cells[0] != "..." else "  ") + cells[i] for cells in columns]) for i in range(len(labels))]
            end = "\n\n[" + str(n) + " rows x " + str(len(self._data)) + " columns]" if half or isCut else ""
            return "\n".join(lines) + end

        __str__ = __repr__
    """#
}
