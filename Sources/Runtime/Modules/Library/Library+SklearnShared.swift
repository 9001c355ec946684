extension Library {
  /// The part of `sklearn` that its other parts need: random states, elements chosen, bunches, what is refused by name.
  static let sklearnShared = #"""
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
