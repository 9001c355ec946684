extension Library {
  /// The part of complex numbers with single ones.
  static let complexNumber = #"""
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

    """#
}
