extension Library {
  /// `odeint` of `scipy.integrate`.
  static let scipyOdeint = #"""
    class ODEintWarning(Warning):
        pass

    def odeint(func, y0, t, args=(), Dfun=None, col_deriv=0, full_output=0, ml=None, mu=None, rtol=None, atol=None, tcrit=None, h0=0.0, hmax=0.0, hmin=0.0,
               ixpr=0, mxstep=0, mxhnil=0, mxordn=12, mxords=5, printmessg=0, tfirst=False):
        """The course of y' = func(y, t) from y0 at the times t, as LSODA goes."""
        if tcrit is not None or ml is not None or mu is not None or hmin or mxordn != 12 or mxords != 5:
            raise NotImplementedError("odeint takes neither tcrit, ml, mu, hmin nor other orders here")
        y, t = np.atleast_1d(np.array(y0, dtype=float)), np.asarray(t, dtype=float)
        if y.ndim != 1:
            raise ValueError("Initial condition y0 must be one-dimensional.")
        args = args if isinstance(args, tuple) else (args,)
        if tfirst:
            f = lambda y, t: np.array(func(t, y, *args), dtype=float).reshape(-1)
            jac = None if Dfun is None else lambda y, t: Dfun(t, y, *args)
        else:
            f = lambda y, t: np.array(func(y, t, *args), dtype=float).reshape(-1)
            jac = None if Dfun is None else lambda y, t: Dfun(y, t, *args)
        if jac is not None and col_deriv:
            turned = jac
            jac = lambda y, t: np.asarray(turned(y, t)).T
        size = len(f(y.copy(), t[0]))
        if size != len(y):
            raise RuntimeError(f"The size of the array returned by func ({size}) does not match the size of y0 ({len(y)}).")
        rtol, atol = [1.49012e-8 if v is None else np.asarray(v, dtype=float) for v in (rtol, atol)]
        course = _Lsoda(f, y, float(t[0]), rtol, atol, jac, mxstep or 500, hmax, h0)
        made, info = np.zeros((len(t), len(y))), {k: [] for k in ("hu", "tcur", "tolsf", "tsw", "nst", "nfe", "nje", "nqu", "mused")}
        made[0] = y
        reached = True
        for i in range(1, len(t)):
            made[i], reached = course.to(float(t[i]))
            for k, v in (("hu", course.hu), ("tcur", course.tn), ("tolsf", 0.0), ("tsw", course.tsw), ("nst", course.nst), ("nfe", course.nfe), ("nje", course.nje), ("nqu", course.nqu), ("mused", 2 if course.usedStiff else 1)):
                info[k].append(v)
            if not reached:
                break
        if not reached and not full_output:
            import warnings
            warnings.warn("Excess work done on this call (perhaps wrong Dfun type). Run with full_output = 1 to get quantitative information.", ODEintWarning)
        if not full_output:
            return made
        found = {k: np.array(v) for k, v in info.items()}
        found["message"] = "Integration successful." if reached else "Excess work done on this call (perhaps wrong Dfun type)."
        return made, found

    """#
}
