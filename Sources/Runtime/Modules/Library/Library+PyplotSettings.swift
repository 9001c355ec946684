extension Library {
  /// The panel's names, limits, scales and legend, and what is drawn of it.
  static let pyplotSettings = #"""
        def legend(self, *args, **kw):
            names, handles = kw.get("labels"), kw.get("handles")
            if len(args) == 2:
                handles, names = args
            elif len(args) == 1 and not isinstance(args[0], str):
                first = list(args[0])
                names, handles = (first, handles) if first and isinstance(first[0], str) else (names, first)
            if names is not None and not isinstance(names, str):
                marks = [mark for mark in self.marks if mark["kind"] != "text"]
                if handles is not None:
                    marks = [handle.marks[0] for handle in handles if isinstance(handle, Artist) and handle.marks]
                for mark, name in zip(marks, names):
                    mark["label"] = str(name)
            return _Nothing()

        def get_legend_handles_labels(self):
            marks = [mark for mark in self.marks if mark["label"] and mark["kind"] != "text"]
            return [Artist(self, [mark]) for mark in marks], [mark["label"] for mark in marks]

        def get_lines(self):
            return [Artist(self, [mark]) for mark in self.marks if mark["kind"] == "line"]

        lines = property(get_lines)

        def get_title(self, *args):
            return self.title

        def get_xlabel(self):
            return self.xlabel

        def get_ylabel(self):
            return self.ylabel

        def get_xticks(self, *args):
            return np.linspace(self._range("x")[0], self._range("x")[1], 6)

        def get_yticks(self, *args):
            return np.linspace(self._range("y")[0], self._range("y")[1], 6)

        def has_data(self):
            return bool(self.marks or self.bars) or self.map is not None

        def set_title(self, label, *args, **kw):
            self.title = str(label)
            return _Nothing()

        def set_xlabel(self, label, *args, **kw):
            self.xlabel = str(label)
            return _Nothing()

        def set_ylabel(self, label, *args, **kw):
            self.ylabel = str(label)
            return _Nothing()

        def _limits(self, axis, args, kw):
            low, high = self._range(axis)
            if len(args) == 1 and np.ndim(args[0]) == 1:
                args = tuple(args[0])
            first = args[0] if args else kw.get("left", kw.get("bottom", kw.get(axis + "min")))
            second = args[1] if len(args) > 1 else kw.get("right", kw.get("top", kw.get(axis + "max")))
            return np.float64(low if first is None else first), np.float64(high if second is None else second)

        def set_xlim(self, *args, **kw):
            self.xlim = self._limits("x", args, kw)
            return self.xlim

        def set_ylim(self, *args, **kw):
            self.ylim = self._limits("y", args, kw)
            return self.ylim

        def get_xlim(self):
            return self._limits("x", (), {})

        def get_ylim(self):
            return self._limits("y", (), {})

        def set_xscale(self, value, **kw):
            self.xscale = "log" if "log" in value else "linear"

        def set_yscale(self, value, **kw):
            self.yscale = "log" if "log" in value else "linear"

        def set_xticks(self, ticks, labels=None, **kw):
            return self._ticks("x", ticks, labels)

        def set_yticks(self, ticks, labels=None, **kw):
            return self._ticks("y", ticks, labels)

        def set_xticklabels(self, labels, *args, **kw):
            return self._ticks("x", None, labels)

        def set_yticklabels(self, labels, *args, **kw):
            return self._ticks("y", None, labels)

        def invert_yaxis(self):
            self.bars = self.bars[::-1]

        def set(self, **kw):
            for name in kw:
                setter = getattr(self, "set_" + name)
                if callable(setter):
                    setter(kw[name])
            return self

        def axis(self, *args, **kw):
            if args and not isinstance(args[0], (str, bool)) and np.ndim(args[0]) == 1 and len(args[0]) == 4:
                limits = list(args[0])
                self.xlim, self.ylim = (limits[0], limits[1]), (limits[2], limits[3])
            x, y = self._range("x"), self._range("y")
            return (x[0], x[1], y[0], y[1])

        def twinx(self):
            """A panel of its own beside this one: an axis of a terminal has one scale."""
            other = Axes(self.figure, self.row)
            other.count, other.xlabel = self.count, self.xlabel
            self.figure.axes.append(other)
            return other

        twiny = twinx

        def get_figure(self):
            return self.figure

        def plot_surface(self, X, Y, Z, **kw):
            return self._surface((X, Y, Z), kw.get("cmap"))

        def plot_wireframe(self, X, Y, Z, **kw):
            return self._surface((X, Y, Z), kw.get("cmap"))

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

        def _panel(self):
            marks = []
            for mark in self.marks:
                axis = mark.get("across")
                if axis is not None:
                    mark = dict(mark)
                    mark[axis] = np.array(self._range(axis))
                marks.append(mark)
            labels = {"x": self.xlabel, "y": self.ylabel}
            names = {"x": [], "y": []}
            for axis in ("x", "y"):
                found = self.names[axis] or []
                if self.map is not None and self.map["image"]:
                    names[axis] = [name for place, name in found]
                elif found:
                    labels[axis] += ("  " if labels[axis] else "") + "  ".join([format(place, "g") + ": " + name for place, name in found])
            return {"title": self.title, "xlabel": labels["x"], "ylabel": labels["y"], "xlim": self.xlim, "ylim": self.ylim, "xscale": self.xscale,
                    "yscale": self.yscale, "marks": marks, "map": self.map, "bars": self.bars, "row": self.row, "columns": names["x"], "rows": names["y"]}
    """#
}
