extension Library {
  /// KernelPCA, of `sklearn.decomposition`.
  static let sklearnKernelPCA = #"""
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)

    class KernelPCA(TransformerMixin, BaseEstimator):
        """Principal components of what a kernel makes of the samples."""

        def __init__(self, n_components=None, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None, alpha=1.0, fit_inverse_transform=False,
                     eigen_solver="auto", tol=0, max_iter=None, iterated_power="auto", remove_zero_eig=False, random_state=None, copy_X=True, n_jobs=None):
            self.n_components, self.kernel, self.gamma, self.degree, self.coef0 = n_components, kernel, gamma, degree, coef0
            self.kernel_params, self.alpha, self.fit_inverse_transform, self.eigen_solver = kernel_params, alpha, fit_inverse_transform, eigen_solver
            self.tol, self.max_iter, self.iterated_power, self.remove_zero_eig = tol, max_iter, iterated_power, remove_zero_eig
            self.random_state, self.copy_X, self.n_jobs = random_state, copy_X, n_jobs

        def _kernel(self, X, Y):
            if callable(self.kernel):
                return np.array([[self.kernel(x, y) for y in Y] for x in X])
            gamma = 1.0 / X.shape[1] if self.gamma is None else self.gamma
            if self.kernel == "linear":
                return X @ Y.T
            if self.kernel == "poly":
                return (gamma * (X @ Y.T) + self.coef0) ** self.degree
            if self.kernel == "sigmoid":
                return np.tanh(gamma * (X @ Y.T) + self.coef0)
            if self.kernel == "rbf":
                squares = (X * X).sum(axis=1)[:, None] - 2 * (X @ Y.T) + (Y * Y).sum(axis=1)[None, :]
                squares = np.maximum(squares, 0)
                if X is Y:
                    np.fill_diagonal(squares, 0)
                return np.exp(-gamma * squares)
            if self.kernel == "cosine":
                return X / np.linalg.norm(X, axis=1, keepdims=True) @ (Y / np.linalg.norm(Y, axis=1, keepdims=True)).T
            if self.kernel == "precomputed":
                return X
            raise ValueError("kernel " + repr(self.kernel) + " is not available: 'linear', 'poly', 'rbf', 'sigmoid', 'cosine' and 'precomputed' are")

        def fit(self, X, y=None):
            if self.fit_inverse_transform:
                raise NotImplementedError("KernelPCA(fit_inverse_transform=True) is not available here")
            X = _plain(X)
            K = self._kernel(X, X)
            self._rows, self._all = K.sum(axis=0) / len(K), K.sum() / K.size
            K = K - self._rows - (K.sum(axis=1) / len(K))[:, None] + self._all
            values, vectors = np.linalg.eigh(K)
            values = np.where(values < 1e-12 * max(values.max(), 1e-300), 0, values)
            signs = np.sign(vectors[np.argmax(np.abs(vectors), axis=0), np.arange(vectors.shape[1])])
            vectors = vectors * signs
            order = np.argsort(values)[::-1]
            count = len(X) if self.n_components is None else self.n_components
            values, vectors = values[order][:count], vectors[:, order][:, :count]
            if self.n_components is None or self.remove_zero_eig:
                values, vectors = values[values > 0], vectors[:, values > 0]
            self.eigenvalues_, self.eigenvectors_, self.X_fit_ = values, vectors, X
            self.n_features_in_ = X.shape[1]
            return self

        def fit_transform(self, X, y=None):
            self.fit(X)
            return self.eigenvectors_ * np.sqrt(self.eigenvalues_)

        def transform(self, X):
            K = self._kernel(_plain(X), self.X_fit_)
            K = K - self._rows - (K.sum(axis=1) / K.shape[1])[:, None] + self._all
            scaled = np.zeros_like(self.eigenvectors_)
            kept = self.eigenvalues_ > 0
            scaled[:, kept] = self.eigenvectors_[:, kept] / np.sqrt(self.eigenvalues_[kept])
            return K @ scaled
    """#

  /// The text of `sklearn.discriminant_analysis`.
  static let sklearnDiscriminant = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin
    from sklearn.utils import check_random_state

    def _plain(X):
        return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)

    class LinearDiscriminantAnalysis(ClassifierMixin, TransformerMixin, BaseEstimator):
        """Classes of the same spread, told apart by planes; and the directions that tell them apart best."""

        def __init__(self, solver="svd", shrinkage=None, priors=None, n_components=None, store_covariance=False, tol=0.0001, covariance_estimator=None):
            self.solver, self.shrinkage, self.priors, self.n_components = solver, shrinkage, priors, n_components
            self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator

        def fit(self, X, y):
            if self.solver != "svd":
                raise NotImplementedError("LinearDiscriminantAnalysis(solver=" + repr(self.solver) + ") is not available here: 'svd' is")
            X, y = _plain(X), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            n, k = len(X), len(self.classes_)
            self.priors_ = np.bincount(kinds) / n if self.priors is None else np.asarray(self.priors, dtype=float)
            self.means_ = np.stack([X[kinds == i].mean(axis=0) for i in range(k)])
            self.xbar_ = self.priors_ @ self.means_
            centered = np.concatenate([X[kinds == i] - self.means_[i] for i in range(k)])
            spread = centered.std(axis=0)
            spread[spread == 0] = 1.0
            factor = 1.0 / n
            _, S, Vt = np.linalg.svd(np.sqrt(factor) * (centered / spread), full_matrices=False)
            rank = int((S > self.tol).sum())
            scalings = (Vt[:rank] / spread).T / S[:rank]
            between = ((np.sqrt(n * self.priors_ * (1.0 / (k - 1)))) * (self.means_ - self.xbar_).T).T @ scalings
            _, S, Vt = np.linalg.svd(between, full_matrices=False)
            limit = min(k - 1, X.shape[1])
            self._max_components = limit if self.n_components is None else self.n_components
            self.explained_variance_ratio_ = (S ** 2 / (S ** 2).sum())[:self._max_components]
            rank = int((S > self.tol * S[0]).sum())
            self.scalings_ = scalings @ Vt.T[:, :rank]
            coef = (self.means_ - self.xbar_) @ self.scalings_
            intercept = -0.5 * (coef ** 2).sum(axis=1) + np.log(self.priors_)
            coef = coef @ self.scalings_.T
            intercept = intercept - self.xbar_ @ coef.T
            if k == 2:
                coef, intercept = coef[1:] - coef[:1], intercept[1:] - intercept[:1]
            self.coef_, self.intercept_, self.n_features_in_ = coef, intercept, X.shape[1]
            return self

        def transform(self, X):
            return ((_plain(X) - self.xbar_) @ self.scalings_)[:, :self._max_components]

        def fit_transform(self, X, y=None):
            return self.fit(X, y).transform(X)

        def decision_function(self, X):
            found = _plain(X) @ self.coef_.T + self.intercept_
            return found.ravel() if found.shape[1] == 1 else found

        def predict(self, X):
            found = self.decision_function(X)
            return self.classes_[(found > 0).astype(int) if found.ndim == 1 else np.argmax(found, axis=1)]

        def predict_proba(self, X):
            found = self.decision_function(X)
            if found.ndim == 1:
                p = 1 / (1 + np.exp(-found))
                return np.stack([1 - p, p], axis=1)
            e = np.exp(found - found.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)
    """#
}
