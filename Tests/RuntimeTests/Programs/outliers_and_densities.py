# How empty it is around samples: outliers, densities, all samples within a radius.
import numpy as np
from sklearn.datasets import load_iris
from sklearn.neighbors import BallTree, KDTree, KernelDensity, LocalOutlierFactor, RadiusNeighborsClassifier, RadiusNeighborsRegressor

X, y = load_iris(return_X_y=True)
rng = np.random.RandomState(0)
T = X[::13] + rng.normal(0, 0.1, X[::13].shape)
print(RadiusNeighborsClassifier(1.0).fit(X, y).predict(T), RadiusNeighborsRegressor(0.8, weights="distance").fit(X[:, :3], X[:, 3]).predict(T[:4, :3]).round(6))
f = LocalOutlierFactor(20)
print(f, f.fit_predict(X).sum(), f.negative_outlier_factor_[:5].round(8))
f = LocalOutlierFactor(15, novelty=True, contamination=0.1).fit(X[:100])
print(f.predict(X[100:110]), f.decision_function(X[98:102]).round(6), round(float(f.offset_), 6))
for kernel in ("gaussian", "tophat", "epanechnikov", "exponential", "linear"):
    k = KernelDensity(kernel=kernel, bandwidth=0.7).fit(X)
    print(k, k.score_samples(T[:4]).round(6), round(float(k.score(X)), 4))
print(KernelDensity(bandwidth="scott").fit(X).score_samples(T[:3]).round(6), KernelDensity(bandwidth=0.2).fit(X[:, :2]).sample(3, random_state=0).round(6))
far, near = KDTree(X, leaf_size=2).query(T[:3], k=3)
print(far.round(6), KDTree(X).query_radius(T[:3], r=0.4, count_only=True), BallTree(X).query(T[:2], k=1)[1])
