extension Library {
  /// The text of the distributions of what `np.random.default_rng` gives, made as the older ones but of other draws.
  static let numpyDistributions = #"""
    import numpy as np
    import math as _math

    \#(sharedDistributions)

    def _uniform(rng):
        return rng.random()

    def multivariate_normal(rng, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        """Draws from a normal distribution with a mean and a covariance for each pair."""
        mean, cov, shape = _checked(mean, cov, size)
        x = rng.standard_normal(shape + mean.shape).reshape(-1, len(mean))
        if method == "svd":
            u, s, vh = np.linalg.svd(cov)
            factor = u * np.sqrt(s)
        elif method == "eigh":
            s, u = np.linalg.eigh(cov)
            factor = u * np.sqrt(s)
        elif method == "cholesky":
            factor = np.linalg.cholesky(cov)
        else:
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        return (mean + np.dot(x, factor.T)).reshape(shape + mean.shape)

    def _standard_gamma(rng, shape):
        """Source: numpy/random/src/distributions/distributions.c."""
        if shape == 1.0:
            return rng.standard_exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            while True:
                u = rng.random()
                v = rng.standard_exponential()
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
            v = 0.0
            while v <= 0.0:
                x = rng.standard_normal()
                v = 1.0 + c * x
            v = v * v * v
            u = rng.random()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or _math.log(u) < 0.5 * x * x + b * (1.0 - v + _math.log(v)):
                return b * v

    def _one_beta(rng, a, b):
        if a <= 1.0 and b <= 1.0:
            while True:
                u, v = rng.random(), rng.random()
                x, y = u ** (1.0 / a), v ** (1.0 / b)
                if x + y <= 1.0 and u + v > 0.0:
                    if x > 0 and y > 0:
                        return x / (x + y)
                    log_x, log_y = _math.log(u) / a, _math.log(v) / b
                    top = max(log_x, log_y)
                    log_x, log_y = log_x - top, log_y - top
                    return _math.exp(log_x - _math.log(_math.exp(log_x) + _math.exp(log_y)))
        first = _standard_gamma(rng, a)
        return first / (first + _standard_gamma(rng, b))

    def standard_gamma(rng, shape, size=None): return _drawn(size, lambda k: _standard_gamma(rng, k), shape)
    def gamma(rng, shape, scale=1.0, size=None): return _drawn(size, lambda k, s: s * _standard_gamma(rng, k), shape, scale)
    def beta(rng, a, b, size=None): return _drawn(size, lambda p, q: _one_beta(rng, p, q), a, b)
    def chisquare(rng, df, size=None): return _drawn(size, lambda d: 2.0 * _standard_gamma(rng, d / 2.0), df)
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

    def pareto(rng, a, size=None): return _drawn(size, lambda k: _math.expm1(rng.standard_exponential() / k), a)
    def weibull(rng, a, size=None): return _drawn(size, lambda k: 0.0 if k == 0 else rng.standard_exponential() ** (1.0 / k), a)
    def power(rng, a, size=None): return _drawn(size, lambda k: (-_math.expm1(-rng.standard_exponential())) ** (1.0 / k), a)
    def rayleigh(rng, scale=1.0, size=None): return _drawn(size, lambda s: s * _math.sqrt(2.0 * rng.standard_exponential()), scale)

    def geometric(rng, p, size=None):
        def one(p):
            if p >= 0.333333333333333333333333:
                u, x, total, product, q = rng.random(), 1, p, p, 1.0 - p
                while u > total:
                    product *= q
                    total += product
                    x += 1
                return x
            return int(_math.ceil(-rng.standard_exponential() / _math.log1p(-p)))
        return _drawn(size, one, p)

    def dirichlet(rng, alpha, size=None):
        alpha = [float(a) for a in alpha]
        if max(alpha) < 0.1:
            raise NotImplementedError("rng.dirichlet takes weights of which one is at least 0.1 here")
        shape = _shape(size) or ()
        rows = []
        for _ in range(int(np.prod(shape)) if shape else 1):
            row = [_standard_gamma(rng, a) for a in alpha]
            total = 0.0
            for g in row:
                total += g
            rows.append([g * (1.0 / total) for g in row])
        return np.array(rows).reshape(shape + (len(alpha),))

    def permuted(rng, x, axis=None, out=None):
        """A copy whose elements, or those of each line along an axis, are in another order."""
        made = np.array(x)
        if axis is None:
            flat = made.ravel()
            rng.shuffle(flat)
            return flat.reshape(made.shape)
        lines = np.moveaxis(made, axis, -1).reshape(-1, made.shape[axis])
        lines = np.array(lines)
        for i in range(len(lines)):
            line = lines[i].copy()
            rng.shuffle(line)
            lines[i] = line
        moved = np.moveaxis(made, axis, -1).shape
        return np.moveaxis(lines.reshape(moved), -1, axis)
    """#
}
