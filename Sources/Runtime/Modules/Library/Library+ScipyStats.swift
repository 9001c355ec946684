extension Library {
  /// The text of `scipy.stats`.
  static let scipyStats = #"""
    import numpy as np
    import math as _math
    from collections import namedtuple as _named
    from scipy.special import _beta_share, _ndtri, ndtr as _ndtr

    class _Normal:
        """The normal distribution."""
        def pdf(self, x, loc=0, scale=1):
            z = (np.asarray(x) - loc) / scale
            return np.exp(-z ** 2 / 2.0) / np.sqrt(2 * np.pi) / scale

        def logpdf(self, x, loc=0, scale=1):
            z = (np.asarray(x) - loc) / scale
            return -z ** 2 / 2.0 - np.log(np.sqrt(2 * np.pi)) - np.log(scale)

        def cdf(self, x, loc=0, scale=1):
            return _ndtr((np.asarray(x) - loc) / scale)

        def rvs(self, loc=0, scale=1, size=None, random_state=None):
            generator = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, int) else random_state
            return generator.normal(loc, scale, size)

        def ppf(self, q, loc=0, scale=1):
            q = np.asarray(q, dtype=float)
            made = np.array([_ndtri(v) for v in q.ravel().tolist()]).reshape(q.shape) * scale + loc
            return made if q.ndim else np.float64(made)

        def sf(self, x, loc=0, scale=1): return _ndtr(-((np.asarray(x) - loc) / scale))
        def isf(self, q, loc=0, scale=1): return -self.ppf(q) * scale + loc
        def logcdf(self, x, loc=0, scale=1): return np.log(self.cdf(x, loc, scale))
        def logsf(self, x, loc=0, scale=1): return np.log(self.sf(x, loc, scale))
        def mean(self, loc=0, scale=1): return np.float64(loc)
        def median(self, loc=0, scale=1): return np.float64(loc)
        def std(self, loc=0, scale=1): return np.float64(scale)
        def var(self, loc=0, scale=1): return np.float64(scale) ** 2
        def interval(self, confidence, loc=0, scale=1): return self.ppf((1 - confidence) / 2, loc, scale), self.ppf((1 + confidence) / 2, loc, scale)
        def entropy(self, loc=0, scale=1): return np.float64(0.5 * np.log(2 * np.pi * np.e * scale ** 2))
        def fit(self, data): return np.mean(data), np.std(data)

        def __call__(self, loc=0, scale=1):
            return _Frozen(self, (loc, scale))

    norm = _Normal()

    class _Truncated:
        """A normal distribution cut off on both sides."""

        def __init__(self, a, b, loc=0, scale=1):
            self.a, self.b, self.loc, self.scale = a, b, loc, scale
            self.low = 0.5 * _math.erfc(-a / _math.sqrt(2))
            self.high = 0.5 * _math.erfc(-b / _math.sqrt(2))

        def ppf(self, q):
            q = np.asarray(q, dtype=float)
            made = np.array([_ndtri(self.low + v * (self.high - self.low)) for v in q.ravel().tolist()]).reshape(q.shape)
            return np.clip(made, self.a, self.b) * self.scale + self.loc if q.ndim else float(np.clip(made, self.a, self.b)) * self.scale + self.loc

        def rvs(self, size=1, random_state=None):
            generator = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, int) else random_state
            return self.ppf(generator.uniform(size=size))

        def pdf(self, x):
            z = (np.asarray(x) - self.loc) / self.scale
            inside = (z >= self.a) & (z <= self.b)
            return np.where(inside, norm.pdf(z) / (self.high - self.low) / self.scale, 0.0)

        def mean(self):
            return self.loc + self.scale * (norm.pdf(self.a) - norm.pdf(self.b)) / (self.high - self.low)

    class _TruncatedNormal:
        def __call__(self, a, b, loc=0, scale=1):
            return _Truncated(a, b, loc, scale)

        def rvs(self, a, b, loc=0, scale=1, size=1, random_state=None):
            return _Truncated(a, b, loc, scale).rvs(size, random_state)

    truncnorm = _TruncatedNormal()

    class _MultivariateNormal:
        """Normal distributions of several numbers."""

        def pdf(self, x, mean=None, cov=1, allow_singular=False):
            return np.exp(self.logpdf(x, mean, cov))

        def logpdf(self, x, mean=None, cov=1, allow_singular=False):
            x = np.asarray(x, dtype=float)
            cov = np.asarray(cov, dtype=float)
            d = len(mean) if mean is not None and np.ndim(mean) else cov.shape[0] if cov.ndim else 1
            mean = np.zeros(d) if mean is None else np.atleast_1d(np.asarray(mean, dtype=float))
            cov = cov * np.eye(d) if cov.ndim == 0 else np.diag(cov) if cov.ndim == 1 else cov
            if d == 1 and (x.ndim == 0 or x.shape[-1] != 1):
                x = x[..., None]
            sign, logarithm = np.linalg.slogdet(cov)
            deviation = x - mean
            distance = np.sum(deviation @ np.linalg.inv(cov) * deviation, axis=-1)
            return -0.5 * (d * np.log(2 * np.pi) + logarithm + distance)

        def rvs(self, mean=None, cov=1, size=1, random_state=None):
            generator = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, int) else random_state
            made = generator.multivariate_normal(mean, np.asarray(cov) * np.eye(len(mean)) if np.ndim(cov) == 0 else cov, size)
            return made[0] if size == 1 else made

        def __call__(self, mean=None, cov=1, allow_singular=False):
            return _Frozen(self, (mean, cov))

    class _Frozen:
        """A distribution with its parameters."""

        def __init__(self, distribution, parameters):
            self._distribution, self._parameters = distribution, parameters

        def pdf(self, x):
            return self._distribution.pdf(x, *self._parameters)

        def logpdf(self, x):
            return self._distribution.logpdf(x, *self._parameters)

        def cdf(self, x):
            return self._distribution.cdf(x, *self._parameters)

        def ppf(self, q):
            return self._distribution.ppf(q, *self._parameters)

        def rvs(self, size=None, random_state=None):
            return self._distribution.rvs(*self._parameters, size=size, random_state=random_state)

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")
            method = getattr(self._distribution, name)
            return lambda *args, **keywords: method(*args, *self._parameters, **keywords)

    multivariate_normal = _MultivariateNormal()

    ModeResult = _named("ModeResult", ["mode", "count"])

    def mode(a, axis=0, keepdims=False):
        if axis is not None and np.ndim(a) > 1:
            columns = [mode(c) for c in np.moveaxis(np.asarray(a), axis, -1).reshape(-1, np.shape(a)[axis])]
            return ModeResult(np.array([c[0] for c in columns]), np.array([c[1] for c in columns]))
        values, counts = np.unique(np.asarray(a), return_counts=True)
        place = np.argmax(counts)
        return ModeResult(values[place], counts[place])

    def zscore(a, axis=0, ddof=0):
        a = np.asarray(a)
        return (a - a.mean(axis=axis, keepdims=True)) / a.std(axis=axis, ddof=ddof, keepdims=True)

    def entropy(pk, qk=None, base=None):
        pk = np.asarray(pk, dtype=float)
        pk = pk / pk.sum()
        if qk is None:
            parts = np.where(pk > 0, -pk * np.log(np.where(pk > 0, pk, 1.0)), 0.0)
        else:
            qk = np.asarray(qk, dtype=float)
            qk = qk / qk.sum()
            parts = np.where(pk > 0, pk * np.log(np.where(pk > 0, pk, 1.0) / qk), 0.0)
        total = parts.sum()
        return total if base is None else total / np.log(base)

    def _with_more(name, fields, more):
        """A named tuple with further attributes, which are shown but not unpacked."""
        base = _named(name, fields)

        class Result(base):
            def __repr__(self):
                return name + "(" + ", ".join([k + "=" + repr(getattr(self, k)) for k in fields + more]) + ")"

        Result.__name__ = name

        def made(*values, **others):
            found = Result(*values)
            for k, v in others.items():
                setattr(found, k, v)
            return found

        return made

    _made_line = _with_more("LinregressResult", ["slope", "intercept", "rvalue", "pvalue", "stderr"], ["intercept_stderr"])

    def _two_sided(t, df):
        """How likely a |t| at least as large is, for Student's distribution."""
        return _beta_share(df / 2.0, 0.5, df / (df + t * t), t * t / (df + t * t)) if _math.isfinite(t) else 0.0 if t == t else t

    def linregress(x, y, alternative="two-sided"):
        """The straight line with the least sum of squares."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        if x.size == 0 or y.size == 0:
            raise ValueError("Inputs must not be empty.")
        if np.max(x) == np.min(x) and len(x) > 1:
            raise ValueError("Cannot calculate a linear regression if all x values are identical")
        ssxm, ssxym, _, ssym = np.cov(x, y, bias=1).flat
        r = min(1.0, max(-1.0, ssxym / np.sqrt(ssxm * ssym))) if ssxm and ssym else np.float64(np.nan if ssxym == 0 else 0.0)
        slope, df = ssxym / ssxm, len(x) - 2
        level = np.mean(y) - slope * np.mean(x)
        if df == 0:
            return _made_line(slope, level, r, 1.0 if y[0] == y[1] else 0.0, 0.0, intercept_stderr=0.0)
        t = r * np.sqrt(df / ((1.0 - r + 1e-20) * (1.0 + r + 1e-20)))
        under = np.sqrt((1 - r ** 2) * ssym / ssxm / df)
        return _made_line(slope, level, r, np.float64(_tail(float(t), df, alternative)), under, intercept_stderr=under * np.sqrt(ssxm + np.mean(x) ** 2))

    def rankdata(a, method="average", axis=None):
        a = np.ravel(a)
        order = np.argsort(a, kind="stable")
        places = np.empty(len(a), dtype=int)
        places[order] = np.arange(len(a))
        if method == "ordinal":
            return places + 1
        ordered = a[order]
        isNew = np.concatenate([[True], ordered[1:] != ordered[:-1]])
        dense = np.cumsum(isNew)[places]
        if method == "dense":
            return dense
        count = np.append(np.flatnonzero(isNew), len(a))
        return count[dense] if method == "max" else count[dense - 1] + 1 if method == "min" else 0.5 * (count[dense] + count[dense - 1] + 1)

    SignificanceResult = _named("SignificanceResult", ["statistic", "pvalue"])

    def spearmanr(a, b=None, axis=0, nan_policy="propagate", alternative="two-sided"):
        if b is None:
            a = np.asarray(a)
            if a.ndim != 2 or a.shape[1 - axis] != 2:
                raise NotImplementedError("spearmanr takes two samples here")
            a, b = np.moveaxis(a, 1 - axis, 0)
        a, b = np.ravel(a), np.ravel(b)
        if nan_policy == "omit":
            kept = ~(np.isnan(np.asarray(a, dtype=float)) | np.isnan(np.asarray(b, dtype=float)))
            a, b = a[kept], b[kept]
        r = np.corrcoef(rankdata(a), rankdata(b))[0, 1]
        df = len(a) - 2
        t = r * np.sqrt(max(0.0, df / ((1.0 + r) * (1.0 - r)))) if abs(r) < 1 else r * np.inf
        return SignificanceResult(r, np.float64(_tail(float(t), df, alternative)))

    def skew(a, axis=0, bias=True, nan_policy="propagate"):
        a = _lanes(a, axis, nan_policy)
        n, d = len(a), a - a.mean(axis=0, keepdims=True)
        found = np.mean(d ** 3, axis=0) / np.mean(d ** 2, axis=0) ** 1.5
        return found if bias or n <= 2 else np.sqrt((n - 1.0) * n) / (n - 2.0) * found

    def kurtosis(a, axis=0, fisher=True, bias=True, nan_policy="propagate"):
        a = _lanes(a, axis, nan_policy)
        n, d = len(a), a - a.mean(axis=0, keepdims=True)
        m2, m4 = np.mean(d ** 2, axis=0), np.mean(d ** 4, axis=0)
        found = m4 / m2 ** 2.0 if bias or n <= 3 else 1.0 / (n - 2) / (n - 3) * ((n ** 2 - 1.0) * m4 / m2 ** 2.0 - 3 * (n - 1) ** 2.0) + 3.0
        return found - 3 if fisher else found

    def sem(a, axis=0, ddof=1):
        return np.std(a, axis=axis, ddof=ddof) / np.sqrt(np.shape(a)[axis])

    def gmean(a, axis=0):
        return np.exp(np.mean(np.log(a), axis=axis))

    def hmean(a, axis=0):
        return 1.0 / np.mean(1.0 / np.asarray(a, dtype=float), axis=axis)

    def iqr(x, axis=None):
        return np.percentile(x, 75, axis=axis) - np.percentile(x, 25, axis=axis)

    def trim_mean(a, proportiontocut):
        a = np.sort(np.ravel(a))
        cut = int(proportiontocut * len(a))
        return np.mean(a[cut:len(a) - cut])

    def percentileofscore(a, score, kind="rank"):
        a = np.asarray(a)
        below, upto = (a < score).sum(), (a <= score).sum()
        if kind not in ("rank", "strict", "weak", "mean"):
            raise ValueError("kind can only be 'rank', 'strict', 'weak' or 'mean'")
        share = {"rank": below + upto + (1 if upto > below else 0), "strict": 2 * below, "weak": 2 * upto, "mean": below + upto}[kind]
        return share * 50.0 / len(a)

    """#
}
