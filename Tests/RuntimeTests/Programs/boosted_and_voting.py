# Many estimators as one: in turn, side by side, by vote.
import numpy as np
from sklearn.datasets import load_iris, load_diabetes, make_moons
from sklearn.ensemble import (AdaBoostClassifier, BaggingClassifier, BaggingRegressor, GradientBoostingClassifier, GradientBoostingRegressor,
                              VotingClassifier, VotingRegressor)
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

X, y = make_moons(200, noise=0.25, random_state=4)
boosted = AdaBoostClassifier(n_estimators=20, random_state=0).fit(X[:150], y[:150])
print(boosted.score(X[150:], y[150:]), boosted.estimator_weights_[:4].round(8), boosted.estimator_errors_[:3].round(8))
print([round(s, 4) for s in boosted.staged_score(X[150:], y[150:])][:8], boosted.predict_proba(X[:2]).round(8))
boosted = AdaBoostClassifier(DecisionTreeClassifier(max_depth=2), n_estimators=8, learning_rate=0.5, random_state=0).fit(X[:150], y[:150])
print(boosted.score(X[150:], y[150:]), boosted.feature_importances_.round(8))
gradient = GradientBoostingClassifier(n_estimators=15, learning_rate=0.2, max_depth=2, random_state=0).fit(X[:150], y[:150])
print(gradient.score(X[150:], y[150:]), gradient.decision_function(X[:3]).round(6), gradient.train_score_[::5].round(6))
bag = BaggingClassifier(KNeighborsClassifier(3), n_estimators=7, max_samples=0.6, random_state=1).fit(X[:150], y[:150])
print(bag.score(X[150:], y[150:]), bag.predict_proba(X[:3]))
bag = BaggingClassifier(n_estimators=9, random_state=1, oob_score=True).fit(X[:150], y[:150])
print(bag.score(X[150:], y[150:]), round(bag.oob_score_, 6))
parts = [("lr", LogisticRegression()), ("nb", GaussianNB()), ("knn", KNeighborsClassifier())]
for voting, weights in (("hard", None), ("soft", None), ("soft", [2, 1, 1])):
    votes = VotingClassifier(parts, voting=voting, weights=weights).fit(X[:150], y[:150])
    print(voting, weights, votes.score(X[150:], y[150:]), votes.predict(X[150:165]))
X, y = load_iris(return_X_y=True)
gradient = GradientBoostingClassifier(n_estimators=5, random_state=0).fit(X[::2], y[::2])
print(gradient.score(X[1::2], y[1::2]), gradient.predict_proba(X[1:60:25]).round(6), gradient.feature_importances_.round(6))
X, y = load_diabetes(return_X_y=True)
gradient = GradientBoostingRegressor(n_estimators=25, max_depth=2, random_state=0).fit(X[:200], y[:200])
print(round(gradient.score(X[200:], y[200:]), 8), gradient.predict(X[200:203]).round(6), [round(float(p[0]), 6) for p in gradient.staged_predict(X[200:201])][::8])
gradient = GradientBoostingRegressor(n_estimators=10, subsample=0.5, max_features=3, random_state=3).fit(X[:200], y[:200])
print(round(gradient.score(X[200:], y[200:]), 8))
print(BaggingRegressor(DecisionTreeRegressor(max_depth=3), n_estimators=5, random_state=0).fit(X[:200], y[:200]).predict(X[200:203]).round(6))
print(VotingRegressor([("line", LinearRegression()), ("tree", DecisionTreeRegressor(max_depth=2))]).fit(X[:200], y[:200]).predict(X[200:203]).round(6))
