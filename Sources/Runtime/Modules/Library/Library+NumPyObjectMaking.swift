extension Library {
  /// The part of arrays of any values that makes them of lists.
  static let numpyObjectMaking = #"""
    import numpy as np

    class _DType:
        """The element type of text (`<U3`) or of any values (`object`)."""

        def __init__(self, kind, width=0):
            self.kind = kind
            self.char = kind
            self.width = width
            self.itemsize = 4 * width if kind == "U" else 8
            self.name = "str%d" % (32 * width) if kind == "U" else "object"
            self.str = "<U%d" % width if kind == "U" else "|O"
            self.type = str if kind == "U" else object

        def __str__(self):
            return self.str if self.kind == "U" else "object"

        def __repr__(self):
            return "dtype('" + (self.str if self.kind == "U" else "O") + "')"

        def __eq__(self, other):
            if isinstance(other, _DType):
                return self.kind == other.kind and self.width == other.width
            if self.kind == "U":
                return other == self.str
            return other is object or other == "object" or other == "O"

        def __ne__(self, other):
            return not self == other

        def __hash__(self):
            return hash(self.str)

    class str_(str):
        """Text as an array of text gives it."""

        def __repr__(self):
            return "np.str_(" + str.__repr__(self) + ")"

        def item(self):
            return str(self)

    def _is_list(value):
        return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and np.ndim(value) > 0)

    def _shape_of(value, depth=0):
        """The shape that all lists side by side agree on."""
        if not _is_list(value) or depth > 6:
            return ()
        shapes = [_shape_of(v, depth + 1) for v in value]
        if not shapes:
            return (0,)
        common = shapes[0]
        for shape in shapes[1:]:
            n = 0
            while n < len(common) and n < len(shape) and common[n] == shape[n]:
                n += 1
            common = common[:n]
        return (len(shapes),) + common

    def _flat(value, depth):
        if depth == 0:
            return [value]
        return [leaf for v in value for leaf in _flat(v, depth - 1)]

    def _has_text(values):
        for v in values:
            if isinstance(v, str):
                return True
        return False

    def _text_width(dtype):
        """The width of a dtype of text, 0 where it says none; None for any other dtype."""
        if isinstance(dtype, _DType):
            return dtype.width if dtype.kind == "U" else None
        if dtype is str or dtype is str_ or dtype in ("str", "U", "<U", "unicode"):
            return 0
        if isinstance(dtype, str) and dtype.lstrip("<>=|")[:1] == "U" and dtype.lstrip("<>=|")[1:].isdigit():
            return int(dtype.lstrip("<>=|")[1:])
        return None

    def make(value, kind=None, dtype=None):
        """An array of text or of any values: kind is `U`, `O` or None for what suits."""
        if isinstance(value, ndarray):
            items, shape = list(value._items), value.shape
        elif isinstance(value, np.ndarray):
            items, shape = value.ravel().tolist(), value.shape
        else:
            if hasattr(value, "__iter__") and not isinstance(value, (str, list, tuple, dict)):
                value = list(value)
            shape = _shape_of(value)
            items = _flat(value, len(shape))
            if kind != "O" and any(_is_list(v) for v in items):
                raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                                 + str(len(shape)) + " dimensions. The detected shape was " + str(shape) + " + inhomogeneous part.")
        asked = kind
        if kind is None:
            kind = "O" if any(v is None for v in items) else "U"
        if kind == "O":
            if items and dtype is None and all([type(v).__name__ in ("datetime64", "timedelta64") for v in items]):
                from numpy._datetime import array
                return array(list(value))
            return ndarray(items, shape, kind)
        width = _text_width(dtype) if dtype is not None else 0
        if width:
            return ndarray([str(v)[:width] for v in items], shape, kind, width)
        least = 1
        # A number among text takes the width that any number of its kind could, unless text was asked for.
        for v in items:
            if not isinstance(v, str) and (asked is None or isinstance(value, np.ndarray)):
                least = max(least, 5 if isinstance(v, bool) else 21 if isinstance(v, int) else 32)
        items = [str(v) for v in items]
        return ndarray(items, shape, kind, max([least] + [len(v) for v in items]))

    _parameters = {"dtype": ["dtype"], "full": ["shape", "fill_value", "dtype"]}

    def typed(name, args, keywords):
        """What np.zeros and its like make where the dtype is one of text; None for any other."""
        given = dict(zip(_parameters.get(name, ["shape", "dtype"]), args))
        given.update(keywords)
        dtype, fill = given.get("dtype"), given.get("fill_value", "1" if name == "ones" else "")
        width = _text_width(dtype)
        if name == "dtype":
            return None if width is None else _DType("U", width)
        if name == "full" and dtype is None and isinstance(fill, str):
            width = 0
        if width is None:
            return None
        shape = given["shape"]
        shape = tuple(shape) if _is_list(shape) else (int(shape),)
        width = width or (max(1, len(str(fill))) if name == "full" else 1)
        return ndarray([str(fill)[:width]] * _count(shape), shape, "U", width)

    def _count(shape):
        n = 1
        for s in shape:
            n *= s
        return n

    """#
}
