extension Library {
  /// The text of `numpy.lib.stride_tricks`.
  static let strideTricks = #"""
    import numpy as np
    import _native

    def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
        """A view with a shape and strides (in bytes) of its own."""
        x = np.asarray(x)
        view = _native.strided(x, x.shape if shape is None else tuple(shape), x.strides if strides is None else tuple(strides))
        return view if writeable else _native.set_writeable(view, False)

    def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
        """All windows of a shape over an array, as a view with their axes behind the array's."""
        x = np.asarray(x)
        window = (window_shape,) if np.ndim(window_shape) == 0 else tuple(window_shape)
        axes = tuple(range(x.ndim)) if axis is None else (axis,) if np.ndim(axis) == 0 else tuple(axis)
        if len(window) != len(axes):
            raise ValueError("Must provide window_shape for all dimensions of `x`; got " + str(len(window))
                             + " window_shape elements and `x.ndim` is " + str(x.ndim) + ".")
        shape, strides = list(x.shape), list(x.strides)
        for a, w in zip(axes, window):
            if w > shape[a]:
                raise ValueError("window shape cannot be larger than input array shape")
            shape[a] -= w - 1
            strides.append(x.strides[a])
        return _native.set_writeable(_native.strided(x, tuple(shape) + window, tuple(strides)), writeable)

    def broadcast_to(array, shape, subok=False):
        return np.broadcast_to(array, shape)
    """#
}
