extension Library {
  /// Comparisons and text of `decimal`; goes on within its class.
  static let decimalText = #"""
        def _compared(self, other):
            """Below zero, zero or above it, as this is below, equal to or above the other; None where they cannot be compared."""
            if isinstance(other, float):
                other = Decimal(other)
            elif not isinstance(other, Decimal):
                if hasattr(other, "numerator") and not isinstance(other, (int, bool)):
                    other = Decimal(other.numerator) / Decimal(other.denominator)
                elif not isinstance(other, int):
                    return None
                else:
                    other = Decimal(other)
            if self._nan(other):
                return None
            if self._special or other._special:
                a = 0 if not self._special else -1 if self._sign else 1
                b = 0 if not other._special else -1 if other._sign else 1
                return a - b
            exponent = min(self._exp, other._exp)
            return self._signed() * 10 ** (self._exp - exponent) - other._signed() * 10 ** (other._exp - exponent)

        def __eq__(self, other):
            c = self._compared(other)
            return False if c is None else c == 0

        def __ne__(self, other):
            return not self == other

        def _ordered(self, other):
            c = self._compared(other)
            if c is None and isinstance(other, (Decimal, int, float)):
                raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            return c

        def __lt__(self, other):
            c = self._ordered(other)
            return NotImplemented if c is None else c < 0

        def __le__(self, other):
            c = self._ordered(other)
            return NotImplemented if c is None else c <= 0

        def __gt__(self, other):
            c = self._ordered(other)
            return NotImplemented if c is None else c > 0

        def __ge__(self, other):
            c = self._ordered(other)
            return NotImplemented if c is None else c >= 0

        def __hash__(self):
            return hash(float(self)) if self._special or self._exp < 0 and self != int(self) else hash(int(self))

        def __bool__(self):
            return self._special is not None or self._int != 0

        def __float__(self):
            return float(str(self).lower())

        def __int__(self):
            if self._special:
                raise (ValueError("cannot convert NaN to integer") if self._special == "NaN" else OverflowError("cannot convert Infinity to integer"))
            whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
            return -whole if self._sign else whole

        __trunc__ = __int__

        def __floor__(self): return int(self.to_integral_value(ROUND_FLOOR))
        def __ceil__(self): return int(self.to_integral_value(ROUND_CEILING))

        def __round__(self, n=None):
            if n is None:
                return int(self.to_integral_value(ROUND_HALF_EVEN))
            return self._set_exponent(-n, ROUND_HALF_EVEN)

        def __str__(self):
            sign = "-" if self._sign else ""
            if self._special:
                return sign + self._special if self._special != "NaN" else "NaN"
            digits = str(self._int)
            left = self._exp + len(digits)
            point = left if self._exp <= 0 and left > -6 else 1
            if point <= 0:
                whole, part = "0", "." + "0" * -point + digits
            elif point >= len(digits):
                whole, part = digits + "0" * (point - len(digits)), ""
            else:
                whole, part = digits[:point], "." + digits[point:]
            return sign + whole + part + ("" if left == point else "E" + ("+" if left > point else "") + str(left - point))

        def to_eng_string(self, context=None):
            return str(self)

        def __repr__(self):
            return "Decimal('" + str(self) + "')"

        def __format__(self, spec):
            kind = spec[-1:] if spec[-1:] in ("f", "F", "e", "E", "g", "G", "%", "n") else ""
            if not spec:
                return str(self)
            if not kind or kind in "gGeEn" or self._special:
                return format(str(self), spec) if not kind and "." not in spec else format(float(self), spec)
            body = spec[:-1]
            head, dot, places = body.partition(".")
            value = self * 100 if kind == "%" else self
            places = int(places) if dot else max(-value._exp, 0)
            value = value._set_exponent(-places, getcontext().rounding)
            digits = str(value._int).rjust(places + 1, "0")
            whole, part = (digits[:-places], "." + digits[-places:]) if places else (digits, "")
            zero = ""
            align, fill = ">", " "
            if len(head) > 1 and head[1] in "<>^=":
                fill, align, head = head[0], head[1], head[2:]
            elif head[:1] in ("<", ">", "^", "="):
                align, head = head[0], head[1:]
            sign = "-" if self._sign else ""
            if head[:1] in ("+", " ", "-") and head:
                sign = sign or ("" if head[0] == "-" else head[0])
                head = head[1:]
            if head.startswith("0"):
                fill, align, head = "0", "=", head[1:]
            comma = "," if "," in head else "_" if "_" in head else ""
            width = int(head.replace(",", "").replace("_", "") or 0)
            if comma:
                whole = format(int(whole), comma)
            text = whole + part + ("%" if kind == "%" else "")
            room = max(width - len(sign) - len(text), 0)
            if align == "=":
                return sign + fill * room + text
            text = sign + text
            return text + fill * room if align == "<" else fill * (room // 2) + text + fill * (room - room // 2) if align == "^" else fill * room + text

        def __copy__(self): return self
        def __deepcopy__(self, memo): return self

    def _whole_root(n):
        """The largest whole number whose square is not above n."""
        if n == 0:
            return 0
        x = 1 << (n.bit_length() + 1) // 2
        while True:
            y = (x + n // x) // 2
            if y >= x:
                return x
            x = y

    _tens = {}

    def _ln_ten(precision):
        """ln 10 = 10 ln(10/9)… by its series: 2 (artanh(1/3) · 3 + artanh(1/9)) with 10 = 8 · 5/4."""
        if precision not in _tens:
            unit = 10 ** (precision + 10)
            def artanh(bottom):
                power = unit // bottom
                total, i, square = power, 3, bottom * bottom
                while power:
                    power //= square
                    total += power // i
                    i += 2
                return total
            _tens[precision] = Decimal._of(0, 6 * artanh(3) + 2 * artanh(9), -(precision + 10))
        return _tens[precision]
    """#
}
