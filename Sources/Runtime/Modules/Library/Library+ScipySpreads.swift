extension Library {
  /// The tests of `scipy.stats` for spreads, for normal samples and for tables.
  static let scipySpreads = #"""
    def _middle(center, proportiontocut):
        if center not in ("mean", "median", "trimmed"):
            raise ValueError("center must be 'mean', 'median' or 'trimmed'.")
        return np.mean if center == "mean" else np.median if center == "median" else lambda s: trim_mean(s, proportiontocut)

    def levene(*samples, center="median", proportiontocut=0.05):
        if len(samples) < 2:
            raise ValueError("Must provide at least two samples.")
        middle = _middle(center, proportiontocut)
        samples = [np.asarray(s, dtype=float) for s in samples]
        gaps = [np.abs(s - middle(s)) for s in samples]
        k, total = len(samples), sum([len(s) for s in samples])
        means = [g.mean() for g in gaps]
        whole = sum([len(g) * m for g, m in zip(gaps, means)]) / total
        between = (total - k) * sum([len(g) * (m - whole) ** 2 for g, m in zip(gaps, means)])
        within = (k - 1.0) * sum([((g - m) ** 2).sum() for g, m in zip(gaps, means)])
        W = between / within
        return LeveneResult(np.float64(W), f.sf(W, k - 1, total - k))

    def bartlett(*samples):
        if len(samples) < 2:
            raise ValueError("Must enter at least two input sample vectors.")
        samples = [np.asarray(s, dtype=float) for s in samples]
        counts, spreads = [len(s) for s in samples], [s.var(ddof=1) for s in samples]
        k, total = len(samples), sum(counts)
        pooled = sum([(n - 1) * v for n, v in zip(counts, spreads)]) / (total - k)
        over = (total - k) * np.log(pooled) - sum([(n - 1) * np.log(v) for n, v in zip(counts, spreads)])
        T = over / (1 + 1 / (3 * (k - 1)) * (sum([1 / (n - 1) for n in counts]) - 1 / (total - k)))
        return BartlettResult(np.float64(T), chi2.sf(T, k - 1))

    def fligner(*samples, center="median", proportiontocut=0.05):
        middle = _middle(center, proportiontocut)
        samples = [np.asarray(s, dtype=float) for s in samples]
        gaps = np.concatenate([np.abs(s - middle(s)) for s in samples])
        total = len(gaps)
        a = norm.ppf(rankdata(gaps) / (2 * (total + 1.0)) + 0.5)
        at, means = 0, []
        for s in samples:
            means.append(a[at:at + len(s)].mean())
            at += len(s)
        found = sum([len(s) * (m - a.mean()) ** 2 for s, m in zip(samples, means)]) / a.var(ddof=1)
        return FlignerResult(np.float64(found), chi2.sf(found, len(samples) - 1))

    def _ppnd(p):
        """The normal quantile to nine places (AS 111), which AS R94 goes by."""
        q = p - 0.5
        if abs(q) <= 0.42:
            r = q * q
            return q * (((-25.44106049637 * r + 41.39119773534) * r + -18.61500062529) * r + 2.50662823884) / \
                ((((3.13082909833 * r + -21.06224101826) * r + 23.08336743743) * r + -8.4735109309) * r + 1.0)
        r = _math.sqrt(-_math.log(p if q <= 0 else 1 - p))
        found = (((2.32121276858 * r + 4.85014127135) * r + -2.29796479134) * r + -2.78718931138) / ((1.63706781897 * r + 3.54388924762) * r + 1.0)
        return -found if q < 0 else found

    def _alnorm(z):
        """The normal share above z to nine places (AS 66)."""
        isAbove = z >= 0
        z = abs(z)
        if z > (7.0 if not isAbove else 38.0):
            found = 0.0
        else:
            y = 0.5 * z * z
            if z <= 1.28:
                found = 0.5 - z * (0.398942280444 - 0.399903438504 * y / (y + 5.75885480458 - 29.8213557808 / (y + 2.62433121679 + 48.6959930692 / (y + 5.92885724438))))
            else:
                found = 0.398942280385 * _math.exp(-y) / (z - 3.8052e-8 + 1.00000615302 / (z + 3.98064794e-4 + 1.98615381364 / (z - 0.151679116635 + 5.29330324926 / (
                    z + 4.8385912808 - 15.1508972451 / (z + 0.742380924027 + 30.789933034 / (z + 3.99019417011))))))
        return found if isAbove else 1.0 - found

    def shapiro(x):
        """Shapiro's and Wilk's W with Royston's way to its probability (AS R94)."""
        x = np.sort(np.ravel(np.asarray(x, dtype=float)))
        n = len(x)
        if n < 3:
            raise ValueError("Data must be at least length 3.")
        x = x - x[n // 2]
        half = n // 2
        def poly(c, v):
            p = v * c[-1]
            for k in c[-2:0:-1]:
                p = (p + k) * v
            return c[0] + p
        a = [0.0] * half
        if n == 3:
            a[0] = _math.sqrt(0.5)
        else:
            m = [_ppnd((i + 1 - 0.375) / (n + 0.25)) for i in range(half)]
            summ2 = 2.0 * sum([v ** 2 for v in m])
            ssumm2, rsn = _math.sqrt(summ2), 1.0 / _math.sqrt(n)
            a1 = poly([0.0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], rsn) - m[0] / ssumm2
            if n > 5:
                first, a2 = 2, -m[1] / ssumm2 + poly([0.0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], rsn)
                fac = _math.sqrt((summ2 - 2.0 * m[0] ** 2 - 2.0 * m[1] ** 2) / (1.0 - 2.0 * a1 ** 2 - 2.0 * a2 ** 2))
                a[1] = a2
            else:
                first, fac = 1, _math.sqrt((summ2 - 2.0 * m[0] ** 2) / (1.0 - 2.0 * a1 ** 2))
            a[0] = a1
            a[first:] = [-v / fac for v in m[first:]]
        span = x[-1] - x[0]
        if span < 1e-19:
            return ShapiroResult(np.float64(1.0), np.float64(1.0))
        xs = (x / span).tolist()
        weights = [-v for v in a] + [0.0] * (n - 2 * half) + a[::-1]
        sa, sx = sum(weights) / n, sum(xs) / n
        ssa = ssx = sax = 0.0
        for weight, value in zip(weights, xs):
            ssa += (weight - sa) * (weight - sa)
            ssx += (value - sx) * (value - sx)
            sax += (weight - sa) * (value - sx)
        ssassx = _math.sqrt(ssa * ssx)
        w1 = (ssassx - sax) * (ssassx + sax) / (ssa * ssx)
        w = 1.0 - w1
        if n == 3:
            if w < 0.75:
                return ShapiroResult(np.float64(0.75), np.float64(0.0))
            return ShapiroResult(np.float64(w), np.float64(1.0 - 1.90985931710274 * _math.acos(_math.sqrt(w))))
        y, xx = _math.log(w1), _math.log(n)
        if n <= 11:
            gamma = poly([-2.273, 0.459], n)
            if y >= gamma:
                return ShapiroResult(np.float64(w), np.float64(1e-99))
            y = -_math.log(gamma - y)
            m, s = poly([0.544, -0.39978, 0.025054, -6.714e-4], n), _math.exp(poly([1.3822, -0.77857, 0.062767, -0.0020322], n))
        else:
            m, s = poly([-1.5861, -0.31082, -0.083751, 0.0038915], xx), _math.exp(poly([-0.4803, -0.082676, 0.0030302], xx))
        return ShapiroResult(np.float64(w), np.float64(_alnorm((y - m) / s)))

    def ks_2samp(data1, data2, alternative="two-sided", method="auto"):
        if alternative != "two-sided":
            raise NotImplementedError("ks_2samp takes alternative='two-sided' here")
        a, b = np.sort(np.asarray(data1, dtype=float)), np.sort(np.asarray(data2, dtype=float))
        n, m = len(a), len(b)
        whole = np.concatenate([a, b])
        gaps = np.searchsorted(a, whole, side="right") / n - np.searchsorted(b, whole, side="right") / m
        low, high = int(np.argmin(gaps)), int(np.argmax(gaps))
        below, above = min(1.0, max(0.0, -gaps[low])), gaps[high]
        d, place, sign = (below, whole[low], -1) if below > above else (above, whole[high], 1)
        g = _math.gcd(n, m)
        if method == "exact" or method == "auto" and max(n, m) <= 10000:
            h = int(round(float(d) * (n // g) * m))
            d = h / ((n // g) * m)
            p = _paths_outside(n, m, h)
        else:
            en = max(n, m) * min(n, m) / (n + m)
            p = _kolmogorov(_math.sqrt(en) * d)
        return _made_ks(np.float64(d), np.float64(min(1.0, max(0.0, p))), statistic_location=np.float64(place), statistic_sign=np.int8(sign))

    def _paths_outside(n, m, h):
        """The share of ways from corner to corner of an n by m grid that leave the diagonal by h steps of the common measure."""
        if h == 0:
            return 1.0
        g = _math.gcd(n, m)
        inside = [0] * (m + 1)
        for i in range(n + 1):
            for j in range(m + 1):
                if abs(i * (m // g) - j * (n // g)) >= h:
                    inside[j] = 0
                elif i == 0 and j == 0:
                    inside[j] = 1
                else:
                    inside[j] = (inside[j] if i > 0 else 0) + (inside[j - 1] if j > 0 else 0)
        whole = _math.comb(n + m, n)
        return (whole - inside[m]) / whole

    def _kolmogorov(x):
        """Kolmogorov's limit: how likely a gap at least as large is."""
        return 1.0 if x < 0.1 else 2.0 * sum([(-1) ** (k - 1) * _math.exp(-2.0 * k * k * x * x) for k in range(1, 101)])

    def fisher_exact(table, alternative="two-sided"):
        """Fisher's exact test for a table of two rows and two columns."""
        c = np.asarray(table, dtype=int)
        if c.shape != (2, 2):
            raise NotImplementedError("fisher_exact takes a table of two rows and two columns here")
        if (c < 0).any():
            raise ValueError("All values in `table` must be nonnegative.")
        (a, b), (d, e) = c.tolist()
        if 0 in (a + b, d + e, a + d, b + e):
            return SignificanceResult(np.nan, 1.0)
        odds = a * e / (b * d) if b * d else np.inf
        n1, n2, n = a + b, d + e, a + d
        low, high = max(0, n - n2), min(n, n1)
        ways = {k: _math.comb(n1, k) * _math.comb(n2, n - k) for k in range(low, high + 1)}
        whole = _math.comb(n1 + n2, n)
        if alternative == "less":
            p = sum([w for k, w in ways.items() if k <= a]) / whole
        elif alternative == "greater":
            p = sum([w for k, w in ways.items() if k >= a]) / whole
        else:
            p = sum([w for w in ways.values() if w <= ways[a] * (1 + 1e-14)]) / whole
        return SignificanceResult(np.float64(odds), np.float64(min(1.0, p)))

    class BinomTestResult:
        """What binomtest has found."""
        def __init__(self, k, n, alternative, statistic, pvalue):
            self.k, self.n, self.alternative, self.statistic, self.pvalue = k, n, alternative, statistic, pvalue

        def __repr__(self):
            return f"BinomTestResult(k={self.k}, n={self.n}, alternative='{self.alternative}', statistic={self.statistic}, pvalue={self.pvalue})"

    def binomtest(k, n, p=0.5, alternative="two-sided"):
        if k > n:
            raise ValueError(f"k ({k}) must not be greater than n ({n}).")
        weights = [_math.comb(n, i) * p ** i * (1 - p) ** (n - i) for i in range(n + 1)]
        if alternative == "less":
            found = sum(weights[:k + 1])
        elif alternative == "greater":
            found = sum(weights[k:])
        else:
            found = sum([w for w in weights if w <= weights[k] * (1 + 1e-7)])
        return BinomTestResult(k, n, alternative, k / n, float(min(1.0, found)))

    def tmean(a, limits=None, inclusive=(True, True), axis=None):
        return np.mean(_kept_between(a, limits, inclusive))

    def tvar(a, limits=None, inclusive=(True, True), axis=0, ddof=1):
        return np.var(_kept_between(a, limits, inclusive), ddof=ddof)

    def tstd(a, limits=None, inclusive=(True, True), axis=0, ddof=1):
        return np.sqrt(tvar(a, limits, inclusive, axis, ddof))

    def tsem(a, limits=None, inclusive=(True, True), axis=0, ddof=1):
        kept = _kept_between(a, limits, inclusive)
        return np.std(kept, ddof=ddof) / np.sqrt(len(kept))

    def _kept_between(a, limits, inclusive):
        a = np.ravel(np.asarray(a, dtype=float))
        if limits is None:
            return a
        low, high = limits
        if low is not None:
            a = a[a >= low] if inclusive[0] else a[a > low]
        if high is not None:
            a = a[a <= high] if inclusive[1] else a[a < high]
        return a

    def scoreatpercentile(a, per, limit=(), interpolation_method="fraction", axis=None):
        if interpolation_method != "fraction" or len(limit):
            raise NotImplementedError("scoreatpercentile takes interpolation_method='fraction' and no limit here")
        return np.percentile(np.asarray(a), per, axis=axis)

    def pointbiserialr(x, y):
        return SignificanceResult(*pearsonr(x, y))

    def wasserstein_distance(u_values, v_values):
        u, v = np.sort(np.asarray(u_values, dtype=float)), np.sort(np.asarray(v_values, dtype=float))
        whole = np.sort(np.concatenate([u, v]))
        steps = np.diff(whole)
        return np.sum(np.abs(np.searchsorted(u, whole[:-1], side="right") / len(u) - np.searchsorted(v, whole[:-1], side="right") / len(v)) * steps)

    """#
}
