extension Library {
  /// The part of `pandas` with rows of moments: ranges, text read as moments, what a column of them knows, and rows by time.
  static let pandasDates = #"""
    def _rule(freq):
        """How many, and of what: "2D" is (2, "D")."""
        import re
        if isinstance(freq, _dates.timedelta):
            return round(freq.total_seconds()), "s"
        match = re.fullmatch(r"(\d*)\s*([A-Za-z]+)(?:-[A-Za-z]+)?", freq)
        name = match.group(2) if match is not None else ""
        gone = {"M": "ME", "Y": "YE", "A": "YE", "Q": "QE", "H": "h", "T": "min", "S": "s"}
        if name in gone:
            raise ValueError("Invalid frequency: " + freq + ". Did you mean " + gone[name] + "?")
        if name not in ("D", "B", "W", "h", "min", "s", "ms", "MS", "ME", "QS", "QE", "YS", "YE"):
            raise ValueError("Invalid frequency: " + str(freq))
        return int(match.group(1) or 1), name

    _steps = {"D": 86400, "h": 3600, "min": 60, "s": 1, "ms": 0.001, "W": 604800}
    _monthly = {"MS": 1, "ME": 1, "QS": 3, "QE": 3, "YS": 12, "YE": 12}

    def _month(moment, months, isEnd):
        """The first or last day of a month some months on, at the same time of day."""
        total = moment.year * 12 + moment.month - 1 + months
        year, month = total // 12, total % 12 + 1
        return moment.replace(year=year, month=month, day=_dates._days_in(year, month) if isEnd else 1)

    def _anchored(moment, name):
        """The first moment at or after one that a frequency meets."""
        if name == "W":
            return moment + Timedelta(days=(6 - moment.weekday()) % 7)
        if name == "B":
            return moment + Timedelta(days=max(0, 7 - moment.weekday()) if moment.weekday() > 4 else 0)
        if name not in _monthly:
            return moment
        every, isEnd = _monthly[name], name.endswith("E")
        months = (every - 1 - (moment.month - 1) % every) if isEnd else -((moment.month - 1) % every) % every
        found = _month(moment, months, isEnd)
        return _month(moment, months + every, isEnd) if found < moment else found

    def _next(moment, count, name):
        if name in _monthly:
            return _month(moment, count * _monthly[name], name.endswith("E"))
        if name == "B":
            for _ in range(count):
                moment = moment + Timedelta(days=1)
                while moment.weekday() > 4:
                    moment = moment + Timedelta(days=1)
            return moment
        return moment + Timedelta(count * _steps[name], "s")

    def _freqName(count, name):
        called = {"W": "W-SUN", "QS": "QS-JAN", "QE": "QE-DEC", "YS": "YS-JAN", "YE": "YE-DEC"}.get(name, name)
        return ("" if count == 1 else str(count)) + called

