# What an estimator goes by, and its pictures.
import matplotlib.pyplot as plt
import numpy as np
from mpl_toolkits.mplot3d import Axes3D
from sklearn.datasets import load_iris, make_moons
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import DecisionBoundaryDisplay, permutation_importance
from sklearn.metrics import ConfusionMatrixDisplay, RocCurveDisplay, silhouette_score
from sklearn.svm import SVC

X, y = load_iris(return_X_y=True)
forest = RandomForestClassifier(10, random_state=0).fit(X, y)
found = permutation_importance(forest, X, y, n_repeats=4, random_state=1)
print(found.importances_mean.round(6), found.importances_std.round(6), found["importances"].shape)
shown = ConfusionMatrixDisplay.from_estimator(forest, X, y)
print(shown.confusion_matrix)
plt.show()
X, y = make_moons(60, noise=0.2, random_state=0)
model = SVC().fit(X, y)
print(round(RocCurveDisplay.from_estimator(model, X, y).roc_auc, 6))
plt.show()
shown = DecisionBoundaryDisplay.from_estimator(model, X, grid_resolution=20, alpha=0.4)
print(shown.response.shape, shown.response[0, :3].round(5))
plt.scatter(X[:, 0], X[:, 1], c=y)
plt.show()
print(round(float(silhouette_score(X, y, metric="manhattan")), 6), round(float(silhouette_score(X, y, metric="euclidean", sample_size=30, random_state=2)), 6))
fig = plt.figure()
ax = fig.add_subplot(111, projection="3d")
ax.scatter([1, 2], [2, 3], [4, 5], c="r", s=20, marker="o")
ax.plot([0, 1], [0, 1], [0, 1], "b-", label="line")
ax.set_zlabel("z")
ax.text(0, 0, 0, "origin")
print(type(ax).__name__, isinstance(ax, Axes3D))
plt.show()
