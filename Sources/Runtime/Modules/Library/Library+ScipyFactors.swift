extension Library {
  /// Factors and special matrices, of `scipy.linalg`.
  static let scipyFactors = #"""
    def _factored(a):
        """P, L and U in one array: rows exchanged so that the largest element divides."""
        a = np.array(a, dtype=float)
        n, m = a.shape
        swaps = np.arange(min(n, m))
        for k in range(min(n, m)):
            p = k + int(np.argmax(np.abs(a[k:, k])))
            swaps[k] = p
            if p != k:
                a[[k, p]] = a[[p, k]]
            if a[k, k] != 0:
                a[k + 1:, k] /= a[k, k]
                a[k + 1:, k + 1:] -= np.outer(a[k + 1:, k], a[k, k + 1:])
        return a, swaps

    def lu_factor(a, overwrite_a=False, check_finite=True):
        made, swaps = _factored(a)
        return made, swaps.astype(np.int32)

    def lu(a, permute_l=False, overwrite_a=False, check_finite=True, p_indices=False):
        """P @ L @ U, the array itself."""
        made, swaps = _factored(a)
        n, m = made.shape
        k = min(n, m)
        order = np.arange(n)
        for i, p in enumerate(swaps.tolist()):
            order[[i, p]] = order[[p, i]]
        L, U = np.tril(made[:, :k], -1) + np.eye(n, k), np.triu(made[:k])
        P = np.zeros((n, n))
        P[order, np.arange(n)] = 1
        return (P @ L, U) if permute_l else (np.argsort(order), L, U) if p_indices else (P, L, U)

    def lu_solve(lu_and_piv, b, trans=0, **more):
        made, swaps = lu_and_piv
        b = np.array(b, dtype=float)
        n = len(made)
        L, U = np.tril(made, -1) + np.eye(n), np.triu(made)
        if trans:
            x = solve_triangular(L.T, solve_triangular(U.T, b, lower=True))
            for i in reversed(range(n)):
                p = int(swaps[i])
                x[[i, p]] = x[[p, i]]
            return x
        for i, p in enumerate(np.asarray(swaps).tolist()):
            b[[i, p]] = b[[p, i]]
        return solve_triangular(U, solve_triangular(L, b, lower=True))

    def hadamard(n, dtype=int):
        H = np.array([[1]], dtype=dtype)
        while len(H) < n:
            H = np.vstack([np.hstack([H, H]), np.hstack([H, -H])])
        if len(H) != n:
            raise ValueError("n must be an positive integer, and n must be a power of 2")
        return H

    def hankel(c, r=None):
        c = np.ravel(c)
        r = np.zeros_like(c) if r is None else np.ravel(r)
        whole = np.concatenate([c, r[1:]])
        return whole[np.arange(len(c))[:, None] + np.arange(len(r))[None, :]]

    def pascal(n, kind="symmetric", exact=True):
        import math
        lower = np.array([[math.comb(i, j) for j in range(n)] for i in range(n)])
        return lower @ lower.T if kind == "symmetric" else lower if kind == "lower" else lower.T

    def companion(a):
        a = np.atleast_1d(np.asarray(a, dtype=float))
        made = np.zeros((len(a) - 1, len(a) - 1))
        made[0] = -a[1:] / a[0]
        made[np.arange(1, len(a) - 1), np.arange(len(a) - 2)] = 1
        return made

    def issymmetric(a, atol=None, rtol=None): return bool(np.allclose(a, np.transpose(a), atol=atol or 0, rtol=rtol or 0) if atol or rtol else (np.asarray(a) == np.transpose(a)).all())
    ishermitian = issymmetric
    def solve_toeplitz(c_or_cr, b, check_finite=True):
        return solve(toeplitz(*c_or_cr) if isinstance(c_or_cr, tuple) else toeplitz(c_or_cr), b)
    def solve_banded(l_and_u, ab, b, **more):
        l, u = l_and_u
        ab = np.asarray(ab, dtype=float)
        n = ab.shape[1]
        A = np.zeros((n, n))
        for k in range(-l, u + 1):
            row = ab[u - k]
            A += np.diag(row[k:] if k > 0 else row[:n + k], k)
        return solve(A, b)
    def subspace_angles(A, B):
        QA, QB = orth(A), orth(B)
        s = np.linalg.svd(QA.T @ QB)[1]
        return np.arccos(np.clip(s, -1, 1))[::-1]
    def orthogonal_procrustes(A, B, check_finite=True):
        u, w, vt = np.linalg.svd(np.asarray(B).T.dot(A).T)
        return u.dot(vt), w.sum()
    def fractional_matrix_power(A, t):
        values, vectors = np.linalg.eigh(A) if issymmetric(A) else np.linalg.eig(A)
        return vectors @ np.diag(values ** t) @ np.linalg.inv(vectors)
    """#
}
