extension Library {
  /// The text of `sklearn._liblinear`: boundaries and lines as LIBLINEAR finds them.
  static let sklearnLiblinear = #"""
    import numpy as np

    class _Draws:
        """Whole numbers below a bound, drawn as LIBLINEAR of scikit-learn draws them."""

        def __init__(self, seed):
            self.source, self.kept = np.random.RandomState(seed), []

        def raw(self):
            if not self.kept:
                self.kept = self.source.randint(0, 2**32, size=1024, dtype=np.uint32).tolist()[::-1]
            return self.kept.pop()

        def below(self, bound):
            m = self.raw() * bound
            if m % 2**32 < bound:
                least = (2**32 - bound) % bound
                while m % 2**32 < least:
                    m = self.raw() * bound
            return m >> 32

        def shuffle(self, index, count):
            for i in range(count):
                j = i + self.below(count - i)
                index[i], index[j] = index[j], index[i]

    def _dual(X, y, costs, isHinge, limit, longest, draws):
        """One multiplier after another, each where it is best: the weights, and how many rounds it took."""
        n = len(X)
        rows, y, costs = list(X), y.tolist(), costs.tolist()
        extra = [0.0] * n if isHinge else [0.5 / c for c in costs]
        top = costs if isHinge else [np.inf] * n
        scale = [e + float(x @ x) for e, x in zip(extra, rows)]
        alpha, index, w = [0.0] * n, list(range(n)), np.zeros(X.shape[1])
        active, times, upper, lower = n, 0, np.inf, -np.inf
        while times < longest:
            most, least = -np.inf, np.inf
            draws.shuffle(index, active)
            s = 0
            while s < active:
                i = index[s]
                g = y[i] * float(w @ rows[i]) - 1.0 + alpha[i] * extra[i]
                part = g
                if alpha[i] == 0 and g > upper or alpha[i] == top[i] and g < lower:
                    active -= 1
                    index[s], index[active] = index[active], index[s]
                    continue
                if alpha[i] == 0:
                    part = min(g, 0.0)
                elif alpha[i] == top[i]:
                    part = max(g, 0.0)
                most, least = max(most, part), min(least, part)
                if abs(part) > 1e-12:
                    before = alpha[i]
                    alpha[i] = min(max(before - g / scale[i], 0.0), top[i])
                    w += (alpha[i] - before) * y[i] * rows[i]
                s += 1
            times += 1
            if most - least <= limit:
                if active == n:
                    break
                active, upper, lower = n, np.inf, -np.inf
                continue
            upper = most if most > 0 else np.inf
            lower = least if least < 0 else -np.inf
        return w, times

    def _regression(X, y, costs, isSquared, epsilon, limit, longest, draws):
        """The multipliers of a line with a tube, one after another: the weights, and how many rounds it took."""
        n = len(X)
        rows, y = list(X), y.tolist()
        extra = (0.5 / costs).tolist() if isSquared else [0.0] * n
        top = [np.inf] * n if isSquared else costs.tolist()
        scale = [e + float(x @ x) for e, x in zip(extra, rows)]
        beta, index, w = [0.0] * n, list(range(n)), np.zeros(X.shape[1])
        active, times, bound, first = n, 0, np.inf, -1.0
        while times < longest:
            most = total = 0.0
            draws.shuffle(index, active)
            s = 0
            while s < active:
                i = index[s]
                b, h = beta[i], scale[i]
                g = extra[i] * b - y[i] + float(w @ rows[i])
                above, below = g + epsilon, g - epsilon
                isIdle, lack = False, 0.0
                if b == 0:
                    if above < 0:
                        lack = -above
                    elif below > 0:
                        lack = below
                    else:
                        isIdle = above > bound and below < -bound
                elif b >= top[i]:
                    if above > 0:
                        lack = above
                    else:
                        isIdle = above < -bound
                elif b <= -top[i]:
                    if below < 0:
                        lack = -below
                    else:
                        isIdle = below > bound
                else:
                    lack = abs(above) if b > 0 else abs(below)
                if isIdle:
                    active -= 1
                    index[s], index[active] = index[active], index[s]
                    continue
                most, total = max(most, lack), total + lack
                s += 1
                step = -above / h if above < h * b else -below / h if below > h * b else -b
                if abs(step) < 1e-12:
                    continue
                beta[i] = min(max(b + step, -top[i]), top[i])
                if beta[i] != b:
                    w += (beta[i] - b) * rows[i]
            if times == 0:
                first = total
            times += 1
            if total <= limit * first:
                if active == n:
                    break
                active, bound = n, np.inf
                continue
            bound = most
        return w, times

