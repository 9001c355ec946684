extension Library {
  /// DBSCAN and AgglomerativeClustering, of `sklearn.cluster`.
  static let sklearnDensity = #"""
    import heapq as _heapq


    def _plain(X):
        return np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)

    def _distances(X, metric="euclidean"):
        """How far each sample is from each."""
        if metric == "precomputed":
            return X
        gaps = X[:, None, :] - X[None, :, :]
        if metric in ("manhattan", "cityblock", "l1"):
            return np.abs(gaps).sum(axis=-1)
        if metric == "cosine":
            unit = X / np.linalg.norm(X, axis=1, keepdims=True)
            return np.maximum(1 - unit @ unit.T, 0)
        if metric not in ("euclidean", "l2", "minkowski"):
            raise ValueError("metric " + repr(metric) + " is not available: 'euclidean', 'manhattan', 'cosine' and 'precomputed' are")
        return np.sqrt((gaps * gaps).sum(axis=-1))

    class DBSCAN(ClusterMixin, BaseEstimator):
        """Clusters where samples lie close together; what lies alone belongs to none and is labelled -1."""

        def __init__(self, eps=0.5, *, min_samples=5, metric="euclidean", metric_params=None, algorithm="auto", leaf_size=30, p=None, n_jobs=None):
            self.eps, self.min_samples, self.metric, self.metric_params = eps, min_samples, metric, metric_params
            self.algorithm, self.leaf_size, self.p, self.n_jobs = algorithm, leaf_size, p, n_jobs

        def fit(self, X, y=None, sample_weight=None):
            X = _plain(X)
            n = len(X)
            near = _distances(X, self.metric) <= self.eps
            counts = near.sum(axis=1) if sample_weight is None else near @ np.asarray(sample_weight, dtype=float)
            isCore = counts >= self.min_samples
            neighbors = [np.where(row)[0].tolist() for row in near]
            labels, core = [-1] * n, isCore.tolist()
            label = 0
            for start in range(n):
                if labels[start] != -1 or not core[start]:
                    continue
                stack, i = [], start
                while True:
                    if labels[i] == -1:
                        labels[i] = label
                        if core[i]:
                            stack += [j for j in neighbors[i] if labels[j] == -1]
                    if not stack:
                        break
                    i = stack.pop()
                label += 1
            self.labels_ = np.array(labels)
            self.core_sample_indices_ = np.where(isCore)[0]
            self.components_ = X[self.core_sample_indices_].copy()
            self.n_features_in_ = X.shape[1]
            return self

        def fit_predict(self, X, y=None, sample_weight=None):
            return self.fit(X, sample_weight=sample_weight).labels_

    def dbscan(X, eps=0.5, *, min_samples=5, metric="euclidean", **more):
        made = DBSCAN(eps, min_samples=min_samples, metric=metric).fit(X)
        return made.core_sample_indices_, made.labels_

    def _spanning(D):
        """The joins of the nearest two, by the shortest tree that spans all samples."""
        n = len(D)
        inTree, nearest, sources = np.zeros(n, dtype=bool), np.full(n, np.inf), np.zeros(n, dtype=int)
        current, edges = 0, np.zeros((n - 1, 3))
        for k in range(n - 1):
            inTree[current] = True
            isNearer = (D[current] < nearest) & ~inTree
            nearest[isNearer], sources[isNearer] = D[current][isNearer], current
            new = int(np.argmin(np.where(inTree, np.inf, nearest)))
            edges[k] = sources[new], new, nearest[new]
            current = new
        edges = edges[np.argsort(edges[:, 2], kind="stable")]
        parent = list(range(2 * n - 1))
        for k, (a, b, _) in enumerate(edges.tolist()):
            tops = []
            for i in (int(a), int(b)):
                while parent[i] != i:
                    i = parent[i]
                tops.append(i)
            edges[k, :2] = tops
            parent[tops[0]] = parent[tops[1]] = n + k
        return edges

    class AgglomerativeClustering(ClusterMixin, BaseEstimator):
        """Clusters by joining the two that are nearest, again and again."""

        def __init__(self, n_clusters=2, *, metric="euclidean", memory=None, connectivity=None, compute_full_tree="auto", linkage="ward",
                     distance_threshold=None, compute_distances=False):
            self.n_clusters, self.metric, self.memory, self.connectivity = n_clusters, metric, memory, connectivity
            self.compute_full_tree, self.linkage, self.distance_threshold, self.compute_distances = compute_full_tree, linkage, distance_threshold, compute_distances

        def fit(self, X, y=None):
            from scipy.cluster.hierarchy import linkage
            X = _plain(X)
            n = len(X)
            if self.linkage not in ("ward", "complete", "average", "single"):
                raise ValueError("The 'linkage' parameter of AgglomerativeClustering must be a str among {'average', 'complete', 'single', 'ward'}. Got " + repr(self.linkage) + " instead.")
            if self.connectivity is not None:
                raise NotImplementedError("AgglomerativeClustering(connectivity=) is not available here")
            D = _distances(X, self.metric)
            Z = _spanning(D) if self.linkage == "single" else linkage(D[np.triu_indices(n, 1)], method=self.linkage)
            self.children_ = Z[:, :2].astype(int)
            self.distances_ = Z[:, 2]
            self.n_leaves_ = n
            self.n_connected_components_ = 1
            self.n_features_in_ = X.shape[1]
            count = self.n_clusters
            if self.distance_threshold is not None:
                count = int((self.distances_ >= self.distance_threshold).sum()) + 1
            self.n_clusters_ = count
            # The tree is cut from the top: the largest node is split until there are enough.
            nodes = [-(max(self.children_[-1].tolist()) + 1)] if n > 1 else [0]
            for _ in range(count - 1):
                a, b = self.children_[-nodes[0] - n].tolist()
                _heapq.heappush(nodes, -a)
                _heapq.heappushpop(nodes, -b)
            labels = np.zeros(n, dtype=int)
            for i, node in enumerate(nodes):
                left = [-node]
                while left:
                    k = left.pop()
                    if k < n:
                        labels[k] = i
                    else:
                        left += self.children_[k - n].tolist()
            self.labels_ = labels
            return self

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_
    """#
}
