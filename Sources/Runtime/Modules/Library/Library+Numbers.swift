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
    import fnmatch as _fnmatch

    def glob(pathname, *, recursive=False):
        """The paths that fit a pattern with `*`, `?` and `[…]`; with `recursive`, `**` stands for any folders."""
        pathname = str(pathname)
        return [path for path in _paths(pathname, recursive) if path]

    def _paths(pathname, recursive):
        if not _magic(pathname):
            there = _os.path.isdir(pathname) if pathname.endswith("/") else _os.path.lexists(pathname)
            return [pathname] if there else []
        folder, pattern = _os.path.split(pathname)
        above = _paths(folder, recursive) if folder and folder != pathname and _magic(folder) else [folder]
        found = []
        for f in above:
            if not _magic(pattern):
                path = _os.path.join(f, pattern)
                if _os.path.lexists(path) if pattern else _os.path.isdir(f):
                    found.append(path)
            elif not _os.path.isdir(f or "."):
                continue
            elif recursive and pattern == "**":
                found += _below(f)
            else:
                hidden = pattern.startswith(".")
                names = [name for name in _os.listdir(f or ".") if hidden or not name.startswith(".")]
                found += [_os.path.join(f, name) for name in _fnmatch.filter(names, pattern)]
        return found

    def _below(folder):
        """The folder itself, and all that is in it and under it but what is hidden."""
        found = [_os.path.join(folder, "")]
        for name in _os.listdir(folder or "."):
            if not name.startswith("."):
                path = _os.path.join(folder, name)
                found += _below(path) if _os.path.isdir(path) and not _os.path.islink(path) else [path]
        return [found[0]] + [path[:-1] if path.endswith("/") else path for path in found[1:]]

    def _magic(text):
        return "*" in text or "?" in text or "[" in text

    def iglob(pathname, *, recursive=False):
        return iter(glob(pathname, recursive=recursive))
    """#
}
