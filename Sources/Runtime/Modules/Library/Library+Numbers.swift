extension Library {
  /// The text of `numbers`: kinds of numbers to ask for with isinstance.
  static let numbers = #"""
    import numpy as np

    Number = (int, float, np.number)
    Complex = Number
    Real = Number
    Rational = (int, np.integer)
    Integral = (int, np.integer)
    """#

  /// The text of `pylab`: pyplot's names and NumPy's together.
  static let pylab = #"""
    from numpy import *
    from numpy.random import *
    from numpy.linalg import *
    from matplotlib.pyplot import *
    import numpy as np
    import matplotlib.pyplot as plt
    """#

  /// The text of `weakref`: nothing goes while a name holds it, so that a reference may hold it too.
  static let weakref = #"""
    WeakValueDictionary = dict
    WeakKeyDictionary = dict
    WeakSet = set

    def ref(object, callback=None):
        """What gives the object when it is called."""
        return lambda: object

    def proxy(object, callback=None):
        return object
    """#

  /// The text of `glob`.
  static let glob = #"""
    import os as _os
    import re as _re

    def _fits(name, pattern):
        made = ""
        for letter in pattern:
            made += "[^/]*" if letter == "*" else "[^/]" if letter == "?" else _re.escape(letter)
        return _re.fullmatch(made, name) is not None and (pattern.startswith(".") or not name.startswith("."))

    def glob(pathname, *, recursive=False):
        """The paths that fit a pattern with `*`, `?` and `[…]`; with `recursive`, `**` stands for any folders."""
        folder, pattern = _os.path.split(str(pathname))
        if not _magic(pattern):
            folders = glob(folder, recursive=recursive) if _magic(folder) else [folder]
            return [path for path in (_os.path.join(f, pattern) for f in folders) if _os.path.exists(path)]
        found = []
        for f in glob(folder, recursive=recursive) if _magic(folder) else [folder]:
            if not _os.path.isdir(f or "."):
                continue
            if recursive and pattern == "**":
                found.append(_os.path.join(f, "") if f else "")
                for root, folders, files in _os.walk(f or "."):
                    inner = root if f else root[2:]
                    found += [_os.path.join(inner, name) if inner else name for name in sorted(folders) + sorted(files)]
            else:
                hidden = pattern.startswith(".")
                found += [_os.path.join(f, name) for name in _os.listdir(f or ".") if _fits(name, pattern) and (hidden or name[:1] != ".")]
        return [path for path in found if path]

    def _magic(text):
        return "*" in text or "?" in text or "[" in text

    def iglob(pathname, *, recursive=False):
        return iter(glob(pathname, recursive=recursive))
    """#
}
