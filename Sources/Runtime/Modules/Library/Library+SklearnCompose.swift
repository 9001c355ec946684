extension Library {
  /// The text of `sklearn.compose`.
  static let sklearnCompose = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin, clone

    class ColumnTransformer(BaseEstimator):
        """Transformers of some columns each, what they give side by side."""
        def __init__(self, transformers, *, remainder="drop", sparse_threshold=0.3, n_jobs=None, transformer_weights=None, verbose=False, verbose_feature_names_out=True):
            self.transformers, self.remainder, self.sparse_threshold, self.n_jobs = transformers, remainder, sparse_threshold, n_jobs
            self.transformer_weights, self.verbose, self.verbose_feature_names_out = transformer_weights, verbose, verbose_feature_names_out

        def _named(self, X, columns):
            if callable(columns):
                columns = columns(X)
            if isinstance(columns, (str, int)):
                columns = [columns]
            if isinstance(columns, slice):
                columns = (list(X.columns) if hasattr(X, "iloc") else list(range(np.shape(X)[1])))[columns]
            return list(columns)

        def _chosen(self, X, columns):
            if hasattr(X, "iloc"):
                names = list(X.columns)
                return X[[c if c in names else names[c] for c in columns]]
            return np.asarray(X)[:, columns]

        def _plan(self, X):
            steps = [(n, t, self._named(X, c)) for n, t, c in self.transformers]
            if self.remainder != "drop":
                used = [c for _, _, cs in steps for c in cs]
                names = list(X.columns) if hasattr(X, "iloc") else list(range(np.shape(X)[1]))
                rest = [c for i, c in enumerate(names) if c not in used and i not in used]
                if rest:
                    steps.append(("remainder", self.remainder, rest))
            return steps

        def _joined(self, parts):
            parts = [np.asarray(p.toarray() if hasattr(p, "toarray") else p.values if hasattr(p, "iloc") else p) for p in parts]
            return np.hstack([p.reshape(len(p), -1) for p in parts])

        def fit_transform(self, X, y=None):
            self.transformers_, parts = [], []
            for name, step, columns in self._plan(X):
                if step == "drop":
                    continue
                chosen = self._chosen(X, columns)
                if step != "passthrough":
                    step = clone(step)
                    chosen = step.fit_transform(chosen)
                self.transformers_.append((name, step, columns))
                parts.append(chosen)
            return self._joined(parts)

        def fit(self, X, y=None):
            self.fit_transform(X, y)
            return self

        def transform(self, X):
            return self._joined([self._chosen(X, c) if s == "passthrough" else s.transform(self._chosen(X, c)) for _, s, c in self.transformers_])

        named_transformers_ = property(lambda self: {n: s for n, s, _ in self.transformers_})

        def get_feature_names_out(self, input_features=None):
            found = []
            for name, step, columns in self.transformers_:
                own = step.get_feature_names_out(columns) if hasattr(step, "get_feature_names_out") else columns
                found += [(name + "__" if self.verbose_feature_names_out else "") + str(n) for n in own]
            return np.array(found, dtype=object)

    def make_column_transformer(*transformers, **more):
        names = [type(t).__name__.lower() for t, _ in transformers]
        return ColumnTransformer([(n if names.count(n) == 1 else n + "-" + str(names[:i + 1].count(n)), t, c) for i, (n, (t, c)) in enumerate(zip(names, transformers))], **more)

    class _Selector:
        def __init__(self, dtype_include=None, dtype_exclude=None):
            self._include, self._exclude = dtype_include, dtype_exclude

        def __call__(self, X):
            return list(X.select_dtypes(include=self._include, exclude=self._exclude).columns)

    def make_column_selector(pattern=None, *, dtype_include=None, dtype_exclude=None):
        return _Selector(dtype_include, dtype_exclude)
    """#

  /// The text of `sklearn.impute`.
  static let sklearnImpute = #"""
    import numpy as np
    from sklearn import _Transformer

    class SimpleImputer(_Transformer):
        """Puts each column's mean, median or most frequent value, or a constant, in the place of what is missing."""
        def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True, add_indicator=False, keep_empty_features=False):
            self.missing_values, self.strategy, self.fill_value = missing_values, strategy, fill_value

        def _bad(self, X):
            return np.isnan(X) if self.missing_values != self.missing_values else X == self.missing_values

        def fit(self, X, y=None):
            X = np.asarray(X, dtype=float)
            found = []
            for column, bad in zip(X.T, self._bad(X).T):
                known = column[~bad]
                if self.strategy == "most_frequent":
                    values, counts = np.unique(known, return_counts=True)
                    found.append(values[np.argmax(counts)])
                else:
                    found.append({"mean": np.mean, "median": np.median, "constant": lambda v: 0.0 if self.fill_value is None else self.fill_value}[self.strategy](known))
            self.statistics_ = np.array(found)
            return self

        def transform(self, X):
            self._check("statistics_")
            X = np.asarray(X, dtype=float)
            return np.where(self._bad(X), self.statistics_, X)
    """#
}
