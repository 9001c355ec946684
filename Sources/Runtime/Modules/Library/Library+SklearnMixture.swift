extension Library {
  /// The text of `sklearn.mixture`.
  static let sklearnMixture = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin
    from sklearn.utils import check_random_state

    def _plain(X):
        return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)

    class GaussianMixture(BaseEstimator):
        """Samples as if drawn from several normal distributions, found by expectation and maximization."""

        def __init__(self, n_components=1, *, covariance_type="full", tol=0.001, reg_covar=1e-06, max_iter=100, n_init=1, init_params="kmeans", weights_init=None,
                     means_init=None, precisions_init=None, random_state=None, warm_start=False, verbose=0, verbose_interval=10):
            self.n_components, self.covariance_type, self.tol, self.reg_covar = n_components, covariance_type, tol, reg_covar
            self.max_iter, self.n_init, self.init_params, self.weights_init = max_iter, n_init, init_params, weights_init
            self.means_init, self.precisions_init, self.random_state = means_init, precisions_init, random_state
            self.warm_start, self.verbose, self.verbose_interval = warm_start, verbose, verbose_interval

        def _maximize(self, X, shares):
            n, d = X.shape
            counts = shares.sum(axis=0) + 10 * np.finfo(float).eps
            means = shares.T @ X / counts[:, None]
            kind = self.covariance_type
            if kind == "full":
                spreads = np.empty((len(counts), d, d))
                for k in range(len(counts)):
                    gap = X - means[k]
                    spreads[k] = (shares[:, k] * gap.T) @ gap / counts[k]
                    spreads[k].flat[::d + 1] += self.reg_covar
            elif kind == "tied":
                spreads = (X.T @ X - (counts * means.T) @ means) / counts.sum()
                spreads.flat[::d + 1] += self.reg_covar
            else:
                spreads = shares.T @ (X * X) / counts[:, None] - means ** 2 + self.reg_covar
                if kind == "spherical":
                    spreads = spreads.mean(axis=1)
            self.weights_, self.means_, self.covariances_ = counts / counts.sum(), means, spreads
            self._factor()

        def _factor(self):
            d = self.means_.shape[1]
            def inverse_root(C):
                return np.linalg.solve(np.linalg.cholesky(C), np.eye(d)).T
            kind = self.covariance_type
            if kind == "full":
                self.precisions_cholesky_ = np.stack([inverse_root(C) for C in self.covariances_])
                self.precisions_ = np.stack([P @ P.T for P in self.precisions_cholesky_])
            elif kind == "tied":
                self.precisions_cholesky_ = inverse_root(self.covariances_)
                self.precisions_ = self.precisions_cholesky_ @ self.precisions_cholesky_.T
            else:
                self.precisions_cholesky_ = 1.0 / np.sqrt(self.covariances_)
                self.precisions_ = self.precisions_cholesky_ ** 2

        def _weighted(self, X):
            """ln of each component's weight times its density, for each sample."""
            n, d = X.shape
            P, kind = self.precisions_cholesky_, self.covariance_type
            found = np.empty((n, self.n_components))
            for k in range(self.n_components):
                if kind in ("full", "tied"):
                    own = P[k] if kind == "full" else P
                    y = X @ own - self.means_[k] @ own
                    found[:, k] = np.log(np.diag(own)).sum() - 0.5 * (y * y).sum(axis=1)
                else:
                    own = P[k] if kind == "diag" else np.full(d, P[k])
                    y = (X - self.means_[k]) * own
                    found[:, k] = np.log(own).sum() - 0.5 * (y * y).sum(axis=1)
            return found - 0.5 * d * np.log(2 * np.pi) + np.log(self.weights_)

        def _expected(self, X):
            weighted = self._weighted(X)
            top = weighted.max(axis=1)
            total = top + np.log(np.exp(weighted - top[:, None]).sum(axis=1))
            return total, weighted - total[:, None]

        def _start(self, X, generator):
            n = len(X)
            shares = np.zeros((n, self.n_components))
            if self.init_params == "kmeans":
                from sklearn.cluster import KMeans
                labels = KMeans(n_clusters=self.n_components, n_init=1, random_state=generator).fit(X).labels_
                shares[np.arange(n), labels] = 1
            elif self.init_params == "random":
                shares = np.asarray(generator.uniform(size=(n, self.n_components)))
                shares /= shares.sum(axis=1)[:, None]
            elif self.init_params == "random_from_data":
                shares[generator.choice(n, size=self.n_components, replace=False), np.arange(self.n_components)] = 1
            else:
                raise ValueError("init_params " + repr(self.init_params) + " is not available: 'kmeans', 'random' and 'random_from_data' are")
            self._maximize(X, shares)
            if self.weights_init is not None:
                self.weights_ = np.asarray(self.weights_init, dtype=float)
            if self.means_init is not None:
                self.means_ = np.asarray(self.means_init, dtype=float)

        def fit(self, X, y=None):
            self.fit_predict(X)
            return self

        def fit_predict(self, X, y=None):
            X = _plain(X)
            if len(X) < self.n_components:
                raise ValueError("Expected n_samples >= n_components but got n_components = " + str(self.n_components) + ", n_samples = " + str(len(X)))
            generator, best = check_random_state(self.random_state), None
            for _ in range(self.n_init):
                self._start(X, generator)
                bound, isDone = -np.inf, False
                for i in range(1, self.max_iter + 1):
                    before = bound
                    total, shares = self._expected(X)
                    self._maximize(X, np.exp(shares))
                    bound = total.mean()
                    if abs(bound - before) < self.tol:
                        isDone = True
                        break
                if best is None or bound > best[0]:
                    best = bound, i, isDone, self.weights_, self.means_, self.covariances_
            self.lower_bound_, self.n_iter_, self.converged_, self.weights_, self.means_, self.covariances_ = best
            self._factor()
            self.n_features_in_ = X.shape[1]
            return self._expected(X)[1].argmax(axis=1)

        def predict(self, X): return self._weighted(_plain(X)).argmax(axis=1)
        def predict_proba(self, X): return np.exp(self._expected(_plain(X))[1])
        def score_samples(self, X): return self._expected(_plain(X))[0]
        def score(self, X, y=None): return self.score_samples(X).mean()

        def _n_parameters(self):
            k, d = self.means_.shape
            spread = {"full": k * d * (d + 1) / 2.0, "tied": d * (d + 1) / 2.0, "diag": k * d, "spherical": k}[self.covariance_type]
            return int(spread + d * k + k - 1)

        def bic(self, X): return -2 * self.score(X) * len(X) + self._n_parameters() * np.log(len(X))
        def aic(self, X): return -2 * self.score(X) * len(X) + 2 * self._n_parameters()

        def sample(self, n_samples=1):
            generator = check_random_state(self.random_state)
            counts = generator.multinomial(n_samples, self.weights_)
            d, parts = self.means_.shape[1], []
            for k, count in enumerate(counts.tolist()):
                if self.covariance_type == "full":
                    parts.append(generator.multivariate_normal(self.means_[k], self.covariances_[k], count))
                elif self.covariance_type == "tied":
                    parts.append(generator.multivariate_normal(self.means_[k], self.covariances_, count))
                else:
                    parts.append(self.means_[k] + generator.standard_normal(size=(count, d)) * np.sqrt(self.covariances_[k]))
            return np.vstack(parts), np.concatenate([np.full(c, k, dtype=int) for k, c in enumerate(counts.tolist())])
    """#

  /// The text of `sklearn.dummy`.
  static let sklearnDummy = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin
    from sklearn.utils import check_random_state

    def _plain(X):
        return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)

    class DummyClassifier(ClassifierMixin, BaseEstimator):
        """A classifier that does not look at the samples."""

        def __init__(self, *, strategy="prior", random_state=None, constant=None):
            self.strategy, self.random_state, self.constant = strategy, random_state, constant

        def fit(self, X, y, sample_weight=None):
            self.classes_, kinds = np.unique(np.asarray(y), return_inverse=True)
            self.n_classes_ = len(self.classes_)
            self.class_prior_ = np.bincount(kinds) / len(kinds)
            return self

        def predict_proba(self, X):
            n, k = len(X), len(self.classes_)
            if self.strategy == "prior":
                return np.tile(self.class_prior_, (n, 1))
            rows = np.zeros((n, k))
            if self.strategy == "most_frequent":
                rows[:, np.argmax(self.class_prior_)] = 1
            elif self.strategy == "constant":
                rows[:, self.classes_ == self.constant] = 1
            elif self.strategy == "stratified":
                rows = check_random_state(self.random_state).multinomial(1, self.class_prior_, size=n).astype(float)
            else:
                rows[:] = 1.0 / k
            return rows

        def predict(self, X):
            n = len(X)
            if self.strategy == "uniform":
                return self.classes_[check_random_state(self.random_state).randint(len(self.classes_), size=n)]
            if self.strategy == "constant":
                return np.full(n, self.constant)
            return self.classes_[self.predict_proba(X).argmax(axis=1)]

    class DummyRegressor(RegressorMixin, BaseEstimator):
        def __init__(self, *, strategy="mean", constant=None, quantile=None):
            self.strategy, self.constant, self.quantile = strategy, constant, quantile

        def fit(self, X, y, sample_weight=None):
            y = np.asarray(y, dtype=float)
            self.constant_ = {"mean": lambda: y.mean(axis=0), "median": lambda: np.median(y, axis=0), "constant": lambda: self.constant,
                              "quantile": lambda: np.percentile(y, self.quantile * 100, axis=0)}[self.strategy]()
            return self

        def predict(self, X):
            return np.full(len(X), self.constant_)
    """#
}
