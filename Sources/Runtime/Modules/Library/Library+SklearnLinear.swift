extension Library {
  /// The text of `sklearn.linear_model`: lines and planes, and the classes on their two sides.
  static let sklearnLinear = #"""
    import numpy as np
    from sklearn import _liblinear, check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    def _samples(X):
        X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
        if X.ndim != 2:
            raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
        return X

    def _centered(X, y, weights, isCentered):
        """Samples and targets less their means, each times the root of its weight; and the means."""
        X, y = _samples(X), np.asarray(y, dtype=float)
        weights = None if weights is None else np.asarray(weights, dtype=float) * np.ones(len(X))
        middle, level = (np.average(X, axis=0, weights=weights), np.average(y, axis=0, weights=weights)) if isCentered else (np.zeros(X.shape[1]), 0.0)
        A, b = X - middle, y - level
        if weights is not None:
            roots = np.sqrt(weights)
            A, b = A * roots[:, None], b * (roots if b.ndim == 1 else roots[:, None])
        return A, b, middle, level

    class LinearRegression(BaseEstimator, RegressorMixin):
        """The line, or plane, with the least sum of squares."""

        def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False):
            self.fit_intercept, self.copy_X, self.tol, self.n_jobs, self.positive = fit_intercept, copy_X, tol, n_jobs, positive

        def fit(self, X, y, sample_weight=None):
            if self.positive:
                raise NotImplementedError("LinearRegression(positive=True) is not available here: scipy.optimize.nnls is")
            A, b, middle, level = _centered(X, y, sample_weight, self.fit_intercept)
            found, _, self.rank_, self.singular_ = np.linalg.lstsq(A, b, rcond=None)
            self.coef_ = found.T
            self.intercept_ = level - middle @ found
            self.n_features_in_ = A.shape[1]
            return self

        def predict(self, X):
            return _samples(X) @ self.coef_.T + self.intercept_

    class Ridge(LinearRegression):
        """The plane with the least sum of squares and of alpha times its slopes' squares."""

        def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001, solver="auto", positive=False, random_state=None):
            self.alpha, self.fit_intercept, self.copy_X, self.max_iter = alpha, fit_intercept, copy_X, max_iter
            self.tol, self.solver, self.positive, self.random_state = tol, solver, positive, random_state

        def fit(self, X, y, sample_weight=None):
            if getattr(self, "positive", False):
                raise NotImplementedError("Ridge(positive=True) is not available here")
            A, b, middle, level = _centered(X, y, sample_weight, self.fit_intercept)
            found = np.linalg.solve(A.T @ A + self.alpha * np.eye(A.shape[1]), A.T @ b)
            self.coef_ = found.T if found.ndim == 1 or found.shape[1] > 1 else found[:, 0]
            self.intercept_ = level - middle @ found
            return self

    def _softmax(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def _descended(X, Y, C, isIntercept, tol, most, weights=None):
        """The weights as scikit-learn's default solver finds them: it stops where the slopes fall below its tolerance."""
        from scipy.optimize import _few_steps
        n, d = X.shape
        k = Y.shape[1]
        size = n if weights is None else float(weights.sum())
        share, m = 1.0 / (C * size), d + (1 if isIntercept else 0)
        def both(w):
            W = w.reshape(m, k).T if k > 1 else w.reshape(1, m)
            z = X @ W[:, :d].T + (W[:, d] if isIntercept else 0.0)
            if k == 1:
                losses = np.logaddexp(0, z) - Y * z
                p = 1 / (1 + np.exp(-z))
            else:
                top = z.max(axis=1, keepdims=True)
                e = np.exp(z - top)
                total = e.sum(axis=1, keepdims=True)
                losses, p = (np.log(total) + top).ravel() - (Y * z).sum(axis=1), e / total
            slope = np.empty((k, m))
            r = p - Y
            if weights is not None:
                losses, r = losses.ravel() * weights, r * weights[:, None]
            r = r / size
            slope[:, :d] = r.T @ X + share * W[:, :d]
            if isIntercept:
                slope[:, d] = r.sum(axis=0)
            value = losses.sum() / size + 0.5 * share * (W[:, :d] ** 2).sum()
            return value, slope.T.ravel() if k > 1 else slope.ravel()
        w, _, _, rounds, _ = _few_steps(both, np.zeros(k * m), tol, 64 * 2.220446049250313e-16, most)
        W = w.reshape(m, k).T if k > 1 else w.reshape(1, m)
        return W[:, :d].copy(), W[:, d].copy() if isIntercept else np.zeros(k), rounds

    def _newton(X, Y, C, isIntercept):
        """The weights with the least cross-entropy and slopes, to the last digits: the loss is convex."""
        n, d = X.shape
        A = np.c_[X, np.ones(n)] if isIntercept else X
        k, m = Y.shape[1], A.shape[1]
        weight = np.ones(m) / C
        if isIntercept:
            weight[-1] = 0.0
        isBinary = k == 1
        W = np.zeros((m, k))
        def loss(W):
            z = A @ W
            fit = np.logaddexp(0, z).sum() - (z * Y).sum() if isBinary else (np.log(np.exp(z - z.max(axis=1, keepdims=True)).sum(axis=1)) + z.max(axis=1)).sum() - (z * Y).sum()
            return fit + 0.5 * (weight[:, None] * W * W).sum()
        value = loss(W)
        for _ in range(200):
            z = A @ W
            p = 1 / (1 + np.exp(-z)) if isBinary else _softmax(z)
            slope = A.T @ (p - Y) + weight[:, None] * W
            if np.abs(slope).max() < 1e-9 * max(1.0, n):
                break
            H = np.zeros((k * m, k * m))
            for a in range(k):
                for b in range(k):
                    share = p[:, a] * ((1.0 if a == b else 0.0) - p[:, b])
                    H[a * m:(a + 1) * m, b * m:(b + 1) * m] = (A * share[:, None]).T @ A
                H[a * m:(a + 1) * m, a * m:(a + 1) * m] += np.diag(weight)
            # Classes' intercepts may all move alike: the least step is taken.
            step = np.linalg.lstsq(H, slope.T.ravel(), rcond=1e-12)[0].reshape(k, m).T
            size = 1.0
            while size > 1e-8 and not loss(W - size * step) <= value:
                size /= 2
            if size <= 1e-8:
                break
            W = W - size * step
            value = loss(W)
        if not isBinary and isIntercept:
            W[-1] -= W[-1].mean()
        return W[:d].T, W[d] if isIntercept else np.zeros(k)

    class LogisticRegression(BaseEstimator, ClassifierMixin):
        """Classes by the likeliest plane between them."""

        def __init__(self, penalty="deprecated", *, C=1.0, l1_ratio=0.0, dual=False, tol=0.0001, fit_intercept=True, intercept_scaling=1, class_weight=None,
                     random_state=None, solver="lbfgs", max_iter=100, verbose=0, warm_start=False, n_jobs=None, multi_class=None):
            self.penalty, self.C, self.l1_ratio, self.dual, self.tol, self.fit_intercept = penalty, C, l1_ratio, dual, tol, fit_intercept
            self.intercept_scaling, self.class_weight, self.random_state, self.solver = intercept_scaling, class_weight, random_state, solver
            self.max_iter, self.verbose, self.warm_start, self.n_jobs = max_iter, verbose, warm_start, n_jobs

        def fit(self, X, y, sample_weight=None):
            isSparse = self.penalty == "l1" or self.l1_ratio == 1 and self.penalty in ("deprecated", "elasticnet")
            if self.penalty == "elasticnet" or not isSparse and self.l1_ratio not in (0.0, None) or isSparse and self.solver != "liblinear":
                raise NotImplementedError("LogisticRegression is here with the squares of its slopes as penalty, or with their sizes and solver='liblinear'")
            X, y = _samples(X), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            self.n_features_in_ = X.shape[1]
            k = len(self.classes_)
            if k < 2:
                raise ValueError("This solver needs samples of at least 2 classes in the data, but the data contains only one class: " + repr(self.classes_[0]))
            if self.solver == "liblinear":
                if k > 2:
                    raise ValueError("The 'liblinear' solver does not support multiclass classification (n_classes >= 3). Either use another solver or wrap the estimator in a OneVsRestClassifier to keep applying a one-versus-rest scheme.")
                if self.dual:
                    raise NotImplementedError("LogisticRegression is here with dual=False")
                self.coef_, self.intercept_, rounds = _liblinear._fitted(X, kinds, self.classes_, "sparse" if isSparse else "logistic", False, self, sample_weight)
                self.n_iter_ = np.array(rounds, dtype=np.int32)
                return self
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            if self.class_weight is not None:
                weights = np.ones(len(X)) if weights is None else weights
                weights = weights * _liblinear._shares(self.class_weight, self.classes_, kinds, weights)[kinds]
            Y = np.stack([y == c for c in self.classes_], axis=1).astype(float)
            C = 1e12 if self.penalty is None else self.C
            Y = Y[:, 1:] if k == 2 else Y
            if self.solver == "lbfgs":
                self.coef_, self.intercept_, rounds = _descended(X, Y, C, self.fit_intercept, self.tol, self.max_iter, weights)
                self.n_iter_ = np.array([rounds], dtype=np.int32)
                if rounds >= self.max_iter:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("lbfgs failed to converge after %d iteration(s) (status=1): increase max_iter, or scale the data" % rounds, ConvergenceWarning)
            elif weights is not None:
                raise NotImplementedError("LogisticRegression takes weights with solver='lbfgs' or 'liblinear'")
            else:
                self.coef_, self.intercept_ = _newton(X, Y, C, self.fit_intercept)
            return self

        def decision_function(self, X):
            found = _samples(X) @ self.coef_.T + self.intercept_
            return found[:, 0] if found.shape[1] == 1 else found

        def predict_proba(self, X):
            z = self.decision_function(X)
            if z.ndim == 1:
                p = 1 / (1 + np.exp(-z))
                return np.stack([1 - p, p], axis=1)
            return _softmax(z)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

        def predict(self, X):
            z = self.decision_function(X)
            return self.classes_[(z > 0).astype(int) if z.ndim == 1 else np.argmax(z, axis=1)]

    class LogisticRegressionCV(LogisticRegression):
        """The same with the penalty that does best on parts left out."""

        def __init__(self, *, Cs=10, cv=None, fit_intercept=True, scoring=None, max_iter=100, random_state=None, solver="lbfgs", **more):
            LogisticRegression.__init__(self, fit_intercept=fit_intercept, max_iter=max_iter, random_state=random_state, solver=solver)
            self.Cs, self.cv, self.scoring = Cs, cv, scoring

        def fit(self, X, y, sample_weight=None):
            from sklearn.model_selection import _folds, _scored
            X, y = _samples(X), np.asarray(y).ravel()
            self.Cs_ = np.logspace(-4, 4, self.Cs) if isinstance(self.Cs, int) else np.array(self.Cs, dtype=float)
            folds = _folds(self, X, y, self.cv)
            scores = np.zeros((len(folds), len(self.Cs_)))
            for i, (train, test) in enumerate(folds):
                for j, C in enumerate(self.Cs_):
                    self.C = float(C)
                    LogisticRegression.fit(self, X[train], y[train])
                    scores[i, j] = _scored(self.scoring, self, X[test], y[test])
            self.C = float(self.Cs_[int(np.argmax(scores.mean(axis=0)))])
            LogisticRegression.fit(self, X, y)
            self.C_ = np.array([self.C])
            return self
    """#
}
