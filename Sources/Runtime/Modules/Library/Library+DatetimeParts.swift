extension Library {
  /// The part of `datetime` with days, times of day and zones.
  static let datetimeParts = #"""
    class date:
        def __init__(self, year, month, day):
            if not 1 <= month <= 12:
                raise ValueError("month must be in 1..12")
            if not 1 <= day <= _days_in(year, month):
                raise ValueError("day is out of range for month")
            self.year, self.month, self.day = year, month, day

        def replace(self, year=None, month=None, day=None):
            return date(year or self.year, month or self.month, day or self.day)

        def timetuple(self):
            import time
            return time.struct_time(self._parts())

        def isocalendar(self):
            """The ISO year, the week and the day of the week."""
            thursday = self.toordinal() - self.weekday() + 3
            year = _from_ordinal(thursday)[0]
            return (year, (thursday - _ordinal(year, 1, 1)) // 7 + 1, self.isoweekday())

        def ctime(self):
            return self.strftime("%a %b %e %H:%M:%S %Y")

        def __format__(self, form):
            return self.strftime(form) if form else str(self)

        def toordinal(self):
            return _ordinal(self.year, self.month, self.day)

        def weekday(self):
            return (self.toordinal() + 6) % 7

        def isoweekday(self):
            return self.weekday() + 1

        def isoformat(self):
            return str(self.year + 10000)[1:] + "-" + _two(self.month) + "-" + _two(self.day)

        def _parts(self):
            return [self.year, self.month, self.day, 0, 0, 0, self.weekday(), self.toordinal() - _ordinal(self.year, 1, 1) + 1, 0]

        def strftime(self, format):
            return _native.format_time(format, self._parts())

        def _key(self):
            return (self.year, self.month, self.day)

        def __str__(self):
            return self.isoformat()

        def __repr__(self):
            return "datetime.date(" + ", ".join([str(v) for v in self._key()]) + ")"

        def __eq__(self, other):
            return isinstance(other, date) and self._key() == other._key()

        def __lt__(self, other):
            return self._key() < other._key()

        def __le__(self, other):
            return self._key() <= other._key()

        def __gt__(self, other):
            return self._key() > other._key()

        def __ge__(self, other):
            return self._key() >= other._key()

        def __hash__(self):
            return hash(self._key())

        def __add__(self, delta):
            return date(*_from_ordinal(self.toordinal() + delta.days))

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return date(*_from_ordinal(self.toordinal() - other.days))
            return timedelta(days=self.toordinal() - other.toordinal())

        def today():
            return date(*_native.calendar(_native.clock(0), False)[:3])

        def fromordinal(n):
            return date(*_from_ordinal(n))

        def fromisoformat(text):
            return date(int(text[:4]), int(text[5:7]), int(text[8:10]))

        today = staticmethod(today)
        fromordinal = staticmethod(fromordinal)
        fromisoformat = staticmethod(fromisoformat)

    class time:
        def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond

        def isoformat(self):
            return _two(self.hour) + ":" + _two(self.minute) + ":" + _two(self.second) + ("." + str(self.microsecond + 1000000)[1:] if self.microsecond else "")

        __str__ = isoformat

        def strftime(self, format):
            return _native.format_time(format, [1900, 1, 1, self.hour, self.minute, self.second, 0, 1, 0])

        def _key(self): return (self.hour, self.minute, self.second, self.microsecond)
        def __eq__(self, other): return isinstance(other, time) and self._key() == other._key()
        def __lt__(self, other): return self._key() < other._key()
        def __hash__(self): return hash(self._key())
        def __repr__(self): return "datetime.time(" + ", ".join([str(v) for v in self._key()[:4 if self.microsecond else 3 if self.second else 2]]) + ")"

    class tzinfo: pass

    def _offset_text(offset):
        if offset is None:
            return ""
        minutes = offset._total() // 60000000
        return ("-" if minutes < 0 else "+") + _two(abs(minutes) // 60) + ":" + _two(abs(minutes) % 60)

    class timezone(tzinfo):
        def __init__(self, offset, name=None):
            self.offset, self._name = offset, name

        def utcoffset(self, dt): return self.offset
        def dst(self, dt): return None
        def tzname(self, dt): return str(self)
        def __eq__(self, other): return isinstance(other, timezone) and self.offset._total() == other.offset._total()
        def __hash__(self): return hash(self.offset._total())

        def __repr__(self):
            return "datetime.timezone.utc" if self.offset._total() == 0 else "datetime.timezone(" + repr(self.offset) + ")"

        def __str__(self):
            return self._name or ("UTC" if self.offset._total() == 0 else "UTC" + _offset_text(self.offset))

    timezone.utc = UTC = timezone(timedelta(0))

    """#
}
