extension Library {
  /// The text of `sklearn.svm`.
  static let sklearnSVM = sklearnVectorSolver + "\n\n" + sklearnVectors + "\n\n" + sklearnLinearVectors

  /// The part of `sklearn.svm` with its estimators.
  static let sklearnVectors = #"""
    class _Vectors(BaseEstimator):
        def _read(self, X):
            X = X.toarray() if hasattr(X, "toarray") else X.values if hasattr(X, "iloc") else X
            X = np.asarray(X, dtype=float)
            if X.ndim != 2:
                raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
            if not np.isfinite(X).all():
                raise ValueError("Input X contains NaN or infinity.")
            if hasattr(self, "n_features_in_") and hasattr(self, "support_") and X.shape[1] != self.n_features_in_:
                raise ValueError("X has %d features, but %s is expecting %d features as input." % (X.shape[1], type(self).__name__, self.n_features_in_))
            return X

        def _prepare(self, X):
            if self.kernel not in ("linear", "poly", "rbf", "sigmoid", "precomputed"):
                raise NotImplementedError("kernel=" + repr(self.kernel) + " is not available here: \"linear\", \"poly\", \"rbf\", \"sigmoid\" and \"precomputed\" are")
            if self.gamma == "scale":
                var = X.var()
                self._gamma = 1.0 / (X.shape[1] * var) if var != 0 else 1.0
            else:
                self._gamma = 1.0 / X.shape[1] if self.gamma == "auto" else self.gamma
            self.n_features_in_ = X.shape[1]
            check_random_state(self.random_state if hasattr(self, "random_state") else None).randint(2147483647)
            return _Kernel(self.kernel, self._gamma, self.coef0, self.degree)

        def _against(self, X):
            X = self._read(X)
            return X[:, self.support_] if self.kernel == "precomputed" else _Kernel(self.kernel, self._gamma, self.coef0, self.degree).between(X, self.support_vectors_)

        def _warn(self, isTimedOut):
            self.fit_status_ = 1 if isTimedOut else 0
            if isTimedOut:
                import warnings
                from sklearn.exceptions import ConvergenceWarning
                warnings.warn("Solver terminated early (max_iter=%d).  Consider pre-processing your data with StandardScaler or MinMaxScaler." % self.max_iter, ConvergenceWarning)

        @property
        def coef_(self):
            if self.kernel != "linear":
                raise AttributeError("coef_ is only available when using a linear kernel")
            return self._slopes()

    class SVC(_Vectors, ClassifierMixin):
        """Classes by the widest gap between them, as LIBSVM finds it."""

        def __init__(self, *, C=1.0, kernel="rbf", degree=3, gamma="scale", coef0=0.0, shrinking=True, probability="deprecated", tol=1e-3, cache_size=200,
                     class_weight=None, verbose=False, max_iter=-1, decision_function_shape="ovr", break_ties=False, random_state=None):
            self.C, self.kernel, self.degree, self.gamma, self.coef0, self.shrinking, self.probability = C, kernel, degree, gamma, coef0, shrinking, probability
            self.tol, self.cache_size, self.class_weight, self.verbose, self.max_iter = tol, cache_size, class_weight, verbose, max_iter
            self.decision_function_shape, self.break_ties, self.random_state = decision_function_shape, break_ties, random_state

        def fit(self, X, y, sample_weight=None):
            self.__dict__.pop("support_", None)
            X, y = self._read(X), np.asarray(y).ravel()
            self.classes_, kinds = np.unique(y, return_inverse=True)
            k, n = len(self.classes_), len(X)
            if k < 2:
                raise ValueError("The number of classes has to be greater than one; got %d class" % k)
            if n != len(y):
                raise ValueError("Found input variables with inconsistent numbers of samples: [%d, %d]" % (n, len(y)))
            kernel = self._prepare(X)
            counts = np.bincount(kinds)
            self.class_weight_ = np.ones(k)
            if self.class_weight == "balanced":
                self.class_weight_ = n / (k * counts)
            elif self.class_weight is not None:
                for i, c in enumerate(self.classes_):
                    self.class_weight_[i] = self.class_weight.get(c, 1.0)
            weight = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            members = [np.flatnonzero(kinds == i) for i in range(k)]
            found, levels, rounds, isTimedOut, self._pairs = {}, [], [], False, []
            for i in range(k):
                for j in range(i + 1, k):
                    places = np.concatenate([members[i], members[j]])
                    signs = np.where(np.arange(len(places)) < len(members[i]), 1.0, -1.0)
                    C = weight[places] * (self.C * np.where(signs > 0, self.class_weight_[i], self.class_weight_[j]))
                    part = X[np.ix_(places, places)] if self.kernel == "precomputed" else X[places]
                    solved = _Solver(_Rows(kernel, part, np.arange(len(places))), -np.ones(len(places)), signs, C, self.tol, self.shrinking, self.max_iter)
                    found[(i, j)] = (places, solved.found * signs)
                    levels.append(solved.rho)
                    rounds.append(solved.rounds)
                    isTimedOut = isTimedOut or solved.timedOut
            isUsed = np.zeros(n, dtype=bool)
            for places, multipliers in found.values():
                isUsed[places[np.abs(multipliers) > 0]] = True
            kept = [m[isUsed[m]] for m in members]
            self.support_ = np.concatenate(kept).astype(np.int32)
            self._n_support = np.array([len(m) for m in kept], dtype=np.int32)
            self.support_vectors_ = np.empty((0, 0)) if self.kernel == "precomputed" else X[self.support_]
            column = np.full(n, -1)
            column[self.support_] = np.arange(len(self.support_))
            self._dual = np.zeros((k - 1, len(self.support_)))
            for (i, j), (places, multipliers) in found.items():
                for p, m in zip(places, multipliers):
                    if column[p] >= 0:
                        self._dual[j - 1 if kinds[p] == i else i, column[p]] = m
            self._levels = -np.array(levels)
            self.dual_coef_ = -self._dual if k == 2 else self._dual
            self.intercept_ = -self._levels if k == 2 else self._levels
            self.n_iter_ = np.array(rounds, dtype=np.int32)
            self.shape_fit_ = X.shape
            if self.probability is True:
                import warnings
                warnings.warn("The `probability` parameter was deprecated in 1.9 and will be removed in version 1.11. "
                              "Use `CalibratedClassifierCV(SVC(), ensemble=False)` instead of `SVC(probability=True)`", FutureWarning)
            self._warn(isTimedOut)
            return self

