extension Library {
  /// The text of `sklearn.datasets`.
  static let sklearnDatasets = #"""
    from sklearn import make_moons, make_circles, make_blobs, make_classification, make_regression, load_iris, load_digits
    from sklearn import load_breast_cancer, load_wine, load_diabetes, load_boston, fetch_california_housing, fetch_openml, fetch_20newsgroups
    from sklearn import check_random_state, shuffle as _together
    import numpy as np

    def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True, random_state=None):
        """One cloud, its classes rings of the same number of samples."""
        if n_samples < n_classes:
            raise ValueError("n_samples must be at least n_classes")
        generator = check_random_state(random_state)
        mean = np.zeros(n_features) if mean is None else np.array(mean)
        X = generator.multivariate_normal(mean, cov * np.identity(n_features), (n_samples,))
        X = X[np.argsort(np.sum((X - mean[np.newaxis, :]) ** 2, axis=1)), :]
        step = n_samples // n_classes
        y = np.hstack([np.repeat(np.arange(n_classes), step), np.repeat(n_classes - 1, n_samples - step * n_classes)])
        if shuffle:
            X, y = _together(X, y, random_state=generator)
        return X, y

    def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False):
        """A sheet rolled up in three dimensions, and where along it each sample lies."""
        if hole:
            raise NotImplementedError("make_swiss_roll(hole=True) is not available")
        generator = check_random_state(random_state)
        t = 1.5 * np.pi * (1 + 2 * generator.uniform(size=n_samples))
        y = 21 * generator.uniform(size=n_samples)
        X = np.vstack((t * np.cos(t), y, t * np.sin(t)))
        X += noise * generator.standard_normal(size=(3, n_samples))
        return X.T, t

    def make_s_curve(n_samples=100, *, noise=0.0, random_state=None):
        generator = check_random_state(random_state)
        t = 3 * np.pi * (generator.uniform(size=(1, n_samples)) - 0.5)
        X = np.empty((n_samples, 3))
        X[:, 0] = np.sin(t)[0]
        X[:, 1] = 2.0 * generator.uniform(size=n_samples)
        X[:, 2] = (np.sign(t) * (np.cos(t) - 1))[0]
        X += noise * generator.standard_normal(size=(3, n_samples)).T
        return X, np.squeeze(t)

    def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None):
        generator = check_random_state(random_state)
        X = generator.uniform(size=(n_samples, n_features))
        y = 10 * np.sin(np.pi * X[:, 0] * X[:, 1]) + 20 * (X[:, 2] - 0.5) ** 2 + 10 * X[:, 3] + 5 * X[:, 4]
        return X, y + noise * generator.standard_normal(size=n_samples)
    """#
}
