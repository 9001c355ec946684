extension Library {
  /// The part of NumPy's times with single moments and spans.
  static let numpyDatetimeScalars = #"""
    class _Time:
        """What moments and spans have in common: a whole number and its unit."""

        def _number(self, other):
            """Both numbers in the finer unit, and that unit."""
            unit = _finer(self._unit, other._unit)
            return _convert(self._value, self._unit, unit, self._kind), _convert(other._value, other._unit, unit, other._kind), unit

        def _compare(self, other, function):
            other = _scalar(other, self._kind)
            if not isinstance(other, _Time) or other._kind != self._kind:
                return NotImplemented
            a, b, unit = self._number(other)
            return np.bool_(a != _missing and b != _missing and function(a, b))

        def __eq__(self, other):
            found = self._compare(other, lambda a, b: a == b)
            return False if found is NotImplemented else found

        def __ne__(self, other): return not self == other
        def __lt__(self, other): return self._compare(other, lambda a, b: a < b)
        def __le__(self, other): return self._compare(other, lambda a, b: a <= b)
        def __gt__(self, other): return self._compare(other, lambda a, b: a > b)
        def __ge__(self, other): return self._compare(other, lambda a, b: a >= b)
        def __hash__(self): return hash((self._kind, _convert(self._value, self._unit, "ns", self._kind) if self._unit not in "YM" else self._value))
        def __int__(self): return self._value

        @property
        def dtype(self):
            return _TimeType(self._kind, self._unit)

        def astype(self, dtype, copy=True):
            known = _unit_of(dtype)
            if known is None:
                return np.dtype(dtype).type(self._value) if dtype is not object else self.item()
            if known[0] != self._kind:
                raise TypeError("Cannot cast " + str(self.dtype) + " to " + str(dtype))
            unit = known[1] or self._unit
            return type(self)(_convert(self._value, self._unit, unit, self._kind), unit)

    class datetime64(_Time):
        """A moment: a number of days, hours, … since 1970."""
        _kind = "M"

        def __init__(self, value="NaT", unit=None):
            if isinstance(value, datetime64):
                self._value, self._unit = value._value, value._unit
            elif isinstance(value, _dates.datetime):
                self._value = _convert(value.toordinal() - _epoch, "D", "us") + ((value.hour * 60 + value.minute) * 60 + value.second) * 1000000 + value.microsecond
                self._unit = "us"
            elif isinstance(value, _dates.date):
                self._value, self._unit = value.toordinal() - _epoch, "D"
            elif isinstance(value, str):
                self._value, self._unit = _parsed(value)
            elif unit is not None:
                self._value, self._unit = int(value), unit
            else:
                raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
            if unit is not None and unit != self._unit:
                self._value, self._unit = _convert(self._value, self._unit, _checked_unit(unit)), unit

        def __add__(self, other):
            if isinstance(other, (int, np.integer)):
                other = timedelta64(int(other), self._unit)
            if isinstance(other, _dates.timedelta):
                other = timedelta64(other)
            if not isinstance(other, timedelta64):
                return NotImplemented
            unit = _finer(self._unit, other._unit)
            if self._value == _missing or other._value == _missing:
                return datetime64("NaT", unit)
            return datetime64(_convert(self._value, self._unit, unit) + _convert(other._value, other._unit, unit, "m"), unit)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, (datetime64, _dates.date)):
                a, b, unit = self._number(datetime64(other))
                return timedelta64(_missing if _missing in (a, b) else a - b, unit)
            if isinstance(other, (int, np.integer)):
                return self + -int(other)
            return self + -timedelta64(other) if isinstance(other, (timedelta64, _dates.timedelta)) else NotImplemented

        def item(self):
            if self._value == _missing:
                return None
            if self._unit == "ns":
                return self._value
            days = _convert(self._value, self._unit, "D")
            date = _dates.date.fromordinal(days + _epoch)
            if self._unit in ("Y", "M", "W", "D"):
                return date
            return _dates.datetime(date.year, date.month, date.day) + _dates.timedelta(microseconds=_convert(self._value, self._unit, "us") - _convert(days, "D", "us"))

        tolist = item

        def __str__(self): return _text(self._value, self._unit)
        def __repr__(self): return "np.datetime64('" + str(self) + "')"
        def __format__(self, spec): return format(str(self), spec)

    class timedelta64(_Time):
        """A span of time: a number of days, hours, …"""
        _kind = "m"

        def __init__(self, value=0, unit=None):
            if isinstance(value, timedelta64):
                self._value, self._unit = value._value, value._unit
            elif isinstance(value, _dates.timedelta):
                self._value, self._unit = (value.days * 86400 + value.seconds) * 1000000 + value.microseconds, "us"
            elif value == "NaT":
                self._value, self._unit = _missing, unit or "D"
            else:
                # NumPy keeps a span without a unit apart; days are what programs mean by it.
                if unit is None:
                    raise ValueError("np.timedelta64 takes a number and its unit here: np.timedelta64(5, 'D')")
                self._value, self._unit = int(value), _checked_unit(unit)
            if unit is not None and unit != self._unit:
                self._value, self._unit = _convert(self._value, self._unit, _checked_unit(unit), "m"), unit

        def __add__(self, other):
            if isinstance(other, (int, np.integer)):
                other = timedelta64(int(other), self._unit)
            if not isinstance(other, (timedelta64, _dates.timedelta)):
                return NotImplemented
            a, b, unit = self._number(timedelta64(other))
            return timedelta64(a + b, unit)

        __radd__ = __add__
        def __neg__(self): return timedelta64(-self._value, self._unit)
        def __abs__(self): return timedelta64(abs(self._value), self._unit)
        def __sub__(self, other): return self + -other
        def __mul__(self, number): return timedelta64(int(self._value * number), self._unit)
        __rmul__ = __mul__

        def __truediv__(self, other):
            if isinstance(other, timedelta64):
                a, b, unit = self._number(other)
                return np.float64(a / b)
            return timedelta64(int(self._value / other), self._unit)

        def __floordiv__(self, other):
            if isinstance(other, timedelta64):
                a, b, unit = self._number(other)
                return np.int64(a // b)
            return timedelta64(int(self._value // other), self._unit)

        def __mod__(self, other):
            a, b, unit = self._number(other)
            return timedelta64(a % b, unit)

        def item(self):
            if self._unit in "YM" or self._unit == "ns":
                return self._value
            return _dates.timedelta(microseconds=_convert(self._value, self._unit, "us", "m"))

        tolist = item

        def __str__(self): return "NaT" if self._value == _missing else str(self._value) + " " + _names[self._unit]
        def __repr__(self): return "np.timedelta64(" + ("'NaT'" if self._value == _missing else str(self._value)) + ",'" + self._unit + "')"
        def __format__(self, spec): return format(str(self), spec)

    def _scalar(value, kind):
        if kind == "M" and isinstance(value, (str, _dates.date)):
            return datetime64(value)
        if kind == "m" and isinstance(value, _dates.timedelta):
            return timedelta64(value)
        return value

    class _TimeType:
        """The element type of moments or spans."""

        def __init__(self, kind, unit):
            self.kind, self.char, self.unit, self.itemsize = kind, kind, unit, 8
            self.name = ("datetime64" if kind == "M" else "timedelta64") + ("[" + unit + "]" if unit else "")
            self.type = datetime64 if kind == "M" else timedelta64
            self.str = "<" + kind + "8" + ("[" + unit + "]" if unit else "")

        def __str__(self): return self.name
        def __repr__(self): return "dtype('" + self.str + "')"
        def __eq__(self, other):
            known = _unit_of(other)
            return known is not None and known[0] == self.kind and (known[1] == self.unit)
        def __ne__(self, other): return not self == other
        def __hash__(self): return hash(self.name)
    """#
}
