extension Library {
  /// What `json` has beside its functions.
  static let json = #"""
    import _native

    JSONDecodeError = _native.exception_class("JSONDecodeError")
    _loads, _load = loads, load

    def _hooked(value, hook, pairs):
        """What the hooks make of each dictionary, the inner ones first."""
        if isinstance(value, dict):
            made = {k: _hooked(v, hook, pairs) for k, v in value.items()}
            return pairs(list(made.items())) if pairs is not None else hook(made)
        return [_hooked(v, hook, pairs) for v in value] if isinstance(value, list) else value

    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **more):
        value = _loads(s)
        return value if object_hook is None and object_pairs_hook is None else _hooked(value, object_hook, object_pairs_hook)

    def load(fp, **more):
        return loads(fp.read(), **more)

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
