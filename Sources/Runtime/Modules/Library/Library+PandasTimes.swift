extension Library {
  /// The part of `pandas` with moments and spans of time, and how text is read as one.
  static let pandasTimes = #"""
    import datetime as _dates

    _months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]

    class NaTType:
        """The moment that is missing."""
        year = month = day = hour = minute = second = property(lambda self: math.nan)
        def __eq__(self, other): return False
        def __ne__(self, other): return True
        def __lt__(self, other): return False
        __le__ = __gt__ = __ge__ = __lt__
        def __add__(self, other): return self
        __radd__ = __sub__ = __rsub__ = __add__
        def __hash__(self): return 0
        def __repr__(self): return "NaT"
        __str__ = __repr__

    NaT = NaTType()

    class Timedelta(_dates.timedelta):
        """A span of time."""
        def __init__(self, value=0, unit=None, *, weeks=0, days=0, hours=0, minutes=0, seconds=0, milliseconds=0, microseconds=0):
            spans = {"W": 604800, "D": 86400, "h": 3600, "m": 60, "min": 60, "s": 1, "ms": 0.001, "us": 0.000001, "d": 86400, "H": 3600, "T": 60, "S": 1}
            names = {"week": "W", "day": "D", "hour": "h", "hr": "h", "minute": "min", "second": "s", "sec": "s", "millisecond": "ms", "microsecond": "us"}
            total = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds + milliseconds / 1000 + microseconds / 1000000
            if isinstance(value, _dates.timedelta):
                self._set(value._total())
                return
            if isinstance(value, str):
                import re
                clock = re.search(r"(\d+):(\d+)(?::(\d+(?:\.\d+)?))?", value)
                if clock is not None:
                    total += int(clock.group(1)) * 3600 + int(clock.group(2)) * 60 + float(clock.group(3) or 0)
                    value = value[:clock.start()] + value[clock.end():]
                for number, word in re.findall(r"(-?\d+(?:\.\d+)?)\s*([A-Za-z]+)", value):
                    word = word if word in spans else names.get(word.lower().rstrip("s"), "")
                    if word not in spans:
                        raise ValueError("unit abbreviation w/o a number")
                    total += float(number) * spans[word]
            elif value:
                unit = "us" if unit is None else unit
                total += float(value) * spans[unit if unit in spans else names[unit.lower().rstrip("s")]]
            self._set(round(total * 1000000))

        def _of(span):
            made = Timedelta()
            made._set(span._total())
            return made

        _of = staticmethod(_of)

        def __add__(self, other):
            if isinstance(other, _dates.datetime):
                return Timestamp(other) + self
            return Timedelta._of(_dates.timedelta.__add__(self, other)) if isinstance(other, _dates.timedelta) else NotImplemented
        def __sub__(self, other): return Timedelta._of(_dates.timedelta.__sub__(self, other))
        def __neg__(self): return Timedelta._of(_dates.timedelta.__neg__(self))
        def __mul__(self, number): return Timedelta._of(_dates.timedelta.__mul__(self, number))
        __rmul__ = __mul__
        def __truediv__(self, other):
            found = _dates.timedelta.__truediv__(self, other)
            return Timedelta._of(found) if isinstance(found, _dates.timedelta) else found
        def to_pytimedelta(self): return _dates.timedelta(days=self.days, seconds=self.seconds, microseconds=self.microseconds)

        def _text(self, isDays=False):
            if isDays:
                return "%d days" % self.days
            sign = "+" if self.days < 0 else ""
            text = "%d days %s%02d:%02d:%02d" % (self.days, sign, self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60)
            return text + (".%06d" % self.microseconds if self.microseconds else "")

        def __str__(self): return self._text()
        def __repr__(self): return "Timedelta('" + self._text() + "')"

    class Timestamp(_dates.datetime):
        """A moment."""
        def __init__(self, value=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, *, year=None, unit=None, tz=None):
            if tz is not None:
                raise NotImplementedError("time zones are not available: leave tz= out")
            if year is not None:
                value = year
            if month is not None:
                parts = (value, month, day, hour, minute, second, microsecond)
            elif isinstance(value, str):
                parts = _moment(value)
            elif isinstance(value, _dates.datetime):
                parts = value._key()
            elif isinstance(value, _dates.date):
                parts = (value.year, value.month, value.day)
            else:
                seconds = {"D": 86400, "h": 3600, "m": 60, "s": 1, "ms": 0.001, "us": 0.000001, "ns": 0.000000001}["ns" if unit is None else unit]
                parts = (_dates.datetime(1970, 1, 1) + _dates.timedelta(seconds=value * seconds))._key()
            _dates.datetime.__init__(self, *parts)

        def __add__(self, other):
            if isinstance(other, DateOffset):
                return other._moved(self, 1)
            return Timestamp(_dates.datetime.__add__(self, other)) if isinstance(other, _dates.timedelta) else NotImplemented
        __radd__ = __add__
        def __sub__(self, other):
            if isinstance(other, DateOffset):
                return other._moved(self, -1)
            if isinstance(other, _dates.timedelta):
                return Timestamp(_dates.datetime.__sub__(self, other))
            return Timedelta._of(_dates.datetime.__sub__(self, other)) if isinstance(other, _dates.datetime) else NotImplemented
        def __eq__(self, other): return isinstance(other, _dates.datetime) and self._key() == other._key()
        def __hash__(self): return hash(self._key())
        def _other(self, other): return other._key() if isinstance(other, _dates.datetime) else Timestamp(other)._key()
        def __lt__(self, other): return self._key() < self._other(other)
        def __le__(self, other): return self._key() <= self._other(other)
        def __gt__(self, other): return self._key() > self._other(other)
        def __ge__(self, other): return self._key() >= self._other(other)

        dayofweek = day_of_week = property(lambda self: self.weekday())
        dayofyear = day_of_year = property(lambda self: self.toordinal() - _dates._ordinal(self.year, 1, 1) + 1)
        quarter = property(lambda self: (self.month + 2) // 3)
        week = weekofyear = property(lambda self: self.isocalendar()[1])
        days_in_month = daysinmonth = property(lambda self: _dates._days_in(self.year, self.month))
        is_month_start = property(lambda self: self.day == 1)
        is_month_end = property(lambda self: self.day == self.days_in_month)
        is_leap_year = property(lambda self: _dates._leap(self.year))
        is_year_start = property(lambda self: (self.month, self.day) == (1, 1))
        is_year_end = property(lambda self: (self.month, self.day) == (12, 31))
        is_quarter_start = property(lambda self: self.day == 1 and self.month % 3 == 1)
        is_quarter_end = property(lambda self: self.is_month_end and self.month % 3 == 0)
        value = property(lambda self: round(self.timestamp() * 1000000) * 1000)

        def day_name(self): return self.strftime("%A")
        def month_name(self): return self.strftime("%B")
        def normalize(self): return Timestamp(self.year, self.month, self.day)
        def to_pydatetime(self): return _dates.datetime(*self._key())
        def replace(self, **parts): return Timestamp(_dates.datetime.replace(self, **parts))
        def floor(self, freq):
            step = Timedelta(("1" if freq[0].isalpha() else "") + freq)._total()
            return Timestamp(_dates.datetime._made(self._micros() - (self._micros() - 86400000000) % step))
        def _text(self, isDay=False): return self.strftime("%Y-%m-%d") if isDay else _dates.datetime.__str__(self)
        def __str__(self): return self._text()
        def __repr__(self): return "Timestamp('" + self._text() + "')"
        def now(tz=None): return Timestamp(_dates.datetime.now())
        now = staticmethod(now)
        today = staticmethod(now)

    class DateOffset:
        """A step of whole months, years and the like."""
        def __init__(self, n=1, *, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0):
            self._n, self._months = n, years * 12 + months
            self._span = Timedelta(weeks=weeks, days=days if years or months or weeks or days or hours or minutes or seconds else 1, hours=hours, minutes=minutes, seconds=seconds)

        def _moved(self, moment, sign):
            months = moment.year * 12 + moment.month - 1 + sign * self._n * self._months
            year, month = months // 12, months % 12 + 1
            made = moment.replace(year=year, month=month, day=min(moment.day, _dates._days_in(year, month)))
            return made + self._span * (sign * self._n)

        def __radd__(self, other): return other + self

    def _moment(text, dayfirst=False):
        """The year, month, day … that a text says."""
        import re
        words = text.strip()
        clock = re.search(r"[T ]?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*([AaPp][Mm])?(?:Z|\+00:00)?$", words)
        time = ()
        if clock is not None:
            hour = int(clock.group(1))
            if clock.group(5):
                hour = hour % 12 + (12 if clock.group(5).lower() == "pm" else 0)
            time = (hour, int(clock.group(2)), int(clock.group(3) or 0), int(((clock.group(4) or "") + "000000")[:6]))
            words = words[:clock.start()].strip()
        for pattern, order in ((r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$", "ymd"), (r"(\d{4})[-/](\d{1,2})$", "ym"), (r"(\d{4})(\d{2})(\d{2})$", "ymd"), (r"(\d{4})$", "y"),
                               (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$", "dmy" if dayfirst else "mdy"),
                               (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$", "dmY" if dayfirst else "mdY"),
                               (r"([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$", "bdy"), (r"(\d{1,2})[- ]([A-Za-z]+)\.?,?[- ](\d{4})$", "dby"),
                               (r"(\d{1,2})[- ]([A-Za-z]+)[- ](\d{2})$", "dbY"), (r"([A-Za-z]+)[- ](\d{4})$", "by")):
            match = re.match(pattern, words)
            if match is None:
                continue
            found = dict(zip(order, match.groups()))
            if "b" in found:
                places = [i for i, name in enumerate(_months) if name == found["b"].lower() or name[:3] == found["b"].lower()]
                if not places:
                    continue
                found["m"] = places[0] + 1
            if "Y" in found:
                found["y"] = int(found["Y"]) + (2000 if int(found["Y"]) < 69 else 1900)
            month, day = int(found.get("m", 1)), int(found.get("d", 1))
            if month > 12 and day <= 12 and order in ("mdy", "dmy", "mdY", "dmY"):
                month, day = day, month
            _dates.date(int(found["y"]), month, day)
            return (int(found["y"]), month, day) + time
        if time and not words:
            today = _dates.date.today()
            return (today.year, today.month, today.day) + time
        raise ValueError("Unknown datetime string format, unable to parse: " + text)

    class _Times(list):
        """A column of moments, or of spans of time; None for what is missing."""
        def __init__(self, values):
            list.__init__(self, [None if v is None or v is NaT or v != v else v if isinstance(v, (Timestamp, Timedelta)) else Timestamp(v) if isinstance(v, _dates.date) else Timedelta._of(v) for v in values])
            self.isSpan = any([isinstance(v, Timedelta) for v in self])

        kind = property(lambda self: "timedelta64[us]" if self.isSpan else "datetime64[us]")

        def texts(self):
            """As pandas prints them in one column: the days alone where all of them begin one."""
            known = [v for v in self if v is not None]
            isDay = all([v.seconds == 0 and v.microseconds == 0 for v in known]) if self.isSpan else all([v._key()[3:] == (0, 0, 0, 0) for v in known])
            return ["NaT" if v is None else v._text(isDay) for v in self]

    def _isTime(values):
        """Whether values are moments or spans of time, some of them perhaps missing."""
        if not isinstance(next((v for v in values if v is not None), None), (_dates.datetime, _dates.timedelta, NaTType)):
            return False
        known = [v for v in values if v is not None and v is not NaT and not isinstance(v, float)]
        return len(known) > 0 and all([isinstance(v, (_dates.datetime, _dates.timedelta)) for v in known])
    """#
}
