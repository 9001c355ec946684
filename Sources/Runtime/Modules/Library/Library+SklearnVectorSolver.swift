extension Library {
  /// The part of `sklearn.svm` with the kernels, and what finds the multipliers.
  static let sklearnVectorSolver = #"""
    import numpy as np
    from sklearn import _liblinear, check_random_state, _refused
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    NuSVC = _refused("NuSVC", "SVC(C=…) is here")
    NuSVR = _refused("NuSVR", "SVR(C=…, epsilon=…) is here")
    OneClassSVM = _refused("OneClassSVM", "GaussianMixture tells what is unlikely: samples with a low score_samples")

    def _power(base, times):
        """The power as LIBSVM multiplies it out."""
        found = np.ones_like(base)
        while times > 0:
            if times % 2:
                found = found * base
            base = base * base
            times //= 2
        return found

    class _Rows:
        """Rows of the kernel, worked out when they are asked for, in single precision as LIBSVM keeps them."""

        def __init__(self, kernel, X, index):
            self.kernel, self.X, self.index = kernel, X, index
            self.diagonal = kernel.diagonal(X)[index]

        def row(self, k):
            return self.kernel.row(self.X, k).astype(np.float32)

    class _Kernel:
        def __init__(self, name, gamma, coef0, degree):
            self.name, self.gamma, self.coef0, self.degree = name, gamma, coef0, degree
            self.measured, self.squares = None, None

        def _of(self, dots):
            if self.name == "linear":
                return dots
            z = self.gamma * dots + self.coef0
            return _power(z, self.degree) if self.name == "poly" else np.tanh(z)

        def row(self, X, i):
            if self.name == "precomputed":
                return X[i]
            dots = X @ X[i]
            if self.name != "rbf":
                return self._of(dots)
            if self.measured is not X:
                self.measured, self.squares = X, (X * X).sum(axis=1)
            return np.exp(-self.gamma * (self.squares[i] + self.squares - 2 * dots))

        def diagonal(self, X):
            if self.name == "precomputed":
                return np.diag(X).copy()
            return np.ones(len(X)) if self.name == "rbf" else self._of((X * X).sum(axis=1))

        def between(self, X, S):
            """The kernel of each sample of `X` and each of `S`."""
            if self.name == "rbf":
                found = np.empty((len(X), len(S)))
                for i in range(len(X)):
                    gaps = X[i] - S
                    found[i] = np.exp(-self.gamma * (gaps * gaps).sum(axis=1))
                return found
            return self._of(X @ S.T)

    class _Solver:
        """LIBSVM's way to the best multipliers."""

        def __init__(self, Q, p, y, C, tol, isShrinking, most):
            from _native import solve_vectors
            self.found, self.rho, self.rounds, self.timedOut = solve_vectors(Q.row, Q.index, Q.diagonal, p, y, C, float(tol), bool(isShrinking), most)
    """#
}
