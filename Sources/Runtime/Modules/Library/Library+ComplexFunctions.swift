extension Library {
  /// The part of complex numbers with functions of them, and where calls are sent.
  static let complexFunctions = #"""
    def _exp(z):
        z = _array(z)
        size = np.exp(z._re)
        return _made(size * np.cos(z._im), size * np.sin(z._im))

    def _log(z):
        z = _array(z)
        return _made(np.log(np.hypot(z._re, z._im)), np.arctan2(z._im, z._re))

    def _sqrt(z):
        z = _array(z)
        length = np.hypot(z._re, z._im)
        return _made(np.sqrt((length + z._re) / 2), np.copysign(np.sqrt((length - z._re) / 2), z._im))

    def _each(name):
        """A function that moves elements, done to both parts."""
        function = getattr(np, name)
        def done(value, *args, **keywords):
            z = _array(value)
            return _made(function(z._re, *args, **keywords), function(z._im, *args, **keywords))
        return done

    def _joined(name):
        function = getattr(np, name)
        def done(arrays, *args, **keywords):
            arrays = [_array(a) for a in arrays]
            return ndarray(function([a._re for a in arrays], *args, **keywords), function([a._im for a in arrays], *args, **keywords))
        return done

    def _allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        return bool(np.all(_isclose(a, b, rtol, atol)))

    def _isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        a, b = _array(a), _array(b)
        return np.hypot(a._re - b._re, a._im - b._im) <= atol + rtol * np.hypot(b._re, b._im)

    def _outer(a, b):
        return _array(a).reshape(-1, 1) * _array(b).reshape(1, -1)

    def _copied(value, dtype=None, **more):
        made = _array(value).copy()
        return made if dtype is None else made.astype(dtype)

    def _where(condition, a, b):
        a, b = _array(a), _array(b)
        return _made(np.where(condition, a._re, b._re), np.where(condition, a._im, b._im))

    def _angle(z, deg=False):
        z = _array(z)
        found = np.arctan2(z._im, z._re)
        return np.degrees(found) if deg else found

    def _sorted(z, axis=-1, **more):
        made = _array(z).ravel() if axis is None else _array(z).copy()
        made.sort(-1 if axis is None else axis)
        return made

    _functions = {
        "array": _copied, "asarray": lambda v, dtype=None, **more: _array(v) if dtype is None else _array(v).astype(dtype), "copy": _copied,
        "exp": _exp, "log": _log, "sqrt": _sqrt, "abs": lambda z: abs(_array(z)) if not isinstance(z, complex) else abs(z),
        "angle": _angle, "real": lambda z: z.real, "imag": lambda z: z.imag, "conj": lambda z: z.conjugate(), "conjugate": lambda z: z.conjugate(),
        "square": lambda z: z * z, "power": lambda a, b: _array(a) ** b, "negative": lambda z: -z, "sum": lambda z, axis=None, **more: _array(z).sum(axis, **more),
        "mean": lambda z, axis=None, **more: _array(z).mean(axis, **more), "round": lambda z, decimals=0: z.round(decimals), "around": lambda z, decimals=0: z.round(decimals),
        "dot": lambda a, b: _array(a) @ b if np.ndim(a) and np.ndim(b) else _array(a) * b, "matmul": lambda a, b: _array(a) @ b, "vdot": lambda a, b: (_array(a).conj() * b).sum(),
        "add": lambda a, b: _array(a) + b, "subtract": lambda a, b: _array(a) - b, "multiply": lambda a, b: _array(a) * b, "divide": lambda a, b: _array(a) / b,
        "allclose": _allclose, "isclose": _isclose, "outer": _outer, "where": _where, "shape": lambda z: z.shape, "ndim": lambda z: z.ndim, "size": lambda z: z.size,
        "array_equal": lambda a, b: np.shape(a) == np.shape(b) and bool(np.all(_array(a) == b)), "isnan": lambda z: np.isnan(_array(z)._re) | np.isnan(_array(z)._im),
        "zeros_like": lambda z, **more: ndarray(np.zeros(z.shape), np.zeros(z.shape)), "ones_like": lambda z, **more: ndarray(np.ones(z.shape), np.zeros(z.shape)),
        "prod": lambda z: np.array(_product(_array(z).ravel())), "norm": lambda z, **more: np.linalg.norm(abs(_array(z)), **more), "var": lambda z, axis=None, **more: _array(z).var(axis, **more),
        "std": lambda z, axis=None, **more: _array(z).std(axis, **more), "max": lambda z, axis=None, **more: _array(z).max(axis), "min": lambda z, axis=None, **more: _array(z).min(axis),
        "argmax": lambda z, axis=None, **more: _array(z).argmax(axis), "argmin": lambda z, axis=None, **more: _array(z).argmin(axis),
        "argsort": lambda z, axis=-1, **more: _array(z).argsort(axis), "sort": _sorted,
        "iscomplexobj": lambda z: True, "isrealobj": lambda z: False, "iscomplex": lambda z: _array(z)._im != 0, "isreal": lambda z: _array(z)._im == 0,
        "angle": _angle, "einsum": None, "count_nonzero": lambda z: int(np.sum(_array(z) != 0)), "isscalar": lambda z: isinstance(z, complex),
    }
    for _new, _old in (("absolute", "abs"), ("amax", "max"), ("amin", "min")):
        _functions[_new] = _functions[_old]
    for _name in ("reshape", "ravel", "transpose", "roll", "flip", "tile", "repeat", "diff", "cumsum", "squeeze", "expand_dims", "pad", "take", "swapaxes", "fliplr", "flipud", "diag", "trace"):
        _functions[_name] = _each(_name)
    for _name in ("concatenate", "stack", "vstack", "hstack", "column_stack"):
        _functions[_name] = _joined(_name)

    def _product(z):
        made = complex128(1, 0)
        for v in z:
            made = made * v
        return made

    def _dispatched(function, args, keywords):
        known = _functions.get(function.__name__)
        if known is None:
            raise TypeError("np." + function.__name__ + " does not take complex numbers here")
        return known(*args, **keywords)

    def typed(function, args, keywords):
        """np.zeros and its like with dtype=complex."""
        keywords = {k: v for k, v in keywords.items() if k != "dtype"}
        name = function.__name__
        if name in ("array", "asarray"):
            return _array(args[0]).copy()
        return _array(function(*args, **keywords))

    """#
}
