extension Library {
  /// The part of `sklearn` that makes numbers of labels.
  static let sklearnEncoders = #"""
    def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
        made = np.array([[pos_label if v == c else neg_label for c in classes] for v in y])
        return made[:, 1:] if len(classes) == 2 else made

    class LabelEncoder(_Transformer):
        def fit(self, y):
            self.classes_ = np.unique(np.array(y))
            return self

        def transform(self, y):
            self._check("classes_")
            known = {value: i for i, value in enumerate(self.classes_.tolist())}
            values = np.array(y).tolist()
            unseen = [v for v in values if v not in known]
            if unseen:
                raise ValueError("y contains previously unseen labels: " + repr(unseen[0]))
            return np.array([known[v] for v in values])

        def inverse_transform(self, y):
            return self.classes_[np.array(y)]

    class LabelBinarizer(_Transformer):
        def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
            self.neg_label = neg_label
            self.pos_label = pos_label

        def fit(self, y):
            self.classes_ = np.unique(np.array(y))
            return self

        def transform(self, y):
            values = np.array(y).tolist()
            classes = self.classes_.tolist()
            made = np.array([[self.pos_label if v == c else self.neg_label for c in classes] for v in values])
            return made[:, 1:] if len(classes) == 2 else made

        def inverse_transform(self, Y):
            Y = np.array(Y)
            return self.classes_[np.argmax(Y, axis=1)] if Y.shape[1] > 1 else self.classes_[(Y.ravel() > 0).astype(int)]

    class _Dense:
        """What fit_transform of an encoder gives: an array behind `.toarray()`."""
        def __init__(self, values):
            self._values = values
            self.shape = values.shape

        def toarray(self):
            return self._values

        todense = toarray

    class OneHotEncoder(_Transformer):
        def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=np.float64, handle_unknown="error", min_frequency=None, max_categories=None):
            if min_frequency is not None or max_categories is not None:
                raise NotImplementedError("OneHotEncoder takes each kind by itself here: leave min_frequency= and max_categories= out")
            self.categories, self.drop, self.sparse_output, self.dtype, self.handle_unknown = categories, drop, sparse_output, dtype, handle_unknown

        def fit(self, X, y=None):
            names = getattr(X, "columns", None)
            X = np.array(X.values if hasattr(X, "iloc") else X)
            if X.ndim != 2:
                raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data using array.reshape(-1, 1)")
            self.categories_ = [np.unique(X[:, j]) for j in range(X.shape[1])] if isinstance(self.categories, str) else [np.array(c) for c in self.categories]
            self.feature_names_in_ = None if not hasattr(names, "tolist") else names.tolist()
            return self

        def _first(self, kinds):
            """How many kinds at the beginning have no column of their own."""
            return 1 if isinstance(self.drop, str) and (self.drop == "first" or self.drop == "if_binary" and len(kinds) == 2) else 0

        def get_feature_names_out(self, input_features=None):
            names = input_features if input_features is not None else self.feature_names_in_ or ["x%d" % j for j in range(len(self.categories_))]
            return np.array([str(n) + "_" + str(k) for n, kinds in zip(names, self.categories_) for k in kinds.tolist()[self._first(kinds):]], dtype=object)

        def transform(self, X):
            self._check("categories_")
            X = np.array(X.values if hasattr(X, "iloc") else X)
            parts = []
            for j, kinds in enumerate(self.categories_):
                known = kinds.tolist()
                column = X[:, j].tolist()
                unseen = [v for v in column if v not in known]
                if unseen and self.handle_unknown == "error":
                    raise ValueError("Found unknown categories " + repr(unseen[:1]) + " in column " + str(j) + " during transform")
                parts.append(np.array([[1.0 if v == k else 0.0 for k in known[self._first(kinds):]] for v in column]))
            made = np.concatenate(parts, axis=1).astype(self.dtype)
            return _Dense(made) if self.sparse_output else made

        def inverse_transform(self, Y):
            Y = Y.toarray() if hasattr(Y, "toarray") else np.array(Y)
            columns = []
            start = 0
            for kinds in self.categories_:
                first = self._first(kinds)
                part = Y[:, start:start + len(kinds) - first]
                if first:
                    part = np.hstack([1 - part.sum(axis=1, keepdims=True), part])
                columns.append(kinds[np.argmax(part, axis=1)])
                start += len(kinds) - first
            return np.stack(columns, axis=1)

    """#
}
