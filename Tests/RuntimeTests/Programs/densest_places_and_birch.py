import numpy as np
from sklearn.cluster import Birch, MeanShift, estimate_bandwidth
from sklearn.datasets import load_iris, make_blobs
X, _ = make_blobs(300, centers=4, cluster_std=0.8, random_state=3)
I = load_iris().data
print(round(estimate_bandwidth(X, quantile=0.2), 8), round(estimate_bandwidth(I, quantile=0.3, n_samples=60), 8))
for kw in ({"bandwidth": 2}, {}, {"bandwidth": 1.5, "bin_seeding": True}, {"bandwidth": 1.0, "cluster_all": False}):
    m = MeanShift(**kw).fit(X); print(m, m.cluster_centers_.round(6), np.bincount(m.labels_ + 1), m.n_iter_, m.predict(X[:10]))
m = MeanShift().fit(I); print(m.cluster_centers_.round(6), m.labels_[::10])
print(MeanShift(bandwidth=2).fit([[1, 1], [2, 1], [1, 0], [4, 7], [3, 5], [3, 6]]).labels_)
for kw in ({"n_clusters": None}, {"n_clusters": 4}, {"threshold": 0.3, "branching_factor": 5, "n_clusters": 4}, {"threshold": 0.2, "branching_factor": 10, "n_clusters": None}, {}):
    b = Birch(**kw).fit(X); print(b, b.subcluster_centers_.shape, b.subcluster_centers_[:4].round(8), np.bincount(b.labels_)[:12], b.predict(X[:12]), b.transform(X[:1])[:, :4].round(6))
b = Birch(n_clusters=None); b.fit([[0, 1], [0.3, 1], [-0.3, 1], [0, -1], [0.3, -1], [-0.3, -1]]); print(b.predict([[0, 1], [0.3, -1]]), Birch(threshold=0.1).fit_predict(I)[::12])
