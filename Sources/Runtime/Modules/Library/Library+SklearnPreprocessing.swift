extension Library {
  /// The text of `sklearn.preprocessing`.
  static let sklearnPreprocessing = #"""
    from sklearn import StandardScaler, MinMaxScaler, LabelEncoder, LabelBinarizer, OneHotEncoder, Normalizer, scale, normalize, minmax_scale
    from sklearn import PolynomialFeatures, label_binarize
    import numpy as np
    from sklearn import _Transformer, _matrix

    class MaxAbsScaler(_Transformer):
        """Divides each column by its largest magnitude."""
        def __init__(self, *, copy=True):
            self.copy = copy

        def fit(self, X, y=None):
            self.max_abs_ = np.abs(_matrix(X, "MaxAbsScaler")).max(axis=0)
            self.scale_ = np.where(self.max_abs_ == 0, 1.0, self.max_abs_)
            return self

        def transform(self, X):
            self._check("scale_")
            return _matrix(X, "MaxAbsScaler") / self.scale_

        def inverse_transform(self, X):
            return np.asarray(X, dtype=float) * self.scale_

    class RobustScaler(_Transformer):
        """Takes the median off and divides by the distance between the quartiles."""
        def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False):
            self.with_centering, self.with_scaling, self.quantile_range = with_centering, with_scaling, quantile_range

        def fit(self, X, y=None):
            X = _matrix(X, "RobustScaler")
            self.center_ = np.median(X, axis=0)
            low, high = np.percentile(X, self.quantile_range[0], axis=0), np.percentile(X, self.quantile_range[1], axis=0)
            self.scale_ = np.where(high - low == 0, 1.0, high - low)
            return self

        def transform(self, X):
            self._check("scale_")
            X = _matrix(X, "RobustScaler")
            if self.with_centering:
                X = X - self.center_
            return X / self.scale_ if self.with_scaling else X

        def inverse_transform(self, X):
            X = np.asarray(X, dtype=float)
            if self.with_scaling:
                X = X * self.scale_
            return X + self.center_ if self.with_centering else X

    class Binarizer(_Transformer):
        def __init__(self, *, threshold=0.0, copy=True):
            self.threshold = threshold

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            return (np.asarray(X) > self.threshold).astype(np.asarray(X).dtype)

    class FunctionTransformer(_Transformer):
        def __init__(self, func=None, inverse_func=None, **more):
            self.func, self.inverse_func = func, inverse_func

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            return X if self.func is None else self.func(X)

        def inverse_transform(self, X):
            return X if self.inverse_func is None else self.inverse_func(X)

    class OrdinalEncoder(_Transformer):
        """Each column's values as their places among its sorted ones."""
        def __init__(self, *, categories="auto", dtype=float, **more):
            self.categories, self.dtype = categories, dtype

        def _columns(self, X):
            if hasattr(X, "iloc"):
                return [list(X[name]) for name in X.columns]
            return [list(column) for column in zip(*[list(row) for row in X])]

        def fit(self, X, y=None):
            columns = self._columns(X)
            chosen = [sorted(set(c)) for c in columns] if isinstance(self.categories, str) else self.categories
            self.categories_ = [np.array(c, dtype=object) if isinstance(c[0], str) else np.array(c) for c in chosen]
            return self

        def transform(self, X):
            self._check("categories_")
            columns = []
            for i, (column, names) in enumerate(zip(self._columns(X), self.categories_)):
                names = list(names)
                for v in column:
                    if v not in names:
                        raise ValueError("Found unknown categories [" + repr(v) + "] in column " + str(i) + " during transform")
                columns.append([names.index(v) for v in column])
            return np.array(columns, dtype=self.dtype).T

        def inverse_transform(self, X):
            return np.array([[self.categories_[j][int(v)] for j, v in enumerate(row)] for row in np.asarray(X)], dtype=object)

    class MultiLabelBinarizer(_Transformer):
        """Sets of labels as rows of zeros and ones."""
        def __init__(self, *, classes=None, sparse_output=False):
            self.classes = classes

        def fit(self, y):
            names = sorted(set([v for row in y for v in row])) if self.classes is None else list(self.classes)
            self.classes_ = np.array(names, dtype=object) if isinstance(names[0], str) else np.array(names)
            return self

        def transform(self, y):
            names = list(self.classes_)
            return np.array([[1 if n in row else 0 for n in names] for row in y])

        def inverse_transform(self, yt):
            return [tuple([n for n, v in zip(self.classes_, row) if v]) for row in np.asarray(yt)]

    def binarize(X, *, threshold=0.0, copy=True):
        return Binarizer(threshold=threshold).transform(X)

    def maxabs_scale(X, **more): return MaxAbsScaler().fit_transform(X)
    def robust_scale(X, **more): return RobustScaler().fit_transform(X)
    def add_dummy_feature(X, value=1.0): return np.hstack([np.full((len(X), 1), value), np.asarray(X)])
    """#
}
