extension Library {
  /// The part of `pandas` with what `.loc` and `.iloc` choose.
  static let pandasRows = #"""
    class _Rows:
        def __init__(self, owner, isLabel=False):
            self.owner = owner
            self.isLabel = isLabel

        def _places(self, key, n):
            """Places that a key stands for, and whether it is a single one."""
            index = self.owner.index
            if callable(key):
                key = key(self.owner)
            if self.isLabel and isinstance(key, tuple) and index._levels is not None:
                places = [i for i, label in enumerate(index) if label[:len(key)] == key]
                if not places:
                    raise KeyError(key)
                return places, len(places) == 1 and len(key) == len(index._levels)
            if isinstance(key, Series):
                key = key._data
            if self.isLabel and (isinstance(key, (str, _dates.date)) or _native.kind_of(key) == "slice") and _isTime(index):
                return self._momentPlaces(key)
            if _native.kind_of(key) == "slice":
                if self.isLabel:
                    start = 0 if key.start is None else index.index(key.start)
                    stop = n if key.stop is None else index.index(key.stop) + 1
                    return list(range(start, stop)), False
                return list(range(n))[key], False
            if hasattr(key, "__len__") and not isinstance(key, str):
                values = key.tolist() if hasattr(key, "tolist") else list(key)
                if values and isinstance(values[0], bool):
                    return [i for i, v in enumerate(values) if v], False
                if self.isLabel:
                    return [index._place(v) for v in values], False
                return [int(v) for v in values], False
            if self.isLabel:
                places = [i for i, v in enumerate(index) if v == key] if index.count(key) > 1 else [index._place(key)]
                return places, len(places) == 1
            if not -n <= key < n:
                raise IndexError("single positional indexer is out-of-bounds")
            return [int(key) % n], True

        def _momentPlaces(self, key):
            """Places of a moment, or of all that lie in the month or year that a text names."""
            import re
            index = self.owner.index
            def span(key):
                first = Timestamp(key)
                if not isinstance(key, str) or len(_moment(key)) > 3:
                    return first, first
                year, month = re.fullmatch(r"\d{4}", key.strip()), re.fullmatch(r"\d{4}[-/]\d{1,2}", key.strip())
                last = first.replace(month=12, day=31) if year else _month(first, 0, True) if month else first
                return first, last + Timedelta(days=1) - Timedelta(1)
            isSlice = _native.kind_of(key) == "slice"
            first = None if isSlice and key.start is None else span(key.start if isSlice else key)[0]
            last = None if isSlice and key.stop is None else span(key.stop if isSlice else key)[1]
            places = [i for i, v in enumerate(index) if (first is None or v >= first) and (last is None or v <= last)]
            if not isSlice and not places:
                raise KeyError(key)
            return places, not isSlice and len(places) == 1 and index[places[0]] == first

        def _level(self, key):
            """The rows under one label of the first of several levels, without that level."""
            owner = self.owner
            places = [i for i, label in enumerate(owner.index) if label[0] == key]
            if not places:
                raise KeyError(key)
            made = owner._taken(places)
            rest = [label[1:] if len(label) > 2 else label[1] for label in made.index]
            made.index = Index(rest, None, owner.index._levels[1:]) if len(owner.index._levels) > 2 else Index(rest, owner.index._levels[1])
            return made

        def __getitem__(self, key):
            owner = self.owner
            if self.isLabel and owner.index._levels is not None and isinstance(key, (str, int, float, _dates.date)) and not isinstance(key, bool):
                return self._level(key)
            if self.isLabel and isinstance(owner, DataFrame) and owner.index._levels is not None and isinstance(key, tuple) and key in owner.index:
                key = (key, slice(None))
            if isinstance(owner, Series):
                places, single = self._places(key, len(owner))
                return owner._data[places[0]] if single else owner._taken(places)
            rows, columns = key if isinstance(key, tuple) else (key, slice(None))
            names, oneColumn = self._names(columns)
            places, oneRow = self._places(rows, len(owner))
            if oneColumn:
                series = owner[names[0]]
                return series._data[places[0]] if oneRow else series._taken(places)
            if oneRow:
                values = [owner._data[name][places[0]] for name in names]
                if any([isinstance(v, str) or v is None for v in values]):
                    values = [v.item() if hasattr(v, "item") else v for v in values]
                return Series(values, index=names, name=owner.index[places[0]])
            return owner[names]._taken(places)

