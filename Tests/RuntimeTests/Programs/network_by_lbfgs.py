# Small networks trained on all samples at once.
import warnings

import numpy as np
from sklearn.datasets import load_diabetes, load_iris, make_moons
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
X, y = load_iris(return_X_y=True)
X = StandardScaler().fit_transform(X)
for kw in ({"hidden_layer_sizes": (5,), "max_iter": 20}, {"hidden_layer_sizes": (4, 3), "activation": "tanh", "alpha": 0.1, "max_iter": 30}, {"hidden_layer_sizes": 3, "activation": "logistic", "max_iter": 30}):
    m = MLPClassifier(solver="lbfgs", random_state=1, **kw).fit(X, y)
    print(m, m.n_iter_, round(m.loss_, 3), round(m.score(X, y), 4), m.predict(X[::30]), m.n_layers_)
A, b = make_moons(100, noise=0.2, random_state=0)
m = MLPClassifier(solver="lbfgs", alpha=1e-1, hidden_layer_sizes=(5, 2), random_state=1, max_iter=40).fit(A, b)
print(round(m.score(A, b), 2), m.predict_proba(A[:2]).round(2))
D, t = load_diabetes(return_X_y=True)
m = MLPRegressor(solver="lbfgs", hidden_layer_sizes=(6,), random_state=0, max_iter=50).fit(D, t)
print(m.n_iter_, round(m.loss_), round(m.score(D, t), 2))
