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
}
