extension Library {
  /// The text of `sklearn.neural_network`: layers of units, trained in batches.
  static let sklearnNeural = #"""
    import numpy as np
    from sklearn import check_random_state, shuffle as _shuffle, train_test_split
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin

    class _Network(BaseEstimator):
        def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001, batch_size="auto", learning_rate="constant",
                     learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True, random_state=None, tol=0.0001, verbose=False, warm_start=False,
                     momentum=0.9, nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-08,
                     n_iter_no_change=10, max_fun=15000):
            self.hidden_layer_sizes, self.activation, self.solver, self.alpha, self.batch_size = hidden_layer_sizes, activation, solver, alpha, batch_size
            self.learning_rate, self.learning_rate_init, self.power_t, self.max_iter, self.shuffle = learning_rate, learning_rate_init, power_t, max_iter, shuffle
            self.random_state, self.tol, self.verbose, self.warm_start, self.momentum = random_state, tol, verbose, warm_start, momentum
            self.nesterovs_momentum, self.early_stopping, self.validation_fraction = nesterovs_momentum, early_stopping, validation_fraction
            self.beta_1, self.beta_2, self.epsilon, self.n_iter_no_change, self.max_fun = beta_1, beta_2, epsilon, n_iter_no_change, max_fun

        def _start(self, X, Y):
            hidden = self.hidden_layer_sizes
            sizes = [X.shape[1]] + (list(hidden) if hasattr(hidden, "__iter__") else [hidden]) + [Y.shape[1]]
            self.n_layers_, self.n_outputs_, self.n_features_in_ = len(sizes), Y.shape[1], X.shape[1]
            self.coefs_, self.intercepts_ = [], []
            for a, b in zip(sizes, sizes[1:]):
                bound = np.sqrt((2.0 if self.activation == "logistic" else 6.0) / (a + b))
                self.coefs_.append(self._generator.uniform(-bound, bound, (a, b)))
                self.intercepts_.append(self._generator.uniform(-bound, bound, b))
            self.n_iter_, self.t_, self._calm, self.loss_curve_ = 0, 0, 0, []
            self.best_loss_ = np.inf
            if self.early_stopping:
                self.validation_scores_, self.best_validation_score_ = [], -np.inf
            params = self.coefs_ + self.intercepts_
            self._steps, self._rate = 0, float(self.learning_rate_init)
            self._first, self._second = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]

        def _hidden(self, z):
            if self.activation == "relu":
                return np.maximum(z, 0)
            return np.tanh(z) if self.activation == "tanh" else 1 / (1 + np.exp(-z)) if self.activation == "logistic" else z

        def _forward(self, X):
            """What each layer gives."""
            given = [X]
            for i in range(self.n_layers_ - 1):
                z = given[i] @ self.coefs_[i] + self.intercepts_[i]
                given.append(self._hidden(z) if i < self.n_layers_ - 2 else self._output(z))
            return given

        def _slopes(self, X, Y):
            """The loss of some samples, and its slopes: the weights' and then the levels'."""
            n = len(X)
            given = self._forward(X)
            loss = self._loss(Y, given[-1]) + 0.5 * self.alpha * sum([np.dot(c.ravel(), c.ravel()) for c in self.coefs_]) / n
            delta, slopes, levels = given[-1] - Y, [None] * (self.n_layers_ - 1), [None] * (self.n_layers_ - 1)
            for i in range(self.n_layers_ - 2, -1, -1):
                slopes[i] = (given[i].T @ delta + self.alpha * self.coefs_[i]) / n
                levels[i] = delta.sum(axis=0) / n
                if i:
                    delta = delta @ self.coefs_[i].T
                    a = given[i]
                    if self.activation == "relu":
                        delta[a == 0] = 0
                    elif self.activation != "identity":
                        delta = delta * (1 - a ** 2) if self.activation == "tanh" else delta * a * (1 - a)
            return loss, slopes + levels

        def _update(self, X, Y):
            """One step of the optimizer on a batch; its loss."""
            loss, grads = self._slopes(X, Y)
            params = self.coefs_ + self.intercepts_
            if self.solver == "adam":
                self._steps += 1
                rate = self.learning_rate_init * np.sqrt(1 - self.beta_2 ** self._steps) / (1 - self.beta_1 ** self._steps)
                self._first = [self.beta_1 * m + (1 - self.beta_1) * g for m, g in zip(self._first, grads)]
                self._second = [self.beta_2 * v + (1 - self.beta_2) * g ** 2 for v, g in zip(self._second, grads)]
                for p, m, v in zip(params, self._first, self._second):
                    p += -rate * m / (np.sqrt(v) + self.epsilon)
            else:
                moves = [self.momentum * v - self._rate * g for v, g in zip(self._first, grads)]
                self._first = moves
                if self.nesterovs_momentum:
                    moves = [self.momentum * v - self._rate * g for v, g in zip(moves, grads)]
                for p, move in zip(params, moves):
                    p += move
            return loss

        def _epoch(self, X, Y, size):
            n, total = len(X), 0.0
            # Each epoch shuffles the order of the one before.
            if self.n_iter_ == 0 or len(self._places) != n:
                self._places = np.arange(n)
            if self.shuffle:
                self._places = _shuffle(self._places, random_state=self._generator)
            places = self._places
            for start in range(0, n, size):
                batch = places[start:start + size]
                total += self._update(X[batch], Y[batch]) * len(batch)
            self.n_iter_ += 1
            self.t_ += n
            self.loss_ = total / n
            self.loss_curve_.append(self.loss_)
            if self.verbose:
                print("Iteration %d, loss = %.8f" % (self.n_iter_, self.loss_))

        def _fit_whole(self, X, Y):
            """All samples at once, downhill by L-BFGS."""
            from scipy.optimize import minimize
            shapes = [p.shape for p in self.coefs_ + self.intercepts_]
            ends = np.cumsum([0] + [int(np.prod(shape)) for shape in shapes])
            def put(w):
                parts = [w[a:b].reshape(shape) for a, b, shape in zip(ends, ends[1:], shapes)]
                self.coefs_, self.intercepts_ = parts[:self.n_layers_ - 1], parts[self.n_layers_ - 1:]
            def both(w):
                put(w)
                loss, grads = self._slopes(X, Y)
                return loss, np.concatenate([g.ravel() for g in grads])
            start = np.concatenate([p.ravel() for p in self.coefs_ + self.intercepts_])
            found = minimize(both, start, method="L-BFGS-B", jac=True, options={"maxiter": self.max_iter, "maxfun": self.max_fun, "gtol": self.tol})
            put(found.x.copy())
            self.n_iter_, self.loss_ = min(found.nit, self.max_iter), found.fun
            if found.status == 1:
                import warnings
                from sklearn.exceptions import ConvergenceWarning
                warnings.warn("lbfgs failed to converge after %d iteration(s) (status=1): increase max_iter, or scale the data" % found.nit, ConvergenceWarning)
            return self

        def _fit(self, X, Y, y):
            if self.solver == "lbfgs":
                return self._fit_whole(X, Y)
            if self.solver not in ("adam", "sgd"):
                raise ValueError("The 'solver' parameter of " + type(self).__name__ + " must be a str among {'sgd', 'lbfgs', 'adam'}. Got " + repr(self.solver) + " instead.")
            held = None
            if self.early_stopping:
                isStratified = hasattr(self, "classes_") and Y.shape[1] == 1
                X, Xv, Y, _, y, yv = train_test_split(X, Y, y, random_state=self._generator, test_size=self.validation_fraction, stratify=y if isStratified else None)
                held = (Xv, yv)
            size = min(200, len(X)) if self.batch_size == "auto" else min(self.batch_size, len(X))
            for _ in range(self.max_iter):
                self._epoch(X, Y, size)
                if held is not None:
                    score = self.score(*held)
                    self.validation_scores_.append(score)
                    if self.verbose:
                        print("Validation score: %f" % score)
                    self._calm = self._calm + 1 if score < self.best_validation_score_ + self.tol else 0
                    if score > self.best_validation_score_:
                        self.best_validation_score_ = score
                        kept = [[c.copy() for c in self.coefs_], [b.copy() for b in self.intercepts_]]
                else:
                    self._calm = self._calm + 1 if self.loss_ > self.best_loss_ - self.tol else 0
                    self.best_loss_ = min(self.best_loss_, self.loss_)
                if self.learning_rate == "invscaling":
                    self._rate = float(self.learning_rate_init) / (self.t_ + 1) ** self.power_t
                if self._calm > self.n_iter_no_change:
                    what = "Validation score" if held is not None else "Training loss"
                    text = what + " did not improve more than tol=%f for %d consecutive epochs." % (self.tol, self.n_iter_no_change)
                    if self.solver == "adam" or self.learning_rate != "adaptive" or self._rate <= 1e-6:
                        if self.verbose:
                            print(text + (" Learning rate too small." if self.solver == "sgd" and self.learning_rate == "adaptive" else "") + " Stopping.")
                        break
                    self._rate /= 5.0
                    if self.verbose:
                        print(text + " Setting learning rate to %f" % self._rate)
                    self._calm = 0
            else:
                import warnings
                from sklearn.exceptions import ConvergenceWarning
                warnings.warn("Stochastic Optimizer: Maximum iterations (%d) reached and the optimization hasn't converged yet." % self.max_iter, ConvergenceWarning)
            if held is not None:
                self.coefs_, self.intercepts_ = kept
            return self

        def fit(self, X, y):
            X = np.array(X.values if hasattr(X, "iloc") else X, dtype=float)
            y = np.asarray(y.values if hasattr(y, "iloc") else y)
            self._generator = check_random_state(self.random_state)
            Y = self._targets(y)
            if not (self.warm_start and hasattr(self, "coefs_")):
                self._start(X, Y)
            return self._fit(X, Y, y)

        def _given(self, X):
            return self._forward(np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float))[-1]

    class MLPClassifier(_Network, ClassifierMixin):
        """A network for classes, trained on cross-entropy; for several yes and no at once where y has columns."""

        _many = False

        def _targets(self, y):
            if y.ndim == 2 and y.shape[1] > 1:
                self._many, self.classes_, self.out_activation_ = True, np.arange(y.shape[1]), "logistic"
                return y.astype(float)
            self._many = False
            self.classes_, kinds = np.unique(y.ravel(), return_inverse=True)
            self.out_activation_ = "logistic" if len(self.classes_) == 2 else "softmax"
            return kinds.reshape(-1, 1).astype(float) if len(self.classes_) == 2 else np.eye(len(self.classes_))[kinds]

        def _output(self, z):
            if self._many or len(self.classes_) == 2:
                return 1 / (1 + np.exp(-z))
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

        def _loss(self, Y, p):
            p = np.clip(p, 2.220446049250313e-16, 1 - 2.220446049250313e-16)
            total = np.where(Y == 0, 0.0, Y * np.log(p)).sum()
            if self._many or len(self.classes_) == 2:
                total += np.where(Y == 1, 0.0, (1 - Y) * np.log(1 - p)).sum()
            return -total / len(Y)

        def partial_fit(self, X, y, classes=None):
            X, y = np.array(X, dtype=float), np.asarray(y)
            if not hasattr(self, "coefs_"):
                self._generator = check_random_state(self.random_state)
                self.classes_ = np.unique(y if classes is None else classes)
                self._start(X, self._kinds(y))
            Y = self._kinds(y)
            self._epoch(X, Y, min(200, len(X)) if self.batch_size == "auto" else self.batch_size)
            return self

        def _kinds(self, y):
            kinds = np.searchsorted(self.classes_, y)
            return kinds.reshape(-1, 1).astype(float) if len(self.classes_) == 2 else np.eye(len(self.classes_))[kinds]

        def predict_proba(self, X):
            p = self._given(X)
            return np.hstack([1 - p, p]) if p.shape[1] == 1 else p

        def predict(self, X):
            p = self._given(X)
            if self._many:
                return (p > 0.5).astype(int)
            return self.classes_[(p[:, 0] > 0.5).astype(int) if p.shape[1] == 1 else np.argmax(p, axis=1)]

        def score(self, X, y, sample_weight=None):
            if not self._many:
                return super().score(X, y, sample_weight)
            return float(np.mean((self.predict(X) == np.asarray(y)).all(axis=1)))

    class MLPRegressor(_Network, RegressorMixin):
        """A network for numbers, trained on squared errors."""

        def _targets(self, y):
            self.out_activation_ = "identity"
            return y.reshape(len(y), -1).astype(float)

        def _output(self, z):
            return z

        def _loss(self, Y, p):
            return 0.5 * ((Y - p) ** 2).mean()

        def predict(self, X):
            p = self._given(X)
            return p.ravel() if p.shape[1] == 1 else p
    """#
}
