extension Library {
  /// The part of `sklearn.svm` that finds the multipliers. Source: LIBSVM 3.3, svm.cpp (Fan, Chen and Lin 2005), as scikit-learn ships it.
  static let sklearnVectorSolver = #"""
    import numpy as np
    from sklearn import check_random_state, _refused
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin

    NuSVC = _refused("NuSVC", "SVC(C=…) is here")
    NuSVR = _refused("NuSVR", "SVR(C=…, epsilon=…) is here")
    LinearSVC = _refused("LinearSVC", "SVC(kernel=\"linear\") is here")
    LinearSVR = _refused("LinearSVR", "SVR(kernel=\"linear\") is here")
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
        """Rows of Q, worked out when they are asked for, in single precision as LIBSVM keeps them."""

        def __init__(self, kernel, X, signs, index):
            self.kernel, self.X, self.signs, self.index, self.known = kernel, X, signs, index, {}
            self.diagonal = kernel.diagonal(X)[index]

        def row(self, i):
            k = int(self.index[i])
            if k not in self.known:
                self.known[k] = self.kernel.row(self.X, k).astype(np.float32).astype(float)
            return self.known[k][self.index] * (self.signs[i] * self.signs)

        def swap(self, i, j):
            for a in (self.signs, self.index, self.diagonal):
                a[[i, j]] = a[[j, i]]

    class _Kernel:
        def __init__(self, name, gamma, coef0, degree):
            self.name, self.gamma, self.coef0, self.degree = name, gamma, coef0, degree

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
            squares = (X * X).sum(axis=1)
            return np.exp(-self.gamma * (squares[i] + squares - 2 * dots))

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

    def _last_most(values):
        return len(values) - 1 - int(np.argmax(values[::-1]))

    class _Solver:
        """LIBSVM's way to the best multipliers: two at a time, the worst pair first, those that have settled set aside."""

        def __init__(self, Q, p, y, C, tol, isShrinking, most):
            n = len(p)
            self.Q, self.p, self.y, self.C, self.tol = Q, p.copy(), y.copy(), C.copy(), tol
            self.alpha, self.G, self.bar, self.order = np.zeros(n), p.copy(), np.zeros(n), np.arange(n)
            self.active, self.unshrunk, self.rounds = n, False, 0
            self._status()
            counter = min(n, 1000) + 1
            while most == -1 or self.rounds < most:
                counter -= 1
                if counter == 0:
                    counter = min(n, 1000)
                    if isShrinking:
                        self._shrink()
                pair = self._worst()
                if pair is None:
                    self._restore()
                    self.active = n
                    pair = self._worst()
                    if pair is None:
                        break
                    counter = 1
                self.rounds += 1
                self._move(pair[0], pair[1])
            self.timedOut = most != -1 and self.rounds >= most
            self.rho = self._level()
            found = np.empty(n)
            found[self.order] = self.alpha
            self.found = found

        def _status(self):
            self.isUpper, self.isLower = self.alpha >= self.C, self.alpha <= 0
            self._masks()

        def _masks(self):
            """Which may still rise along y, and which may fall."""
            isPlus = self.y > 0
            self.mayRise = np.where(isPlus, ~self.isUpper, ~self.isLower)
            self.mayFall = np.where(isPlus, ~self.isLower, ~self.isUpper)

        def _worst(self):
            m = self.active
            yG = self.y[:m] * self.G[:m]
            rises = np.where(self.mayRise[:m], -yG, -np.inf)
            i = _last_most(rises)
            top = rises[i]
            if top == -np.inf:
                return None
            falls = np.where(self.mayFall[:m], yG, -np.inf)
            gap = top + falls
            d = self.Q.diagonal
            self.row = self.Q.row(i)
            curve = d[i] + d[:m] - 2.0 * self.y[i] * self.y[:m] * self.row[:m]
            gains = np.where(gap > 0, gap * gap / np.where(curve > 0, curve, 1e-12), -np.inf)
            j = _last_most(gains)
            if top + falls.max() < self.tol or gains[j] == -np.inf:
                return None
            return i, j

