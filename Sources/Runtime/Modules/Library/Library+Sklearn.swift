extension Library {
  /// The text of `sklearn`.
  static let sklearn = #"""
    import numpy as np
    import math
    import _native

    __version__ = "1.9.1"

    def check_random_state(seed):
        """The generator that random_state names: a new one for a number, NumPy's own for None."""
        if seed is None or seed is np.random:
            return np.random
        if _native.kind_of(seed) in ("int", "numpy.int64"):
            return np.random.RandomState(int(seed))
        return seed

    def _length(values):
        return values.shape[0] if hasattr(values, "shape") else len(values)

    def _chosen(values, places):
        """The elements at places, of a list, an array or a frame."""
        if hasattr(values, "iloc"):
            return values.iloc[places]
        if _native.kind_of(values) == "list":
            return [values[i] for i in places.tolist()]
        return np.array(values)[places]

    def shuffle(*arrays, random_state=None, n_samples=None):
        """The arrays with their rows in another order, the same for all."""
        generator = check_random_state(random_state)
        n = _length(arrays[0])
        for other in arrays[1:]:
            if _length(other) != n:
                raise ValueError("Found input variables with inconsistent numbers of samples: " + repr([_length(a) for a in arrays]))
        places = np.arange(n)
        generator.shuffle(places)
        places = places[:n if n_samples is None else n_samples]
        made = [_chosen(values, places) for values in arrays]
        return made[0] if len(made) == 1 else made

    def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
        if not replace:
            return shuffle(*arrays, random_state=random_state, n_samples=n_samples)
        generator = check_random_state(random_state)
        n = _length(arrays[0])
        places = generator.randint(0, n, size=(n if n_samples is None else n_samples,))
        made = [_chosen(values, places) for values in arrays]
        return made[0] if len(made) == 1 else made

    class Bunch(dict):
        """A dictionary whose entries are attributes too."""
        def __getattr__(self, name):
            if name in self:
                return self[name]
            raise AttributeError(name)

    # Data sets that are drawn

    def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
        if isinstance(n_samples, (int, float)):
            n_out = n_samples // 2
            n_in = n_samples - n_out
        else:
            n_out, n_in = n_samples
        generator = check_random_state(random_state)
        outer = np.linspace(0, np.pi, n_out)
        inner = np.linspace(0, np.pi, n_in)
        X = np.vstack([np.concatenate([np.cos(outer), 1 - np.cos(inner)]), np.concatenate([np.sin(outer), 1 - np.sin(inner) - 0.5])]).T.copy()
        y = np.concatenate([np.zeros(n_out, dtype=int), np.ones(n_in, dtype=int)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        if noise is not None:
            X += generator.normal(0.0, noise, X.shape)
        return X, y

    def _shuffled(X, y, generator):
        places = np.arange(len(X))
        generator.shuffle(places)
        return X[places], y[places]

    def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
        if isinstance(n_samples, (int, float)):
            n_out = n_samples // 2
            n_in = n_samples - n_out
        else:
            n_out, n_in = n_samples
        generator = check_random_state(random_state)
        outer = np.linspace(0, 2 * np.pi, n_out, endpoint=False)
        inner = np.linspace(0, 2 * np.pi, n_in, endpoint=False)
        X = np.vstack([np.concatenate([np.cos(outer), np.cos(inner) * factor]), np.concatenate([np.sin(outer), np.sin(inner) * factor])]).T.copy()
        y = np.concatenate([np.zeros(n_out, dtype=int), np.ones(n_in, dtype=int)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        if noise is not None:
            X += generator.normal(0.0, noise, X.shape)
        return X, y

    def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None,
                   return_centers=False):
        generator = check_random_state(random_state)
        low, high = center_box
        if isinstance(n_samples, int):
            count = 3 if centers is None else centers
            if isinstance(count, int):
                centers = generator.uniform(low, high, (count, n_features))
            centers = np.array(centers, dtype=float)
            count = len(centers)
            sizes = [n_samples // count + (1 if i < n_samples % count else 0) for i in range(count)]
        else:
            sizes = list(n_samples)
            if centers is None:
                centers = generator.uniform(low, high, (len(sizes), n_features))
            centers = np.array(centers, dtype=float)
        n_features = centers.shape[1]
        spreads = [cluster_std] * len(sizes) if isinstance(cluster_std, (int, float)) else list(cluster_std)
        if len(spreads) != len(sizes):
            raise ValueError("Length of `clusters_std` not consistent with number of centers.")
        parts = [generator.normal(0.0, 1.0, (size, n_features)) * spread + center for size, spread, center in zip(sizes, spreads, centers)]
        X = np.concatenate(parts)
        y = np.concatenate([np.full(size, i) for i, size in enumerate(sizes)])
        if shuffle:
            X, y = _shuffled(X, y, generator)
        return (X, y, centers) if return_centers else (X, y)

    def _without_replacement(total, count, generator):
        """Different numbers below `total`, drawn as scikit-learn draws them."""
        ratio = count / total if total else 1.0
        if 0.01 < ratio < 0.99:
            return generator.permutation(total)[:count].tolist()
        if ratio >= 0.2:
            return list(range(count))
        chosen = []
        for _ in range(count):
            j = int(generator.randint(0, total))
            while j in chosen:
                j = int(generator.randint(0, total))
            chosen.append(j)
        return chosen

    def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2, n_clusters_per_class=2,
                            weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None):
        generator = check_random_state(random_state)
        if n_informative + n_redundant + n_repeated > n_features:
            raise ValueError("Number of informative, redundant and repeated features must sum to less than the number of total features")
        if n_informative < np.log2(n_classes * n_clusters_per_class):
            raise ValueError("n_classes({}) * n_clusters_per_class({}) must be smaller or equal 2**n_informative({})={}".format(
                n_classes, n_clusters_per_class, n_informative, 2 ** n_informative))
        if weights is None:
            shares = [1.0 / n_classes] * n_classes
        else:
            shares = list(weights)
            if len(shares) == n_classes - 1:
                shares = shares + [1.0 - sum(shares)]
            if len(shares) != n_classes:
                raise ValueError("Weights specified but incompatible with number of classes.")
        n_random = n_features - n_informative - n_redundant - n_repeated
        n_clusters = n_classes * n_clusters_per_class
        sizes = [int(n_samples * shares[k % n_classes] / n_clusters_per_class) for k in range(n_clusters)]
        for i in range(n_samples - sum(sizes)):
            sizes[i % n_clusters] += 1
        X = np.zeros((n_samples, n_features))
        y = np.zeros(n_samples, dtype=int)
        corners = _without_replacement(2 ** n_informative, n_clusters, generator)
        centroids = np.array([[(corner >> (n_informative - 1 - bit)) & 1 for bit in range(n_informative)] for corner in corners], dtype=float)
        centroids *= 2 * class_sep
        centroids -= class_sep
        if not hypercube:
            centroids *= generator.uniform(0.0, 1.0, (n_clusters, 1))
            centroids *= generator.uniform(0.0, 1.0, (1, n_informative))
        X[:, :n_informative] = generator.normal(0.0, 1.0, (n_samples, n_informative))
        stop = 0
        for k in range(n_clusters):
            start, stop = stop, stop + sizes[k]
            y[start:stop] = k % n_classes
            A = 2 * generator.uniform(0.0, 1.0, (n_informative, n_informative)) - 1
            X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], A) + centroids[k]
        if n_redundant > 0:
            B = 2 * generator.uniform(0.0, 1.0, (n_informative, n_redundant)) - 1
            X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], B)
        n = n_informative + n_redundant
        if n_repeated > 0:
            places = ((n - 1) * generator.uniform(0.0, 1.0, n_repeated) + 0.5).astype(int)
            X[:, n:n + n_repeated] = X[:, places]
        if n_random > 0:
            X[:, n_features - n_random:] = generator.normal(0.0, 1.0, (n_samples, n_random))
        if flip_y >= 0.0:
            flipped = generator.uniform(0.0, 1.0, n_samples) < flip_y
            y[flipped] = generator.randint(0, n_classes, size=int(flipped.sum()))
        if shift is None:
            shift = (2 * generator.uniform(0.0, 1.0, n_features) - 1) * class_sep
        X += shift
        if scale is None:
            scale = 1 + 100 * generator.uniform(0.0, 1.0, n_features)
        X *= scale
        if shuffle:
            X, y = _shuffled(X, y, generator)
            places = np.arange(n_features)
            generator.shuffle(places)
            X = X[:, places]
        return X, y

    def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5, noise=0.0,
                        shuffle=True, coef=False, random_state=None):
        if effective_rank is not None:
            raise NotImplementedError("make_regression(effective_rank=) is not available: leave it out for independent features")
        n_informative = min(n_features, n_informative)
        generator = check_random_state(random_state)
        X = generator.normal(0.0, 1.0, (n_samples, n_features))
        truth = np.zeros((n_features, n_targets))
        truth[:n_informative, :] = 100 * generator.uniform(0.0, 1.0, (n_informative, n_targets))
        y = np.dot(X, truth) + bias
        if noise > 0.0:
            y += generator.normal(0.0, noise, y.shape)
        if shuffle:
            X, y = _shuffled(X, y, generator)
            places = np.arange(n_features)
            generator.shuffle(places)
            X = X[:, places]
            truth = truth[places]
        y = np.squeeze(y)
        return (X, y, np.squeeze(truth)) if coef else (X, y)

    # Data sets that are here

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

    # Splitting

    def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
        if not arrays:
            raise ValueError("At least one array required as input")
        n = _length(arrays[0])
        for other in arrays[1:]:
            if _length(other) != n:
                raise ValueError("Found input variables with inconsistent numbers of samples: " + repr([_length(a) for a in arrays]))
        n_train, n_test = _sizes(n, test_size, train_size, 0.25)
        if not shuffle:
            if stratify is not None:
                raise ValueError("Stratified train/test split is not implemented for shuffle=False")
            train, test = np.arange(n_train), np.arange(n_train, n_train + n_test)
        elif stratify is not None:
            train, test = _stratified(np.array(stratify), n_train, n_test, check_random_state(random_state))
        else:
            places = check_random_state(random_state).permutation(n)
            test, train = places[:n_test], places[n_test:n_test + n_train]
        made = []
        for values in arrays:
            made.append(_chosen(values, train))
            made.append(_chosen(values, test))
        return made

    def _sizes(n, test_size, train_size, default):
        if test_size is None and train_size is None:
            test_size = default
        for name, size in (("test_size", test_size), ("train_size", train_size)):
            if size is not None and ((isinstance(size, float) and not 0 < size < 1) or (not isinstance(size, float) and not 0 < size < n)):
                raise ValueError("{0}={1} should be either positive and smaller than the number of samples {2} or a float in the (0, 1) range".format(name, size, n))
        n_test = None if test_size is None else math.ceil(test_size * n) if isinstance(test_size, float) else test_size
        n_train = None if train_size is None else math.floor(train_size * n) if isinstance(train_size, float) else train_size
        if n_train is None:
            n_train = n - n_test
        if n_test is None:
            n_test = n - n_train
        if n_train + n_test > n:
            raise ValueError("The sum of train_size and test_size = %d, should be smaller than the number of samples %d. Reduce test_size and/or train_size." % (n_train + n_test, n))
        if n_train == 0:
            raise ValueError("With n_samples={}, test_size={} and train_size={}, the resulting train set will be empty. Adjust any of the aforementioned parameters.".format(n, test_size, train_size))
        return int(n_train), int(n_test)

    def _mode(counts, draws, generator):
        continuous = counts / counts.sum() * draws
        floored = np.floor(continuous)
        missing = int(draws - floored.sum())
        if missing > 0:
            remainder = continuous - floored
            for value in np.sort(np.unique(remainder))[::-1]:
                places = np.where(remainder == value)[0]
                now = min(len(places), missing)
                places = generator.choice(places, size=now, replace=False)
                floored[places] += 1
                missing -= now
                if missing == 0:
                    break
        return floored.astype(int)

    def _stratified(y, n_train, n_test, generator):
        classes, kinds = np.unique(y, return_inverse=True)
        counts = np.bincount(kinds)
        if counts.min() < 2:
            raise ValueError("The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2.")
        for size, name in ((n_train, "train"), (n_test, "test")):
            if size < len(classes):
                raise ValueError("The {}_size = {} should be greater or equal to the number of classes = {}".format(name, size, len(classes)))
        n_i = _mode(counts, n_train, generator)
        t_i = _mode(counts - n_i, n_test, generator)
        train, test = [], []
        for i in range(len(classes)):
            places = np.where(kinds == i)[0]
            order = places[generator.permutation(int(counts[i]))]
            train.extend(order[:int(n_i[i])].tolist())
            test.extend(order[int(n_i[i]):int(n_i[i]) + int(t_i[i])].tolist())
        return generator.permutation(np.array(train)), generator.permutation(np.array(test))

    class _Splitter:
        def __repr__(self):
            return type(self).__name__ + "(" + ", ".join([n + "=" + repr(v) for n, v in sorted(vars(self).items())]) + ")"

    class KFold(_Splitter):
        def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
            self.n_splits = n_splits
            self.shuffle = shuffle
            self.random_state = random_state

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y=None, groups=None):
            n = _length(X)
            places = np.arange(n)
            if self.shuffle:
                check_random_state(self.random_state).shuffle(places)
            start = 0
            found = []
            for i in range(self.n_splits):
                stop = start + n // self.n_splits + (1 if i < n % self.n_splits else 0)
                mask = np.zeros(n, dtype=bool)
                mask[places[start:stop]] = True
                found.append((np.where(~mask)[0], np.where(mask)[0]))
                start = stop
            return iter(found)

    # Scalers and encoders

    class _Transformer:
        def fit_transform(self, X, y=None):
            return self.fit(X).transform(X)

        def get_params(self, deep=True):
            return {n: v for n, v in self.__dict__.items() if not n.startswith("_") and not n.endswith("_")}

        def set_params(self, **params):
            self.__dict__.update(params)
            return self

        def __repr__(self):
            from sklearn.base import _described
            return _described(self)

        def _check(self, name):
            if not hasattr(self, name):
                kind = type(self).__name__
                raise ValueError("This " + kind + " instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")

    def _matrix(X, name):
        X = np.array(X.values if hasattr(X, "iloc") else X, dtype=float)
        if X.ndim != 2:
            raise ValueError("Expected 2D array, got " + str(X.ndim) + "D array instead: reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
        return X

    class PolynomialFeatures(_Transformer):
        """All products of the features up to a degree."""

        def __init__(self, degree=2, *, interaction_only=False, include_bias=True):
            self.degree, self.interaction_only, self.include_bias = degree, interaction_only, include_bias

        def fit(self, X, y=None):
            X = _matrix(X, "PolynomialFeatures")
            self.n_features_in_ = X.shape[1]
            def chosen(count, first):
                if count == 0:
                    return [()]
                return [(i,) + rest for i in range(first, X.shape[1]) for rest in chosen(count - 1, i + 1 if self.interaction_only else i)]
            self._terms = [t for n in range(0 if self.include_bias else 1, self.degree + 1) for t in chosen(n, 0)]
            self.n_output_features_ = len(self._terms)
            return self

        def transform(self, X):
            X = _matrix(X, "PolynomialFeatures")
            return np.stack([np.prod(X[:, list(t)], axis=1) if t else np.ones(len(X)) for t in self._terms], axis=1)

    def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
        made = np.array([[pos_label if v == c else neg_label for c in classes] for v in y])
        return made[:, 1:] if len(classes) == 2 else made

    class StandardScaler(_Transformer):
        def __init__(self, *, copy=True, with_mean=True, with_std=True):
            self.with_mean = with_mean
            self.with_std = with_std

        def fit(self, X, y=None):
            X = _matrix(X, "StandardScaler")
            self.n_samples_seen_ = len(X)
            self.mean_ = np.mean(X, axis=0)
            deviation = X - self.mean_
            correction = np.sum(deviation, axis=0)
            self.var_ = (np.sum(deviation ** 2, axis=0) - correction ** 2 / len(X)) / len(X)
            self.scale_ = np.sqrt(self.var_)
            self.scale_[self.scale_ < 10 * 2.220446049250313e-16] = 1.0
            return self

        def transform(self, X):
            self._check("mean_")
            X = _matrix(X, "StandardScaler").copy()
            if self.with_mean:
                X -= self.mean_
            if self.with_std:
                X /= self.scale_
            return X

        def inverse_transform(self, X):
            X = np.array(X, dtype=float)
            if self.with_std:
                X = X * self.scale_
            return X + self.mean_ if self.with_mean else X

    class MinMaxScaler(_Transformer):
        def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
            self.feature_range = feature_range
            self.clip = clip

        def fit(self, X, y=None):
            X = _matrix(X, "MinMaxScaler")
            low, high = self.feature_range
            self.data_min_ = np.min(X, axis=0)
            self.data_max_ = np.max(X, axis=0)
            self.data_range_ = self.data_max_ - self.data_min_
            width = self.data_range_.copy()
            width[width == 0] = 1.0
            self.scale_ = (high - low) / width
            self.min_ = low - self.data_min_ * self.scale_
            return self

        def transform(self, X):
            self._check("scale_")
            X = _matrix(X, "MinMaxScaler") * self.scale_
            X += self.min_
            return np.clip(X, self.feature_range[0], self.feature_range[1]) if self.clip else X

        def inverse_transform(self, X):
            return (np.array(X, dtype=float) - self.min_) / self.scale_

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

    class Normalizer(_Transformer):
        def __init__(self, norm="l2", *, copy=True):
            self.norm = norm

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            X = _matrix(X, "Normalizer")
            if self.norm == "l1":
                norms = np.abs(X).sum(axis=1)
            elif self.norm == "max":
                norms = np.abs(X).max(axis=1)
            else:
                norms = np.sqrt((X * X).sum(axis=1))
            norms[norms == 0] = 1.0
            return X / norms.reshape(-1, 1)

    def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
        return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X)

    def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
        return Normalizer(norm).transform(X)

    def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
        return MinMaxScaler(feature_range).fit_transform(X)

    # Metrics

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

    # What is refused by name

    def _some(n, count, generator):
        """So many of n places, none twice, as scikit-learn draws them."""
        share = count / n if n else 1.0
        if 0.01 < share < 0.99:
            return generator.permutation(n)[:count]
        found = []
        if share < 0.2:
            for _ in range(count):
                j = generator.randint(n)
                while j in found:
                    j = generator.randint(n)
                found.append(j)
            return np.array(found, dtype=int)
        found = list(range(count))
        for i in range(count, n):
            j = generator.randint(0, i + 1)
            if j < count:
                found[j] = i
        return np.array(found, dtype=int)

    def _refused(name, instead):
        def model(*args, **keywords):
            raise NotImplementedError(name + " is not available: " + instead)
        return model

    """#
}
