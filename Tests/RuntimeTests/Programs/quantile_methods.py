# Every way in which NumPy finds what a share of numbers lies below.
import numpy as np

q = [0, 0.1, 0.25, 0.5, 0.77, 1]
rng = np.random.RandomState(0)
for a in (rng.rand(10), np.arange(7), rng.rand(5, 3)):
    for method in ("inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"):
        print(method, np.quantile(a, q, method=method), np.percentile(a, 30, axis=0, method=method))
try:
    np.quantile(q, 0.5, method="best")
except ValueError as error:
    print(str(error)[:52])
