extension Library {
  /// The text of `sklearn.pipeline`.
  static let sklearnPipeline = #"""
    from sklearn.base import BaseEstimator

    class Pipeline(BaseEstimator):
        """Transformers, each fitted to what the one before gives, and an estimator at the end."""
        def __init__(self, steps, *, memory=None, verbose=False):
            self.steps, self.memory, self.verbose = list(steps), memory, verbose

        named_steps = property(lambda self: dict(self.steps))
        _estimator_type = property(lambda self: getattr(self.steps[-1][1], "_estimator_type", None))

        classes_ = property(lambda self: self.steps[-1][1].classes_)

        def __getitem__(self, key):
            return dict(self.steps)[key] if isinstance(key, str) else self.steps[key][1] if isinstance(key, int) else Pipeline(self.steps[key])

        def _part(self, name):
            return dict(self.steps)[name]

        def __repr__(self):
            lines = ["(" + repr(n) + ", " + repr(s) + ")" for n, s in self.steps]
            whole = "Pipeline(steps=[" + ", ".join(lines) + "])"
            return "Pipeline(steps=[" + (",\n" + " " * 16).join(lines) + "])" if len(whole) > 79 or len(lines) > 1 else whole

        def __len__(self):
            return len(self.steps)

        def _before(self, X):
            for _, step in self.steps[:-1]:
                X = step.transform(X) if step != "passthrough" else X
            return X

        def fit(self, X, y=None):
            for _, step in self.steps[:-1]:
                X = X if step == "passthrough" else step.fit_transform(X) if y is None else step.fit_transform(X, y)
            last = self.steps[-1][1]
            last.fit(X) if y is None else last.fit(X, y)
            return self

        def fit_transform(self, X, y=None):
            self.fit(X, y)
            return self.transform(X)

        def transform(self, X): return self.steps[-1][1].transform(self._before(X))
        def predict(self, X): return self.steps[-1][1].predict(self._before(X))
        def predict_proba(self, X): return self.steps[-1][1].predict_proba(self._before(X))
        def decision_function(self, X): return self.steps[-1][1].decision_function(self._before(X))
        def fit_predict(self, X, y=None): return self.fit(X, y).steps[-1][1].labels_
        def score(self, X, y): return self.steps[-1][1].score(self._before(X), y)

    def make_pipeline(*steps, **more):
        names = [type(step).__name__.lower() for step in steps]
        return Pipeline([(n if names.count(n) == 1 else n + "-" + str(names[:i + 1].count(n)), step) for i, (n, step) in enumerate(zip(names, steps))])
    """#

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

  /// The text of `sklearn.base`: what classes that people write derive from.
  static let sklearnBase = #"""
    import numpy as np

    def _described(estimator):
        """`KMeans(n_clusters=3)`: the parameters that are not what they are without being given."""
        import inspect
        words = []
        for name, parameter in sorted(inspect.signature(type(estimator).__init__).parameters.items()):
            if name == "self" or not hasattr(estimator, name):
                continue
            value, usual = getattr(estimator, name), parameter.default
            isSame = value is usual or isinstance(value, float) and isinstance(usual, float) and value != value and usual != usual or type(value) is type(usual) and not hasattr(value, "shape") and value == usual
            if not isSame:
                words.append(name + "=" + repr(value))
        head = type(estimator).__name__ + "("
        lines, line = [], head
        for i, word in enumerate(words):
            word += ")" if i == len(words) - 1 else ", "
            if len(line + word.rstrip()) > 79 and line.strip() and line != head:
                lines.append(line.rstrip())
                line = " " * len(head)
            line += word
        return "\n".join(lines + [line if words else line + ")"])

    class BaseEstimator:
        """An object whose parameters are those of its `__init__`, kept under the same names."""

        def _names(self):
            return sorted([n for n in vars(self) if not n.endswith("_") and not n.startswith("_")])

        def get_params(self, deep=True):
            found = {n: getattr(self, n) for n in self._names()}
            if deep:
                for n, value in list(found.items()):
                    if hasattr(value, "get_params") and not isinstance(value, type):
                        found.update({n + "__" + m: v for m, v in value.get_params().items()})
            return found

        def set_params(self, **params):
            for n, value in params.items():
                owner, _, rest = n.partition("__")
                if rest:
                    self._part(owner).set_params(**{rest: value})
                elif not hasattr(self, n):
                    raise ValueError("Invalid parameter " + repr(n) + " for estimator " + repr(self) + ". Valid parameters are: " + repr(self._names()) + ".")
                else:
                    setattr(self, n, value)
            return self

        def _part(self, name):
            return getattr(self, name)

        def __repr__(self):
            return _described(self)

