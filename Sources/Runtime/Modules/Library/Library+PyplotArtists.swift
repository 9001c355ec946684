extension Library {
  /// What the drawing methods give back.
  static let pyplotArtists = #"""
    class Artist:
        """What a call has drawn."""
        def __init__(self, axes, marks):
            self.axes = axes
            self.marks = marks

        def set_data(self, x, y=None):
            if y is None:
                return self.set_array(x)
            for mark in self.marks:
                mark["x"], mark["y"] = _numbers(x), _numbers(y)

        def set_xdata(self, x):
            self.marks[0]["x"] = _numbers(x)

        def set_ydata(self, y):
            self.marks[0]["y"] = _numbers(y)

        def get_xdata(self, *args):
            return self.marks[0]["x"] if self.marks else np.array([])

        def get_ydata(self, *args):
            return self.marks[0]["y"] if self.marks else np.array([])

        def get_data(self, *args):
            return self.get_xdata(), self.get_ydata()

        def set_array(self, values):
            if self.axes.map is not None:
                self.axes.map["rows"] = _grey(values)

        def set_offsets(self, points):
            points = np.array(points)
            self.marks[0]["x"], self.marks[0]["y"] = points[:, 0], points[:, 1]

        def set_label(self, label):
            if self.marks:
                self.marks[0]["label"] = str(label)

        def get_label(self):
            return self.marks[0]["label"] if self.marks else ""

        def get_color(self):
            return "C" + str(_cycle.index(self.marks[0]["color"])) if self.marks else "C0"

        def set_color(self, color):
            for mark in self.marks:
                mark["color"] = _color(color, mark["color"])

        def legend_elements(self, *args, **kw):
            return [Artist(self.axes, [mark]) for mark in self.marks], [mark["label"] for mark in self.marks]

        def remove(self):
            self.axes.marks = [mark for mark in self.axes.marks if not any([mark is own for own in self.marks])]

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

        def __iter__(self):
            return iter([_Nothing() for _ in self.marks])

    class Rectangle(Artist):
        """One bar."""
        def __init__(self, axes, mark, index, width):
            Artist.__init__(self, axes, [mark])
            self.index, self.width = index, width

        def get_height(self):
            return self.marks[0].get("given", self.marks[0]["y"])[self.index]

        def set_height(self, height):
            self.marks[0]["y"][self.index] = height

        def get_width(self):
            return self.width

        def get_x(self):
            return self.marks[0]["x"][self.index] - self.width / 2

        def get_y(self):
            return 0.0

        def set_color(self, color):
            pass

    _Bar = Rectangle

    class BarContainer(Artist):
        """The bars of one call, one by one."""
        def __init__(self, axes, mark, width):
            Artist.__init__(self, axes, [mark])
            self.patches = [_Bar(axes, mark, index, width) for index in range(len(mark["x"]))]

        def __len__(self):
            return len(self.patches)

        def __iter__(self):
            return iter(self.patches)

        def __getitem__(self, key):
            return self.patches[key]

    class _StemContainer(list):
        def __init__(self, parts):
            list.__init__(self, parts)
            self.markerline, self.stemlines, self.baseline = parts

    class _Axis:
        """`ax.xaxis`: what a terminal's axis can do of it."""
        def __init__(self, axes, name):
            self.axes, self.name = axes, name

        def set_ticks(self, ticks, labels=None, **kw):
            return self.axes._ticks(self.name, ticks, labels)

        def set_ticklabels(self, labels, **kw):
            return self.axes._ticks(self.name, None, labels)

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()
    """#
}
