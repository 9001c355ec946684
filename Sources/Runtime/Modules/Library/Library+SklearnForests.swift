extension Library {
  /// The text of `sklearn.ensemble`: forests.
  static let sklearnForests = #"""
    import numpy as np
    from sklearn import check_random_state, _refused, _some
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone
    from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, ExtraTreeClassifier, ExtraTreeRegressor, _single, _class_weights

    HistGradientBoostingClassifier = _refused("HistGradientBoostingClassifier", "GradientBoostingClassifier is here")
    HistGradientBoostingRegressor = _refused("HistGradientBoostingRegressor", "GradientBoostingRegressor is here")

    def _plain(X):
        return X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else np.asarray(X)

    def _seeded(estimator, generator):
        """The estimator with numbers of the generator in place of its random states."""
        for name in sorted(estimator.get_params()):
            if name == "random_state" or name.endswith("__random_state"):
                estimator.set_params(**{name: int(generator.randint(2147483647))})
        return estimator

    class _Forest(BaseEstimator):
        def _settle(self, given):
            for name, value in given.items():
                if name != "self":
                    setattr(self, name, value)
            if self.max_samples is not None and not self.bootstrap:
                raise ValueError("`max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set `max_sample=None`.")

        def _tree(self, kind):
            names = ["criterion", "max_depth", "min_samples_split", "min_samples_leaf", "min_weight_fraction_leaf", "max_features", "max_leaf_nodes", "min_impurity_decrease", "ccp_alpha"]
            return kind(**{n: getattr(self, n) for n in names})

        def _drawn(self, seed, n, count, weight):
            generator = check_random_state(seed)
            return generator.randint(0, n, count) if weight is None else generator.choice(n, count, replace=True, p=weight / np.sum(weight))

        def _plant(self, kind, X, y, classes, kinds, weight):
            n, d = X.shape
            if n != len(y):
                raise ValueError("Found input variables with inconsistent numbers of samples: [%d, %d]" % (n, len(y)))
            generator = check_random_state(self.random_state)
            self.n_features_in_ = d
            count = None
            if self.bootstrap:
                whole = n if weight is None else weight.sum()
                count = n if self.max_samples is None else self.max_samples if isinstance(self.max_samples, int) else max(int(self.max_samples * whole), 1)
            isKept = self.warm_start and hasattr(self, "estimators_")
            self.estimators_ = self.estimators_ if isKept else []
            if isKept and self.estimators_:
                generator.randint(2147483647, size=len(self.estimators_))
            planted = [self._tree(kind).set_params(random_state=int(generator.randint(2147483647))) for _ in range(self.n_estimators - len(self.estimators_))]
            for tree in planted:
                own = weight
                if self.bootstrap:
                    places = self._drawn(tree.random_state, n, count, weight)
                    own = np.bincount(places, minlength=n).astype(float)
                    if classes and self.class_weight == "balanced_subsample":
                        drawn = np.bincount(kinds[places], minlength=classes)
                        own = own * np.where(drawn > 0, count / (max((drawn > 0).sum(), 1) * np.maximum(drawn, 1)), 0.0)[kinds]
                if classes:
                    tree.classes_, tree.n_classes_ = np.arange(classes).astype(float), classes
                else:
                    tree.n_outputs_ = y.shape[1]
                tree._build(X, y, classes, own)
                self.estimators_.append(tree)
            self._count, self._weight = count, weight

        def _read(self, X):
            if not hasattr(self, "estimators_"):
                from sklearn.exceptions import NotFittedError
                raise NotFittedError("This %s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator." % type(self).__name__)
            X = _single(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError("X has %d features, but %s is expecting %d features as input." % (X.shape[1], type(self).__name__, self.n_features_in_))
            return X

        def _mean(self, X):
            total = 0.0
            for tree in self.estimators_:
                total = total + tree._answers(X)
            return total / len(self.estimators_)

        def _left_out(self, X, y):
            """What the trees that have not seen a sample say of it."""
            n = len(X)
            found, votes = np.zeros((n, self.estimators_[0].tree_.value.shape[2])), np.zeros(n)
            for tree in self.estimators_:
                mask = np.bincount(self._drawn(tree.random_state, n, self._count, self._weight), minlength=n) == 0
                found[mask] += tree._answers(X[mask])
                votes += mask
            if (votes == 0).any():
                import warnings
                warnings.warn("Some inputs do not have OOB scores. This probably means too few trees were used to compute any reliable OOB estimates.", UserWarning)
                votes[votes == 0] = 1
            return found / votes[:, None]

        @property
        def feature_importances_(self):
            found = [tree.feature_importances_ for tree in self.estimators_ if tree.tree_.node_count > 1]
            if not found:
                return np.zeros(self.n_features_in_)
            mean = np.mean(found, axis=0, dtype=np.float64)
            return mean / np.sum(mean)

        def apply(self, X):
            X = self._read(X)
            return np.stack([tree.tree_.apply(X) for tree in self.estimators_], axis=1)

        def __len__(self): return len(self.estimators_)
        def __iter__(self): return iter(self.estimators_)
        def __getitem__(self, i): return self.estimators_[i]

    class _ForestClassifier(_Forest, ClassifierMixin):
        def fit(self, X, y, sample_weight=None):
            X = _single(X)
            y = np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            self.n_classes_, self.n_outputs_ = len(self.classes_), 1
            weight = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            if self.class_weight is not None and not (self.class_weight == "balanced_subsample" and self.bootstrap):
                expanded = _class_weights(self.class_weight, self.classes_, kinds)
                weight = expanded if weight is None else weight * expanded
            self._plant(self._kind, X, kinds, self.n_classes_, kinds, weight)
            if self.oob_score:
                self.oob_decision_function_ = self._left_out(X, kinds)
                self.oob_score_ = float(np.mean(np.argmax(self.oob_decision_function_, axis=1) == kinds))
            return self

        def predict_proba(self, X): return self._mean(self._read(X))
        def predict_log_proba(self, X): return np.log(self.predict_proba(X))
        def predict(self, X): return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

    class _ForestRegressor(_Forest, RegressorMixin):
        def fit(self, X, y, sample_weight=None):
            X = _single(X)
            y = np.asarray(y, dtype=float)
            Y = y.reshape(len(y), -1)
            self.n_outputs_ = Y.shape[1]
            self._plant(self._kind, X, Y, 0, None, None if sample_weight is None else np.asarray(sample_weight, dtype=float))
            if self.oob_score:
                from sklearn.metrics import r2_score
                found = self._left_out(X, Y)
                self.oob_prediction_ = found[:, 0] if self.n_outputs_ == 1 else found
                self.oob_score_ = r2_score(Y, found)
            return self

        def predict(self, X):
            found = self._mean(self._read(X))
            return found[:, 0] if self.n_outputs_ == 1 else found

    class RandomForestClassifier(_ForestClassifier):
        """Trees of samples and features that are drawn, and what they say on average."""
        _kind = DecisionTreeClassifier
        def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features="sqrt",
                     max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                     class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
            self._settle(locals())

    class ExtraTreesClassifier(_ForestClassifier):
        """Trees whose thresholds are drawn, and what they say on average."""
        _kind = ExtraTreeClassifier
        def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features="sqrt",
                     max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                     class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
            self._settle(locals())

    class RandomForestRegressor(_ForestRegressor):
        _kind = DecisionTreeRegressor
        def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=1.0,
                     max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                     ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
            self._settle(locals())

    class ExtraTreesRegressor(_ForestRegressor):
        _kind = ExtraTreeRegressor
        def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=1.0,
                     max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False,
                     ccp_alpha=0.0, max_samples=None, monotonic_cst=None):
            self._settle(locals())
    """#
}
