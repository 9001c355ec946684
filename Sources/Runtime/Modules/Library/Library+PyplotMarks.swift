extension Library {
  /// The panel's methods for curves, points, bars and histograms.
  static let pyplotMarks = #"""
        def plot(self, *args, scalex=True, scaley=True, data=None, **kw):
            artists = []
            args = list(args)
            while args:
                first = args.pop(0)
                if data is not None:
                    first = data[first]
                    if args and isinstance(args[0], str):
                        args[0] = data[args[0]]
                if args and not isinstance(args[0], str):
                    x, y = self._places(first, "x"), self._places(args.pop(0), "y")
                else:
                    y = self._places(first, "y")
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
            shown = {name: kw[name] for name in kw if name in ("label", "color", "c", "marker", "linestyle", "ls")}
            drawn = []
            if fmt.lower() != "none":
                drawn = self.plot(x, y, fmt, **shown) if fmt else self.plot(x, y, **shown)
            color = drawn[0].marks[0]["color"] if drawn and drawn[0].marks else self._next()
            color = _color(kw.get("ecolor"), color)
            x, y = _numbers(self._places(x, "x")), _numbers(y)
            if yerr is not None:
                self._whiskers(x, y, yerr, False, color)
            if xerr is not None:
                self._whiskers(x, y, xerr, True, color)
            return drawn[0] if drawn else _Nothing(), _Nothing(), _Nothing()

        def _whiskers(self, x, y, error, isAcross, color):
            """The reach of each point's error, as lines with gaps between them."""
            error = np.array(error).astype(float)
            below, above = (error[0], error[1]) if error.ndim == 2 else (error, error)
            below, above = np.zeros(len(x)) + below, np.zeros(len(x)) + above
            xs, ys = [], []
            for i in range(len(x)):
                xs += [x[i] - below[i], x[i] + above[i], math.nan] if isAcross else [x[i], x[i], math.nan]
                ys += [y[i], y[i], math.nan] if isAcross else [y[i] - below[i], y[i] + above[i], math.nan]
            return self._add("line", np.array(xs), np.array(ys), color, "")

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

        def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, label=None, color=None, data=None, **kw):
            if data is not None:
                x, y = data[x], data[y]
            x, y = _numbers(self._places(x, "x")), _numbers(self._places(y, "y"))
            if len(x) != len(y):
                raise ValueError("x and y must be the same size: " + str(len(x)) + " and " + str(len(y)))
            glyph = _glyphs.get(marker, "") if isinstance(marker, str) else ""
            c = color if c is None else c
            if c is None or isinstance(c, (str, int, float)) or (len(c) in (3, 4) and len(c) != len(x)):
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
            x = _numbers(self._places(x, "x"))
            given = list(height) if np.ndim(height) else [height] * len(x)
            height = _numbers(height) if np.ndim(height) else np.full(len(x), float(height))
            size = float(_numbers(width)[0])
            if align == "edge":
                x = x + size / 2
            if kw.get("tick_label") is not None:
                self._ticks("x", x, kw["tick_label"])
            color = kw.get("color")
            if isinstance(color, (list, tuple)) and len(color) == len(x) and isinstance(color[0], str):
                color = color[0]
            tint = _color(color, None)
            label = kw.get("label")
            mark = self._add("bars", x, height if bottom is None else height + bottom, self._next() if tint is None else tint, label if isinstance(label, str) else None)
            if bottom is not None:
                # What stands on other bars is drawn before them, so that they cover its lower part.
                self.marks.pop()
                self.marks.insert(0, mark)
            if kw.get("yerr") is not None:
                self._whiskers(x, height, kw["yerr"], False, 9)
            mark["given"] = given
            return BarContainer(self, mark, size)

        def barh(self, y, width, height=0.8, left=None, **kw):
            names = [str(word) for word in y] if _are_words(y) else [format(v, "g") for v in _numbers(y).tolist()]
            width = _numbers(width)
            color = kw.get("color")
            for index, name in enumerate(names):
                own = color[index % len(color)] if isinstance(color, (list, tuple)) and len(color) and isinstance(color[0], str) else color
                self.bars.append({"label": name, "value": float(width[index]), "color": _color(own, 0)})
            mark = {"kind": "bars", "x": np.arange(len(width)).astype(float), "y": width, "color": 0, "label": "", "glyph": ""}
            return BarContainer(self, mark, float(_numbers(height)[0]))

        def bar_label(self, *args, **kw):
            return []

        def stem(self, *args, **kw):
            given = [part for part in args if not isinstance(part, str)]
            y = _numbers(given[-1])
            x = _numbers(given[0]) if len(given) > 1 else np.arange(len(y)).astype(float)
            color = self._next()
            stems = self._whiskers(x, np.zeros(len(x)), np.array([np.zeros(len(x)), y]), False, color)
            points = self._add("points", x, y, color, kw.get("label"), "o")
            return _StemContainer([Artist(self, [points]), Artist(self, [stems]), Artist(self, [])])

        def hist(self, x, bins=10, range=None, density=False, label=None, color=None, cumulative=False, **kw):
            if np.ndim(x) == 2 or (isinstance(x, (list, tuple)) and len(x) and np.ndim(x[0]) == 1):
                columns = list(x) if isinstance(x, (list, tuple)) else list(np.array(x).T)
                if np.ndim(bins) == 0:
                    both = np.concatenate([_numbers(one) for one in columns])
                    bins = np.linspace(both.min(), both.max(), (10 if isinstance(bins, str) else int(bins)) + 1)
                names = label if isinstance(label, (list, tuple)) else [label] * len(columns)
                tints = color if isinstance(color, (list, tuple)) else [color] * len(columns)
                found = [self.hist(one, bins, range, density, name, tint) for one, name, tint in zip(columns, names, tints)]
                return [f[0] for f in found], found[0][1], [f[2] for f in found]
            values = _numbers(x)
            if isinstance(bins, str):
                bins = 10
            counts, edges = np.histogram(values, bins=bins, range=range, density=density) if range is not None else np.histogram(values, bins=bins, density=density)
            counts = (np.cumsum(counts) if cumulative else counts).astype(float)
            tint = _color(color, None)
            tint = self._next() if tint is None else tint
            if kw.get("orientation") == "horizontal":
                return counts, edges, self.barh((edges[:-1] + edges[1:]) / 2, counts, color=color)
            if str(kw.get("histtype", "bar")).startswith("step"):
                outline = self._add("line", np.repeat(edges, 2), np.concatenate([[0.0], np.repeat(counts, 2), [0.0]]), tint, label)
                return counts, edges, [Artist(self, [outline])]
            mark = self._add("bars", (edges[:-1] + edges[1:]) / 2, counts, tint, label)
            return counts, edges, BarContainer(self, mark, float(edges[1] - edges[0]))

        def hist2d(self, x, y, bins=10, range=None, **kw):
            x, y = _numbers(x), _numbers(y)
            across, up = bins if isinstance(bins, (tuple, list)) else (bins, bins)
            (left, right), (low, high) = range if range is not None else ((x.min(), x.max()), (y.min(), y.max()))
            counts = np.zeros((across, up))
            for px, py in zip(x.tolist(), y.tolist()):
                if left <= px <= right and low <= py <= high:
                    i, j = int((px - left) / ((right - left) or 1) * across), int((py - low) / ((high - low) or 1) * up)
                    counts[min(i, across - 1), min(j, up - 1)] += 1
            self.map = {"rows": counts.T[::-1], "extent": [float(left), float(right), float(low), float(high)], "image": False, "diverging": False}
            return counts, np.linspace(left, right, across + 1), np.linspace(low, high, up + 1), Artist(self, [])

        def hexbin(self, x, y, gridsize=20, **kw):
            return self.hist2d(x, y, gridsize)[3]
    """#
}
