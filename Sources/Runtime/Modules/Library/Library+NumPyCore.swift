extension Library {
  /// The text of what `numpy` makes when it is first asked for: limits of dtypes, what is done about errors.
  static let numpyCore = #"""
    import numpy as np
    import _native

    def _set(all=None, divide=None, over=None, under=None, invalid=None):
        old = _native.float_errors(divide or all, over or all, under or all, invalid or all)
        return {"divide": old[0], "over": old[1], "under": old[2], "invalid": old[3]}

    def seterr(all=None, divide=None, over=None, under=None, invalid=None):
        """Sets what is done where floats go astray, and gives what was set before."""
        return _set(all, divide, over, under, invalid)

    def geterr():
        """What is done where floats go astray."""
        return _set()

    class errstate:
        """Sets what is done where floats go astray inside a with block."""

        def __init__(self, *, all=None, divide=None, over=None, under=None, invalid=None, call=None):
            self.settings = (all, divide, over, under, invalid)

        def __enter__(self):
            self.before = _set(*self.settings)

        def __exit__(self, *args):
            _set(None, **self.before)
            return False

        def __call__(self, function):
            def inside(*args, **keywords):
                with errstate(all=self.settings[0], divide=self.settings[1], over=self.settings[2], under=self.settings[3],
                              invalid=self.settings[4]):
                    return function(*args, **keywords)
            return inside

    class finfo:
        """The limits of a dtype of floats."""

        def __init__(self, dtype):
            dtype = np.dtype(dtype)
            if dtype.kind != "f":
                raise ValueError("data type " + repr(dtype.type) + " not inexact")
            self.dtype = dtype
            make = dtype.type
            self.bits = 8 * dtype.itemsize
            digits, low, high, self.precision = {16: (10, -14, 15, 3), 32: (23, -126, 127, 6), 64: (52, -1022, 1023, 15)}[self.bits]
            self.nmant = digits
            self.nexp = self.bits - digits - 1
            self.machep = -digits
            self.negep = -digits - 1
            self.minexp = low
            self.maxexp = high + 1
            self.iexp = self.nexp
            self.eps = make(2.0 ** -digits)
            self.epsneg = make(2.0 ** (-digits - 1))
            self.max = make((2.0 - 2.0 ** -digits) * 2.0 ** high)
            self.min = -self.max
            self.tiny = make(2.0 ** low)
            self.smallest_normal = self.tiny
            self.smallest_subnormal = make(2.0 ** (low - digits)) if self.bits < 64 else make(5e-324)
            self.resolution = make(float("1e-%d" % self.precision))

        def __repr__(self):
            return ("finfo(resolution=%s, min=%s, max=%s, dtype=%s)"
                    % (self.resolution, self.min, self.max, self.dtype))

        def __str__(self):
            line = "-" * 63
            return "\n".join([
                "Machine parameters for " + str(self.dtype), line,
                "precision = %3s   resolution = %s" % (self.precision, self.resolution),
                "machep = %6s   eps =        %s" % (self.machep, self.eps),
                "negep =  %6s   epsneg =     %s" % (self.negep, self.epsneg),
                "minexp = %6s   tiny =       %s" % (self.minexp, self.tiny),
                "maxexp = %6s   max =        %s" % (self.maxexp, self.max),
                "nexp =   %6s   min =        -max" % (self.nexp,),
                "smallest_normal = %s   smallest_subnormal = %s" % (self.smallest_normal, self.smallest_subnormal), line, ""])

    class iinfo:
        """The limits of a dtype of whole numbers."""

        def __init__(self, type):
            self.dtype = np.dtype(type)
            self.kind = self.dtype.kind
            if self.kind not in "iu":
                raise ValueError("Invalid integer data type " + repr(self.kind) + ".")
            self.bits = 8 * self.dtype.itemsize
            self.min = 0 if self.kind == "u" else -2 ** (self.bits - 1)
            self.max = 2 ** self.bits - 1 if self.kind == "u" else 2 ** (self.bits - 1) - 1

        def __repr__(self):
            return "iinfo(min=%d, max=%d, dtype=%s)" % (self.min, self.max, self.dtype)

        def __str__(self):
            line = "-" * 63
            return "\n".join(["Machine parameters for " + str(self.dtype), line, "min = " + str(self.min), "max = " + str(self.max), line, ""])

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

    def tri(N, M=None, k=0, dtype=float):
        """Ones at and below a diagonal, zeros above."""
        return np.tril(np.ones((N, N if M is None else M)), k).astype(dtype)

    def kron(a, b):
        """The Kronecker product: every element of a times the whole of b."""
        a, b = np.asarray(a), np.asarray(b)
        if a.ndim == 1 and b.ndim == 1:
            return np.outer(a, b).ravel()
        a, b = np.atleast_2d(a), np.atleast_2d(b)
        made = a[:, None, :, None] * b[None, :, None, :]
        return made.reshape(a.shape[0] * b.shape[0], a.shape[1] * b.shape[1])

    def cross(a, b, axis=-1):
        """The cross product of vectors in space."""
        a, b = np.asarray(a), np.asarray(b)
        if a.shape[-1] != 3 or b.shape[-1] != 3:
            raise ValueError("incompatible dimensions for cross product: both vectors have 3 elements")
        x, y, z = a[..., 0], a[..., 1], a[..., 2]
        u, v, w = b[..., 0], b[..., 1], b[..., 2]
        return np.stack([y * w - z * v, z * u - x * w, x * v - y * u], axis=-1)

    def gradient(f, *spacing, axis=None, edge_order=1):
        """The slope by central differences, at the ends by one-sided ones."""
        f = np.asarray(f, dtype=float)
        axes = list(range(f.ndim)) if axis is None else [axis]
        steps = list(spacing) if len(spacing) == len(axes) else [spacing[0] if spacing else 1.0] * len(axes)
        found = []
        for a, h in zip(axes, steps):
            g = np.moveaxis(f, a, 0)
            if edge_order not in (1, 2):
                raise ValueError("'edge_order' greater than 2 not supported")
            if g.shape[0] < edge_order + 1:
                raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
            d = np.zeros(g.shape)
            if np.ndim(h) == 1:
                x = np.asarray(h, dtype=float)
                dx = np.diff(x)
                left, right = dx[:-1], dx[1:]
                shape = (-1,) + (1,) * (g.ndim - 1)
                left, right = left.reshape(shape), right.reshape(shape)
                d[1:-1] = -right / (left * (left + right)) * g[:-2] + (right - left) / (left * right) * g[1:-1] + left / (right * (left + right)) * g[2:]
                d[0] = (g[1] - g[0]) / dx[0]
                d[-1] = (g[-1] - g[-2]) / dx[-1]
                if edge_order == 2:
                    a, b = dx[0], dx[1]
                    d[0] = -(2.0 * a + b) / (a * (a + b)) * g[0] + (a + b) / (a * b) * g[1] - a / (b * (a + b)) * g[2]
                    a, b = dx[-2], dx[-1]
                    d[-1] = b / (a * (a + b)) * g[-3] - (a + b) / (a * b) * g[-2] + (2.0 * b + a) / (b * (a + b)) * g[-1]
            else:
                d[1:-1] = (g[2:] - g[:-2]) / (2.0 * h)
                d[0] = (g[1] - g[0]) / h
                d[-1] = (g[-1] - g[-2]) / h
                if edge_order == 2:
                    d[0] = -1.5 / h * g[0] + 2.0 / h * g[1] - 0.5 / h * g[2]
                    d[-1] = 0.5 / h * g[-3] - 2.0 / h * g[-2] + 1.5 / h * g[-1]
            found.append(np.moveaxis(d, 0, axes[len(found)]))
        return found[0] if len(found) == 1 else tuple(found)

    def select(condlist, choicelist, default=0):
        """The first choice whose condition holds, element by element."""
        result = np.asarray(default)
        for condition, choice in list(zip(condlist, choicelist))[::-1]:
            result = np.where(condition, choice, result)
        return result

    def piecewise(x, condlist, funclist):
        """A function made of functions, each where its condition holds."""
        x = np.asarray(x)
        made = np.zeros_like(x)
        functions = list(funclist)
        conditions = [np.asarray(c, dtype=bool) for c in condlist]
        if len(functions) == len(conditions) + 1:
            rest = ~np.any(np.stack(conditions), axis=0)
            conditions.append(rest)
        for condition, f in zip(conditions, functions):
            made[condition] = f(x[condition]) if callable(f) else f
        return made

    def geomspace(start, stop, num=50, endpoint=True):
        """Numbers from start to stop, each the same multiple of the one before."""
        made = np.logspace(np.log10(start), np.log10(stop), num, endpoint=endpoint)
        if num > 0:
            made[0] = start
            if endpoint and num > 1:
                made[-1] = stop
        return made

    def indices(dimensions, dtype=int):
        """For each axis the places along it, in the shape of the whole."""
        shape = tuple(dimensions)
        n = len(shape)
        return np.stack([np.broadcast_to(np.arange(s).reshape((1,) * i + (s,) + (1,) * (n - i - 1)), shape) for i, s in enumerate(shape)]).astype(dtype)

    def fromfunction(function, shape, dtype=float, **keywords):
        """An array of what a function gives for the places."""
        return function(*indices(shape, dtype), **keywords)

    def vander(x, N=None, increasing=False):
        """The powers of x, one a column."""
        x = np.asarray(x)
        n = len(x) if N is None else N
        powers = range(n) if increasing else range(n - 1, -1, -1)
        return np.stack([x ** p for p in powers], axis=1)

    def heaviside(x1, x2):
        """0 below 0, x2 at 0, 1 above."""
        x1 = np.asarray(x1, dtype=float)
        return np.where(x1 < 0, 0.0, np.where(x1 > 0, 1.0, x2))

    def sinc(x):
        """sin(pi x) / (pi x)"""
        y = np.pi * np.where(np.asarray(x) == 0, 1.0e-20, x)
        return np.sin(y) / y

    def polyfit(x, y, deg, w=None):
        """The coefficients of the polynomial that fits points best, the highest power first."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        A = vander(x, deg + 1)
        if w is not None:
            w = np.asarray(w, dtype=float)
            A, y = A * w[:, None], y * w
        scale = np.sqrt((A * A).sum(axis=0))
        # Householder's reflections: R c = Qt y.
        R, b = A / scale, y.copy()
        n = deg + 1
        for k in range(n):
            v = R[k:, k].copy()
            v[0] += np.copysign(np.sqrt(v @ v), v[0])
            v /= np.sqrt(v @ v)
            R[k:, k:] -= 2 * np.outer(v, v @ R[k:, k:])
            b[k:] -= 2 * v * (v @ b[k:])
        c = np.zeros(n)
        for k in range(n - 1, -1, -1):
            c[k] = (b[k] - R[k, k + 1:n] @ c[k + 1:]) / R[k, k]
        return c / scale

    def in1d(ar1, ar2, assume_unique=False, invert=False):
        return np.isin(np.ravel(ar1), ar2, invert=invert)

    def block(arrays):
        """Arrays put together from rows of blocks."""
        if isinstance(arrays, list) and arrays and isinstance(arrays[0], list):
            return np.vstack([np.hstack([np.atleast_2d(a) for a in row]) for row in arrays])
        return np.hstack(arrays) if isinstance(arrays, list) else np.asarray(arrays)

    def lexsort(keys, axis=-1):
        """The places in order by the last key, then the last but one …"""
        order = None
        for key in keys:
            key = np.asarray(key)
            order = np.argsort(key, kind="stable") if order is None else order[np.argsort(key[order], kind="stable")]
        return order

    def ediff1d(ary, to_end=None, to_begin=None):
        parts = [np.diff(np.ravel(ary))]
        if to_begin is not None:
            parts.insert(0, np.ravel(to_begin))
        if to_end is not None:
            parts.append(np.ravel(to_end))
        return np.concatenate(parts)

    def diagflat(v, k=0):
        return np.diag(np.ravel(v), k)

    def extract(condition, arr):
        return np.ravel(arr)[np.ravel(condition).astype(bool)]

    def place(arr, mask, vals):
        """Sets the elements where the mask holds, one value after the other."""
        places = np.flatnonzero(mask)
        values = np.ravel(vals)
        flat = arr.reshape(-1)
        flat[places] = values[np.arange(len(places)) % len(values)]
    """#
}