        def _move(self, i, j):
            alpha, G, C, y, d = self.alpha, self.G, self.C, self.y, self.Q.diagonal
            Qi, Qj = self.row, self.Q.row(j)
            a, b, Ci, Cj = float(alpha[i]), float(alpha[j]), float(C[i]), float(C[j])
            oldA, oldB = a, b
            if y[i] != y[j]:
                curve = d[i] + d[j] + 2 * Qi[j]
                delta = float((-G[i] - G[j]) / (curve if curve > 0 else 1e-12))
                diff = a - b
                a += delta
                b += delta
                if diff > 0:
                    if b < 0:
                        b, a = 0.0, diff
                elif a < 0:
                    a, b = 0.0, -diff
                if diff > Ci - Cj:
                    if a > Ci:
                        a, b = Ci, Ci - diff
                elif b > Cj:
                    b, a = Cj, Cj + diff
            else:
                curve = d[i] + d[j] - 2 * Qi[j]
                delta = float((G[i] - G[j]) / (curve if curve > 0 else 1e-12))
                total = a + b
                a -= delta
                b += delta
                if total > Ci:
                    if a > Ci:
                        a, b = Ci, total - Ci
                elif b < 0:
                    b, a = 0.0, total
                if total > Cj:
                    if b > Cj:
                        b, a = Cj, total - Cj
                elif a < 0:
                    a, b = 0.0, total
            alpha[i], alpha[j] = a, b
            m = self.active
            G[:m] += Qi[:m] * (a - oldA) + Qj[:m] * (b - oldB)
            for k, value, Qk, Ck in ((i, a, Qi, Ci), (j, b, Qj, Cj)):
                wasUpper = bool(self.isUpper[k])
                self.isUpper[k], self.isLower[k] = value >= Ck, value <= 0
                if y[k] > 0:
                    self.mayRise[k], self.mayFall[k] = value < Ck, value > 0
                else:
                    self.mayRise[k], self.mayFall[k] = value > 0, value < Ck
                if wasUpper != bool(self.isUpper[k]):
                    self.bar += (-Ck if wasUpper else Ck) * Qk

        def _restore(self):
            """The slopes of those that were set aside."""
            n, m = len(self.G), self.active
            if m == n:
                return
            self.G[m:] = self.bar[m:] + self.p[m:]
            for i in range(m):
                if not self.isUpper[i] and not self.isLower[i]:
                    self.G[m:] += self.alpha[i] * self.Q.row(i)[m:]

        def _shrink(self):
            m = self.active
            yG = self.y[:m] * self.G[:m]
            most = np.where(self.mayRise[:m], -yG, -np.inf).max()
            least = np.where(self.mayFall[:m], yG, -np.inf).max()
            if not self.unshrunk and most + least <= self.tol * 10:
                self.unshrunk = True
                self._restore()
                self.active = len(self.G)
            def isSettled(i):
                if self.isUpper[i]:
                    return -self.G[i] > (most if self.y[i] > 0 else least)
                if self.isLower[i]:
                    return self.G[i] > (least if self.y[i] > 0 else most)
                return False
            i = 0
            while i < self.active:
                if isSettled(i):
                    self.active -= 1
                    while self.active > i:
                        if not isSettled(self.active):
                            self._swap(i, self.active)
                            break
                        self.active -= 1
                i += 1

        def _swap(self, i, j):
            self.Q.swap(i, j)
            for a in (self.y, self.G, self.alpha, self.p, self.order, self.bar, self.C, self.isUpper, self.isLower, self.mayRise, self.mayFall):
                a[[i, j]] = a[[j, i]]

        def _level(self):
            m = self.active
            isUpper, isLower, y = self.isUpper[:m], self.isLower[:m], self.y[:m]
            yG = y * self.G[:m]
            isFree = ~isUpper & ~isLower
            if isFree.any():
                return float(np.cumsum(yG[isFree])[-1] / isFree.sum())
            high = np.where(isUpper & (y < 0) | isLower & (y > 0), yG, np.inf).min()
            low = np.where(isUpper & (y > 0) | isLower & (y < 0), yG, -np.inf).max()
            return float((high + low) / 2)

    """#
}
