extension Library {
  /// The part of `sklearn.cluster` that moves samples to where they are densest, and drops them down a tree.
  static let sklearnMeans = #"""
    def estimate_bandwidth(X, *, quantile=0.3, n_samples=None, random_state=0, n_jobs=None):
        """A radius for MeanShift: the mean reach of a share of the samples."""
        from sklearn import check_random_state
        from sklearn.neighbors import NearestNeighbors
        X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
        if n_samples is not None:
            X = X[check_random_state(random_state).permutation(len(X))[:n_samples]]
        far = NearestNeighbors(n_neighbors=max(1, int(len(X) * quantile))).fit(X).kneighbors(X)[0]
        return sum(far.max(axis=1).tolist()) / len(X)

    class MeanShift(ClusterMixin, BaseEstimator):
        """Clusters where samples are densest: each sample moves to the mean of those around it."""

        def __init__(self, *, bandwidth=None, seeds=None, bin_seeding=False, min_bin_freq=1, cluster_all=True, n_jobs=None, max_iter=300):
            self.bandwidth, self.seeds, self.bin_seeding, self.min_bin_freq = bandwidth, seeds, bin_seeding, min_bin_freq
            self.cluster_all, self.n_jobs, self.max_iter = cluster_all, n_jobs, max_iter

        def fit(self, X, y=None):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            reach = estimate_bandwidth(X) if self.bandwidth is None else self.bandwidth
            if self.seeds is not None:
                places = np.array(self.seeds, dtype=float)
            elif self.bin_seeding and reach:
                bins, counts = np.unique(np.round(X / reach), axis=0, return_counts=True)
                places = bins[counts >= self.min_bin_freq] * reach
                places = X.copy() if len(places) == len(X) else places
            else:
                places = X.copy()
            found = {}
            self.n_iter_ = 0
            for start in places:
                middle, count = start, 0
                while True:
                    inside = X[((X - middle) ** 2).sum(axis=1) <= reach * reach]
                    if len(inside) == 0:
                        break
                    before, middle = middle, np.mean(inside, axis=0)
                    if np.linalg.norm(middle - before) <= 1e-3 * reach or count == self.max_iter:
                        break
                    count += 1
                if len(inside):
                    found[tuple(middle.tolist())] = len(inside)
                    self.n_iter_ = max(self.n_iter_, count)
            if not found:
                raise ValueError("No point was within bandwidth=%f of any seed. Try a different seeding strategy or increase the bandwidth." % reach)
            centers = np.array([place for place, _ in sorted(found.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)])
            kept = np.ones(len(centers), dtype=bool)
            for i in range(len(centers)):
                if kept[i]:
                    kept[((centers - centers[i]) ** 2).sum(axis=1) <= reach * reach] = False
                    kept[i] = True
            self.cluster_centers_, self.n_features_in_ = centers[kept], X.shape[1]
            far = np.sqrt(((X[:, None] - self.cluster_centers_[None]) ** 2).sum(axis=-1))
            self.labels_ = np.argmin(far, axis=1)
            if not self.cluster_all:
                self.labels_ = np.where(far.min(axis=1) <= reach, self.labels_, -1)
            return self

