extension Library {
  /// The text of the methods of arrays that are written in the language: each a function of the array.
  static let numpyMethods = #"""
    import numpy as np

    import _native

    class _Flags:
        """How an array lies in memory, and whether it can be changed."""
        _names = {"C": "C_CONTIGUOUS", "F": "F_CONTIGUOUS", "O": "OWNDATA", "W": "WRITEABLE", "A": "ALIGNED", "X": "WRITEBACKIFCOPY"}

        def __init__(self, array):
            self.__dict__["_array"] = array

        def _values(self):
            return dict(zip(("C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE"), _native.flags(self._array))) | {"ALIGNED": True, "WRITEBACKIFCOPY": False}

        def __getitem__(self, name):
            name = self._names.get(name, name)
            if name not in self._values():
                raise KeyError("Unknown flag")
            return self._values()[name]

        def __setitem__(self, name, value):
            if self._names.get(name, name) != "WRITEABLE":
                raise ValueError("only WRITEABLE can be set here")
            _native.set_writeable(self._array, value)

        def __getattr__(self, name):
            values = self._values()
            if name.upper() in values:
                return values[name.upper()]
            shorter = {"c_contiguous": "C_CONTIGUOUS", "contiguous": "C_CONTIGUOUS", "f_contiguous": "F_CONTIGUOUS", "fortran": "F_CONTIGUOUS"}
            if name in shorter:
                return values[shorter[name]]
            raise AttributeError("'numpy.flagsobj' object has no attribute '" + name + "'")

        def __setattr__(self, name, value):
            self[name.upper()] = value

        def __repr__(self):
            return "\n".join(["  " + name + " : " + str(value) for name, value in self._values().items()]) + "\n"

    def flags(a):
        return _Flags(a)

    def argpartition(a, kth, axis=-1):
        return np.argpartition(a, kth, axis)

    def partition(a, kth, axis=-1):
        a.sort(axis=axis)

    def choose(a, choices):
        return np.choose(a, choices)

    def compress(a, condition, axis=None):
        return np.compress(condition, a, axis)

    def conj(a):
        return a.copy()

    conjugate = conj

    def searchsorted(a, v, side="left"):
        return np.searchsorted(a, v, side)

    def view(a, dtype=None):
        """The same elements, seen by another array."""
        if dtype is None or dtype is np.ndarray or np.dtype(dtype) == a.dtype:
            return a[...]
        if np.dtype(dtype).itemsize != a.dtype.itemsize:
            raise NotImplementedError("the bytes of an array are not seen as another dtype here: `a.astype(...)` converts its numbers")
        raise NotImplementedError("the bytes of an array are not seen as another dtype here: `a.astype(...)` converts its numbers")

    def resize(a, *shape):
        shape = shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape
        count = int(np.prod(shape))
        if count != a.size:
            raise ValueError("an array is not made longer in place here: `np.resize(a, shape)` or `np.pad` makes another one")
        a.shape = shape

    def setflags(a, write=None, align=None, uic=None):
        if write is not None:
            _native.set_writeable(a, write)

    def tobytes(a, order="C"):
        """The elements one after the other, as they stand in memory."""
        return _native.array_bytes(a.ravel(order))

    def tofile(a, fid, sep="", format="%s"):
        with open(fid, "w" if sep else "wb") as f:
            f.write(sep.join([format % v for v in a.ravel().tolist()]) if sep else tobytes(a))

    def dumps(a):
        import pickle
        return pickle.dumps(a)

    def dump(a, file):
        import pickle
        with open(file, "wb") as f:
            pickle.dump(a, f)
    """#
}
