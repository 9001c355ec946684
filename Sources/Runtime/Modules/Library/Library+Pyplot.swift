extension Library {
  /// The text of `matplotlib.pyplot`.
  static let pyplot = #"""
    import numpy as np
    import _native
    import math

    _colors = {"b": 0, "blue": 0, "navy": 0, "royalblue": 0, "steelblue": 0, "dodgerblue": 0, "skyblue": 0, "lightblue": 0, "o": 1, "orange": 1,
               "darkorange": 1, "coral": 1, "g": 2, "green": 2, "lime": 2, "darkgreen": 2, "lightgreen": 2, "forestgreen": 2, "seagreen": 2,
               "m": 3, "magenta": 3, "pink": 3, "y": 4, "yellow": 4, "gold": 4, "olive": 4, "c": 5, "cyan": 5, "teal": 5, "turquoise": 5,
               "r": 6, "red": 6, "darkred": 6, "crimson": 6, "salmon": 6, "tomato": 6, "purple": 7, "violet": 7, "indigo": 7, "brown": 8,
               "k": 9, "black": 9, "gray": 9, "grey": 9, "w": 9, "white": 9}
    _cycle = [0, 1, 2, 6, 7, 8, 3, 9, 4, 5]
    _glyphs = {"o": "o", ".": ".", ",": ".", "x": "x", "X": "x", "+": "+", "*": "*", "s": "#", "D": "&", "d": "&", "^": "%", "v": "v", "<": "<",
               ">": ">", "1": "v", "2": "%", "p": "#", "h": "#", "H": "#", "|": "|", "_": "_", "P": "+"}

    def _array(values):
        if hasattr(values, "values") and hasattr(values, "index"):
            values = values.values
        return np.array(list(values) if _native.kind_of(values) in ("range", "map", "filter", "zip", "dict_keys", "dict_values", "generator") else values)

    def _numbers(values):
        values = _array(values).ravel()
        return values.astype(float)

    def _color(value, default):
        if value is None:
            return default
        if isinstance(value, str):
            name = value.replace("tab:", "").lower()
            if len(value) == 2 and value[0] == "C" and value[1].isdigit():
                return _cycle[int(value[1])]
            if name in _colors:
                return _colors[name]
            if name.startswith("#") and len(name) == 7:
                red, green, blue = [int(name[i:i + 2], 16) for i in (1, 3, 5)]
                best = 0
                for index, (r, g, b) in enumerate(_shades):
                    if (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 < (_shades[best][0] - red) ** 2 + (_shades[best][1] - green) ** 2 + (_shades[best][2] - blue) ** 2:
                        best = index
                return best
        return default

    _shades = [(0, 98, 168), (209, 90, 0), (0, 128, 90), (178, 66, 128), (140, 118, 0), (0, 130, 165), (178, 34, 34), (98, 74, 170), (124, 88, 44), (96, 96, 96)]

    def _format(text):
        """Colour, marker and line of a format string such as 'ro--'."""
        color = marker = line = None
        if text in _colors and len(text) > 1:
            return text, None, "-"
        if len(text) == 2 and text[0] == "C" and text[1].isdigit():
            return text, None, "-"
        i = 0
        while i < len(text):
            two = text[i:i + 2]
            letter = text[i]
            if two in ("--", "-."):
                line = two
                i += 2
            elif letter in "-:":
                line = letter
                i += 1
            elif letter in "bgrcmykw":
                color = letter
                i += 1
            elif letter in _glyphs:
                marker = letter
                i += 1
            elif two[:1] == "C" and two[1:].isdigit():
                color = two
                i += 2
            else:
                raise ValueError("'" + text + "' is not a valid format string: a colour (b g r c m y k), a marker (o x + s ^ .) and a line (- -- : -.), as in 'ro--'")
        return color, marker, line

    class _Nothing:
        """Stands for what a terminal cannot show; everything done to it does nothing."""
        def __getattr__(self, name):
            return self
        def __call__(self, *args, **kwargs):
            return self
        def __getitem__(self, key):
            return self
        def __setitem__(self, key, value):
            pass
        def __iter__(self):
            return iter([])
        def __len__(self):
            return 0
        def __enter__(self):
            return self
        def __exit__(self, *args):
            return False

    class Artist:
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

        def get_xdata(self):
            return self.marks[0]["x"]

        def get_ydata(self):
            return self.marks[0]["y"]

        def set_array(self, values):
            if self.axes.map is not None:
                self.axes.map["rows"] = _grey(values)

        def set_offsets(self, points):
            points = np.array(points)
            self.marks[0]["x"], self.marks[0]["y"] = points[:, 0], points[:, 1]

        def set_label(self, label):
            self.marks[0]["label"] = str(label)

        def remove(self):
            self.axes.marks = [mark for mark in self.axes.marks if not any([mark is own for own in self.marks])]

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

        def __iter__(self):
            return iter([_Nothing() for _ in self.marks])

    def _grey(image):
        image = np.array(image).astype(float)
        if image.ndim == 3:
            if image.shape[2] in (3, 4):
                image = image[:, :, 0] * 0.299 + image[:, :, 1] * 0.587 + image[:, :, 2] * 0.114
            else:
                image = image[:, :, 0]
        if image.ndim != 2:
            raise TypeError("Invalid shape " + str(image.shape) + " for image data: a picture has rows and columns, as in `image.reshape(28, 28)`")
        return image

    def _diverging(cmap):
        return any([part in str(cmap) for part in ("RdBu", "bwr", "coolwarm", "seismic", "PiYG", "PRGn", "RdYl", "Spectral")])

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

        def plot(self, *args, scalex=True, scaley=True, data=None, **kw):
            artists = []
            args = list(args)
            while args:
                first = args.pop(0)
                if args and not isinstance(args[0], str):
                    x, y = _array(first), _array(args.pop(0))
                else:
                    y = _array(first)
                    x = np.arange(len(y) if y.ndim else 1)
                style = args.pop(0) if args and isinstance(args[0], str) else ""
                color, marker, line = _format(style)
                color = kw.get("color", kw.get("c", color))
                marker = kw.get("marker", marker)
                line = kw.get("linestyle", kw.get("ls", line))
                isLine = line not in ("", "None", "none", " ") and (line is not None or marker is None or "marker" in kw)
                if style and marker and line is None and "linestyle" not in kw and "ls" not in kw:
                    isLine = False
                columns = [y] if y.ndim < 2 else [y[:, j] for j in range(y.shape[1])]
                labels = kw.get("label")
                for j, column in enumerate(columns):
                    xs = x if x.ndim < 2 else x[:, min(j, x.shape[1] - 1)]
                    tint = _color(color, None)
                    if tint is None:
                        tint = self._next()
                    label = labels[j] if isinstance(labels, (list, tuple)) and j < len(labels) else labels
                    marks = []
                    if isLine:
                        marks.append(self._add("line", _numbers(xs), _numbers(column), tint, label))
                    if marker and marker not in ("None", "none", " ", ""):
                        marks.append(self._add("points", _numbers(xs), _numbers(column), tint, "" if isLine else label, _glyphs.get(marker, "o")))
                    artists.append(Artist(self, marks))
            return artists

        def _scaled(self, xscale, yscale, args, kw):
            if xscale:
                self.xscale = "log"
            if yscale:
                self.yscale = "log"
            for name in ("base", "basex", "basey"):
                kw.pop(name, None)
            return self.plot(*args, **kw)

        def semilogy(self, *args, **kw):
            return self._scaled(False, True, args, kw)

        def semilogx(self, *args, **kw):
            return self._scaled(True, False, args, kw)

        def loglog(self, *args, **kw):
            return self._scaled(True, True, args, kw)

        def errorbar(self, x, y, yerr=None, xerr=None, fmt="", **kw):
            kw = {name: kw[name] for name in kw if name in ("label", "color", "c", "marker", "linestyle", "ls")}
            return self.plot(x, y, fmt, **kw) if fmt and fmt.lower() != "none" else self.plot(x, y, **kw)

        def step(self, x, y, *args, where="pre", **kw):
            x, y = _numbers(x), _numbers(y)
            xs, ys = [], []
            for i in range(len(x)):
                if i:
                    if where == "post":
                        xs.append(x[i]); ys.append(y[i - 1])
                    elif where == "mid":
                        middle = (x[i] + x[i - 1]) / 2
                        xs += [middle, middle]; ys += [y[i - 1], y[i]]
                    else:
                        xs.append(x[i - 1]); ys.append(y[i])
                xs.append(x[i]); ys.append(y[i])
            return self.plot(xs, ys, *args, **kw)

        def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, label=None, color=None, **kw):
            x, y = _numbers(x), _numbers(y)
            if len(x) != len(y):
                raise ValueError("x and y must be the same size: " + str(len(x)) + " and " + str(len(y)))
            glyph = _glyphs.get(marker, "") if isinstance(marker, str) else ""
            c = color if c is None else c
            if c is None or isinstance(c, str):
                tint = _color(c, None)
                return Artist(self, [self._add("points", x, y, self._next() if tint is None else tint, label, glyph)])
            classes = [v for v in np.array(c).ravel().tolist()] if not (len(c) and isinstance(c[0], str)) else list(c)
            marks = []
            if len(classes) == len(x):
                kinds = []
                for value in classes:
                    if value not in kinds:
                        kinds.append(value)
                if len(kinds) > 10:
                    low, high = min(classes), max(classes)
                    classes = [int((v - low) / (high - low or 1) * 4.999) * 2 for v in classes]
                    kinds = sorted(set(classes))
                elif not isinstance(kinds[0], str):
                    kinds = sorted(kinds)
                for index, kind in enumerate(kinds):
                    chosen = np.array([value == kind for value in classes])
                    number = int(kind) if not isinstance(kind, str) and kind == int(kind) and 0 <= kind < 10 else index
                    tint = _color(kind, index) if isinstance(kind, str) else number
                    name = label if len(kinds) == 1 or label else ""
                    marks.append(self._add("points", x[chosen], y[chosen], tint, name if index == 0 else "", glyph or ("o" if len(kinds) > 2 else "ox"[index % 2])))
                return Artist(self, marks)
            return Artist(self, [self._add("points", x, y, self._next(), label, glyph)])

        def bar(self, x, height, width=0.8, bottom=None, *, align="center", **kw):
            names = None
            if hasattr(x, "__len__") and len(x) and isinstance(list(x)[0], str):
                names = list(x)
                x = np.arange(len(names))
            x = _array(x)
            height = _numbers(height) if np.ndim(height) else np.full(len(x), float(height))
            color = kw.get("color")
            tint = _color(color, None)
            mark = self._add("bars", _numbers(x), height, self._next() if tint is None else tint, kw.get("label"))
            if names is not None:
                self._names(names)
            return Artist(self, [mark])

        def _names(self, names):
            text = "  ".join([str(i) + ": " + str(name) for i, name in enumerate(names)])
            self.xlabel = self.xlabel or text

        def barh(self, y, width, height=0.8, **kw):
            return self.bar(y, width, height, **kw)

        def stem(self, *args, **kw):
            x, y = (args[0], args[1]) if len(args) > 1 else (np.arange(len(args[0])), args[0])
            return self.bar(x, y, label=kw.get("label"))

        def hist(self, x, bins=10, range=None, density=False, label=None, color=None, **kw):
            if _native.kind_of(x) == "list" and len(x) and np.ndim(x[0]) == 1:
                found = [self.hist(one, bins, range, density, None, None) for one in x]
                return [f[0] for f in found], found[0][1], found[0][2]
            values = _numbers(x)
            if isinstance(bins, str):
                bins = 10
            counts, edges = np.histogram(values, bins=bins, range=range, density=density) if range is not None else np.histogram(values, bins=bins, density=density)
            tint = _color(color, None)
            mark = self._add("bars", (edges[:-1] + edges[1:]) / 2, counts.astype(float), self._next() if tint is None else tint, label)
            return counts.astype(float), edges, Artist(self, [mark])

        def imshow(self, X, cmap=None, extent=None, origin="upper", vmin=None, vmax=None, **kw):
            rows = _grey(X)
            if vmin is not None:
                rows = np.maximum(rows, vmin)
            if vmax is not None:
                rows = np.minimum(rows, vmax)
            if origin == "lower":
                rows = rows[::-1]
            if str(cmap) in ("gray_r", "binary", "Greys", "gist_yarg", "Greys_r"):
                rows = rows if str(cmap) == "Greys_r" else rows.max() - rows
            h, w = rows.shape
            self.map = {"rows": rows, "extent": list(extent) if extent is not None else [-0.5, w - 0.5, -0.5, h - 0.5], "image": extent is None,
                        "diverging": _diverging(cmap)}
            return Artist(self, [])

        matshow = imshow

        def spy(self, Z, **kw):
            return self.imshow((np.array(Z) != 0).astype(float))

        def _surface(self, args, cmap=None):
            args = [a for a in args]
            if len(args) >= 3:
                x, y, z = np.array(args[0]), np.array(args[1]), np.array(args[2])
                x = x[0] if x.ndim == 2 else x
                y = y[:, 0] if y.ndim == 2 else y
            else:
                z = np.array(args[0])
                x, y = np.arange(z.shape[1]), np.arange(z.shape[0])
            z = z.astype(float)
            if z.ndim != 2:
                raise TypeError("Input z must be 2D, not " + str(z.ndim) + "D: reshape it to the grid, `Z.reshape(xx.shape)`")
            if x[0] > x[-1]:
                z = z[:, ::-1]
            if y[0] < y[-1]:
                z = z[::-1]
            self.map = {"rows": z, "extent": [float(x.min()), float(x.max()), float(y.min()), float(y.max())], "image": False, "diverging": _diverging(cmap)}
            return Artist(self, [])

        def contourf(self, *args, **kw):
            return self._surface(args, kw.get("cmap"))

        def pcolormesh(self, *args, **kw):
            return self._surface(args, kw.get("cmap"))

        pcolor = pcolormesh
        tricontourf = contourf

        def contour(self, *args, **kw):
            if self.map is not None:
                return Artist(self, [])
            if len(args) >= 3 and (kw.get("levels") is not None or len(args) > 3):
                levels = kw.get("levels", args[3] if len(args) > 3 else None)
                if np.ndim(levels) == 1 and len(levels) == 1:
                    return self._line_of(np.array(args[0]), np.array(args[1]), np.array(args[2]), float(levels[0]), kw)
            return self._surface(args, kw.get("cmap"))

        def _line_of(self, x, y, z, level, kw):
            """Where a surface crosses one level, as points between its grid's."""
            x = x[0] if x.ndim == 2 else x
            y = y[:, 0] if y.ndim == 2 else y
            xs, ys = [], []
            above = z > level
            for i, j in np.argwhere(above[:, 1:] != above[:, :-1]).tolist():
                part = (level - z[i, j]) / (z[i, j + 1] - z[i, j])
                xs.append(x[j] + part * (x[j + 1] - x[j])); ys.append(y[i])
            for i, j in np.argwhere(above[1:] != above[:-1]).tolist():
                part = (level - z[i, j]) / (z[i + 1, j] - z[i, j])
                xs.append(x[j]); ys.append(y[i] + part * (y[i + 1] - y[i]))
            colors = kw.get("colors")
            return Artist(self, [self._add("points", _numbers(xs), _numbers(ys), _color(colors if isinstance(colors, str) else None, 9), "", ".")])

        def axhline(self, y=0, xmin=0, xmax=1, **kw):
            low, high = self._range("x")
            return Artist(self, [self._add("line", np.array([low, high]), np.array([y, y]).astype(float), _color(kw.get("color", kw.get("c")), 9), kw.get("label"))])

        def axvline(self, x=0, ymin=0, ymax=1, **kw):
            low, high = self._range("y")
            return Artist(self, [self._add("line", np.array([x, x]).astype(float), np.array([low, high]), _color(kw.get("color", kw.get("c")), 9), kw.get("label"))])

        def _range(self, axis):
            if axis == "x" and self.xlim is not None:
                return float(self.xlim[0]), float(self.xlim[1])
            if axis == "y" and self.ylim is not None:
                return float(self.ylim[0]), float(self.ylim[1])
            values = [v for mark in self.marks for v in np.array(mark[axis]).tolist() if v == v and abs(v) != math.inf]
            if not values:
                return 0.0, 1.0
            return float(min(values)), float(max(values))

        def hlines(self, y, xmin, xmax, colors=None, linestyles=None, label="", **kw):
            for value in np.array(y).ravel().tolist():
                self._add("line", np.array([xmin, xmax]).astype(float).ravel()[:2], np.array([value, value]).astype(float), _color(colors, 9), label)

        def vlines(self, x, ymin, ymax, colors=None, linestyles=None, label="", **kw):
            for value in np.array(x).ravel().tolist():
                self._add("line", np.array([value, value]).astype(float), np.array([ymin, ymax]).astype(float).ravel()[:2], _color(colors, 9), label)

        def fill_between(self, x, y1, y2=0, where=None, **kw):
            x = _numbers(x)
            color = _color(kw.get("color", kw.get("facecolor")), None)
            color = self._next() if color is None else color
            self._add("line", x, _numbers(y1) if np.ndim(y1) else np.full(len(x), float(y1)), color, kw.get("label"))
            self._add("line", x, _numbers(y2) if np.ndim(y2) else np.full(len(x), float(y2)), color, "")
            return _Nothing()

        def text(self, x, y, s, *args, **kw):
            self._add("text", np.array([float(x)]), np.array([float(y)]), 9, s)
            return _Nothing()

        def annotate(self, text, xy, xytext=None, *args, **kw):
            if np.ndim(xy) == 1 and len(xy) == 2:
                self._add("text", np.array([float(xy[0])]), np.array([float(xy[1])]), 9, text)
            return _Nothing()

        def pie(self, x, labels=None, **kw):
            return self.bar(labels if labels is not None else np.arange(len(x)), x)

        def boxplot(self, x, **kw):
            columns = x if np.ndim(x) == 1 and len(x) and np.ndim(x[0]) else [x] if np.ndim(x) == 1 else np.array(x).T
            for index, column in enumerate(columns):
                column = _numbers(column)
                places = np.percentile(column, [0, 25, 50, 75, 100])
                self._add("line", np.full(2, index + 1.0), np.array([places[0], places[4]]), 0, "")
                self._add("points", np.full(3, index + 1.0), places[1:4], 1, "", "#")
            return _Nothing()

        def quiver(self, *args, **kw):
            if len(args) >= 4:
                self.scatter(args[0], args[1])
            return _Nothing()

        def legend(self, *args, **kw):
            names = kw.get("labels")
            for value in args:
                if isinstance(value, (list, tuple)) and len(value) and isinstance(value[0], str):
                    names = value
                elif isinstance(value, str):
                    names = value
            if names is not None:
                named = [mark for mark in self.marks if mark["kind"] != "text"]
                for mark, name in zip(named, names):
                    mark["label"] = str(name)
            return _Nothing()

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
            return (low if first is None else float(first), high if second is None else float(second))

        def set_xlim(self, *args, **kw):
            self.xlim = self._limits("x", args, kw)
            return self.xlim

        def set_ylim(self, *args, **kw):
            self.ylim = self._limits("y", args, kw)
            return self.ylim

        def get_xlim(self):
            return self._range("x")

        def get_ylim(self):
            return self._range("y")

        def set_xscale(self, value, **kw):
            self.xscale = "log" if "log" in value else "linear"

        def set_yscale(self, value, **kw):
            self.yscale = "log" if "log" in value else "linear"

        def set_xticklabels(self, labels, *args, **kw):
            self._names(labels)
            return []

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
            return self

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
            return {"title": self.title, "xlabel": self.xlabel, "ylabel": self.ylabel, "xlim": self.xlim, "ylim": self.ylim, "xscale": self.xscale,
                    "yscale": self.yscale, "marks": self.marks, "map": self.map, "row": self.row}

    class Figure:
        def __init__(self, number=1):
            self.number = number
            self.axes = []
            self.title = ""
            self.places = {}

        def add_subplot(self, *args, **kw):
            if len(args) == 1 and isinstance(args[0], int):
                rows, columns, index = args[0] // 100, args[0] // 10 % 10, args[0] % 10
            elif len(args) == 3:
                rows, columns, index = args
                index = index[0] if isinstance(index, (tuple, list)) else index
            else:
                rows, columns, index = 1, 1, 1
            key = (rows, columns, index)
            if key not in self.places:
                axes = Axes(self, (index - 1) // max(columns, 1))
                self.places[key] = axes
                self.axes.append(axes)
            return self.places[key]

        def subplots(self, nrows=1, ncols=1, *args, squeeze=True, **kw):
            grid = [[self.add_subplot(nrows, ncols, i * ncols + j + 1) for j in range(ncols)] for i in range(nrows)]
            return _grid(grid, squeeze)

        def add_axes(self, *args, **kw):
            return self.add_subplot(1, 1, 1)

        def gca(self, **kw):
            if not self.axes:
                self.add_subplot(1, 1, 1)
            return self.axes[-1]

        def suptitle(self, title, *args, **kw):
            self.title = str(title)
            return _Nothing()

        def clf(self):
            self.axes = []
            self.places = {}
            self.title = ""

        clear = clf

        def show(self):
            _draw(self)

        def savefig(self, fname, *args, **kw):
            _save(self, fname)

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

        def _content(self):
            return {"title": self.title, "panels": [axes._panel() for axes in self.axes if not axes.isHidden]}

    class _Grid(list):
        """The axes of `subplots`, taken by row and column as from an array."""
        def __getitem__(self, key):
            if isinstance(key, tuple):
                row = list.__getitem__(self, key[0])
                return row[key[1]] if isinstance(key[0], int) else _Grid([r[key[1]] for r in row])
            found = list.__getitem__(self, key)
            return _Grid(found) if isinstance(key, slice) else found

        def ravel(self):
            return _Grid([axes for row in self for axes in (row if isinstance(row, list) else [row])])

        flatten = ravel
        flat = property(lambda self: iter(self.ravel()))
        size = property(lambda self: len(self.ravel()))
        shape = property(lambda self: (len(self), len(self[0])) if len(self) and isinstance(self[0], list) else (len(self),))
        ndim = property(lambda self: len(self.shape))

        def reshape(self, *shape):
            return self

        def tolist(self):
            return list(self)

    def _grid(grid, squeeze):
        if squeeze and len(grid) == 1 and len(grid[0]) == 1:
            return grid[0][0]
        if squeeze and len(grid) == 1:
            return _Grid(grid[0])
        if squeeze and len(grid[0]) == 1:
            return _Grid([row[0] for row in grid])
        return _Grid([_Grid(row) for row in grid])

    _state = {"figures": [], "axes": None, "interactive": False}

    def _figure():
        if not _state["figures"]:
            _state["figures"].append(Figure(1))
        return _state["figures"][-1]

    def _draw(figure):
        content = figure._content()
        if any([panel["marks"] or panel["map"] is not None for panel in content["panels"]]):
            _native.draw(content)

    def _save(figure, fname):
        if hasattr(fname, "write"):
            fname.write(_native.svg(figure._content()))
            return
        name = _native.path(fname)
        if not name.endswith(".svg"):
            ending = name[name.rfind("."):] if "." in name else name
            raise ValueError("savefig writes SVG files here, not '" + ending + "': plt.savefig('" + (name[:name.rfind(".")] if "." in name else name) + ".svg')")
        with open(name, "w") as f:
            f.write(_native.svg(figure._content()))

    def figure(num=None, *args, **kw):
        for known in _state["figures"]:
            if num is not None and known.number == num:
                _state["figures"].remove(known)
                _state["figures"].append(known)
                _state["axes"] = None
                return known
        made = Figure(num if num is not None else len(_state["figures"]) + 1)
        _state["figures"].append(made)
        _state["axes"] = None
        return made

    def gcf():
        return _figure()

    def gca(**kw):
        axes = _state["axes"]
        if axes is None or axes.figure is not _figure():
            axes = _figure().gca()
            _state["axes"] = axes
        return axes

    def sca(axes):
        _state["axes"] = axes

    def axes(*args, **kw):
        return gca()

    def subplot(*args, **kw):
        made = _figure().add_subplot(*args)
        _state["axes"] = made
        return made

    def subplots(nrows=1, ncols=1, *, squeeze=True, **kw):
        made = figure()
        grid = made.subplots(nrows, ncols, squeeze=squeeze)
        _state["axes"] = made.axes[-1]
        return made, grid

    def subplot2grid(shape, loc, **kw):
        made = _figure().add_subplot(shape[0], shape[1], loc[0] * shape[1] + loc[1] + 1)
        _state["axes"] = made
        return made

    def suptitle(title, *args, **kw):
        return _figure().suptitle(title)

    def show(*args, **kw):
        """Draws the figures that have not been drawn yet."""
        for figure in _state["figures"]:
            _draw(figure)
        _state["figures"] = []
        _state["axes"] = None

    def draw(*args, **kw):
        if _state["figures"]:
            _draw(_figure())

    def pause(interval, *args, **kw):
        draw()

    def savefig(fname, *args, **kw):
        _save(_figure(), fname)

    def close(*args):
        _state["figures"] = []
        _state["axes"] = None

    def clf():
        _figure().clf()
        _state["axes"] = None

    def cla():
        gca().cla()

    def ion():
        _state["interactive"] = True

    def ioff():
        _state["interactive"] = False

    def isinteractive():
        return _state["interactive"]

    def plot(*args, **kw): return gca().plot(*args, **kw)
    def scatter(*args, **kw): return gca().scatter(*args, **kw)
    def bar(*args, **kw): return gca().bar(*args, **kw)
    def barh(*args, **kw): return gca().barh(*args, **kw)
    def hist(*args, **kw): return gca().hist(*args, **kw)
    def stem(*args, **kw): return gca().stem(*args, **kw)
    def pie(*args, **kw): return gca().pie(*args, **kw)
    def boxplot(*args, **kw): return gca().boxplot(*args, **kw)
    def imshow(*args, **kw): return gca().imshow(*args, **kw)
    def spy(*args, **kw): return gca().spy(*args, **kw)
    def contour(*args, **kw): return gca().contour(*args, **kw)
    def contourf(*args, **kw): return gca().contourf(*args, **kw)
    def pcolormesh(*args, **kw): return gca().pcolormesh(*args, **kw)
    def pcolor(*args, **kw): return gca().pcolormesh(*args, **kw)
    def step(*args, **kw): return gca().step(*args, **kw)
    def errorbar(*args, **kw): return gca().errorbar(*args, **kw)
    def semilogy(*args, **kw): return gca().semilogy(*args, **kw)
    def semilogx(*args, **kw): return gca().semilogx(*args, **kw)
    def loglog(*args, **kw): return gca().loglog(*args, **kw)
    def axhline(*args, **kw): return gca().axhline(*args, **kw)
    def axvline(*args, **kw): return gca().axvline(*args, **kw)
    def hlines(*args, **kw): return gca().hlines(*args, **kw)
    def vlines(*args, **kw): return gca().vlines(*args, **kw)
    def fill_between(*args, **kw): return gca().fill_between(*args, **kw)
    def quiver(*args, **kw): return gca().quiver(*args, **kw)
    def text(*args, **kw): return gca().text(*args, **kw)
    def annotate(*args, **kw): return gca().annotate(*args, **kw)
    def legend(*args, **kw): return gca().legend(*args, **kw)
    def title(label, *args, **kw): return gca().set_title(label)
    def xlabel(label, *args, **kw): return gca().set_xlabel(label)
    def ylabel(label, *args, **kw): return gca().set_ylabel(label)
    def xscale(value, **kw): return gca().set_xscale(value)
    def yscale(value, **kw): return gca().set_yscale(value)
    def axis(*args, **kw): return gca().axis(*args, **kw)

    def matshow(A, *args, **kw):
        figure()
        return gca().imshow(A, **kw)

    def imread(name, *args, **kw):
        raise NotImplementedError("plt.imread is not available: pictures are not read here; `np.load` and `np.loadtxt` read numbers")

    def xlim(*args, **kw):
        return gca().set_xlim(*args, **kw) if args or kw else gca().get_xlim()

    def ylim(*args, **kw):
        return gca().set_ylim(*args, **kw) if args or kw else gca().get_ylim()

    def xticks(ticks=None, labels=None, **kw):
        if labels is not None:
            gca()._names(labels)
        return [], []

    def yticks(ticks=None, labels=None, **kw):
        return [], []

    def _passed_over(*args, **kw):
        return _Nothing()

    grid = colorbar = tight_layout = subplots_adjust = clim = margins = minorticks_on = tick_params = box = set_cmap = ticklabel_format = _passed_over
    gray = hot = cool = jet = viridis = plasma = magma = inferno = spring = summer = autumn = winter = bone = copper = pink = hsv = prism = _passed_over
    rc = rcdefaults = clabel = figtext = table = arrow = connect = waitforbuttonpress = axvspan = axhspan = fill = switch_backend = locator_params = autoscale = _passed_over
    rcParams = {}
    cm = _Nothing()

    def get_cmap(name=None, *args):
        return name

    class _Styles:
        available = ["default", "ggplot", "seaborn-v0_8", "fivethirtyeight", "dark_background"]

        def use(self, *args):
            pass

        def context(self, *args, **kw):
            return _Nothing()

    style = _Styles()
    """#
}
