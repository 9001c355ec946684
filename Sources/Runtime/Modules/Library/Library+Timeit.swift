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

    def repeat(stmt="pass", setup="pass", timer=None, repeat=5, number=1000000, globals=None):
        return Timer(stmt, setup).repeat(repeat, number)
    """#
}
