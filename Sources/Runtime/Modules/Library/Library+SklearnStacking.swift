extension Library {
  /// More of the text of `sklearn.ensemble`: estimators that learn from others, and what is unusual.
  static let sklearnStacking = #"""
    class _Stacking(BaseEstimator):
        """What the estimators say of samples they were not fitted to is what a last one learns from."""

        def _method(self, estimator, method):
            if method != "auto":
                return method
            for name in ("predict_proba", "decision_function", "predict"):
                if hasattr(estimator, name):
                    return name

        def _columns(self, found):
            found = [f.reshape(-1, 1) if f.ndim == 1 else f[:, 1:] if f.shape[1] == 2 and name == "predict_proba" else f for f, name in zip(found, self.stack_method_)]
            return np.hstack(found)

        def _fitted(self, X, y, sample_weight):
            from sklearn.model_selection import cross_val_predict
            kept = [(name, made) for name, made in self.estimators if made is not None and not (isinstance(made, str) and made == "drop")]
            isReady = isinstance(self.cv, str) and self.cv == "prefit"
            weights = {} if sample_weight is None else {"sample_weight": sample_weight}
            self.estimators_ = [made if isReady else clone(made).fit(X, y, **weights) for name, made in kept]
            self.named_estimators_ = dict(zip([name for name, made in kept], self.estimators_))
            self.stack_method_ = [self._method(made, getattr(self, "stack_method", "predict")) for made in self.estimators_]
            if isReady:
                found = [getattr(made, method)(X) for made, method in zip(self.estimators_, self.stack_method_)]
            else:
                found = [cross_val_predict(clone(made), X, y, cv=self.cv, method=method) for (name, made), method in zip(kept, self.stack_method_)]
            table = self._columns([np.asarray(f) for f in found])
            if self.passthrough:
                table = np.hstack([table, _plain(X)])
            self.final_estimator_ = clone(self.final_estimator if self.final_estimator is not None else self._last())
            self.final_estimator_.fit(table, y, **weights)
            self.n_features_in_ = np.shape(X)[1]
            return self

        def transform(self, X):
            table = self._columns([np.asarray(getattr(made, method)(X)) for made, method in zip(self.estimators_, self.stack_method_)])
            return np.hstack([table, _plain(X)]) if self.passthrough else table

        @property
        def named_estimators(self):
            return dict(self.estimators)

    class StackingClassifier(_Stacking, ClassifierMixin):
        """Classifiers whose answers another classifier learns to weigh."""

        def __init__(self, estimators, final_estimator=None, *, cv=None, stack_method="auto", n_jobs=None, passthrough=False, verbose=0):
            self.estimators, self.final_estimator, self.cv, self.stack_method = estimators, final_estimator, cv, stack_method
            self.n_jobs, self.passthrough, self.verbose = n_jobs, passthrough, verbose

        def _last(self):
            from sklearn.linear_model import LogisticRegression
            return LogisticRegression()

        def fit(self, X, y, sample_weight=None):
            self.classes_, kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            return self._fitted(X, kinds, sample_weight)

        def predict(self, X): return self.classes_[np.asarray(self.final_estimator_.predict(self.transform(X))).astype(int)]
        def predict_proba(self, X): return self.final_estimator_.predict_proba(self.transform(X))
        def decision_function(self, X): return self.final_estimator_.decision_function(self.transform(X))

    class StackingRegressor(_Stacking, RegressorMixin):
        """Regressors whose answers another regressor learns to weigh."""

        def __init__(self, estimators, final_estimator=None, *, cv=None, n_jobs=None, passthrough=False, verbose=0):
            self.estimators, self.final_estimator, self.cv, self.n_jobs, self.passthrough, self.verbose = estimators, final_estimator, cv, n_jobs, passthrough, verbose

        def _last(self):
            from sklearn.linear_model import RidgeCV
            return RidgeCV()

        def fit(self, X, y, sample_weight=None): return self._fitted(X, np.asarray(y).ravel(), sample_weight)
        def predict(self, X): return self.final_estimator_.predict(self.transform(X))

    class IsolationForest(BaseEstimator):
        """Trees of random questions: what few questions set apart is unusual."""

        def __init__(self, *, n_estimators=100, max_samples="auto", contamination="auto", max_features=1.0, bootstrap=False, n_jobs=None, random_state=None, verbose=0, warm_start=False):
            self.n_estimators, self.max_samples, self.contamination, self.max_features = n_estimators, max_samples, contamination, max_features
            self.bootstrap, self.n_jobs, self.random_state, self.verbose, self.warm_start = bootstrap, n_jobs, random_state, verbose, warm_start

        def _expected(self, counts):
            """How many questions a tree needs on average for a number of samples."""
            counts = np.asarray(counts, dtype=float)
            found = np.zeros(counts.shape)
            found[counts == 2] = 1.0
            many = counts > 2
            found[many] = 2.0 * (np.log(counts[many] - 1.0) + np.euler_gamma) - 2.0 * (counts[many] - 1.0) / counts[many]
            return found

        def fit(self, X, y=None, sample_weight=None):
            X = _plain(X).astype(np.float32)
            n = len(X)
            y = check_random_state(self.random_state).uniform(size=n)
            if self.max_samples == "auto":
                rows = min(256, n)
            elif isinstance(self.max_samples, int):
                rows = min(self.max_samples, n)
            else:
                rows = int(self.max_samples * n)
            self.max_samples_, self.n_features_in_ = rows, X.shape[1]
            depth = int(np.ceil(np.log2(max(rows, 2))))
            bag = BaggingRegressor(ExtraTreeRegressor(max_features=1, splitter="random", max_depth=depth), self.n_estimators, max_samples=rows, max_features=self.max_features,
                                   bootstrap=self.bootstrap, random_state=self.random_state).fit(X, y)
            self.estimator_, self.estimators_, self.estimators_features_, self.estimators_samples_ = bag.estimator_, bag.estimators_, bag.estimators_features_, bag.estimators_samples_
            self._lengths = []
            for made in self.estimators_:
                t = made.tree_
                depths = np.ones(t.node_count)
                for i in range(t.node_count):
                    if t.children_left[i] >= 0:
                        depths[t.children_left[i]] = depths[t.children_right[i]] = depths[i] + 1
                self._lengths.append(depths + self._expected(t.n_node_samples) - 1.0)
            self.offset_ = -0.5 if self.contamination == "auto" else np.percentile(self.score_samples(X), 100.0 * self.contamination)
            return self

        def score_samples(self, X):
            X = _plain(X).astype(np.float32)
            depths = np.zeros(len(X))
            for made, features, lengths in zip(self.estimators_, self.estimators_features_, self._lengths):
                depths += lengths[made.apply(X[:, features] if len(features) != X.shape[1] else X)]
            whole = len(self.estimators_) * self._expected([self.max_samples_])[0]
            return -(2 ** (-(depths / whole if whole != 0 else np.ones(len(X)))))

        def decision_function(self, X): return self.score_samples(X) - self.offset_
        def predict(self, X): return np.where(self.decision_function(X) < 0, -1, 1)
        def fit_predict(self, X, y=None): return self.fit(X).predict(X)
    """#
}
