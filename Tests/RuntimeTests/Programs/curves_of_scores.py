# Scores by the number of samples and by a parameter, groups drawn at random.
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import GroupShuffleSplit, LearningCurveDisplay, ValidationCurveDisplay
from sklearn.svm import SVC
from sklearn.utils import shuffle

X, y = load_iris(return_X_y=True)
X, y = shuffle(X, y, random_state=0)
d = LearningCurveDisplay.from_estimator(SVC(kernel="linear"), X, y, train_sizes=[50, 80, 110], cv=5, scoring="accuracy")
print(d.train_sizes, d.test_scores.round(4), d.score_name, d.ax_.get_ylabel(), d.ax_.get_xlabel(), len(d.lines_))
d = ValidationCurveDisplay.from_estimator(SVC(), X, y, param_name="C", param_range=[0.1, 1, 10])
print(d.train_scores.round(4), d.ax_.get_ylabel(), d.ax_.get_xlabel())
for train, test in GroupShuffleSplit(2, test_size=0.3, random_state=1).split(X[:12], groups=[1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 6]):
    print(train, test)
fig, ax = plt.subplots()
ax.eventplot([[1, 2, 3], [2, 4]], colors=["C0", "C1"])
plt.eventplot([0.5, 1.5]); plt.stairs([1, 2, 3]); plt.broken_barh([(1, 2), (5, 1)], (0, 3)); plt.fill_betweenx([1, 2], [0, 1], [2, 3])
plt.scatter([1, 2], [3, 4], c=[0, 1], cmap=plt.cm.RdYlGn_r)
ax.twiny()
plt.show()
print(plt.cm.afmhot.name, plt.cm.Pastel1_r.name)
