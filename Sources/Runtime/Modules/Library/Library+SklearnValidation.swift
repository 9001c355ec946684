extension Library {
  /// The text of `sklearn.utils.validation`: what estimators of one's own ask of their arguments.
  static let sklearnValidation = #"""
    import numpy as np
    from sklearn.utils import check_array, check_X_y, check_consistent_length, check_random_state, column_or_1d
    from sklearn.exceptions import NotFittedError

    def check_is_fitted(estimator, attributes=None, *, msg=None, all_or_any=all):
        """Raises where an estimator has not been fitted: where it has no attribute whose name ends with an underscore."""
        if attributes is not None:
            names = [attributes] if isinstance(attributes, str) else list(attributes)
            isFitted = all_or_any([hasattr(estimator, n) for n in names])
        elif hasattr(estimator, "__sklearn_is_fitted__"):
            isFitted = estimator.__sklearn_is_fitted__()
        else:
            isFitted = any([n.endswith("_") and not n.startswith("__") for n in vars(estimator)])
        if not isFitted:
            text = "This %(name)s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator." if msg is None else msg
            raise NotFittedError(text % {"name": type(estimator).__name__})

    def _num_samples(x):
        return x.shape[0] if hasattr(x, "shape") and len(x.shape) else len(x)

    def indexable(*iterables):
        check_consistent_length(*iterables)
        return list(iterables)

    def as_float_array(X, *, copy=True, **more):
        return np.array(X, dtype=float) if copy else np.asarray(X, dtype=float)
    """#

  /// The text of `sklearn.utils.multiclass`.
  static let sklearnMulticlassUtils = #"""
    import numpy as np

    def unique_labels(*ys):
        """All labels, in order."""
        if not ys:
            raise ValueError("No argument has been passed.")
        return np.unique(np.concatenate([np.ravel(np.asarray(y)) for y in ys]))

    def type_of_target(y, input_name=""):
        """What kind of target y holds."""
        y = np.asarray(y)
        if y.ndim > 2 or y.ndim == 2 and y.shape[1] == 0:
            return "unknown"
        several = "-multioutput" if y.ndim == 2 and y.shape[1] > 1 else ""
        if y.dtype.kind == "f" and np.any(y != y.astype(int)):
            return "continuous" + several
        if several and y.dtype.kind in "fiub" and len(np.unique(y)) <= 2 and set(np.unique(y).tolist()) <= {0, 1}:
            return "multilabel-indicator"
        return "multiclass" + several if len(np.unique(y)) > 2 or several else "binary"
    """#
}
