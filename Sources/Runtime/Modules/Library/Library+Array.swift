extension Library {
  /// The text of `array`.
  static let arrays = #"""
    _codes = "bBuhHiIlLqQfd"

    class array(list):
        """Numbers of one kind in a row."""

        def __init__(self, typecode, initializer=()):
            if typecode not in _codes:
                raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
            self.typecode = typecode
            list.__init__(self, [self._number(v) for v in initializer])

        itemsize = property(lambda self: {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "f": 4}.get(self.typecode, 8))

        def _number(self, value):
            if self.typecode in "fd":
                import _native
                return _native.float_from(_native.float_bytes(float(value), 4)) if self.typecode == "f" else float(value)
            if isinstance(value, float):
                raise TypeError("'float' object cannot be interpreted as an integer")
            return value

        def append(self, value):
            list.append(self, self._number(value))

        def extend(self, values):
            for value in values:
                self.append(value)

        def fromlist(self, values):
            self.extend(values)

        def tolist(self):
            return list(self)

        def tobytes(self):
            import struct
            return struct.pack(str(len(self)) + self.typecode, *self)

        def __setitem__(self, place, value):
            list.__setitem__(self, place, self._number(value))

        def __getitem__(self, place):
            found = list.__getitem__(self, place)
            return array(self.typecode, found) if isinstance(place, slice) else found

        def __repr__(self):
            return "array('" + self.typecode + "'" + (", " + repr(list(self)) if len(self) else "") + ")"

    ArrayType = array
    typecodes = _codes
    """#
}
