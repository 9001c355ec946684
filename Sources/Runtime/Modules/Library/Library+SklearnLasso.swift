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
            share = getattr(self, "l1_ratio", 1.0)
            found = [self._descended(A, B[:, k], self.alpha * share * n, self.alpha * (1.0 - share) * n) for k in range(Y.shape[1])]
            slopes = np.stack([f[0] for f in found])
            self.n_features_in_, self.n_iter_, self.dual_gap_ = d, found[0][2] if len(found) == 1 else [f[2] for f in found], found[0][1] / n
            self.coef_ = slopes[0] if len(found) == 1 else slopes
            self.intercept_ = (level - middle @ slopes.T)[0] if y.ndim == 1 else level - middle @ slopes.T
            return self

        def _descended(self, X, y, alpha, beta, start=None):
            """One slope after the other, until the duality gap is small; features that cannot matter are left out (Fercoq, Gramfort and Salmon 2015)."""
            n, d = X.shape
            w, squares = np.zeros(d) if start is None else start.copy(), (X * X).sum(axis=0)
            R = y - X @ w
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

    class RidgeClassifier(Ridge, ClassifierMixin):
        """Classes told apart by ridge regression on −1 and 1."""

        def fit(self, X, y, sample_weight=None):
            y = np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            Y = np.where(y[:, None] == self.classes_, 1.0, -1.0)
            Ridge.fit(self, X, Y[:, 1] if len(self.classes_) == 2 else Y)
            if len(self.classes_) == 2:
                self.coef_, self.intercept_ = self.coef_[None], np.array([self.intercept_])
            return self

        def decision_function(self, X):
            found = _samples(X) @ self.coef_.T + self.intercept_
            return found[:, 0] if found.shape[1] == 1 else found

        def predict(self, X):
            z = self.decision_function(X)
            return self.classes_[(z > 0).astype(int) if z.ndim == 1 else np.argmax(z, axis=1)]

        def score(self, X, y, sample_weight=None):
            return float(np.mean(self.predict(X) == np.asarray(y).ravel()))

    class RidgeCV(Ridge):
        """Ridge regression with the penalty that predicts samples best that are left out, each in turn."""

        def __init__(self, alphas=(0.1, 1.0, 10.0), *, fit_intercept=True, scoring=None, cv=None, gcv_mode=None, store_cv_results=False, alpha_per_target=False):
            self.alphas, self.fit_intercept, self.scoring, self.cv = alphas, fit_intercept, scoring, cv
            self.gcv_mode, self.store_cv_results, self.alpha_per_target = gcv_mode, store_cv_results, alpha_per_target

        def fit(self, X, y, sample_weight=None):
            X, y = _samples(X), np.asarray(y, dtype=float)
            if self.cv is not None:
                from sklearn.model_selection import GridSearchCV
                search = GridSearchCV(Ridge(fit_intercept=self.fit_intercept), {"alpha": list(self.alphas)}, cv=self.cv, scoring=self.scoring).fit(X, y)
                self.alpha, self.best_score_ = search.best_params_["alpha"], search.best_score_
            else:
                Y = y.reshape(len(y), -1)
                A = X - X.mean(axis=0) if self.fit_intercept else X
                B = Y - Y.mean(axis=0) if self.fit_intercept else Y
                U, s, _ = np.linalg.svd(A, full_matrices=False)
                best = None
                for alpha in self.alphas:
                    hat = (U * (s ** 2 / (s ** 2 + alpha))) @ U.T + (1.0 / len(X) if self.fit_intercept else 0.0)
                    off = (B - hat @ B) / (1 - np.diag(hat))[:, None]
                    score = -np.mean(off ** 2)
                    if best is None or score > best:
                        best, self.alpha = score, alpha
                self.best_score_ = best
            self.alpha_ = self.alpha
            return Ridge.fit(self, X, y)

    class LassoCV(Lasso):
        """Lasso with the penalty that does best on parts left out."""

        def __init__(self, *, eps=1e-3, n_alphas="deprecated", alphas=100, fit_intercept=True, precompute="auto", max_iter=1000, tol=1e-4, copy_X=True, cv=None, verbose=False,
                     n_jobs=None, positive=False, random_state=None, selection="cyclic"):
            self.eps, self.n_alphas, self.alphas, self.fit_intercept, self.precompute, self.max_iter, self.tol = eps, n_alphas, alphas, fit_intercept, precompute, max_iter, tol
            self.copy_X, self.cv, self.verbose, self.n_jobs, self.positive, self.random_state, self.selection = copy_X, cv, verbose, n_jobs, positive, random_state, selection

        def fit(self, X, y, sample_weight=None):
            from sklearn.model_selection import _folds
            X, y = _samples(X), np.asarray(y, dtype=float).ravel()
            A, b = (X - X.mean(axis=0), y - y.mean()) if self.fit_intercept else (X, y)
            count = self.alphas if isinstance(self.alphas, int) else self.n_alphas if self.alphas is None and isinstance(self.n_alphas, int) else 100
            if self.alphas is None or isinstance(self.alphas, int):
                most = np.abs(A.T @ b).max() / len(y)
                self.alphas_ = np.geomspace(most, most * self.eps, count)
            else:
                self.alphas_ = np.sort(np.asarray(self.alphas, dtype=float))[::-1]
            folds = _folds(self, X, y, self.cv)
            self.mse_path_ = np.zeros((len(self.alphas_), len(folds)))
            for j, (train, test) in enumerate(folds):
                middle, level = (X[train].mean(axis=0), y[train].mean()) if self.fit_intercept else (np.zeros(X.shape[1]), 0.0)
                P, q, w = X[train] - middle, y[train] - level, None
                for i, alpha in enumerate(self.alphas_):
                    w, _, _ = self._descended(P, q, alpha * len(train), 0.0, w)
                    self.mse_path_[i, j] = np.mean((X[test] @ w + level - middle @ w - y[test]) ** 2)
            self.alpha_ = self.alpha = self.alphas_[int(np.argmin(self.mse_path_.mean(axis=1)))]
            Lasso.fit(self, X, y)
            return self
    """#
}
