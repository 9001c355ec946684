extension Library {
  /// The text of `sklearn.neighbors`.
  static let sklearnNeighbors = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    class _Neighbors(BaseEstimator):
        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def kneighbors(self, X, n_neighbors=None, return_distance=True):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            gaps = np.abs(X[:, None] - self._X[None])
            p = 1 if self.metric == "manhattan" else self.p
            distances = np.sqrt((gaps ** 2).sum(axis=-1)) if p == 2 else (gaps ** p).sum(axis=-1) ** (1.0 / p)
            places = np.argsort(distances, axis=1, kind="stable")[:, :n_neighbors or self.n_neighbors]
            return (np.take_along_axis(distances, places, axis=1), places) if return_distance else places

        def _near(self, X):
            """The nearest samples' places, and what each counts."""
            distances, places = self.kneighbors(X)
            if callable(self.weights):
                return places, self.weights(distances)
            return places, np.ones_like(distances) if self.weights == "uniform" else 1.0 / np.maximum(distances, 1e-300)

    class KNeighborsClassifier(_Neighbors, ClassifierMixin):
        """The class that most of the nearest samples have."""

        def fit(self, X, y):
            self._X, self._y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_, self._kinds = np.unique(self._y, return_inverse=True)
            return self

        def predict_proba(self, X):
            places, weights = self._near(X)
            votes = np.stack([(weights * (self._kinds[places] == k)).sum(axis=1) for k in range(len(self.classes_))], axis=1)
            return votes / votes.sum(axis=1, keepdims=True)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

    class KNeighborsRegressor(_Neighbors, RegressorMixin):
        """The mean of the nearest samples."""

        def fit(self, X, y):
            self._X, self._y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y, dtype=float)
            return self

        def predict(self, X):
            places, weights = self._near(X)
            if self.weights == "uniform":
                return self._y[places].mean(axis=1)
            return (self._y[places] * weights).sum(axis=1) / weights.sum(axis=1)

    class NearestCentroid(BaseEstimator, ClassifierMixin):
        """The class whose mean is nearest."""

        def __init__(self, metric="euclidean", *, shrink_threshold=None, priors="uniform"):
            if shrink_threshold is not None or metric not in ("euclidean", "manhattan"):
                raise NotImplementedError("NearestCentroid is here with metric=\"euclidean\" or \"manhattan\" and without shrink_threshold=")
            self.metric, self.shrink_threshold, self.priors = metric, shrink_threshold, priors

        def fit(self, X, y):
            X, y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            middle = np.mean if self.metric == "euclidean" else np.median
            self.centroids_ = np.stack([middle(X[y == c], axis=0) for c in self.classes_])
            return self

        def predict(self, X):
            gaps = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)[:, None] - self.centroids_
            far = (gaps ** 2).sum(axis=-1) if self.metric == "euclidean" else np.abs(gaps).sum(axis=-1)
            return self.classes_[np.argmin(far, axis=1)]

    class NearestNeighbors(_Neighbors):
        def fit(self, X, y=None):
            self._X = np.asarray(X, dtype=float)
            return self
    """#

  /// The text of `sklearn.naive_bayes`.
  static let sklearnBayes = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin

    class _Bayes(BaseEstimator, ClassifierMixin):
        """Classes by how likely each makes a sample, feature by feature."""

        def predict(self, X):
            return self.classes_[np.argmax(self._likelihood(np.asarray(X, dtype=float)), axis=1)]

        def predict_log_proba(self, X):
            z = self._likelihood(np.asarray(X, dtype=float))
            top = z.max(axis=1, keepdims=True)
            return z - top - np.log(np.exp(z - top).sum(axis=1, keepdims=True))

        def predict_proba(self, X):
            return np.exp(self.predict_log_proba(X))

        def _classes(self, X, y):
            X, y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            self.class_count_ = np.bincount(kinds).astype(float)
            self.n_features_in_ = X.shape[1]
            return X, kinds

    class GaussianNB(_Bayes):
        def __init__(self, *, priors=None, var_smoothing=1e-09):
            self.priors, self.var_smoothing = priors, var_smoothing

        def fit(self, X, y, sample_weight=None):
            X, kinds = self._classes(X, y)
            self.epsilon_ = self.var_smoothing * np.var(X, axis=0).max()
            self.theta_ = np.stack([X[kinds == k].mean(axis=0) for k in range(len(self.classes_))])
            self.var_ = np.stack([X[kinds == k].var(axis=0) for k in range(len(self.classes_))]) + self.epsilon_
            self.class_prior_ = self.class_count_ / len(X) if self.priors is None else np.asarray(self.priors)
            return self

        def _likelihood(self, X):
            found = []
            for prior, mean, var in zip(self.class_prior_, self.theta_, self.var_):
                found.append(np.log(prior) - 0.5 * np.sum(np.log(2.0 * np.pi * var)) - 0.5 * np.sum((X - mean) ** 2 / var, axis=1))
            return np.stack(found, axis=1)

    class _CountingNB(_Bayes):
        def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior

        def fit(self, X, y, sample_weight=None):
            X, kinds = self._classes(X, y)
            X = self._read(X)
            k = len(self.classes_)
            self.feature_count_ = np.stack([X[kinds == i].sum(axis=0) for i in range(k)])
            self.class_log_prior_ = np.log(self.class_count_ / len(X)) if self.fit_prior else np.full(k, -np.log(k))
            self.feature_log_prob_ = self._shares()
            return self

        def _read(self, X):
            return X

    class MultinomialNB(_CountingNB):
        def _shares(self):
            counts = self.feature_count_ + self.alpha
            return np.log(counts) - np.log(counts.sum(axis=1, keepdims=True))

        def _likelihood(self, X):
            return X @ self.feature_log_prob_.T + self.class_log_prior_

    class BernoulliNB(_CountingNB):
        def _read(self, X):
            return (X > 0).astype(float)

        def _shares(self):
            return np.log(self.feature_count_ + self.alpha) - np.log(self.class_count_ + 2 * self.alpha)[:, None]

        def _likelihood(self, X):
            absent = np.log(1 - np.exp(self.feature_log_prob_))
            return self._read(X) @ (self.feature_log_prob_ - absent).T + self.class_log_prior_ + absent.sum(axis=1)
    """#
}
