extension Library {
  /// The t tests of `scipy.stats`.
  static let scipyMeans = #"""
    _made_ttest = _with_more("TtestResult", ["statistic", "pvalue"], ["df"])

    def _tail(t, df, alternative):
        """How likely Student's t is at least as far out as this one, on the side or sides that count."""
        if alternative not in ("two-sided", "less", "greater"):
            raise ValueError("`alternative` must be 'less', 'greater', or 'two-sided'")
        both = _two_sided(t, df)
        return both if alternative == "two-sided" else both / 2 if (t > 0) == (alternative == "greater") else 1 - both / 2

    def _normal_tail(z, alternative):
        return 2 * norm.sf(abs(z)) if alternative == "two-sided" else norm.sf(z) if alternative == "greater" else norm.cdf(z)

    def _lanes(a, axis, nan_policy):
        """The samples with the axis that counts first."""
        a = np.asarray(a, dtype=float)
        if axis is None:
            a, axis = a.reshape(-1), 0
        a = np.moveaxis(a, axis, 0)
        if nan_policy == "omit":
            if a.ndim > 1 and np.isnan(a).any():
                raise NotImplementedError("nan_policy='omit' takes one sample of one axis here")
            a = a[~np.isnan(a)] if a.ndim == 1 else a
        elif nan_policy == "raise" and np.isnan(a).any():
            raise ValueError("The input contains nan values")
        return a

    def _spread(a):
        """The variance for n - 1, as SciPy's tests work it out."""
        return np.mean((a - a.mean(axis=0)) ** 2, axis=0) * (len(a) / (len(a) - 1))

    def _tested(t, df, alternative, **more):
        t = np.asarray(t)
        p = np.array([_tail(float(v), float(d), alternative) for v, d in zip(t.reshape(-1).tolist(), np.broadcast_to(df, t.shape).reshape(-1).tolist())]).reshape(t.shape)
        return _made_ttest(t[()], p[()], df=df, **more)

    def ttest_1samp(a, popmean, axis=0, nan_policy="propagate", alternative="two-sided"):
        a = _lanes(a, axis, nan_policy)
        under = np.sqrt(_spread(a) / len(a))
        gap = a.mean(axis=0) - popmean
        return _tested(gap / under, np.int64(len(a) - 1), alternative)

    def ttest_rel(a, b, axis=0, nan_policy="propagate", alternative="two-sided"):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        if a.shape != b.shape:
            raise ValueError("Array shapes are incompatible for broadcasting.")
        return ttest_1samp(a - b, 0.0, axis, nan_policy, alternative)

    def _under(v1, n1, v2, n2, equal_var):
        if equal_var:
            df = n1 + n2 - 2.0
            return np.float64(df), np.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / df * (1.0 / n1 + 1.0 / n2))
        a, b = v1 / n1, v2 / n2
        return (a + b) ** 2 / (a ** 2 / (n1 - 1) + b ** 2 / (n2 - 1)), np.sqrt(a + b)

    def ttest_ind(a, b, axis=0, equal_var=True, nan_policy="propagate", alternative="two-sided"):
        a, b = _lanes(a, axis, nan_policy), _lanes(b, axis, nan_policy)
        df, under = _under(_spread(a), len(a), _spread(b), len(b), equal_var)
        return _tested((a.mean(axis=0) - b.mean(axis=0)) / under, df, alternative)

    Ttest_indResult = _named("Ttest_indResult", ["statistic", "pvalue"])

    def ttest_ind_from_stats(mean1, std1, nobs1, mean2, std2, nobs2, equal_var=True, alternative="two-sided"):
        df, under = _under(np.float64(std1) ** 2, nobs1, np.float64(std2) ** 2, nobs2, equal_var)
        t = (mean1 - mean2) / under
        return Ttest_indResult(np.float64(t), np.float64(_tail(float(t), float(df), alternative)))

    """#
}
