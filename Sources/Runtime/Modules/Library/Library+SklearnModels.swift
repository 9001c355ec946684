extension Library {
  /// The text of `sklearn.models`.
  static let sklearnModels = #"""
    from sklearn import _refused, _by_hand, _no_model
    MLPClassifier = _refused("MLPClassifier", _by_hand)
    MLPRegressor = _refused("MLPRegressor", _by_hand)
    LogisticRegression = _refused("LogisticRegression", "`net 2 -> 1 sigmoid` and `train` are one, or a few lines of NumPy")
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin

    class LinearRegression(BaseEstimator, RegressorMixin):
        """The line, or plane, with the least sum of squares."""

        def __init__(self, *, fit_intercept=True, copy_X=True, n_jobs=None, positive=False):
            self.fit_intercept, self.copy_X, self.n_jobs, self.positive = fit_intercept, copy_X, n_jobs, positive

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2:
                raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
            middle, level = (X.mean(axis=0), y.mean(axis=0)) if self.fit_intercept else (np.zeros(X.shape[1]), 0.0)
            found, _, self.rank_, self.singular_ = np.linalg.lstsq(X - middle, y - level, rcond=None)
            self.coef_ = found.T
            self.intercept_ = level - middle @ found
            return self

        def predict(self, X):
            return np.asarray(X, dtype=float) @ self.coef_.T + self.intercept_
    Perceptron = _refused("Perceptron", _by_hand)
    SGDClassifier = _refused("SGDClassifier", _by_hand)
    Ridge = _refused("Ridge", _no_model)
    Lasso = _refused("Lasso", _no_model)
    RandomForestClassifier = _refused("RandomForestClassifier", _no_model)
    GradientBoostingClassifier = _refused("GradientBoostingClassifier", _no_model)
    KNeighborsClassifier = _refused("KNeighborsClassifier", _no_model)
    SVC = _refused("SVC", _no_model)
    LinearSVC = _refused("LinearSVC", _no_model)
    DecisionTreeClassifier = _refused("DecisionTreeClassifier", _no_model)
    """#
}
