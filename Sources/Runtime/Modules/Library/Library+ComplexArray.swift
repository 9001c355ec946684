extension Library {
  /// The part of complex numbers with arrays of them.
  static let complexArray = #"""
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

        def _extreme(self, axis, isMost):
            """The first place of the least or the largest, by real parts and then by imaginary ones."""
            if axis is None:
                real, imag = self._re.ravel(), self._im.ravel()
                order = np.lexsort((imag, real))
                end = order[-1] if isMost else order[0]
                return int(np.flatnonzero((real == real[end]) & (imag == imag[end]))[0])
            real, imag = np.moveaxis(self._re, axis, -1), np.moveaxis(self._im, axis, -1)
            rows = [ndarray(r, i)._extreme(None, isMost) for r, i in zip(real.reshape(-1, real.shape[-1]), imag.reshape(-1, imag.shape[-1]))]
            return np.array(rows, dtype=int).reshape(real.shape[:-1])

        def _taken(self, axis, places):
            if axis is None:
                return self.ravel()[places]
            at = np.expand_dims(places, axis)
            return _made(np.take_along_axis(self._re, at, axis).squeeze(axis), np.take_along_axis(self._im, at, axis).squeeze(axis))

        def argmax(self, axis=None, **more): return self._extreme(axis, True)
        def argmin(self, axis=None, **more): return self._extreme(axis, False)
        def max(self, axis=None, **more): return self._taken(axis, self._extreme(axis, True))
        def min(self, axis=None, **more): return self._taken(axis, self._extreme(axis, False))
        def var(self, axis=None, ddof=0, **more):
            return self._re.var(axis, ddof=ddof) + self._im.var(axis, ddof=ddof)
        def std(self, axis=None, ddof=0, **more): return np.sqrt(self.var(axis, ddof))
        def trace(self, offset=0): return _made(self._re.trace(offset), self._im.trace(offset))
        def diagonal(self, offset=0): return ndarray(self._re.diagonal(offset), self._im.diagonal(offset))
        def nonzero(self): return np.nonzero((self._re != 0) | (self._im != 0))
        def swapaxes(self, a, b): return ndarray(self._re.swapaxes(a, b), self._im.swapaxes(a, b))
        def take(self, places, axis=None): return ndarray(np.take(self._re, places, axis=axis), np.take(self._im, places, axis=axis))
        def repeat(self, count, axis=None): return ndarray(np.repeat(self._re, count, axis=axis), np.repeat(self._im, count, axis=axis))
        def cumsum(self, axis=None): return ndarray(np.cumsum(self._re, axis=axis), np.cumsum(self._im, axis=axis))

        def argsort(self, axis=-1, **more):
            if axis is None:
                return np.lexsort((self._im.ravel(), self._re.ravel()))
            real, imag = np.moveaxis(self._re, axis, -1), np.moveaxis(self._im, axis, -1)
            rows = [np.lexsort((i, r)) for r, i in zip(real.reshape(-1, real.shape[-1]), imag.reshape(-1, imag.shape[-1]))]
            return np.moveaxis(np.array(rows, dtype=int).reshape(real.shape), -1, axis)

        def sort(self, axis=-1, **more):
            order = self.argsort(axis)
            self._re, self._im = np.take_along_axis(self._re, order, axis), np.take_along_axis(self._im, order, axis)

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

    """#
}
