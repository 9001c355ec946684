extension Library {
  /// The text of the distributions of `numpy.random` and `RandomState` that are made of uniform and normal draws, each with its stream
  /// as the first parameter. Source: numpy/random/src/legacy/legacy-distributions.c, src/distributions/distributions.c.
  static let numpyLegacyDistributions = #"""
    import numpy as np
    import math as _math
    import _native

    \#(sharedDistributions)

    def _uniform(rng):
        return rng.random_sample()

    def _standard_exponential(rng):
        return -_math.log(1.0 - rng.random_sample())

    def _standard_gamma(rng, shape):
        if shape == 1.0:
            return _standard_exponential(rng)
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            while True:
                u = rng.random_sample()
                v = _standard_exponential(rng)
                if u <= 1.0 - shape:
                    x = u ** (1.0 / shape)
                    if x <= v:
                        return x
                else:
                    y = -_math.log((1 - u) / shape)
                    x = (1.0 - shape + shape * y) ** (1.0 / shape)
                    if x <= v + y:
                        return x
        b = shape - 1.0 / 3.0
        c = 1.0 / _math.sqrt(9 * b)
        while True:
            x = rng.standard_normal()
            v = 1.0 + c * x
            while v <= 0.0:
                x = rng.standard_normal()
                v = 1.0 + c * x
            v = v * v * v
            u = rng.random_sample()
            if u < 1.0 - 0.0331 * (x * x) * (x * x):
                return b * v
            if _math.log(u) < 0.5 * x * x + b * (1.0 - v + _math.log(v)):
                return b * v

    def _one_beta(rng, a, b):
        if a <= 1.0 and b <= 1.0:
            while True:
                u = rng.random_sample()
                v = rng.random_sample()
                x = u ** (1.0 / a)
                y = v ** (1.0 / b)
                if x + y <= 1.0 and u + v > 0.0:
                    if x + y > 0:
                        return x / (x + y)
                    log_x, log_y = _math.log(u) / a, _math.log(v) / b
                    top = max(log_x, log_y)
                    log_x, log_y = log_x - top, log_y - top
                    return _math.exp(log_x - _math.log(_math.exp(log_x) + _math.exp(log_y)))
        first = _standard_gamma(rng, a)
        return first / (first + _standard_gamma(rng, b))

    def standard_exponential(rng, size=None):
        return _drawn(size, lambda: _standard_exponential(rng))

    def standard_gamma(rng, shape, size=None):
        return _drawn(size, lambda k: _standard_gamma(rng, k), shape)

    def gamma(rng, shape, scale=1.0, size=None):
        return _drawn(size, lambda k, s: s * _standard_gamma(rng, k), shape, scale)

    def beta(rng, a, b, size=None):
        return _drawn(size, lambda p, q: _one_beta(rng, p, q), a, b)

    def chisquare(rng, df, size=None):
        return _drawn(size, lambda d: 2.0 * _standard_gamma(rng, d / 2.0), df)

    def f(rng, dfnum, dfden, size=None):
        return _drawn(size, lambda m, n: (2.0 * _standard_gamma(rng, m / 2.0) * n) / (2.0 * _standard_gamma(rng, n / 2.0) * m), dfnum, dfden)

    def standard_t(rng, df, size=None):
        def one(d):
            n = rng.standard_normal()
            return _math.sqrt(d / 2) * n / _math.sqrt(_standard_gamma(rng, d / 2))
        return _drawn(size, one, df)

    def standard_cauchy(rng, size=None):
        def one():
            n = rng.standard_normal()
            return n / rng.standard_normal()
        return _drawn(size, one)

    def pareto(rng, a, size=None):
        return _drawn(size, lambda k: _math.exp(_standard_exponential(rng) / k) - 1, a)

    def weibull(rng, a, size=None):
        return _drawn(size, lambda k: 0.0 if k == 0 else _standard_exponential(rng) ** (1.0 / k), a)

    def power(rng, a, size=None):
        return _drawn(size, lambda k: (1 - _math.exp(-_standard_exponential(rng))) ** (1.0 / k), a)

    def rayleigh(rng, scale=1.0, size=None):
        return _drawn(size, lambda s: s * _math.sqrt(-2.0 * _math.log(1.0 - rng.random_sample())), scale)

    def geometric(rng, p, size=None):
        def one(p):
            if p >= 0.333333333333333333333333:
                u, x, total, product, q = rng.random_sample(), 1, p, p, 1.0 - p
                while u > total:
                    product *= q
                    total += product
                    x += 1
                return x
            return int(_math.ceil(_math.log(1.0 - rng.random_sample()) / _math.log(1.0 - p)))
        return _drawn(size, one, p)

    def dirichlet(rng, alpha, size=None):
        alpha = [float(a) for a in alpha]
        shape = _shape(size)
        rows = []
        for _ in range(int(np.prod(shape)) if shape is not None else 1):
            row = [_standard_gamma(rng, a) for a in alpha]
            total = 0.0
            for g in row:
                total += g
            rows.append([g * (1 / total) for g in row])
        return np.array(rows[0]) if shape is None else np.array(rows).reshape(shape + (len(alpha),))

    def multivariate_normal(rng, mean, cov, size=None, check_valid="warn", tol=1e-8):
        """Draws from a normal distribution with a mean and a covariance for each pair."""
        mean, cov, shape = _checked(mean, cov, size)
        x = rng.standard_normal(shape + mean.shape).reshape(-1, len(mean))
        u, s, v = np.linalg.svd(cov)
        x = np.dot(x, np.sqrt(s)[:, None] * v)
        x = x + mean
        return x.reshape(shape + mean.shape)

    def ranf(rng, size=None):
        return rng.random_sample(size)

    sample = ranf

    def random_integers(rng, low, high=None, size=None):
        return rng.randint(1, low + 1, size) if high is None else rng.randint(low, high + 1, size)

    def get_state(rng, legacy=True):
        """Where the stream is, for set_state."""
        return _native.random_state(rng)

    def set_state(rng, state):
        """Goes on from where a stream was."""
        _native.set_random_state(rng, state)
    """#
}
