extension Library {
  /// The part of `sklearn` that splits data in two, or in folds.
  static let sklearnTrainTest = #"""
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

    """#
}
