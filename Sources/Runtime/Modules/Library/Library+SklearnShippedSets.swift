extension Library {
  /// The part of `sklearn` with data sets that are here, and those that are not.
  static let sklearnShippedSets = #"""
    def _table(name):
        lines = _native.data(name).strip().split("\n")
        return [line.strip().split(",") for line in lines if line.strip()]

    def _bunch(X, y, names, target_names, return_X_y, **more):
        if return_X_y:
            return X, y
        made = Bunch(data=X, target=y, frame=None, target_names=np.array(target_names) if target_names is not None else None, feature_names=names)
        for name in more:
            made[name] = more[name]
        return made

    def load_iris(*, return_X_y=False, as_frame=False):
        rows = _table("iris.csv")[1:]
        kinds = ["setosa", "versicolor", "virginica"]
        X = np.array([[float(v) for v in row[:4]] for row in rows])
        y = np.array([kinds.index(row[4].strip()) if row[4].strip() in kinds else int(row[4]) for row in rows])
        names = ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]
        return _framed(_bunch(X, y, names, kinds, return_X_y), as_frame, return_X_y)

    def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
        rows = _table("digits.csv")
        if not rows[0][0].replace(".", "").isdigit():
            rows = rows[1:]
        values = np.array([[float(v) for v in row] for row in rows])
        X, y = values[:, :64], values[:, 64].astype(int)
        X, y = X[y < n_class], y[y < n_class]
        names = ["pixel_" + str(i) + "_" + str(j) for i in range(8) for j in range(8)]
        made = _bunch(X, y, names, list(range(n_class)), return_X_y)
        if not return_X_y:
            made["images"] = X.reshape(-1, 8, 8)
        return _framed(made, as_frame, return_X_y)

    def _measured(name, kinds, return_X_y, as_frame, asNumber=False, prepare=None):
        rows = _table(name)
        values = np.array([[float(v) for v in row] for row in rows[1:]])
        X = values[:, :-1].copy()
        y = values[:, -1].copy() if asNumber else values[:, -1].astype(int)
        if prepare is not None:
            X = prepare(X)
        return _framed(_bunch(X, y, rows[0][:-1], kinds, return_X_y), as_frame, return_X_y)

    def load_breast_cancer(*, return_X_y=False, as_frame=False):
        made = _measured("breast_cancer.csv", ["malignant", "benign"], return_X_y, as_frame)
        if not return_X_y:
            made["feature_names"] = np.array(made["feature_names"])
        return made

    def load_wine(*, return_X_y=False, as_frame=False):
        return _measured("wine.csv", ["class_0", "class_1", "class_2"], return_X_y, as_frame)

    def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True):
        def prepare(X):
            return StandardScaler().fit_transform(X) / len(X) ** 0.5
        return _measured("diabetes.csv", None, return_X_y, as_frame, True, prepare if scaled else None)

    def _framed(made, as_frame, return_X_y):
        if as_frame and not return_X_y:
            import pandas as pd
            X, y = made["data"], made["target"]
            names = list(made["feature_names"].tolist() if hasattr(made["feature_names"], "tolist") else made["feature_names"])
            made["data"] = pd.DataFrame(X, columns=names)
            made["target"] = pd.Series(y, name="target")
            made["frame"] = pd.DataFrame(X, columns=names)
            made["frame"]["target"] = y
        return made

    def _not_here(name, instead):
        def load(*args, **keywords):
            raise NotImplementedError(name + " is not available: its data do not come with Longhand; " + instead)
        return load

    load_boston = _not_here("load_boston", "scikit-learn took it away too; make_regression draws some")
    fetch_california_housing = _not_here("fetch_california_housing", "make_regression draws some, pandas.read_csv reads your own")
    fetch_openml = _not_here("fetch_openml", "nothing is fetched from the net here; load_digits has 1797 handwritten digits")
    fetch_20newsgroups = _not_here("fetch_20newsgroups", "nothing is fetched from the net here")

    """#
}
