extension Library {
  /// The part of `sklearn.decomposition` with factors: singular vectors, and what has no negative numbers.
  static let sklearnFactors = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn.base import BaseEstimator, TransformerMixin

    def _plain(X):
        return np.array(X.values if hasattr(X, "iloc") else X.toarray() if hasattr(X, "toarray") else X, dtype=float)

    def svd_flip(u, v, u_based_decision=True):
        """Singular vectors whose largest elements are positive: those of u, or of v."""
        if u_based_decision:
            signs = np.sign(u[np.argmax(np.abs(u), axis=0), np.arange(u.shape[1])])
        else:
            signs = np.sign(v[np.arange(len(v)), np.argmax(np.abs(v), axis=1)])
        return u * signs, v * signs[:, None]

    def randomized_svd(M, n_components, *, n_oversamples=10, n_iter="auto", power_iteration_normalizer="auto", transpose="auto", flip_sign=True, random_state=None, **more):
        """The largest singular values and their vectors, from a random start."""
        rng, M = check_random_state(random_state), _plain(M)
        if n_iter == "auto":
            n_iter = 7 if n_components < 0.1 * min(M.shape) else 4
        isTurned = M.shape[0] < M.shape[1] if transpose == "auto" else transpose
        if isTurned:
            M = M.T
        Q = rng.normal(size=(M.shape[1], n_components + n_oversamples))
        for _ in range(n_iter):
            Q = np.linalg.qr(M @ Q)[0]
            Q = np.linalg.qr(M.T @ Q)[0]
        Q = np.linalg.qr(M @ Q)[0]
        u, s, v = np.linalg.svd(Q.T @ M, full_matrices=False)
        u = Q @ u
        if flip_sign:
            u, v = svd_flip(u, v, not isTurned)
        u, s, v = u[:, :n_components], s[:n_components], v[:n_components]
        return (v.T, s, u.T) if isTurned else (u, s, v)

    class TruncatedSVD(TransformerMixin, BaseEstimator):
        """Singular vectors of samples that are not centred."""

        def __init__(self, n_components=2, *, algorithm="randomized", n_iter=5, n_oversamples=10, power_iteration_normalizer="auto", random_state=None, tol=0.0):
            self.n_components, self.algorithm, self.n_iter, self.n_oversamples = n_components, algorithm, n_iter, n_oversamples
            self.power_iteration_normalizer, self.random_state, self.tol = power_iteration_normalizer, random_state, tol

        def fit(self, X, y=None):
            self.fit_transform(X)
            return self

        def fit_transform(self, X, y=None):
            X = _plain(X)
            if self.n_components > X.shape[1]:
                raise ValueError(f"n_components({self.n_components}) must be <= n_features({X.shape[1]}).")
            if self.algorithm == "arpack":
                u, s, v = [part[..., :self.n_components] if i < 2 else part[:self.n_components] for i, part in enumerate(np.linalg.svd(X, full_matrices=False))]
            else:
                u, s, v = randomized_svd(X, self.n_components, n_iter=self.n_iter, n_oversamples=self.n_oversamples, random_state=self.random_state, flip_sign=False)
            self.components_ = svd_flip(u, v, False)[1]
            self.singular_values_, self.n_features_in_ = s, X.shape[1]
            found = X @ self.components_.T
            self.explained_variance_ = np.var(found, axis=0)
            self.explained_variance_ratio_ = self.explained_variance_ / np.var(X, axis=0).sum()
            return found

        def transform(self, X):
            return _plain(X) @ self.components_.T

        def inverse_transform(self, X):
            return np.asarray(X) @ self.components_

    class NMF(TransformerMixin, BaseEstimator):
        """Two factors without negative numbers, one coordinate after the other."""

        def __init__(self, n_components="auto", *, init=None, solver="cd", beta_loss="frobenius", tol=0.0001, max_iter=200, random_state=None, alpha_W=0.0, alpha_H="same",
                     l1_ratio=0.0, verbose=0, shuffle=False):
            self.n_components, self.init, self.solver, self.beta_loss, self.tol, self.max_iter = n_components, init, solver, beta_loss, tol, max_iter
            self.random_state, self.alpha_W, self.alpha_H, self.l1_ratio, self.verbose, self.shuffle = random_state, alpha_W, alpha_H, l1_ratio, verbose, shuffle

