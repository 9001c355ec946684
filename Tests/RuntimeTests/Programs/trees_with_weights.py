# Decision trees whose samples count differently, and what a tree says of itself.
import numpy as np
from sklearn.datasets import load_breast_cancer, load_wine, make_regression
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_text

X, y = load_wine(return_X_y=True)
w = np.random.RandomState(0).rand(len(y))
for settings in (dict(), dict(class_weight="balanced"), dict(class_weight={0: 1, 1: 2.5, 2: 0.5}, max_depth=4), dict(criterion="entropy"),
                 dict(splitter="random"), dict(max_leaf_nodes=6), dict(min_samples_leaf=0.05), dict(min_impurity_decrease=0.01)):
    for weights in (None, w):
        tree = DecisionTreeClassifier(random_state=5, **settings).fit(X, y, sample_weight=weights)
        print(settings, tree.get_depth(), tree.get_n_leaves(), round(tree.score(X, y), 6), tree.feature_importances_.round(5).tolist())
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, y)
t = tree.tree_
print(t.node_count, t.max_depth, t.n_leaves, t.feature, t.threshold.round(4), t.children_left, t.children_right)
print(t.impurity.round(6), t.n_node_samples, t.weighted_n_node_samples, t.value[:2].round(6))
print(tree.apply(X[::20]))
print(export_text(tree, feature_names=["f%d" % i for i in range(13)]))
X, y = load_breast_cancer(return_X_y=True)
tree = DecisionTreeClassifier(class_weight="balanced", random_state=0).fit(X[:300], y[:300])
print(tree.get_depth(), tree.get_n_leaves(), round(tree.score(X[300:], y[300:]), 6), tree.predict_proba(X[300:302]))
X, y = make_regression(120, 4, noise=2.0, random_state=3)
for settings in (dict(), dict(max_depth=3), dict(splitter="random", max_depth=5), dict(max_features=2), dict(max_leaf_nodes=7)):
    for weights in (None, w[:120]):
        tree = DecisionTreeRegressor(random_state=2, **settings).fit(X, y, sample_weight=weights)
        print(settings, tree.get_n_leaves(), tree.feature_importances_.round(6), tree.predict(X[:3]).round(6))
two = DecisionTreeRegressor(max_depth=3, random_state=0).fit(X, np.c_[y, y ** 2])
print(two.predict(X[:2]).round(5), two.get_n_leaves())
