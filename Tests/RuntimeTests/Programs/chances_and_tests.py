import numpy as np
from scipy import stats

normal = stats.norm(10, 2)
print(round(normal.cdf(12), 10), round(normal.ppf(0.975), 8), normal.mean(), normal.std())
print(stats.binom.pmf([0, 1, 2], 5, 0.3).round(8), round(stats.poisson.cdf(3, 2.5), 8))
print(round(stats.t.sf(2.1, 12), 8), round(stats.chi2.ppf(0.95, 4), 8), round(stats.expon.pdf(1.0, scale=2), 8))
print(round(stats.beta.cdf(0.4, 2, 3), 8), round(stats.gamma.mean(3, scale=2), 8), stats.uniform.interval(0.9, 1, 4))
rng = np.random.default_rng(3)
a, b = rng.normal(0, 1, 30), rng.normal(0.6, 1.2, 30)
for test in (stats.ttest_ind(a, b), stats.ttest_rel(a, b), stats.ttest_1samp(a, 0.2), stats.ttest_ind(a, b, equal_var=False)):
    print(round(float(test.statistic), 8), round(float(test.pvalue), 8))
print([round(float(v), 8) for v in stats.mannwhitneyu(a, b)])
print([round(float(v), 8) for v in stats.pearsonr(a, b)], [round(float(v), 8) for v in stats.spearmanr(a, b)])
print([round(float(v), 8) for v in stats.f_oneway(a, b, a + b)])
table = np.array([[12, 5], [7, 11]])
chi, p, freedom, expected = stats.chi2_contingency(table)
print(round(float(chi), 8), round(float(p), 8), freedom, expected)
print([round(float(v), 8) for v in stats.normaltest(np.concatenate([a, b, a * b]))])
line = stats.linregress(np.arange(6), [1.0, 2.9, 5.2, 7.1, 8.8, 11.2])
print(round(line.slope, 8), round(line.intercept, 8), round(line.rvalue, 8), round(line.stderr, 8))
print(stats.zscore([1.0, 2, 3, 4]).round(6), stats.rankdata([3, 1, 3, 2]), stats.iqr([1, 2, 3, 4, 10]))
