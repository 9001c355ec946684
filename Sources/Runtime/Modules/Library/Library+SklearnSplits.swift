extension Library {
  /// The text of `sklearn.model_selection`: ways to split data, and scores over them.
  static let sklearnModelSelection = #"""
    import itertools as _itertools
    import numpy as np
    from sklearn import train_test_split, KFold, check_random_state, _length, _sizes, _stratified, _some, _Splitter

    def _masked(n, test):
        mask = np.zeros(n, dtype=bool)
        mask[test] = True
        return np.where(~mask)[0], np.where(mask)[0]

    class StratifiedKFold(_Splitter):
        """Parts with the same share of each class."""
        def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
            self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y, groups=None):
            generator = check_random_state(self.random_state)
            y = np.asarray(y).ravel()
            _, first, kinds = np.unique(y, return_index=True, return_inverse=True)
            # Classes in the order in which they come.
            order = np.empty(len(first), dtype=int)
            order[np.argsort(first)] = np.arange(len(first))
            kinds = order[kinds]
            counts = np.bincount(kinds)
            if np.all(self.n_splits > counts):
                raise ValueError("n_splits=%d cannot be greater than the number of members in each class." % self.n_splits)
            ordered = np.sort(kinds)
            shares = np.array([np.bincount(ordered[i::self.n_splits], minlength=len(counts)) for i in range(self.n_splits)])
            folds = np.empty(len(y), dtype=int)
            for k in range(len(counts)):
                own = np.repeat(np.arange(self.n_splits), shares[:, k])
                if self.shuffle:
                    generator.shuffle(own)
                folds[kinds == k] = own
            for i in range(self.n_splits):
                yield np.where(folds != i)[0], np.where(folds == i)[0]

    class ShuffleSplit(_Splitter):
        def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
            self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y=None, groups=None):
            n = _length(X)
            n_train, n_test = _sizes(n, self.test_size, self.train_size, 0.1)
            generator = check_random_state(self.random_state)
            for _ in range(self.n_splits):
                places = generator.permutation(n)
                yield places[n_test:n_test + n_train], places[:n_test]

    class StratifiedShuffleSplit(ShuffleSplit):
        def split(self, X, y, groups=None):
            n_train, n_test = _sizes(_length(X), self.test_size, self.train_size, 0.1)
            generator = check_random_state(self.random_state)
            for _ in range(self.n_splits):
                yield _stratified(np.asarray(y), n_train, n_test, generator)

    class LeaveOneOut(_Splitter):
        def get_n_splits(self, X, y=None, groups=None):
            return _length(X)

        def split(self, X, y=None, groups=None):
            n = _length(X)
            for i in range(n):
                yield _masked(n, [i])

    class LeavePOut(_Splitter):
        def __init__(self, p):
            self.p = p

        def split(self, X, y=None, groups=None):
            n = _length(X)
            for places in _itertools.combinations(range(n), self.p):
                yield _masked(n, list(places))

    class RepeatedKFold(_Splitter):
        def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
            self.n_splits, self.n_repeats, self.random_state = n_splits, n_repeats, random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits * self.n_repeats

        def split(self, X, y=None, groups=None):
            generator = check_random_state(self.random_state)
            for _ in range(self.n_repeats):
                yield from KFold(self.n_splits, shuffle=True, random_state=generator).split(X)

    class TimeSeriesSplit(_Splitter):
        """Parts that come after all they are tested with."""
        def __init__(self, n_splits=5, *, max_train_size=None, test_size=None, gap=0):
            self.n_splits, self.max_train_size, self.test_size, self.gap = n_splits, max_train_size, test_size, gap

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y=None, groups=None):
            n = _length(X)
            size = n // (self.n_splits + 1) if self.test_size is None else self.test_size
            for start in range(n - self.n_splits * size, n, size):
                end = start - self.gap
                first = max(0, end - self.max_train_size) if self.max_train_size else 0
                yield np.arange(first, end), np.arange(start, start + size)

    class GroupKFold(_Splitter):
        def __init__(self, n_splits=5):
            self.n_splits = n_splits

        def split(self, X, y=None, groups=None):
            names, kinds = np.unique(groups, return_inverse=True)
            counts = np.bincount(kinds)
            loads, fold = np.zeros(self.n_splits), np.zeros(len(counts), dtype=int)
            for k in np.argsort(counts)[::-1]:
                lightest = np.argmin(loads)
                loads[lightest] += counts[k]
                fold[k] = lightest
            for i in range(self.n_splits):
                yield np.where(fold[kinds] != i)[0], np.where(fold[kinds] == i)[0]

    class RepeatedStratifiedKFold(_Splitter):
        def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
            self.n_splits, self.n_repeats, self.random_state = n_splits, n_repeats, random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits * self.n_repeats

        def split(self, X, y, groups=None):
            generator = check_random_state(self.random_state)
            for _ in range(self.n_repeats):
                yield from StratifiedKFold(self.n_splits, shuffle=True, random_state=generator).split(X, y)

    class LeaveOneGroupOut(_Splitter):
        def get_n_splits(self, X=None, y=None, groups=None):
            return len(np.unique(groups))

        def split(self, X, y=None, groups=None):
            groups = np.asarray(groups)
            for g in np.unique(groups):
                yield np.where(groups != g)[0], np.where(groups == g)[0]

    class PredefinedSplit(_Splitter):
        def __init__(self, test_fold):
            self.test_fold = np.asarray(test_fold)

        def get_n_splits(self, X=None, y=None, groups=None):
            return len(np.unique(self.test_fold[self.test_fold != -1]))

        def split(self, X=None, y=None, groups=None):
            for f in np.unique(self.test_fold[self.test_fold != -1]):
                yield np.where(self.test_fold != f)[0], np.where(self.test_fold == f)[0]

    class ParameterGrid:
        """Every choice of one value for each name."""
        def __init__(self, param_grid):
            self.param_grid = [param_grid] if isinstance(param_grid, dict) else list(param_grid)

        def __iter__(self):
            for grid in self.param_grid:
                names = sorted(grid)
                for values in _itertools.product(*[grid[n] for n in names]):
                    yield dict(zip(names, values))

        def __len__(self):
            return sum([int(np.prod([len(v) for v in grid.values()])) for grid in self.param_grid])

    def _folds(estimator, X, y, cv):
        if cv is None or isinstance(cv, int):
            isClassifier = getattr(estimator, "_estimator_type", "") == "classifier"
            cv = (StratifiedKFold if isClassifier else KFold)(5 if cv is None else cv)
        return list(cv.split(X, y)) if hasattr(cv, "split") else list(cv)

    def _scored(scoring, estimator, X, y):
        if scoring is None:
            return estimator.score(X, y)
        if callable(scoring):
            return scoring(estimator, X, y)
        from sklearn import metrics
        losses = {"neg_mean_squared_error": "mean_squared_error", "neg_mean_absolute_error": "mean_absolute_error", "neg_root_mean_squared_error": "root_mean_squared_error",
                  "neg_median_absolute_error": "median_absolute_error", "neg_max_error": "max_error", "neg_mean_absolute_percentage_error": "mean_absolute_percentage_error"}
        if scoring in losses:
            return -getattr(metrics, losses[scoring])(y, estimator.predict(X))
        name, _, average = scoring.partition("_")
        if name in ("f1", "precision", "recall") and average in ("", "macro", "micro", "weighted"):
            return getattr(metrics, name + "_score")(y, estimator.predict(X), average=average or "binary")
        scores = {"accuracy": "accuracy_score", "r2": "r2_score", "balanced_accuracy": "balanced_accuracy_score", "explained_variance": "explained_variance_score",
                  "matthews_corrcoef": "matthews_corrcoef"}
        if scoring in scores:
            return getattr(metrics, scores[scoring])(y, estimator.predict(X))
        if scoring == "neg_log_loss":
            return -metrics.log_loss(y, estimator.predict_proba(X))
        if scoring in ("roc_auc", "average_precision"):
            found = estimator.decision_function(X) if hasattr(estimator, "decision_function") else estimator.predict_proba(X)[:, 1]
            return getattr(metrics, scoring + "_score")(y, found)
        raise ValueError("scoring " + repr(scoring) + " is not available: a function of (estimator, X, y) is")

    def _rows(values, places):
        return values.iloc[places] if hasattr(values, "iloc") else np.asarray(values)[places]

    def cross_val_score(estimator, X, y=None, *, scoring=None, cv=None, **more):
        """The score on each part of an estimator fitted to the others."""
        from sklearn.base import clone
        found = []
        for train, test in _folds(estimator, X, y, cv):
            fitted = clone(estimator)
            fitted.fit(_rows(X, train), _rows(y, train))
            found.append(_scored(scoring, fitted, _rows(X, test), _rows(y, test)))
        return np.array(found)

    def cross_val_predict(estimator, X, y=None, *, cv=None, method="predict", **more):
        from sklearn.base import clone
        made = None
        for train, test in _folds(estimator, X, y, cv):
            fitted = clone(estimator)
            fitted.fit(_rows(X, train), _rows(y, train))
            found = np.asarray(getattr(fitted, method)(_rows(X, test)))
            made = np.empty((_length(X),) + found.shape[1:], dtype=found.dtype) if made is None else made
            made[test] = found
        return made
    """#
}
