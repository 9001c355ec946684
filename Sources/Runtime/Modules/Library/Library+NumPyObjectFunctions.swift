extension Library {
  /// The part of arrays of any values with functions of them.
  static let numpyObjectFunctions = #"""
    def _unique(values, return_index=False, return_inverse=False, return_counts=False, axis=None):
        items = values._items
        chosen = sorted(set(items))
        result = [ndarray(chosen, (len(chosen),), values._kind, values._width)]
        if return_index:
            result.append(np.array([items.index(v) for v in chosen]))
        if return_inverse:
            place = {v: i for i, v in enumerate(chosen)}
            result.append(np.array([place[v] for v in items]))
        if return_counts:
            result.append(np.array([items.count(v) for v in chosen]))
        return result[0] if len(result) == 1 else tuple(result)

    def _concatenate(arrays, axis=0):
        arrays = [a if isinstance(a, ndarray) else make(a) for a in arrays]
        width = max([a._width or 0 for a in arrays]) if arrays[0]._kind == "U" else None
        if arrays[0].ndim == 1:
            items = [v for a in arrays for v in a._items]
            return ndarray(items, (len(items),), arrays[0]._kind, width)
        offset, places, items = 0, [], []
        for a in arrays:
            places.append(a._places() + offset)
            items += a._items
            offset += len(a._items)
        places = np.concatenate(places, axis=axis)
        return ndarray([items[i] for i in places.ravel().tolist()], places.shape, arrays[0]._kind, width)

    def _sorted(values):
        made = values.copy()
        made.sort()
        return made

    def _shuffle(values):
        places = np.arange(len(values))
        np.random.shuffle(places)
        shuffled = values[places]
        for i, v in enumerate(shuffled._items):
            values._put(i, v)

    def _isin(values, others, assume_unique=False, invert=False):
        known = set(others._items if isinstance(others, ndarray) else others)
        return np.array([(v in known) != invert for v in values._items], dtype=bool).reshape(values.shape)

    def _where(condition, a, b):
        condition = np.asarray(condition.to_numpy() if hasattr(condition, "to_numpy") else condition)
        shape = np.broadcast_shapes(condition.shape, np.shape(a) if _is_list(a) or isinstance(a, ndarray) else (), np.shape(b) if _is_list(b) or isinstance(b, ndarray) else ())
        def items(v):
            if isinstance(v, ndarray):
                return v._of(np.broadcast_to(v._places(), shape))._items
            return np.broadcast_to(np.asarray(v), shape).ravel().tolist() if _is_list(v) and not any(isinstance(w, str) for w in v) else make(v)._items if _is_list(v) else None
        lefts, rights = items(a), items(b)
        chosen = [(a if lefts is None else lefts[i]) if c else (b if rights is None else rights[i]) for i, c in enumerate(np.broadcast_to(condition, shape).ravel().tolist())]
        made = make(chosen)
        return ndarray(made._items, shape, made._kind, made._width)

    _functions = {
        "unique": _unique, "concatenate": _concatenate, "shuffle": _shuffle, "isin": _isin, "in1d": _isin, "where": _where,
        "permutation": lambda v: v[np.random.permutation(len(v))],
        "choice": lambda v, size=None, replace=True, p=None: v[np.random.choice(len(v), size, replace, p)],
        "append": lambda a, b, axis=None: _concatenate([a, b if isinstance(b, ndarray) or _is_list(b) else [b]]),
        "hstack": lambda arrays: _concatenate(arrays, 1 if arrays[0].ndim > 1 else 0),
        "vstack": lambda arrays: _concatenate([make(a) if not isinstance(a, ndarray) else a.reshape(1, -1) if a.ndim == 1 else a for a in arrays]),
        "array": lambda v, dtype=None, **more: v.copy() if dtype is None else v.astype(dtype),
        "asarray": lambda v, dtype=None, **more: v if dtype is None else v.astype(dtype),
        "copy": lambda v: v.copy(), "shape": lambda v: v.shape, "size": lambda v: v.size, "ndim": lambda v: v.ndim,
        "sort": lambda v, axis=-1: _sorted(v), "argsort": lambda v, **more: v.argsort(),
        "array_equal": lambda a, b: np.shape(a) == np.shape(b) and bool(np.all(a == b)),
        "sum": lambda v, axis=None, **more: v.sum(axis), "mean": lambda v, axis=None, **more: v.mean(axis),
        "max": lambda v, **more: v.max(), "min": lambda v, **more: v.min(), "argmax": lambda v, **more: v.argmax(),
        "reshape": lambda v, shape, **more: v.reshape(shape), "ravel": lambda v: v.ravel(), "transpose": lambda v, axes=None: v.transpose(),
        "take": lambda v, indices, axis=None: v[np.asarray(indices)], "flip": lambda v, axis=None: v[::-1],
        "repeat": lambda v, n, axis=None: v[np.repeat(np.arange(len(v)), n)], "tile": lambda v, n: v[np.tile(np.arange(len(v)), n)],
    }

    """#
}
