extension Library {
  /// The text of `numpy.ma`: arrays some of whose elements do not count.
  static let numpyMasked = #"""
    import numpy as np

    class _Masked:
        def __repr__(self): return "--"
        __str__ = __repr__
        def __bool__(self): return False

    masked = _Masked()
    nomask = False

    class MaskedArray:
        """An array and a mask, true where an element does not count."""
        __array_priority__ = 1000

        def __init__(self, data, mask=False, dtype=None, fill_value=None, **more):
            self._isPlain = mask is False and not isinstance(data, MaskedArray)
            if isinstance(data, MaskedArray):
                mask = data.mask | np.asarray(mask, dtype=bool)
                data = data.data
            self.data = np.array(data, dtype=dtype)
            self.mask = np.array(np.broadcast_to(np.asarray(mask, dtype=bool), self.data.shape))
            self.fill_value = fill_value if fill_value is not None else 1e20 if self.data.dtype.kind == "f" else 999999

        shape = property(lambda self: self.data.shape)
        ndim = property(lambda self: self.data.ndim)
        size = property(lambda self: self.data.size)
        dtype = property(lambda self: self.data.dtype)
        T = property(lambda self: MaskedArray(self.data.T, self.mask.T))

        def __len__(self):
            return len(self.data)

        def __iter__(self):
            return iter([self[i] for i in range(len(self))])

        def __getitem__(self, index):
            data, mask = self.data[index], self.mask[index]
            if np.ndim(data) == 0:
                return masked if mask else data
            return MaskedArray(data, mask)

        def __setitem__(self, index, value):
            if value is masked:
                self._isPlain = False
                self.mask[index] = True
            else:
                self.data[index] = value
                self.mask[index] = False

        def filled(self, fill_value=None):
            return np.where(self.mask, self.fill_value if fill_value is None else fill_value, self.data).astype(self.data.dtype)

        def compressed(self):
            return self.data[~self.mask]

        def count(self, axis=None):
            return np.sum(~self.mask, axis=axis)

        def copy(self):
            return MaskedArray(self.data, self.mask)

        def _shown(self, found, axis):
            if axis is None:
                return masked if self.mask.all() else found
            return MaskedArray(found, self.mask.all(axis=axis))

        def sum(self, axis=None): return self._shown(np.sum(np.where(self.mask, 0, self.data), axis=axis), axis)
        def mean(self, axis=None): return self._shown(np.sum(np.where(self.mask, 0, self.data), axis=axis) / np.maximum(self.count(axis), 1), axis)
        def var(self, axis=None):
            middle = np.sum(np.where(self.mask, 0, self.data), axis=axis, keepdims=True) / np.maximum(np.sum(~self.mask, axis=axis, keepdims=True), 1)
            return self._shown(np.sum(np.where(self.mask, 0, (self.data - middle) ** 2), axis=axis) / np.maximum(self.count(axis), 1), axis)
        def std(self, axis=None):
            found = self.var(axis)
            return found if found is masked else MaskedArray(np.sqrt(found.data), found.mask) if isinstance(found, MaskedArray) else np.sqrt(found)
        def max(self, axis=None): return self._shown(np.max(np.where(self.mask, -np.inf, self.data), axis=axis).astype(self.data.dtype), axis)
        def min(self, axis=None): return self._shown(np.min(np.where(self.mask, np.inf, self.data), axis=axis).astype(self.data.dtype), axis)
        def argmax(self, axis=None): return np.argmax(np.where(self.mask, -np.inf, self.data), axis=axis)
        def argmin(self, axis=None): return np.argmin(np.where(self.mask, np.inf, self.data), axis=axis)

        def _with(self, other, function):
            mask = self.mask
            if isinstance(other, MaskedArray):
                mask, other = mask | other.mask, other.data
            return MaskedArray(function(self.data, other), mask)

        def __add__(self, o): return self._with(o, lambda a, b: a + b)
        __radd__ = __add__
        def __sub__(self, o): return self._with(o, lambda a, b: a - b)
        def __rsub__(self, o): return self._with(o, lambda a, b: b - a)
        def __mul__(self, o): return self._with(o, lambda a, b: a * b)
        __rmul__ = __mul__
        def __truediv__(self, o): return self._with(o, lambda a, b: a / b)
        def __pow__(self, o): return self._with(o, lambda a, b: a ** b)
        def __neg__(self): return MaskedArray(-self.data, self.mask)
        def __gt__(self, o): return self._with(o, lambda a, b: a > b)
        def __lt__(self, o): return self._with(o, lambda a, b: a < b)
        def __ge__(self, o): return self._with(o, lambda a, b: a >= b)
        def __le__(self, o): return self._with(o, lambda a, b: a <= b)

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in ("sum", "mean", "std", "var", "max", "min", "amax", "amin", "argmax", "argmin"):
                return getattr(self, {"amax": "max", "amin": "min"}.get(name, name))(*args[1:], **keywords)
            if name in ("asarray", "array", "ravel") and self.data.dtype.kind == "f":
                return function(self.filled(np.nan), *args[1:], **keywords)
            if name in ("exp", "log", "sqrt", "abs", "tanh", "square", "sin", "cos"):
                return MaskedArray(function(np.where(self.mask, 1, self.data)), self.mask)
            return function(*[a.data if isinstance(a, MaskedArray) else a for a in args], **keywords)

        def __str__(self):
            if self._isPlain:
                return str(self.data)
            shown = np.array([masked if m else v for m, v in zip(self.mask.ravel().tolist(), self.data.ravel().tolist())], dtype=object)
            return str(shown.reshape(self.shape))

