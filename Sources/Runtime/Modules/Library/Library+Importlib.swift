extension Library {
  /// The text of `importlib`.
  static let importlib = #"""

    import _native

    def import_module(name, package=None):
        if name.startswith("."):
            raise ImportError("relative imports are not available here: only modules that are built in can be imported")
        return _native.import_module(name)

    def reload(module):
        return module

    def invalidate_caches():
        pass
    """#

  /// The text of `importlib.util`.
  static let importlibUtil = #"""

    import _native

    class ModuleSpec:
        def __init__(self, name):
            self.name, self.origin, self.loader = name, "built-in", None

        def __repr__(self):
            return "ModuleSpec(name=" + repr(self.name) + ", loader=None, origin='built-in')"

    def find_spec(name, package=None):
        return ModuleSpec(name) if _native.has_module(name) else None
    """#

  /// The text of `importlib.metadata`.
  static let importlibMetadata = #"""

    import _native

    class PackageNotFoundError(ImportError): pass

    def version(distribution_name):
        names = {"scikit-learn": "sklearn"}
        name = names.get(distribution_name, distribution_name)
        if _native.has_module(name):
            made = _native.import_module(name)
            if hasattr(made, "__version__"):
                return made.__version__
        raise PackageNotFoundError("No package metadata was found for " + distribution_name)
    """#

  /// The text of `getpass`.
  static let getpass = #"""

    import os as _os

    def getuser():
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            if _os.environ.get(name):
                return _os.environ.get(name)
        return "root" if _os.path.expanduser("~") == "/root" else _os.path.basename(_os.path.expanduser("~"))

    def getpass(prompt="Password: ", stream=None):
        return input(prompt)
    """#

  /// The text of `keyword`.
  static let keyword = #"""

    kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally",
              "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"]
    softkwlist = ["_", "case", "match"]

    def iskeyword(s): return s in kwlist
    def issoftkeyword(s): return s in softkwlist
    """#

  /// The text of `gc`: memory is given back at once, and only switches are kept.
  static let garbage = #"""

    _state = [True, (700, 10, 10)]

    def collect(generation=2): return 0
    def enable(): _state[0] = True
    def disable(): _state[0] = False
    def isenabled(): return _state[0]
    def get_threshold(): return _state[1]
    def set_threshold(*thresholds): _state[1] = (tuple(thresholds) + _state[1][len(thresholds):])[:3]
    def get_count(): return (0, 0, 0)
    def freeze(): pass
    def unfreeze(): pass
    def set_debug(flags): pass
    """#

  /// What `io` has beside files in memory.
  static let ioMore = #"""

    SEEK_SET, SEEK_CUR, SEEK_END, DEFAULT_BUFFER_SIZE = 0, 1, 2, 8192

    class UnsupportedOperation(OSError, ValueError): pass

    class TextIOWrapper:
        """Text into and out of a stream of bytes."""
        def __init__(self, buffer, encoding="utf-8", errors="strict", newline=None, line_buffering=False, write_through=False):
            self.buffer, self.encoding, self.errors, self.line_buffering = buffer, encoding, errors, line_buffering
            self._isStandard = not hasattr(buffer, "getvalue")

        def write(self, text):
            self.buffer.write(text if self._isStandard else text.encode(self.encoding))
            return len(text)

        def read(self, size=-1): return self.buffer.read(size).decode(self.encoding)
        def readline(self, size=-1): return self.buffer.readline().decode(self.encoding)
        def readlines(self): return [line.decode(self.encoding) for line in self.buffer.readlines()]
        def __iter__(self): return iter(self.readlines())
        def flush(self):
            if hasattr(self.buffer, "flush"):
                self.buffer.flush()
        def close(self): self.flush()
        def seek(self, place, whence=0): return self.buffer.seek(place)
        def tell(self): return self.buffer.tell()
        def reconfigure(self, **more): pass
        def detach(self): return self.buffer
        def __enter__(self): return self
        def __exit__(self, *more): self.close()
    """#

  /// Decorators of `abc` that have gone out of use.
  static let abcMore = #"""

    def abstractproperty(function): return property(abstractmethod(function))
    def abstractclassmethod(function): return classmethod(abstractmethod(function))
    def abstractstaticmethod(function): return staticmethod(abstractmethod(function))
    """#

  /// What `dataclasses` has beside its functions.
  static let dataclassesMore = #"""

    class _Missing:
        def __repr__(self): return "<dataclasses._MISSING_TYPE object>"

    MISSING = _Missing()
    """#
}