        def _names(self, columns):
            names = self.owner.columns.tolist()
            if self.isLabel:
                if isinstance(columns, (str, int, float)) and not isinstance(columns, bool):
                    return [columns], True
                if _native.kind_of(columns) == "slice":
                    start = 0 if columns.start is None else names.index(columns.start)
                    stop = len(names) if columns.stop is None else names.index(columns.stop) + 1
                    return names[start:stop], False
                return list(columns), False
            if isinstance(columns, int):
                return [names[columns]], True
            if _native.kind_of(columns) == "slice":
                return names[columns], False
            return [names[int(i)] for i in columns], False

        def __setitem__(self, key, value):
            owner = self.owner
            if isinstance(owner, Series):
                if self.isLabel and not hasattr(key, "__len__") and _native.kind_of(key) != "slice" and key not in owner.index:
                    made = Series(list(owner) + [value], list(owner.index) + [key])
                    owner._data, owner.index = made._data, made.index
                    return
                owner._data = self._changed(owner._data, self._places(key, len(owner))[0], value, len(owner))
                return
            rows, columns = key if isinstance(key, tuple) else (key, slice(None))
            names, oneColumn = self._names(columns)
            if self.isLabel and not isinstance(rows, Series) and _native.kind_of(rows) != "slice" and not (hasattr(rows, "__len__") and not isinstance(rows, (str, tuple))) and rows not in owner.index and not _isTime(owner.index):
                # One row more.
                for name, c in list(owner._data.items()):
                    owner._data[name] = _column((list(c) if _isText(c) else c.tolist()) + [None])
                owner.index = Index(list(owner.index) + [rows], owner.index.name)
            places, oneRow = self._places(rows, len(owner))
            table = value if isinstance(value, DataFrame) else None
            for number, name in enumerate(names):
                if table is not None:
                    part = list(table._data[name] if name in table._data else table._data[list(table._data)[number]])
                elif isinstance(value, Series) and not oneColumn:
                    part = value[name] if oneRow else list(value)
                elif isinstance(value, np.ndarray) and value.ndim == 2:
                    part = value[:, number]
                elif hasattr(value, "__len__") and not isinstance(value, str) and not oneColumn and (oneRow or len(value) == len(names) != len(places)):
                    part = value[number] if not isinstance(value, dict) else value[name]
                else:
                    part = list(value) if isinstance(value, Series) else value
                owner._data[name] = self._changed(owner._data.get(name), places, part, len(owner))

        def _changed(self, column, places, value, n):
            """A column with other values at some places; one that cannot hold them is made again of all."""
            isMany = hasattr(value, "__len__") and not isinstance(value, (str, dict)) and not (len(places) == 1 and isinstance(value, (list, tuple)) and len(value) != 1)
            values = list(value) if isMany else [value] * len(places)
            if isMany and len(values) == n != len(places):
                values = [values[i] for i in places]
            if isMany and len(values) != len(places):
                raise ValueError("cannot set using a list-like indexer with a different length than the value")
            if column is None:
                column = [None] * n
            elements = list(column) if _isText(column) else column.tolist()
            for place, v in zip(places, values):
                elements[place] = None if v is NaT else v.item() if isinstance(v, np.generic) else v
            if isinstance(column, _Categories):
                return _Categories(elements, column.categories, column.ordered)
            made = _column(elements)
            if _isText(made) or _isText(column) or made.dtype == column.dtype:
                return made
            known = [v for v in elements if v is not None]
            if column.dtype.kind in "iu" and made.dtype.kind == "f" and len(places) < n and any([v is None or v != int(v) for v in elements]):
                bad = next((v for v in values if v is None or v != v or v != int(v)), None)
                if not any([m is None for m in elements if m is None]) and bad is not None:
                    raise TypeError("Invalid value '" + str(bad) + "' for dtype '" + str(column.dtype) + "'")
            return made.astype(column.dtype) if column.dtype.kind == "f" or column.dtype.kind in "iu" and all([v == int(v) for v in known]) and len(known) == n and made.dtype.kind != "b" else made

    """#
}
