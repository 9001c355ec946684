extension Library {
  /// More of the text of `sklearn.ensemble`: estimators in turn, side by side, and by vote.
  static let sklearnEnsembles = #"""
    class AdaBoostClassifier(BaseEstimator, ClassifierMixin):
        """Estimators one after the other, each for the samples that those before it had wrong."""

        def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, algorithm="deprecated", random_state=None):
            self.estimator, self.n_estimators, self.learning_rate, self.algorithm, self.random_state = estimator, n_estimators, learning_rate, algorithm, random_state

        def fit(self, X, y, sample_weight=None):
            X, y = _plain(X), np.asarray(y).ravel()
            w = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float).copy()
            w /= w.sum()
            self.estimator_ = DecisionTreeClassifier(max_depth=1) if self.estimator is None else self.estimator
            self.estimators_, self.estimator_weights_, self.estimator_errors_ = [], np.zeros(self.n_estimators), np.ones(self.n_estimators)
            generator, isOut = check_random_state(self.random_state), w == 0.0
            for i in range(self.n_estimators):
                w = np.clip(w, 2.220446049250313e-16, None)
                w[isOut] = 0.0
                made = _seeded(clone(self.estimator_), generator)
                self.estimators_.append(made)
                made.fit(X, y, sample_weight=w)
                if i == 0:
                    self.classes_ = made.classes_
                    self.n_classes_, self.n_features_in_ = len(self.classes_), X.shape[1]
                isWrong = made.predict(X) != y
                error = np.average(isWrong, weights=w)
                if error <= 0:
                    self.estimator_weights_[i], self.estimator_errors_[i] = 1.0, 0.0
                    break
                if error >= 1.0 - 1.0 / self.n_classes_:
                    self.estimators_.pop()
                    if not self.estimators_:
                        raise ValueError("BaseClassifier in AdaBoostClassifier ensemble is worse than random, ensemble can not be fit.")
                    break
                says = self.learning_rate * (np.log((1.0 - error) / error) + np.log(self.n_classes_ - 1.0))
                self.estimator_weights_[i], self.estimator_errors_[i] = says, error
                if i < self.n_estimators - 1:
                    w = np.exp(np.log(w) + says * isWrong * (w > 0))
                    total = w.sum()
                    if not np.isfinite(total) or total <= 0:
                        break
                    w /= total
            return self

        def staged_decision_function(self, X):
            X, k, total, weight = _plain(X), self.n_classes_, 0.0, 0.0
            for made, says in zip(self.estimators_, self.estimator_weights_):
                weight += says
                total = total + np.where((made.predict(X) == self.classes_[:, None]).T, says, -1 / (k - 1) * says)
                found = total / weight
                yield found[:, 1] - found[:, 0] if k == 2 else found

        def decision_function(self, X):
            X, k, total = _plain(X), self.n_classes_, 0.0
            for made, says in zip(self.estimators_, self.estimator_weights_):
                total = total + np.where((made.predict(X) == self.classes_[:, None]).T, says, -1 / (k - 1) * says)
            total = total / self.estimator_weights_.sum()
            return -total[:, 0] + total[:, 1] if k == 2 else total

        def _chosen(self, found):
            return self.classes_[(found > 0).astype(int) if self.n_classes_ == 2 else np.argmax(found, axis=1)]

        def predict(self, X): return self._chosen(self.decision_function(X))
        def staged_predict(self, X):
            for found in self.staged_decision_function(X):
                yield self._chosen(found)
        def staged_score(self, X, y):
            for found in self.staged_predict(X):
                yield float(np.mean(found == np.asarray(y)))

        def predict_proba(self, X):
            found = self.decision_function(X)
            found = np.stack([-found, found], axis=1) / 2 if self.n_classes_ == 2 else found / (self.n_classes_ - 1)
            e = np.exp(found - found.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

        @property
        def feature_importances_(self):
            return sum([says * made.feature_importances_ for says, made in zip(self.estimator_weights_, self.estimators_)]) / self.estimator_weights_.sum()

    class _Bagging(BaseEstimator):
        def __init__(self, estimator=None, n_estimators=10, *, max_samples=None, max_features=1.0, bootstrap=True, bootstrap_features=False, oob_score=False, warm_start=False,
                     n_jobs=None, random_state=None, verbose=0):
            self.estimator, self.n_estimators, self.max_samples, self.max_features = estimator, n_estimators, max_samples, max_features
            self.bootstrap, self.bootstrap_features, self.oob_score, self.warm_start = bootstrap, bootstrap_features, oob_score, warm_start
            self.n_jobs, self.random_state, self.verbose = n_jobs, random_state, verbose

        def fit(self, X, y):
            import inspect
            X, y = _plain(X), np.asarray(y)
            n, d = X.shape
            self.n_features_in_ = d
            y = self._targets(y)
            rows = n if self.max_samples is None else self.max_samples if isinstance(self.max_samples, int) else max(int(self.max_samples * n), 1)
            columns = self.max_features if isinstance(self.max_features, int) else max(1, int(self.max_features * d))
            self.estimator_ = self._usual() if self.estimator is None else self.estimator
            takesWeights = "sample_weight" in inspect.signature(self.estimator_.fit).parameters
            self.estimators_, self.estimators_features_, self.estimators_samples_ = [], [], []
            for seed in check_random_state(self.random_state).randint(2147483647, size=self.n_estimators):
                generator = check_random_state(int(seed))
                made = _seeded(clone(self.estimator_), check_random_state(int(seed)))
                features = generator.randint(0, d, columns) if self.bootstrap_features else _some(d, columns, generator)
                places = generator.randint(0, n, rows) if self.bootstrap else _some(n, rows, generator)
                part = X[:, features] if self.bootstrap_features or columns != d else X
                if takesWeights:
                    made.fit(part, y, sample_weight=np.bincount(places, minlength=n))
                else:
                    made.fit(part[places], y[places])
                self.estimators_.append(made)
                self.estimators_features_.append(features if self.bootstrap_features or columns != d else np.arange(d))
                self.estimators_samples_.append(places)
            if self.oob_score:
                self._score_left_out(X, y)
            return self

    class BaggingClassifier(_Bagging, ClassifierMixin):
        """Estimators of samples that are drawn, and what they say on average."""

        def _usual(self): return DecisionTreeClassifier()

        def _targets(self, y):
            self.classes_, kinds = np.unique(y.ravel(), return_inverse=True)
            self.n_classes_ = len(self.classes_)
            return kinds

        def _says(self, made, X):
            found = np.zeros((len(X), self.n_classes_))
            if hasattr(made, "predict_proba"):
                found[:, made.classes_] = made.predict_proba(X)
            else:
                found[np.arange(len(X)), made.predict(X)] = 1
            return found

        def predict_proba(self, X):
            X = _plain(X)
            return sum([self._says(m, X[:, f]) for m, f in zip(self.estimators_, self.estimators_features_)]) / self.n_estimators

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

        def _score_left_out(self, X, y):
            found = np.zeros((len(X), self.n_classes_))
            for made, features, places in zip(self.estimators_, self.estimators_features_, self.estimators_samples_):
                mask = np.bincount(places, minlength=len(X)) == 0
                found[mask] += self._says(made, X[mask][:, features])
            self.oob_decision_function_ = found / np.maximum(found.sum(axis=1), 1e-300)[:, None]
            self.oob_score_ = float(np.mean(np.argmax(found, axis=1) == y))

    class BaggingRegressor(_Bagging, RegressorMixin):
        def _usual(self): return DecisionTreeRegressor()
        def _targets(self, y): return y.astype(float)

        def predict(self, X):
            X = _plain(X)
            return sum([m.predict(X[:, f]) for m, f in zip(self.estimators_, self.estimators_features_)]) / self.n_estimators

        def _score_left_out(self, X, y):
            found, votes = np.zeros(len(X)), np.zeros(len(X))
            for made, features, places in zip(self.estimators_, self.estimators_features_, self.estimators_samples_):
                mask = np.bincount(places, minlength=len(X)) == 0
                found[mask] += made.predict(X[mask][:, features])
                votes += mask
            from sklearn.metrics import r2_score
            self.oob_prediction_ = found / np.maximum(votes, 1)
            self.oob_score_ = r2_score(y, self.oob_prediction_)

    class _Voting(BaseEstimator, TransformerMixin):
        def _fitted(self, X, y, sample_weight):
            if not self.estimators:
                raise ValueError("Invalid 'estimators' attribute, 'estimators' should be a non-empty list of (string, estimator) tuples.")
            self.estimators_, self.named_estimators_ = [], {}
            for name, estimator in self.estimators:
                if isinstance(estimator, str):
                    continue
                made = clone(estimator)
                made.fit(X, y) if sample_weight is None else made.fit(X, y, sample_weight=sample_weight)
                self.estimators_.append(made)
                self.named_estimators_[name] = made
            return self

        def _part(self, name):
            return dict(self.estimators)[name]

        def get_params(self, deep=True):
            found = {n: getattr(self, n) for n in self._names()}
            if deep:
                for name, estimator in self.estimators:
                    found[name] = estimator
                    found.update({name + "__" + n: v for n, v in estimator.get_params().items()})
            return found

    class VotingClassifier(_Voting, ClassifierMixin):
        """The class that most estimators choose, or that they find likeliest on average."""

        def __init__(self, estimators, *, voting="hard", weights=None, n_jobs=None, flatten_transform=True, verbose=False):
            self.estimators, self.voting, self.weights, self.n_jobs, self.flatten_transform, self.verbose = estimators, voting, weights, n_jobs, flatten_transform, verbose

        def fit(self, X, y, sample_weight=None):
            self.classes_, kinds = np.unique(np.asarray(y).ravel(), return_inverse=True)
            return self._fitted(X, kinds, sample_weight)

        def predict(self, X):
            if self.voting == "soft":
                return self.classes_[np.argmax(self.predict_proba(X), axis=1)]
            votes = np.zeros((len(X), len(self.classes_)))
            for i, made in enumerate(self.estimators_):
                votes[np.arange(len(X)), np.asarray(made.predict(X)).astype(int)] += 1 if self.weights is None else self.weights[i]
            return self.classes_[np.argmax(votes, axis=1)]

        def predict_proba(self, X):
            if self.voting == "hard":
                raise AttributeError("predict_proba is not available when voting='hard'")
            return np.average(np.asarray([made.predict_proba(X) for made in self.estimators_]), axis=0, weights=self.weights)

        def transform(self, X):
            if self.voting == "soft":
                found = [made.predict_proba(X) for made in self.estimators_]
                return np.hstack(found) if self.flatten_transform else np.asarray(found)
            return np.asarray([made.predict(X) for made in self.estimators_]).T

    class VotingRegressor(_Voting, RegressorMixin):
        def __init__(self, estimators, *, weights=None, n_jobs=None, verbose=False):
            self.estimators, self.weights, self.n_jobs, self.verbose = estimators, weights, n_jobs, verbose

        def fit(self, X, y, sample_weight=None): return self._fitted(X, np.asarray(y), sample_weight)
        def transform(self, X): return np.asarray([made.predict(X) for made in self.estimators_]).T
        def predict(self, X): return np.average(self.transform(X), axis=1, weights=self.weights)
    """#
}
