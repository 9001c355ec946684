# k-means by its codes, as scipy.cluster.vq has it.
import numpy as np
from scipy.cluster.vq import kmeans, kmeans2, vq, whiten

rng = np.random.RandomState(0)
X = np.vstack([rng.randn(40, 2), rng.randn(30, 2) + 5, rng.randn(30, 2) + [0, 6]])
W = whiten(X)
np.random.seed(3)
codes, far = kmeans(W, 3)
print(W[:2], codes.round(10), round(float(far), 10), vq(W, codes)[0][:50], vq(W, codes)[1][:3].round(8))
print(kmeans(W, W[[0, 50, 90]])[0].round(10))
for way in ("points", "++"):
    np.random.seed(1)
    codes, places = kmeans2(X, 3, minit=way)
    print(codes.round(10), places[:10])
print(kmeans2(X, X[[0, 50, 90]], minit="matrix")[0].round(10), kmeans2(X, 3, minit="points", seed=5)[0].round(8), kmeans2(X, 3, minit="++", rng=5)[0].round(8), kmeans(X[:, 0], 2, seed=4)[0].round(8))
