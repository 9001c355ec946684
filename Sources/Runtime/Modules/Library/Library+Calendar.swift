extension Library {
  /// The text of `calendar`.
  static let calendar = #"""
    import datetime as _datetime

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    day_abbr = [name[:3] for name in day_name]
    month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    month_abbr = [name[:3] for name in month_name]
    _days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    _first = [0]

    def isleap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def leapdays(y1, y2):
        y1, y2 = y1 - 1, y2 - 1
        return y2 // 4 - y1 // 4 - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)

    def weekday(year, month, day):
        return _datetime.date(year, month, day).weekday()

    def monthrange(year, month):
        if not 1 <= month <= 12:
            raise ValueError("bad month number " + repr(month) + "; must be 1-12")
        return weekday(year, month, 1), _days[month] + (month == 2 and isleap(year))

    def setfirstweekday(day):
        _first[0] = day

    def firstweekday():
        return _first[0]

    def monthcalendar(year, month):
        first, count = monthrange(year, month)
        days = [0] * ((first - _first[0]) % 7) + list(range(1, count + 1))
        days += [0] * (-len(days) % 7)
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def weekheader(width):
        names = day_name if width >= 9 else day_abbr
        return " ".join([names[(i + _first[0]) % 7][:width].center(width) for i in range(7)])

    def month(year, number, w=0, l=0):
        w = max(2, w)
        lines = [(month_name[number] + " " + str(year)).center(7 * (w + 1) - 1).rstrip(), weekheader(w).rstrip()]
        for week in monthcalendar(year, number):
            lines.append(" ".join([("%2d" % day if day else "").center(w) for day in week]).rstrip())
        return "\n".join(lines) + "\n"

    def prmonth(year, number, w=0, l=0):
        print(month(year, number, w, l), end="")

    def timegm(parts):
        year, month, day, hour, minute, second = list(parts)[:6]
        return ((_datetime.date(year, month, day).toordinal() - 719163) * 24 + hour) * 3600 + minute * 60 + second
    """#
}
