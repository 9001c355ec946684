extension Library {
  /// The part of `sklearn.neighbors` with all samples within a radius, densities and trees.
  static let sklearnAround = #"""
    class _Around(_Neighbors):
        """What looks at all samples within a radius."""

        def _within(self, X):
            distances, places = self.radius_neighbors(X)
            for d, near in zip(distances, places):
                d, near = np.asarray(d, dtype=float), np.asarray(near, dtype=int)
                yield near, self._counted(d[None])[0] if len(near) else d

    class RadiusNeighborsClassifier(_Around, ClassifierMixin):
        """The class that most samples within a radius have."""

        def __init__(self, radius=1.0, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", outlier_label=None, metric_params=None, n_jobs=None):
            self.radius, self.weights, self.algorithm, self.leaf_size, self.p, self.metric = radius, weights, algorithm, leaf_size, p, metric
            self.outlier_label, self.metric_params, self.n_jobs = outlier_label, metric_params, n_jobs

        def fit(self, X, y):
            self._keep(X)
            self.classes_, self._kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            return self

        def predict(self, X):
            found, alone = [], []
            for i, (near, weights) in enumerate(self._within(X)):
                if len(near) == 0:
                    alone.append(i)
                    found.append(self.outlier_label)
                else:
                    found.append(self.classes_[np.argmax(np.bincount(self._kinds[near], weights=weights, minlength=len(self.classes_)))])
            if alone and self.outlier_label is None:
                raise ValueError(f"No neighbors found for test samples {np.array(alone)!r}, you can try using larger radius, giving a label for outliers, or considering removing them from your dataset.")
            return np.array(found)

    class RadiusNeighborsRegressor(_Around, RegressorMixin):
        """The mean of the samples within a radius."""

        def __init__(self, radius=1.0, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None):
            self.radius, self.weights, self.algorithm, self.leaf_size, self.p, self.metric = radius, weights, algorithm, leaf_size, p, metric
            self.metric_params, self.n_jobs = metric_params, n_jobs

        def fit(self, X, y):
            self._keep(X)
            self._y = np.asarray(y, dtype=float)
            return self

        def predict(self, X):
            found = []
            for near, weights in self._within(X):
                if len(near) == 0:
                    import warnings
                    warnings.warn("One or more samples have no neighbors within specified radius; predicting NaN.")
                    found.append(np.full(self._y.shape[1:], np.nan))
                else:
                    found.append(np.average(self._y[near], axis=0, weights=weights))
            return np.array(found)

    class NearestCentroid(BaseEstimator, ClassifierMixin):
        """The class whose mean is nearest."""

        def __init__(self, metric="euclidean", *, shrink_threshold=None, priors="uniform"):
            if shrink_threshold is not None or metric not in ("euclidean", "manhattan"):
                raise NotImplementedError("NearestCentroid is here with metric=\"euclidean\" or \"manhattan\" and without shrink_threshold=")
            self.metric, self.shrink_threshold, self.priors = metric, shrink_threshold, priors

        def fit(self, X, y):
            X, y = _plain(X), np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            middle = np.mean if self.metric == "euclidean" else np.median
            self.centroids_ = np.stack([middle(X[y == c], axis=0) for c in self.classes_])
            return self

        def predict(self, X):
            gaps = _plain(X)[:, None] - self.centroids_
            far = (gaps ** 2).sum(axis=-1) if self.metric == "euclidean" else np.abs(gaps).sum(axis=-1)
            return self.classes_[np.argmin(far, axis=1)]

    class LocalOutlierFactor(_Neighbors):
        """How much emptier it is around a sample than around its neighbours."""

        def __init__(self, n_neighbors=20, *, algorithm="auto", leaf_size=30, metric="minkowski", p=2, metric_params=None, contamination="auto", novelty=False, n_jobs=None):
            self.n_neighbors, self.algorithm, self.leaf_size, self.metric, self.p = n_neighbors, algorithm, leaf_size, metric, p
            self.metric_params, self.contamination, self.novelty, self.n_jobs = metric_params, contamination, novelty, n_jobs

        def _density(self, distances, places):
            reach = np.maximum(distances, self._far[places, -1])
            return 1.0 / (reach.mean(axis=1) + 1e-10)

        def fit(self, X, y=None):
            self._keep(X)
            self.n_neighbors_ = max(1, min(self.n_neighbors, self.n_samples_fit_ - 1))
            self._far, places = self.kneighbors(n_neighbors=self.n_neighbors_)
            self._lrd = self._density(self._far, places)
            self.negative_outlier_factor_ = -(self._lrd[places] / self._lrd[:, None]).mean(axis=1)
            self.offset_ = -1.5 if self.contamination == "auto" else np.percentile(self.negative_outlier_factor_, 100.0 * self.contamination)
            return self

        def fit_predict(self, X, y=None):
            self.fit(X)
            return np.where(self.negative_outlier_factor_ < self.offset_, -1, 1)

        def _checked(self, name):
            if not self.novelty:
                raise AttributeError(f"{name} is not available when novelty=False, use fit_predict if you want to predict on training data. Use novelty=True if you want to use LOF for novelty detection and predict on new unseen data.")

        def score_samples(self, X):
            self._checked("score_samples")
            distances, places = self.kneighbors(X, self.n_neighbors_)
            return -(self._lrd[places] / self._density(distances, places)[:, None]).mean(axis=1)

        def decision_function(self, X):
            self._checked("decision_function")
            return self.score_samples(X) - self.offset_

        def predict(self, X):
            self._checked("predict")
            return np.where(self.decision_function(X) < 0, -1, 1)

    class KernelDensity(BaseEstimator):
        """A density with a small hill at each sample."""

        def __init__(self, *, bandwidth=1.0, algorithm="auto", kernel="gaussian", metric="euclidean", atol=0, rtol=0, breadth_first=True, leaf_size=40, metric_params=None):
            self.bandwidth, self.algorithm, self.kernel, self.metric, self.atol, self.rtol = bandwidth, algorithm, kernel, metric, atol, rtol
            self.breadth_first, self.leaf_size, self.metric_params = breadth_first, leaf_size, metric_params

        def fit(self, X, y=None, sample_weight=None):
            self._X = _plain(X)
            self._weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            n, d = self._X.shape
            self.bandwidth_ = n ** (-1 / (d + 4)) if self.bandwidth == "scott" else (n * (d + 2) / 4) ** (-1 / (d + 4)) if self.bandwidth == "silverman" else self.bandwidth
            self.n_features_in_ = d
            return self

        def _norm(self, d):
            """The logarithm of a hill's volume."""
            from scipy.special import gammaln
            h, ball, sphere = self.bandwidth_, lambda n: 0.5 * n * np.log(np.pi) - gammaln(0.5 * n + 1), lambda n: np.log(2 * np.pi) + (0.5 * (n - 1) * np.log(np.pi) - gammaln(0.5 * (n - 1) + 1))
            if self.kernel == "gaussian":
                level = 0.5 * d * np.log(2 * np.pi)
            elif self.kernel == "tophat":
                level = ball(d)
            elif self.kernel == "epanechnikov":
                level = ball(d) + np.log(2.0 / (d + 2.0))
            elif self.kernel == "exponential":
                level = sphere(d - 1) + gammaln(d)
            elif self.kernel == "linear":
                level = ball(d) - np.log(d + 1.0)
            else:
                raise NotImplementedError(f"KernelDensity(kernel={self.kernel!r}) is not available here: 'gaussian', 'tophat', 'epanechnikov', 'exponential' and 'linear' are")
            return -level - d * np.log(h)

        def score_samples(self, X):
            X, h = _plain(X), self.bandwidth_
            found = []
            with np.errstate(divide="ignore"):
                for start in range(0, len(X), 1000):
                    r = _gaps(X[start:start + 1000], self._X, self.metric)
                    z = {"gaussian": lambda: -0.5 * (r / h) ** 2, "tophat": lambda: np.where(r < h, 0.0, -np.inf), "exponential": lambda: -r / h,
                         "epanechnikov": lambda: np.where(r < h, np.log(np.maximum(1.0 - (r / h) ** 2, 0)), -np.inf),
                         "linear": lambda: np.where(r < h, np.log(np.maximum(1 - r / h, 0)), -np.inf)}[self.kernel]()
                    if self._weights is not None:
                        z = z + np.log(self._weights)
                    top = z.max(axis=1, keepdims=True)
                    top = np.where(np.isfinite(top), top, 0.0)
                    found.append(np.log(np.exp(z - top).sum(axis=1)) + top[:, 0])
            total = np.log(len(self._X)) if self._weights is None else np.log(self._weights.sum())
            return np.concatenate(found) - total + self._norm(self._X.shape[1])

        def score(self, X, y=None):
            return np.sum(self.score_samples(X))

        def sample(self, n_samples=1, random_state=None):
            if self.kernel != "gaussian":
                raise NotImplementedError("KernelDensity.sample is here with kernel='gaussian'")
            from sklearn import check_random_state
            rng = check_random_state(random_state)
            u = rng.uniform(0, 1, size=n_samples)
            if self._weights is None:
                places = (u * len(self._X)).astype(np.int64)
            else:
                sums = np.cumsum(self._weights)
                places = np.searchsorted(sums, u * sums[-1])
            return np.atleast_2d(rng.normal(self._X[places], self.bandwidth_))

    class KDTree:
        """The samples nearest to places, asked for one time after the other."""

        def __init__(self, X, leaf_size=40, metric="minkowski", p=2, **more):
            self._near = NearestNeighbors(metric=metric, p=p)._keep(X)
            self.data = self._near._X

        def query(self, X, k=1, return_distance=True, dualtree=False, breadth_first=False, sort_results=True):
            X = _plain(X)
            if k > len(self.data):
                raise ValueError("k must be less than or equal to the number of training points")
            return self._near.kneighbors(X, k, return_distance)

        def query_radius(self, X, r, return_distance=False, count_only=False, sort_results=False):
            D, places = self._near.radius_neighbors(_plain(X), r, sort_results=sort_results)
            if count_only:
                return np.array([len(p) for p in places])
            return (places, D) if return_distance else places

    class BallTree(KDTree):
        """The same: what a tree would find."""

    def kneighbors_graph(X, n_neighbors, *, mode="connectivity", metric="minkowski", p=2, metric_params=None, include_self=False, n_jobs=None):
        near = X if isinstance(X, _Neighbors) else NearestNeighbors(n_neighbors=n_neighbors, metric=metric, p=p, metric_params=metric_params).fit(X)
        isSelf = mode == "connectivity" if include_self == "auto" else include_self
        return near.kneighbors_graph(near._X if isSelf else None, n_neighbors, mode)

    def radius_neighbors_graph(X, radius, *, mode="connectivity", metric="minkowski", p=2, metric_params=None, include_self=False, n_jobs=None):
        near = X if isinstance(X, _Neighbors) else NearestNeighbors(radius=radius, metric=metric, p=p, metric_params=metric_params).fit(X)
        isSelf = mode == "connectivity" if include_self == "auto" else include_self
        return near.radius_neighbors_graph(near._X if isSelf else None, radius, mode)
    """#
}
