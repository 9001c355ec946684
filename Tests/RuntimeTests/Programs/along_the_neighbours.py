# Places in few dimensions, by the ways along the nearest samples.
import warnings

import numpy as np
from sklearn.datasets import make_blobs, make_s_curve
from sklearn.manifold import Isomap

X, t = make_s_curve(300, random_state=0)
m = Isomap(n_neighbors=10, n_components=2)
Z = m.fit_transform(X)
print(m, Z.shape, Z[:4].round(5), round(m.reconstruction_error(), 6), m.transform(X[:3] + 0.01).round(5))
print(Isomap(n_neighbors=5, n_components=3).fit(X[:120]).embedding_[:3].round(5))
warnings.simplefilter("ignore")
X, _ = make_blobs(60, centers=2, cluster_std=0.3, random_state=1)
print(Isomap(n_neighbors=4).fit_transform(X)[:3].round(5))
