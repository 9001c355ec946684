extension Library {
  /// The text of `statistics`.
  static let statistics = #"""
    import math

    class StatisticsError(ValueError):
        pass

    def _values(data):
        values = list(data)
        if not values:
            raise StatisticsError("mean requires at least one data point")
        return values

    def mean(data):
        values = _values(data)
        if all([isinstance(v, int) for v in values]):
            total = sum(values)
            return total // len(values) if total % len(values) == 0 else total / len(values)
        return math.fsum(values) / len(values)

    def fmean(data, weights=None):
        values = _values(data)
        if weights is None:
            return math.fsum(values) / len(values)
        return math.fsum([v * w for v, w in zip(values, weights)]) / math.fsum(weights)

    def median(data):
        values = sorted(_values(data))
        n = len(values)
        if n % 2 == 1:
            return values[n // 2]
        return (values[n // 2 - 1] + values[n // 2]) / 2

    def median_low(data):
        values = sorted(_values(data))
        return values[(len(values) - 1) // 2]

    def median_high(data):
        values = sorted(_values(data))
        return values[len(values) // 2]

    def mode(data):
        counts = {}
        for value in _values(data):
            counts[value] = counts.get(value, 0) + 1
        best = max(counts.values())
        for value in counts:
            if counts[value] == best:
                return value

    def multimode(data):
        counts = {}
        for value in data:
            counts[value] = counts.get(value, 0) + 1
        best = max(counts.values(), default=0)
        return [value for value in counts if counts[value] == best]

    def _squares(values, xbar):
        center = math.fsum(values) / len(values) if xbar is None else xbar
        return math.fsum([(v - center) ** 2 for v in values])

    def _plain(value, values):
        if all([isinstance(v, int) for v in values]) and value == int(value):
            return int(value)
        return value

    def variance(data, xbar=None):
        values = list(data)
        if len(values) < 2:
            raise StatisticsError("variance requires at least two data points")
        return _plain(_squares(values, xbar) / (len(values) - 1), values)

    def pvariance(data, mu=None):
        values = _values(data)
        return _plain(_squares(values, mu) / len(values), values)

    def stdev(data, xbar=None):
        values = list(data)
        if len(values) < 2:
            raise StatisticsError("stdev requires at least two data points")
        return math.sqrt(_squares(values, xbar) / (len(values) - 1))

    def pstdev(data, mu=None):
        values = _values(data)
        return math.sqrt(_squares(values, mu) / len(values))

    def geometric_mean(data):
        return math.exp(fmean([math.log(v) for v in data]))

    def harmonic_mean(data, weights=None):
        values = _values(data)
        return len(values) / math.fsum([1 / v for v in values])

    def correlation(x, y):
        mx, my = fmean(x), fmean(y)
        sxy = math.fsum([(a - mx) * (b - my) for a, b in zip(x, y)])
        return sxy / math.sqrt(math.fsum([(a - mx) ** 2 for a in x]) * math.fsum([(b - my) ** 2 for b in y]))

    def covariance(x, y):
        mx, my = fmean(x), fmean(y)
        return math.fsum([(a - mx) * (b - my) for a, b in zip(x, y)]) / (len(x) - 1)

    def quantiles(data, *, n=4, method="exclusive"):
        """The points that cut the data into n parts of equal weight."""
        data = sorted(data)
        if n < 1:
            raise StatisticsError("n must be at least 1")
        if len(data) < 2:
            raise StatisticsError("must have at least two data points")
        made = []
        if method == "inclusive":
            m = len(data) - 1
            for i in range(1, n):
                j, delta = divmod(i * m, n)
                made.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            return made
        m = len(data) + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else len(data) - 1 if j > len(data) - 1 else j
            delta = i * m - j * n
            made.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return made

    class LinearRegression(tuple):
        slope = property(lambda self: self[0])
        intercept = property(lambda self: self[1])
        def __repr__(self):
            return "LinearRegression(slope=" + repr(self[0]) + ", intercept=" + repr(self[1]) + ")"

    def linear_regression(x, y, /, *, proportional=False):
        n = len(x)
        if n != len(y):
            raise StatisticsError("linear regression requires that both inputs have same number of data points")
        if proportional:
            return LinearRegression((sum([a * b for a, b in zip(x, y)]) / sum([a * a for a in x]), 0.0))
        xbar, ybar = sum(x) / n, sum(y) / n
        slope = sum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / sum([(a - xbar) ** 2 for a in x])
        return LinearRegression((slope, ybar - slope * xbar))

    class NormalDist:
        def __init__(self, mu=0.0, sigma=1.0):
            if sigma < 0:
                raise StatisticsError("sigma must be non-negative")
            self.mean, self.stdev = float(mu), float(sigma)

        variance = property(lambda self: self.stdev ** 2)

        def from_samples(data):
            return NormalDist(fmean(data), stdev(data))

        from_samples = staticmethod(from_samples)

        def pdf(self, x):
            import math
            return math.exp((x - self.mean) ** 2 / (-2.0 * self.variance)) / math.sqrt(math.tau * self.variance)

        def cdf(self, x):
            import math
            return 0.5 * (1.0 + math.erf((x - self.mean) / (self.stdev * math.sqrt(2.0))))

        def zscore(self, x):
            return (x - self.mean) / self.stdev

        def samples(self, n, *, seed=None):
            import random
            generator = random if seed is None else random.Random(seed)
            return [generator.gauss(self.mean, self.stdev) for _ in range(n)]

        def __repr__(self):
            return "NormalDist(mu=" + repr(self.mean) + ", sigma=" + repr(self.stdev) + ")"

    def median_grouped(data, interval=1):
        data = sorted(data)
        n = len(data)
        if not n:
            raise StatisticsError("no median for empty data")
        x = data[n // 2]
        i = sum([1 for v in data if v < x])
        same = sum([1 for v in data if v == x])
        return float(x) - interval / 2 + interval * (n / 2 - i) / same
    """#
}