    def _trusted(value, slope, size, limit, longest):
        """Newton's steps inside a trust region (TRON): the weights, and how many steps were taken."""
        w = np.zeros(size)
        f, z = value(w)
        g, part, scale = slope(w, z)
        delta = first = np.sqrt(g @ g)
        times = 1
        if first <= limit * first:
            return w, times
        while times <= longest:
            s, r = _step(delta, g, part, scale)
            gs = g @ s
            predicted = -0.5 * (gs - s @ r)
            after, z = value(w + s)
            actual = f - after
            length = np.sqrt(s @ s)
            if times == 1:
                delta = min(delta, length)
            alpha = 4.0 if after - f - gs <= 0 else max(0.25, -0.5 * (gs / (after - f - gs)))
            if actual < 1e-4 * predicted:
                delta = min(max(alpha, 0.25) * length, 0.5 * delta)
            elif actual < 0.25 * predicted:
                delta = max(0.25 * delta, min(alpha * length, 0.5 * delta))
            elif actual < 0.75 * predicted:
                delta = max(0.25 * delta, min(alpha * length, 4.0 * delta))
            else:
                delta = max(delta, min(alpha * length, 4.0 * delta))
            if actual > 1e-4 * predicted:
                times += 1
                w, f = w + s, after
                g, part, scale = slope(w, z)
                if np.sqrt(g @ g) <= limit * first:
                    break
            if f < -1e32 or abs(actual) <= 0 and predicted <= 0 or abs(actual) <= 1e-12 * abs(f) and abs(predicted) <= 1e-12 * abs(f):
                break
        return w, times - 1

    def _step(delta, g, part, scale):
        """Conjugate directions until the slope is a tenth of what it was, or the region's edge is met."""
        s, r = np.zeros(len(g)), -g
        d = r
        enough = 0.1 * np.sqrt(g @ g)
        rr = r @ r
        while np.sqrt(rr) > enough:
            turned = d + (scale * (part @ d)) @ part
            alpha = rr / (d @ turned)
            farther = s + alpha * d
            if np.sqrt(farther @ farther) > delta:
                sd, ss, dd = s @ d, s @ s, d @ d
                root = np.sqrt(sd * sd + dd * (delta * delta - ss))
                alpha = (delta * delta - ss) / (sd + root) if sd >= 0 else (root - sd) / dd
                return s + alpha * d, r - alpha * turned
            s = farther
            r = r - alpha * turned
            new = r @ r
            d = r + new / rr * d
            rr = new
        return s, r

    def _squared(X, y, costs, limit, longest):
        """The squares of what lies on the wrong side."""

        def value(w):
            margins = y * (X @ w)
            lacks = np.maximum(1.0 - margins, 0.0)
            return w @ w / 2.0 + (costs * lacks) @ lacks, margins

        def slope(w, margins):
            inside = np.flatnonzero(margins < 1.0)
            part, scale = X[inside], 2.0 * costs[inside]
            return w + (scale * y[inside] * (margins[inside] - 1.0)) @ part, part, scale

        return _trusted(value, slope, X.shape[1], limit, longest)

    def _logistic(X, y, costs, limit, longest):
        """The logarithms of what is unlikely."""

        def value(w):
            margins = y * (X @ w)
            return w @ w / 2.0 + costs @ (np.log(1.0 + np.exp(-np.abs(margins))) + np.maximum(-margins, 0.0)), margins

        def slope(w, margins):
            p = 1.0 / (1.0 + np.exp(-margins))
            return w + (costs * (p - 1.0) * y) @ X, X, costs * p * (1.0 - p)

        return _trusted(value, slope, X.shape[1], limit, longest)

    def _sparse(X, y, costs, limit, longest, draws):
        """The same with the sizes of the slopes as penalty (newGLMNET): slopes that tell little are 0."""
        n, m = X.shape
        columns = [X[:, j].copy() for j in range(m)]
        squares = [x * x for x in columns]
        isOther = y < 0
        others = [float(costs[isOther] @ x[isOther]) for x in columns]
        w, aim, index = [0.0] * m, [0.0] * m, list(range(m))
        slopes, bends = [0.0] * m, [0.0] * m
        odds = np.ones(n)
        inner, first, bound, idle, times, size = 1.0, -1.0, np.inf, 0, 0, 0.0

        def lack(weight, g, bound):
            above, below = g + 1.0, g - 1.0
            if weight == 0:
                return -above if above < 0 else below if below > 0 else None if above > bound / n and below < -bound / n else 0.0
            return abs(above) if weight > 0 else abs(below)

