extension Library {
  /// The text of `sklearn.metrics`.
  static let sklearnMetrics = #"""
    import numpy as np
    from sklearn import accuracy_score, confusion_matrix, log_loss, mean_squared_error, root_mean_squared_error, mean_absolute_error, r2_score
    from sklearn import precision_recall_fscore_support, precision_score, recall_score, f1_score, classification_report, roc_auc_score

    from sklearn import _plain

    def _flat(y):
        return np.asarray(y.values if hasattr(y, "iloc") else y).ravel()

    def _steps(y_true, y_score, pos_label):
        """The thresholds from the highest score down, with how many are false and true above each."""
        y, s = _flat(y_true) == (1 if pos_label is None else pos_label), _flat(y_score).astype(float)
        order = np.argsort(s, kind="stable")[::-1]
        y, s = y[order], s[order]
        places = np.append(np.flatnonzero(np.diff(s)), len(s) - 1)
        right = np.cumsum(y)[places]
        return 1 + places - right, right, s[places]

    def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
        _plain({}, sample_weight)
        """The shares of false and of true positives at each threshold."""
        wrong, right, thresholds = _steps(y_true, y_score, pos_label)
        if drop_intermediate and len(wrong) > 2:
            kept = np.where(np.concatenate([[True], np.logical_or(np.diff(wrong, 2), np.diff(right, 2)), [True]]))[0]
            wrong, right, thresholds = wrong[kept], right[kept], thresholds[kept]
        wrong, right = np.concatenate([[0], wrong]), np.concatenate([[0], right])
        return wrong / wrong[-1], right / right[-1], np.concatenate([[np.inf], thresholds])

    def auc(x, y):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        return float(np.trapezoid(y, x) * (-1 if len(x) > 1 and x[-1] < x[0] else 1))

