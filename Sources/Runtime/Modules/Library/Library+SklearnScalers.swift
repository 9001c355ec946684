extension Library {
  /// The part of `sklearn` with transformers of columns of numbers.
  static let sklearnScalers = #"""
    class _Transformer:
        def fit_transform(self, X, y=None):
            return self.fit(X).transform(X)

        def get_params(self, deep=True):
            return {n: v for n, v in self.__dict__.items() if not n.startswith("_") and not n.endswith("_")}

        def set_params(self, **params):
            self.__dict__.update(params)
            return self

        def __repr__(self):
            from sklearn.base import _described
            return _described(self)

        def _check(self, name):
            if not hasattr(self, name):
                kind = type(self).__name__
                raise ValueError("This " + kind + " instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")

    def _matrix(X, name):
        X = np.array(X.values if hasattr(X, "iloc") else X, dtype=float)
        if X.ndim != 2:
            raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
        return X

    class PolynomialFeatures(_Transformer):
        """All products of the features up to a degree."""

        def __init__(self, degree=2, *, interaction_only=False, include_bias=True):
            self.degree, self.interaction_only, self.include_bias = degree, interaction_only, include_bias

        def fit(self, X, y=None):
            X = _matrix(X, "PolynomialFeatures")
            self.n_features_in_ = X.shape[1]
            def chosen(count, first):
                if count == 0:
                    return [()]
                return [(i,) + rest for i in range(first, X.shape[1]) for rest in chosen(count - 1, i + 1 if self.interaction_only else i)]
            self._terms = [t for n in range(0 if self.include_bias else 1, self.degree + 1) for t in chosen(n, 0)]
            self.n_output_features_ = len(self._terms)
            return self

        def transform(self, X):
            X = _matrix(X, "PolynomialFeatures")
            return np.stack([np.prod(X[:, list(t)], axis=1) if t else np.ones(len(X)) for t in self._terms], axis=1)

    class StandardScaler(_Transformer):
        def __init__(self, *, copy=True, with_mean=True, with_std=True):
            self.with_mean = with_mean
            self.with_std = with_std

        def fit(self, X, y=None):
            X = _matrix(X, "StandardScaler")
            self.n_samples_seen_ = len(X)
            self.mean_ = np.mean(X, axis=0)
            deviation = X - self.mean_
            correction = np.sum(deviation, axis=0)
            self.var_ = (np.sum(deviation ** 2, axis=0) - correction ** 2 / len(X)) / len(X)
            self.scale_ = np.sqrt(self.var_)
            self.scale_[self.scale_ < 10 * 2.220446049250313e-16] = 1.0
            return self

        def transform(self, X):
            self._check("mean_")
            X = _matrix(X, "StandardScaler").copy()
            if self.with_mean:
                X -= self.mean_
            if self.with_std:
                X /= self.scale_
            return X

        def inverse_transform(self, X):
            X = np.array(X, dtype=float)
            if self.with_std:
                X = X * self.scale_
            return X + self.mean_ if self.with_mean else X

    class MinMaxScaler(_Transformer):
        def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
            self.feature_range = feature_range
            self.clip = clip

        def fit(self, X, y=None):
            X = _matrix(X, "MinMaxScaler")
            low, high = self.feature_range
            self.data_min_ = np.min(X, axis=0)
            self.data_max_ = np.max(X, axis=0)
            self.data_range_ = self.data_max_ - self.data_min_
            width = self.data_range_.copy()
            width[width == 0] = 1.0
            self.scale_ = (high - low) / width
            self.min_ = low - self.data_min_ * self.scale_
            return self

        def transform(self, X):
            self._check("scale_")
            X = _matrix(X, "MinMaxScaler") * self.scale_
            X += self.min_
            return np.clip(X, self.feature_range[0], self.feature_range[1]) if self.clip else X

        def inverse_transform(self, X):
            return (np.array(X, dtype=float) - self.min_) / self.scale_

    class Normalizer(_Transformer):
        def __init__(self, norm="l2", *, copy=True):
            self.norm = norm

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            X = _matrix(X, "Normalizer")
            if self.norm == "l1":
                norms = np.abs(X).sum(axis=1)
            elif self.norm == "max":
                norms = np.abs(X).max(axis=1)
            else:
                norms = np.sqrt((X * X).sum(axis=1))
            norms[norms == 0] = 1.0
            return X / norms.reshape(-1, 1)

    def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
        return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X)

    def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
        return Normalizer(norm).transform(X)

    def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
        return MinMaxScaler(feature_range).fit_transform(X)

    """#
}
