extension Library {
  /// The part of `sklearn.preprocessing` with bins, shares and powers.
  static let sklearnBins = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    class KBinsDiscretizer(TransformerMixin, BaseEstimator):
        """Numbers as the bins that they fall into."""

        def __init__(self, n_bins=5, *, encode="onehot", strategy="quantile", quantile_method="averaged_inverted_cdf", dtype=None, subsample=200000, random_state=None):
            self.n_bins, self.encode, self.strategy, self.quantile_method = n_bins, encode, strategy, quantile_method
            self.dtype, self.subsample, self.random_state = dtype, subsample, random_state

        def fit(self, X, y=None, sample_weight=None):
            import warnings
            if sample_weight is not None:
                raise NotImplementedError("KBinsDiscretizer.fit takes no sample_weight here")
            X = _plain(X)
            counts = np.full(X.shape[1], self.n_bins) if isinstance(self.n_bins, int) else np.array(self.n_bins)
            edges = np.empty(X.shape[1], dtype=object)
            for j in range(X.shape[1]):
                column, k = X[:, j], int(counts[j])
                low, high = column.min(), column.max()
                if low == high:
                    warnings.warn("Feature %d is constant and will be replaced with 0." % j)
                    counts[j], edges[j] = 1, np.array([-np.inf, np.inf])
                    continue
                if self.strategy == "uniform":
                    found = np.linspace(low, high, k + 1)
                elif self.strategy == "quantile":
                    found = np.percentile(column, np.linspace(0, 100, k + 1), method=self.quantile_method)
                else:
                    from sklearn.cluster import KMeans
                    even = np.linspace(low, high, k + 1)
                    centers = np.sort(KMeans(n_clusters=k, init=(even[1:] + even[:-1])[:, None] * 0.5, n_init=1).fit(column[:, None]).cluster_centers_[:, 0])
                    found = np.concatenate([[low], (centers[1:] + centers[:-1]) * 0.5, [high]])
                if self.strategy != "uniform":
                    kept = np.concatenate([[True], np.diff(found) > 1e-8])
                    found = found[kept]
                    if len(found) - 1 != k:
                        warnings.warn("Bins whose width are too small (i.e., <= 1e-8) in feature %d are removed. Consider decreasing the number of bins." % j)
                        counts[j] = len(found) - 1
                edges[j] = found
            self.bin_edges_, self.n_bins_, self.n_features_in_ = edges, counts, X.shape[1]
            return self

        def transform(self, X):
            X = _plain(X)
            for j in range(X.shape[1]):
                X[:, j] = np.searchsorted(self.bin_edges_[j][1:-1], X[:, j], side="right")
            if self.encode == "ordinal":
                return X
            whole = np.hstack([np.eye(int(k))[X[:, j].astype(int)] for j, k in enumerate(self.n_bins_)])
            if self.encode == "onehot-dense":
                return whole
            from scipy.sparse import csr_matrix
            return csr_matrix(whole)

        def inverse_transform(self, X):
            if self.encode != "ordinal":
                X = _plain(X)
                ends = np.cumsum([0] + [int(k) for k in self.n_bins_])
                X = np.stack([np.argmax(X[:, a:b], axis=1) for a, b in zip(ends, ends[1:])], axis=1)
            X = _plain(X)
            for j in range(X.shape[1]):
                middles = (self.bin_edges_[j][1:] + self.bin_edges_[j][:-1]) * 0.5
                X[:, j] = middles[X[:, j].astype(int)]
            return X

    class QuantileTransformer(TransformerMixin, BaseEstimator):
        """Numbers as the share of samples below them, even or as a normal distribution has them."""

        def __init__(self, *, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False, subsample=10000, random_state=None, copy=True):
            self.n_quantiles, self.output_distribution, self.ignore_implicit_zeros = n_quantiles, output_distribution, ignore_implicit_zeros
            self.subsample, self.random_state, self.copy = subsample, random_state, copy

        def fit(self, X, y=None):
            X = _plain(X)
            if self.n_quantiles > len(X):
                import warnings
                warnings.warn("n_quantiles (%s) is greater than the total number of samples (%s). n_quantiles is set to n_samples." % (self.n_quantiles, len(X)))
            self.n_quantiles_ = max(1, min(self.n_quantiles, len(X)))
            self.references_ = np.linspace(0, 1, self.n_quantiles_, endpoint=True)
            if self.subsample is not None and self.subsample < len(X):
                from sklearn.utils import resample
                X = resample(X, replace=False, n_samples=self.subsample, random_state=check_random_state(self.random_state))
            self.quantiles_, self.n_features_in_ = np.nanpercentile(X, self.references_ * 100, axis=0), X.shape[1]
            return self

