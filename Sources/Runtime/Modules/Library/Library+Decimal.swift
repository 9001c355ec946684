extension Library {
  /// The numbers of `decimal`, read and reckoned with.
  static let decimalNumber = #"""
    class Decimal:
        """A number in base ten: `Decimal("0.1")` is a tenth."""

        def __init__(self, value="0", context=None):
            self._special = None
            if isinstance(value, Decimal):
                self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
            elif isinstance(value, bool) or isinstance(value, int):
                self._sign, self._int, self._exp = 1 if value < 0 else 0, abs(int(value)), 0
            elif isinstance(value, float):
                if value != value or value in (float("inf"), float("-inf")):
                    self._read(str(value))
                else:
                    top, bottom = value.as_integer_ratio()
                    power = bottom.bit_length() - 1
                    self._sign, self._int, self._exp = 1 if str(value).startswith("-") else 0, abs(top) * 5 ** power, -power
            elif isinstance(value, str):
                self._read(value)
            elif isinstance(value, (tuple, list)):
                sign, digits, self._exp = value
                self._sign, self._int = sign, int("".join([str(d) for d in digits]) or "0")
            elif hasattr(value, "dtype"):
                Decimal.__init__(self, value.item())
            else:
                raise TypeError("conversion from " + type(value).__name__ + " to Decimal is not supported")

        def _read(self, text):
            word = text.strip().replace("_", "")
            self._sign = 1 if word.startswith("-") else 0
            body = word.lstrip("+-") if len(word) - len(word.lstrip("+-")) <= 1 else "?"
            self._int, self._exp = 0, 0
            if body.lower() in ("inf", "infinity"):
                self._special = "Infinity"
                return
            if body.lower() in ("nan", "snan"):
                self._special = "NaN"
                return
            mantissa, mark, exponent = body.lower().partition("e")
            whole, dot, part = mantissa.partition(".")
            isNumber = (whole + part).isdigit() and (not mark or exponent.lstrip("+-").isdigit())
            if not isNumber:
                raise InvalidOperation("[<class 'decimal.ConversionSyntax'>]")
            self._int, self._exp = int(whole + part), (int(exponent) if mark else 0) - len(part)

        @staticmethod
        def _of(sign, digits, exponent):
            made = Decimal(0)
            made._sign, made._int, made._exp = sign, digits, exponent
            return made

        @staticmethod
        def _word(name, sign=0):
            made = Decimal(0)
            made._special, made._sign = name, sign
            return made

        @classmethod
        def from_float(cls, value):
            return Decimal(value)

        def _fitted(self, context=None):
            """Rounded to the context's digits."""
            context = context or getcontext()
            if self._special is not None:
                return self
            count = len(str(self._int))
            if count <= context.prec:
                return self
            drop = count - context.prec
            kept = _shortened(self._sign, self._int, drop, context.rounding)
            if len(str(kept)) > context.prec:
                kept, drop = kept // 10, drop + 1
            return Decimal._of(self._sign, kept, self._exp + drop)

        @staticmethod
        def _other(value):
            if isinstance(value, Decimal):
                return value
            if isinstance(value, int):
                return Decimal(value)
            return None

        def _signed(self):
            return -self._int if self._sign else self._int

        def _nan(self, other):
            return self._special == "NaN" or other._special == "NaN"

        def __add__(self, other):
            other = Decimal._other(other)
            if other is None:
                return NotImplemented
            if self._special or other._special:
                if self._nan(other):
                    return Decimal._word("NaN")
                if self._special and other._special and self._sign != other._sign:
                    raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
                return self if self._special else other
            exponent = min(self._exp, other._exp)
            total = self._signed() * 10 ** (self._exp - exponent) + other._signed() * 10 ** (other._exp - exponent)
            sign = 1 if total < 0 or total == 0 and self._sign and other._sign else 0
            return Decimal._of(sign, abs(total), exponent)._fitted()

        __radd__ = __add__

        def __neg__(self):
            if self._special == "NaN":
                return self
            made = Decimal(self)
            made._sign = 0 if self._int == 0 and not self._special else 1 - self._sign
            return made._fitted()

        def __pos__(self):
            return self._fitted()

        def __abs__(self):
            made = Decimal(self)
            made._sign = 0
            return made._fitted()

        copy_abs = __abs__

        def copy_negate(self):
            made = Decimal(self)
            made._sign = 1 - self._sign
            return made

        def __sub__(self, other):
            other = Decimal._other(other)
            return NotImplemented if other is None else self + other.copy_negate()

        def __rsub__(self, other):
            other = Decimal._other(other)
            return NotImplemented if other is None else other - self

        def __mul__(self, other):
            other = Decimal._other(other)
            if other is None:
                return NotImplemented
            sign = self._sign ^ other._sign
            if self._special or other._special:
                if self._nan(other):
                    return Decimal._word("NaN")
                if not self._special and self._int == 0 or not other._special and other._int == 0:
                    raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
                return Decimal._word("Infinity", sign)
            return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._fitted()

        __rmul__ = __mul__

        def __truediv__(self, other):
            other = Decimal._other(other)
            if other is None:
                return NotImplemented
            sign = self._sign ^ other._sign
            if self._special or other._special:
                if self._nan(other):
                    return Decimal._word("NaN")
                if self._special and other._special:
                    raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
                return Decimal._word("Infinity", sign) if self._special else Decimal._of(sign, 0, 0)
            if other._int == 0:
                if self._int == 0:
                    raise InvalidOperation("[<class 'decimal.DivisionUndefined'>]")
                raise DivisionByZero("[<class 'decimal.DivisionByZero'>]")
            ideal = self._exp - other._exp
            if self._int == 0:
                return Decimal._of(sign, 0, ideal)
            shift = max(len(str(other._int)) - len(str(self._int)) + getcontext().prec + 1, 0)
            digits, rest = divmod(self._int * 10 ** shift, other._int)
            exponent = ideal - shift
            if rest:
                # One digit more says that something was cut off.
                if digits % 5 == 0:
                    digits += 1
            else:
                while exponent < ideal and digits % 10 == 0:
                    digits //= 10
                    exponent += 1
            return Decimal._of(sign, digits, exponent)._fitted()

        def __rtruediv__(self, other):
            other = Decimal._other(other)
            return NotImplemented if other is None else other / self

        def __divmod__(self, other):
            other = Decimal._other(other)
            if other is None:
                return NotImplemented
            if other._int == 0 and not other._special:
                raise DivisionByZero("[<class 'decimal.DivisionByZero'>]")
            exponent = min(self._exp, other._exp)
            a, b = self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent)
            return Decimal._of(self._sign ^ other._sign, a // b, 0), Decimal._of(self._sign, a % b, exponent)

        def __rdivmod__(self, other): return Decimal(other).__divmod__(self)
        def __floordiv__(self, other): return self.__divmod__(Decimal(other))[0]
        def __rfloordiv__(self, other): return Decimal(other).__divmod__(self)[0]
        def __mod__(self, other): return self.__divmod__(Decimal(other))[1]
        def __rmod__(self, other): return Decimal(other).__divmod__(self)[1]

        def __pow__(self, other, modulo=None):
            other = Decimal._other(other)
            if other is None:
                return NotImplemented
            if other._special is None and other == other.to_integral_value():
                n = int(other)
                if n == 0:
                    return Decimal(1)
                with localcontext() as inner:
                    inner.prec += len(str(abs(n))) + 4
                    made, base, left = Decimal(1), self, abs(n)
                    while left:
                        if left & 1:
                            made = made * base
                        left >>= 1
                        if left:
                            base = base * base
                    if n < 0:
                        made = Decimal(1) / made
                return made._fitted()
            with localcontext() as inner:
                inner.prec += 6
                made = (self.ln() * other).exp()
            return made._fitted()

        def __rpow__(self, other):
            return Decimal(other) ** self
    """#
}
