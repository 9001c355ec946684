extension Library {
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
}
