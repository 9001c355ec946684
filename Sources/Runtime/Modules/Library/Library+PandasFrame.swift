extension Library {
  /// The part of `pandas` with tables: how they are made, read and written in place.
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
    """#
}
