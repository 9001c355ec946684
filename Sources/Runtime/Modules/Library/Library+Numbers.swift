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
        """The paths that fit a pattern with `*` and `?` in its last part."""
        folder, pattern = _os.path.split(str(pathname))
        if not _os.path.isdir(folder or "."):
            return []
        return [_os.path.join(folder, name) for name in _os.listdir(folder or ".") if _fits(name, pattern)]

    def iglob(pathname, *, recursive=False):
        return iter(glob(pathname))
    """#
}
