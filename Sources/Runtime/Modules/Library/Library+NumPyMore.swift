extension Library {
  /// The text of what `numpy` has of places in arrays, of elements in order, of dtypes that meet, and of single numbers.
  static let numpyMore = #"""
    import numpy as np
    import math as _math
    import _native

    euler_gamma = 0.5772156649015329
    ascontiguousarray = np.asarray
    def asfortranarray(a, dtype=None, **more):
        """An array whose columns lie one after the other."""
        a = np.asarray(a) if dtype is None else np.asarray(a, dtype=dtype)
        return a if a.ndim < 2 else np.transpose(np.transpose(a).copy())

    asanyarray = np.asarray
    require = np.asarray
    pow = np.power
    concat = np.concatenate
    permute_dims = np.transpose
    acosh, asinh, atanh, atan2 = np.arccosh, np.arcsinh, np.arctanh, np.arctan2
    bitwise_invert, bitwise_left_shift, bitwise_right_shift = np.invert, np.left_shift, np.right_shift

    # Places.

    class _Grid:
        """Coordinates by slices: np.mgrid[0:3, 0:2], and np.ogrid, whose arrays broadcast."""

        def __init__(self, isOpen):
            self._isOpen = isOpen

        def __getitem__(self, index):
            slices = index if isinstance(index, tuple) else (index,)
            lines = [np.arange(0 if s.start is None else s.start, s.stop, 1 if s.step is None else s.step) for s in slices]
            if not isinstance(index, tuple):
                return lines[0]
            grids = np.meshgrid(*lines, indexing="ij", sparse=self._isOpen)
            return tuple(grids) if self._isOpen else np.stack(grids)

    mgrid = _Grid(False)
    ogrid = _Grid(True)

    class _Index:
        def __getitem__(self, index):
            return index

    s_ = _Index()
    index_exp = s_

    def ix_(*lines):
        """Lines of places, each along an axis of its own, so that together they index a block."""
        found = []
        for i, line in enumerate(lines):
            line = np.asarray(line)
            if line.dtype == bool:
                line = np.flatnonzero(line)
            found.append(line.reshape((1,) * i + (-1,) + (1,) * (len(lines) - i - 1)))
        return tuple(found)

    def diag_indices(n, ndim=2):
        return (np.arange(n),) * ndim

    def diag_indices_from(arr):
        return diag_indices(arr.shape[0], arr.ndim)

    def tril_indices(n, k=0, m=None):
        return np.nonzero(np.tril(np.ones((n, n if m is None else m)), k))

    def triu_indices(n, k=0, m=None):
        return np.nonzero(np.triu(np.ones((n, n if m is None else m)), k))

    def tril_indices_from(arr, k=0):
        return tril_indices(arr.shape[0], k, arr.shape[1])

    def triu_indices_from(arr, k=0):
        return triu_indices(arr.shape[0], k, arr.shape[1])

    def ravel_multi_index(multi_index, dims):
        """The place in the flattened array of a place along each axis."""
        place = np.asarray(multi_index[0])
        for part, size in zip(multi_index[1:], dims[1:]):
            place = place * size + np.asarray(part)
        for part, size in zip(multi_index, dims):
            if np.any(np.asarray(part) < 0) or np.any(np.asarray(part) >= size):
                raise ValueError("invalid entry in coordinates array")
        return place if np.ndim(place) else np.int64(place)

    # Elements.

    def partition(a, kth, axis=-1):
        """A sorted copy: what stands at kth is in its place."""
        return np.sort(a, axis=axis)

    def argpartition(a, kth, axis=-1):
        return np.argsort(a, axis=axis, kind="stable")

    def choose(a, choices):
        """For each number in a the element of that choice."""
        a = np.asarray(a)
        return np.select([a == i for i in range(len(choices))], [np.broadcast_to(c, np.broadcast_shapes(a.shape, np.shape(c))) for c in choices])

    def compress(condition, a, axis=None):
        a = np.asarray(a)
        places = np.flatnonzero(condition)
        return np.take(a if axis is not None else a.ravel(), places, axis=0 if axis is None else axis)

    def resize(a, new_shape):
        """The elements over and over, in another shape."""
        flat = np.ravel(a)
        count = int(np.prod(new_shape))
        times = -(-count // max(len(flat), 1))
        return np.concatenate([flat] * max(times, 1))[:count].reshape(new_shape)

    def trim_zeros(filt, trim="fb"):
        line = np.asarray(filt)
        places = np.flatnonzero(line)
        if len(places) == 0:
            return filt[:0]
        first = places[0] if "f" in trim.lower() else 0
        last = places[-1] + 1 if "b" in trim.lower() else len(line)
        return filt[int(first):int(last)]

    def putmask(a, mask, values):
        """Sets where a mask holds; the values are taken over and over by place."""
        mask = np.asarray(mask, dtype=bool)
        wide = resize(np.asarray(values), a.shape)
        a[mask] = wide[mask]

    def rollaxis(a, axis, start=0):
        n = np.ndim(a)
        axis = axis + n if axis < 0 else axis
        start = start + n if start < 0 else start
        return np.moveaxis(a, axis, start - 1 if axis < start else start)

    def atleast_3d(*arys):
        made = []
        for a in arys:
            a = np.asarray(a)
            made.append(a.reshape(1, 1, 1) if a.ndim == 0 else a[None, :, None] if a.ndim == 1 else a[:, :, None] if a.ndim == 2 else a)
        return made[0] if len(made) == 1 else tuple(made)

    def broadcast_shapes(*shapes):
        shapes = [(s,) if isinstance(s, int) else tuple(s) for s in shapes]
        rank = max([len(s) for s in shapes] + [0])
        common = []
        for i in range(rank):
            sizes = set(s[i - rank + len(s)] for s in shapes if i - rank + len(s) >= 0) - {1}
            if len(sizes) > 1:
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.")
            common.append(sizes.pop() if sizes else 1)
        return tuple(common)

    def broadcast_arrays(*args):
        arrays = [np.asarray(a) for a in args]
        shape = broadcast_shapes(*[a.shape for a in arrays])
        return tuple(np.broadcast_to(a, shape) for a in arrays)

    def row_stack(tup):
        return np.vstack(tup)

    def dsplit(ary, indices_or_sections):
        return np.split(ary, indices_or_sections, axis=2)

    def unstack(x, axis=0):
        return tuple(np.moveaxis(x, axis, 0))

    def setxor1d(ar1, ar2):
        return np.setdiff1d(np.union1d(ar1, ar2), np.intersect1d(ar1, ar2))

    def array_equiv(a1, a2):
        return bool(np.all(np.asarray(a1) == np.asarray(a2)))

    def fromiter(iter, dtype, count=-1):
        items = list(iter)
        return np.array(items if count < 0 else items[:count], dtype=dtype)

    def fromstring(string, dtype=float, count=-1, sep=""):
        if sep == "":
            raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
        words = string.split() if sep.isspace() else [w for w in string.split(sep) if w.strip()]
        words = words if count < 0 else words[:count]
        return np.array([float(w) for w in words]).astype(dtype)

    def frombuffer(buffer, dtype=float, count=-1, offset=0):
        """The numbers that stand in bytes one after the other."""
        order = ""
        if isinstance(dtype, str) and dtype[:1] in "<>=|":
            order, dtype = dtype[0], dtype[1:]
        elif hasattr(dtype, "_order"):
            order, dtype = dtype._order, dtype._dtype
        dtype = np.dtype(dtype)
        size = dtype.itemsize
        data = bytes(buffer)[offset:]
        if count >= 0:
            if len(data) < count * size:
                raise ValueError("buffer is smaller than requested size")
            data = data[:count * size]
        if order == ">" and size > 1:
            data = b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)])
        return _native.array_from(data, dtype)

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

    # Polynomials.

    def polyadd(a1, a2):
        a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
        n = max(len(a1), len(a2))
        return np.concatenate([np.zeros(n - len(a1), dtype=a1.dtype), a1]) + np.concatenate([np.zeros(n - len(a2), dtype=a2.dtype), a2])

    def polysub(a1, a2):
        return polyadd(a1, -np.atleast_1d(a2))

    def polymul(a1, a2):
        return np.convolve(a1, a2)

    def polyder(p, m=1):
        c = p.c if isinstance(p, poly1d) else np.asarray(p)
        for _ in range(m):
            c = c[:-1] * np.arange(len(c) - 1, 0, -1)
        return poly1d(c) if isinstance(p, poly1d) else c

    def polyint(p, m=1, k=0):
        c = p.c if isinstance(p, poly1d) else np.asarray(p)
        for _ in range(m):
            c = np.concatenate([c / np.arange(len(c), 0, -1), [k]])
        return poly1d(c) if isinstance(p, poly1d) else c

    def roots(p):
        """The real roots of a polynomial: the eigenvalues of its companion matrix."""
        p = np.trim_zeros(np.asarray(p, dtype=float), "f")
        zeros = 0
        while len(p) > 1 and p[-1] == 0:
            p, zeros = p[:-1], zeros + 1
        if len(p) < 2:
            return np.zeros(zeros)
        A = np.diag(np.ones(len(p) - 2), -1)
        A[0, :] = -p[1:] / p[0]
        return np.concatenate([np.linalg.eigvals(A), np.zeros(zeros)])

    def poly(seq_of_zeros):
        zeros = np.linalg.eigvals(seq_of_zeros) if np.ndim(seq_of_zeros) == 2 else np.ravel(seq_of_zeros)
        zeros = zeros.tolist()
        if not zeros:
            return 1.0
        if not any([isinstance(zero, complex) for zero in zeros]):
            c = np.ones(1)
            for zero in zeros:
                c = np.convolve(c, np.array([1.0, -zero]))
            return c
        c, key = [1.0], lambda v: (v.real, v.imag)
        for zero in zeros:
            c = [a - zero * b for a, b in zip(c + [0.0], [0.0] + c)]
        isPaired = sorted([complex(v) for v in zeros], key=key) == sorted([complex(v).conjugate() for v in zeros], key=key)
        return np.array([complex(v).real if isPaired else v for v in c])

    class poly1d:
        """A polynomial in one variable, the highest power's coefficient first."""

        def __init__(self, c_or_r, r=False, variable="x"):
            c = np.atleast_1d(poly(c_or_r) if r else c_or_r.c if isinstance(c_or_r, poly1d) else np.asarray(c_or_r))
            c = np.trim_zeros(c, "f")
            self.c = c if len(c) else np.zeros(1)
            self.variable = variable

        coeffs = property(lambda self: self.c)
        coef = coeffs
        coefficients = coeffs
        order = property(lambda self: len(self.c) - 1)
        o = order
        r = property(lambda self: roots(self.c))
        roots = r

        def __call__(self, x):
            return np.polyval(self.c, x)

        def __len__(self):
            return len(self.c) - 1

        def __getitem__(self, power):
            return self.c[len(self.c) - 1 - power] if 0 <= power < len(self.c) else 0

        def deriv(self, m=1):
            return polyder(self, m)

        def integ(self, m=1, k=0):
            return polyint(self, m, k)

        def __add__(self, other):
            return poly1d(polyadd(self.c, _coefficients(other)))

        __radd__ = __add__

        def __sub__(self, other):
            return poly1d(polysub(self.c, _coefficients(other)))

        def __rsub__(self, other):
            return poly1d(polysub(_coefficients(other), self.c))

        def __mul__(self, other):
            return poly1d(polymul(self.c, _coefficients(other)))

        __rmul__ = __mul__

        def __truediv__(self, other):
            return poly1d(self.c / other)

        def __neg__(self):
            return poly1d(-self.c)

        def __pow__(self, n):
            made = poly1d([1])
            for _ in range(n):
                made = made * self
            return made

        def __eq__(self, other):
            return isinstance(other, poly1d) and np.array_equal(self.c, other.c)

        def __repr__(self):
            return "poly1d(" + repr(self.c)[6:-1] + ")"

        def __str__(self):
            n = len(self.c) - 1
            powers, line = " ", ""
            for k, q in enumerate(self.c.tolist()):
                text = "%.4g" % q
                if text == "0" and (n - k > 0 or k > 0):
                    continue
                if line:
                    text = " - " + text[1:] if text.startswith("-") else " + " + text
                part = text if n == k else text + " " + self.variable
                # Powers stand above the line, each behind its x.
                raised = str(n - k) if n - k > 1 else ""
                line += part + " " * (len(raised) - 1 if raised else 0)
                if raised:
                    powers += " " * (len(line) - len(powers)) + raised if len(raised) == 1 else " " * (len(line) - len(powers) - len(raised) + 1) + raised
            return powers + "\n" + line if n > 1 else " \n" + line

    def _coefficients(value):
        return value.c if isinstance(value, poly1d) else np.atleast_1d(value)

    # Text of numbers and arrays.

    class printoptions:
        """Print options inside a with block."""

        def __init__(self, **options):
            self._options = options

        def __enter__(self):
            self._before = np.get_printoptions()
            np.set_printoptions(**self._options)
            return np.get_printoptions()

        def __exit__(self, *args):
            before = dict(self._before)
            np.set_printoptions(**{name: before[name] for name in before if name in _option_names})
            return False

    _option_names = ("precision", "threshold", "edgeitems", "linewidth", "suppress", "nanstr", "infstr", "sign", "floatmode", "formatter")

    def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", formatter=None, threshold=None,
                     edgeitems=None, sign=None, floatmode=None, suffix=""):
        """An array as text."""
        options = {"precision": precision, "suppress": suppress_small, "threshold": threshold, "edgeitems": edgeitems, "sign": sign,
                   "floatmode": floatmode, "linewidth": max_line_width}
        options = {name: options[name] for name in options if options[name] is not None}
        options["formatter"] = formatter
        with printoptions(**options):
            return _native.array_text(np.asarray(a), separator, len(prefix), len(suffix))

    def array_str(a, max_line_width=None, precision=None, suppress_small=None):
        return array2string(a, max_line_width, precision, suppress_small) if np.ndim(a) else str(a)

    def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
        options = {"precision": precision, "suppress": suppress_small, "linewidth": max_line_width}
        with printoptions(**{name: options[name] for name in options if options[name] is not None}):
            return repr(arr)

    def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None, pad_right=None, min_digits=None):
        text = repr(float(x)) if precision is None else "%.*f" % (precision, float(x))
        if "e" in text:
            text = "%.17f" % float(x)
            text = text.rstrip("0") if "." in text else text
        if precision is not None and unique:
            text = text.rstrip("0")
        if trim == "-":
            text = text.rstrip("0").rstrip(".")
        elif trim == "0" and text.endswith("."):
            text += "0"
        elif trim == "k" and precision is None and text.endswith(".0"):
            text = text[:-1]
        return ("+" if sign and x >= 0 else "") + text

    def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, exp_digits=None):
        if precision is None:
            digits = 0
            while float("%.*e" % (digits, x)) != x:
                digits += 1
            text = "%.*e" % (digits, x)
        else:
            text = "%.*e" % (precision, x)
        head, tail = text.split("e")
        head = head.rstrip("0") if unique and "." in head else head + ("" if "." in head else ".")
        return head + "e" + tail

    def _unique_along(ar, axis, return_index, return_inverse, return_counts):
        """The different lines of an array along an axis, in order."""
        lines = np.moveaxis(np.asarray(ar), axis, 0)
        flat = lines.reshape(len(lines), -1)
        order = np.lexsort(flat.T[::-1]) if flat.size else np.arange(len(flat))
        ordered = flat[order]
        isNew = np.concatenate([[True], np.any(ordered[1:] != ordered[:-1], axis=1)]) if len(flat) else np.zeros(0, dtype=bool)
        firsts = order[isNew]
        found = [np.moveaxis(lines[firsts], 0, axis)]
        if return_index:
            found.append(firsts)
        if return_inverse:
            inverse = np.empty(len(flat), dtype=int)
            inverse[order] = np.cumsum(isNew) - 1
            found.append(inverse)
        if return_counts:
            found.append(np.diff(np.append(np.flatnonzero(isNew), len(flat))))
        return found[0] if len(found) == 1 else tuple(found)

    def unique_values(x):
        return np.unique(x)

    def unique_counts(x):
        return np.unique(x, return_counts=True)

    def unique_inverse(x):
        return np.unique(x, return_inverse=True)

    def unique_all(x):
        return np.unique(x, return_index=True, return_inverse=True, return_counts=True)

    def histogram_bin_edges(a, bins=10, range=None, weights=None):
        return np.histogram(a, bins, range)[1]

    def logaddexp2(x1, x2):
        return np.logaddexp(np.asarray(x1) * np.log(2.0), np.asarray(x2) * np.log(2.0)) / np.log(2.0)

    def matrix_transpose(x):
        return np.swapaxes(x, -1, -2)

    def vecdot(x1, x2, axis=-1):
        return np.sum(np.asarray(x1) * np.asarray(x2), axis=axis)

    def matvec(x1, x2):
        return np.matmul(x1, np.expand_dims(x2, -1))[..., 0]

    def vecmat(x1, x2):
        return np.matmul(np.expand_dims(x1, -2), x2)[..., 0, :]

    def nancumprod(a, axis=None):
        a = np.asarray(a)
        return np.cumprod(np.where(np.isnan(a), 1.0, a), axis=axis)

    def polydiv(u, v):
        u, v = np.array(u, dtype=float), np.array(v, dtype=float)
        q = np.zeros(max(len(u) - len(v) + 1, 1))
        for k in range(len(u) - len(v) + 1):
            q[k] = u[k] / v[0]
            u[k:k + len(v)] -= q[k] * v
        rest = u[-(len(v) - 1):] if len(v) > 1 else u[-1:] * 0
        rest = np.trim_zeros(rest, "f")
        return q, rest if len(rest) else np.array([0.0])

    def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
        p = np.asarray(p, dtype=float)
        step = np.diff(p, axis=axis)
        half = period / 2
        wrapped = np.mod(step + half, period) - half
        wrapped = np.where((wrapped == -half) & (step > 0), half, wrapped)
        correction = np.where(np.abs(step) < (half if discont is None else max(discont, half)), 0.0, wrapped - step)
        first = np.take(np.zeros_like(p), [0], axis=axis)
        return p + np.concatenate([first, np.cumsum(correction, axis=axis)], axis=axis)

    def kaiser(M, beta):
        n = np.arange(0, M)
        alpha = (M - 1) / 2.0
        return i0(beta * np.sqrt(1 - ((n - alpha) / alpha) ** 2.0)) / i0(float(beta))

    def i0(x):
        """The modified Bessel function of the first kind, order 0."""
        x = np.abs(np.asarray(x, dtype=float))
        total = term = np.ones_like(x)
        k = 1
        while np.any(term > total * 1e-17):
            term = term * (x / 2 / k) ** 2
            total = total + term
            k += 1
        return total

    def mask_indices(n, mask_func, k=0):
        return np.nonzero(mask_func(np.ones((n, n)), k) != 0)

    def common_type(*arrays):
        return np.result_type(*[np.asarray(a).dtype for a in arrays] + [np.float16 if hasattr(np, "float16") else np.float32]).type

    def min_scalar_type(a):
        if isinstance(a, (int, np.integer)) and not isinstance(a, bool):
            names = ("uint8", "uint16", "uint32", "uint64") if a >= 0 else ("int8", "int16", "int32", "int64")
            for name in names:
                if np.iinfo(name).min <= a <= np.iinfo(name).max:
                    return np.dtype(name)
        return np.asarray(a).dtype

    def shares_memory(a, b, max_work=None):
        """Whether writing to one array may change the other."""
        def owner(x):
            return x if x.base is None else owner(x.base)
        return owner(a) is owner(b)

    may_share_memory = shares_memory

    def asarray_chkfinite(a, dtype=None):
        a = np.asarray(a, dtype=dtype)
        if not np.isfinite(a).all():
            raise ValueError("array must not contain infs or NaNs")
        return a

    def bitwise_count(x):
        return np.vectorize(lambda v: int(v).bit_count())(x)

    def typename(char):
        return {"d": "double precision", "f": "single precision", "l": "long integer", "i": "integer", "?": "bool", "U": "unicode", "O": "object", "B": "unsigned char"}[char]

    def isdtype(dtype, kind):
        kinds = {"bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu", "real floating": "f", "complex floating": "c", "numeric": "iufc"}
        wanted = kind if isinstance(kind, tuple) else (kind,)
        return any([np.dtype(dtype).kind in kinds[k] if k in kinds else np.dtype(dtype) == k for k in wanted])

    def isfortran(a):
        return a.ndim > 1 and a.flags["F_CONTIGUOUS"] and not a.flags["C_CONTIGUOUS"]

    def real_if_close(a, tol=100):
        return np.real(a) if np.iscomplexobj(a) and np.all(np.abs(np.imag(a)) < tol * 2.220446049250313e-16) else a

    def sort_complex(a):
        return np.array(sorted(np.asarray(a).tolist(), key=lambda v: (v.real, v.imag)))

    def bmat(obj):
        return np.asmatrix(np.block(obj))

    class broadcast:
        """The shape that arrays have together."""
        def __init__(self, *arrays):
            self.shape = broadcast_shapes(*[np.shape(a) for a in arrays])
            self.ndim, self.nd, self.size = len(self.shape), len(self.shape), int(np.prod(self.shape))
            self._arrays = [np.broadcast_to(a, self.shape).ravel() for a in arrays]

        def __iter__(self):
            return zip(*self._arrays)

    def fromfile(file, dtype=float, count=-1, sep="", offset=0):
        with open(file, "rb") as f:
            data = f.read()[offset:]
        if sep:
            return np.array(data.decode().replace(sep, " ").split(), dtype=dtype)
        found = frombuffer(data, dtype=dtype)
        return found if count < 0 else found[:count]

    def info(object=None, **more):
        help(object)

    def show_config(mode=None):
        print("NumPy as Longhand has it")

    def fabs(x, /, **keywords):
        x = np.asarray(x) if not isinstance(x, (int, float)) else x
        return np.absolute(np.asarray(x, dtype=float) if getattr(x, "dtype", None) is None or x.dtype.kind != "f" else x, **keywords)

    def get_include():
        return ""

    """#
}
