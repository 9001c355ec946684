extension Library {
  /// The part of arrays in files with text in which something may be missing.
  static let npyioLooseText = #"""
    def _default(kind):
        return {"float": np.nan, "int": -1, "bool": False, "str": "???"}[kind]

    def _truth(text):
        if text.upper() in ("TRUE", "FALSE"):
            return text.upper() == "TRUE"
        raise ValueError("Invalid boolean")

    def _found(columns):
        """bool, int, float or str: the narrowest kind all fields of a column are."""
        kinds = []
        for column in columns:
            for kind, convert in (("bool", _truth), ("int", int), ("float", float), ("str", str)):
                try:
                    for part in column:
                        if part.strip():
                            convert(part.strip())
                    kinds.append(kind)
                    break
                except ValueError:
                    pass
        return kinds

    def _generated(array, dtype, kind, ndmin, unpack):
        if kind != "str" and dtype is not None and str(array.dtype) != str(np.dtype(dtype)):
            array = array.astype(dtype)
        if ndmin < 2:
            if array.shape[0] == 1 and array.shape[1] == 1 and ndmin == 0:
                array = array.reshape(())
            elif array.shape[0] == 1:
                array = array[0]
            elif array.shape[1] == 1:
                array = array[:, 0]
        return array.T if unpack else array

    def _listed(values, j, otherwise):
        if values is None:
            return otherwise
        if isinstance(values, dict):
            return values.get(j, otherwise)
        if isinstance(values, (list, tuple)):
            return values[j] if j < len(values) else otherwise
        return values

    def _cells(column, kind, j, place, missing_values, filling_values, converters, loose):
        """The values of one column's texts; what is missing or cannot be read is filled in."""
        convert = {"float": float, "int": int, "bool": _truth, "str": str}[kind]
        filling = _listed(filling_values, j, _default(kind))
        words = _listed(missing_values, j, "")
        words = {""} | set([w.strip() for w in (words.split(",") if isinstance(words, str) else words)])
        own = converters.get(place, converters.get(j)) if converters is not None else None
        if kind == "str" and own is None:
            return column
        cells = []
        for part in column:
            if own is not None:
                cells.append(own(part))
                continue
            stripped = part.strip()
            if stripped in words:
                cells.append(filling)
                continue
            try:
                cells.append(convert(stripped))
            except ValueError:
                if not loose:
                    raise ValueError("Cannot convert string '" + part + "'")
                cells.append(_default(kind) if filling_values is None else filling)
        return cells

    def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None,
                   filling_values=None, usecols=None, names=None, excludelist=None, deletechars=None, replace_space="_", autostrip=False,
                   case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None,
                   *, ndmin=0, like=None):
        """The numbers of a text file as an array; what is missing or no number is nan."""
        if usemask:
            raise NotImplementedError("np.genfromtxt(usemask=) is not available: filling_values= says what stands for what is missing")
        isNamed = names is not None and names is not False
        if max_rows is not None and skip_footer:
            raise ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
        kind = None if dtype is None else _kind(dtype)
        text = _text(fname, encoding)
        isPlain = not isNamed and kind == "float" and converters is None and missing_values is None and usecols is None and loose and not skip_footer
        isPlain = isPlain and (delimiter is None or (isinstance(delimiter, str) and len(delimiter) == 1 and delimiter not in " \t"))
        if isPlain and (comments is None or len(comments) == 1) and (filling_values is None or isinstance(filling_values, (int, float))):
            table = _native.text_rows(text, delimiter, None, None, True, False, comments, skip_header, None, max_rows, True, False)
            count = _native.text_shape(table)[0]
            array = _native.text_filled(table, np.nan if filling_values is None else filling_values) if count else None
            if array is not None:
                return _generated(array, dtype, kind, ndmin, unpack)
        if not isinstance(text, str):
            text = text.decode("utf-8")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[skip_header:]
        if names is True:
            while lines and not lines[0].strip():
                lines.pop(0)
            head = lines.pop(0).strip() if lines else ""
            skip_header += 1
            head = head[len(comments):] if comments is not None and head.startswith(comments) else head
            names = [n.strip() for n in head.strip().split(delimiter)]
        elif isNamed:
            names = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)
        if isNamed:
            gone = str.maketrans(" ", replace_space, "~!@#$%^&*()-=+\\|]}[{';:/?.>,<")
            names = [n.translate(gone) for n in names]
        rows, numbers = [], []
        for i, line in enumerate(lines):
            if comments is not None:
                line = line.split(comments, 1)[0]
            if isinstance(delimiter, (int, list, tuple)):
                line = line.strip("\r\n")
                widths = [delimiter] * ((len(line) + delimiter - 1) // delimiter) if isinstance(delimiter, int) else delimiter
                starts = [sum(widths[:k]) for k in range(len(widths))]
                parts = [line[s:s + w] for s, w in zip(starts, widths)] if line else []
            else:
                line = line.strip(" \r\n")
                parts = [] if not line else line.split(delimiter)
            if not parts:
                continue
            rows.append([part.strip() for part in parts] if autostrip else parts)
            numbers.append(i + skip_header + 1)
            if max_rows is not None and len(rows) == max_rows:
                break
        if not rows:
            warnings.warn('genfromtxt: Empty input file: "' + str(fname) + '"')
            return np.array([])
        width = len(rows[0])
        count = len(rows)
        if skip_footer:
            rows, numbers = rows[:-skip_footer], numbers[:-skip_footer]
        chosen = list(range(width))
        if usecols is not None:
            chosen = [usecols] if isinstance(usecols, int) else [int(c) for c in (usecols.split(",") if isinstance(usecols, str) else usecols)]
        least = max([c if c >= 0 else -c - 1 for c in chosen]) + 1 if usecols is not None else width
        wrong = [(n, len(row)) for n, row in zip(numbers, rows) if (len(row) < least if usecols is not None else len(row) != width)]
        if wrong:
            message = "Some errors were detected !\n" + "\n".join(
                ["    Line #%d (got %d columns instead of %d)" % (n, found, len(chosen) if usecols is not None else width) for n, found in wrong])
            if invalid_raise:
                raise ValueError(message)
            warnings.warn(message)
            rows = [row for row in rows if len(row) == width]
        columns = [[row[c] for row in rows] for c in chosen]
        kinds = [kind] * len(columns) if kind is not None else _found(columns)
        if isNamed or len(set(kinds)) > 1:
            from numpy._records import of_columns
            if not isNamed:
                names = [defaultfmt % j for j in range(len(columns))]
            elif len(names) > len(columns):
                names = [names[c] for c in chosen]
            types = {"float": float, "int": int, "bool": bool, "str": str}
            return of_columns(names, [np.array(_cells(c, k, j, chosen[j], missing_values, filling_values, converters, loose), dtype=types[k]) for j, (c, k) in enumerate(zip(columns, kinds))])
        if kind is None:
            kind = kinds[0] if kinds else "float"
            dtype = {"float": float, "int": int, "bool": bool, "str": str}[kind]
        made = [_cells(column, kind, j, c, missing_values, filling_values, converters, loose) for j, (c, column) in enumerate(zip(chosen, columns))]
        array = np.array([list(row) for row in zip(*made)]) if kind == "str" else np.array(made).T
        return _generated(array, dtype, kind, ndmin, unpack)

    """#
}
