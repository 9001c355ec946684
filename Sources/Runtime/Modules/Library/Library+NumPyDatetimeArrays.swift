extension Library {
  /// The part of NumPy's times with arrays.
  static let numpyDatetimeArrays = #"""
    class ndarray:
        """An array of moments or of spans."""

        def __init__(self, values, kind, unit):
            self._values, self._kind, self._unit = values, kind, unit

        shape = property(lambda self: self._values.shape)
        size = property(lambda self: self._values.size)
        ndim = property(lambda self: self._values.ndim)
        dtype = property(lambda self: _TimeType(self._kind, self._unit))

        def _one(self, value):
            return (datetime64 if self._kind == "M" else timedelta64)(int(value), self._unit)

        def _made(self, values):
            return ndarray(values, self._kind, self._unit) if np.ndim(values) else self._one(values)

        def __len__(self): return len(self._values)
        def __iter__(self):
            for i in range(len(self)):
                yield self[i]
        def __getitem__(self, index): return self._made(self._values[index])
        def __setitem__(self, index, value): self._values[index] = array(value, self.dtype)._values if isinstance(value, (list, ndarray)) else _as_scalar(value, self._kind, self._unit)

        def _beside(self, other):
            """The other operand's numbers, its kind and its unit."""
            if isinstance(other, (list, tuple, str, _dates.date, _dates.timedelta)):
                other = array(other) if isinstance(other, (list, tuple)) else _scalar(other, "M" if isinstance(other, (str, _dates.date)) else "m")
            if isinstance(other, ndarray):
                return other._values, other._kind, other._unit
            if isinstance(other, _Time):
                return np.array(other._value), other._kind, other._unit
            return np.asarray(other), None, None

        def _compare(self, other, function):
            values, kind, unit = self._beside(other)
            if kind != self._kind:
                raise TypeError("moments are compared with moments here, and spans with spans")
            finer = _finer(unit, self._unit)
            a, b = _all(self._values, self._unit, finer, kind), _all(values, unit, finer, kind)
            return function(a, b) & (a != _missing) & (b != _missing)

        def __eq__(self, other): return self._compare(other, lambda a, b: a == b)
        def __ne__(self, other): return ~self._compare(other, lambda a, b: a == b)
        def __lt__(self, other): return self._compare(other, lambda a, b: a < b)
        def __le__(self, other): return self._compare(other, lambda a, b: a <= b)
        def __gt__(self, other): return self._compare(other, lambda a, b: a > b)
        def __ge__(self, other): return self._compare(other, lambda a, b: a >= b)

        def _sum(self, other, sign):
            values, kind, unit = self._beside(other)
            if kind is None:
                if values.dtype.kind not in "iu":
                    raise TypeError("whole numbers are added to moments and spans")
                kind, unit = "m", self._unit
            if kind == "M" and (sign > 0 and self._kind == "M" or self._kind == "m" and sign < 0):
                raise TypeError("ufunc 'add' cannot use operands with types " + repr(self.dtype) + " and dtype('<M8[" + unit + "]')")
            finer = _finer(unit, self._unit)
            total = _all(self._values, self._unit, finer, self._kind) + sign * _all(values, unit, finer, kind)
            isMoment = (self._kind == "M") != (kind == "M")
            return ndarray(total, "M" if isMoment else "m", finer)

        def __add__(self, other): return self._sum(other, 1)
        __radd__ = __add__
        def __sub__(self, other): return self._sum(other, -1)
        def __rsub__(self, other): return array(other)._sum(self, -1) if isinstance(other, list) else (-self if self._kind == "m" else ndarray(-self._values, "m", self._unit)) + other if self._kind == "m" else ndarray(_as_number(other, self._unit) - self._values, "m", self._unit)
        def __neg__(self): return self._made(-self._values)
        def __mul__(self, other): return self._made((self._values * other).astype(np.int64))
        __rmul__ = __mul__

        def __truediv__(self, other):
            values, kind, unit = self._beside(other)
            if kind is None:
                return self._made((self._values / values).astype(np.int64))
            finer = _finer(unit, self._unit)
            return _all(self._values, self._unit, finer, "m") / _all(values, unit, finer, "m")

        def __floordiv__(self, other):
            values, kind, unit = self._beside(other)
            if kind is None:
                return self._made(self._values // values)
            finer = _finer(unit, self._unit)
            return _all(self._values, self._unit, finer, "m") // _all(values, unit, finer, "m")

        def __hash__(self):
            raise TypeError("unhashable type: 'numpy.ndarray'")

        def _texts(self):
            if self._kind == "m":
                return self._values
            from numpy._objects import make
            return make([_text(v, self._unit) for v in self._values.ravel().tolist()]).reshape(self.shape)

        def _padded(self, text):
            """NaT stands as wide as the moments beside it."""
            if self._kind == "m" or "'NaT'" not in text:
                return text
            wide = max([len(_text(v, self._unit)) for v in self._values.ravel().tolist()])
            return text.replace("'NaT'", " " * (wide - 3) + "'NaT'")

        def __str__(self): return self._padded(str(self._texts()))
        def __repr__(self):
            text = self._padded(repr(self._texts()))
            return text[:text.rindex(", dtype=") if ", dtype=" in text else -1] + ", dtype='" + self.dtype.name + "')"

        def astype(self, dtype, copy=True):
            known = _unit_of(dtype)
            if known is None:
                if dtype is str or dtype in ("str", "U"):
                    return self._texts()
                if dtype is object or dtype == "object":
                    from numpy._objects import make
                    return make([v.item() for v in self], "O")
                return self._values.astype(dtype)
            unit = known[1] or self._unit
            return ndarray(_all(self._values, self._unit, unit, self._kind), self._kind, unit)

        def tolist(self): return [v.item() for v in self]
        def copy(self): return self._made(self._values.copy())
        def reshape(self, *shape): return self._made(self._values.reshape(*shape))
        def ravel(self): return self._made(self._values.ravel())
        flatten = ravel
        def min(self, axis=None): return self._made(self._values.min(axis))
        def max(self, axis=None): return self._made(self._values.max(axis))
        def argmin(self, axis=None): return self._values.argmin(axis)
        def argmax(self, axis=None): return self._values.argmax(axis)
        def argsort(self, axis=-1, kind=None): return self._values.argsort(axis)
        def sort(self, axis=-1): self._values.sort(axis)
        def view(self, dtype): return self._values.copy()

        def sum(self, axis=None): return self._spans(self._values.sum(axis))
        def mean(self, axis=None): return self._spans(np.int64(self._values.sum(axis) / self.size))

        def _spans(self, values):
            if self._kind == "M":
                raise TypeError("ufunc 'add' cannot use operands with types " + repr(self.dtype) + " and " + repr(self.dtype))
            return self._made(values)

        def __array_function__(self, function, args, keywords):
            name = function.__name__
            if name in ("diff", "ediff1d"):
                return ndarray(function(self._values, *args[1:], **keywords), "m", self._unit)
            if name in ("sort", "unique", "flip", "roll", "repeat", "tile", "ravel", "reshape", "take", "delete"):
                found = function(self._values, *args[1:], **keywords)
                return (self._made(found[0]),) + tuple(found[1:]) if isinstance(found, tuple) else self._made(found)
            if name in ("min", "amin", "max", "amax"):
                return self._made(function(self._values, *args[1:], **keywords))
            if name in ("sum", "mean"):
                return getattr(self, name)(*args[1:], **keywords)
            if name in ("argsort", "argmin", "argmax", "searchsorted", "shape", "size", "ndim", "count_nonzero"):
                plain = [_all(a._values, a._unit, self._unit, self._kind) if isinstance(a, ndarray) else _as_number(a, self._unit) if isinstance(a, _Time) else a for a in args]
                return function(*plain, **keywords)
            if name in ("array", "asarray", "copy"):
                return self.copy()
            if name in ("concatenate", "hstack"):
                parts = [array(a) for a in args[0]]
                unit = parts[0]._unit
                for part in parts:
                    unit = _finer(unit, part._unit)
                return ndarray(function([_all(p._values, p._unit, unit, p._kind) for p in parts], *args[1:], **keywords), parts[0]._kind, unit)
            raise TypeError("np." + name + " does not take an array of " + ("moments" if self._kind == "M" else "spans of time") + " here")

    def _as_number(value, unit):
        value = _scalar(value, "M" if isinstance(value, (str, _dates.date)) else "m")
        return _convert(value._value, value._unit, unit, value._kind)

    def _as_scalar(value, kind, unit):
        value = _scalar(value, kind)
        return _convert(value._value, value._unit, unit, kind) if isinstance(value, _Time) else int(value)

    def _all(values, unit, target, kind):
        """The numbers of an array in another unit."""
        if unit == target:
            return values
        return np.array([_convert(v, unit, target, kind) for v in values.ravel().tolist()], dtype=np.int64).reshape(values.shape)

    def isnat(x):
        """Where a moment or a span is missing."""
        if isinstance(x, ndarray):
            return x._values == _missing
        if not isinstance(x, _Time):
            raise TypeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
        return np.bool_(x._value == _missing)

    def _flat(values):
        return [leaf for v in values for leaf in (_flat(v) if isinstance(v, (list, tuple)) else [v])]

    def array(values, dtype=None):
        """An array of moments or of spans."""
        known = _unit_of(dtype) if dtype is not None else None
        if isinstance(values, ndarray):
            return values.astype(dtype) if known and known[1] else values.copy()
        if isinstance(values, np.ndarray):
            values = values.tolist()
        if not isinstance(values, (list, tuple)):
            values = list(values) if hasattr(values, "__iter__") and not isinstance(values, str) else [values]
        shape, inner = [], values
        while isinstance(inner, (list, tuple)):
            shape.append(len(inner))
            inner = inner[0] if inner else None
        items = _flat(values)
        kind = known[0] if known else "m" if any([isinstance(v, (timedelta64, _dates.timedelta)) for v in items]) else "M"
        unit = known[1] if known else None
        made = []
        for v in items:
            if isinstance(v, (int, np.integer)):
                if unit is None:
                    raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
                v = (datetime64 if kind == "M" else timedelta64)(int(v), unit)
            made.append((datetime64 if kind == "M" else timedelta64)(v) if not isinstance(v, _Time) else v)
        if unit is None:
            unit = made[0]._unit if made else "D"
            for v in made:
                unit = _finer(unit, v._unit)
        numbers = np.array([_convert(v._value, v._unit, unit, kind) for v in made], dtype=np.int64)
        return ndarray(numbers.reshape(shape), kind, unit)

    def arange(start, stop=None, step=None, dtype=None):
        known = _unit_of(dtype) if dtype is not None else None
        kind = known[0] if known else start._kind if isinstance(start, _Time) else "M"
        first, last = _scalar(start, kind), _scalar(stop, kind)
        unit = known[1] if known and known[1] else None
        if unit is None:
            unit = first._unit
            for other in (last, step):
                if isinstance(other, _Time):
                    unit = _finer(unit, other._unit)
        by = 1 if step is None else _convert(step._value, step._unit, unit, "m") if isinstance(step, _Time) else int(step)
        low = _convert(first._value, first._unit, unit, kind)
        high = low + int(stop) if isinstance(stop, (int, np.integer)) else _convert(last._value, last._unit, unit, kind) if not isinstance(last, timedelta64) or kind == "m" else low + _convert(last._value, last._unit, unit, "m")
        return ndarray(np.arange(low, high, by), kind, unit)

    def _all_times(value):
        return isinstance(value, _Time) or isinstance(value, (list, tuple)) and len(value) > 0 and all([_all_times(v) for v in value])

    def typed(name, args, keywords):
        """What np.array, np.arange and np.dtype make of moments and spans; None where there are none."""
        keywords = dict(keywords)
        if name == "arange":
            given = dict(zip(["start", "stop", "step", "dtype"], args))
            given.update(keywords)
            isTime = any([isinstance(v, (_Time, _dates.date)) for v in given.values()]) or _unit_of(given.get("dtype")) is not None
            return arange(**given) if isTime else None
        if name == "dtype":
            known = _unit_of(args[0])
            return None if known is None else _TimeType(known[0], known[1])
        dtype = keywords.get("dtype", args[1] if len(args) > 1 else None)
        known = _unit_of(dtype)
        if known is None:
            isTime = dtype is None and name in ("array", "asarray") and _all_times(args[0])
            return array(args[0]) if isTime else None
        if name in ("array", "asarray"):
            return array(args[0], dtype)
        if name in ("zeros", "empty"):
            return ndarray(np.zeros(args[0] if args else keywords["shape"], dtype=np.int64), known[0], known[1] or "D")
        return None
    """#
}
