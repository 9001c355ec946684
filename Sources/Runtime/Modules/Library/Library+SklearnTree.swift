extension Library {
  /// The text of `sklearn.tree`; a tree is grown by `TreeGrower`.
  static let sklearnTree = #"""
    import numpy as np
    import _native
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    def _class_weights(class_weight, classes, kinds):
        """What each sample counts for its class."""
        if class_weight in ("balanced", "balanced_subsample"):
            counts = np.bincount(kinds, minlength=len(classes))
            return (len(kinds) / (len(classes) * np.maximum(counts, 1)))[kinds]
        return np.array([float(class_weight.get(c, 1.0)) for c in classes.tolist()])[kinds]

    def _single(X):
        X = np.asarray(X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X).astype(np.float32)
        if X.ndim != 2:
            raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
        if not np.isfinite(X).all():
            raise ValueError("Input X contains NaN or infinity: fill what is missing first, as SimpleImputer does")
        return X

    class _Nodes:
        """A tree's nodes in lists, each before those below it."""

        def __init__(self, grown, n_features):
            self.feature, self.threshold, self.impurity, self.n_node_samples, self.weighted_n_node_samples, self.children_left, self.children_right, values, self.max_depth = grown
            self.value = values.reshape(len(values), 1, -1)
            self.node_count, self.n_features = len(self.feature), n_features
            self.n_leaves = (self.children_left < 0).sum()

        def apply(self, X):
            return _native.tree_leaves(_single(X), self.feature, self.threshold, self.children_left, self.children_right)

        def predict(self, X):
            return self.value[self.apply(X)]

        def compute_feature_importances(self, normalize=True):
            w, less = self.weighted_n_node_samples, np.zeros(self.n_features)
            for i in np.flatnonzero(self.children_left >= 0):
                left, right = self.children_left[i], self.children_right[i]
                less[self.feature[i]] += w[i] * self.impurity[i] - w[left] * self.impurity[left] - w[right] * self.impurity[right]
            less /= w[0]
            return less / less.sum() if normalize and less.sum() > 0 else less

    class _Tree(BaseEstimator):
        """Questions about one feature each, every one the best at its place."""

        def _settle(self, criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease=0.0,
                    min_weight_fraction_leaf=0.0, max_leaf_nodes=None, class_weight=None, ccp_alpha=0.0):
            if ccp_alpha or min_weight_fraction_leaf:
                raise NotImplementedError("of a decision tree's settings ccp_alpha and min_weight_fraction_leaf are not here: max_depth and min_samples_leaf keep it small")
            if criterion not in self._criteria:
                raise NotImplementedError("criterion=" + repr(criterion) + " is not available here: " + " and ".join(['"%s"' % c for c in self._criteria]) + " are")
            self.criterion = criterion
            self.splitter, self.max_depth, self.min_samples_split, self.min_samples_leaf = splitter, max_depth, min_samples_split, min_samples_leaf
            self.max_features, self.min_impurity_decrease, self.random_state = max_features, min_impurity_decrease, random_state
            self.min_weight_fraction_leaf, self.max_leaf_nodes, self.ccp_alpha = min_weight_fraction_leaf, max_leaf_nodes, ccp_alpha
            if isinstance(self, ClassifierMixin):
                self.class_weight = class_weight

        def _build(self, X, y, classes, sample_weight):
            n, d = X.shape
            if n != len(y):
                raise ValueError("Found input variables with inconsistent numbers of samples: [%d, %d]" % (n, len(y)))
            w = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            seed = int(check_random_state(self.random_state).randint(0, 0x7FFFFFFF))
            least = self.min_samples_leaf if isinstance(self.min_samples_leaf, int) else int(np.ceil(self.min_samples_leaf * n))
            few = self.min_samples_split if isinstance(self.min_samples_split, int) else max(2, int(np.ceil(self.min_samples_split * n)))
            m = self.max_features
            most = d if m is None else max(1, int(np.sqrt(d))) if m == "sqrt" else max(1, int(np.log2(d))) if m == "log2" else m if isinstance(m, int) else max(1, int(m * d))
            criterion = "entropy" if self.criterion == "log_loss" else self.criterion
            grown = _native.tree_grow(X, y, w, classes, criterion, self.splitter == "random", 2147483647 if self.max_depth is None else int(self.max_depth),
                                      max(few, 2 * least), least, most, self.max_leaf_nodes, self.min_impurity_decrease, seed)
            self.n_features_in_, self.max_features_, self.tree_ = d, most, _Nodes(grown, d)
            return self

        @property
        def feature_importances_(self):
            return self.tree_.compute_feature_importances()

        def _answers(self, X):
            """What the tree says of samples in single precision."""
            t = self.tree_
            if X.shape[1] != self.n_features_in_:
                raise ValueError("X has %d features, but %s is expecting %d features as input." % (X.shape[1], type(self).__name__, self.n_features_in_))
            return t.value[_native.tree_leaves(X, t.feature, t.threshold, t.children_left, t.children_right), 0]

        def _values(self, X):
            return self._answers(_single(X))

        def apply(self, X):
            """The number of the leaf that each sample comes to."""
            return self.tree_.apply(X)

        def get_depth(self):
            return self.tree_.max_depth

        def get_n_leaves(self):
            return self.tree_.n_leaves

    class DecisionTreeClassifier(_Tree, ClassifierMixin):
        _criteria = ("gini", "entropy", "log_loss")

        def __init__(self, *, criterion="gini", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=None,
                     random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease,
                         min_weight_fraction_leaf, max_leaf_nodes, class_weight, ccp_alpha)

        def fit(self, X, y, sample_weight=None):
            self.classes_, kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            self.n_classes_ = len(self.classes_)
            if self.class_weight is not None:
                weights = _class_weights(self.class_weight, self.classes_, kinds)
                sample_weight = weights if sample_weight is None else np.asarray(sample_weight) * weights
            return self._build(_single(X), kinds, self.n_classes_, sample_weight)

        def predict_proba(self, X):
            return self._values(X)

        def predict_log_proba(self, X):
            return np.log(self._values(X))

        def predict(self, X):
            return self.classes_[np.argmax(self._values(X), axis=1)]

    class DecisionTreeRegressor(_Tree, RegressorMixin):
        _criteria = ("squared_error",)

        def __init__(self, *, criterion="squared_error", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=None,
                     random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, ccp_alpha=0.0):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease,
                         min_weight_fraction_leaf, max_leaf_nodes, None, ccp_alpha)

        def fit(self, X, y, sample_weight=None):
            y = np.asarray(y, dtype=float)
            Y = y.reshape(len(y), -1)
            self.n_outputs_ = Y.shape[1]
            return self._build(_single(X), Y, 0, sample_weight)

        def predict(self, X):
            found = self._values(X)
            return found[:, 0] if self.n_outputs_ == 1 else found

    class ExtraTreeClassifier(DecisionTreeClassifier):
        """A tree whose thresholds are drawn."""
        def __init__(self, *, criterion="gini", splitter="random", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features="sqrt",
                     random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease,
                         min_weight_fraction_leaf, max_leaf_nodes, class_weight, ccp_alpha)

    class ExtraTreeRegressor(DecisionTreeRegressor):
        def __init__(self, *, criterion="squared_error", splitter="random", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=1.0,
                     random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, ccp_alpha=0.0):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease,
                         min_weight_fraction_leaf, max_leaf_nodes, None, ccp_alpha)

    def export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2, show_weights=False):
        """The tree's questions as text."""
        lines, t = [], decision_tree.tree_
        def walk(i, depth):
            indent = ("|" + " " * spacing) * depth + "|" + "-" * spacing
            if t.children_left[i] < 0:
                values = t.value[i, 0]
                if hasattr(decision_tree, "classes_"):
                    names = decision_tree.classes_ if class_names is None else class_names
                    weights = "weights: [" + ", ".join(["%.*f" % (decimals, v * t.weighted_n_node_samples[i]) for v in values]) + "]" if show_weights else ""
                    lines.append(indent + " " + weights + (" " if weights else "") + "class: " + str(names[int(np.argmax(values))]))
                else:
                    lines.append(indent + " value: [" + ", ".join(["%.*f" % (decimals, v) for v in values]) + "]")
                return
            if depth > max_depth:
                lines.append(indent + " truncated branch of depth %d" % below(i))
                return
            name = "feature_%d" % t.feature[i] if feature_names is None else feature_names[t.feature[i]]
            lines.append(indent + " %s <= %.*f" % (name, decimals, t.threshold[i]))
            walk(t.children_left[i], depth + 1)
            lines.append(indent + " %s >  %.*f" % (name, decimals, t.threshold[i]))
            walk(t.children_right[i], depth + 1)
        def below(i):
            return 1 if t.children_left[i] < 0 else 1 + max(below(t.children_left[i]), below(t.children_right[i]))
        walk(0, 0)
        return "\n".join(lines) + "\n"

    def plot_tree(decision_tree, **more):
        return []
    """#
}
