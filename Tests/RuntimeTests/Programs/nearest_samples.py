# The nearest samples by several distances, weighted and not.
import numpy as np
from sklearn.datasets import load_digits, load_iris
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestCentroid, NearestNeighbors, kneighbors_graph, radius_neighbors_graph

X, y = load_iris(return_X_y=True)
rng = np.random.RandomState(0)
T = X[::13] + rng.normal(0, 0.1, X[::13].shape)
for metric in ("minkowski", "euclidean", "manhattan", "chebyshev", "cosine"):
    for weights in ("uniform", "distance"):
        k = KNeighborsClassifier(7, weights=weights, metric=metric).fit(X, y)
        print(k, k.predict(T), k.predict_proba(T)[::4].round(6))
print(KNeighborsClassifier(3, p=3).fit(X, y).kneighbors(T[:3]))
n = NearestNeighbors(n_neighbors=4, radius=0.3).fit(X[:60])
far, near = n.radius_neighbors(T[:3], sort_results=True)
print(n, [a.round(6).tolist() for a in far], [a.tolist() for a in near], n.kneighbors(T[:2])[0].round(8))
print(n.kneighbors_graph(X[:5]).toarray().sum(axis=1), kneighbors_graph(X[:8], 2, mode="distance").toarray().round(4)[0], radius_neighbors_graph(X[:6], 0.4).toarray())
r = KNeighborsRegressor(5, weights="distance").fit(X[:, :3], X[:, 3])
print(r.predict(T[:, :3]).round(8), KNeighborsRegressor(5, weights="distance").fit(X[:, :2], X[:, 2:]).predict(T[:4, :2]).round(6))
D, d = load_digits(return_X_y=True)
k = KNeighborsClassifier(3).fit(D[:1500], d[:1500])
print(k.score(D[1500:], d[1500:]), k.predict(D[1500:1520]), NearestCentroid().fit(X, y).predict(T))
try:
    k.kneighbors(D[:1], 2000)
except ValueError as error:
    print(error)
