extension Library {
  /// The part of `scipy.optimize` that keeps to constraints: SLSQP.
  static let scipySequential = #"""
    _exits = ["Optimization terminated successfully", "Function evaluation required (f & c)", "More equality constraints than independent variables",
              "More than 3*n iterations in LSQ subproblem", "Inequality constraints incompatible", "Singular matrix E in LSQ subproblem",
              "Singular matrix C in LSQ subproblem", "Rank-deficient equality constraint subproblem HFTI",
              "Positive directional derivative for linesearch", "Iteration limit reached"]

    def _slsqp_steps(both, f, limits, count, x, low, high, acc, most, heard):
        """Kraft's sequential least squares (1988): a quadratic model with the constraints made linear, then a step along its answer
        that lessens the value and the breaches together."""
        n, tol, rounds, resets = len(x), 10 * acc, 0, 0

        def all_of(x):
            return np.concatenate([one.at(x) for one in limits]) if limits else np.zeros(0)

        def slopes_of(x):
            return np.vstack([one.slopes(x) for one in limits]) if limits else np.zeros((0, n))

        value, g = both(x)
        A, c = slopes_of(x), all_of(x)
        m = len(c)
        isEqual = np.arange(m) < count

        def breach(c):
            return np.maximum(-c, np.where(isEqual, c, 0.0))

        mu, shares = np.zeros(m), np.zeros(m)
        B, isNew, mode = np.eye(n), True, 0
        if count > n:
            return x, value, g, 1, 2, shares
        before, isBad, s = value, False, np.zeros(n)
        while True:
            if isNew:
                resets += 1
                if resets > 5:
                    off = breach(c).sum()
                    isClose = (abs(value - before) < tol or np.linalg.norm(s) < tol) and off < tol and not isBad and value == value
                    return x, value, g, rounds, 0 if isClose else 8, shares
                B = np.eye(n)
            isNew = False
            rounds += 1
            if rounds > most:
                return x, value, g, rounds - 1, 9, shares
            room, isBad = 1.0, False
            try:
                s, found, mode = _quadratic(B, g, A, c, count, low - x, high - x)
            except np.linalg.LinAlgError:
                mode = 5
            if mode == 6 and n == count:
                mode = 4
            if mode == 4:
                isBad = True
                wider = np.hstack([A, np.where(isEqual, -c, np.maximum(-c, 0.0)).reshape(-1, 1)])
                weight = 1e4
                for tries in range(6):
                    larger = np.zeros((n + 1, n + 1))
                    larger[:n, :n], larger[n, n] = B, weight
                    s, found, mode = _quadratic(larger, np.append(g, 0.0), wider, c, count, np.append(low - x, 0.0), np.append(high - x, 1.0))
                    if mode != 4:
                        break
                    weight *= 10.0
                if mode == 1:
                    room, s = 1.0 - s[n], s[:n]
            if mode != 1:
                return x, value, g, rounds, mode, shares
            shares = found
            v = g - A.T @ shares
            before, start, slope = value, x, float(g @ s)
            off = breach(c)
            h1 = abs(slope) + np.abs(shares) @ np.abs(c)
            mu = np.maximum(np.abs(shares), (mu + np.abs(shares)) / 2)
            if h1 < acc and off.sum() < acc and not isBad and value == value:
                return x, value, g, rounds, 0, shares
            weighed = float(mu @ off)
            gain = slope - weighed * room
            if gain >= 0:
                isNew = True
                continue
            test, alpha, line = value + weighed, 1.0, 0
            while True:
                line += 1
                gain, s = alpha * gain, alpha * s
                x = start + s
                x = np.minimum(np.maximum(x, low), high)
                value = f(x)
                c = all_of(x)
                less = value + float(mu @ breach(c)) - test
                if less <= gain / 10 or line > 10:
                    break
                alpha = max(gain / (2 * (gain - less)), 0.1)
            if (abs(value - before) < acc or np.linalg.norm(s) < acc) and breach(c).sum() < acc and not isBad and value == value:
                return x, value, g, rounds, 0, shares
            value, g = both(x)
            A = slopes_of(x)
            if heard is not None:
                heard(x.copy())
            u = g - A.T @ shares - v
            turned = B @ s
            up, curve = float(s @ u), float(s @ turned)
            if up < 0.2 * curve:
                share = (curve - 0.2 * curve) / (curve - up)
                up, u = 0.2 * curve, share * u + (1 - share) * turned
            if up == 0 or curve == 0:
                isNew = True
            else:
                B = B + np.outer(u, u) / up - np.outer(turned, turned) / curve

