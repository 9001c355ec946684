extension Library {
  /// The text of the methods of arrays that are written in the language: each a function of the array.
  static let numpyMethods = #"""
    import numpy as np

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
        pass
    """#
}
