extension Library {
  /// The text of `copy`.
  static let copy = #"""
    import _native

    class Error(Exception):
        pass

    def copy(x):
        """A new object with the same elements."""
        kind = _native.kind_of(x)
        if kind in ("list", "dict", "set", "numpy.ndarray"):
            return x.copy()
        if hasattr(x, "__copy__"):
            return x.__copy__()
        return _native.copied(x)

    def deepcopy(x, memo=None):
        """A new object whose elements are new too; what occurs twice stays one object."""
        if memo is None:
            memo = {}
        key = id(x)
        if key in memo:
            return memo[key]
        kind = _native.kind_of(x)
        if kind == "list":
            made = []
            memo[key] = made
            for value in x:
                made.append(deepcopy(value, memo))
            return made
        if kind == "dict":
            made = {}
            memo[key] = made
            for name, value in x.items():
                made[deepcopy(name, memo)] = deepcopy(value, memo)
            return made
        if kind == "tuple":
            return tuple([deepcopy(value, memo) for value in x])
        if kind == "set":
            return {deepcopy(value, memo) for value in x}
        if kind == "numpy.ndarray":
            made = x.copy()
            memo[key] = made
            return made
        if hasattr(x, "__deepcopy__"):
            made = x.__deepcopy__(memo)
            memo[key] = made
            return made
        made = _native.copied(x)
        if made is x:
            return x
        memo[key] = made
        _native.deepen(made, lambda value: deepcopy(value, memo))
        return made
    """#
}
