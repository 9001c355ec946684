extension Library {
  /// The text of `sklearn.neighbors`: the nearest samples.
  static let sklearnNeighbors = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    def _plain(X):
        return np.asarray(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    def _gaps(X, Y, metric, p=2, more=None):
        """How far each row of X is from each of Y."""
        if callable(metric):
            return np.array([[float(metric(x, y, **(more or {}))) for y in Y] for x in X]).reshape(len(X), len(Y))
        if metric == "precomputed":
            return X
        if metric in ("euclidean", "l2", "sqeuclidean") or metric == "minkowski" and p == 2:
            if X.shape[1] > 15:
                D = np.maximum((X * X).sum(axis=1)[:, None] - 2 * (X @ Y.T) + (Y * Y).sum(axis=1)[None], 0.0)
            else:
                D = np.zeros((len(X), len(Y)))
                for j in range(X.shape[1]):
                    D += (X[:, j][:, None] - Y[:, j][None]) ** 2
            return D if metric == "sqeuclidean" else np.sqrt(D)
        if metric in ("manhattan", "cityblock", "l1") or metric == "minkowski" and p == 1:
            return sum([np.abs(X[:, j][:, None] - Y[:, j][None]) for j in range(X.shape[1])])
        if metric in ("chebyshev", "infinity"):
            D = np.zeros((len(X), len(Y)))
            for j in range(X.shape[1]):
                D = np.maximum(D, np.abs(X[:, j][:, None] - Y[:, j][None]))
            return D
        if metric == "minkowski":
            return sum([np.abs(X[:, j][:, None] - Y[:, j][None]) ** p for j in range(X.shape[1])]) ** (1.0 / p)
        if metric == "cosine":
            from sklearn.metrics.pairwise import cosine_similarity
            return np.clip(1.0 - cosine_similarity(X, Y), 0.0, 2.0)
        if metric == "hamming":
            return np.array([(x[None] != Y).mean(axis=1) for x in X])
        from scipy.spatial.distance import cdist
        return cdist(X, Y, metric)

    def _least(D, k):
        """The places of the k least of each row, the least first."""
        if k * 8 > D.shape[1]:
            return np.argsort(D, axis=1, kind="stable")[:, :k]
        D, rows, found = D.copy(), np.arange(len(D)), []
        for _ in range(k):
            found.append(np.argmin(D, axis=1))
            D[rows, found[-1]] = np.inf
        return np.stack(found, axis=1)

    class _Neighbors(BaseEstimator):
        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def _keep(self, X):
            self._X = _plain(X)
            self.n_samples_fit_, self.n_features_in_ = self._X.shape
            self.effective_metric_ = "euclidean" if self.metric == "minkowski" and self.p == 2 else "manhattan" if self.metric == "minkowski" and self.p == 1 else self.metric
            return self

        def _pieces(self, X):
            """The distances of some rows at a time, of all samples to each; where X is None, the samples' own, none to itself."""
            rows = self._X if X is None else _plain(X)
            if X is not None and rows.ndim == 1:
                raise ValueError("Expected 2D array, got 1D array instead:\narray=" + str(rows) + ".\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
            step = max(1, 4000000 // max(1, self.n_samples_fit_))
            for start in range(0, len(rows), step):
                D = _gaps(rows[start:start + step], self._X, self.metric, self.p, self.metric_params)
                if X is None:
                    D[np.arange(len(D)), np.arange(start, start + len(D))] = np.inf
                yield D

        def kneighbors(self, X=None, n_neighbors=None, return_distance=True):
            k = self.n_neighbors if n_neighbors is None else n_neighbors
            most = self.n_samples_fit_ - (X is None)
            if k > most:
                raise ValueError(f"Expected n_neighbors {'<' if X is None else '<='} n_samples_fit, but n_neighbors = {k}, n_samples_fit = {self.n_samples_fit_}, n_samples = {self.n_samples_fit_ if X is None else len(X)}")
            places, distances = [], []
            for D in self._pieces(X):
                places.append(_least(D, k))
                distances.append(np.take_along_axis(D, places[-1], axis=1))
            places = np.concatenate(places)
            return (np.concatenate(distances), places) if return_distance else places

        def radius_neighbors(self, X=None, radius=None, return_distance=True, sort_results=False):
            radius = self.radius if radius is None else radius
            places, distances = [], []
            for D in self._pieces(X):
                for row in D:
                    near = np.flatnonzero(row <= radius)
                    near = near[np.argsort(row[near], kind="stable")] if sort_results else near
                    places.append(near)
                    distances.append(row[near])
            def rows(found):
                made = np.empty(len(found), dtype=object)
                for i, row in enumerate(found):
                    made[i] = row
                return made
            return (rows(distances), rows(places)) if return_distance else rows(places)

        def kneighbors_graph(self, X=None, n_neighbors=None, mode="connectivity"):
            from scipy.sparse import csr_matrix
            D, places = self.kneighbors(X, n_neighbors)
            n, k = places.shape
            values = D.ravel() if mode == "distance" else np.ones(n * k)
            return csr_matrix((values, (np.repeat(np.arange(n), k), places.ravel())), shape=(n, self.n_samples_fit_))

        def radius_neighbors_graph(self, X=None, radius=None, mode="connectivity", sort_results=False):
            from scipy.sparse import csr_matrix
            D, places = self.radius_neighbors(X, radius)
            columns = np.concatenate([np.asarray(p, dtype=int) for p in places])
            values = np.concatenate([np.asarray(d, dtype=float) for d in D]) if mode == "distance" else np.ones(len(columns))
            return csr_matrix((values, (np.repeat(np.arange(len(places)), [len(p) for p in places]), columns)), shape=(len(places), self.n_samples_fit_))

        def _counted(self, distances):
            """What each neighbour counts; those at the very place count alone."""
            if callable(self.weights):
                return self.weights(distances)
            if self.weights in ("uniform", None):
                return np.ones_like(distances)
            if self.weights != "distance":
                raise ValueError(f"The 'weights' parameter of {type(self).__name__} must be a str among {{'distance', 'uniform'}}, a callable or None. Got {self.weights!r} instead.")
            isThere = distances == 0
            return np.where(isThere.any(axis=1, keepdims=True), isThere.astype(float), 1.0 / np.where(isThere, 1.0, distances))

        def _near(self, X):
            """The nearest samples' places, and what each counts."""
            distances, places = self.kneighbors(X)
            return places, self._counted(distances)

    class KNeighborsClassifier(_Neighbors, ClassifierMixin):
        """The class that most of the nearest samples have."""

        def fit(self, X, y):
            self._keep(X)
            self._y = np.asarray(y).ravel() if np.ndim(y) < 2 or np.shape(y)[1] == 1 else None
            if self._y is None:
                raise NotImplementedError("KNeighborsClassifier takes one class for each sample here: y.argmax(axis=1)")
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
            self._keep(X)
            self._y = np.asarray(y, dtype=float)
            return self

        def predict(self, X):
            places, weights = self._near(X)
            if self.weights in ("uniform", None):
                return self._y[places].mean(axis=1)
            weights = weights if self._y.ndim == 1 else weights[:, :, None]
            return (self._y[places] * weights).sum(axis=1) / weights.sum(axis=1)

    class NearestNeighbors(_Neighbors):
        """The samples nearest to places."""

        def __init__(self, *, n_neighbors=5, radius=1.0, algorithm="auto", leaf_size=30, metric="minkowski", p=2, metric_params=None, n_jobs=None):
            self.n_neighbors, self.radius, self.algorithm, self.leaf_size = n_neighbors, radius, algorithm, leaf_size
            self.metric, self.p, self.metric_params, self.n_jobs = metric, p, metric_params, n_jobs

        def fit(self, X, y=None):
            return self._keep(X)
    """#
}
