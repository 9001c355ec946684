# Forests: bootstrap samples, features that are drawn, what the trees leave out.
import numpy as np
from sklearn.datasets import load_iris, load_diabetes, make_classification
from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor, RandomForestClassifier, RandomForestRegressor
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0, stratify=y)
forest = RandomForestClassifier(n_estimators=25, random_state=42)
forest.fit(X_train, y_train)
print(forest)
print(forest.score(X_test, y_test), len(forest.estimators_), forest.classes_)
print(forest.feature_importances_.round(6))
print(forest.predict_proba(X_test[:4]))
print(classification_report(y_test, forest.predict(X_test)))

X, y = make_classification(150, 6, n_informative=3, weights=[0.8], random_state=7)
for settings in (dict(criterion="entropy", max_depth=4), dict(class_weight="balanced"), dict(class_weight="balanced_subsample", max_samples=0.5),
                 dict(oob_score=True, min_samples_leaf=3), dict(max_features=None, bootstrap=False), dict(max_features="log2", max_leaf_nodes=6)):
    forest = RandomForestClassifier(15, random_state=1, **settings).fit(X, y)
    print(settings, forest.score(X, y), [tree.get_n_leaves() for tree in forest][:6], getattr(forest, "oob_score_", None))
extra = ExtraTreesClassifier(10, random_state=3).fit(X, y)
print(extra.score(X, y), extra.predict(X[:20]), extra.feature_importances_.round(6))

X, y = load_diabetes(return_X_y=True)
forest = RandomForestRegressor(12, random_state=0, oob_score=True).fit(X[:200], y[:200])
print(round(forest.score(X[200:], y[200:]), 9), forest.predict(X[200:204]).round(6), round(forest.oob_score_, 9))
extra = ExtraTreesRegressor(8, max_depth=5, random_state=0).fit(X[:200], y[:200])
print(round(extra.score(X[200:], y[200:]), 9), extra.predict(X[200:203]).round(6))
try:
    forest.predict(X[:, :3])
except ValueError as error:
    print(error)
