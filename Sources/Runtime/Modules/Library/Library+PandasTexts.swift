extension Library {
  /// The part of `pandas` with text as an array: what `Series.unique` gives.
  static let pandasTexts = #"""
    class StringArray(list):
        """Text, as `Series.unique` gives it."""
        shape = property(lambda self: (len(self),))
        size = property(lambda self: len(self))
        ndim = 1
        dtype = "str"

        def tolist(self):
            return [np.nan if v is None else v for v in self]

        to_list = tolist

        def to_numpy(self, dtype=None):
            return np.array(self.tolist(), dtype=object)

        def astype(self, dtype):
            return self if dtype is str or dtype == "str" else self.to_numpy().astype(dtype)

        def __getitem__(self, place):
            if isinstance(place, slice):
                return StringArray(list.__getitem__(self, place))
            if hasattr(place, "__len__"):
                chosen = np.asarray(place)
                return StringArray([list.__getitem__(self, int(p)) for p in (np.flatnonzero(chosen) if chosen.dtype == bool else chosen)])
            return list.__getitem__(self, int(place))

        def __eq__(self, other):
            others = other if isinstance(other, (list, tuple)) else [other] * len(self)
            return np.array([a is not None and a == b for a, b in zip(self, others)], dtype=bool)

        def __ne__(self, other):
            return ~(self == other)

        __hash__ = None

        def __repr__(self):
            shown = [repr(v) if v is not None else "nan" for v in list(self)]
            end = "\nLength: " + str(len(self)) + ", dtype: str"
            head = shown[:10] if len(shown) > 100 else []
            tail = shown[-10:] if head else shown
            if not shown:
                return "<StringArray>\n[]" + end
            if len(shown) > 2 and (head or len(", ".join(tail)) >= 80):
                wide = max(len(v) for v in head + tail)
                head, tail = [v.rjust(wide) for v in head], [v.rjust(wide) for v in tail]
            lines, line = [], " "
            def put(line, word, width):
                if len(line.rstrip()) + 1 + len(word.rstrip()) >= width:
                    lines.append(line.rstrip())
                    line = " "
                return line + word
            for word in head:
                line = put(line, word + ", ", 80)
            if head:
                lines += [line.rstrip(), " ..."]
                line = " "
            for word in tail[:-1]:
                line = put(line, word + ", ", 80)
            line = put(line, tail[-1], 78)
            return "<StringArray>\n[" + "\n".join(lines + [line])[1:] + "]" + end

        __str__ = __repr__
    """#
}
