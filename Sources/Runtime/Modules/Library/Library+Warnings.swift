extension Library {
  /// The text of `warnings`.
  static let warnings = #"""
    import _native

    def filterwarnings(action, message="", category=None, module="", lineno=0, append=False):
        _set(action)

    def simplefilter(action, category=None, lineno=0, append=False):
        _set(action)

    def _set(action):
        if action == "ignore":
            _state[0] = True
        elif action in ("default", "always", "once", "error"):
            _state[0] = False

    _state = [False]

    def warn(message, category=None, stacklevel=1, source=None):
        if not _state[0]:
            name = "UserWarning" if category is None else category.__name__
            _native.write_error(name + ": " + str(message) + "\n")

    def resetwarnings():
        _state[0] = False

    class catch_warnings:
        def __init__(self, *, record=False, module=None, action=None, category=None):
            self.record = record
            self.action = action

        def __enter__(self):
            self.before = _state[0]
            if self.action is not None:
                _set(self.action)
            return [] if self.record else None

        def __exit__(self, *args):
            _state[0] = self.before
            return False
    """#
}
