extension Library {
  /// The panel's methods for lines, areas, words and what is made of them.
  static let pyplotLines = #"""
        def _across(self, axis, value, kw):
            """A line from one end of the picture to the other, wherever these come to be."""
            ends, place = np.array([0.0, 1.0]), np.full(2, float(value))
            color = _color(kw.get("color", kw.get("c", kw.get("facecolor"))), 9)
            mark = self._add("line", ends if axis == "x" else place, place if axis == "x" else ends, color, kw.get("label"))
            mark["across"] = axis
            return Artist(self, [mark])

        def axhline(self, y=0, xmin=0, xmax=1, **kw):
            return self._across("x", y, kw)

        def axvline(self, x=0, ymin=0, ymax=1, **kw):
            return self._across("y", x, kw)

        def axhspan(self, ymin, ymax, **kw):
            self._across("x", ymin, kw)
            return self._across("x", ymax, {name: kw[name] for name in kw if name != "label"})

        def axvspan(self, xmin, xmax, **kw):
            self._across("y", xmin, kw)
            return self._across("y", xmax, {name: kw[name] for name in kw if name != "label"})

        def axline(self, xy1, xy2=None, *, slope=None, **kw):
            slope = (xy2[1] - xy1[1]) / (xy2[0] - xy1[0]) if slope is None else slope
            ends = np.array(self._range("x"))
            return Artist(self, [self._add("line", ends, xy1[1] + slope * (ends - xy1[0]), _color(kw.get("color", kw.get("c")), 9), kw.get("label"))])

        def _range(self, axis):
            if axis == "x" and self.xlim is not None:
                return float(self.xlim[0]), float(self.xlim[1])
            if axis == "y" and self.ylim is not None:
                return float(self.ylim[0]), float(self.ylim[1])
            values = [v for mark in self.marks if mark.get("across") != axis for v in np.array(mark[axis]).tolist() if v == v and abs(v) != math.inf]
            if self.map is not None:
                values += self.map["extent"][:2] if axis == "x" else self.map["extent"][2:]
            if axis == "y" and self.yscale != "log" and any([mark["kind"] == "bars" for mark in self.marks]):
                values.append(0.0)
            if not values:
                return 0.0, 1.0
            return float(min(values)), float(max(values))

        def _pieces(self, places, low, high, isAcross, kw, colors, label):
            places = _numbers(places)
            low, high = np.zeros(len(places)) + _numbers(low), np.zeros(len(places)) + _numbers(high)
            along = np.array([v for a, b in zip(low.tolist(), high.tolist()) for v in (a, b, math.nan)])
            fixed = np.array([v for place in places.tolist() for v in (place, place, math.nan)])
            color = kw.get("color", colors)
            color = color[0] if isinstance(color, list) and len(color) else color
            return Artist(self, [self._add("line", along if isAcross else fixed, fixed if isAcross else along, _color(color, 9), label)])

        def hlines(self, y, xmin, xmax, colors=None, linestyles=None, label="", **kw):
            return self._pieces(y, xmin, xmax, True, kw, colors, label)

        def vlines(self, x, ymin, ymax, colors=None, linestyles=None, label="", **kw):
            return self._pieces(x, ymin, ymax, False, kw, colors, label)

