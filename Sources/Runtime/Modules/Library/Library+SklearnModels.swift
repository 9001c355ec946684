extension Library {
  /// The text of `sklearn.models`.
  static let sklearnModels = #"""
    from sklearn import _refused, _by_hand, _no_model
    MLPClassifier = _refused("MLPClassifier", _by_hand)
    MLPRegressor = _refused("MLPRegressor", _by_hand)
    LogisticRegression = _refused("LogisticRegression", "`net 2 -> 1 sigmoid` and `train` are one, or a few lines of NumPy")
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

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

    class Ridge(LinearRegression):
        """The plane with the least sum of squares and of alpha times its slopes' squares."""

        def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001, solver="auto", positive=False, random_state=None):
            self.alpha, self.fit_intercept, self.copy_X, self.max_iter = alpha, fit_intercept, copy_X, max_iter
            self.tol, self.solver, self.positive, self.random_state = tol, solver, positive, random_state

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            middle, level = (X.mean(axis=0), y.mean(axis=0)) if self.fit_intercept else (np.zeros(X.shape[1]), 0.0)
            A = X - middle
            found = np.linalg.solve(A.T @ A + self.alpha * np.eye(X.shape[1]), A.T @ (y - level))
            self.coef_ = found.T
            self.intercept_ = level - middle @ found
            return self

    Lasso = _refused("Lasso", _no_model)
    RandomForestClassifier = _refused("RandomForestClassifier", _no_model)
    GradientBoostingClassifier = _refused("GradientBoostingClassifier", _no_model)

    class KNeighborsClassifier(BaseEstimator, ClassifierMixin):
        """The class that most of the nearest samples have."""

        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def fit(self, X, y):
            self._X, self._y = np.asarray(X, dtype=float), np.asarray(y).ravel()
            self.classes_, self._kinds = np.unique(self._y, return_inverse=True)
            return self

        def kneighbors(self, X, n_neighbors=None, return_distance=True):
            gaps = np.abs(np.asarray(X, dtype=float)[:, None] - self._X[None])
            p = 1 if self.metric == "manhattan" else self.p
            distances = np.sqrt((gaps ** 2).sum(axis=-1)) if p == 2 else (gaps ** p).sum(axis=-1) ** (1.0 / p)
            places = np.argsort(distances, axis=1, kind="stable")[:, :n_neighbors or self.n_neighbors]
            return (np.take_along_axis(distances, places, axis=1), places) if return_distance else places

        def predict_proba(self, X):
            distances, places = self.kneighbors(X)
            weights = np.ones_like(distances) if self.weights == "uniform" else 1.0 / np.maximum(distances, 1e-300)
            votes = np.stack([(weights * (self._kinds[places] == k)).sum(axis=1) for k in range(len(self.classes_))], axis=1)
            return votes / votes.sum(axis=1, keepdims=True)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

    KNeighborsRegressor = _refused("KNeighborsRegressor", _no_model)
    KMeans = _refused("KMeans", "its loop is a few lines of NumPy: the nearest centre of each sample, then the mean of each centre's samples")
    DBSCAN = AgglomerativeClustering = _refused("the model", _no_model)
    GaussianNB = MultinomialNB = BernoulliNB = _refused("naive Bayes", _no_model)
    SVC = _refused("SVC", _no_model)
    LinearSVC = _refused("LinearSVC", _no_model)
    DecisionTreeClassifier = _refused("DecisionTreeClassifier", _no_model)
    """#
}
