extension Library {
  /// The text of `warnings`.
  static let warnings = #"""
    import _native

    # The newest filter first: action and category.
    filters = []
    _recorders = [None]

    def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
        simplefilter(action, category, lineno, append)

    def simplefilter(action, category=Warning, lineno=0, append=False):
        if action not in ("default", "error", "ignore", "always", "all", "module", "once"):
            raise ValueError("invalid action: " + repr(action))
        if append:
            filters.append((action, category))
        else:
            filters.insert(0, (action, category))
        _tell()

    def _action(category):
        for action, parent in filters:
            if parent is None or issubclass(category, parent):
                return "always" if action == "all" else action
        return "default"

    def _tell():
        _native.warning_filter(_action(RuntimeWarning), _recorders[-1])

    def resetwarnings():
        filters.clear()
        _tell()

    _told = set()

    def warn(message, category=None, stacklevel=1, source=None):
        if category is None:
            category = type(message) if isinstance(message, Warning) else UserWarning
        action = _action(category)
        if action == "error":
            raise message if isinstance(message, Warning) else category(message)
        if action == "ignore":
            return
        if _recorders[-1] is not None:
            _recorders[-1].append(_native.warning(str(message), category))
            return
        key = (str(message), category.__name__)
        if action != "always":
            if key in _told:
                return
            _told.add(key)
        _native.write_error(category.__name__ + ": " + str(message) + "\n")

    def showwarning(message, category, filename, lineno, file=None, line=None):
        _native.write_error(str(filename) + ":" + str(lineno) + ": " + category.__name__ + ": " + str(message) + "\n")

    class catch_warnings:
        def __init__(self, *, record=False, module=None, action=None, category=Warning):
            self.record = record
            self.action = action
            self.category = category

        def __enter__(self):
            self.before = list(filters)
            found = [] if self.record else _recorders[-1]
            _recorders.append(found)
            if self.action is not None:
                simplefilter(self.action, self.category)
            _tell()
            return found if self.record else None

        def __exit__(self, *args):
            filters.clear()
            filters.extend(self.before)
            _recorders.pop()
            _tell()
            return False
    """#
}
