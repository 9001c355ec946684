extension Library {
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

    class ComplementNB(_CountingNB):
        """Classes by what the other classes' counts say."""

        def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None, norm=False):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior, self.norm = alpha, force_alpha, fit_prior, class_prior, norm

        def _shares(self):
            counts = self.feature_count_.sum(axis=0) + self.alpha - self.feature_count_
            logs = np.log(counts / counts.sum(axis=1, keepdims=True))
            return logs / logs.sum(axis=1, keepdims=True) if self.norm else -logs

        def _likelihood(self, X):
            found = X @ self.feature_log_prob_.T
            return found + self.class_log_prior_ if len(self.classes_) == 1 else found
    """#
}