    def date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive="both"):
        """Moments at even steps."""
        if tz is not None:
            raise NotImplementedError("time zones are not available: leave tz= out")
        if [start, end, periods, freq].count(None) == 0 or (start is None) + (end is None) + (periods is None) > 1:
            raise ValueError("Of the four parameters: start, end, periods, and freq, exactly three must be specified")
        first, last = None if start is None else Timestamp(start), None if end is None else Timestamp(end)
        if freq is None and periods is not None and first is not None and last is not None:
            span = (last - first)._total()
            made = [first + Timedelta(span * i / (periods - 1), "us") for i in range(periods)]
            return DatetimeIndex(made, name=name)
        count, rule = _rule("D" if freq is None else freq)
        made = []
        if first is None:
            # Backwards from the end: as many steps before it.
            at = _anchored(last, rule)
            at = at if at <= last else _next(_anchored(last - Timedelta(days=370), rule), 0, rule)
            while _next(at, 1, rule) <= last:
                at = _next(at, 1, rule)
            made = [at]
            while len(made) < periods:
                if rule in _monthly:
                    made.insert(0, _month(made[0], -count * _monthly[rule], rule.endswith("E")))
                elif rule == "B":
                    before = made[0] - Timedelta(days=count)
                    while before.weekday() > 4:
                        before = before - Timedelta(days=1)
                    made.insert(0, before)
                else:
                    made.insert(0, made[0] - Timedelta(count * _steps[rule], "s"))
        else:
            at = _anchored(first.normalize() if normalize else first, rule)
            while (periods is not None and len(made) < periods) or (periods is None and at <= last):
                made.append(at)
                at = _next(at, count, rule)
        if inclusive in ("right", "neither") and made and made[0] == first:
            made = made[1:]
        if inclusive in ("left", "neither") and made and made[-1] == last:
            made = made[:-1]
        found = DatetimeIndex(made, name=name)
        found.freq = _freqName(count, rule)
        return found

    def bdate_range(start=None, end=None, periods=None, freq="B", **more):
        return date_range(start, end, periods, freq, **more)

    def DatetimeIndex(data, freq=None, name=None, **more):
        """Labels that are moments."""
        values = [v if isinstance(v, Timestamp) else Timestamp(v) for v in (data.tolist() if hasattr(data, "tolist") else data)]
        return Index(values, getattr(data, "name", None) if name is None else name)

    def to_datetime(arg, errors="raise", dayfirst=False, yearfirst=False, utc=False, format=None, unit=None, origin="unix", cache=True):
        """Moments from text, or from the numbers of a calendar."""
        if utc:
            raise NotImplementedError("time zones are not available: leave utc= out")
        if isinstance(arg, DataFrame):
            columns = {str(n).lower().rstrip("s"): list(arg[n]) for n in arg._data}
            rows = [dict(zip(columns, row)) for row in zip(*columns.values())]
            return Series([Timestamp(int(r["year"]), int(r["month"]), int(r["day"]), int(r.get("hour", 0)), int(r.get("minute", 0)), int(r.get("second", 0))) for r in rows], arg.index)
        def one(v):
            if v is None or v is NaT or v != v:
                return None
            try:
                if isinstance(v, _dates.date):
                    return Timestamp(v)
                if unit is not None:
                    return Timestamp(v, unit=unit)
                if format is not None and format not in ("mixed", "ISO8601"):
                    return Timestamp(_dates.datetime.strptime(str(v), format))
                if isinstance(v, str):
                    return Timestamp(*_moment(v, dayfirst))
                return Timestamp(v)
            except (ValueError, TypeError):
                if errors == "coerce":
                    return None
                raise
        if isinstance(arg, Series):
            return arg._made(_Times([one(v) for v in arg]))
        if isinstance(arg, (list, tuple, np.ndarray)):
            found = Index([one(v) for v in (arg.tolist() if isinstance(arg, np.ndarray) else arg)], arg.name if isinstance(arg, Index) else None)
            return Index([NaT if v is None else v for v in found], found.name)
        found = one(arg)
        return NaT if found is None else found

    def to_timedelta(arg, unit=None, errors="raise"):
        if isinstance(arg, Series):
            return arg._made(_Times([None if v is None or v != v else Timedelta(v, unit) for v in arg]))
        return [Timedelta(v, unit) for v in arg] if isinstance(arg, (list, tuple, np.ndarray)) else Timedelta(arg, unit)

    _partsOfTime = ("year", "month", "day", "hour", "minute", "second", "microsecond", "dayofweek", "day_of_week", "weekday", "dayofyear", "day_of_year", "quarter",
                    "days_in_month", "daysinmonth")
    _saidOfTime = ("is_month_start", "is_month_end", "is_quarter_start", "is_quarter_end", "is_year_start", "is_year_end", "is_leap_year")

    def _timePart(values, name):
        """One part of every moment or span, as an array or a list."""
        def part(v):
            return v.weekday() if name == "weekday" else getattr(v, name)
        known = [None if v is None or v is NaT else part(v) for v in values]
        if name in ("days", "seconds", "microseconds") and any([isinstance(v, Timedelta) for v in values]):
            return np.array(known) if None not in known else np.array([math.nan if v is None else float(v) for v in known])
        if name in _partsOfTime:
            return np.array(known, dtype=np.int32) if None not in known else np.array([math.nan if v is None else float(v) for v in known])
        if name in _saidOfTime:
            return np.array([bool(v) for v in known], dtype=bool)
        return None

    class _Moments:
        """What a column of moments knows of each: `dates.dt.month`."""
        def __init__(self, series):
            if not isinstance(series._data, _Times):
                raise AttributeError("Can only use .dt accessor with datetimelike values")
            self._series = series

        def __getattr__(self, name):
            found = _timePart(self._series._data, name)
            if found is None:
                raise AttributeError("'DatetimeProperties' object has no attribute '" + name + "'")
            return self._series._made(found)

        def _each(self, function):
            return self._series._made([None if v is None else function(v) for v in self._series._data])

        date = property(lambda self: self._plainly(lambda v: v.date()))
        time = property(lambda self: self._plainly(lambda v: v.time()))

        def _plainly(self, function):
            made = self._series._made([])
            made._data = [None if v is None else function(v) for v in self._series._data]
            made.index = self._series.index
            return made

        def strftime(self, date_format): return self._each(lambda v: v.strftime(date_format))
        def day_name(self): return self._each(lambda v: v.day_name())
        def month_name(self): return self._each(lambda v: v.month_name())
        def normalize(self): return self._each(lambda v: v.normalize())
        def floor(self, freq): return self._each(lambda v: v.floor(freq))
        def total_seconds(self): return self._series._made(np.array([math.nan if v is None else v.total_seconds() for v in self._series._data]))
        def isocalendar(self):
            rows = [v.isocalendar() for v in self._series._data]
            return DataFrame({n: np.array([r[i] for r in rows], dtype=np.uint32) for i, n in enumerate(("year", "week", "day"))}, index=self._series.index)

    def _between(self, start_time, end_time, **more):
        """The rows whose time of day lies between two, both of them included."""
        _plain(more)
        def clock(t):
            t = Timestamp("2000-01-01 " + t) if isinstance(t, str) else t
            return t.hour, t.minute, t.second
        first, last = clock(start_time), clock(end_time)
        return self._taken([i for i, v in enumerate(self.index) if first <= (v.hour, v.minute, v.second) <= last])

    def _bin(moment, count, rule):
        """The label of the bin in which a moment lies."""
        if rule == "W":
            return moment.normalize() + Timedelta(days=(6 - moment.weekday()) % 7)
        if rule in _monthly:
            every, isEnd = _monthly[rule], rule.endswith("E")
            months = (every - 1 - (moment.month - 1) % every) if isEnd else -((moment.month - 1) % every)
            return _month(moment.normalize(), months, isEnd)
        return moment.normalize() if rule in ("D", "B") else moment.floor(str(count) + rule)

    def _resampled(frame, rule, names, on=None):
        """The rows of a table by spans of time, the empty ones among them."""
        moments = list(frame.index) if on is None else list(frame._data[on])
        if not _isTime(moments):
            raise TypeError("Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'RangeIndex'")
        count, name = _rule(rule)
        groups = _Groups(frame if on is None else frame[[n for n in frame._data if n != on]], [Series(moments)], names)
        rows, labels = {}, []
        if moments:
            at, last = _bin(min(moments), count, name), _bin(max(moments), 1, name)
            while at <= last:
                labels.append(at)
                rows[at] = []
                at = _next(at, count, name)
        for i, moment in enumerate(moments):
            label = _bin(moment, 1, name)
            while label not in rows:
                label = _next(label, -1, name) if name not in _monthly else _month(label, -1 if name[1] == "S" else 1, name.endswith("E"))
            rows[label].append(i)
        groups._rows, groups._keys = rows, labels
        groups._called, groups._freq = [frame.index.name if on is None else on], _freqName(count, name)
        return groups
    """#
}
