extension Library {
  /// The part of `sklearn.feature_selection` that goes by an estimator.
  static let sklearnChosen = #"""
    from sklearn.base import clone

    def f_oneway(*args):
        """How far the means of groups lie apart, against the spread within: F, and how likely as much is by chance."""
        y = np.concatenate([np.full(len(a), i) for i, a in enumerate(args)])
        return f_classif(np.concatenate([_plain(a).reshape(len(a), -1) for a in args]), y)

    class SelectFromModel(TransformerMixin, BaseEstimator):
        """The features that an estimator goes by."""

        def __init__(self, estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None, importance_getter="auto"):
            self.estimator, self.threshold, self.prefit, self.norm_order = estimator, threshold, prefit, norm_order
            self.max_features, self.importance_getter = max_features, importance_getter

        def fit(self, X, y=None):
            if self.prefit:
                self.estimator_ = self.estimator
            else:
                self.estimator_ = clone(self.estimator).fit(X, y)
            self.n_features_in_ = np.shape(X)[1]
            if hasattr(X, "columns"):
                self.feature_names_in_ = np.asarray(X.columns, dtype=object)
            return self

        def _weights(self):
            model = self.estimator_ if hasattr(self, "estimator_") else self.estimator
            if callable(self.importance_getter):
                found = np.asarray(self.importance_getter(model))
            elif self.importance_getter != "auto":
                found = np.asarray(getattr(model, self.importance_getter))
            else:
                found = np.asarray(model.coef_ if hasattr(model, "coef_") else model.feature_importances_)
            return np.abs(found) if found.ndim == 1 else np.linalg.norm(found, axis=0, ord=self.norm_order)

        @property
        def threshold_(self):
            weights, asked = self._weights(), self.threshold
            if asked is None:
                model = self.estimator_ if hasattr(self, "estimator_") else self.estimator
                isL1 = getattr(model, "penalty", None) == "l1" or type(model).__name__ in ("Lasso", "LassoCV") or getattr(model, "l1_ratio", None) == 1.0 and type(model).__name__ == "LogisticRegression"
                return 1e-5 if isL1 else np.mean(weights)
            if isinstance(asked, str):
                scale, _, name = asked.rpartition("*")
                name = name.strip()
                if name not in ("mean", "median"):
                    raise ValueError("Expected threshold='mean' or threshold='median' got %s" % name)
                return (float(scale) if scale else 1.0) * (np.median(weights) if name == "median" else np.mean(weights))
            return float(asked)

        def get_support(self, indices=False):
            weights = self._weights()
            kept = np.ones(len(weights), dtype=bool)
            if self.max_features is not None:
                most = self.max_features(np.zeros((1, len(weights)))) if callable(self.max_features) else self.max_features
                kept[:] = False
                kept[np.argsort(-weights, kind="mergesort")[:most]] = True
            kept = kept & ~(weights < self.threshold_)
            return np.flatnonzero(kept) if indices else kept

        def transform(self, X):
            kept = self.get_support()
            return (X.values if hasattr(X, "iloc") else np.asarray(X))[:, kept]

        def get_feature_names_out(self, input_features=None):
            names = input_features if input_features is not None else getattr(self, "feature_names_in_", ["x%d" % i for i in range(self.n_features_in_)])
            return np.asarray(names, dtype=object)[self.get_support()]
    """#
}
