extension Library {
  /// The text of `sklearn.gaussian_process`: curves through samples, and how sure they are.
  static let sklearnGaussian = #"""
    import numpy as np
    from scipy.linalg import cho_solve, solve_triangular
    from scipy.optimize import minimize
    from sklearn import check_random_state, _refused
    from sklearn.base import BaseEstimator, RegressorMixin
    from sklearn.svm import _table
    from sklearn.gaussian_process.kernels import ConstantKernel, RBF

    GaussianProcessClassifier = _refused("GaussianProcessClassifier", "SVC(probability=True) and LogisticRegression are here")

    class GaussianProcessRegressor(BaseEstimator, RegressorMixin):
        """Curves drawn through samples, and how sure they are, by how alike samples are."""

        def __init__(self, kernel=None, *, alpha=1e-10, optimizer="fmin_l_bfgs_b", n_restarts_optimizer=0, normalize_y=False, copy_X_train=True, n_targets=None, random_state=None):
            self.kernel, self.alpha, self.optimizer, self.n_restarts_optimizer = kernel, alpha, optimizer, n_restarts_optimizer
            self.normalize_y, self.copy_X_train, self.n_targets, self.random_state = normalize_y, copy_X_train, n_targets, random_state

        def fit(self, X, y):
            self.kernel_ = ConstantKernel() * RBF() if self.kernel is None else self.kernel._copy()
            rng = check_random_state(self.random_state)
            X, y = _table(X), np.asarray(y, dtype=float)
            self._y_train_mean, self._y_train_std = np.zeros(y.shape[1:] or 1), np.ones(y.shape[1:] or 1)
            if self.normalize_y:
                spread = np.std(y, axis=0)
                self._y_train_mean, self._y_train_std = np.mean(y, axis=0), np.where(spread < 10 * np.finfo(float).eps, 1.0, spread)
                y = (y - self._y_train_mean) / self._y_train_std
            self.X_train_, self.y_train_, self.n_features_in_ = X.copy(), y.copy(), X.shape[1]
            if self.optimizer is not None and self.kernel_.n_dims > 0:
                bounds = self.kernel_.bounds
                found = [self._searched(self.kernel_.theta, bounds)]
                for _ in range(self.n_restarts_optimizer):
                    found.append(self._searched(rng.uniform(bounds[:, 0], bounds[:, 1]), bounds))
                values = [value for theta, value in found]
                self.kernel_.theta = found[int(np.argmin(values))][0]
                self.log_marginal_likelihood_value_ = -np.min(values)
                self._warn_of_bounds()
            else:
                self.log_marginal_likelihood_value_ = self.log_marginal_likelihood(self.kernel_.theta, clone_kernel=False)
            K = self.kernel_(X)
            K[np.diag_indices_from(K)] += self.alpha
            self.L_ = np.linalg.cholesky(K)
            self.alpha_ = cho_solve((self.L_, True), self.y_train_)
            return self

        def _searched(self, theta, bounds):
            def loss(theta):
                value, slopes = self.log_marginal_likelihood(theta, eval_gradient=True, clone_kernel=False)
                return -value, -slopes
            if callable(self.optimizer):
                return self.optimizer(loss, theta, bounds=bounds)
            found = minimize(loss, theta, method="L-BFGS-B", jac=True, bounds=bounds)
            return found.x, found.fun

        def _warn_of_bounds(self):
            import warnings
            from sklearn.exceptions import ConvergenceWarning
            for (name, i, pair), value, (low, high) in zip(self.kernel_._labels(), self.kernel_.theta.tolist(), self.kernel_.bounds.tolist()):
                pair = np.atleast_2d(np.asarray(pair, dtype=float))
                pair = pair[i if len(pair) > 1 else 0]
                for side, bound, edge, way in (("lower", pair[0], low, "Decreasing"), ("upper", pair[1], high, "Increasing")):
                    if np.isclose(edge, value):
                        warnings.warn("The optimal value found for dimension %s of parameter %s is close to the specified %s bound %s. %s the bound and calling fit again may find a better value."
                                      % (i, name, side, bound, way), ConvergenceWarning)
                        break

        def log_marginal_likelihood(self, theta=None, eval_gradient=False, clone_kernel=True):
            """How likely the samples are, with a kernel of these parameters."""
            if theta is None:
                return self.log_marginal_likelihood_value_
            kernel = self.kernel_.clone_with_theta(theta) if clone_kernel else self.kernel_
            kernel.theta = theta
            K, slopes = kernel(self.X_train_, eval_gradient=True) if eval_gradient else (kernel(self.X_train_), None)
            K[np.diag_indices_from(K)] += self.alpha
            try:
                L = np.linalg.cholesky(K)
            except np.linalg.LinAlgError:
                return (-np.inf, np.zeros(len(theta))) if eval_gradient else -np.inf
            y = self.y_train_[:, np.newaxis] if self.y_train_.ndim == 1 else self.y_train_
            alpha = cho_solve((L, True), y)
            value = (-0.5 * (y * alpha).sum(axis=0) - np.log(np.diag(L)).sum() - len(K) / 2 * np.log(2 * np.pi)).sum()
            if not eval_gradient:
                return value
            inner = alpha @ alpha.T - y.shape[1] * cho_solve((L, True), np.eye(len(K)))
            return value, np.array([0.5 * (inner * slopes[:, :, k]).sum() for k in range(slopes.shape[2])])

        def predict(self, X, return_std=False, return_cov=False):
            if return_std and return_cov:
                raise RuntimeError("At most one of return_std or return_cov can be requested.")
            X = _table(X)
            if not hasattr(self, "X_train_"):
                kernel, mean = self.kernel if self.kernel is not None else ConstantKernel(1.0, "fixed") * RBF(1.0, "fixed"), np.zeros(len(X))
                return (mean, kernel(X)) if return_cov else (mean, np.sqrt(kernel.diag(X))) if return_std else mean
            K = self.kernel_(X, self.X_train_)
            mean = self._y_train_std * (K @ self.alpha_) + self._y_train_mean
            if mean.ndim > 1 and mean.shape[1] == 1:
                mean = mean[:, 0]
            if not return_cov and not return_std:
                return mean
            V = solve_triangular(self.L_, K.T, lower=True)
            if return_cov:
                spread = self.kernel_(X) - V.T @ V
            else:
                spread = self.kernel_.diag(X) - (V * V).sum(axis=0)
                if np.any(spread < 0):
                    import warnings
                    warnings.warn("Predicted variances smaller than 0. Setting those variances to 0.")
                    spread[spread < 0] = 0.0
            shares = np.ravel(self._y_train_std) ** 2
            spread = spread * shares[0] if len(shares) == 1 else spread[..., np.newaxis] * shares
            return mean, spread if return_cov else np.sqrt(spread)

        def sample_y(self, X, n_samples=1, random_state=0):
            """Curves drawn at random from those that the samples leave possible."""
            rng = check_random_state(random_state)
            mean, spread = self.predict(X, return_cov=True)
            return rng.multivariate_normal(mean, spread, n_samples).T
    """#
}
