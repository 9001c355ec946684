import numpy as np
from sklearn.datasets import load_iris, make_blobs
from sklearn.ensemble import IsolationForest, StackingClassifier, StackingRegressor
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1, stratify=y)
stack = StackingClassifier(
    [("tree", DecisionTreeClassifier(max_depth=3, random_state=0)), ("near", KNeighborsClassifier(5))],
    final_estimator=LogisticRegression(max_iter=1000))
stack.fit(X_train, y_train)
print(stack.score(X_test, y_test), stack.stack_method_, stack.transform(X_test[:2]).shape, stack.predict(X_test[:8]))
two = y_train < 2
stack = StackingClassifier([("near", KNeighborsClassifier(3))], cv=3, passthrough=True).fit(X_train[two], y_train[two])
print(stack.transform(X_test[:1]).shape, stack.predict(X_test[y_test < 2]).sum())
rng = np.random.RandomState(0)
A = rng.rand(60, 2)
b = 3 * A[:, 0] - A[:, 1] + 0.1 * rng.randn(60)
both = StackingRegressor([("flat", Ridge()), ("tree", DecisionTreeRegressor(max_depth=3, random_state=0))], LinearRegression()).fit(A, b)
print(round(both.score(A, b), 6))

points, _ = make_blobs(120, centers=1, random_state=5)
points = np.vstack([points, [[15, 15], [-20, 0]]])
forest = IsolationForest(n_estimators=40, random_state=3).fit(points)
print(forest.predict(points)[-4:], forest.score_samples(points)[-2:].round(6), forest.offset_)
forest = IsolationForest(contamination=0.05, n_estimators=20, random_state=1).fit(points)
print((forest.predict(points) == -1).sum(), round(float(forest.offset_), 6), forest.decision_function(points[:2]).round(6))