    class ClassifierMixin:
        _estimator_type = "classifier"

        def score(self, X, y, sample_weight=None):
            return float(np.mean(np.asarray(self.predict(X)) == np.asarray(y)))

    class RegressorMixin:
        _estimator_type = "regressor"

        def score(self, X, y, sample_weight=None):
            y = np.asarray(y)
            off, spread = np.sum((y - self.predict(X)) ** 2), np.sum((y - y.mean(axis=0)) ** 2)
            return float(1 - off / spread) if spread else 1.0 if off == 0 else 0.0

    class TransformerMixin:
        def fit_transform(self, X, y=None, **more):
            return self.fit(X, **more).transform(X) if y is None else self.fit(X, y, **more).transform(X)

    def clone(estimator, *, safe=True):
        """An estimator with the same parameters, not fitted."""
        import copy
        if not hasattr(estimator, "get_params"):
            return copy.deepcopy(estimator)
        if hasattr(estimator, "steps"):
            return type(estimator)([(n, clone(s) if hasattr(s, "get_params") else s) for n, s in estimator.steps])
        return type(estimator)(**estimator.get_params(deep=False))

    def is_classifier(estimator):
        return getattr(estimator, "_estimator_type", None) == "classifier"

    def is_regressor(estimator):
        return getattr(estimator, "_estimator_type", None) == "regressor"

    class ClusterMixin:
        pass
    """#

  /// The text of `sklearn.decomposition`.
  static let sklearnDecomposition = #"""
    import numpy as np

    class PCA:
        """Principal components, by singular values."""

        def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver="auto", random_state=None):
            self.n_components = n_components
            self.whiten = whiten

        def fit(self, X, y=None):
            self._fit(np.array(X, dtype=float))
            return self

        def _fit(self, X):
            n, d = X.shape
            self.mean_ = X.mean(axis=0)
            U, S, Vt = np.linalg.svd(X - self.mean_, full_matrices=False)
            # The largest element of each component is positive.
            signs = np.sign(Vt[np.arange(len(Vt)), np.argmax(np.abs(Vt), axis=1)])
            U, Vt = U * signs, Vt * signs[:, None]
            variance = S ** 2 / (n - 1)
            k = self.n_components
            if k is None:
                k = min(n, d)
            elif isinstance(k, float) and k < 1:
                k = int(np.searchsorted(np.cumsum(variance / variance.sum()), k, side="right")) + 1
            self.components_ = Vt[:k]
            self.explained_variance_ = variance[:k]
            self.explained_variance_ratio_ = (variance / variance.sum())[:k]
            self.singular_values_ = S[:k]
            self.n_components_ = k
            self.n_features_in_ = d
            self.n_samples_ = n
            self.noise_variance_ = float(variance[k:].mean()) if k < min(n, d) else 0.0
            return U[:, :k], S[:k]

        def fit_transform(self, X, y=None):
            U, S = self._fit(np.array(X, dtype=float))
            return U * np.sqrt(self.n_samples_ - 1) if self.whiten else U * S

        def transform(self, X):
            made = (np.asarray(X, dtype=float) - self.mean_) @ self.components_.T
            return made / np.sqrt(self.explained_variance_) if self.whiten else made

        def inverse_transform(self, X):
            X = np.asarray(X)
            if self.whiten:
                X = X * np.sqrt(self.explained_variance_)
            return X @ self.components_ + self.mean_
    """#

  /// The text of `sklearn.metrics.pairwise`.
  static let sklearnPairwise = #"""
    import numpy as np

    def euclidean_distances(X, Y=None, squared=False):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        d = (X * X).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y * Y).sum(axis=1)[None, :]
        d = np.maximum(d, 0)
        if X is Y:
            np.fill_diagonal(d, 0)
        return d if squared else np.sqrt(d)

    def rbf_kernel(X, Y=None, gamma=None):
        X = np.asarray(X, dtype=float)
        return np.exp(-(1.0 / X.shape[1] if gamma is None else gamma) * euclidean_distances(X, Y, squared=True))

    def linear_kernel(X, Y=None):
        return np.asarray(X) @ np.asarray(X if Y is None else Y).T

    def cosine_similarity(X, Y=None):
        def unit(A):
            A = np.asarray(A, dtype=float)
            n = np.linalg.norm(A, axis=1, keepdims=True)
            return A / np.where(n == 0, 1.0, n)
        return unit(X) @ unit(X if Y is None else Y).T

    def manhattan_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        return np.abs(X[:, None, :] - np.asarray(X if Y is None else Y, dtype=float)[None, :, :]).sum(axis=-1)

    pairwise_distances = euclidean_distances
    """#
}
