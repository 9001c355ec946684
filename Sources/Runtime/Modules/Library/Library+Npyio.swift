extension Library {
  /// The text of `npyio`.
  static let npyio = #"""
    import numpy as np
    import warnings
    import _native

    class NpzFile:
        """The arrays of a .npz file by their names."""

        def __init__(self, arrays, name):
            self._arrays = arrays
            self._name = name
            self.files = list(arrays)
            self.f = self

        def __getitem__(self, key):
            if key not in self._arrays and key[:-4] in self._arrays:
                key = key[:-4]
            if key not in self._arrays:
                raise KeyError(key + " is not a file in the archive")
            return self._arrays[key]

        def __getattr__(self, name):
            if name in self._arrays:
                return self._arrays[name]
            raise AttributeError("'NpzFile' object has no attribute '" + name + "'")

        def __contains__(self, key):
            return key in self._arrays

        def __iter__(self):
            return iter(self.files)

        def __len__(self):
            return len(self.files)

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return False

        def __repr__(self):
            return "NpzFile " + repr(self._name) + " with keys: " + ", ".join(self.files)

        def keys(self):
            return self._arrays.keys()

        def values(self):
            return self._arrays.values()

        def items(self):
            return self._arrays.items()

        def get(self, key, default=None):
            return self._arrays.get(key, default)

        def close(self):
            pass

    def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII"):
        """The array in a .npy file, or those in a .npz file."""
        found = _load(file)
        return NpzFile(found, str(file)) if isinstance(found, dict) else found

    def savez(file, *args, allow_pickle=True, **kwds):
        """Writes several arrays into a .npz file: arr_0, arr_1 … and those given by name."""
        arrays = dict(kwds)
        for i, value in enumerate(args):
            if "arr_%d" % i in arrays:
                raise ValueError("Cannot use un-named variables and keyword arr_%d" % i)
            arrays["arr_%d" % i] = value
        _savez(file, arrays)

    savez_compressed = savez

    def _text(fname, encoding):
        """What is read, as bytes of UTF-8 or text."""
        if isinstance(fname, str) or hasattr(fname, "__fspath__"):
            try:
                return _native.file_text(fname, encoding if encoding not in (None, "bytes") else "utf-8", "strict")
            except FileNotFoundError:
                raise FileNotFoundError(str(fname) + " not found.")
        if hasattr(fname, "read"):
            return fname.read()
        lines = [line.decode("latin-1") if isinstance(line, bytes) else line for line in fname]
        return "".join([line if line.endswith("\n") else line + "\n" for line in lines])

    def _kind(dtype):
        """float, int, bool or str: how text is read before it becomes another dtype."""
        if dtype is None:
            return "float"
        if dtype is str or dtype is object or (isinstance(dtype, str) and (dtype in ("str", "object", "O") or dtype.lstrip("<=|")[:1] == "U")):
            return "str"
        if isinstance(dtype, (list, tuple, dict)):
            raise NotImplementedError("arrays of records (dtype=" + repr(dtype) + ") are not available: pandas.read_csv gives columns with names")
        if dtype is bytes or dtype == "complex":
            raise NotImplementedError("dtype " + repr(dtype) + " is not available")
        made = np.dtype(dtype)
        return "bool" if made.kind == "b" else "int" if made.kind in "iu" else "float"

    def _single(value, name):
        if value is not None and (not isinstance(value, str) or len(value) != 1):
            raise TypeError("Text reading control character must be a single unicode character or None; but got: " + repr(value))
        return value

    def _shaped(array, rows, ndmin, unpack):
        """One row, one column or one number without the dimensions that NumPy takes away."""
        if ndmin < 2 and array.ndim == 2:
            if array.shape[0] == 1 and array.shape[1] == 1:
                array = array.reshape(1) if ndmin == 1 else array.reshape(())
            elif array.shape[0] == 1:
                array = array[0]
            elif array.shape[1] == 1:
                array = array[:, 0]
        return array.T if unpack else array

    def _strip_comments(text, comments):
        """The text without comments that begin with one of several words."""
        if not isinstance(text, str):
            text = text.decode("utf-8")
        made = []
        for line in text.split("\n"):
            for comment in comments:
                line = line.split(comment, 1)[0]
            made.append(line)
        return "\n".join(made)

    def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None,
                max_rows=None, *, quotechar=None, like=None):
        """The numbers of a text file as an array."""
        if ndmin not in (0, 1, 2):
            raise ValueError("Illegal value of ndmin keyword: " + str(ndmin))
        kind = _kind(dtype)
        text = _text(fname, encoding)
        comments = [] if comments is None else [comments] if isinstance(comments, (str, bytes)) else list(comments)
        comments = [c.decode("latin-1") if isinstance(c, bytes) else c for c in comments]
        if "" in comments:
            raise ValueError("comments cannot be an empty string")
        if isinstance(delimiter, bytes):
            delimiter = delimiter.decode("latin-1")
        delimiter = _single(delimiter if delimiter != "" else None, "delimiter")
        if len(comments) > 1 or (comments and len(comments[0]) > 1):
            text = _strip_comments(text, comments)
            comments = []
        table = _native.text_rows(text, delimiter, _single(quotechar, "quotechar"), None, True, False, comments[0] if comments else None, skiprows,
                                  None, max_rows, False, False)
        if usecols is not None:
            usecols = [usecols] if isinstance(usecols, int) else [int(c) for c in usecols]
        rows, width, _ = _native.text_shape(table)
        if rows == 0:
            warnings.warn('loadtxt: input contained no data: "' + str(fname) + '"')
            empty = np.array([]) if kind == "float" and dtype in (float, None) else np.array([]).astype(dtype)
            return empty.reshape((0, 1) if ndmin == 2 else (0,))
        if converters is not None:
            parts = _native.text_cells(table, None, 0)
            number = {"float": float, "int": int, "bool": lambda text: bool(int(text)), "str": str}[kind]
            array = []
            for i, row in enumerate(parts):
                if len(row) != width and usecols is None:
                    raise ValueError("the number of columns changed from " + str(width) + " to " + str(len(row)) + " at row " + str(i + 1)
                                     + "; use `usecols` to select a subset and avoid this error")
                made = []
                for j in range(width) if usecols is None else usecols:
                    if not -len(row) <= j < len(row):
                        raise ValueError("invalid column index " + str(j) + " at row " + str(i + 1) + " with " + str(len(row)) + " columns")
                    convert = converters if callable(converters) else converters.get(j, converters.get(j - len(row)))
                    made.append(number(row[j]) if convert is None else convert(row[j]))
                array.append(made)
            array = np.array(array)
        elif kind == "str":
            array = np.array(_native.text_cells(table, usecols, 0), dtype=dtype)
        else:
            array = _native.text_numbers(table, usecols, kind)
        if kind == "int" and dtype is not int and converters is None:
            made = array.astype(dtype)
            if (made.astype(int) != array).any():
                i, j = np.argwhere(made.astype(int) != array)[0].tolist()
                raise ValueError("could not convert string " + repr(_native.text_row(table, i)[j]) + " to " + str(made.dtype) + " at row " + str(i)
                                 + ", column " + str(j + 1) + ".")
            array = made
        elif kind != "str" and str(array.dtype) != str(np.dtype(float if dtype is None else dtype)):
            array = array.astype(dtype)
        return _shaped(array, rows, ndmin, unpack)

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

    def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
        """Writes an array as text, one row a line."""
        X = np.asarray(X)
        if X.ndim > 2 or X.ndim == 0:
            raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
        file = fname if hasattr(fname, "write") else open(fname, "w")
        if header:
            file.write(comments + header.replace("\n", "\n" + comments) + newline)
        # A thousand rows at a time.
        for first in range(0, len(X), 1000):
            rows = X[first:first + 1000].tolist()
            text = ""
            for row in rows if X.ndim == 2 else [[v] for v in rows]:
                if isinstance(fmt, (list, tuple)):
                    parts = [f % v for f, v in zip(fmt, row)]
                elif fmt.count("%") > 1:
                    parts = [fmt % tuple(row)]
                else:
                    parts = [fmt % v for v in row]
                text += delimiter.join(parts) + newline
            file.write(text)
        if footer:
            file.write(comments + footer.replace("\n", "\n" + comments) + newline)
        if not hasattr(fname, "write"):
            file.close()
    """#
}
