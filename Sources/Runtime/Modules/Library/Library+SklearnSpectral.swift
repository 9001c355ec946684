extension Library {
  /// The part of `sklearn.cluster` that goes by the slowest waves on a graph.
  static let sklearnSpectral = #"""
    def _spectral_map(A, count, generator, first):
        """Where the samples of a graph lie by the slowest waves on it."""
        A = np.array(A.toarray() if hasattr(A, "toarray") else A, dtype=float)
        seen, new = np.zeros(len(A), dtype=bool), np.arange(len(A)) == 0
        while new.any():
            seen |= new
            new = (A[new] != 0).any(axis=0) & ~seen
        if not seen.all():
            import warnings
            warnings.warn("Graph is not fully connected, spectral embedding may not work as expected.")
        np.fill_diagonal(A, 0)
        degrees = A.sum(axis=0)
        degrees = np.where(degrees == 0, 1, np.sqrt(degrees))
        L = -(A / degrees / degrees[:, None])
        np.fill_diagonal(L, 1)
        generator.uniform(-1, 1, len(A))
        waves = np.linalg.eigh(L)[1].T[:first + count] / degrees
        largest = waves[np.arange(len(waves)), np.argmax(np.abs(waves), axis=1)]
        return (waves * np.sign(largest)[:, None])[first:].T

    def _likeness(model, X, gamma):
        """How like the samples are to each other, by the affinity of a model."""
        kind = model.affinity
        if kind == "precomputed":
            return X
        if kind == "nearest_neighbors":
            from sklearn.neighbors import kneighbors_graph
            near = model.n_neighbors if model.n_neighbors is not None else max(int(len(X) / 10), 1)
            near = kneighbors_graph(X, near, include_self=True).toarray()
            return 0.5 * (near + near.T)
        from sklearn.metrics.pairwise import pairwise_kernels
        settings = dict(getattr(model, "kernel_params", None) or {})
        if not callable(kind):
            settings.update({"gamma": gamma, "degree": getattr(model, "degree", 3), "coef0": getattr(model, "coef0", 1)})
        return pairwise_kernels(X, metric=kind, filter_params=True, **settings)

    class SpectralClustering(ClusterMixin, BaseEstimator):
        """Clusters of a graph: k-means where its slowest waves put the samples."""

        def __init__(self, n_clusters=8, *, eigen_solver=None, n_components=None, random_state=None, n_init=10, gamma=1.0, affinity="rbf", n_neighbors=10, eigen_tol="auto", assign_labels="kmeans", degree=3, coef0=1, kernel_params=None, n_jobs=None, verbose=False):
            self.n_clusters, self.eigen_solver, self.n_components, self.random_state, self.n_init = n_clusters, eigen_solver, n_components, random_state, n_init
            self.gamma, self.affinity, self.n_neighbors, self.eigen_tol, self.assign_labels = gamma, affinity, n_neighbors, eigen_tol, assign_labels
            self.degree, self.coef0, self.kernel_params, self.n_jobs, self.verbose = degree, coef0, kernel_params, n_jobs, verbose

        def fit(self, X, y=None):
            if self.assign_labels != "kmeans":
                raise NotImplementedError("SpectralClustering gives its labels by k-means here: leave out assign_labels=" + repr(self.assign_labels))
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            self.affinity_matrix_, self.n_features_in_ = _likeness(self, X, self.gamma), X.shape[1]
            generator = check_random_state(self.random_state)
            places = _spectral_map(self.affinity_matrix_, self.n_clusters if self.n_components is None else self.n_components, generator, 0)
            self.labels_ = KMeans(self.n_clusters, n_init=self.n_init, random_state=generator).fit(places).labels_
            return self

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_

    def spectral_clustering(affinity, *, n_clusters=8, n_components=None, random_state=None, n_init=10, assign_labels="kmeans"):
        return SpectralClustering(n_clusters, n_components=n_components, random_state=random_state, n_init=n_init, affinity="precomputed", assign_labels=assign_labels).fit(affinity).labels_
    """#
}
