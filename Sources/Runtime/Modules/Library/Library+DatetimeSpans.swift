extension Library {
  /// The part of `datetime` with days counted, and lengths of time.
  static let datetimeSpans = #"""
    import _native

    MINYEAR = 1
    MAXYEAR = 9999

    def _two(n):
        return ("0" if n < 10 else "") + str(n)

    def _days_before(year):
        y = year - 1
        return y * 365 + y // 4 - y // 100 + y // 400

    def _leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def _days_in(year, month):
        return 29 if month == 2 and _leap(year) else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]

    def _ordinal(year, month, day):
        return _days_before(year) + sum([_days_in(year, m) for m in range(1, month)]) + day

    def _from_ordinal(n):
        year = n // 366 + 1
        while _days_before(year + 1) < n:
            year += 1
        n -= _days_before(year)
        month = 1
        while n > _days_in(year, month):
            n -= _days_in(year, month)
            month += 1
        return year, month, n

    class timedelta:
        def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
            total = round(((weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000000 + milliseconds * 1000 + microseconds)
            self._set(total)

        def _set(self, total):
            self.days, rest = divmod(total, 86400000000)
            self.seconds, self.microseconds = divmod(rest, 1000000)

        def _total(self):
            return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

        def total_seconds(self):
            return self._total() / 1000000

        def _made(total):
            made = timedelta()
            made._set(total)
            return made

        _made = staticmethod(_made)

        def __add__(self, other):
            return timedelta._made(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

        def __sub__(self, other):
            return timedelta._made(self._total() - other._total())

        def __neg__(self):
            return timedelta._made(-self._total())

        def __mul__(self, number):
            return timedelta._made(round(self._total() * number))

        __rmul__ = __mul__

        def __abs__(self):
            return timedelta._made(abs(self._total()))

        def __bool__(self):
            return self._total() != 0

        def __floordiv__(self, other):
            return self._total() // other._total() if isinstance(other, timedelta) else timedelta._made(self._total() // other)

        def __mod__(self, other):
            return timedelta._made(self._total() % other._total())

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            return timedelta._made(round(self._total() / other))

        def __eq__(self, other):
            return isinstance(other, timedelta) and self._total() == other._total()

        def __lt__(self, other):
            return self._total() < other._total()

        def __le__(self, other):
            return self._total() <= other._total()

        def __gt__(self, other):
            return self._total() > other._total()

        def __ge__(self, other):
            return self._total() >= other._total()

        def __hash__(self):
            return hash(self._total())

        def __str__(self):
            minutes, seconds = divmod(self.seconds, 60)
            hours, minutes = divmod(minutes, 60)
            text = str(hours) + ":" + _two(minutes) + ":" + _two(seconds)
            if self.days:
                text = str(self.days) + " day" + ("" if abs(self.days) == 1 else "s") + ", " + text
            return text + ("." + str(self.microseconds + 1000000)[1:] if self.microseconds else "")

        def __repr__(self):
            parts = [name + "=" + str(value) for name, value in [("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)] if value]
            return "datetime.timedelta(" + (", ".join(parts) or "0") + ")"

    """#
}