        def _column(self, x, quantiles, isBack):
            from scipy.stats import norm
            isNormal, edge = self.output_distribution == "normal", 1e-7
            low, high = (0, 1) if isBack else (quantiles[0], quantiles[-1])
            if isBack and isNormal:
                x = norm.cdf(x)
            below, above = (x - edge < low, x + edge > high) if isNormal else (x == low, x == high)
            if isBack:
                found = np.interp(x, self.references_, quantiles)
            else:
                found = 0.5 * (np.interp(x, quantiles, self.references_) - np.interp(-x, -quantiles[::-1], -self.references_[::-1]))
            found = np.where(np.isnan(x), np.nan, found)
            found[above], found[below] = (quantiles[-1] if isBack else 1), (quantiles[0] if isBack else 0)
            if isNormal and not isBack:
                found = np.clip(norm.ppf(found), norm.ppf(edge - np.spacing(1)), norm.ppf(1 - (edge - np.spacing(1))))
            return found

        def transform(self, X):
            X = _plain(X)
            return np.stack([self._column(X[:, j], self.quantiles_[:, j], False) for j in range(X.shape[1])], axis=1)

        def inverse_transform(self, X):
            X = _plain(X)
            return np.stack([self._column(X[:, j], self.quantiles_[:, j], True) for j in range(X.shape[1])], axis=1)

    class PowerTransformer(TransformerMixin, BaseEstimator):
        """Numbers raised so that they are spread most like a normal distribution."""

        def __init__(self, method="yeo-johnson", *, standardize=True, copy=True):
            self.method, self.standardize, self.copy = method, standardize, copy

        def _raised(self, x, power):
            if self.method == "box-cox":
                return np.log(x) if power == 0 else (x ** power - 1) / power
            found, up = np.zeros_like(x), x >= 0
            found[up] = np.log1p(x[up]) if abs(power) < 2.220446049250313e-16 else ((x[up] + 1) ** power - 1) / power
            found[~up] = -np.log1p(-x[~up]) if abs(power - 2) <= 2.220446049250313e-16 else -((-x[~up] + 1) ** (2 - power) - 1) / (2 - power)
            return found

        def fit(self, X, y=None):
            from scipy.optimize import brent
            X = _plain(X)
            if self.method == "box-cox" and np.nanmin(X) <= 0:
                raise ValueError("The Box-Cox transformation can only be applied to strictly positive data")
            powers = []
            for x in X.T:
                x = x[~np.isnan(x)]
                if self.method == "box-cox":
                    off = lambda power: -((power - 1) * np.sum(np.log(x)) - len(x) / 2 * np.log(np.var(self._raised(x, power))))
                else:
                    off = lambda power: -(-len(x) / 2 * np.log(np.var(self._raised(x, power))) + (power - 1) * (np.sign(x) * np.log1p(np.abs(x))).sum())
                powers.append(1.0 if np.all(x == x[0]) else brent(off, brack=(-2, 2)))
            self.lambdas_, self.n_features_in_ = np.array(powers), X.shape[1]
            if self.standardize:
                made = self._whole(X)
                self._mean, self._std = np.nanmean(made, axis=0), np.nanstd(made, axis=0)
                self._std = np.where(self._std == 0, 1.0, self._std)
            return self

        def _whole(self, X):
            return np.stack([self._raised(X[:, j], power) for j, power in enumerate(self.lambdas_)], axis=1)

        def transform(self, X):
            made = self._whole(_plain(X))
            return (made - self._mean) / self._std if self.standardize else made

        def inverse_transform(self, X):
            X = _plain(X)
            if self.standardize:
                X = X * self._std + self._mean
            for j, power in enumerate(self.lambdas_):
                x = X[:, j]
                if self.method == "box-cox":
                    X[:, j] = np.exp(x) if power == 0 else (x * power + 1) ** (1 / power)
                else:
                    up, made = x >= 0, np.zeros_like(x)
                    made[up] = np.exp(x[up]) - 1 if abs(power) < 2.220446049250313e-16 else np.exp(np.log(x[up] * power + 1) / power) - 1
                    made[~up] = 1 - np.exp(-x[~up]) if abs(power - 2) <= 2.220446049250313e-16 else 1 - np.exp(np.log(-(2 - power) * x[~up] + 1) / (2 - power))
                    X[:, j] = made
            return X
    """#
}
