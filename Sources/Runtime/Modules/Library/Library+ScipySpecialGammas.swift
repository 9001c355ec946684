extension Library {
  /// The regularised incomplete gamma and beta functions of `scipy.special`.
  static let scipySpecialGammas = #"""
    # The regularised incomplete gamma and beta functions

    _lanczos_up = [0.006061842346248906525783753964555936883222, 0.5098416655656676188125178644804694509993, 19.51992788247617482847860966235652136208,
                   449.9445569063168119446858607650988409623, 6955.999602515376140356310115515198987526, 75999.29304014542649875303443598909137092,
                   601859.6171681098786670226533699352302507, 3481712.15498064590882071018964774556468, 14605578.08768506808414169982791359218571,
                   43338889.32467613834773723740590533316085, 86363131.28813859145546927288977868422342, 103794043.1163445451906271053616070238554,
                   56906521.91347156388090791033559122686859]
    _lanczos_down = [1.0, 66.0, 1925.0, 32670.0, 357423.0, 2637558.0, 13339535.0, 45995730.0, 105258076.0, 150917976.0, 120543840.0, 39916800.0, 0.0]
    _lanczos_up_turned, _lanczos_down_turned = _lanczos_up[::-1], _lanczos_down[::-1]
    _lanczos_g = 6.024680040776729583740234375

    def _lanczos(x):
        """Lanczos's sum, without its power of e."""
        if x > 1.0:
            return _polynomial(_lanczos_up_turned, 1.0 / x) / _polynomial(_lanczos_down_turned, 1.0 / x)
        return _polynomial(_lanczos_up, x) / _polynomial(_lanczos_down, x)

    def _gamma_front(a, x):
        """x ** a exp(-x) / Γ(a)."""
        if abs(a - x) > 0.4 * abs(a):
            return _math.exp(max(-745.0, a * _math.log(x) - x - _ln_gamma(a)))
        fac = a + _lanczos_g - 0.5
        front = _math.sqrt(fac / _math.e) / _lanczos(a)
        if a < 200 and x < 200:
            return front * (_math.exp(a - x) * (x / fac) ** a)
        share = (x - a - _lanczos_g + 0.5) / fac
        return front * _math.exp(a * (_math.log1p(share) - share) + x * (0.5 - _lanczos_g) / fac)

    def _gamma_fraction(a, x):
        y, c = 1.0 - a, 0.0
        z = x + y + 1.0
        p2, q2, p1, q1 = 1.0, x, x + 1.0, z * x
        found = p1 / q1
        for _ in range(2000):
            c, y, z = c + 1.0, y + 1.0, z + 2.0
            p, q = p1 * z - p2 * (y * c), q1 * z - q2 * (y * c)
            change = 1.0
            if q != 0:
                change = abs((found - p / q) / (p / q))
                found = p / q
            p2, p1, q2, q1 = p1, p, q1, q
            if abs(p) > 4503599627370496.0:
                p2, p1, q2, q1 = p2 * 2.220446049250313e-16, p1 * 2.220446049250313e-16, q2 * 2.220446049250313e-16, q1 * 2.220446049250313e-16
            if change <= 1.1102230246251565e-16:
                break
        return found * _gamma_front(a, x)

    def _gamma_series(a, x):
        r, term, total = a, 1.0, 1.0
        for _ in range(2000):
            r += 1.0
            term *= x / r
            total += term
            if term <= 1.1102230246251565e-16 * total:
                break
        return total * _gamma_front(a, x) / a

    def _gamma_rest_series(a, x):
        fac, total = 1.0, 0.0
        for n in range(1, 2000):
            fac *= -x / n
            term = fac / (a + n)
            total += term
            if abs(term) <= 1.1102230246251565e-16 * abs(total):
                break
        logx = _math.log(x)
        return -_math.expm1(a * logx - _ln_gamma(1 + a)) - _math.exp(a * logx - _ln_gamma(a)) * total

    def _gamma_share(a, x, isUpper):
        """The regularised incomplete gamma function, or what is left of 1."""
        if not (a > 0 and x >= 0):
            return _math.nan
        if x == 0 or x == _math.inf:
            return float((x == 0) == isUpper)
        if not isUpper:
            return 1.0 - _gamma_share(a, x, True) if x > 1.0 and x > a else _gamma_series(a, x)
        if x > 1.1:
            return 1.0 - _gamma_series(a, x) if x < a else _gamma_fraction(a, x)
        isBelow = -0.4 / _math.log(x) < a if x <= 0.5 else x * 1.1 < a
        return 1.0 - _gamma_series(a, x) if isBelow else _gamma_rest_series(a, x)

    def _beta_front(a, b, x, y):
        """x ** a y ** b / B(a, b), y being 1 - x."""
        c = a + b
        agh, bgh, cgh = a + _lanczos_g - 0.5, b + _lanczos_g - 0.5, c + _lanczos_g - 0.5
        front = _lanczos(c) / (_lanczos(a) * _lanczos(b)) * _math.sqrt(bgh / _math.e) * _math.sqrt(agh / cgh)
        l1, l2 = ((x * b - y * a) - y * (_lanczos_g - 0.5)) / agh, ((y * a - x * b) - x * (_lanczos_g - 0.5)) / bgh
        first = _math.exp(a * _math.log1p(l1)) if abs(l1) < 0.1 else (x * cgh / agh) ** a
        second = _math.exp(b * _math.log1p(l2)) if abs(l2) < 0.1 else (y * cgh / bgh) ** b
        return front * first * second

    def _beta_share(a, b, x, y=None):
        """The regularised incomplete beta function, by its continued fraction; y is 1 - x where that is known better."""
        if not (a > 0 and b > 0):
            return _math.nan
        y = 1.0 - x if y is None else y
        if x <= 0.0 or y <= 0.0:
            return 0.0 if x <= 0.0 else 1.0
        if x > (a + 1.0) / (a + b + 2.0):
            return 1.0 - _beta_share(b, a, y, x)
        front = _beta_front(a, b, x, y) / a
        f, c, d = 1.0, 1.0, 0.0
        for i in range(0, 400):
            m = i // 2
            if i == 0:
                step = 1.0
            elif i % 2 == 0:
                step = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
            else:
                step = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1))
            d = 1.0 / ((1.0 + step * d) or 1e-300)
            c = (1.0 + step / c) or 1e-300
            f *= c * d
            if abs(1.0 - c * d) < 1e-16:
                break
        return front * (f - 1.0)

    """#
}
