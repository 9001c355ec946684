import numpy as np
from sklearn.cluster import SpectralClustering
from sklearn.datasets import load_iris, make_blobs, make_circles, make_moons
from sklearn.metrics import adjusted_rand_score

# Two moons and two rings, which no straight border parts.
for name, (X, y) in (("moons", make_moons(160, noise=0.05, random_state=0)), ("rings", make_circles(150, factor=0.4, noise=0.04, random_state=2))):
    for settings in ({"gamma": 20.0}, {"affinity": "nearest_neighbors", "n_neighbors": 14}, {}):
        model = SpectralClustering(2, random_state=0, **settings).fit(X)
        print(name, model, np.bincount(model.labels_), round(adjusted_rand_score(y, model.labels_), 4), model.labels_[:12])

X, y = make_blobs(120, centers=4, cluster_std=1.2, random_state=5)
model = SpectralClustering(n_clusters=4, random_state=1, gamma=0.3)
print(model.fit_predict(X)[:20], model.affinity_matrix_.shape, round(float(model.affinity_matrix_.sum()), 6))
distances = ((X[:, None] - X[None]) ** 2).sum(axis=-1)
model = SpectralClustering(4, affinity="precomputed", random_state=3).fit(np.exp(-0.1 * distances))
print(model.labels_[:20], round(adjusted_rand_score(y, model.labels_), 4))
print(SpectralClustering(3, random_state=0, affinity="polynomial", degree=2).fit(X / 10).labels_[:20])
print(SpectralClustering(3, random_state=0, n_neighbors=12, affinity="nearest_neighbors").fit(load_iris().data).labels_[::6])
print(SpectralClustering(2, random_state=0).fit([[1, 1], [2, 1], [1, 0], [4, 7], [3, 5], [3, 6]]).labels_)
