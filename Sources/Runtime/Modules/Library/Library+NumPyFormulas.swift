extension Library {
  /// The part of `numpy` whose functions are formulas of others.
  static let numpyFormulas = #"""
    def tri(N, M=None, k=0, dtype=float):
        """Ones at and below a diagonal, zeros above."""
        return np.tril(np.ones((N, N if M is None else M)), k).astype(dtype)

    def kron(a, b):
        """The Kronecker product: every element of a times the whole of b."""
        a, b = np.asarray(a), np.asarray(b)
        n = max(a.ndim, b.ndim)
        a, b = a.reshape((1,) * (n - a.ndim) + a.shape), b.reshape((1,) * (n - b.ndim) + b.shape)
        left = a.reshape([m for extent in a.shape for m in (extent, 1)])
        right = b.reshape([m for extent in b.shape for m in (1, extent)])
        return (left * right).reshape([k * m for k, m in zip(a.shape, b.shape)])[()]

    def cross(a, b, axis=-1):
        """The cross product of vectors in space."""
        a, b = np.asarray(a), np.asarray(b)
        if a.shape[-1] != 3 or b.shape[-1] != 3:
            raise ValueError("incompatible dimensions for cross product: both vectors have 3 elements")
        x, y, z = a[..., 0], a[..., 1], a[..., 2]
        u, v, w = b[..., 0], b[..., 1], b[..., 2]
        return np.stack([y * w - z * v, z * u - x * w, x * v - y * u], axis=-1)

    def gradient(f, *spacing, axis=None, edge_order=1):
        """The slope by central differences, at the ends by one-sided ones."""
        f = np.asarray(f, dtype=float)
        axes = list(range(f.ndim)) if axis is None else [axis]
        steps = list(spacing) if len(spacing) == len(axes) else [spacing[0] if spacing else 1.0] * len(axes)
        found = []
        for a, h in zip(axes, steps):
            g = np.moveaxis(f, a, 0)
            if edge_order not in (1, 2):
                raise ValueError("'edge_order' greater than 2 not supported")
            if g.shape[0] < edge_order + 1:
                raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
            d = np.zeros(g.shape)
            if np.ndim(h) == 1:
                x = np.asarray(h, dtype=float)
                dx = np.diff(x)
                left, right = dx[:-1], dx[1:]
                shape = (-1,) + (1,) * (g.ndim - 1)
                left, right = left.reshape(shape), right.reshape(shape)
                d[1:-1] = -right / (left * (left + right)) * g[:-2] + (right - left) / (left * right) * g[1:-1] + left / (right * (left + right)) * g[2:]
                d[0] = (g[1] - g[0]) / dx[0]
                d[-1] = (g[-1] - g[-2]) / dx[-1]
                if edge_order == 2:
                    a, b = dx[0], dx[1]
                    d[0] = -(2.0 * a + b) / (a * (a + b)) * g[0] + (a + b) / (a * b) * g[1] - a / (b * (a + b)) * g[2]
                    a, b = dx[-2], dx[-1]
                    d[-1] = b / (a * (a + b)) * g[-3] - (a + b) / (a * b) * g[-2] + (2.0 * b + a) / (b * (a + b)) * g[-1]
            else:
                d[1:-1] = (g[2:] - g[:-2]) / (2.0 * h)
                d[0] = (g[1] - g[0]) / h
                d[-1] = (g[-1] - g[-2]) / h
                if edge_order == 2:
                    d[0] = -1.5 / h * g[0] + 2.0 / h * g[1] - 0.5 / h * g[2]
                    d[-1] = 0.5 / h * g[-3] - 2.0 / h * g[-2] + 1.5 / h * g[-1]
            found.append(np.moveaxis(d, 0, axes[len(found)]))
        return found[0] if len(found) == 1 else tuple(found)

    def select(condlist, choicelist, default=0):
        """The first choice whose condition holds, element by element."""
        kind = np.result_type(*choicelist, default)
        result = np.asarray(default)
        for condition, choice in list(zip(condlist, choicelist))[::-1]:
            result = np.where(condition, choice, result)
        return result.astype(kind)

    def piecewise(x, condlist, funclist):
        """A function made of functions, each where its condition holds."""
        x = np.asarray(x)
        made = np.zeros_like(x)
        functions = list(funclist)
        conditions = [np.asarray(c, dtype=bool) for c in condlist]
        if len(functions) == len(conditions) + 1:
            rest = ~np.any(np.stack(conditions), axis=0)
            conditions.append(rest)
        for condition, f in zip(conditions, functions):
            made[condition] = f(x[condition]) if callable(f) else f
        return made

    def geomspace(start, stop, num=50, endpoint=True):
        """Numbers from start to stop, each the same multiple of the one before."""
        made = np.logspace(np.log10(start), np.log10(stop), num, endpoint=endpoint)
        if num > 0:
            made[0] = start
            if endpoint and num > 1:
                made[-1] = stop
        return made

    def indices(dimensions, dtype=int):
        """For each axis the places along it, in the shape of the whole."""
        shape = tuple(dimensions)
        n = len(shape)
        return np.stack([np.broadcast_to(np.arange(s).reshape((1,) * i + (s,) + (1,) * (n - i - 1)), shape) for i, s in enumerate(shape)]).astype(dtype)

    def fromfunction(function, shape, dtype=float, **keywords):
        """An array of what a function gives for the places."""
        return function(*indices(shape, dtype), **keywords)

    def vander(x, N=None, increasing=False):
        """The powers of x, one a column."""
        x = np.asarray(x)
        n = len(x) if N is None else N
        powers = range(n) if increasing else range(n - 1, -1, -1)
        return np.stack([x ** p for p in powers], axis=1)

    def heaviside(x1, x2):
        """0 below 0, x2 at 0, 1 above."""
        kind = np.result_type(x1, x2)
        x1 = np.asarray(x1)
        made = np.where(np.isnan(x1), x1, np.where(x1 < 0, 0.0, np.where(x1 > 0, 1.0, x2)))
        return made.astype(kind if kind.kind == "f" else float)[()]

    def sinc(x):
        """sin(pi x) / (pi x)"""
        y = np.pi * np.where(np.asarray(x) == 0, 1.0e-20, x)
        return np.sin(y) / y

    def polyfit(x, y, deg, w=None):
        """The coefficients of the polynomial that fits points best, the highest power first."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        A = vander(x, deg + 1)
        if w is not None:
            w = np.asarray(w, dtype=float)
            A, y = A * w[:, None], y * w
        scale = np.sqrt((A * A).sum(axis=0))
        # Householder's reflections: R c = Qt y.
        R, b = A / scale, y.copy()
        n = deg + 1
        for k in range(n):
            v = R[k:, k].copy()
            v[0] += np.copysign(np.sqrt(v @ v), v[0])
            v /= np.sqrt(v @ v)
            R[k:, k:] -= 2 * np.outer(v, v @ R[k:, k:])
            b[k:] -= 2 * v * (v @ b[k:])
        c = np.zeros(n)
        for k in range(n - 1, -1, -1):
            c[k] = (b[k] - R[k, k + 1:n] @ c[k + 1:]) / R[k, k]
        return c / scale

    def in1d(ar1, ar2, assume_unique=False, invert=False):
        return np.isin(np.ravel(ar1), ar2, invert=invert)

    def block(arrays):
        """Arrays put together from rows of blocks."""
        if isinstance(arrays, list) and arrays and isinstance(arrays[0], list):
            return np.vstack([np.hstack([np.atleast_2d(a) for a in row]) for row in arrays])
        return np.hstack(arrays) if isinstance(arrays, list) else np.asarray(arrays)

    def lexsort(keys, axis=-1):
        """The places in order by the last key, then the last but one …"""
        order = None
        for key in keys:
            key = np.asarray(key)
            order = np.argsort(key, kind="stable") if order is None else order[np.argsort(key[order], kind="stable")]
        return order

    def ediff1d(ary, to_end=None, to_begin=None):
        parts = [np.diff(np.ravel(ary))]
        if to_begin is not None:
            parts.insert(0, np.ravel(to_begin))
        if to_end is not None:
            parts.append(np.ravel(to_end))
        return np.concatenate(parts)

    def diagflat(v, k=0):
        return np.diag(np.ravel(v), k)

    def extract(condition, arr):
        return np.ravel(arr)[np.ravel(condition).astype(bool)]

    def place(arr, mask, vals):
        """Sets the elements where the mask holds, one value after the other."""
        places = np.flatnonzero(mask)
        values = np.ravel(vals)
        flat = arr.reshape(-1)
        flat[places] = values[np.arange(len(places)) % len(values)]

    """#
}
