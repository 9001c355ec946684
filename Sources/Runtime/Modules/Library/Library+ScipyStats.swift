extension Library {
  /// The text of `scipy.stats`.
  static let scipyStats = #"""
    import numpy as np
    import math as _math
    from collections import namedtuple as _named
    from scipy.special import _beta_share

    class _Normal:
        """The normal distribution."""
        def pdf(self, x, loc=0, scale=1):
            z = (np.asarray(x) - loc) / scale
            return np.exp(-z ** 2 / 2.0) / np.sqrt(2 * np.pi) / scale

        def logpdf(self, x, loc=0, scale=1):
            z = (np.asarray(x) - loc) / scale
            return -z ** 2 / 2.0 - np.log(np.sqrt(2 * np.pi)) - np.log(scale)

        def cdf(self, x, loc=0, scale=1):
            z = (np.asarray(x) - loc) / scale
            if np.ndim(z) == 0:
                return np.float64(0.5 * _math.erfc(-float(z) / _math.sqrt(2)))
            return np.array([0.5 * _math.erfc(-v / _math.sqrt(2)) for v in z.ravel().tolist()]).reshape(z.shape)

        def rvs(self, loc=0, scale=1, size=None, random_state=None):
            generator = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, int) else random_state
            return generator.normal(loc, scale, size)

        def ppf(self, q, loc=0, scale=1):
            q = np.asarray(q, dtype=float)
            made = np.array([_quantile(v) for v in q.ravel().tolist()]).reshape(q.shape) * scale + loc
            return made if q.ndim else np.float64(made)

        def sf(self, x, loc=0, scale=1): return self.cdf(-(np.asarray(x) - loc), 0, scale)
        def isf(self, q, loc=0, scale=1): return self.ppf(1 - np.asarray(q), loc, scale)
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

    def _quantile(p):
        """The standard normal's inverse distribution function: Acklam's fractions, then two of Halley's steps."""
        if p <= 0.0 or p >= 1.0:
            return -_math.inf if p == 0.0 else _math.inf if p == 1.0 else _math.nan
        a = (-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00)
        b = (-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01)
        c = (-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00)
        d = (7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00)
        if p < 0.02425 or p > 0.97575:
            q = _math.sqrt(-2 * _math.log(min(p, 1 - p)))
            x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1)
            x = x if p < 0.5 else -x
        else:
            q = p - 0.5
            r = q * q
            x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1)
        for _ in range(2):
            error = 0.5 * _math.erfc(-x / _math.sqrt(2)) - p
            u = error * _math.sqrt(2 * _math.pi) * _math.exp(x * x / 2)
            x = x - u / (1 + x * u / 2)
        return x

    class _Truncated:
        """A normal distribution cut off on both sides."""

        def __init__(self, a, b, loc=0, scale=1):
            self.a, self.b, self.loc, self.scale = a, b, loc, scale
            self.low = 0.5 * _math.erfc(-a / _math.sqrt(2))
            self.high = 0.5 * _math.erfc(-b / _math.sqrt(2))

        def ppf(self, q):
            q = np.asarray(q, dtype=float)
            made = np.array([_quantile(self.low + v * (self.high - self.low)) for v in q.ravel().tolist()]).reshape(q.shape)
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

    def pearsonr(x, y):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        xm, ym = x - x.mean(), y - y.mean()
        return (np.dot(xm, ym) / (np.sqrt(np.dot(xm, xm)) * np.sqrt(np.dot(ym, ym))), np.nan)

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

    LinregressResult = _named("LinregressResult", ["slope", "intercept", "rvalue", "pvalue", "stderr"])

    def _two_sided(t, df):
        """How likely a |t| at least as large is, for Student's distribution."""
        return _beta_share(df / 2.0, 0.5, df / (df + t * t)) if _math.isfinite(t) else 0.0

    TtestResult = _named("TtestResult", ["statistic", "pvalue"])

    def ttest_1samp(a, popmean, axis=0, **more):
        a = np.asarray(a, dtype=float)
        t = (a.mean() - popmean) / (a.std(ddof=1) / np.sqrt(len(a)))
        return TtestResult(t, np.float64(_two_sided(float(t), len(a) - 1)))

    def ttest_rel(a, b, axis=0, **more):
        return ttest_1samp(np.asarray(a, dtype=float) - np.asarray(b, dtype=float), 0.0)

    def ttest_ind(a, b, axis=0, equal_var=True, **more):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        va, vb, n, m = a.var(ddof=1), b.var(ddof=1), len(a), len(b)
        if equal_var:
            df = n + m - 2
            under = np.sqrt(((n - 1) * va + (m - 1) * vb) / df * (1.0 / n + 1.0 / m))
        else:
            df = (va / n + vb / m) ** 2 / ((va / n) ** 2 / (n - 1) + (vb / m) ** 2 / (m - 1))
            under = np.sqrt(va / n + vb / m)
        t = (a.mean() - b.mean()) / under
        return TtestResult(t, np.float64(_two_sided(float(t), float(df))))

    def linregress(x, y):
        """The straight line with the least sum of squares."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        ssxm, ssxym, _, ssym = np.cov(x, y, bias=1).flat
        r = ssxym / np.sqrt(ssxm * ssym) if ssxm and ssym else 0.0
        slope, df = ssxym / ssxm, len(x) - 2
        t = r * np.sqrt(df / ((1.0 - r + 1e-20) * (1.0 + r + 1e-20)))
        return LinregressResult(slope, np.mean(y) - slope * np.mean(x), r, np.float64(_two_sided(float(t), df)), np.sqrt((1 - r ** 2) * ssym / ssxm / df))

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

    def spearmanr(a, b):
        r = np.corrcoef(rankdata(a), rankdata(b))[0, 1]
        df = len(np.ravel(a)) - 2
        t = r * np.sqrt(df / ((1.0 + r) * (1.0 - r))) if abs(r) < 1 else np.inf
        return SignificanceResult(r, np.float64(_two_sided(float(t), df)))

    def skew(a, axis=0, bias=True):
        a = np.asarray(a, dtype=float)
        d = a - a.mean(axis=axis, keepdims=True)
        return np.mean(d ** 3, axis=axis) / np.mean(d ** 2, axis=axis) ** 1.5

    def kurtosis(a, axis=0, fisher=True, bias=True):
        a = np.asarray(a, dtype=float)
        d = a - a.mean(axis=axis, keepdims=True)
        return np.mean(d ** 4, axis=axis) / np.mean(d ** 2, axis=axis) ** 2 - (3 if fisher else 0)

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
        return ((a < score).sum() + (a <= score).sum() + (1 if (a == score).any() else 0)) * 50.0 / len(a)

    """#
}