        def __repr__(self):
            def rows(texts, indent):
                return "[" + (",\n" + " " * (indent + 1)).join(["[" + ", ".join(row) + "]" for row in texts]) + "]"
            isFlat = self.data.ndim == 1
            def written(values):
                return [[str(v) for v in row] for row in ([values.tolist()] if isFlat else values.tolist())]
            cells = [["--" if m else v for v, m in zip(row, hidden)] for row, hidden in zip(written(self.data), [self.mask.tolist()] if isFlat else self.mask.tolist())]
            masks = [[("True" if m else "False").rjust(5 if self.mask.any() and not self.mask.all() or not self.mask.any() else 4) for m in row] for row in ([self.mask.tolist()] if isFlat else self.mask.tolist())]
            filling = str(self.fill_value) if self.data.dtype.kind != "f" else repr(float(self.fill_value))
            if isFlat:
                return "masked_array(data=[" + ", ".join(cells[0]) + "],\n             mask=[" + ", ".join(masks[0]) + "],\n       fill_value=" + filling + ")"
            wide = max([len(v) for row in cells for v in row] + [0])
            cells = [[v.rjust(wide) for v in row] for row in cells]
            return "masked_array(\n  data=" + rows(cells, 7) + ",\n  mask=" + rows(masks, 7) + ",\n  fill_value=" + filling + ")"

    masked_array = array = MaskedArray

    def masked_where(condition, a, copy=True): return MaskedArray(a, condition)
    def masked_equal(x, value, copy=True): return MaskedArray(x, np.asarray(x) == value)
    def masked_greater(x, value, copy=True): return MaskedArray(x, np.asarray(x) > value)
    def masked_less(x, value, copy=True): return MaskedArray(x, np.asarray(x) < value)
    def masked_invalid(a, copy=True): return MaskedArray(a, ~np.isfinite(np.asarray(a)))
    def masked_inside(x, v1, v2, copy=True): return MaskedArray(x, (np.asarray(x) >= min(v1, v2)) & (np.asarray(x) <= max(v1, v2)))
    def masked_outside(x, v1, v2, copy=True): return MaskedArray(x, (np.asarray(x) < min(v1, v2)) | (np.asarray(x) > max(v1, v2)))
    def filled(a, fill_value=None): return a.filled(fill_value) if isinstance(a, MaskedArray) else np.asarray(a)
    def getmask(a): return a.mask if isinstance(a, MaskedArray) else nomask
    getmaskarray = lambda a: a.mask if isinstance(a, MaskedArray) else np.zeros(np.shape(a), dtype=bool)
    def getdata(a): return a.data if isinstance(a, MaskedArray) else np.asarray(a)
    def is_masked(x): return isinstance(x, MaskedArray) and bool(x.mask.any())
    def isMaskedArray(x): return isinstance(x, MaskedArray)
    def mean(a, axis=None): return a.mean(axis)
    def sum(a, axis=None): return a.sum(axis)
    def std(a, axis=None): return a.std(axis)
    def max(a, axis=None): return a.max(axis)
    def min(a, axis=None): return a.min(axis)
    """#

  /// The text of `numpy.char`.
  static let numpyChar = #"""
    from numpy._objects import make as _make

    def _text(a):
        return a if hasattr(a, "_items") else _make([a] if isinstance(a, str) else a)

    def _each(a, function):
        a = _text(a)
        return _make([function(v) for v in a._items]).reshape(a.shape)

    def _numbers(a, function, dtype=int):
        import numpy as np
        a = _text(a)
        return np.array([function(v) for v in a._items], dtype=dtype).reshape(a.shape)

    def _pairs(a, b):
        a, b = _text(a), _text(b)
        n = max(a.size, b.size)
        return zip(a._items * (n if a.size == 1 else 1), b._items * (n if b.size == 1 else 1)), a.shape if a.size >= b.size else b.shape

    def add(x1, x2):
        pairs, shape = _pairs(x1, x2)
        return _make([a + b for a, b in pairs]).reshape(shape)

    def upper(a): return _each(a, lambda v: v.upper())
    def lower(a): return _each(a, lambda v: v.lower())
    def title(a): return _each(a, lambda v: v.title())
    def capitalize(a): return _each(a, lambda v: v.capitalize())
    def swapcase(a): return _each(a, lambda v: v.swapcase())
    def strip(a, chars=None): return _each(a, lambda v: v.strip(chars))
    def lstrip(a, chars=None): return _each(a, lambda v: v.lstrip(chars))
    def rstrip(a, chars=None): return _each(a, lambda v: v.rstrip(chars))
    def replace(a, old, new, count=-1): return _each(a, lambda v: v.replace(old, new, count))
    def zfill(a, width): return _each(a, lambda v: v.zfill(width))
    def center(a, width, fillchar=" "): return _each(a, lambda v: v.center(width, fillchar))
    def ljust(a, width, fillchar=" "): return _each(a, lambda v: v.ljust(width, fillchar))
    def rjust(a, width, fillchar=" "): return _each(a, lambda v: v.rjust(width, fillchar))
    def multiply(a, i): return _each(a, lambda v: v * i)
    def startswith(a, prefix): return _numbers(a, lambda v: v.startswith(prefix), bool)
    def endswith(a, suffix): return _numbers(a, lambda v: v.endswith(suffix), bool)
    def find(a, sub): return _numbers(a, lambda v: v.find(sub))
    def count(a, sub): return _numbers(a, lambda v: v.count(sub))
    def str_len(a): return _numbers(a, len)
    def isdigit(a): return _numbers(a, lambda v: v.isdigit(), bool)
    def isalpha(a): return _numbers(a, lambda v: v.isalpha(), bool)
    """#
}
