extension Library {
  /// Constraints of `scipy.optimize.minimize`, as values that are to be 0 or not negative.
  static let scipyConstraints = #"""
    class LinearConstraint:
        """lb <= A @ x <= ub."""

        def __init__(self, A, lb=-np.inf, ub=np.inf, keep_feasible=False):
            self.A = np.atleast_2d(np.asarray(A, dtype=float))
            self.lb, self.ub, self.keep_feasible = np.atleast_1d(np.asarray(lb, dtype=float)), np.atleast_1d(np.asarray(ub, dtype=float)), keep_feasible

        def residual(self, x):
            there = self.A @ np.asarray(x, dtype=float)
            return there - self.lb, self.ub - there

    class NonlinearConstraint:
        """lb <= fun(x) <= ub."""

        def __init__(self, fun, lb, ub, jac="2-point", hess=None, keep_feasible=False, finite_diff_rel_step=None, finite_diff_jac_sparsity=None):
            self.fun, self.lb, self.ub, self.jac, self.hess, self.keep_feasible = fun, lb, ub, jac, hess, keep_feasible

    class _Condition:
        """Values that are to be 0, or not below it, with their slopes."""

        def __init__(self, fun, jac, args, low, high, eps):
            self.fun, self.jac, self.args, self.low, self.high, self.eps = fun, jac, args, low, high, eps

        def at(self, x):
            return np.atleast_1d(np.asarray(self.fun(x, *self.args), dtype=float)).reshape(-1)

        def slopes(self, x):
            if self.jac is not None:
                return np.atleast_2d(np.asarray(self.jac(x, *self.args), dtype=float))
            x = np.clip(x, self.low, self.high)
            start, steps = self.at(x), _steps_within(x, self.low, self.high, self.eps)
            made = np.zeros((len(start), len(x)))
            for i in range(len(x)):
                there = x.copy()
                there[i] += steps[i]
                made[:, i] = (self.at(there) - start) / (there[i] - x[i])
            return made

    def _steps_within(x, low, high, eps):
        """Steps of forward differences, backward where a bound is near."""
        h = np.where((x + eps) - x == 0, 1.4901161193847656e-08 * np.where(x >= 0, 1.0, -1.0) * np.maximum(1.0, np.abs(x)), eps)
        below, above = x - low, high - x
        outside = (x + h < low) | (x + h > high)
        fitting = np.abs(h) <= np.maximum(below, above)
        return np.where(outside & fitting, -h, np.where(~fitting, np.where(above >= below, above, -below), h))

    def _conditions(constraints, x, low, high, eps):
        """Constraints of either kind, as those that are to be 0 and those that are not to be negative."""
        equal, least = [], []
        if isinstance(constraints, dict) or isinstance(constraints, (LinearConstraint, NonlinearConstraint)):
            constraints = (constraints,)
        for number, one in enumerate(constraints):
            if isinstance(one, (LinearConstraint, NonlinearConstraint)):
                isLinear = isinstance(one, LinearConstraint)
                whole = _Condition((lambda x, A=one.A: A @ x) if isLinear else one.fun,
                                   (lambda x, A=one.A: A) if isLinear else one.jac if callable(one.jac) else None, (), low, high, eps)
                count = len(whole.at(x))
                lb, ub = np.broadcast_to(np.asarray(one.lb, dtype=float), (count,)), np.broadcast_to(np.asarray(one.ub, dtype=float), (count,))
                isEqual = lb == ub
                isLow, isHigh = (lb != -np.inf) & ~isEqual, (ub != np.inf) & ~isEqual
                if isEqual.any():
                    equal.append(_Part(whole, isEqual, lb, None, None))
                if isLow.any() or isHigh.any():
                    least.append(_Part(whole, isLow, lb, isHigh, ub))
                continue
            if not isinstance(one, dict):
                raise TypeError("Constraints must be defined using a dictionary.")
            if "type" not in one:
                raise KeyError(f"Constraint {number} has no type defined.")
            if not isinstance(one["type"], str):
                raise TypeError("Constraint's type must be a string.")
            if one["type"].lower() not in ("eq", "ineq"):
                raise ValueError(f"Unknown constraint type '{one['type']}'.")
            if "fun" not in one:
                raise ValueError(f"Constraint {number} has no function defined.")
            args = one.get("args", ())
            jac = one.get("jac")
            (equal if one["type"].lower() == "eq" else least).append(_Condition(one["fun"], jac if callable(jac) else None, args if isinstance(args, tuple) else tuple(args) if isinstance(args, list) else (args,), low, high, eps))
        return equal, least

    class _Part:
        """Some values of a constraint: what they are above one bound and below another."""

        def __init__(self, whole, isLow, lb, isHigh, ub):
            self.whole, self.isLow, self.lb, self.isHigh, self.ub = whole, isLow, lb, isHigh, ub

        def at(self, x):
            there = self.whole.at(x)
            above = there[self.isLow] - self.lb[self.isLow]
            return above if self.isHigh is None else np.concatenate([above, self.ub[self.isHigh] - there[self.isHigh]])

        def slopes(self, x):
            there = self.whole.slopes(x)
            return there[self.isLow] if self.isHigh is None else np.vstack([there[self.isLow], -there[self.isHigh]])

    """#
}
