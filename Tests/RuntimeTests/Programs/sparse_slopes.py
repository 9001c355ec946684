# Lasso and elastic net: slopes that tell little are 0.
import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import ElasticNet, Lasso, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

X, y = load_diabetes(return_X_y=True)
for model in (Lasso(alpha=0.1), Lasso(), Lasso(alpha=0.01, max_iter=5000), Lasso(alpha=0.5, positive=True), ElasticNet(alpha=0.01), ElasticNet(alpha=0.1, l1_ratio=0.9)):
    model.fit(X, y)
    print(model, model.coef_.round(5), round(model.intercept_, 6), model.n_iter_, round(model.score(X, y), 8))
X, y = make_regression(60, 20, n_informative=4, noise=1.0, random_state=2)
model = Lasso(alpha=2.0, fit_intercept=False).fit(X, y)
print(np.flatnonzero(model.coef_), model.coef_[model.coef_ != 0].round(6), model.predict(X[:3]).round(6))
rng = np.random.RandomState(0)
x = rng.rand(50, 1) * 3
t = 1 + 2 * x ** 2 + rng.randn(50, 1) * 0.1
for model in (Lasso(alpha=0.05), Ridge(alpha=0.1)):
    fitted = make_pipeline(PolynomialFeatures(4, include_bias=False), StandardScaler(), model).fit(x, t)
    print(fitted.predict(x[:3]).round(6).tolist())