    def precision_recall_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False):
        _plain({}, sample_weight)
        wrong, right, thresholds = _steps(y_true, y_score, pos_label)
        precision, recall = right / (right + wrong), right / right[-1]
        return np.append(precision[::-1], 1.0), np.append(recall[::-1], 0.0), thresholds[::-1]

    def average_precision_score(y_true, y_score, **more):
        _plain(more)
        precision, recall, _ = precision_recall_curve(y_true, y_score)
        return float(-np.sum(np.diff(recall) * precision[:-1]))

    def balanced_accuracy_score(y_true, y_pred, **more):
        _plain(more)
        C = confusion_matrix(y_true, y_pred)
        return float(np.mean(np.diag(C) / C.sum(axis=1)))

    def matthews_corrcoef(y_true, y_pred, **more):
        _plain(more)
        C = confusion_matrix(y_true, y_pred).astype(float)
        t, p, n = C.sum(axis=1), C.sum(axis=0), C.sum()
        under = (n ** 2 - p @ p) * (n ** 2 - t @ t)
        return float((np.trace(C) * n - t @ p) / np.sqrt(under)) if under else 0.0

    def cohen_kappa_score(y1, y2, **more):
        _plain(more)
        C = confusion_matrix(y1, y2)
        expected = np.outer(C.sum(axis=0), C.sum(axis=1)) / C.sum()
        weights = 1 - np.eye(len(C))
        return float(1 - np.sum(weights * C) / np.sum(weights * expected))

    def fbeta_score(y_true, y_pred, *, beta, average="binary", **more):
        return precision_recall_fscore_support(y_true, y_pred, beta=beta, average=average, **more)[2]

    def jaccard_score(y_true, y_pred, *, pos_label=1, **more):
        _plain(more)
        a, b = _flat(y_true) == pos_label, _flat(y_pred) == pos_label
        return float(np.sum(a & b) / np.sum(a | b))

    def hamming_loss(y_true, y_pred, **more):
        _plain(more)
        return float(np.mean(np.asarray(y_true) != np.asarray(y_pred)))

    def zero_one_loss(y_true, y_pred, *, normalize=True, **more):
        _plain(more)
        wrong = np.sum(_flat(y_true) != _flat(y_pred))
        return float(wrong / len(_flat(y_true))) if normalize else float(wrong)

    def top_k_accuracy_score(y_true, y_score, *, k=2, **more):
        _plain(more)
        best = np.argsort(np.asarray(y_score), axis=1, kind="stable")[:, ::-1][:, :k]
        return float(np.mean(np.any(best == _flat(y_true)[:, None], axis=1)))

    def brier_score_loss(y_true, y_proba, **more):
        _plain(more)
        return float(np.mean((_flat(y_true) - _flat(y_proba)) ** 2))

    def hinge_loss(y_true, pred_decision, **more):
        _plain(more)
        y = np.where(_flat(y_true) == np.max(_flat(y_true)), 1, -1)
        return float(np.mean(np.maximum(0, 1 - y * _flat(pred_decision))))

    def mean_absolute_percentage_error(y_true, y_pred, **more):
        _plain(more)
        a, b = _flat(y_true).astype(float), _flat(y_pred)
        return float(np.mean(np.abs(b - a) / np.maximum(np.abs(a), 2.220446049250313e-16)))

    def median_absolute_error(y_true, y_pred, **more):
        _plain(more)
        return float(np.median(np.abs(_flat(y_true) - _flat(y_pred))))

    def max_error(y_true, y_pred):
        return float(np.max(np.abs(_flat(y_true) - _flat(y_pred))))

    def explained_variance_score(y_true, y_pred, **more):
        _plain(more)
        a, b = _flat(y_true).astype(float), _flat(y_pred)
        return float(1 - np.var(a - b) / np.var(a))

    def mean_squared_log_error(y_true, y_pred, **more):
        _plain(more)
        return mean_squared_error(np.log1p(_flat(y_true)), np.log1p(_flat(y_pred)))

    def multilabel_confusion_matrix(y_true, y_pred, *, labels=None, **more):
        C = confusion_matrix(y_true, y_pred, labels=labels)
        tp = np.diag(C)
        fp, fn = C.sum(axis=0) - tp, C.sum(axis=1) - tp
        return np.stack([C.sum() - tp - fp - fn, fp, fn, tp], axis=1).reshape(-1, 2, 2)

    def _distances(X):
        X = np.asarray(X, dtype=float)
        return np.sqrt(((X[:, None] - X[None]) ** 2).sum(axis=-1))

    def silhouette_samples(X, labels, *, metric="euclidean", **more):
        _plain(more)
        labels = _flat(labels)
        D = _distances(X) if metric == "euclidean" else np.asarray(X, dtype=float) if metric == "precomputed" else pairwise_distances(X, metric=metric)
        kinds = np.unique(labels)
        means = np.stack([D[:, labels == k].mean(axis=1) for k in kinds], axis=1)
        made = np.zeros(len(labels))
        for i, k in enumerate(labels):
            own = np.sum(labels == k)
            if own > 1:
                inside = D[i, labels == k].sum() / (own - 1)
                outside = means[i, kinds != k].min()
                made[i] = (outside - inside) / max(inside, outside)
        return made

    def silhouette_score(X, labels, *, metric="euclidean", sample_size=None, random_state=None, **more):
        if sample_size is not None:
            from sklearn import check_random_state
            places = check_random_state(random_state).permutation(len(X))[:sample_size]
            X, labels = np.asarray(X)[places] if metric != "precomputed" else np.asarray(X)[places][:, places], _flat(labels)[places]
        return float(np.mean(silhouette_samples(X, labels, metric=metric, **more)))

    def _contingency(a, b):
        ka, ia = np.unique(_flat(a), return_inverse=True)
        kb, ib = np.unique(_flat(b), return_inverse=True)
        C = np.zeros((len(ka), len(kb)))
        np.add.at(C, (ia, ib), 1)
        return C

    def adjusted_rand_score(labels_true, labels_pred):
        C = _contingency(labels_true, labels_pred)
        pairs = lambda v: (v * (v - 1) / 2).sum()
        together, rows, columns, all_pairs = pairs(C), pairs(C.sum(axis=1)), pairs(C.sum(axis=0)), pairs(C.sum())
        expected = rows * columns / all_pairs
        most = (rows + columns) / 2
        return 1.0 if most == expected else float((together - expected) / (most - expected))

    def rand_score(labels_true, labels_pred):
        C = _contingency(labels_true, labels_pred)
        pairs = lambda v: (v * (v - 1) / 2).sum()
        n = pairs(C.sum())
        return float((n + 2 * pairs(C) - pairs(C.sum(axis=1)) - pairs(C.sum(axis=0))) / n)

    def mutual_info_score(labels_true, labels_pred, **more):
        _plain(more)
        P = _contingency(labels_true, labels_pred)
        P = P / P.sum()
        outer = np.outer(P.sum(axis=1), P.sum(axis=0))
        return float(np.sum(P[P > 0] * np.log(P[P > 0] / outer[P > 0])))

    def normalized_mutual_info_score(labels_true, labels_pred, **more):
        _plain(more)
        def entropy(v):
            p = np.bincount(np.unique(_flat(v), return_inverse=True)[1]) / len(_flat(v))
            return -np.sum(p * np.log(p))
        middle = (entropy(labels_true) + entropy(labels_pred)) / 2
        return float(mutual_info_score(labels_true, labels_pred) / middle) if middle else 1.0

    from sklearn.metrics.pairwise import euclidean_distances, pairwise_distances, pairwise_distances_argmin, pairwise_distances_argmin_min, pairwise_kernels

    def make_scorer(score_func, *, greater_is_better=True, **keywords):
        return lambda estimator, X, y: (1 if greater_is_better else -1) * score_func(y, estimator.predict(X), **keywords)

    def homogeneity_completeness_v_measure(labels_true, labels_pred, *, beta=1.0):
        """How pure the clusters are, how whole the classes, and both in one."""
        C = _contingency(labels_true, labels_pred)
        n = C.sum()
        def spread(v):
            p = v[v > 0] / n
            return -(p * np.log(p)).sum()
        rows, columns = spread(C.sum(axis=1)), spread(C.sum(axis=0))
        both = mutual_info_score(labels_true, labels_pred)
        h, c = both / rows if rows else 1.0, both / columns if columns else 1.0
        return h, c, (1 + beta) * h * c / (beta * h + c) if h + c else 0.0

    def homogeneity_score(labels_true, labels_pred): return homogeneity_completeness_v_measure(labels_true, labels_pred)[0]
    def completeness_score(labels_true, labels_pred): return homogeneity_completeness_v_measure(labels_true, labels_pred)[1]
    def v_measure_score(labels_true, labels_pred, *, beta=1.0): return homogeneity_completeness_v_measure(labels_true, labels_pred, beta=beta)[2]

    def fowlkes_mallows_score(labels_true, labels_pred, **more):
        C = _contingency(labels_true, labels_pred)
        n = C.sum()
        together, rows, columns = (C ** 2).sum() - n, (C.sum(axis=1) ** 2).sum() - n, (C.sum(axis=0) ** 2).sum() - n
        return float(np.sqrt(together / rows) * np.sqrt(together / columns)) if together else 0.0

    def calinski_harabasz_score(X, labels):
        """How far clusters lie apart, against how wide they are."""
        X, labels = np.asarray(X, dtype=float), _flat(labels)
        kinds, middle, between, within = np.unique(labels), X.mean(axis=0), 0.0, 0.0
        for k in kinds:
            part = X[labels == k]
            own = part.mean(axis=0)
            between += len(part) * ((own - middle) ** 2).sum()
            within += ((part - own) ** 2).sum()
        return float(1.0 if within == 0 else between * (len(X) - len(kinds)) / (within * (len(kinds) - 1.0)))

    def davies_bouldin_score(X, labels):
        """How much each cluster overlaps with its nearest one, on average."""
        X, labels = np.asarray(X, dtype=float), _flat(labels)
        kinds = np.unique(labels)
        middles = np.stack([X[labels == k].mean(axis=0) for k in kinds])
        widths = np.array([np.mean(np.sqrt(((X[labels == k] - m) ** 2).sum(axis=1))) for k, m in zip(kinds, middles)])
        gaps = np.sqrt(((middles[:, None] - middles[None]) ** 2).sum(axis=-1))
        if np.allclose(widths, 0) or np.allclose(gaps, 0):
            return 0.0
        gaps[gaps == 0] = np.inf
        return float(np.mean(np.max((widths[:, None] + widths) / gaps, axis=1)))

    class ConfusionMatrixDisplay:
        """A confusion matrix as a picture."""
        def __init__(self, confusion_matrix, *, display_labels=None):
            self.confusion_matrix, self.display_labels = confusion_matrix, display_labels

        def plot(self, *, ax=None, cmap="viridis", **more):
            import matplotlib.pyplot as plt
            self.ax_ = plt.gca() if ax is None else ax
            self.ax_.imshow(self.confusion_matrix, cmap=cmap)
            self.ax_.set_xlabel("Predicted label")
            self.ax_.set_ylabel("True label")
            self.figure_ = plt.gcf()
            return self

        def from_predictions(y_true, y_pred, *, labels=None, display_labels=None, **more):
            return ConfusionMatrixDisplay(confusion_matrix(y_true, y_pred, labels=labels), display_labels=display_labels).plot(**more)

        def from_estimator(estimator, X, y, **more):
            return ConfusionMatrixDisplay.from_predictions(y, estimator.predict(X), **more)

        from_predictions, from_estimator = staticmethod(from_predictions), staticmethod(from_estimator)

    class _CurveDisplay:
        """A curve of one number against another."""
        def _drawn(self, x, y, xlabel, ylabel, ax, name, style=None):
            import matplotlib.pyplot as plt
            self.ax_ = plt.gca() if ax is None else ax
            self.line_ = self.ax_.plot(x, y, label=name)[0] if name else self.ax_.plot(x, y)[0]
            self.ax_.set_xlabel(xlabel)
            self.ax_.set_ylabel(ylabel)
            self.figure_ = plt.gcf()
            return self

    def _sided(estimator, X):
        return estimator.decision_function(X) if hasattr(estimator, "decision_function") else estimator.predict_proba(X)[:, 1]

    class RocCurveDisplay(_CurveDisplay):
        """How many are found against how many are wrongly found."""
        def __init__(self, *, fpr, tpr, roc_auc=None, name=None, estimator_name=None, **more):
            self.fpr, self.tpr, self.roc_auc, self.name = fpr, tpr, roc_auc, name or estimator_name

        def plot(self, ax=None, *, name=None, **more):
            name = name or self.name or ""
            label = name + (" " if name else "") + "(AUC = %.2f)" % self.roc_auc if self.roc_auc is not None else name
            return self._drawn(self.fpr, self.tpr, "False Positive Rate", "True Positive Rate", ax, label)

        def from_predictions(y_true, y_score, *, name=None, ax=None, **more):
            fpr, tpr, _ = roc_curve(y_true, y_score)
            return RocCurveDisplay(fpr=fpr, tpr=tpr, roc_auc=auc(fpr, tpr), name=name or "Classifier").plot(ax)

        def from_estimator(estimator, X, y, *, name=None, ax=None, **more):
            return RocCurveDisplay.from_predictions(y, _sided(estimator, X), name=name or type(estimator).__name__, ax=ax)

        from_predictions, from_estimator = staticmethod(from_predictions), staticmethod(from_estimator)

    class PrecisionRecallDisplay(_CurveDisplay):
        """How many of the found are right against how many are found."""
        def __init__(self, precision, recall, *, average_precision=None, name=None, estimator_name=None, **more):
            self.precision, self.recall, self.average_precision, self.name = precision, recall, average_precision, name or estimator_name

        def plot(self, ax=None, *, name=None, **more):
            name = name or self.name or ""
            label = name + (" " if name else "") + "(AP = %.2f)" % self.average_precision if self.average_precision is not None else name
            return self._drawn(self.recall, self.precision, "Recall", "Precision", ax, label)

        def from_predictions(y_true, y_score, *, name=None, ax=None, **more):
            precision, recall, _ = precision_recall_curve(y_true, y_score)
            return PrecisionRecallDisplay(precision, recall, average_precision=average_precision_score(y_true, y_score), name=name or "Classifier").plot(ax)

        def from_estimator(estimator, X, y, *, name=None, ax=None, **more):
            return PrecisionRecallDisplay.from_predictions(y, _sided(estimator, X), name=name or type(estimator).__name__, ax=ax)

        from_predictions, from_estimator = staticmethod(from_predictions), staticmethod(from_estimator)
    """#
}
