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
        if isinstance(x, Value):
            return function(x)
        if x.ndim == 0:
            return np.float64(function(float(x)))
        return np.array([function(v) for v in x.ravel().tolist()]).reshape(x.shape)

    def gamma(x):
        return _each(_math.gamma, x)

    def factorial(n, exact=False):
        return _math.factorial(n) if exact else _each(lambda v: _math.gamma(v + 1), n)

    def comb(n, k, exact=False):
        return _math.comb(n, k) if exact else np.float64(_math.comb(int(n), int(k)))

    expm1 = np.expm1
    log1p = np.log1p
    exp2 = np.exp2
    cbrt = np.cbrt
    sinc = np.sinc
    def exp10(x): return 10.0 ** np.asarray(x)
    def softplus(x): return np.logaddexp(0.0, x)
    def beta(a, b): return np.exp(gammaln(a) + gammaln(b) - gammaln(np.asarray(a) + b))
    def betaln(a, b): return gammaln(a) + gammaln(b) - gammaln(np.asarray(a) + b)
    def binom(n, k): return np.exp(gammaln(np.asarray(n) + 1.0) - gammaln(np.asarray(k) + 1.0) - gammaln(np.asarray(n) - k + 1.0))
    def perm(N, k, exact=False):
        import math
        return math.perm(N, k) if exact else float(math.perm(N, k))
    def kl_div(x, y): return xlogy(x, np.asarray(x) / y) - x + y
    def boxcox1p(x, lmbda): return np.log1p(x) if lmbda == 0 else np.expm1(lmbda * np.log1p(x)) / lmbda
    def boxcox(x, lmbda): return np.log(x) if lmbda == 0 else np.expm1(lmbda * np.log(x)) / lmbda
    def huber(delta, r): return np.where(np.abs(r) <= delta, 0.5 * np.square(r), delta * (np.abs(r) - 0.5 * delta))
    """#
}
