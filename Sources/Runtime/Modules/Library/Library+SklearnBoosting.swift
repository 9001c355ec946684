extension Library {
  /// More of the text of `sklearn.ensemble`: gradient boosting.
  static let sklearnBoosting = #"""
    def _exp(values):
        """The C library's, so that trees part where scikit-learn's do."""
        import math
        values = np.asarray(values)
        return np.array([math.exp(v) for v in values.ravel().tolist()]).reshape(values.shape)

    class _Boosting(BaseEstimator):
        """Small trees one after the other, each for what is still wrong."""

        def _settle(self, given):
            for name, value in given.items():
                if name != "self":
                    setattr(self, name, value)
            if self.init is not None or self.n_iter_no_change is not None or self.warm_start:
                raise NotImplementedError("of gradient boosting's settings init, n_iter_no_change and warm_start are not here: leave them out")
            if self.criterion not in ("friedman_mse", "squared_error"):
                raise NotImplementedError("criterion=" + repr(self.criterion) + " is not available here: \"squared_error\" is")

        def _boosted(self, X, y, raw):
            n = len(X)
            generator = check_random_state(self.random_state)
            self._start, self.n_features_in_, self.estimators_, self.train_score_ = raw[0].copy(), X.shape[1], [], np.zeros(self.n_estimators)
            inside, isPart = max(1, int(self.subsample * n)), self.subsample < 1.0
            if isPart:
                self.oob_scores_, self.oob_improvement_ = np.zeros(self.n_estimators), np.zeros(self.n_estimators)
            for i in range(self.n_estimators):
                mask = np.ones(n, dtype=bool)
                if isPart:
                    count = 0
                    for j, u in enumerate(generator.uniform(size=n).tolist()):
                        mask[j] = u * (n - j) < inside - count
                        count += int(mask[j])
                weight, slopes = mask.astype(float), self._slopes(y, raw)
                before = self._loss(y[~mask], raw[~mask]) if isPart else None
                stage = []
                for k in range(raw.shape[1]):
                    tree = DecisionTreeRegressor(max_depth=self.max_depth, min_samples_split=self.min_samples_split, min_samples_leaf=self.min_samples_leaf,
                                                 min_weight_fraction_leaf=self.min_weight_fraction_leaf, min_impurity_decrease=self.min_impurity_decrease,
                                                 max_features=self.max_features, max_leaf_nodes=self.max_leaf_nodes, random_state=generator, ccp_alpha=self.ccp_alpha)
                    tree.n_outputs_ = 1
                    tree._build(X, slopes[:, k], 0, weight)
                    self._correct(tree.tree_, X, y, slopes[:, k], weight, mask, k)
                    raw[:, k] += self.learning_rate * tree.tree_.value[tree.tree_.apply(X), 0, 0]
                    stage.append(tree)
                self.estimators_.append(stage)
                self.train_score_[i] = self._loss(y[mask], raw[mask])
                if isPart:
                    self.oob_scores_[i] = self._loss(y[~mask], raw[~mask])
                    self.oob_improvement_[i] = before - self.oob_scores_[i]
            if isPart:
                self.oob_score_ = self.oob_scores_[-1]
            self.estimators_ = np.array(self.estimators_, dtype=object)
            self.n_estimators_ = self.n_estimators
            return self

        def _correct(self, tree, X, y, slopes, weight, mask, k):
            pass

        def _stages(self, X):
            X = _single(X)
            raw = np.tile(self._start, (len(X), 1))
            for stage in self.estimators_:
                for k, tree in enumerate(stage):
                    raw[:, k] += self.learning_rate * tree._answers(X)[:, 0]
                yield raw

        def _raw(self, X):
            for raw in self._stages(X):
                pass
            return raw

        @property
        def feature_importances_(self):
            found = [t.tree_.compute_feature_importances(normalize=False) for stage in self.estimators_ for t in stage if t.tree_.node_count > 1]
            if not found:
                return np.zeros(self.n_features_in_)
            mean = np.mean(found, axis=0, dtype=np.float64)
            return mean / np.sum(mean)

    class GradientBoostingRegressor(_Boosting, RegressorMixin):
        def __init__(self, *, loss="squared_error", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="friedman_mse", min_samples_split=2, min_samples_leaf=1,
                     min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, alpha=0.9, verbose=0,
                     max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None, tol=1e-4, ccp_alpha=0.0):
            self._settle(locals())
            if loss != "squared_error":
                raise NotImplementedError("loss=" + repr(loss) + " is not available here: \"squared_error\" is")

        def fit(self, X, y):
            X, y = _single(X), np.asarray(y, dtype=float).ravel()
            return self._boosted(X, y, np.full((len(y), 1), np.average(y, weights=np.ones(len(y)))))

        def _slopes(self, y, raw): return y[:, None] - raw
        def _loss(self, y, raw): return np.mean((y - raw[:, 0]) ** 2)
        def predict(self, X): return self._raw(X)[:, 0]
        def staged_predict(self, X):
            for raw in self._stages(X):
                yield raw[:, 0].copy()

    class GradientBoostingClassifier(_Boosting, ClassifierMixin):
        def __init__(self, *, loss="log_loss", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="friedman_mse", min_samples_split=2, min_samples_leaf=1,
                     min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, verbose=0,
                     max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None, tol=1e-4, ccp_alpha=0.0):
            self._settle(locals())
            if loss != "log_loss":
                raise NotImplementedError("loss=" + repr(loss) + " is not available here: \"log_loss\" is")

        def fit(self, X, y):
            X = _single(X)
            self.classes_, kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            self.n_classes_ = k = len(self.classes_)
            if k < 2:
                raise ValueError("y contains %d class after sample_weight trimmed classes with zero weights, while a minimum of 2 classes are required." % k)
            shares = np.clip(np.bincount(kinds) / len(kinds), 2.220446049250313e-16, 1 - 2.220446049250313e-16)
            start = np.log(shares[1:] / (1 - shares[1:])) if k == 2 else np.log(shares) - np.mean(np.log(shares))
            return self._boosted(X, kinds.astype(float), np.tile(start, (len(X), 1)))

        def _slopes(self, y, raw):
            if self.n_classes_ == 2:
                e = _exp(-raw[:, 0])
                return -(((1 - y) - y * e) / (1 + e))[:, None]
            return -(self._shares(raw) - (y[:, None] == np.arange(self.n_classes_)))

        def _shares(self, raw):
            if self.n_classes_ == 2:
                p = 1 / (1 + _exp(-raw[:, 0]))
                return np.stack([1 - p, p], axis=1)
            e = _exp(raw - raw.max(axis=1, keepdims=True))
            total = 0.0
            for k in range(e.shape[1]):
                total = total + e[:, k]
            return e / total[:, None]

        def _correct(self, tree, X, y, slopes, weight, mask, k):
            """Each leaf says one step of Newton's of what is still wrong there."""
            K, leaves = self.n_classes_, np.where(mask, tree.apply(X), -1)
            target = y if K == 2 else (y == k).astype(float)
            for leaf in np.flatnonzero(tree.children_left < 0):
                places = np.flatnonzero(leaves == leaf)
                slope, w = slopes[places], weight[places]
                p = target[places] - slope
                up, curve = np.average(slope, weights=w), np.average(p * (1 - p), weights=w)
                up = up if K == 2 else up * ((K - 1) / K)
                tree.value[leaf, 0, 0] = 0.0 if abs(curve) < 1e-150 else up / curve

        def _loss(self, y, raw):
            if self.n_classes_ == 2:
                return 2 * np.mean(np.logaddexp(0.0, raw[:, 0]) - y * raw[:, 0])
            return np.mean(-np.log(self._shares(raw)[np.arange(len(y)), y.astype(int)]))

        def decision_function(self, X):
            raw = self._raw(X)
            return raw[:, 0] if self.n_classes_ == 2 else raw

        def predict_proba(self, X): return self._shares(self._raw(X))
        def predict_log_proba(self, X): return np.log(self.predict_proba(X))
        def _chosen(self, raw): return self.classes_[(raw[:, 0] >= 0).astype(int) if self.n_classes_ == 2 else np.argmax(raw, axis=1)]
        def predict(self, X): return self._chosen(self._raw(X))
        def staged_predict(self, X):
            for raw in self._stages(X):
                yield self._chosen(raw)
        def staged_predict_proba(self, X):
            for raw in self._stages(X):
                yield self._shares(raw)
    """#
}