        @property
        def n_support_(self):
            return self._n_support

        def _starts(self):
            return np.concatenate([[0], np.cumsum(self._n_support)])

        def _pairwise(self, X):
            """For each pair of classes how far each sample lies on the first one's side."""
            K, starts, k, found = self._against(X), self._starts(), len(self.classes_), []
            for i in range(k):
                for j in range(i + 1, k):
                    a, b = slice(starts[i], starts[i + 1]), slice(starts[j], starts[j + 1])
                    found.append(K[:, a] @ self._dual[j - 1, a] + K[:, b] @ self._dual[i, b] + self._levels[len(found)])
            return np.stack(found, axis=1)

        def _slopes(self):
            starts, k, found = self._starts(), len(self.classes_), []
            for i in range(k):
                for j in range(i + 1, k):
                    a, b = slice(starts[i], starts[i + 1]), slice(starts[j], starts[j + 1])
                    found.append(self._dual[j - 1, a] @ self.support_vectors_[a] + self._dual[i, b] @ self.support_vectors_[b])
            found = np.stack(found)
            return -found if k == 2 else found

        def decision_function(self, X):
            sides, k = self._pairwise(X), len(self.classes_)
            if k == 2:
                return -sides[:, 0]
            if self.decision_function_shape == "ovo":
                return sides
            votes, sums, n = np.zeros((len(sides), k)), np.zeros((len(sides), k)), 0
            for i in range(k):
                for j in range(i + 1, k):
                    sums[:, i] += sides[:, n]
                    sums[:, j] -= sides[:, n]
                    votes[:, i] += sides[:, n] >= 0
                    votes[:, j] += sides[:, n] < 0
                    n += 1
            return votes + sums / (3 * (np.abs(sums) + 1))

        def predict(self, X):
            if self.break_ties and self.decision_function_shape == "ovr" and len(self.classes_) > 2:
                return self.classes_[np.argmax(self.decision_function(X), axis=1)]
            sides, k, n = self._pairwise(X), len(self.classes_), 0
            votes = np.zeros((len(sides), k))
            for i in range(k):
                for j in range(i + 1, k):
                    votes[:, i] += sides[:, n] > 0
                    votes[:, j] += sides[:, n] <= 0
                    n += 1
            return self.classes_[np.argmax(votes, axis=1)]

        def predict_proba(self, X):
            if self.probability is not True:
                raise AttributeError("This 'SVC' has no attribute 'predict_proba'")
            raise NotImplementedError("SVC's probabilities are drawn from a random cross-validation and are not here: use decision_function, or LogisticRegression")

        predict_log_proba = predict_proba

    class SVR(_Vectors, RegressorMixin):
        """A line, or curve, that leaves errors below epsilon alone, as LIBSVM finds it."""

        def __init__(self, *, kernel="rbf", degree=3, gamma="scale", coef0=0.0, tol=1e-3, C=1.0, epsilon=0.1, shrinking=True, cache_size=200, verbose=False, max_iter=-1):
            self.kernel, self.degree, self.gamma, self.coef0, self.tol, self.C, self.epsilon = kernel, degree, gamma, coef0, tol, C, epsilon
            self.shrinking, self.cache_size, self.verbose, self.max_iter = shrinking, cache_size, verbose, max_iter

        def fit(self, X, y, sample_weight=None):
            self.__dict__.pop("support_", None)
            X, y = self._read(X), np.asarray(y, dtype=float).ravel()
            n = len(X)
            if n != len(y):
                raise ValueError("Found input variables with inconsistent numbers of samples: [%d, %d]" % (n, len(y)))
            kernel = self._prepare(X)
            weight = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            signs = np.concatenate([np.ones(n), -np.ones(n)])
            rows = _Rows(kernel, X, np.concatenate([np.arange(n), np.arange(n)]))
            solved = _Solver(rows, np.concatenate([self.epsilon - y, self.epsilon + y]), signs, np.tile(weight * self.C, 2), self.tol, self.shrinking, self.max_iter)
            multipliers = solved.found[:n] - solved.found[n:]
            self.support_ = np.flatnonzero(multipliers).astype(np.int32)
            self.support_vectors_ = np.empty((0, 0)) if self.kernel == "precomputed" else X[self.support_]
            self.dual_coef_ = multipliers[self.support_][None]
            self.n_support_ = np.array([len(self.support_)], dtype=np.int32)
            self.intercept_ = np.array([-solved.rho])
            self.n_iter_, self.shape_fit_ = solved.rounds, X.shape
            self._warn(solved.timedOut)
            return self

        def _slopes(self):
            return self.dual_coef_ @ self.support_vectors_

        def predict(self, X):
            return self._against(X) @ self.dual_coef_[0] + self.intercept_[0]

    """#
}
