extension Library {
  /// The text of `traceback`.
  static let traceback = #"""
    import sys as _sys
    import _native

    def _of(exception):
        """The lines that tell of an exception: the calls, then what it says."""
        found = _native.trace(exception)
        lines = []
        if found:
            lines.append("Traceback (most recent call last):\n")
            for name, line, function, text in found:
                lines.append('  File "%s", line %d, in %s\n' % (name, line, function) + ("    " + text + "\n" if text else ""))
        return lines + format_exception_only(exception)

    def format_exception_only(exc, value=None):
        value = exc if value is None else value
        kind = type(value)
        module = getattr(kind, "__module__", "builtins")
        name = kind.__name__ if module in ("builtins", "__main__", None) else module + "." + kind.__name__
        text = str(value)
        return [name + (": " + text if text else "") + "\n"]

    def format_exception(exc, value=None, tb=None, limit=None, chain=True):
        return _of(exc if value is None else value)

    def format_exc(limit=None, chain=True):
        """What `except` is dealing with, as Python tells it."""
        exception = _native.handled()
        return "NoneType: None\n" if exception is None else "".join(_of(exception))

    def _written(text, file):
        (_sys.stderr if file is None else file).write(text)

    def print_exc(limit=None, file=None, chain=True):
        _written(format_exc(), file)

    def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
        _written("".join(_of(exc if value is None else value)), file)

    def print_stack(f=None, limit=None, file=None):
        pass

    def format_tb(tb, limit=None):
        return [line for line in _of(tb._exception)[1:-1]] if tb is not None else []

    def print_tb(tb, limit=None, file=None):
        _written("".join(format_tb(tb)), file)

    class FrameSummary:
        def __init__(self, filename, lineno, name, line):
            self.filename, self.lineno, self.name, self.line = filename, lineno, name, line

        def __iter__(self):
            return iter([self.filename, self.lineno, self.name, self.line])

        def __getitem__(self, place):
            return list(self)[place]

    def extract_tb(tb, limit=None):
        return [] if tb is None else [FrameSummary(*found) for found in _native.trace(tb._exception)]
    """#
}
