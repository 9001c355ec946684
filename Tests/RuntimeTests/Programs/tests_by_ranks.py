# Tests of scipy.stats by ranks, for spreads and for normal samples.
import numpy as np
from scipy import stats
a = [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14]
b = [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69]
c = [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]
def shown(name, found):
    print(name, float(np.round(found.statistic, 10)), float(np.round(found.pvalue, 10)))
shown("kruskal", stats.kruskal(a, b, c))
shown("friedman", stats.friedmanchisquare(a, b, c))
shown("ranksums", stats.ranksums(a, b))
for x in ((a, b), (np.array(a) - 5,), ([1, 2, 2, 3, -1, -4, 5, 6, 0],), (np.round(np.array(a * 3) - np.array(c * 3), 1),)):
    shown("wilcoxon", stats.wilcoxon(*x))
shown("wilcoxon", stats.wilcoxon(a, b, alternative="greater"))
shown("kendall", stats.kendalltau(a, b))
shown("kendall", stats.kendalltau([1, 2, 2, 3, 4, 5, 6], [3, 1, 2, 2, 5, 5, 7]))
shown("kendall", stats.kendalltau(range(40), np.sin(np.arange(40))))
shown("levene", stats.levene(a, b, c))
shown("levene", stats.levene(a, b, center="mean"))
shown("bartlett", stats.bartlett(a, b, c))
shown("fligner", stats.fligner(a, b, c))
for x in (a, a + b + c, [1, 2, 4], np.arange(40) ** 2):
    shown("shapiro", stats.shapiro(x))
shown("ks", stats.ks_2samp(a, b))
shown("ks", stats.ks_2samp(a, c[:7]))
shown("fisher", stats.fisher_exact([[8, 2], [1, 5]]))
shown("fisher", stats.fisher_exact([[3, 7], [4, 5]], alternative="less"))
shown("mann", stats.mannwhitneyu(a, c, method="asymptotic"))
shown("mann", stats.mannwhitneyu(a, c, alternative="less"))
print(round(stats.binomtest(7, 20, 0.4).pvalue, 12), round(stats.binomtest(3, 15, p=0.1, alternative="greater").pvalue, 12))
print(np.round([stats.tmean(a), stats.tstd(a), stats.tsem(a), stats.scoreatpercentile(a, 40), stats.wasserstein_distance(a, b)], 10))
print(np.round(stats.pointbiserialr([0, 0, 1, 1, 1, 0], [1, 2, 3, 4, 5, 6]), 10))
