extension Library {
  /// The tests and descriptions of `scipy.stats`.
  static let scipyTests = #"""
    # Tests

    PearsonRResult = _named("PearsonRResult", ["statistic", "pvalue"])
    F_onewayResult = _named("F_onewayResult", ["statistic", "pvalue"])
    KstestResult = _named("KstestResult", ["statistic", "pvalue"])
    NormaltestResult = _named("NormaltestResult", ["statistic", "pvalue"])
    Chi2ContingencyResult = _named("Chi2ContingencyResult", ["statistic", "pvalue", "dof", "expected_freq"])
    Power_divergenceResult = _named("Power_divergenceResult", ["statistic", "pvalue"])
    MannwhitneyuResult = _named("MannwhitneyuResult", ["statistic", "pvalue"])
    WilcoxonResult = _named("WilcoxonResult", ["statistic", "pvalue"])
    SignificanceResult = _named("SignificanceResult", ["statistic", "pvalue"])
    DescribeResult = _named("DescribeResult", ["nobs", "minmax", "mean", "variance", "skewness", "kurtosis"])

    def pearsonr(x, y, *, alternative="two-sided"):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        if len(x) < 2:
            raise ValueError("`x` and `y` must have length at least 2.")
        xm, ym = x - x.mean(), y - y.mean()
        r = np.dot(xm / np.linalg.norm(xm), ym / np.linalg.norm(ym))
        r = np.float64(max(min(r, 1.0), -1.0))
        n = len(x)
        if n == 2:
            return PearsonRResult(r, np.float64(1.0))
        side = np.float64(0.0 if abs(r) == 1 else _sc.betainc(n / 2 - 1, n / 2 - 1, 0.5 * (1 - abs(r))))
        if alternative == "two-sided":
            return PearsonRResult(r, 2 * side)
        if alternative not in ("less", "greater"):
            raise ValueError("`alternative` must be 'less', 'greater', or 'two-sided'")
        return PearsonRResult(r, side if (r > 0) == (alternative == "greater") else 1 - side)

    def f_oneway(*samples, axis=0):
        parts = [np.asarray(s, dtype=float) for s in samples]
        whole = np.concatenate(parts)
        n, k = len(whole), len(parts)
        offset = whole.mean()
        between = sum([(p - offset).sum() ** 2 / len(p) for p in parts]) - (whole - offset).sum() ** 2 / n
        total = ((whole - offset) ** 2).sum() - (whole - offset).sum() ** 2 / n
        F = between / (k - 1) / ((total - between) / (n - k))
        return F_onewayResult(np.float64(F), f.sf(F, k - 1, n - k))

    def chisquare(f_obs, f_exp=None, ddof=0, axis=0):
        observed = np.asarray(f_obs, dtype=float)
        expected = np.full(len(observed), observed.mean()) if f_exp is None else np.asarray(f_exp, dtype=float)
        found = ((observed - expected) ** 2 / expected).sum()
        return Power_divergenceResult(found, chi2.sf(found, len(observed) - 1 - ddof))

    def chi2_contingency(observed, correction=True, **more):
        observed = np.asarray(observed, dtype=float)
        expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / observed.sum()
        dof = (observed.shape[0] - 1) * (observed.shape[1] - 1)
        if dof == 0:
            return Chi2ContingencyResult(0.0, 1.0, 0, expected)
        gap = expected - observed
        if dof == 1 and correction:
            observed = observed + np.minimum(0.5, np.abs(gap)) * np.sign(gap)
        found = ((observed - expected) ** 2 / expected).sum()
        return Chi2ContingencyResult(found, chi2.sf(found, dof), dof, expected)

    def mannwhitneyu(x, y, use_continuity=True, alternative="two-sided", axis=0, method="auto"):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        n, m = len(x), len(y)
        whole = np.concatenate([x, y])
        ranks = rankdata(whole)
        u = ranks[:n].sum() - n * (n + 1) / 2
        _, ties = np.unique(whole, return_counts=True)
        if method not in ("auto", "exact", "asymptotic"):
            raise NotImplementedError("mannwhitneyu takes method='auto', 'exact' or 'asymptotic' here")
        if method == "exact" or method == "auto" and (n <= 8 or m <= 8):
            if method == "exact" or not (ties > 1).any():
                # All ways of ranking, counted.
                counts = [1] + [0] * (n * m)
                for i in range(1, n + 1):
                    for j in range(n * m, m + i - 1, -1):
                        counts[j] -= counts[j - m - i]
                    for j in range(i, n * m + 1):
                        counts[j] += counts[j - i]
                big = max(u, n * m - u) if alternative == "two-sided" else u if alternative == "greater" else n * m - u
                p = sum(counts[int(_math.ceil(big)):]) / sum(counts)
                return MannwhitneyuResult(np.float64(u), np.float64(min(1.0, 2 * p if alternative == "two-sided" else p)))
        N = n + m
        s = np.sqrt(n * m / 12 * ((N + 1) - ((ties ** 3 - ties).sum()) / (N * (N - 1))))
        big = max(u, n * m - u) if alternative == "two-sided" else u if alternative == "greater" else n * m - u
        z = (big - n * m / 2 - (0.5 if use_continuity else 0)) / s
        return MannwhitneyuResult(np.float64(u), np.float64(min(1.0, norm.sf(z) * (2 if alternative == "two-sided" else 1))))

