extension Library {
  /// The part of `scipy.optimize` that goes downhill by quasi-Newton steps, or by a simplex. The way goes as in SciPy, the last digits differ.
  static let scipyMinimize = #"""
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

    def _minimize_between(fun, x, args, jac, bounds, tol, callback, options):
        """The least value between bounds: a variable whose bounds are equal is not moved."""
        low, high = _between(bounds, len(x))
        moves = low < high if not callable(jac) else np.ones(len(x), dtype=bool)
        calls, whole = [0, 0], np.where(low == high, low, x)
        def all_of(x):
            found = whole.copy()
            found[moves] = x
            return found
        def f(x):
            calls[0] += 1
            return _number(fun(all_of(x), *args))
        low, high = low[moves], high[moves]
        def both(x):
            calls[1] += 1
            if jac is True:
                calls[0] += 1
                value, slope = fun(all_of(x), *args)
                return _number(value), np.asarray(slope, dtype=float).reshape(-1)[moves]
            value = f(x)
            return value, np.asarray(jac(x, *args), dtype=float).reshape(-1) if callable(jac) else _bounded_slope(f, x, value, low, high, options.get("eps", 1e-8))
        gtol, ftol = options.get("gtol", 1e-5 if tol is None else tol), options.get("ftol", 2.220446049250313e-09 if tol is None else tol)
        most = options.get("maxiter", 15000)
        heard = None if callback is None else lambda x: callback(all_of(x))
        x, value, g, rounds, success = _bounded_steps(both, x[moves], low, high, gtol, ftol, most, options.get("maxcor", 10), heard)
        isFlat = np.max(np.abs(np.where(g < 0, np.maximum(x - high, g), np.minimum(x - low, g)))) <= gtol
        message = ("CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL" if isFlat else "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH") if success else \
            "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT" if rounds >= most else "ABNORMAL: "
        slopes = np.zeros(len(whole))
        slopes[moves] = g
        return OptimizeResult(fun=np.float64(value), x=all_of(x), jac=slopes, success=success, nit=rounds, nfev=calls[0], njev=calls[1],
                              status=0 if success else 1 if rounds >= most else 2, message=message)

    def minimize(fun, x0, args=(), method=None, jac=None, hess=None, hessp=None, bounds=None, constraints=(), tol=None, callback=None, options=None):
        """The least value of a function of several numbers, downhill from x0."""
        if constraints is not None and (not isinstance(constraints, (tuple, list)) or len(constraints)):
            raise NotImplementedError("minimize knows no constraints here: write the variable as np.exp(z) or np.tanh(z)")
        options = dict(options or {})
        args = args if isinstance(args, tuple) else (args,)
        x = np.array(x0, dtype=float).reshape(-1)
        if bounds is not None:
            if method is not None and str(method).upper() != "L-BFGS-B":
                raise NotImplementedError("minimize knows bounds with method='L-BFGS-B' only, which it takes where none is named")
            return _minimize_between(fun, x, args, jac, bounds, tol, callback, options)
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

    def fmin_l_bfgs_b(func, x0, fprime=None, args=(), approx_grad=0, bounds=None, maxiter=15000, pgtol=1e-5, callback=None, **more):
        found = minimize(func, x0, args, "L-BFGS-B", True if fprime is None and not approx_grad else fprime, bounds=bounds, callback=callback,
                         options={"maxiter": maxiter, "gtol": pgtol})
        return found.x, found.fun, {"grad": found.jac, "task": "CONVERGENCE", "funcalls": found.nfev, "nit": found.nit, "warnflag": found.status}

    def fmin_tnc(func, x0, fprime=None, args=(), approx_grad=0, **more):
        found = minimize(func, x0, args, "TNC", True if fprime is None and not approx_grad else fprime)
        return found.x, found.nfev, 1

    """#
}
