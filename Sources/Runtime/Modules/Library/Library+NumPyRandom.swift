extension Library {
  /// The text of the streams of `numpy.random` by their names.
  static let numpyBits = #"""
    class SeedSequence:
        def __init__(self, entropy=None, **more):
            self.entropy = entropy

    class PCG64:
        """The stream that np.random.default_rng draws from."""
        def __init__(self, seed=None):
            self.entropy = seed.entropy if isinstance(seed, SeedSequence) else seed
    """#

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

  /// The same for what `np.random.default_rng` gives.
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

  private static let sharedDistributions = #"""
    def _shape(size):
        return None if size is None else (size,) if np.ndim(size) == 0 else tuple(size)

    def _drawn(size, one, *parameters):
        """One draw for each element of the shape that was asked for, or that the parameters have together."""
        if all([np.ndim(p) == 0 for p in parameters]):
            numbers = [float(p) for p in parameters]
            if size is None:
                return one(*numbers)
            shape = _shape(size)
            count = 1
            for s in shape:
                count *= s
            return np.array([one(*numbers) for _ in range(count)]).reshape(shape)
        arrays = np.broadcast_arrays(*parameters)
        shape = _shape(size) or arrays[0].shape
        lines = [np.broadcast_to(np.asarray(a, dtype=float), shape).ravel().tolist() for a in arrays]
        return np.array([one(*numbers) for numbers in zip(*lines)]).reshape(shape)

    def _checked(mean, cov, size):
        mean, cov = np.asarray(mean, dtype=float), np.asarray(cov, dtype=float)
        if mean.ndim != 1:
            raise ValueError("mean must be 1 dimensional")
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError("cov must be 2 dimensional and square")
        if mean.shape[0] != cov.shape[0]:
            raise ValueError("mean and cov must have same length")
        return mean, cov, _shape(size) or ()

    def laplace(rng, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            while True:
                u = _uniform(rng)
                if u >= 0.5:
                    return loc - scale * _math.log(2.0 - u - u)
                if u > 0.0:
                    return loc + scale * _math.log(u + u)
        return _drawn(size, one, loc, scale)

    def logistic(rng, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            u = _uniform(rng)
            while u <= 0.0:
                u = _uniform(rng)
            return loc + scale * _math.log(u / (1.0 - u))
        return _drawn(size, one, loc, scale)

    def gumbel(rng, loc=0.0, scale=1.0, size=None):
        def one(loc, scale):
            u = 1.0 - _uniform(rng)
            while u >= 1.0:
                u = 1.0 - _uniform(rng)
            return loc - scale * _math.log(-_math.log(u))
        return _drawn(size, one, loc, scale)

    def lognormal(rng, mean=0.0, sigma=1.0, size=None):
        return _drawn(size, lambda m, s: _math.exp(m + s * rng.standard_normal()), mean, sigma)

    def triangular(rng, left, mode, right, size=None):
        def one(left, mode, right):
            base = right - left
            part = mode - left
            u = _uniform(rng)
            return left + _math.sqrt(u * part * base) if u <= part / base else right - _math.sqrt((1.0 - u) * (right - mode) * base)
        return _drawn(size, one, left, mode, right)

    def multinomial(rng, n, pvals, size=None):
        """How often each outcome comes in n trials."""
        pvals = [float(p) for p in pvals]
        if sum(pvals[:-1]) > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0")
        def one():
            row, left, rest = [0] * len(pvals), n, 1.0
            for j, p in enumerate(pvals[:-1]):
                row[j] = int(rng.binomial(left, p / rest))
                left -= row[j]
                if left <= 0:
                    break
                rest -= p
            if left > 0:
                row[-1] = left
            return row
        shape = _shape(size)
        if shape is None:
            return np.array(one())
        return np.array([one() for _ in range(int(np.prod(shape)))]).reshape(shape + (len(pvals),))
    """#
}
