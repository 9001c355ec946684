extension Library {
  /// The part of `scipy.optimize` that goes downhill by quasi-Newton steps, or by a simplex. The way goes as in SciPy, the last digits differ.
  static let scipyMinimize = #"""
    class OptimizeWarning(UserWarning):
        """What a search that stopped early warns of."""

    def _slope(f, x, value):
        h = 1.4901161193847656e-08
        made = np.zeros(len(x))
        for i in range(len(x)):
            there = x.copy()
            there[i] += h
            made[i] = (f(there) - value) / (there[i] - x[i])
        return made

    def _number(value):
        return float(np.asarray(value).reshape(-1)[0]) if np.size(value) == 1 else value

    def _along(both, x, d, value, before, slope, share):
        """A step that keeps Wolfe's conditions: its length, and point, value and slopes at its end; None where none is found."""
        def at(step):
            point = x + step * d
            there, turned = both(point)
            return there, turned @ d, (point, there, turned)
        step = min(1.0, 1.01 * 2 * (value - before) / slope)
        found = _search(at, value, slope, step if step > 0 else 1.0, 1e100, 1e-4, share, 1e-14, 100)
        return None if found is None or not np.isfinite(found[1][1]) else found

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
            found = _along(both, x, d, value, before, slope, 0.9)
            if found is None:
                return x, value, g, H, rounds, False
            point, there, turned = found[1]
            s, y, before = found[0] * d, turned - g, value
            x, value, g = point, there, turned
            rounds += 1
            if callback is not None:
                callback(x)
            if np.max(np.abs(g)) <= gtol:
                break
            curve = y @ s
            rho = 1000.0 if curve == 0 else 1.0 / curve
            left, right = whole - s[:, None] * y[None] * rho, whole - y[:, None] * s[None] * rho
            H = left @ (H @ right) + rho * s[:, None] * s[None]
        return x, value, g, H, rounds, bool(np.max(np.abs(g)) <= gtol)

    def _conjugate(both, x, gtol, most, callback):
        """Polak and Ribière's conjugate slopes; the step by Wolfe's conditions."""
        value, g = both(x)
        before, d, rounds = value + np.linalg.norm(g) / 2, -g, 0
        while np.max(np.abs(g)) > gtol and rounds < most:
            slope = g @ d
            found = _along(both, x, d, value, before, slope, 0.4)
            if found is None:
                return x, value, g, rounds, True
            point, there, turned = found[1]
            share = max(0, (turned - g) @ turned / (g @ g))
            ahead = -turned + share * d
            if np.max(np.abs(turned)) > gtol and ahead @ turned > -0.01 * (turned @ turned):
                ahead = -turned
            x, before, value, g, d = point, value, there, turned, ahead
            rounds += 1
            if callback is not None:
                callback(x)
        return x, value, g, rounds, False

    class _AllCalls(Exception): pass

    def _simplex_step(f, corners, values, n, grow, draw, shrunk, low, high):
        """The worst corner moved, or all of them drawn to the best."""
        middle, worst = corners[:-1].sum(axis=0) / n, corners[-1].copy()
        reflected = np.clip(2 * middle - worst, low, high)
        value = f(reflected)
        if value < values[0]:
            further = np.clip((1 + grow) * middle - grow * worst, low, high)
            other = f(further)
            corners[-1], values[-1] = (further, other) if other < value else (reflected, value)
            return
        if value < values[-2]:
            corners[-1], values[-1] = reflected, value
            return
        isOutside = value < values[-1]
        nearer = np.clip((1 + draw) * middle - draw * worst if isOutside else (1 - draw) * middle + draw * worst, low, high)
        other = f(nearer)
        if other <= value if isOutside else other < values[-1]:
            corners[-1], values[-1] = nearer, other
            return
        for j in range(1, n + 1):
            corners[j] = np.clip(corners[0] + shrunk * (corners[j] - corners[0]), low, high)
            values[j] = f(corners[j])

    def _simplex(f, x, xtol, ftol, most, callback, low=-np.inf, high=np.inf, isAdaptive=False, start=None):
        """Nelder and Mead's simplex, which stays between bounds. Its rounds count from one."""
        n = len(x)
        grow, draw, shrunk = (1 + 2 / n, 0.75 - 1 / (2 * n), 1 - 1 / n) if isAdaptive else (2, 0.5, 0.5)
        x = np.clip(x, low, high)
        corners = [x.copy()]
        for i in range(n):
            y = x.copy()
            y[i] = 1.05 * y[i] if y[i] != 0 else 0.00025
            corners.append(y)
        corners = np.array(corners) if start is None else np.array(start, dtype=float)
        corners = np.clip(np.where(corners > high, 2 * high - corners, corners), low, high) if np.any(np.isfinite(high)) else np.clip(corners, low, high)
        values = np.full(n + 1, np.inf)
        try:
            for j in range(n + 1):
                values[j] = f(corners[j])
        except _AllCalls:
            most = 0
        order = np.argsort(values, kind="stable")
        corners, values = corners[order], values[order]
        rounds = 1
        while rounds < most:
            if np.max(np.abs(corners[1:] - corners[0])) <= xtol and np.max(np.abs(values[0] - values[1:])) <= ftol:
                return corners[0], values[0], rounds, True, (corners, values)
            try:
                _simplex_step(f, corners, values, n, grow, draw, shrunk, low, high)
                rounds += 1
                isOver = False
            except _AllCalls:
                isOver = True
            order = np.argsort(values, kind="stable")
            corners, values = corners[order], values[order]
            if callback is not None:
                callback(corners[0])
            if isOver:
                break
        return corners[0], values[0], rounds, False, (corners, values)

    def _minimize_between(fun, x, args, jac, bounds, tol, callback, options, isFree=False):
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
        if isFree:
            x, value, g, rounds, success = _few_steps(both, x, gtol, ftol, most, options.get("maxcor", 10), heard)
        else:
            x, value, g, rounds, success = _bounded_steps(both, x[moves], low, high, gtol, ftol, most, options.get("maxcor", 10), heard)
        isFlat = np.max(np.abs(np.where(g < 0, np.maximum(x - high, g), np.minimum(x - low, g)))) <= gtol
        message = ("CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL" if isFlat else "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH") if success else \
            "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT" if rounds >= most else "ABNORMAL: "
        slopes = np.zeros(len(whole))
        slopes[moves] = g
        return OptimizeResult(fun=value, jac=slopes, nfev=calls[0], njev=calls[1], nit=rounds, status=0 if success else 1 if rounds >= most else 2,
                              message=message, x=all_of(x), success=success)

    def minimize(fun, x0, args=(), method=None, jac=None, hess=None, hessp=None, bounds=None, constraints=(), tol=None, callback=None, options=None):
        """The least value of a function of several numbers, downhill from x0."""
        isKept = constraints is not None and (not isinstance(constraints, (tuple, list)) or len(constraints) > 0)
        options = dict(options or {})
        args = args if isinstance(args, tuple) else (args,)
        x = np.array(x0, dtype=float).reshape(-1)
        name = ("slsqp" if isKept else "l-bfgs-b" if bounds is not None else "bfgs") if method is None else str(method).lower()
        if name == "slsqp":
            return _minimize_slsqp(fun, x, args, jac, bounds, constraints if isKept else (), tol, callback, options)
        if isKept:
            raise NotImplementedError(f"minimize(method={method!r}) takes no constraints here: leave method out, or name 'SLSQP'")
        if bounds is not None and name not in ("l-bfgs-b", "nelder-mead"):
            raise NotImplementedError(f"minimize(method={method!r}) takes no bounds here: leave method out, or name 'L-BFGS-B', 'SLSQP' or 'Nelder-Mead'")
        if name == "l-bfgs-b":
            return _minimize_between(fun, x, args, jac, [(None, None)] * len(x) if bounds is None else bounds, tol, callback, options, bounds is None)
        calls, turns = [0], [0]
        def f(x):
            calls[0] += 1
            return _number(fun(x, *args))
        most = options.get("maxiter")
        if name in ("nelder-mead", "powell"):
            xtol, ftol = options.get("xatol", 1e-4 if tol is None else tol), options.get("fatol", 1e-4 if tol is None else tol)
            low, high = (-np.inf, np.inf) if bounds is None else _between(bounds, len(x))
            calling = options.get("maxfev")
            if most is None and calling is None:
                most = calling = 200 * len(x)
            most, calling = np.inf if most is None else most, np.inf if calling is None else calling
            def counted(x):
                if calls[0] >= calling:
                    raise _AllCalls()
                return f(x)
            x, value, rounds, success, corners = _simplex(counted, x, xtol, ftol, most, callback, low, high, options.get("adaptive", False), options.get("initial_simplex"))
            status = 1 if calls[0] >= calling else 2 if rounds >= most else 0
            if options.get("disp"):
                _told(status == 0, value, rounds, calls[0], what="function evaluations" if status == 1 else "iterations")
            message = ["Optimization terminated successfully.", "Maximum number of function evaluations has been exceeded.", "Maximum number of iterations has been exceeded."][status]
            return OptimizeResult(fun=value, nit=rounds, nfev=calls[0], status=status, success=status == 0, message=message, x=x, final_simplex=corners)
        def both(x):
            turns[0] += 1
            if jac is True:
                calls[0] += 1
                value, slope = fun(x, *args)
                return _number(value), np.asarray(slope, dtype=float).reshape(-1)
            value = f(x)
            return value, np.asarray(jac(x, *args), dtype=float).reshape(-1) if callable(jac) else _slope(f, x, value)
        gtol = options.get("gtol", 1e-5 if tol is None else tol)
        if name == "cg":
            x, value, g, rounds, isLost = _conjugate(both, x, gtol, 200 * len(x) if most is None else most, callback)
            status = 2 if isLost else 1 if rounds >= (200 * len(x) if most is None else most) else 0
            if options.get("disp"):
                _told(status == 0, value, rounds, calls[0], turns[0])
            return OptimizeResult(fun=value, jac=g, nfev=calls[0], njev=turns[0], status=status, success=status == 0, message=_endings[status], x=x, nit=rounds)
        x, value, g, H, rounds, success = _quasi_newton(both, x, gtol, 200 * len(x) if most is None else most, callback)
        status = 0 if success else 1 if most is not None and rounds >= most or rounds >= 200 * len(x) else 2
        if options.get("disp"):
            _told(success, value, rounds, calls[0], turns[0])
        return OptimizeResult(fun=value, jac=g, hess_inv=H, nfev=calls[0], njev=turns[0], status=status, success=success,
                              message=_endings[status], x=x, nit=rounds)

    _endings = ["Optimization terminated successfully.", "Maximum number of iterations has been exceeded.", "Desired error not necessarily achieved due to precision loss."]

    def _told(success, value, rounds, calls, turns=None, what="iterations"):
        if not success:
            import warnings
            warnings.warn("Maximum number of " + what + " has been exceeded.", OptimizeWarning if turns is not None else RuntimeWarning)
            if turns is None:
                return
        else:
            print("Optimization terminated successfully.")
        print("         Current function value: %f" % value)
        print("         Iterations: %d" % rounds)
        print("         Function evaluations: %d" % calls)
        if turns is not None:
            print("         Gradient evaluations: %d" % turns)

    def fmin_bfgs(f, x0, fprime=None, args=(), gtol=1e-5, maxiter=None, full_output=0, disp=1, callback=None, **more):
        found = minimize(f, x0, args, "BFGS", fprime, callback=callback, options={"gtol": gtol, "maxiter": maxiter, "disp": disp})
        return (found.x, found.fun, found.jac, found.hess_inv, found.nfev, found.njev, found.status) if full_output else found.x

    def fmin_cg(f, x0, fprime=None, args=(), gtol=1e-5, maxiter=None, full_output=0, disp=1, callback=None, **more):
        found = minimize(f, x0, args, "CG", fprime, callback=callback, options={"gtol": gtol, "maxiter": maxiter, "disp": disp})
        return (found.x, found.fun, found.nfev, found.njev, found.status) if full_output else found.x

    fmin_ncg = fmin_bfgs

    def fmin(func, x0, args=(), xtol=1e-4, ftol=1e-4, maxiter=None, maxfun=None, full_output=0, disp=1, callback=None, **more):
        found = minimize(func, x0, args, "Nelder-Mead", callback=callback, options={"xatol": xtol, "fatol": ftol, "maxiter": maxiter, "maxfev": maxfun, "disp": disp})
        return (found.x, found.fun, found.nit, found.nfev, found.status) if full_output else found.x

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
