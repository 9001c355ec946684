# Targets that see those before them, targets that are transformed, classes by what the others' counts say.
import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import HuberRegressor, LinearRegression, LogisticRegression, Ridge
from sklearn.multioutput import ClassifierChain, RegressorChain
from sklearn.naive_bayes import ComplementNB
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
D, t = load_diabetes(return_X_y=True)
Y = np.c_[y == 0, y == 1, X[:, 0] > 5.8].astype(int)
k = ClassifierChain(LogisticRegression(), order=[2, 0, 1]).fit(X, Y)
print(k.predict(X[::30]), k.predict_proba(X[:2]).round(3), k.score(X, Y), RegressorChain(Ridge()).fit(X[:, :2], X[:, 2:]).predict(X[:3, :2]).round(6))
print(TransformedTargetRegressor(LinearRegression(), func=np.log1p, inverse_func=np.expm1).fit(D, t).predict(D[:3]).round(6))
print(round(TransformedTargetRegressor(transformer=StandardScaler()).fit(D, t).score(D, t), 10))
c = ComplementNB().fit(X, y)
print(c, c.predict(X[::15]), c.predict_proba(X[:2]).round(8), c.score(X, y), ComplementNB(norm=True).fit(X, y).score(X, y))
rng = np.random.RandomState(0)
A = rng.randn(60, 2)
b = A @ [2.0, -1.0] + 0.5 + 0.1 * rng.randn(60)
b[::10] += 8
for kw in ({}, {"epsilon": 1.1, "alpha": 0.01}, {"fit_intercept": False}):
    h = HuberRegressor(**kw).fit(A, b)
    print(h, h.coef_.round(3), np.round(h.intercept_, 3), h.scale_.round(3), h.outliers_.sum())
