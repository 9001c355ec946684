extension Library {
  /// Linear programs: `scipy.optimize.linprog`.
  static let scipyLinear = #"""
    def linprog(c, A_ub=None, b_ub=None, A_eq=None, b_eq=None, bounds=(0, None), method="highs", callback=None, options=None, x0=None, integrality=None):
        """The least c @ x where A_ub @ x <= b_ub and A_eq @ x == b_eq between bounds, from corner to corner (the simplex method).
        nit counts these steps, not those of SciPy's solver."""
        if method not in ("highs", "highs-ds", "highs-ipm"):
            raise ValueError(f"Unknown solver '{method}'")
        if integrality is not None and np.any(np.asarray(integrality) != 0):
            raise NotImplementedError("linprog(integrality=) is not available here: without it the numbers need not be whole")
        c = np.asarray(c, dtype=float).squeeze().reshape(-1)
        n = len(c)
        A_ub, b_ub = _rows(A_ub, b_ub, n, "ub")
        A_eq, b_eq = _rows(A_eq, b_eq, n, "eq")
        low, high = _linear_bounds(bounds, n)
        most, m = len(b_ub), len(b_ub) + len(b_eq)
        columns = np.hstack([np.vstack([A_ub, A_eq]), np.vstack([np.eye(most), np.zeros((m - most, most))])])
        status, x, y, rounds = _corners(columns, np.concatenate([b_ub, b_eq]), np.append(c, np.zeros(most)), np.append(low, np.zeros(most)), np.append(high, np.full(most, np.inf)))
        if status:
            nothing = lambda: OptimizeResult(residual=None, marginals=None)
            message = "The problem is infeasible. (HiGHS Status 8: model_status is Infeasible; primal_status is None)" if status == 2 else \
                "The problem is unbounded. (HiGHS Status 10: model_status is Unbounded; primal_status is Feasible)"
            return OptimizeResult(x=None, fun=None, slack=None, con=None, status=status, success=False, message=message, nit=rounds,
                                  lower=nothing(), upper=nothing(), eqlin=nothing(), ineqlin=nothing())
        x, least = x[:n], c - np.vstack([A_ub, A_eq]).T @ y if m else c
        slack, con = b_ub - A_ub @ x, b_eq - A_eq @ x
        least = np.where(np.abs(least) < 1e-12 * max(1.0, np.max(np.abs(c), initial=0.0)), 0.0, least)
        isLow = (least > 0) & np.isfinite(low)
        held = np.where(np.abs(y[:most]) < 1e-14, -0.0, y[:most])
        return OptimizeResult(x=x, fun=float(c @ x), slack=slack, con=con, status=0, success=True, nit=rounds,
                              message="Optimization terminated successfully. (HiGHS Status 7: Optimal)",
                              lower=OptimizeResult(residual=x - low, marginals=np.where(isLow, least, 0.0)),
                              upper=OptimizeResult(residual=high - x, marginals=np.where(isLow, 0.0, least)),
                              eqlin=OptimizeResult(residual=con, marginals=y[most:]), ineqlin=OptimizeResult(residual=slack, marginals=held),
                              mip_node_count=0, mip_dual_bound=0.0, mip_gap=0.0)

    def _rows(A, b, n, name):
        """The rows of one kind of constraint, none where there are none."""
        if A is None and b is None:
            return np.zeros((0, n)), np.zeros(0)
        if A is None or b is None:
            raise ValueError(f"Invalid input for linprog: A_{name} and b_{name} belong together; one of them is missing")
        A, b = np.asarray(A.toarray() if hasattr(A, "toarray") else A, dtype=float), np.atleast_1d(np.asarray(b, dtype=float).squeeze())
        A = A.reshape(-1, n) if A.ndim == 1 and A.size % n == 0 and A.size else A
        if A.ndim != 2 or A.shape[1] != n:
            raise ValueError(f"Invalid input for linprog: A_{name} must have exactly two dimensions, and the number of columns in A_{name} must be equal to the size of c")
        if b.shape != (A.shape[0],):
            raise ValueError(f"Invalid input for linprog: b_{name} must be a 1-D array; b_{name} must not have more than one non-singleton dimension and the number of rows in A_{name} must equal the number of values in b_{name}")
        return A, b

    def _linear_bounds(bounds, n):
        """The least and largest values of n variables; one pair holds for all."""
        if bounds is None:
            bounds = (0, None)
        if hasattr(bounds, "lb"):
            return _between(bounds, n)
        pairs = list(bounds)
        if len(pairs) == 0:
            pairs = [(0, None)] * n
        elif len(pairs) == 2 and not hasattr(pairs[0], "__len__"):
            pairs = [tuple(pairs)] * n
        elif len(pairs) == 1 and n != 1:
            pairs = pairs * n
        if len(pairs) != n:
            raise ValueError(f"Invalid input for linprog: provide 2 values (a lower and an upper bound) for each of the {n} variables; there are {len(pairs)} pairs")
        return np.array([-np.inf if a is None else float(a) for a, b in pairs]), np.array([np.inf if b is None else float(b) for a, b in pairs])

    def _corners(A, b, c, low, high):
        """The simplex method for variables between bounds: 0 with the place, the prices of the rows and the steps taken; 2 where no place fits, 3 where there is no end."""
        m, n = A.shape
        if np.any(low > high):
            return 2, None, None, 0
        x = np.where(np.isfinite(low), low, np.where(np.isfinite(high), high, 0.0))
        gap = b - A @ x
        whole = np.hstack([A, np.diag(np.where(gap < 0, -1.0, 1.0))])
        low, high = np.append(low, np.zeros(m)), np.append(high, np.full(m, np.inf))
        x = np.append(x, np.abs(gap))
        basis = list(range(n, n + m))
        # A row whose slack can take up the gap needs nothing else.
        for row in range(m):
            for j in range(n - 1, -1, -1):
                if A[row, j] == 1.0 and gap[row] >= 0 and low[j] == 0 and high[j] == np.inf and c[j] == 0 and np.count_nonzero(A[:, j]) == 1:
                    basis[row], x[j], x[n + row] = j, x[n + row], 0.0
                    break
        rounds = 0
        for cost in (np.append(np.zeros(n), np.ones(m)), np.append(c, np.zeros(m))):
            isFirst = cost[:n].any() == False and m > 0
            idle = 0
            while True:
                B = whole[:, basis]
                y = np.linalg.solve(B.T, cost[basis]) if m else np.zeros(0)
                d = cost - whole.T @ y
                d[basis] = 0.0
                tol = 1e-9 * max(1.0, np.max(np.abs(cost)))
                isAtLow, isAtHigh = x <= low, x >= high
                worth = np.where((d < -tol) & ~isAtHigh | (d > tol) & ~isAtLow, np.abs(d), 0.0)
                worth[basis] = 0.0
                worth[low == high] = 0.0
                if not worth.any():
                    break
                j = int(np.argmax(worth)) if idle < 20 else int(np.flatnonzero(worth)[0])
                sign = 1.0 if d[j] < 0 else -1.0
                w = -sign * np.linalg.solve(B, whole[:, j]) if m else np.zeros(0)
                step, out = high[j] - low[j], None
                for row in range(m):
                    k = basis[row]
                    if w[row] < -1e-10 and np.isfinite(low[k]):
                        reach = max(0.0, (x[k] - low[k]) / -w[row])
                    elif w[row] > 1e-10 and np.isfinite(high[k]):
                        reach = max(0.0, (high[k] - x[k]) / w[row])
                    else:
                        continue
                    if reach < step - 1e-12 or out is not None and reach <= step + 1e-12 and (k < basis[out] if idle >= 20 else abs(w[row]) > abs(w[out])):
                        step, out = min(reach, step), row
                if not np.isfinite(step):
                    return 3, None, None, rounds
                rounds += 1
                idle = idle + 1 if step <= 1e-12 else 0
                x[basis] = x[basis] + step * w
                x[j] = x[j] + sign * step
                if out is None:
                    x[j] = high[j] if sign > 0 else low[j]
                else:
                    k = basis[out]
                    x[k] = low[k] if w[out] < 0 else high[k]
                    basis[out] = j
            if isFirst:
                if np.sum(x[n:]) > 1e-7 * max(1.0, np.max(np.abs(b))):
                    return 2, None, None, rounds
                high[n:] = 0.0
                x[n:] = 0.0
            B = whole[:, basis]
            if m:
                free = np.ones(n + m, dtype=bool)
                free[basis] = False
                x[basis] = np.linalg.solve(B, b - whole[:, free] @ x[free])
        return 0, x[:n], y, rounds

    """#
}
