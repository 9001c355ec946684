extension Library {
  /// What `decimal` counts with: digits, rounding, what goes wrong.
  static let decimalContext = #"""
    from collections import namedtuple as _namedtuple

    ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN = "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_HALF_DOWN"
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_05UP"

    class DecimalException(ArithmeticError): pass
    class InvalidOperation(DecimalException): pass
    class DivisionByZero(DecimalException, ZeroDivisionError): pass
    class Inexact(DecimalException): pass
    class Rounded(DecimalException): pass
    class Overflow(DecimalException): pass
    class Underflow(DecimalException): pass

    class Context:
        """How many digits results have, and how they are rounded."""
        def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals = prec, rounding, Emin, Emax, capitals

        def copy(self):
            return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals)

        def create_decimal(self, value="0"):
            return Decimal(value)._fitted(self)

        def sqrt(self, x): return Decimal(x).sqrt(self)
        def divide(self, a, b): return (Decimal(a) / Decimal(b))._fitted(self)
        def add(self, a, b): return (Decimal(a) + Decimal(b))._fitted(self)
        def multiply(self, a, b): return (Decimal(a) * Decimal(b))._fitted(self)
        def power(self, a, b): return Decimal(a) ** Decimal(b)

        def __repr__(self):
            return "Context(prec=" + str(self.prec) + ", rounding=" + self.rounding + ", Emin=" + str(self.Emin) + ", Emax=" + str(self.Emax) + ", capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])"

    DefaultContext = Context()
    BasicContext, ExtendedContext = Context(9, ROUND_HALF_UP), Context(9)
    _current = [DefaultContext.copy()]

    def getcontext():
        return _current[0]

    def setcontext(context):
        _current[0] = context

    class localcontext:
        """Another context, for the lines of a `with`."""
        def __init__(self, ctx=None, **settings):
            self._new = (ctx or getcontext()).copy()
            for name, value in settings.items():
                setattr(self._new, name, value)

        def __enter__(self):
            self._old = getcontext()
            setcontext(self._new)
            return self._new

        def __exit__(self, *more):
            setcontext(self._old)

    def _shortened(sign, digits, drop, rounding):
        """A whole number of some digits without its last ones, rounded."""
        unit = 10 ** drop
        kept, rest = digits // unit, digits % unit
        if rest == 0 or rounding == ROUND_DOWN:
            return kept
        if rounding == ROUND_UP:
            return kept + 1
        if rounding == ROUND_CEILING:
            return kept if sign else kept + 1
        if rounding == ROUND_FLOOR:
            return kept + 1 if sign else kept
        if rounding == ROUND_05UP:
            return kept + 1 if kept % 5 == 0 else kept
        twice = 2 * rest
        if twice == unit:
            return kept + 1 if rounding == ROUND_HALF_UP or rounding == ROUND_HALF_EVEN and kept % 2 else kept
        return kept + 1 if twice > unit else kept

    DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
    """#
}
