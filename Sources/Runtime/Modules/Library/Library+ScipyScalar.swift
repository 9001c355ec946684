extension Library {
  /// The part of `scipy.optimize` that seeks along a line.
  static let scipyScalar = #"""
    class BracketError(RuntimeError):
        pass

    def bracket(func, xa=0.0, xb=1.0, args=(), grow_limit=110.0, maxiter=1000):
        """Three places of which the middle one is the lowest, sought downhill from two."""
        f = lambda x: func(x, *args)
        xa, xb = np.float64(xa), np.float64(xb)
        fa, fb = f(xa), f(xb)
        if fa < fb:
            xa, xb, fa, fb = xb, xa, fb, fa
        xc = xb + 1.618034 * (xb - xa)
        fc = f(xc)
        calls, rounds = 3, 0
        while fc < fb:
            tmp1, tmp2 = (xb - xa) * (fb - fc), (xb - xc) * (fb - fa)
            val = tmp2 - tmp1
            denom = 2.0 * 1e-21 if abs(val) < 1e-21 else 2.0 * val
            w = xb - ((xb - xc) * tmp2 - (xb - xa) * tmp1) / denom
            wlim = xb + grow_limit * (xc - xb)
            if rounds > maxiter:
                raise RuntimeError("No valid bracket was found before the iteration limit was reached. Consider trying different initial points or increasing `maxiter`.")
            rounds += 1
            if (w - xc) * (xb - w) > 0.0:
                fw = f(w)
                calls += 1
                if fw < fc:
                    xa, xb, fa, fb = xb, w, fb, fw
                    break
                elif fw > fb:
                    xc, fc = w, fw
                    break
                w = xc + 1.618034 * (xc - xb)
                fw = f(w)
                calls += 1
            elif (w - wlim) * (wlim - xc) >= 0.0:
                w = wlim
                fw = f(w)
                calls += 1
            elif (w - wlim) * (xc - w) > 0.0:
                fw = f(w)
                calls += 1
                if fw < fc:
                    xb, xc = xc, w
                    w = xc + 1.618034 * (xc - xb)
                    fb, fc = fc, fw
                    fw = f(w)
                    calls += 1
            else:
                w = xc + 1.618034 * (xc - xb)
                fw = f(w)
                calls += 1
            xa, xb, xc, fa, fb, fc = xb, xc, w, fb, fc, fw
        isLow = (fb < fc and fb <= fa) or (fb < fa and fb <= fc)
        if not (isLow and (xa < xb < xc or xc < xb < xa) and np.isfinite(xa) and np.isfinite(xb) and np.isfinite(xc)):
            raise BracketError("The algorithm terminated without finding a valid bracket. Consider trying different initial points.")
        return xa, xb, xc, fa, fb, fc, calls

    def _brent_steps(func, brack, args, tol, most):
        """Brent's way: parabolas through three places, golden sections where they do not help."""
        f = lambda x: func(x, *args)
        if brack is not None and len(brack) == 3:
            xa, xb, xc = brack
            if xa > xc:
                xa, xc = xc, xa
            if not (xa < xb and xb < xc):
                raise ValueError("Bracketing values (xa, xb, xc) do not fulfill this requirement: (xa < xb) and (xb < xc)")
            fa, fb, fc = f(xa), f(xb), f(xc)
            if not (fb < fa and fb < fc):
                raise ValueError("Bracketing values (xa, xb, xc) do not fulfill this requirement: (f(xb) < f(xa)) and (f(xb) < f(xc))")
            calls = 3
        elif brack is None or len(brack) == 2:
            xa, xb, xc, fa, fb, fc, calls = bracket(func, args=args) if brack is None else bracket(func, brack[0], brack[1], args)
        else:
            raise ValueError("Bracketing interval must be length 2 or 3 sequence.")
        x = w = v = xb
        fw = fv = fx = fb
        a, b = (xa, xc) if xa < xc else (xc, xa)
        moved, rounds, rat = 0.0, 0, 0.0
        while rounds < most:
            tol1 = tol * abs(x) + 1.0e-11
            tol2 = 2.0 * tol1
            middle = 0.5 * (a + b)
            if abs(x - middle) < tol2 - 0.5 * (b - a):
                break
            isGolden = abs(moved) <= tol1
            if not isGolden:
                tmp1, tmp2 = (x - w) * (fx - fv), (x - v) * (fx - fw)
                p = (x - v) * tmp2 - (x - w) * tmp1
                tmp2 = 2.0 * (tmp2 - tmp1)
                if tmp2 > 0.0:
                    p = -p
                tmp2 = abs(tmp2)
                before, moved = moved, rat
                if p > tmp2 * (a - x) and p < tmp2 * (b - x) and abs(p) < abs(0.5 * tmp2 * before):
                    rat = p * 1.0 / tmp2
                    u = x + rat
                    if u - a < tol2 or b - u < tol2:
                        rat = tol1 if middle - x >= 0 else -tol1
                else:
                    isGolden = True
            if isGolden:
                moved = a - x if x >= middle else b - x
                rat = 0.3819660 * moved
            u = x + rat if abs(rat) >= tol1 else x + tol1 if rat >= 0 else x - tol1
            fu = f(u)
            calls += 1
            if fu > fx:
                if u < x:
                    a = u
                else:
                    b = u
                if fu <= fw or w == x:
                    v, w, fv, fw = w, u, fw, fu
                elif fu <= fv or v == x or v == w:
                    v, fv = u, fu
            else:
                if u >= x:
                    a = x
                else:
                    b = x
                v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
            rounds += 1
        return x, fx, rounds, calls

    def _bounded_scalar(func, bounds, args, xatol, most):
        """The same between two ends, which are never reached."""
        low, high = bounds
        if not (np.isfinite(low) and np.isfinite(high)):
            raise ValueError("Optimization bounds must be finite scalars.")
        if low > high:
            raise ValueError("The lower bound exceeds the upper bound.")
        ratio, a, b = 0.5 * (3.0 - np.sqrt(5.0)), low, high
        fulc = a + ratio * (b - a)
        nfc = xf = fulc
        rat = e = 0.0
        fx = ffulc = fnfc = func(xf, *args)
        fu, count, flag = np.inf, 1, 0
        middle = 0.5 * (a + b)
        tol1 = np.sqrt(2.2e-16) * abs(xf) + xatol / 3.0
        tol2 = 2.0 * tol1
        while abs(xf - middle) > tol2 - 0.5 * (b - a):
            isGolden = True
            if abs(e) > tol1:
                r, q = (xf - nfc) * (fx - ffulc), (xf - fulc) * (fx - fnfc)
                p = (xf - fulc) * q - (xf - nfc) * r
                q = 2.0 * (q - r)
                if q > 0.0:
                    p = -p
                q = abs(q)
                r, e = e, rat
                if abs(p) < abs(0.5 * q * r) and p > q * (a - xf) and p < q * (b - xf):
                    isGolden = False
                    rat = (p + 0.0) / q
                    x = xf + rat
                    if x - a < tol2 or b - x < tol2:
                        rat = tol1 * (np.sign(middle - xf) + (middle - xf == 0))
            if isGolden:
                e = a - xf if xf >= middle else b - xf
                rat = ratio * e
            x = xf + (np.sign(rat) + (rat == 0)) * max(abs(rat), tol1)
            fu = func(x, *args)
            count += 1
            if fu <= fx:
                if x >= xf:
                    a = xf
                else:
                    b = xf
                fulc, ffulc, nfc, fnfc, xf, fx = nfc, fnfc, xf, fx, x, fu
            else:
                if x < xf:
                    a = x
                else:
                    b = x
                if fu <= fnfc or nfc == xf:
                    fulc, ffulc, nfc, fnfc = nfc, fnfc, x, fu
                elif fu <= ffulc or fulc == xf or fulc == nfc:
                    fulc, ffulc = x, fu
            middle = 0.5 * (a + b)
            tol1 = np.sqrt(2.2e-16) * abs(xf) + xatol / 3.0
            tol2 = 2.0 * tol1
            if count >= most:
                flag = 1
                break
        return OptimizeResult(fun=fx, status=flag, success=flag == 0, message="Maximum number of function calls reached." if flag else "Solution found.", x=xf, nfev=count, nit=count)

    def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None, options=None):
        """The least value of a function of one number."""
        options, args = dict(options or {}), args if isinstance(args, tuple) else (args,)
        method = ("brent" if bounds is None else "bounded") if method is None else str(method).lower()
        if method == "bounded":
            if bounds is None:
                raise ValueError("The `bounds` parameter is mandatory for method `bounded`.")
            return _bounded_scalar(fun, bounds, args, options.get("xatol", 1e-5 if tol is None else tol), options.get("maxiter", 500))
        if method not in ("brent", "golden"):
            raise ValueError(f"Unknown solver {method}")
        if bounds is not None:
            raise ValueError(f"Use of `bounds` is incompatible with 'method={method}'.")
        xtol, most = options.get("xtol", 1.48e-8 if tol is None else tol), options.get("maxiter", 500)
        x, value, rounds, calls = _brent_steps(fun, bracket, args, xtol, most)
        message = f"\nOptimization terminated successfully;\nThe returned value satisfies the termination criteria\n(using xtol = {xtol} )" if rounds < most else "\nMaximum number of iterations exceeded"
        return OptimizeResult(fun=value, x=x, nit=rounds, nfev=calls, success=rounds < most, message=message)

    def brent(func, args=(), brack=None, tol=1.48e-8, full_output=0, maxiter=500):
        found = minimize_scalar(func, brack, args=args, options={"xtol": tol, "maxiter": maxiter})
        return (found.x, found.fun, found.nit, found.nfev) if full_output else found.x

    def fminbound(func, x1, x2, args=(), xtol=1e-5, maxfun=500, full_output=0, disp=1):
        found = minimize_scalar(func, bounds=(x1, x2), args=args, method="bounded", options={"xatol": xtol, "maxiter": maxfun})
        return (found.x, found.fun, found.status, found.nfev) if full_output else found.x

    def rosen(x):
        """Rosenbrock's function."""
        x = np.asarray(x)
        return np.sum(100.0 * (x[1:] - x[:-1] ** 2.0) ** 2.0 + (1 - x[:-1]) ** 2.0, axis=0)

    def rosen_der(x):
        """Its slopes."""
        x = np.asarray(x, dtype=float)
        der = np.zeros_like(x)
        der[1:-1] = 200 * (x[1:-1] - x[:-2] ** 2) - 400 * (x[2:] - x[1:-1] ** 2) * x[1:-1] - 2 * (1 - x[1:-1])
        der[0] = -400 * x[0] * (x[1] - x[0] ** 2) - 2 * (1 - x[0])
        der[-1] = 200 * (x[-1] - x[-2] ** 2)
        return der

    """#
}
