extension Library {
  /// More of the text of `sklearn.linear_model`: slopes of which many are 0. Source: scikit-learn 1.9, linear_model/_cd_fast.pyx.
  static let sklearnLasso = #"""
    class ElasticNet(LinearRegression):
        """The plane with the least sum of squares and of its slopes' sizes and squares: slopes that tell little are 0."""

        def __init__(self, alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, precompute=False, max_iter=1000, copy_X=True, tol=1e-4, warm_start=False,
                     positive=False, random_state=None, selection="cyclic"):
            self.alpha, self.l1_ratio, self.fit_intercept, self.precompute, self.max_iter, self.copy_X = alpha, l1_ratio, fit_intercept, precompute, max_iter, copy_X
            self.tol, self.warm_start, self.positive, self.random_state, self.selection = tol, warm_start, positive, random_state, selection

        def fit(self, X, y, sample_weight=None):
            if self.selection != "cyclic" or sample_weight is not None:
                raise NotImplementedError(type(self).__name__ + " takes features in their order and all samples alike here: leave selection= and sample_weight= out")
            X, y = _samples(X), np.asarray(y, dtype=float)
            Y = y.reshape(len(y), -1)
            n, d = X.shape
            middle, level = (X.mean(axis=0), Y.mean(axis=0)) if self.fit_intercept else (np.zeros(d), np.zeros(Y.shape[1]))
            A, B = X - middle, Y - level
            share = 1.0 if type(self).__name__ == "Lasso" else self.l1_ratio
            found = [self._descended(A, B[:, k], self.alpha * share * n, self.alpha * (1.0 - share) * n) for k in range(Y.shape[1])]
            slopes = np.stack([f[0] for f in found])
            self.n_features_in_, self.n_iter_, self.dual_gap_ = d, found[0][2] if len(found) == 1 else [f[2] for f in found], found[0][1] / n
            self.coef_ = slopes[0] if len(found) == 1 else slopes
            self.intercept_ = (level - middle @ slopes.T)[0] if y.ndim == 1 else level - middle @ slopes.T
            return self

        def _descended(self, X, y, alpha, beta):
            """One slope after the other, until the duality gap is small; features that cannot matter are left out (Fercoq, Gramfort and Salmon 2015)."""
            n, d = X.shape
            w, squares, R = np.zeros(d), (X * X).sum(axis=0), y.copy()
            tol = self.tol * (y @ y)
            columns = [X[:, j].copy() for j in range(d)]
            def gap():
                XtA = X.T @ R - beta * w
                norm = XtA.max() if self.positive else np.abs(XtA).max()
                square = R @ R + beta * (w @ w)
                scale = alpha / norm if norm > alpha else 1.0
                found = 0.5 * square * (1 + scale * scale) + alpha * np.abs(w).sum() - scale * (R @ y)
                return found, norm, XtA
            if alpha == 0:
                raise NotImplementedError("alpha=0 asks for no penalty on sizes: LinearRegression or Ridge is the model")
            g, norm, XtA = gap()
            if g <= tol:
                return w, g, 0
            active = np.flatnonzero(squares > 0)
            def near(places):
                isNear = (1 - np.abs(XtA[places] / max(alpha, norm))) / np.sqrt(squares[places] + beta) <= np.sqrt(2 * max(g, 0.0)) / alpha
                for j in places[~isNear]:
                    if w[j] != 0:
                        R[:] += w[j] * columns[j]
                        w[j] = 0.0
                return places[isNear]
            active = near(active)
            for rounds in range(self.max_iter):
                most = step = 0.0
                for j in active.tolist():
                    before, column = float(w[j]), columns[j]
                    pull = float(column @ R) + before * float(squares[j])
                    if self.positive and pull < 0:
                        after = 0.0
                    else:
                        after = (1.0 if pull > 0 else -1.0 if pull < 0 else 0.0) * max(abs(pull) - alpha, 0.0) / (float(squares[j]) + beta)
                    if after != before:
                        R += (before - after) * column
                    w[j] = after
                    step, most = max(step, abs(after - before)), max(most, abs(after))
                if most == 0.0 or step / most <= self.tol or rounds == self.max_iter - 1:
                    g, norm, XtA = gap()
                    if g <= tol:
                        return w, g, rounds + 1
                    active = near(active)
            import warnings
            from sklearn.exceptions import ConvergenceWarning
            warnings.warn("Objective did not converge. You might want to increase the number of iterations, check the scale of the features or consider increasing regularisation. "
                          "Duality gap: %.6e, tolerance: %.3e" % (g, tol), ConvergenceWarning)
            return w, g, self.max_iter

    class Lasso(ElasticNet):
        """The plane with the least sum of squares and of its slopes' sizes: slopes that tell little are 0."""

        def __init__(self, alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, tol=1e-4, warm_start=False, positive=False,
                     random_state=None, selection="cyclic"):
            self.alpha, self.fit_intercept, self.precompute, self.copy_X, self.max_iter, self.tol = alpha, fit_intercept, precompute, copy_X, max_iter, tol
            self.warm_start, self.positive, self.random_state, self.selection = warm_start, positive, random_state, selection
    """#
}
