extension Library {
  /// The distributions of `scipy.stats`.
  static let scipyDistributions = #"""
    from scipy import special as _sc

    class _Family:
        """A distribution: its density, its share below a place and its draws, with the names of its shapes."""
        _isDiscrete = False

        def __init__(self, shapes, density, share, draw, low=lambda *p: -_math.inf, high=lambda *p: _math.inf, moments=None, rest=None):
            self._shapes, self._density, self._share, self._draw, self._low, self._high, self._moments, self._rest = shapes.split(), density, share, draw, low, high, moments, rest

        def _read(self, args, named):
            """The shapes, loc and scale among arguments."""
            names = self._shapes + ["loc"] + ([] if self._isDiscrete else ["scale"])
            values = dict(zip(names, args))
            values.update(named)
            for n in values:
                if n not in names:
                    raise TypeError("got an unexpected keyword argument " + repr(n))
            missing = [n for n in self._shapes if n not in values]
            if missing:
                raise TypeError("missing required argument: " + repr(missing[0]))
            return [values[n] for n in self._shapes], values.get("loc", 0), values.get("scale", 1)

        def pdf(self, x, *args, **named):
            shapes, loc, scale = self._read(args, named)
            z = (np.asarray(x, dtype=float) - loc) / scale
            inside = (z >= self._low(*shapes)) & (z <= self._high(*shapes))
            with np.errstate(all="ignore"):
                found = np.where(inside, self._density(z, *shapes) / scale, 0.0)
            return found if found.ndim else np.float64(found)

        def logpdf(self, x, *args, **named):
            with np.errstate(divide="ignore"):
                return np.log(self.pdf(x, *args, **named))

        def cdf(self, x, *args, **named):
            shapes, loc, scale = self._read(args, named)
            z = (np.asarray(x, dtype=float) - loc) / scale
            if self._isDiscrete:
                z = np.floor(z)
            low, high = self._low(*shapes), self._high(*shapes)
            with np.errstate(all="ignore"):
                safe = np.where((z > low if not self._isDiscrete else z >= low) & (z < high), z, 0.5 * (low + high) if _math.isfinite(low) and _math.isfinite(high) else low + 1 if _math.isfinite(low) else 0.0)
                found = np.where(z >= high, 1.0, np.where(z < low, 0.0, self._share(safe, *shapes)))
            return found if found.ndim else np.float64(found)

        def sf(self, x, *args, **named):
            if self._rest is None:
                return 1.0 - self.cdf(x, *args, **named)
            shapes, loc, scale = self._read(args, named)
            z = (np.asarray(x, dtype=float) - loc) / scale
            low, high = self._low(*shapes), self._high(*shapes)
            inside = (z > low) & (z < high)
            with np.errstate(all="ignore"):
                found = np.where(inside, self._rest(np.where(inside, z, 0.0 if low == -_math.inf else low + 0.5), *shapes), np.where(z <= low, 1.0, np.where(z >= high, 0.0, np.nan)))
            return found if found.ndim else np.float64(found)

        def logcdf(self, x, *args, **named): return np.log(self.cdf(x, *args, **named))
        def logsf(self, x, *args, **named): return np.log(self.sf(x, *args, **named))

        def ppf(self, q, *args, **named):
            shapes, loc, scale = self._read(args, named)
            low, high = self._low(*shapes), self._high(*shapes)
            def found(p):
                f = lambda z: float(self.cdf(z, *shapes))
                if self._isDiscrete:
                    if p == 0:
                        return low - 1
                    a, b = low - 1, max(low, 1)
                    while f(b) < p and b < high:
                        a, b = b, 2 * b + 1
                    while b - a > 1:
                        m = (a + b) // 2
                        a, b = (m, b) if f(m) < p else (a, m)
                    return float(min(b, high))
                start = low
                if start == -_math.inf and f(0.0) == p:
                    return 0.0
                if start == -_math.inf:
                    start = -1.0
                    while f(start) > p:
                        start *= 2
                return _sc._inverted(f, p, start, high)
            made = _sc._every(found, q) * scale + loc
            return made

        def isf(self, q, *args, **named): return self.ppf(1 - np.asarray(q), *args, **named)
        def median(self, *args, **named): return self.ppf(0.5, *args, **named)
        def interval(self, confidence, *args, **named): return self.ppf((1 - confidence) / 2, *args, **named), self.ppf((1 + confidence) / 2, *args, **named)

