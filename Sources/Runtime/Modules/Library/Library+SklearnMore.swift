extension Library {
  /// The text of `sklearn.base`: what classes that people write derive from.
  static let sklearnBase = #"""
    import numpy as np

    class BaseEstimator:
        """An object whose parameters are those of its `__init__`, kept under the same names."""

        def _names(self):
            return sorted([n for n in vars(self) if not n.endswith("_") and not n.startswith("_")])

        def get_params(self, deep=True):
            return {n: getattr(self, n) for n in self._names()}

        def set_params(self, **params):
            for n in params:
                setattr(self, n, params[n])
            return self

    class ClassifierMixin:
        _estimator_type = "classifier"

        def score(self, X, y, sample_weight=None):
            return float(np.mean(np.asarray(self.predict(X)) == np.asarray(y)))

    class RegressorMixin:
        _estimator_type = "regressor"

        def score(self, X, y, sample_weight=None):
            y = np.asarray(y)
            off, spread = np.sum((y - self.predict(X)) ** 2), np.sum((y - y.mean(axis=0)) ** 2)
            return float(1 - off / spread) if spread else 1.0 if off == 0 else 0.0

    class TransformerMixin:
        def fit_transform(self, X, y=None, **more):
            return self.fit(X, **more).transform(X) if y is None else self.fit(X, y, **more).transform(X)

    def clone(estimator, *, safe=True):
        """An estimator with the same parameters, not fitted."""
        import copy
        if not hasattr(estimator, "get_params"):
            return copy.deepcopy(estimator)
        return type(estimator)(**estimator.get_params())

    def is_classifier(estimator):
        return getattr(estimator, "_estimator_type", None) == "classifier"

    def is_regressor(estimator):
        return getattr(estimator, "_estimator_type", None) == "regressor"

    class ClusterMixin:
        pass
    """#

  /// The text of `sklearn.decomposition`.
  static let sklearnDecomposition = #"""
    import numpy as np

    class PCA:
        """Principal components, by singular values."""

        def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver="auto", random_state=None):
            self.n_components = n_components
            self.whiten = whiten

        def fit(self, X, y=None):
            self._fit(np.array(X, dtype=float))
            return self

        def _fit(self, X):
            n, d = X.shape
            self.mean_ = X.mean(axis=0)
            U, S, Vt = np.linalg.svd(X - self.mean_, full_matrices=False)
            # The largest element of each component is positive.
            signs = np.sign(Vt[np.arange(len(Vt)), np.argmax(np.abs(Vt), axis=1)])
            U, Vt = U * signs, Vt * signs[:, None]
            variance = S ** 2 / (n - 1)
            k = self.n_components
            if k is None:
                k = min(n, d)
            elif isinstance(k, float) and k < 1:
                k = int(np.searchsorted(np.cumsum(variance / variance.sum()), k, side="right")) + 1
            self.components_ = Vt[:k]
            self.explained_variance_ = variance[:k]
            self.explained_variance_ratio_ = (variance / variance.sum())[:k]
            self.singular_values_ = S[:k]
            self.n_components_ = k
            self.n_features_in_ = d
            self.n_samples_ = n
            self.noise_variance_ = float(variance[k:].mean()) if k < min(n, d) else 0.0
            return U[:, :k], S[:k]

        def fit_transform(self, X, y=None):
            U, S = self._fit(np.array(X, dtype=float))
            return U * np.sqrt(self.n_samples_ - 1) if self.whiten else U * S

        def transform(self, X):
            made = (np.asarray(X, dtype=float) - self.mean_) @ self.components_.T
            return made / np.sqrt(self.explained_variance_) if self.whiten else made

        def inverse_transform(self, X):
            X = np.asarray(X)
            if self.whiten:
                X = X * np.sqrt(self.explained_variance_)
            return X @ self.components_ + self.mean_
    """#

  /// The text of `sklearn.metrics.pairwise`.
  static let sklearnPairwise = #"""
    import numpy as np

    def euclidean_distances(X, Y=None, squared=False):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        d = (X * X).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y * Y).sum(axis=1)[None, :]
        d = np.maximum(d, 0)
        if X is Y:
            np.fill_diagonal(d, 0)
        return d if squared else np.sqrt(d)

    def rbf_kernel(X, Y=None, gamma=None):
        X = np.asarray(X, dtype=float)
        return np.exp(-(1.0 / X.shape[1] if gamma is None else gamma) * euclidean_distances(X, Y, squared=True))

    def linear_kernel(X, Y=None):
        return np.asarray(X) @ np.asarray(X if Y is None else Y).T

    def cosine_similarity(X, Y=None):
        def unit(A):
            A = np.asarray(A, dtype=float)
            n = np.linalg.norm(A, axis=1, keepdims=True)
            return A / np.where(n == 0, 1.0, n)
        return unit(X) @ unit(X if Y is None else Y).T

    def manhattan_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        return np.abs(X[:, None, :] - np.asarray(X if Y is None else Y, dtype=float)[None, :, :]).sum(axis=-1)

    pairwise_distances = euclidean_distances
    """#
}
