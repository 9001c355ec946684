extension Library {
  /// The text of `bytearray`, bytes that can change, and of `memoryview`, which shows them.
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

    class memoryview:
        """The bytes of another object: what is written here stands there."""
        itemsize, format, ndim, strides, contiguous = 1, "B", 1, (1,), True

        def __init__(self, object):
            if isinstance(object, memoryview):
                self.obj, self._list, self._at = object.obj, object._list, object._at
                return
            if not isinstance(object, (bytes, bytearray)):
                raise TypeError("memoryview: a bytes-like object is required, not '" + type(object).__name__ + "'")
            self.obj = object
            self._list = object._list if isinstance(object, bytearray) else list(object)
            self._at = range(len(self._list))

        readonly = property(lambda self: isinstance(self.obj, bytes))
        nbytes = property(lambda self: len(self._at))
        shape = property(lambda self: (len(self._at),))

        def tolist(self): return [self._list[i] for i in self._at]
        def tobytes(self, order="C"): return bytes(self.tolist())
        def hex(self): return self.tobytes().hex()
        def release(self): pass
        def toreadonly(self): return memoryview(self.tobytes())
        def __len__(self): return len(self._at)
        def __iter__(self): return iter(self.tolist())
        def __bytes__(self): return self.tobytes()
        def __contains__(self, item): return item in self.tolist()
        def __eq__(self, other): return isinstance(other, (bytes, bytearray, memoryview)) and self.tolist() == list(other)
        def __hash__(self): return hash(self.tobytes())
        def __enter__(self): return self
        def __exit__(self, *args): return None
        def __repr__(self): return "<memory at " + hex(id(self)) + ">"

        def __getitem__(self, index):
            if not isinstance(index, slice):
                return self._list[self._at[index]]
            part = memoryview(self)
            part._at = self._at[index]
            return part

        def __setitem__(self, index, value):
            if self.readonly:
                raise TypeError("cannot modify read-only memory")
            if not isinstance(index, slice):
                if not 0 <= value < 256:
                    raise ValueError("memoryview: invalid value for format 'B'")
                self._list[self._at[index]] = value
                return
            at = self._at[index]
            if len(at) != len(value):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for place, item in zip(at, list(value)):
                self._list[place] = item
    """#
}
