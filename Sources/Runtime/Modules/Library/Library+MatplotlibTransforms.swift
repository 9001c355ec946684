extension Library {
  /// The text of `matplotlib.transforms`.
  static let mplTransforms = #"""
    # Affine transforms and boxes of matplotlib.transforms; what has to do with the screen is passed over.
    import math
    import numpy as np
    from matplotlib.artist import _PassedOver, offset_copy, blended_transform_factory

    Transform = ScaledTranslation = BlendedGenericTransform = _PassedOver

    class Affine2D(_PassedOver):
        """A transform of points in the plane: each step is put behind those before."""

        def __init__(self, matrix=None, **keywords):
            self._mtx = np.identity(3) if matrix is None else np.array(matrix, dtype=float)

        def from_values(a, b, c, d, e, f):
            return Affine2D([[a, c, e], [b, d, f], [0.0, 0.0, 1.0]])

        from_values = staticmethod(from_values)

        def get_matrix(self):
            return self._mtx

        def set_matrix(self, mtx):
            self._mtx = np.array(mtx, dtype=float)

        def clear(self):
            self._mtx = np.identity(3)
            return self

        def _behind(self, rows):
            old = self._mtx
            new = old.copy()
            for i, (p, q, shift) in enumerate(rows):
                new[i] = p * old[0] + q * old[1]
                new[i, 2] += shift
            self._mtx = new
            return self

        def rotate(self, theta):
            a, b = math.cos(theta), math.sin(theta)
            return self._behind([(a, -b, 0.0), (b, a, 0.0)])

        def rotate_deg(self, degrees):
            return self.rotate(math.radians(degrees))

        def rotate_around(self, x, y, theta):
            return self.translate(-x, -y).rotate(theta).translate(x, y)

        def rotate_deg_around(self, x, y, degrees):
            return self.rotate_around(x, y, math.radians(degrees))

        def translate(self, tx, ty):
            self._mtx[0, 2] += tx
            self._mtx[1, 2] += ty
            return self

        def scale(self, sx, sy=None):
            sy = sx if sy is None else sy
            self._mtx[0] *= sx
            self._mtx[1] *= sy
            return self

        def skew(self, xShear, yShear):
            return self._behind([(1.0, math.tan(xShear), 0.0), (math.tan(yShear), 1.0, 0.0)])

        def skew_deg(self, xShear, yShear):
            return self.skew(math.radians(xShear), math.radians(yShear))

        def transform(self, values):
            values = np.asarray(values, dtype=float)
            points = values.reshape(-1, 2)
            x, y = points[:, 0], points[:, 1]
            moved = [self._mtx[i, 0] * x + self._mtx[i, 1] * y + self._mtx[i, 2] for i in (0, 1)]
            return np.stack(moved, axis=1).reshape(values.shape)

        transform_affine = transform

        def transform_point(self, point):
            return self.transform(point)

        def inverted(self):
            return Affine2D(np.linalg.inv(self._mtx))

        def frozen(self):
            return Affine2D(self._mtx)

        def __add__(self, other):
            return Affine2D(other._mtx @ self._mtx) if isinstance(other, Affine2D) else other

        def __repr__(self):
            return "Affine2D(" + repr(self._mtx) + ")"

    def IdentityTransform():
        return Affine2D()

    class Bbox(_PassedOver):
        """A box between two points."""

        def __init__(self, points, **keywords):
            self._points = np.array(points, dtype=float)

        def from_bounds(x0, y0, width, height):
            return Bbox([[x0, y0], [x0 + width, y0 + height]])

        def from_extents(*extents, minpos=None):
            return Bbox(np.reshape(extents, (2, 2)))

        def unit():
            return Bbox([[0, 0], [1, 1]])

        from_bounds, from_extents, unit = staticmethod(from_bounds), staticmethod(from_extents), staticmethod(unit)

        x0 = property(lambda self: self._points[0, 0])
        y0 = property(lambda self: self._points[0, 1])
        x1 = property(lambda self: self._points[1, 0])
        y1 = property(lambda self: self._points[1, 1])
        xmin = property(lambda self: np.min(self._points[:, 0]))
        xmax = property(lambda self: np.max(self._points[:, 0]))
        ymin = property(lambda self: np.min(self._points[:, 1]))
        ymax = property(lambda self: np.max(self._points[:, 1]))
        width = property(lambda self: self._points[1, 0] - self._points[0, 0])
        height = property(lambda self: self._points[1, 1] - self._points[0, 1])
        size = property(lambda self: self._points[1] - self._points[0])
        extents = property(lambda self: self._points.flatten())
        bounds = property(lambda self: (self.x0, self.y0, self.width, self.height))

        def get_points(self):
            return self._points

        def contains(self, x, y):
            return self.xmin <= x <= self.xmax and self.ymin <= y <= self.ymax

        def expanded(self, sw, sh):
            dw, dh = (sw * self.width - self.width) / 2, (sh * self.height - self.height) / 2
            return Bbox(self._points + np.array([[-dw, -dh], [dw, dh]]))

        def transformed(self, transform):
            return Bbox(transform.transform(self._points)) if isinstance(transform, Affine2D) else self
    """#
}
