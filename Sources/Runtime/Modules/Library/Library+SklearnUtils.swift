extension Library {
  /// The text of `sklearn.utils`.
  static let sklearnUtils = #"""
    from sklearn import shuffle, resample, check_random_state, Bunch
    import numpy as np

    def check_array(array, *, dtype="numeric", ensure_2d=True, **more):
        array = np.asarray(array.values if hasattr(array, "iloc") else array)
        if ensure_2d and array.ndim != 2:
            raise ValueError("Expected 2D array, got %dD array instead:\narray=%s.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample." % (array.ndim, array))
        if array.dtype.kind == "f" and not np.isfinite(array).all():
            raise ValueError("Input contains NaN.")
        return array if dtype in ("numeric", None) else array.astype(dtype)

    def column_or_1d(y, **more):
        return np.ravel(y)

    def check_X_y(X, y, **more):
        check_consistent_length(X, y)
        return check_array(X), column_or_1d(y)

    def check_consistent_length(*arrays):
        lengths = [len(a) for a in arrays if a is not None]
        if len(set(lengths)) > 1:
            raise ValueError("Found input variables with inconsistent numbers of samples: %r" % lengths)

    def gen_batches(n, batch_size, *, min_batch_size=0):
        """Slices of so many elements each."""
        start = 0
        for _ in range(int(n // batch_size)):
            if start + batch_size + min_batch_size > n:
                continue
            yield slice(start, start + batch_size, None)
            start += batch_size
        if start < n:
            yield slice(start, n, None)

    def compute_class_weight(class_weight, *, classes, y):
        y = np.asarray(y)
        if class_weight == "balanced":
            return np.array([len(y) / (len(classes) * np.sum(y == c)) for c in classes])
        return np.array([1.0 if class_weight is None else class_weight[c] for c in classes])

    def compute_sample_weight(class_weight, y):
        y = np.asarray(y)
        kinds = np.unique(y)
        weights = dict(zip(kinds.tolist(), compute_class_weight(class_weight, classes=kinds, y=y)))
        return np.array([weights[v] for v in y.tolist()])
    """#
}
