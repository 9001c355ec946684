# Support vector machines large enough to set samples aside while they are solved.
import numpy as np
from sklearn.datasets import make_classification, make_moons
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC, SVR

X, y = make_moons(300, noise=0.25, random_state=1)
for options in ({}, {"kernel": "linear"}, {"kernel": "poly", "degree": 3, "C": 0.5}, {"C": 100, "gamma": 2}, {"shrinking": False}):
    machine = SVC(**options).fit(X, y)
    print(options, machine.score(X, y), machine.n_support_, machine.intercept_.round(6), machine.dual_coef_[0, :3].round(6))
X, y = make_classification(240, 8, n_informative=5, n_classes=3, random_state=2)
machine = SVC(class_weight="balanced").fit(X, y)
print(machine.score(X, y), machine.n_support_, machine.decision_function(X[:2]).round(6))
search = GridSearchCV(SVC(), {"C": [0.1, 1, 10], "gamma": [0.01, 0.1]}, cv=3).fit(X, y)
print(search.best_params_, round(search.best_score_, 6))
x = np.linspace(0, 6, 80).reshape(-1, 1)
curve = SVR(C=10, epsilon=0.05).fit(x, np.sin(x).ravel())
print(round(curve.score(x, np.sin(x).ravel()), 6), len(curve.support_), curve.predict(x[:3]).round(6), curve.intercept_.round(6))
