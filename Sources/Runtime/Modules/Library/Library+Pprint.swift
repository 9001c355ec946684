extension Library {
  /// The text of `pprint`.
  static let pprint = #"""
    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True):
        return _format(object, 0, indent, width, sort_dicts, 0)

    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True):
        print(pformat(object, indent, width, sort_dicts=sort_dicts), file=stream)

    pp = lambda object, *args, **keywords: pprint(object, sort_dicts=False)

    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, **more):
            self._indent, self._width, self._stream, self._sort = indent, width, stream, sort_dicts

        def pformat(self, object): return pformat(object, self._indent, self._width, sort_dicts=self._sort)
        def pprint(self, object): print(self.pformat(object), file=self._stream)

    def saferepr(object): return _flat(object, True)
    def isreadable(object): return True
    def isrecursive(object): return False

    def _sorted(items):
        try:
            return sorted(items)
        except TypeError:
            return sorted(items, key=lambda item: (str(type(item[0])), str(item[0])))

    def _flat(value, sort_dicts):
        if isinstance(value, dict) and type(value) is dict:
            items = _sorted(value.items()) if sort_dicts else value.items()
            return "{" + ", ".join([repr(key) + ": " + _flat(item, sort_dicts) for key, item in items]) + "}"
        if type(value) is list:
            return "[" + ", ".join([_flat(item, sort_dicts) for item in value]) + "]"
        return repr(value)

    def _format(value, column, indent, width, sort_dicts, allowance):
        flat = _flat(value, sort_dicts)
        if len(flat) <= width - column - allowance:
            return flat
        gap = " " * (column + indent)
        pad = " " * (indent - 1)
        if type(value) is dict:
            items = list(_sorted(value.items()) if sort_dicts else value.items())
            parts = []
            for i, (key, item) in enumerate(items):
                name = repr(key) + ": "
                last = allowance + 1 if i == len(items) - 1 else 1
                parts.append(name + _format(item, column + indent + len(name), indent, width, sort_dicts, last))
            return "{" + pad + (",\n" + gap).join(parts) + "}"
        if type(value) in (list, tuple):
            items = list(value)
            parts = []
            for i, item in enumerate(items):
                last = allowance + 1 if i == len(items) - 1 else 1
                parts.append(_format(item, column + indent, indent, width, sort_dicts, last))
            ends = "[]" if type(value) is list else "()"
            return ends[0] + pad + (",\n" + gap).join(parts) + ("," if type(value) is tuple and len(items) == 1 else "") + ends[1]
        return flat
    """#
}
