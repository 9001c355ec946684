extension Library {
  /// More of the text of `sklearn.discriminant_analysis`.
  static let sklearnQuadratic = #"""
    class QuadraticDiscriminantAnalysis(BaseEstimator, ClassifierMixin):
        """Classes told apart by a normal distribution each."""

        def __init__(self, *, solver="svd", shrinkage=None, priors=None, reg_param=0.0, store_covariance=False, tol=1e-4, covariance_estimator=None):
            self.solver, self.shrinkage, self.priors, self.reg_param = solver, shrinkage, priors, reg_param
            self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator

        def fit(self, X, y):
            X, y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            self.priors_ = np.bincount(kinds) / len(y) if self.priors is None else np.asarray(self.priors)
            self.means_, self._turns, self._spreads = [], [], []
            for k in range(len(self.classes_)):
                part = X[kinds == k]
                middle = part.mean(axis=0)
                _, s, V = np.linalg.svd(part - middle, full_matrices=False)
                self.means_.append(middle)
                self._turns.append(V.T)
                self._spreads.append((1 - self.reg_param) * (s ** 2 / len(part)) + self.reg_param)
            self.means_ = np.array(self.means_)
            if self.store_covariance:
                self.covariance_ = [V * s @ V.T for V, s in zip(self._turns, self._spreads)]
            return self

        def _levels(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            found = []
            for k in range(len(self.classes_)):
                z = (X - self.means_[k]) @ (self._turns[k] * self._spreads[k] ** -0.5)
                found.append(-0.5 * ((z ** 2).sum(axis=1) + np.log(self._spreads[k]).sum()) + np.log(self.priors_[k]))
            return np.stack(found, axis=1)

        def decision_function(self, X):
            found = self._levels(X)
            return found[:, 1] - found[:, 0] if found.shape[1] == 2 else found

        def predict(self, X):
            return self.classes_[np.argmax(self._levels(X), axis=1)]

        def predict_proba(self, X):
            z = self._levels(X)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))
    """#
}
