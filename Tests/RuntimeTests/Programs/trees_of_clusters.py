import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial import KDTree
from scipy.spatial.distance import pdist, squareform
from sklearn.cluster import DBSCAN, AgglomerativeClustering

rng = np.random.RandomState(5)
points = np.vstack([rng.normal(c, 0.4, (6, 2)) for c in ((0, 0), (4, 0), (2, 5))])
for method in ("single", "complete", "average", "ward"):
    tree = linkage(points, method)
    print(method, tree[-3:, 2].round(6), fcluster(tree, 3, criterion="maxclust"))
print(squareform(pdist(points[:3])).round(6))
print(DBSCAN(eps=1.0, min_samples=3).fit_predict(np.vstack([points, [[10, 10]]])))
model = AgglomerativeClustering(n_clusters=3)
print(model.fit_predict(points), model)
distance, place = KDTree(points).query([2.0, 4.0], k=2)
print(distance.round(6), place)
