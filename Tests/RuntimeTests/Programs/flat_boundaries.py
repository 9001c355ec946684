# Boundaries and lines without kernels, and logistic regression with weights, as LIBLINEAR and L-BFGS find them.
import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris, make_classification, make_regression
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, LinearSVC, LinearSVR

X, y = load_iris(return_X_y=True)
X = StandardScaler().fit_transform(X)
for options in ({}, {"C": 0.1, "class_weight": {0: 2.0}}, {"loss": "hinge", "max_iter": 200, "random_state": 42}, {"dual": True, "random_state": 1}):
    machine = LinearSVC(**options).fit(X, y)
    print(options, machine.score(X, y), machine.n_iter_, machine.coef_[0].round(5), machine.intercept_.round(5), machine.predict(X[:3]))
W, v = make_classification(50, 120, random_state=3)
wide = LinearSVC(random_state=0).fit(W, v)
print(wide.n_iter_, wide.coef_.shape, wide.coef_[0, :3].round(5), wide.decision_function(W[:2]).round(5))
X, y = load_breast_cancer(return_X_y=True)
X = StandardScaler().fit_transform(X)
for options in (
    {"class_weight": "balanced"},
    {"class_weight": {0: 1, 1: 5}, "C": 0.1},
    {"solver": "liblinear"},
    {"solver": "liblinear", "C": 0.01, "class_weight": "balanced"},
    {"solver": "liblinear", "l1_ratio": 1, "C": 0.1, "random_state": 0},
):
    model = LogisticRegression(**options).fit(X, y)
    print(options, model.coef_[0, :3].round(4), model.intercept_.round(4), model.n_iter_, round(model.score(X, y), 6), (model.coef_ == 0).sum())
model = LogisticRegression().fit(X, y, sample_weight=np.arange(len(X)) % 3 + 1)
print(model.coef_[0, :3].round(4), model.n_iter_)
R, t = make_regression(80, 4, noise=2, random_state=0)
for options in ({}, {"epsilon": 0.5, "C": 5}, {"loss": "squared_epsilon_insensitive", "dual": True}):
    line = LinearSVR(random_state=3, **options).fit(R, t)
    print(options, line.n_iter_, line.coef_.round(4), line.intercept_.round(4), line.predict(R[:2]).round(3))
try:
    LogisticRegression(solver="liblinear").fit(R, np.arange(80) % 3)
except ValueError as error:
    print(error)
