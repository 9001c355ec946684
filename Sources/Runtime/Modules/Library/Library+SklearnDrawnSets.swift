extension Library {
  /// The part of `sklearn` with data sets that are drawn.
  static let sklearnDrawnSets = #"""
    def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
        if isinstance(n_samples, (int, float)):
            n_out = n_samples // 2
            n_in = n_samples - n_out
        else:
            n_out, n_in = n_samples
        generator = check_random_state(random_state)
        outer = np.linspace(0, np.pi, n_out)
        inner = np.linspace(0, np.pi, n_in)
        X = np.vstack([np.concatenate([np.cos(outer), 1 - np.cos(inner)]), np.concatenate([np.sin(outer), 1 - np.sin(inner) - 0.5])]).T.copy()
        y = np.concatenate([np.zeros(n_out, dtype=int), np.ones(n_in, dtype=int)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        if noise is not None:
            X += generator.normal(0.0, noise, X.shape)
        return X, y

    def _shuffled(X, y, generator):
        places = np.arange(len(X))
        generator.shuffle(places)
        return X[places], y[places]

    def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
        if isinstance(n_samples, (int, float)):
            n_out = n_samples // 2
            n_in = n_samples - n_out
        else:
            n_out, n_in = n_samples
        generator = check_random_state(random_state)
        outer = np.linspace(0, 2 * np.pi, n_out, endpoint=False)
        inner = np.linspace(0, 2 * np.pi, n_in, endpoint=False)
        X = np.vstack([np.concatenate([np.cos(outer), np.cos(inner) * factor]), np.concatenate([np.sin(outer), np.sin(inner) * factor])]).T.copy()
        y = np.concatenate([np.zeros(n_out, dtype=int), np.ones(n_in, dtype=int)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        if noise is not None:
            X += generator.normal(0.0, noise, X.shape)
        return X, y

    def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None,
                   return_centers=False):
        generator = check_random_state(random_state)
        low, high = center_box
        if isinstance(n_samples, int):
            count = 3 if centers is None else centers
            if isinstance(count, int):
                centers = generator.uniform(low, high, (count, n_features))
            centers = np.array(centers, dtype=float)
            count = len(centers)
            sizes = [n_samples // count + (1 if i < n_samples % count else 0) for i in range(count)]
        else:
            sizes = list(n_samples)
            if centers is None:
                centers = generator.uniform(low, high, (len(sizes), n_features))
            centers = np.array(centers, dtype=float)
        n_features = centers.shape[1]
        spreads = [cluster_std] * len(sizes) if isinstance(cluster_std, (int, float)) else list(cluster_std)
        if len(spreads) != len(sizes):
            raise ValueError("Length of `clusters_std` not consistent with number of centers.")
        parts = [generator.normal(0.0, 1.0, (size, n_features)) * spread + center for size, spread, center in zip(sizes, spreads, centers)]
        X = np.concatenate(parts)
        y = np.concatenate([np.full(size, i) for i, size in enumerate(sizes)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        return (X, y, centers) if return_centers else (X, y)

    def _without_replacement(total, count, generator):
        """Different numbers below `total`, drawn as scikit-learn draws them."""
        ratio = count / total if total else 1.0
        if 0.01 < ratio < 0.99:
            return generator.permutation(total)[:count].tolist()
        if ratio >= 0.2:
            return list(range(count))
        chosen = []
        for _ in range(count):
            j = int(generator.randint(0, total))
            while j in chosen:
                j = int(generator.randint(0, total))
            chosen.append(j)
        return chosen

    def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2, n_clusters_per_class=2,
                            weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None):
        generator = check_random_state(random_state)
        if n_informative + n_redundant + n_repeated > n_features:
            raise ValueError("Number of informative, redundant and repeated features must sum to less than the number of total features")
        if n_informative < np.log2(n_classes * n_clusters_per_class):
            raise ValueError("n_classes({}) * n_clusters_per_class({}) must be smaller or equal 2**n_informative({})={}".format(
                n_classes, n_clusters_per_class, n_informative, 2 ** n_informative))
        if weights is None:
            shares = [1.0 / n_classes] * n_classes
        else:
            shares = list(weights)
            if len(shares) == n_classes - 1:
                shares = shares + [1.0 - sum(shares)]
            if len(shares) != n_classes:
                raise ValueError("Weights specified but incompatible with number of classes.")
        n_random = n_features - n_informative - n_redundant - n_repeated
        n_clusters = n_classes * n_clusters_per_class
        sizes = [int(n_samples * shares[k % n_classes] / n_clusters_per_class) for k in range(n_clusters)]
        for i in range(n_samples - sum(sizes)):
            sizes[i % n_clusters] += 1
        X = np.zeros((n_samples, n_features))
        y = np.zeros(n_samples, dtype=int)
        corners = _without_replacement(2 ** n_informative, n_clusters, generator)
        centroids = np.array([[(corner >> (n_informative - 1 - bit)) & 1 for bit in range(n_informative)] for corner in corners], dtype=float)
        centroids *= 2 * class_sep
        centroids -= class_sep
        if not hypercube:
            centroids *= generator.uniform(0.0, 1.0, (n_clusters, 1))
            centroids *= generator.uniform(0.0, 1.0, (1, n_informative))
        X[:, :n_informative] = generator.normal(0.0, 1.0, (n_samples, n_informative))
        stop = 0
        for k in range(n_clusters):
            start, stop = stop, stop + sizes[k]
            y[start:stop] = k % n_classes
            A = 2 * generator.uniform(0.0, 1.0, (n_informative, n_informative)) - 1
            X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], A) + centroids[k]
        if n_redundant > 0:
            B = 2 * generator.uniform(0.0, 1.0, (n_informative, n_redundant)) - 1
            X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], B)
        n = n_informative + n_redundant
        if n_repeated > 0:
            places = ((n - 1) * generator.uniform(0.0, 1.0, n_repeated) + 0.5).astype(int)
            X[:, n:n + n_repeated] = X[:, places]
        if n_random > 0:
            X[:, n_features - n_random:] = generator.normal(0.0, 1.0, (n_samples, n_random))
        if flip_y >= 0.0:
            flipped = generator.uniform(0.0, 1.0, n_samples) < flip_y
            y[flipped] = generator.randint(0, n_classes, size=int(flipped.sum()))
        if shift is None:
            shift = (2 * generator.uniform(0.0, 1.0, n_features) - 1) * class_sep
        X += shift
        if scale is None:
            scale = 1 + 100 * generator.uniform(0.0, 1.0, n_features)
        X *= scale
        if shuffle:
            X, y = _shuffled(X, y, generator)
            places = np.arange(n_features)
            generator.shuffle(places)
            X = X[:, places]
        return X, y

    def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5, noise=0.0,
                        shuffle=True, coef=False, random_state=None):
        if effective_rank is not None:
            raise NotImplementedError("make_regression(effective_rank=) is not available: leave it out for independent features")
        n_informative = min(n_features, n_informative)
        generator = check_random_state(random_state)
        X = generator.normal(0.0, 1.0, (n_samples, n_features))
        truth = np.zeros((n_features, n_targets))
        truth[:n_informative, :] = 100 * generator.uniform(0.0, 1.0, (n_informative, n_targets))
        y = np.dot(X, truth) + bias
        if noise > 0.0:
            y += generator.normal(0.0, noise, y.shape)
        if shuffle:
            X, y = _shuffled(X, y, generator)
            places = np.arange(n_features)
            generator.shuffle(places)
            X = X[:, places]
            truth = truth[places]
        y = np.squeeze(y)
        return (X, y, np.squeeze(truth)) if coef else (X, y)

    """#
}
