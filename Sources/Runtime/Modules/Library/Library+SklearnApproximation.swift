extension Library {
  /// The text of `sklearn.kernel_approximation`.
  static let sklearnKernelApproximation = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class RBFSampler(TransformerMixin, BaseEstimator):
        """Random waves whose products are near a Gaussian kernel."""

        def __init__(self, *, gamma=1.0, n_components=100, random_state=None):
            self.gamma, self.n_components, self.random_state = gamma, n_components, random_state

        def fit(self, X, y=None):
            X, rng = _plain(X), check_random_state(self.random_state)
            gamma = (1.0 / (X.shape[1] * X.var()) if X.var() != 0 else 1.0) if self.gamma == "scale" else self.gamma
            self.random_weights_ = (2.0 * gamma) ** 0.5 * rng.normal(size=(X.shape[1], self.n_components))
            self.random_offset_ = rng.uniform(0, 2 * np.pi, size=self.n_components)
            self.n_features_in_ = X.shape[1]
            return self

        def transform(self, X):
            return np.cos(_plain(X) @ self.random_weights_ + self.random_offset_) * (2.0 / self.n_components) ** 0.5

    class Nystroem(TransformerMixin, BaseEstimator):
        """Features whose products are a kernel's at some of the samples."""

        def __init__(self, kernel="rbf", *, gamma=None, coef0=None, degree=None, kernel_params=None, n_components=100, random_state=None, n_jobs=None):
            self.kernel, self.gamma, self.coef0, self.degree, self.kernel_params = kernel, gamma, coef0, degree, kernel_params
            self.n_components, self.random_state, self.n_jobs = n_components, random_state, n_jobs

        def _between(self, X, Y):
            gamma = 1.0 / X.shape[1] if self.gamma is None else self.gamma
            if self.kernel == "rbf":
                from sklearn.metrics.pairwise import rbf_kernel
                return rbf_kernel(X, Y, gamma)
            if self.kernel == "linear":
                return X @ Y.T
            if self.kernel in ("poly", "polynomial"):
                return (gamma * (X @ Y.T) + (1 if self.coef0 is None else self.coef0)) ** (3 if self.degree is None else self.degree)
            if self.kernel == "sigmoid":
                return np.tanh(gamma * (X @ Y.T) + (1 if self.coef0 is None else self.coef0))
            if self.kernel == "cosine":
                from sklearn.metrics.pairwise import cosine_similarity
                return cosine_similarity(X, Y)
            if callable(self.kernel):
                return np.array([[self.kernel(x, y) for y in Y] for x in X])
            raise NotImplementedError(f"Nystroem(kernel={self.kernel!r}) is not available here: 'rbf', 'linear', 'poly', 'sigmoid' and 'cosine' are")

        def fit(self, X, y=None):
            X, rng = _plain(X), check_random_state(self.random_state)
            places = rng.permutation(len(X))[:min(self.n_components, len(X))]
            self.components_, self.component_indices_, self.n_features_in_ = X[places], places, X.shape[1]
            U, S, V = np.linalg.svd(self._between(self.components_, self.components_))
            self.normalization_ = U / np.sqrt(np.maximum(S, 1e-12)) @ V
            return self

        def transform(self, X):
            return self._between(_plain(X), self.components_) @ self.normalization_.T
    """#

  /// The text of `sklearn.random_projection`.
  static let sklearnRandomProjection = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    def johnson_lindenstrauss_min_dim(n_samples, *, eps=0.1):
        """How many directions keep all distances within a share."""
        eps, n = np.asarray(eps), np.asarray(n_samples)
        if np.any(eps <= 0.0) or np.any(eps >= 1):
            raise ValueError("The JL bound is defined for eps in ]0, 1[, got %r" % eps)
        return (4 * np.log(n) / (eps ** 2 / 2 - eps ** 3 / 3)).astype(np.int64)

    class GaussianRandomProjection(TransformerMixin, BaseEstimator):
        """Samples seen along random directions."""

        def __init__(self, n_components="auto", *, eps=0.1, compute_inverse_components=False, random_state=None):
            self.n_components, self.eps, self.compute_inverse_components, self.random_state = n_components, eps, compute_inverse_components, random_state

        def fit(self, X, y=None):
            X = _plain(X)
            k = johnson_lindenstrauss_min_dim(len(X), eps=self.eps) if self.n_components == "auto" else self.n_components
            if self.n_components == "auto" and k > X.shape[1]:
                raise ValueError("eps=%f and n_samples=%d lead to a target dimension of %d which is larger than the original space with n_features=%d" % (self.eps, len(X), k, X.shape[1]))
            self.n_components_, self.n_features_in_ = int(k), X.shape[1]
            self.components_ = check_random_state(self.random_state).normal(loc=0.0, scale=1.0 / np.sqrt(k), size=(int(k), X.shape[1]))
            return self

        def transform(self, X):
            return _plain(X) @ self.components_.T
    """#
}
