extension Library {
  /// The text of `scipy.stats`.
  static let scipyStats = #"""
    import numpy as np
    import math as _math

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

    multivariate_normal = _MultivariateNormal()

    def mode(a, axis=0, keepdims=False):
        values, counts = np.unique(np.asarray(a), return_counts=True)
        place = np.argmax(counts)
        class ModeResult:
            mode = values[place]
            count = counts[place]
        return ModeResult()

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
    """#
}
