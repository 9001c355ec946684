extension Library {
  /// The part of `scipy.optimize` that fits curves, by Levenberg and Marquardt's steps.
  static let scipyFits = #"""
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

    """#
}
