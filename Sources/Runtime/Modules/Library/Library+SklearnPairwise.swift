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

    pairwise_distances = euclidean_distances
    """#
}
