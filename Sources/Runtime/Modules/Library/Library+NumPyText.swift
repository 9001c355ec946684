extension Library {
  /// Arrays as text, and what else is asked of them.
  static let numpyText = #"""
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

    def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None, min_digits=None):
        if precision is None:
            digits = 0
            while float("%.*e" % (digits, x)) != x:
                digits += 1
            text = "%.*e" % (digits, x)
        else:
            text = "%.*e" % (precision, x)
        head, tail = text.split("e")
        head = head.rstrip("0") if unique and "." in head else head + ("" if "." in head else ".")
        if min_digits is not None:
            head += "0" * (min_digits - len(head.split(".")[1]))
        head = head.rstrip("0") if trim in (".", "-") else head.rstrip("0") + ("0" if head.rstrip("0").endswith(".") else "") if trim == "0" else head
        head = head[:-1] if trim == "-" and head.endswith(".") else head
        if exp_digits is not None:
            tail = tail[0] + tail[1:].lstrip("0").rjust(exp_digits, "0")
        head = "+" + head if sign and x >= 0 else head
        return " " * (0 if pad_left is None else pad_left - len(head.split(".")[0])) + head + "e" + tail

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
