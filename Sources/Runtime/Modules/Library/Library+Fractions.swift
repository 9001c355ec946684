extension Library {
  /// The text of `fractions`.
  static let fractions = #"""
    import math as _math

    class Fraction:
        """A ratio of two whole numbers in lowest terms."""
        def __init__(self, numerator=0, denominator=None):
            if denominator is None:
                if isinstance(numerator, Fraction):
                    numerator, denominator = numerator.numerator, numerator.denominator
                elif isinstance(numerator, str):
                    head, slash, tail = numerator.strip().partition("/")
                    if slash:
                        numerator, denominator = int(head), int(tail)
                    else:
                        whole, _, rest = head.partition(".")
                        numerator, denominator = int(whole + rest), 10 ** len(rest)
                else:
                    numerator, denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, Fraction) or isinstance(denominator, Fraction):
                a, b = Fraction(numerator), Fraction(denominator)
                numerator, denominator = a.numerator * b.denominator, a.denominator * b.numerator
            if denominator == 0:
                raise ZeroDivisionError("Fraction(" + str(numerator) + ", 0)")
            common = _math.gcd(numerator, denominator) * (-1 if denominator < 0 else 1)
            self.numerator, self.denominator = numerator // common, denominator // common

        def _with(self, other, whole, real):
            if isinstance(other, float):
                return real(float(self), other)
            if not isinstance(other, (int, Fraction)):
                return NotImplemented
            other = other if isinstance(other, Fraction) else Fraction(other)
            return whole(self.numerator, self.denominator, other.numerator, other.denominator)

        def __add__(self, o): return self._with(o, lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda x, y: x + y)
        __radd__ = __add__
        def __sub__(self, o): return self._with(o, lambda a, b, c, d: Fraction(a * d - c * b, b * d), lambda x, y: x - y)
        def __rsub__(self, o): return self._with(o, lambda a, b, c, d: Fraction(c * b - a * d, b * d), lambda x, y: y - x)
        def __mul__(self, o): return self._with(o, lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: x * y)
        __rmul__ = __mul__
        def __truediv__(self, o): return self._with(o, lambda a, b, c, d: Fraction(a * d, b * c), lambda x, y: x / y)
        def __rtruediv__(self, o): return self._with(o, lambda a, b, c, d: Fraction(c * b, d * a), lambda x, y: y / x)
        def __floordiv__(self, o): return self._with(o, lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y)
        def __mod__(self, o): return self._with(o, lambda a, b, c, d: Fraction(a * d % (b * c), b * d), lambda x, y: x % y)

        def __pow__(self, o):
            if isinstance(o, int):
                return Fraction(self.numerator ** o, self.denominator ** o) if o >= 0 else Fraction(self.denominator ** -o, self.numerator ** -o)
            return float(self) ** float(o)

        def __neg__(self): return Fraction(-self.numerator, self.denominator)
        def __pos__(self): return self
        def __abs__(self): return Fraction(abs(self.numerator), self.denominator)
        def __float__(self): return self.numerator / self.denominator
        def __int__(self): return int(self.numerator / self.denominator) if abs(self.numerator) < 2 ** 53 else self.numerator // self.denominator
        def __bool__(self): return self.numerator != 0
        def __hash__(self): return hash(self.numerator) if self.denominator == 1 else hash((self.numerator, self.denominator))
        def __round__(self, n=None): return round(float(self)) if n is None else Fraction(round(self.numerator * 10 ** n / self.denominator), 10 ** n)

        def __eq__(self, o):
            found = self._with(o, lambda a, b, c, d: a == c and b == d, lambda x, y: x == y)
            return False if found is NotImplemented else found

        def __lt__(self, o): return self._with(o, lambda a, b, c, d: a * d < c * b, lambda x, y: x < y)
        def __le__(self, o): return self._with(o, lambda a, b, c, d: a * d <= c * b, lambda x, y: x <= y)
        def __gt__(self, o): return self._with(o, lambda a, b, c, d: a * d > c * b, lambda x, y: x > y)
        def __ge__(self, o): return self._with(o, lambda a, b, c, d: a * d >= c * b, lambda x, y: x >= y)
        def __str__(self): return str(self.numerator) if self.denominator == 1 else str(self.numerator) + "/" + str(self.denominator)
        def __repr__(self): return "Fraction(" + str(self.numerator) + ", " + str(self.denominator) + ")"

        def limit_denominator(self, max_denominator=1000000):
            """The closest fraction whose denominator is no larger."""
            if self.denominator <= max_denominator:
                return Fraction(self)
            p0, q0, p1, q1 = 0, 1, 1, 0
            n, d = self.numerator, self.denominator
            while True:
                a = n // d
                if q0 + a * q1 > max_denominator:
                    break
                p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
                n, d = d, n - a * d
            k = (max_denominator - q0) // q1
            low, high = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
            return high if abs(high - self) <= abs(low - self) else low
    """#
}
