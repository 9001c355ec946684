extension Library {
  /// The part of `sklearn` that compares predictions with the truth.
  static let sklearnScores = #"""
    def _labels(y):
        y = np.array(y.values if hasattr(y, "iloc") else y)
        return y.ravel() if y.ndim == 2 and y.shape[1] == 1 else y

    def _pair(y_true, y_pred):
        a, b = _labels(y_true), _labels(y_pred)
        if len(a) != len(b):
            raise ValueError("Found input variables with inconsistent numbers of samples: [" + str(len(a)) + ", " + str(len(b)) + "]")
        if a.dtype == float and b.dtype == float and (np.any(b != np.floor(b)) or np.any(a != np.floor(a))):
            raise ValueError("Classification metrics can't handle continuous targets: round the predictions first, `(p > 0.5).astype(int)`")
        if (b.dtype == float and np.any(b != np.floor(b))) or (a.dtype == float and np.any(a != np.floor(a))):
            raise ValueError("Classification metrics can't handle a mix of binary and continuous targets: round the predictions first, `(p > 0.5).astype(int)`")
        return a, b

    def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
        _plain({}, sample_weight)
        a, b = _pair(y_true, y_pred)
        same = np.all(a == b, axis=1) if a.ndim == 2 else a == b
        return float(np.mean(same)) if normalize else float(np.sum(same))

    def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
        _plain({}, sample_weight)
        a, b = _pair(y_true, y_pred)
        kinds = list(labels) if labels is not None else np.unique(np.concatenate([a, b])).tolist()
        place = {kind: i for i, kind in enumerate(kinds)}
        made = np.zeros((len(kinds), len(kinds)), dtype=int)
        for t, p in zip(a.tolist(), b.tolist()):
            if t in place and p in place:
                made[place[t], place[p]] += 1
        if normalize == "true":
            return made / made.sum(axis=1, keepdims=True)
        if normalize == "pred":
            return made / made.sum(axis=0, keepdims=True)
        if normalize == "all":
            return made / made.sum()
        return made

    def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
        _plain({}, sample_weight)
        kinds = np.unique(np.array(labels if labels is not None else _labels(y_true))).tolist()
        p = np.array(y_pred, dtype=float)
        if p.ndim == 1:
            p = p.reshape(-1, 1)
        if p.shape[1] == 1:
            p = np.concatenate([1 - p, p], axis=1)
        if len(kinds) == 1 and labels is None:
            raise ValueError("y_true contains only one label (" + str(kinds[0]) + "). Please provide the list of all expected class labels explicitly through the labels argument.")
        if len(kinds) != p.shape[1]:
            raise ValueError("y_true and y_pred contain different number of classes: " + str(len(kinds)) + " vs " + str(p.shape[1]))
        p = np.clip(p, 2.220446049250313e-16, 1 - 2.220446049250313e-16)
        losses = np.array([-math.log(p[i, kinds.index(t)]) for i, t in enumerate(_labels(y_true).tolist())])
        return float(np.mean(losses)) if normalize else float(np.sum(losses))

    def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", squared=True):
        _plain({}, sample_weight)
        a, b = np.array(y_true, dtype=float), np.array(y_pred, dtype=float)
        if a.ndim == 1:
            a = a.reshape(-1, 1)
        if b.ndim == 1:
            b = b.reshape(-1, 1)
        if len(a) != len(b):
            raise ValueError("Found input variables with inconsistent numbers of samples: [" + str(len(a)) + ", " + str(len(b)) + "]")
        value = float(np.mean(np.mean((a - b) ** 2, axis=0)))
        return value if squared else math.sqrt(value)

    def root_mean_squared_error(y_true, y_pred, **more):
        return math.sqrt(mean_squared_error(y_true, y_pred))

    def mean_absolute_error(y_true, y_pred, **more):
        _plain(more)
        return float(np.mean(np.abs(np.array(y_true, dtype=float) - np.array(y_pred, dtype=float))))

    def r2_score(y_true, y_pred, **more):
        _plain(more)
        a, b = np.array(y_true, dtype=float).ravel(), np.array(y_pred, dtype=float).ravel()
        off, spread = np.sum((a - b) ** 2), np.sum((a - np.mean(a)) ** 2)
        return float(1 - off / spread) if spread else 1.0 if off == 0 else 0.0

    def _counts(y_true, y_pred, labels):
        a, b = _pair(y_true, y_pred)
        kinds = np.unique(np.concatenate([a, b])).tolist()
        shown = kinds if labels is None else list(labels)
        hit = np.array([np.sum((a == k) & (b == k)) for k in shown], dtype=float)
        predicted = np.array([np.sum(b == k) for k in shown], dtype=float)
        actual = np.array([np.sum(a == k) for k in shown], dtype=float)
        return shown, hit, predicted, actual

    def _ratio(a, b):
        return np.where(b > 0, a / np.where(b > 0, b, 1.0), 0.0)

    def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, zero_division="warn", **more):
        shown, hit, predicted, actual = _counts(y_true, y_pred, labels)
        if average == "binary":
            if len(shown) > 2:
                raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
            chosen = [i for i, kind in enumerate(shown) if kind == pos_label]
            hit, predicted, actual = hit[chosen], predicted[chosen], actual[chosen]
        if average == "micro":
            hit, predicted, actual = np.array([hit.sum()]), np.array([predicted.sum()]), np.array([actual.sum()])
        p = _ratio(hit, predicted)
        r = _ratio(hit, actual)
        b2 = beta * beta
        f = _ratio((1 + b2) * hit, b2 * actual + predicted)
        if average is None:
            return p, r, f, actual.astype(int)
        if average == "weighted":
            return float(np.sum(p * actual) / actual.sum()), float(np.sum(r * actual) / actual.sum()), float(np.sum(f * actual) / actual.sum()), None
        return float(np.mean(p)), float(np.mean(r)), float(np.mean(f)), None

    def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", **more):
        return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average)[0]

    def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", **more):
        return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average)[1]

    def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", **more):
        return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average)[2]

    def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division="warn"):
        _plain({}, sample_weight)
        shown = _counts(y_true, y_pred, labels)[0]
        if target_names is not None and len(shown) != len(target_names):
            raise ValueError("Number of classes, {0}, does not match size of target_names, {1}. Try specifying the labels parameter".format(len(shown), len(target_names)))
        names = [str(n) for n in (shown if target_names is None else target_names)]
        p, r, f, s = precision_recall_fscore_support(y_true, y_pred, labels=labels)
        total = int(s.sum())
        isAccuracy = labels is None or set(shown) >= set(_counts(y_true, y_pred, None)[0])
        averages = []
        for average in ("micro", "macro", "weighted"):
            a = precision_recall_fscore_support(y_true, y_pred, labels=labels, average=average)
            averages.append(("accuracy" if average == "micro" and isAccuracy else average + " avg", a[0], a[1], a[2]))
        heads = ["precision", "recall", "f1-score", "support"]
        if output_dict:
            made = {name: dict(zip(heads, [float(p[i]), float(r[i]), float(f[i]), float(s[i])])) for i, name in enumerate(names)}
            for name, a, b, c in averages:
                made[name] = a if name == "accuracy" else dict(zip(heads, [a, b, c, float(total)]))
            return made
        width = max(max([len(n) for n in names]), len("weighted avg"), digits)
        def number(v):
            return f"{v:.{digits}f}".rjust(9)
        text = " " * width + " " + "".join([" " + head.rjust(9) for head in heads]) + "\n\n"
        for i, name in enumerate(names):
            text += name.rjust(width) + " " + "".join([" " + number(v) for v in (p[i], r[i], f[i])]) + " " + str(int(s[i])).rjust(9) + "\n"
        text += "\n"
        for name, a, b, c in averages:
            values = [" " * 9, " " * 9, number(c)] if name == "accuracy" else [number(a), number(b), number(c)]
            text += name.rjust(width) + " " + "".join([" " + v for v in values]) + " " + str(total).rjust(9) + "\n"
        return text

    def _plain(more, sample_weight=None):
        """Refuses keywords that would change the result and are not taken here."""
        for name, value in list(more.items()) + [("sample_weight", sample_weight)]:
            if value is not None and name not in ("zero_division", "force_finite", "copy_X", "n_jobs", "verbose"):
                if not (name == "multioutput" and value == "uniform_average" or name == "average" and value == "macro" or name == "normalize" and value is True):
                    raise NotImplementedError("the keyword " + name + "=" + repr(value) + " is not available here")

    def roc_auc_score(y_true, y_score, **more):
        _plain(more)
        a, s = _labels(y_true), np.array(y_score, dtype=float).ravel()
        positive, negative = s[a == 1], s[a == 0]
        wins = np.array([np.sum(v > negative) + 0.5 * np.sum(v == negative) for v in positive])
        return float(wins.sum() / (len(positive) * len(negative)))

    """#
}
