extension Library {
  /// The text of `scipy.ndimage`.
  static let scipyNdimage = #"""
    import numpy as np

    _modes = {"reflect": "symmetric", "nearest": "edge", "mirror": "reflect", "wrap": "wrap", "constant": "constant"}

    def _padded(input, before, mode, cval):
        if mode not in _modes:
            raise RuntimeError("boundary mode not supported")
        more = {"constant_values": cval} if mode == "constant" else {}
        return np.pad(np.asarray(input, dtype=float), before, mode=_modes[mode], **more)

    def correlate(input, weights, output=None, mode="reflect", cval=0.0, origin=0):
        input, weights = np.asarray(input), np.asarray(weights)
        before = [(n // 2, n - 1 - n // 2) for n in weights.shape]
        windows = np.lib.stride_tricks.sliding_window_view(_padded(input, before, mode, cval), weights.shape)
        found = np.sum(windows * weights, axis=tuple(range(-weights.ndim, 0)))
        return found if input.dtype.kind == "f" else found.astype(input.dtype)

    def convolve(input, weights, output=None, mode="reflect", cval=0.0, origin=0):
        weights = np.asarray(weights)
        turned = weights[tuple([slice(None, None, -1)] * weights.ndim)]
        if any([n % 2 == 0 for n in weights.shape]):
            raise NotImplementedError("ndimage.convolve takes weights of odd extents here")
        return correlate(input, turned, mode=mode, cval=cval)

    def correlate1d(input, weights, axis=-1, output=None, mode="reflect", cval=0.0, origin=0):
        weights = np.asarray(weights)
        shape = [1] * np.ndim(input)
        shape[axis] = len(weights)
        return correlate(input, weights.reshape(shape), mode=mode, cval=cval)

    def convolve1d(input, weights, axis=-1, output=None, mode="reflect", cval=0.0, origin=0):
        return correlate1d(input, np.asarray(weights)[::-1], axis, mode=mode, cval=cval)

    def gaussian_filter1d(input, sigma, axis=-1, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0):
        radius = int(truncate * float(sigma) + 0.5)
        x = np.arange(-radius, radius + 1)
        weights = np.exp(-0.5 / sigma ** 2 * x ** 2)
        return correlate1d(np.asarray(input, dtype=float), weights / weights.sum(), axis, mode=mode, cval=cval)

    def gaussian_filter(input, sigma, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0):
        found = np.asarray(input, dtype=float)
        for axis in range(found.ndim):
            width = sigma[axis] if hasattr(sigma, "__len__") else sigma
            if width > 0:
                found = gaussian_filter1d(found, width, axis, mode=mode, cval=cval, truncate=truncate)
        return found

    def uniform_filter(input, size=3, output=None, mode="reflect", cval=0.0, origin=0):
        found = np.asarray(input, dtype=float)
        for axis in range(found.ndim):
            n = size[axis] if hasattr(size, "__len__") else size
            found = correlate1d(found, np.ones(n) / n, axis, mode=mode, cval=cval)
        return found

    def _windowed(input, size, function, mode, cval):
        shape = (size,) * np.ndim(input) if not hasattr(size, "__len__") else tuple(size)
        before = [(n // 2, n - 1 - n // 2) for n in shape]
        windows = np.lib.stride_tricks.sliding_window_view(_padded(input, before, mode, cval), shape)
        return function(windows, tuple(range(-len(shape), 0))).astype(np.asarray(input).dtype)

    def maximum_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0): return _windowed(input, size, lambda w, axes: np.max(w, axis=axes), mode, cval)
    def minimum_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0): return _windowed(input, size, lambda w, axes: np.min(w, axis=axes), mode, cval)

    def sobel(input, axis=-1, output=None, mode="reflect", cval=0.0):
        found = correlate1d(np.asarray(input, dtype=float), [-1, 0, 1], axis, mode=mode, cval=cval)
        for other in range(found.ndim):
            if other != axis % found.ndim:
                found = correlate1d(found, [1, 2, 1], other, mode=mode, cval=cval)
        return found

    def map_coordinates(input, coordinates, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
        """Values between the elements; what lies outside is cval."""
        if order > 1 or mode != "constant":
            raise NotImplementedError("between the elements there are order=0 and order=1 here, with mode='constant'")
        input = np.asarray(input, dtype=float)
        places = np.asarray(coordinates, dtype=float)
        inside = np.ones(places.shape[1:], dtype=bool)
        for at, n in zip(places, input.shape):
            inside = inside & (at >= 0) & (at <= n - 1)
        if order == 0:
            found = input[tuple(np.clip(np.floor(at + 0.5).astype(int), 0, n - 1) for at, n in zip(places, input.shape))]
            return np.where(inside, found, cval)
        low = [np.clip(np.floor(at).astype(int), 0, n - 1) for at, n in zip(places, input.shape)]
        found = np.zeros(places.shape[1:])
        for corner in range(2 ** len(low)):
            weight, index = np.ones(places.shape[1:]), []
            for axis, (at, start) in enumerate(zip(places, low)):
                step = corner >> axis & 1
                share = at - start
                weight = weight * (share if step else 1 - share)
                index.append(np.clip(start + step, 0, input.shape[axis] - 1))
            found = found + weight * input[tuple(index)]
        return np.where(inside, found, cval)

    def affine_transform(input, matrix, offset=0.0, output_shape=None, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
        shape = np.shape(input) if output_shape is None else output_shape
        grid = np.indices(shape).reshape(len(shape), -1)
        offset = np.broadcast_to(np.asarray(offset, dtype=float), (len(shape),))
        places = np.asarray(matrix) @ grid + offset[:, None]
        return map_coordinates(input, places.reshape((len(shape),) + tuple(shape)), order=order, mode=mode, cval=cval)

    def rotate(input, angle, axes=(1, 0), reshape=True, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
        """A picture turned about its middle."""
        input = np.asarray(input)
        if input.ndim != 2 or reshape and angle % 90:
            raise NotImplementedError("ndimage.rotate turns two-dimensional arrays with reshape=False here")
        if angle % 90 == 0 and (reshape or input.shape[0] == input.shape[1] or angle % 180 == 0):
            return np.rot90(input, int(angle // 90) % 4)
        turn = np.deg2rad(angle)
        matrix = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        middle = (np.array(input.shape) - 1) / 2
        return affine_transform(input, matrix, middle - matrix @ middle, order=order, mode=mode, cval=cval)

    def shift(input, shift, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
        input = np.asarray(input)
        steps = np.broadcast_to(np.asarray(shift, dtype=float), (input.ndim,))
        whole = np.all(steps == np.round(steps))
        return affine_transform(input, np.eye(input.ndim), -steps, order=min(order, 1) if whole else order, mode=mode, cval=cval).astype(input.dtype)

    def center_of_mass(input, labels=None, index=None):
        input = np.asarray(input, dtype=float)
        whole = sum_labels(input, labels, index)
        found = [sum_labels(input * g, labels, index) / whole for g in np.indices(input.shape)]
        return tuple(found) if np.ndim(found[0]) == 0 else [tuple(v) for v in np.array(found).T]
    """#

  /// The text of `scipy.interpolate`.
  static let scipyInterpolate = #"""
    import numpy as np

    class interp1d:
        """A function through points: straight between them, by cubics, or in steps."""
        def __init__(self, x, y, kind="linear", axis=-1, copy=True, bounds_error=None, fill_value=np.nan, assume_sorted=False):
            kind = {"slinear": "linear", "zero": "previous", 1: "linear", 3: "cubic", 0: "previous"}.get(kind, kind)
            if kind not in ("linear", "nearest", "cubic", "previous", "next"):
                raise NotImplementedError(f"interp1d(kind={kind!r}) is not available here: 'linear', 'cubic', 'nearest', 'previous' and 'next' are")
            if np.ndim(y) != 1:
                raise NotImplementedError("interp1d takes values of one axis here")
            order = np.argsort(x)
            self.x, self.y, self.kind = np.asarray(x, dtype=float)[order], np.asarray(y, dtype=float)[order], kind
            self.bounds_error = fill_value is np.nan if bounds_error is None else bounds_error
            self.fill_value = fill_value

        def __call__(self, x):
            x = np.asarray(x, dtype=float)
            outside = (x < self.x[0]) | (x > self.x[-1])
            if np.any(outside) and self.bounds_error:
                raise ValueError("A value in x_new is " + ("below" if np.any(x < self.x[0]) else "above") + " the interpolation range.")
            if self.kind == "nearest":
                middles = (self.x[1:] + self.x[:-1]) / 2
                found = self.y[np.searchsorted(middles, x, side="left")]
            elif self.kind == "cubic":
                found = CubicSpline(self.x, self.y)(x)
            elif self.kind == "previous":
                found = self.y[np.clip(np.searchsorted(self.x, x, side="right") - 1, 0, len(self.x) - 1)]
            elif self.kind == "next":
                found = self.y[np.clip(np.searchsorted(self.x, x, side="left"), 0, len(self.x) - 1)]
            else:
                found = np.interp(x, self.x, self.y)
            if self.kind in ("cubic", "previous", "next", "nearest") and isinstance(self.fill_value, str):
                return np.asarray(found)
            if isinstance(self.fill_value, str):
                low = self.y[0] + (x - self.x[0]) * (self.y[1] - self.y[0]) / (self.x[1] - self.x[0])
                high = self.y[-1] + (x - self.x[-1]) * (self.y[-1] - self.y[-2]) / (self.x[-1] - self.x[-2])
                found = np.where(x < self.x[0], low, np.where(x > self.x[-1], high, found))
            elif np.any(outside):
                low, high = self.fill_value if isinstance(self.fill_value, tuple) else (self.fill_value, self.fill_value)
                found = np.where(x < self.x[0], low, np.where(x > self.x[-1], high, found))
            return np.asarray(found)
    """#

  /// The text of `scipy.integrate`.
  static let scipyIntegrate = #"""
    import numpy as np
    from math import sqrt as _sqrt

    trapezoid = np.trapezoid

    """#
}