        def rvs(self, *args, size=None, random_state=None, **named):
            shapes, loc, scale = self._read(args, named)
            g = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, int) else random_state
            made = self._draw(g, size, *shapes)
            return made + loc if self._isDiscrete else made * scale + loc

        def stats(self, *args, moments="mv", **named):
            shapes, loc, scale = self._read(args, named)
            mean, var = self._moments(*shapes)
            both = {"m": np.float64(mean * scale + loc), "v": np.float64(var * scale ** 2)}
            return tuple([both[m] for m in moments]) if len(moments) > 1 else both[moments]

        def mean(self, *args, **named): return self.stats(*args, moments="m", **named)
        def var(self, *args, **named): return self.stats(*args, moments="v", **named)
        def std(self, *args, **named): return np.sqrt(self.var(*args, **named))
        def __call__(self, *args, **named): return _FrozenFamily(self, args, named)

    class _Discrete(_Family):
        _isDiscrete = True

        def pmf(self, x, *args, **named):
            shapes, loc, scale = self._read(args, named)
            z = np.asarray(x, dtype=float) - loc
            inside = (z >= self._low(*shapes)) & (z <= self._high(*shapes)) & (z == np.floor(z))
            with np.errstate(all="ignore"):
                found = np.where(inside, self._density(np.where(inside, z, max(self._low(*shapes), 0)), *shapes), 0.0)
            return found if found.ndim else np.float64(found)

        def logpmf(self, x, *args, **named): return np.log(self.pmf(x, *args, **named))

    class _FrozenFamily:
        """A distribution with its parameters."""
        def __init__(self, family, args, named):
            self.dist, self.args, self.kwds = family, args, named

        def __getattr__(self, name):
            if name.startswith("_") or name not in ("pdf", "logpdf", "pmf", "logpmf", "cdf", "logcdf", "sf", "logsf", "ppf", "isf", "interval", "mean", "var", "std", "median", "stats", "rvs"):
                raise AttributeError(name)
            method = getattr(self.dist, name)
            if name == "rvs":
                return lambda size=None, random_state=None: method(*self.args, size=size, random_state=random_state, **self.kwds)
            return lambda *first, **more: method(*first, *self.args, **self.kwds, **more)

    def _log_beta(a, b): return _sc.gammaln(a) + _sc.gammaln(b) - _sc.gammaln(np.asarray(a, dtype=float) + b)

    uniform = _Family("", lambda x: np.ones_like(x), lambda x: x, lambda g, n: g.uniform(0, 1, n), lambda: 0.0, lambda: 1.0, lambda: (0.5, 1 / 12))
    expon = _Family("", lambda x: np.exp(-x), lambda x: -np.expm1(-x), lambda g, n: g.exponential(1.0, n), lambda: 0.0, moments=lambda: (1.0, 1.0), rest=lambda x: np.exp(-x))
    gamma = _Family("a", lambda x, a: np.exp(_sc.xlogy(a - 1.0, x) - x - _sc.gammaln(a)), lambda x, a: _sc.gammainc(a, x), lambda g, n, a: g.standard_gamma(a, n), lambda a: 0.0, moments=lambda a: (a, a), rest=lambda x, a: _sc.gammaincc(a, x))
    beta = _Family("a b", lambda x, a, b: np.exp(_sc.xlogy(a - 1.0, x) + _sc.xlogy(b - 1.0, 1 - x) - _log_beta(a, b)), lambda x, a, b: _sc.betainc(a, b, x), lambda g, n, a, b: g.beta(a, b, n),
                   lambda a, b: 0.0, lambda a, b: 1.0, lambda a, b: (a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1))))
    chi2 = _Family("df", lambda x, df: np.exp(_sc.xlogy(df / 2 - 1, x) - x / 2 - _sc.gammaln(df / 2) - np.log(2) * df / 2), lambda x, df: _sc.gammainc(df / 2, x / 2), lambda g, n, df: g.chisquare(df, n),
                   lambda df: 0.0, moments=lambda df: (df, 2 * df), rest=lambda x, df: _sc.gammaincc(df / 2, x / 2))
    t = _Family("df", lambda x, df: np.exp(_sc.gammaln((df + 1) / 2) - _sc.gammaln(df / 2)) / np.sqrt(df * np.pi) * (1 + x * x / df) ** (-(df + 1) / 2),
                lambda x, df: np.where(x < 0, 0.5 * _sc.betainc(df / 2, 0.5, df / (df + x * x)), 1 - 0.5 * _sc.betainc(df / 2, 0.5, df / (df + x * x))),
                lambda g, n, df: g.standard_t(df, n), moments=lambda df: (0.0, df / (df - 2) if df > 2 else _math.inf), rest=lambda x, df: t.cdf(-x, df))
    f = _Family("dfn dfd", lambda x, m, n: np.exp(m / 2 * np.log(m) + n / 2 * np.log(n) + _sc.xlogy(m / 2 - 1, x) - (m + n) / 2 * np.log(n + m * x) - _log_beta(m / 2, n / 2)),
                lambda x, m, n: _sc.betainc(m / 2, n / 2, m * x / (n + m * x)), lambda g, size, m, n: g.f(m, n, size), lambda m, n: 0.0,
                rest=lambda x, m, n: _sc._every(_sc._beta_share, n / 2, m / 2, n / (n + m * x), m * x / (n + m * x)))
    lognorm = _Family("s", lambda x, s: np.exp(-np.log(x) ** 2 / (2 * s * s)) / (s * x * np.sqrt(2 * np.pi)), lambda x, s: norm.cdf(np.log(x) / s), lambda g, n, s: np.exp(s * g.standard_normal(n)), lambda s: 0.0,
                      moments=lambda s: (np.exp(s * s / 2), np.expm1(s * s) * np.exp(s * s)))
    cauchy = _Family("", lambda x: 1 / (np.pi * (1 + x * x)), lambda x: 0.5 + np.arctan(x) / np.pi, lambda g, n: g.standard_cauchy(n))
    laplace = _Family("", lambda x: 0.5 * np.exp(-np.abs(x)), lambda x: np.where(x > 0, 1 - 0.5 * np.exp(-x), 0.5 * np.exp(x)), lambda g, n: g.laplace(0, 1, n), moments=lambda: (0.0, 2.0))
    logistic = _Family("", lambda x: np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))) ** 2, lambda x: _sc.expit(x), lambda g, n: g.logistic(size=n), moments=lambda: (0.0, np.pi ** 2 / 3))
    rayleigh = _Family("", lambda x: x * np.exp(-x * x / 2), lambda x: -np.expm1(-x * x / 2), lambda g, n: np.sqrt(2 * g.standard_exponential(n)), lambda: 0.0, moments=lambda: (np.sqrt(np.pi / 2), 2 - np.pi / 2))
    pareto = _Family("b", lambda x, b: b * x ** (-b - 1), lambda x, b: 1 - x ** -b, lambda g, n, b: g.uniform(size=n) ** (-1 / b), lambda b: 1.0)
    weibull_min = _Family("c", lambda x, c: c * x ** (c - 1) * np.exp(-x ** c), lambda x, c: -np.expm1(-x ** c), lambda g, n, c: (-np.log1p(-g.uniform(size=n))) ** (1 / c), lambda c: 0.0)
    halfnorm = _Family("", lambda x: np.sqrt(2 / np.pi) * np.exp(-x * x / 2), lambda x: _sc.erf(x / np.sqrt(2)), lambda g, n: np.abs(g.standard_normal(n)), lambda: 0.0, moments=lambda: (np.sqrt(2 / np.pi), 1 - 2 / np.pi))
    triang = _Family("c", lambda x, c: np.where(x < c, 2 * x / c, 2 * (1 - x) / (1 - c)), lambda x, c: np.where(x < c, x * x / c, (x * x - 2 * x + c) / (c - 1)), lambda g, n, c: g.triangular(0, c, 1, n), lambda c: 0.0, lambda c: 1.0)
    binom = _Discrete("n p", lambda k, n, p: np.exp(_sc.gammaln(n + 1.0) - _sc.gammaln(k + 1.0) - _sc.gammaln(n - k + 1.0) + _sc.xlogy(k, p) + _sc.xlog1py(n - k, -p)),
                      lambda k, n, p: np.where(k >= n, 1.0, _sc.betainc(n - np.minimum(k, n - 1), np.minimum(k, n - 1) + 1, 1 - p)), lambda g, size, n, p: g.binomial(n, p, size), lambda n, p: 0, lambda n, p: n, lambda n, p: (n * p, n * p * (1 - p)))
    bernoulli = _Discrete("p", lambda k, p: np.where(k == 1, p, 1 - p), lambda k, p: np.where(k >= 1, 1.0, 1 - p), lambda g, size, p: g.binomial(1, p, size), lambda p: 0, lambda p: 1, lambda p: (p, p * (1 - p)))
    poisson = _Discrete("mu", lambda k, mu: np.exp(_sc.xlogy(k, mu) - _sc.gammaln(k + 1.0) - mu), lambda k, mu: _sc.gammaincc(k + 1, mu), lambda g, size, mu: g.poisson(mu, size), lambda mu: 0, lambda mu: _math.inf, lambda mu: (mu, mu))
    geom = _Discrete("p", lambda k, p: (1 - p) ** (k - 1) * p, lambda k, p: 1 - (1 - p) ** k, lambda g, size, p: g.geometric(p, size), lambda p: 1, lambda p: _math.inf, lambda p: (1 / p, (1 - p) / p ** 2))
    randint = _Discrete("low high", lambda k, low, high: np.ones_like(k) / (high - low), lambda k, low, high: (k - low + 1) / (high - low), lambda g, size, low, high: g.randint(low, high, size), lambda low, high: low, lambda low, high: high - 1,
                        lambda low, high: ((high + low - 1) / 2, ((high - low) ** 2 - 1) / 12))
    """#
}
