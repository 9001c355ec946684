extension Library {
  /// The part of `sklearn.linear_model` whose planes are not pulled by samples far off.
  static let sklearnHuber = #"""
    from sklearn.base import BaseEstimator, RegressorMixin

    def _matrix(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class HuberRegressor(RegressorMixin, BaseEstimator):
        """A plane that samples far off pull no more than others."""

        def __init__(self, *, epsilon=1.35, max_iter=100, alpha=0.0001, warm_start=False, fit_intercept=True, tol=1e-05):
            self.epsilon, self.max_iter, self.alpha, self.warm_start, self.fit_intercept, self.tol = epsilon, max_iter, alpha, warm_start, fit_intercept, tol

        def fit(self, X, y, sample_weight=None):
            from scipy.optimize import minimize
            X, y = _matrix(X), np.asarray(y, dtype=float).ravel()
            n, d = X.shape
            weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            eps, alpha, hasLevel = self.epsilon, self.alpha, self.fit_intercept
            def loss(w):
                sigma, c = w[-1], w[:d]
                off = y - X @ c - (w[-2] if hasLevel else 0.0)
                isFar = np.abs(off) > eps * sigma
                farWeights = weights[isFar]
                far = 2.0 * eps * np.sum(farWeights * np.abs(off[isFar])) - sigma * np.sum(farWeights) * eps ** 2
                near = weights[~isFar] * off[~isFar]
                squares = near @ off[~isFar] / sigma
                g = np.zeros(len(w))
                g[:d] = 2.0 / sigma * (near @ -X[~isFar])
                signed = farWeights * np.where(off[isFar] < 0, -1.0, 1.0)
                g[:d] -= 2.0 * eps * (signed @ X[isFar])
                g[:d] += alpha * 2.0 * c
                g[-1] = np.sum(weights) - np.sum(farWeights) * eps ** 2 - squares / sigma
                if hasLevel:
                    g[-2] = -2.0 * np.sum(near) / sigma - 2.0 * eps * np.sum(signed)
                return np.sum(weights) * sigma + squares + far + alpha * (c @ c), g
            start = np.zeros(d + (2 if hasLevel else 1))
            start[-1] = 1
            bounds = [(-np.inf, np.inf)] * (len(start) - 1) + [(2.220446049250313e-16 * 10, np.inf)]
            found = minimize(loss, start, method="L-BFGS-B", jac=True, options={"maxiter": self.max_iter, "gtol": self.tol}, bounds=bounds)
            if found.status == 2:
                raise ValueError("HuberRegressor convergence failed: l-BFGS-b solver terminated with %s" % found.message)
            self.n_iter_, self.scale_ = found.nit, found.x[-1]
            self.intercept_, self.coef_ = (found.x[-2] if hasLevel else 0.0), found.x[:d]
            self.outliers_ = np.abs(y - X @ self.coef_ - self.intercept_) > self.scale_ * eps
            self.n_features_in_ = d
            return self

        def predict(self, X):
            return _matrix(X) @ self.coef_ + self.intercept_
    """#
}