    def kurtosistest(a):
        a = np.asarray(a, dtype=float)
        n, d = len(a), a - a.mean()
        b2 = (d ** 4).mean() / (d ** 2).mean() ** 2
        E = 3.0 * (n - 1) / (n + 1)
        x = (b2 - E) / np.sqrt(24.0 * n * (n - 2) * (n - 3) / ((n + 1) ** 2 * (n + 3) * (n + 5)))
        root = 6.0 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9)) * np.sqrt(6.0 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)))
        A = 6.0 + 8.0 / root * (2.0 / root + np.sqrt(1 + 4.0 / root ** 2))
        under = 1 + x * np.sqrt(2 / (A - 4.0))
        z = (1 - 2 / (9.0 * A) - np.sign(under) * np.power((1 - 2.0 / A) / np.abs(under), 1 / 3.0)) / np.sqrt(2 / (9.0 * A))
        return SignificanceResult(z, 2 * norm.sf(abs(z)))

    def skewtest(a):
        a = np.asarray(a, dtype=float)
        n, d = len(a), a - a.mean()
        b = (d ** 3).mean() / (d ** 2).mean() ** 1.5
        y = b * _math.sqrt((n + 1) * (n + 3) / (6.0 * (n - 2)))
        beta2 = 3.0 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2.0) * (n + 5) * (n + 7) * (n + 9))
        W2 = -1 + _math.sqrt(2 * (beta2 - 1))
        alpha = _math.sqrt(2.0 / (W2 - 1))
        y = 1.0 if y == 0 else y
        z = 1 / _math.sqrt(0.5 * _math.log(W2)) * np.log(y / alpha + np.sqrt((y / alpha) ** 2 + 1))
        return SignificanceResult(np.float64(z), 2 * norm.sf(abs(z)))

    def normaltest(a, axis=0):
        s, k = skewtest(a)[0], kurtosistest(a)[0]
        return NormaltestResult(s * s + k * k, chi2.sf(s * s + k * k, 2))

    def jarque_bera(x):
        x = np.asarray(x, dtype=float)
        d = x - x.mean()
        s, k = (d ** 3).mean() / (d ** 2).mean() ** 1.5, (d ** 4).mean() / (d ** 2).mean() ** 2 - 3
        found = len(x) / 6 * (s ** 2 + k ** 2 / 4)
        return SignificanceResult(found, chi2.sf(found, 2))

    def describe(a, axis=0, ddof=1, bias=True):
        a = np.asarray(a)
        d = a - a.mean(axis=axis, keepdims=True)
        m2 = (d ** 2).mean(axis=axis)
        return DescribeResult(np.int64(a.shape[axis]), (a.min(axis=axis), a.max(axis=axis)), a.mean(axis=axis), a.var(axis=axis, ddof=ddof), (d ** 3).mean(axis=axis) / m2 ** 1.5, (d ** 4).mean(axis=axis) / m2 ** 2 - 3)

    def moment(a, order=1, axis=0, **more):
        a = np.asarray(a, dtype=float)
        return np.float64(0.0) if order == 1 else ((a - a.mean(axis=axis)) ** order).mean(axis=axis)

    def variation(a, axis=0, ddof=0): return np.std(a, axis=axis, ddof=ddof) / np.mean(a, axis=axis)
    def median_abs_deviation(x, axis=0, scale=1.0): return np.median(np.abs(np.asarray(x) - np.median(x, axis=axis)), axis=axis) / (0.6744897501960817 if scale == "normal" else scale)
    def boxcox(x, lmbda=None):
        x = np.asarray(x, dtype=float)
        if lmbda is not None:
            return _sc.boxcox(x, lmbda)
        from scipy.optimize import minimize_scalar
        def loss(l):
            y = _sc.boxcox(x, l)
            return -((l - 1) * np.log(x).sum() - len(x) / 2 * np.log(y.var()))
        best = minimize_scalar(loss, bracket=(-2.0, 2.0)).x
        return _sc.boxcox(x, best), best

    class gaussian_kde:
        """A density as the mean of normal ones around the samples."""
        def __init__(self, dataset, bw_method=None, weights=None):
            self.dataset = np.atleast_2d(np.asarray(dataset, dtype=float))
            self.d, self.n = self.dataset.shape
            if weights is not None:
                raise NotImplementedError("gaussian_kde(weights=) is not available here")
            self.neff = self.n
            self.set_bandwidth(bw_method)

        def scotts_factor(self): return np.power(self.neff, -1.0 / (self.d + 4))
        def silverman_factor(self): return np.power(self.neff * (self.d + 2.0) / 4.0, -1.0 / (self.d + 4))

        def set_bandwidth(self, bw_method=None):
            self.factor = self.scotts_factor() if bw_method in (None, "scott") else self.silverman_factor() if bw_method == "silverman" else bw_method(self) if callable(bw_method) else bw_method
            self.covariance = np.atleast_2d(np.cov(self.dataset, rowvar=1, bias=False)) * self.factor ** 2
            self.inv_cov = np.linalg.inv(self.covariance)

        def evaluate(self, points):
            points = np.atleast_2d(np.asarray(points, dtype=float))
            if points.shape[0] != self.d:
                points = points.reshape(self.d, 1) if points.shape == (1, self.d) else points
            gaps = points[:, None, :] - self.dataset[:, :, None]
            energy = np.einsum("aij,ab,bij->ij", gaps, self.inv_cov, gaps) / 2
            return np.exp(-energy).sum(axis=0) / self.n / np.sqrt(np.linalg.det(2 * np.pi * self.covariance))

        __call__ = pdf = evaluate
        def logpdf(self, points): return np.log(self.evaluate(points))

        def resample(self, size=None, seed=None):
            g = np.random if seed is None else np.random.RandomState(seed) if isinstance(seed, int) else seed
            size = self.n if size is None else size
            noise = g.multivariate_normal(np.zeros(self.d), self.covariance, size=size).T
            return self.dataset[:, g.choice(self.n, size=size, p=np.full(self.n, 1.0 / self.n))] + noise
    """#
}
