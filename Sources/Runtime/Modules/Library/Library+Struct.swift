extension Library {
  /// The text of `struct`.
  static let structure = #"""
    import _native

    class error(Exception):
        pass

    _sizes = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}

    def _parts(format):
        """The order of bytes, and (letter, count, size, bytes passed over before it) for each part."""
        format = format.decode() if isinstance(format, bytes) else format
        order, native = "little", True
        if format and format[0] in "@=<>!":
            order, native = "big" if format[0] in ">!" else "little", format[0] == "@"
            format = format[1:]
        parts, count, place = [], "", 0
        for letter in format:
            if letter.isdigit():
                count += letter
                continue
            if letter.isspace():
                continue
            if letter not in _sizes:
                raise error("bad char in struct format")
            size = _sizes[letter] if native or letter not in "lL" else 4
            gap = -place % size if native and letter not in "sxcp" else 0
            n = int(count) if count else 1
            parts.append((letter, n, size, gap))
            place += gap + n * size
            count = ""
        if count:
            raise error("repeat count given without format specifier")
        return order, parts, place

    def calcsize(format, /):
        """How many bytes a form takes."""
        return _parts(format)[2]

    def pack(format, /, *values):
        """Values as bytes."""
        order, parts, size = _parts(format)
        needed = sum(1 if p[0] in "sp" else 0 if p[0] == "x" else p[1] for p in parts)
        if needed != len(values):
            raise error("pack expected %d items for packing (got %d)" % (needed, len(values)))
        made, rest = [], list(values)
        for letter, count, size, gap in parts:
            made += [0] * gap
            if letter == "x":
                made += [0] * count
            elif letter in "sp":
                text = list(rest.pop(0))[:count]
                made += text + [0] * (count - len(text))
            else:
                for _ in range(count):
                    made += _packed(letter, size, rest.pop(0), order)
        return bytes(made)

    def _packed(letter, size, value, order):
        if letter == "c":
            return list(value)
        if letter == "?":
            return [1 if value else 0]
        if letter in "efd":
            made = list(_native.float_bytes(float(value), size))
            return made[::-1] if order == "big" else made
        if not isinstance(value, int) and not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value, bits = int(value), 8 * size
        least, most = (0, 2 ** bits - 1) if letter.isupper() else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
        if not least <= value <= most:
            name = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}.get(letter, repr(letter))
            raise error("%s format requires %d <= number <= %d" % (name, least, most))
        return list((value % 2 ** bits).to_bytes(size, order))

    def unpack(format, buffer, /):
        """The values that bytes hold."""
        size = calcsize(format)
        if len(buffer) != size:
            raise error("unpack requires a buffer of %d bytes" % size)
        return unpack_from(format, buffer)

    def unpack_from(format, /, buffer, offset=0):
        order, parts, whole = _parts(format)
        if len(buffer) - offset < whole:
            raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)" % (whole + offset, whole, offset, len(buffer)))
        found, place = [], offset
        for letter, count, size, gap in parts:
            place += gap
            if letter in "sp":
                found.append(buffer[place:place + count])
            elif letter != "x":
                for n in range(count):
                    found.append(_unpacked(letter, size, buffer[place + n * size:place + (n + 1) * size], order))
            place += count * size
        return tuple(found)

    def _unpacked(letter, size, part, order):
        if letter == "c":
            return part
        if letter == "?":
            return part[0] != 0
        if letter in "efd":
            return _native.float_from(part if order == "little" else part[::-1])
        return int.from_bytes(part, order, signed=letter.islower())

    def iter_unpack(format, buffer, /):
        size = calcsize(format)
        return iter([unpack(format, buffer[i:i + size]) for i in range(0, len(buffer), size)])

    class Struct:
        def __init__(self, format):
            self.format, self.size = format, calcsize(format)

        def pack(self, *values): return pack(self.format, *values)
        def unpack(self, buffer): return unpack(self.format, buffer)
        def unpack_from(self, buffer, offset=0): return unpack_from(self.format, buffer, offset)
    """#
}
