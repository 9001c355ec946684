extension Library {
  /// The text of `scipy.special`.
  static let scipySpecial = #"""
    import numpy as np
    import math as _math

    def expit(x):
        """The logistic sigmoid, 1 / (1 + exp(-x)), that never overflows."""
        x = np.asarray(x) if not isinstance(x, (int, float)) else x
        return 1.0 / (1.0 + np.exp(-x)) if np.ndim(x) == 0 else _expit(np.array(x, dtype=float))

    def _expit(x):
        small = np.exp(-np.abs(x))
        return np.where(x >= 0, 1.0 / (1.0 + small), small / (1.0 + small))

    def logit(p):
        p = np.asarray(p)
        return np.log(p / (1.0 - p))

    def log_expit(x):
        x = np.asarray(x)
        return np.minimum(x, 0.0) - np.log1p(np.exp(-np.abs(x)))

    def logsumexp(a, axis=None, b=None, keepdims=False):
        """log(sum(exp(a))), that never overflows."""
        a = np.asarray(a)
        top = np.max(a, axis=axis, keepdims=True)
        parts = np.exp(a - top) if b is None else b * np.exp(a - top)
        out = np.log(np.sum(parts, axis=axis, keepdims=True)) + top
        if keepdims:
            return out
        return out.reshape(-1)[0] if axis is None else np.squeeze(out, axis=axis)

    def softmax(x, axis=None):
        x = np.asarray(x)
        e = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return e / np.sum(e, axis=axis, keepdims=True)

    def log_softmax(x, axis=None):
        x = np.asarray(x)
        shifted = x - np.max(x, axis=axis, keepdims=True)
        return shifted - np.log(np.sum(np.exp(shifted), axis=axis, keepdims=True))

    def xlogy(x, y):
        """x log y, and 0 where x is 0."""
        x, y = np.asarray(x), np.asarray(y)
        safe = np.where(x == 0, 1.0, y)
        return np.where(x == 0, 0.0, x * np.log(safe)) if np.ndim(x) or np.ndim(y) else (np.float64(0.0) if x == 0 else x * np.log(safe))

    def xlog1py(x, y):
        return xlogy(x, 1.0 + np.asarray(y))

    def entr(x):
        return -xlogy(x, x)

    def rel_entr(x, y):
        return xlogy(x, np.asarray(x) / np.asarray(y))

    def _each(function, x):
        x = np.asarray(x)
        if x.ndim == 0:
            return np.float64(function(float(x)))
        return np.array([function(v) for v in x.ravel().tolist()]).reshape(x.shape)

    def erf(x):
        return _each(_math.erf, x)

    def erfc(x):
        return _each(_math.erfc, x)

    def gamma(x):
        return _each(_math.gamma, x)

    def gammaln(x):
        return _each(_math.lgamma, x)

    def factorial(n, exact=False):
        return _math.factorial(n) if exact else _each(lambda v: _math.gamma(v + 1), n)

    def comb(n, k, exact=False):
        return _math.comb(n, k) if exact else np.float64(_math.comb(int(n), int(k)))
    """#
}
