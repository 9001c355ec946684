extension Library {
  /// The part of `datetime` with moments: a day and a time of it.
  static let datetimeMoments = #"""
    class datetime(date):
        def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            date.__init__(self, year, month, day)
            self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
            self.tzinfo = tzinfo

        def utcoffset(self):
            return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

        def tzname(self):
            return None if self.tzinfo is None else self.tzinfo.tzname(self)

        def _key(self):
            if self.tzinfo is not None:
                made = datetime._made(self._micros() - self.utcoffset()._total())
                return (made.year, made.month, made.day, made.hour, made.minute, made.second, made.microsecond)
            return (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond)

        def astimezone(self, tz=None):
            tz = timezone(timedelta(0)) if tz is None else tz
            own = self.utcoffset()
            if own is None:
                raise NotImplementedError("astimezone of a time without a zone is not available here: give it one, `replace(tzinfo=timezone.utc)`")
            return datetime._made(self._micros() - own._total() + tz.utcoffset(self)._total(), tz)

        def _parts(self):
            parts = date._parts(self)
            parts[3:6] = [self.hour, self.minute, self.second]
            return parts

        def strftime(self, format):
            zone = _offset_text(self.utcoffset())
            format = format.replace("%f", str(self.microsecond + 1000000)[1:]).replace("%z", zone.replace(":", "")).replace("%Z", self.tzname() or "")
            return _native.format_time(format, self._parts())

        def isoformat(self, sep="T", timespec="auto"):
            text = date.isoformat(self) + sep + _two(self.hour) + ":" + _two(self.minute) + ":" + _two(self.second)
            micro = "." + str(self.microsecond + 1000000)[1:]
            if timespec == "minutes":
                text = text[:-3]
            shown = {"auto": micro if self.microsecond else "", "milliseconds": micro[:4], "microseconds": micro}.get(timespec, "")
            return text + shown + _offset_text(self.utcoffset())

        def __str__(self):
            return self.isoformat(" ")

        def __repr__(self):
            key = [self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond]
            while len(key) > 5 and key[-1] == 0:
                key.pop()
            return "datetime.datetime(" + ", ".join([str(v) for v in key]) + ("" if self.tzinfo is None else ", tzinfo=" + repr(self.tzinfo)) + ")"

        def __hash__(self):
            return hash(self._key())

        def _micros(self):
            return (((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

        def _made(total, tzinfo=None):
            rest, micro = divmod(total, 1000000)
            rest, second = divmod(rest, 60)
            rest, minute = divmod(rest, 60)
            day, hour = divmod(rest, 24)
            return datetime(*_from_ordinal(day), hour, minute, second, micro, tzinfo)

        _made = staticmethod(_made)

        def __add__(self, delta):
            return datetime._made(self._micros() + delta._total(), self.tzinfo)

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return datetime._made(self._micros() - other._total(), self.tzinfo)
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            apart = 0 if self.tzinfo is None else other.utcoffset()._total() - self.utcoffset()._total()
            return timedelta._made(self._micros() - other._micros() + apart)

        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
            return datetime(year or self.year, month or self.month, day or self.day, self.hour if hour is None else hour,
                            self.minute if minute is None else minute, self.second if second is None else second,
                            self.microsecond if microsecond is None else microsecond, self.tzinfo if tzinfo is True else tzinfo)

        def date(self):
            return date(self.year, self.month, self.day)

        def time(self):
            return time(self.hour, self.minute, self.second, self.microsecond)

        def combine(date, time):
            return datetime(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

        combine = staticmethod(combine)

        def timestamp(self):
            apart = 0 if self.tzinfo is None else self.utcoffset()._total()
            return (self._micros() - apart) / 1000000 - 62135683200.0

        def now(tz=None):
            return datetime.fromtimestamp(_native.clock(0), tz)

        def utcnow():
            seconds = _native.clock(0)
            return datetime(*_native.calendar(seconds, True)[:6], int(seconds % 1 * 1000000))

        def fromtimestamp(seconds, tz=None):
            micro = int(seconds % 1 * 1000000)
            if tz is None:
                return datetime(*_native.calendar(seconds, False)[:6], micro)
            return datetime(*_native.calendar(seconds, True)[:6], micro, timezone.utc).astimezone(tz)

        def fromisoformat(text):
            zone = None
            if text.endswith("Z"):
                text, zone = text[:-1], timezone.utc
            elif len(text) > 6 and text[-6] in "+-" and text[-3] == ":":
                minutes = int(text[-5:-3]) * 60 + int(text[-2:])
                zone = timezone(timedelta(minutes=minutes if text[-6] == "+" else -minutes))
                text = text[:-6]
            digits = [int(part) for part in text.replace("T", "-").replace(" ", "-").replace(":", "-").split(".")[0].split("-")]
            micro = int((text.split(".")[1] + "000000")[:6]) if "." in text else 0
            return datetime(*(digits + [0, 0, 0])[:6], micro, zone)

        now = staticmethod(now)
        utcnow = staticmethod(utcnow)
        today = staticmethod(now)
        fromtimestamp = staticmethod(fromtimestamp)
        fromisoformat = staticmethod(fromisoformat)

        def strptime(text, format):
            import re
            names = []
            pattern = ""
            i = 0
            months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            forms = {"b": r"[A-Za-z]{3}", "B": r"[A-Za-z]+", "a": r"[A-Za-z]{3}", "A": r"[A-Za-z]+", "I": r"\d{1,2}", "p": r"[AaPp][Mm]", "j": r"\d{1,3}", "Y": r"\d{4}", "m": r"\d{1,2}", "d": r"\d{1,2}", "H": r"\d{1,2}", "M": r"\d{1,2}", "S": r"\d{1,2}", "f": r"\d{1,6}", "y": r"\d{2}"}
            while i < len(format):
                if format[i] == "%" and format[i + 1:i + 2] in forms:
                    names.append(format[i + 1])
                    pattern += "(" + forms[format[i + 1]] + ")"
                    i += 2
                else:
                    pattern += re.escape(format[i])
                    i += 1
            match = re.fullmatch(pattern, text)
            if match is None:
                raise ValueError("time data " + repr(text) + " does not match format " + repr(format))
            values = {name: match.group(i + 1) for i, name in enumerate(names)}
            for name in "bB":
                if name in values:
                    values["m"] = months.index(values[name][:3].lower()) + 1
            if "I" in values:
                values["H"] = int(values["I"]) % 12 + (12 if values.get("p", "am").lower() == "pm" else 0)
            year = int(values["Y"]) if "Y" in values else 1900 if "y" not in values else (2000 if int(values["y"]) < 69 else 1900) + int(values["y"])
            return datetime(year, int(values.get("m", 1)), int(values.get("d", 1)), int(values.get("H", 0)), int(values.get("M", 0)),
                            int(values.get("S", 0)), int((values.get("f", "0") + "000000")[:6]))

        strptime = staticmethod(strptime)

    timedelta.min, timedelta.max, timedelta.resolution = timedelta(-999999999), timedelta(999999999), timedelta(microseconds=1)
    date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
    datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)

    """#
}
