extension Library {
  /// More of the text of `sklearn.model_selection`: parameters sought, scores of many fits.
  static let sklearnSearch = #"""
    class ParameterSampler:
        """Choices of values that are drawn: none twice where all are given as lists."""

        def __init__(self, param_distributions, n_iter, *, random_state=None):
            self.param_distributions = [param_distributions] if isinstance(param_distributions, dict) else list(param_distributions)
            self.n_iter, self.random_state = n_iter, random_state

        def __iter__(self):
            generator = check_random_state(self.random_state)
            if all([not hasattr(v, "rvs") for given in self.param_distributions for v in given.values()]):
                grid = list(ParameterGrid(self.param_distributions))
                count = self.n_iter
                if len(grid) < count:
                    import warnings
                    warnings.warn("The total space of parameters %d is smaller than n_iter=%d. Running %d iterations. For exhaustive searches, use GridSearchCV." % (len(grid), count, len(grid)), UserWarning)
                    count = len(grid)
                for i in _some(len(grid), count, generator):
                    yield {name: grid[i][name] for name in reversed(list(grid[i]))}
                return
            for _ in range(self.n_iter):
                given = self.param_distributions[generator.choice(len(self.param_distributions))]
                yield {n: v.rvs(random_state=generator) if hasattr(v, "rvs") else v[generator.randint(len(v))] for n, v in sorted(given.items())}

        def __len__(self):
            return self.n_iter

    class _Search:
        """The choice of parameters that does best on parts left out."""

        def _settle(self, estimator, scoring, n_jobs, refit, cv, verbose, return_train_score):
            if isinstance(scoring, (list, tuple, dict)):
                raise NotImplementedError("a search goes by one score here: scoring=\"accuracy\", or a function of (estimator, X, y)")
            self.estimator, self.scoring, self.n_jobs, self.refit, self.cv = estimator, scoring, n_jobs, refit, cv
            self.verbose, self.return_train_score = verbose, return_train_score

        def __repr__(self):
            from sklearn.base import _described
            return _described(self)

        def _names(self):
            return sorted([n for n in vars(self) if not n.endswith("_") and not n.startswith("_")])

        def fit(self, X, y=None, **more):
            from sklearn.base import clone
            folds = _folds(self.estimator, X, y, self.cv)
            choices = list(self._choices())
            if self.verbose:
                print("Fitting %d folds for each of %d candidates, totalling %d fits" % (len(folds), len(choices), len(folds) * len(choices)))
            table, trained = np.zeros((len(choices), len(folds))), np.zeros((len(choices), len(folds)))
            for i, choice in enumerate(choices):
                for j, (train, test) in enumerate(folds):
                    fitted = clone(self.estimator).set_params(**choice)
                    fitted.fit(_rows(X, train), _rows(y, train))
                    table[i, j] = _scored(self.scoring, fitted, _rows(X, test), _rows(y, test))
                    if self.return_train_score:
                        trained[i, j] = _scored(self.scoring, fitted, _rows(X, train), _rows(y, train))
            means = table.mean(axis=1)
            self.best_index_ = int(np.argmax(means))
            self.best_params_, self.best_score_, self.n_splits_ = choices[self.best_index_], means[self.best_index_], len(folds)
            ranks = np.array([1 + int((means > m).sum()) for m in means], dtype=np.int32)
            none = np.zeros(len(choices))
            self.cv_results_ = {"mean_fit_time": none, "std_fit_time": none, "mean_score_time": none, "std_score_time": none}
            for name in sorted(set([n for c in choices for n in c])):
                self.cv_results_["param_" + name] = np.array([c.get(name) for c in choices], dtype=object)
            self.cv_results_["params"] = choices
            for kind, found in (("test", table), ("train", trained)):
                if kind == "train" and not self.return_train_score:
                    continue
                for j in range(len(folds)):
                    self.cv_results_["split%d_%s_score" % (j, kind)] = found[:, j]
                self.cv_results_["mean_%s_score" % kind], self.cv_results_["std_%s_score" % kind] = found.mean(axis=1), found.std(axis=1)
                if kind == "test":
                    self.cv_results_["rank_test_score"] = ranks
            if self.refit:
                self.best_estimator_ = clone(self.estimator).set_params(**self.best_params_)
                self.best_estimator_.fit(X, y)
            return self

