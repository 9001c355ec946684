extension Library {
  /// The part of `pandas` with tables.
  static let pandasFrame = #"""
    def _sum(s): return s.sum()
    def _min(s): return s.min()
    def _max(s): return s.max()

    def _quoted(text, sep):
        """A cell of a CSV file."""
        return '"' + text.replace('"', '""') + '"' if sep in text or '"' in text or "\n" in text else text

    class _Kept:
        """A file of the caller's, which stays open."""
        def __init__(self, file):
            self.write = file.write

        def __enter__(self):
            return self

        def __exit__(self, *details):
            return False

    def _parted(text, words):
        """The parts of a condition between words (` and `) that stand in no brackets and quotes."""
        parts, depth, quote, start, i = [], 0, "", 0, 0
        while i < len(text):
            c = text[i]
            if quote:
                quote = "" if c == quote else quote
            elif c in "'\"`":
                quote = c
            elif c in "([{":
                depth += 1
            elif c in ")]}":
                depth -= 1
            elif depth == 0:
                for word in words:
                    if text.startswith(word, i):
                        parts.append(text[start:i])
                        start = i + len(word)
                        i = start - 1
                        break
            i += 1
        return parts + [text[start:]]

    def _condition(text, frame, names=None):
        """The value of a condition as text: `and`, `or` and `not` work row by row."""
        import re
        if names is None:
            names = {"index": np.asarray(list(frame.index))}
            known = _native.variables()
            for _, variables, *_ in _native.calls()[::-1]:
                known.update(variables)
            for name in re.findall(r"@(\w+)", text):
                if name not in known:
                    raise NameError("local variable " + repr(name) + " is not defined")
                names["_at_" + name] = known[name]
            text = re.sub(r"@(\w+)", r"_at_\1", text)
            for i, name in enumerate(frame.columns):
                quoted = "`" + str(name) + "`"
                if quoted in text:
                    names["_column_%d" % i] = frame[name]
                    text = text.replace(quoted, "_column_%d" % i)
                elif isinstance(name, str):
                    names[name] = frame[name]
        text = text.strip()
        for words, join in (((" or ", "|"), lambda a, b: a | b), ((" and ", "&"), lambda a, b: a & b)):
            parts = _parted(text, words)
            if len(parts) > 1:
                found = _condition(parts[0], frame, names)
                for part in parts[1:]:
                    found = join(found, _condition(part, frame, names))
                return found
        if text.startswith("not ") or text.startswith("~"):
            return ~_condition(text[4 if text[0] == "n" else 1:], frame, names)
        if text.startswith("(") and len(_parted(text[1:-1], (")",))) == 1 and text.endswith(")"):
            return _condition(text[1:-1], frame, names)
        for word, keep in ((" not in ", False), (" in ", True)):
            parts = _parted(text, (word,))
            if len(parts) == 2:
                values = _native.evaluate(parts[1].strip(), names)
                found = _native.evaluate(parts[0].strip(), names).isin(list(values))
                return found if keep else ~found
        chain = re.split(r"(<=|>=|==|!=|<|>)", text)
        if len(chain) == 5:
            return _condition("".join(chain[:3]), frame, names) & _condition("".join(chain[2:]), frame, names)
        found = _native.evaluate(text, names)
        return Series(found, frame.index) if isinstance(found, np.ndarray) else found

    class DataFrame:
        """A table: columns with names, all of one length."""
        def __init__(self, data=None, index=None, columns=None, dtype=None):
            self._data = {}
            if isinstance(columns, np.ndarray):
                columns = columns.tolist()
            if isinstance(data, DataFrame):
                data = {name: data._data[name] for name in data._data}
            if isinstance(data, dict) and index is None:
                labels = [v.index for v in data.values() if isinstance(v, Series)]
                if labels:
                    index = labels[0]
                    if any([list(l) != list(index) for l in labels[1:]]):
                        index = Index(_joined(labels))
                    data = {n: v._onto(index) if isinstance(v, Series) else v for n, v in data.items()}
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
        at = loc
        iat = iloc
        empty = property(lambda self: not self.index or not self._data)
        dtypes = property(lambda self: _Kinds([_dtype(c) for c in self._data.values()], index=list(self._data)))
        T = property(lambda self: self.transpose())

        def transpose(self):
            """Rows as columns; what the columns are called names the rows then, and the other way round."""
            columns = [list(c) if _isText(c) else c.tolist() for c in self._data.values()]
            made = DataFrame()
            isWhole = not any([_isText(c) for c in self._data.values()])
            made._data = {label: np.array([c[i] for c in self._data.values()]) if isWhole else _column([c[i] for c in columns]) for i, label in enumerate(self.index)}
            across = self.__dict__.get("_across")
            made.index = Index(list(self._data), across if isinstance(across, str) else None)
            if self.index.name is not None:
                made._across = self.index.name
            return made

        def _set_columns(self, names):
            names = list(names)
            if len(names) != len(self._data):
                raise ValueError("Length mismatch: Expected axis has " + str(len(self._data)) + " elements, new values have " + str(len(names)) + " elements")
            self._data = dict(zip(names, self._data.values()))

        columns = columns.setter(lambda self, names: self._set_columns(names.tolist() if isinstance(names, np.ndarray) else names))

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
            if "_across" in self.__dict__ and list(data) == list(self._data):
                made._across = self._across
            return made

        def _taken(self, places):
            return self._made({name: _take(c, places) for name, c in self._data.items()}, self.index._taken(places))

        def _missing_name(self, name):
            return KeyError(name)

        def __getitem__(self, key):
            if isinstance(key, Series) or (_native.kind_of(key) == "numpy.ndarray" and key.dtype == bool):
                return self._taken(_Rows(self, True)._places(key, len(self))[0])
            if isinstance(key, (Index, np.ndarray)) or _native.kind_of(key).endswith("ndarray"):
                key = list(key)
            if isinstance(key, DataFrame):
                return self._made({n: np.where(key._data[n], c, np.nan) if n in key._data else c for n, c in self._data.items()})
            if isinstance(key, list):
                if key and all([isinstance(k, bool) for k in key]):
                    return self._taken([i for i, k in enumerate(key) if k])
                missing = [name for name in key if name not in self._data]
                if missing:
                    if len(missing) == len(key):
                        raise KeyError("None of [Index(" + repr(missing) + ", dtype='str')] are in the [columns]")
                    raise KeyError("[" + ", ".join([repr(m) for m in missing]) + "] not in index")
                return self._made({name: self._data[name] for name in key})
            if _native.kind_of(key) == "slice":
                return self._taken(list(range(len(self)))[key])
            if key not in self._data:
                raise KeyError(key)
            return Series(self._data[key], self.index, name=key)

        def __setitem__(self, key, value):
            if not self._data:
                self.index = Index(range(len(value)))
            if isinstance(key, list):
                for place, name in enumerate(key):
                    self[name] = value[name] if isinstance(value, DataFrame) and name in value._data else value._data[list(value._data)[place]] if isinstance(value, DataFrame) else value[:, place]
                return
            if isinstance(value, Series):
                value = value._onto(self.index)
            column = _column(value, len(self.index))
            if len(column) != len(self.index):
                raise ValueError("Length of values (" + str(len(column)) + ") does not match length of index (" + str(len(self.index)) + ")")
            self._data[key] = column

        def __delitem__(self, name):
            del self._data[name]

        def __setattr__(self, name, value):
            if name != "_data" and name in self.__dict__.get("_data", {}):
                self[name] = value
            else:
                object.__setattr__(self, name, value)

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
            found = function(*[_bare(a) for a in args], **keywords)
            if function.__name__ in _elementwise and np.shape(found) == self.shape:
                return self._made({name: found[:, i].copy() for i, name in enumerate(self._data)})
            return found

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
        def tail(self, n=5): return self._taken(list(range(len(self)))[len(self) - min(n, len(self)):])
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
            if n > 60:
                shown = self._taken(list(range(5)) + list(range(n - 5, n)))
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
                if n > 60:
                    cells.insert(5 + depth + (1 if hasNames else 0), ("..." if most > 3 else "..").rjust(most))
                columns.append(cells)
            sides = []
            for place, (texts, name) in enumerate(zip(levels, called)):
                top = across if place == 0 else [""] * depth
                wide = max([len(t) for t in texts + top + [name]] + ([2] if n > 60 else []))
                lines = [t.ljust(wide) for t in top] + ([name.ljust(wide)] if hasNames else []) + [t.ljust(wide) for t in texts]
                if n > 60:
                    lines.insert(5 + depth + (1 if hasNames else 0), "..".ljust(wide))
                sides.append(lines)
            labels = [" ".join(parts) for parts in zip(*sides)]
            isCut = False
            widths = [len(labels[0])] + [len(cells[0]) for cells in columns]
            excess = sum(widths) + len(columns) - 80 + 1
            if excess > 0:
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
            end = "\n\n[" + str(n) + " rows x " + str(len(self._data)) + " columns]" if n > 60 or isCut else ""
            return "\n".join(lines) + end

        __str__ = __repr__
    """#
}
