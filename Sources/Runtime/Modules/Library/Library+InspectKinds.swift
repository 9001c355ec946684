extension Library {
  /// The part of `inspect` with frames, kinds of objects, and their sources.
  static let inspectKinds = #"""
    class _Code:
        def __init__(self, name):
            self.co_name = name

    class _Frame:
        """A call under way: its variables, and who called it."""

        def __init__(self, calls):
            name, self.f_locals, self._arguments, self.f_lineno = calls[0]
            self.f_code = _Code(name)
            self._outer = calls[1:]

        f_back = property(lambda self: _Frame(self._outer) if self._outer else None)
        f_globals = property(lambda self: _native.variables())

    class _ArgInfo(tuple):
        args = property(lambda self: self[0])
        varargs = property(lambda self: self[1])
        keywords = property(lambda self: self[2])
        locals = property(lambda self: self[3])

    def currentframe():
        """The call in which it stands."""
        return _Frame(_native.calls())

    def getargvalues(frame):
        """The parameters of a call and all its variables."""
        plain, star, double = frame._arguments
        return _ArgInfo((plain, star, double, frame.f_locals))

    class FrameInfo(tuple):
        frame = property(lambda self: self[0])
        filename = property(lambda self: self[1])
        lineno = property(lambda self: self[2])
        function = property(lambda self: self[3])

    def stack(context=1):
        """The calls under way, the innermost first."""
        found, calls = [], _native.calls()
        while calls:
            found.append(FrameInfo((_Frame(calls), "", calls[0][3], calls[0][0], None, None)))
            calls = calls[1:]
        return found

    def isclass(object):
        return isinstance(object, type)

    def isfunction(object):
        return _native.kind_of(object) == "function"

    def ismethod(object):
        return _native.kind_of(object) == "method"

    def isbuiltin(object):
        return _native.kind_of(object) == "builtin_function_or_method"

    def isroutine(object):
        return isfunction(object) or ismethod(object) or isbuiltin(object)

    def ismodule(object):
        return _native.kind_of(object) == "module"

    def isgenerator(object):
        return _native.kind_of(object) == "generator"

    def isabstract(object):
        return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))

    def isgeneratorfunction(object):
        return "yield" in (_native.source(object) or "") if isfunction(object) else False

    def getmembers(object, predicate=None):
        """The attributes of an object by name."""
        found = []
        for name in dir(object):
            value = getattr(object, name)
            if predicate is None or predicate(value):
                found.append((name, value))
        return found

    def getdoc(object):
        return cleandoc(object.__doc__) if getattr(object, "__doc__", None) else None

    def cleandoc(doc):
        """A docstring without the indentation of its lines."""
        lines = doc.expandtabs().split("\n")
        least = min([len(l) - len(l.lstrip()) for l in lines[1:] if l.strip()] or [0])
        lines = [lines[0].lstrip()] + [l[least:] for l in lines[1:]]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        return "\n".join(lines)

    def getsource(object):
        """The text that defines a function or class."""
        text = _native.source(object)
        if text is None:
            raise TypeError("the text of " + repr(object) + " is not known")
        return text

    def getsourcelines(object):
        return [line + "\n" for line in getsource(object).split("\n")[:-1]], 0

    def getmodule(object):
        return None

    def getfile(object):
        return _native.arguments()[0]

    def getmro(cls):
        return cls.__mro__

    def unwrap(func):
        while hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        return func

    """#
}