        classes_ = property(lambda self: self.best_estimator_.classes_)
        def predict(self, X): return self.best_estimator_.predict(X)
        def predict_proba(self, X): return self.best_estimator_.predict_proba(X)
        def decision_function(self, X): return self.best_estimator_.decision_function(X)
        def transform(self, X): return self.best_estimator_.transform(X)
        def score(self, X, y): return _scored(self.scoring, self.best_estimator_, X, y)

    class GridSearchCV(_Search):
        def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch="2*n_jobs", error_score=np.nan, return_train_score=False):
            self.param_grid, self.pre_dispatch, self.error_score = param_grid, pre_dispatch, error_score
            self._settle(estimator, scoring, n_jobs, refit, cv, verbose, return_train_score)

        def _choices(self):
            return ParameterGrid(self.param_grid)

    class RandomizedSearchCV(_Search):
        """The same among choices that are drawn."""

        def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch="2*n_jobs", random_state=None,
                     error_score=np.nan, return_train_score=False):
            self.param_distributions, self.n_iter, self.random_state = param_distributions, n_iter, random_state
            self.pre_dispatch, self.error_score = pre_dispatch, error_score
            self._settle(estimator, scoring, n_jobs, refit, cv, verbose, return_train_score)

        def _choices(self):
            return ParameterSampler(self.param_distributions, self.n_iter, random_state=self.random_state)

    def cross_validate(estimator, X, y=None, *, scoring=None, cv=None, return_train_score=False, return_estimator=False, **more):
        from sklearn.base import clone
        folds = _folds(estimator, X, y, cv)
        names = scoring if isinstance(scoring, dict) else {s: s for s in scoring} if isinstance(scoring, (list, tuple)) else {"score": scoring}
        found = {"fit_time": np.zeros(len(folds)), "score_time": np.zeros(len(folds))}
        made = []
        for kind in ("test", "train") if return_train_score else ("test",):
            for name in names:
                found[kind + "_" + name] = np.zeros(len(folds))
        for j, (train, test) in enumerate(folds):
            fitted = clone(estimator)
            fitted.fit(_rows(X, train), _rows(y, train))
            made.append(fitted)
            for name, score in names.items():
                found["test_" + name][j] = _scored(score, fitted, _rows(X, test), _rows(y, test))
                if return_train_score:
                    found["train_" + name][j] = _scored(score, fitted, _rows(X, train), _rows(y, train))
        if return_estimator:
            found["estimator"] = made
        return found

    def learning_curve(estimator, X, y, *, train_sizes=(0.1, 0.325, 0.55, 0.775, 1.0), cv=None, scoring=None, shuffle=False, random_state=None, **more):
        """The scores of an estimator fitted to ever more of the samples."""
        from sklearn.base import clone
        folds = _folds(estimator, X, y, cv)
        most = len(folds[0][0])
        sizes = np.asarray(train_sizes)
        sizes = np.unique((sizes * most).astype(int) if sizes.dtype.kind == "f" else sizes)
        trained, tested = np.zeros((len(sizes), len(folds))), np.zeros((len(sizes), len(folds)))
        generator = check_random_state(random_state)
        for j, (train, test) in enumerate(folds):
            train = generator.permutation(train) if shuffle else train
            for i, size in enumerate(sizes):
                part = train[:size]
                fitted = clone(estimator)
                fitted.fit(_rows(X, part), _rows(y, part))
                trained[i, j] = _scored(scoring, fitted, _rows(X, part), _rows(y, part))
                tested[i, j] = _scored(scoring, fitted, _rows(X, test), _rows(y, test))
        return sizes, trained, tested

    def validation_curve(estimator, X, y, *, param_name, param_range, cv=None, scoring=None, **more):
        """The scores of an estimator with each value of one parameter."""
        from sklearn.base import clone
        folds = _folds(estimator, X, y, cv)
        trained, tested = np.zeros((len(param_range), len(folds))), np.zeros((len(param_range), len(folds)))
        for j, (train, test) in enumerate(folds):
            for i, value in enumerate(param_range):
                fitted = clone(estimator).set_params(**{param_name: value})
                fitted.fit(_rows(X, train), _rows(y, train))
                trained[i, j] = _scored(scoring, fitted, _rows(X, train), _rows(y, train))
                tested[i, j] = _scored(scoring, fitted, _rows(X, test), _rows(y, test))
        return trained, tested
    """#
}
