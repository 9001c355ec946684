extension Library {
  /// What `json` has beside its functions.
  static let json = #"""
    JSONDecodeError = ValueError

    class JSONEncoder:
        """What makes a value that JSON has a form for of one that it has none for: `default` is there to be overridden."""

        def __init__(self, **style):
            self._style = style

        def default(self, o):
            raise TypeError("Object of type " + type(o).__name__ + " is not JSON serializable")

        def encode(self, o):
            return dumps(o, default=self.default, **self._style)

    class JSONDecoder:
        def decode(self, s):
            return loads(s)
    """#
}
