extension Library {
  /// The text of moments and spans of time, `np.datetime64` and `np.timedelta64`, and of arrays of them.
  static let numpyDatetime = [numpyDatetimeUnits, numpyDatetimeScalars, numpyDatetimeArrays].joined(separator: "\n\n")

  /// The part with units: what a number of one is in another, and how a moment is read and written.
  private static let numpyDatetimeUnits = #"""
    # Moments and spans of time as NumPy counts them: whole numbers of a unit, from 1970 on.
    import datetime as _dates
    import numpy as np

    _order = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns"]
    _nanoseconds = {"W": 604800 * 10 ** 9, "D": 86400 * 10 ** 9, "h": 3600 * 10 ** 9, "m": 60 * 10 ** 9, "s": 10 ** 9, "ms": 10 ** 6, "us": 1000, "ns": 1}
    _names = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds", "ms": "milliseconds",
              "us": "microseconds", "ns": "nanoseconds"}
    _missing = -2 ** 63
    _epoch = _dates.date(1970, 1, 1).toordinal()

    def _checked_unit(unit):
        if unit not in _order:
            raise TypeError("Invalid datetime unit \"" + str(unit) + "\" in metadata")
        return unit

    def _unit_of(dtype):
        """The kind and the unit of `datetime64[D]`; None for any other dtype."""
        if isinstance(dtype, _TimeType):
            return dtype.kind, dtype.unit
        if dtype is datetime64:
            return "M", None
        if dtype is timedelta64:
            return "m", None
        if not isinstance(dtype, str):
            return None
        for name, kind in (("datetime64", "M"), ("<M8", "M"), ("M8", "M"), ("timedelta64", "m"), ("<m8", "m"), ("m8", "m")):
            if dtype == name:
                return kind, None
            if dtype.startswith(name + "[") and dtype.endswith("]"):
                return kind, _checked_unit(dtype[len(name) + 1:-1])
        return None

    def _finer(a, b):
        return a if _order.index(a) >= _order.index(b) else b

    def _months_to_days(months):
        return _dates.date(1970 + months // 12, months % 12 + 1, 1).toordinal() - _epoch

    def _convert(value, unit, target, kind="M"):
        """A number of one unit in another; what is finer is cut off."""
        if unit == target or value == _missing:
            return value
        if unit in "YM" or target in "YM":
            if kind == "m" and not (unit in "YM" and target in "YM"):
                raise TypeError("Cannot cast NumPy timedelta64 scalar from metadata [" + unit + "] to [" + target + "] according to the rule 'same_kind'")
            if unit in "YM":
                months = value * 12 if unit == "Y" else value
                if target in "YM":
                    return months if target == "M" else months // 12
                return _convert(_months_to_days(months), "D", target)
            date = _dates.date.fromordinal(_convert(value, unit, "D") + _epoch)
            months = (date.year - 1970) * 12 + date.month - 1
            return months if target == "M" else months // 12
        return value * _nanoseconds[unit] // _nanoseconds[target]

    def _parsed(text):
        """The number and the unit of a moment as text."""
        if text in ("NaT", ""):
            return _missing, "D"
        if text == "today":
            return _dates.date.today().toordinal() - _epoch, "D"
        if text == "now":
            now = _dates.datetime.now()
            return _convert(now.toordinal() - _epoch, "D", "s") + now.hour * 3600 + now.minute * 60 + now.second, "s"
        day, clock = text, ""
        for mark in ("T", " "):
            if mark in text:
                day, clock = text.split(mark, 1)
                break
        parts = day.split("-")
        if not all([p.isdigit() for p in parts]) or len(parts) > 3:
            raise ValueError("Error parsing datetime string \"" + text + "\" at position 0")
        numbers = [int(p) for p in parts]
        if len(numbers) == 1:
            return numbers[0] - 1970, "Y"
        if len(numbers) == 2:
            return (numbers[0] - 1970) * 12 + numbers[1] - 1, "M"
        days = _dates.date(numbers[0], numbers[1], numbers[2]).toordinal() - _epoch
        if not clock:
            return days, "D"
        clock = clock[:-1] if clock.endswith("Z") else clock
        fraction = ""
        if "." in clock:
            clock, fraction = clock.split(".")
        numbers = [int(p) for p in clock.split(":")]
        unit = "hms"[len(numbers) - 1]
        value = _convert(days, "D", unit) + _convert(numbers[0], "h", unit, "m")
        if len(numbers) > 1:
            value += _convert(numbers[1], "m", unit, "m")
        if len(numbers) > 2:
            value += numbers[2]
        if fraction:
            unit = "ms" if len(fraction) <= 3 else "us" if len(fraction) <= 6 else "ns"
            digits = {"ms": 3, "us": 6, "ns": 9}[unit]
            value = _convert(value, "s", unit) + int(fraction.ljust(digits, "0")[:digits])
        return value, unit

    def _text(value, unit):
        if value == _missing:
            return "NaT"
        if unit == "Y":
            return str(1970 + value)
        if unit == "M":
            return "%04d-%02d" % (1970 + value // 12, value % 12 + 1)
        days = _convert(value, unit, "D")
        text = _dates.date.fromordinal(days + _epoch).isoformat()
        if unit in ("W", "D"):
            return text
        rest = value - _convert(days, "D", unit)
        seconds = _convert(rest, unit, "s", "m")
        text += "T%02d" % (seconds // 3600)
        if unit != "h":
            text += ":%02d" % (seconds // 60 % 60)
        if unit not in ("h", "m"):
            text += ":%02d" % (seconds % 60)
        if unit in ("ms", "us", "ns"):
            text += "." + str(rest - _convert(seconds, "s", unit, "m")).rjust({"ms": 3, "us": 6, "ns": 9}[unit], "0")
        return text
    """#
}
