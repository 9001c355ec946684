extension Library {
  /// The part of `pandas` with tables from files, and tables of tables.
  static let pandasReading = #"""
    _elementwise = ("exp", "log", "log1p", "sqrt", "abs", "absolute", "square", "round", "tanh", "sign", "floor", "ceil", "expm1", "log10", "clip")

    class _Kinds(Series):
        dtype = "object"

    def _parsed(values):
        """A column of a CSV file: whole numbers, numbers, truth values, or text with None."""
        missing = ("", "NA", "NaN", "nan", "N/A", "null", "NULL", "None", "n/a", "#N/A")
        known = [v for v in values if v not in missing]
        whole = len(known) == len(values) and len(values) > 0
        if whole:
            try:
                return np.array([int(v) for v in values])
            except ValueError:
                pass
        try:
            return np.array([math.nan if v in missing else float(v) for v in values])
        except ValueError:
            pass
        if whole and all([v in ("True", "False", "TRUE", "FALSE", "true", "false") for v in values]):
            return np.array([v.lower() == "true" for v in values])
        return [None if v in missing else v for v in values]

    def read_csv(filepath_or_buffer, sep=",", delimiter=None, header="infer", names=None, index_col=None, usecols=None, skiprows=0, nrows=None,
                 na_values=None, encoding=None, **more):
        """A table from a text file whose first line names the columns."""
        import csv
        sep = delimiter if delimiter is not None else sep
        source = filepath_or_buffer
        if isinstance(source, str) and source.startswith("http"):
            raise FileNotFoundError("nothing is fetched from the net here: download the file and give its path")
        lines = open(source) if isinstance(source, str) or hasattr(source, "__fspath__") else source
        if sep in (r"\s+", r"\s*") or more.get("delim_whitespace"):
            rows = [line.split() for line in lines]
        else:
            rows = list(csv.reader(lines, delimiter=sep, skipinitialspace=more.get("skipinitialspace", False)))
        rows = [row for row in rows if row]
        rows = rows[skiprows if isinstance(skiprows, int) else 0:]
        if not rows:
            raise EmptyDataError("No columns to parse from file")
        if header == "infer":
            header = None if names is not None else 0
        if header is not None:
            head = rows[header]
            rows = rows[header + 1:]
            names = head if names is None else names
            made = []
            for i, name in enumerate(names):
                name = name if name != "" else "Unnamed: " + str(i)
                count = len([m for m in made if m == name or str(m).startswith(str(name) + ".")])
                made.append(name + "." + str(count) if name in made else name)
            names = made
        elif names is None:
            names = list(range(len(rows[0])))
        if nrows is not None:
            rows = rows[:nrows]
        gone = [] if na_values is None else [na_values] if isinstance(na_values, str) else list(na_values)
        data = {}
        for j, name in enumerate(names):
            data[name] = _parsed(["" if j >= len(row) or row[j] in gone else row[j].strip() if sep != "," else row[j] for row in rows])
        frame = DataFrame()
        frame._data = data
        frame.index = list(range(len(rows)))
        if usecols is not None:
            frame = frame[[names[c] if isinstance(c, int) else c for c in usecols]]
        if index_col is not None and index_col is not False:
            key = names[index_col] if isinstance(index_col, int) else index_col
            frame.index = Series(frame._data[key]).tolist()
            del frame._data[key]
        return frame

    class EmptyDataError(ValueError):
        pass

    def get_dummies(data, columns=None, drop_first=False, dtype=bool, prefix=None):
        """A column of truth values for each kind of text."""
        if isinstance(data, Series):
            kinds = sorted([k for k in data.unique() if k is not None])[1 if drop_first else 0:]
            made = DataFrame()
            made._data = {k: np.array([v == k for v in data]).astype(dtype) for k in kinds}
            made.index = list(data.index)
            return made
        chosen = [name for name in data._data if _isText(data._data[name])] if columns is None else list(columns)
        made = {name: c for name, c in data._data.items() if name not in chosen}
        for name in chosen:
            dummies = get_dummies(data[name], drop_first=drop_first, dtype=dtype)
            for kind in dummies._data:
                made[str(name) + "_" + str(kind)] = dummies._data[kind]
        return data._made(made)

    def concat(objs, axis=0, ignore_index=False):
        objs = list(objs)
        made = DataFrame()
        if axis == 1:
            for o in objs:
                if isinstance(o, Series):
                    made._data[o.name] = o._data
                else:
                    made._data = {**made._data, **o._data}
            made.index = list(objs[0].index)
            return made
        if isinstance(objs[0], Series):
            return Series([v for o in objs for v in o], None if ignore_index else [i for o in objs for i in o.index], name=objs[0].name)
        for name in objs[0]._data:
            made._data[name] = _column([v for o in objs for v in Series(o._data[name])])
        made.index = list(range(sum([len(o) for o in objs]))) if ignore_index else [i for o in objs for i in o.index]
        return made

    def isnull(value):
        if isinstance(value, (Series, DataFrame)):
            return value.isnull()
        return value is None or value != value

    isna = isnull

    def notnull(value):
        return not isnull(value)

    def to_numeric(values, errors="raise"):
        def number(v):
            try:
                return float(v)
            except (ValueError, TypeError):
                if errors == "coerce":
                    return math.nan
                raise
        return values._made(_parsed([str(number(v)) for v in values])) if isinstance(values, Series) else np.array([number(v) for v in values])

    def set_option(*args, **keywords):
        pass
    """#
}
