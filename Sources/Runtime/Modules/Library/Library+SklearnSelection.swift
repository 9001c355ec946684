extension Library {
  /// The text of `sklearn.feature_selection`.
  static let sklearnSelection = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X, dtype=float)

    def f_classif(X, y):
        """How far the classes' means lie apart in each feature, against the spread within: F, and how likely as much is by chance."""
        from scipy.special import betainc
        X, y = _plain(X), np.asarray(y)
        parts = [X[y == c] for c in np.unique(y)]
        n, k = len(X), len(parts)
        square_all = (X ** 2).sum(axis=0)
        sums = [p.sum(axis=0) for p in parts]
        whole = sum(sums) ** 2 / n
        between = sum([s ** 2 / len(p) for s, p in zip(sums, parts)]) - whole
        within = (square_all - whole) - between
        f = between / (k - 1) / (within / (n - k))
        return f, betainc((n - k) / 2, (k - 1) / 2, (n - k) / (n - k + (k - 1) * f))

    def f_regression(X, y, *, center=True, force_finite=True):
        from scipy.special import betainc
        X, y = _plain(X), np.asarray(y, dtype=float)
        r = r_regression(X, y, center=center)
        free = len(y) - (2 if center else 1)
        f = r ** 2 / (1 - r ** 2) * free
        return f, betainc(free / 2, 0.5, free / (free + f))

    def r_regression(X, y, *, center=True, force_finite=True):
        X, y = _plain(X), np.asarray(y, dtype=float)
        if center:
            y, X = y - y.mean(), X - X.mean(axis=0)
        return y @ X / np.linalg.norm(X, axis=0) / np.linalg.norm(y)

    def chi2(X, y):
        from scipy.special import gammaincc
        X, y = _plain(X), np.asarray(y)
        if (X < 0).any():
            raise ValueError("Input X must be non-negative.")
        classes = np.unique(y)
        observed = np.stack([X[y == c].sum(axis=0) for c in classes])
        expected = np.outer([(y == c).mean() for c in classes], X.sum(axis=0))
        found = ((observed - expected) ** 2 / expected).sum(axis=0)
        return found, gammaincc((len(classes) - 1) / 2, found / 2)

    class _Selection(TransformerMixin, BaseEstimator):
        def fit(self, X, y=None):
            found = self.score_func(X, y)
            self.scores_, self.pvalues_ = found if isinstance(found, tuple) else (found, None)
            self._names = list(X.columns) if hasattr(X, "columns") else None
            self.n_features_in_ = len(self.scores_)
            return self

        def get_support(self, indices=False):
            mask = self._mask()
            return np.where(mask)[0] if indices else mask

        def transform(self, X):
            return np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X)[:, self.get_support()]

        def get_feature_names_out(self, input_features=None):
            names = input_features if input_features is not None else self._names if self._names is not None else ["x" + str(i) for i in range(self.n_features_in_)]
            return np.array([n for n, isKept in zip(names, self.get_support()) if isKept], dtype=object)

    class SelectKBest(_Selection):
        """The features with the best scores."""
        def __init__(self, score_func=f_classif, *, k=10):
            self.score_func, self.k = score_func, k

        def _mask(self):
            mask = np.zeros(len(self.scores_), dtype=bool)
            if self.k == "all":
                return ~mask
            if self.k:
                scores = np.where(np.isnan(self.scores_), -np.inf, self.scores_)
                mask[np.argsort(scores, kind="stable")[-self.k:]] = True
            return mask

    class SelectPercentile(_Selection):
        def __init__(self, score_func=f_classif, *, percentile=10):
            self.score_func, self.percentile = score_func, percentile

        def _mask(self):
            if self.percentile == 100:
                return np.ones(len(self.scores_), dtype=bool)
            threshold = np.percentile(self.scores_, 100 - self.percentile)
            mask = self.scores_ > threshold
            ties = np.where(self.scores_ == threshold)[0]
            room = int(len(self.scores_) * self.percentile / 100) - mask.sum()
            mask[ties[:max(room, 0)]] = True
            return mask

    class VarianceThreshold(TransformerMixin, BaseEstimator):
        def __init__(self, threshold=0.0):
            self.threshold = threshold

        def fit(self, X, y=None):
            self.variances_ = np.var(_plain(X), axis=0)
            if not (self.variances_ > self.threshold).any():
                raise ValueError("No feature in X meets the variance threshold {0:.5f}".format(self.threshold))
            return self

        def get_support(self, indices=False):
            mask = self.variances_ > self.threshold
            return np.where(mask)[0] if indices else mask

        def transform(self, X):
            return np.asarray(X.values if hasattr(X, "iloc") else X)[:, self.get_support()]

    class RFE(TransformerMixin, BaseEstimator):
        """Features left out one by one, the least important first."""
        def __init__(self, estimator, *, n_features_to_select=None, step=1, verbose=0, importance_getter="auto"):
            self.estimator, self.n_features_to_select, self.step, self.verbose, self.importance_getter = estimator, n_features_to_select, step, verbose, importance_getter

        def fit(self, X, y):
            from sklearn.base import clone
            X = _plain(X)
            d = X.shape[1]
            wanted = d // 2 if self.n_features_to_select is None else self.n_features_to_select
            support, ranking = np.ones(d, dtype=bool), np.ones(d, dtype=int)
            while support.sum() > wanted:
                places = np.where(support)[0]
                fitted = clone(self.estimator)
                fitted.fit(X[:, places], y)
                weights = fitted.coef_ if hasattr(fitted, "coef_") else fitted.feature_importances_
                weights = np.asarray(weights) ** 2 if np.ndim(weights) == 1 else (np.asarray(weights) ** 2).sum(axis=0)
                drop = min(self.step, support.sum() - wanted)
                support[places[np.argsort(weights)[:drop]]] = False
                ranking[~support] += 1
            self.estimator_ = clone(self.estimator)
            self.estimator_.fit(X[:, support], y)
            self.support_, self.ranking_, self.n_features_ = support, ranking, int(support.sum())
            return self

        def get_support(self, indices=False): return np.where(self.support_)[0] if indices else self.support_
        def transform(self, X): return _plain(X)[:, self.support_]
        def predict(self, X): return self.estimator_.predict(self.transform(X))
        def score(self, X, y): return self.estimator_.score(self.transform(X), y)
    """#
}
