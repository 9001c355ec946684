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
        """A function through points, straight between them."""
        def __init__(self, x, y, kind="linear", axis=-1, copy=True, bounds_error=None, fill_value=np.nan, assume_sorted=False):
            if kind not in ("linear", "nearest"):
                raise NotImplementedError("interp1d has kind='linear' and kind='nearest' here")
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
            else:
                found = np.interp(x, self.x, self.y)
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

    _nodes = [0.995657163025808080735527280689003, 0.973906528517171720077964012084452, 0.930157491355708226001207180059508, 0.865063366688984510732096688423493,
              0.780817726586416897063717578345042, 0.679409568299024406234327365114874, 0.562757134668604683339000099272694, 0.433395394129247190799265943165784,
              0.294392862701460198131126603103866, 0.14887433898163121088482600112972, 0.0]
    _weights = [0.011694638867371874278064396062192, 0.03255816230796472747881897245939, 0.05475589657435199603138130024458, 0.07503967481091995276704314091619,
                0.093125454583697605535065465083366, 0.109387158802297641899210590325805, 0.123491976262065851077958109585166, 0.134709217311473325928054001771707,
                0.142775938577060080797094273138717, 0.147739104901338491374841515972068, 0.149445554002916905664936468389821]

    def _panel(f, a, b):
        middle, half = (a + b) / 2, (b - a) / 2
        total = _weights[-1] * f(middle)
        for node, weight in zip(_nodes[:-1], _weights[:-1]):
            total += weight * (f(middle - half * node) + f(middle + half * node))
        return total * half

    def quad(func, a, b, args=(), epsabs=1.49e-8, epsrel=1.49e-8, limit=50, **more):
        """A definite integral by Gauss's and Kronrod's points, halved where it is not sure."""
        args = args if isinstance(args, tuple) else (args,)
        if np.isinf(a) or np.isinf(b):
            def f(t):
                x = t / (1 - t * t)
                return func(x, *args) * (1 + t * t) / (1 - t * t) ** 2
            a, b = [v / np.inf if False else (np.sign(v) if np.isinf(v) else (-1 + np.sqrt(1 + 4 * v * v)) / (2 * v) if v else 0.0) for v in (a, b)]
        else:
            def f(x):
                return func(x, *args)
        def part(a, b, whole, depth):
            middle = (a + b) / 2
            left, right = _panel(f, a, middle), _panel(f, middle, b)
            error = abs(left + right - whole)
            if depth == 0 or error <= max(epsabs * 1e-3, 1e-12 * abs(left + right)):
                return left + right, error
            x, y = part(a, middle, left, depth - 1), part(middle, b, right, depth - 1)
            return x[0] + y[0], x[1] + y[1]
        found, error = part(a, b, _panel(f, a, b), 30)
        return float(found), float(max(error, 1e-14 * abs(found)))

    trapezoid = np.trapezoid

    def simpson(y, x=None, dx=1.0, axis=-1):
        y = np.asarray(y, dtype=float)
        n = len(y)
        if n % 2 == 0:
            raise NotImplementedError("simpson takes an odd number of points here")
        h = dx if x is None else x[1] - x[0]
        return h / 3 * (y[0] + y[-1] + 4 * np.sum(y[1:-1:2]) + 2 * np.sum(y[2:-1:2]))

    def cumulative_trapezoid(y, x=None, dx=1.0, axis=-1, initial=None):
        y = np.asarray(y, dtype=float)
        steps = dx if x is None else np.diff(x)
        found = np.cumsum((y[1:] + y[:-1]) / 2 * steps)
        return found if initial is None else np.concatenate([[initial], found])

    def odeint(func, y0, t, args=(), rtol=None, atol=None, **more):
        """The course of y' = func(y, t) from y0 at the times t: Runge's and Kutta's steps, halved until they are sure."""
        y, made = np.atleast_1d(np.array(y0, dtype=float)), []
        args = args if isinstance(args, tuple) else (args,)
        f = lambda y, t: np.atleast_1d(np.asarray(func(y, t, *args), dtype=float))
        def step(y, t, h):
            k1 = f(y, t); k2 = f(y + h / 2 * k1, t + h / 2); k3 = f(y + h / 2 * k2, t + h / 2); k4 = f(y + h * k3, t + h)
            return y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        made.append(y)
        for start, end in zip(t[:-1], t[1:]):
            at, h = start, (end - start) / 4
            while abs(end - at) > 1e-14 * max(1.0, abs(end)):
                h = end - at if abs(h) > abs(end - at) else h
                once, twice = step(y, at, h), step(step(y, at, h / 2), at + h / 2, h / 2)
                error = np.max(np.abs(twice - once) / (1e-10 + 1e-10 * np.abs(twice))) / 15
                if error > 1 and abs(h) > 1e-12:
                    h /= 2
                    continue
                y, at = twice + (twice - once) / 15, at + h
                h = h * 2 if error < 0.02 else h
            made.append(y)
        return np.array(made)
    """#
}
