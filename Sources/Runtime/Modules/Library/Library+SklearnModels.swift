extension Library {
  /// The text of `sklearn.models`: what is refused by name.
  static let sklearnModels = #"""
    from sklearn import _refused, _no_model
    RandomForestClassifier = _refused("RandomForestClassifier", _no_model)
    RandomForestRegressor = _refused("RandomForestRegressor", _no_model)
    GradientBoostingClassifier = _refused("GradientBoostingClassifier", _no_model)
    GradientBoostingRegressor = _refused("GradientBoostingRegressor", _no_model)
    AdaBoostClassifier = _refused("AdaBoostClassifier", _no_model)
    BaggingClassifier = _refused("BaggingClassifier", _no_model)
    VotingClassifier = _refused("VotingClassifier", _no_model)
    SVC = _refused("SVC", _no_model)
    SVR = _refused("SVR", _no_model)
    LinearSVC = _refused("LinearSVC", _no_model)
    """#

  /// The text of `sklearn.neighbors`.
  static let sklearnNeighbors = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    class _Neighbors(BaseEstimator):
        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def kneighbors(self, X, n_neighbors=None, return_distance=True):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            gaps = np.abs(X[:, None] - self._X[None])
            p = 1 if self.metric == "manhattan" else self.p
            distances = np.sqrt((gaps ** 2).sum(axis=-1)) if p == 2 else (gaps ** p).sum(axis=-1) ** (1.0 / p)
            places = np.argsort(distances, axis=1, kind="stable")[:, :n_neighbors or self.n_neighbors]
            return (np.take_along_axis(distances, places, axis=1), places) if return_distance else places

        def _near(self, X):
            """The nearest samples' places, and what each counts."""
            distances, places = self.kneighbors(X)
            if callable(self.weights):
                return places, self.weights(distances)
            return places, np.ones_like(distances) if self.weights == "uniform" else 1.0 / np.maximum(distances, 1e-300)

    class KNeighborsClassifier(_Neighbors, ClassifierMixin):
        """The class that most of the nearest samples have."""

        def fit(self, X, y):
            self._X, self._y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_, self._kinds = np.unique(self._y, return_inverse=True)
            return self

        def predict_proba(self, X):
            places, weights = self._near(X)
            votes = np.stack([(weights * (self._kinds[places] == k)).sum(axis=1) for k in range(len(self.classes_))], axis=1)
            return votes / votes.sum(axis=1, keepdims=True)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

    class KNeighborsRegressor(_Neighbors, RegressorMixin):
        """The mean of the nearest samples."""

        def fit(self, X, y):
            self._X, self._y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y, dtype=float)
            return self

        def predict(self, X):
            places, weights = self._near(X)
            if self.weights == "uniform":
                return self._y[places].mean(axis=1)
            return (self._y[places] * weights).sum(axis=1) / weights.sum(axis=1)

    class NearestNeighbors(_Neighbors):
        def fit(self, X, y=None):
            self._X = np.asarray(X, dtype=float)
            return self
    """#

  /// The text of `sklearn.naive_bayes`.
  static let sklearnBayes = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin

    class _Bayes(BaseEstimator, ClassifierMixin):
        """Classes by how likely each makes a sample, feature by feature."""

        def predict(self, X):
            return self.classes_[np.argmax(self._likelihood(np.asarray(X, dtype=float)), axis=1)]

        def predict_log_proba(self, X):
            z = self._likelihood(np.asarray(X, dtype=float))
            top = z.max(axis=1, keepdims=True)
            return z - top - np.log(np.exp(z - top).sum(axis=1, keepdims=True))

        def predict_proba(self, X):
            return np.exp(self.predict_log_proba(X))

        def _classes(self, X, y):
            X, y = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            self.class_count_ = np.bincount(kinds).astype(float)
            self.n_features_in_ = X.shape[1]
            return X, kinds

    class GaussianNB(_Bayes):
        def __init__(self, *, priors=None, var_smoothing=1e-09):
            self.priors, self.var_smoothing = priors, var_smoothing

        def fit(self, X, y, sample_weight=None):
            X, kinds = self._classes(X, y)
            self.epsilon_ = self.var_smoothing * np.var(X, axis=0).max()
            self.theta_ = np.stack([X[kinds == k].mean(axis=0) for k in range(len(self.classes_))])
            self.var_ = np.stack([X[kinds == k].var(axis=0) for k in range(len(self.classes_))]) + self.epsilon_
            self.class_prior_ = self.class_count_ / len(X) if self.priors is None else np.asarray(self.priors)
            return self

        def _likelihood(self, X):
            found = []
            for prior, mean, var in zip(self.class_prior_, self.theta_, self.var_):
                found.append(np.log(prior) - 0.5 * np.sum(np.log(2.0 * np.pi * var)) - 0.5 * np.sum((X - mean) ** 2 / var, axis=1))
            return np.stack(found, axis=1)

    class _CountingNB(_Bayes):
        def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior

        def fit(self, X, y, sample_weight=None):
            X, kinds = self._classes(X, y)
            X = self._read(X)
            k = len(self.classes_)
            self.feature_count_ = np.stack([X[kinds == i].sum(axis=0) for i in range(k)])
            self.class_log_prior_ = np.log(self.class_count_ / len(X)) if self.fit_prior else np.full(k, -np.log(k))
            self.feature_log_prob_ = self._shares()
            return self

        def _read(self, X):
            return X

    class MultinomialNB(_CountingNB):
        def _shares(self):
            counts = self.feature_count_ + self.alpha
            return np.log(counts) - np.log(counts.sum(axis=1, keepdims=True))

        def _likelihood(self, X):
            return X @ self.feature_log_prob_.T + self.class_log_prior_

    class BernoulliNB(_CountingNB):
        def _read(self, X):
            return (X > 0).astype(float)

        def _shares(self):
            return np.log(self.feature_count_ + self.alpha) - np.log(self.class_count_ + 2 * self.alpha)[:, None]

        def _likelihood(self, X):
            absent = np.log(1 - np.exp(self.feature_log_prob_))
            return self._read(X) @ (self.feature_log_prob_ - absent).T + self.class_log_prior_ + absent.sum(axis=1)
    """#

  /// The text of `sklearn.tree`.
  static let sklearnTree = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    class _Tree(BaseEstimator):
        """Questions about one feature each, every one the best at its place."""

        def _settle(self, criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, min_impurity_decrease=0.0,
                    min_weight_fraction_leaf=0.0, max_leaf_nodes=None, class_weight=None, ccp_alpha=0.0):
            if splitter != "best" or class_weight is not None or ccp_alpha or min_weight_fraction_leaf:
                raise NotImplementedError("of a decision tree's settings criterion, max_depth, max_features, max_leaf_nodes and min_samples_… are here")
            if criterion not in ("gini", "entropy", "log_loss", "squared_error"):
                raise NotImplementedError("criterion=" + repr(criterion) + " is not available here: \"gini\", \"entropy\" and \"squared_error\" are")
            self.criterion = criterion
            self.splitter, self.max_depth, self.min_samples_split, self.min_samples_leaf = splitter, max_depth, min_samples_split, min_samples_leaf
            self.max_features, self.min_impurity_decrease, self.random_state = max_features, min_impurity_decrease, random_state
            self.min_weight_fraction_leaf, self.max_leaf_nodes, self.ccp_alpha, self.class_weight = min_weight_fraction_leaf, max_leaf_nodes, ccp_alpha, class_weight

        def _drawn(self, low, high):
            """A number of scikit-learn's own generator."""
            s = self._seed or 1
            s ^= s << 13 & 0xFFFFFFFF
            s ^= s >> 17
            s ^= s << 5 & 0xFFFFFFFF
            self._seed = s
            return low + (s & 0x7FFFFFFF) % (high - low)

        def _split(self, X, Y, known):
            """The best question: feature, threshold, and how many features say nothing here."""
            features, constants, n = self._features, self._constants, len(X)
            last, drawn, found, total, visited, best = len(features), 0, 0, known, 0, None
            while last > total and (visited < self._most or visited <= found + drawn):
                visited += 1
                j = self._drawn(drawn, last - found)
                if j < known:
                    features[drawn], features[j] = features[j], features[drawn]
                    drawn += 1
                    continue
                j += found
                f = features[j]
                order = np.argsort(X[:, f], kind="stable")
                x = X[order, f]
                if x[-1] <= x[0] + np.float32(1e-7):
                    features[j], features[total] = features[total], features[j]
                    found += 1
                    total += 1
                    continue
                last -= 1
                features[last], features[j] = features[j], features[last]
                sums = np.cumsum(Y[order], axis=0)
                least = max(self.min_samples_leaf, 1)
                places = np.flatnonzero(x[1:] > x[:-1] + np.float32(1e-7)) + 1
                places = places[(places >= least) & (places <= n - least)]
                if not len(places):
                    continue
                gains = self._gain(sums[places - 1], places, sums[-1], n)
                i = int(np.argmax(gains))
                if best is None or gains[i] > best[0]:
                    low, high = float(x[places[i] - 1]), float(x[places[i]])
                    middle = low / 2 + high / 2
                    best = (gains[i], f, low if middle in (high, np.inf, -np.inf) else middle)
            features[:known] = constants[:known]
            constants[known:known + found] = features[known:known + found]
            return best, total

        def _ask(self, X, Y, depth, known):
            """The node as it stands, and its best question: feature, threshold, who answers yes, what it gains; None where none is worth asking."""
            n = len(X)
            node = (Y.mean(axis=0), n, self._impurity(Y))
            if self.max_depth is not None and depth >= self.max_depth or n < self.min_samples_split or n < 2 * self.min_samples_leaf or node[2] <= 2.220446049250313e-16:
                return node, None, known
            best, known = self._split(X, Y, known)
            if best is None:
                return node, None, known
            isLeft = X[:, best[1]] <= best[2]
            less = n * node[2] - isLeft.sum() * self._impurity(Y[isLeft]) - (~isLeft).sum() * self._impurity(Y[~isLeft])
            if less / self._total + 2.220446049250313e-16 < self.min_impurity_decrease:
                return node, None, known
            return node, (best[1], best[2], isLeft, less), known

        def _grow(self, X, Y, depth, known):
            node, question, known = self._ask(X, Y, depth, known)
            if question is None:
                return node
            f, threshold, isLeft, less = question
            self._gains[f] += less
            left = self._grow(X[isLeft], Y[isLeft], depth + 1, known)
            return node + (f, threshold, left, self._grow(X[~isLeft], Y[~isLeft], depth + 1, known))

        def _grow_best(self, X, Y):
            """Of all questions always the one that gains most, until there are `max_leaf_nodes` leaves."""
            nodes, heap, asked = [], [], self.max_leaf_nodes - 1
            def add(X, Y, depth):
                node, question, _ = self._ask(X, Y, depth, 0)
                nodes.append([node, None])
                record = (question[3] if question else 0.0, len(nodes) - 1, question, X, Y, depth)
                i = len(heap)
                heap.append(record)
                while i and heap[(i - 1) // 2][0] < record[0]:
                    heap[i] = heap[(i - 1) // 2]
                    i = (i - 1) // 2
                heap[i] = record
                return len(nodes) - 1
            def first():
                top, last = heap[0], heap.pop()
                if not heap:
                    return top
                i, n = 0, len(heap)
                while 2 * i + 2 < n:
                    child = 2 * i + 2 if heap[2 * i + 2][0] >= heap[2 * i + 1][0] else 2 * i + 1
                    heap[i] = heap[child]
                    i = child
                if 2 * i + 2 == n:
                    heap[i] = heap[n - 1]
                    i = n - 1
                while i and heap[(i - 1) // 2][0] < last[0]:
                    heap[i] = heap[(i - 1) // 2]
                    i = (i - 1) // 2
                heap[i] = last
                return top
            add(X, Y, 0)
            while heap:
                _, place, question, X, Y, depth = first()
                if question is None or asked <= 0:
                    continue
                asked -= 1
                f, threshold, isLeft, less = question
                self._gains[f] += less
                nodes[place][1] = (f, threshold, add(X[isLeft], Y[isLeft], depth + 1), add(X[~isLeft], Y[~isLeft], depth + 1))
            def made(place):
                node, question = nodes[place]
                return node if question is None else node + (question[0], question[1], made(question[2]), made(question[3]))
            return made(0)

        def _build(self, X, Y, sample_weight):
            if sample_weight is not None:
                raise NotImplementedError("a decision tree takes all samples alike here: leave sample_weight out")
            X = np.asarray(X.values if hasattr(X, "iloc") else X).astype(np.float32)
            d = X.shape[1]
            self._seed = int(check_random_state(self.random_state).randint(0, 0x7FFFFFFF))
            self._total, self._gains, self.n_features_in_ = len(X), np.zeros(d), d
            self._features, self._constants = list(range(d)), [0] * d
            m = self.max_features
            self._most = d if m is None else max(1, int(np.sqrt(d))) if m == "sqrt" else max(1, int(np.log2(d))) if m == "log2" else m if isinstance(m, int) else max(1, int(m * d))
            self.max_features_ = self._most
            self._root = self._grow(X, Y, 0, 0) if self.max_leaf_nodes is None else self._grow_best(X, Y)
            self.feature_importances_ = self._gains / self._gains.sum() if self._gains.sum() else self._gains

        def _values(self, X):
            found = []
            for x in np.asarray(X.values if hasattr(X, "iloc") else X).astype(np.float32):
                node = self._root
                while len(node) > 3:
                    node = node[5] if x[node[3]] <= node[4] else node[6]
                found.append(node[0])
            return np.array(found)

        def get_depth(self):
            def depth(node): return 0 if len(node) == 3 else 1 + max(depth(node[5]), depth(node[6]))
            return depth(self._root)

        def get_n_leaves(self):
            def leaves(node): return 1 if len(node) == 3 else leaves(node[5]) + leaves(node[6])
            return leaves(self._root)

    class DecisionTreeClassifier(_Tree, ClassifierMixin):
        def __init__(self, *, criterion="gini", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, max_features=None, random_state=None, max_leaf_nodes=None, **more):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, max_leaf_nodes=max_leaf_nodes, **more)

        def fit(self, X, y, sample_weight=None):
            self.classes_, kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            self._build(X, np.eye(len(self.classes_))[kinds], sample_weight)
            return self

        def _impurity(self, Y):
            p = Y.mean(axis=0)
            if self.criterion == "gini":
                return 1.0 - float((p * p).sum())
            p = p[p > 0]
            return -float((p * np.log2(p)).sum())

        def _gain(self, left, counts, whole, n):
            """How good each place to part is: left of it the sums of `left`, of as many samples as `counts`."""
            right = whole - left
            if self.criterion == "gini":
                return (left * left).sum(axis=1) / counts + (right * right).sum(axis=1) / (n - counts)
            def entropy(sums, counts):
                p = sums / counts[:, None]
                return -(p * np.log2(np.where(p > 0, p, 1.0))).sum(axis=1)
            return -(n - counts) * entropy(right, n - counts) - counts * entropy(left, counts)

        def predict_proba(self, X):
            return self._values(X)

        def predict(self, X):
            return self.classes_[np.argmax(self._values(X), axis=1)]

    class DecisionTreeRegressor(_Tree, RegressorMixin):
        def __init__(self, *, criterion="squared_error", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, max_features=None, random_state=None, max_leaf_nodes=None, **more):
            self._settle(criterion, splitter, max_depth, min_samples_split, min_samples_leaf, max_features, random_state, max_leaf_nodes=max_leaf_nodes, **more)

        def fit(self, X, y, sample_weight=None):
            self._build(X, np.asarray(y, dtype=float).reshape(len(y), -1), sample_weight)
            return self

        def _impurity(self, Y):
            return float(((Y * Y).mean(axis=0) - Y.mean(axis=0) ** 2).mean())

        def _gain(self, left, counts, whole, n):
            right = whole - left
            return (left * left).sum(axis=1) / counts + (right * right).sum(axis=1) / (n - counts)

        def predict(self, X):
            found = self._values(X)
            return found[:, 0] if found.shape[1] == 1 else found

    def export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2, show_weights=False):
        """The tree's questions as text."""
        lines = []
        def walk(node, depth):
            indent = ("|" + " " * spacing) * depth + "|" + "-" * spacing
            if len(node) == 3:
                if hasattr(decision_tree, "classes_"):
                    lines.append(indent + " class: " + str(decision_tree.classes_[int(np.argmax(node[0]))]))
                else:
                    lines.append(indent + " value: [" + ", ".join(["%.*f" % (decimals, v) for v in node[0]]) + "]")
                return
            name = "feature_%d" % node[3] if feature_names is None else feature_names[node[3]]
            lines.append(indent + " %s <= %.*f" % (name, decimals, node[4]))
            walk(node[5], depth + 1)
            lines.append(indent + " %s >  %.*f" % (name, decimals, node[4]))
            walk(node[6], depth + 1)
        walk(decision_tree._root, 0)
        return "\n".join(lines) + "\n"

    def plot_tree(decision_tree, **more):
        return []
    """#
}
