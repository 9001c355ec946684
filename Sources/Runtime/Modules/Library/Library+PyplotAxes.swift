extension Library {
  /// A panel: what has been drawn in it.
  static let pyplotAxes = #"""
    class Axes:
        def __init__(self, figure, row=0):
            self.figure = figure
            self.row = row
            self.cla()

        def cla(self):
            self.title = self.xlabel = self.ylabel = ""
            self.xscale = self.yscale = "linear"
            self.xlim = self.ylim = None
            self.marks = []
            self.map = None
            self.count = 0
            self.isHidden = False
            self.names = {"x": None, "y": None}
            self.words = {"x": [], "y": []}
            self.bars = []
            self.xaxis, self.yaxis = _Axis(self, "x"), _Axis(self, "y")

        clear = cla

        def _add(self, kind, x, y, color, label, glyph=""):
            label = "" if label is None else str(label)
            if label.startswith("_"):
                label = ""
            if len(x) != len(y):
                raise ValueError("x and y must have same first dimension, but have shapes (" + str(len(x)) + ",) and (" + str(len(y)) + ",)")
            mark = {"kind": kind, "x": x, "y": y, "color": color, "label": label, "glyph": glyph}
            self.marks.append(mark)
            return mark

        def _next(self):
            self.count += 1
            return _cycle[(self.count - 1) % 10]

        def _places(self, values, axis):
            """Numbers as they are; words at 0, 1, 2 and so on, which are named on the axis."""
            if not _are_words(values):
                return _array(values)
            given = [values] if isinstance(values, str) else list(values)
            known = self.words[axis]
            for word in given:
                if word not in known:
                    known.append(word)
            self._ticks(axis, range(len(known)), known)
            return np.array([float(known.index(word)) for word in given])

        def _ticks(self, axis, ticks, labels):
            """Names for places on an axis; numbers name themselves."""
            if labels is not None:
                labels = [str(label) for label in labels]
                places = range(len(labels)) if ticks is None else _array(ticks).tolist()
                named = [(float(place), label) for place, label in zip(places, labels) if label]
                self.names[axis] = None if all([_is_number(label) for place, label in named]) else named
            return []
    """#
}
