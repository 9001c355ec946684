extension Library {
  /// Splines and grids, of `scipy.interpolate`.
  static let scipySplines = #"""
    class PPoly:
        """Pieces of polynomials, each in x minus where it begins."""
        def __init__(self, c, x, extrapolate=True, axis=0):
            self.c, self.x, self.extrapolate, self.axis = np.asarray(c, dtype=float), np.asarray(x, dtype=float), extrapolate, axis

        def __call__(self, x, nu=0, extrapolate=None):
            if nu:
                return self.derivative(nu)(x)
            x = np.asarray(x, dtype=float)
            place = np.clip(np.searchsorted(self.x, x, side="right") - 1, 0, len(self.x) - 2)
            t = x - self.x[place]
            t = t.reshape(t.shape + (1,) * (self.c.ndim - 2))
            made = np.zeros(x.shape + self.c.shape[2:])
            for row in self.c:
                made = made * t + row[place]
            if not (self.extrapolate if extrapolate is None else extrapolate):
                made = np.where((x < self.x[0]) | (x > self.x[-1]), np.nan, made)
            return made

        def derivative(self, nu=1):
            c = self.c
            for _ in range(nu):
                n = len(c)
                c = c[:-1] * np.arange(n - 1, 0, -1).reshape((-1,) + (1,) * (c.ndim - 1)) if n > 1 else np.zeros_like(c)
            return PPoly(c, self.x, self.extrapolate)

        def antiderivative(self, nu=1):
            c = self.c
            for _ in range(nu):
                n = len(c)
                made = np.concatenate([c / np.arange(n, 0, -1).reshape((-1,) + (1,) * (c.ndim - 1)), np.zeros((1,) + c.shape[1:])])
                widths = np.diff(self.x)
                for i in range(1, made.shape[1]):
                    made[-1, i] = sum([made[j, i - 1] * widths[i - 1] ** (n - j) for j in range(n + 1)])
                c = made
            return PPoly(c, self.x, self.extrapolate)

        def integrate(self, a, b, extrapolate=None):
            whole = self.antiderivative()
            return whole(b) - whole(a)

        def roots(self, discontinuity=True, extrapolate=None):
            found = []
            for i in range(len(self.x) - 1):
                for r in np.roots(self.c[:, i]):
                    if abs(np.imag(r)) < 1e-12 and -1e-12 <= np.real(r) <= self.x[i + 1] - self.x[i] + 1e-12:
                        found.append(float(np.real(r)) + self.x[i])
            return np.unique(np.round(found, 12))

    class _Hermite(PPoly):
        """Cubics that have given values and slopes."""
        def _made(self, x, y, slopes, extrapolate):
            width = np.diff(x).reshape((-1,) + (1,) * (y.ndim - 1))
            rise = np.diff(y, axis=0) / width
            t = (slopes[:-1] + slopes[1:] - 2 * rise) / width
            PPoly.__init__(self, np.stack([t / width, (rise - slopes[:-1]) / width - t, slopes[:-1], y[:-1]]), x, extrapolate)

    class CubicHermiteSpline(_Hermite):
        def __init__(self, x, y, dydx, axis=0, extrapolate=None):
            self._made(np.asarray(x, dtype=float), np.asarray(y, dtype=float), np.asarray(dydx, dtype=float), True if extrapolate is None else extrapolate)

    class CubicSpline(_Hermite):
        """Cubics through points, whose slopes and curvatures go on from one to the next."""
        def __init__(self, x, y, axis=0, bc_type="not-a-knot", extrapolate=None):
            x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
            n = len(x)
            if n < 2 or (np.diff(x) <= 0).any():
                raise ValueError("`x` must be strictly increasing sequence.")
            width = np.diff(x)
            wide = width.reshape((-1,) + (1,) * (y.ndim - 1))
            rise = np.diff(y, axis=0) / wide
            if isinstance(bc_type, str):
                bc_type = (bc_type, bc_type)
            if bc_type[0] == "periodic":
                raise NotImplementedError("CubicSpline(bc_type='periodic') is not available here")
            A, b = np.zeros((n, n)), np.zeros_like(y)
            for i in range(1, n - 1):
                A[i, i - 1], A[i, i], A[i, i + 1] = width[i], 2 * (width[i - 1] + width[i]), width[i - 1]
                b[i] = 3 * (width[i] * rise[i - 1] + width[i - 1] * rise[i])
            for side in (0, 1):
                kind = bc_type[side]
                kind = {"natural": (2, 0.0), "clamped": (1, 0.0)}.get(kind, kind) if isinstance(kind, str) else kind
                end, inner = (0, 1) if side == 0 else (n - 1, n - 2)
                gap = width[0] if side == 0 else width[-1]
                own = rise[0] if side == 0 else rise[-1]
                if kind == "not-a-knot":
                    if n == 2:
                        A[end, end], b[end] = 1.0, own
                    elif n == 3:
                        # One parabola through all three.
                        A[end, end] = A[end, inner] = 1.0
                        b[end] = 2 * own
                    elif side == 0:
                        d = x[2] - x[0]
                        A[0, 0], A[0, 1] = width[1], d
                        b[0] = ((width[0] + 2 * d) * width[1] * rise[0] + width[0] ** 2 * rise[1]) / d
                    else:
                        d = x[-1] - x[-3]
                        A[-1, -1], A[-1, -2] = width[-2], d
                        b[-1] = (width[-1] ** 2 * rise[-2] + (2 * d + width[-1]) * width[-2] * rise[-1]) / d
                elif kind[0] == 1:
                    A[end, end], b[end] = 1.0, kind[1]
                else:
                    A[end, end], A[end, inner] = 2 * gap, gap
                    b[end] = 3 * gap * own + (-0.5 if side == 0 else 0.5) * np.asarray(kind[1]) * gap * gap
            if n == 3 and bc_type == ("not-a-knot", "not-a-knot"):
                A[1] = width[1], 2 * (width[0] + width[1]), width[0]
            slopes = np.linalg.solve(A, b.reshape(n, -1)).reshape(y.shape)
            self._made(x, y, slopes, True if extrapolate is None else extrapolate)

    class PchipInterpolator(_Hermite):
        """Cubics through points that never overshoot."""
        def __init__(self, x, y, axis=0, extrapolate=None):
            x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
            h, m = np.diff(x), np.diff(y) / np.diff(x)
            if len(x) == 2:
                slopes = np.array([m[0], m[0]])
            else:
                w1, w2 = 2 * h[1:] + h[:-1], h[1:] + 2 * h[:-1]
                isFlat = (np.sign(m[1:]) != np.sign(m[:-1])) | (m[1:] == 0) | (m[:-1] == 0)
                with np.errstate(all="ignore"):
                    mean = (w1 / m[:-1] + w2 / m[1:]) / (w1 + w2)
                    inner = np.where(isFlat, 0.0, 1.0 / mean)
                def edge(h0, h1, m0, m1):
                    d = ((2 * h0 + h1) * m0 - h0 * m1) / (h0 + h1)
                    return 0.0 if np.sign(d) != np.sign(m0) else 3.0 * m0 if np.sign(m0) != np.sign(m1) and abs(d) > 3.0 * abs(m0) else d
                slopes = np.concatenate([[edge(h[0], h[1], m[0], m[1])], inner, [edge(h[-1], h[-2], m[-1], m[-2])]])
            self._made(x, y, slopes, True if extrapolate is None else extrapolate)

    def pchip_interpolate(xi, yi, x, der=0, axis=0): return PchipInterpolator(xi, yi)(x, der)

    class BarycentricInterpolator:
        """The polynomial through points."""
        def __init__(self, xi, yi=None, axis=0):
            self.xi, self.yi = np.asarray(xi, dtype=float), np.asarray(yi, dtype=float)
            gaps = self.xi[:, None] - self.xi[None, :]
            np.fill_diagonal(gaps, 1.0)
            self.wi = 1.0 / gaps.prod(axis=1)

        def __call__(self, x):
            x = np.asarray(x, dtype=float)
            gaps = x[..., None] - self.xi
            hits = gaps == 0
            gaps = np.where(hits, 1.0, gaps)
            p = (self.wi / gaps) @ self.yi / (self.wi / gaps).sum(axis=-1)
            return np.where(hits.any(axis=-1), self.yi[np.argmax(hits, axis=-1)], p)

    def barycentric_interpolate(xi, yi, x, axis=0): return BarycentricInterpolator(xi, yi)(x)

    def lagrange(x, w):
        made = np.poly1d([0.0])
        for j in range(len(x)):
            part = np.poly1d([w[j]])
            for k in range(len(x)):
                if k != j:
                    part = part * np.poly1d([1.0, -x[k]]) / (x[j] - x[k])
            made = made + part
        return made

    class RegularGridInterpolator:
        """Values between the points of a grid: in straight lines, or the nearest."""
        def __init__(self, points, values, method="linear", bounds_error=True, fill_value=np.nan):
            if method not in ("linear", "nearest"):
                raise ValueError("method " + repr(method) + " is not available: 'linear' and 'nearest' are")
            self.grid, self.values, self.method = [np.asarray(p, dtype=float) for p in points], np.asarray(values, dtype=float), method
            self.bounds_error, self.fill_value = bounds_error, fill_value

        def __call__(self, xi, method=None):
            xi = np.asarray(xi, dtype=float) if not isinstance(xi, tuple) else np.stack(np.broadcast_arrays(*xi), axis=-1)
            shape = xi.shape[:-1]
            xi = xi.reshape(-1, xi.shape[-1])
            outside = np.zeros(len(xi), dtype=bool)
            places, shares = [], []
            for x, g in zip(xi.T, self.grid):
                outside |= (x < g[0]) | (x > g[-1])
                i = np.clip(np.searchsorted(g, x) - 1, 0, len(g) - 2)
                places.append(i)
                shares.append((x - g[i]) / (g[i + 1] - g[i]))
            if outside.any() and self.bounds_error:
                raise ValueError("One of the requested xi is out of bounds in dimension 0")
            if self.method == "nearest":
                made = self.values[tuple([np.where(s <= 0.5, i, i + 1) for i, s in zip(places, shares)])]
            else:
                made = 0.0
                for corner in np.ndindex(*([2] * len(self.grid))):
                    weight = np.ones(len(xi))
                    for c, s in zip(corner, shares):
                        weight = weight * (s if c else 1 - s)
                    made = made + weight * self.values[tuple([i + c for i, c in zip(places, corner)])]
            if outside.any() and self.fill_value is not None:
                made = np.where(outside, self.fill_value, made)
            return made.reshape(shape)
    """#
}
