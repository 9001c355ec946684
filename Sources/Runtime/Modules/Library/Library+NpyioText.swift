extension Library {
  /// The part of arrays in files with text that is read whole and regular, and written.
  static let npyioText = #"""
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
