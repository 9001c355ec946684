extension Library {
  /// The text of `sys`.
  static let sys = #"""
    import _native

    class _FloatInfo:
        max = 1.7976931348623157e+308
        min = 2.2250738585072014e-308
        epsilon = 2.220446049250313e-16
        dig = 15
        mant_dig = 53
        max_exp = 1024
        min_exp = -1021
        max_10_exp = 308
        min_10_exp = -307
        radix = 2
        rounds = 1

        def __repr__(self):
            return ("sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, "
                    "min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)")

    class _Version(tuple):
        major = property(lambda self: self[0])
        minor = property(lambda self: self[1])
        micro = property(lambda self: self[2])

    float_info = _FloatInfo()
    maxsize = 9223372036854775807
    version = "3.11.0 (Longhand)"
    version_info = _Version((3, 11, 0, "final", 0))
    hexversion = 51052784
    platform = "linux"
    byteorder = "little"
    float_repr_style = "short"
    maxunicode = 1114111
    flags = None
    prefix = exec_prefix = base_prefix = "/usr"

    def getdefaultencoding(): return "utf-8"
    def getfilesystemencoding(): return "utf-8"
    def intern(string): return string
    def is_finalizing(): return False
    def getswitchinterval(): return 0.005
    def setswitchinterval(interval): pass
    def gettrace(): return None
    def settrace(function): pass
    def getprofile(): return None
    def setprofile(function): pass
    def get_int_max_str_digits(): return 4300
    def set_int_max_str_digits(maxdigits): pass
    executable = "longhand"
    argv = _native.arguments()
    path = [""]

    class _Main:
        """The program itself, its variables as attributes."""

        def __getattr__(self, name):
            found = _native.variables()
            if name in found:
                return found[name]
            raise AttributeError("module '__main__' has no attribute '" + name + "'")

    modules = {"__main__": _Main()}

    class _StandardInput:
        encoding = "utf-8"

        def readline(self):
            try:
                return input() + "\n"
            except EOFError:
                return ""

        def readlines(self):
            lines = []
            while True:
                line = self.readline()
                if not line:
                    return lines
                lines.append(line)

        def __iter__(self):
            return iter(self.readlines())

        def read(self):
            return "".join(self.readlines())

        def isatty(self):
            return False

    stdin = _StandardInput()

    def getsizeof(object, default=0):
        """How many bytes an object takes, about as CPython has it."""
        kind = _native.kind_of(object)
        if kind == "int":
            return 28
        if kind == "float":
            return 24
        if kind == "str":
            return 49 + len(object)
        if kind == "list":
            return 56 + 8 * len(object)
        if kind == "tuple":
            return 40 + 8 * len(object)
        if kind == "dict":
            return 64 if not object else 184 if len(object) <= 5 else 104 * len(object)
        if kind == "numpy.ndarray":
            return 112 + object.nbytes
        return 48

    def getrecursionlimit():
        return 1000

    def setrecursionlimit(limit):
        pass

    class _Traceback:
        """Where an exception came from."""

        def __init__(self, exception):
            self._exception = exception

        @property
        def tb_lineno(self):
            found = _native.trace(self._exception)
            return found[0][1] if found else 0

        tb_next = None

    def exc_info():
        """What `except` is dealing with: its class, itself, where it came from."""
        exception = _native.handled()
        return (None, None, None) if exception is None else (type(exception), exception, _Traceback(exception))

    def _getframe(depth=0):
        import inspect
        return inspect._Frame(_native.calls()[depth:])
    """#
}