        def _begin(self, X, k):
            init = self.init
            if init is None:
                init = "nndsvda" if k <= min(X.shape) else "random"
            if init == "random":
                rng, level = check_random_state(self.random_state), np.sqrt(X.mean() / k)
                H = np.abs(level * rng.standard_normal(size=(k, X.shape[1])))
                return np.abs(level * rng.standard_normal(size=(len(X), k))), H
            if init not in ("nndsvd", "nndsvda", "nndsvdar"):
                raise ValueError(f"The 'init' parameter of NMF must be a str among {{'nndsvd', 'custom', 'random', 'nndsvdar', 'nndsvda'}} or None. Got {init!r} instead.")
            U, S, V = randomized_svd(X, k, random_state=self.random_state)
            W, H = np.zeros_like(U), np.zeros_like(V)
            W[:, 0], H[0] = np.sqrt(S[0]) * np.abs(U[:, 0]), np.sqrt(S[0]) * np.abs(V[0])
            for j in range(1, k):
                up, vp, un, vn = np.maximum(U[:, j], 0), np.maximum(V[j], 0), np.abs(np.minimum(U[:, j], 0)), np.abs(np.minimum(V[j], 0))
                plus, minus = np.linalg.norm(up) * np.linalg.norm(vp), np.linalg.norm(un) * np.linalg.norm(vn)
                u, v, share = (up, vp, plus) if plus > minus else (un, vn, minus)
                level = np.sqrt(S[j] * share)
                W[:, j], H[j] = level * (u / np.linalg.norm(u)), level * (v / np.linalg.norm(v))
            W[W < 1e-6], H[H < 1e-6] = 0, 0
            if init == "nndsvda":
                W[W == 0], H[H == 0] = X.mean(), X.mean()
            elif init == "nndsvdar":
                rng, level = check_random_state(self.random_state), X.mean()
                W[W == 0] = abs(level * rng.standard_normal(size=len(W[W == 0])) / 100)
                H[H == 0] = abs(level * rng.standard_normal(size=len(H[H == 0])) / 100)
            return W, H

        def _sweep(self, X, W, Ht, l1, l2, rng):
            """Each column of W once; how far the slopes were from none."""
            A, B = Ht.T @ Ht, X @ Ht
            A[np.arange(len(A)), np.arange(len(A))] += l2
            B = B - l1
            total = 0.0
            for t in (rng.permutation(len(A)) if self.shuffle else range(len(A))):
                slope = -B[:, t]
                for r in range(len(A)):
                    slope = slope + A[t, r] * W[:, r]
                total += float(np.abs(np.where(W[:, t] == 0, np.minimum(0.0, slope), slope)).sum())
                if A[t, t] != 0:
                    W[:, t] = np.maximum(W[:, t] - slope / A[t, t], 0.0)
            return total

        def _solve(self, X, W, Ht, movesBoth):
            n, d = X.shape
            down = self.alpha_W if self.alpha_H == "same" else self.alpha_H
            aW, aH = d * self.alpha_W, n * down
            rng, first, count = check_random_state(self.random_state), None, 0
            for count in range(1, self.max_iter + 1):
                off = self._sweep(X, W, Ht, aW * self.l1_ratio, aW * (1 - self.l1_ratio), rng)
                if movesBoth:
                    off += self._sweep(X.T, Ht, W, aH * self.l1_ratio, aH * (1 - self.l1_ratio), rng)
                first = off if first is None else first
                if first == 0 or off / first <= self.tol:
                    break
            else:
                if self.tol > 0:
                    import warnings
                    from sklearn.exceptions import ConvergenceWarning
                    warnings.warn("Maximum number of iterations %d reached. Increase it to improve convergence." % self.max_iter, ConvergenceWarning)
            return W, Ht, count

        def fit_transform(self, X, y=None, W=None, H=None):
            X = _plain(X)
            if self.solver != "cd":
                raise NotImplementedError(f"NMF(solver={self.solver!r}) is not available here: solver='cd' is")
            if np.any(X < 0):
                raise ValueError("Negative values in data passed to NMF initialization.")
            k = X.shape[1] if self.n_components in ("auto", None) else self.n_components
            W, H = (np.array(W, dtype=float), np.array(H, dtype=float)) if self.init == "custom" else self._begin(X, k)
            W, Ht, self.n_iter_ = self._solve(X, W, H.T.copy(), True)
            self.components_, self.n_components_, self.n_features_in_ = Ht.T, k, X.shape[1]
            self.reconstruction_err_ = np.sqrt(((X - W @ self.components_) ** 2).sum())
            return W

        def fit(self, X, y=None):
            self.fit_transform(X)
            return self

        def transform(self, X):
            X = _plain(X)
            return self._solve(X, np.zeros((len(X), self.n_components_)), self.components_.T.copy(), False)[0]

        def inverse_transform(self, X):
            return np.asarray(X) @ self.components_
    """#
}
