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

  static let sharedDistributions = #"""
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
