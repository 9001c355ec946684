extension Library {
  /// The part of `numpy` with matrices, whose `*` is their product.
  static let numpyMatrix = #"""
    class matrix:
        """An array of two axes whose `*` is the product of matrices."""

        def __init__(self, data, dtype=None, copy=True):
            if isinstance(data, matrix):
                data = data._array
            if isinstance(data, str):
                data = [[float(n) if "." in n or "e" in n else int(n) for n in row.replace(",", " ").split()] for row in data.split(";")]
            array = np.array(data, dtype=dtype) if copy else np.asarray(data, dtype=dtype)
            if array.ndim > 2:
                raise ValueError("matrix must be 2-dimensional")
            self._array = array.reshape((1, -1)) if array.ndim < 2 else array

        def _make(self, value):
            return matrix(value, copy=False) if isinstance(value, np.ndarray) and value.ndim == 2 else value

        @property
        def A(self):
            return self._array

        @property
        def A1(self):
            return self._array.ravel()

        @property
        def T(self):
            return matrix(self._array.T, copy=False)

        @property
        def H(self):
            return self.T

        @property
        def I(self):
            if self._array.shape[0] != self._array.shape[1]:
                return matrix(np.linalg.inv(self._array.T @ self._array) @ self._array.T, copy=False)
            return matrix(np.linalg.inv(self._array), copy=False)

        @property
        def shape(self):
            return self._array.shape

        @property
        def ndim(self):
            return 2

        @property
        def size(self):
            return self._array.size

        @property
        def dtype(self):
            return self._array.dtype

        def __repr__(self):
            return "matrix(" + repr(self._array)[6:].replace("\n      ", "\n       ")[:-1] + ")"

        def __str__(self):
            return str(self._array)

        def __len__(self):
            return len(self._array)

        def __iter__(self):
            for row in self._array:
                yield matrix(row, copy=False)

        def __getitem__(self, index):
            if isinstance(index, tuple):
                found = self._array[tuple(i._array if isinstance(i, matrix) else i for i in index)]
                if isinstance(found, np.ndarray) and found.ndim == 1:
                    rows = index[0]
                    found = found.reshape((1, -1)) if isinstance(rows, int) else found.reshape((-1, 1))
                return self._make(found)
            return matrix(self._array[index], copy=False)

        def __setitem__(self, index, value):
            self._array[index] = value._array if isinstance(value, matrix) else value

        def __neg__(self):
            return matrix(-self._array, copy=False)

        def __abs__(self):
            return matrix(np.abs(self._array), copy=False)

        def __mul__(self, other):
            other = _plain(other)
            return matrix(self._array * other if np.ndim(other) == 0 else self._array @ _two(other), copy=False)

        def __rmul__(self, other):
            other = _plain(other)
            return matrix(other * self._array if np.ndim(other) == 0 else _two(other) @ self._array, copy=False)

        def __matmul__(self, other):
            return matrix(self._array @ _two(_plain(other)), copy=False)

        def __rmatmul__(self, other):
            return matrix(_two(_plain(other)) @ self._array, copy=False)

        def __pow__(self, n):
            power = np.eye(len(self._array), dtype=self.dtype)
            base = self._array if n >= 0 else np.linalg.inv(self._array)
            for _ in range(abs(n)):
                power = power @ base
            return matrix(power, copy=False)

        def __add__(self, other):
            return matrix(self._array + _plain(other), copy=False)

        def __radd__(self, other):
            return matrix(_plain(other) + self._array, copy=False)

        def __sub__(self, other):
            return matrix(self._array - _plain(other), copy=False)

        def __rsub__(self, other):
            return matrix(_plain(other) - self._array, copy=False)

        def __truediv__(self, other):
            return matrix(self._array / _plain(other), copy=False)

        def __rtruediv__(self, other):
            return matrix(_plain(other) / self._array, copy=False)

        def __eq__(self, other):
            return matrix(self._array == _plain(other), copy=False)

        def __ne__(self, other):
            return matrix(self._array != _plain(other), copy=False)

        def __lt__(self, other):
            return matrix(self._array < _plain(other), copy=False)

        def __le__(self, other):
            return matrix(self._array <= _plain(other), copy=False)

        def __gt__(self, other):
            return matrix(self._array > _plain(other), copy=False)

        def __ge__(self, other):
            return matrix(self._array >= _plain(other), copy=False)

        def __float__(self):
            return float(self._array.item())

        def _along(self, name, axis):
            method = getattr(self._array, name)
            return method() if axis is None else matrix(method(axis, keepdims=True), copy=False)

        def sum(self, axis=None):
            return self._along("sum", axis)

        def mean(self, axis=None):
            return self._along("mean", axis)

        def std(self, axis=None):
            return self._array.std() if axis is None else matrix(self._array.std(axis, keepdims=True), copy=False)

        def max(self, axis=None):
            return self._along("max", axis)

        def min(self, axis=None):
            return self._along("min", axis)

        def argmax(self, axis=None):
            return self._array.argmax() if axis is None else matrix(np.argmax(self._array, axis, keepdims=True), copy=False)

        def dot(self, other):
            return self * other

        def reshape(self, *shape):
            return matrix(self._array.reshape(*shape), copy=False)

        def transpose(self):
            return self.T

        def getA(self):
            return self._array

        def getA1(self):
            return self._array.ravel()

        def getT(self):
            return self.T

        def getI(self):
            return self.I

        def flatten(self):
            return matrix(self._array.flatten(), copy=False)

        def ravel(self):
            return matrix(self._array.ravel(), copy=False)

        def tolist(self):
            return self._array.tolist()

        def item(self, *place):
            return self._array.item(*place)

        def copy(self):
            return matrix(self._array)

        def astype(self, dtype):
            return matrix(self._array.astype(dtype), copy=False)

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in ("dot", "matmul"):
                return args[0] * args[1] if isinstance(args[0], matrix) else asmatrix(args[0]) * args[1]
            if args and args[0] is self and name in ("sum", "mean", "std", "max", "min", "argmax", "reshape", "transpose", "ravel"):
                return getattr(self, name)(*args[1:], **keywords)
            if name in ("array", "asarray"):
                return function(*[_plain(a) for a in args], **keywords)
            result = function(*[_plain(a) for a in args], **keywords)
            return self._make(result)

    def _plain(value):
        if isinstance(value, (list, tuple)):
            return [_plain(v) for v in value] if any(isinstance(v, matrix) for v in value) else np.asarray(value)
        return value._array if isinstance(value, matrix) else value

    def _two(value):
        return value.reshape((1, -1)) if value.ndim < 2 else value

    def asmatrix(data, dtype=None):
        """An array as a matrix, whose `*` is the product of matrices."""
        return data if isinstance(data, matrix) and dtype is None else matrix(data, dtype, copy=False)

    mat = asmatrix

    """#
}
