extension Library {
  /// Roots, powers of e, rounding of `decimal`; goes on within its class.
  static let decimalFunctions = #"""
        def sqrt(self, context=None):
            if self._special:
                return self
            if self._sign and self._int:
                raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            ideal = self._exp // 2
            if self._int == 0:
                return Decimal._of(self._sign, 0, ideal)
            precision = (context or getcontext()).prec + 1
            exponent, digits = self._exp, self._int
            if exponent % 2:
                exponent, digits = exponent - 1, digits * 10
            shift = max(precision - (len(str(digits)) + 1) // 2, 0)
            wide = digits * 10 ** (2 * shift)
            root = _whole_root(wide)
            made = Decimal._of(0, root, exponent // 2 - shift)
            if root * root == wide:
                while made._exp < ideal and made._int % 10 == 0:
                    made._int //= 10
                    made._exp += 1
            elif made._int % 5 == 0:
                made._int += 1
            return made._fitted(Context((context or getcontext()).prec, ROUND_HALF_EVEN))

        def exp(self, context=None):
            if self._special:
                return Decimal(0) if self._special == "Infinity" and self._sign else self
            if self._int == 0:
                return Decimal(1)
            with localcontext() as inner:
                inner.prec += 8
                halvings = max(self.adjusted() + 1, 0) * 4 + 4
                x = self / 2 ** halvings
                term = total = Decimal(1)
                i = 1
                while True:
                    term = term * x / i
                    if total + term == total:
                        break
                    total += term
                    i += 1
                for _ in range(halvings):
                    total = total * total
            return total._fitted()

        def ln(self, context=None):
            if self._special:
                return self
            if self._int == 0:
                return Decimal._word("Infinity", 1)
            if self._sign:
                raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            if self == 1:
                return Decimal(0)
            with localcontext() as inner:
                inner.prec += 10
                import math
                power = self.adjusted()
                guess = Decimal(math.log(float(self.scaleb(-power))))
                y = self.scaleb(-power)
                for _ in range(6):
                    e = guess.exp()
                    step = 2 * (y - e) / (y + e)
                    guess = guess + step
                if power:
                    guess = guess + power * _ln_ten(inner.prec)
            return guess._fitted()

        def log10(self, context=None):
            if self._int and str(self._int).rstrip("0") == "1" and not self._sign:
                return Decimal(self.adjusted())
            with localcontext() as inner:
                inner.prec += 6
                made = self.ln() / _ln_ten(inner.prec)
            return made._fitted()

        def _set_exponent(self, exponent, rounding):
            if exponent <= self._exp:
                return Decimal._of(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
            return Decimal._of(self._sign, _shortened(self._sign, self._int, exponent - self._exp, rounding), exponent)

        def quantize(self, exp, rounding=None, context=None):
            """As many digits behind the point as `exp` has."""
            if self._special:
                return self
            exp = Decimal(exp)
            made = self._set_exponent(exp._exp, rounding or getcontext().rounding)
            if len(str(made._int)) > getcontext().prec:
                raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            return made

        def to_integral_value(self, rounding=None, context=None):
            return self if self._special or self._exp >= 0 else self._set_exponent(0, rounding or getcontext().rounding)

        to_integral = to_integral_exact = to_integral_value

        def normalize(self, context=None):
            made = self._fitted(context)
            digits, exponent = made._int, made._exp
            if digits == 0 and not self._special:
                return Decimal._of(self._sign, 0, 0)
            while digits and digits % 10 == 0:
                digits, exponent = digits // 10, exponent + 1
            return self if self._special else Decimal._of(made._sign, digits, exponent)

        def scaleb(self, n, context=None):
            return Decimal._of(self._sign, self._int, self._exp + int(n))

        def shift(self, n, context=None):
            return Decimal._of(self._sign, self._int * 10 ** int(n) if n >= 0 else self._int // 10 ** -int(n), self._exp)

        def adjusted(self):
            return self._exp + len(str(self._int)) - 1

        def as_tuple(self):
            return DecimalTuple(self._sign, tuple([int(d) for d in str(self._int)]), self._exp)

        def as_integer_ratio(self):
            import math
            if self._exp >= 0:
                return self._signed() * 10 ** self._exp, 1
            common = math.gcd(self._int, 10 ** -self._exp)
            return self._signed() // common, 10 ** -self._exp // common

        def is_nan(self): return self._special == "NaN"
        def is_infinite(self): return self._special == "Infinity"
        def is_finite(self): return self._special is None
        def is_zero(self): return self._special is None and self._int == 0
        def is_signed(self): return self._sign == 1
        def max(self, other, context=None): return (self if self >= Decimal(other) else Decimal(other))._fitted()
        def min(self, other, context=None): return (self if self <= Decimal(other) else Decimal(other))._fitted()
        def compare(self, other, context=None):
            other = Decimal(other)
            return Decimal("NaN") if self._nan(other) else Decimal(0 if self == other else 1 if self > other else -1)
        def fma(self, a, b, context=None):
            a, b = Decimal(a), Decimal(b)
            return (Decimal._of(self._sign ^ a._sign, self._int * a._int, self._exp + a._exp) + b)._fitted()
        def conjugate(self): return self
        real = property(lambda self: self)
        imag = property(lambda self: Decimal(0))
    """#
}
