extension Library {
  /// The text of `timeit`.
  static let timeit = #"""
    import _native

    default_timer = lambda: _native.clock(1)

    class Timer:
        def __init__(self, stmt="pass", setup="pass", timer=None, globals=None):
            if not callable(stmt):
                raise ValueError("timeit takes a function here, not text: timeit.timeit(lambda: work(), number=100)")
            self.stmt = stmt
            self.setup = setup

        def timeit(self, number=1000000):
            if callable(self.setup):
                self.setup()
            start = _native.clock(1)
            for _ in range(number):
                self.stmt()
            return _native.clock(1) - start

        def repeat(self, repeat=5, number=1000000):
            return [self.timeit(number) for _ in range(repeat)]

    def timeit(stmt="pass", setup="pass", timer=None, number=1000000, globals=None):
        return Timer(stmt, setup).timeit(number)

    def _duration(seconds):
        for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)):
            if seconds >= size or unit == "ns":
                return "%.3g %s" % (seconds / size, unit)

    def _measure(function):
        """What `%timeit` does: seven runs of as many loops as take a fifth of a second."""
        timer = Timer(function)
        number = 1
        while timer.timeit(number) < 0.2 and number < 10 ** 9:
            number *= 10
        runs = [t / number for t in timer.repeat(7, number)]
        mean = sum(runs) / 7
        spread = (sum((t - mean) ** 2 for t in runs) / 7) ** 0.5
        print("%s ± %s per loop (mean ± std. dev. of 7 runs, %s loop%s each)"
              % (_duration(mean), _duration(spread), format(number, ","), "" if number == 1 else "s"))

    class _timed:
        """What `%time` does."""

        def __init__(self):
            self.start = (_native.clock(1), _native.clock(2))

        def end(self):
            wall, used = _native.clock(1) - self.start[0], _native.clock(2) - self.start[1]
            print("CPU times: total: " + _duration(used) + "\nWall time: " + _duration(wall))

    def repeat(stmt="pass", setup="pass", timer=None, repeat=5, number=1000000, globals=None):
        return Timer(stmt, setup).repeat(repeat, number)
    """#
}
