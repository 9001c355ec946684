extension Library {
  /// The text of `bytearray`: bytes that can change.
  static let bytearray = #"""
    class bytearray:
        """Bytes that can change."""
        def __init__(self, source=b"", encoding=None, errors="strict"):
            self._list = list(bytes(source)) if encoding is None else list(source.encode(encoding, errors))

        def _bytes(self):
            return bytes(self._list)

        def _checked(self, value):
            if not 0 <= value < 256:
                raise ValueError("byte must be in range(0, 256)")
            return value

        def __len__(self): return len(self._list)
        def __iter__(self): return iter(self._list)
        def __contains__(self, item): return item in self._bytes()
        def __getitem__(self, index): return bytearray(self._list[index]) if isinstance(index, slice) else self._list[index]
        def __setitem__(self, index, value): self._list[index] = list(value) if isinstance(index, slice) else self._checked(value)
        def __delitem__(self, index): del self._list[index]
        def __add__(self, other): return bytearray(self._list + list(other))
        def __mul__(self, n): return bytearray(self._list * n)
        def __eq__(self, other): return isinstance(other, (bytes, bytearray)) and self._list == list(other)
        def __lt__(self, other): return self._list < list(other)
        def __bool__(self): return bool(self._list)
        def __repr__(self): return "bytearray(" + repr(self._bytes()) + ")"
        __str__ = __repr__

        def __iadd__(self, other):
            self._list += list(other)
            return self

        def append(self, item): self._list.append(self._checked(item))
        def extend(self, items): self._list.extend([self._checked(i) for i in items])
        def insert(self, index, item): self._list.insert(index, self._checked(item))
        def pop(self, index=-1): return self._list.pop(index)
        def remove(self, value): self._list.remove(value)
        def reverse(self): self._list.reverse()
        def clear(self): self._list.clear()
        def copy(self): return bytearray(self._list)

        def __getattr__(self, name):
            # What bytes can do too.
            found = getattr(bytes(self.__dict__["_list"]), name)
            def called(*args, **keywords):
                made = found(*[a._bytes() if isinstance(a, bytearray) else a for a in args], **keywords)
                return bytearray(made) if isinstance(made, bytes) else made
            return called
    """#
}
