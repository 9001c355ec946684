extension Library {
  /// The part of `sklearn.decomposition` that finds independent sources.
  static let sklearnSources = #"""
    def _apart(W):
        """Rows made at right angles, none before the others."""
        s, u = np.linalg.eigh(W @ W.T)
        s = np.clip(s, 2.2250738585072014e-308, None)
        return u * (1.0 / np.sqrt(s)) @ u.T @ W

    class FastICA(TransformerMixin, BaseEstimator):
        """Sources that depend on each other as little as may be."""

        def __init__(self, n_components=None, *, algorithm="parallel", whiten="unit-variance", fun="logcosh", fun_args=None, max_iter=200, tol=0.0001, w_init=None,
                     whiten_solver="svd", random_state=None):
            self.n_components, self.algorithm, self.whiten, self.fun, self.fun_args = n_components, algorithm, whiten, fun, fun_args
            self.max_iter, self.tol, self.w_init, self.whiten_solver, self.random_state = max_iter, tol, w_init, whiten_solver, random_state

        def _bent(self, x):
            """A curve of the sources, and the mean of its slopes."""
            more = self.fun_args or {}
            if callable(self.fun):
                return self.fun(x, **more)
            if self.fun == "logcosh":
                a = more.get("alpha", 1.0)
                g = np.tanh(x * a)
                return g, (a * (1 - g ** 2)).mean(axis=-1)
            if self.fun == "exp":
                e = np.exp(-(x ** 2) / 2)
                return x * e, ((1 - x ** 2) * e).mean(axis=-1)
            if self.fun == "cube":
                return x ** 3, (3 * x ** 2).mean(axis=-1)
            raise ValueError(f"The 'fun' parameter of FastICA must be a str among {{'logcosh', 'exp', 'cube'}} or a callable. Got {self.fun!r} instead.")

        def fit_transform(self, X, y=None):
            import warnings
            rng, X = check_random_state(self.random_state), _plain(X)
            n, d = X.shape
            k = min(n, d) if self.n_components is None or not self.whiten else min(self.n_components, n, d)
            XT = X.T
            if self.whiten:
                self.mean_ = XT.mean(axis=-1)
                XT = XT - self.mean_[:, None]
                if self.whiten_solver == "eigh":
                    s, u = np.linalg.eigh(XT @ XT.T)
                    order = np.argsort(s)[::-1]
                    s = np.sqrt(np.maximum(s, 2.220446049250313e-15))[order]
                    u = u[:, order]
                else:
                    u, s = np.linalg.svd(XT, full_matrices=False)[:2]
                u = u * np.sign(u[0])
                K = (u / s).T[:k]
                Z = K @ XT * np.sqrt(n)
            else:
                Z = XT
            start = rng.normal(size=(k, k)) if self.w_init is None else np.asarray(self.w_init, dtype=float)
            done = False
            if self.algorithm == "parallel":
                W = _apart(start)
                for count in range(1, self.max_iter + 1):
                    g, slope = self._bent(W @ Z)
                    new = _apart(g @ Z.T / float(n) - slope[:, None] * W)
                    off = np.max(np.abs(np.abs((new * W).sum(axis=1)) - 1))
                    W = new
                    if off < self.tol:
                        done = True
                        break
            else:
                W, count, done = np.zeros((k, k)), 0, True
                for j in range(k):
                    w = start[j] / np.sqrt((start[j] ** 2).sum())
                    for i in range(1, self.max_iter + 1):
                        g, slope = self._bent(w @ Z)
                        new = (Z * g).mean(axis=1) - np.mean(slope) * w
                        new = new - new @ W[:j].T @ W[:j]
                        new = new / np.sqrt((new ** 2).sum())
                        off = abs(abs((new * w).sum()) - 1)
                        w = new
                        if off < self.tol:
                            break
                    W[j], count = w, max(count, i)
            if not done:
                from sklearn.exceptions import ConvergenceWarning
                warnings.warn("FastICA did not converge. Consider increasing tolerance or the maximum number of iterations.", ConvergenceWarning)
            self.n_iter_ = count
            S = (W @ K @ XT).T if self.whiten else (W @ XT).T
            if self.whiten == "unit-variance":
                spread = np.std(S, axis=0, keepdims=True)
                S, W = S / spread, W / spread.T
            self.components_ = W @ K if self.whiten else W
            if self.whiten:
                self.whitening_ = K
            self.mixing_, self.n_features_in_ = np.linalg.pinv(self.components_), d
            return S

        def fit(self, X, y=None):
            self.fit_transform(X)
            return self

        def transform(self, X):
            X = _plain(X)
            return (X - self.mean_ if self.whiten else X) @ self.components_.T

        def inverse_transform(self, X):
            X = np.asarray(X) @ self.mixing_.T
            return X + self.mean_ if self.whiten else X
    """#
}
