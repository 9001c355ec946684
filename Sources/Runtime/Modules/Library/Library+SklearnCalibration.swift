extension Library {
  /// The text of `sklearn.calibration`.
  static let sklearnCalibration = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, clone

    def _sigmoid(scores, hits, sample_weight=None):
        """The slope and the level of Platt's curve."""
        from scipy.optimize import minimize
        F, scale = scores, 1.0
        if np.max(np.abs(F)) >= 30:
            scale = np.max(np.abs(F))
            F = F / scale
        weights = np.ones(len(F)) if sample_weight is None else sample_weight
        none, some = float(weights[hits <= 0].sum()), float(weights[hits > 0].sum())
        T = np.where(hits > 0, (some + 1.0) / (some + 2.0), 1.0 / (none + 2.0))
        def loss(AB):
            z = -(AB[0] * F + AB[1])
            p = 1.0 / (1.0 + np.exp(-z))
            g = (p - T) * weights
            return ((np.logaddexp(0, z) - T * z) * weights).sum(), np.array([-g @ F, -g.sum()])
        found = minimize(loss, np.array([0.0, np.log((none + 1.0) / (some + 1.0))]), method="L-BFGS-B", jac=True, options={"gtol": 1e-6, "ftol": 64 * 2.220446049250313e-16})
        return found.x[0] / scale, found.x[1]

    class _Sigmoid:
        def fit(self, scores, hits, sample_weight=None):
            self.a_, self.b_ = _sigmoid(scores, hits, sample_weight)
            return self

        def predict(self, T):
            return 1.0 / (1.0 + np.exp(self.a_ * T + self.b_))

    def _scores(estimator, X, classes):
        """One column of scores, or one for each class."""
        if hasattr(estimator, "decision_function"):
            found = np.asarray(estimator.decision_function(X))
        else:
            found = np.asarray(estimator.predict_proba(X))
            if len(classes) == 2:
                found = found[:, 1]
        return found.reshape(len(found), -1)

    class _Calibrated:
        """A fitted classifier, and the curve of each class."""

        def __init__(self, estimator, scores, y, classes, method, sample_weight=None):
            from sklearn.isotonic import IsotonicRegression
            self.estimator, self.classes, self.method, self.calibrators = estimator, classes, method, []
            names = classes[1:] if scores.shape[1] == 1 else classes
            for name, column in zip(names, scores.T):
                curve = IsotonicRegression(out_of_bounds="clip") if method == "isotonic" else _Sigmoid()
                self.calibrators.append(curve.fit(column, (y == name).astype(float), sample_weight))

        def predict_proba(self, X):
            scores = _scores(self.estimator, X, self.classes)
            p = np.zeros((len(scores), len(self.classes)))
            if scores.shape[1] == 1:
                p[:, 1] = self.calibrators[0].predict(scores[:, 0])
                p[:, 0] = 1.0 - p[:, 1]
            else:
                for k, curve in enumerate(self.calibrators):
                    p[:, k] = curve.predict(scores[:, k])
                total = p.sum(axis=1, keepdims=True)
                p = np.where(total == 0, 1.0 / len(self.classes), p / np.where(total == 0, 1.0, total))
            p[(1.0 < p) & (p <= 1.0 + 1e-5)] = 1.0
            return p

    class CalibratedClassifierCV(ClassifierMixin, BaseEstimator):
        """A classifier whose probabilities are mended on samples held back."""

        def __init__(self, estimator=None, *, method="sigmoid", cv=None, n_jobs=None, ensemble="auto"):
            self.estimator, self.method, self.cv, self.n_jobs, self.ensemble = estimator, method, cv, n_jobs, ensemble

        def fit(self, X, y, sample_weight=None):
            from sklearn.model_selection import StratifiedKFold, cross_val_predict
            from sklearn.svm import LinearSVC
            if self.method not in ("sigmoid", "isotonic"):
                raise NotImplementedError(f"CalibratedClassifierCV(method={self.method!r}) is not available here: 'sigmoid' and 'isotonic' are")
            if self.cv == "prefit":
                raise ValueError("The 'cv' parameter of CalibratedClassifierCV must be an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', an iterable or None. Got 'prefit' instead.")
            X, y = np.asarray(X.values if hasattr(X, "iloc") else X), np.asarray(y).ravel()
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            estimator = LinearSVC(random_state=0) if self.estimator is None else self.estimator
            self.classes_, counts = np.unique(y, return_counts=True)
            folds = 5 if self.cv is None else self.cv
            if isinstance(folds, int):
                if np.any(counts < folds):
                    raise ValueError(f"Requesting {folds}-fold cross-validation but provided less than {folds} examples for at least one class.")
                folds = StratifiedKFold(folds)
            self.calibrated_classifiers_ = []
            def fitted(one, X, y, w):
                return one.fit(X, y) if w is None else one.fit(X, y, sample_weight=w)
            if self.ensemble == "auto" or self.ensemble:
                for train, test in (folds.split(X, y) if hasattr(folds, "split") else folds):
                    one = fitted(clone(estimator), X[train], y[train], None if weights is None else weights[train])
                    held = None if weights is None else weights[test]
                    self.calibrated_classifiers_.append(_Calibrated(one, _scores(one, X[test], self.classes_), y[test], self.classes_, self.method, held))
            else:
                name = "decision_function" if hasattr(estimator, "decision_function") else "predict_proba"
                scores = np.asarray(cross_val_predict(clone(estimator), X, y, cv=folds, method=name))
                if name == "predict_proba" and len(self.classes_) == 2:
                    scores = scores[:, 1]
                one = fitted(clone(estimator), X, y, weights)
                self.calibrated_classifiers_.append(_Calibrated(one, scores.reshape(len(X), -1), y, self.classes_, self.method, weights))
            self.n_features_in_ = X.shape[1]
            return self

        def predict_proba(self, X):
            X = np.asarray(X.values if hasattr(X, "iloc") else X)
            total = np.zeros((len(X), len(self.classes_)))
            for one in self.calibrated_classifiers_:
                total += one.predict_proba(X)
            return total / len(self.calibrated_classifiers_)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

    def calibration_curve(y_true, y_prob, *, pos_label=None, n_bins=5, strategy="uniform"):
        """The share of hits and the mean probability, bin by bin."""
        y_true, y_prob = np.asarray(y_true).ravel(), np.asarray(y_prob, dtype=float).ravel()
        if len(y_true) != len(y_prob):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(y_true), len(y_prob)]}")
        if y_prob.min() < 0 or y_prob.max() > 1:
            raise ValueError("y_prob has values outside [0, 1].")
        labels = np.unique(y_true)
        if len(labels) > 2:
            raise ValueError(f"Only binary classification is supported. Provided labels {labels}.")
        hits = y_true == (1 if pos_label is None else pos_label)
        if strategy == "quantile":
            bins = np.percentile(y_prob, np.linspace(0, 1, n_bins + 1) * 100)
        elif strategy == "uniform":
            bins = np.linspace(0.0, 1.0, n_bins + 1)
        else:
            raise ValueError("Invalid entry to 'strategy' input. Strategy must be either 'quantile' or 'uniform'.")
        places = np.searchsorted(bins[1:-1], y_prob)
        counts = np.bincount(places, minlength=n_bins)
        sums, found = np.bincount(places, weights=y_prob, minlength=n_bins), np.bincount(places, weights=hits.astype(float), minlength=n_bins)
        return found[counts != 0] / counts[counts != 0], sums[counts != 0] / counts[counts != 0]

    class CalibrationDisplay:
        """A calibration curve drawn."""

        def __init__(self, prob_true, prob_pred, y_prob, *, estimator_name=None, name=None, pos_label=None):
            self.prob_true, self.prob_pred, self.y_prob, self.estimator_name, self.pos_label = prob_true, prob_pred, y_prob, name or estimator_name, pos_label

        def plot(self, *, ax=None, name=None, ref_line=True, **kwargs):
            import matplotlib.pyplot as plt
            self.ax_ = plt.subplots()[1] if ax is None else ax
            if ref_line:
                self.ax_.plot([0, 1], [0, 1], "k:", label="Perfectly calibrated")
            name = self.estimator_name if name is None else name
            self.line_ = self.ax_.plot(self.prob_pred, self.prob_true, **{"marker": "s", "linestyle": "-", "label": name, **kwargs})[0]
            self.ax_.legend(loc="lower right")
            self.ax_.set(xlabel="Mean predicted probability", ylabel="Fraction of positives")
            self.figure_ = self.ax_.figure
            return self

        @classmethod
        def from_predictions(cls, y_true, y_prob, *, n_bins=5, strategy="uniform", pos_label=None, name=None, ax=None, ref_line=True, **kwargs):
            found, mean = calibration_curve(y_true, y_prob, n_bins=n_bins, strategy=strategy, pos_label=pos_label)
            return cls(found, mean, y_prob, name="Classifier" if name is None else name, pos_label=pos_label).plot(ax=ax, ref_line=ref_line, **kwargs)

        @classmethod
        def from_estimator(cls, estimator, X, y, *, n_bins=5, strategy="uniform", pos_label=None, name=None, ax=None, ref_line=True, **kwargs):
            return cls.from_predictions(y, np.asarray(estimator.predict_proba(X))[:, 1], n_bins=n_bins, strategy=strategy, pos_label=pos_label,
                                        name=type(estimator).__name__ if name is None else name, ax=ax, ref_line=ref_line, **kwargs)
    """#

  /// The text of `sklearn.isotonic`.
  static let sklearnIsotonic = #"""
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin, TransformerMixin

    def check_increasing(x, y):
        """Whether y goes up with x, by ranks."""
        import warnings
        from scipy.stats import spearmanr
        rho = spearmanr(x, y)[0]
        isUp = bool(rho >= 0)
        if rho not in (-1.0, 1.0) and len(x) > 3:
            f = 0.5 * np.log((1.0 + rho) / (1.0 - rho))
            off = 1.96 / np.sqrt(len(x) - 3)
            if np.sign(np.tanh(f - off)) != np.sign(np.tanh(f + off)):
                warnings.warn("Confidence interval of the Spearman correlation coefficient spans zero. Determination of ``increasing`` may be suspect.")
        return isUp

    def isotonic_regression(y, *, sample_weight=None, y_min=None, y_max=None, increasing=True):
        """The numbers that go up nearest to y: neighbours that go down are pooled."""
        y = np.array(y, dtype=float)
        weights = np.ones(len(y)) if sample_weight is None else np.array(sample_weight, dtype=float)
        if not increasing:
            y, weights = y[::-1], weights[::-1]
        means, sums, counts = [], [], []
        for value, weight in zip(y.tolist(), weights.tolist()):
            total, count = weight, 1
            moment = value * weight
            while means and means[-1] >= value:
                moment += means[-1] * sums[-1]
                total += sums.pop()
                count += counts.pop()
                means.pop()
                value = moment / total
            means.append(value)
            sums.append(total)
            counts.append(count)
        found = np.repeat(np.array(means), counts)
        if not increasing:
            found = found[::-1].copy()
        if y_min is not None or y_max is not None:
            found = np.clip(found, -np.inf if y_min is None else y_min, np.inf if y_max is None else y_max)
        return found

    class IsotonicRegression(RegressorMixin, TransformerMixin, BaseEstimator):
        """Steps that only go up, or only down, and straight lines between them."""

        def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds="nan"):
            self.y_min, self.y_max, self.increasing, self.out_of_bounds = y_min, y_max, increasing, out_of_bounds

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim == 2 and X.shape[1] != 1 or X.ndim > 2:
                raise ValueError("Isotonic regression input X should be a 1d array or 2d array with 1 feature")
            X = X.reshape(-1)
            self.increasing_ = check_increasing(X, y) if self.increasing == "auto" else self.increasing
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            X, y, weights = X[weights > 0], y[weights > 0], weights[weights > 0]
            order = np.lexsort((y, X))
            X, y, weights = X[order], y[order], weights[order]
            # Samples at one place count as their mean.
            places, kinds = np.unique(X, return_inverse=True)
            sums = np.bincount(kinds, weights=weights)
            y = isotonic_regression(np.bincount(kinds, weights=y * weights) / sums, sample_weight=sums, y_min=self.y_min, y_max=self.y_max, increasing=self.increasing_)
            self.X_min_, self.X_max_ = np.min(places), np.max(places)
            kept = np.ones(len(y), dtype=bool)
            kept[1:-1] = (y[1:-1] != y[:-2]) | (y[1:-1] != y[2:])
            self.X_thresholds_, self.y_thresholds_ = places[kept], y[kept]
            return self

        def transform(self, T):
            T = np.asarray(T, dtype=float)
            if T.ndim == 2 and T.shape[1] != 1:
                raise ValueError("Isotonic regression input X should be a 1d array or 2d array with 1 feature")
            T = T.reshape(-1)
            isOut = (T < self.X_min_) | (T > self.X_max_)
            if self.out_of_bounds == "raise" and np.any(isOut):
                if np.any(T < self.X_min_):
                    raise ValueError(f"A value ({float(T[T < self.X_min_][0])}) in x_new is below the interpolation range's minimum value ({float(self.X_min_)}).")
                raise ValueError(f"A value ({float(T[T > self.X_max_][0])}) in x_new is above the interpolation range's maximum value ({float(self.X_max_)}).")
            if len(self.y_thresholds_) == 1:
                return np.full(len(T), self.y_thresholds_[0])
            found = np.interp(T, self.X_thresholds_, self.y_thresholds_)
            return np.where(isOut, np.nan, found) if self.out_of_bounds == "nan" else found

        def predict(self, T):
            return self.transform(T)
    """#
}
