extension Library {
  /// The functions of `scipy.special` that Cephes works out, bit for bit.
  static let scipySpecialCephes = #"""
    # The functions that Cephes works out by fractions of polynomials, with its coefficients and in its order.

    def _polynomial(coefficients, x):
        total = coefficients[0]
        for k in coefficients[1:]:
            total = total * x + k
        return total

    _erf_up = [9.60497373987051638749, 9.00260197203842689217e1, 2.23200534594684319226e3, 7.00332514112805075473e3, 5.55923013010394962768e4]
    _erf_down = [1.0, 3.35617141647503099647e1, 5.21357949780152679795e2, 4.59432382970980127987e3, 2.26290000613890934246e4, 4.92673942608635921086e4]
    _erfc_up = [2.46196981473530512524e-10, 5.64189564831068821977e-1, 7.46321056442269912687, 4.86371970985681366614e1, 1.96520832956077098242e2,
                5.26445194995477358631e2, 9.34528527171957607540e2, 1.02755188689515710272e3, 5.57535335369399327526e2]
    _erfc_down = [1.0, 1.32281951154744992508e1, 8.67072140885989742329e1, 3.54937778887819891062e2, 9.75708501743205489753e2, 1.82390916687909736289e3,
                  2.24633760818710981792e3, 1.65666309194161350182e3, 5.57535340817727675546e2]
    _far_up = [5.64189583547755073984e-1, 1.27536670759978104416, 5.01905042251180477414, 6.16021097993053585195, 7.40974269950448939160, 2.97886665372100240670]
    _far_down = [1.0, 2.26052863220117276590, 9.39603524938001434673, 1.20489539808096656605e1, 1.70814450747565897222e1, 9.60896809063285878198, 3.36907645106981852820]

    def _erf(x):
        if abs(x) > 1.0:
            return 1.0 - _erfc(x) if x > 0 else _erfc(-x) - 1.0
        z = x * x
        return x * _polynomial(_erf_up, z) / _polynomial(_erf_down, z)

    def _erfc(a):
        x = abs(a)
        if x < 1.0:
            return 1.0 - _erf(a)
        if a != a:
            return a
        if x > 26.6:
            return 2.0 if a < 0 else 0.0
        z = _math.exp(-a * a)
        y = z * _polynomial(_erfc_up, x) / _polynomial(_erfc_down, x) if x < 8.0 else z * _polynomial(_far_up, x) / _polynomial(_far_down, x)
        return 2.0 - y if a < 0 else y

    def _erf_of(x, isRest):
        """erf or 1 - erf of an array."""
        x = np.asarray(x, dtype=float)
        if isinstance(x, Value):
            return _math.erfc(x) if isRest else _math.erf(x)
        if x.ndim == 0:
            return np.float64((_erfc if isRest else _erf)(float(x)))
        size = np.abs(x)
        near, far = np.where(size <= 1.0, x, 0.5), np.clip(size, 1.0, 30.0)
        z = near * near
        inner = near * _polynomial(_erf_up, z) / _polynomial(_erf_down, z)
        e = _each(_math.exp, -far * far)
        outer = np.where(far < 8.0, e * _polynomial(_erfc_up, far) / _polynomial(_erfc_down, far), e * _polynomial(_far_up, far) / _polynomial(_far_down, far))
        if isRest:
            return np.where(np.isnan(x), x, np.where(size < 1.0, 1.0 - inner, np.where(x < 0, 2.0 - outer, outer)))
        return np.where(np.isnan(x), x, np.where(size <= 1.0, inner, np.where(x < 0, outer - 1.0, 1.0 - outer)))

    def erf(x): return _erf_of(x, False)
    def erfc(x): return _erf_of(x, True)

    def ndtr(x):
        """The share of the standard normal distribution below x."""
        x = np.asarray(x, dtype=float)
        if isinstance(x, Value):
            return 0.5 * erfc(-x / np.sqrt(2.0))
        if x.ndim == 0:
            z = float(x) * 0.70710678118654752440
            if abs(z) < 1.0:
                return np.float64(0.5 + 0.5 * _erf(z))
            y = 0.5 * _erfc(abs(z))
            return np.float64(1.0 - y if z > 0 else y)
        z = x * 0.70710678118654752440
        y = 0.5 * erfc(np.abs(z))
        return np.where(np.abs(z) < 1.0, 0.5 + 0.5 * erf(z), np.where(z > 0, 1.0 - y, y))

