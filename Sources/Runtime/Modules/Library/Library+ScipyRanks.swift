extension Library {
  /// The tests of `scipy.stats` that go by ranks.
  static let scipyRanks = #"""
    # By ranks

    KruskalResult = _named("KruskalResult", ["statistic", "pvalue"])
    FriedmanchisquareResult = _named("FriedmanchisquareResult", ["statistic", "pvalue"])
    RanksumsResult = _named("RanksumsResult", ["statistic", "pvalue"])
    LeveneResult = _named("LeveneResult", ["statistic", "pvalue"])
    BartlettResult = _named("BartlettResult", ["statistic", "pvalue"])
    FlignerResult = _named("FlignerResult", ["statistic", "pvalue"])
    ShapiroResult = _named("ShapiroResult", ["statistic", "pvalue"])
    _made_ks = _with_more("KstestResult", ["statistic", "pvalue"], ["statistic_location", "statistic_sign"])

    def tiecorrect(rankvals):
        """What ties take away from the spread of ranks."""
        ordered = np.sort(np.asarray(rankvals))
        places = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1], [True]]))
        counts, n = np.diff(places).astype(float), float(len(ordered))
        return 1.0 if n < 2 else 1.0 - (counts ** 3 - counts).sum() / (n ** 3 - n)

    def kruskal(*samples, nan_policy="propagate", axis=0):
        if len(samples) < 2:
            raise ValueError("Need at least two groups in stats.kruskal()")
        samples = [_lanes(s, None, nan_policy) for s in samples]
        ranks = rankdata(np.concatenate(samples))
        ties = tiecorrect(ranks)
        if ties == 0:
            raise ValueError("All numbers are identical in kruskal")
        total, at, parts = len(ranks), 0, 0.0
        for s in samples:
            parts += ranks[at:at + len(s)].sum() ** 2 / len(s)
            at += len(s)
        h = (12.0 / (total * (total + 1)) * parts - 3 * (total + 1)) / ties
        return KruskalResult(np.float64(h), chi2.sf(h, len(samples) - 1))

    def friedmanchisquare(*samples):
        k = len(samples)
        if k < 3:
            raise ValueError("At least 3 sets of samples must be given for Friedman test, got " + str(k) + ".")
        rows = np.vstack([np.asarray(s, dtype=float) for s in samples]).T
        n = len(rows)
        ranks = np.array([rankdata(r) for r in rows])
        ties = 0.0
        for r in rows:
            _, counts = np.unique(r, return_counts=True)
            ties += float((counts.astype(float) * (counts * counts - 1)).sum())
        c = 1 - ties / (k * (k * k - 1) * n)
        found = (12.0 / (k * n * (k + 1)) * (ranks.sum(axis=0) ** 2).sum() - 3 * n * (k + 1)) / c
        return FriedmanchisquareResult(np.float64(found), chi2.sf(found, k - 1))

    def ranksums(x, y, alternative="two-sided"):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        n, m = len(x), len(y)
        s = rankdata(np.concatenate([x, y]))[:n].sum()
        z = (s - n * (n + m + 1) / 2.0) / np.sqrt(n * m * (n + m + 1) / 12.0)
        return RanksumsResult(np.float64(z), np.float64(_normal_tail(z, alternative)))

    def wilcoxon(x, y=None, zero_method="wilcox", correction=False, alternative="two-sided", method="auto", **more):
        if zero_method != "wilcox" or more:
            raise NotImplementedError("wilcoxon takes zero_method='wilcox' here, and neither axis nor nan_policy")
        d = np.asarray(x, dtype=float) - (0.0 if y is None else np.asarray(y, dtype=float))
        hadZeros, size = bool((d == 0).any()), len(d)
        d = d[d != 0]
        n = len(d)
        if n == 0:
            return WilcoxonResult(np.float64(np.nan), np.float64(np.nan))
        ranks = rankdata(np.abs(d))
        plus, minus = ranks[d > 0].sum(), ranks[d < 0].sum()
        _, counts = np.unique(np.abs(d), return_counts=True)
        hasTies = bool((counts > 1).any())
        if method == "auto":
            method = "exact" if size <= 50 and not hasTies and not hadZeros else "asymptotic" if size > 13 else "all"
        if method in ("exact", "all"):
            # Every choice of signs, counted by the sum of ranks it gives (twice the sum: ranks of ties are halves).
            twice = [int(2 * r) for r in (ranks.tolist() if method == "all" else range(1, n + 1))]
            ways = [1] + [0] * sum(twice)
            for r in twice:
                for i in range(len(ways) - 1, r - 1, -1):
                    ways[i] += ways[i - r]
            whole = 2 ** n
            if method == "all":
                below = sum(ways[:int(2 * plus) + 1]) / whole
                above = sum(ways[int(2 * plus):]) / whole
            else:
                below = sum(ways[:2 * int(_math.ceil(plus)) + 1]) / whole
                above = sum(ways[2 * int(_math.floor(plus)):]) / whole
            p = min(1.0, 2 * min(below, above)) if alternative == "two-sided" else below if alternative == "less" else above
        else:
            se = np.sqrt((n * (n + 1.0) * (2.0 * n + 1.0) - (counts.astype(float) ** 3 - counts).sum() / 2) / 24)
            z = (plus - n * (n + 1.0) * 0.25) / se
            if correction:
                z -= (np.sign(z) if alternative == "two-sided" else 1 if alternative == "greater" else -1) * 0.5 / se
            p = _normal_tail(z, alternative)
        return WilcoxonResult(np.float64(min(plus, minus) if alternative == "two-sided" else plus), np.float64(p))

    def kendalltau(x, y, method="auto", variant="b", alternative="two-sided", **more):
        x, y = np.asarray(x).reshape(-1), np.asarray(y).reshape(-1)
        if len(x) != len(y):
            raise ValueError("Array shapes are incompatible for broadcasting.")
        if variant != "b" or more:
            raise NotImplementedError("kendalltau takes variant='b' here, and neither nan_policy nor axis")
        n = len(x)
        a, b = rankdata(x, method="dense").astype(int), rankdata(y, method="dense").astype(int)
        dis = 0
        for i in range(n - 1):
            dis += int(((a[i + 1:] - a[i]) * (b[i + 1:] - b[i]) < 0).sum())
        def ties(r):
            _, c = np.unique(r, return_counts=True)
            c = c[c > 1].astype(float)
            return int((c * (c - 1) / 2).sum()), float((c * (c - 1) * (c - 2)).sum()), float((c * (c - 1) * (2 * c + 5)).sum())
        both = ties(a * (n + 1) + b)[0]
        (xtie, x0, x1), (ytie, y0, y1) = ties(a), ties(b)
        tot = n * (n - 1) // 2
        if xtie == tot or ytie == tot:
            return SignificanceResult(np.float64(np.nan), np.float64(np.nan))
        more = tot - xtie - ytie + both - 2 * dis
        tau = min(1.0, max(-1.0, more / np.sqrt(tot - xtie) / np.sqrt(tot - ytie)))
        if method == "exact" and (xtie or ytie):
            raise ValueError("Ties found, exact method cannot be used.")
        if method == "exact" or method == "auto" and not xtie and not ytie and (n <= 33 or min(dis, tot - dis) <= 1):
            p = _kendall_share(n, tot - dis, alternative)
        else:
            m = n * (n - 1.0)
            p = _normal_tail(more / np.sqrt((m * (2 * n + 5) - x1 - y1) / 18 + (2 * xtie * ytie) / m + x0 * y0 / (9 * m * (n - 2))), alternative)
        return SignificanceResult(np.float64(tau), np.float64(p))

    def _kendall_share(n, c, alternative):
        """The share of all orders of n numbers that agree at least as much, or as little, with another order."""
        ways = [1]
        for j in range(2, n + 1):
            longer = [0] * (len(ways) + j - 1)
            for i in range(len(longer)):
                longer[i] = sum(ways[max(0, i - j + 1):i + 1])
            ways = longer
        whole, last = _math.factorial(n), n * (n - 1) // 2
        if alternative == "two-sided":
            c = min(c, last - c)
            return min(1.0, 2.0 * sum(ways[:c + 1]) / whole)
        return sum(ways[c:]) / whole if alternative == "greater" else sum(ways[:c + 1]) / whole

    """#
}
