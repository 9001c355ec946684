import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression, Ridge

rng = np.random.default_rng(4)
X = rng.normal(size=(12, 2))
y = X @ [1.5, -2.0] + 0.7 + 0.1 * rng.normal(size=12)
w = rng.integers(1, 5, 12)
for model in (LinearRegression(), Ridge(alpha=0.5), LinearRegression(fit_intercept=False), Ridge(alpha=2, fit_intercept=False)):
    plain = model.fit(X, y).coef_.round(8)
    weighted = model.fit(X, y, sample_weight=w)
    print(plain, weighted.coef_.round(8), np.round(weighted.intercept_, 8))
both = LinearRegression().fit(X, np.c_[y, 2 * y], sample_weight=w)
print(both.coef_.round(6), both.intercept_.round(6))
names = pd.Series(["Miss. Ann", "Mr. Bob", "MR. X", "Mr. Cy"])
print(names.str.contains("mr", case=False).tolist(), names.str.contains("mr").tolist(), names.str.contains(".", regex=False).tolist())
print(names.str.extract(r"([A-Za-z]+)\.", expand=False).tolist())
print(names.str.extract(r"(?P<title>[A-Za-z]+)\. (\w)"))
