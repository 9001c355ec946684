# Parameters sought among all choices and among drawn ones; scores of many fits.
import numpy as np
from scipy.stats import randint, uniform
from sklearn.datasets import load_iris, make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import (GridSearchCV, KFold, ParameterSampler, RandomizedSearchCV, cross_val_score, cross_validate, learning_curve,
                                     validation_curve)
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
grid = GridSearchCV(SVC(), {"C": [0.1, 1, 10], "kernel": ["linear", "rbf"]}, cv=3, verbose=1, return_train_score=True).fit(X, y)
print(grid.best_params_, round(grid.best_score_, 8), grid.cv_results_["mean_test_score"].round(6), grid.cv_results_["mean_train_score"].round(6))
print(sorted(k for k in grid.cv_results_ if "time" not in k))
search = RandomizedSearchCV(KNeighborsClassifier(), {"n_neighbors": list(range(1, 20)), "weights": ["uniform", "distance"]}, n_iter=6, cv=4, random_state=0)
search.fit(X, y)
print(search.best_params_, round(search.best_score_, 8), [p["n_neighbors"] for p in search.cv_results_["params"]], search.cv_results_["rank_test_score"])
search = RandomizedSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": randint(1, 6), "min_samples_leaf": [1, 2, 5]}, n_iter=5, random_state=1).fit(X, y)
print([sorted(p.items()) for p in search.cv_results_["params"]], round(search.best_score_, 6))
print([p for p in ParameterSampler({"a": [1, 2], "b": [3, 4]}, 3, random_state=0)])
print(GridSearchCV(SVC(), {"C": [1, 2]}, cv=3))
print(cross_val_score(RandomForestClassifier(5, random_state=0), X, y, cv=KFold(4, shuffle=True, random_state=2), scoring="f1_macro").round(6))
found = cross_validate(DecisionTreeClassifier(random_state=0), X, y, cv=3, scoring=["accuracy", "recall_macro"], return_train_score=True)
print(sorted(found), found["test_recall_macro"].round(6))
sizes, train, test = learning_curve(KNeighborsClassifier(), X, y, train_sizes=[0.3, 0.6, 1.0], cv=3, shuffle=True, random_state=0)
print(sizes, train.round(4).tolist(), test.round(4).tolist())
train, test = validation_curve(DecisionTreeClassifier(random_state=0), X, y, param_name="max_depth", param_range=[1, 2, 3], cv=3)
print(train.mean(axis=1).round(6), test.mean(axis=1).round(6))
X, y = make_classification(120, 5, random_state=0)
for scoring in ("roc_auc", "neg_log_loss", "balanced_accuracy", "precision"):
    model = DecisionTreeClassifier(max_depth=3, random_state=0) if scoring == "neg_log_loss" else SVC()
    print(scoring, cross_val_score(model, X, y, cv=3, scoring=scoring).round(6))
