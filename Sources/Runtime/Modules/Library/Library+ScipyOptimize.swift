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
        n = len(x)
        value, g = both(x)
        H = np.eye(n)
        rounds = 0
        while np.max(np.abs(g)) > gtol and rounds < most:
            direction = -H @ g
            down = g @ direction
            if down >= 0:
                H, direction = np.eye(n), -g
                down = g @ direction
            step, low, high = (min(1.0, 1.0 / np.abs(g).sum()) if rounds == 0 else 1.0), 0.0, None
            for _ in range(60):
                there = x + step * direction
                new, new_g = both(there)
                if not np.isfinite(new) or new > value + 1e-4 * step * down:
                    high = step
                elif new_g @ direction < 0.9 * down:
                    low = step
                else:
                    break
                step = (low + high) / 2 if high is not None else 2 * step
            else:
                if not new < value:
                    return x, value, g, rounds, False
            s, y = there - x, new_g - g
            x, value, g = there, new, new_g
            rounds += 1
            if callback is not None:
                callback(x)
            curve = y @ s
            if curve > 1e-300:
                if rounds == 1:
                    H = H * (curve / (y @ y))
                left = np.eye(n) - np.outer(s, y) / curve
                H = left @ H @ left.T + np.outer(s, s) / curve
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
    """#
}
