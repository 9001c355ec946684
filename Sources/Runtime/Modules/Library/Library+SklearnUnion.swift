extension Library {
  /// The part of `sklearn.pipeline` that puts what transformers give side by side.
  static let sklearnUnion = #"""
    from sklearn.base import TransformerMixin

    class FeatureUnion(TransformerMixin, BaseEstimator):
        """What several transformers give, side by side."""

        def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False, verbose_feature_names_out=True):
            self.transformer_list, self.n_jobs, self.transformer_weights = transformer_list, n_jobs, transformer_weights
            self.verbose, self.verbose_feature_names_out = verbose, verbose_feature_names_out

        def _part(self, name):
            return dict(self.transformer_list)[name]

        @property
        def named_transformers(self):
            return dict(self.transformer_list)

        def fit(self, X, y=None):
            for _, one in self.transformer_list:
                if one not in ("drop", "passthrough"):
                    one.fit(X, y)
            return self

        def _joined(self, X, made):
            parts = []
            for name, one in self.transformer_list:
                if one == "drop":
                    continue
                part = made(one) if one != "passthrough" else X
                part = part.values if hasattr(part, "iloc") else part.toarray() if hasattr(part, "toarray") else np.asarray(part)
                weight = (self.transformer_weights or {}).get(name)
                parts.append(part if weight is None else part * weight)
            return np.hstack(parts) if parts else np.zeros((len(X), 0))

        def transform(self, X):
            return self._joined(X, lambda one: one.transform(X))

        def fit_transform(self, X, y=None):
            return self._joined(X, lambda one: one.fit_transform(X, y) if hasattr(one, "fit_transform") else one.fit(X, y).transform(X))

    def make_union(*transformers, n_jobs=None, verbose=False, verbose_feature_names_out=True):
        """A FeatureUnion whose names are those of the classes."""
        names = [type(t).__name__.lower() for t in transformers]
        named = [(n if names.count(n) == 1 else n + "-" + str(names[:i + 1].count(n)), t) for i, (n, t) in enumerate(zip(names, transformers))]
        return FeatureUnion(named, n_jobs=n_jobs, verbose=verbose)
    """#

  /// The text of `sklearn.feature_extraction`.
  static let sklearnDictionaries = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class DictVectorizer(TransformerMixin, BaseEstimator):
        """Dictionaries as rows: a column for each number, and for each word that a name has."""

        def __init__(self, *, dtype=np.float64, separator="=", sparse=True, sort=True):
            self.dtype, self.separator, self.sparse, self.sort = dtype, separator, sparse, sort

        def _pairs(self, row):
            for name, value in row.items():
                if isinstance(value, str):
                    yield name + self.separator + value, 1
                elif isinstance(value, (list, tuple, set)):
                    for v in value:
                        yield name + self.separator + str(v), 1
                elif value is not None:
                    yield name, value

        def fit(self, X, y=None):
            names = []
            for row in ([X] if isinstance(X, dict) else X):
                for name, _ in self._pairs(row):
                    if name not in names:
                        names.append(name)
            self.feature_names_ = sorted(names) if self.sort else names
            self.vocabulary_ = {n: i for i, n in enumerate(self.feature_names_)}
            return self

        def transform(self, X):
            rows = [X] if isinstance(X, dict) else list(X)
            found = np.zeros((len(rows), len(self.feature_names_)), dtype=self.dtype)
            for i, row in enumerate(rows):
                for name, value in self._pairs(row):
                    if name in self.vocabulary_:
                        found[i, self.vocabulary_[name]] += value
            if self.sparse:
                from scipy.sparse import csr_matrix
                return csr_matrix(found)
            return found

        def inverse_transform(self, X):
            return [{self.feature_names_[j]: row[j] for j in np.flatnonzero(row)} for row in _plain(X)]

        def get_feature_names_out(self, input_features=None):
            return np.asarray(self.feature_names_, dtype=object)
    """#
}
