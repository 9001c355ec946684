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

    norm = _Normal()

    def truncnorm(a, b, loc=0, scale=1):
        raise NotImplementedError("scipy.stats.truncnorm is not available: np.clip(np.random.normal(loc, scale, n), low, high) is close")

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