    _near_half = ([-5.99633501014107895267e1, 9.80010754185999661536e1, -5.66762857469070293439e1, 1.39312609387279679503e1, -1.23916583867381258016],
                  [1.0, 1.95448858338141759834, 4.67627912898881538453, 8.63602421390890590575e1, -2.25462687854119370527e2, 2.00260212380060660359e2,
                   -8.20372256168333339912e1, 1.59056225126211695515e1, -1.18331621121330003142])
    _near_end = ([4.05544892305962419923, 3.15251094599893866154e1, 5.71628192246421288162e1, 4.40805073893200834700e1, 1.46849561928858024014e1,
                  2.18663306850790267539, -1.40256079171354495875e-1, -3.50424626827848203418e-2, -8.57456785154685413611e-4],
                 [1.0, 1.57799883256466749731e1, 4.53907635128879210584e1, 4.13172038254672030440e1, 1.50425385692907503408e1, 2.50464946208309415979,
                  -1.42182922854787788574e-1, -3.80806407691578277194e-2, -9.33259480895457427372e-4])
    _at_end = ([3.23774891776946035970, 6.91522889068984211695, 3.93881025292474443415, 1.33303460815807542389, 2.01485389549179081538e-1,
                1.23716634817820021358e-2, 3.01581553508235416007e-4, 2.65806974686737550832e-6, 6.23974539184983293730e-9],
               [1.0, 6.02427039364742014255, 3.67983563856160859403, 1.37702099489081330271, 2.16236993594496635890e-1, 1.34204006088543189037e-2,
                3.28014464682127739104e-4, 2.89247864745380683936e-6, 6.79019408009981274425e-9])

    def _ndtri(p):
        """Where the standard normal distribution's share is p."""
        if not 0.0 < p < 1.0:
            return -_math.inf if p == 0.0 else _math.inf if p == 1.0 else _math.nan
        y, isLow = p, True
        if y > 1.0 - 0.13533528323661269189:
            y, isLow = 1.0 - y, False
        if y > 0.13533528323661269189:
            y -= 0.5
            z = y * y
            return (y + y * (z * _polynomial(_near_half[0], z) / _polynomial(_near_half[1], z))) * 2.50662827463100050242
        x = _math.sqrt(-2.0 * _math.log(y))
        z = 1.0 / x
        up, down = _near_end if x < 8.0 else _at_end
        step = z * _polynomial(up, z) / _polynomial(down, z)
        x = x - _math.log(x) / x - step
        return -x if isLow else x

    def ndtri(p): return _each(_ndtri, np.asarray(p, dtype=float))

    _ln_far = [8.11614167470508450300e-4, -5.95061904284301438324e-4, 7.93650340457716943945e-4, -2.77777777730099687205e-3, 8.33333333333331927722e-2]
    _ln_up = [-1.37825152569120859100e3, -3.88016315134637840924e4, -3.31612992738871184744e5, -1.16237097492762307383e6, -1.72173700820839662146e6, -8.53555664245765465627e5]
    _ln_down = [1.0, -3.51815701436523470549e2, -1.70642106651881159223e4, -2.20528590553854454839e5, -1.13933444367982507207e6, -2.53252307177582951285e6, -2.01889141433532773231e6]

    def _ln_gamma(x):
        """ln |Γ(x)|."""
        if x <= 0.0 or x == _math.inf or x != x:
            return _math.lgamma(x) if x != _math.floor(x) else _math.inf
        if x < 13.0:
            z, p, u = 1.0, 0.0, x
            while u >= 3.0:
                p -= 1.0
                u = x + p
                z *= u
            while u < 2.0:
                z /= u
                p += 1.0
                u = x + p
            if u == 2.0:
                return _math.log(z)
            x += p - 2.0
            return _math.log(z) + x * _polynomial(_ln_up, x) / _polynomial(_ln_down, x)
        q = (x - 0.5) * _math.log(x) - x + 0.91893853320467274178
        if x > 1e8:
            return q
        p = 1.0 / (x * x)
        if x >= 1000.0:
            return q + ((7.9365079365079365079365e-4 * p - 2.7777777777777777777778e-3) * p + 0.0833333333333333333333) / x
        return q + _polynomial(_ln_far, p) / x

    def gammaln(x): return _each(_ln_gamma, x)

    """#
}
