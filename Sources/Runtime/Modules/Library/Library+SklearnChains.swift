extension Library {
  /// The part of `sklearn.multioutput` in which targets see those before them.
  static let sklearnChains = #"""
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class _Chain(BaseEstimator):
        """An estimator for each target, which sees the targets before it."""

        def __init__(self, estimator=None, *, order=None, cv=None, random_state=None, verbose=False, base_estimator=None, chain_method="predict"):
            self.estimator, self.order, self.cv, self.random_state, self.verbose = estimator, order, cv, random_state, verbose

        def fit(self, X, Y):
            if self.cv is not None:
                raise NotImplementedError(f"{type(self).__name__}(cv=) is not available here")
            X, Y = _plain(X), np.asarray(Y.values if hasattr(Y, "iloc") else Y)
            k = Y.shape[1]
            self.order_ = list(range(k)) if self.order is None else check_random_state(self.random_state).permutation(k) if isinstance(self.order, str) else list(self.order)
            self.estimators_ = [clone(self.estimator).fit(np.hstack([X, Y[:, self.order_[:i]]]), Y[:, t]) for i, t in enumerate(self.order_)]
            self.classes_ = [e.classes_ for e in self.estimators_] if hasattr(self.estimators_[0], "classes_") else None
            return self

        def _along(self, X, ask):
            X = _plain(X)
            seen, found = np.zeros((len(X), len(self.estimators_))), np.zeros((len(X), len(self.estimators_)))
            for i, one in enumerate(self.estimators_):
                whole = np.hstack([X, seen[:, :i]])
                seen[:, i] = one.predict(whole)
                found[:, i] = ask(one, whole)
            back = np.empty_like(found)
            back[:, self.order_] = found
            return back

        def predict(self, X):
            return self._along(X, lambda one, whole: one.predict(whole))

    class ClassifierChain(_Chain, ClassifierMixin):
        def predict_proba(self, X):
            return self._along(X, lambda one, whole: one.predict_proba(whole)[:, 1])

        def decision_function(self, X):
            return self._along(X, lambda one, whole: one.decision_function(whole))

        def score(self, X, y, sample_weight=None):
            return float(np.mean(np.all(self.predict(X) == np.asarray(y), axis=1)))

    class RegressorChain(_Chain, RegressorMixin):
        pass
    """#

  /// The part of `sklearn.compose` with targets that are transformed.
  static let sklearnTargets = #"""
    from sklearn.base import BaseEstimator, RegressorMixin, clone

    class TransformedTargetRegressor(RegressorMixin, BaseEstimator):
        """A regressor of targets that are transformed first, and back afterwards."""

        def __init__(self, regressor=None, *, transformer=None, func=None, inverse_func=None, check_inverse=True):
            self.regressor, self.transformer, self.func, self.inverse_func, self.check_inverse = regressor, transformer, func, inverse_func, check_inverse

        def fit(self, X, y, **more):
            from sklearn.linear_model import LinearRegression
            y = np.asarray(y)
            self._isFlat = y.ndim == 1
            Y = y.reshape(-1, 1) if self._isFlat else y
            if self.transformer is not None and (self.func is not None or self.inverse_func is not None):
                raise ValueError("'transformer' and functions 'func'/'inverse_func' cannot both be set.")
            if self.transformer is not None:
                self.transformer_ = clone(self.transformer).fit(Y)
                made = self.transformer_.transform(Y)
            else:
                if self.func is not None and self.inverse_func is None:
                    raise ValueError("When 'func' is provided, 'inverse_func' must also be provided")
                made = Y if self.func is None else self.func(Y)
            self.regressor_ = LinearRegression() if self.regressor is None else clone(self.regressor)
            self.regressor_.fit(X, made[:, 0] if made.ndim == 2 and made.shape[1] == 1 else made, **more)
            return self

        def predict(self, X):
            found = np.asarray(self.regressor_.predict(X))
            flat = found.reshape(-1, 1) if found.ndim == 1 else found
            back = self.transformer_.inverse_transform(flat) if self.transformer is not None else flat if self.inverse_func is None else self.inverse_func(flat)
            return back[:, 0] if self._isFlat and back.ndim == 2 and back.shape[1] == 1 else back
    """#

  /// The part of `sklearn.impute` that goes by the nearest samples.
  static let sklearnNearImputer = #"""
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class KNNImputer(TransformerMixin, BaseEstimator):
        """What is missing as the mean of the nearest samples that have it."""

        def __init__(self, *, missing_values=np.nan, n_neighbors=5, weights="uniform", metric="nan_euclidean", copy=True, add_indicator=False, keep_empty_features=False):
            self.missing_values, self.n_neighbors, self.weights, self.metric = missing_values, n_neighbors, weights, metric
            self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features

        def _missing(self, X):
            return np.isnan(X) if self.missing_values != self.missing_values else X == self.missing_values

        def fit(self, X, y=None):
            self._X = _plain(X)
            self._gone = self._missing(self._X)
            self.n_features_in_ = self._X.shape[1]
            return self

        def transform(self, X):
            X = _plain(X)
            gone = self._missing(X)
            rows, there = np.where(gone, 0.0, X), np.where(self._gone, 0.0, self._X)
            for i in np.flatnonzero(gone.any(axis=1)):
                counts = (~gone[i] & ~self._gone).sum(axis=1)
                squares = -2 * (rows[i:i + 1] @ there.T)[0] + (rows[i] ** 2).sum() + (there * there).sum(axis=1)
                squares = np.maximum(squares, 0) - (rows[i] ** 2) @ self._gone.T.astype(float) - (there * there) @ gone[i].astype(float)
                far = np.where(counts == 0, np.nan, np.sqrt(np.maximum(squares, 0) / np.maximum(counts, 1) * X.shape[1]))
                for j in np.flatnonzero(gone[i]):
                    has = np.flatnonzero(~self._gone[:, j])
                    near = has[~np.isnan(far[has])]
                    if len(near) == 0:
                        X[i, j] = self._X[has, j].mean()
                        continue
                    if len(near) > self.n_neighbors:
                        near = near[np.argpartition(far[near], self.n_neighbors - 1)[:self.n_neighbors]]
                    if callable(self.weights):
                        w = np.asarray(self.weights(far[near][None]))[0]
                    elif self.weights == "distance":
                        w = (far[near] == 0).astype(float) if np.any(far[near] == 0) else 1.0 / far[near]
                    else:
                        w = np.ones(len(near))
                    X[i, j] = (self._X[near, j] * w).sum() / w.sum()
            return X
    """#
}
