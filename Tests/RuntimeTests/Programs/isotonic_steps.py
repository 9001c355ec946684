# Steps that only go up, and straight lines between them.
import numpy as np
from sklearn.isotonic import IsotonicRegression, check_increasing, isotonic_regression

rng = np.random.RandomState(0)
x = rng.rand(40); y = x * 2 + rng.randn(40) * 0.5
for kw in ({}, {"increasing": False}, {"increasing": "auto", "out_of_bounds": "clip"}, {"y_min": 0.2, "y_max": 1.5}):
    m = IsotonicRegression(**kw).fit(x, y)
    print(m, m.predict([-0.1, 0.1, 0.5, 0.77, 1.2]).round(10), m.X_thresholds_.shape, m.increasing_)
print(isotonic_regression([5, 3, 1, 2, 8, 10, 7, 9, 6, 4]).round(8), isotonic_regression([1, 3, 2, 4], sample_weight=[1, 5, 1, 1], increasing=False), check_increasing([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]))
a, b = np.array([1, 1, 2, 2, 3, 4.0]), np.array([1, 2, 0, 3, 2, 5.0])
print(IsotonicRegression().fit_transform(a, b), IsotonicRegression().fit(a, b, sample_weight=[1, 2, 1, 0, 1, 1]).y_thresholds_)
try:
    IsotonicRegression(out_of_bounds="raise").fit(a, b).predict([9.0])
except ValueError as error:
    print(error)
