extension Library {
  /// The least of a quadratic model under linear constraints, by Lawson's and Hanson's least squares.
  static let scipyQuadratic = #"""
    def nnls(A, b, maxiter=None, atol=None):
        """The least |A x - b| of all x that are nowhere negative, by Lawson's and Hanson's active sets."""
        A, b = np.asarray(A, dtype=float), np.asarray(b, dtype=float).reshape(-1)
        if A.ndim != 2:
            raise ValueError("Expected a 2D array, but the shape of A is " + str(A.shape))
        if len(b) != A.shape[0]:
            raise ValueError(f"Incompatible dimensions. The first dimension of A is {A.shape[0]}, while the shape of b is {b.shape}")
        n = A.shape[1]
        most = 3 * n if maxiter is None else maxiter
        x, taken, w, rounds = np.zeros(n), np.zeros(n, dtype=bool), A.T @ b, 0
        least = 10 * max(A.shape) * 2.220446049250313e-16 * np.max(np.abs(A).sum(axis=0)) if A.size else 0.0
        while not taken.all():
            j = int(np.argmax(np.where(taken, -np.inf, w)))
            if w[j] <= least:
                break
            taken[j] = True
            while True:
                rounds += 1
                if rounds > most:
                    raise RuntimeError("Maximum number of iterations reached.")
                s = np.zeros(n)
                s[taken] = np.linalg.lstsq(A[:, taken], b, rcond=None)[0]
                left = taken & (s <= 0)
                if not left.any():
                    break
                share = np.min(x[left] / (x[left] - s[left]))
                x = x + share * (s - x)
                taken &= x > 1e-15 * max(1.0, np.max(np.abs(x)))
                x[~taken] = 0.0
            x = s
            w = A.T @ (b - A @ x)
        return x, float(np.linalg.norm(A @ x - b))

    def _nearest(G, h):
        """The shortest z with G z >= h and its multipliers; None if there is no such z."""
        if len(h) == 0 or np.all(h <= 0):
            return np.zeros(G.shape[1]), np.zeros(len(h))
        wanted = np.zeros(G.shape[1] + 1)
        wanted[-1] = 1.0
        u, _ = nnls(np.vstack([G.T, h]), wanted)
        room = 1.0 - h @ u
        if 1.0 + room <= 1.0 or room < 1e-14:
            return None
        return (G.T @ u) / room, u / room

    def _quadratic(B, g, A, c, count, low, high):
        """The least of s B s / 2 + g s where the first `count` of A s + c are 0 and the others, and the room to bounds, not negative.
        The step, the constraints' multipliers and SLSQP's number for how it went."""
        n = len(g)
        isLow, isHigh = np.isfinite(low), np.isfinite(high)
        whole = np.eye(n)
        G, h = np.vstack([A[count:], whole[isLow], -whole[isHigh]]), np.concatenate([-c[count:], low[isLow], -high[isHigh]])
        L = np.linalg.cholesky(B)
        f = -np.linalg.solve(L, g)
        if count:
            if count > n:
                return None, None, 2
            Q, R = np.linalg.qr(A[:count].T, mode="complete")
            R = R[:count]
            if np.min(np.abs(np.diag(R))) <= 2.220446049250313e-16 * max(1.0, np.max(np.abs(R))):
                return None, None, 6
            Y, Z = Q[:, :count], Q[:, count:]
            base = Y @ np.linalg.solve(R.T, -c[:count])
            f = f - L.T @ base
            h = h - G @ base
            E, G = L.T @ Z, G @ Z
            if count == n:
                s, shares = base, np.zeros(len(h))
                if np.any(h > 1e-12 * max(1.0, np.max(np.abs(base)))):
                    return None, None, 4
            else:
                turned, R2 = np.linalg.qr(E)
                f = turned.T @ f
        else:
            base, Z, R2 = np.zeros(n), whole, L.T
        if count < n:
            T = np.linalg.solve(R2.T, G.T).T if len(h) else G
            try:
                found = _nearest(T, h - T @ f)
            except RuntimeError:
                return None, None, 3
            if found is None:
                return None, None, 4
            z, shares = found
            s = base + Z @ np.linalg.solve(R2, z + f)
        more = len(c) - count
        if not count:
            return s, shares[:more], 1
        pull = B @ s + g - A[count:].T @ shares[:more]
        at = more
        for isBounded, sign in ((isLow, 1.0), (isHigh, -1.0)):
            size = int(isBounded.sum())
            pull[isBounded] -= sign * shares[at:at + size]
            at += size
        return s, np.concatenate([np.linalg.solve(R, Y.T @ pull), shares[:more]]), 1

    """#
}
