extension Library {
  /// The text of `time`.
  static let time = #"""
    import _native

    def time():
        return _native.clock(0)

    def time_ns():
        return int(_native.clock(0) * 1e9)

    def perf_counter():
        return _native.clock(1)

    def monotonic():
        return _native.clock(1)

    def perf_counter_ns():
        return int(_native.clock(1) * 1e9)

    def monotonic_ns():
        return int(_native.clock(1) * 1e9)

    def process_time_ns():
        return int(_native.clock(2) * 1e9)

    def thread_time():
        return _native.clock(2)

    timezone, altzone, daylight, tzname = 0, 0, 0, ("UTC", "UTC")

    def mktime(t):
        import datetime
        start = datetime.datetime(*t[:6]).timestamp()
        # What the clock of the place is ahead of the world's.
        there = datetime.datetime(*_native.calendar(start, False)[:6]).timestamp()
        return start - (there - start)

    def strptime(string, format="%a %b %d %H:%M:%S %Y"):
        import datetime
        return datetime.datetime.strptime(string, format).timetuple()

    def process_time():
        return _native.clock(2)

    def clock():
        raise AttributeError("module 'time' has no attribute 'clock': Python took it away; time.perf_counter() is what replaced it")

    def sleep(seconds):
        _native.sleep(seconds)

    class struct_time(tuple):
        tm_year = property(lambda self: self[0])
        tm_mon = property(lambda self: self[1])
        tm_mday = property(lambda self: self[2])
        tm_hour = property(lambda self: self[3])
        tm_min = property(lambda self: self[4])
        tm_sec = property(lambda self: self[5])
        tm_wday = property(lambda self: self[6])
        tm_yday = property(lambda self: self[7])
        tm_isdst = property(lambda self: self[8])

    def localtime(seconds=None):
        return struct_time(_native.calendar(time() if seconds is None else seconds, False))

    def gmtime(seconds=None):
        return struct_time(_native.calendar(time() if seconds is None else seconds, True))

    def strftime(format, t=None):
        return _native.format_time(format, localtime() if t is None else t)

    def ctime(seconds=None):
        return strftime("%a %b %e %H:%M:%S %Y", localtime(seconds))

    def asctime(t=None):
        return strftime("%a %b %e %H:%M:%S %Y", t)
    """#
}
