# -*- coding: utf-8 -*-
"""A perceptron with private names, a decorated step and a picture that is saved."""
import numpy as np
import matplotlib.pyplot as plt
from matplotlib.colors import ListedColormap
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split


@np.vectorize
def step(x):
    return 1 if x >= 0 else -1


class Perceptron(object):
    __version = "1.1"

    def __init__(self, eta=0.1, n_iter=10, random_state=1):
        self.eta, self.n_iter, self.__seed = eta, n_iter, random_state

    def fit(self, X, y):
        rgen = np.random.RandomState(self.__seed)
        self.w_ = rgen.normal(loc=0.0, scale=0.01, size=1 + X.shape[1])
        self.errors_ = []
        for _ in range(self.n_iter):
            errors = 0
            for xi, target in zip(X, y):
                update = self.eta * (target - self.__predict_one(xi))
                self.w_[1:] += update * xi
                self.w_[0] += update
                errors += int(update != 0.0)
            self.errors_.append(errors)
        return self

    def __predict_one(self, x):
        return 1 if np.dot(x, self.w_[1:]) + self.w_[0] >= 0 else -1

    def predict(self, X):
        return step(X @ self.w_[1:] + self.w_[0])

    def __str__(self):
        return f"{self.__class__.__name__}(eta={self.eta}, version={Perceptron.__version})"


def plot_decision_regions(X, y, classifier, resolution=0.5):
    cmap = ListedColormap(("red", "blue", "lightgreen")[: len(np.unique(y))])
    (x1_min, x1_max), (x2_min, x2_max) = [(X[:, i].min() - 1, X[:, i].max() + 1) for i in (0, 1)]
    xx1, xx2 = np.meshgrid(np.arange(x1_min, x1_max, resolution), np.arange(x2_min, x2_max, resolution))
    Z = classifier.predict(np.array([xx1.ravel(), xx2.ravel()]).T).reshape(xx1.shape)
    plt.contourf(xx1, xx2, Z, alpha=0.3, cmap=cmap)
    plt.xlim(xx1.min(), xx1.max())
    for idx, cl in enumerate(np.unique(y)):
        plt.scatter(x=X[y == cl, 0], y=X[y == cl, 1], alpha=0.8, c=["red", "blue"][idx], marker=("s", "x")[idx], label=cl, edgecolor="black")
    return Z


iris = load_iris()
X, y = iris.data[:100, [0, 2]], np.where(iris.target[:100] == 0, -1, 1)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
ppn = Perceptron(eta=0.1, n_iter=10).fit(X_train, y_train)
print(ppn, ppn.w_.round(6), ppn.errors_)
print("Accuracy: %.2f" % np.mean(ppn.predict(X_test) == y_test), np.unique(y), np.bincount(iris.target))
Z = plot_decision_regions(X, y, ppn)
print(Z.shape, int(Z.sum()))
plt.legend(loc="upper left")
plt.savefig("regions.png", dpi=150)
plt.show()
