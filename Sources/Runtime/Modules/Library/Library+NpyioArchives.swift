extension Library {
  /// The part of arrays in files with NumPy's own formats.
  static let npyioArchives = #"""
    import numpy as np
    import warnings
    import _native

    class NpzFile:
        """The arrays of a .npz file by their names."""

        def __init__(self, arrays, name):
            self._arrays = arrays
            self._name = name
            self.files = list(arrays)
            self.f = self

        def __getitem__(self, key):
            if key not in self._arrays and key[:-4] in self._arrays:
                key = key[:-4]
            if key not in self._arrays:
                raise KeyError(key + " is not a file in the archive")
            return self._arrays[key]

        def __getattr__(self, name):
            if name in self._arrays:
                return self._arrays[name]
            raise AttributeError("'NpzFile' object has no attribute '" + name + "'")

        def __contains__(self, key):
            return key in self._arrays

        def __iter__(self):
            return iter(self.files)

        def __len__(self):
            return len(self.files)

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return False

        def __repr__(self):
            return "NpzFile " + repr(self._name) + " with keys: " + ", ".join(self.files)

        def keys(self):
            return self._arrays.keys()

        def values(self):
            return self._arrays.values()

        def items(self):
            return self._arrays.items()

        def get(self, key, default=None):
            return self._arrays.get(key, default)

        def close(self):
            pass

    def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII"):
        """The array in a .npy file, or those in a .npz file."""
        found = _load(file)
        return NpzFile(found, str(file)) if isinstance(found, dict) else found

    def savez(file, *args, allow_pickle=True, **kwds):
        """Writes several arrays into a .npz file: arr_0, arr_1 … and those given by name."""
        arrays = dict(kwds)
        for i, value in enumerate(args):
            if "arr_%d" % i in arrays:
                raise ValueError("Cannot use un-named variables and keyword arr_%d" % i)
            arrays["arr_%d" % i] = value
        _savez(file, arrays)

    savez_compressed = savez

    """#
}
