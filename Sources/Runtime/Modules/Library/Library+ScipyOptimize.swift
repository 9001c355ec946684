extension Library {
  /// The text of `scipy.optimize`: downhill by quasi-Newton steps, or by a simplex. The way goes as in SciPy, the last digits differ.
  static let scipyOptimize = #"""
    import numpy as np

    class OptimizeResult(dict):
        """What was found, as attributes and as entries."""

        def __getattr__(self, name):
            if name in self:
                return self[name]
            raise AttributeError(name)

        def __repr__(self):
            wide = max([len(k) for k in self] + [0])
            return "\n".join([k.rjust(wide) + ": " + repr(self[k]) for k in self])

    def _slope(f, x, value):
        h = 1.4901161193847656e-08
        made = np.zeros(len(x))
        for i in range(len(x)):
            step = h * max(1.0, abs(x[i]))
            there = x.copy()
            there[i] += step
            made[i] = (f(there) - value) / (there[i] - x[i])
        return made

    def _number(value):
        return float(np.asarray(value).reshape(-1)[0]) if np.size(value) == 1 else value

    def _quasi_newton(both, x, gtol, most, callback):
        """Broyden, Fletcher, Goldfarb and Shanno's way; the step by Wolfe's conditions."""
        value, g = both(x)
        whole = np.eye(len(x))
        H, before, rounds = whole, value + np.linalg.norm(g) / 2, 0
        while np.max(np.abs(g)) > gtol and rounds < most:
            d = -H @ g
            slope = g @ d
            if slope >= 0:
                H, d = whole, -g
                slope = g @ d
            def at(step):
                point = x + step * d
                there, turned = both(point)
                return there, turned @ d, (point, there, turned)
            step = min(1.0, 1.01 * 2 * (value - before) / slope)
            found = _search(at, value, slope, step if step > 0 else 1.0, 1e100, 1e-4, 0.9, 1e-14, 100)
            if found is None or not np.isfinite(found[1][1]):
                return x, value, g, rounds, False
            point, there, turned = found[1]
            s, y, before = point - x, turned - g, value
            x, value, g = point, there, turned
            rounds += 1
            if callback is not None:
                callback(x)
            if np.max(np.abs(g)) <= gtol:
                break
            curve = y @ s
            rho = 1000.0 if curve == 0 else 1.0 / curve
            left = whole - np.outer(s, y) * rho
            H = left @ H @ left.T + rho * np.outer(s, s)
        return x, value, g, rounds, bool(np.max(np.abs(g)) <= gtol)

    def _simplex(f, x, xtol, ftol, most, callback):
        """Nelder and Mead's simplex."""
        n = len(x)
        corners = [x.copy()]
        for i in range(n):
            y = x.copy()
            y[i] = 1.05 * y[i] if y[i] != 0 else 0.00025
            corners.append(y)
        corners = np.array(corners)
        values = np.array([f(c) for c in corners])
        order = np.argsort(values, kind="stable")
        corners, values = corners[order], values[order]
        rounds = 0
        while rounds < most:
            if np.max(np.abs(corners[1:] - corners[0])) <= xtol and np.max(np.abs(values[0] - values[1:])) <= ftol:
                return corners[0], values[0], rounds, True
            middle = corners[:-1].sum(axis=0) / n
            reflected = 2 * middle - corners[-1]
            value = f(reflected)
            shrink = False
            if value < values[0]:
                further = 3 * middle - 2 * corners[-1]
                other = f(further)
                corners[-1], values[-1] = (further, other) if other < value else (reflected, value)
            elif value < values[-2]:
                corners[-1], values[-1] = reflected, value
            elif value < values[-1]:
                outside = 1.5 * middle - 0.5 * corners[-1]
                other = f(outside)
                if other <= value:
                    corners[-1], values[-1] = outside, other
                else:
                    shrink = True
            else:
                inside = 0.5 * middle + 0.5 * corners[-1]
                other = f(inside)
                if other < values[-1]:
                    corners[-1], values[-1] = inside, other
                else:
                    shrink = True
            if shrink:
                for j in range(1, n + 1):
                    corners[j] = corners[0] + 0.5 * (corners[j] - corners[0])
                    values[j] = f(corners[j])
            order = np.argsort(values, kind="stable")
            corners, values = corners[order], values[order]
            rounds += 1
            if callback is not None:
                callback(corners[0])
        return corners[0], values[0], rounds, False

    def _least_squares_steps(both, f, x, ftol, most, callback=None):
        """SLSQP without bounds and constraints (Kraft 1988): steps by an estimate of the curvature, shortened until they gain enough."""
        n, rounds, resets = len(x), 0, 0
        value, g = both(x)
        B = np.eye(n)
        while True:
            rounds += 1
            if rounds > most:
                return x, value, g, rounds - 1, False
            start, before = x, value
            s = np.linalg.solve(B, -g)
            gain = float(g @ s)
            if abs(gain) < ftol:
                return x, value, g, rounds, True
            if gain >= 0:
                resets += 1
                if resets > 5:
                    return x, value, g, rounds, False
                B = np.eye(n)
                continue
            alpha = 1.0
            for tries in range(11):
                gain, s = alpha * gain, alpha * s
                x = start + s
                value = f(x)
                less = value - before
                if less <= gain / 10 or tries == 10:
                    break
                alpha = max(gain / (2 * (gain - less)), 0.1)
            if abs(value - before) < ftol or np.linalg.norm(s) < ftol:
                return x, value, g, rounds, True
            old = g
            value, g = both(x)
            if callback is not None:
                callback(x.copy())
            u, v = g - old, B @ s
            up, curve = float(s @ u), float(s @ v)
            if up < 0.2 * curve:
                share = 0.8 * curve / (curve - up)
                up, u = 0.2 * curve, share * u + (1 - share) * v
            if up == 0 or curve == 0:
                B = np.eye(n)
            else:
                B = B + np.outer(u, u) / up - np.outer(v, v) / curve

    def minimize(fun, x0, args=(), method=None, jac=None, hess=None, hessp=None, bounds=None, constraints=(), tol=None, callback=None, options=None):
        """The least value of a function of several numbers, downhill from x0."""
        if bounds is not None or (constraints is not None and len(constraints)):
            raise NotImplementedError("minimize knows no bounds and constraints here: write the variable as np.exp(z) or np.tanh(z)")
        options = dict(options or {})
        args = args if isinstance(args, tuple) else (args,)
        x = np.array(x0, dtype=float).reshape(-1)
        calls = [0]
        def f(x):
            calls[0] += 1
            return _number(fun(x, *args))
        most = options.get("maxiter")
        if method is not None and str(method).lower() in ("nelder-mead", "powell"):
            xtol = options.get("xatol", 1e-4 if tol is None else tol)
            ftol = options.get("fatol", 1e-4 if tol is None else tol)
            x, value, rounds, success = _simplex(f, x, xtol, ftol, 200 * len(x) if most is None else most, callback)
            return OptimizeResult(fun=np.float64(value), x=x, success=success, nit=rounds, nfev=calls[0], status=0 if success else 2,
                                  message="Optimization terminated successfully." if success else "Maximum number of iterations has been exceeded.")
        def both(x):
            if jac is True:
                calls[0] += 1
                value, slope = fun(x, *args)
                return _number(value), np.asarray(slope, dtype=float).reshape(-1)
            value = f(x)
            return value, np.asarray(jac(x, *args), dtype=float).reshape(-1) if callable(jac) else _slope(f, x, value)
        gtol = options.get("gtol", 1e-5 if tol is None else tol)
        if method is not None and str(method).upper() == "L-BFGS-B":
            ftol = options.get("ftol", 2.220446049250313e-09 if tol is None else tol)
            x, value, g, rounds, success = _few_steps(both, x, gtol, ftol, 15000 if most is None else most, options.get("maxcor", 10), callback)
        elif method is not None and str(method).upper() == "SLSQP":
            def both_near(x):
                if jac is True or callable(jac):
                    return both(x)
                value, g = f(x), np.zeros(len(x))
                for i in range(len(x)):
                    there = x.copy()
                    there[i] += options.get("eps", 1.4901161193847656e-08)
                    g[i] = (f(there) - value) / (there[i] - x[i])
                return value, g
            x, value, g, rounds, success = _least_squares_steps(both_near, lambda x: both(x)[0] if jac is True else f(x), x, options.get("ftol", 1e-6 if tol is None else tol), 100 if most is None else most, callback)
        else:
            x, value, g, rounds, success = _quasi_newton(both, x, gtol, 200 * len(x) if most is None else most, callback)
        if options.get("disp"):
            print("Optimization terminated successfully." if success else "Warning: Maximum number of iterations has been exceeded.")
            print("         Current function value: %f" % value)
            print("         Iterations: %d" % rounds)
            print("         Function evaluations: %d" % calls[0])
        return OptimizeResult(fun=np.float64(value), x=x, jac=g, success=success, nit=rounds, nfev=calls[0], njev=calls[0],
                              status=0 if success else 1,
                              message="Optimization terminated successfully." if success else "Maximum number of iterations has been exceeded.")

    def fmin_bfgs(f, x0, fprime=None, args=(), gtol=1e-5, maxiter=None, full_output=0, disp=1, callback=None, **more):
        found = minimize(f, x0, args, "BFGS", fprime, callback=callback, options={"gtol": gtol, "maxiter": maxiter, "disp": disp})
        return (found.x, found.fun, found.jac, None, found.nfev, found.njev, found.status) if full_output else found.x

    fmin_cg = fmin_bfgs
    fmin_ncg = fmin_bfgs

    def fmin(func, x0, args=(), xtol=1e-4, ftol=1e-4, maxiter=None, full_output=0, disp=1, callback=None, **more):
        found = minimize(func, x0, args, "Nelder-Mead", callback=callback, options={"xatol": xtol, "fatol": ftol, "maxiter": maxiter})
        return (found.x, found.fun, found.nit, found.nfev, found.status) if full_output else found.x

    def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None):
        """The least value of a function of one number, by golden sections."""
        low, high = bounds if bounds is not None else bracket[:2] if bracket is not None else (-10.0, 10.0)
        ratio = (np.sqrt(5.0) - 1) / 2
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        fa, fb = fun(a, *args), fun(b, *args)
        rounds = 0
        while abs(high - low) > (1e-9 if tol is None else tol) and rounds < 500:
            if fa < fb:
                high, b, fb = b, a, fa
                a = high - ratio * (high - low)
                fa = fun(a, *args)
            else:
                low, a, fa = a, b, fb
                b = low + ratio * (high - low)
                fb = fun(b, *args)
            rounds += 1
        x = (low + high) / 2
        return OptimizeResult(x=np.float64(x), fun=fun(x, *args), success=True, nit=rounds)

    def approx_fprime(xk, f, epsilon=1.4901161193847656e-08, *args):
        """Slopes by forward differences."""
        x = np.array(xk, dtype=float)
        start = f(x, *args)
        found = np.zeros_like(x)
        for i in range(len(x)):
            moved = x.copy()
            moved[i] += epsilon if np.ndim(epsilon) == 0 else epsilon[i]
            found[i] = (f(moved, *args) - start) / (moved[i] - x[i])
        return found

    def check_grad(func, grad, x0, *args, epsilon=1.4901161193847656e-08, **more):
        return np.sqrt(np.sum((np.asarray(grad(x0, *args)) - approx_fprime(x0, func, epsilon, *args)) ** 2))

    def fmin_l_bfgs_b(func, x0, fprime=None, args=(), approx_grad=0, maxiter=None, pgtol=1e-5, callback=None, **more):
        found = minimize(func, x0, args, "L-BFGS-B", True if fprime is None and not approx_grad else fprime, callback=callback, options={"maxiter": maxiter, "gtol": pgtol})
        return found.x, found.fun, {"grad": found.jac, "task": "CONVERGENCE", "funcalls": found.nfev, "nit": found.nit, "warnflag": found.status}

    def fmin_tnc(func, x0, fprime=None, args=(), approx_grad=0, **more):
        found = minimize(func, x0, args, "TNC", True if fprime is None and not approx_grad else fprime)
        return found.x, found.nfev, 1

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

    def _levenberg(residual, x, most=200):
        """The x with the least sum of squared residuals: Levenberg's and Marquardt's steps."""
        def slopes(x, r):
            J = np.empty((len(r), len(x)))
            for j in range(len(x)):
                h = 1.4901161193847656e-08 * max(1.0, abs(x[j]))
                moved = x.copy()
                moved[j] += h
                back = x.copy()
                back[j] -= h
                J[:, j] = (residual(moved) - residual(back)) / (2 * h)
            return J
        r, damping = residual(x), 1e-3
        J = slopes(x, r)
        for _ in range(most):
            A, g = J.T @ J, J.T @ r
            better = False
            for _ in range(60):
                step = np.linalg.solve(A + damping * np.diag(np.maximum(np.diag(A), 1e-12)), -g)
                new = residual(x + step)
                if new @ new <= r @ r:
                    better = True
                    break
                damping *= 4
            if not better:
                break
            done = np.all(np.abs(step) <= 1e-12 * (np.abs(x) + 1e-12)) or r @ r - new @ new <= 1e-16 * (r @ r)
            x, r, damping = x + step, new, max(damping / 8, 1e-15)
            J = slopes(x, r)
            if done:
                break
        return x, r, J

    def curve_fit(f, xdata, ydata, p0=None, sigma=None, absolute_sigma=False, **more):
        """The parameters for which f(x, *parameters) is closest to y, and their covariance."""
        if p0 is None:
            import inspect
            p0 = np.ones(len(inspect.signature(f).parameters) - 1)
        xdata, ydata = np.asarray(xdata), np.asarray(ydata, dtype=float)
        weight = 1.0 if sigma is None else 1.0 / np.asarray(sigma, dtype=float)
        x, r, J = _levenberg(lambda p: (np.asarray(f(xdata, *p), dtype=float) - ydata) * weight, np.array(p0, dtype=float))
        freedom = len(ydata) - len(x)
        covariance = np.linalg.pinv(J.T @ J)
        return x, covariance if absolute_sigma else covariance * (r @ r / freedom) if freedom > 0 else np.full_like(covariance, np.inf)

    def leastsq(func, x0, args=(), **more):
        return _levenberg(lambda p: np.asarray(func(p, *args), dtype=float), np.atleast_1d(np.array(x0, dtype=float)))[0], 1

    def least_squares(fun, x0, args=(), **more):
        x, r, J = _levenberg(lambda p: np.asarray(fun(p, *args), dtype=float), np.atleast_1d(np.array(x0, dtype=float)))
        return OptimizeResult(x=x, cost=0.5 * (r @ r), fun=r, jac=J, grad=J.T @ r, success=True, status=1)

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
        found = brentq(f, bracket[0], bracket[1], args) if bracket is not None else newton(f, x0, fprime, args)
        return OptimizeResult(root=found, converged=True, flag="converged")

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
