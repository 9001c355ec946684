# Student's tests: one side and both, along axes, with gaps; and what else can be told of a sample.
import numpy as np
from scipy import stats
a = [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14]
b = [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69]
X = np.array([a, b, b[::-1]])
for found in (stats.ttest_ind(a, b), stats.ttest_ind(a, b, equal_var=False, alternative="less"), stats.ttest_rel(a, b), stats.ttest_1samp(a, 5, alternative="greater"),
              stats.ttest_ind([102, 98, 105, 110, 95, 100, 97, 103], [115, 120, 118, 125, 119, 122, 117, 121])):
    print(found.statistic, float(np.round(found.pvalue, 12)), float(found.df))
print(stats.ttest_1samp(X, 5, axis=1).statistic, np.round(stats.ttest_ind(X[:2].T, X[1:].T).pvalue, 12))
print(np.round(stats.ttest_ind_from_stats(15, 3.2, 20, 13, 2.9, 18), 12), np.round(stats.ttest_1samp([1, 2, np.nan, 4], 2, nan_policy="omit").pvalue, 12))
t, p = stats.ttest_ind(a, b)
print(t, round(float(p), 12))
line = stats.linregress(a, b)
print(np.round([line.slope, line.intercept, line.rvalue, line.pvalue, line.stderr, line.intercept_stderr], 10))
print(np.round(stats.pearsonr(a, b), 12), np.round(stats.pearsonr(a, b, alternative="less"), 12), np.round(stats.spearmanr(a, b, alternative="less"), 12))
print(np.round([stats.skew(a), stats.skew(a, bias=False), stats.kurtosis(a), stats.kurtosis(a, bias=False), stats.kurtosis(a, fisher=False)], 13))
print([float(stats.percentileofscore([1, 2, 2, 3, 4], 2, kind=k)) for k in ("rank", "weak", "strict", "mean")])
print(float(stats.chi2.sf(60, 2)), float(stats.norm.sf(9)), float(np.round(np.log(stats.f.sf(80, 3, 40)), 10)), float(np.round(np.log(stats.t.sf(12, 30)), 10)))
