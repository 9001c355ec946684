extension Library {
  /// The part of `sklearn.model_selection` with curves drawn, and groups drawn at random.
  static let sklearnDisplays = #"""
    class _ScoresDisplay:
        """Scores of training and of samples held back, drawn."""

        def _drawn(self, x, label, ax, negate_score, score_name, score_type, std_display_style, line_kw, fill_between_kw):
            import matplotlib.pyplot as plt
            self.ax_ = plt.subplots()[1] if ax is None else ax
            self.figure_ = self.ax_.figure
            sign = -1 if negate_score else 1
            parts = {"train": [("Train", self.train_scores)], "test": [("Test", self.test_scores)], "both": [("Train", self.train_scores), ("Test", self.test_scores)]}[score_type]
            self.lines_, self.fill_between_, self.errorbar_ = [], [], None
            for name, scores in parts:
                mean, spread = (sign * scores).mean(axis=1), scores.std(axis=1)
                self.lines_ += self.ax_.plot(x, mean, label=name, **(line_kw or {}))
                if std_display_style == "fill_between":
                    self.fill_between_.append(self.ax_.fill_between(x, mean - spread, mean + spread, **{"alpha": 0.5, **(fill_between_kw or {})}))
            self.ax_.legend()
            self.ax_.set_ylabel(score_name or self.score_name or ("Negative score" if negate_score else "Score"))
            self.ax_.set_xlabel(label)
            return self

        @staticmethod
        def _name(scoring, negate_score, name):
            if name is not None or scoring is None:
                return name
            word = scoring if isinstance(scoring, str) else getattr(scoring, "__name__", "score")
            if word.startswith("neg_"):
                word = word[4:] if negate_score else "Negative " + word[4:]
            return word.replace("_", " ").capitalize()

    class LearningCurveDisplay(_ScoresDisplay):
        """How scores go with the number of samples."""

        def __init__(self, *, train_sizes, train_scores, test_scores, score_name=None):
            self.train_sizes, self.train_scores, self.test_scores, self.score_name = train_sizes, train_scores, test_scores, score_name

        def plot(self, ax=None, *, negate_score=False, score_name=None, score_type="both", std_display_style="fill_between", line_kw=None, fill_between_kw=None, errorbar_kw=None):
            return self._drawn(self.train_sizes, "Number of samples in the training set", ax, negate_score, score_name, score_type, std_display_style, line_kw, fill_between_kw)

        @classmethod
        def from_estimator(cls, estimator, X, y, *, groups=None, train_sizes=np.linspace(0.1, 1.0, 5), cv=None, scoring=None, shuffle=False, random_state=None, negate_score=False,
                           score_name=None, score_type="both", std_display_style="fill_between", line_kw=None, fill_between_kw=None, errorbar_kw=None, ax=None, **more):
            sizes, train, test = learning_curve(estimator, X, y, train_sizes=train_sizes, cv=cv, scoring=scoring, shuffle=shuffle, random_state=random_state)
            made = cls(train_sizes=sizes, train_scores=train, test_scores=test, score_name=cls._name(scoring, negate_score, score_name))
            return made.plot(ax, negate_score=negate_score, score_type=score_type, std_display_style=std_display_style, line_kw=line_kw, fill_between_kw=fill_between_kw)

    class ValidationCurveDisplay(_ScoresDisplay):
        """How scores go with a parameter."""

        def __init__(self, *, param_name, param_range, train_scores, test_scores, score_name=None):
            self.param_name, self.param_range, self.train_scores, self.test_scores, self.score_name = param_name, param_range, train_scores, test_scores, score_name

        def plot(self, ax=None, *, negate_score=False, score_name=None, score_type="both", std_display_style="fill_between", line_kw=None, fill_between_kw=None, errorbar_kw=None):
            return self._drawn(self.param_range, self.param_name, ax, negate_score, score_name, score_type, std_display_style, line_kw, fill_between_kw)

        @classmethod
        def from_estimator(cls, estimator, X, y, *, param_name, param_range, groups=None, cv=None, scoring=None, negate_score=False, score_name=None, score_type="both",
                           std_display_style="fill_between", line_kw=None, fill_between_kw=None, errorbar_kw=None, ax=None, **more):
            train, test = validation_curve(estimator, X, y, param_name=param_name, param_range=param_range, cv=cv, scoring=scoring)
            made = cls(param_name=param_name, param_range=np.asarray(param_range), train_scores=train, test_scores=test, score_name=cls._name(scoring, negate_score, score_name))
            return made.plot(ax, negate_score=negate_score, score_type=score_type, std_display_style=std_display_style, line_kw=line_kw, fill_between_kw=fill_between_kw)

    class GroupShuffleSplit:
        """Random splits that keep each group together."""

        def __init__(self, n_splits=5, *, test_size=None, train_size=None, random_state=None):
            self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y=None, groups=None):
            if groups is None:
                raise ValueError("The 'groups' parameter should not be None.")
            names, kinds = np.unique(groups, return_inverse=True)
            size = 0.2 if self.test_size is None and self.train_size is None else self.test_size
            for train, test in ShuffleSplit(self.n_splits, test_size=size, train_size=self.train_size, random_state=self.random_state).split(names):
                yield np.flatnonzero(np.isin(kinds, train)), np.flatnonzero(np.isin(kinds, test))
    """#
}
