extension Library {
  /// The text of `sklearn.manifold`.
  static let sklearnManifold = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    def _largest(K, k):
        """The largest eigenvalues of a symmetric matrix and their vectors, by Lanczos' steps, each made at right angles to all before."""
        n = len(K)
        if n <= 200 or k >= 10:
            values, vectors = np.linalg.eigh(K)
            return values[::-1][:k], vectors[:, ::-1][:, :k]
        v = np.random.RandomState(0).uniform(-1, 1, n)
        rows, a, b = [v / np.linalg.norm(v)], [], []
        for count in range(1, n + 1):
            w = K @ rows[-1]
            a.append(float(w @ rows[-1]))
            Q = np.array(rows)
            w = w - Q.T @ (Q @ w)
            w = w - Q.T @ (Q @ w)
            length = np.linalg.norm(w)
            if count >= 2 * k + 10 and count % 10 == 0 or length < 1e-13 or count == n:
                values, vectors = np.linalg.eigh(np.diag(a) + np.diag(b, 1) + np.diag(b, -1))
                rest = np.abs(length * vectors[-1, -k:])
                if np.all(rest <= 1e-14 * np.abs(values[-k:])) or length < 1e-13 or count == n:
                    return values[::-1][:k], (Q.T @ vectors[:, ::-1][:, :k])
            b.append(length)
            rows.append(w / length)

    def _shortest(near, far, n):
        """The lengths of the shortest ways between all places, by ways of ever more steps."""
        links = {}
        for i in range(n):
            for j, d in zip(near[i], far[i]):
                i2, j2 = (i, int(j)) if i < j else (int(j), i)
                if i2 != j2:
                    links[(i2, j2)] = max(d, 0.0) if (i2, j2) not in links else min(links[(i2, j2)], d)
        most = 0
        beside = [[] for _ in range(n)]
        for (i, j), d in links.items():
            beside[i].append((j, d))
            beside[j].append((i, d))
        most = max([len(b) for b in beside])
        places, lengths = np.tile(np.arange(n)[:, None], (1, most)), np.full((n, most), np.inf)
        for i, b in enumerate(beside):
            if b:
                places[i, :len(b)], lengths[i, :len(b)] = [j for j, _ in b], [d for _, d in b]
        D = np.full((n, n), np.inf)
        np.fill_diagonal(D, 0.0)
        order = np.argsort([-len(b) for b in beside], kind="stable")
        while True:
            before = D.copy()
            for c in range(most):
                rows = np.flatnonzero(np.isfinite(lengths[:, c]))
                D[rows] = np.minimum(D[rows], D[places[rows, c]] + lengths[rows, c][:, None])
            if np.array_equal(D, before):
                return D

    class Isomap(TransformerMixin, BaseEstimator):
        """Places in few dimensions, as far from each other as the ways along the nearest samples are long."""

        def __init__(self, *, n_neighbors=5, radius=None, n_components=2, eigen_solver="auto", tol=0, max_iter=None, path_method="auto", neighbors_algorithm="auto",
                     n_jobs=None, metric="minkowski", p=2, metric_params=None):
            self.n_neighbors, self.radius, self.n_components, self.eigen_solver, self.tol = n_neighbors, radius, n_components, eigen_solver, tol
            self.max_iter, self.path_method, self.neighbors_algorithm, self.n_jobs = max_iter, path_method, neighbors_algorithm, n_jobs
            self.metric, self.p, self.metric_params = metric, p, metric_params

        def fit(self, X, y=None):
            from sklearn.neighbors import NearestNeighbors
            if self.radius is not None or self.n_neighbors is None:
                raise NotImplementedError("Isomap(radius=) is not available here: n_neighbors= is")
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            self.nbrs_ = NearestNeighbors(n_neighbors=self.n_neighbors, metric=self.metric, p=self.p).fit(X)
            far, near = self.nbrs_.kneighbors(X, self.n_neighbors + 1)
            D = _shortest(near[:, 1:].tolist(), far[:, 1:].tolist(), len(X))
            if np.any(np.isinf(D)):
                D = self._joined(X, D, near, far)
            self.dist_matrix_, self.n_features_in_ = D, X.shape[1]
            G = D ** 2 * -0.5
            self._rows, self._all = G.sum(axis=0) / len(G), G.sum() / G.size
            K = G - self._rows - (G.sum(axis=1) / len(G))[:, None] + self._all
            values, vectors = _largest(K, self.n_components)
            values = np.where(values < 1e-12 * max(values.max(), 1e-300), 0, values)
            signs = np.sign(vectors[np.argmax(np.abs(vectors), axis=0), np.arange(vectors.shape[1])])
            self._values, self._vectors = values, vectors * signs
            self.embedding_ = self._vectors * np.sqrt(values)
            self._kernel = K
            return self

        def _joined(self, X, D, near, far):
            """Ways between the parts that no neighbours join: their two nearest samples."""
            import warnings
            parts = np.array([int(np.flatnonzero(np.isfinite(row))[0]) for row in D])
            names = np.unique(parts)
            warnings.warn(f"The number of connected components of the neighbors graph is {len(names)} > 1. Completing the graph to fit Isomap might be slow. Increase the number of neighbors to avoid this issue.")
            near, far = near[:, 1:].tolist(), far[:, 1:].tolist()
            for a in range(len(names)):
                for b in range(a):
                    first, second = np.flatnonzero(parts == names[a]), np.flatnonzero(parts == names[b])
                    gaps = np.sqrt(np.maximum(((X[first][:, None] - X[second][None]) ** 2).sum(axis=-1), 0))
                    i, j = np.unravel_index(np.argmin(gaps), gaps.shape)
                    near[first[i]].append(int(second[j]))
                    far[first[i]].append(float(gaps[i, j]))
            return _shortest(near, far, len(X))

        def fit_transform(self, X, y=None):
            return self.fit(X).embedding_

        def transform(self, X):
            far, near = self.nbrs_.kneighbors(X)
            G = np.array([np.min(self.dist_matrix_[near[i]] + far[i][:, None], axis=0) for i in range(len(far))]) ** 2 * -0.5
            K = G - self._rows - (G.sum(axis=1) / G.shape[1])[:, None] + self._all
            scaled = np.zeros_like(self._vectors)
            kept = self._values > 0
            scaled[:, kept] = self._vectors[:, kept] / np.sqrt(self._values[kept])
            return K @ scaled

        def reconstruction_error(self):
            return np.sqrt(np.sum(self._kernel ** 2) - np.sum(self._values ** 2)) / len(self._kernel)
    """#
}