        while times < longest:
            tau = costs / (1.0 + odds)
            bend = costs * odds / (1.0 + odds) / (1.0 + odds)
            most = total = 0.0
            active, s = m, 0
            while s < active:
                j = index[s]
                bends[j] = 1e-12 + float(squares[j] @ bend)
                slopes[j] = others[j] - float(columns[j] @ tau)
                found = lack(w[j], slopes[j], bound)
                if found is None:
                    active -= 1
                    index[s], index[active] = index[active], index[s]
                    continue
                most, total = max(most, found), total + found
                s += 1
            if times == 0:
                first = total
            if total <= limit * first or idle >= 10:
                break
            idle += 1
            rounds, edge, current = 0, np.inf, active
            moved = np.zeros(n)
            while rounds < 1000:
                farthest = sum = 0.0
                draws.shuffle(index, current)
                s = 0
                while s < current:
                    j = index[s]
                    h = bends[j]
                    g = slopes[j] + (aim[j] - w[j]) * 1e-12 + float((columns[j] * bend) @ moved)
                    found = lack(aim[j], g, edge)
                    if found is None:
                        current -= 1
                        index[s], index[current] = index[current], index[s]
                        continue
                    s += 1
                    above, below = g + 1.0, g - 1.0
                    z = -above / h if above < h * aim[j] else -below / h if below > h * aim[j] else -aim[j]
                    if abs(z) < 1e-12:
                        continue
                    z = min(max(z, -10.0), 10.0)
                    idle = 0
                    farthest, sum = max(farthest, found), sum + found
                    aim[j] += z
                    moved += z * columns[j]
                rounds += 1
                if sum <= inner * first:
                    if current == active:
                        break
                    current, edge = active, np.inf
                    continue
                edge = farthest
            delta, new = 0.0, 0.0
            for j in range(m):
                delta += slopes[j] * (aim[j] - w[j])
                new += abs(aim[j])
            delta += new - size
            shift = float(costs[isOther] @ moved[isOther])
            for _ in range(20):
                grown = np.exp(moved)
                odds_new = odds * grown
                if new - size + shift - 0.01 * delta + float(costs @ np.log((1.0 + odds_new) / (grown + odds_new))) <= 0:
                    size, odds = new, odds_new
                    w = list(aim)
                    break
                aim = [(a + b) * 0.5 for a, b in zip(w, aim)]
                new = 0.0
                for a in aim:
                    new += abs(a)
                delta, shift, moved = delta * 0.5, shift * 0.5, moved * 0.5
            else:
                odds = np.exp(X @ np.array(w))
            if rounds == 1:
                inner *= 0.25
            times += 1
            bound = most
        return np.array(w), times

    def _shares(class_weight, classes, kinds, weights):
        """How much a sample of each class weighs."""
        if isinstance(class_weight, dict):
            return np.array([float(class_weight.get(c, 1.0)) for c in classes.tolist()])
        if class_weight == "balanced":
            return weights.sum() / (len(classes) * np.bincount(kinds, weights=weights))
        return np.ones(len(classes))

    def _fitted(X, kinds, classes, loss, isDual, model, weights):
        """One boundary of each class against the others, or one for two classes: the weights and how many rounds each took."""
        from sklearn import check_random_state
        draws = _Draws(check_random_state(model.random_state).randint(2147483647))
        weights = np.ones(len(X)) if weights is None else np.asarray(weights, dtype=float)
        count, shares = len(classes), _shares(model.class_weight, classes, kinds, weights)
        order = np.argsort(kinds, kind="stable")
        order = order[weights[order] > 0]
        X, kinds, weights = X[order], kinds[order], weights[order]
        if model.fit_intercept:
            X = np.hstack([X, np.full((len(X), 1), float(model.intercept_scaling))])
        found, rounds = [], []
        for k in ([1] if count == 2 else range(count)):
            isOwn = kinds == k
            y = np.where(isOwn, 1.0, -1.0)
            costs = weights * np.where(isOwn, model.C * shares[k], model.C * (shares[0] if count == 2 else 1.0))
            own = int(isOwn.sum())
            limit = model.tol * max(min(own, len(X) - own), 1) / len(X)
            if loss == "sparse":
                w, times = _sparse(X, y, costs, limit, model.max_iter, draws)
            elif isDual:
                w, times = _dual(X, y, costs, loss == "hinge", model.tol, model.max_iter, draws)
            else:
                w, times = (_logistic if loss == "logistic" else _squared)(X, y, costs, limit, model.max_iter)
            found.append(w)
            rounds.append(times)
        _warned(max(rounds), model.max_iter)
        w = np.array(found)
        if model.fit_intercept:
            return w[:, :-1], model.intercept_scaling * w[:, -1], rounds
        return w, 0.0, rounds

    def _warned(times, longest):
        if times >= longest:
            import warnings
            from sklearn.exceptions import ConvergenceWarning
            warnings.warn("Liblinear failed to converge, increase the number of iterations.", ConvergenceWarning)
    """#
}
