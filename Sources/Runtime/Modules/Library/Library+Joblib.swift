extension Library {
  /// The text of `joblib`.
  static let joblib = #"""
    import pickle as _pickle

    def dump(value, filename, compress=0, protocol=None):
        """Writes a value to a file: its name, in a list."""
        if hasattr(filename, "write"):
            _pickle.dump(value, filename)
            return None
        with open(filename, "wb") as file:
            _pickle.dump(value, file)
        return [str(filename)]

    def load(filename, mmap_mode=None):
        if hasattr(filename, "read"):
            return _pickle.load(filename)
        with open(filename, "rb") as file:
            return _pickle.load(file)

    def delayed(function):
        """The function's call, to be made by `Parallel`."""
        def call(*args, **keywords):
            return function, args, keywords
        return call

    def cpu_count(only_physical_cores=False):
        import os
        return os.cpu_count() or 1

    def effective_n_jobs(n_jobs=-1):
        return 1 if n_jobs is None else cpu_count() if n_jobs < 0 else n_jobs

    class Parallel:
        """Makes calls one after the other, and gives their results in order."""

        def __init__(self, n_jobs=None, backend=None, return_as="list", verbose=0, **more):
            self.n_jobs, self.backend, self.return_as, self.verbose = n_jobs, backend, return_as, verbose

        def __enter__(self): return self
        def __exit__(self, *error): return False

        def __call__(self, calls):
            found = (function(*args, **keywords) for function, args, keywords in calls)
            return list(found) if self.return_as == "list" else found

    class Memory:
        """Functions as they are: nothing is kept between runs."""

        def __init__(self, location=None, **more):
            self.location = location

        def cache(self, function=None, **more):
            return (lambda f: f) if function is None else function

        def clear(self, warn=True): pass
    """#
}
