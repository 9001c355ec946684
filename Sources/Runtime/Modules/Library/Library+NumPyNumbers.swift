extension Library {
  /// Reductions, windows and single numbers.
  static let numpyNumbers = #"""
    # Reductions.

    def _without_nan(a, axis, filler, function):
        a = np.asarray(a, dtype=float)
        if np.any(np.all(np.isnan(a), axis=axis)):
            raise ValueError("All-NaN slice encountered")
        return function(np.where(np.isnan(a), filler, a), axis=axis)

    def nanargmax(a, axis=None):
        return _without_nan(a, axis, -np.inf, np.argmax)

    def nanargmin(a, axis=None):
        return _without_nan(a, axis, np.inf, np.argmin)

    def _of_rest(function):
        def apply(a, *args, axis=None, **keywords):
            a = np.asarray(a, dtype=float)
            if axis is None:
                return function(a[~np.isnan(a)], *args, **keywords)
            return np.apply_along_axis(lambda line: function(line[~np.isnan(line)], *args, **keywords), axis, a)
        return apply

    nanmedian = _of_rest(np.median)
    nanpercentile = _of_rest(np.percentile)
    nanquantile = _of_rest(np.quantile)

    def nancumsum(a, axis=None):
        return np.cumsum(np.nan_to_num(a), axis=axis)

    def cumulative_sum(x, axis=0):
        return np.cumsum(x, axis=axis)

    def cumulative_prod(x, axis=0):
        return np.cumprod(x, axis=axis)

    def trapezoid(y, x=None, dx=1.0, axis=-1):
        """The area under a line by the trapezoidal rule."""
        y = np.moveaxis(np.asarray(y), axis, -1)
        d = dx if x is None else np.diff(np.asarray(x))
        return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)

    def apply_over_axes(func, a, axes):
        for axis in np.ravel(axes).tolist():
            found = func(a, axis)
            a = found if np.ndim(found) == np.ndim(a) else np.expand_dims(found, axis)
        return a

    def histogram2d(x, y, bins=10, range=None, density=None):
        """Counts of pairs in a table of bins."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        two = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
        edges = []
        for i, line in enumerate((x, y)):
            if isinstance(two[i], int):
                low, high = (line.min(), line.max()) if range is None else range[i]
                edges.append(np.linspace(low, high, two[i] + 1))
            else:
                edges.append(np.asarray(two[i], dtype=float))
        table = np.zeros((len(edges[0]) - 1, len(edges[1]) - 1))
        places = []
        for line, edge in zip((x, y), edges):
            place = np.searchsorted(edge, line, side="right") - 1
            places.append(np.where(line == edge[-1], len(edge) - 2, place))
        inside = (places[0] >= 0) & (places[0] < table.shape[0]) & (places[1] >= 0) & (places[1] < table.shape[1])
        np.add.at(table, (places[0][inside], places[1][inside]), 1.0)
        if density:
            table = table / table.sum() / np.outer(np.diff(edges[0]), np.diff(edges[1]))
        return table, edges[0], edges[1]

    # Windows.

    def hanning(M):
        n = np.arange(1 - M, M, 2)
        return 0.5 + 0.5 * np.cos(np.pi * n / (M - 1)) if M > 1 else np.ones(M)

    def hamming(M):
        n = np.arange(1 - M, M, 2)
        return 0.54 + 0.46 * np.cos(np.pi * n / (M - 1)) if M > 1 else np.ones(M)

    def blackman(M):
        n = np.arange(1 - M, M, 2)
        return 0.42 + 0.5 * np.cos(np.pi * n / (M - 1)) + 0.08 * np.cos(2.0 * np.pi * n / (M - 1)) if M > 1 else np.ones(M)

    def bartlett(M):
        n = np.arange(1 - M, M, 2)
        return np.where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)) if M > 1 else np.ones(M)

    # Single numbers.

    def float_power(x1, x2):
        return np.power(np.asarray(x1, dtype=float), x2)

    def divmod(x1, x2):
        return np.floor_divide(x1, x2), np.mod(x1, x2)

    def _each(function, *args):
        arrays = broadcast_arrays(*args)
        made = [function(*items) for items in zip(*[a.ravel().tolist() for a in arrays])]
        return np.array(made).reshape(arrays[0].shape) if arrays[0].ndim else np.array(made)[0]

    def gcd(x1, x2):
        return _each(_math.gcd, x1, x2)

    def lcm(x1, x2):
        return _each(_math.lcm, x1, x2)

    def nextafter(x1, x2):
        return _each(_math.nextafter, x1, x2)

    def spacing(x):
        x = np.asarray(x, dtype=float)
        return _each(lambda v: _math.copysign(_math.ulp(v), v), x)

    def modf(x):
        whole = np.trunc(x)
        return x - whole, whole

    def frexp(x):
        pairs = [_math.frexp(v) for v in np.ravel(x).tolist()]
        shape = np.shape(x)
        return np.array([p[0] for p in pairs]).reshape(shape), np.array([p[1] for p in pairs], dtype=np.int32).reshape(shape)

    def ldexp(x1, x2):
        return np.asarray(x1) * 2.0 ** np.asarray(x2)

    def isposinf(x):
        return np.isinf(x) & (np.asarray(x) > 0) if np.ndim(x) else np.bool_(x == np.inf)

    def isneginf(x):
        return np.isinf(x) & (np.asarray(x) < 0) if np.ndim(x) else np.bool_(x == -np.inf)

    def _complexly(name, value, *args):
        """What complex numbers' own function of a name gives; None for real ones."""
        if type(value).__name__ in ("complex", "complex128") or hasattr(value, "_im"):
            from numpy._complex import _functions
            return (_functions[name](value, *args),)
        return None

    def real(val):
        found = _complexly("real", val)
        if found is not None:
            return found[0]
        return np.asarray(val) if np.ndim(val) else val

    def imag(val):
        found = _complexly("imag", val)
        if found is not None:
            return found[0]
        return np.zeros_like(val) if np.ndim(val) else 0

    def conjugate(x):
        found = _complexly("conj", x)
        if found is not None:
            return found[0]
        return np.positive(x)

    conj = conjugate

    def angle(z, deg=False):
        found = _complexly("angle", z, deg)
        if found is not None:
            return found[0]
        return np.where(np.asarray(z) < 0, 180.0 if deg else np.pi, 0.0) if np.ndim(z) else np.float64((180.0 if deg else np.pi) if z < 0 else 0.0)

    def iscomplexobj(x):
        return _complexly("iscomplex", x) is not None

    def isrealobj(x):
        return not iscomplexobj(x)

    def isreal(x):
        found = _complexly("isreal", x)
        if found is not None:
            return found[0]
        return np.ones(np.shape(x), dtype=bool) if np.ndim(x) else True

    def iscomplex(x):
        found = _complexly("iscomplex", x)
        if found is not None:
            return found[0]
        return np.zeros(np.shape(x), dtype=bool) if np.ndim(x) else False

    def isscalar(element):
        return isinstance(element, (int, float, str, np.number, np.bool_)) and not isinstance(element, np.ndarray)

    def iterable(y):
        return hasattr(y, "__iter__")

    def _dtype_of(value):
        if isinstance(value, np.ndarray) or isinstance(value, np.number) or isinstance(value, np.bool_):
            return value.dtype
        if isinstance(value, (bool, int, float)):
            return np.asarray(value).dtype
        return np.dtype(value)

    def promote_types(type1, type2):
        return (np.zeros(1, dtype=np.dtype(type1)) + np.zeros(1, dtype=np.dtype(type2))).dtype

    def result_type(*arrays_and_dtypes):
        """The dtype that these take together."""
        weak = [v for v in arrays_and_dtypes if isinstance(v, (bool, int, float)) and not isinstance(v, (np.number, np.bool_))]
        firm = [_dtype_of(v) for v in arrays_and_dtypes if not any(v is w for w in weak)]
        if not firm:
            firm = [_dtype_of(v) for v in weak]
        common = firm[0]
        for other in firm[1:]:
            common = promote_types(common, other)
        probe = np.ones(1, dtype=common)
        for v in weak:
            probe = (probe * v if not isinstance(v, bool) else probe)
        return probe.dtype

    def can_cast(from_, to, casting="safe"):
        source, target = _dtype_of(from_), np.dtype(to)
        if casting == "unsafe":
            return True
        if casting == "same_kind" and ("buif".index(source.kind) <= "buif".index(target.kind)):
            return True
        return promote_types(source, target) == target

    def astype(x, dtype, copy=True):
        return x.astype(dtype)

    def binary_repr(num, width=None):
        if num < 0 and width is not None:
            num = (1 << width) + num
        text = ("-" if num < 0 else "") + bin(abs(num))[2:]
        return text.zfill(width) if width is not None else text

    def base_repr(number, base=2, padding=0):
        digits, n = "", abs(number)
        while n:
            digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % base] + digits
            n //= base
        return ("-" if number < 0 else "") + "0" * padding + (digits or "0")

    def frompyfunc(func, nin, nout):
        """A function that takes arrays and gives arrays of any values."""
        def apply(*args):
            arrays = [a if hasattr(a, "_items") else np.asarray(a) for a in args]
            if all([np.ndim(a) == 0 for a in arrays]):
                return func(*args)
            shape = broadcast_shapes(*[a.shape for a in arrays])
            lines = [a.ravel().tolist() if a.shape == shape else np.broadcast_to(a, shape).ravel().tolist() for a in arrays]
            made = [func(*items) for items in zip(*lines)]
            if nout == 1:
                return np.array(made, dtype=object).reshape(shape)
            return tuple(np.array([m[i] for m in made], dtype=object).reshape(shape) for i in range(nout))
        return apply
    """#
}