        def predict(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            return np.argmin(((X[:, None] - self.cluster_centers_[None]) ** 2).sum(axis=-1), axis=1)

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_

    class _Bunch:
        """Samples of one place in Birch's tree: how many, their sum and the sum of their squares."""

        def __init__(self, x=None):
            self.child = None
            self.count, self.total, self.squares, self.middle = (0, 0.0, 0.0, 0.0) if x is None else (1, x, float(x @ x), x)

        def add(self, other):
            self.count, self.total, self.squares = self.count + other.count, self.total + other.total, self.squares + other.squares
            self.middle = self.total / self.count

        def takes(self, other, threshold):
            """Whether another bunch was taken in, because both together are still small."""
            count, total, squares = self.count + other.count, self.total + other.total, self.squares + other.squares
            middle = (1 / count) * total
            if squares / count - middle @ middle > threshold ** 2:
                return False
            self.count, self.total, self.squares, self.middle = count, total, squares, middle
            return True

    class _Branch:
        def __init__(self, isLeaf):
            self.isLeaf, self.bunches, self.next, self.before = isLeaf, [], None, None

        def middles(self):
            return np.array([b.middle for b in self.bunches])

        def insert(self, bunch, threshold, most):
            """Puts a bunch where it is nearest; True where the branch has become too wide."""
            if not self.bunches:
                self.bunches.append(bunch)
                return False
            middles = self.middles()
            nearest = int(np.argmin((middles * middles).sum(axis=1) - 2 * (middles @ bunch.middle)))
            near = self.bunches[nearest]
            if near.child is not None:
                if not near.child.insert(bunch, threshold, most):
                    near.add(bunch)
                    return False
                self.bunches[nearest], second = near.child.halves()
                self.bunches.append(second)
                return len(self.bunches) > most
            if near.takes(bunch, threshold):
                return False
            self.bunches.append(bunch)
            return len(self.bunches) > most

        def halves(self):
            """Two branches about the two bunches that are farthest from each other."""
            first, second = _Bunch(), _Bunch()
            first.child, second.child = _Branch(self.isLeaf), _Branch(self.isLeaf)
            if self.isLeaf:
                a, b = first.child, second.child
                a.before, a.next, b.before, b.next = self.before, b, a, self.next
                if self.before is not None:
                    self.before.next = a
                if self.next is not None:
                    self.next.before = b
            middles = self.middles()
            norms = (middles * middles).sum(axis=1)
            far = np.maximum(norms[:, None] - 2 * (middles @ middles.T) + norms[None], 0)
            np.fill_diagonal(far, 0)
            i, j = np.unravel_index(np.argmax(far), far.shape)
            isFirst = far[i] < far[j]
            isFirst[i] = True
            for bunch, goes in zip(self.bunches, isFirst):
                side = first if goes else second
                side.child.bunches.append(bunch)
                side.add(bunch)
            return first, second

    class Birch(ClusterMixin, BaseEstimator):
        """Clusters of the leaves of a tree that samples fall into one by one."""

        def __init__(self, *, threshold=0.5, branching_factor=50, n_clusters=3, compute_labels=True):
            self.threshold, self.branching_factor, self.n_clusters, self.compute_labels = threshold, branching_factor, n_clusters, compute_labels

        def fit(self, X, y=None):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            root, first = _Branch(True), _Branch(True)
            first.next, root.before = root, first
            for x in X:
                if root.insert(_Bunch(x), self.threshold, self.branching_factor):
                    a, b = root.halves()
                    root = _Branch(False)
                    root.bunches = [a, b]
            centers, leaf = [], first.next
            while leaf is not None:
                centers += [b.middle for b in leaf.bunches]
                leaf = leaf.next
            self.subcluster_centers_, self.n_features_in_ = np.array(centers), X.shape[1]
            self._named(X)
            return self

        def _named(self, X):
            n = self.n_clusters
            if n is None or isinstance(n, (int, np.integer)) and len(self.subcluster_centers_) < n:
                if n is not None:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("Number of subclusters found (%d) by BIRCH is less than (%d). Decrease the threshold." % (len(self.subcluster_centers_), n), ConvergenceWarning)
                self.subcluster_labels_ = np.arange(len(self.subcluster_centers_))
            else:
                model = AgglomerativeClustering(n_clusters=int(n)) if isinstance(n, (int, np.integer)) else n
                self.subcluster_labels_ = model.fit_predict(self.subcluster_centers_)
            self.labels_ = self.predict(X)

        def predict(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            C = self.subcluster_centers_
            return self.subcluster_labels_[np.argmin((C * C).sum(axis=1)[None] - 2 * (X @ C.T), axis=1)]

        def transform(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            return np.sqrt(((X[:, None] - self.subcluster_centers_[None]) ** 2).sum(axis=-1))

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_
    """#
}
