extension Library {
  /// The part of `pandas` with tables from files, and tables of tables.
  static let pandasReading = #"""
    def _bare(a):
        """An argument of NumPy's functions without labels, in lists too."""
        return a.to_numpy() if isinstance(a, (Series, DataFrame)) else type(a)([_bare(e) for e in a]) if type(a) in (list, tuple) else a

    _elementwise = ("sin", "cos", "tan", "exp", "log", "log1p", "sqrt", "abs", "absolute", "square", "round", "tanh", "sign", "floor", "ceil", "expm1", "log10", "clip")

    class _Kinds(Series):
        dtype = "object"

    _missingWords = ["", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN",
                     "None", "n/a", "nan", "null"]

    class ParserError(ValueError):
        pass

    class EmptyDataError(ValueError):
        pass

    class errors:
        ParserError = ParserError
        EmptyDataError = EmptyDataError

    def _parsed(values):
        """A column of texts as read_csv takes it: whole numbers, numbers, truth values, or text with None."""
        rows = _native.text_rows("\n".join(['"' + v.replace('"', '""') + '"' for v in values]), ",", '"', None, True, False, None, 0, None, None, False, False)
        return _native.text_column(rows, 0, 0, _missingWords, None, ".", None, None, None)

    def _source(source, encoding, errors):
        if isinstance(source, str) or hasattr(source, "__fspath__"):
            if isinstance(source, str) and source.startswith(("http://", "https://", "ftp://")):
                raise FileNotFoundError("nothing is fetched from the net here: download the file and give its path")
            return _native.file_text(source, encoding if encoding is not None else "utf-8", errors)
        if hasattr(source, "read"):
            return source.read()
        raise ValueError("Invalid file path or buffer object type: " + str(type(source)))

    def _unique(names):
        """Names that occur once: a, a.1, a.2."""
        made = []
        for i, name in enumerate(names):
            name = name if name != "" else "Unnamed: " + str(i)
            unique, number = name, 0
            while unique in made:
                number += 1
                unique = str(name) + "." + str(number)
            made.append(unique)
        return made

