extension Library {
  /// The part of `sklearn.svm` without kernels.
  static let sklearnLinearVectors = #"""
    def _table(X):
        X = np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)
        if X.ndim != 2:
            raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
        if not np.isfinite(X).all():
            raise ValueError("Input X contains NaN or infinity.")
        return X

    class LinearSVC(BaseEstimator, ClassifierMixin):
        """The flat boundary with the smallest squares of what is on its wrong side, found as LIBLINEAR finds it."""

        def __init__(self, penalty="l2", loss="squared_hinge", *, dual="auto", tol=1e-4, C=1.0, multi_class="ovr", fit_intercept=True, intercept_scaling=1, class_weight=None,
                     verbose=0, random_state=None, max_iter=1000):
            self.penalty, self.loss, self.dual, self.tol, self.C, self.multi_class = penalty, loss, dual, tol, C, multi_class
            self.fit_intercept, self.intercept_scaling, self.class_weight = fit_intercept, intercept_scaling, class_weight
            self.verbose, self.random_state, self.max_iter = verbose, random_state, max_iter

        def fit(self, X, y, sample_weight=None):
            X, y = _table(X), np.asarray(y).ravel()
            isDual = self.dual if self.dual != "auto" else self.loss == "hinge" or len(X) < X.shape[1]
            if self.penalty != "l2" or self.multi_class != "ovr":
                raise NotImplementedError("LinearSVC is here with penalty='l2' and multi_class='ovr'; LogisticRegression(solver='liblinear', l1_ratio=1) picks features")
            if self.loss == "hinge" and not isDual:
                raise ValueError("Unsupported set of arguments: The combination of penalty='l2' and loss='hinge' is not supported when dual=False, Parameters: penalty='l2', loss='hinge', dual=False")
            self.classes_, kinds = np.unique(y, return_inverse=True)
            if len(self.classes_) < 2:
                raise ValueError(f"This solver needs samples of at least 2 classes in the data, but the data contains only one class: {self.classes_[0]!r}")
            self.coef_, self.intercept_, rounds = _liblinear._fitted(X, kinds, self.classes_, self.loss, isDual, self, sample_weight)
            self.n_iter_ = max(rounds)
            self.n_features_in_ = X.shape[1]
            return self

        def decision_function(self, X):
            scores = _table(X) @ self.coef_.T + self.intercept_
            return scores.ravel() if scores.shape[1] == 1 else scores

        def predict(self, X):
            scores = self.decision_function(X)
            return self.classes_[(scores > 0).astype(int)] if scores.ndim == 1 else self.classes_[scores.argmax(axis=1)]

    class LinearSVR(BaseEstimator, RegressorMixin):
        """A line whose mistakes inside a tube cost nothing, found as LIBLINEAR finds it."""

        def __init__(self, *, epsilon=0.0, tol=1e-4, C=1.0, loss="epsilon_insensitive", fit_intercept=True, intercept_scaling=1.0, dual="auto", verbose=0, random_state=None, max_iter=1000):
            self.epsilon, self.tol, self.C, self.loss, self.fit_intercept, self.intercept_scaling = epsilon, tol, C, loss, fit_intercept, intercept_scaling
            self.dual, self.verbose, self.random_state, self.max_iter = dual, verbose, random_state, max_iter

        def fit(self, X, y, sample_weight=None):
            X, y = _table(X), np.asarray(y, dtype=float).ravel()
            isSquared = self.loss != "epsilon_insensitive"
            if not (self.dual if self.dual != "auto" else not isSquared or len(X) < X.shape[1]):
                raise NotImplementedError("LinearSVR with loss='squared_epsilon_insensitive' is here with dual=True")
            table = np.hstack([X, np.full((len(X), 1), float(self.intercept_scaling))]) if self.fit_intercept else X
            costs = self.C * (np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float))
            draws = _liblinear._Draws(check_random_state(self.random_state).randint(2147483647))
            w, self.n_iter_ = _liblinear._regression(table, y, costs, isSquared, self.epsilon, self.tol, self.max_iter, draws)
            _liblinear._warned(self.n_iter_, self.max_iter)
            self.coef_ = w[:-1] if self.fit_intercept else w
            self.intercept_ = self.intercept_scaling * w[-1:] if self.fit_intercept else 0.0
            self.n_features_in_ = X.shape[1]
            return self

        def predict(self, X):
            return _table(X) @ self.coef_ + self.intercept_
    """#
}