        def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None, linestyles="solid", **kw):
            """A short line for each event, a row of them for each list."""
            isOne = len(positions) == 0 or not hasattr(positions[0], "__len__")
            rows = [positions] if isOne else list(positions)
            def of(value, i, usual):
                return usual if value is None else value if isinstance(value, str) or np.ndim(value) == 0 or isinstance(value, tuple) and value and np.ndim(value[0]) == 0 and len(rows) == 1 else value[i]
            # One offset alone is the step from row to row, as Matplotlib has it.
            offsets = np.asarray(lineoffsets, dtype=float).reshape(-1)
            offsets = offsets if len(offsets) == len(rows) else np.arange(len(rows)) * offsets[0]
            drawn = []
            for i, row in enumerate(rows):
                half = float(of(linelengths, i, 1)) / 2
                pieces = self.vlines if orientation == "horizontal" else self.hlines
                drawn.append(pieces(row, offsets[i] - half, offsets[i] + half, colors=of(colors, i, None) or "C0"))
            return drawn

        def fill_betweenx(self, y, x1, x2=0, where=None, **kw):
            y = _numbers(y)
            color = _color(kw.get("color", kw.get("facecolor")), None)
            color = self._next() if color is None else color
            edges = [_numbers(x) if np.ndim(x) else np.full(len(y), float(x)) for x in (x1, x2)]
            if where is not None:
                edges = [np.where(_array(where), edge, math.nan) for edge in edges]
            return Artist(self, [self._add("line", edges[0], y, color, kw.get("label")), self._add("line", edges[1], y, color, "")])

        def stairs(self, values, edges=None, *, orientation="vertical", baseline=0, fill=False, **kw):
            values = _numbers(values)
            edges = np.arange(len(values) + 1.0) if edges is None else _numbers(edges)
            x, y = np.repeat(edges, 2), np.concatenate([[float(baseline or 0)], np.repeat(values, 2), [float(baseline or 0)]])
            shown = {name: kw[name] for name in kw if name in ("label", "color")}
            return self.plot(x, y, **shown)[0] if orientation == "vertical" else self.plot(y, x, **shown)[0]

        def broken_barh(self, xranges, yrange, **kw):
            middle = float(yrange[0]) + float(yrange[1]) / 2
            starts = [float(a) for a, _ in xranges]
            return self.hlines([middle] * len(starts), starts, [float(a) + float(w) for a, w in xranges], colors=kw.get("facecolors", kw.get("color")), label=kw.get("label", ""))

        def fill_between(self, x, y1, y2=0, where=None, **kw):
            x = _numbers(x)
            color = _color(kw.get("color", kw.get("facecolor")), None)
            color = self._next() if color is None else color
            edges = [_numbers(y) if np.ndim(y) else np.full(len(x), float(y)) for y in (y1, y2)]
            if where is not None:
                edges = [np.where(_array(where), edge, math.nan) for edge in edges]
            return Artist(self, [self._add("line", x, edges[0], color, kw.get("label")), self._add("line", x, edges[1], color, "")])

        def fill(self, x, y, *args, **kw):
            x, y = _numbers(x), _numbers(y)
            color = _color(kw.get("color", args[0] if args else None), None)
            x, y = np.concatenate([x, x[:1]]), np.concatenate([y, y[:1]])
            return [Artist(self, [self._add("line", x, y, self._next() if color is None else color, kw.get("label"))])]

        def stackplot(self, x, *args, **kw):
            total = 0.0
            names = kw.get("labels", [])
            for index, row in enumerate(args[0] if len(args) == 1 and np.ndim(args[0]) == 2 else args):
                total = total + _numbers(row)
                self.plot(x, total, label=names[index] if index < len(names) else None)
            return []

        def arrow(self, x, y, dx, dy, **kw):
            return Artist(self, [self._add("line", np.array([x, x + dx]).astype(float), np.array([y, y + dy]).astype(float), _color(kw.get("color"), 9), "")])

        def text(self, x, y, s, *args, **kw):
            self._add("text", np.array([float(x)]), np.array([float(y)]), 9, s)
            return _Nothing()

        def annotate(self, text, xy, xytext=None, *args, **kw):
            if np.ndim(xy) == 1 and len(xy) == 2:
                self._add("text", np.array([float(xy[0])]), np.array([float(xy[1])]), 9, text)
            return _Nothing()

        def pie(self, x, labels=None, autopct=None, **kw):
            values = _numbers(x)
            shares = (values / (values.sum() or 1) * 100).tolist()
            names = [str(label) for label in labels] if labels is not None else [str(i) for i in range(len(shares))]
            for index, share in enumerate(shares):
                self.bars.append({"label": names[index] + " %", "value": share, "color": _cycle[index % 10]})
            texts = [_Nothing() for _ in names]
            return (texts, texts, texts) if autopct is not None else (texts, texts)

        def boxplot(self, x, **kw):
            if isinstance(x, (list, tuple)) and len(x) and np.ndim(x[0]):
                columns = x
            else:
                columns = [x] if np.ndim(x) == 1 else np.array(x).T
            for index, column in enumerate(columns):
                column = _numbers(column)
                places = np.percentile(column, [0, 25, 50, 75, 100])
                self._add("line", np.full(2, index + 1.0), np.array([places[0], places[4]]), 0, "")
                self._add("points", np.full(3, index + 1.0), places[1:4], 1, "", "#")
            names = kw.get("tick_labels", kw.get("labels"))
            if names is not None:
                self._ticks("x", range(1, len(names) + 1), names)
            return {part: [] for part in ("boxes", "medians", "whiskers", "caps", "fliers", "means")}

        def violinplot(self, dataset, **kw):
            return self.boxplot(dataset)

        def quiver(self, *args, **kw):
            if len(args) < 4:
                return _Nothing()
            x, y, u, v = [_numbers(part) for part in args[:4]]
            longest = float(np.max(np.hypot(u, v))) if len(u) else 0.0
            room = min([float(np.min(np.diff(np.unique(part)))) for part in (x, y) if len(np.unique(part)) > 1] + [math.inf])
            scale = room / longest if kw.get("scale") not in (1, 1.0) and longest > 0 and room < math.inf else 1.0
            xs, ys = [], []
            for i in range(len(x)):
                xs += [x[i], x[i] + u[i] * scale, math.nan]
                ys += [y[i], y[i] + v[i] * scale, math.nan]
            color = _color(kw.get("color"), 9)
            return Artist(self, [self._add("line", np.array(xs), np.array(ys), color, ""), self._add("points", x, y, color, "", ".")])
    """#
}
