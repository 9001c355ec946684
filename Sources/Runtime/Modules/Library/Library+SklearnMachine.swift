extension Library {
  /// More of the text of `sklearn.neural_network`: the restricted Boltzmann machine.
  static let sklearnMachine = #"""
    class BernoulliRBM(TransformerMixin, BaseEstimator):
        """A restricted Boltzmann machine of units that are on or off, taught by persistent contrastive divergence."""

        def __init__(self, n_components=256, *, learning_rate=0.1, batch_size=10, n_iter=10, verbose=0, random_state=None):
            self.n_components, self.learning_rate, self.batch_size = n_components, learning_rate, batch_size
            self.n_iter, self.verbose, self.random_state = n_iter, verbose, random_state

        def transform(self, X):
            return self._hidden(np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float))

        def _hidden(self, v):
            from scipy.special import expit
            return expit(v @ self.components_.T + self.intercept_hidden_)

        def _visible(self, h, generator):
            from scipy.special import expit
            p = expit(h @ self.components_ + self.intercept_visible_)
            return generator.uniform(size=p.shape) < p

        def _free_energy(self, v):
            return -(v @ self.intercept_visible_) - np.logaddexp(0, v @ self.components_.T + self.intercept_hidden_).sum(axis=1)

        def gibbs(self, v):
            if not hasattr(self, "random_state_"):
                self.random_state_ = check_random_state(self.random_state)
            p = self._hidden(np.asarray(v, dtype=float))
            return self._visible(self.random_state_.uniform(size=p.shape) < p, self.random_state_)

        def _step(self, v, generator):
            h_pos = self._hidden(v)
            v_neg = self._visible(self.h_samples_, generator)
            h_neg = self._hidden(v_neg.astype(float))
            rate = float(self.learning_rate) / v.shape[0]
            self.components_ += rate * ((v.T @ h_pos).T - h_neg.T @ v_neg)
            self.intercept_hidden_ += rate * (h_pos.sum(axis=0) - h_neg.sum(axis=0))
            self.intercept_visible_ += rate * (v.sum(axis=0) - v_neg.sum(axis=0))
            h_neg[generator.uniform(size=h_neg.shape) < h_neg] = 1.0
            self.h_samples_ = np.floor(h_neg)

        def _start(self, d, generator):
            self.components_ = generator.normal(0, 0.01, (self.n_components, d))
            self.intercept_hidden_, self.intercept_visible_ = np.zeros(self.n_components), np.zeros(d)
            self.h_samples_, self.n_features_in_ = np.zeros((self.batch_size, self.n_components)), d

        def fit(self, X, y=None):
            import time
            X = np.asarray(X.values if hasattr(X, "iloc") else X, dtype=float)
            generator, n = check_random_state(self.random_state), len(X)
            self._start(X.shape[1], generator)
            batches = int(np.ceil(n / self.batch_size))
            start = time.time()
            for i in range(1, self.n_iter + 1):
                for k in range(batches):
                    self._step(X[k * self.batch_size:(k + 1) * self.batch_size], generator)
                if self.verbose:
                    end = time.time()
                    print("[%s] Iteration %d, pseudo-likelihood = %.2f, time = %.2fs" % (type(self).__name__, i, self.score_samples(X).mean(), end - start))
                    start = end
            return self

        def partial_fit(self, X, y=None):
            X = np.asarray(X, dtype=float)
            if not hasattr(self, "random_state_"):
                self.random_state_ = check_random_state(self.random_state)
            if not hasattr(self, "components_"):
                self._start(X.shape[1], self.random_state_)
            self._step(X, self.random_state_)
            return self

        def score_samples(self, X):
            """How likely each sample is, judged by one unit turned over."""
            v = np.asarray(X, dtype=float)
            generator = check_random_state(self.random_state)
            rows, columns = np.arange(v.shape[0]), generator.randint(0, v.shape[1], v.shape[0])
            turned = v.copy()
            turned[rows, columns] = 1 - turned[rows, columns]
            return -v.shape[1] * np.logaddexp(0, -(self._free_energy(turned) - self._free_energy(v)))
    """#
}
