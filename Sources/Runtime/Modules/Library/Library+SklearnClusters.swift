extension Library {
  /// The text of `sklearn.cluster`: groups of samples that nobody named.
  static let sklearnCluster = #"""
    import numpy as np
    from sklearn import check_random_state, _refused
    from sklearn.base import BaseEstimator, ClusterMixin

    def _squares(X, centers):
        """The squared distance of each sample to each centre."""
        found = -2 * (X @ centers.T) + (X * X).sum(axis=1)[:, None] + (centers * centers).sum(axis=1)[None, :]
        return np.maximum(found, 0)

    def _same(a, b, k):
        """Whether two labellings differ in the clusters' numbers only."""
        names = np.full(k, -1)
        for i, j in zip(a.tolist(), b.tolist()):
            if names[i] == -1:
                names[i] = j
            elif names[i] != j:
                return False
        return True

    class KMeans(BaseEstimator, ClusterMixin):
        """Clusters, each around the mean of its samples."""

        def __init__(self, n_clusters=8, *, init="k-means++", n_init="auto", max_iter=300, tol=0.0001, verbose=0, random_state=None, copy_x=True, algorithm="lloyd"):
            self.n_clusters, self.init, self.n_init, self.max_iter, self.tol = n_clusters, init, n_init, max_iter, tol
            self.verbose, self.random_state, self.copy_x, self.algorithm = verbose, random_state, copy_x, algorithm

        def _first(self, X, generator):
            """The centres to begin with."""
            n, k = len(X), self.n_clusters
            if callable(self.init):
                return np.array(self.init(X, k, random_state=generator), dtype=float)
            if not isinstance(self.init, str):
                return np.array(self.init, dtype=float) - self._mean
            if self.init == "random":
                return X[generator.choice(n, size=k, replace=False, p=np.full(n, 1.0 / n))]
            trials = 2 + int(np.log(k))
            centers = np.empty((k, X.shape[1]))
            centers[0] = X[generator.choice(n, p=np.full(n, 1.0 / n))]
            nearest = _squares(centers[:1], X)
            total = nearest.sum()
            for c in range(1, k):
                drawn = generator.uniform(size=trials) * total
                candidates = np.minimum(np.searchsorted(np.cumsum(nearest), drawn), n - 1)
                distances = np.minimum(nearest, _squares(X[candidates], X))
                totals = distances.sum(axis=1)
                best = int(np.argmin(totals))
                total, nearest = totals[best], distances[best:best + 1]
                centers[c] = X[candidates[best]]
            return centers

        def _run(self, X, centers, tol):
            n, k = len(X), len(centers)
            labels = np.full(n, -1)
            isDone = False
            for i in range(self.max_iter):
                found = np.argmin(_squares(X, centers), axis=1)
                sums, counts = np.zeros_like(centers), np.bincount(found, minlength=k).astype(float)
                np.add.at(sums, found, X)
                empty = np.flatnonzero(counts == 0)
                if len(empty):
                    # An empty cluster takes the sample that lies farthest from its centre.
                    far = np.argsort(((X - centers[found]) ** 2).sum(axis=1), kind="stable")[::-1][:len(empty)]
                    for c, j in zip(empty.tolist(), far.tolist()):
                        old = found[j]
                        sums[old] -= X[j]
                        counts[old] -= 1
                        sums[c], counts[c] = X[j], 1
                moved = sums / counts[:, None]
                shift = np.sqrt(((moved - centers) ** 2).sum(axis=1))
                centers = moved
                isSame = np.array_equal(found, labels)
                labels = found
                if isSame:
                    isDone = True
                    break
                if (shift ** 2).sum() <= tol:
                    break
            if not isDone:
                labels = np.argmin(_squares(X, centers), axis=1)
            return labels, float(((X - centers[labels]) ** 2).sum()), centers, i + 1

        def fit(self, X, y=None, sample_weight=None):
            if sample_weight is not None:
                raise NotImplementedError("KMeans.fit(sample_weight=) is not available here")
            X = np.array(X.values if hasattr(X, "iloc") else X, dtype=float)
            if X.ndim != 2:
                raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
            if len(X) < self.n_clusters:
                raise ValueError("n_samples=" + str(len(X)) + " should be >= n_clusters=" + str(self.n_clusters) + ".")
            generator = check_random_state(self.random_state)
            tol = np.mean(np.var(X, axis=0)) * self.tol
            self._mean = X.mean(axis=0)
            X = X - self._mean
            isGiven = not isinstance(self.init, str)
            count = (1 if isGiven or self.init == "k-means++" else 10) if self.n_init == "auto" else 1 if isGiven and not callable(self.init) else self.n_init
            best = None
            for _ in range(count):
                run = self._run(X, self._first(X, generator), tol)
                if best is None or run[1] < best[1] and not _same(run[0], best[0], self.n_clusters):
                    best = run
            labels, self.inertia_, centers, self.n_iter_ = best
            self.labels_ = labels.astype(np.int32)
            self.cluster_centers_ = centers + self._mean
            self.n_features_in_ = X.shape[1]
            return self

        def predict(self, X):
            return np.argmin(self.transform(X), axis=1).astype(np.int32)

        def fit_predict(self, X, y=None, **more):
            return self.fit(X, **more).labels_

        def transform(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            return np.sqrt(_squares(X, self.cluster_centers_))

        def fit_transform(self, X, y=None):
            return self.fit(X).transform(X)

        def score(self, X, y=None):
            return -float(np.min(self.transform(X) ** 2, axis=1).sum())

    MiniBatchKMeans = _refused("MiniBatchKMeans", "KMeans is here")
    """#
}
