extension Library {
  /// The panel's methods for pictures and surfaces.
  static let pyplotMaps = #"""
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
            self.map = {"rows": _drawable(rows), "extent": list(extent) if extent is not None else [-0.5, w - 0.5, -0.5, h - 0.5], "image": extent is None,
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
            self.map = {"rows": _drawable(z), "extent": [float(x.min()), float(x.max()), float(y.min()), float(y.max())], "image": False, "diverging": _diverging(cmap)}
            return Artist(self, [])

        def contourf(self, *args, **kw):
            return self._surface(args, kw.get("cmap"))

        def pcolormesh(self, *args, **kw):
            return self._surface(args, kw.get("cmap"))

        pcolor = pcolormesh
        tricontourf = contourf

        def contour(self, *args, **kw):
            if len(args) >= 3 and (kw.get("levels") is not None or len(args) > 3):
                levels = kw.get("levels", args[3] if len(args) > 3 else None)
                if np.ndim(levels) == 1 and len(levels) == 1:
                    return self._line_of(np.array(args[0]), np.array(args[1]), np.array(args[2]), float(levels[0]), kw)
            if self.map is not None:
                return Artist(self, [])
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
    """#
}
