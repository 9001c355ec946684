# Estimators of many kinds: each class against the rest, curved borders, penalties found by leaving out, a Boltzmann machine.
import numpy as np
from sklearn.cluster import KMeans
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import LassoCV, LogisticRegression, Ridge, RidgeClassifier, RidgeCV
from sklearn.metrics import (calinski_harabasz_score, completeness_score, davies_bouldin_score, fowlkes_mallows_score, homogeneity_score,
                             v_measure_score)
from sklearn.model_selection import LeaveOneGroupOut, PredefinedSplit, RepeatedStratifiedKFold
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier
from sklearn.multioutput import MultiOutputRegressor
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import NearestCentroid
from sklearn.neural_network import BernoulliRBM
from sklearn.datasets import load_iris, load_wine, load_diabetes, load_digits
np.set_printoptions(precision=6, suppress=True, linewidth=100)
X, y = load_iris(return_X_y=True)
for M in (OneVsRestClassifier(LogisticRegression()), OneVsOneClassifier(LogisticRegression()), QuadraticDiscriminantAnalysis(), NearestCentroid(), NearestCentroid("manhattan"), RidgeClassifier()):
    M.fit(X[::2], y[::2]); print(type(M).__name__, M.score(X[1::2], y[1::2]), M.predict(X[::15]), M.decision_function(X[::50]).round(4) if hasattr(M, "decision_function") and type(M).__name__ != "NearestCentroid" else "", M.predict_proba(X[::60]).round(5) if type(M).__name__ in ("OneVsRestClassifier", "QuadraticDiscriminantAnalysis") else "")
b = y < 2
print(OneVsRestClassifier(GaussianNB()).fit(X[b], y[b]).predict(X[b][::9]), RidgeClassifier(alpha=2).fit(X[b], y[b]).decision_function(X[b][:2]).round(6), QuadraticDiscriminantAnalysis(reg_param=0.1).fit(X[b], y[b]).decision_function(X[b][:2]).round(5))
labels = KMeans(3, n_init=3, random_state=0).fit_predict(X)
for f in (homogeneity_score, completeness_score, v_measure_score, fowlkes_mallows_score): print(f.__name__, round(float(f(y, labels)), 9))
for f in (calinski_harabasz_score, davies_bouldin_score): print(f.__name__, round(float(f(X, labels)), 9))
print([len(a) for a, _ in RepeatedStratifiedKFold(n_splits=3, n_repeats=2, random_state=1).split(X, y)], [t[:3].tolist() for _, t in RepeatedStratifiedKFold(n_splits=3, n_repeats=2, random_state=1).split(X, y)])
print([t.tolist() for _, t in LeaveOneGroupOut().split(np.zeros(6), groups=[1, 1, 2, 3, 3, 2])], [t.tolist() for _, t in PredefinedSplit([0, 1, -1, 1]).split()])
X, y = load_diabetes(return_X_y=True)
for M in (RidgeCV(), RidgeCV(alphas=[0.01, 0.1, 1], cv=4), LassoCV(cv=5), LassoCV(alphas=[0.1, 0.5, 1.0], cv=3), KernelRidge(alpha=0.1, kernel="rbf", gamma=2.0), KernelRidge()):
    M.fit(X, y); print(type(M).__name__, round(float(getattr(M, "alpha_", 0)), 8), M.predict(X[:3]).round(5), round(M.score(X, y), 7))
print(MultiOutputRegressor(Ridge()).fit(X, np.c_[y, -y]).predict(X[:2]).round(5))
X = load_digits().data[:300] / 16
r = BernoulliRBM(n_components=12, n_iter=3, learning_rate=0.05, random_state=0).fit(X)
print(r.components_[:2, 20:26], r.intercept_hidden_[:3], r.score_samples(X)[:3], r.transform(X[:2])[:, :4], r.gibbs(X[:1]).sum())
