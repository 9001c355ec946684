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
    """#
}
