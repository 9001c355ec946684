extension Library {
  /// Ranks, shapes and their parts, of `scipy.ndimage`.
  static let scipyShapes = #"""
    def percentile_filter(input, percentile, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
        count = size ** np.ndim(input) if isinstance(size, int) else int(np.prod(size))
        rank = count - 1 if percentile == 100 else int(float(count) * percentile / 100.0)
        return rank_filter(input, rank, size, mode=mode, cval=cval)

    def rank_filter(input, rank, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
        a = np.asarray(input)
        sizes = [size] * a.ndim if isinstance(size, int) else list(size)
        room = _padded(a, [(s // 2, s - s // 2 - 1) for s in sizes], mode, cval)
        windows = np.lib.stride_tricks.sliding_window_view(room, tuple(sizes)).reshape(a.shape + (-1,))
        return np.sort(windows, axis=-1)[..., rank].astype(a.dtype)

    def median_filter(input, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
        """The middle of the values around each."""
        count = size ** np.ndim(input) if isinstance(size, int) else int(np.prod(size))
        return rank_filter(input, count // 2, size, mode=mode, cval=cval)

    def generic_filter(input, function, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, extra_arguments=(), extra_keywords=None, axes=None):
        a = np.asarray(input)
        sizes = [size] * a.ndim if isinstance(size, int) else list(size)
        room = _padded(a.astype(float), [(s // 2, s - s // 2 - 1) for s in sizes], mode, cval)
        windows = np.lib.stride_tricks.sliding_window_view(room, tuple(sizes)).reshape(a.size, -1)
        return np.array([function(w, *extra_arguments, **(extra_keywords or {})) for w in windows]).reshape(a.shape).astype(a.dtype)

    def laplace(input, output=None, mode="reflect", cval=0.0, axes=None):
        a = np.asarray(input)
        return sum([correlate1d(a, [1, -2, 1], axis=i, mode=mode, cval=cval) for i in range(a.ndim)])

    def prewitt(input, axis=-1, output=None, mode="reflect", cval=0.0):
        a = np.asarray(input)
        made = correlate1d(a, [-1, 0, 1], axis=axis, mode=mode, cval=cval)
        for i in range(a.ndim):
            if i != axis % a.ndim:
                made = correlate1d(made, [1, 1, 1], axis=i, mode=mode, cval=cval)
        return made

    def generate_binary_structure(rank, connectivity):
        if rank < 1:
            return np.array(True, dtype=bool)
        return np.fabs(np.indices([3] * rank) - 1).sum(axis=0) <= max(connectivity, 1)

    def _shaped(input, structure):
        a = np.asarray(input) != 0
        return a, generate_binary_structure(a.ndim, 1) if structure is None else np.asarray(structure, dtype=bool)

    def binary_erosion(input, structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, axes=None):
        a, s = _shaped(input, structure)
        turn = 0
        while iterations < 1 or turn < iterations:
            room = np.pad(a, [(n // 2, n - n // 2 - 1) for n in s.shape], constant_values=bool(border_value))
            new = (np.lib.stride_tricks.sliding_window_view(room, s.shape) | ~s).reshape(a.shape + (-1,)).all(axis=-1)
            turn += 1
            isSame, a = (new == a).all(), new
            if isSame:
                break
        return a

    def binary_dilation(input, structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, axes=None):
        a, s = _shaped(input, structure)
        turn = 0
        flipped = s[tuple([slice(None, None, -1)] * s.ndim)]
        while iterations < 1 or turn < iterations:
            room = np.pad(a, [((n - 1) // 2, n // 2) for n in s.shape], constant_values=bool(border_value))
            new = (np.lib.stride_tricks.sliding_window_view(room, s.shape) & flipped).reshape(a.shape + (-1,)).any(axis=-1)
            if mask is not None:
                new = np.where(mask, new, a)
            turn += 1
            isSame, a = (new == a).all(), new
            if isSame:
                break
        return a

    def binary_opening(input, structure=None, iterations=1, **more):
        return binary_dilation(binary_erosion(input, structure, iterations), structure, iterations)

    def binary_closing(input, structure=None, iterations=1, **more):
        return binary_erosion(binary_dilation(input, structure, iterations), structure, iterations)

    def binary_fill_holes(input, structure=None, output=None, origin=0, axes=None):
        a, s = _shaped(input, structure)
        outside = binary_dilation(np.zeros(a.shape, dtype=bool), s, -1, mask=~a, border_value=1)
        return ~outside

    def label(input, structure=None, output=None):
        """The connected parts of what is not 0, numbered in the order of their first elements."""
        a, s = _shaped(input, structure)
        steps = [tuple(p) for p in (np.argwhere(s) - 1).tolist() if any(p)]
        made, count = np.zeros(a.shape, dtype=np.int32), 0
        for start in np.argwhere(a).tolist():
            start = tuple(start)
            if made[start]:
                continue
            count += 1
            made[start] = count
            left = [start]
            while left:
                place = left.pop()
                for step in steps:
                    near = tuple([i + d for i, d in zip(place, step)])
                    if all([0 <= i < n for i, n in zip(near, a.shape)]) and a[near] and not made[near]:
                        made[near] = count
                        left.append(near)
        return made, count

    def find_objects(input, max_label=0):
        found = []
        for i in range(1, (max_label or int(np.max(input))) + 1):
            places = np.argwhere(np.asarray(input) == i)
            found.append(tuple([slice(int(a), int(b) + 1) for a, b in zip(places.min(axis=0), places.max(axis=0))]) if len(places) else None)
        return found

    def _labelled(function, input, labels, index):
        a = np.asarray(input)
        if labels is None:
            return function(a)
        if index is None:
            return function(a[np.asarray(labels) > 0])
        if np.ndim(index) == 0:
            return function(a[np.asarray(labels) == index])
        return np.array([function(a[np.asarray(labels) == i]) for i in index])

    def sum_labels(input, labels=None, index=None): return _labelled(np.sum, input, labels, index)
    def mean(input, labels=None, index=None): return _labelled(np.mean, input, labels, index)
    def maximum(input, labels=None, index=None): return _labelled(np.max, input, labels, index)
    def minimum(input, labels=None, index=None): return _labelled(np.min, input, labels, index)
    def standard_deviation(input, labels=None, index=None): return _labelled(np.std, input, labels, index)

    def zoom(input, zoom, output=None, order=3, mode="constant", cval=0.0, prefilter=True, *, grid_mode=False):
        """An array of more or fewer elements, the corners where they were."""
        a = np.asarray(input)
        factors = [zoom] * a.ndim if np.ndim(zoom) == 0 else list(zoom)
        shape = [int(round(n * f)) for n, f in zip(a.shape, factors)]
        axes = [np.arange(m) * ((n - 1) / (m - 1) if m > 1 else 0.0) for n, m in zip(a.shape, shape)]
        grid = np.meshgrid(*axes, indexing="ij")
        made = map_coordinates(a, np.stack(grid), order=order, mode=mode, cval=cval)
        return made.astype(a.dtype)
    """#
}
