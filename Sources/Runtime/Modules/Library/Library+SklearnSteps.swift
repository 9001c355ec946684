extension Library {
  /// The part of `sklearn.linear_model` that learns from one sample at a time: the perceptron and its kin.
  static let sklearnSteps = #"""
    import math

    class _Stepwise(BaseEstimator):
        """Planes found by steps along one sample's gradient at a time, each time round in another order."""

        def _settled(self, given):
            for name in ("l1_ratio", "early_stopping", "validation_fraction", "warm_start", "average", "class_weight", "epsilon"):
                usual = {"l1_ratio": 0.15, "validation_fraction": 0.1, "class_weight": None, "epsilon": 0.1}.get(name, False)
                if name in given and given[name] != usual:
                    raise NotImplementedError(name + "=" + repr(given[name]) + " is not available here: leave it out")
            for name, value in given.items():
                if name not in ("self", "__class__"):
                    setattr(self, name, value)
            if self.penalty not in (None, "l2"):
                raise NotImplementedError("penalty=" + repr(self.penalty) + " is not available here: \"l2\" and None are")
            if self.learning_rate not in ("constant", "optimal", "invscaling"):
                raise NotImplementedError("learning_rate=" + repr(self.learning_rate) + " is not available here: \"constant\", \"optimal\" and \"invscaling\" are")

        def _cost(self, y, p):
            """The loss and its slope."""
            kind = self.loss
            if kind in ("hinge", "perceptron"):
                edge = 1.0 if kind == "hinge" else 0.0
                return (edge - p * y, -y) if p * y <= edge else (0.0, 0.0)
            if kind == "squared_hinge":
                z = 1.0 - p * y
                return (z * z, -2 * y * z) if z > 0 else (0.0, 0.0)
            if kind == "squared_error":
                return 0.5 * (p - y) * (p - y), p - y
            y = 1.0 if y > 0 else 0.0
            if p > -37:
                e = math.exp(-p)
                slope = ((1 - y) - y * e) / (1 + e)
            else:
                slope = math.exp(p) - y
            whole = math.exp(p) if p <= -37 else math.log1p(math.exp(p)) if p <= -2 else math.log(1.0 + math.exp(p)) if p <= 18 else p + math.exp(-p) if p <= 33.3 else p
            return whole - y * p, slope

        def _descend(self, X, y, seed):
            """The weights, the bias and how many times round."""
            rows, labels, n, d = X.tolist(), y.tolist(), len(X), X.shape[1]
            w, scale, bias, t, square = [0.0] * d, 1.0, 0.0, 1.0, 0.0
            alpha, eta, isPenalised = self.alpha, self.eta0, self.penalty == "l2"
            best, still, order = math.inf, 0, list(range(n))
            if self.learning_rate == "optimal":
                typical = math.sqrt(1.0 / math.sqrt(alpha))
                start = 1.0 / (typical / max(1.0, self._cost(1.0, -typical)[1]) * alpha)
            for epoch in range(self.max_iter):
                total = 0.0
                if self.shuffle:
                    s = seed or 1
                    for i in range(n - 1):
                        s ^= s << 13 & 0xFFFFFFFF
                        s ^= s >> 17
                        s ^= s << 5 & 0xFFFFFFFF
                        j = i + (s & 0x7FFFFFFF) % (n - i)
                        order[i], order[j] = order[j], order[i]
                for k in order:
                    x, target = rows[k], labels[k]
                    p = 0.0
                    for a, b in zip(w, x):
                        p += a * b
                    p = p * scale + bias
                    if self.learning_rate == "optimal":
                        eta = 1.0 / (alpha * (start + t - 1))
                    elif self.learning_rate == "invscaling":
                        eta = self.eta0 / t ** self.power_t
                    cost, slope = self._cost(target, p)
                    total += cost
                    if isPenalised:
                        total += alpha * (0.5 * math.sqrt(square) ** 2)
                    update = -eta * min(max(slope, -1e12), 1e12)
                    if isPenalised:
                        shrink = max(0.0, 1.0 - eta * alpha)
                        scale *= shrink
                        square *= shrink * shrink
                        if scale < 1e-9:
                            w, scale = [v * scale for v in w], 1.0
                    if update:
                        step = update / scale
                        w = [a + b * step for a, b in zip(w, x)]
                        square = 0.0
                        for a in w:
                            square += a * a
                        square *= scale * scale
                        if self.fit_intercept:
                            bias += update
                    t += 1
                if not math.isfinite(bias) or not all([math.isfinite(v) for v in w]):
                    raise ValueError("Floating-point under-/overflow occurred at epoch #" + str(epoch + 1) + ". Scaling input data with StandardScaler or MinMaxScaler might help.")
                still = still + 1 if self.tol is not None and total / n > best - self.tol else 0
                best = min(best, total / n)
                if still >= self.n_iter_no_change:
                    break
            return [v * scale for v in w], bias, epoch + 1

    class SGDClassifier(_Stepwise, ClassifierMixin):
        def __init__(self, loss="hinge", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, epsilon=0.1,
                     n_jobs=None, random_state=None, learning_rate="optimal", eta0=0.01, power_t=0.5, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5,
                     class_weight=None, warm_start=False, average=False):
            given = dict(locals())
            if loss not in ("hinge", "squared_hinge", "log_loss", "perceptron"):
                raise NotImplementedError("loss=" + repr(loss) + " is not available here: \"hinge\", \"squared_hinge\", \"log_loss\" and \"perceptron\" are")
            self._settled(given)

        def fit(self, X, y):
            X, y = _samples(X), np.asarray(y).ravel()
            self.classes_ = np.unique(y)
            if len(self.classes_) < 2:
                raise ValueError("The number of classes has to be greater than one; got %d class" % len(self.classes_))
            generator = check_random_state(self.random_state)
            if len(self.classes_) == 2:
                generators = [generator]
            else:
                generators = [np.random.RandomState(int(s)) for s in generator.randint(2147483647, size=len(self.classes_))]
            found = []
            for i, one in enumerate(generators):
                one.randint(1, 2147483647)
                seed = int(one.randint(2147483647))
                found.append(self._descend(X, np.where(y == self.classes_[1 if len(generators) == 1 else i], 1.0, -1.0), seed))
            self.coef_, self.intercept_ = np.array([w for w, _, _ in found]), np.array([b for _, b, _ in found])
            self.n_iter_ = max([k for _, _, k in found])
            self.t_ = 1.0 + self.n_iter_ * len(X)
            self.n_features_in_ = X.shape[1]
            return self

        def decision_function(self, X):
            scores = _samples(X) @ self.coef_.T + self.intercept_
            return scores[:, 0] if scores.shape[1] == 1 else scores

        def predict(self, X):
            scores = self.decision_function(X)
            return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]

        def predict_proba(self, X):
            if self.loss != "log_loss":
                raise AttributeError("probability estimates are not available for loss=" + repr(self.loss))
            p = 1 / (1 + np.exp(-self.decision_function(X)))
            if p.ndim == 1:
                return np.column_stack([1 - p, p])
            return p / p.sum(axis=1, keepdims=True)

    class Perceptron(SGDClassifier):
        def __init__(self, *, penalty=None, alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, eta0=1.0, n_jobs=None,
                     random_state=0, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False):
            given = dict(locals())
            self.loss, self.learning_rate, self.power_t = "perceptron", "constant", 0.5
            self._settled(given)

    class SGDRegressor(_Stepwise, RegressorMixin):
        def __init__(self, loss="squared_error", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0,
                     epsilon=0.1, random_state=None, learning_rate="invscaling", eta0=0.01, power_t=0.25, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5,
                     warm_start=False, average=False):
            given = dict(locals())
            if loss != "squared_error":
                raise NotImplementedError("loss=" + repr(loss) + " is not available here: \"squared_error\" is")
            self._settled(given)

        def fit(self, X, y):
            X, y = _samples(X), np.asarray(y, dtype=float).ravel()
            generator = check_random_state(self.random_state)
            w, bias, self.n_iter_ = self._descend(X, y, int(generator.randint(0, 2147483647)))
            self.coef_, self.intercept_, self.t_ = np.array(w), np.array([bias]), 1.0 + self.n_iter_ * len(X)
            self.n_features_in_ = X.shape[1]
            return self

        def predict(self, X):
            return _samples(X) @ self.coef_ + self.intercept_[0]
    """#
}
