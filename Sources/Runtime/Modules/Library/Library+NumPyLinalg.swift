extension Library {
  /// The text of what `numpy.linalg` makes of decompositions.
  static let numpyLinalg = #"""
    import numpy as np
    import _linalg
    from numpy.linalg import LinAlgError
    from collections import namedtuple as _named

    SVDResult = _named("SVDResult", ["U", "S", "Vh"])
    EigResult = _named("EigResult", ["eigenvalues", "eigenvectors"])
    EighResult = _named("EighResult", ["eigenvalues", "eigenvectors"])
    QRResult = _named("QRResult", ["Q", "R"])
    SlogdetResult = _named("SlogdetResult", ["sign", "logabsdet"])

    def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
        """U, the singular values and V transposed: a = U @ diag(S) @ Vh."""
        u, s, vh = _linalg.svd(a, full_matrices)
        return SVDResult(u, s, vh) if compute_uv else s

    def svdvals(x):
        return svd(x, compute_uv=False)

    def eig(a):
        """The eigenvalues and, as columns, eigenvectors of a square matrix."""
        values, vectors, imaginary = _linalg.eig(a)
        if imaginary is None:
            return EigResult(values, vectors)
        # Two columns hold the real and the imaginary parts of two conjugate vectors.
        real, other = vectors.copy(), np.zeros_like(vectors)
        for i in np.flatnonzero(imaginary > 0):
            real[:, i + 1] = vectors[:, i]
            other[:, i] = vectors[:, i + 1]
            other[:, i + 1] = -vectors[:, i + 1]
        return EigResult(_complex(values, imaginary), _complex(real, other))

    def _complex(real, imaginary):
        from numpy._complex import ndarray
        return ndarray(real, imaginary)

    def eigvals(a):
        return eig(a)[0]

    def eigh(a, UPLO="L"):
        """The eigenvalues and, as columns, eigenvectors of a symmetric matrix."""
        return EighResult(*_linalg.eigh(a if UPLO.upper() == "L" else np.asarray(a).T))

    def eigvalsh(a, UPLO="L"):
        return eigh(a, UPLO)[0]

    def qr(a, mode="reduced"):
        """Q with orthonormal columns and R upper triangular: a = Q @ R."""
        if mode not in ("reduced", "complete", "r"):
            raise ValueError("Unrecognized mode '" + str(mode) + "'")
        q, r = _linalg.qr(a, mode == "complete")
        return r if mode == "r" else QRResult(q, r)

    def cholesky(a, upper=False):
        """L lower triangular: a = L @ L.T."""
        factor = _linalg.cholesky(np.asarray(a).T if upper else a)
        return factor.T if upper else factor

    def slogdet(a):
        """The sign and the logarithm of a determinant."""
        sign, logarithm = _linalg.slogdet(a)
        return SlogdetResult(np.float64(sign), np.float64(logarithm))

    def pinv(a, rcond=None, hermitian=False):
        """The pseudo-inverse, by singular values."""
        a = np.asarray(a, dtype=float)
        if a.size == 0:
            return np.empty((a.shape[1], a.shape[0]))
        u, s, vt = _linalg.svd(a, False)
        cutoff = (max(a.shape) * 2.220446049250313e-16 if rcond is None else rcond) * np.max(s)
        large = s > cutoff
        inverse = np.where(large, 1.0 / np.where(large, s, 1.0), 0.0)
        return np.matmul(vt.T, inverse[:, None] * u.T)

    def matrix_rank(A, tol=None, hermitian=False):
        """How many singular values are above the tolerance."""
        A = np.asarray(A, dtype=float)
        if A.ndim < 2:
            return int(not np.all(A == 0))
        s = _linalg.svd(A, False)[1]
        return np.count_nonzero(s > (s.max() * max(A.shape) * 2.220446049250313e-16 if tol is None else tol))

    def lstsq(a, b, rcond=None):
        """The x for which a @ x is closest to b, the sums of squares left, the rank and the singular values."""
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        if a.ndim != 2:
            raise LinAlgError("%d-dimensional array given. Array must be two-dimensional" % a.ndim)
        m, n = a.shape
        if b.shape[0] != m:
            raise LinAlgError("Incompatible dimensions")
        u, s, vt = _linalg.svd(a, False)
        cutoff = (2.220446049250313e-16 * max(m, n) if rcond is None else 2.220446049250313e-16 if rcond < 0 else rcond) * (s[0] if len(s) else 0.0)
        rank = int(np.count_nonzero(s > cutoff))
        inner = (u.T @ b)[:rank]
        x = vt[:rank].T @ (inner / s[:rank] if b.ndim == 1 else inner / s[:rank, None])
        if rank < n or m <= n:
            residuals = np.array([])
        else:
            residuals = np.atleast_1d(np.sum((a @ x - b) ** 2, axis=0))
        return x, residuals, np.int64(rank), s

    def matrix_power(a, n):
        """A square matrix times itself, n times."""
        a = np.asarray(a)
        if a.ndim != 2 or a.shape[0] != a.shape[1]:
            raise LinAlgError("Last 2 dimensions of the array must be square")
        if n == 0:
            return np.eye(a.shape[0], dtype=a.dtype)
        if n < 0:
            a, n = np.linalg.inv(a), -n
        if n == 3:
            return np.matmul(np.matmul(a, a), a)
        z, result = None, None
        while n > 0:
            z = a if z is None else np.matmul(z, z)
            n, bit = divmod(n, 2)
            if bit:
                result = z if result is None else np.matmul(result, z)
        return result

    def multi_dot(arrays):
        """The product of several matrices, in the order that takes fewest multiplications."""
        arrays = [np.asarray(a) for a in arrays]
        first, last = arrays[0].ndim == 1, arrays[-1].ndim == 1
        arrays = [arrays[0].reshape(1, -1) if first else arrays[0]] + arrays[1:]
        arrays = arrays[:-1] + [arrays[-1].reshape(-1, 1) if last else arrays[-1]]
        def product(parts):
            if len(parts) == 1:
                return parts[0]
            best = min(range(1, len(parts)), key=lambda k: _cost(parts[:k]) + _cost(parts[k:]) + parts[0].shape[0] * parts[k].shape[0] * parts[-1].shape[1])
            return np.dot(product(parts[:best]), product(parts[best:]))
        found = product(arrays)
        return found[0, 0] if first and last else found.ravel() if first or last else found

    def _cost(parts):
        if len(parts) < 2:
            return 0
        return min([_cost(parts[:k]) + _cost(parts[k:]) + parts[0].shape[0] * parts[k].shape[0] * parts[-1].shape[1] for k in range(1, len(parts))])

    def cond(x, p=None):
        """How much larger relative errors may become: the largest singular value over the smallest."""
        if p is None or p == 2 or p == -2:
            s = svd(x, compute_uv=False)
            return s[-1] / s[0] if p == -2 else s[0] / s[-1] if s[-1] != 0 else np.float64(np.inf)
        return np.linalg.norm(x, p) * np.linalg.norm(np.linalg.inv(x), p)

    def matrix_norm(x, ord="fro", keepdims=False):
        return np.linalg.norm(x, ord, axis=(-2, -1), keepdims=keepdims)

    def vector_norm(x, ord=2, axis=None, keepdims=False):
        return np.linalg.norm(np.ravel(x) if axis is None else x, ord, axis=axis, keepdims=keepdims)

    def matrix_transpose(x):
        return np.swapaxes(x, -1, -2)

    def vecdot(x1, x2, axis=-1):
        return np.sum(np.asarray(x1) * np.asarray(x2), axis=axis)

    def tensorsolve(a, b, axes=None):
        a, b = np.asarray(a), np.asarray(b)
        shape = a.shape[b.ndim:]
        return np.linalg.solve(a.reshape(b.size, -1), b.ravel()).reshape(shape)

    def tensorinv(a, ind=2):
        a = np.asarray(a)
        return np.linalg.inv(a.reshape(int(np.prod(a.shape[:ind])), -1)).reshape(a.shape[ind:] + a.shape[:ind])

    matmul, outer, tensordot, cross, diagonal, trace = np.matmul, np.outer, np.tensordot, np.cross, np.diagonal, np.trace
    """#
}
