extension Library {
  /// The text of `random`.
  static let random = #"""
    import math as _math
    import _native

    def choices(population, weights=None, *, cum_weights=None, k=1):
        if cum_weights is not None:
            cum = list(cum_weights)
            weights = [cum[0]] + [b - a for a, b in zip(cum, cum[1:])]
        return _choices(population, weights, k=k)

    def randbytes(n):
        return getrandbits(8 * n).to_bytes(n, "little")

    def expovariate(lambd=1.0):
        """A draw from the exponential distribution with the rate lambd."""
        return -_math.log(1.0 - random()) / lambd

    def lognormvariate(mu=0.0, sigma=1.0):
        return _math.exp(normalvariate(mu, sigma))

    def triangular(low=0.0, high=1.0, mode=None):
        u = random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _math.sqrt(u * c)

    def paretovariate(alpha):
        return (1.0 - random()) ** (-1.0 / alpha)

    def getrandbits(k):
        return _native.random_bits(k)

    def gammavariate(alpha, beta):
        """A draw from the gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            ainv = _math.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - _math.log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = _math.log(u1 / (1.0 - u1)) / ainv
                x = alpha * _math.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + 1.0 + _math.log(4.5) - 4.5 * z >= 0.0 or r >= _math.log(z):
                    return x * beta
        if alpha == 1.0:
            return -_math.log(1.0 - random()) * beta
        while True:
            u = random()
            b = (_math.e + alpha) / _math.e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_math.log((b - p) / alpha)
            u1 = random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _math.exp(-x):
                break
        return x * beta

    def betavariate(alpha, beta):
        y = gammavariate(alpha, 1.0)
        return y / (y + gammavariate(beta, 1.0)) if y else 0.0

    def vonmisesvariate(mu, kappa):
        if kappa <= 1e-6:
            return 2.0 * _math.pi * random()
        s = 0.5 / kappa
        r = s + _math.sqrt(1.0 + s * s)
        while True:
            z = _math.cos(_math.pi * random())
            d = z / (r + z)
            u2 = random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _math.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return (mu + _math.acos(f)) % (2.0 * _math.pi) if random() > 0.5 else (mu - _math.acos(f)) % (2.0 * _math.pi)

    def getstate():
        """Where the stream is, for setstate."""
        here = _native.swap_python_stream(None)
        return here

    def setstate(state):
        """Goes on from where the stream was."""
        _native.swap_python_stream(state)

    class Random:
        """A stream of its own, whose methods draw what random draws after the same seed."""

        def __init__(self, x=None):
            self._stream = _native.python_stream(x)

        def seed(self, a=None, version=2):
            self._stream = _native.python_stream(a)

        def getstate(self):
            return self._stream

        def setstate(self, state):
            self._stream = state

    def _method(function):
        def draw(self, *args, **keywords):
            outer = _native.swap_python_stream(self._stream)
            try:
                return function(*args, **keywords)
            finally:
                self._stream = _native.swap_python_stream(outer)
        return draw

    for _function in (random, uniform, randint, randrange, choice, choices, sample, shuffle, gauss, normalvariate, expovariate,
                      lognormvariate, triangular, paretovariate, getrandbits, gammavariate, betavariate, vonmisesvariate):
        setattr(Random, _function.__name__, _method(_function))
    SystemRandom = Random

    def weibullvariate(alpha, beta):
        return alpha * (-_math.log(1.0 - random())) ** (1.0 / beta)
    """#
}