    def read_csv(filepath_or_buffer, *, sep=",", delimiter=None, header="infer", names=None, index_col=None, usecols=None, dtype=None, engine=None,
                 converters=None, true_values=None, false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0, nrows=None,
                 na_values=None, keep_default_na=True, na_filter=True, skip_blank_lines=True, parse_dates=None, date_format=None, dayfirst=False,
                 cache_dates=True, iterator=False, chunksize=None, compression="infer", thousands=None, decimal=".", lineterminator=None,
                 quotechar='"', quoting=0, doublequote=True, escapechar=None, comment=None, encoding=None, encoding_errors="strict", dialect=None,
                 on_bad_lines="error", low_memory=True, memory_map=False, float_precision=None, storage_options=None, dtype_backend=None):
        """A table from a text file whose first line names the columns."""
        import re
        for name, value in (("iterator", iterator), ("chunksize", chunksize), ("lineterminator", lineterminator), ("dialect", dialect)):
            if value:
                raise NotImplementedError("pd.read_csv(" + name + "=) is not available")
        sep = delimiter if delimiter is not None else sep
        if isinstance(header, (list, tuple)):
            if len(header) > 1:
                raise NotImplementedError("pd.read_csv(header=) with several lines of names is not available: skiprows= passes over some")
            header = header[0]
        text = _source(filepath_or_buffer, encoding, encoding_errors)
        if sep is None:
            import csv
            sample = text if isinstance(text, str) else text.decode("utf-8")
            sep = csv.Sniffer().sniff(sample[:4096]).delimiter
        skipped = list(skiprows) if hasattr(skiprows, "__iter__") else []
        if callable(skiprows):
            lines = (text if isinstance(text, str) else text.decode("utf-8")).count("\n") + 1
            skipped = [i for i in range(lines) if skiprows(i)]
        first = skiprows if isinstance(skiprows, int) else 0
        if len(sep) > 1 and sep != r"\s+":
            # A pattern: each line is split by it.
            lines = (text if isinstance(text, str) else text.decode("utf-8")).replace("\r\n", "\n").split("\n")
            text = "\n".join(["\x1f".join(re.split(sep, line)) for line in lines])
            sep = "\x1f"
        if sep == " " and skipinitialspace:
            sep = r"\s+"
        table = _native.text_rows(text, None if sep == r"\s+" else sep, None if quoting == 3 else quotechar, escapechar, doublequote, skipinitialspace,
                                  comment, first, skipped, None, skip_blank_lines, True)
        count, width, isOpen = _native.text_shape(table)
        if isOpen:
            raise ParserError("Error tokenizing data. C error: EOF inside string starting at row " + str(count - 1))
        if count == 0:
            raise EmptyDataError("No columns to parse from file")
        if header == "infer":
            header = 0 if names is None else None
        start = 0
        if header is not None:
            if header >= count:
                raise ValueError("Passed header=" + str(header) + ", len of " + str(count) + ", but only " + str(count) + " lines in file")
            start = header + 1
            head = _unique(_native.text_row(table, header))
        widths = _native.text_widths(table, start)
        if skipfooter:
            widths = widths[:-skipfooter]
        if nrows is not None:
            widths = widths[:nrows]
        rows = len(widths)
        if header is None:
            expected = max(widths[0] if widths else width, len(names) if names is not None else 0)
            head = list(range(expected))
        expected = max(len(head), widths[0]) if widths and index_col is not False else len(head)
        if names is not None:
            names = list(names)
            if len(set(names)) != len(names):
                raise ValueError("Duplicate names are not allowed.")
            expected = max(expected, len(names))
        wrong = [i for i, w in enumerate(widths) if w > expected]
        if wrong and index_col is not False:
            if on_bad_lines == "error":
                i = wrong[0]
                raise ParserError("Error tokenizing data. C error: Expected " + str(expected) + " fields in line "
                                  + str(_native.text_line(table, start + i) + 1) + ", saw " + str(widths[i]) + "\n")
            if on_bad_lines == "warn":
                import warnings
                for i in wrong:
                    warnings.warn("Skipping line " + str(_native.text_line(table, start + i) + 1) + ": expected " + str(expected) + " fields, saw "
                                  + str(widths[i]))
        if names is None:
            names = head
        # More columns than names: the first ones name the rows.
        extra = max(expected - len(names), 0) if index_col is None or not (isinstance(index_col, int) and index_col is not False) else 0
        if index_col is False:
            extra = 0
        if extra and usecols is not None:
            extra = 0
        keep = [i for i in range(rows) if not (widths[i] > expected and index_col is not False)]
        absent = ([] if not keep_default_na else list(_missingWords)) if na_filter else []
        def texts(values):
            found = []
            for value in [values] if isinstance(values, (str, int, float)) else values:
                found.append(str(value))
                if isinstance(value, int):
                    found.append(str(value) + ".0")
                if isinstance(value, float) and value == int(value):
                    found.append(str(int(value)))
            return found
        def column(place, name):
            gone = list(absent)
            if na_filter and na_values is not None:
                if isinstance(na_values, dict):
                    gone = gone + texts(na_values.get(name, []))
                else:
                    gone = gone + texts(na_values)
            wanted = dtype.get(name) if isinstance(dtype, dict) else dtype
            own = None
            if converters is not None:
                own = converters.get(name, converters.get(place - extra))
            kind = "str" if own is not None or wanted in (str, object, "str", "string", "object", "category") else None
            if own is not None:
                values = [v if v is not None else "" for v in _native.text_column(table, place, start, [], thousands, decimal, None, None, "str")]
                return _column([own(v) for v in values])
            values = _native.text_column(table, place, start, gone, thousands, decimal, true_values, false_values, kind)
            if len(keep) != len(values):
                values = _take(values, keep)
                if skipfooter or nrows is not None or wrong:
                    values = values if kind == "str" or not _isText(values) else _parsed(["" if v is None else v for v in values])
            if wanted is not None and kind is None:
                if _isText(values):
                    bad = [v for v in values if v is not None]
                    raise ValueError("could not convert string to float: " + repr(bad[0]) if bad else "cannot convert")
                made = np.dtype(wanted)
                if made.kind in "iu" and values.dtype == float:
                    if np.isnan(values).any():
                        raise ValueError("Integer column has NA values in column " + str(place))
                    raise ValueError("cannot safely convert passed user dtype of " + str(made) + " for float64 dtyped data in column " + str(place))
                values = values.astype(wanted)
            return values
        data = {}
        for j, name in enumerate(names):
            data[name] = column(j + extra, name)
        frame = DataFrame()
        frame._data = data
        frame.index = Index(range(len(keep)))
        if extra == 1:
            frame.index = Index(Series(column(0, None)).tolist())
        elif extra:
            keys = [Series(column(k, None)).tolist() for k in range(extra)]
            frame.index = Index(list(zip(*keys)))
        if usecols is not None:
            if callable(usecols):
                chosen = [name for name in names if usecols(name)]
            else:
                asked = list(usecols)
                unknown = [c for c in asked if not isinstance(c, int) and c not in names]
                if unknown:
                    raise ValueError("Usecols do not match columns, columns expected but not found: " + str(unknown))
                beyond = [c for c in asked if isinstance(c, int) and c not in names and not 0 <= c < len(names)]
                if beyond:
                    raise ParserError("Defining usecols with out-of-bounds indices is not allowed. " + str(beyond) + " are out of bounds.")
                wanted = [names[c] if isinstance(c, int) and c not in names else c for c in asked]
                chosen = [name for name in names if name in wanted]
            frame = frame[chosen]
        if parse_dates:
            asked = [parse_dates] if isinstance(parse_dates, str) else parse_dates if isinstance(parse_dates, (list, tuple)) else []
            missing = [c for c in asked if isinstance(c, str) and c not in frame._data]
            if missing:
                raise ValueError("Missing column provided to 'parse_dates': '" + ", ".join(missing) + "'")
            for name in asked:
                name = name if name in frame._data else list(frame._data)[name]
                frame._data[name] = to_datetime(frame[name], format=date_format, dayfirst=dayfirst)._data
        if index_col is not None and index_col is not False:
            if isinstance(index_col, (list, tuple)):
                raise NotImplementedError("pd.read_csv(index_col=) with several columns is not available")
            kept = list(frame._data)
            if isinstance(index_col, str) and index_col not in kept:
                raise ValueError("Index " + index_col + " invalid")
            key = kept[index_col] if isinstance(index_col, int) else index_col
            frame.index = Index(Series(frame._data[key]).tolist(), key if not str(key).startswith("Unnamed") else None)
            del frame._data[key]
            if parse_dates is True:
                frame.index = to_datetime(frame.index, format=date_format, dayfirst=dayfirst)
        return frame

    def read_table(filepath_or_buffer, *, sep="\t", **more):
        return read_csv(filepath_or_buffer, sep=sep, **more)

    def get_dummies(data, columns=None, drop_first=False, dtype=bool, prefix=None):
        """A column of truth values for each kind of text."""
        if isinstance(data, Series):
            kinds = sorted([k for k in data.unique() if k is not None])[1 if drop_first else 0:]
            made = DataFrame()
            made._data = {k: np.array([v == k for v in data]).astype(dtype) for k in kinds}
            made.index = Index(data.index)
            if prefix is not None:
                made._data = {str(prefix) + "_" + str(k): c for k, c in made._data.items()}
            return made
        chosen = [name for name in data._data if _isText(data._data[name])] if columns is None else list(columns)
        made = {name: c for name, c in data._data.items() if name not in chosen}
        for name in chosen:
            dummies = get_dummies(data[name], drop_first=drop_first, dtype=dtype)
            head = prefix[name] if isinstance(prefix, dict) else prefix[chosen.index(name)] if isinstance(prefix, (list, tuple)) else name if prefix is None else prefix
            for kind in dummies._data:
                made[str(head) + "_" + str(kind)] = dummies._data[kind]
        return data._made(made)

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
    """# + pandasJoining
}
