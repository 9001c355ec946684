extension Library {
  /// The part of `scipy.optimize` that goes downhill between bounds, as L-BFGS-B does.
  static let scipyBounds = #"""
    class Bounds:
        """The least and the largest values of variables."""

        def __init__(self, lb=-np.inf, ub=np.inf, keep_feasible=False):
            self.lb, self.ub, self.keep_feasible = np.atleast_1d(np.asarray(lb, dtype=float)), np.atleast_1d(np.asarray(ub, dtype=float)), keep_feasible

        def __repr__(self): return f"Bounds({self.lb!r}, {self.ub!r})"

    def _between(bounds, n):
        """Bounds as two arrays, those that are None far off."""
        if hasattr(bounds, "lb"):
            return np.broadcast_to(np.asarray(bounds.lb, dtype=float), (n,)).copy(), np.broadcast_to(np.asarray(bounds.ub, dtype=float), (n,)).copy()
        pairs = [tuple(pair) for pair in bounds]
        if len(pairs) != n:
            raise ValueError("The number of bounds is not compatible with the length of `x0`.")
        low = np.array([-np.inf if a is None else float(a) for a, b in pairs])
        high = np.array([np.inf if b is None else float(b) for a, b in pairs])
        if np.any(low > high):
            raise ValueError("An upper bound is less than the corresponding lower bound.")
        return low, high

    def _bounded_slope(f, x, value, low, high, eps):
        """Slopes by differences that stay within the bounds."""
        found = np.zeros(len(x))
        for i in range(len(x)):
            h, there = eps, x.copy()
            below, above = x[i] - low[i], high[i] - x[i]
            if x[i] + h > high[i] or x[i] + h < low[i]:
                h = -h if abs(h) <= max(below, above) else above if above >= below else -below
            there[i] += h
            found[i] = (f(there) - value) / (there[i] - x[i])
        return found

    def _cauchy(x, g, low, high, W, M, theta):
        """Along the slope, bent where bounds are met: the first place where the model is least, and which variables are free there."""
        n = len(x)
        down = -g
        isStuck = (x <= low) & (down <= 0) | (x >= high) & (down >= 0) | (down == 0)
        d = np.where(isStuck, 0.0, down)
        place, isFree = x.copy(), ~isStuck | (low == -np.inf) & (high == np.inf)
        p, c = d @ W, np.zeros(W.shape[1])
        slope = -(d @ d)
        if slope == 0:
            return place, c, isFree
        bend = -theta * slope - p @ M @ p
        first = bend
        ends = np.full(n, np.inf)
        isDown, isUp = d < 0, d > 0
        ends[isDown], ends[isUp] = (x[isDown] - low[isDown]) / -d[isDown], (high[isUp] - x[isUp]) / d[isUp]
        isBounded = not np.any(np.isinf(ends) & (d != 0))
        order = [i for i in np.argsort(ends, kind="stable").tolist() if np.isfinite(ends[i])]
        step, total, last = -slope / bend, 0.0, 0.0
        for count, i in enumerate(order):
            span = float(ends[i]) - last
            if step < span:
                break
            total, last = total + span, float(ends[i])
            di = float(d[i])
            d[i] = 0.0
            place[i] = high[i] if di > 0 else low[i]
            isFree[i] = False
            z = place[i] - x[i]
            if count == len(order) - 1 and len(order) == n:
                c = c + span * p
                return place, c, isFree
            slope = slope + span * bend + di * di - theta * di * z
            bend = bend - theta * di * di
            c = c + span * p
            w = W[i]
            v = M @ w
            slope, bend = slope + di * (c @ v), bend + 2.0 * di * (p @ v) - di * di * (w @ v)
            p = p - di * w
            bend = max(2.220446049250313e-16 * first, bend)
            if count < len(order) - 1 or not isBounded:
                step = -slope / bend
            else:
                step = 0.0
                break
        step = max(step, 0.0)
        moved = d != 0
        place[moved] = x[moved] + (total + step) * d[moved]
        return place, c + step * p, isFree

    def _inside(x, g, place, c, isFree, low, high, W, M, theta):
        """The least of the model among the free variables, cut off at the bounds."""
        free = np.flatnonzero(isFree)
        if len(free) == 0 or W.shape[1] == 0:
            return place
        part = W[free]
        r = -theta * (place[free] - x[free]) - g[free] + part @ (M @ c)
        v = M @ (part.T @ r)
        v = np.linalg.solve(np.eye(len(v)) - M @ (part.T @ part) / theta, v)
        d = r / theta + part @ v / (theta * theta)
        found = place.copy()
        whole = place[free] + d
        found[free] = np.minimum(np.maximum(whole, low[free]), high[free])
        if np.all(found[free] == whole) or (found - x) @ g <= 0:
            return found
        share, stop = 1.0, None
        for k, i in enumerate(free.tolist()):
            room = (low[i] if d[k] < 0 else high[i]) - place[i]
            if d[k] != 0 and np.isfinite(room):
                most = 0.0 if room * d[k] <= 0 else room / d[k] if abs(d[k] * share) > abs(room) else share
                if most < share:
                    share, stop = most, k
        found = place.copy()
        found[free] = place[free] + share * d
        if stop is not None:
            i = free[stop]
            found[i] = high[i] if d[stop] > 0 else low[i]
        return found

    def _bounded_steps(both, x, low, high, gtol=1e-5, ftol=2.220446049250313e-09, most=15000, memory=10, callback=None):
        """The same between bounds: L-BFGS-B, version 3."""
        n = len(x)
        x = np.minimum(np.maximum(x, low), high)
        f, g = both(x)

        def reach(x, g):
            return np.max(np.abs(np.where(g < 0, np.maximum(x - high, g), np.minimum(x - low, g))))

        if reach(x, g) <= gtol:
            return x, f, g, 0, True
        steps, slopes, theta, rounds = [], [], 1.0, 0
        isBoxed = bool(np.all(np.isfinite(low) & np.isfinite(high)))
        while rounds < most:
            if steps:
                S, Y = np.array(steps).T, np.array(slopes).T
                W = np.hstack([Y, theta * S])
                between = S.T @ Y
                L = np.tril(between, -1)
                M = np.linalg.inv(np.vstack([np.hstack([-np.diag(np.diag(between)), L.T]), np.hstack([L, theta * (S.T @ S)])]))
            else:
                W, M = np.zeros((n, 0)), np.zeros((0, 0))
            place, c, isFree = _cauchy(x, g, low, high, W, M, theta)
            target = _inside(x, g, place, c, isFree, low, high, W, M, theta)
            d = target - x
            slope = float(g @ d)
            if slope >= 0:
                if not steps:
                    return x, f, g, rounds, False
                steps, slopes, theta = [], [], 1.0
                continue
            far = 1e10
            if rounds == 0:
                far = 1.0
            else:
                for i in range(n):
                    room = (low[i] if d[i] < 0 else high[i]) - x[i]
                    if d[i] != 0 and np.isfinite(room):
                        far = 0.0 if room * d[i] <= 0 else min(far, float(room / d[i]))
            start = min(1.0 / np.sqrt(float(d @ d)), far) if rounds == 0 and not isBoxed else 1.0

            def at(step):
                point = target.copy() if step == 1.0 else np.minimum(np.maximum(x + step * d, low), high)
                value, there = both(point)
                return value, float(there @ d), (point, value, there)

            found = _search(at, f, slope, start, far)
            if found is None:
                if not steps:
                    return x, f, g, rounds, False
                steps, slopes, theta = [], [], 1.0
                continue
            step, (point, value, there) = found
            rounds += 1
            s, y, old = step * d, there - g, f
            curve, down = (float(there @ d) - slope) * step, -slope * step
            x, f, g = point, value, there
            if callback is not None:
                callback(x)
            if reach(x, g) <= gtol or (old - f) <= ftol * max(abs(old), abs(f), 1.0):
                return x, f, g, rounds, True
            if curve > 2.220446049250313e-16 * down:
                steps, slopes = (steps + [s])[-memory:], (slopes + [y])[-memory:]
                theta = float(y @ y) / curve
        return x, f, g, rounds, False
    """#
}
