extension Library {
  /// The text of `scipy.signal`.
  static let scipySignal = #"""
    import numpy as np

    def _full(a, b):
        """Every place where a and the turned b overlap, in one axis or two."""
        made = np.zeros([m + n - 1 for m, n in zip(a.shape, b.shape)], dtype=np.result_type(a, b))
        for place in np.ndindex(*b.shape):
            made[tuple(slice(p, p + n) for p, n in zip(place, a.shape))] += b[place] * a
        return made

    def _cut(made, a, b, mode):
        if mode == "full":
            return made
        if mode == "same":
            start = [(n - 1) // 2 for n in b.shape]
            return made[tuple(slice(s, s + m) for s, m in zip(start, a.shape))].copy()
        if mode == "valid":
            if all(m < n for m, n in zip(a.shape, b.shape)):
                a, b = b, a
            return made[tuple(slice(n - 1, m) for m, n in zip(a.shape, b.shape))].copy()
        raise ValueError("acceptable mode flags are 'valid', 'same', or 'full'")

    def _framed(a, b, boundary, fillvalue):
        if boundary == "fill" and fillvalue == 0:
            return a, None
        width = [(n - 1, n - 1) for n in b.shape]
        if boundary == "fill":
            return np.pad(a, width, mode="constant", constant_values=fillvalue), width
        return np.pad(a, width, mode={"wrap": "wrap", "symm": "symmetric"}[boundary]), width

    def convolve2d(in1, in2, mode="full", boundary="fill", fillvalue=0):
        """The sums of products under the turned kernel, wherever it overlaps."""
        a, b = np.asarray(in1), np.asarray(in2)
        if a.ndim != 2 or b.ndim != 2:
            raise ValueError("convolve2d inputs must both be 2-D arrays")
        wide, width = _framed(a, b, boundary, fillvalue)
        made = _full(wide, b)
        if width is not None:
            made = made[tuple(slice(n - 1, n - 1 + m + n - 1) for m, n in zip(a.shape, b.shape))]
        return _cut(made, a, b, mode)

    def correlate2d(in1, in2, mode="full", boundary="fill", fillvalue=0):
        """The sums of products under the kernel as it stands, wherever it overlaps."""
        a, b = np.asarray(in1), np.asarray(in2)
        if mode == "valid" and all(m < n for m, n in zip(a.shape, b.shape)):
            return convolve2d(b, a[::-1, ::-1], mode, boundary, fillvalue)[::-1, ::-1]
        return convolve2d(a, b[::-1, ::-1], mode, boundary, fillvalue)

    def convolve(in1, in2, mode="full", method="auto"):
        a, b = np.asarray(in1), np.asarray(in2)
        return _cut(_full(a, b), a, b, mode)

    def correlate(in1, in2, mode="full", method="auto"):
        b = np.asarray(in2)
        return convolve(in1, b[(slice(None, None, -1),) * b.ndim], mode)

    def fftconvolve(in1, in2, mode="full", axes=None):
        return convolve(np.asarray(in1, dtype=float), in2, mode)
    """#

  /// The text of `scipy.spatial.distance`.
  static let scipyDistance = #"""
    import numpy as np

    def _pair(u, v):
        return np.asarray(u, dtype=float), np.asarray(v, dtype=float)

    def euclidean(u, v):
        u, v = _pair(u, v)
        return np.linalg.norm(u - v)

    def sqeuclidean(u, v):
        u, v = _pair(u, v)
        return np.dot(u - v, u - v)

    def cityblock(u, v):
        return np.abs(np.asarray(u) - np.asarray(v)).sum()

    def chebyshev(u, v):
        return np.abs(np.asarray(u) - np.asarray(v)).max()

    def minkowski(u, v, p=2):
        u, v = _pair(u, v)
        return np.linalg.norm(u - v, p)

    def cosine(u, v):
        u, v = _pair(u, v)
        return 1.0 - np.dot(u, v) / np.sqrt(np.dot(u, u) * np.dot(v, v))

    def correlation(u, v):
        u, v = _pair(u, v)
        return cosine(u - u.mean(), v - v.mean())

    def hamming(u, v):
        return np.mean(np.asarray(u) != np.asarray(v))

    def mahalanobis(u, v, VI):
        u, v = _pair(u, v)
        return np.sqrt(np.dot(np.dot(u - v, VI), u - v))

    def cdist(XA, XB, metric="euclidean", **keywords):
        """The distances between the rows of two matrices."""
        XA, XB = _pair(XA, XB)
        if callable(metric):
            return np.array([[metric(a, b, **keywords) for b in XB] for a in XA]).reshape(len(XA), len(XB))
        d = XA[:, None, :] - XB[None, :, :]
        if metric == "euclidean":
            return np.sqrt((d * d).sum(axis=-1))
        if metric == "sqeuclidean":
            return (d * d).sum(axis=-1)
        if metric in ("cityblock", "manhattan"):
            return np.abs(d).sum(axis=-1)
        if metric == "chebyshev":
            return np.abs(d).max(axis=-1)
        if metric == "minkowski":
            p = keywords.get("p", 2)
            return (np.abs(d) ** p).sum(axis=-1) ** (1.0 / p)
        if metric == "cosine":
            norms = np.outer(np.linalg.norm(XA, axis=1), np.linalg.norm(XB, axis=1))
            return 1.0 - XA @ XB.T / norms
        if metric == "hamming":
            return (d != 0).mean(axis=-1)
        raise ValueError("Unknown Distance Metric: " + str(metric))

    def pdist(X, metric="euclidean", **keywords):
        """The distances between all pairs of rows, one after the other."""
        full = cdist(X, X, metric, **keywords)
        return full[np.triu_indices(len(full), 1)]

    def squareform(X, force="no", checks=True):
        """From all pairs to a square matrix, and back."""
        X = np.asarray(X)
        if X.ndim == 2:
            return X[np.triu_indices(len(X), 1)]
        n = int(np.ceil(np.sqrt(2 * len(X))))
        made = np.zeros((n, n), dtype=X.dtype)
        made[np.triu_indices(n, 1)] = X
        return made + made.T
    """#

  /// The text of `scipy.linalg`.
  static let scipyLinalg = #"""
    import numpy as np
    from numpy.linalg import LinAlgError, inv, det, solve, norm, pinv, qr, eigvals, eigvalsh, matrix_power
    import _linalg

    def svd(a, full_matrices=True, compute_uv=True):
        return _linalg.svd(a, full_matrices) if compute_uv else _linalg.svd(a, False)[1]

    def eig(a):
        return tuple(np.linalg.eig(a))

    def eigh(a, b=None):
        return _linalg.eigh(a)

    def cholesky(a, lower=False):
        factor = np.linalg.cholesky(a)
        return factor if lower else factor.T

    def lstsq(a, b):
        return np.linalg.lstsq(a, b)

    def block_diag(*arrays):
        arrays = [np.atleast_2d(a) for a in arrays]
        made = np.zeros((sum(a.shape[0] for a in arrays), sum(a.shape[1] for a in arrays)), dtype=np.result_type(*arrays))
        i = j = 0
        for a in arrays:
            made[i:i + a.shape[0], j:j + a.shape[1]] = a
            i, j = i + a.shape[0], j + a.shape[1]
        return made

    def toeplitz(c, r=None):
        c = np.ravel(c)
        r = c if r is None else np.ravel(r)
        places = np.arange(len(c))[:, None] - np.arange(len(r))
        return np.where(places >= 0, c[np.abs(places) % len(c)], r[np.abs(places) % len(r)])

    def circulant(c):
        c = np.ravel(c)
        return c[(np.arange(len(c))[:, None] - np.arange(len(c))) % len(c)]

    def hilbert(n):
        return 1.0 / (np.arange(n)[:, None] + np.arange(n) + 1)

    def solve_triangular(a, b, trans=0, lower=False, unit_diagonal=False, **more):
        a = np.tril(a) if lower else np.triu(a)
        return np.linalg.solve(a.T if trans in (1, "T") else a, b)

    def cho_factor(a, lower=False):
        factor = np.linalg.cholesky(a)
        return (factor if lower else factor.T), lower

    def cho_solve(c_and_lower, b):
        c, lower = c_and_lower
        factor = c if lower else c.T
        return np.linalg.solve(factor.T, np.linalg.solve(factor, b))

    def pinvh(a):
        return np.linalg.pinv(a)

    def svdvals(a):
        return np.linalg.svd(a, compute_uv=False)

    def null_space(A, rcond=None):
        u, s, vh = np.linalg.svd(A, full_matrices=True)
        tol = np.max(s) * (2.220446049250313e-16 * max(np.shape(A)) if rcond is None else rcond)
        return vh[int(np.sum(s > tol)):].T

    def orth(A, rcond=None):
        u, s, vh = np.linalg.svd(A, full_matrices=False)
        tol = np.max(s) * 2.220446049250313e-16 * max(np.shape(A))
        return u[:, :int(np.sum(s > tol))]

    def expm(A):
        """The exponential of a square matrix: scaled until it is small, its series summed, squared back."""
        A = np.asarray(A, dtype=float)
        size = np.linalg.norm(A, 1)
        halvings = max(0, int(np.ceil(np.log2(size / 0.25)))) if size > 0.25 else 0
        B = A / 2.0 ** halvings
        total = term = np.eye(len(A))
        for k in range(1, 20):
            term = term @ B / k
            total = total + term
        for _ in range(halvings):
            total = total @ total
        return total

    def sqrtm(A):
        """The square root of a matrix by its eigenvectors."""
        A = np.asarray(A, dtype=float)
        if np.allclose(A, A.T):
            w, v = np.linalg.eigh(A)
            if np.all(w >= -1e-12 * np.abs(w).max()):
                return v @ np.diag(np.sqrt(np.maximum(w, 0.0))) @ v.T
        w, v = np.linalg.eig(A)
        if np.iscomplexobj(w) or np.any(w < 0):
            raise NotImplementedError("sqrtm of a matrix with negative or complex eigenvalues is not available")
        return v @ np.diag(np.sqrt(w)) @ np.linalg.inv(v)
    """#
}
