extension Library {
  /// The part of `scipy.optimize` that finds where functions are 0, and pairs rows with columns at the least cost.
  static let scipyRoots = #"""
    def brentq(f, a, b, args=(), xtol=2e-12, rtol=8.881784197001252e-16, maxiter=100, full_output=False, disp=True):
        """Where a function is zero between two places where its signs differ."""
        fa, fb = f(a, *args), f(b, *args)
        if fa == 0 or fb == 0:
            return float(a if fa == 0 else b)
        if (fa < 0) == (fb < 0):
            raise ValueError("f(a) and f(b) must have different signs")
        before, fbefore, other, fother, step, last = a, fa, a, fa, b - a, b - a
        now, fnow = b, fb
        for _ in range(maxiter):
            if (fother < 0) == (fnow < 0):
                other, fother, step, last = before, fbefore, now - before, now - before
            if abs(fother) < abs(fnow):
                before, now, other = now, other, now
                fbefore, fnow, fother = fnow, fother, fnow
            tolerance, half = (xtol + rtol * abs(now)) / 2, (other - now) / 2
            if fnow == 0 or abs(half) < tolerance:
                return float(now)
            if abs(last) >= tolerance and abs(fbefore) > abs(fnow):
                s = fnow / fbefore
                if before == other:
                    p, q = 2 * half * s, 1 - s
                else:
                    q, r = fbefore / fother, fnow / fother
                    p, q = s * (2 * half * q * (q - r) - (now - before) * (r - 1)), (q - 1) * (r - 1) * (s - 1)
                p, q = (p, -q) if p > 0 else (-p, q)
                if 2 * p < min(3 * half * q - abs(tolerance * q), abs(last * q)):
                    last, step = step, p / q
                else:
                    step = last = half
            else:
                step = last = half
            before, fbefore = now, fnow
            now += step if abs(step) > tolerance else tolerance if half > 0 else -tolerance
            fnow = f(now, *args)
        return float(now)

    def bisect(f, a, b, args=(), xtol=2e-12, maxiter=100, **more):
        low = f(a, *args)
        if (low < 0) == (f(b, *args) < 0):
            raise ValueError("f(a) and f(b) must have different signs")
        for _ in range(maxiter):
            middle = (a + b) / 2
            value = f(middle, *args)
            if value == 0 or (b - a) / 2 < xtol:
                return middle
            a, b = (middle, b) if (value < 0) == (low < 0) else (a, middle)
        return (a + b) / 2

    def newton(func, x0, fprime=None, args=(), tol=1.48e-08, maxiter=50, **more):
        x = float(x0)
        if fprime is not None:
            for _ in range(maxiter):
                new = x - func(x, *args) / fprime(x, *args)
                if abs(new - x) <= tol:
                    return new
                x = new
            raise RuntimeError("Failed to converge after %d iterations, value is %s." % (maxiter, x))
        p0, p1 = x, x * (1 + 1e-4) + (1e-4 if x >= 0 else -1e-4)
        q0, q1 = func(p0, *args), func(p1, *args)
        for _ in range(maxiter):
            if q1 == q0:
                return (p0 + p1) / 2
            p = (-q0 / q1 * p1 + p0) / (1 - q0 / q1)
            if abs(p - p1) <= tol:
                return p
            p0, q0, p1 = p1, q1, p
            q1 = func(p1, *args)
        raise RuntimeError("Failed to converge after %d iterations, value is %s." % (maxiter, p))

    def fsolve(func, x0, args=(), **more):
        """Where as many functions as there are numbers are zero."""
        return _levenberg(lambda p: np.atleast_1d(np.asarray(func(p, *args), dtype=float)), np.atleast_1d(np.array(x0, dtype=float)))[0]

    def root(fun, x0, args=(), method="hybr", jac=None, tol=None, **more):
        """The same as a result with its success."""
        x = np.atleast_1d(fsolve(fun, x0, args if isinstance(args, tuple) else (args,)))
        left = np.atleast_1d(np.asarray(fun(x, *(args if isinstance(args, tuple) else (args,))), dtype=float))
        success = bool(np.max(np.abs(left)) < 1e-6)
        return OptimizeResult(x=x, fun=left, success=success, status=1 if success else 4, message="The solution converged." if success else "The iteration is not making good progress.")

    def root_scalar(f, args=(), method=None, bracket=None, x0=None, fprime=None, **more):
        """The same for one function of one number, as a result with its counts."""
        args, calls = args if isinstance(args, tuple) else (args,), [0]
        def counted(g):
            def call(*values):
                calls[0] += 1
                return g(*values)
            return call
        if bracket is not None:
            method = "brentq" if method is None else method
            if method not in ("brentq", "bisect"):
                raise NotImplementedError(f"root_scalar(method={method!r}) is not available here: 'brentq', 'bisect', 'newton' and 'secant' are")
            found = (brentq if method == "brentq" else bisect)(counted(f), bracket[0], bracket[1], args)
            rounds = calls[0] - (1 if method == "brentq" else 2)
        else:
            method = "newton" if fprime is not None else "secant"
            found = newton(counted(f), x0, None if fprime is None else counted(fprime), args)
            rounds = calls[0] // 2 if fprime is not None else calls[0] - 1
        return RootResults(root=found, iterations=rounds, function_calls=calls[0], converged=True, flag="converged", method=method)

    class RootResults(OptimizeResult):
        """What root_scalar has found."""

    def linear_sum_assignment(cost_matrix, maximize=False):
        """The assignment of rows to columns with the least sum: Kuhn's and Munkres' way by shortest paths."""
        cost = np.array(cost_matrix, dtype=float) * (-1 if maximize else 1)
        isTall = cost.shape[0] > cost.shape[1]
        cost = (cost.T if isTall else cost).tolist()
        n, m = len(cost), len(cost[0]) if cost else 0
        u, v, match, way = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
        for i in range(1, n + 1):
            match[0], j0 = i, 0
            least, used = [float("inf")] * (m + 1), [False] * (m + 1)
            while True:
                used[j0] = True
                i0, delta, j1 = match[j0], float("inf"), 0
                for j in range(1, m + 1):
                    if not used[j]:
                        here = cost[i0 - 1][j - 1] - u[i0] - v[j]
                        if here < least[j]:
                            least[j], way[j] = here, j0
                        if least[j] < delta:
                            delta, j1 = least[j], j
                for j in range(m + 1):
                    if used[j]:
                        u[match[j]] += delta
                        v[j] -= delta
                    else:
                        least[j] -= delta
                j0 = j1
                if match[j0] == 0:
                    break
            while j0:
                match[j0] = match[way[j0]]
                j0 = way[j0]
        pairs = sorted([(j - 1, match[j] - 1) if isTall else (match[j] - 1, j - 1) for j in range(1, m + 1) if match[j]])
        return np.array([p[0] for p in pairs], dtype=int), np.array([p[1] for p in pairs], dtype=int)

    """#
}
