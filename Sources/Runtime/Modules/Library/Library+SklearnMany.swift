extension Library {
  /// The text of `sklearn.multiclass`.
  static let sklearnMany = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone

    def _sided(estimator, X):
        if hasattr(estimator, "decision_function"):
            return estimator.decision_function(X)
        return estimator.predict_proba(X)[:, 1]

    class OneVsRestClassifier(BaseEstimator, ClassifierMixin):
        """An estimator for each class, against all others."""

        def __init__(self, estimator, *, n_jobs=None, verbose=0):
            self.estimator, self.n_jobs, self.verbose = estimator, n_jobs, verbose

        def fit(self, X, y):
            y = np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            wanted = self.classes_[1:] if len(self.classes_) == 2 else self.classes_
            self.estimators_ = [clone(self.estimator).fit(X, (y == c).astype(int)) for c in wanted]
            self.n_classes_ = len(self.classes_)
            return self

        def decision_function(self, X):
            found = np.stack([e.decision_function(X) for e in self.estimators_], axis=1)
            return found[:, 0] if found.shape[1] == 1 else found

        def predict_proba(self, X):
            found = np.stack([e.predict_proba(X)[:, 1] for e in self.estimators_], axis=1)
            if found.shape[1] == 1:
                return np.c_[1 - found, found]
            return found / found.sum(axis=1, keepdims=True)

        def predict(self, X):
            found = np.stack([_sided(e, X) for e in self.estimators_], axis=1)
            if len(self.estimators_) == 1:
                limit = 0.0 if hasattr(self.estimators_[0], "decision_function") else 0.5
                return self.classes_[(found[:, 0] > limit).astype(int)]
            return self.classes_[np.argmax(found, axis=1)]

    class OneVsOneClassifier(BaseEstimator, ClassifierMixin):
        """An estimator for each pair of classes, and a vote."""

        def __init__(self, estimator, *, n_jobs=None):
            self.estimator, self.n_jobs = estimator, n_jobs

        def fit(self, X, y):
            X, y = X.values if hasattr(X, "iloc") else np.asarray(X), np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            k, self.estimators_ = len(self.classes_), []
            for i in range(k):
                for j in range(i + 1, k):
                    mask = (y == self.classes_[i]) | (y == self.classes_[j])
                    self.estimators_.append(clone(self.estimator).fit(X[mask], (y[mask] == self.classes_[j]).astype(int)))
            self.n_classes_ = k
            return self

        def decision_function(self, X):
            k, n = len(self.classes_), 0
            votes, sums = np.zeros((len(X), k)), np.zeros((len(X), k))
            for i in range(k):
                for j in range(i + 1, k):
                    says, side = self.estimators_[n].predict(X), _sided(self.estimators_[n], X)
                    sums[:, i] -= side
                    sums[:, j] += side
                    votes[:, i] += says == 0
                    votes[:, j] += says == 1
                    n += 1
            found = votes + sums / (3 * (np.abs(sums) + 1))
            return found[:, 1] if k == 2 else found

        def predict(self, X):
            found = self.decision_function(X)
            return self.classes_[(found > 0).astype(int) if found.ndim == 1 else np.argmax(found, axis=1)]
    """#

  /// The text of `sklearn.multioutput`.
  static let sklearnOutputs = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone

    class _MultiOutput(BaseEstimator):
        def __init__(self, estimator, *, n_jobs=None):
            self.estimator, self.n_jobs = estimator, n_jobs

        def fit(self, X, Y, sample_weight=None):
            Y = np.asarray(Y)
            if Y.ndim == 1:
                raise ValueError("y must have at least two dimensions for multi-output regression but has only one.")
            self.estimators_ = [clone(self.estimator).fit(X, Y[:, k]) for k in range(Y.shape[1])]
            return self

        def predict(self, X):
            return np.stack([e.predict(X) for e in self.estimators_], axis=1)

    class MultiOutputRegressor(_MultiOutput, RegressorMixin):
        """An estimator for each target."""

    class MultiOutputClassifier(_MultiOutput, ClassifierMixin):
        def predict_proba(self, X):
            return [e.predict_proba(X) for e in self.estimators_]

        def score(self, X, Y):
            return np.mean(np.all(np.asarray(Y) == self.predict(X), axis=1))
    """#

  /// The text of `sklearn.kernel_ridge`.
  static let sklearnKernelRidge = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin

    class KernelRidge(BaseEstimator, RegressorMixin):
        """Ridge regression in the space of a kernel."""

        def __init__(self, alpha=1, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None):
            self.alpha, self.kernel, self.gamma, self.degree, self.coef0, self.kernel_params = alpha, kernel, gamma, degree, coef0, kernel_params

        def _between(self, A, B):
            if callable(self.kernel):
                return np.array([[self.kernel(a, b) for b in B] for a in A])
            gamma = 1.0 / A.shape[1] if self.gamma is None else self.gamma
            dots = A @ B.T
            if self.kernel == "linear":
                return dots
            if self.kernel == "rbf":
                return np.exp(-gamma * np.maximum((A ** 2).sum(axis=1)[:, None] - 2 * dots + (B ** 2).sum(axis=1), 0.0))
            if self.kernel in ("poly", "polynomial"):
                return (gamma * dots + self.coef0) ** self.degree
            if self.kernel == "sigmoid":
                return np.tanh(gamma * dots + self.coef0)
            raise NotImplementedError("kernel=" + repr(self.kernel) + " is not available here: \"linear\", \"rbf\", \"poly\" and \"sigmoid\" are")

        def fit(self, X, y, sample_weight=None):
            self.X_fit_ = np.asarray(X, dtype=float)
            K = self._between(self.X_fit_, self.X_fit_)
            self.dual_coef_ = np.linalg.solve(K + self.alpha * np.eye(len(K)), np.asarray(y, dtype=float))
            return self

        def predict(self, X):
            return self._between(np.asarray(X, dtype=float), self.X_fit_) @ self.dual_coef_
    """#
}