    def _minimize_slsqp(fun, x, args, jac, bounds, constraints, tol, callback, options):
        n = len(x)
        low, high = (np.full(n, -np.inf), np.full(n, np.inf)) if bounds is None else _between(bounds, n)
        x = np.clip(x, low, high)
        eps = options.get("eps", 1.4901161193847656e-08)
        equal, least = _conditions(constraints, x, low, high, eps)
        sizes = [len(one.at(x)) for one in equal + least]
        calls, known = [0, 0], [None, None]

        def f(x):
            if known[0] is None or not np.array_equal(known[0], x):
                calls[0] += 1
                value = fun(x.copy(), *args)
                known[0], known[1] = x.copy(), value
            return _number(known[1][0] if jac is True else known[1])

        def both(x):
            value = f(x)
            calls[1] += 1
            if jac is True:
                return value, np.asarray(known[1][1], dtype=float).reshape(-1)
            if callable(jac):
                return value, np.asarray(jac(x.copy(), *args), dtype=float).reshape(-1)
            g, steps = np.zeros(n), _steps_within(x, low, high, eps)
            for i in range(n):
                there = x.copy()
                there[i] += steps[i]
                calls[0] += 1
                g[i] = (_number(fun(there, *args)) - value) / (there[i] - x[i])
            return value, g

        x, value, g, rounds, mode, shares = _slsqp_steps(both, f, equal + least, sum(sizes[:len(equal)]), x, low, high, options.get("ftol", 1e-6 if tol is None else tol), options.get("maxiter", 100), callback)
        if options.get("disp"):
            print(_exits[mode] + f"    (Exit mode {mode})")
            print("            Current function value:", value)
            print("            Iterations:", rounds)
            print("            Function evaluations:", calls[0])
            print("            Gradient evaluations:", calls[1])
        return OptimizeResult(x=x, fun=value, jac=g, nit=rounds, nfev=calls[0], njev=calls[1], status=mode, message=_exits[mode], success=mode == 0, multipliers=shares)

    def fmin_slsqp(func, x0, eqcons=(), f_eqcons=None, ieqcons=(), f_ieqcons=None, bounds=(), fprime=None, fprime_eqcons=None, fprime_ieqcons=None,
                   args=(), iter=100, acc=1e-6, iprint=1, disp=None, full_output=0, epsilon=1.4901161193847656e-08, callback=None):
        limits = [{"type": "eq", "fun": one, "args": args} for one in eqcons] + [{"type": "ineq", "fun": one, "args": args} for one in ieqcons]
        if f_eqcons is not None:
            limits.append({"type": "eq", "fun": f_eqcons, "jac": fprime_eqcons, "args": args})
        if f_ieqcons is not None:
            limits.append({"type": "ineq", "fun": f_ieqcons, "jac": fprime_ieqcons, "args": args})
        found = minimize(func, x0, args, "SLSQP", fprime, bounds=bounds if len(bounds) else None, constraints=limits, callback=callback,
                         options={"maxiter": iter, "ftol": acc, "eps": epsilon, "disp": iprint > 0 if disp is None else disp})
        return (found.x, found.fun, found.nit, found.status, found.message) if full_output else found.x

    """#
}
