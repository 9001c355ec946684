extension Library {
  /// The text of `sklearn.metrics.pairwise`.
  static let sklearnPairwise = #"""
    import numpy as np

    def euclidean_distances(X, Y=None, squared=False):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        d = (X * X).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y * Y).sum(axis=1)[None, :]
        d = np.maximum(d, 0)
        if X is Y:
            np.fill_diagonal(d, 0)
        return d if squared else np.sqrt(d)

    def rbf_kernel(X, Y=None, gamma=None):
        X = np.asarray(X, dtype=float)
        return np.exp(-(1.0 / X.shape[1] if gamma is None else gamma) * euclidean_distances(X, Y, squared=True))

    def linear_kernel(X, Y=None):
        return np.asarray(X) @ np.asarray(X if Y is None else Y).T

    def cosine_similarity(X, Y=None):
        def unit(A):
            A = np.asarray(A, dtype=float)
            n = np.linalg.norm(A, axis=1, keepdims=True)
            return A / np.where(n == 0, 1.0, n)
        return unit(X) @ unit(X if Y is None else Y).T

    def manhattan_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        return np.abs(X[:, None, :] - np.asarray(X if Y is None else Y, dtype=float)[None, :, :]).sum(axis=-1)

    def _each_pair(X, Y, metric, more):
        from sklearn.neighbors import _gaps
        X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
        Y = X if Y is None else np.asarray(Y.values if hasattr(Y, "iloc") else Y, dtype=float)
        return _gaps(X, Y, metric, more.pop("p", 2), more)

    def pairwise_distances(X, Y=None, metric="euclidean", *, n_jobs=None, **more):
        """How far samples are from each other."""
        return euclidean_distances(X, Y) if metric in ("euclidean", "l2") else _each_pair(X, Y, metric, more)

    def cosine_distances(X, Y=None):
        found = np.clip(1.0 - cosine_similarity(X, Y), 0.0, 2.0)
        if Y is None or Y is X:
            np.fill_diagonal(found, 0.0)
        return found

    def pairwise_distances_argmin_min(X, Y, *, axis=1, metric="euclidean", metric_kwargs=None):
        """The nearest of Y for each row of X, and how far it is."""
        far = _each_pair(X, Y, metric, dict(metric_kwargs or {}))
        places = np.argmin(far, axis=axis)
        return places, np.min(far, axis=axis)

    def pairwise_distances_argmin(X, Y, *, axis=1, metric="euclidean", metric_kwargs=None):
        return pairwise_distances_argmin_min(X, Y, axis=axis, metric=metric, metric_kwargs=metric_kwargs)[0]

    def polynomial_kernel(X, Y=None, degree=3, gamma=None, coef0=1):
        X = np.asarray(X, dtype=float)
        return ((1.0 / X.shape[1] if gamma is None else gamma) * linear_kernel(X, Y) + coef0) ** degree

    def sigmoid_kernel(X, Y=None, gamma=None, coef0=1):
        X = np.asarray(X, dtype=float)
        return np.tanh((1.0 / X.shape[1] if gamma is None else gamma) * linear_kernel(X, Y) + coef0)

    def laplacian_kernel(X, Y=None, gamma=None):
        X = np.asarray(X, dtype=float)
        return np.exp(-(1.0 / X.shape[1] if gamma is None else gamma) * manhattan_distances(X, Y))

    def pairwise_kernels(X, Y=None, metric="linear", *, filter_params=False, n_jobs=None, **more):
        """A kernel of each pair of samples."""
        known = {"linear": linear_kernel, "rbf": rbf_kernel, "poly": polynomial_kernel, "polynomial": polynomial_kernel, "sigmoid": sigmoid_kernel,
                 "cosine": cosine_similarity, "laplacian": laplacian_kernel}
        if callable(metric):
            return np.array([[metric(x, y, **more) for y in (X if Y is None else Y)] for x in X])
        if filter_params:
            taken = {"linear": (), "cosine": (), "rbf": ("gamma",), "laplacian": ("gamma",), "sigmoid": ("gamma", "coef0")}
            more = {name: value for name, value in more.items() if name in taken.get(metric, ("gamma", "degree", "coef0"))}
        return known[metric](X, Y, **more)
    """#
}
