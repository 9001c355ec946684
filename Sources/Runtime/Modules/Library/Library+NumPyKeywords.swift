extension Library {
  /// The text of what NumPy's functions do with keywords that the functions here do not take themselves.
  static let numpyKeywords = #"""
    import numpy as np

    # The keywords that are answered here; any other is refused by the function itself.
    _known = set("""
        where out dtype initial order casting subok signature device like keepdims axis prepend append method interpolation weights
        returned fweights aweights full cov w rcond sorter period return_indices assume_unique min max axes axis1 axis2 offset shape
        sparse optimize kind stable overwrite_input mode correction mean copy refcheck
        """.split())
    # What changes no result here.
    _idle = {"casting", "subok", "signature", "device", "like", "assume_unique", "overwrite_input", "optimize", "kind", "stable",
             "requirements", "refcheck", "max_header_size", "copy"}
    _reductions = {"sum", "mean", "max", "min", "amax", "amin", "prod", "std", "var", "all", "any", "nansum", "nanmean", "nanmax", "nanmin", "nanprod", "nanstd", "nanvar"}

    def _given(out, found):
        """What a function gives, in the array that it was told to use."""
        if out is None:
            return found
        target = out[0] if isinstance(out, tuple) else out
        target[...] = found
        return target

    def _reduced(name, function, a, axis=None, where=None, initial=None, mean=None, correction=None, out=None, keepdims=False, ddof=0, **more):
        a = np.asarray(a)
        if correction is not None:
            ddof = correction
        shape = {"axis": axis, "keepdims": keepdims}
        plain = name[3:] if name.startswith("nan") else {"amax": "max", "amin": "min"}.get(name, name)
        if name.startswith("nan"):
            where = ~np.isnan(a) if where is None else where & ~np.isnan(a)
            function = getattr(np, plain)
        if where is None:
            if plain in ("std", "var"):
                found = function(a, ddof=ddof, **shape, **more)
            elif plain in ("max", "min") and a.size == 0:
                return initial
            else:
                found = function(a, **shape, **more)
        else:
            where = np.broadcast_to(np.asarray(where, dtype=bool), a.shape)
            if plain in ("sum", "any"):
                found = function(np.where(where, a, False if plain == "any" else a.dtype.type(0)), **shape, **more)
            elif plain in ("prod", "all"):
                found = function(np.where(where, a, True if plain == "all" else a.dtype.type(1)), **shape, **more)
            elif plain in ("max", "min"):
                if initial is None:
                    raise ValueError("reduction operation '" + ("maximum" if plain == "max" else "minimum") + "' does not have an identity, so to use a where mask one has to specify 'initial'")
                found = function(np.where(where, a, a.dtype.type(initial)), **shape)
            else:
                count = np.sum(where, **shape)
                middle = np.sum(np.where(where, a, 0.0), axis=axis, keepdims=True) / np.sum(where, axis=axis, keepdims=True)
                if plain == "mean":
                    found = np.sum(np.where(where, a, 0.0), **shape) / count
                else:
                    found = np.sum(np.where(where, (a - middle) ** 2, 0.0), **shape) / (count - ddof)
                    found = np.sqrt(found) if plain == "std" else found
        if initial is not None:
            found = found + initial if plain == "sum" else found * initial if plain == "prod" else np.maximum(found, initial) if plain == "max" else np.minimum(found, initial)
        return _given(out, found)

    def _elementwise(function, args, out=None, where=None, dtype=None, order=None, **more):
        if dtype is not None:
            args = [np.asarray(a, dtype=dtype) for a in args]
        if where is None or where is True:
            return _given(out, function(*args, **more))
        target = out[0] if isinstance(out, tuple) else out
        parts = np.broadcast_arrays(np.asarray(where, dtype=bool), *args)
        mask = parts[0]
        # Only the chosen elements are worked out, so that the others cause no warning.
        found = function(*[p[mask] for p in parts[1:]], **more)
        if target is None:
            target = np.zeros(mask.shape, dtype=found.dtype)
        target[np.broadcast_to(mask, target.shape)] = found
        return target

    def _diff(a, n=1, axis=-1, prepend=None, append=None):
        a = np.asarray(a)
        def block(v):
            v = np.asarray(v)
            return np.broadcast_to(v, a.shape[:axis % a.ndim] + (1,) + a.shape[axis % a.ndim + 1:]) if v.ndim == 0 else v
        parts = [block(v) for v in ([] if prepend is None else [prepend])] + [a] + [block(v) for v in ([] if append is None else [append])]
        return np.diff(np.concatenate(parts, axis=axis), n=n, axis=axis)

    _smooth = {"interpolated_inverted_cdf": (0, 1), "hazen": (0.5, 0.5), "weibull": (0, 0), "median_unbiased": (1 / 3.0, 1 / 3.0), "normal_unbiased": (3 / 8.0, 3 / 8.0)}

    def _between(take, at, part, ndim):
        """Elements between the two places at each side, so much of the way."""
        part = np.reshape(part, np.shape(part) + (1,) * (ndim - 1))
        low, high = take(np.floor(at)), take(np.floor(at) + 1)
        gap = high - low
        return np.where(part >= 0.5, high - gap * (1 - part), low + gap * part)[()]

    def _quantile(name, function, a, q, axis=None, out=None, method="linear", interpolation=None, keepdims=False, **more):
        method = interpolation or method
        a = np.asarray(a)
        if method == "linear":
            found = function(a, q, axis=axis)
        else:
            ordered = np.sort(a.ravel() if axis is None else a, axis=0 if axis is None else axis)
            n = ordered.shape[0 if axis is None else axis]
            share = np.asarray(q, dtype=float) / (100.0 if "percentile" in name else 1.0)
            take = lambda places: np.take(ordered, np.clip(places, 0, n - 1).astype(int), axis=0 if axis is None else axis)
            at = share * (n - 1)
            if method == "midpoint":
                found = (take(np.floor(at)) + take(np.ceil(at))) / 2
            elif method in ("lower", "higher", "nearest"):
                found = take(np.floor(at) if method == "lower" else np.ceil(at) if method == "higher" else np.round(at))
            elif method in _smooth:
                alpha, beta = _smooth[method]
                at = np.clip(n * share + (alpha + share * (1 - alpha - beta)) - 1, 0, n - 1)
                found = _between(take, at, at - np.floor(at), ordered.ndim)
            elif method in ("inverted_cdf", "averaged_inverted_cdf", "closest_observation"):
                at = n * share - (1.5 if method == "closest_observation" else 1)
                isThere = at == np.floor(at)
                if method == "averaged_inverted_cdf":
                    found = _between(take, at, np.where(isThere, 0.5, 1.0), ordered.ndim)
                else:
                    stays = isThere & (np.floor(at) % 2 == 1) if method == "closest_observation" else isThere
                    found = take(np.floor(at) + np.where(stays, 0, 1))
            else:
                raise ValueError(f"{method!r} is not a valid method. Use one of: dict_keys({['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']})")
        if keepdims:
            found = np.reshape(found, (1,) * a.ndim) if axis is None else np.expand_dims(found, axis)
        return _given(out, found)

    def _histogram(a, bins=10, range=None, density=False, weights=None):
        a = np.ravel(a)
        edges = np.histogram(a, bins, range)[1]
        places = np.clip(np.searchsorted(edges, a, side="right") - 1, -1, len(edges) - 1)
        places = np.where(a == edges[-1], len(edges) - 2, places)
        inside = (places >= 0) & (places < len(edges) - 1)
        found = np.bincount(places[inside], weights=None if weights is None else np.ravel(weights)[inside], minlength=len(edges) - 1)
        if weights is not None and np.asarray(weights).dtype.kind in "iub":
            found = found.astype(int)
        return (found / np.diff(edges) / found.sum() if density else found), edges

    def _average(a, axis=None, weights=None, returned=False, keepdims=False):
        a = np.asarray(a)
        if weights is None:
            found, total = np.mean(a, axis=axis, keepdims=keepdims), np.asarray(float(a.size if axis is None else a.shape[axis]))
        else:
            weights = np.asarray(weights)
            if weights.shape != a.shape:
                weights = np.swapaxes(np.broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape), -1, axis)
            total = np.sum(weights * np.ones_like(a), axis=axis, keepdims=keepdims)
            found = np.sum(a * weights, axis=axis, keepdims=keepdims) / total
        return (found, np.broadcast_to(total, np.shape(found)) * 1.0) if returned else found

    def _cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, dtype=None):
        X = np.atleast_2d(np.asarray(m, dtype=float))
        if y is not None:
            X = np.vstack([X, np.atleast_2d(y)])
        X = X if rowvar or X.shape[0] == 1 else X.T
        w = np.ones(X.shape[1]) if fweights is None else np.asarray(fweights, dtype=float)
        w = w if aweights is None else w * np.asarray(aweights, dtype=float)
        ddof = (0 if bias else 1) if ddof is None else ddof
        total = w.sum()
        off = total - ddof * (np.sum(w * np.asarray(aweights)) / total if aweights is not None else 1)
        D = X - (X * w).sum(axis=1, keepdims=True) / total
        return np.squeeze((D * w) @ D.T / off)

    def _polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        V = np.vander(x, deg + 1)
        V, y = (V, y) if w is None else (V * np.asarray(w)[:, None], y * np.asarray(w))
        scale = np.sqrt((V * V).sum(axis=0))
        found, rest, rank, s = np.linalg.lstsq(V / scale, y, rcond=None)
        found = found / scale
        if full:
            return found, rest, rank, s, len(x) * 2.220446049250313e-16
        if cov:
            base = np.linalg.inv((V / scale).T @ (V / scale)) / np.outer(scale, scale)
            return found, base if cov == "unscaled" else base * (rest / (len(x) - deg - 1))
        return found

    def _handle(function, receiver, args, keywords):
        """The result of a call with keywords that the function itself does not take; None where they are none of NumPy's."""
        name = function.__name__
        k = {n: v for n, v in keywords.items() if n not in _idle}
        if receiver is not None:
            args = (receiver,) + tuple(args)
            function = getattr(np, name, function)
        if name in ("sort", "argsort") and k.get("order") is not None:
            return (args[0].__array_function__(function, tuple(args), k),)
        if name == "take" and "mode" in k:
            mode, places = k.pop("mode"), np.asarray(args[1])
            axis = k.get("axis", args[2] if len(args) > 2 else None)
            n = np.asarray(args[0]).size if axis is None else np.shape(args[0])[axis]
            if mode != "raise":
                places = places % n if mode == "wrap" else np.clip(places, 0, n - 1)
            args = (args[0], places) + tuple(args[2:])
        if name in _reductions:
            return (_reduced(name, function, *args, **k),)
        if name == "diff":
            return (_diff(*args, **k),)
        if name in ("percentile", "quantile"):
            return (_quantile(name, function, *args, **k),)
        if name == "histogram":
            return (_histogram(*args, **k),)
        if name == "average":
            return (_average(*args, **k),)
        if name == "cov":
            return (_cov(*args, **k),)
        if name == "polyfit":
            return (_polyfit(*args, **k),)
        if name == "size":
            return (np.shape(args[0])[k["axis"]],)
        if name == "searchsorted":
            sorter = k.pop("sorter", None)
            a = np.asarray(args[0])
            return (function(a if sorter is None else a[np.asarray(sorter)], *args[1:], **k),)
        if name == "interp" and k.get("period") is not None:
            x, xp, fp = [np.asarray(v, dtype=float) for v in args[:3]]
            period = k["period"]
            order = np.argsort(xp % period)
            xp, fp = (xp % period)[order], fp[order]
            xp, fp = np.concatenate([xp[-1:] - period, xp, xp[:1] + period]), np.concatenate([fp[-1:], fp, fp[:1]])
            return (np.interp(x % period, xp, fp),)
        if name == "intersect1d":
            if not k.pop("return_indices", False):
                return (function(*args),)
            a, b = [np.ravel(v) for v in args[:2]]
            both = np.intersect1d(a, b)
            return ((both, np.array([np.flatnonzero(a == v)[0] for v in both], dtype=int), np.array([np.flatnonzero(b == v)[0] for v in both], dtype=int)),)
        if name in ("argmax", "argmin", "nanargmax", "nanargmin") and k.get("keepdims"):
            axis = k.get("axis", args[1] if len(args) > 1 else None)
            found = function(args[0], axis=axis)
            return (np.expand_dims(found, axis) if axis is not None else np.reshape(found, (1,) * np.ndim(args[0])),)
        if name == "clip":
            low, high = k.pop("min", args[1] if len(args) > 1 else None), k.pop("max", args[2] if len(args) > 2 else None)
            return (_given(k.pop("out", None), function(args[0], low, high)),)
        if name == "rot90":
            first, second = k.pop("axes", (0, 1))
            m, turns = np.asarray(args[0]), (args[1] if len(args) > 1 else k.get("k", 1)) % 4
            if turns == 2:
                return (np.flip(np.flip(m, first), second),)
            return (m if turns == 0 else np.flip(np.swapaxes(m, first, second), first) if turns == 1 else np.flip(np.swapaxes(m, first, second), second),)
        if name in ("trace", "diagonal"):
            first, second = k.pop("axis1", 0), k.pop("axis2", 1)
            moved = np.moveaxis(np.asarray(args[0]), (first, second), (-2, -1))
            offset = args[1] if len(args) > 1 else k.get("offset", 0)
            rows = np.arange(max(0, -offset), min(moved.shape[-2], moved.shape[-1] - offset))
            line = moved[..., rows, rows + offset]
            return (_given(k.get("out"), line.sum(axis=-1, dtype=k.get("dtype")) if name == "trace" else line),)
        if name in ("zeros_like", "ones_like", "empty_like", "full_like") and k.get("shape") is not None:
            value = {"ones_like": 1, "full_like": args[1] if len(args) > 1 else k.get("fill_value")}.get(name, 0)
            return (np.full(k["shape"], value, dtype=k.get("dtype") or np.asarray(args[0]).dtype),)
        if name in ("ravel", "reshape", "flatten"):
            order, a = k.pop("order", "C"), np.asarray(args[0])
            shape = -1 if name != "reshape" else args[1] if len(args) == 2 else args[1:] if len(args) > 2 else k.get("shape", k.get("newshape"))
            return (a.reshape(shape, order="F") if order == "F" else a.reshape(shape),)
        if name in ("cumsum", "cumprod", "nancumsum") or name in ("concatenate", "stack", "vstack", "hstack", "concat"):
            dtype, out = k.pop("dtype", None), k.pop("out", None)
            if dtype is not None and name.startswith("cum"):
                args = (np.asarray(args[0]).astype(dtype),) + tuple(args[1:])
            found = function(*args, **k)
            return (_given(out, found if dtype is None else found.astype(dtype)),)
        if name == "indices" and k.pop("sparse", False):
            return (tuple(np.ogrid[tuple(slice(0, n) for n in args[0])]),)
        if hasattr(function, "reduce") or name in _unary or "where" in k:
            return (_elementwise(function, args, **k),)
        out, order = k.pop("out", None), k.pop("order", None)
        found = function(*args, **k)
        if order == "F" and isinstance(found, np.ndarray) and np.ndim(found) > 1:
            found = np.transpose(np.transpose(found).copy())
        return (_given(out, found),)

    _unary = set("abs absolute acos acosh arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil cos cosh deg2rad degrees exp exp2 expm1 fabs floor invert isfinite isinf isnan log log10 log1p log2 logical_not negative positive rad2deg radians reciprocal rint sign signbit sin sinh sqrt square tan tanh trunc sigmoid relu".split())
    """#
}
