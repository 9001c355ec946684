extension Library {
  /// The incomplete functions of `scipy.special`, and those made of series.
  static let scipySpecialShares = #"""
    def _every(function, *values):
        """A function of numbers for each place of arrays."""
        arrays = np.broadcast_arrays(*[np.asarray(v, dtype=float) for v in values])
        if arrays[0].ndim == 0:
            return np.float64(function(*[float(a) for a in arrays]))
        return np.array([function(*row) for row in zip(*[a.ravel().tolist() for a in arrays])], dtype=float).reshape(arrays[0].shape)

    def gammainc(a, x): return _every(lambda a, x: _gamma_share(a, x, False), a, x)
    def gammaincc(a, x): return _every(lambda a, x: _gamma_share(a, x, True), a, x)
    def betainc(a, b, x): return _every(_beta_share, a, b, x)

    def _inverted(function, p, low, high):
        """Where a rising function has a value: halved until no float lies between."""
        if not 0 <= p <= 1:
            return _math.nan
        if p == 0 or p == 1:
            return low if p == 0 else high
        if high == _math.inf:
            high = max(1.0, 2 * abs(low))
            while function(high) < p:
                high *= 2
        for _ in range(200):
            middle = 0.5 * (low + high)
            if middle == low or middle == high:
                break
            if function(middle) < p:
                low = middle
            else:
                high = middle
        return 0.5 * (low + high)

    def gammaincinv(a, y): return _every(lambda a, y: _inverted(lambda x: _gamma_share(a, x, False), y, 0.0, _math.inf), a, y)
    def betaincinv(a, b, y): return _every(lambda a, b, y: _inverted(lambda x: _beta_share(a, b, x), y, 0.0, 1.0), a, b, y)

    def _psi(x):
        """The slope of ln Γ: stepped up to where its series holds."""
        if x <= 0 and x == _math.floor(x):
            return _math.nan if x else -_math.inf
        if x < 0:
            return _psi(1 - x) - _math.pi / _math.tan(_math.pi * x)
        total = 0.0
        while x < 10:
            total -= 1 / x
            x += 1
        y = 1 / (x * x)
        series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * 691 / 32760)))))
        return total + _math.log(x) - 0.5 / x - series

    def digamma(x): return _every(_psi, x)
    psi = digamma

    def erfinv(y):
        def found(v):
            if abs(v) >= 1:
                return _math.copysign(_math.inf, v) if abs(v) == 1 else _math.nan
            return 0.0 if v == 0 else _ndtri((v + 1) / 2) / _math.sqrt(2)
        return _every(found, y)

    def erfcinv(y): return -ndtri(np.asarray(y) / 2) / np.sqrt(2)
    def expi(x): return _every(lambda v: _expi(v), x)
    def exp1(x): return _every(lambda v: -_expi(-v), x)

    def _expi(x):
        if x == 0:
            return -_math.inf
        if x < -1:
            # E1 by its continued fraction.
            z = -x
            b = z + 1
            c, d = 1e300, 1 / b
            h = d
            for i in range(1, 500):
                step = -i * i
                b += 2
                d = 1 / (step * d + b)
                c = b + step / c
                h *= c * d
                if abs(c * d - 1) < 1e-16:
                    break
            return -h * _math.exp(-z)
        total, term = 0.5772156649015329 + _math.log(abs(x)), 1.0
        for k in range(1, 700):
            term *= x / k
            total += term / k
            if abs(term / k) < 1e-17 * abs(total):
                break
        return total

    def zeta(x, q=None):
        def found(s, q):
            total = sum([(q + k) ** -s for k in range(12)])
            a = q + 12
            total += a ** (1 - s) / (s - 1) + 0.5 * a ** -s
            term, fact = s * a ** (-s - 1), 12.0
            total += term / 12 - s * (s + 1) * (s + 2) * a ** (-s - 3) / 720 + s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * a ** (-s - 5) / 30240
            return total
        return _every(found, x, 1.0 if q is None else q)

    def multigammaln(a, d): return d * (d - 1) / 4 * np.log(np.pi) + sum([gammaln(np.asarray(a) - j / 2) for j in range(d)])
    def eval_legendre(n, x):
        a, b = np.ones_like(np.asarray(x, dtype=float)), np.asarray(x, dtype=float)
        if n == 0:
            return a
        for k in range(2, n + 1):
            a, b = b, ((2 * k - 1) * x * b - (k - 1) * a) / k
        return b

    def _bessel(n, x, isModified):
        """By its integral over half a turn, which the trapezoidal rule gives to all digits."""
        t = np.linspace(0, np.pi, 401)
        weights = np.ones(401)
        weights[0] = weights[-1] = 0.5
        f = np.exp(x * np.cos(t)) * np.cos(n * t) if isModified else np.cos(n * t - x * np.sin(t))
        return float((weights * f).sum() / 400)

    def j0(x): return _every(lambda v: _bessel(0, v, False), x)
    def j1(x): return _every(lambda v: _bessel(1, v, False), x)
    def jn(n, x): return _every(lambda n, v: _bessel(n, v, False), n, x)
    def i0(x): return _every(lambda v: _bessel(0, v, True), x)
    def i1(x): return _every(lambda v: _bessel(1, v, True), x)
    def iv(n, x): return _every(lambda n, v: _bessel(n, v, True), n, x)
    """#
}
