extension Library {
  /// The text of `scipy.cluster.vq`.
  static let scipyCodes = #"""
    import numpy as np

    def whiten(obs, check_finite=True):
        """Features divided by their spread."""
        obs = np.asarray(obs)
        spread = obs.std(axis=0)
        if np.any(spread == 0):
            import warnings
            warnings.warn("Some columns have standard deviation zero. The values of these columns will not change.", RuntimeWarning)
            spread = np.where(spread == 0, 1.0, spread)
        return obs / spread

    def vq(obs, code_book, check_finite=True):
        """The nearest code of each sample, and how far it is."""
        obs, codes = np.asarray(obs, dtype=float), np.asarray(code_book, dtype=float)
        if obs.ndim != codes.ndim:
            raise ValueError("Observation and code_book should have the same rank")
        if obs.ndim == 1:
            obs, codes = obs[:, None], codes[:, None]
        best, places = np.full(len(obs), np.inf), np.zeros(len(obs), dtype=np.int32)
        for k in range(len(codes)):
            far = np.zeros(len(obs))
            for j in range(obs.shape[1]):
                far += (obs[:, j] - codes[k, j]) ** 2
            nearer = far < best
            best, places = np.where(nearer, far, best), np.where(nearer, k, places)
        return places.astype(np.int32), np.sqrt(best)

    def _means(obs, places, count):
        """The mean of each code's samples, and which codes have any."""
        found = np.zeros((count, obs.shape[1]))
        np.add.at(found, places, obs)
        sizes = np.bincount(places, minlength=count)
        return found / np.maximum(sizes, 1)[:, None], sizes > 0

    def _improved(obs, guess, thresh):
        """Codes moved to the means of their samples until that helps no more."""
        codes, before, gaps = guess, [], np.inf
        while gaps > thresh:
            places, far = vq(obs, codes)
            before.append(far.mean(axis=-1))
            codes, isUsed = _means(obs, places, len(codes))
            codes = codes[isUsed]
            gaps = abs(before[-2] - before[-1]) if len(before) > 1 else np.inf
        return codes, before[-1]

    def _generator(rng, seed):
        rng = seed if rng is None else rng
        if rng is None:
            return np.random.mtrand._rand if hasattr(np.random, "mtrand") else np.random
        return np.random.RandomState(rng) if isinstance(rng, (int, np.integer)) else rng

    def kmeans(obs, k_or_guess, iter=20, thresh=1e-5, check_finite=True, *, seed=None, rng=None):
        """The codes of k-means, and how far samples are from theirs."""
        obs = np.asarray(obs, dtype=float)
        isFlat = obs.ndim == 1
        X = obs[:, None] if isFlat else obs
        if iter < 1:
            raise ValueError(f"iter must be at least 1, got {iter}")
        if np.size(k_or_guess) > 1 or isinstance(k_or_guess, (list, tuple, np.ndarray)) and np.ndim(k_or_guess):
            guess = np.asarray(k_or_guess, dtype=float)
            codes, far = _improved(X, guess[:, None] if isFlat else guess, thresh)
            return (codes[:, 0] if isFlat else codes), far
        k = int(k_or_guess)
        if k < 1:
            raise ValueError("Number of clusters must be at least 1")
        # A seed that is a number is NumPy's Generator's; none is np.random's.
        draws = np.random if rng is None and seed is None else np.random.default_rng(rng) if rng is not None and isinstance(rng, (int, np.integer)) else _generator(rng, seed)
        best = None
        for _ in range(iter):
            guess = X[draws.choice(len(X), size=k, replace=False)]
            codes, far = _improved(X, guess, thresh)
            if best is None or far < best[1]:
                best = (codes, far)
        return (best[0][:, 0] if isFlat else best[0]), best[1]

    def kmeans2(data, k, iter=10, thresh=1e-5, minit="random", missing="warn", check_finite=True, *, seed=None, rng=None):
        """The codes of k-means after some rounds, and the code of each sample."""
        data = np.asarray(data, dtype=float)
        isFlat = data.ndim == 1
        X = data[:, None] if isFlat else data
        draws = np.random if rng is None and seed is None else np.random.default_rng(rng) if rng is not None and isinstance(rng, (int, np.integer)) else _generator(rng, seed)
        if minit == "matrix" or np.ndim(k):
            codes = np.asarray(k, dtype=float)
            codes = codes[:, None] if isFlat else codes.copy()
        elif minit == "points":
            codes = X[draws.choice(len(X), size=int(k), replace=False)]
        elif minit == "random":
            if X.shape[1] > 1:
                raise NotImplementedError("kmeans2(minit='random') is not available here for several features: minit='points' is")
            middle, spread = X.mean(axis=0), np.cov(X[:, 0])
            codes = draws.standard_normal(size=int(k))[:, None] * np.sqrt(spread) + middle
        elif minit == "++":
            codes = np.empty((int(k), X.shape[1]))
            for i in range(int(k)):
                if i == 0:
                    codes[0] = X[draws.integers(len(X)) if hasattr(draws, "integers") else draws.randint(0, len(X))]
                else:
                    far = np.min([((X - c) ** 2).sum(axis=1) for c in codes[:i]], axis=0)
                    shares = np.cumsum(far / far.sum())
                    codes[i] = X[np.searchsorted(shares, draws.uniform())]
        else:
            raise ValueError(f"Unknown init method {minit!r}")
        for _ in range(iter):
            places = vq(X, codes)[0]
            new, isUsed = _means(X, places, len(codes))
            if not np.all(isUsed):
                if missing == "raise":
                    raise ValueError("One of the clusters is empty. Re-run kmeans with a different initialization.")
                import warnings
                warnings.warn("One of the clusters is empty. Re-run kmeans with a different initialization.")
                new[~isUsed] = codes[~isUsed]
            codes = new
        return (codes[:, 0] if isFlat else codes), places
    """#
}
