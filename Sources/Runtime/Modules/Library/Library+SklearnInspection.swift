extension Library {
  /// The text of `sklearn.inspection`.
  static let sklearnInspection = #"""
    import numpy as np
    from sklearn import check_random_state
    from sklearn import Bunch

    def permutation_importance(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None, sample_weight=None, max_samples=1.0):
        """How much worse an estimator scores where one feature's values are shuffled."""
        from sklearn.model_selection import _scored
        if sample_weight is not None or max_samples != 1.0:
            raise NotImplementedError("permutation_importance takes all samples alike here: leave sample_weight= and max_samples= out")
        seed = check_random_state(random_state).randint(2147483648)
        whole = _scored(scoring, estimator, X, y)
        values = X.values if hasattr(X, "iloc") else np.asarray(X)
        scores = np.zeros((values.shape[1], n_repeats))
        for column in range(values.shape[1]):
            generator, places = check_random_state(int(seed)), np.arange(len(values))
            shuffled = X.copy() if hasattr(X, "iloc") else values.copy()
            for k in range(n_repeats):
                generator.shuffle(places)
                if hasattr(X, "iloc"):
                    shuffled[X.columns[column]] = shuffled[X.columns[column]].values[places]
                else:
                    shuffled[:, column] = shuffled[places, column]
                scores[column, k] = _scored(scoring, estimator, shuffled, y)
        less = whole - scores
        return Bunch(importances_mean=less.mean(axis=1), importances_std=less.std(axis=1), importances=less)

    class DecisionBoundaryDisplay:
        """Where an estimator's answer changes, over two features."""

        def __init__(self, *, xx0, xx1, response, xlabel=None, ylabel=None, **more):
            self.xx0, self.xx1, self.response, self.xlabel, self.ylabel = xx0, xx1, response, xlabel, ylabel

        def plot(self, plot_method="contourf", ax=None, xlabel=None, ylabel=None, **more):
            import matplotlib.pyplot as plt
            self.ax_ = plt.gca() if ax is None else ax
            getattr(self.ax_, plot_method)(self.xx0, self.xx1, self.response, **more)
            self.ax_.set_xlabel(xlabel or self.xlabel or "")
            self.ax_.set_ylabel(ylabel or self.ylabel or "")
            self.figure_ = plt.gcf()
            return self

        def from_estimator(estimator, X, *, grid_resolution=100, eps=1.0, plot_method="contourf", response_method="auto", class_of_interest=None, xlabel=None, ylabel=None, ax=None, **more):
            values = X.values if hasattr(X, "iloc") else np.asarray(X)
            if values.shape[1] != 2:
                raise ValueError("n_features must be equal to 2. Got %d instead." % values.shape[1])
            x, y = [np.linspace(values[:, i].min() - eps, values[:, i].max() + eps, grid_resolution) for i in (0, 1)]
            xx0, xx1 = np.meshgrid(x, y)
            method = response_method
            if method == "auto":
                few = not hasattr(estimator, "classes_") or len(estimator.classes_) > 2
                method = "predict" if few else "decision_function" if hasattr(estimator, "decision_function") else "predict_proba" if hasattr(estimator, "predict_proba") else "predict"
            found = np.asarray(getattr(estimator, method)(np.c_[xx0.ravel(), xx1.ravel()]))
            found = found[:, 1] if found.ndim == 2 else found
            if found.dtype.kind not in "fiub":
                found = np.unique(found, return_inverse=True)[1]
            shown = DecisionBoundaryDisplay(xx0=xx0, xx1=xx1, response=found.reshape(xx0.shape), xlabel=xlabel, ylabel=ylabel)
            return shown.plot(plot_method, ax, **more)

        from_estimator = staticmethod(from_estimator)
    """#
}
