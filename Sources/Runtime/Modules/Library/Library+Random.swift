extension Library {
  /// The text of `random`.
  static let random = #"""
    import math as _math

    def choices(population, weights=None, *, cum_weights=None, k=1):
        if cum_weights is not None:
            cum = list(cum_weights)
            weights = [cum[0]] + [b - a for a, b in zip(cum, cum[1:])]
        return _choices(population, weights, k=k)

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

    def weibullvariate(alpha, beta):
        return alpha * (-_math.log(1.0 - random())) ** (1.0 / beta)
    """#
}
