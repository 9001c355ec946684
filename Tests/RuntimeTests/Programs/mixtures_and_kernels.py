import numpy as np
from sklearn.decomposition import KernelPCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.dummy import DummyClassifier
from sklearn.mixture import GaussianMixture
from sklearn.tree import DecisionTreeClassifier, export_text

rng = np.random.RandomState(0)
X = np.vstack([rng.normal(0, 1, (40, 3)), rng.normal(3, 0.7, (40, 3)), rng.normal((0, 5, 0), 0.8, (40, 3))])
y = np.repeat([0, 1, 2], 40)
mixture = GaussianMixture(n_components=3, random_state=1).fit(X)
order = np.argsort(mixture.means_[:, 1])
print(mixture.weights_[order].round(5), mixture.means_[order].round(5))
print(np.bincount(mixture.predict(X)).tolist(), round(float(mixture.bic(X)), 3), mixture.converged_)
kernel = KernelPCA(n_components=2, kernel="rbf", gamma=0.1).fit_transform(X)
print(np.abs(kernel[:4]).round(6), kernel.shape)
discriminant = LinearDiscriminantAnalysis(n_components=2).fit(X, y)
print(discriminant.score(X, y), np.abs(discriminant.transform(X[:2])).round(6), discriminant.explained_variance_ratio_.round(6))
print(DummyClassifier(strategy="most_frequent").fit(X, y).score(X, y))
tree = DecisionTreeClassifier(max_leaf_nodes=4, random_state=0).fit(X, y)
print(tree, tree.get_n_leaves(), tree.get_depth(), tree.score(X, y), tree.feature_importances_.round(6))
print(export_text(tree))
