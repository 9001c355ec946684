extension Library {
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
        if len(head) + len(", ".join(words)) < 80 and not any(["\n" in word for word in words]):
            return head + ", ".join(words) + ")"
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
}
