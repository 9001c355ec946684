extension Library {
  /// The text of what numbers with an imaginary part are made of: single ones, and arrays of them as two arrays.
  static let complexNumbers = #"""
    import math as _math
    import numpy as np

    def _parts_of(value):
        """The real and the imaginary part of a number; None for what is none."""
        if isinstance(value, complex):
            return value.real, value.imag
        if isinstance(value, (int, float, np.number)) or (isinstance(value, np.ndarray) and np.ndim(value) == 0 and not isinstance(value, ndarray)):
            return float(value), 0.0
        return None

    def _digits(x):
        text = repr(float(x))
        return text[:-2] if text.endswith(".0") else text

    class complex:
        """A complex number: a real part and an imaginary one."""
        __slots__ = ("real", "imag")
        __array_priority__ = 1000

        def __init__(self, real=0, imag=0):
            if isinstance(real, str):
                text = real.strip().strip("()").replace("J", "j")
                if not text.endswith("j"):
                    a, b = float(text), 0.0
                else:
                    text = text[:-1]
                    place = max([i for i in range(1, len(text)) if text[i] in "+-" and text[i - 1] not in "eE"] or [0])
                    head, tail = text[:place], text[place:]
                    a, b = float(head) if head else 0.0, float(tail + "1") if tail in ("", "+", "-") else float(tail)
            else:
                first, second = _parts_of(real), _parts_of(imag)
                if first is None or second is None:
                    raise TypeError("complex() argument must be a string or a number, not " + repr(type(real if first is None else imag).__name__))
                a, b = first[0] - second[1], first[1] + second[0]
            object.__setattr__(self, "real", a)
            object.__setattr__(self, "imag", b)

        def __setattr__(self, name, value):
            raise AttributeError("readonly attribute" if name in ("real", "imag") else "'complex' object has no attribute " + repr(name))

        def _kin(self, other, real, imag):
            return complex128(real, imag) if isinstance(self, complex128) or isinstance(other, (complex128, np.number, np.ndarray)) else complex(real, imag)

        def _with(self, other, function):
            if isinstance(other, np.ndarray) and np.ndim(other):
                return function(_array(self), _array(other))
            parts = _parts_of(other)
            return NotImplemented if parts is None else function(self, complex(*parts) if not isinstance(other, complex) else other)

        def __add__(self, o): return self._with(o, lambda a, b: a._kin(b, a.real + b.real, a.imag + b.imag) if isinstance(a, complex) else a + b)
        __radd__ = __add__
        def __sub__(self, o): return self._with(o, lambda a, b: a._kin(b, a.real - b.real, a.imag - b.imag) if isinstance(a, complex) else a - b)
        def __rsub__(self, o): return self._with(o, lambda a, b: a._kin(b, b.real - a.real, b.imag - a.imag) if isinstance(a, complex) else b - a)
        def __mul__(self, o): return self._with(o, lambda a, b: a._kin(b, a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real) if isinstance(a, complex) else a * b)
        __rmul__ = __mul__
        def __truediv__(self, o): return self._with(o, lambda a, b: _quotient(a, b) if isinstance(a, complex) else a / b)
        def __rtruediv__(self, o): return self._with(o, lambda a, b: _quotient(b, a) if isinstance(a, complex) else b / a)
        def __pow__(self, o): return self._with(o, lambda a, b: _power(a, b) if isinstance(a, complex) else a ** b)
        def __rpow__(self, o): return self._with(o, lambda a, b: _power(b, a) if isinstance(a, complex) else b ** a)
        def __neg__(self): return self._kin(self, -self.real, -self.imag)
        def __pos__(self): return self
        def __abs__(self): return np.float64(_math.hypot(self.real, self.imag)) if isinstance(self, complex128) else _math.hypot(self.real, self.imag)
        def __bool__(self): return self.real != 0 or self.imag != 0
        def __hash__(self): return hash(self.real) if self.imag == 0 else hash((self.real, self.imag))

        def __eq__(self, other):
            if isinstance(other, np.ndarray) and np.ndim(other):
                return _array(other) == self
            parts = _parts_of(other)
            return parts is not None and (self.real, self.imag) == parts

        def __ne__(self, other):
            found = self == other
            return ~found if isinstance(found, np.ndarray) else not found

        def _refuse(self, other):
            raise TypeError("'<' not supported between instances of 'complex' and " + repr(type(other).__name__))

        __lt__ = __le__ = __gt__ = __ge__ = _refuse

        def __float__(self): raise TypeError("float() argument must be a string or a real number, not 'complex'")
        def __int__(self): raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'complex'")
        def conjugate(self): return self._kin(self, self.real, -self.imag)
        conj = conjugate
        def item(self): return complex(self.real, self.imag)

        def __format__(self, form):
            if not form:
                return str(self)
            return format(self.real, form) + format(self.imag, "+" + form.lstrip("+")) + "j"

        def __str__(self):
            sign = "" if _math.copysign(1, self.imag) < 0 or self.imag != self.imag else "+"
            if self.real == 0 and _math.copysign(1, self.real) > 0:
                return _digits(self.imag) + "j"
            return "(" + _digits(self.real) + ("+" if self.imag != self.imag else sign) + _digits(self.imag) + "j)"

        def __repr__(self):
            return "np.complex128(" + str(self) + ")" if isinstance(self, complex128) else str(self)

        def __array_function__(self, function, args, keywords):
            return _dispatched(function, args, keywords)

    class complex128(complex):
        """A complex number as an array gives it."""
        shape = ()
        ndim = 0
        size = 1
        dtype = property(lambda self: _dtype)
        T = property(lambda self: self)

        def __round__(self, n=0):
            return complex128(round(self.real, n), round(self.imag, n))

        def round(self, decimals=0):
            return complex128(np.round(self.real, decimals), np.round(self.imag, decimals))

    complexfloating = complex128

    def _quotient(a, b):
        # Smith's way: no square that could overflow.
        if abs(b.real) >= abs(b.imag):
            if b.real == 0 and b.imag == 0:
                if isinstance(a, complex128):
                    return complex128(np.float64(a.real) / 0, np.float64(a.imag) / 0)
                raise ZeroDivisionError("complex division by zero")
            ratio = b.imag / b.real
            scale = b.real + b.imag * ratio
            return a._kin(b, (a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale)
        ratio = b.real / b.imag
        scale = b.real * ratio + b.imag
        return a._kin(b, (a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale)

    def _power(a, b):
        if b.imag == 0 and b.real == int(b.real) and abs(b.real) <= 100:
            made, base, n = complex(1, 0), a, abs(int(b.real))
            mask = 1
            while n >= mask:
                if n & mask:
                    made = made * base
                mask <<= 1
                base = base * base
            return made._kin(a, made.real, made.imag) if b.real >= 0 else _quotient(complex(1, 0), made)
        if a.real == 0 and a.imag == 0:
            return a._kin(b, 0.0, 0.0)
        length, angle = _math.hypot(a.real, a.imag), _math.atan2(a.imag, a.real)
        size = length ** b.real
        turn = angle * b.real
        if b.imag:
            size *= _math.exp(-angle * b.imag)
            turn += b.imag * _math.log(length)
        return a._kin(b, size * _math.cos(turn), size * _math.sin(turn))

    class _DType:
        """The element type complex128."""
        name, kind, char, itemsize, str = "complex128", "c", "D", 16, "<c16"
        type = complex128

        def __str__(self): return "complex128"
        def __repr__(self): return "dtype('complex128')"
        def __hash__(self): return hash("complex128")
        def __eq__(self, other): return other is complex or other is complex128 or isinstance(other, _DType) or other in ("complex128", "complex", "c16", "D")
        def __ne__(self, other): return not self == other

    _dtype = _DType()

    def _array(value):
        """A value as a complex array."""
        if isinstance(value, ndarray):
            return value
        if isinstance(value, complex):
            return ndarray(np.array(value.real), np.array(value.imag))
        if isinstance(value, (list, tuple)):
            parts = [_array(v) for v in value]
            return ndarray(np.array([p._re for p in parts]), np.array([p._im for p in parts]))
        real = np.asarray(value, dtype=float)
        return ndarray(real, np.zeros(real.shape))

    def _made(real, imag):
        """A complex array, or a number where there are no axes."""
        return complex128(float(real), float(imag)) if np.ndim(real) == 0 else ndarray(real, imag)

    class ndarray:
        """An array of complex numbers."""
        __array_priority__ = 1000

        def __init__(self, real, imag):
            self._re, self._im = np.asarray(real, dtype=float), np.asarray(imag, dtype=float)

        shape = property(lambda self: self._re.shape)
        ndim = property(lambda self: self._re.ndim)
        size = property(lambda self: self._re.size)
        dtype = property(lambda self: _dtype)
        itemsize = 16
        nbytes = property(lambda self: 16 * self.size)
        T = property(lambda self: ndarray(self._re.T, self._im.T))
        flat = property(lambda self: iter(self.ravel()))

        @property
        def real(self):
            return self._re

        @real.setter
        def real(self, values):
            self._re[...] = values

        @property
        def imag(self):
            return self._im

        @imag.setter
        def imag(self, values):
            self._im[...] = values

        def __len__(self):
            return len(self._re)

        def __iter__(self):
            for i in range(len(self)):
                yield self[i]

        def __getitem__(self, index):
            return _made(self._re[index], self._im[index])

        def __setitem__(self, index, value):
            other = _array(value)
            self._re[index], self._im[index] = other._re, other._im

        def _both(self, other, function):
            if isinstance(other, (str, dict)) or other is None:
                return NotImplemented
            return function(self, _array(other))

        def __add__(self, o): return self._both(o, lambda a, b: _made(a._re + b._re, a._im + b._im))
        __radd__ = __add__
        def __sub__(self, o): return self._both(o, lambda a, b: _made(a._re - b._re, a._im - b._im))
        def __rsub__(self, o): return self._both(o, lambda a, b: _made(b._re - a._re, b._im - a._im))

        def __mul__(self, o):
            return self._both(o, lambda a, b: _made(a._re * b._re - a._im * b._im, a._re * b._im + a._im * b._re))

        __rmul__ = __mul__

        def __truediv__(self, o):
            if not isinstance(o, (complex, ndarray)):
                return _made(self._re / o, self._im / o)
            def divided(a, b):
                size = b._re * b._re + b._im * b._im
                return _made((a._re * b._re + a._im * b._im) / size, (a._im * b._re - a._re * b._im) / size)
            return self._both(o, divided)

        def __rtruediv__(self, o):
            return _array(o) / self

        def __pow__(self, o):
            if isinstance(o, int) and 0 <= o <= 64:
                made = ndarray(np.ones(self.shape), np.zeros(self.shape))
                for _ in range(o):
                    made = made * self
                return made
            return _exp(_log(self) * o)

        def __rpow__(self, o):
            return _exp(self * (_log(_array(o)) if isinstance(o, (complex, ndarray)) else _math.log(o)))

        def __matmul__(self, o):
            return self._both(o, lambda a, b: _made(a._re @ b._re - a._im @ b._im, a._re @ b._im + a._im @ b._re))

        def __rmatmul__(self, o):
            return _array(o) @ self

        def __neg__(self): return _made(-self._re, -self._im)
        def __abs__(self): return np.hypot(self._re, self._im)
        def __eq__(self, o): return self._both(o, lambda a, b: (a._re == b._re) & (a._im == b._im))
        def __ne__(self, o): return ~(self == o)
        def __hash__(self): raise TypeError("unhashable type: 'numpy.ndarray'")

        def conj(self): return ndarray(self._re.copy(), -self._im)
        conjugate = conj
        def copy(self): return ndarray(self._re.copy(), self._im.copy())
        def reshape(self, *shape): return ndarray(self._re.reshape(*shape), self._im.reshape(*shape))
        def ravel(self, order="C"): return ndarray(self._re.ravel(), self._im.ravel())
        def flatten(self, order="C"): return ndarray(self._re.flatten(), self._im.flatten())
        def transpose(self, *axes): return ndarray(self._re.transpose(*axes), self._im.transpose(*axes))
        def squeeze(self, axis=None): return _made(self._re.squeeze(axis), self._im.squeeze(axis))
        def sum(self, axis=None, **more): return _made(self._re.sum(axis, **more), self._im.sum(axis, **more))
        def mean(self, axis=None, **more): return _made(self._re.mean(axis, **more), self._im.mean(axis, **more))
        def round(self, decimals=0): return ndarray(self._re.round(decimals), self._im.round(decimals))
        def dot(self, o): return self @ o if np.ndim(o) else self * o
        def item(self, *place): return complex(float(self._re.item(*place)), float(self._im.item(*place)))
        def any(self): return bool(((self._re != 0) | (self._im != 0)).any())
        def all(self): return bool(((self._re != 0) | (self._im != 0)).all())
        def fill(self, value):
            other = _array(value)
            self._re.fill(float(other._re))
            self._im.fill(float(other._im))

        def tolist(self):
            return [v.tolist() if isinstance(v, ndarray) else v.item() for v in self]

        def astype(self, dtype, copy=True):
            if dtype is complex or dtype is complex128 or dtype == "complex128" or dtype == "complex":
                return self.copy()
            return self._re.astype(dtype)

        def _text(self, separator, indent):
            with np.printoptions(threshold=10 ** 9, linewidth=10 ** 9):
                reals = np.array2string(self._re.ravel(), separator="|")[1:-1].split("|")
            with np.printoptions(threshold=10 ** 9, linewidth=10 ** 9, sign="+"):
                imags = np.array2string(self._im.ravel(), separator="|")[1:-1].split("|")
            words = []
            for a, b in zip(reals, imags):
                cut = b.rstrip()
                words.append(a + cut + "j" + b[len(cut):])
            places = np.arange(self.size).reshape(self.shape)
            def body(places, depth):
                if np.ndim(places) == 0:
                    return words[int(places)]
                n = len(places)
                cut = self.size > 1000 and n > 6
                parts = [body(p, depth + 1) for p in (places[:3] if cut else places)]
                if cut:
                    parts += ["..."] + [body(p, depth + 1) for p in places[-3:]]
                if np.ndim(places) > 1:
                    return "[" + (separator.rstrip() + "\n" * (np.ndim(places) - 1) + " " * (indent + depth + 1)).join(parts) + "]"
                text, line = "", ""
                for i, part in enumerate(parts):
                    word = part + (separator.rstrip() if i < len(parts) - 1 else "")
                    if line and indent + depth + 1 + len(line) + 1 + len(word) > 74:
                        text += line.rstrip() + "\n" + " " * (indent + depth + 1)
                        line = word
                    else:
                        line += (" " if line else "") + word
                return "[" + text + line + "]"
            return body(places, 0) if self.size else "[]"

        def __str__(self):
            return self._text(" ", 0)

        def __repr__(self):
            return "array(" + self._text(", ", 6) + ("" if self.size else ", dtype=complex128") + ")"

        def __array_function__(self, function, args, keywords):
            return _dispatched(function, args, keywords)

    def _exp(z):
        z = _array(z)
        size = np.exp(z._re)
        return _made(size * np.cos(z._im), size * np.sin(z._im))

    def _log(z):
        z = _array(z)
        return _made(np.log(np.hypot(z._re, z._im)), np.arctan2(z._im, z._re))

    def _sqrt(z):
        z = _array(z)
        length = np.hypot(z._re, z._im)
        return _made(np.sqrt((length + z._re) / 2), np.copysign(np.sqrt((length - z._re) / 2), z._im))

    def _each(name):
        """A function that moves elements, done to both parts."""
        function = getattr(np, name)
        def done(value, *args, **keywords):
            z = _array(value)
            return _made(function(z._re, *args, **keywords), function(z._im, *args, **keywords))
        return done

    def _joined(name):
        function = getattr(np, name)
        def done(arrays, *args, **keywords):
            arrays = [_array(a) for a in arrays]
            return ndarray(function([a._re for a in arrays], *args, **keywords), function([a._im for a in arrays], *args, **keywords))
        return done

    def _allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        return bool(np.all(_isclose(a, b, rtol, atol)))

    def _isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        a, b = _array(a), _array(b)
        return np.hypot(a._re - b._re, a._im - b._im) <= atol + rtol * np.hypot(b._re, b._im)

    def _outer(a, b):
        return _array(a).reshape(-1, 1) * _array(b).reshape(1, -1)

    def _copied(value, dtype=None, **more):
        made = _array(value).copy()
        return made if dtype is None else made.astype(dtype)

    def _where(condition, a, b):
        a, b = _array(a), _array(b)
        return _made(np.where(condition, a._re, b._re), np.where(condition, a._im, b._im))

    def _angle(z, deg=False):
        z = _array(z)
        found = np.arctan2(z._im, z._re)
        return np.degrees(found) if deg else found

    _functions = {
        "array": _copied, "asarray": lambda v, dtype=None, **more: _array(v) if dtype is None else _array(v).astype(dtype), "copy": _copied,
        "exp": _exp, "log": _log, "sqrt": _sqrt, "abs": lambda z: abs(_array(z)) if not isinstance(z, complex) else abs(z),
        "angle": _angle, "real": lambda z: z.real, "imag": lambda z: z.imag, "conj": lambda z: z.conjugate(), "conjugate": lambda z: z.conjugate(),
        "square": lambda z: z * z, "power": lambda a, b: _array(a) ** b, "negative": lambda z: -z, "sum": lambda z, axis=None, **more: _array(z).sum(axis, **more),
        "mean": lambda z, axis=None, **more: _array(z).mean(axis, **more), "round": lambda z, decimals=0: z.round(decimals), "around": lambda z, decimals=0: z.round(decimals),
        "dot": lambda a, b: _array(a) @ b if np.ndim(a) and np.ndim(b) else _array(a) * b, "matmul": lambda a, b: _array(a) @ b, "vdot": lambda a, b: (_array(a).conj() * b).sum(),
        "add": lambda a, b: _array(a) + b, "subtract": lambda a, b: _array(a) - b, "multiply": lambda a, b: _array(a) * b, "divide": lambda a, b: _array(a) / b,
        "allclose": _allclose, "isclose": _isclose, "outer": _outer, "where": _where, "shape": lambda z: z.shape, "ndim": lambda z: z.ndim, "size": lambda z: z.size,
        "array_equal": lambda a, b: np.shape(a) == np.shape(b) and bool(np.all(_array(a) == b)), "isnan": lambda z: np.isnan(_array(z)._re) | np.isnan(_array(z)._im),
        "zeros_like": lambda z, **more: ndarray(np.zeros(z.shape), np.zeros(z.shape)), "ones_like": lambda z, **more: ndarray(np.ones(z.shape), np.zeros(z.shape)),
        "prod": lambda z: np.array(_product(_array(z).ravel())), "norm": lambda z, **more: np.linalg.norm(abs(_array(z)), **more), "var": lambda z: np.mean(abs(z - z.mean()) ** 2),
        "iscomplexobj": lambda z: True, "isrealobj": lambda z: False, "iscomplex": lambda z: _array(z)._im != 0, "isreal": lambda z: _array(z)._im == 0,
        "angle": _angle, "einsum": None, "count_nonzero": lambda z: int(np.sum(_array(z) != 0)), "isscalar": lambda z: isinstance(z, complex),
    }
    _functions["absolute"] = _functions["abs"]
    for _name in ("reshape", "ravel", "transpose", "roll", "flip", "tile", "repeat", "diff", "cumsum", "squeeze", "expand_dims", "pad", "take", "swapaxes", "fliplr", "flipud", "diag", "trace"):
        _functions[_name] = _each(_name)
    for _name in ("concatenate", "stack", "vstack", "hstack", "column_stack"):
        _functions[_name] = _joined(_name)

    def _product(z):
        made = complex128(1, 0)
        for v in z:
            made = made * v
        return made

    def _dispatched(function, args, keywords):
        known = _functions.get(function.__name__)
        if known is None:
            raise TypeError("np." + function.__name__ + " does not take complex numbers here")
        return known(*args, **keywords)

    def typed(function, args, keywords):
        """np.zeros and its like with dtype=complex."""
        keywords = {k: v for k, v in keywords.items() if k != "dtype"}
        name = function.__name__
        if name in ("array", "asarray"):
            return _array(args[0]).copy()
        return _array(function(*args, **keywords))
    """#
}
