extension Library {
  /// The text of `npyio`.
  static let npyio = #"""
    import numpy as np
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

    def _lines(fname, comments, skiprows):
        if isinstance(fname, str) or hasattr(fname, "__fspath__"):
            lines = open(fname).read().split("\n")
        else:
            lines = list(fname)
        found = []
        for line in lines[skiprows:]:
            if comments:
                line = line.split(comments)[0]
            line = line.strip("\r\n")
            if line.strip():
                found.append(line)
        return found

    def _columns(rows, usecols, ndmin, unpack):
        if usecols is not None:
            chosen = [usecols] if isinstance(usecols, int) else list(usecols)
            rows = [[row[j] for j in chosen] for row in rows]
        return rows

    def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None,
                max_rows=None, *, quotechar=None, like=None):
        """The numbers of a text file as an array."""
        lines = _lines(fname, comments, skiprows)
        if max_rows is not None:
            lines = lines[:max_rows]
        rows = _columns([line.split(delimiter) for line in lines], usecols, ndmin, unpack)
        if dtype is str or dtype == "str":
            return np.array([[part.strip() for part in row] for row in rows])
        values = []
        for i, row in enumerate(rows):
            if len(row) != len(rows[0]):
                raise ValueError("the number of columns changed from " + str(len(rows[0])) + " to " + str(len(row)) + " at row " + str(i + 1)
                                 + "; use `usecols` to select a subset and avoid this error")
            made = []
            for j, part in enumerate(row):
                if converters is not None and not callable(converters) and j in converters:
                    made.append(float(converters[j](part)))
                    continue
                try:
                    made.append(float(part))
                except ValueError:
                    raise ValueError("could not convert string " + repr(part) + " to float64 at row " + str(i) + ", column " + str(j + 1) + ".")
            values.append(made)
        array = np.array(values)
        if dtype is not float:
            array = array.astype(dtype)
        if not values:
            return np.array([])
        if array.shape[1] == 1 and ndmin < 2:
            array = array[:, 0]
        elif array.shape[0] == 1 and ndmin < 2:
            array = array[0]
        if ndmin == 0 and array.size == 1:
            array = array.reshape(())
        return array.T if unpack else array

    def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None,
                   filling_values=np.nan, usecols=None, names=None, **more):
        """The numbers of a text file as an array; what is missing or no number is nan."""
        if names is not None:
            raise NotImplementedError("np.genfromtxt(names=) is not available: pandas.read_csv reads a table with named columns")
        lines = _lines(fname, comments, skip_header)
        if skip_footer:
            lines = lines[:-skip_footer]
        rows = _columns([[part.strip() for part in line.split(delimiter)] for line in lines], usecols, 0, False)
        if dtype is str or dtype == "str":
            array = np.array(rows)
            return array[:, 0] if len(rows) and len(rows[0]) == 1 else array
        def number(text):
            try:
                return float(text)
            except ValueError:
                return float(filling_values)
        array = np.array([[number(part) for part in row] for row in rows])
        if dtype is not float and dtype is not None:
            array = array.astype(dtype)
        if len(array) and array.shape[1] == 1:
            return array[:, 0]
        return array[0] if len(array) == 1 else array

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
